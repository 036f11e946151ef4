"""What a role pays: the figure, its label, place, year, source, caveats, and what to ask next."""

from __future__ import annotations

from bot.actions.answer import Answer
from tests.actions.run_action import BILLER, CODER, run_action


def ids(answer: Answer) -> list[str]:
    return [source.id for source in answer.sources]


def test_the_median_and_the_middle_half_stand_in_the_text() -> None:
    answer = run_action("ask_salary", entities=[CODER]).answer
    assert "median of $51,140 a year" in answer.text  # OEWS May 2025, nation, 29-2072
    assert "middle half earns $43,490–64,820" in answer.text


def test_the_answer_names_release_and_source() -> None:
    answer = run_action("ask_salary", entities=[CODER]).answer
    assert "BLS OEWS, May 2025" in answer.text
    assert ids(answer)[0] == "oews_2025"


def test_the_article_stands_beside_the_statistics_with_the_reason() -> None:
    answer = run_action("ask_salary", entities=[CODER]).answer
    assert "$50,000–60,000" in answer.text
    assert "range too narrow" in answer.text
    assert "article" in ids(answer)


def test_mean_and_median_have_rows_of_their_own() -> None:
    table = run_action("ask_salary", entities=[CODER]).answer.table
    assert table is not None
    assert ("Median", 51_140) in table.rows and ("Mean", 56_790) in table.rows  # OEWS May 2025


def test_billers_carry_the_caveat_that_their_code_covers_all_industries() -> None:
    answer = run_action("ask_salary", entities=[BILLER, ("state", "WV")]).answer
    assert "$39,300" in answer.text  # OEWS May 2025
    assert any("all industries" in caveat for caveat in answer.caveats)


def test_a_state_is_shown_beside_the_nation() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("state", "OR")]).answer
    assert answer.table is not None
    assert [column.label for column in answer.table.columns] == ["", "Oregon", "United States"]
    assert ("Median", 59_000, 51_140) in answer.table.rows  # OEWS May 2025


def test_a_state_is_drawn_beside_the_nation() -> None:
    chart = run_action("ask_salary", entities=[CODER, ("state", "OR")]).answer.chart
    assert chart is not None
    assert [(bar.label, bar.value) for bar in chart.bars] == [("Oregon", 59_000), ("United States", 51_140)]


def test_a_city_is_answered_by_its_metro_area() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Austin, TX")]).answer
    assert "Austin-Round Rock-San Marcos, TX area earn a median of $48,990" in answer.text  # OEWS May 2025


def test_a_town_near_an_area_says_whose_figure_it_is() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Georgetown, TX")]).answer
    assert "$48,990" in answer.text  # OEWS May 2025, Austin area
    assert "Georgetown lies in the Austin-Round Rock-San Marcos, TX area, whose figure this is." in answer.caveats


def test_a_town_near_no_area_is_answered_by_its_state_and_says_so() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Marfa, TX")]).answer
    assert "$48,860" in answer.text  # OEWS May 2025, Texas
    assert any("OEWS has no figure for Marfa alone" in caveat for caveat in answer.caveats)


def test_an_hour_has_the_hourly_figures() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Austin, TX"), ("period", "hour")]).answer
    assert "median of $23.55 an hour" in answer.text  # OEWS May 2025
    assert answer.chart is not None and answer.chart.unit == "usd_per_hour"


def test_a_month_says_that_it_is_the_year_divided() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("period", "month")]).answer
    assert "$4,262 a month" in answer.text  # 51,140 / 12
    assert any("divided by 12" in caveat for caveat in answer.caveats)


def test_experience_is_answered_with_percentiles_and_says_so() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("state", "NY"), ("experience", 10)]).answer
    assert "OEWS has no figure by experience" in answer.text
    assert "$61,720 to $101,940 (percentiles 50 to 90)" in answer.text  # OEWS May 2025


def test_entry_level_takes_the_lower_quarter() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("experience", 0)]).answer
    assert "entry level" in answer.text
    assert "$37,000 to $43,490" in answer.text  # OEWS May 2025


def test_more_years_than_a_career_are_left_out() -> None:
    text = run_action("ask_salary", entities=[CODER, ("experience", 400)]).answer.text
    assert "400 years of experience is more than a career" in text and "stand-in" not in text


def test_a_percentile_that_is_asked_for_is_said() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("percentile", 90)]).answer
    assert answer.text.startswith(
        "**The 90th percentile is $81,150 a year for medical coders in the US**"
    )  # OEWS May 2025


def test_an_offer_is_placed_in_the_distribution() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("money", 60_000)]).answer
    assert (
        "The $60,000 that you name lies between the 50th and the 75th percentile, above the median of $51,140 a year."
        in answer.text
    )


def test_an_hourly_offer_is_placed_too() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("money", 22), ("period", "hour")]).answer
    assert (
        "The $22.00 an hour that you name lies between the 25th and the 50th percentile, below the median of $24.59 an hour."
        in answer.text
    )


def test_a_kind_of_employer_is_national_and_says_so() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("setting", "hospital")]).answer
    assert "in hospitals (nationally) earn a median of $59,120" in answer.text  # OEWS May 2025


def test_a_kind_of_employer_in_a_state_says_that_oews_does_not_cross_them() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("setting", "hospital"), ("state", "TX")]).answer
    assert any("not the figure for Texas" in caveat for caveat in answer.caveats)


def test_remote_work_has_no_figure_and_says_so() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("setting", "remote")]).answer
    assert any("does not count remote work" in caveat for caveat in answer.caveats)


def test_a_role_of_hospitals_is_answered_by_hospitals() -> None:
    answer = run_action("ask_salary", entities=[("role", "inpatient_coder")]).answer
    assert "Inpatient coders in hospitals (nationally) earn a median of $59,120" in answer.text  # OEWS May 2025


def test_a_role_without_a_code_is_not_guessed() -> None:
    answer = run_action("ask_salary", entities=[("role", "cdi_specialist")]).answer
    assert "I don't have that: pay of CDI specialists" in answer.text
    assert "$51,140" in answer.text  # for orientation: OEWS May 2025, medical coders


def test_a_specialty_says_that_pay_is_not_split_by_it() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("specialty", "cardiology")]).answer
    assert any("no pay by medical specialty" in caveat for caveat in answer.caveats)


def test_a_foreign_country_is_refused_with_the_us_figure() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("country", "United Kingdom")]).answer
    assert "only have figures for the US" in answer.text
    assert "$51,140" in answer.text  # OEWS May 2025


def test_a_place_that_does_not_exist_is_refused_with_the_nearest_known() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Atlantis")]).answer
    assert "I know no place called Atlantis in the US." in answer.text
    assert "$51,140" in answer.text  # OEWS May 2025


def test_a_slip_in_an_unknown_name_is_asked_about() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("city", "Califronia")]).answer
    assert "California" in answer.text


def test_two_places_are_compared() -> None:
    assert run_action("ask_salary", entities=[CODER, ("state", "TX"), ("state", "FL")]).answer.type == "comparison"


def test_two_roles_are_compared() -> None:
    assert run_action("ask_salary", entities=[CODER, BILLER]).answer.type == "comparison"


def test_two_kinds_of_employer_are_compared() -> None:
    entities = [CODER, ("setting", "hospital"), ("setting", "physician_office")]
    assert run_action("ask_salary", entities=entities).answer.type == "comparison"


def test_a_region_is_answered_by_its_states() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("region", "west_coast")]).answer
    assert "OEWS publishes no regional figure" in answer.text
    assert "$62,270" in answer.text  # OEWS May 2025, Washington


def test_the_next_questions_name_period_place_and_another_role() -> None:
    titles = run_action("ask_salary", entities=[CODER, ("state", "TX")]).titles
    assert titles == ["Per hour", "Cost of living there", "Compare with medical billers"]

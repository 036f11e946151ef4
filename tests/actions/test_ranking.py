"""The best and the worst paid places, kinds of employer, roles and certifications."""

from __future__ import annotations

from bot.actions.answer import Answer
from knowledge.base import base
from knowledge.model import Period
from knowledge.pay import Pay, pay
from tests.actions.run_action import BILLER, CODER, run_action


def names(answer: Answer) -> list[str]:
    assert answer.table is not None
    return [str(row[0]) for row in answer.table.rows]


def test_the_five_best_states_stand_in_order() -> None:
    answer = run_action("rank_pay", text="top 5 states for coders", entities=[CODER, ("number", 5)]).answer
    # OEWS May 2025, medians 63,960 · 63,180 · 62,270 · 61,810 · 61,720
    assert names(answer)[:5] == ["Rhode Island", "Hawaii", "Washington", "California", "New York"]


def test_the_district_of_columbia_is_counted_as_what_it_is() -> None:
    text = run_action("rank_pay", text="top 5 states", entities=[CODER, ("number", 5)]).answer.text
    assert "District of Columbia is a federal district, not a state" in text
    assert "$72,040" in text  # OEWS May 2025


def test_the_ranking_names_its_measure_and_release() -> None:
    text = run_action("rank_pay", text="best states", entities=[CODER]).answer.text
    assert "highest median pay for medical coders, a year (BLS OEWS, May 2025)" in text


def test_the_lowest_come_first_when_they_are_asked_for() -> None:
    answer = run_action("rank_pay", text="lowest paying states", entities=[CODER]).answer
    assert names(answer)[0] == "Mississippi"  # OEWS May 2025: 41,500


def test_as_many_are_shown_as_were_asked_for() -> None:
    answer = run_action("rank_pay", text="top 3 states", entities=[CODER, ("number", 3)]).answer
    assert "1. " in answer.text and "3. " in answer.text and "4. " not in answer.text


def test_the_one_asked_for_by_its_rank_comes_first() -> None:
    text = run_action("rank_pay", text="second best state for pay", entities=[CODER]).answer.text
    assert text.startswith("**Number 2 is Hawaii: $63,180.**")  # OEWS May 2025
    assert "Number" not in run_action("rank_pay", text="best state for pay", entities=[CODER]).answer.text


def test_prices_change_the_order() -> None:
    answer = run_action("rank_pay", text="best states after cost of living", entities=[CODER]).answer
    assert names(answer)[0] == "Wisconsin"  # 60,280 / 0.941 = 64,060: OEWS May 2025, BEA 2024
    assert {"oews_2025", "rpp_2024"} <= {source.id for source in answer.sources}


def test_cities_are_ranked_with_the_size_that_counts() -> None:
    answer = run_action("rank_pay", text="which cities pay coders most", entities=[CODER]).answer
    assert "1. San Jose-Sunnyvale-Santa Clara, CA: $86,890" in answer.text  # OEWS May 2025
    assert any("at least 300" in caveat for caveat in answer.caveats)


def test_cities_of_one_state_stay_in_it() -> None:
    answer = run_action("rank_pay", text="best cities in texas", entities=[CODER, ("state", "TX")]).answer
    assert all("TX" in name or "Texas" in name for name in names(answer))


def test_roles_are_ranked_by_the_median_of_their_occupation() -> None:
    answer = run_action("rank_pay", text="which coding job pays the most").answer
    assert "1. Medical and Health Services Managers" in answer.text
    assert "$123,860" in answer.text  # OEWS May 2025
    assert any("share its figure" in caveat for caveat in answer.caveats)


def test_employers_are_ranked_nationally() -> None:
    answer = run_action("rank_pay", text="which employers pay coders best", entities=[CODER]).answer
    assert "insurance company: $62,040" in answer.text  # OEWS May 2025


def test_certifications_are_ranked_by_the_survey_and_say_so() -> None:
    answer = run_action("rank_pay", text="best paid certifications").answer
    assert "1. CPCO: $80,550 (mean, 2022)" in answer.text  # AAPC, 2022
    assert any("Self-reported" in caveat for caveat in answer.caveats)


def test_billers_carry_their_caveat() -> None:
    answer = run_action("rank_pay", text="best states for billers", entities=[BILLER]).answer
    assert any("all industries" in caveat for caveat in answer.caveats)


def test_a_region_narrows_the_states() -> None:
    answer = run_action(
        "rank_pay", text="best paying states in new england", entities=[CODER, ("region", "new_england")]
    ).answer
    assert set(names(answer)) == {"Connecticut", "Maine", "Massachusetts", "New Hampshire", "Rhode Island", "Vermont"}


def test_a_ranking_by_the_hour_has_hourly_medians() -> None:
    answer = run_action("rank_pay", text="best states", entities=[CODER, ("period", "hour")]).answer
    assert "an hour" in answer.text.split("\n")[0] and answer.table is not None
    best = pay(base(), base().roles["medical_coder"], base().places["RI"], period=Period.HOUR)
    assert isinstance(best, Pay) and answer.table.rows[0][1] == best.wages.median


def test_states_are_drawn_as_a_map() -> None:
    chart = run_action("rank_pay", text="best states", entities=[CODER]).answer.chart
    assert chart is not None
    assert chart.kind == "map"
    assert all(bar.state for bar in chart.bars)


def test_a_country_is_refused() -> None:
    answer = run_action("rank_pay", text="best states", entities=[CODER, ("country", "Canada")]).answer
    assert "only have figures for the US" in answer.text


def test_a_percentile_ranks_by_itself() -> None:
    answer = run_action("rank_pay", text="states by 90th percentile", entities=[CODER, ("percentile", 90)]).answer
    assert "1. California: $102,470" in answer.text  # OEWS May 2025
    assert answer.title == "Medical coders: highest 90th percentile"


def test_jobs_rank_by_their_number() -> None:
    answer = run_action("rank_pay", text="which states have the most coder jobs", entities=[CODER]).answer
    assert "1. Florida: 21,490 jobs" in answer.text  # OEWS May 2025


def test_named_kinds_of_employer_are_ranked_alone() -> None:
    entities = [CODER, ("setting", "hospital"), ("setting", "insurer")]
    answer = run_action("rank_pay", text="which of them is best", entities=entities).answer
    assert (
        answer.text.startswith("**The median is higher at insurance companies.**")
        and names(answer)[0] != "in hospitals"
    )

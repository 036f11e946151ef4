"""One role in several places, before prices and after."""

from __future__ import annotations

from bot.actions.answer import Answer
from tests.actions.run_action import BILLER, CODER, run_action

CALIFORNIA_ARKANSAS = [CODER, ("state", "CA"), ("state", "AR")]


def compared(*entities: tuple[str, object], text: str = "", intent: str = "compare_places") -> Answer:
    return run_action(intent, text=text, entities=[*CALIFORNIA_ARKANSAS, *entities]).answer


def lines(answer: Answer) -> list[str]:
    return answer.text.splitlines()


def test_each_place_has_its_median() -> None:
    text = run_action("compare_places", entities=CALIFORNIA_ARKANSAS).answer.text
    assert "**California**: median $61,810" in text  # OEWS May 2025
    assert "**Arkansas**: median $41,740" in text


def test_each_place_has_what_the_median_buys() -> None:
    text = run_action("compare_places", entities=CALIFORNIA_ARKANSAS).answer.text
    assert "average US prices: $55,830" in text  # 61,810 / 1.107, BEA 2024
    assert "average US prices: $48,010" in text  # 41,740 / 0.869, BEA 2024


def test_the_year_of_prices_and_both_sources_are_named() -> None:
    answer = run_action("compare_places", entities=CALIFORNIA_ARKANSAS).answer
    assert "BEA, 2024" in answer.text
    assert {"oews_2025", "rpp_2024"} <= {source.id for source in answer.sources}


def test_the_text_says_who_is_ahead_after_prices() -> None:
    entities = [BILLER, ("state", "UT"), ("state", "ID")]
    text = run_action("compare_places", entities=entities).answer.text
    # OEWS May 2025: 46,470 and 46,440; BEA 2024: 98.9 and 95.5
    assert "Utah pays more; after prices (BEA, 2024) Idaho is ahead." in text


def test_pay_of_a_territory_is_not_held_against_pay_after_prices() -> None:
    text = run_action("compare_places", entities=[CODER, ("state", "PR"), ("state", "AL")]).answer.text
    assert "Alabama pays more." in text  # BEA has no price level for Puerto Rico


def test_the_table_has_a_row_for_each_place() -> None:
    table = run_action("compare_places", entities=CALIFORNIA_ARKANSAS).answer.table
    assert table is not None
    assert [row[:3] for row in table.rows] == [("California", 61_810, 55_830), ("Arkansas", 41_740, 48_010)]


def test_a_city_takes_the_prices_of_its_state_and_says_so() -> None:
    answer = run_action("compare_places", entities=[CODER, ("city", "Austin, TX"), ("city", "Tulsa, OK")]).answer
    assert "For a city, prices are those of its state." in answer.caveats


def test_a_place_without_a_figure_is_named() -> None:
    # OEWS May 2025 has no row for 29-2072 in the Virgin Islands
    answer = run_action("compare_places", entities=[CODER, ("state", "VI"), ("state", "FL")]).answer
    assert "I have no figure for Virgin Islands" in answer.text


def test_places_by_the_hour_have_hourly_medians() -> None:
    text = run_action(
        "compare_places", entities=[CODER, ("state", "TX"), ("state", "FL"), ("period", "hour")]
    ).answer.text
    assert "$23.49 an hour" in text and "$22.00 an hour" in text  # OEWS May 2025


def test_experience_in_a_comparison_is_stood_in_for_by_percentiles() -> None:
    text = run_action("compare_places", entities=[*CALIFORNIA_ARKANSAS, ("experience", 0)]).answer.text
    assert "OEWS has no figure by experience" in text
    assert "California $43,800–49,000" in text  # OEWS May 2025, 10th to 25th percentile


def test_a_percentile_leads_and_has_a_line_and_a_column() -> None:
    answer = compared(("percentile", 90))
    assert lines(answer)[0].startswith("**At the 90th percentile California pays more: $102,470")  # OEWS May 2025
    assert answer.text.count("90th percentile $") == 2
    assert answer.table is not None and answer.table.columns[1].label == "90th percentile"


def test_the_mean_leads_when_the_average_is_asked_for() -> None:
    assert lines(compared(text="whats the average in each"))[0].startswith(
        "**By the mean California pays more: $68,230"
    )  # OEWS May 2025


def test_jobs_lead_when_they_are_asked_for() -> None:
    assert lines(compared(text="how many jobs are there"))[0].startswith(
        "**California has the most such jobs.** California about 18,700"
    )


def test_newcomers_have_their_range_first() -> None:
    assert lines(compared(text="starting pay"))[0].startswith("**At entry level: California $43,800–49,000; Arkansas $")


def test_after_prices_leads_when_prices_are_asked_about() -> None:
    assert lines(compared(text="after cost of living"))[0].startswith(
        "**After prices (BEA, 2024) California is ahead: the median buys $55,830, against $48,010"
    )


def test_a_ranking_of_named_places_has_those_alone_in_order() -> None:
    answer = compared(intent="rank_pay", text="which of these is lowest")
    assert lines(answer)[0] == "**Arkansas pays least: median $41,740 a year.**"
    assert answer.table is not None and [row[0] for row in answer.table.rows] == ["Arkansas", "California"]


def test_a_ranking_of_named_places_stops_at_the_number() -> None:
    answer = compared(("number", 1), intent="rank_pay", text="the top one of these")
    assert answer.table is not None and [row[0] for row in answer.table.rows] == ["California"]


def test_a_city_without_a_figure_has_its_states_and_says_so() -> None:
    entities = [("role", "him_manager"), ("city", "Cleveland, OH"), ("city", "Detroit, MI")]
    answer = run_action("compare_places", entities=entities).answer
    assert "**Cleveland, OH (figure of Ohio)**: median $106,140" in answer.text  # OEWS May 2025
    assert any("their state's stands in" in caveat for caveat in answer.caveats)


def test_hours_are_adjusted_by_prices_too() -> None:
    assert "average US prices: $26.83" in compared(("period", "hour")).text  # 29.71 / 1.107


def test_an_amount_is_placed_in_each() -> None:
    text = compared(("money", 25), ("period", "hour")).text
    assert "California: **The $25.00 an hour" in text and "Arkansas: **The $25.00 an hour" in text


def test_whose_rate_a_remote_employer_pays_is_said_to_be_unknown() -> None:
    assert (
        "No source here says whether a remote employer pays by where you live"
        in lines(compared(text="i live in arkansas and the company is in california, whose pay do i get"))[0]
    )


def test_a_kind_of_employer_is_left_out_with_a_note() -> None:
    assert any("no pay in hospitals by place" in caveat for caveat in compared(("setting", "hospital")).caveats)

"""Places, roles and kinds of employer side by side, before prices and after."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action

CALIFORNIA_ARKANSAS = [CODER, ("state", "CA"), ("state", "AR")]


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


def test_one_place_is_set_against_the_nation() -> None:
    answer = run_action("compare_places", entities=[CODER, ("state", "TX")]).answer
    assert answer.title == "Medical coders: Texas and United States"


def test_no_place_is_asked_back() -> None:
    answer = run_action("compare_places", entities=[CODER]).answer
    assert answer.type == "question"
    assert "Which places shall I compare?" in answer.text


def test_the_same_place_twice_is_one_place() -> None:
    answer = run_action("compare_places", entities=[CODER, ("state", "TX"), ("state", "TX")]).answer
    assert answer.title == "Medical coders: Texas and United States"


def test_more_than_five_places_are_ranked_instead() -> None:
    states = [("state", code) for code in ("TX", "FL", "CA", "NY", "OH", "WA")]
    answer = run_action("compare_places", entities=[CODER, *states]).answer
    assert answer.type == "ranking" and answer.table is not None
    # OEWS May 2025: 62,270 · 61,810 · 61,720 · 50,990 · 48,860 · 45,760
    assert [row[0] for row in answer.table.rows] == ["Washington", "California", "New York", "Ohio", "Texas", "Florida"]


def test_an_unknown_place_is_named_beside_the_known_ones() -> None:
    entities = [CODER, ("state", "TX"), ("state", "FL"), ("city", "Atlantis")]
    answer = run_action("compare_places", entities=entities).answer
    assert "I know no place called Atlantis." in answer.caveats


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


def test_two_roles_have_their_medians_and_duties() -> None:
    text = run_action("compare_roles", entities=[CODER, BILLER]).answer.text
    assert "median $51,140" in text and "median $48,500" in text  # OEWS May 2025
    assert "medical biller: builds and sends claims" in text


def test_two_roles_in_a_state_have_that_states_figures() -> None:
    text = run_action("compare_roles", entities=[CODER, BILLER, ("state", "TX")]).answer.text
    assert "$48,860" in text and "$45,910" in text  # OEWS May 2025


def test_one_role_is_set_against_its_usual_counterpart() -> None:
    assert run_action("compare_roles", entities=[BILLER]).answer.title == "medical biller or medical coder"


def test_roles_of_one_occupation_are_said_to_share_their_figures() -> None:
    answer = run_action("compare_roles", entities=[CODER, ("role", "risk_adjustment_coder")]).answer
    assert any("one occupation" in caveat for caveat in answer.caveats)


def test_a_role_without_a_figure_says_so_in_its_line() -> None:
    text = run_action("compare_roles", entities=[CODER, ("role", "cdi_specialist")]).answer.text
    assert "**CDI specialists**: no figure" in text


def test_two_kinds_of_employer_have_their_medians_and_the_articles_claim() -> None:
    entities = [("setting", "hospital"), ("setting", "physician_office")]
    answer = run_action("ask_pay_factors", text="do hospitals pay more", entities=entities).answer
    assert "$59,120" in answer.text and "$47,120" in answer.text  # OEWS May 2025
    assert "Jobs in larger hospitals frequently pay better" in answer.text
    assert "OEWS has no figure by size of hospital." in answer.caveats


def test_a_region_lists_its_states_by_median() -> None:
    answer = run_action("compare_places", entities=[CODER, ("region", "dakotas")]).answer
    assert answer.type == "ranking"
    assert answer.text.index("South Dakota: $51,610") < answer.text.index("North Dakota: $46,280")  # OEWS May 2025


def test_a_region_that_is_none_is_asked_back() -> None:
    assert run_action("compare_places", entities=[CODER, ("region", "narnia")]).answer.type == "question"

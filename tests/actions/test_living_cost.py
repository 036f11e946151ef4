"""Prices of a state, and what pay buys there."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_a_state_has_its_price_level_with_year_and_meaning() -> None:
    text = run_action("ask_cost_of_living", entities=[("state", "AR")]).answer.text
    assert "Prices in Arkansas are 13.1% below the US average" in text  # BEA 2024: 86.9
    assert "86.9, US = 100 (BEA, 2024)" in text


def test_pay_there_is_turned_into_what_it_buys() -> None:
    text = run_action("ask_cost_of_living", entities=[CODER, ("state", "AR")]).answer.text
    assert "median of $41,740 in Arkansas" in text and "buys what $48,010 buys" in text  # OEWS May 2025, BEA 2024


def test_an_amount_that_was_named_is_turned_too() -> None:
    text = run_action("ask_cost_of_living", entities=[("state", "AR"), ("money", 50_000)]).answer.text
    assert "$50,000 a year there buys what $57,510 buys" in text  # 50,000 / 0.86937, BEA 2024


def test_a_city_is_answered_by_its_state_and_says_so() -> None:
    answer = run_action("ask_cost_of_living", entities=[("city", "Tulsa, OK")]).answer
    assert "87.8" in answer.text  # BEA 2024, Oklahoma
    assert "I have price levels of states, not of cities." in answer.caveats


def test_housing_stands_beside_all_prices() -> None:
    answer = run_action("ask_cost_of_living", entities=[("state", "CA")]).answer
    assert answer.table is not None
    assert answer.table.rows == (("California", 110.7, 154.3),)  # BEA 2024


def test_without_a_place_the_cheapest_and_dearest_are_listed() -> None:
    text = run_action("ask_cost_of_living", text="cheapest states").answer.text
    assert text.index("Arkansas: 86.9") < text.index("Most expensive") < text.index("California: 110.7")  # BEA 2024


def test_a_territory_has_no_price_level_and_says_so() -> None:
    answer = run_action("ask_cost_of_living", entities=[("state", "PR")]).answer
    assert "BEA publishes none for the territories" in answer.text


def test_two_places_are_compared() -> None:
    assert run_action("ask_cost_of_living", entities=[("state", "CA"), ("state", "AR")]).answer.type == "comparison"


def test_a_country_is_refused() -> None:
    assert (
        "only have figures for the US" in run_action("ask_cost_of_living", entities=[("country", "Canada")]).answer.text
    )


def test_prices_and_pay_are_cited() -> None:
    answer = run_action("ask_cost_of_living", entities=[("state", "AR")]).answer
    assert [source.id for source in answer.sources] == ["rpp_2024", "oews_2025"]

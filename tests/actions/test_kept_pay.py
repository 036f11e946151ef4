"""What pay that is taken along buys elsewhere. Prices: BEA 2024, California 110.7, Idaho 95.5."""

from __future__ import annotations

from bot.actions.answer import Answer
from bot.actions.question import Question
from tests.actions.asking import asked
from tests.actions.run_action import run_action

KEPT = [("city", "San Diego, CA"), ("city", "Boise, ID"), ("money", 71_000)]


def kept(text: str, *entities: tuple[str, object]) -> Answer:
    return run_action("ask_salary", text=text, entities=entities or KEPT).answer


def test_the_amount_is_said_at_the_prices_of_both_places() -> None:
    text = kept("if i keep my 71k from san diego and move to boise").text
    assert text.startswith(
        "**$71,000 a year kept in Boise, ID buys more than in San Diego, CA: as much as $82,320 does there**"
    )
    assert "$61,240 would do" in text


def test_the_place_that_one_moves_to_comes_second() -> None:
    entities = [("city", "Boise, ID"), ("city", "San Diego, CA"), ("money", 71_000)]
    assert "kept in Boise, ID" in kept("moving to boise, keeping my 71k from san diego", *entities).text


def test_one_place_is_held_against_average_prices() -> None:
    text = kept("what would 71k be worth in boise", ("city", "Boise, ID"), ("money", 71_000)).text
    assert text.startswith("**$71,000 a year in Boise, ID buys what $74,350 buys at average US prices**")


def test_prices_of_a_city_are_said_to_be_the_states() -> None:
    assert any("those of its state" in caveat for caveat in kept("keep my 71k").caveats)


def test_a_place_without_a_price_level_is_named() -> None:
    text = kept("keep my 71k in puerto rico", ("state", "CA"), ("state", "PR"), ("money", 71_000)).text
    assert "I have no price level for Puerto Rico." in text


def test_another_place_takes_the_amount_along() -> None:
    before = Question("ask_salary", place=("San Diego, CA", "Boise, ID"), money=(71_000,), wants="kept")
    turn = asked("follow_up", "what about reno instead", before, city="Reno, NV")
    assert (turn.place, turn.money, turn.wants) == (("San Diego, CA", "Reno, NV"), (71_000,), "kept")


def test_without_an_amount_the_median_is_taken_and_said_to_be() -> None:
    answer = kept("keeping my san diego salary in boise", *KEPT[:2])
    assert "$61,480 a year kept in Boise, ID" in answer.text  # OEWS May 2025
    assert any("You named no amount" in caveat for caveat in answer.caveats)

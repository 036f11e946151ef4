"""Whether an area holds a place."""

from __future__ import annotations

from bot.actions.area_holds import area_holds, asks_area
from bot.actions.question import Question
from knowledge import Base


def test_a_town_is_placed_in_its_area(base: Base) -> None:
    answer = area_holds(base, "Round Rock, TX", "Austin, TX")
    assert answer and "Austin" in answer.text


def test_without_a_place_before_it_is_not_asked() -> None:
    assert not asks_area(Question("ask_salary", text="does that include round rock", place=("Round Rock, TX",)), None)

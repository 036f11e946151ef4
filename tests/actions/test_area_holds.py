"""Whether the area of a figure holds a place."""

from __future__ import annotations

import pytest

from bot.actions.area_holds import area_holds, asks_area
from bot.actions.question import Question
from knowledge.base import base


@pytest.mark.parametrize(
    ("asked", "about", "start"),
    [
        ("Mesa, AZ", "Phoenix, AZ", "**Yes"),
        ("VA", "Washington, DC", "**Yes"),
        ("Tucson, AZ", "Phoenix, AZ", "**No"),
        ("TX", "Phoenix, AZ", "**No"),
        ("Phoenix, AZ", "AZ", "**Yes"),
        ("Phoenix, AZ", "TX", "**No"),
    ],
)
def test_what_an_area_holds(asked: str, about: str, start: str) -> None:
    answer = area_holds(base(), asked, about)
    assert answer and answer.text.startswith(start)


def test_a_place_that_is_not_known_has_no_answer() -> None:
    assert area_holds(base(), "Xyzzy", "AZ") is None


def test_only_one_place_of_pay_can_hold_another() -> None:
    asked = Question("follow_up", text="is mesa part of that", place=("Mesa, AZ",))
    assert asks_area(asked, Question("ask_salary", place=("Phoenix, AZ",)))
    assert not asks_area(asked, Question("compare_places", place=("Phoenix, AZ", "Tucson, AZ")))
    assert not asks_area(asked, None)


def test_sides_of_a_line_are_asked_of_an_area_that_lies_over_it() -> None:
    over = Question("ask_salary", place=("Kansas City, MO",))
    assert asks_area(Question("compare_places", text="the kansas side as well", place=("KS",)), over)
    assert not asks_area(Question("compare_places", text="the ohio side as well", place=("OH",)), over)
    assert not asks_area(Question("compare_places", text="and kansas", place=("KS",)), over)

"""The figures of one's own case, as people type them."""

from __future__ import annotations

import pytest

from bot.actions.own_figures import over, own_in, read, words
from knowledge.own import OwnFigures


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("the class is $1,900", OwnFigures(course=1900)),
        ("1,900 for the program", OwnFigures(course=1900)),
        ("tuition with books comes to 2600", OwnFigures(course=2600, books=True)),
        ("i earn 18.25 an hour", OwnFigures(now=18.25)),
        ("from 17 an hour to 20", OwnFigures(now=17, then=20)),
        ("they would start me at 20 an hour", OwnFigures(then=20)),
        ("a 2 dollar raise", OwnFigures(more=2)),
        ("just a dollar more an hour", OwnFigures(more=1)),
        ("at 24 hours a week", OwnFigures(hours=24)),
        ("is the cpc worth it in 2026", OwnFigures()),
        ("how much is the exam", OwnFigures()),
    ],
)
def test_what_is_said_is_read(text: str, own: OwnFigures) -> None:
    assert own_in(text) == own


def test_a_bare_number_is_the_course_when_one_is_corrected() -> None:
    assert own_in("sorry, 3100", loose=True).course == 3100 and own_in("sorry, 3100").course is None


def test_the_number_that_is_taken_back_is_not_read() -> None:
    assert own_in("its 2700 not 2100", loose=True).course == 2700


def test_new_figures_take_the_place_of_old_ones() -> None:
    assert over(OwnFigures(more=1), OwnFigures(course=900, then=22)) == OwnFigures(course=900, more=1)


def test_what_is_kept_is_checked() -> None:
    assert read({"course": "x", "now": -3, "hours": True, "more": 2}) == OwnFigures(more=2)
    assert read("nothing") == OwnFigures()


def test_they_are_said_back() -> None:
    assert words(OwnFigures(course=900, more=1, hours=20)) == [
        "a course of $900",
        "$1.00 an hour more",
        "20 hours a week",
    ]


def test_what_somebody_else_pays() -> None:
    assert own_in("the clinic would cover my exam").paid == ("exam",)
    assert own_in("my boss pays for the exam and the course").paid == ("exam", "course")
    assert own_in("my employer pays for all of it").paid == ("exam", "membership", "course")
    assert own_in("would they pay more for it").paid == () and own_in("i make 20 an hour").paid == ()

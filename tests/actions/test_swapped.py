"""One of the places shown exchanged for another."""

from dataclasses import replace

from bot.actions.question import Question
from bot.actions.swapped import swapped

BEFORE = Question("compare_places", place=("OH", "TX", "ME"), role=("medical_coder",))


def _turn(text: str, place: tuple[str, ...], dropped: tuple[str, ...] = ()) -> Question:
    return Question("follow_up", text=text, place=place, dropped=dropped)


def test_the_new_place_stands_where_the_old_one_stood() -> None:
    found = swapped(_turn("replace ohio with utah", ("OH", "UT"), ("OH",)), BEFORE, ())
    assert found is not None and found.place == ("UT", "TX", "ME") and found.role == BEFORE.role


def test_the_middle_one_of_a_list_shown() -> None:
    ranked = replace(BEFORE, intent="rank_pay", place=())
    found = swapped(_turn("swap the middle one for indiana", ("IN",)), ranked, ("RI", "HI", "WA"))
    assert found is not None and found.place == ("RI", "IN", "WA")


def test_without_an_old_or_a_new_place_nothing_is_exchanged() -> None:
    assert swapped(_turn("swap ohio", ("OH",), ("OH",)), BEFORE, ()) is None
    assert swapped(_turn("switch to indiana", ("IN",)), BEFORE, ()) is None
    assert swapped(_turn("and indiana", ("IN",)), BEFORE, ()) is None

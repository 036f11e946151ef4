"""The lines of what was shown last."""

from bot.actions.in_view import lines_in_view, side_by_side
from bot.actions.question import Question
from knowledge.base import base


def test_places_side_by_side_are_ordered_by_pay() -> None:
    question = Question("compare_places", place=("OH", "TX", "ME"), role=("medical_coder",))
    assert side_by_side(question)
    assert [line.name for line in lines_in_view(base(), question)[1]] == ["Maine", "Ohio", "Texas"]


def test_the_areas_of_one_state_alone() -> None:
    question = Question("rank_pay", place=("FL",), role=("medical_coder",), scope="area", without=("Miami, FL",))
    names = [line.name for line in lines_in_view(base(), question)[1]]
    assert names[0] == "Gainesville, FL" and not any("Miami" in name for name in names)


def test_nothing_in_view_has_no_lines() -> None:
    assert lines_in_view(base(), Question("ask_role"))[1] == ()

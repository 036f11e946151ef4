"""Questions that are answered of the certifications named, not advised on."""

from __future__ import annotations

from bot.actions.direct import directly
from bot.actions.question import Question
from knowledge import Base


def test_two_that_are_named_are_compared(base: Base) -> None:
    question = Question("advise_certification", text="cpc or cpb for me", certification=("CPC", "CPB"))
    found = directly(base, question, None, (), ())
    assert found and found.certification == ("CPC", "CPB")


def test_other_questions_are_left(base: Base) -> None:
    assert directly(base, Question("ask_salary", text="coder pay in ohio"), None, (), ()) is None

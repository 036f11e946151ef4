"""Turns of pay that were filed elsewhere."""

from __future__ import annotations

from bot.actions.pay_meant import pay_meant
from bot.actions.question import Question


def test_another_question_is_left_to_the_classifier() -> None:
    assert pay_meant(Question("greet", text="hi there"), None, "greet") is None

"""A price that somebody else paid."""

from __future__ import annotations

from bot.actions.correction import corrected
from bot.actions.question import Question
from knowledge import Base


def test_it_is_taken_but_not_believed(base: Base) -> None:
    answer = corrected(
        base,
        Question("ask_source", "i paid 410", money=(410.0,)),
        Question("ask_certification", certification=("CPC",)),
    )
    assert (
        answer and "Thanks" in answer.text and "$425" in answer.text and "$410" not in answer.text
    )  # AAPC, October 2026


def test_without_a_certification_there_is_nothing_to_correct(base: Base) -> None:
    assert corrected(base, Question("ask_source", "i paid 410"), None) is None

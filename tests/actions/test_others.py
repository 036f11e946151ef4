"""What is told of somebody else."""

from __future__ import annotations

import pytest

from bot.actions.others import explained, of_somebody_else
from bot.actions.question import Question
from knowledge import Base

MESSAGE = {"text": "she has her ccs", "entities": [{"entity": "certification", "value": "CCS"}]}


@pytest.mark.parametrize(("before", "told"), [("ask_salary", True), ("ask_certification", False), (None, False)])
def test_only_after_a_question_of_pay(before: str | None, told: bool) -> None:
    assert of_somebody_else(MESSAGE, Question(before) if before else None) is told


def test_what_they_hold_is_named(base: Base) -> None:
    assert "CCS" in explained(base, MESSAGE).text

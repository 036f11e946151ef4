"""What somebody else holds, after a question of pay."""

from __future__ import annotations

from bot.actions.others import explained, of_somebody_else
from bot.actions.question import Question
from knowledge.base import base

PAY = Question("ask_salary", role=("medical_coder",))
HERS = {"text": "my cousin has her CCS and 12 years", "entities": [{"entity": "certification", "value": "CCS"}, {"entity": "experience", "value": 12}]}  # fmt: skip


def test_it_may_explain_their_pay() -> None:
    assert of_somebody_else(HERS, PAY)
    text = explained(base(), HERS).text
    assert "the CCS and 12 years" in text and "experience can bring higher pay" in text


def test_nothing_of_ones_own_and_no_question() -> None:
    assert not of_somebody_else({**HERS, "text": "i have my CCS and 12 years"}, PAY)
    assert not of_somebody_else({**HERS, "text": "what does she make with a CCS and 12 years?"}, PAY)
    assert not of_somebody_else(HERS, None)

"""A conversation that begins with what went wrong before."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action

TURN = {"name": "remark", "confidence": 0.7, "ranking": [{"name": "remark", "confidence": 0.7}], "alone": "nlu_fallback"}  # fmt: skip


def test_an_apology_and_the_question_that_puts_it_right() -> None:
    said = "your bot showed me pay of pharmacists instead of billers"
    answer = run_action("nlu_fallback", text=said, entities=[("role", "medical_biller")], turn=TURN).answer
    assert answer.type == "question" and "medical billers" in answer.text and answer.text.startswith("Sorry")


@pytest.mark.parametrize(
    "said", ["your bot showed me pay of pharmacists instead of billers, why?", "my boss gave me a raise, not a bonus"]
)
def test_a_question_and_what_others_gave_are_none_of_it(said: str) -> None:
    messages = run_action("nlu_fallback", text=said, turn=TURN).messages
    assert all((message.get("custom") or {}).get("title") != "Let me try again" for message in messages)

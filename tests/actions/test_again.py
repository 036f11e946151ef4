"""Turns about the last answer itself are told from questions."""

from __future__ import annotations

import pytest

from bot.actions.again import wish
from tests.actions.run_action import CODER, run_action


@pytest.mark.parametrize("text", ["coder pay in texas", "how long is the exam", "/follow_up", ""])
def test_a_question_is_no_wish(text: str) -> None:
    assert wish(text) is None


def test_shorter_is_one() -> None:
    asked = run_action("ask_salary", text="coder pay", entities=[CODER])
    assert run_action("follow_up", text="shorter please", slots=asked.slots).answer.text.startswith("In short: ")

"""What a turn is, and who answers it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.act import Act, act_of, as_alone, goes_on
from bot.actions.question import Question

SAID: dict[str, Any] = {"text": "huh", "intent": {"name": "remark"}, "turn": {"name": "remark", "confidence": 0.8, "alone": "deny"}}  # fmt: skip


def test_the_act_comes_with_the_message() -> None:
    assert act_of(SAID) == Act("remark", 0.8)
    assert act_of(SAID).sure and not Act("remark", 0.25).sure


@pytest.mark.parametrize("change", [{"text": "/greet"}, {"turn": None}, {"turn": {"name": 5, "confidence": 1}}, {"questions": [1, 2]}])  # fmt: skip
def test_a_button_or_several_questions_have_no_act(change: dict[str, Any]) -> None:
    assert act_of({**SAID, **change}) == Act()


def test_a_message_can_be_taken_as_it_is_by_itself() -> None:
    assert as_alone(SAID)["intent"] == {"name": "deny"}
    assert as_alone({"text": "hi", "intent": {"name": "greet"}})["intent"] == {"name": "greet"}


def test_few_words_on_the_topic_before_change_the_question_of_it() -> None:
    before = Question("ask_salary")
    assert goes_on(Question("ask_salary", text="and per hour"), before)
    assert not goes_on(Question("ask_outlook", text="and per hour"), before)
    assert not goes_on(Question("ask_salary", text="what does a biller in ohio make with a cpb"), before)
    assert not goes_on(Question("ask_salary", text="per hour"), None)

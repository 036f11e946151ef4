"""A town shown before is heard by its name alone; nothing else is changed."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from bot.actions.named_again import named_again


@pytest.mark.parametrize("text", ["bend", "/ask_salary", ""])
def test_nothing_is_read_into_a_message_without_an_answer_before(text: str) -> None:
    message = {"text": text, "intent": {"name": "nlu_fallback"}, "entities": []}
    assert named_again(Tracker("x", {}, message, [], False, None, {}, "action_listen")) == message

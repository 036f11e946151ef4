"""What a message is to the question that is pending: its answer, a way around it, or a question of its own."""

from __future__ import annotations

import pytest

from bot.actions.hearing import hear
from knowledge.base import base


def kind(text: str, intent: str = "nlu_fallback", confidence: float = 0.4) -> str:
    message = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": []}
    return hear(base(), message, "schooling", "advise_certification").kind


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("high school only", "answer"),
        ("skip", "skip"),
        ("you pick", "pick"),
        ("never mind", "stop"),
        ("why do you ask", "why"),
    ],
)
def test_a_short_message_is_heard_whatever_the_classifier_says(text: str, what: str) -> None:
    assert kind(text, "out_of_scope", 0.9) == what


def test_a_clear_question_of_its_own_is_an_interruption() -> None:
    assert kind("how much do coders earn in ohio", "ask_salary", 0.99) == "other"

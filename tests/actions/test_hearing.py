"""What a message is to the question that is pending: its answer, a way around it, or a question of its own."""

from __future__ import annotations

import pytest

from bot.actions.hearing import Heard, hear
from knowledge.base import base
from knowledge.questions import Field


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


def heard(text: str, pending: Field, intent: str = "follow_up") -> Heard:
    return hear(
        base(),
        {"text": text, "intent": {"name": intent, "confidence": 0.5}, "entities": []},
        pending,
        "advise_certification",
    )


def test_a_worry_over_pay_is_no_number_of_years() -> None:
    assert heard("i would lose a lot of money at the start, wouldn't i", "years", "nlu_fallback").kind == "other"


def test_a_no_that_corrects_is_no_answer_of_none() -> None:
    said = heard("no wait, medical billing", "years")
    assert said.found.get("goal") == "billing" and "experience" not in said.found


def test_none_with_a_wish_is_both() -> None:
    said = heard("none, but i want medical billing", "years")
    assert said.kind == "answer" and said.found["experience"] == 0 and said.found["goal"] == "billing"

"""The topic that an elliptical turn names."""

from __future__ import annotations

import pytest

from bot.actions.topic_words import named_topic, next_best, related


@pytest.mark.parametrize(
    "text, intent",
    [
        ("and whats the money like", "ask_salary"),
        ("outlook", "ask_outlook"),
        ("from home?", "ask_remote_work"),
        ("what would i do all day", "ask_role"),
        ("and the rent", "ask_cost_of_living"),
    ],
)
def test_a_word_names_its_topic(text: str, intent: str) -> None:
    assert named_topic(text) == intent


@pytest.mark.parametrize("text", ["and in texas", "does it pay back", "remote pay"])
def test_no_word_or_two_topics_name_none(text: str) -> None:
    assert named_topic(text) is None


def test_the_next_best_reading_has_to_lead() -> None:
    def ranked(*shares: float) -> dict[str, object]:
        names = ("follow_up", "ask_salary", "ask_outlook")
        return {"intent_ranking": [{"name": n, "confidence": s} for n, s in zip(names, shares)]}

    assert next_best(ranked(0.8, 0.15, 0.05)) == "ask_salary"
    assert next_best(ranked(0.9, 0.05, 0.045)) is None
    assert next_best(ranked(0.99, 0.01, 0.0)) is None
    assert next_best({"intent_ranking": "none"}) is None


def test_pay_and_its_comparisons_are_one_topic() -> None:
    assert related("compare_places", "ask_salary") and not related("ask_role", "ask_salary")

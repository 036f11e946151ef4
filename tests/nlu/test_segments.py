"""The parts of a message that asks several things, and none of one that asks one."""

from __future__ import annotations

import pytest

from bot.nlu.segments import segments
from bot.nlu.topic_nouns import listed, topic_in


@pytest.mark.parametrize(
    ("message", "asking"),
    [
        ("1) what is the wage in maine 2) is a diploma enough", ["what is the wage in maine", "is a diploma enough"]),
        ("a) coder wages b) exam price", ["coder wages", "exam price"]),
        ("two questions: who hires and also how do i apply", ["who hires", "how do i apply"]),
        ("first, what does it pay; second, how old is that", ["what does it pay", "how old is that"]),
    ],
)
def test_points_and_joined_questions_are_parts(message: str, asking: list[str]) -> None:
    assert [part.text.strip(" ;,") for part in segments(message) if part.asks] == asking


@pytest.mark.parametrize(
    "message", ["is it 22 an hour or should i wait", "i paid 3. then nothing came", "coders in ohio"]
)
def test_one_question_is_one_part(message: str) -> None:
    assert len([part for part in segments(message) if part.asks]) < 2


@pytest.mark.parametrize(
    ("message", "intents"),
    [
        ("wages, training & outlook for billers?", ["ask_salary", "ask_education", "ask_outlook"]),
        ("tell me about hours and pay", ["ask_work_conditions", "ask_salary"]),
        ("pay in maine and ohio", []),
        ("pay and pay", []),
    ],
)
def test_a_list_of_nouns_asks_for_each(message: str, intents: list[str]) -> None:
    assert [intent for intent, _, _ in listed(message)] == intents


def test_the_one_topic_of_a_part() -> None:
    assert topic_in("which has the better outlook") == "ask_outlook"
    assert topic_in("outlook and pay") is None

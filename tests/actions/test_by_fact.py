"""Which topic a message asks for by naming one of its facts."""

from __future__ import annotations

import pytest

from bot.actions.by_fact import LEAST_DOUBTED, retold, told_by
from bot.actions.question import Question
from knowledge import Base


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("some recruiter wants an activation fee up front", "ask_job_search"),
        ("does the army wife money cover this, mycaa or whatever", "ask_education"),
        ("i have a criminal record", "ask_how_to_start"),
        ("what other jobs are there", "ask_role"),
    ],
)
def test_a_fact_named_in_so_many_words_tells_the_topic(base: Base, text: str, intent: str) -> None:
    assert told_by(base, text) == intent


def test_what_names_no_fact_has_none(base: Base) -> None:
    assert told_by(base, "the weather in may", LEAST_DOUBTED) is None


def test_a_sure_reading_stays(base: Base) -> None:
    question = Question("ask_source", text="i have a criminal record", sure=True)
    assert retold(base, question) == question


def test_a_doubtful_one_goes_to_the_topic_that_it_names(base: Base) -> None:
    assert (
        retold(base, Question("ask_source", text="i have a criminal record", sure=False)).intent == "ask_how_to_start"
    )

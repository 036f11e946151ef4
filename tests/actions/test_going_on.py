"""Facts that go on."""

from __future__ import annotations

from bot.actions.going_on import gone_on
from bot.actions.job_search import answer
from bot.actions.question import Question
from knowledge import Base


def test_more_brings_facts_not_told_yet(base: Base) -> None:
    question = Question("ask_job_search", text="more")
    first = answer(base, question)
    second = gone_on(base, question, first, [first.text])
    assert not set(first.text.splitlines()) & set(second.text.splitlines())
    assert second.text.startswith("Further")


def test_when_all_is_told_that_is_said(base: Base) -> None:
    question = Question("ask_job_search", text="what else?")
    first, said = answer(base, question), []
    for _ in range(12):
        said.insert(0, gone_on(base, question, first, said or [first.text]).text)
    assert said[0].startswith("That is all")


def test_a_question_of_its_own_is_answered(base: Base) -> None:
    question = Question("ask_job_search", text="who hires coders near a hospital")
    assert gone_on(base, question, answer(base, question), ["something else"]) == answer(base, question)

"""The fact that a message asks for, before any answer."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.answer import Answer
from bot.actions.asked_fact import LIKELY, SURE, asked_fact, lead, led, topic_of_fact
from knowledge import Base
from knowledge.facts import fact

RECORD = "start_record"


def message(confidence: float, id: str = RECORD) -> dict[str, Any]:
    return {"text": "did time once", "facts": [{"id": id, "confidence": confidence}]}


def test_a_fact_leads_answers_of_facts_sooner_than_those_of_figures(base: Base) -> None:
    likely = message((LIKELY + SURE) / 2)
    assert lead(base, likely, "ask_how_to_start") == fact(base, RECORD)
    assert lead(base, likely, "ask_salary") is None
    assert lead(base, message(SURE), "ask_salary") == fact(base, RECORD)


@pytest.mark.parametrize("facts", [None, "start_record", [{"id": "no such fact", "confidence": 1}], ["start_record"]])
def test_what_is_no_fact_of_the_base_is_none(base: Base, facts: object) -> None:
    assert asked_fact(base, {"text": "did time once", "facts": facts}) is None


def test_a_surely_asked_fact_stands_in_for_no_answer(base: Base) -> None:
    assert topic_of_fact(base, message(SURE)) == "ask_how_to_start"
    assert topic_of_fact(base, message(SURE - 0.1)) is None


def test_the_fact_is_said_first_and_once_with_its_source(base: Base) -> None:
    first, answer = fact(base, RECORD), Answer(type="text", title="", text="Apply.")
    told = led(answer, first)
    assert told.text.startswith(first.text) and told.text.endswith("Apply.")
    assert [source.id for source in told.sources] == [first.source.id]
    assert led(told, first) == told
    assert led(answer, None) == answer

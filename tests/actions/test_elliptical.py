"""Turns that only the question before makes whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.question import Question
from tests.actions.asking import CALIFORNIA_OHIO, OREGON, TOP_FIVE, asked
from tests.actions.run_action import CODER, run_action

ROLE = Question("ask_role", role=("medical_coder",), last_role=("medical_coder",))


def test_the_money_turns_a_question_about_a_role_to_pay() -> None:
    question = asked("follow_up", "and whats the money like", ROLE)
    assert (question.intent, question.role) == ("ask_salary", ("medical_coder",))


def test_a_bare_role_after_pay_keeps_the_place() -> None:
    message = {"entity": "role", "value": "medical_auditor", "start": 0, "end": 8}
    turn = run_action("ask_role", text="auditors", entities=[message], slots=_slots(OREGON))
    assert turn.answer.title == "Medical auditors, Oregon"


def test_a_doubtful_turn_that_names_a_place_goes_on() -> None:
    message = {"entity": "city", "value": "Salem, OR", "start": 0, "end": 5}
    turn = run_action("nlu_fallback", text="salem ffs", entities=[message], slots=_slots(OREGON))
    assert turn.answer.title == "Medical coders, Salem, OR"


def test_a_place_that_fell_through_is_replaced() -> None:
    question = asked("ask_cost_of_living", "ohio fell through, now iowa", CALIFORNIA_OHIO, state=["OH", "IA"])
    assert (question.intent, question.place) == ("compare_places", ("CA", "IA"))


def test_the_worst_after_a_ranking_is_its_other_end() -> None:
    assert asked("nlu_fallback", "whats the worst", TOP_FIVE).lowest


@pytest.mark.parametrize("text", ["hmm", "the thing"])
def test_a_turn_that_changes_nothing_is_asked_back(text: str) -> None:
    turn = run_action("follow_up", text=text, slots=_slots(OREGON))
    assert turn.answer.title == "Go on with that?"


def test_pay_measured_without_a_question_before_is_a_question_of_pay() -> None:
    question = asked(
        "follow_up", "and starting pay per hour", replace(OREGON, intent="no_topic", place=()), period="hour"
    )
    assert question.intent == "ask_salary"


def _slots(before: Question) -> dict[str, object]:
    kept = run_action("ask_salary", text="coder pay in oregon", entities=[CODER, ("state", "OR")]).slots
    assert before == OREGON
    return kept

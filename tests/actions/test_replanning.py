"""Turns that go on with a plan, and turns that leave it."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.replanning import replanned
from bot.actions.routing import PLAN
from knowledge.own import OwnFigures

BEFORE = Question(PLAN, certification=("CPC",), own=OwnFigures(course=900))


@pytest.mark.parametrize(
    "intent", ["follow_up", "ask_training_provider", "ask_education", "nlu_fallback", "ask_source"]
)
def test_a_figure_goes_on_with_the_plan_whatever_the_classifier_says(intent: str) -> None:
    found = replanned(Question(intent, text="suppose the raise is 2 dollars"), BEFORE)
    assert found and found.intent == PLAN and found.own == OwnFigures(course=900, more=2)


def test_a_correction_takes_the_place_of_the_old_price() -> None:
    found = replanned(Question("follow_up", text="nope, 1450"), BEFORE)
    assert found and found.own.course == 1450


def test_the_months_may_be_asked_for_again() -> None:
    assert replanned(Question("ask_education", text="so how many months is that"), BEFORE)


@pytest.mark.parametrize(
    "asked",
    [
        Question("ask_salary", text="what do coders make", role=("medical_coder",)),
        Question("ask_salary", text="is 22 an hour good in ohio", place=("OH",)),
        Question("thank", text="thanks for the 2 cents"),
        Question("ask_outlook", text="will ai replace coders"),
    ],
)
def test_other_questions_leave_it(asked: Question) -> None:
    assert replanned(asked, BEFORE) is None


def test_without_a_plan_before_there_is_none() -> None:
    assert replanned(Question("follow_up", text="the course is 1450"), Question("ask_salary")) is None


def test_another_certification_after_a_plan_is_planned() -> None:
    found = replanned(Question("follow_up", text="and the cpb", certification=("CPB",), bare=True), BEFORE)
    assert found and found.certification == ("CPB",) and found.own == BEFORE.own


def test_self_study_leaves_the_course_out() -> None:
    found = replanned(Question("follow_up", text="say i just self-study"), BEFORE)
    assert found and found.own.course is None


def test_a_pay_supposed_after_that_of_today_is_the_pay_then() -> None:
    before = Question(PLAN, certification=("CPC",), own=OwnFigures(now=18.0))
    found = replanned(Question("follow_up", text="what if i make 23 an hour"), before)
    assert found and found.own.now == 18.0 and found.own.then == 23.0

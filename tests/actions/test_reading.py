"""Questions from outside: what is malformed is left out."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from rasa_sdk import Tracker

from bot.actions import context
from bot.actions.reading import LONGEST_VALUE, MOST_VALUES
from tests.actions.asking import OREGON, asked


def test_states_and_cities_are_places_in_the_order_named() -> None:
    assert asked("ask_salary", state="TX", city="Austin, TX").place == ("TX", "Austin, TX")


def test_a_payload_is_no_typed_text() -> None:
    assert asked("ask_salary", '/ask_salary{"role": "medical_coder"}').text == ""


def test_a_value_that_is_too_long_is_left_out() -> None:
    assert asked("ask_salary", role="x" * (LONGEST_VALUE + 1)).role == ()


def test_values_beyond_the_most_are_left_out() -> None:
    assert len(asked("ask_salary", city=[f"city {n}" for n in range(99)]).place) == MOST_VALUES


@pytest.mark.parametrize("amount", [-5, 0, float("nan"), float("inf"), 1e12, True, "60k"])
def test_an_amount_that_is_none_is_left_out(amount: object) -> None:
    assert asked("ask_salary", money=amount).money == ()


@pytest.mark.parametrize("years", [-5, float("nan"), float("inf"), True, "ten", None, {"a": 1}])
def test_an_experience_that_is_none_is_left_out(years: object) -> None:
    assert asked("ask_salary", experience=years).experience is None


@pytest.mark.parametrize("period", ["decade", 7, None, ["hour"]])
def test_a_period_that_is_none_is_left_out(period: object) -> None:
    message = {"text": "", "intent": {"name": "ask_salary"}, "entities": [{"entity": "period", "value": period}]}
    assert context.asked(Tracker("someone", {}, message, [], False, None, {}, None)).period is None


@pytest.mark.parametrize("kept", [None, 7, "x" * 10_000, [], {}, {"intent": 7}, {"intent": None}, {"role": "x"}])
def test_a_slot_that_holds_no_question_counts_as_none(kept: object) -> None:
    assert asked("follow_up", "and in texas", kept, state="TX").intent == "follow_up"


@pytest.mark.parametrize("value", [7, None, True, "x" * 10_000, ["a", ["b"]], {"a": 1}, float("nan")])
def test_a_kept_value_that_does_not_fit_its_field_is_left_out(value: object) -> None:
    kept = {name: value for name in asdict(OREGON)} | {"intent": "ask_salary"}
    question = asked("follow_up", "and in texas", kept, state="TX")
    assert (question.place, question.period, question.percentile) == (("TX",), None, None)

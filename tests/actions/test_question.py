"""The question of a turn: read from a message, merged with the one before, kept for the next."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.actions import context
from bot.actions.question import SLOT, Question
from bot.actions.reading import LONGEST_VALUE, MOST_VALUES

OREGON = Question("ask_salary", role=("medical_coder",), place=("OR",))
TOP_FIVE = Question("rank_pay", role=("medical_coder",), number=5)
CALIFORNIA_OHIO = Question("compare_places", role=("medical_coder",), place=("CA", "OH"))


def asked(intent: str, text: str = "", before: object = None, **entities: Any) -> Question:
    """The question that a message asks after `before`; an entity is given as one value or a list."""
    pairs = [(name, v) for name, value in entities.items() for v in (value if isinstance(value, list) else [value])]
    found = [{"entity": name, "value": value} for name, value in pairs]
    kept = {**asdict(before), "text": ""} if isinstance(before, Question) else before
    message = {"text": text, "intent": {"name": intent}, "entities": found}
    return context.asked(Tracker("someone", {SLOT: kept}, message, [], False, None, {}, None))


def follow(text: str, before: Question = OREGON, **entities: Any) -> Question:
    return asked("follow_up", text, before, **entities)


def test_states_and_cities_are_places_in_the_order_named() -> None:
    assert asked("ask_salary", state="TX", city="Austin, TX").place == ("TX", "Austin, TX")


def test_a_payload_is_no_typed_text() -> None:
    assert asked("ask_salary", '/ask_salary{"role": "medical_coder"}').text == ""


def test_a_question_takes_over_the_role_that_was_said_before() -> None:
    question = asked("rank_pay", "best states", OREGON)
    assert question.role == ("medical_coder",)


def test_a_question_of_pay_takes_over_the_place_that_was_said_before() -> None:
    question = asked("ask_salary", "biller pay", OREGON, role="medical_biller")
    assert question.place == ("OR",)


def test_a_question_of_the_nation_takes_over_no_place() -> None:
    assert asked("ask_salary", "biller pay in the us", OREGON, role="medical_biller").place == ()


def test_a_ranking_takes_over_no_place() -> None:
    assert asked("rank_pay", "best states", OREGON).place == ()


def test_a_follow_up_changes_the_place() -> None:
    assert follow("and in texas", state="TX") == replace(OREGON, place=("TX",), text="and in texas", back="ask_salary")


def test_a_follow_up_changes_the_role_and_keeps_the_place() -> None:
    question = follow("and billers", role="medical_biller")
    assert (question.role, question.place) == (("medical_biller",), ("OR",))


def test_a_follow_up_changes_the_period() -> None:
    question = follow("per hour", period="hour")
    assert (question.period, question.place) == ("hour", ("OR",))


def test_a_follow_up_keeps_the_period_said_before() -> None:
    assert follow("and texas", replace(OREGON, period="hour"), state="TX").period == "hour"


def test_a_follow_up_sets_experience_percentile_and_setting() -> None:
    question = follow("in a hospital, 3 years in, top 10 percent", experience=3, percentile=90, setting="hospital")
    assert (question.experience, question.percentile, question.setting) == (3, 90, ("hospital",))


def test_a_correction_replaces_the_place() -> None:
    assert follow("no, i meant utah", state="UT").place == ("UT",)


def test_a_correction_in_a_comparison_replaces_the_place_named_last() -> None:
    assert follow("sorry, i meant iowa", CALIFORNIA_OHIO, state="IA").place == ("CA", "IA")


def test_texas_not_oregon_is_texas() -> None:
    assert follow("no, texas not oregon", state=["TX", "OR"]).place == ("TX",)


def test_not_just_oregon_keeps_oregon() -> None:
    assert follow("not just oregon, add texas", state=["OR", "TX"]).place == ("OR", "TX")


def test_adding_a_place_makes_a_comparison() -> None:
    question = follow("add texas", state="TX")
    assert (question.intent, question.place) == ("compare_places", ("OR", "TX"))


def test_another_place_joins_a_comparison() -> None:
    assert follow("and iowa", CALIFORNIA_OHIO, state="IA").place == ("CA", "OH", "IA")


@pytest.mark.parametrize("text", ["drop ohio", "without ohio", "take out ohio", "not ohio", "sorry, drop ohio"])
def test_dropping_a_place_leaves_the_other(text: str) -> None:
    question = follow(text, CALIFORNIA_OHIO, state="OH")
    assert (question.intent, question.place) == ("ask_salary", ("CA",))


def test_dropping_one_and_adding_another_does_both() -> None:
    assert follow("drop ohio, add iowa", CALIFORNIA_OHIO, state=["OH", "IA"]).place == ("CA", "IA")


def test_adding_a_role_makes_a_comparison_of_roles() -> None:
    question = follow("add billers too", role="medical_biller")
    assert (question.intent, question.role) == ("compare_roles", ("medical_coder", "medical_biller"))


def test_a_count_changes_the_length_of_a_ranking() -> None:
    assert follow("top 10", TOP_FIVE, number=10).number == 10


def test_a_count_after_a_question_of_pay_makes_a_ranking() -> None:
    assert follow("top 10", number=10).intent == "rank_pay"


def test_all_of_them_lengthens_a_ranking() -> None:
    assert follow("all of them", TOP_FIVE).number == 60


def test_the_lowest_turns_a_ranking_around() -> None:
    assert follow("and the lowest", TOP_FIVE).lowest


def test_the_highest_turns_it_back() -> None:
    assert not follow("now the highest", replace(TOP_FIVE, lowest=True)).lowest


def test_after_cost_of_living_adjusts_for_prices() -> None:
    assert follow("and after cost of living", TOP_FIVE).adjusted


def test_a_state_after_a_ranking_is_a_question_of_its_pay() -> None:
    question = follow("what about ohio", TOP_FIVE, state="OH")
    assert (question.intent, question.place) == ("ask_salary", ("OH",))


def test_nationally_lets_the_place_go() -> None:
    assert follow("and nationally").place == ()


def test_another_certification_joins_the_one_asked_about() -> None:
    cpc = Question("ask_certification", certification=("CPC",))
    question = follow("compare it with the ccs too", cpc, certification="CCS")
    assert (question.intent, question.certification) == ("compare_certifications", ("CPC", "CCS"))


def test_another_certification_takes_the_place_of_the_first() -> None:
    cpc = Question("ask_certification", certification=("CPC",))
    assert follow("and the ccs", cpc, certification="CCS").certification == ("CCS",)


def test_a_follow_up_at_the_start_stays_one() -> None:
    assert asked("follow_up", "and in texas", state="TX").intent == "follow_up"


def test_another_certification_is_asked_about_with_the_same_words() -> None:
    cost = asked("ask_certification", "how much is the cpc exam", certification="CPC")
    assert "fee" in follow("and the ccs", cost, certification="CCS").focus


def test_what_is_remembered_is_what_comes_back() -> None:
    question = replace(CALIFORNIA_OHIO, experience=3.0, percentile=90, period="hour", money=(60_000.0,), adjusted=True)
    kept = {event["name"]: event["value"] for event in question.remember()}
    assert asked("follow_up", before=kept[SLOT]) == replace(question, back="compare_places")


def test_what_was_said_is_kept_in_slots_of_its_own() -> None:
    question = Question("ask_salary", role=("medical_coder",), place=("Austin, TX",), period="hour")
    kept = {event["name"]: event["value"] for event in question.remember()}
    assert (kept["role"], kept["city"], kept["state"], kept["period"]) == ("medical_coder", "Austin, TX", None, "hour")


def test_the_typed_words_are_not_kept() -> None:
    kept = Question("ask_salary", text="my name is pat and i earn 40k").remember()[0]["value"]
    assert kept["text"] == ""


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

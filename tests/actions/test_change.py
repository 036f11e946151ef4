"""A question changed by an elliptical turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.question import Question
from tests.actions.asking import CALIFORNIA_OHIO, OREGON, TOP_FIVE, asked, follow


def test_a_follow_up_changes_the_place() -> None:
    assert follow("and in texas", state="TX") == replace(
        OREGON, place=("TX",), text="and in texas", back="ask_salary", earlier=("OR",), last_place=("TX",),
        last_role=("medical_coder",),
    )  # fmt: skip


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


def test_another_certification_is_asked_about_with_the_same_words() -> None:
    cost = asked("ask_certification", "how much is the cpc exam", certification="CPC")
    assert "fee" in follow("and the ccs", cost, certification="CCS").focus

"""The question of a turn in the light of the conversation."""

from __future__ import annotations

from dataclasses import replace

from bot.actions import context
from bot.actions.question import SLOT, Question
from tests.actions.asking import CALIFORNIA_OHIO, OREGON, asked


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


def test_a_follow_up_at_the_start_stays_one() -> None:
    assert asked("follow_up", "and in texas", state="TX").intent == "follow_up"


def test_what_is_remembered_is_what_comes_back() -> None:
    question = replace(CALIFORNIA_OHIO, experience=3.0, percentile=90, period="hour", money=(60_000.0,), adjusted=True)
    kept = {event["name"]: event["value"] for event in question.remember()}
    assert asked("follow_up", before=kept[SLOT]) == replace(
        question,
        back="compare_places",
        among=("CA", "OH"),
        beside=("CA", "OH"),
        last_place=("CA", "OH"),
        last_role=("medical_coder",),
    )


def test_after_a_question_without_a_place_a_place_leads_back_to_pay() -> None:
    advised = replace(asked("advise_certification", "which cert should i get", OREGON), text="")
    question = asked(
        "follow_up", "about oregon again, what about auditors", advised, state="OR", role="medical_auditor"
    )
    assert (question.intent, question.place, question.role) == ("ask_salary", ("OR",), ("medical_auditor",))


def test_it_leads_back_to_the_last_question_of_a_place() -> None:
    advised = asked(
        "advise_certification", "which cert", Question("ask_cost_of_living", place=("OR",), back="ask_cost_of_living")
    )
    assert asked("follow_up", "and utah", advised, state="UT").intent == "ask_cost_of_living"


def test_nationally_after_a_kind_of_employer_means_all_employers() -> None:
    hospital = Question("ask_salary", role=("medical_coder",), setting=("hospital",))
    assert asked("follow_up", "nationally", hospital).setting == ()


def test_an_ambiguous_name_is_read_as_the_place_spoken_of() -> None:
    capital = Question("ask_salary", place=("Washington, DC",))
    turn = Question("follow_up", place=("WA",), other_readings=("WA", "Washington, DC"))
    assert context.reading(turn, capital).place == ("Washington, DC",)


def test_the_state_answers_which_one() -> None:
    pending = Question("ask_salary", place=("Washington, DC",), other_readings=("Washington, DC", "WA"))
    assert context.reading(Question("follow_up", text="the state"), pending).place == ("WA",)

"""Turns that name nothing mean what was asked or shown before, unless they ask something of their own."""

from __future__ import annotations

import pytest

from bot.actions.aspects import aspects_in
from bot.actions.question import Question
from bot.actions.reference import referring

CPC_CCS = Question("compare_certifications", certification=("CPC", "CCS"))
CPC = Question("ask_certification", certification=("CPC",))
OHIO_TEXAS = Question("compare_places", role=("medical_coder",), place=("OH", "TX"))


def said(text: str, intent: str) -> Question:
    return Question(intent, text=text, focus=aspects_in(text))


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        ("which is harder", "nlu_fallback", "difficulty"),
        ("whats the cheapest", "ask_cost_of_living", "fee"),
        ("are they worth it", "ask_education", "pay"),
        ("do i need a degree for either", "ask_education", "eligibility"),
    ],
)
def test_a_turn_after_two_certifications_is_about_these(text: str, intent: str, aspect: str) -> None:
    found = referring(said(text, intent), CPC_CCS, [])
    assert (found.intent, found.certification) == ("compare_certifications", ("CPC", "CCS")) and aspect in found.focus


def test_a_turn_after_one_certification_is_about_that() -> None:
    assert referring(said("is it hard", "ask_education"), CPC, []).intent == "ask_certification"


def test_is_it_worth_it_is_about_the_first_that_was_advised() -> None:
    found = referring(said("is it worth it", "ask_education"), Question("advise_certification"), ["CPC", "CCA"])
    assert (found.intent, found.certification) == ("plan_certification", ("CPC",))


def test_a_turn_after_advice_is_about_what_was_advised() -> None:
    advised = Question("advise_certification")
    assert referring(said("is it worth it", "ask_education"), advised, ["CCA"]).certification == ("CCA",)


@pytest.mark.parametrize("text", ["which one goes further", "which is cheaper to live in", "is it better after rent"])
def test_a_turn_after_two_places_can_ask_for_prices(text: str) -> None:
    found = referring(said(text, "advise_certification"), OHIO_TEXAS, [])
    assert (found.intent, found.place, found.adjusted) == ("compare_places", ("OH", "TX"), True)


def test_which_pays_more_is_the_same_comparison() -> None:
    assert referring(said("which pays more", "ask_pay_factors"), OHIO_TEXAS, []).intent == "compare_places"


@pytest.mark.parametrize(
    "asked",
    [
        said("which certification is the easiest", "advise_certification"),
        said("what does it take to become a coder", "ask_how_to_start"),
        Question("ask_certification", text="how hard is the rhit", certification=("RHIT",), focus=("exam",)),
        said("is it hard to find a job", "ask_job_search"),
        said(
            "i did all the exams last spring and wonder whether it was the best way to spend my money", "ask_education"
        ),
    ],
)
def test_a_question_of_its_own_stays_one(asked: Question) -> None:
    assert referring(asked, CPC_CCS, []) == asked

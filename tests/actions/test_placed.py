"""An amount or a claim held against the figures. Figures: OEWS May 2025."""

from __future__ import annotations

from bot.actions.placed import placed
from bot.actions.question import Question
from tests.actions.acting import acting

said = acting(placed, "ask_standing")
HOUSTON = Question("ask_salary", role=("medical_coder",), place=("Houston, TX",))


def test_a_claim_is_called_usual_or_not() -> None:
    told = said("a friend claims 75k there, true?", HOUSTON, money=75_000)
    assert told and told.answer.text.startswith("**$75,000 a year is possible, but not the usual.**")


def test_a_corrected_amount_takes_the_place_of_the_one_before() -> None:
    before = Question("ask_salary", role=("medical_coder",), place=("Indianapolis, IN",), money=(29.0,), period="hour")
    told = said("sorry, i said 19 not 29", before)
    assert told and told.question and told.question.money == (19.0,)
    assert "between the 10th and the 25th percentile" in told.answer.text


def test_own_pay_that_was_not_told_is_asked_for() -> None:
    told = said("would i take a cut", HOUSTON)
    assert told and "tell me" in told.answer.text and "$51,250" in told.answer.text

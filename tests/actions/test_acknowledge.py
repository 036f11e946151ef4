"""A message that only tells: what is done with it, and what is said."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.acknowledge import acknowledge, course
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.telling import Telling
from knowledge.base import base


def said(told: dict[str, Any], text: str = "", before: Question | None = None) -> str:
    telling = Telling(told)
    return acknowledge(base(), {"text": text}, telling, Profile().with_answer(told), before).text


@pytest.mark.parametrize(
    ("found", "intent", "before", "what"),
    [
        ({"certifications": ("CPC",)}, "nlu_fallback", None, "acknowledge"),
        ({"wants": "CPMA"}, "ask_certification", None, "advise"),
        ({"experience": 4.0}, "ask_how_to_start", "advise_certification", "change"),
        ({"pay": 17.0, "period": "hour"}, "ask_salary", None, None),
        ({"place": "OH"}, "follow_up", "compare_roles", "change"),
        ({"certifications": ("CPC",)}, "forget_me", None, None),
        ({}, "nlu_fallback", None, None),
    ],
)
def test_the_course(found: dict[str, Any], intent: str, before: str | None, what: str | None) -> None:
    asked = Question(before) if before else None
    assert course({"intent": {"name": intent}}, Telling(found), asked) == what


def test_a_long_career_gets_what_is_next() -> None:
    text = said({"certifications": ("CCS",), "experience": 22.0, "role": "inpatient_coder"})
    assert text.startswith("Noted: you work as an inpatient coder") and "CPMA" in text and "CDIP" in text


def test_pay_is_placed() -> None:
    assert "Your $17.00 an hour is" in said({"pay": 17.0, "period": "hour", "role": "medical_biller", "place": "MO"})


def test_an_apprentice_hears_how_the_a_comes_off() -> None:
    assert "Removing the A" in said({"certifications": ("CPC-A",)})


def test_a_mood_that_was_spoken_to_is_not_spoken_to_twice() -> None:
    assert said({"background": "manual"}, "got laid off from the warehouse").startswith("Noted")


def test_years_are_held_against_the_credential_that_was_spoken_of() -> None:
    before = Question("ask_certification", certification=("CCS",))
    assert "For the CCS" in said({"experience": 4.0}, before=before)

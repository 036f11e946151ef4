"""What somebody says of themselves: taken from their words, used until changed."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.actions.profile import SLOT, Profile
from knowledge import Base
from tests.actions.run_action import CODER, run_action


def told(text: str, **entities: Any) -> Profile:
    """The profile after `text`; each entity is (value, the words that stand for it)."""
    found = [{"entity": name, "value": value, "start": text.index(words)} for name, (value, words) in entities.items()]
    return Profile().told({"text": text, "entities": found})


def test_the_place_where_somebody_lives_is_kept() -> None:
    assert told("i live in tulsa", city=("Tulsa, OK", "tulsa")).place == "Tulsa, OK"


def test_a_place_that_is_only_asked_about_is_not_kept() -> None:
    assert told("coder pay in tulsa", city=("Tulsa, OK", "tulsa")).place is None


def test_a_certification_that_is_held_is_kept() -> None:
    assert told("i have my ccs", certification=("CCS", "ccs")).certifications == ("CCS",)


def test_a_certification_that_is_wanted_is_not_kept() -> None:
    assert told("i want to take the ccs", certification=("CCS", "ccs")).certifications == ()


def test_experience_of_ones_own_is_kept() -> None:
    assert told("i have 3 years of experience", experience=(3, "3 years")).experience == 3


def test_a_payload_tells_nothing() -> None:
    message = {"text": '/ask_salary{"experience": 3}', "entities": [{"entity": "experience", "value": 3, "start": 0}]}
    assert Profile().told(message) == Profile()


def test_what_is_kept_comes_back() -> None:
    profile = Profile("Tulsa, OK", 3.0, ("CCS",))
    tracker = Tracker("someone", {SLOT: profile.kept()["value"]}, {}, [], False, None, {}, None)
    assert Profile.of(tracker) == profile


def test_it_is_said_in_words(base: Base) -> None:
    words = Profile("OK", 3.0, ("CCS",)).words(base)
    assert words == ["you are in Oklahoma", "you have 3 years of experience", "you hold the CCS"]


def test_the_place_serves_a_question_that_names_none() -> None:
    slots: dict[str, object] = {SLOT: {"place": "TX", "experience": None, "certifications": []}}
    assert "in Texas" in run_action("ask_salary", text="coder pay", entities=[CODER], slots=slots).answer.text


@pytest.mark.parametrize("kept", [7, "x" * 10_000, [], {"place": 7, "experience": "x", "certifications": 7}])
def test_a_slot_that_holds_no_profile_counts_as_an_empty_one(kept: object) -> None:
    assert Profile.of(Tracker("someone", {SLOT: kept}, {}, [], False, None, {}, None)) == Profile()

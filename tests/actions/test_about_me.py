"""What is known of the asker: shown and forgotten on request."""

from __future__ import annotations

from bot.actions.profile import SLOT
from tests.actions.run_action import CODER, run_action

KEPT = {SLOT: {"place": "OK", "experience": 3, "certifications": ["CCS"]}}


def test_what_was_told_is_shown() -> None:
    text = run_action("ask_about_me", slots=KEPT).answer.text
    assert "Oklahoma" in text and "3 years" in text and "CCS" in text


def test_nothing_told_is_nothing_shown() -> None:
    assert "told me nothing about yourself" in run_action("ask_about_me").answer.text


def test_forgetting_empties_every_slot() -> None:
    asked = run_action("ask_salary", entities=[CODER, ("state", "OR")], slots=KEPT)
    assert run_action("forget_me", slots=asked.slots).slots == {}


def test_forgetting_says_what_was_forgotten() -> None:
    assert "I have forgotten what you told me" in run_action("forget_me", slots=KEPT).answer.text

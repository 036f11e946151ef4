"""What there is of one kind."""

from __future__ import annotations

from bot.actions.inventory import inventory
from knowledge import Base
from tests.actions.run_action import run_action


def test_roles_are_named_when_asked_for() -> None:
    assert "medical auditor" in run_action("ask_help", text="which jobs do you cover").answer.text


def test_certifications_stand_by_who_gives_them() -> None:
    text = run_action("ask_help", text="what certs do you know").answer.text
    assert "AAPC: CPC" in text and "AHIMA: " in text


def test_places_have_their_release() -> None:
    assert "BLS OEWS, May 2025" in run_action("ask_help", text="what cities do you have").answer.text


def test_the_whole_is_the_response_of_the_domain(base: Base) -> None:
    assert inventory(base, "what can you do") is None
    assert run_action("ask_help", text="what can you do").response == "utter_help"

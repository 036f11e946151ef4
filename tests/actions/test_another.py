"""Whether one more credential would help."""

from __future__ import annotations

from bot.actions.another import asks_one_more, one_more
from bot.actions.profile import Profile
from knowledge.base import base


def test_it_is_asked_for() -> None:
    assert asks_one_more("does a second credential pay more") and asks_one_more("would one more cert be worth it")
    assert not asks_one_more("which second cert is worth it") and not asks_one_more("two certs, please")


def test_members_with_several_report_more_and_that_is_no_proof() -> None:
    text = one_more(base(), Profile(certifications=("CPC",), experience=3.0)).text
    assert "two certifications" in text and "not what one more exam alone brings" in text and "Next for you" in text


def test_a_beginner_hears_that_experience_weighs_more() -> None:
    assert "experience weighs more" in one_more(base(), Profile()).text

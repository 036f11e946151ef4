"""The profile in words."""

from __future__ import annotations

from bot.actions.profile import Profile
from bot.actions.profile_words import job_in_words, profile_words
from knowledge.base import base


def test_the_job_is_one_phrase() -> None:
    profile = Profile(role="inpatient_coder", workplace="hospital")
    assert job_in_words(base(), profile) == "you work as an inpatient coder in hospitals"


def test_the_years_go_with_the_other_job() -> None:
    words = profile_words(base(), Profile(background="nurse", background_years=14))
    assert words == ["you are or were a nurse for 14 years"]

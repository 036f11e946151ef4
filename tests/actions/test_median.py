"""The median of somebody's work where they are, in a sentence."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.median import median
from knowledge.base import base
from knowledge.model import Period
from knowledge.profile import Profile


def test_without_a_role_or_a_place_it_is_of_coders_in_the_nation() -> None:
    found = median(base(), Profile())
    assert (
        found is not None
        and found.text == "Medical coders in the US earn a median of $51,140 a year (BLS OEWS, May 2025)."
    )


def test_the_role_and_the_period_are_those_asked_for() -> None:
    found = median(base(), replace(Profile(), role=base().roles["medical_biller"]), Period.HOUR)
    assert found is not None and found.pay.wages.period is Period.HOUR
    assert found.text.startswith("Medical billers in the US") and "an hour" in found.text


def test_a_role_without_an_occupation_has_none() -> None:
    assert median(base(), replace(Profile(), role=base().roles["cdi_specialist"])) is None

"""The figures that may be held against the cost of a credential: named, never blended, none of them a promise."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.gain import Gain, gains
from knowledge.model import Trust
from knowledge.profile import Profile


def gain(base: Base, id: str, name: str, profile: Profile) -> Gain | None:
    return next((found for found in gains(base, base.certifications[id], profile) if found.id == name), None)


def test_the_survey_s_gap_is_of_one_edition(base: Base) -> None:
    found = gain(base, "CPC", "aapc_first", Profile())
    assert found and (found.low, found.high) == (55_721, 67_260)  # AAPC, 2026 report
    assert "self-reported" in found.text and found.statistic == "mean"


@pytest.mark.parametrize(
    ("holds", "name", "amount"),
    [(("CPC",), "aapc_second", 74_557 - 67_260), (("CPC", "COC", "CPC"), "aapc_third", 81_227 - 74_557)],
)
def test_who_holds_credentials_is_compared_with_holders(
    base: Base, holds: tuple[str, ...], name: str, amount: float
) -> None:
    found = gain(base, "CIC", name, Profile(holds=holds))
    assert found and found.amount == amount  # AAPC, 2026 report


def test_a_credential_of_another_issuer_is_not_measured_by_aapc_s_survey(base: Base) -> None:
    assert all(found.source.id == "oews_2025" for found in gains(base, base.certifications["CCA"], Profile()))


def test_percentiles_are_of_the_role_that_the_credential_serves(base: Base) -> None:
    found = gain(base, "CPB", "oews_quarter", Profile())
    assert found and (found.low, found.high) == (42_840, 48_500)  # OEWS May 2025, 43-3021


def test_percentiles_are_of_the_place(base: Base) -> None:
    found = gain(base, "CPC", "oews_quarter", Profile(place=base.places["TX"]))
    assert found and (found.low, found.high) == (39_470, 48_860)  # OEWS May 2025, Texas
    assert "in Texas" in found.text


def test_a_place_without_a_figure_falls_back_to_the_nation_and_says_so(base: Base) -> None:
    found = gain(base, "CPC", "oews_quarter", Profile(place=base.places["VI"]))
    assert found and found.high == 51_140 and "in the US" in found.text  # OEWS May 2025


def test_percentiles_are_said_to_be_a_convention(base: Base) -> None:
    found = gain(base, "CPC", "oews_quarter", Profile())
    assert found and "by a convention of this base" in found.text


@pytest.mark.parametrize("id", ["RHIT", "RHIA", "CDIP", "CHDA"])
def test_without_a_figure_there_is_no_gain_to_speak_of(base: Base, id: str) -> None:
    assert gains(base, base.certifications[id], Profile()) == ()


@pytest.mark.parametrize("id", ["CPPM", "CPCO"])
def test_the_pay_of_far_wider_occupations_does_not_stand_for_a_credential(base: Base, id: str) -> None:
    assert gain(base, id, "oews_quarter", Profile()) is None


def test_that_no_gain_is_shown_stands_beside_every_figure(base: Base) -> None:
    first = gains(base, base.certifications["CPC"], Profile())[0]
    assert (first.id, first.amount, first.trust) == ("none_shown", 0, Trust.A)


def test_nothing_measures_what_an_apprentice_gains(base: Base) -> None:
    assert gains(base, base.certifications["CPC"], Profile(holds=("CPC-A",))) == ()

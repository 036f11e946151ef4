"""Which one to take, with the reason."""

from __future__ import annotations

import pytest

from bot.actions.choice import choice, lightest, wants_one
from bot.actions.question import Question
from knowledge.base import base
from knowledge.certifications import Certification, certification
from knowledge.profile import Profile


def known(*ids: str) -> list[Certification]:
    return [found for id in ids if isinstance(found := certification(base(), id), Certification)]


def chosen(*ids: str, text: str = "", setting: tuple[str, ...] = (), who: Profile | None = None) -> str:
    return choice(base(), known(*ids), Question("compare_certifications", text, setting=setting), who or Profile())


def test_the_usual_first_one_comes_first_with_what_the_other_asks() -> None:
    text = chosen("CPC", "CCS", text="which one do i take first")
    assert text.startswith("**Take the CPC first.**") and "AHIMA recommends" in text


def test_the_employer_decides_between_two() -> None:
    assert chosen("CPC", "CCS", setting=("hospital",)).startswith("**In hospitals, the CCS.**")
    assert chosen("CPC", "CCS", setting=("physician_office",)).startswith("**In physicians' offices, the CPC.**")


def test_what_is_held_is_not_recommended() -> None:
    assert "the CCS is what you could add" in chosen("CPC", "CCS", who=Profile(holds=("CPC",)))


def test_a_degree_decides_between_those_that_need_one() -> None:
    text = chosen("RHIT", "RHIA")
    assert "degree decides" in text and "associate" in text and "bachelor" in text


def test_one_alone_is_no_choice() -> None:
    assert chosen("CPC") == ""


def test_the_entry_level_one_is_the_lighter_start() -> None:
    assert "CCA" in lightest(base(), known("CCS", "CCA")) and lightest(base(), known("CPC", "COC")) == ""


@pytest.mark.parametrize(
    ("text", "yes"), [("so which 1st", True), ("better for a hospital", True), ("the cheaper one", False)]
)
def test_a_recommendation_is_told_from_an_aspect(text: str, yes: bool) -> None:
    assert wants_one(text) is yes

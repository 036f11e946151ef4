"""What was told, on request, and a year put right."""

from __future__ import annotations

import pytest

from bot.actions.about import about, asks_of_me, corrected_year, year_noted
from bot.actions.profile import Profile
from knowledge.base import base


def test_all_of_it_is_shown() -> None:
    profile = Profile("OH", 3, ("CPC",), role="medical_coder", pay=22.0, period="hour", background="nurse")
    text = about(base(), profile).text
    assert all(words in text for words in ("Ohio", "3 years", "CPC", "medical coder", "$22.00 an hour", "a nurse"))


def test_nothing_told_is_said_so() -> None:
    assert "told me nothing" in about(base(), Profile()).text


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("no, 2018", "2018"),
        ("i said 2020 but it was 2021", "2021"),
        ("2018, not 2019", "2018"),
        ("is that 2025 data", None),
        ("2025", None),
    ],
)
def test_a_year_is_put_right(text: str, year: str | None) -> None:
    assert corrected_year(text) == year


def test_the_year_is_said_back() -> None:
    assert year_noted(base(), Profile(certifications=("CPC",)), "2018").text.startswith("Noted: 2018")


def test_who_asks_what_they_said() -> None:
    assert asks_of_me("which certs do i have") and not asks_of_me("which certs do i need")


@pytest.mark.parametrize("text", ["what do you still remember", "what have you stored about me", "what can you recall"])
def test_what_is_remembered_is_what_was_told(text: str) -> None:
    assert asks_of_me(text)

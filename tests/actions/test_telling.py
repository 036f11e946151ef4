"""What a message tells of its writer, and what it does not."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.telling import Telling, telling
from knowledge.base import base


def told(text: str, *entities: tuple[str, object, str], topic: str | None = None) -> Telling:
    """What `text` tells; each entity is its name, its value and the words that stand for it."""
    found: list[dict[str, Any]] = [
        {"entity": name, "value": value, "start": text.index(words), "end": text.index(words) + len(words)}
        for name, value, words in entities
    ]
    return telling(
        base(), {"text": text, "entities": [*found, *([{"entity": "topic", "value": topic}] if topic else [])]}
    )


CPC, YEARS = ("certification", "CPC", "cpc"), ("experience", 6, "6 years")


def test_a_line_of_facts_is_told() -> None:
    found = told("cpc and 6 years, tampa", CPC, YEARS, ("city", "Tampa, FL", "tampa"))
    assert found.only_tells
    assert found.found["certifications"] == ("CPC",) and found.found["experience"] == 6
    assert found.found["place"] == "Tampa, FL"


@pytest.mark.parametrize(
    "text", ["what does a cpc with 6 years make", "cpc 6 years salary", "if i had a cpc and 6 years"]
)
def test_a_question_tells_nothing(text: str) -> None:
    found = told(text, CPC, YEARS)
    assert not found.only_tells and "certifications" not in found.found


def test_a_wish_is_not_held() -> None:
    found = told("i'm thinking cpc", CPC).found
    assert found["wants"] == "CPC" and "certifications" not in found


def test_what_is_lost_is_dropped() -> None:
    assert told("my cpc expired", CPC).dropped == ("CPC",)


def test_years_in_another_job_are_its_own() -> None:
    found = told("i was a cashier for 6 years", YEARS)
    assert found.other_years and found.found["background"] == "service" and "experience" not in found.found


def test_years_of_a_job_that_no_list_has_are_no_coding() -> None:
    found = told("i worked 6 years as a puppeteer", YEARS)
    assert "experience" not in found.found


def test_a_job_that_is_part_of_another_name_is_none() -> None:
    assert (
        "background" not in told("i work at a doctors office", ("setting", "physician_office", "doctors office")).found
    )


def test_the_work_that_is_done_is_told() -> None:
    found = told("i'm a biller, 6 years", ("role", "medical_biller", "biller"), YEARS).found
    assert (found["role"], found["experience"]) == ("medical_biller", 6)


def test_what_others_hold_is_not_ones_own() -> None:
    assert told("my sister has a cpc and 6 years", CPC, YEARS).found == {}


def test_an_apprentice_status_is_held_in_place_of_the_credential() -> None:
    found = told("i passed my cpc, still a cpc-a", CPC, ("certification", "CPC-A", "cpc-a"))
    assert found.found["certifications"] == ("CPC-A",)


def test_me_is_no_state() -> None:
    assert "place" not in told("it is two hours from me", ("state", "ME", "me")).found


def test_part_time_and_school_are_told() -> None:
    assert told("i dont want full time").found["part_time"] is True
    assert told("i'm a nursing student").found["student"] is True


def test_a_credential_with_its_year_is_held() -> None:
    assert told("cpc since 2019, looking at the next one", CPC).found["certifications"] == ("CPC",)


@pytest.mark.parametrize("text", ["every job wants 6 years and i have none", "all i see is ads with 6 years"])
def test_years_that_employers_want_are_not_ones_own(text: str) -> None:
    assert "experience" not in told(text, YEARS).found


def test_years_of_a_post_that_was_lost_are_its_own() -> None:
    assert told("i got laid off from a bakery after 6 years", YEARS).other_years

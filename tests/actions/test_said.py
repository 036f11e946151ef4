"""What statements say of their writer: schooling, money, time, goals, no credential."""

from __future__ import annotations

import pytest

from bot.actions.said import said, schooling_in
from knowledge.base import Base


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("best cert for inpatient", "goal", "inpatient"),
        ("best cert for managment", "goal", "management"),
        ("i have an associates degree", "schooling", "associate"),
        ("no degree", "schooling", "high_school"),
        ("i never finished high school", "schooling", "none"),
        ("im broke", "budget", 0.0),
        ("whats the cheapest cert", "budget", 0.0),
        ("i need it fast", "months", 0.0),
        ("i have 6 months", "months", 6.0),
        ("within two years", "months", 24.0),
        ("i dont have any certs", "holds_nothing", True),
    ],
)
def test_a_statement_gives_a_field(base: Base, text: str, field: str, value: object) -> None:
    assert said(base, text)[field] == value


def test_an_amount_is_a_budget(base: Base) -> None:
    assert said(base, "i can spend 500", [500])["budget"] == 500


@pytest.mark.parametrize("text", ["i earn 15000", "pay of 15000"])
def test_pay_is_no_budget(base: Base, text: str) -> None:
    assert "budget" not in said(base, text, [15_000])


def test_a_certificate_program_is_no_credential(base: Base) -> None:
    assert "holds_nothing" not in said(base, "no cert program near me")


def test_nothing_said_gives_nothing(base: Base) -> None:
    assert said(base, "which cert should i get") == {}


def test_the_longest_name_of_schooling_counts(base: Base) -> None:
    assert schooling_in(base, "associate degree in health information") == "associate_him"


def test_slips_pass_in_an_answer_alone(base: Base) -> None:
    assert (schooling_in(base, "assoicates", loose=True), schooling_in(base, "assoicates")) == ("associate", None)

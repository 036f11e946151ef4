"""Pay for fewer hours than a full-time year has."""

from __future__ import annotations

import pytest

from bot.actions.part_time import for_hours, hours_in
from knowledge.model import Period, Wages

WAGES = Wages(Period.YEAR, {10: 30_000, 25: 40_000, 50: 52_000, 75: 60_000, 90: 70_000}, 52_000, 1_200)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("at 20 hours a week what is that in a year", 20),
        ("25 hrs/wk", 25),
        ("20-25 hours per week", 20),
        ("half time in ohio", 20),
        ("40 hours a week", None),
        ("i study 10 hours a week to study", None),
        ("20 an hour", None),
        ("coder pay in ohio", None),
    ],
)
def test_hours_a_week_are_those_below_full_time(text: str, hours: float | None) -> None:
    assert hours_in(text) == hours


def test_the_median_is_taken_by_the_hour() -> None:
    assert "**At 20 hours a week the median comes to $26,000 a year**: $25.00 an hour" in for_hours(
        "20 hours a week", WAGES
    )


def test_nothing_is_said_without_hours_or_without_a_median() -> None:
    assert for_hours("coder pay", WAGES) == ""
    none = Wages(Period.YEAR, {10: None, 25: None, 50: None, 75: None, 90: None}, None, None)
    assert for_hours("20 hours a week", none) == ""

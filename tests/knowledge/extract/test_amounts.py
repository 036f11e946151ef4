"""Amounts as articles write them."""

from __future__ import annotations

import pytest

from knowledge.extract.amounts import amounts
from knowledge.model import Period

HOUR, WEEK, MONTH, YEAR = Period.HOUR, Period.WEEK, Period.MONTH, Period.YEAR


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        ("$50k–$60k", 50_000, 60_000, None),
        ("between 45 and 55 thousand", 45_000, 55_000, None),
        ("$24.59 an hour", 24.59, 24.59, HOUR),
        ("sixty thousand dollars", 60_000, 60_000, None),
        ("a 6-figure salary", 100_000, 100_000, None),
        ("in the mid-fifties", 55_000, 55_000, None),
        ("low to mid $40s", 42_000, 45_000, None),
        ("18-22/hr", 18, 22, HOUR),
        ("45K/yr", 45_000, 45_000, YEAR),
        ("USD 61,000", 61_000, 61_000, None),
        ("$4,200 a month", 4_200, 4_200, MONTH),
        ("$900 per week", 900, 900, WEEK),
        ("$45-55k", 45_000, 55_000, None),
        ("$18 an hour to $22 an hour", 18, 22, HOUR),
        ("twenty-five bucks an hour", 25, 25, HOUR),
        ("between forty-five and fifty-five thousand dollars", 45_000, 55_000, None),
        ("$50,000-$60,000/year", 50_000, 60_000, YEAR),
    ],
)
def test_money_is_read_with_its_period(text: str, low: float, high: float, period: Period | None) -> None:
    (found,) = amounts(text)
    assert (found.low, found.high, found.unit, found.period) == (low, high, "usd", period)


@pytest.mark.parametrize(("text", "low", "high"), [("8 percent", 8, 8), ("7 to 9%", 7, 9), ("eight percent", 8, 8), ("-4.0%", -4, -4)])  # fmt: skip
def test_percentages_are_read(text: str, low: float, high: float) -> None:
    (found,) = amounts(text)
    assert (found.low, found.high, found.unit) == (low, high, "percent")


@pytest.mark.parametrize(
    "text",
    ["call (555) 201-1845", "in 2031", "$2.3 million", "36 credits every two years", "up 3 points", "$85 a credit"],
)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


def test_a_falling_range_is_two_amounts() -> None:
    assert [found.low for found in amounts("$60,000 to $50,000")] == [60_000, 50_000]

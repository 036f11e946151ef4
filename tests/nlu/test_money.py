"""Amounts: pay, differences of pay, and prices."""

from __future__ import annotations

import pytest

from bot.nlu.quantities import quantities


def amounts(text: str) -> list[tuple[str, float | int | str]]:
    return [(found.entity, found.value) for found in quantities(text) if found.entity in ("money", "raise", "price")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("would it get me $2 more an hour", 2),
        ("they gave me a $3 raise", 3),
        ("is a raise of $1.50 normal", 1.5),
        ("i only want 5k more", 5000),
        ("two dollars more than me", 2),
        ("another $4 would do", 4),
        ("a dollar more", 1),
        ("she makes $4 less", -4),
        ("a pay cut of $2", -2),
        ("they want ten grand less", -10_000),
    ],
)
def test_a_difference_is_no_pay(text: str, value: float) -> None:
    assert amounts(text) == [("raise", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("program costs $3,500", 3500),
        ("the class was 900 bucks", 900),
        ("i paid 1200 for the course", 1200),
        ("paying $425 for the exam", 425),
        ("tuition is 4 grand", 4000),
        ("spent 2k on books", 2000),
        ("they charged three hundred dollars", 300),
        ("a $99 course", 99),
    ],
)
def test_a_price_is_no_pay(text: str, value: float) -> None:
    assert amounts(text) == [("price", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("is $24 an hour ok", 24),
        ("they raised me to $24", 24),
        ("$41k starting", 41_000),
        ("my budget is $1500", 1500),
        ("i can spend 2000 dollars on a course", 2000),
        ("$20 more or less", 20),
        ("does 21/hr cut it", 21),
        ("the average is $65k they say", 65_000),
    ],
)
def test_pay_and_budgets_stay_money(text: str, value: float) -> None:
    assert amounts(text) == [("money", value)]


@pytest.mark.parametrize("text", ["i started in 2019", "99213 denied", "140 applications", "a dollar is a dollar"])
def test_a_plain_number_is_no_amount(text: str) -> None:
    assert amounts(text) == []

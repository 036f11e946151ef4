"""The pay that somebody says they get, and amounts that are none."""

from __future__ import annotations

import pytest

from bot.actions.own_pay import listed_pay, placed, stated_pay


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("i make 17", (17, "hour")),
        ("currently making 52k", (52_000, "year")),
        ("they pay me $21.50 an hour", (21.5, "hour")),
        ("my salary is 48,000", (48_000, "year")),
        ("i want to make 30", None),
        ("if i make 30", None),
        ("they offered me 17", None),
        ("i have 400 dollars", None),
        ("i get 2 weeks off", None),
    ],
)
def test_pay_is_stated(text: str, pay: tuple[float, str] | None) -> None:
    assert stated_pay(text) == pay


def test_an_amount_among_facts_is_pay_by_its_size() -> None:
    assert listed_pay({"text": "ccs, 12 years, 41", "entities": [{"entity": "money", "value": 41}]}) == (41, "hour")
    assert listed_pay({"text": "ccs, 700", "entities": [{"entity": "money", "value": 700}]}) is None


def test_a_period_that_is_named_goes_before_the_size() -> None:
    assert placed(50.0, "50 a year") is None

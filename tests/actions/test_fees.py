"""All exam fees, and the cheapest."""

from __future__ import annotations

import pytest

from bot.actions.fees import asks_for_all, fees
from knowledge.base import base


def test_every_price_stands_once_and_what_is_missing_is_named() -> None:
    text = fees(base()).text
    assert text.count("$425 for one attempt") == 1 and "I have no current fee for" in text and "CCS" in text


def test_the_cheapest_comes_first() -> None:
    assert fees(base(), "cheapest one").text.startswith(
        "**The cheapest exam that I have a price of: the CBCS at $117.**"
    )


def test_those_of_one_body_are_its_own() -> None:
    assert "CPC" not in fees(base(), issuers=["ahima"]).text


@pytest.mark.parametrize(
    ("text", "yes"), [("prices of all of them", True), ("the cheapest", True), ("all about the cpc", False)]
)
def test_all_of_them_are_told_from_one(text: str, yes: bool) -> None:
    assert asks_for_all(text) is yes

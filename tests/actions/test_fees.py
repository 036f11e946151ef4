"""All exam fees, and the cheapest."""

from __future__ import annotations

import pytest

from bot.actions.fees import asks_cheapest, asks_for_all, cheapest_way, fees
from bot.actions.question import Question
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


def test_the_cheapest_way_says_what_each_asks_beforehand() -> None:
    text = cheapest_way(base()).text
    assert "CBCS at $117" in text and "The CCA needs a high school diploma" in text and "the CPC is $582" in text


def test_of_a_role_only_its_own_credentials_stand_against_each_other() -> None:
    assert "Next: the CPB" in cheapest_way(base(), "medical_biller").text


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        (Question("plan_certification", "least expensive way to get certified"), True),
        (Question("plan_certification", "what does it cost", facts=("edu_cost_smallest",)), False),
        (Question("ask_certification", "cheapest", certification=("CPC",)), False),
    ],
)
def test_the_cheapest_is_asked_of_none_in_particular(question: Question, yes: bool) -> None:
    assert asks_cheapest(question) is yes

"""Two amounts, each in its place, at the prices of both (BEA's price levels)."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.actions.pays_compared import two_pays
from bot.actions.profile import SLOT, Profile
from knowledge.base import Base
from knowledge.living import Prices, prices
from knowledge.places import reading


def tracker(text: str, *found: tuple[str, str, Any, str], profile: Profile | None = None) -> Tracker:
    entities = [
        {"entity": kind, "value": value, "start": text.index(name), "end": text.index(name) + len(name), "is": means, "share": 0.9}
        for kind, name, value, means in found
    ]  # fmt: skip
    kept = (profile or Profile()).values()
    return Tracker("one", {SLOT: kept}, {"text": text, "entities": entities}, [], False, None, {}, "")


def level(base: Base, place: str) -> float:
    found = reading(base, place)
    assert found
    of_it = prices(base, found.place)
    assert isinstance(of_it, Prices)
    return of_it.all_items


OFFER = tracker(
    "got an offer in san diego 31/hr, im at 25 in pittsburgh",
    ("city", "san diego", "San Diego, CA", "others"), ("money", "31/hr", 31, "offer"),
    ("money", "25", 25, "own"), ("city", "pittsburgh", "Pittsburgh, PA", "home"),
)  # fmt: skip


def test_each_amount_is_taken_at_the_prices_of_its_own_place(base: Base) -> None:
    found = two_pays(base, OFFER)
    assert found
    there, here = 31 / level(base, "San Diego, CA"), 25 / level(base, "Pittsburgh, PA")
    assert f"**$31.00 in San Diego, CA buys {100 * (there / here - 1):.1f}% more than" in found.answer.text
    assert f"${25 * level(base, 'San Diego, CA') / level(base, 'Pittsburgh, PA'):.2f}" in found.answer.text


def test_own_pay_and_home_may_have_been_told_before(base: Base) -> None:
    told = Profile(pay=52000, period="year", place="OH")
    asked = tracker("they offer 60k in boise", ("money", "60k", 60000, "offer"), ("city", "boise", "Boise City, ID", "move"), profile=told)  # fmt: skip
    found = two_pays(base, asked)
    assert found and "$60,000 in Boise" in found.answer.text and "$52,000 in Ohio" in found.answer.text


@pytest.mark.parametrize(
    "asked",
    [
        tracker("coders in ohio vs utah", ("state", "ohio", "OH", "asked"), ("state", "utah", "UT", "asked")),
        tracker("is 25 good in ohio", ("money", "25", 25, "about"), ("state", "ohio", "OH", "home")),
        tracker("rent is 1400 in ohio, 25/hr in utah", ("money", "1400", 1400, "price"), ("state", "ohio", "OH", "home"),
                ("money", "25/hr", 25, "own"), ("state", "utah", "UT", "move")),
    ],
)  # fmt: skip
def test_anything_else_is_not_its_business(base: Base, asked: Tracker) -> None:
    assert two_pays(base, asked) is None

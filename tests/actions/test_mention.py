"""What mentions are to their writer decides what counts as asked, and what is told of oneself."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.mention import SURE, is_of_question, label
from bot.actions.reading import read
from bot.actions.telling import telling
from knowledge.base import Base


def entity(text: str, surface: str, kind: str, value: Any, means: str, share: float = 0.9) -> dict[str, Any]:
    start = text.index(surface)
    return {"entity": kind, "value": value, "start": start, "end": start + len(surface), "is": means, "share": share}


def test_an_unsure_label_is_none() -> None:
    assert label({"is": "other", "share": SURE}) == "other"
    assert label({"is": "other", "share": SURE - 0.1}) == ""
    assert label({"is": 5, "share": "much"}) == label({}) == ""


def test_a_price_is_no_pay_and_a_past_job_no_question() -> None:
    assert not is_of_question({"entity": "money", "is": "price", "share": 0.9}, of_pay=True)
    assert is_of_question({"entity": "money", "is": "price", "share": 0.9}, of_pay=False)
    assert not is_of_question({"entity": "role", "is": "past", "share": 0.9}, of_pay=True)
    assert is_of_question({"entity": "state", "is": "left", "share": 0.9}, of_pay=True)


@pytest.mark.parametrize(
    ("means", "told", "asked"),
    [("field", {"experience": 20.0}, 20), ("other", {}, None), ("ahead", {}, None), ("age", {}, None)],
)
def test_years_are_of_the_field_or_not(base: Base, means: str, told: dict[str, float], asked: float | None) -> None:
    text = "20 yrs of it behind me"
    message = {"text": text, "entities": [entity(text, "20 yrs", "experience", 20, means)]}
    assert {k: v for k, v in telling(base, message).found.items() if k == "experience"} == told
    assert read({**message, "intent": {"name": "ask_salary"}}).experience == asked


def test_a_credential_is_held_failed_or_wished_for(base: Base) -> None:
    text = "ccs, then failed the cpc and a crc"
    entities = [
        entity(text, "ccs", "certification", "CCS", "held"),
        entity(text, "cpc", "certification", "CPC", "failed"),
        entity(text, "crc", "certification", "CRC", "taking"),
    ]
    found = telling(base, {"text": text, "entities": entities})
    assert found.found["certifications"] == ("CCS",) and found.dropped == ("CPC",) and found.found["wants"] == "CRC"


def test_only_own_pay_is_kept_as_pay(base: Base) -> None:
    for means, pay in (("own", 25.0), ("offer", None), ("claim", None), ("goal", None)):
        text = "so thats 25/hr"
        found = telling(base, {"text": text, "entities": [entity(text, "25/hr", "money", 25, means)]}).found
        assert found.get("pay") == pay


def test_where_somebody_lives_is_told_by_the_place_that_is_home(base: Base) -> None:
    text = "nights over by toledo"
    for means, place in (("home", "Toledo, OH"), ("others", None)):
        message = {"text": text, "entities": [entity(text, "toledo", "city", "Toledo, OH", means)]}
        assert telling(base, message).found.get("place") == place

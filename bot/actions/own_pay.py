"""What somebody says that they are paid: an amount and its period."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.cues import MOST_AN_HOUR

_AMOUNT = r"\$?\s?(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<k>k\b)?"
_STATED = re.compile(
    r"(?:\b(?:i|we)(?: (?:currently|only|just|now|still|already|barely|do))* (?:make|earn|get|got|get paid|bring home)|"
    r"\b(?:i'?m|im|i am|currently|now|been|still) (?:(?:only|just|currently|now|still|getting) )*(?:making|earning|getting|paid|at|on)|"
    r"\b(?:pays?|paying|paid|gives?) me|\bmy (?:pay|salary|wage|rate|income)(?: (?:right )?now)?(?: is|'s| was)?|\bunderpaid at|^\W*(?:currently )?(?:making|earning|getting paid))"
    rf"\s+(?:(?:about|only|like|around|roughly|just|at|maybe|approx\w*|paid|a measly|barely)\s+)*{_AMOUNT}", re.I
)  # fmt: skip
_NOT_OWN = re.compile(r"\b(?:if|want|wanna|hope|hoping|could|would|should|offer\w*|need|expect|used to)\b", re.I)
_HOUR = re.compile(r"/\s?h|\b(?:an?|per|the|every) (?:hour|hr)\b|\bhourly\b|\bp/?h\b", re.I)
_YEAR = re.compile(r"/\s?y|\b(?:an?|per) (?:year|yr)\b|\byearly\b|\bannual\w*|\bsalary\b", re.I)
_NOT_MONEY = re.compile(
    r"\s*(?:(?:bucks|dollars|grand)\b(?!\s*(?:an?|per|/))|%|percent|years?|yrs?|months?|weeks?|days?|hours a|hrs a|certs?|credentials?|kids|minutes?|miles?)\b",
    re.I,
)
HOURLY, YEARLY = (7.0, 200.0), (8_000.0, 400_000.0)  # US dollars: what can be pay an hour, and a year


def stated_pay(text: str) -> tuple[float, str] | None:
    """The pay that a text says its writer gets: US dollars, and "hour" or "year"."""
    for found in _STATED.finditer(text):
        if not _NOT_OWN.search(text[max(0, found.start() - 20) : found.end()]) and not _NOT_MONEY.match(
            text, found.end()
        ):
            return placed(float(found["n"].replace(",", "")) * (1000 if found["k"] else 1), text)
    return None


def listed_pay(message: Mapping[str, Any]) -> tuple[float, str] | None:
    """An amount that stands among what somebody lists of themselves: "CCS, 12 years, $41/hr"."""
    text = str(message.get("text") or "")
    found = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "money"]
    amounts = [float(value) for value in found if isinstance(value, (int, float)) and not isinstance(value, bool)]
    if len(amounts) != 1 or _NOT_OWN.search(text):
        return None
    pay = placed(amounts[0], text)
    return pay if pay and (pay[1] == "hour" or _YEAR.search(text)) else None


def placed(amount: float, text: str) -> tuple[float, str] | None:
    """An amount with the period that its words or its size give; None: it can be no pay."""
    if amount >= MOST_AN_HOUR and amount <= HOURLY[1] and amount == int(amount) and not _HOUR.search(text):
        return amount * 1000, "year"  # "i make 62"
    if HOURLY[0] <= amount <= HOURLY[1] and not _YEAR.search(text):
        return amount, "hour"
    if YEARLY[0] <= amount <= YEARLY[1] and not _HOUR.search(text):
        return amount, "year"
    return None

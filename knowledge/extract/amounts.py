"""Amounts of money and percentages in a sentence: points and ranges, each with its unit and the period beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.extract.claim import Unit
from knowledge.extract.numbers import DECADE, SPELLED, WRITTEN, decade, number
from knowledge.model import Period

_PERIODS = {"h": Period.HOUR, "y": Period.YEAR, "a": Period.YEAR, "m": Period.MONTH, "w": Period.WEEK}
_PERIOD = (
    r"(?:\s*(?:/|\b(?:per|an?|each|every)\b)\s*|[- ]an?[- ])(?P<period>hour|hr|h|year|yr|y|annum|month|mo|week|wk)\b"
    r"|[ -](?P<adverb>hourly|yearly|annually|monthly|weekly|an hour)\b"
)
_BESIDE = re.compile(rf"\s*(?:,|\()?\s*(?:gross |before taxes? |in wages )?(?:{_PERIOD})", re.I)
_OTHER_PERIOD = re.compile(r"\s*(?:/|\b(?:per|an?|each|every)\b)\s*(?:day|shift|visit|chart|claim|credit|unit|semester|two weeks|pay ?(?:check|period)|lifetime|attempt|test|exam|student)", re.I)  # fmt: skip
_ATOM = re.compile(
    rf"(?P<figures>\b(?:six|6)[- ]figures?\b)"
    rf"|(?P<decade>{DECADE})"
    rf"|(?P<cur>(?:US)?\$\s?|\bUSD\s?)?(?<![\w.,])(?P<n>{WRITTEN})(?:[- ]?(?P<k>k|thousand|grand)\b)?(?P<pct>\s?%|[ -]per ?cent\b)?(?P<unit>[- ]?(?:dollars?|bucks|USD)\b)?"
    rf"|\b(?P<words>{SPELLED})(?:[- ](?P<wk>thousand|grand)\b)?(?P<wpct>[ -]per ?cent\b)?(?P<wunit>[- ](?:dollars?|bucks)\b)?(?!\w)",
    re.I,
)
_LARGER = re.compile(r"\s?(?:million|billion|trillion|mm?\b|bn?\b)|\+?\s?(?:percentage )?points?\b|-?(?:year|hour)-old", re.I)  # fmt: skip
_TO = re.compile(r"\s*(?:-|–|—|―|\bto\b|\bthrough\b|\b(?:all the way |on |and )?up to\b|\bto (?:about|around|roughly|nearly|over)\b)\s*", re.I)  # fmt: skip
_AND = re.compile(r"\s*\band\s*(?:about |around |roughly )?", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:about |around |roughly |approximately )?(?:an? hourly |an? )?$", re.I)


@dataclass(frozen=True)
class Amount:
    """US dollars or percent at characters `start` to `end`; a point has `low` equal to `high`.

    `marked`: written as money or percent, not a bare number. `period`: the one written beside it, if any.
    `vague`: words stand for a figure ("six figures", "mid-fifties").
    """

    low: float
    high: float
    unit: Unit
    start: int
    end: int
    period: Period | None = None
    marked: bool = True
    vague: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high


@dataclass(frozen=True)
class _Atom:
    amount: Amount
    thousands: bool = False
    grouped: bool = False  # written as money is: "48,000", "23.08"


def amounts(text: str) -> list[Amount]:
    """Every amount of `text`, in order."""
    atoms = list(_atoms(text))
    found: list[Amount] = []
    at = 0
    while at < len(atoms):
        if at + 1 < len(atoms) and (joined := _range(text, atoms[at], atoms[at + 1])):
            found.append(joined)
            at += 2
            continue
        if atoms[at].amount.marked or atoms[at].grouped or atoms[at].amount.period:
            found.append(atoms[at].amount)
        at += 1
    return found


def _atoms(text: str) -> Iterator[_Atom]:
    for match in _ATOM.finditer(text):
        if _LARGER.match(text, match.end()) or _OTHER_PERIOD.match(text, match.end()):
            continue
        if text[match.end() : match.end() + 1] == "+" and text[match.end() + 1 : match.end() + 2].isdigit():
            continue
        beside = _BESIDE.match(text, match.end())
        end = beside.end() if beside else match.end()
        period = _PERIODS[(beside.group("period") or beside.group("adverb"))[0].lower()] if beside else None
        if beside and (beside.group("adverb") or "").lower() == "an hour":
            period = Period.HOUR
        group = match.group
        if group("figures"):
            yield _Atom(Amount(100_000, 100_000, "usd", match.start(), end, period, vague=True), thousands=True)
        elif group("decade"):
            low, high = decade(match)
            found = Amount(low * 1000, high * 1000, "usd", match.start(), end, period, vague=True)
            yield _Atom(found, thousands=True)
        else:
            value = number(group("n") or group("words"))
            thousands = bool(group("k") or group("wk"))
            percent = bool(group("pct") or group("wpct"))
            money = bool(group("cur") or group("unit") or group("wunit") or thousands)
            value *= 1000 if thousands else 1
            sign = -1 if percent and text[match.start() - 1 : match.start()] in ("-", "−") else 1
            found = Amount(sign * value, sign * value, "percent" if percent else "usd", match.start(), end, period,
                           marked=money or percent)  # fmt: skip
            yield _Atom(found, thousands, bool(group("n") and re.search(r",|^\d\d\.\d\d$", group("n"))))


def _range(text: str, first: _Atom, second: _Atom) -> Amount | None:
    """The two as one range, when the words between join them; what one of them leaves unsaid the other says."""
    a, b = first.amount, second.amount
    gap = text[a.end : b.start]
    joined = _TO.fullmatch(gap) or (_AND.fullmatch(gap) and _BETWEEN.search(text, 0, a.start))
    if not joined:
        return None
    said = a.marked or b.marked or first.grouped or second.grouped or a.period or b.period
    if not said or (a.unit != b.unit and a.marked):
        return None
    low, high = a.low, b.high
    if b.unit == "usd":
        if second.thousands and not first.thousands and low < 1000:
            low *= 1000
        elif first.thousands and not second.thousands and high < 1000:
            high *= 1000
        elif low < 1000 <= high and high >= 10_000:
            low *= 1000
    if low >= high:
        return None
    return replace(b, low=low, high=high, start=a.start, period=b.period or a.period, marked=a.marked or b.marked, vague=a.vague or b.vague)  # fmt: skip

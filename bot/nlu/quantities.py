"""Quantities in a message: years of experience, money, periods, percentiles, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_WORDS = "|".join(_NUMBERS)
_N = rf"(?:\d+(?:\.\d+)?|{_WORDS})"
_HOUR = (
    r"\b(?:per|an?|each)\s+(?:hour|hr|h)\b|/\s*(?:hour|hr|h)\b|(?<=\d) ?(?:hr|hour)\b|\bhourly\b|\bby the hour\b|\bph\b"
)
_YEAR = r"\b(?:per|an?|each)\s+(?:year|yr|annum)\b|/\s*(?:year|yr|y)\b|\byearly\b|\bannual(?:ly)?\b|\bsalary per year\b"
_MONTH = r"\b(?:per|an?|each)\s+month\b|/\s*(?:month|mo)\b|\bmonthly\b"
_WEEK = r"\b(?:per|an?|each)\s+(?:week|wk)\b|/\s*(?:week|wk)\b|\bweekly\b|\bbi-?weekly\b"

_PERIODS = tuple(
    (value, re.compile(pattern, re.I))
    for value, pattern in (("hour", _HOUR), ("year", _YEAR), ("month", _MONTH), ("week", _WEEK))
)
# "a year of experience", "20 hours a week", "once a year", "10 charts an hour" are no periods of pay.
_NOT_A_PERIOD = re.compile(
    r"(?:^\s*(?:of|ago|exp|experience|in\b(?! (?:[a-z]{2}\b|[A-Z]))|old|or two|long|round))", re.I
)
_COUNTED = re.compile(
    r"(?:\b(?:hours?|hrs?|days?|charts?|records?|accounts?|claims?|encounters?|visits?|shifts?|times?|once|twice|ceus?)\s*$)", re.I
)  # fmt: skip

_EXPERIENCE = re.compile(
    rf"(?P<n>{_N})\s*\+?\s*(?:(?:-|to|or)\s*(?P<m>{_N})\s*\+?\s*)?(?P<u>years?|yrs?|yr|months?|mos?)\b(?P<after>[^.?!\n]{{0,24}})", re.I
)  # fmt: skip
_SURE = re.compile(r"^\s*(?:'|’)?s?\s*(?:of\s+)?(?:\w+\s+){0,2}(?:experience|exp|xp|in\b|under|on the job|as a|coding|billing|doing|working|deep)", re.I)  # fmt: skip
_OTHER_YEARS = re.compile(
    r"^\s*(?:-|\s)?(?:old|of age|ago|from now|degree|program|course|college|school|associate|bachelor|cert|certificate|plan|"
    r"ahead|out\b|to (?:study|learn|finish|complete|get|become|pay)|later|warranty|left|until|till|"
    r"for (?:a|the|my) (?:degree|cert|course|program)|of (?:college|school|study|data|age)|(?:cycle|period|renewal))",
    re.I,
)
_BEFORE_OTHER = re.compile(
    r"(?:\b(?:in|next|past|last|every|within|over|coming|takes?|take me|age|aged|i'?m|im|turn(?:ed|ing)?|about every|each)\s+(?:the\s+)?(?:next\s+|past\s+|last\s+|another\s+)?$)", re.I
)  # fmt: skip

_MONEY = re.compile(
    rf"(?P<d>\$)\s*(?P<a>\d[\d,]*(?:\.\d+)?)\s*(?P<k>k|thousand|grand)?\b"
    rf"|\b(?!40[13]\s?k)(?P<b>\d{{2,3}}(?:\.\d+)?)\s*(?P<k2>k|thousand|grand)\b"
    rf"|\b(?P<w>{_WORDS})\s+(?:thousand|grand)\b"
    rf"|\b(?P<c>\d{{1,3}},\d{{3}})\b"
    rf"|(?<![\d.])(?P<f>\d{{2}}\.\d{{2}})(?![\d.%])"
    rf"|\b(?P<e>\d+(?:\.\d+)?)\s*(?:dollars|bucks)\b"
    rf"|\b(?P<h>\d{{2}}(?:\.\d{{1,2}})?)(?=\s*(?:{_HOUR}))",
    re.I,
)
_PERCENTILE = re.compile(
    r"(?P<end>top|highest|best|bottom|lowest|upper|lower)\s+(?P<p>\d{1,2}|ten|twenty[- ]five)\s*(?:%|percent|pct|per cent)"
    r"|(?P<nth>\d{2})\s*(?:th|rd|st|nd)?\s*(?:percentile|pctile|%ile)"
    r"|(?P<quarter>(?:top|upper|bottom|lower)\s+quarter)|(?P<median>\bmedian\b)", re.I
)  # fmt: skip
_COUNT = re.compile(
    rf"\b(?:top|bottom|best|worst|first|lowest|highest|last)\s+(?P<n>(?!one\b){_N})\b(?!\s*(?:%|percent|pct|per cent|years?|yrs?|k\b))"
    rf"|\b(?P<m>{_N})\s+(?:best|worst|highest|lowest|top|cheapest|most)\b"
    rf"|\b(?:show|list|give|see|name|make it)\s+(?:me\s+)?(?P<s>{_N})\b(?!\s*(?:%|percent|years?|yrs?|k\b|dollars|bucks|an? ))", re.I
)  # fmt: skip
_TOP_OF_PERCENTILES = {"top": -1, "highest": -1, "best": -1, "upper": -1}
OFFERED = (10, 25, 50, 75, 90)


@dataclass(frozen=True)
class Quantity:
    """A quantity found at characters `start` to `end`."""

    entity: str
    value: float | int | str
    start: int
    end: int


def quantities(message: str) -> list[Quantity]:
    """All quantities of `message`, in order, none inside another of its kind."""
    found = [*_percentiles(message), *_money(message), *_experience(message), *_counts(message), *_periods(message)]
    found.sort(key=lambda q: q.start)
    return found


def _number(text: str) -> float:
    return float(_NUMBERS.get(text.lower()) or text.replace(",", ""))


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _periods(message: str) -> Iterator[Quantity]:
    for value, pattern in _PERIODS:
        for match in pattern.finditer(message):
            if _NOT_A_PERIOD.match(message[match.end() :]) or _COUNTED.search(message[: match.start()]):
                continue
            yield Quantity("period", value, match.start(), match.end())


def _experience(message: str) -> Iterator[Quantity]:
    for match in _EXPERIENCE.finditer(message):
        before, after = message[: match.start("n")], match.group("after")
        sure = _SURE.match(after)
        if _OTHER_YEARS.match(after) or (_BEFORE_OTHER.search(before) and not sure):
            continue
        months = match.group("u").lower().startswith("mo")
        if months and not sure:
            continue
        years = _number(match.group("n"))
        if years > 60 and not months:
            continue
        yield Quantity(
            "experience", _whole(round(years / 12, 2) if months else years), match.start("n"), match.end("u")
        )


def _money(message: str) -> Iterator[Quantity]:
    for match in _MONEY.finditer(message):
        group = {name: text for name, text in match.groupdict().items() if text}
        if word := group.get("w"):
            amount = _number(word) * 1000
        else:
            amount = _number(next(group[name] for name in "abcefh" if name in group))
            if group.get("k") or group.get("k2"):
                amount *= 1000
        yield Quantity("money", _whole(amount), match.start(), match.end())


def _percentiles(message: str) -> Iterator[Quantity]:
    for match in _PERCENTILE.finditer(message):
        if match.group("median"):
            value = 50.0
        elif quarter := match.group("quarter"):
            value = 75.0 if quarter.lower().startswith(("top", "upper")) else 25.0
        elif nth := match.group("nth"):
            value = float(nth)
        else:
            share = {"ten": 10.0}.get(match.group("p").lower()) or (25.0 if not match.group("p").isdigit() else _number(match.group("p")))  # fmt: skip
            value = 100 - share if match.group("end").lower() in _TOP_OF_PERCENTILES else share
        nearest = min(OFFERED, key=lambda offered: abs(offered - value))
        yield Quantity("percentile", nearest, match.start(), match.end())


def _counts(message: str) -> Iterator[Quantity]:
    for match in _COUNT.finditer(message):
        number = _number(match.group("n") or match.group("m") or match.group("s"))
        if 1 <= number <= 60 and number == int(number):
            yield Quantity("number", int(number), match.start(), match.end())

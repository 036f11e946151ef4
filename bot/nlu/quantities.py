"""Quantities in a message: years of experience, money, periods, percentiles, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.money import DONE, HOUR, money
from bot.nlu.percentiles import percentiles
from bot.nlu.quantity import NUMBER, Quantity, number, whole

_YEAR = r"\b(?:per|an?|each)\s+(?:year|yr|annum)\b|/\s*(?:year|yr|y)\b|\byearly\b|\bannual(?:ly)?\b|\bsalary per year\b"
_MONTH = r"\b(?:per|an?|each)\s+month\b|/\s*(?:month|mo)\b|\bmonthly\b"
_WEEK = r"\b(?:per|an?|each)\s+(?:week|wk)\b|/\s*(?:week|wk)\b|\bweekly\b|\bbi-?weekly\b"

_PERIODS = tuple(
    (value, re.compile(pattern, re.I))
    for value, pattern in (("hour", HOUR), ("year", _YEAR), ("month", _MONTH), ("week", _WEEK))
)
# "a year of experience", "20 hours a week", "once a year", "10 charts an hour" are no periods of pay.
_NOT_A_PERIOD = re.compile(
    r"(?:^\s*(?:of|ago|exp|experience|in\b(?! (?:[a-z]{2}\b|[A-Z]))|old|or two|long|round))", re.I
)
_COUNTED = re.compile(
    r"(?:\b(?:hours?|hrs?|days?|charts?|records?|accounts?|claims?|encounters?|visits?|shifts?|times?|once|twice|ceus?)\s*$)", re.I
)  # fmt: skip

_EXPERIENCE = re.compile(
    rf"(?P<n>{NUMBER})\s*\+?\s*(?:(?:-|to|or)\s*(?P<m>{NUMBER})\s*\+?\s*)?(?P<u>years?|yrs?|yr|months?|mos?)\b(?=(?P<after>[^.?!\n]{{0,24}}))", re.I
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

# "what do people with 10 make": years, since nothing else is counted
_PEOPLE_WITH = re.compile(
    r"\b(?:people|ppl|folks|someone|somebody|anyone|those|others|everyone|guys|coders?|billers?|auditors?) with (?P<n>\d{1,2})(?P<u>\+?)"
    r"(?=\W*$|\s+(?:make|makes|get|gets|earn|earns|or more|in|on)\b)", re.I
)  # fmt: skip
_COUNT = re.compile(
    rf"\b(?:top|bottom|best|worst|first|lowest|highest|last)\s+(?P<n>(?!one\b){NUMBER})\b(?!\s*(?:%|percent|pct|per cent|years?|yrs?|k\b))"
    rf"|\b(?P<m>{NUMBER})\s+(?:best|worst|highest|lowest|top|cheapest|most)\b"
    rf"|\b(?:show|list|give|see|name|make it)\s+(?:me\s+)?(?P<s>(?!one\b){NUMBER})\b(?!\s*(?:%|percent|years?|yrs?|k\b|dollars|bucks|an? ))", re.I
)  # fmt: skip


def quantities(message: str) -> list[Quantity]:
    """All quantities of `message`, in order, none inside another of its kind."""
    found = [*percentiles(message), *money(message), *_experience(message), *_counts(message), *_periods(message)]
    found.sort(key=lambda q: q.start)
    return found


def _periods(message: str) -> Iterator[Quantity]:
    for value, pattern in _PERIODS:
        for match in pattern.finditer(message):
            before = message[: match.start()]
            if _NOT_A_PERIOD.match(message[match.end() :]) or _COUNTED.search(before) or DONE.search(before):
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
        years = number(match.group("n"))
        if years > 60 and not months:
            continue
        yield Quantity("experience", whole(round(years / 12, 2) if months else years), match.start("n"), match.end("u"))
    for match in _PEOPLE_WITH.finditer(message):
        yield Quantity("experience", int(match["n"]), match.start("n"), match.end("u"))


def _counts(message: str) -> Iterator[Quantity]:
    for match in _COUNT.finditer(message):
        count = number(match.group("n") or match.group("m") or match.group("s"))
        if 1 <= count <= 60 and count == int(count):
            yield Quantity("number", int(count), match.start(), match.end())

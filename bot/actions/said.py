"""What a text says of its writer that only advice asks for: goal, schooling, money, time, employer, no credential."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from bot.actions.own_words import LACKS_MONEY
from knowledge.base import Base
from knowledge.certifications import goal_in
from knowledge.text import key

_NUMBERS = {
    "half": 0.5, "one": 1, "an": 1, "a": 1, "couple": 2, "two": 2, "few": 3, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
_UNITS = {"week": 12 / 52, "wk": 12 / 52, "month": 1.0, "mo": 1.0, "year": 12.0, "yr": 12.0}
_NUMBER = rf"(?P<n>\d+(?:\.\d+)?|{'|'.join(_NUMBERS)})"
_TIME = re.compile(rf"\b{_NUMBER}\s*(?:or (?:so|two|three) )?(?:of )?(?P<unit>weeks?|wks?|months?|mos?|years?|yrs?)\b")
_UNTIL = re.compile(
    rf"\b(?:in|within|plan for|for the next|over|under|have|got|only|next)\s+(?:about |like |maybe |only )?{_TIME.pattern}"
)
_CHEAP = re.compile(
    r"\b(cheap\w*|broke|tight budget|low budget|no money|little money|as little as|least expensive|poor)\b"
)
_SOON = re.compile(
    r"\b(?<!no )(?<!not in a )(?<!in no )(?<!not in any )(asap|fast\w*|quick\w*|soon\w*|hurry|right away|immediately|straight away|shortest)\b"
)
_NO_CREDENTIAL = re.compile(
    r"\b(?:no|not|without|never|dont have|havent|zero)\b[^.]{0,20}\b(?:cert\w*|credentials?|letters)\b(?! (?:program|course))"
)
_SET_ASIDE = re.compile(
    r"(?:,|\band\b|\bbut\b)\s*not\b[^,.;?!]*|\b(?:instead of|rather than)\b[^,.;?!]*", re.I
)  # "i want to code, not manage records"
_ALIKE = 86  # of 100: a slip of the keyboard in a word of some length
_MOST_MONEY = 20_000  # dollars; what is more is somebody's pay


def said(base: Base, statement: str, money: Sequence[Any] = ()) -> dict[str, Any]:
    """Fields of a `Profile` that a statement gives; `money`: the amounts in it, US dollars."""
    text = key(statement)
    found: dict[str, Any] = {}
    if goal := goal_named(base, key(_SET_ASIDE.sub(" ", statement))):
        found["goal"] = goal
    if schooling := schooling_in(base, text):
        found["schooling"] = schooling
    if _NO_CREDENTIAL.search(text):
        found["holds_nothing"] = True
    if LACKS_MONEY.search(statement):
        found["budget"] = 0.0
    elif money and money[-1] <= _MOST_MONEY and not re.search(r"\b(earn|make|pay|salary|wage)", text):
        found["budget"] = float(money[-1])
    elif _CHEAP.search(text):
        found["budget"] = 0.0
    if time := _UNTIL.search(text):
        found["months"] = months_of(time)
    elif _SOON.search(text):
        found["months"] = 0.0
    return found


def goal_named(base: Base, text: str) -> str | None:
    """The goal that `text` names, slips of the keyboard let pass."""
    if exact := goal_in(base, text):
        return exact
    words = key(text).split()
    for goal in base.goals.values():
        for name in (key(goal.name), *goal.aliases):
            if any(window == name or _alike(window, name) for window in _windows(words, len(name.split()))):
                return goal.id
    return None


def schooling_in(base: Base, text: str, *, loose: bool = False) -> str | None:
    """The schooling that `text` names, by its longest alias; `loose`: slips of the keyboard are let pass."""
    words = key(text).split()
    named = []
    for schooling in base.schooling.values():
        for alias in schooling.aliases:
            windows = _windows(words, len(alias.split()))
            if any(window == alias or (loose and _alike(window, alias)) for window in windows):
                named.append((len(alias), schooling.id))
    return max(named)[1] if named else None


def near(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether `text` as a whole is one of `phrases`, slips of the keyboard let pass."""
    return any(text == phrase or _alike(text, phrase) for phrase in phrases)


def number_in(text: str) -> float | None:
    """The first number of `text`, in digits or in words."""
    found = re.search(rf"\b{_NUMBER}\b", text)
    return _number(found["n"]) if found else None


def time_in(text: str) -> re.Match[str] | None:
    """A length of time in `text`."""
    return _TIME.search(text)


def months_of(time: re.Match[str]) -> float:
    """A length of time in months."""
    return _number(time["n"]) * _UNITS[time["unit"].rstrip("s")]


def values(message: Mapping[str, Any], entity: str) -> list[Any]:
    """The values of one entity of a message that may be of use: short names, and numbers that are no lie."""
    kinds = (entity, "price") if entity == "money" else (entity,)  # what a course costs may be a budget too
    found = (
        e.get("value") for e in message.get("entities") or () if e.get("entity") in kinds and not e.get("occupation")
    )
    return [v for v in found if (isinstance(v, str) and len(v) <= 80) or (_is_number(v) and 0 <= v < 1e6)]


def counted_years(message: Mapping[str, Any]) -> list[float]:
    """The years of experience that a message counts: those of "5 yrs", not the ten that "senior" stands for."""
    text = str(message.get("text") or "")
    found = (e for e in message.get("entities") or () if e.get("entity") == "experience" and not e.get("occupation"))
    counted = (
        e for e in found if number_in(text[int(e.get("start") or 0) : int(e.get("end") or 0)].lower()) is not None
    )
    return [float(e["value"]) for e in counted if _is_number(e.get("value")) and e["value"] >= 0]


def _windows(words: Sequence[str], size: int) -> Iterator[str]:
    return (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(word: str) -> float:
    return float(_NUMBERS.get(word) or word)


def _alike(text: str, phrase: str) -> bool:
    return len(phrase) > 5 and fuzz.ratio(text, phrase) >= _ALIKE

"""What the asker has said of themselves: kept in one slot and used until changed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions.list_wish import filters
from bot.actions.profile_words import PLENTY, profile_words
from bot.actions.said import counted_years, said, values
from bot.actions.telling import telling
from knowledge.base import Base, base

SLOT = "profile"
MOST = 6  # certifications kept
_MOST_YEARS = 70

_OF_ME = re.compile(
    r"\b(?:i|i'?ve|we)\s+(?:only |just |already |also )*(?:have|got|did|finished|completed|dropped|never finished|hold|own|went|can (?:only )?spend|"
    r"can (?:only )?afford)\b|\b(?:i'?m|im|i am|we'?re)\s+(?:\w+ )?(?:broke|poor|a high school|in a hurry)\b|\bmy (?:budget|degree|associate\w*|bachelor\w*)\b", re.I
)  # fmt: skip
_ASKS = re.compile(r"\b(?:do|would|will|if|should) i (?:have|need)\b|\bneed\b", re.I)
_CORRECTED = re.compile(
    r"\b(?:i meant|meant|actually|sorry|correction|not \d+|its|it's|make that|rather)\b|^\W*no\b", re.I
)


_NOT_THAT = re.compile(
    r"(?<![\d.,])(?P<right>\d{1,3}(?:\.\d+)?)(?: ?(?:years?|yrs?|an hour|an hr|/hr))?,? (?:and )?not (?P<wrong>\d{1,3}(?:\.\d+)?)(?![\d,]|\.\d)", re.I
)  # fmt: skip


@dataclass(frozen=True)
class Profile:
    """What somebody said of themselves. Values are normalised like those of a question.

    `holds_nothing`: they said that they hold no credential. `goal`, `setting`, `schooling`: ids of the base, or none of
    it. `budget`: US dollars until the exam, `months`: until the exam; 0 stands for as little as can be. `role`,
    `workplace`, `specialty`: of the work that they do now; `pay` for it in US dollars a `period`, "hour" or "year".
    `background`: the work outside the field that they come from, with `background_years`. `wants`: a credential.
    `not_roles`: work that they do not want. `hours`: a week, for study.
    """

    place: str | None = None
    experience: float | None = None
    certifications: tuple[str, ...] = ()
    holds_nothing: bool = False
    goal: str | None = None
    setting: str | None = None
    schooling: str | None = None
    budget: float | None = None
    months: float | None = None
    role: str | None = None
    workplace: str | None = None
    specialty: str | None = None
    pay: float | None = None
    period: str | None = None
    background: str | None = None
    background_years: float | None = None
    student: bool | None = None
    part_time: bool | None = None
    wants: str | None = None
    not_roles: tuple[str, ...] = ()
    hours: float | None = None

    @classmethod
    def of(cls, tracker: Tracker) -> Profile:
        """The profile kept in the slot."""
        return cls.read(tracker.get_slot(SLOT))

    @classmethod
    def read(cls, kept: object) -> Profile:
        """A profile from what was kept of it; an empty one when that is not one."""
        if not isinstance(kept, dict):
            return cls()
        aside = kept.get("not_roles")
        place, experience, held = kept.get("place"), kept.get("experience"), kept.get("certifications")
        return cls(
            place if isinstance(place, str) and len(place) < 60 else None,
            _amount(experience, most=70),
            tuple(c for c in held if isinstance(c, str))[:MOST] if isinstance(held, list) else (),
            kept.get("holds_nothing") is True,
            goal=_name(kept.get("goal")),
            setting=_name(kept.get("setting")),
            schooling=_name(kept.get("schooling")),
            budget=_amount(kept.get("budget")),
            months=_amount(kept.get("months")),
            hours=_amount(kept.get("hours"), most=80),
            pay=_amount(kept.get("pay"), most=1e6),
            background_years=_amount(kept.get("background_years"), most=70),
            student=True if kept.get("student") is True else None,
            not_roles=tuple(r for r in aside if isinstance(r, str))[:MOST] if isinstance(aside, list) else (),
            part_time=True if kept.get("part_time") is True else None,
            **{
                name: _name(kept.get(name))
                for name in ("role", "workplace", "specialty", "period", "background", "wants")
            },
        )

    def told(self, message: Mapping[str, Any]) -> Profile:
        """This profile with what a message says of its writer."""
        text = str(message.get("text") or "")
        if text.startswith("/") or filters(message):
            return self  # "only those above 60k" is no budget
        found = telling(base(), message)
        told = self.without_held(found.dropped).with_answer(found.found)
        if told.wants in told.certifications:
            told = replace(told, wants=None)
        if self.experience is not None and "experience" not in found.found and _CORRECTED.search(text):
            years = [n for n in counted_years(message) if n <= _MOST_YEARS]
            told = replace(told, experience=years[-1]) if years else told
        return told._put_right(text).of_writer(text, message)

    def _put_right(self, text: str) -> Profile:
        """This profile with a number put right that was told before: "i meant 5 not 15"."""
        for found in _NOT_THAT.finditer(text):
            right, wrong = float(found["right"]), float(found["wrong"])
            if wrong == self.experience and right <= _MOST_YEARS:
                return replace(self, experience=right)
            if wrong == self.pay:
                return replace(self, pay=right)
        return self

    def without_held(self, dropped: Sequence[str]) -> Profile:
        """This profile without credentials that are not held, or no more."""
        return replace(self, certifications=tuple(id for id in self.certifications if id not in dropped))

    def without(self, names: Sequence[str]) -> Profile:
        """This profile with the named fields forgotten."""
        empty = Profile()
        return replace(self, **{name: getattr(empty, name) for name in names})

    def of_writer(self, text: str, message: Mapping[str, Any]) -> Profile:
        """This profile with what a statement about its writer says of schooling, money and time."""
        if not _OF_ME.search(text) or _ASKS.search(text):
            return self
        found = said(base(), text, values(message, "money"))
        if values(message, "experience"):
            found.pop("months", None)  # "i have 4 years" are no months until the exam
        return replace(self, **{name: found[name] for name in ("schooling", "budget", "months") if name in found})

    @property
    def in_field(self) -> bool:
        """Whether they work in the field, or hold a credential of it."""
        return bool(self.certifications or self.role or self.experience)

    def in_namesake(self, places: Sequence[str]) -> Profile:
        """This profile in the one of `places` that bears the name of its own, where it was taken for another of that name."""
        name = (self.place or "").partition(", ")[0]
        other = next((place for place in places if name and place.partition(", ")[0] == name), None)
        return replace(self, place=other) if other else self

    def with_answer(self, found: Mapping[str, Any]) -> Profile:
        """This profile with the fields of an answer; a credential joins those that are held."""
        known = {field.name for field in fields(self)}
        changes = {name: value for name, value in found.items() if name in known}
        if named := changes.get("certifications"):
            changes["certifications"] = tuple(dict.fromkeys((*self.certifications, *named)))[-MOST:]
        if aside := changes.get("not_roles"):
            changes["not_roles"] = tuple(dict.fromkeys((*self.not_roles, *aside)))[-MOST:]
        return replace(self, **changes)

    def over(self, earlier: Profile) -> Profile:
        """What is said here, and for the rest what was said earlier."""
        said_here = {
            name: value for name, value in asdict(self).items() if value is not None and name != "holds_nothing"
        }
        held = tuple(dict.fromkeys((*earlier.certifications, *self.certifications)))[-MOST:]
        nothing = not held and (self.holds_nothing or earlier.holds_nothing)
        aside = tuple(dict.fromkeys((*earlier.not_roles, *self.not_roles)))[-MOST:]
        return replace(earlier, **{**said_here, "certifications": held, "holds_nothing": nothing, "not_roles": aside})

    def values(self) -> dict[str, Any]:
        """Its fields, as a slot keeps them."""
        return {**asdict(self), "certifications": list(self.certifications), "not_roles": list(self.not_roles)}

    def kept(self) -> SlotSet:
        """The event that keeps it."""
        return SlotSet(SLOT, self.values())

    def words(self, base: Base) -> list[str]:
        """What is known, as phrases."""
        return profile_words(base, self)


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) < 40 else None


def _amount(value: object, *, most: float = PLENTY) -> float | None:
    usable = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= most
    return float(value) if usable and isinstance(value, (int, float)) else None

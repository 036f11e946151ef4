"""What the asker has said of themselves: kept in one slot and used until changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions import cues
from bot.actions.said import said, values
from knowledge.base import Base, base
from knowledge.figures import dollars

SLOT = "profile"
MOST = 6  # certifications kept
PLENTY = 1e5  # of money or months: more than anything here takes

# What stands before a name when somebody speaks of themselves.
_HOLDS = re.compile(
    r"\b(?:i|i've|ive|i'm|im|i am|my|just|already|currently|recently)\b[^.?!]{0,40}?\b(?:have|hold|got|passed|earned|am|been|with|certified|is|my)\b"
    r"\s*(?:just |already |currently )?(?:my|a|an|the|both)?\s*$|\b(?:have|got|passed|hold|earned) (?:my|the) $|\bas a $", re.I
)  # fmt: skip
_WANTS = re.compile(
    r"\b(?:want|need|should|get|take|taking|study|studying|pursue|plan|planning|thinking|going|considering|for|sit)\b[^.,;]{0,25}$",
    re.I,
)
_LIVES = re.compile(
    r"\b(?:live|living|based|located|reside|residing|moved|relocated|moving|make it|stay|i'?m|i am|we'?re|am|here|from|out of|down|up|over)\s+"
    r"(?:here |down |out |over |up )?(?:in|near|from|to|around|outside(?: of)?|of)?\s*$", re.I
)  # fmt: skip
_NEAR = re.compile(r"\b(?:near|in|outside|around|from)\s*$", re.I)
_JOINS = re.compile(r"\s*(?:,|&|\+|and|plus)\s*(?:and\s+)?(?:the |my |a )?", re.I)
_FIRST_PERSON = re.compile(r"\b(?:i|i'?ve|i'?m|my|me)\b", re.I)
_OF_ME = re.compile(
    r"\b(?:i|i'?ve|we)\s+(?:only |just |already |also )*(?:have|got|did|finished|completed|dropped|never finished|hold|own|went|can (?:only )?spend|"
    r"can (?:only )?afford)\b|\b(?:i'?m|im|i am|we'?re)\s+(?:\w+ )?(?:broke|poor|a high school|in a hurry)\b|\bmy (?:budget|degree|associate\w*|bachelor\w*)\b", re.I
)  # fmt: skip
_ASKS = re.compile(r"\b(?:do|would|will|if|should) i (?:have|need)\b|\bneed\b", re.I)
_BARE = re.compile(r"^\W*(?:\d+|\w+)\s*\+?\s*(?:years?|yrs?)\s+(?:in|of experience|exp)", re.I)


@dataclass(frozen=True)
class Profile:
    """What somebody said of themselves. Values are normalised like those of a question.

    `holds_nothing`: they said that they hold no credential. `goal`, `setting`, `schooling`: ids of the base, or none of
    it. `budget`: US dollars until the exam, `months`: until the exam; 0 stands for as little as can be.
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

    @classmethod
    def of(cls, tracker: Tracker) -> Profile:
        """The profile kept in the slot."""
        return cls.read(tracker.get_slot(SLOT))

    @classmethod
    def read(cls, kept: object) -> Profile:
        """A profile from what was kept of it; an empty one when that is not one."""
        if not isinstance(kept, dict):
            return cls()
        place, experience, held = kept.get("place"), kept.get("experience"), kept.get("certifications")
        return cls(
            place if isinstance(place, str) and len(place) < 60 else None,
            float(experience)
            if isinstance(experience, (int, float)) and not isinstance(experience, bool) and 0 <= experience <= 70
            else None,
            tuple(c for c in held if isinstance(c, str))[:MOST] if isinstance(held, list) else (),
            kept.get("holds_nothing") is True,
            goal=_name(kept.get("goal")),
            setting=_name(kept.get("setting")),
            schooling=_name(kept.get("schooling")),
            budget=_amount(kept.get("budget")),
            months=_amount(kept.get("months")),
        )

    def told(self, message: Mapping[str, Any]) -> Profile:
        """This profile with what a message says of its writer."""
        text = str(message.get("text") or "")
        if text.startswith("/"):
            return self
        told, end = self, 0  # of the last credential that is held
        for entity in message.get("entities") or ():
            start = entity.get("start")
            if not isinstance(start, int) or entity.get("unknown") or entity.get("occupation"):
                continue
            before, name, value = text[:start], entity.get("entity"), entity.get("value")
            if name in ("state", "city") and _LIVES.search(before) and isinstance(value, str):
                told = replace(told, place=value)
            elif name == "certification" and isinstance(value, str) and _holds(before, end):
                end = int(entity.get("end") or start)
                held = tuple(dict.fromkeys((*told.certifications, value)))[-MOST:]
                told = replace(told, certifications=held, holds_nothing=False)
            elif (
                name == "experience"
                and isinstance(value, (int, float))
                and (_FIRST_PERSON.search(text) or _BARE.search(text))
            ):
                told = replace(told, experience=float(value))
        if told != self and told.place == self.place and not cues.ASKS.search(text) and "?" not in text:
            told = replace(told, place=_home(message) or told.place)  # "i have my rhit, 4 yrs in, near dayton"
        return told.of_writer(text, message)

    def of_writer(self, text: str, message: Mapping[str, Any]) -> Profile:
        """This profile with what a statement about its writer says of schooling, money and time."""
        if not _OF_ME.search(text) or _ASKS.search(text):
            return self
        found = said(base(), text, values(message, "money"))
        return replace(self, **{name: found[name] for name in ("schooling", "budget", "months") if name in found})

    def with_answer(self, found: Mapping[str, Any]) -> Profile:
        """This profile with the fields of an answer; a credential joins those that are held."""
        known = {field.name for field in fields(self)}
        changes = {name: value for name, value in found.items() if name in known}
        if named := changes.get("certifications"):
            changes["certifications"] = tuple(dict.fromkeys((*self.certifications, *named)))[-MOST:]
        return replace(self, **changes)

    def over(self, earlier: Profile) -> Profile:
        """What is said here, and for the rest what was said earlier."""
        said_here = {
            name: value for name, value in asdict(self).items() if value is not None and name != "holds_nothing"
        }
        held = tuple(dict.fromkeys((*earlier.certifications, *self.certifications)))[-MOST:]
        nothing = not held and (self.holds_nothing or earlier.holds_nothing)
        return replace(earlier, **{**said_here, "certifications": held, "holds_nothing": nothing})

    def values(self) -> dict[str, Any]:
        """Its fields, as a slot keeps them."""
        return {**asdict(self), "certifications": list(self.certifications)}

    def kept(self) -> SlotSet:
        """The event that keeps it."""
        return SlotSet(SLOT, self.values())

    def words(self, base: Base) -> list[str]:
        """What is known, as phrases."""
        found = []
        if self.place:
            known = base.states.get(self.place)
            found.append(f"you are in {known.name if known else self.place}")
        if self.experience is not None:
            found.append(
                "you are new to the field"
                if self.experience == 0
                else f"you have {self.experience:g} years of experience"
            )
        if self.certifications:
            found.append(f"you hold the {' and '.join(self.certifications)}")
        elif self.holds_nothing:
            found.append("you hold no credential")
        if self.goal in base.goals:
            found.append(f"you are interested in {base.goals[self.goal].name}")
        if self.setting in base.settings:
            found.append(f"you would work {base.settings[self.setting].phrase}")
        if self.schooling in base.schooling:
            found.append(f"you have {base.schooling[self.schooling].name}")
        if self.budget is not None and self.budget < PLENTY:
            found.append(f"you can spend {dollars(self.budget)}" if self.budget else "it should cost little")
        if self.months is not None and self.months < PLENTY:
            found.append(f"you have {self.months:.3g} months" if self.months else "it should be quick")
        return found


def _home(message: Mapping[str, Any]) -> str | None:
    """The place that somebody names beside what they say of themselves."""
    text = str(message.get("text") or "")
    for entity in message.get("entities") or ():
        start, value = entity.get("start"), entity.get("value")
        if entity.get("entity") in ("state", "city") and isinstance(start, int) and isinstance(value, str):
            if _NEAR.search(text[:start]) and not entity.get("unknown"):
                return value
    return None


def _holds(before: str, end: int) -> bool:
    """Whether a credential is held, by the text before it; `end`: where the last one that is held ends in that text."""
    joined = end and _JOINS.fullmatch(before[end:])
    wants = _WANTS.search(before) or cues.WORTH.search(before)
    return bool(joined or (_HOLDS.search(before) and not wants))


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) < 40 else None


def _amount(value: object) -> float | None:
    usable = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= PLENTY
    return float(value) if usable and isinstance(value, (int, float)) else None

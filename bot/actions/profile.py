"""What the asker has said of themselves: kept in one slot and used until changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions import cues
from knowledge.base import Base

SLOT = "profile"
MOST = 6  # certifications kept

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
_FIRST_PERSON = re.compile(r"\b(?:i|i'?ve|i'?m|my|me)\b", re.I)
_BARE = re.compile(r"^\W*(?:\d+|\w+)\s*\+?\s*(?:years?|yrs?)\s+(?:in|of experience|exp)", re.I)


@dataclass(frozen=True)
class Profile:
    """What somebody said of themselves. Values are normalised like those of a question."""

    place: str | None = None
    experience: float | None = None
    certifications: tuple[str, ...] = ()

    @classmethod
    def of(cls, tracker: Tracker) -> Profile:
        """The profile kept in the slot; an empty one when there is none or it is not one."""
        kept = tracker.get_slot(SLOT)
        if not isinstance(kept, dict):
            return cls()
        place, experience, held = kept.get("place"), kept.get("experience"), kept.get("certifications")
        return cls(
            place if isinstance(place, str) and len(place) < 60 else None,
            float(experience)
            if isinstance(experience, (int, float)) and not isinstance(experience, bool) and 0 <= experience <= 70
            else None,
            tuple(c for c in held if isinstance(c, str))[:MOST] if isinstance(held, list) else (),
        )

    def told(self, message: Mapping[str, Any]) -> Profile:
        """This profile with what a message says of its writer."""
        text = str(message.get("text") or "")
        if text.startswith("/"):
            return self
        told = self
        for entity in message.get("entities") or ():
            start = entity.get("start")
            if not isinstance(start, int) or entity.get("unknown"):
                continue
            before, name, value = text[:start], entity.get("entity"), entity.get("value")
            if name in ("state", "city") and _LIVES.search(before) and isinstance(value, str):
                told = replace(told, place=value)
            elif (
                name == "certification"
                and _HOLDS.search(before)
                and not _WANTS.search(before)
                and isinstance(value, str)
            ):
                told = replace(told, certifications=tuple(dict.fromkeys((*told.certifications, value)))[-MOST:])
            elif (
                name == "experience"
                and isinstance(value, (int, float))
                and (_FIRST_PERSON.search(text) or _BARE.search(text))
            ):
                told = replace(told, experience=float(value))
        if told != self and told.place == self.place and not cues.ASKS.search(text) and "?" not in text:
            told = replace(told, place=_home(message) or told.place)  # "i have my rhit, 4 yrs in, near dayton"
        return told

    def kept(self) -> SlotSet:
        """The event that keeps it."""
        return SlotSet(SLOT, {**asdict(self), "certifications": list(self.certifications)})

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

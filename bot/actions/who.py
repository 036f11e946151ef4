"""The person that advice is for: what the question, the conversation and a chosen button say, as the base knows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.actions.places import places_of
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.said import said, values
from bot.actions.telling import Telling, telling
from knowledge import profile as known
from knowledge.base import Base

INTENT = "advise_certification"
MOST_YEARS = 70
_HELD = re.compile(
    r"\b(?:have|hold|holding|got|passed|earned|already|after|beyond|besides|another|one more|i'?m a|am a)\b", re.I
)


@dataclass(frozen=True)
class Told:
    """What was said for one piece of advice. `role`, `wants`: ids of the base, or none of it."""

    of_self: Profile = Profile()
    role: str | None = None
    wants: str | None = None

    @classmethod
    def read(cls, kept: object) -> Told:
        """From what was kept of it; nothing told when that is of no use."""
        found = kept if isinstance(kept, dict) else {}
        role, wants = (found.get(name) if isinstance(found.get(name), str) else None for name in ("role", "wants"))
        return cls(Profile.read(found.get("of_self")), role, wants)

    def values(self) -> dict[str, Any]:
        """Its fields, as a slot keeps them."""
        return {"of_self": self.of_self.values(), "role": self.role, "wants": self.wants}


def told_in(base: Base, question: Question, message: Mapping[str, Any], profile: Profile) -> Told:
    """What a question for advice says of its writer, in words or as a chosen button."""
    found, told = payload_answer(base, message), telling(base, message)
    if question.text:
        found |= _said(base, question, told)
    if question.experience is not None and not told.other_years:
        found["experience"] = question.experience
    if setting := next((id for id in question.setting if id in base.settings and id not in question.dropped), None):
        found["setting"] = setting
    known_ids = [id for id in question.certification if id in base.certifications]
    named = [id for id in known_ids if id not in profile.certifications]
    if question.text and not any("start" in entity for entity in message.get("entities") or ()):
        held = named if len(named) == len(known_ids) and _HELD.search(question.text) else []
    else:
        held = [] if question.text else named
    wants = told.found.get("wants") or next((id for id in named if id not in held and id not in told.dropped), None)
    role = next((id for id in reversed(question.role) if id in base.roles), None)
    return Told(Profile().with_answer({**found, "certifications": tuple(held)}), role, wants)


def _said(base: Base, question: Question, told: Telling) -> dict[str, Any]:
    """What the words say beside what was told of the present: pay is no budget, and work that is done no goal."""
    found = said(base, question.text, () if "pay" in told.found else question.money)
    own = told.found.get("role")
    if own and found.get("goal") in base.goals and own in base.goals[found["goal"]].roles:
        del found["goal"]
    if question.experience is not None and not re.search(r"\b(?:months?|weeks?)\b", question.text, re.I):
        found.pop("months", None)
    return found


def who(base: Base, profile: Profile, told: Told) -> known.Profile:
    """What is known of somebody; what was told for this advice goes before what was said earlier."""
    aim = told.role or told.of_self.goal or told.of_self.setting
    me = told.of_self.over(replace(profile, goal=None, setting=None) if aim else profile)
    found = places_of(base, Question(INTENT, place=(me.place,))) if me.place else None
    return known.Profile(
        goal=_in(base.goals, me.goal),
        role=base.roles.get(told.role or ("" if aim else me.role or "")),
        setting=base.settings.get(me.setting or ""),
        place=found.first if found and found.known else None,
        years=me.experience if me.experience is not None and me.experience <= MOST_YEARS else None,
        schooling=_in(base.schooling, me.schooling),
        holds=tuple(id for id in me.certifications if id in base.certifications),
        wants=_in(base.certifications, told.wants or me.wants),
        budget=me.budget,
        months=me.months,
    )


def payload_answer(base: Base, message: Mapping[str, Any]) -> dict[str, Any]:
    """What a chosen button gives: fields of a `Profile`, "skip" or "pick"; what is no value of its field is left out."""
    found: dict[str, Any] = {}
    held = values(message, "certification")
    checked = {
        "goal": [id for id in values(message, "goal") if id in base.goals],
        "setting": [id for id in values(message, "setting") if id in base.settings],
        "schooling": [id for id in values(message, "schooling") if id in base.schooling],
        "experience": [n for n in values(message, "experience") if not isinstance(n, str) and n <= 70],
        "budget": [n for n in values(message, "budget") if not isinstance(n, str)],
        "months": [n for n in values(message, "months") if not isinstance(n, str)],
        "skip": values(message, "skip"),
        "pick": values(message, "pick"),
    }
    found |= {name: given[-1] for name, given in checked.items() if given}
    if known_ids := tuple(id for id in held if id in base.certifications):
        found |= {"certifications": known_ids, "holds_nothing": False}
    elif "none" in held:
        found["holds_nothing"] = True
    return found


def _in(known_ids: Mapping[str, Any], id: str | None) -> str | None:
    return id if id is not None and id in known_ids else None

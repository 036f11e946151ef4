"""The official figure that answers a question of pay: of the place or employer asked about, or the nearest that OEWS has."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions.places import Places
from bot.actions.question import Question
from knowledge.base import NATION, Base
from knowledge.model import Period, Place, Role, Unknown
from knowledge.pay import Pay, pay


@dataclass(frozen=True)
class Official:
    """What OEWS has, of which place, and what must be said when it is not quite what was asked for."""

    found: Pay | Unknown
    place: Place
    notes: tuple[str, ...] = ()


def official(base: Base, question: Question, role: Role, places: Places) -> Official:
    """The distribution for `role`: with the kind of employer, else in the place, else in its state."""
    place, period = places.first, Period(question.period or "year")
    setting = base.settings.get(question.setting[0]) if question.setting else None
    if setting is None and role.setting and place == NATION:
        setting = base.settings[role.setting]  # the nearest that OEWS has for such a role
    notes: list[str] = []
    found = pay(base, role, place, setting=setting, period=period)
    if isinstance(found, Unknown) and setting is not None and role.occupation:
        notes.append(f"{setting.note or 'OEWS does not tell that employer apart.'}")
        found = pay(base, role, place, period=period)
    if isinstance(found, Unknown) and place.kind == "area" and place.state:
        notes.append(f"{found.subject[0].upper()}{found.subject[1:]}: {found.reason}, so this is the state's figure.")
        place = base.places[place.state]
        found = pay(base, role, place, period=period)
    return Official(found, place, tuple(notes))

"""Why a credential is chosen, set aside or not open yet: sentences of the sources, each with its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from knowledge.base import Base
from knowledge.choosing import over_budget, over_time
from knowledge.costs import at_start, costs
from knowledge.figures import dollars
from knowledge.model import Source, Trust
from knowledge.profile import Fit, Profile, fit_of_routes, status_of
from knowledge.schema_career import CertificationEntry, GoalEntry
from knowledge.schema_entry import Sourced
from knowledge.study import study

_FIT = {
    Fit.YES: "By what you told me, you meet this.",
    Fit.PERHAPS: "Check that you meet this.",
    Fit.NO: "By what you told me, you don't meet this yet.",
}


Kind = Literal["why", "covers", "asks", "apprentice", "money", "time"]


@dataclass(frozen=True)
class Reason:
    """One or two sentences, and the source of what they say."""

    text: str
    source: Source
    trust: Trust
    kind: Kind = "why"


def for_goal(base: Base, profile: Profile, goal: GoalEntry, *, ground: bool, onward: bool) -> Iterator[Reason]:
    """Why this goal has these credentials, and what those held mean for it.

    `ground`: others come before them; `onward`: they are held, and the next role is meant.
    """
    if not onward:
        yield _reason(base, goal.why, goal)
    if ground and goal.groundwork:
        yield _reason(base, goal.groundwork.text, goal.groundwork)
    for id in profile.holds:
        entry = base.certifications[id]
        if id in (*goal.certifications, *goal.then):
            yield _reason(base, f"You hold the {id} already, which serves this goal.", entry)
        if any(status_of(other) == id for other in base.certifications.values()):
            yield from _notes(base, entry, "removal", "apprentice")
    if onward:
        for role in (base.roles[id] for id in goal.roles):
            names = ", ".join(base.roles[id].name for id in role.leads_to)
            yield Reason(f"From {role.name}, the usual next roles are: {names}.", role.source, role.source.trust)


def for_choice(base: Base, profile: Profile, id: str) -> Iterator[Reason]:
    """What speaks for a credential and what it asks; what it costs in money and time last."""
    entry = base.certifications[id]
    yield _reason(base, f"The {id} covers {entry.covers}.", entry, "covers")
    if profile.setting and profile.setting.id in entry.settings:
        yield _reason(base, f"It is meant for work {profile.setting.phrase}.", entry)
    if entry.apprentice and entry.apprentice.status in profile.holds:
        text = f"You have passed its exam; experience turns your {entry.apprentice.status} into the {id}."
        yield _reason(base, text, entry.apprentice, "apprentice")
        return
    for ask in entry.asks:
        yield _reason(base, f"{ask.text} {_FIT[fit_of_routes(ask.any_of, profile)]}", ask, "asks")
    if not entry.asks:
        yield from _notes(base, entry, "eligibility", "asks")
    if entry.apprentice and (profile.years is None or profile.years < entry.apprentice.years):
        yield from _notes(base, entry, "apprentice", "apprentice")
        yield from _notes(base, base.certifications[entry.apprentice.status], "removal", "apprentice")
    yield from _money(base, profile, entry)
    yield from _time(base, profile, entry)


def not_for(base: Base, entry: CertificationEntry, goal: GoalEntry) -> Reason:
    """That a credential is not among those of a goal."""
    return _reason(base, f"The {entry.id} is not among the usual credentials for {goal.name}.", goal)


def _money(base: Base, profile: Profile, entry: CertificationEntry) -> Iterator[Reason]:
    items = [item for item in costs(base, entry, profile) if item.at_start and not item.optional]
    total = at_start(items)
    for item in items:
        if item.low is None:
            yield Reason(item.text, item.source, item.trust, "money")
    if total and items:
        dearest = max(items, key=lambda item: item.trust)
        names = " and ".join(item.name for item in items)
        text = f"The least to pay by the exam is {dollars(total.low)} ({names})."
        if profile.budget is not None:
            over = over_budget(base, entry, profile)
            text += f" That is {'above' if over else 'within'} your {dollars(profile.budget)}."
        yield Reason(text, dearest.source, dearest.trust, "money")


def _time(base: Base, profile: Profile, entry: CertificationEntry) -> Iterator[Reason]:
    found = study(base, entry, profile)
    if found:
        for one in found.facts:
            text = one.text
            if over_time(base, entry, profile):
                text += f" That is more than the time you have: {profile.months:g} months."
            yield Reason(text, one.source, one.entry.trust, "time")


def _notes(base: Base, entry: CertificationEntry, of: str, kind: Kind) -> Iterator[Reason]:
    for note in entry.notes:
        if note.kind == of:
            yield _reason(base, note.text, note, kind)


def _reason(base: Base, text: str, entry: Sourced | CertificationEntry, kind: Kind = "why") -> Reason:
    return Reason(text, base.source(entry.source), entry.trust, kind)

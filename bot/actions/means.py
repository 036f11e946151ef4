"""What somebody's money, hours and schooling mean for the certification that is recommended, where they change nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.actions.answer import Answer, cite, suggest
from bot.actions.own_figures import hours_a_week
from bot.actions.phrases import doubts, listed
from bot.actions.point import Point
from bot.actions.points_standing import time
from bot.actions.profile import Profile
from bot.actions.profile_words import PLENTY
from bot.actions.replies import aside
from bot.actions.telling import telling
from bot.actions.who import Told, who
from knowledge.advice import advise
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import Fact
from knowledge.figures import dollars
from knowledge.grounds import for_choice
from knowledge.model import Source, Unknown
from knowledge.plan import Plan, plan
from knowledge.profile import Profile as Person
from knowledge.study import required_schooling

_MEANS = frozenset(("budget", "schooling", "hours"))
_WEEKLY = re.compile(r"(\d+)(?: to (\d+))? hours a week")


@dataclass(frozen=True)
class _Line:
    text: str
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()


def by_means(base: Base, message: Mapping[str, Any], profile: Profile, told: Told) -> Answer | None:
    """What the means that a message tells of come to; None where it tells other things, asks, or another one is to be advised.

    `profile`: with what the message tells.
    """
    text = str(message.get("text") or "")
    read = telling(base, message)
    found = {**(aside(base, message) or {}), **read.found}
    hours = hours_a_week(text) if "hours" in found else None
    if not found or not found.keys() <= _MEANS or read.asks:
        return None
    before = advise(base, who(base, profile.without(tuple(found)), told))
    profile = profile.with_answer(found)
    told = replace(told, of_self=told.of_self.with_answer(found))
    person = who(base, profile, told)
    after = advise(base, person)
    if isinstance(before, Unknown) or isinstance(after, Unknown) or before.first is None or after.first is None:
        return None
    id = after.first.certification.entry.id
    if before.first.certification.entry.id != id:
        return None
    lines = list(_lines(base, replace(person, wants=id), id, found, hours))
    if not lines:
        return None
    facts = [fact for line in lines for fact in line.facts]
    sources = [source for line in lines for source in (*line.sources, *(fact.source for fact in line.facts))]
    return Answer(
        type="text",
        title=f"The {id} with what you have",
        text="\n".join(line.text for line in lines),
        caveats=tuple(doubts(facts)),
        sources=cite(sources),
        suggestions=(
            suggest(f"Is the {id} worth it?", "plan_certification", certification=id),
            suggest(f"About the {id}", "ask_certification", certification=id),
            suggest("How to prepare", "ask_education", certification=id),
        ),
    )


def _lines(base: Base, person: Person, id: str, found: Mapping[str, Any], hours: float | None) -> Iterator[_Line]:
    if "schooling" in found:
        yield schooled(base, person, (id,))
    made = plan(base, person)
    budget = found.get("budget")
    if isinstance(made, Plan) and isinstance(budget, float) and 0 < budget < PLENTY and (line := _covers(made, budget)):
        yield line
    if hours is not None and isinstance(known := certification(base, id), Certification):
        spoken = in_hours(time(base, known, person), hours)
        yield _Line(spoken.text, spoken.sources, spoken.facts)


def _covers(made: Plan, budget: float) -> _Line | None:
    """What the money covers of the way to the exam, and what is left of it."""
    if made.total is None:
        return None
    id, low, high = made.certification.entry.id, made.total.low, made.total.high
    due = listed([cost.name for cost in made.costs if cost.at_start and not cost.optional and cost.low is not None])
    if budget < low:
        text = (
            f"**Your {dollars(budget)} does not cover the {id}:** it takes at least {dollars(low)} by the exam ({due})."
        )
    else:
        left = f", which leaves {dollars(budget - low)}" if budget > low else ""
        text = f"**Your {dollars(budget)} covers the {id}:** at least {dollars(low)} by the exam ({due}){left}."
        if high > low and budget >= high:
            text += f" It covers all that may come on top, too: {dollars(high)} in all."
        elif high > low:
            text += (
                f" Not everything that may come on top: with the dearest course and books it is up to {dollars(high)}."
            )
    missing = listed([cost.name for cost in made.missing if cost.at_start])
    if missing:
        text += f" No source here has the price of {missing}."
    return _Line(text, tuple(made.sources))


def in_hours(point: Point, hours: float) -> Point:
    """What is known of the time of study, held against the hours a week that there are."""
    weekly = _WEEKLY.search(point.text)
    mine = f"{hours:g} hour{'' if hours == 1 else 's'} a week"
    if weekly is None:
        verdict = f"None of that counts the hours, so I can't turn your {mine} into a date."
    elif hours < float(weekly[1]):
        verdict = f"With your {mine} it takes longer than that."
    elif hours <= float(weekly[2] or weekly[1]):
        verdict = f"Your {mine} are what that counts on."
    else:
        verdict = f"With your {mine} it may go faster than that."
    return replace(point, text=f"{point.text} {verdict}")


def schooled(base: Base, person: Person, ids: Sequence[str]) -> _Line:
    """Whether the schooling of somebody is enough for some certifications."""
    parts: list[str] = []
    free = [id for id in ids if required_schooling(base.certifications[id]) is None]
    if free:
        parts.append(f"The {listed(free)} {'asks' if len(free) == 1 else 'ask'} for no degree.")
    for id in (id for id in ids if id not in free):
        parts += [reason.text for reason in for_choice(base, person, id) if reason.kind == "asks"][:1]
    return _Line(" ".join(parts), tuple(base.source(base.certifications[id].source) for id in ids))

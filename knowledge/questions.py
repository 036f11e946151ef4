"""What to ask somebody next: the fields of their profile whose answer could change the recommendation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from knowledge.base import Base
from knowledge.choosing import choose, goal_of
from knowledge.costs import least
from knowledge.profile import Profile

Field = Literal["goal", "years", "holds", "schooling", "setting", "budget", "months"]


def open_fields(base: Base, profile: Profile) -> tuple[Field, ...]:
    """The fields that were not said, the one first whose answers change the first choice most often."""
    now = _outcome(base, profile)
    weights: dict[Field, float] = {}
    for field, values, of in _answers(base, profile):
        outcomes = [_outcome(base, replace(profile, **{field: value})) for value in values]
        first = sum(outcome[0] != now[0] for outcome in outcomes)
        other = sum(outcome != now for outcome in outcomes)
        if other:
            weights[field] = (first + other / 10) / of
    return tuple(sorted(weights, key=lambda field: -weights[field]))


def _outcome(base: Base, profile: Profile) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    chosen = choose(base, profile, goal_of(base, profile)[0])
    return chosen.first, chosen.alternatives, chosen.next


def _answers(base: Base, profile: Profile) -> Iterator[tuple[Field, list[Any], int]]:
    """The answers to try for each field that was not said: those that some rule tells apart, of how many there are."""
    for field, values in _told_apart(base, profile):
        yield field, values, len(base.certifications) if field == "holds" else len(values)


def _told_apart(base: Base, profile: Profile) -> Iterator[tuple[Field, list[Any]]]:
    goal = goal_of(base, profile)[0]
    entries = [base.certifications[id] for id in (*goal.certifications, *goal.then)]
    ground = goal.groundwork
    entries += [base.certifications[id] for id in (ground.certifications if ground else ())]
    if profile.goal is None:
        yield "goal", list(base.goals)
    if profile.years is None:
        routes = [route for entry in entries for ask in entry.asks for route in ask.any_of]
        lines = {route.years for route in routes if route.years}
        lines |= {entry.apprentice.years for entry in base.certifications.values() if entry.apprentice}
        yield "years", [0.0, *sorted(lines)]
    if not profile.holds:
        yield "holds", [(entry.id,) for entry in entries]
    if profile.schooling is None:
        yield "schooling", list(base.schooling)
    if profile.setting is None:
        named = {id for goal in base.goals.values() for id in goal.settings}
        yield (
            "setting",
            [base.settings[id] for id in sorted(named | {id for entry in entries for id in entry.settings})],
        )
    if profile.budget is None:
        costs = {cost for entry in entries if (cost := least(base, entry, profile))}
        yield "budget", [cost - 1 for cost in sorted(costs)]
    if profile.months is None:
        yield "months", [1.0, 3.0, 6.0, 12.0, 24.0]

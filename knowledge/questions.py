"""What to ask somebody next: the fields of their profile whose answer could change the recommendation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from knowledge.base import Base
from knowledge.choosing import choose, goal_of
from knowledge.costs import least
from knowledge.profile import Profile, apprentice_years
from knowledge.study import study

Field = Literal["goal", "years", "holds", "schooling", "setting", "budget", "months"]

DECISIVE = 0.2  # of the answers to a field change the first choice: from here on it is worth a question


@dataclass(frozen=True)
class Open:
    """Fields that were not said, the one first whose answers change the first choice most often.

    `fields`: whose answer can change anything; `decisive`: those of them whose answer often changes the first choice.
    """

    fields: tuple[Field, ...]
    decisive: tuple[Field, ...]


def open_fields(base: Base, profile: Profile) -> Open:
    """What may be asked of somebody."""
    shares = [share for share in _shares(base, profile) if share[2]]
    shares.sort(key=lambda share: -(share[1] + share[2] / 10))
    return Open(tuple(field for field, _, _ in shares), tuple(field for field, first, _ in shares if first >= DECISIVE))


def _shares(base: Base, profile: Profile) -> Iterator[tuple[Field, float, float]]:
    """The share of the answers to each field that change the first choice, and that change anything."""
    now = _outcome(base, profile)
    for field, values, of in _answers(base, profile):
        if not values:
            continue
        outcomes = [_outcome(base, replace(profile, **{field: value})) for value in values]
        first = sum(outcome[0] != now[0] for outcome in outcomes)
        yield field, first / of, sum(outcome != now for outcome in outcomes) / of


def _outcome(base: Base, profile: Profile) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    chosen = choose(base, profile, goal_of(base, profile)[0])
    return chosen.first, chosen.alternatives, chosen.next


def _answers(base: Base, profile: Profile) -> Iterator[tuple[Field, list[Any], int]]:
    """The answers to try for each field that was not said: those that some rule tells apart, of how many there are."""
    for field, values in _told_apart(base, profile):
        yield field, values, len(base.certifications) if field == "holds" else len(values)


def _told_apart(base: Base, profile: Profile) -> Iterator[tuple[Field, list[Any]]]:
    goal = goal_of(base, profile)[0]
    ground = goal.groundwork
    entries = [base.certifications[id] for id in (*goal.certifications, *goal.then)]
    entries += [base.certifications[id] for id in (ground.certifications if ground else ())]
    if profile.goal is None:
        yield "goal", list(base.goals)
    if profile.years is None:
        routes = [route for entry in entries for ask in entry.asks for route in ask.any_of]
        lines = {route.years for route in (*routes, *(ground.any_of if ground else ())) if route.years}
        yield "years", [0.0, *sorted(lines | {apprentice_years(base)})]
    if not profile.holds:
        yield "holds", [(entry.id,) for entry in entries]
    if profile.schooling is None:
        yield "schooling", list(base.schooling)
    if profile.setting is None:
        named = {id for goal in base.goals.values() for id in goal.settings}
        named |= {id for entry in entries for id in entry.settings}
        yield "setting", [base.settings[id] for id in sorted(named)]
    if profile.budget is None:
        prices = sorted({price for entry in entries if (price := least(base, entry, profile))})
        yield "budget", [*(price - 1 for price in prices[1:]), *prices[-1:]]
    if profile.months is None:
        times = {found.low for entry in entries if (found := study(base, entry, profile))}
        yield "months", [time / 2 for time in sorted(times) if time]

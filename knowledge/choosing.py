"""Which credentials serve somebody's goal, in what order: by the rules of goals.yml and certifications.yml alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from math import inf

from knowledge.base import Base
from knowledge.costs import least
from knowledge.profile import Fit, Profile, eligible, fit_of_routes, is_new, ready, status_of
from knowledge.schema_career import CertificationEntry, GoalEntry
from knowledge.study import study

MOST_NEXT = 3
Test = Callable[[Base, CertificationEntry, Profile], bool]
Measure = Callable[[Base, CertificationEntry, Profile], float | None]


@dataclass(frozen=True)
class Chosen:
    """Ids of certifications: the first, what may be taken in its place, what comes after, and what is not open yet.

    `groundwork`: the first lays the ground for the goal. `onward`: what serves the goal is held, and the first is of
    a role that comes after it.
    """

    first: str | None
    alternatives: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    groundwork: bool = False
    onward: bool = False


def goal_of(base: Base, profile: Profile) -> tuple[GoalEntry, bool]:
    """The goal that the profile names or implies, and whether it had to be assumed."""
    new = is_new(base, profile)
    role, setting = profile.role.id if profile.role else None, profile.setting.id if profile.setting else None
    goals = list(base.goals.values())

    def score(goal: GoalEntry) -> int:
        return 4 * (role in goal.roles) + 2 * (setting in goal.settings) + (goal.beginners == new)

    if profile.goal is not None:
        named = base.goals[profile.goal]
        if not named.beginners or setting is None:
            return named, False
        sisters = [goal for goal in goals if goal.beginners and setting in goal.settings]
        return (sisters[0] if sisters else named), False
    if profile.wants is not None:
        wanted = _without_status(base, profile.wants)
        serving = [goal for goal in goals if wanted in (*goal.certifications, *goal.then)]
        if serving:
            return max(serving, key=lambda goal: (score(goal), wanted in goal.certifications)), False
    matching = [goal for goal in goals if role in goal.roles or setting in goal.settings]
    if matching:
        return max(matching, key=score), False
    held = {_without_status(base, id) for id in profile.holds}
    reached = [goal for goal in goals if held & set(goal.certifications)]
    return max(reached or [goal for goal in goals if goal.beginners] or goals, key=score), True


def choose(base: Base, profile: Profile, goal: GoalEntry) -> Chosen:
    """What to take for `goal`. What is held is never chosen, nor what the profile is known to bar."""
    held = {*profile.holds}
    statuses = {id for id in goal.certifications if status_of(base.certifications[id]) in held}
    reached = bool(statuses or held & {*goal.certifications, *goal.then})
    usual = [  # equal choices stand together: whoever holds one needs no other, unless it is the one they want
        id for id in goal.certifications if id not in held and (not reached or id in statuses or id == profile.wants)
    ]
    promoted = [id for id in goal.then if id not in held and _earned(base.certifications[id], profile)]
    wanted = _open(base, [*promoted, *usual], profile)
    barred = [id for id in (*goal.certifications, *goal.then) if id not in held and _barred(base, id, profile)]
    ground = _groundwork(base, profile, goal, wanted) if not reached else []
    later = (id for id in _later(base, profile, goal) if id not in (*wanted, *ground))
    after = list(islice(later, MOST_NEXT + 1))
    onward = not wanted and not ground and bool(after)
    if ground:
        after = [*(wanted or barred)[:1], *after]
        wanted = ground
    elif onward:
        wanted, after = after[:MOST_NEXT], after[MOST_NEXT:]
    elif not wanted:
        after = barred[:1]
    first, alternatives = (wanted[0], wanted[1:]) if wanted else (None, [])
    aside = [id for id in barred if id not in after]
    return Chosen(first, tuple(alternatives), tuple(after[:MOST_NEXT]), tuple(aside), bool(ground), onward)


def over_budget(base: Base, entry: CertificationEntry, profile: Profile) -> bool:
    """Whether the least that it costs is known to be more than there is to spend."""
    if profile.budget is None:
        return False
    cost = least(base, entry, profile)
    return cost is not None and cost > profile.budget


def over_time(base: Base, entry: CertificationEntry, profile: Profile) -> bool:
    """Whether the least time of study is known to be more than there is."""
    if profile.months is None:
        return False
    found = study(base, entry, profile)
    return found is not None and found.low > profile.months


def _open(base: Base, ids: Iterable[str], profile: Profile) -> list[str]:
    """What somebody may sit, best first.

    Within money and time, prepared for, wanted, of their setting, of an issuer that they know, as the file has it.
    """
    entries = [base.certifications[id] for id in ids if not _barred(base, id, profile)]
    issuers = {base.certifications[id].issuer for id in profile.holds}
    unpriced = _too_little_for_the_unpriced(base, entries, profile)

    def rank(entry: CertificationEntry) -> tuple[float, ...]:
        setting = profile.setting.id if profile.setting and entry.settings else None
        return (
            inf if entry.id in unpriced else _beyond(over_budget, least, base, entry, profile),
            _beyond(over_time, _soonest, base, entry, profile),
            ready(entry, profile) is Fit.NO,
            entry.id != profile.wants,
            setting is not None and setting not in entry.settings,
            bool(issuers) and entry.issuer not in issuers,
        )

    return [entry.id for entry in sorted(entries, key=rank)]


def _beyond(over: Test, amount: Measure, base: Base, entry: CertificationEntry, profile: Profile) -> float:
    """What it takes when that is more than there is, so that the least comes first; else 0."""
    return (amount(base, entry, profile) or 0.0) if over(base, entry, profile) else 0.0


def _soonest(base: Base, entry: CertificationEntry, profile: Profile) -> float | None:
    found = study(base, entry, profile)
    return found.low if found else None


def _too_little_for_the_unpriced(base: Base, entries: list[CertificationEntry], profile: Profile) -> set[str]:
    """Those without a price, when the money would not do for the dearest that has one."""
    if profile.budget is None:
        return set()
    prices = {entry.id: least(base, entry, profile) for entry in entries}
    dearest = max((price for price in prices.values() if price is not None), default=0)
    return {id for id, price in prices.items() if price is None and profile.budget < dearest}


def _groundwork(base: Base, profile: Profile, goal: GoalEntry, wanted: list[str]) -> list[str]:
    """The credentials that come before those of the goal, when they are needed."""
    ground = goal.groundwork
    if ground is None or (wanted and (not ground.any_of or fit_of_routes(ground.any_of, profile) is not Fit.NO)):
        return []
    if set(ground.certifications) & set(profile.holds):
        return []
    return _open(base, ground.certifications, profile)


def _later(base: Base, profile: Profile, goal: GoalEntry) -> list[str]:
    """What comes next; for whoever has worked in the field, what the goal names and the advanced ones first."""
    found = list(dict.fromkeys(_after(base, profile, goal)))
    if profile.years is None or is_new(base, replace(profile, holds=())):
        return found
    return sorted(found, key=lambda id: id not in goal.then and base.certifications[id].level != "advanced")


def _after(base: Base, profile: Profile, goal: GoalEntry) -> Iterator[str]:
    """What the goal names, then the credentials of the roles that it leads to; at the top, of those that lead there."""
    yield from (id for id in goal.then if id not in profile.holds and not _barred(base, id, profile))
    onward = [to for role in goal.roles for to in base.roles[role].leads_to]
    beside: list[str] = []
    if not onward and set(profile.holds) & {*goal.certifications, *goal.then}:  # at the top: what stands beside it
        onward = beside = [role.id for role in base.roles.values() if set(role.leads_to) & set(goal.roles)]
    leads = (base.roles[to] for to in onward)
    for id in dict.fromkeys(id for role in leads for id in role.certifications[:1] if id not in goal.then):
        entry = base.certifications[id]
        known = eligible(entry, profile)
        if onward is beside and entry.level != "advanced":
            continue
        if id not in profile.holds and (known is Fit.YES or (known is Fit.PERHAPS and entry.level != "degree")):
            yield id


def _earned(entry: CertificationEntry, profile: Profile) -> bool:
    """Whether somebody is known to have all that is required and recommended, and something is."""
    return bool(entry.asks) and eligible(entry, profile) is Fit.YES and ready(entry, profile) is Fit.YES


def _barred(base: Base, id: str, profile: Profile) -> bool:
    return eligible(base.certifications[id], profile) is Fit.NO


def _without_status(base: Base, id: str) -> str:
    """The credential that a status leads to: the CPC for the CPC-A; any other is its own."""
    return next((entry.id for entry in base.certifications.values() if status_of(entry) == id), id)

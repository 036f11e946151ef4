"""What a certification costs in money and time, and when that comes back: ranges of named figures, no promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.costs import Amount, Cost, at_start, costs, upkeep
from knowledge.facts import Fact, facts
from knowledge.gain import Gain, gains
from knowledge.model import Source, Trust, Unknown
from knowledge.profile import Profile, unknown_in
from knowledge.study import Study, study

CURVE = range(0, 37, 3)  # months


@dataclass(frozen=True)
class BreakEven:
    """Months from the day the credential is held until it has paid for itself; `None`: it may never do so."""

    low: float | None
    high: float | None


@dataclass(frozen=True)
class Case:
    """One figure for the gain, and when it would repay the credential; `None`: the cost has no figure."""

    gain: Gain
    break_even: BreakEven | None


@dataclass(frozen=True)
class Point:
    """What is won or lost so many months after the credential is held, US dollars, at worst and at best."""

    month: int
    low: float
    high: float


@dataclass(frozen=True)
class Plan:
    """A certification as a plan for one person. Money in US dollars before tax, time in months.

    `total`: what is to be paid by the exam, what must be and what may be on top; `None` when a price that must be
    paid is not held (see `missing`). `upkeep`: each year, as far as prices are held;
    `None` when none is. `months`: until the exam.
    `cases`: each figure that may be held against the cost, no gain first, never blended. `break_even` and `curve` span
    them all, from the least gain at the highest cost to the largest at the lowest; both are empty when cost or gain
    has no figure.
    """

    certification: Certification
    costs: tuple[Cost, ...]
    total: Amount | None
    missing: tuple[Cost, ...]
    upkeep: Amount | None
    months: Study | None
    cases: tuple[Case, ...]
    break_even: BreakEven | None
    curve: tuple[Point, ...]
    cannot_know: tuple[Fact, ...]
    caveats: tuple[str, ...]
    sources: tuple[Source, ...]


def plan(base: Base, profile: Profile) -> Plan | Unknown:
    """The plan for the certification that `profile` wants, or else for the first one advised."""
    if missing := unknown_in(base, profile):
        return missing
    id = profile.wants
    if id is None:
        advice = advise(base, profile)
        if not isinstance(advice, Recommendation) or advice.first is None:
            later = advice.next if isinstance(advice, Recommendation) else ()
            nearest = f"a plan for the {later[0].certification.entry.id}" if later else None
            return Unknown("a plan", "nothing more for the goal is open to you now", nearest)
        id = advice.first.certification.entry.id
    id = next((e.id for e in base.certifications.values() if e.apprentice and e.apprentice.status == id), id)
    if id in profile.holds:
        return Unknown(f"a plan for the {id}", "you hold it already", "advice on what comes next")
    found = certification(base, id)
    assert isinstance(found, Certification), "ids come from the base"
    return _plan(base, profile, found)


def _plan(base: Base, profile: Profile, found: Certification) -> Plan:
    items = costs(base, found.entry, profile)
    total, kept = at_start(items), upkeep(items)
    yearly = kept or Amount(0, 0)
    steps = gains(base, found.entry, profile)
    months = study(base, found.entry, profile)
    subjects = {found.entry.id, found.entry.issuer}
    limits = [
        one
        for one in facts(base, ["plan"], most=99, overview=True)
        if not one.entry.about or subjects & {*one.entry.about}
    ]
    sources = (
        *(item.source for item in items),
        *(one.source for one in (months.facts if months else ())),
        *(step.source for step in steps),
        *(limit.source for limit in limits),
    )
    return Plan(
        certification=found,
        costs=items,
        total=total,
        missing=tuple(item for item in items if item.low is None),
        upkeep=kept,
        months=months,
        cases=tuple(Case(step, _break_even(total, yearly, [step]) if total else None) for step in steps),
        break_even=_break_even(total, yearly, steps) if total and steps else None,
        curve=tuple(_curve(total, yearly, steps)) if total and steps else (),
        cannot_know=tuple(limits),
        caveats=tuple(_caveats(base, found, items, steps)),
        sources=tuple(dict.fromkeys(sources)),
    )


def _caveats(base: Base, found: Certification, items: Sequence[Cost], steps: Sequence[Gain]) -> Iterator[str]:
    missing = [item.name for item in items if item.low is None]
    if missing:
        yield f"Not counted, as no source here has a price: {', '.join(missing)}."
    if any(item.trust is Trust.D for item in items):
        doubtful = dict.fromkeys(item.name for item in items if item.trust is Trust.D)
        yield f"In doubt, as third parties disagree or one alone gives it: the price of {', '.join(doubtful)}."
    if any(step.statistic == "percentile" for step in steps):
        occupations = [base.roles[id].occupation for id in found.entry.roles]
        yield from dict.fromkeys(one.caveat for one in occupations if one and one.caveat)


def _break_even(total: Amount, yearly: Amount, steps: Sequence[Gain]) -> BreakEven:
    best = months_to_repay(total.low, yearly.low, steps[-1].amount)
    worst = months_to_repay(total.high, yearly.high, steps[0].amount)
    return BreakEven(best, worst)


def months_to_repay(cost: float, yearly: float, gain: float) -> float | None:
    """Months until `gain` a year has paid `cost`, and `yearly` from the second year on; `None`: it never does."""
    if cost <= 0:
        return 0.0
    if gain > 0 and 12 * cost / gain <= 12:
        return 12 * cost / gain
    return 12 * (cost - yearly) / (gain - yearly) if gain > yearly else None


def net(month: float, cost: float, yearly: float, gain: float) -> float:
    """What is left after `month` months, US dollars."""
    return gain * month / 12 - cost - yearly * max(0.0, month - 12) / 12


def _curve(total: Amount, yearly: Amount, steps: Sequence[Gain]) -> list[Point]:
    return [
        Point(m, net(m, total.high, yearly.high, steps[0].amount), net(m, total.low, yearly.low, steps[-1].amount))
        for m in CURVE
    ]

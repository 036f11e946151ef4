"""How pay has changed: over the OEWS releases held, and over the editions of AAPC's survey. Never the two together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from knowledge.base import NATION, Base
from knowledge.facts import fact
from knowledge.figures import dollars
from knowledge.model import Place, Role, Source, Unknown
from knowledge.pay import Pay, pay
from knowledge.releases import when
from knowledge.survey import SURVEY, Survey

LIMITS = "method_over_time"  # the fact that says what comparing releases is worth
BREAK = "method_before_2020"  # the fact on the change of occupations, and the first year that is clear of it
CLEAR_OF_BREAK = 2020
FORMER_YEARS = "pay_trend_coders"  # the fact with earlier national medians of coders, quoted by third parties
NOMINAL = "Amounts are those of their time, not adjusted for inflation."


@dataclass(frozen=True)
class Point:
    """One amount of a series, US dollars a year; `label` is its release or edition."""

    label: str
    amount: float
    source: Source


@dataclass(frozen=True)
class Trend:
    """What one percentile of a role's pay in one place was in each release held, the oldest first.

    US dollars a year, at the prices of each release. `change`: percent from the first to the last. `breaks`: where
    the releases do not compare. Source: OEWS.
    """

    role: Role
    place: Place
    percentile: int
    points: tuple[Point, ...]
    change: float
    breaks: tuple[str, ...]
    caveats: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class SurveySeries:
    """What one group told AAPC's survey in several editions, the oldest first: self-reported, US dollars a year.

    `change`: percent from the first to the last, not adjusted for inflation.
    """

    group: str
    certification: str | None
    statistic: Literal["mean", "median"]
    points: tuple[Point, ...]
    change: float


def trend(base: Base, role: Role, place: Place = NATION, *, percentile: int = 50) -> Trend | Unknown:
    """The pay of `role` in `place` over the OEWS releases held; `Unknown` when fewer than two of them have it.

    `percentile` is one of those that BLS publishes: 10, 25, 50, 75, 90.
    """
    subject = f"how pay of {role.plural} in {place.named} has changed"
    found = {release: pay(base, role, place, release=release) for release in reversed(base.releases)}
    points = [
        Point(release, amount, known.source)
        for release, known in found.items()
        if isinstance(known, Pay) and (amount := known.wages.percentiles[percentile]) is not None
    ]
    newest = found[base.releases[0]]
    if isinstance(newest, Unknown) and not points:
        return Unknown(subject, newest.reason, newest.nearest, newest.sources)
    if len(points) < 2:
        reason = "BLS released it in one release of those held"
        if len(base.releases) == 1:
            reason = f"only one release of OEWS is held, {base.releases[0]}"
        near, others = _nearest(base, role)
        return Unknown(subject, reason, near, _unique((*(point.source for point in points), *others)))
    caveats = [NOMINAL, *(_told(base, LIMITS))]
    if isinstance(newest, Pay):
        caveats.extend(newest.caveats)
    sources = _unique((*(point.source for point in points), *_fact_sources(base, LIMITS)))
    breaks = _breaks(base, role, place, [point.label for point in points])
    change = _change(points)
    return Trend(role, place, percentile, tuple(points), change, breaks, tuple(caveats), sources)


def survey_series(base: Base) -> tuple[SurveySeries, ...]:
    """The groups that AAPC's survey reports by the same statistic in two editions or more, in the order of the file."""
    groups: dict[tuple[str, Literal["mean", "median"]], list[Survey]] = {}
    for entry in base.survey:
        groups.setdefault((entry.group, entry.statistic), []).append(Survey(entry, base.source(entry.source)))
    found = []
    for (group, statistic), surveys in groups.items():
        surveys.sort(key=lambda survey: survey.entry.year)
        points = [Point(survey.entry.edition, survey.entry.amount, survey.source) for survey in surveys]
        if len(points) > 1:
            certification = surveys[0].entry.certification
            found.append(SurveySeries(group, certification, statistic, tuple(points), _change(points)))
    return tuple(found)


def _change(points: list[Point]) -> float:
    return round(100 * (points[-1].amount / points[0].amount - 1), 1)


def _breaks(base: Base, role: Role, place: Place, releases: list[str]) -> tuple[str, ...]:
    """Where a series is no longer of the same thing, or has a gap."""
    found: list[str] = []
    if when(releases[0])[0] < CLEAR_OF_BREAK and BREAK in base.facts and role.id in base.facts[BREAK].about:
        found += _told(base, BREAK)
    held = [release for release in reversed(base.releases) if when(release) >= when(releases[0])]
    if missing := [release for release in held if release not in releases]:
        found.append(f"BLS released no figure in {', '.join(missing)}.")
    if place.kind == "area":
        found.append("The area is followed by BLS's code for it; its boundary may have moved between releases.")
    return tuple(found)


def _nearest(base: Base, role: Role) -> tuple[str | None, list[Source]]:
    """What is known over several years in place of a series: a fact on the nation, and AAPC's survey, apart."""
    near: list[str] = []
    sources: list[Source] = []
    if FORMER_YEARS in base.facts and role.id in base.facts[FORMER_YEARS].about:
        near += _told(base, FORMER_YEARS)
        sources += _fact_sources(base, FORMER_YEARS)
    series = [one for one in survey_series(base) if one.certification in role.certifications]
    for one in series[:1]:
        amounts = ", ".join(f"{dollars(point.amount)} ({point.label})" for point in one.points)
        near.append(f"In {SURVEY}, the {one.statistic} of {one.group}, self-reported: {amounts}.")
        sources += [point.source for point in one.points]
    return " ".join(near).removesuffix(".") or None, sources


def _told(base: Base, id: str) -> list[str]:
    """The fact with that id as a sentence; nothing when a base lacks it."""
    return [fact(base, id).text] if id in base.facts else []


def _fact_sources(base: Base, id: str) -> list[Source]:
    return [fact(base, id).source] if id in base.facts else []


def _unique(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple({source.id: source for source in sources}.values())

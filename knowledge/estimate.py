"""A pay band for a combination that no statistic has: role, place, years, kind of employer, credential.

The rule by which a band widens. Without assumptions it is the official middle half. Each thing that stands in for
another (a percentile for years, a state for an area) takes one more published percentile at both ends, and never
leaves the band narrower, as high divided by low, than it was without. The national ratio of an employer's pay may or
may not hold in one place, so the band covers both: the pay with the ratio, and without it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.base import NATION, Base
from knowledge.model import PERCENTILES, Period, Place, Role, Setting, Source, Unknown, Wages
from knowledge.pay import Pay, credential_pay, pay, stand_in
from knowledge.survey import Survey

MIDDLE_HALF = (25, 75)


@dataclass(frozen=True)
class Input:
    """An official figure that an estimate was made from: US dollars per the estimate's period."""

    label: str
    amount: float
    source: Source


@dataclass(frozen=True)
class Estimate:
    """A band of pay, US dollars per `period`, before tax, at the prices of the release.

    `method` says in one sentence how it was made, `assumptions` what stands in for what. `reported`: what holders of
    the credential say they earn, apart and not part of the band. Source: OEWS.
    """

    low: float
    high: float
    period: Period
    method: str
    assumptions: tuple[str, ...]
    inputs: tuple[Input, ...]
    caveats: tuple[str, ...]
    sources: tuple[Source, ...]
    reported: Survey | None = None

    @property
    def spread(self) -> float:
        """How wide the band is: high divided by low."""
        return self.high / self.low


@dataclass(frozen=True)
class _Ends:
    """A band between two published percentiles; `high` may lie above its percentile where the band was held open."""

    percentiles: tuple[int, int]
    low: float
    high: float


def estimate(
    base: Base, role: Role, place: Place = NATION, *, years: float | None = None, setting: Setting | None = None,
    certification: str | None = None, period: Period = Period.YEAR,
) -> Estimate | Unknown:  # fmt: skip
    """The band of pay for `role` in `place`, with `years` (zero or more) of experience, in `setting`.

    A certification changes nothing: OEWS has no pay by credential. `Unknown` when OEWS has nothing for the role, or
    does not tell the setting apart.
    """
    ratio: list[Input] = []
    local = setting
    if setting is not None and place != NATION:
        found = _ratio(base, role, setting, period)
        if isinstance(found, Unknown):
            return found
        ratio, local = found, None
    official = _nearest_pay(base, role, place, local, period)
    if isinstance(official, Unknown):
        return official
    assumptions = [] if official.place == place else [_elsewhere(place, official.place)]
    ends = _ends(official.wages, years, len(assumptions))
    low, high = ends.low, ends.high
    if years is not None:
        assumptions.append(_by_years(years, ends.percentiles))
    if ratio and setting:
        factor = ratio[0].amount / ratio[1].amount
        low, high = low * min(1.0, factor), high * max(1.0, factor)
        assumptions.append(f"Pay {setting.phrase} is taken to differ in {place.named} as it does nationally.")
    caveats, sources = list(official.caveats), [official.source]
    caveats += [setting.note] if ratio and setting and setting.note else []
    reported = credential_pay(base, certification) if certification else None
    if certification:
        caveats.append(f"OEWS has no pay by credential, so the {certification} changes nothing in this band.")
    if isinstance(reported, Survey):
        sources.append(reported.source)
    return Estimate(
        _rounded(low, period, math.floor), _rounded(high, period, math.ceil), period, _method(official, ends, years, ratio),
        tuple(assumptions), (*_published(official, ends), *ratio), tuple(dict.fromkeys(caveats)), tuple(sources),
        reported if isinstance(reported, Survey) else None,
    )  # fmt: skip


def _nearest_pay(base: Base, role: Role, place: Place, setting: Setting | None, period: Period) -> Pay | Unknown:
    """The pay of the place itself, else of its state, else of the nation: the first whose middle half is known."""
    around = [place, *([base.places[place.state]] if place.state else []), NATION]
    first: Unknown | None = None
    for where in dict.fromkeys(around):
        found = pay(base, role, where, setting=setting, period=period)
        if isinstance(found, Pay) and _has_middle_half(found.wages):
            return found
        if isinstance(found, Pay):
            found = Unknown(f"a pay band of {role.plural}", "BLS did not release the percentiles for it", None, (found.source,))  # fmt: skip
        first = first or found
    assert first is not None
    return first


def _ratio(base: Base, role: Role, setting: Setting, period: Period) -> list[Input] | Unknown:
    """The national median in `setting` and that of all employers."""
    found = pay(base, role, setting=setting, period=period)
    if isinstance(found, Unknown):
        return found
    inside, overall = found.wages.median, found.nation.median
    if inside is None or overall is None:
        subject = f"how pay of {role.plural} {setting.phrase} differs"
        return Unknown(subject, "BLS did not release the median for it", None, (found.source,))
    return [
        Input(f"{NATION.name}, {setting.phrase}, median", inside, found.source),
        Input(f"{NATION.name}, all employers, median", overall, found.source),
    ]


def _has_middle_half(wages: Wages) -> bool:
    """Whether BLS released percentiles on both sides of the middle."""
    released = [percentile for percentile in PERCENTILES if wages.percentiles[percentile]]
    return bool(released) and released[0] <= MIDDLE_HALF[0] and released[-1] >= MIDDLE_HALF[1]


def _ends(wages: Wages, years: float | None, elsewhere: int) -> _Ends:
    """The band of `wages` for `years`, one percentile wider for the years and for each place that stands in."""
    usual = _span(wages, *MIDDLE_HALF, elsewhere)
    if years is None:
        return usual
    band = stand_in(years)
    found = _span(wages, band.low, band.high, elsewhere + 1)
    return _Ends(found.percentiles, found.low, max(found.high, found.low * usual.high / usual.low))


def _span(wages: Wages, low: int, high: int, steps: int) -> _Ends:
    """From percentile `low` to `high`, each moved outward by `steps`, over and within what BLS released."""
    released = {p: amount for p in PERCENTILES if (amount := wages.percentiles[p])}
    below = [p for p in released if p <= low] or [min(released)]
    above = [p for p in released if p >= high] or [max(released)]
    ends = below[max(len(below) - 1 - steps, 0)], above[min(steps, len(above) - 1)]
    return _Ends(ends, released[ends[0]], released[ends[1]])


def _elsewhere(wanted: Place, found: Place) -> str:
    return f"BLS released no such figures for {wanted.named}, so those of {found.named} stand in."


def _by_years(years: float, percentiles: tuple[int, int]) -> str:
    band = stand_in(years)
    low, high = percentiles
    return (
        f"OEWS has no figure by experience: {band.words} of all workers (percentiles {band.low} to {band.high}) stands in "
        f"for {years:g} years, widened to percentiles {low} to {high}."
    )


def _method(official: Pay, ends: _Ends, years: float | None, ratio: list[Input]) -> str:
    """How the band was made, in one sentence."""
    low, high = ends.percentiles
    workers = official.role.occupation.short if official.role.occupation else official.role.plural
    text = (
        f"From the {low}th to the {high}th percentile of {workers} {official.where} (OEWS, {official.source.vintage})"
    )
    if years is not None:
        band = stand_in(years)
        text += f", widened from the {band.low}th to {band.high}th that stand in for {years:g} years"
    if ends.high != official.wages.percentiles[high]:
        text += " and held as wide as without them"
    if ratio:
        factor = ratio[0].amount / ratio[1].amount
        end = "upper" if factor > 1 else "lower"
        text += f", the {end} end times {factor:.2f}, the US median for that kind of employer against all employers"
    return f"{text}."


def _published(official: Pay, ends: _Ends) -> list[Input]:
    """The percentiles that the band was made from: its ends, and the middle half where it was held as wide as that."""
    used = set(ends.percentiles)
    if ends.high != official.wages.percentiles[ends.percentiles[1]]:
        used |= set(MIDDLE_HALF)
    where = f"{NATION.name}, {official.setting.phrase}" if official.setting else official.place.name
    return [
        Input(f"{where}, {percentile}th percentile", amount, official.source)
        for percentile in PERCENTILES
        if percentile in used and (amount := official.wages.percentiles[percentile]) is not None
    ]


def _rounded(amount: float, period: Period, outward: Callable[[float], int]) -> float:
    """To ten dollars a year, as BLS does, to a cent an hour, to a dollar otherwise: outward, so nothing is cut off."""
    unit = {Period.YEAR: 10.0, Period.HOUR: 0.01}.get(period, 1.0)
    return round(outward(round(amount / unit, 6)) * unit, 2)

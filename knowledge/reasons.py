"""The ways in which two figures of pay can be figures of different things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figure import Figure
from knowledge.figures import dollars
from knowledge.model import HOURS_A_YEAR, Occupation, Period, Source, Wages
from knowledge.pay import wages_of
from knowledge.standing import SHARES, standing, usual_at
from knowledge.text import capital

Kind = Literal[
    "position", "population", "self_reported", "statistic", "setting", "area", "year", "job_mix", "price_level", "period",
    "experience", "role",
]  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """One reason why two figures differ. `percent`: how far it alone moves the figure, where the base can tell."""

    kind: Kind
    text: str
    source: Source
    percent: float | None = None


def _position(base: Base, one: Figure, other: Figure) -> list[Reason]:
    """Where an amount without its source lies in the distribution of the other figure, and what is usual there."""
    for known, loose in ((one, other), (other, one)):
        if loose.source or known.wages is None or known.occupation is None or known.source is None:
            continue
        if known.at_average_prices:
            continue
        among = f"Among {(known.population or 'all workers').removeprefix('all ')} {_where(known)},"
        amount = loose.per(known.period)[0]
        if amount is None:
            text = _upper_part(known.wages)
            return [Reason("position", f"{among} {text}.", known.source)] if text else []
        text = f"{among} {_per(amount, known.period)} lies {standing(known.wages, amount)}."
        usual = usual_at(base, known.occupation, known.wages, amount)
        return [Reason("position", text, known.source), *(Reason(part.kind, part.text, part.source) for part in usual)]
    return []


def _upper_part(wages: Wages) -> str:
    """What the upper quarter and the upper tenth earn, per the period of `wages`."""
    quarter, tenth = wages.percentiles[75], wages.percentiles[90]
    parts = [] if quarter is None else [f"{SHARES[25]} earn more than {_per(quarter, wages.period)}"]
    parts += [] if tenth is None else [f"{SHARES[10]} {'' if parts else 'earn '}more than {_per(tenth, wages.period)}"]
    return ", ".join(parts)


def _population(base: Base, one: Figure, other: Figure) -> list[Reason]:
    found: list[Reason] = []
    asked, told = (one, other) if other.self_reported else (other, one)
    if told.self_reported and asked.self_reported is False and told.source:
        text = f"{capital(told.label)} is what people say of themselves, by choice; {asked.label} counts all jobs."
        found.append(Reason("self_reported", text, told.source))
    if one.population and other.population and one.population != other.population and told.source:
        text = f"One is of {one.population}, the other of {other.population}: other people, not only other figures."
        found.append(Reason("population", text, told.source))
    loose = next((figure for figure in (one, other) if not figure.source), None)
    if loose and loose.statistic == "one person":
        known = other if loose is one else one
        if known.source:
            text = f"One person's pay is a single case; {known.label} is the middle of many." if known.statistic == "median" else f"One person's pay is a single case; {known.label} is of many."  # fmt: skip
            found.append(Reason("population", text, known.source))
    elif loose and "method_other_sites_differ" in base.facts:
        sites = fact(base, "method_other_sites_differ")
        found.append(Reason("population", sites.text, sites.source))
    return found


def _statistic(base: Base, one: Figure, other: Figure) -> list[Reason]:
    if (
        not one.statistic
        or not other.statistic
        or one.statistic == other.statistic
        and one.percentile == other.percentile
    ):
        return []
    if "one person" in (one.statistic, other.statistic):
        return []
    known = one if one.wages else other
    source = known.source or one.source or other.source
    if source is None:
        return []
    text = f"One is {_kind(one)}, the other {_kind(other)}."
    wages = known.wages
    percent = None
    if {one.statistic, other.statistic} == {"mean", "median"}:
        text += " A few high salaries pull a mean up"
        if wages and wages.mean and wages.median:
            text += f": {known.population} {_where(known)} have a mean of {dollars(wages.mean)} and a median of {dollars(wages.median)}"
            percent = round(100 * (wages.mean / wages.median - 1), 1)
        text += "."
    return [Reason("statistic", text, source, percent)]


def _area(base: Base, one: Figure, other: Figure) -> list[Reason]:
    """Pay differs by place; measured when both places have a median of one and the same occupation."""
    if one.place is None or other.place is None or one.place == other.place:
        return []
    occupation = one.occupation or other.occupation
    here, there = (_median(base, occupation, place.id) for place in (one.place, other.place))
    source = one.source or other.source
    if source is None:
        return []
    text = f"One is of {one.place.named}, the other of {other.place.named}"
    if here is None or there is None:
        return [Reason("area", f"{text}: pay differs by place.", source)]
    whose = f" for {occupation.short}" if occupation and one.occupation != other.occupation else ""
    text = f"{text}: medians of {dollars(here)} and {dollars(there)} a year{whose}."
    return [Reason("area", text, source, round(100 * (there / here - 1), 1))]


def _setting(base: Base, one: Figure, other: Figure) -> list[Reason]:
    if not one.source or not other.source or one.setting == other.setting or not one.occupation or not other.occupation:
        return []
    first, second = (figure.setting.phrase if figure.setting else "with all employers" for figure in (one, other))
    medians = [figure.wages.median if figure.wages and figure.period is Period.YEAR else None for figure in (one, other)]  # fmt: skip
    text = f"One is of pay {first}, the other {second}."
    measured = medians[0] and medians[1] and one.place == other.place and one.occupation == other.occupation
    percent = round(100 * (medians[1] / medians[0] - 1), 1) if measured and medians[0] and medians[1] else None
    return [Reason("setting", text, one.source, percent)]


def _year(base: Base, one: Figure, other: Figure) -> list[Reason]:
    if one.year is None or other.year is None or one.year == other.year or not one.source:
        return []
    text = f"One speaks of {one.year}, the other of {other.year}, and neither is adjusted for inflation."
    return [Reason("year", text, one.source)]


def _job_mix(base: Base, one: Figure, other: Figure) -> list[Reason]:
    """An occupation that covers more than the job that people mean, against a figure of another kind of workers."""
    known = [figure for figure in (one, other) if figure.occupation and figure.source]
    if one.occupation == other.occupation:
        return []
    return [
        Reason("job_mix", figure.occupation.caveat, figure.source)
        for figure in known
        if figure.occupation and figure.occupation.caveat and figure.source
    ]


def _price_level(base: Base, one: Figure, other: Figure) -> list[Reason]:
    if None in (one.at_average_prices, other.at_average_prices) or one.at_average_prices == other.at_average_prices:
        return []
    adjusted = one if one.at_average_prices else other
    source = adjusted.source or one.source or other.source
    if source is None:
        return []
    text = f"{capital(adjusted.label)} is what the pay buys where prices are average; the other is the pay itself."
    return [Reason("price_level", text, source)]


def _period(base: Base, one: Figure, other: Figure) -> list[Reason]:
    source = one.source or other.source
    if one.period is other.period or source is None:
        return []
    text = f"One is per {one.period.value}, the other per {other.period.value}; a year is taken as {HOURS_A_YEAR:,} hours, as BLS does."
    return [Reason("period", text, source)]


FINDERS: tuple[Callable[[Base, Figure, Figure], list[Reason]], ...] = (
    _position, _population, _statistic, _area, _setting, _year, _job_mix, _price_level, _period,
)  # fmt: skip


def _median(base: Base, occupation: Occupation | None, place: str) -> float | None:
    """The yearly median of an occupation in a place."""
    wages = wages_of(base, occupation.soc, place) if occupation else None
    return wages.median if wages else None


def _kind(figure: Figure) -> str:
    return f"the {figure.percentile}th percentile" if figure.statistic == "percentile" else f"a {figure.statistic}"


def _where(figure: Figure) -> str:
    if figure.setting:
        return f"{figure.setting.phrase} in the US"
    return f"in {figure.place.named}" if figure.place else "in the US"


def _per(amount: float, period: Period) -> str:
    """ "$24.59 an hour", "$51,140 a year"."""
    if period is Period.HOUR:
        return f"{dollars(round(amount, 2))} an hour"
    return f"{dollars(round(amount))} a {period.value}"

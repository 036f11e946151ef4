"""One figure of pay, described well enough to be held against another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.facts import Claim
from knowledge.living import Prices
from knowledge.model import Occupation, Period, Place, Setting, Source, Wages
from knowledge.pay import Pay
from knowledge.survey import SURVEY, Survey

Statistic = Literal["median", "mean", "percentile", "range", "one person"]


@dataclass(frozen=True)
class Figure:
    """An amount of pay, or a range of it, in US dollars per `period`, and what it is of.

    `None` means that this is not known: an amount that was not named, a place that another site does not say.
    `year` is the one that the figure speaks of. `at_average_prices`: adjusted by BEA's price levels. `wages`: the
    distribution that it is taken from, per the same period.
    """

    label: str
    low: float | None
    high: float | None
    period: Period
    statistic: Statistic | None = None
    percentile: int | None = None
    population: str | None = None
    self_reported: bool | None = None
    occupation: Occupation | None = None
    place: Place | None = None
    setting: Setting | None = None
    year: int | None = None
    at_average_prices: bool | None = None
    source: Source | None = None
    wages: Wages | None = None

    @classmethod
    def of_pay(cls, found: Pay, statistic: Literal["mean"] | int = 50) -> Figure:
        """The mean, or one of the percentiles that BLS publishes, of an OEWS distribution."""
        amount = found.wages.mean if statistic == "mean" else found.wages.percentiles[statistic]
        kind: Statistic = "mean" if statistic == "mean" else "median" if statistic == 50 else "percentile"
        name = f"{statistic}th percentile" if kind == "percentile" else kind
        workers = found.role.occupation.short if found.role.occupation else found.role.plural
        return cls(
            label=f"the {name} of {workers} {found.where}",
            low=amount,
            high=amount,
            period=found.wages.period,
            statistic=kind,
            percentile=None if statistic == "mean" else statistic,
            population=f"all {workers}",
            self_reported=False,
            occupation=found.role.occupation,
            place=found.place,
            setting=found.setting,
            year=_year(found.source),
            at_average_prices=False,
            source=found.source,
            wages=found.wages,
        )

    @classmethod
    def of_survey(cls, found: Survey) -> Figure:
        """What a group says that it earns, nationally: self-reported."""
        entry = found.entry
        return cls(
            label=f"the {entry.statistic} of {entry.group} in {SURVEY} ({entry.edition})",
            low=entry.amount,
            high=entry.amount,
            period=Period.YEAR,
            statistic=entry.statistic,
            population=entry.group,
            self_reported=True,
            year=entry.year,
            at_average_prices=False,
            source=found.source,
        )

    @classmethod
    def of_claim(cls, found: Claim, place: Place | None = None) -> Figure:
        """What the article says, of `place` when it names one. It gives neither statistic nor year."""
        entry = found.entry
        return cls(
            label=f"the article's figure ({entry.text.rstrip('.')})",
            low=entry.low,
            high=entry.high,
            period=Period.HOUR if entry.unit == "usd_per_hour" else Period.YEAR,
            statistic="range" if entry.kind == "pay_range" else None,
            population=entry.population,
            place=place,
            source=found.source,
        )

    @classmethod
    def of_unsourced(cls, amount: float | None, period: Period = Period.YEAR, *, one_person: bool = False) -> Figure:
        """What somebody has read or heard; `None` when they name no amount. `one_person`: what one person earns."""
        if one_person:
            return cls("one person's pay", amount, amount, period, "one person", at_average_prices=False)
        return cls("a figure without its source", amount, amount, period)

    def adjusted(self, level: Prices) -> Figure:
        """This figure as what it buys at national-average prices."""
        low, high = (None if end is None else float(level.buys(end)) for end in (self.low, self.high))
        return replace(self, low=low, high=high, label=f"{self.label}, at average prices", at_average_prices=True)

    def per(self, period: Period) -> tuple[float | None, float | None]:
        """Both ends per `period`, by BLS's working year of 2,080 hours."""
        factor = self.period.per_year / period.per_year
        low, high = (None if end is None else end * factor for end in (self.low, self.high))
        return low, high


def _year(source: Source) -> int | None:
    found = re.search(r"\b(?:19|20)\d\d\b", source.vintage)
    return int(found[0]) if found else None

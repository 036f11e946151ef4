"""A claim of an article, as the extractor found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.model import Period, Place

Unit = Literal["usd", "percent"]
Bound = Literal["least", "most"]
Statistic = Literal["mean", "median"]
Kind = Literal["pay_range", "pay_point", "growth", "requirement", "credential"]


@dataclass(frozen=True)
class Where:
    """A place as the article means it: `name` is "TX", "Austin, TX", "US" or a region or country.

    `place`: what OEWS answers for; None when it answers for none (a region, another country).
    """

    name: str
    place: Place | None
    note: str | None = None


@dataclass(frozen=True)
class Claim:
    """One claim of one sentence, which is characters `start` to `end` of the text.

    `low` to `high`: US dollars per `period`, or percent; equal for a point; a decline is below zero. `population`: of whom
    ("experienced", "entry_level", "certified", or a setting's id). `by`: the year in which growth ends, `years` over how many.
    `names`: certifications (ids), then organizations (ids); `needs`: what is required. `negated`: it is said not to be needed.
    """

    kind: Kind
    sentence: str
    start: int
    end: int
    roles: tuple[str, ...] = ()
    places: tuple[Where, ...] = ()
    population: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: Unit | None = None
    period: Period | None = None
    hedge: str | None = None
    bound: Bound | None = None
    statistic: Statistic | None = None
    by: int | None = None
    years: int | None = None
    names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    negated: bool = False

"""The words in which the knowledge base speaks: places, roles, periods, sources, and the lack of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

PERCENTILES = (10, 25, 50, 75, 90)
HOURS_A_YEAR = 2080  # BLS's definition of full-time work, by which it turns hourly wages into annual ones


class Trust(str, Enum):
    """How far a figure can be trusted."""

    A = "A"  # official data file, cross-checked
    B = "B"  # the issuer's own page
    C = "C"  # third parties quoting the issuer, agreeing
    D = "D"  # one third party: shown with a caveat


class Period(str, Enum):
    """What an amount of pay is for. BLS publishes `hour` and `year`; the others are the year's, divided."""

    HOUR = "hour"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def per_year(self) -> int:
        """How many of these make BLS's working year."""
        return {Period.HOUR: HOURS_A_YEAR, Period.WEEK: 52, Period.MONTH: 12, Period.YEAR: 1}[self]


PlaceKind = Literal["nation", "state", "district", "territory", "area"]


@dataclass(frozen=True)
class Source:
    """A publication. `vintage` is the date that its figures speak of, as people write it.

    `release`: the OEWS release ("May 2025") whose tables in this base have this source.
    """

    id: str
    title: str
    publisher: str
    vintage: str
    url: str
    trust: Trust
    note: str | None = None
    release: str | None = None


@dataclass(frozen=True)
class Place:
    """A place that OEWS knows. `id`: "US", a USPS code, or BLS's seven-digit area code."""

    id: str
    name: str
    kind: PlaceKind
    state: str | None = None

    @property
    def named(self) -> str:
        """The name as a word of a sentence: "the US", "the District of Columbia", "Texas"."""
        if self.kind == "nation":
            return "the US"
        return f"the {self.name}" if self.kind == "district" or self.name.endswith(" Islands") else self.name

    @property
    def is_state_level(self) -> bool:
        """Whether OEWS's table of states has a row for it."""
        return self.kind in ("state", "district", "territory")


@dataclass(frozen=True)
class Occupation:
    """An OEWS occupation, by its SOC 2018 code."""

    soc: str
    title: str
    short: str
    caveat: str | None = None
    spanish: str | None = None  # the caveat in Spanish


@dataclass(frozen=True)
class Role:
    """A job as people name it, and the OEWS occupation that stands for it. `spanish…`: its plural and work in Spanish."""

    id: str
    name: str
    plural: str
    aliases: tuple[str, ...]
    does: str
    occupation: Occupation | None
    setting: str | None
    certifications: tuple[str, ...]
    leads_to: tuple[str, ...]
    note: str | None
    source: Source
    work: tuple[str, ...] = ()
    spanish: str | None = None
    spanish_does: str | None = None


@dataclass(frozen=True)
class Setting:
    """A kind of employer. `industry` is OEWS's code; `None`: OEWS does not tell it apart."""

    id: str
    name: str
    phrase: str
    aliases: tuple[str, ...]
    industry: str | None
    note: str | None


@dataclass(frozen=True)
class Unknown:
    """What the base does not have: of what, why, and the nearest thing that it does have."""

    subject: str
    reason: str
    nearest: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Wages:
    """A wage distribution of OEWS: US dollars per `period`, before tax, at the prices of its year.

    `percentiles` maps 10, 25, 50, 75, 90 to an amount, `None` where BLS released none. They are of all
    workers of the occupation, not of people with a given experience.
    """

    period: Period
    percentiles: Mapping[int, float | None]
    mean: float | None
    employed: int | None

    @property
    def median(self) -> float | None:
        """The 50th percentile."""
        return self.percentiles[50]

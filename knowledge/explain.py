"""Why two figures of pay differ, by what each of them is a figure of."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.figure import Figure
from knowledge.model import Period, Source
from knowledge.reasons import FINDERS, Kind, Reason

# Likely weight of what is not measured: the heaviest first. A convention of this project.
ORDER: tuple[Kind, ...] = (
    "position", "self_reported", "population", "experience", "setting", "area", "role", "statistic", "year", "price_level",
    "job_mix", "period",
)  # fmt: skip
SLIGHT = 1.0  # percent: a measured reason that explains less stands behind all others


@dataclass(frozen=True)
class Explanation:
    """Why `other` differs from `one`.

    `size` is the difference in percent of `one`, both per year; between ranges, of their nearest ends, so that 0 says
    that they overlap; `None` when an amount is not known. `unknowns`: what would have to be known to say more.
    """

    one: Figure
    other: Figure
    size: float | None
    reasons: tuple[Reason, ...]
    unknowns: tuple[str, ...]
    sources: tuple[Source, ...]


def explain(base: Base, one: Figure, other: Figure) -> Explanation:
    """What sets two figures apart, the reason that likely weighs most first.

    Of a figure without its source, it says where it lies among what people earn and where such pay is usual.
    """
    found = [reason for find in FINDERS for reason in find(base, one, other)]
    found.sort(key=_weight)
    named = [one.source, other.source, *(reason.source for reason in found)]
    sources = {source.id: source for source in named if source}
    return Explanation(one, other, _size(one, other), tuple(found), _unknowns(one, other), tuple(sources.values()))


def _weight(reason: Reason) -> tuple[int, float]:
    """Where an amount lies comes first; what is measured by its size; the rest in the order of `ORDER`."""
    if reason.kind == "position":
        return 0, 0
    if reason.percent is None:
        return 2, ORDER.index(reason.kind)
    return (1, -abs(reason.percent)) if abs(reason.percent) >= SLIGHT else (3, ORDER.index(reason.kind))


def _size(one: Figure, other: Figure) -> float | None:
    (low, high), (other_low, other_high) = one.per(Period.YEAR), other.per(Period.YEAR)
    if low is None or other_low is None:
        return None
    high, other_high = high or low, other_high or other_low
    if other_low > high:
        return round(100 * (other_low / high - 1), 1)
    return round(100 * (other_high / low - 1), 1) if other_high < low else 0.0


def _unknowns(one: Figure, other: Figure) -> tuple[str, ...]:
    """What neither of the two says and the other would have to be held against."""
    found: list[str] = []
    for figure in (one, other):
        if figure.source:
            continue
        if figure.statistic == "one person":
            found += ["that person's experience, credentials, employer, hours and duties", "whether bonuses are in it"]
        else:
            found += ["whose pay it is", "whether it is a mean or a median", "of which place and year it is", "whether bonuses are in it"]  # fmt: skip
        found += ["how much it is"] if figure.low is None else []
    return tuple(dict.fromkeys(found))

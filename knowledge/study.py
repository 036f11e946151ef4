"""How long somebody studies for a credential, by the facts that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.base import Base
from knowledge.facts import Fact, fact
from knowledge.profile import Fit, Profile, background, eligible, status_of
from knowledge.schema_career import CertificationEntry

MONTHS_IN = {"weeks": 12 / 52, "months": 1.0, "years": 12.0}


@dataclass(frozen=True)
class Study:
    """Months until the exam, from least to most, and the facts that they come from."""

    low: float
    high: float
    facts: tuple[Fact, ...]


def study(base: Base, entry: CertificationEntry, profile: Profile) -> Study | None:
    """The months of study and of the schooling that is required and missing; `None` when no source says."""
    if entry.id in profile.holds or status_of(entry) in profile.holds:
        return None
    degree, fit = required_schooling(entry), eligible(entry, profile)
    length = base.schooling[degree].length if degree else None
    if length and fit is not Fit.YES:
        return of_facts(base, [length], done=fit is Fit.PERHAPS)
    known = background(base, profile)
    named = [item for item in base.preparation if entry.id in item.certifications]
    return of_facts(base, [item.fact for item in named if known is None or item.background == known])


def required_schooling(entry: CertificationEntry) -> str | None:
    """The least schooling that the credential requires; `None` when it requires none."""
    required = (ask for ask in entry.asks if ask.strength == "required")
    return next((route.schooling[0] for ask in required for route in ask.any_of if route.schooling), None)


def of_facts(base: Base, ids: Sequence[str], *, done: bool = False) -> Study | None:
    """From the least to the most that some facts say; `done`: it may lie behind them already."""
    if not ids:
        return None
    found = [fact(base, id) for id in ids]
    spans = [_months(one) for one in found]
    least = 0.0 if done else min(low for low, _ in spans)
    return Study(least, max(high for _, high in spans), tuple(found))


def _months(found: Fact) -> tuple[float, float]:
    entry = found.entry
    low, high = (entry.low, entry.high) if entry.value is None else (entry.value, entry.value)
    assert low is not None and high is not None and entry.unit in MONTHS_IN, "a length has two ends and a unit of time"
    return low * MONTHS_IN[entry.unit], high * MONTHS_IN[entry.unit]

"""What a credential costs one person: the exam and all that comes with it, each with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figures import dollars
from knowledge.model import Source, Trust
from knowledge.profile import Fit, Profile, background, eligible, status_of
from knowledge.schema_career import CertificationEntry, CostEntry
from knowledge.study import required_schooling


@dataclass(frozen=True)
class Cost:
    """One thing to pay for, in US dollars each time; `low` and `high` are `None` when no source gives its price.

    `every_years`: paid again so often; `at_start`: to be paid by the day of the exam; `instead_of`: of the costs that
    share this name one is paid.
    """

    name: str
    kind: str
    low: float | None
    high: float | None
    optional: bool
    every_years: float | None
    at_start: bool
    instead_of: str | None
    text: str
    source: Source
    trust: Trust


@dataclass(frozen=True)
class Amount:
    """From least to most, in US dollars: what must be paid, and with everything that may come on top."""

    low: float
    high: float


def costs(base: Base, entry: CertificationEntry, profile: Profile) -> tuple[Cost, ...]:
    """All that the credential costs somebody with `profile`; empty for what they hold."""
    exam = [] if entry.id in profile.holds or status_of(entry) in profile.holds else [_exam(base, entry)]
    return (*exam, *(_cost(base, item, optional) for item, optional in _items(base, entry, profile)))


def at_start(items: Sequence[Cost]) -> Amount | None:
    """What is to be paid by the day of the exam; `None` when something that must be paid has no price here."""
    first = [item for item in items if item.at_start]
    if any(item.low is None and not item.optional for item in first):
        return None
    return Amount(sum(item.low or 0 for item in first if not item.optional), _most(first, lambda item: item.high or 0))


def upkeep(items: Sequence[Cost]) -> Amount | None:
    """What it costs to keep, US dollars a year, as far as prices are held; `None` when something costs and none is."""
    again = [(item, item.every_years) for item in items if item.every_years]
    if again and all(item.low is None for item, _ in again):
        return None
    low = sum((item.low or 0) / years for item, years in again if not item.optional)
    return Amount(low, sum((item.high or 0) / years for item, years in again))


def least(base: Base, entry: CertificationEntry, profile: Profile) -> float | None:
    """The least that must be paid by the day of the exam; `None` when a price of it is not held."""
    found = at_start(costs(base, entry, profile))
    return found.low if found else None


def _most(items: Sequence[Cost], amount: Callable[[Cost], float]) -> float:
    """The sum of the amounts, with the dearest alone of those that are paid instead of each other."""
    dearest: dict[str | int, float] = {}
    for position, item in enumerate(items):
        name = item.instead_of or position
        dearest[name] = max(dearest.get(name, 0), amount(item))
    return sum(dearest.values())


def _items(base: Base, entry: CertificationEntry, profile: Profile) -> Iterator[tuple[CostEntry, bool]]:
    """What is paid beside the exam, and whether it can be done without."""
    if entry.id in profile.holds:
        return
    apprentice = status_of(entry) in profile.holds
    missing = required_schooling(entry) if eligible(entry, profile) is not Fit.YES else None
    issuers = {base.certifications[id].issuer for id in profile.holds}
    for item in base.costs:
        if item.schooling:
            if item.schooling == missing:
                yield item, eligible(entry, profile) is Fit.PERHAPS
        elif entry.id not in item.certifications and entry.issuer not in item.issuers:
            continue
        elif item.untrained and background(base, profile):
            continue
        elif item.issuers and item.kind == "membership" and entry.issuer in issuers:
            continue  # it is paid for already
        elif item.apprentices == apprentice or item.kind == "renewal":
            yield item, item.optional


def _exam(base: Base, entry: CertificationEntry) -> Cost:
    """One attempt at the price for anyone, and at most two where the issuer sells two."""
    fees = [fee for fee in entry.fees if fee.who == "anyone"]
    if not fees:
        source = base.source("base")
        text = f"No source here gives the exam fee of the {entry.id}."
        return Cost("exam", "exam", None, None, False, None, True, None, text, source, source.trust)
    amounts = [fee.amount for fee in sorted(fees, key=lambda fee: fee.attempts)]
    prices = "; ".join(f"{dollars(fee.amount)} for {fee.for_}" for fee in entry.fees)
    text = f"The exam: {prices} ({fees[0].as_of})."
    name = f"{entry.id} exam"
    source, trust = base.source(fees[0].source), fees[0].trust
    return Cost(name, "exam", amounts[0], amounts[-1], False, None, True, None, text, source, trust)


def _cost(base: Base, item: CostEntry, optional: bool) -> Cost:
    rest = (item.every_years, item.at_start, item.instead_of)
    if item.fact is None:
        source = base.source("base")
        return Cost(item.name, item.kind, None, None, optional, *rest, item.missing or "", source, source.trust)
    found = fact(base, item.fact)
    entry = found.entry
    low, high = (entry.low, entry.high) if entry.value is None else (entry.value, entry.value)
    return Cost(item.name, item.kind, low, high, optional, *rest, found.text, found.source, entry.trust)

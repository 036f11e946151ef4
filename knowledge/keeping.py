"""What it takes to keep one credential or several alive: credits by issuer, and dollars a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.base import Base
from knowledge.costs import Amount, Cost, costs
from knowledge.model import Source
from knowledge.profile import Profile
from knowledge.schema_career import CertificationEntry


@dataclass(frozen=True)
class Credits:
    """What one issuer asks of those who hold `entries`, in cycles of `years`.

    `least`, `most`: credits in a cycle, if the same ones count for all of them and if none does; `None` when the number
    is not held for one of them. `membership`: it is to be paid each year as well.
    """

    issuer: str
    entries: tuple[CertificationEntry, ...]
    years: float
    least: int | None
    most: int | None
    membership: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Upkeep:
    """What is paid again and again, each thing once. `yearly`: US dollars a year, as far as prices are held."""

    items: tuple[Cost, ...]
    optional: tuple[Cost, ...]
    missing: tuple[Cost, ...]
    yearly: Amount | None


def credits(base: Base, entries: Sequence[CertificationEntry]) -> list[Credits]:
    """The credits that `entries` ask for, by issuer and cycle, in the order given; those without a rule are left out."""
    groups: dict[tuple[str, float], list[CertificationEntry]] = {}
    for entry in entries:
        if entry.renewal:
            groups.setdefault((entry.issuer, entry.renewal.years), []).append(entry)
    return [_credits(base, issuer, years, group) for (issuer, years), group in groups.items()]


def keeping(base: Base, entries: Sequence[CertificationEntry]) -> Upkeep:
    """What keeping `entries` costs; a membership or a set of books that several share is counted once."""
    again: dict[str, Cost] = {}
    for entry in entries:
        again |= {cost.name: cost for cost in costs(base, entry, Profile()) if cost.every_years}
    due = [cost for cost in again.values() if not cost.optional]
    priced = [cost for cost in due if cost.low is not None]
    yearly = Amount(sum(map(_low, priced)), sum(map(_high, priced))) if priced else None
    return Upkeep(
        items=tuple(priced),
        optional=tuple(cost for cost in again.values() if cost.optional and cost.low is not None),
        missing=tuple(cost for cost in due if cost.low is None),
        yearly=yearly,
    )


def _credits(base: Base, issuer: str, years: float, group: Sequence[CertificationEntry]) -> Credits:
    rules = [entry.renewal for entry in group if entry.renewal]
    numbers = [rule.credits for rule in rules if rule.credits is not None]
    complete = len(numbers) == len(group)
    return Credits(
        issuer=base.organizations[issuer].name,
        entries=tuple(group),
        years=years,
        least=max(numbers) if complete else None,
        most=sum(numbers) if complete else None,
        membership=any(rule.membership for rule in rules),
        sources=tuple(dict.fromkeys(base.source(rule.source) for rule in rules)),
    )


def _low(cost: Cost) -> float:
    return (cost.low or 0) / (cost.every_years or 1)


def _high(cost: Cost) -> float:
    return (cost.high or 0) / (cost.every_years or 1)

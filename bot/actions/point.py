"""One aspect of one certification in words, and the words that such points share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.certifications import Certification
from knowledge.facts import Fact
from knowledge.figures import dollars
from knowledge.model import Source
from knowledge.profile import Profile


@dataclass(frozen=True)
class Point:
    """What is said, with the sources of what is not said by the certification's own notes."""

    text: str
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()


def nothing_on(what: str, found: Certification) -> str:
    return f"I have nothing on {what} for the {found.entry.id}: ask {found.issuer}."


def every_years(years: float) -> str:
    return "every year" if years == 1 else "every two years" if years == 2 else f"every {years:g} years"


def how_often(years: float | None) -> str:
    return "" if years in (None, 1) else f" {every_years(years or 1)}"


def money_span(low: float | None, high: float | None) -> str:
    low, high = low or 0, high or 0
    return dollars(high) if low == high else f"{dollars(low)} to {dollars(high)}"


def wanting(who: Profile, found: Certification) -> Profile:
    """`who` as somebody who wants the credential and does not hold it yet."""
    mine = {found.entry.id, found.entry.apprentice.status if found.entry.apprentice else None}
    return replace(who, wants=found.entry.id, holds=tuple(id for id in who.holds if id not in mine))

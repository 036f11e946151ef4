"""What the base itself states, as claims: the article's claims and the facts, read by the extractor that reads articles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.base import NATION, Base
from knowledge.extract.claim import Claim, Where
from knowledge.extract.claims import Extractor
from knowledge.extract.populations import populations
from knowledge.facts import fact
from knowledge.model import Period, Source
from knowledge.schema import ClaimEntry

_NO_STATEMENTS = ("boundary", "method")  # topics that speak of this base, not of the work


@dataclass(frozen=True)
class Statement:
    """A claim that the base holds. `entry`: its file and id; `finding`: what the statistics say of an article's claim."""

    claim: Claim
    entry: str
    source: Source
    finding: str | None = None


def statements(base: Base, extractor: Extractor) -> list[Statement]:
    """All statements of article.yml and facts.yml that are claims of an article's kinds."""
    found = [
        Statement(
            claim,
            f"article.yml, {entry.id}",
            base.source(entry.source),
            f"{entry.verdict.replace('_', ' ')}: {entry.reason}",
        )
        for entry in base.claims.values()
        for claim in _of_article(base, extractor, entry)
    ]
    for id, entry in base.facts.items():
        if entry.topic in _NO_STATEMENTS:
            continue
        about = tuple(name for name in entry.about if name in base.roles)
        for claim in extractor.claims(fact(base, id).text):
            if claim.kind == "credential" and claim.names:
                continue  # to name the same credential is not to say the same of it
            held = claim if claim.roles else replace(claim, roles=about)
            found.append(Statement(held, f"facts.yml, {id}", base.source(entry.source)))
    return found


def _of_article(base: Base, extractor: Extractor, entry: ClaimEntry) -> list[Claim]:
    """An entry as a claim: its figures and places from its fields, needs and names from its text."""
    if entry.kind == "factor":
        return []
    read = [claim for claim in extractor.claims(entry.text) if claim.kind == entry.kind]
    needs = tuple(dict.fromkeys(need for claim in read for need in claim.needs))
    names = tuple(dict.fromkeys(name for claim in read for name in claim.names))
    if entry.low is None and not needs and not names:
        return []
    point = entry.low if entry.low is not None else entry.high
    return [
        Claim(
            entry.kind, entry.text, 0, len(entry.text),
            roles=entry.roles,
            places=tuple(Where(usps, base.places[usps]) for usps in entry.states),
            population=tuple(group.value for group in populations(entry.population or "", ())),
            low=point, high=entry.high if entry.high is not None else point,
            unit="percent" if entry.unit == "percent" else "usd" if entry.unit else None,
            period=Period.YEAR if entry.unit == "usd" else None,
            names=names, needs=needs, negated=any(claim.negated for claim in read),
        )
    ]  # fmt: skip


def same(claim: Claim, stated: Claim) -> bool:
    """Whether the base's statement says what the claim says: of the same people and places, with the same figures."""
    if claim.kind != stated.kind or claim.negated != stated.negated:
        return False
    if not set(claim.roles) <= set(stated.roles):
        return False
    if {w.name for w in claim.places} - {NATION.id} != {w.name for w in stated.places} - {NATION.id}:
        return False
    if claim.kind == "requirement":
        return bool(claim.needs) and set(claim.needs) <= set(stated.needs)
    if claim.kind == "credential":
        return set(claim.names) == set(stated.names)
    if (claim.low, claim.high, claim.period) != (stated.low, stated.high, stated.period):
        return False
    if claim.kind == "growth":
        return claim.by in (None, stated.by)
    if not claim.roles or {claim.statistic, stated.statistic} == {"mean", "median"}:
        return False
    return set(claim.population) == set(stated.population)

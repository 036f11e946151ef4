"""Growth, requirements and credentials held against BLS's projections and the certifications."""

from __future__ import annotations

import re

from knowledge.base import Base
from knowledge.extract.claim import Claim
from knowledge.extract.held import Held, together
from knowledge.extract.wants import LADDER
from knowledge.figures import change
from knowledge.model import Role, Unknown
from knowledge.outlook import Projection, outlook

ROUNDED = 0.5  # percentage points: articles round a projection to whole percents
_FIRM = re.compile(r"\b(?:requir\w*|must|needs?|needed|mandatory|minimum|have to|has to)\b", re.I)
# BLS's words for typical schooling on the ladder of `wants`.
_BLS_LEVELS = {"high school": "high school", "postsecondary nondegree": "certificate", "associate": "associate", "bachelor": "bachelor", "master": "master"}  # fmt: skip


def held_growth(base: Base, claim: Claim) -> Held:
    """Against the projection of each role's own occupation; growth of one is never lent to another."""
    if not claim.roles:
        return Held("unknown", "the claim names no role")
    if any(where.name != "US" for where in claim.places):
        return Held("unknown", "no projection by place is in this base")
    roles = {base.roles[id].occupation: base.roles[id] for id in reversed(claim.roles)}
    return together([_growth(base, claim, role) for role in reversed(roles.values())])


def _growth(base: Base, claim: Claim, role: Role) -> Held:
    found = outlook(base, role)
    if isinstance(found, Unknown):
        return Held("unknown", f"{found.subject}: {found.reason}")
    editions = [p for p in (found.projection, *found.earlier) if p is not None]
    if claim.by is not None:
        editions = [p for p in editions if _end(p) == claim.by]
    if not editions:
        until = f" to {claim.by}" if claim.by else ""
        return Held("unknown", f"no projection of BLS for {role.plural}{until} is in this base")
    held = editions[0]
    assert claim.low is not None and claim.high is not None
    what = f"BLS projection {held.years}, {held.title}: {change(held.growth)} (trust {held.trust.value})"
    if claim.low - ROUNDED <= held.growth <= claim.high + ROUNDED:
        return Held("confirmed", what, held.growth, 0.0, held.source)
    nearer = min(claim.low, claim.high, key=lambda end: abs(end - held.growth))
    points = round(nearer - held.growth, 1)
    return Held("contradicted", f"{what}; the claim is {abs(points):g} points {'above' if points > 0 else 'below'}", held.growth, points, held.source)  # fmt: skip


def _end(projection: Projection) -> int:
    """The last year of an edition such as "2025-35"."""
    start, _, end = projection.edition.partition("-")
    return int(start[:2] + end)


def held_requirement(base: Base, claim: Claim) -> Held:
    """The schooling that is asked for against what BLS calls typical; nothing else that is asked for has a figure."""
    asked = [level for level in LADDER if level in claim.needs]
    others = [need for need in claim.needs if need not in LADDER]
    if not asked or claim.negated:
        return Held("unknown", f"no source here says whether {' and '.join(others or asked)} is asked for")
    if not claim.roles:
        return Held("unknown", "the claim names no role")
    held = together([_schooling(base, claim, base.roles[id], asked) for id in claim.roles])
    if held.status == "confirmed" and others:
        return Held("unknown", f"{held.against}; no source here on {' and '.join(others)}", source=held.source)
    return held


def _schooling(base: Base, claim: Claim, role: Role, asked: list[str]) -> Held:
    found = outlook(base, role)
    typical = None if isinstance(found, Unknown) or found.projection is None else found.projection
    if typical is None or typical.education is None:
        return Held("unknown", f"no source here gives the typical schooling of {role.plural}")
    level = next((level for words, level in _BLS_LEVELS.items() if typical.education.startswith(words)), None)
    what = f"BLS, {typical.title}: typically {typical.education}"
    if level in asked:
        return Held("confirmed", what, source=typical.source)
    if _FIRM.search(claim.sentence):
        return Held("contradicted", f"{what}, not {' or '.join(asked)}", source=typical.source)
    return Held("unknown", f"{what}; what employers prefer beyond it is not measured", source=typical.source)


def held_credential(base: Base, claim: Claim) -> Held:
    """Whether each certification that is named serves the role or the employers that it is named for."""
    named = [base.certifications[name] for name in claim.names if name in base.certifications]
    if not named:
        return Held("unknown", "no certification is named")
    roles, settings = set(claim.roles), set(claim.population)
    for entry in named:
        serves = {*entry.roles, *(role.id for role in base.roles.values() if entry.id in role.certifications)}
        if not (roles & serves or settings & set(entry.settings)):
            return Held("unknown", f"{entry.id} covers {entry.covers}; this base does not tie it to what is claimed")
    words = "; ".join(f"{entry.id} covers {entry.covers}" for entry in named)
    return Held("confirmed", f"certifications.yml: {words}", source=base.source(named[0].source))

"""How many jobs there will be: BLS Employment Projections, by edition. A projection, not a promise."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.model import Role, Source, Trust, Unknown

OFFICE_SUPPORT = "43-0000"
ALL_OCCUPATIONS = "00-0000"


@dataclass(frozen=True)
class Projection:
    """One edition's view of one occupation: `growth` percent over the decade, `openings` a year, `jobs` at its start.

    `trust` is the figure's own, which may be lower than its publication's.
    """

    title: str
    edition: str
    growth: float
    openings: int | None
    jobs: int | None
    education: str | None
    trust: Trust
    source: Source

    @property
    def years(self) -> str:
        """The decade as people write it: "2025–35"."""
        return self.edition.replace("-", "–")


@dataclass(frozen=True)
class Outlook:
    """The newest projection of a role's occupation, the editions before it, and what to hold it against.

    `projection` is None when BLS publishes none for the occupation alone: then `group` stands in, and says so.
    """

    role: Role
    projection: Projection | None
    earlier: tuple[Projection, ...]
    group: Projection | None
    all_occupations: Projection


def outlook(base: Base, role: Role) -> Outlook | Unknown:
    """What BLS projects for `role`. Growth of one occupation is never lent to another."""
    if role.occupation is None:
        return Unknown(f"job outlook of {role.plural}", "BLS has no code for this role", None, (base.source("ooh"),))
    editions = _editions(base, role.occupation.soc)
    newest = next((p for p in editions if p.edition == base.editions[0]), None)
    group = _editions(base, OFFICE_SUPPORT)[0] if role.occupation.soc.startswith("43-") else None
    if newest is None and group is None:
        return Unknown(
            f"job outlook of {role.plural}",
            f"no projection of BLS for {role.occupation.short} is in this base",
            None,
            (_source(base, base.editions[0]),),
        )
    earlier = tuple(p for p in editions if p is not newest)
    return Outlook(role, newest, earlier, group, _editions(base, ALL_OCCUPATIONS)[0])


def projection(base: Base, soc: str) -> Projection:
    """The newest edition held for an occupation or group. Raises KeyError when there is none."""
    found = _editions(base, soc)
    if not found:
        raise KeyError(soc)
    return found[0]


def _editions(base: Base, soc: str) -> list[Projection]:
    found = base.rows(
        "SELECT title, edition, growth, openings, jobs, education, trust FROM projection WHERE soc = ?"
        " AND growth IS NOT NULL ORDER BY edition DESC",
        soc,
    )
    return [
        Projection(title, edition, growth, openings, jobs, education, Trust(trust), _source(base, edition))
        for title, edition, growth, openings, jobs, education, trust in found
    ]


def _source(base: Base, edition: str) -> Source:
    """The publication of an edition; BLS's handbook for one that has no entry of its own."""
    return base.sources.get(f"projections_{edition.replace('-', '_')}") or base.source("ooh")

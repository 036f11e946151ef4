"""The best and the worst paid: states, areas, kinds of employer, roles, certifications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.base import NATION, Base
from knowledge.living import Prices, prices
from knowledge.model import Period, Place, Role, Setting, Source
from knowledge.pay import wages_of

Scope = Literal["state", "area", "setting", "role"]
By = Literal["median", "adjusted", "employed", "p10", "p90"]
COLUMNS = {"median": "median", "adjusted": "median", "p10": "pct10", "p90": "pct90"}

SMALLEST_AREA = 300  # jobs: the fewer the jobs, the shakier the median


@dataclass(frozen=True)
class Ranked:
    """One line of a ranking; `value` in dollars a year (or the ranking's period) or jobs. `place` … says of what."""

    name: str
    value: float
    employed: int | None
    place: Place | None = None
    setting: Setting | None = None
    role: Role | None = None


@dataclass(frozen=True)
class Ranking:
    """The first `n`, in order, and what stands beside it: DC and the territories, which are not states."""

    scope: Scope
    by: By
    lowest: bool
    lines: tuple[Ranked, ...]
    beside: tuple[Ranked, ...]
    of: int
    sources: tuple[Source, ...]
    caveats: tuple[str, ...]


def rank_places(
    base: Base, role: Role, scope: Literal["state", "area"] = "state", by: By = "median", n: int = 5,
    *, lowest: bool = False, states: Sequence[str] = (), without: Sequence[str] = (), period: Period = Period.YEAR,
) -> Ranking:  # fmt: skip
    """Places by what `role` earns there, dollars a `period`.

    `states` narrows to some states (and for areas, to areas in them); `without` leaves places out, by id.
    """
    soc = role.occupation.soc if role.occupation else ""
    hourly = period is Period.HOUR
    column = "employed" if by == "employed" else f"{'h' if hourly else 'a'}_{COLUMNS[by]}"
    parts = 1 if hourly or by == "employed" else period.per_year
    kinds = ("area",) if scope == "area" else ("state", "district", "territory")
    found = base.rows(
        f"SELECT place.id, {column}, employed FROM wage JOIN place ON place.id = wage.place"
        f" WHERE soc = ? AND industry = '' AND release = ? AND {column} IS NOT NULL"
        f" AND place.kind IN ({', '.join('?' * len(kinds))})",
        soc, base.releases[0], *kinds,
    )  # fmt: skip
    lines = []
    for id, value, employed in found:
        place = base.places[id]
        if (states and place.state not in states) or id in without:
            continue
        value = value if parts == 1 else float(round(value / parts))
        if scope == "area" and (employed or 0) < SMALLEST_AREA:
            continue
        if by == "adjusted":
            level = prices(base, place)
            if not isinstance(level, Prices):
                continue
            value = level.buys(value)
        lines.append(Ranked(place.name, value, employed, place=place))
    lines.sort(key=lambda line: (line.value if lowest else -line.value, line.name))
    within = [line for line in lines if line.place and line.place.kind in ("area", "state")]
    top = within[: max(n, 1)]
    others = [line for line in lines if line.place and line.place.kind not in ("area", "state") and top]
    beside = [line for line in others if (line.value <= top[-1].value if lowest else line.value >= top[-1].value)]
    caveats = [role.occupation.caveat] if role.occupation and role.occupation.caveat else []
    if scope == "area":
        caveats.append(f"Only areas with at least {SMALLEST_AREA} such jobs are ranked.")
    sources = [base.oews()] + ([base.rpp()] if by == "adjusted" else [])
    if by == "adjusted":
        whose = ", those of the state where BEA has none for the area" if scope == "area" else ""
        caveats.append(f"Adjusted by BEA's price levels of {base.price_year}{whose}.")
    return Ranking(scope, by, lowest, tuple(top), tuple(beside), len(within), tuple(sources), tuple(caveats))


def rank_settings(base: Base, role: Role, n: int = 10, *, lowest: bool = False) -> Ranking:
    """Kinds of employer by the national median of `role`."""
    lines = []
    for setting in base.settings.values():
        if setting.industry and role.occupation:
            wages = wages_of(base, role.occupation.soc, NATION.id, setting.industry)
            if wages and wages.median is not None:
                lines.append(Ranked(setting.name, wages.median, wages.employed, setting=setting))
    lines.sort(key=lambda line: (line.value if lowest else -line.value, line.name))
    caveats = (role.occupation.caveat,) if role.occupation and role.occupation.caveat else ()
    top = tuple(lines[: max(n, 1)])
    return Ranking("setting", "median", lowest, top, (), len(lines), (base.oews(),), caveats)


def rank_roles(base: Base, place: Place = NATION, n: int = 10, *, lowest: bool = False) -> Ranking:
    """The roles by the median of their occupation in `place`; roles of one occupation share a line."""
    lines: dict[str, Ranked] = {}
    for role in base.roles.values():
        if role.occupation is None or role.occupation.soc in lines:
            continue
        wages = wages_of(base, role.occupation.soc, place.id)
        if wages and wages.median is not None:
            same = [r.name for r in base.roles.values() if r.occupation == role.occupation]
            name = f"{role.occupation.title} ({', '.join(same)})"
            lines[role.occupation.soc] = Ranked(name, wages.median, wages.employed, role=role)
    ranked = sorted(lines.values(), key=lambda line: (line.value if lowest else -line.value, line.name))
    caveats = ("Roles that OEWS counts under one occupation share its figure.",)
    top = tuple(ranked[: max(n, 1)])
    return Ranking("role", "median", lowest, top, (), len(ranked), (base.oews(),), caveats)

"""The best and the worst paid: states, areas, kinds of employer, roles, certifications."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.base import NATION, Base
from knowledge.living import Prices, prices
from knowledge.model import Period, Place, Role, Setting, Source

Scope = Literal["state", "area", "setting", "role"]
By = Literal["median", "adjusted", "employed", "mean", "p10", "p25", "p75", "p90"]
COLUMNS = {
    "median": "median",
    "adjusted": "median",
    "mean": "mean",
    "p10": "pct10",
    "p25": "pct25",
    "p75": "pct75",
    "p90": "pct90",
}

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
        f" AND place.kind IN ({_marks(kinds)})",
        soc, base.releases[0], *kinds,
    )  # fmt: skip
    known: list[tuple[float, Place, int | None]] = []
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
            value = level.buys(value, period)
        known.append((value, place, employed))
    known.sort(key=lambda line: (line[0] if lowest else -line[0], line[1].name))
    within = [line for line in known if line[1].kind in ("area", "state")]
    top = within[: max(n, 1)]
    others = [line for line in known if line[1].kind not in ("area", "state") and top]
    beside = [line for line in others if (line[0] <= top[-1][0] if lowest else line[0] >= top[-1][0])]
    caveats = [role.occupation.caveat] if role.occupation and role.occupation.caveat else []
    if scope == "area":
        caveats.append(f"Only areas with at least {SMALLEST_AREA} such jobs are ranked.")
    sources = [base.oews()] + ([base.rpp()] if by == "adjusted" else [])
    if by == "adjusted":
        whose = ", those of the state where BEA has none for the area" if scope == "area" else ""
        caveats.append(f"Adjusted by BEA's price levels of {base.price_year}{whose}.")
    lines, aside = (
        tuple(Ranked(place.name, value, employed, place=place) for value, place, employed in some)
        for some in (top, beside)
    )
    return Ranking(scope, by, lowest, lines, aside, len(within), tuple(sources), tuple(caveats))


def rank_settings(base: Base, role: Role, n: int = 10, *, lowest: bool = False) -> Ranking:
    """Kinds of employer by the national median of `role`, US dollars a year."""
    coded = [setting for setting in base.settings.values() if setting.industry]
    codes = [setting.industry for setting in coded]
    found = base.rows(
        "SELECT industry, a_median, employed FROM wage WHERE release = ? AND soc = ? AND place = ?"
        f" AND industry IN ({_marks(codes)}) AND a_median IS NOT NULL",
        base.releases[0], role.occupation.soc if role.occupation else "", NATION.id, *codes,
    )  # fmt: skip
    medians = {industry: (median, employed) for industry, median, employed in found}
    lines = [
        Ranked(setting.name, *medians[setting.industry], setting=setting)
        for setting in coded
        if setting.industry in medians
    ]
    caveats = (role.occupation.caveat,) if role.occupation and role.occupation.caveat else ()
    return _ranking(base, "setting", lines, n, lowest, caveats)


def rank_roles(base: Base, place: Place = NATION, n: int = 10, *, lowest: bool = False) -> Ranking:
    """The roles by the median of their occupation in `place`, US dollars a year; roles of one occupation share a line."""
    roles: dict[str, list[Role]] = {}
    for role in base.roles.values():
        if role.occupation:
            roles.setdefault(role.occupation.soc, []).append(role)
    found = base.rows(
        "SELECT soc, a_median, employed FROM wage WHERE release = ? AND place = ? AND industry = ''"
        f" AND soc IN ({_marks(roles)}) AND a_median IS NOT NULL",
        base.releases[0], place.id, *roles,
    )  # fmt: skip
    lines = []
    for soc, median, employed in found:
        name = f"{base.occupations[soc].title} ({', '.join(role.name for role in roles[soc])})"
        lines.append(Ranked(name, median, employed, role=roles[soc][0]))
    return _ranking(base, "role", lines, n, lowest, ("Roles that OEWS counts under one occupation share its figure.",))


def _ranking(base: Base, scope: Scope, lines: list[Ranked], n: int, lowest: bool, caveats: tuple[str, ...]) -> Ranking:
    """The lines in order of their medians, all of them of one kind."""
    lines.sort(key=lambda line: (line.value if lowest else -line.value, line.name))
    return Ranking(scope, "median", lowest, tuple(lines[: max(n, 1)]), (), len(lines), (base.oews(),), caveats)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))

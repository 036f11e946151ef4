"""Places, roles and kinds of employer side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.base import NATION, Base
from knowledge.living import Prices, prices
from knowledge.model import Period, Place, Role, Setting, Source, Unknown
from knowledge.pay import Pay, pay


@dataclass(frozen=True)
class Line:
    """One of the things compared. `adjusted`: what the median buys at national-average prices, dollars a year."""

    label: str
    pay: Pay | Unknown
    prices: Prices | None = None
    adjusted: int | None = None


@dataclass(frozen=True)
class Comparison:
    """Two or more lines, in the order asked, the sources and what must be said with them."""

    by: str
    lines: tuple[Line, ...]
    sources: tuple[Source, ...]
    caveats: tuple[str, ...]

    @property
    def known(self) -> list[tuple[Line, Pay]]:
        """The lines that have figures."""
        return [(line, line.pay) for line in self.lines if isinstance(line.pay, Pay)]


def compare_places(base: Base, role: Role, places: Sequence[Place], period: Period = Period.YEAR) -> Comparison:
    """`role` in each of `places`, with pay adjusted by BEA's price parities (annual medians; a state's prices where BEA has none for an area)."""
    lines = []
    for place in dict.fromkeys(places):
        found = pay(base, role, place, period=period)
        level = prices(base, place) if place != NATION else None
        adjusted = None
        if isinstance(level, Prices) and isinstance(found, Pay) and found.wages.median and period is Period.YEAR:
            adjusted = level.buys(found.wages.median)
        lines.append(Line(place.name, found, level if isinstance(level, Prices) else None, adjusted))
    borrowed = [line.label for line in lines if line.prices and line.prices.place.name != line.label]
    own = any(line.prices and line.prices.place.kind == "area" for line in lines)
    whose = f"{' and '.join(borrowed)}, which BEA has no price level for" if own else "a city"
    caveats = [f"For {whose}, prices are those of its state."] if borrowed else []
    return _comparison("place", lines, caveats)


def compare_roles(base: Base, roles: Sequence[Role], place: Place = NATION, period: Period = Period.YEAR) -> Comparison:
    """Each of `roles` in `place`."""
    lines = [Line(role.name, pay(base, role, place, period=period)) for role in dict.fromkeys(roles)]
    socs = [role.occupation.soc for role in roles if role.occupation]
    caveats = []
    if len(set(socs)) < len(socs):
        caveats.append("Roles that OEWS counts under one occupation show the same figures: it cannot tell them apart.")
    return _comparison("role", lines, caveats)


def compare_settings(base: Base, role: Role, settings: Sequence[Setting], period: Period = Period.YEAR) -> Comparison:
    """`role` with each kind of employer, nationally: OEWS does not cross employer with place."""
    lines = [Line(s.phrase, pay(base, role, setting=s, period=period)) for s in dict.fromkeys(settings)]
    return _comparison("setting", lines, ["OEWS gives pay by employer for the nation alone."])


def _comparison(by: str, lines: list[Line], caveats: list[str]) -> Comparison:
    sources: dict[str, Source] = {}
    for line in lines:
        if isinstance(line.pay, Pay):
            sources[line.pay.source.id] = line.pay.source
            caveats.extend(text for text in line.pay.caveats if text not in caveats)
        else:
            sources |= {source.id: source for source in line.pay.sources}
        if line.prices:
            sources[line.prices.source.id] = line.prices.source
    return Comparison(by, tuple(lines), tuple(sources.values()), tuple(caveats))

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
    """One of the things compared. `adjusted`: what the median buys at national-average prices, dollars a period.

    `instead`: the state whose figures stand in for those of an area that has none.
    """

    label: str
    pay: Pay | Unknown
    prices: Prices | None = None
    adjusted: float | None = None
    instead: Place | None = None

    @property
    def named(self) -> str:
        """The label, and whose figure it is when that is not the place's own."""
        return f"{self.label} (figure of {self.instead.named})" if self.instead else self.label


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
    """`role` in each of `places`, with pay adjusted by BEA's price parities (a state's where BEA has none for an area).

    An area for which BLS released nothing is given its state's figures, and its line says so.
    """
    lines = []
    for place in dict.fromkeys(places):
        found, instead = _there(base, role, place, period)
        level = prices(base, place) if place != NATION else None
        adjusted = None
        if isinstance(level, Prices) and isinstance(found, Pay) and found.wages.median:
            adjusted = level.buys(found.wages.median, period)
        lines.append(Line(place.name, found, level if isinstance(level, Prices) else None, adjusted, instead))
    borrowed = [line.label for line in lines if line.prices and line.prices.place.name != line.label]
    own = any(line.prices and line.prices.place.kind == "area" for line in lines)
    whose = f"{' and '.join(borrowed)}, which BEA has no price level for" if own else "a city"
    caveats = [f"For {whose}, prices are those of its state."] if borrowed else []
    stand_ins = {line.label: line.instead.name for line in lines if line.instead}
    if stand_ins:
        whose = "; ".join(f"{label}: {state}" for label, state in sorted(stand_ins.items()))
        caveats.append(
            f"BLS released no figure for {role.plural} in some places, so their state's stands in ({whose})."
        )
    return _comparison("place", lines, caveats)


def compare_roles(base: Base, roles: Sequence[Role], place: Place = NATION, period: Period = Period.YEAR) -> Comparison:
    """Each of `roles` in `place`; in its state where BLS released nothing for an area."""
    held = [(role, *_there(base, role, place, period)) for role in dict.fromkeys(roles)]
    lines = [Line(role.name, found, instead=instead) for role, found, instead in held]
    socs = [role.occupation.soc for role in roles if role.occupation]
    caveats = []
    if len(set(socs)) < len(socs):
        caveats.append("Roles that OEWS counts under one occupation show the same figures: it cannot tell them apart.")
    if any(line.instead for line in lines):
        names = " and ".join(line.label for line in lines if line.instead)
        caveats.append(f"BLS released no figure for {names} in {place.named}, so the state's stands in.")
    return _comparison("role", lines, caveats)


def compare_settings(base: Base, role: Role, settings: Sequence[Setting], period: Period = Period.YEAR) -> Comparison:
    """`role` with each kind of employer, nationally: OEWS does not cross employer with place."""
    lines = [Line(s.phrase, pay(base, role, setting=s, period=period)) for s in dict.fromkeys(settings)]
    return _comparison("setting", lines, ["OEWS gives pay by employer for the nation alone."])


def _there(base: Base, role: Role, place: Place, period: Period) -> tuple[Pay | Unknown, Place | None]:
    """The pay of `role` in `place`, and the state whose figures stand in when an area has none."""
    found = pay(base, role, place, period=period)
    if isinstance(found, Unknown) and role.occupation and place.kind == "area" and place.state:
        of_state = pay(base, role, base.places[place.state], period=period)
        if isinstance(of_state, Pay) and of_state.wages.median:
            return of_state, of_state.place
    return found, None


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

"""Cities and counties, and the place of OEWS that answers for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from knowledge.base import Base
from knowledge.counties import is_rural
from knowledge.model import Place
from knowledge.text import key

Reason = Literal["exact", "alias", "city", "county", "near", "typo", "ambiguous", "foreign", "unknown"]


@dataclass(frozen=True)
class Candidate:
    """One reading of a name. `label` is what to show: "Texas", "Round Rock, TX"; `place` is what OEWS answers for.

    `reason` "city" or "county": it belongs to `place`; "near": it is taken to, or no smaller place than the state does.
    `note` says which place the figure is of, when that is not plain from the label.
    """

    label: str
    place: Place
    reason: Reason
    note: str | None = None


class NamedCounty(NamedTuple):
    """A county as a reading of its name, and the people in its cities by GeoNames, which tells large from small."""

    candidate: Candidate
    people: int


def city(base: Base, name: str, state: str) -> Candidate | None:
    """The place that answers for a city: the area of its county, or else its state. A note says so."""
    found = base.rows(
        "SELECT name, area, county, principal, near FROM city WHERE key = ? AND state = ?", key(name), state
    )
    if not found:
        return None
    shown, area, county, principal, near = found[0]
    label = f"{shown}, {state}"
    if principal:
        return Candidate(label, base.places[area], "city")
    place = base.places[area or state]
    if area is None and county is None:
        note = f"OEWS has no area around {shown}; this is the figure of {place.named} as a whole."
    else:
        note = _note(shown, place, "near" if near else "in")
    return Candidate(label, place, "city" if area and not near else "near", note)


def county(base: Base, name: str, state: str) -> Candidate | None:
    """The place that answers for a county: its area, or else its state. A note says so."""
    found = base.rows("SELECT name, area FROM county WHERE key = ? AND state = ?", key(name), state)
    return _county(base, found[0][0], state, found[0][1]) if found else None


def counties(base: Base, name: str) -> list[NamedCounty]:
    """All counties of that name ("Cook County"), the one with the most people first."""
    rows = base.rows("SELECT name, state, area, people FROM county WHERE key = ? ORDER BY people DESC", key(name))
    return [NamedCounty(_county(base, shown, state, area), people) for shown, state, area, people in rows]


def _county(base: Base, name: str, state: str, area: str | None) -> Candidate:
    place = base.places[area or state]
    return Candidate(f"{name}, {state}", place, "county" if area else "near", _note(name, place, "in"))


def _note(name: str, place: Place, where: str) -> str:
    if place.kind != "area":
        return f"OEWS has no figure for {name} alone; this is the figure of {place.named} as a whole."
    if is_rural(place.name):
        return f"{name} lies outside the metropolitan areas; this is the figure of the {place.name}."
    return f"{name} lies {where} the {place.name} area, whose figure this is."

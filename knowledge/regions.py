"""States together: those that border on one, and those of a region."""

from __future__ import annotations

from knowledge.base import Base
from knowledge.model import Place, Unknown
from knowledge.text import key


def neighbors(base: Base, place: Place) -> tuple[Place, ...]:
    """The states that share a border with `place`, or with the state of an area; none for the nation and islands."""
    state = base.states.get(place.state or place.id)
    return tuple(base.places[usps] for usps in state.neighbors) if state else ()


def in_region(base: Base, region: str) -> tuple[Place, ...] | Unknown:
    """The states of a region, by its id, its name or another name for it: "midwest", "East Coast", "PNW"."""
    name = key(region).removeprefix("the ")
    for entry in base.regions.values():
        if name in (key(entry.id), key(entry.name), *map(key, entry.aliases)):
            return tuple(base.places[usps] for usps in entry.states)
    known = ", ".join(entry.name for entry in base.regions.values())
    return Unknown(f"region {region!r}", "no region of that name is known", f"known are {known}")

"""What the files on states, regions and the names of places must look like (see `knowledge.schema`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from knowledge.schema_entry import Entry


class StateEntry(Entry):
    """A state, the District of Columbia or a territory."""

    usps: str = Field(regex=r"^[A-Z]{2}$")
    fips: str = Field(regex=r"^\d\d$")
    name: str
    kind: Literal["state", "district", "territory"]
    aliases: tuple[str, ...] = ()
    neighbors: tuple[str, ...] = ()


class RegionEntry(Entry):
    """A group of states as people name it."""

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    aliases: tuple[str, ...]
    states: tuple[str, ...]


class PlaceAliasEntry(Entry):
    """A name of a city or area that its official name does not carry. `place`: "City, ST"."""

    place: str = Field(regex=r"^[^,]+, [A-Z]{2}$")
    aliases: tuple[str, ...]


class AmbiguousEntry(Entry):
    """A name of several places. `likeliest` serves when nothing in the conversation decides."""

    name: str
    aliases: tuple[str, ...] = ()
    candidates: tuple[str, ...]
    likeliest: str | None = None


class EverydayEntry(Entry):
    """The name of a city that is an everyday word too."""

    name: str


class FictionalEntry(Entry):
    """A name that is known to be no place."""

    name: str

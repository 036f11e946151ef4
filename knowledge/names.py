"""The names by which places go, ready to be looked up: made from the base once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.base import Base
from knowledge.schema_place import AmbiguousEntry
from knowledge.text import key
from knowledge.towns import Reason

NATION_KEYS = ("us", "usa", "united states", "united states of america", "america", "u s", "u s a")
NATIONWIDE = (*NATION_KEYS, "nation", "national", "nationally", "nationwide")


@dataclass(frozen=True)
class Names:
    """Keys of names. `states`: the state of each, and how it names it; `cities`: the "City, ST" of another name.

    `areas`: the id of an OEWS area by its official name; `known`: names that a slip of the finger may be one of.
    """

    states: Mapping[str, tuple[str, Reason]]
    cities: Mapping[str, str]
    ambiguous: Mapping[str, AmbiguousEntry]
    fictional: frozenset[str]
    areas: Mapping[str, str]
    known: tuple[str, ...]

    def before_state(self, name: str) -> Iterator[tuple[str, str]]:
        """What stands before the name or code of a state at the end of `name`, with the state's code."""
        words = name.split(" ")
        for width in range(1, min(len(words), LONGEST_STATE + 1)):
            if state := self.states.get(" ".join(words[-width:])):
                yield " ".join(words[:-width]), state[0]


LONGEST_STATE = 5  # words: "commonwealth of puerto rico", with one to spare


@lru_cache(maxsize=2)
def names(base: Base) -> Names:
    """The names of `base`."""
    states: dict[str, tuple[str, Reason]] = {}
    for state in base.states.values():
        states |= dict.fromkeys(map(key, state.aliases), (state.usps, "alias"))
    for state in base.states.values():
        states |= dict.fromkeys((key(state.name), state.usps.lower()), (state.usps, "exact"))
    official = [key(state.name) for state in base.states.values()]
    return Names(
        states=states,
        cities={bare(key(alias)): entry.place for entry in base.place_aliases for alias in entry.aliases},
        ambiguous={bare(key(name)): entry for entry in base.ambiguous for name in (entry.name, *entry.aliases)},
        fictional=frozenset(key(place.name) for place in base.fictional),
        areas={place.name: place.id for place in base.places.values() if place.kind == "area"},
        known=(*official, *(row[0] for row in base.rows("SELECT DISTINCT key FROM city WHERE principal"))),
    )


def bare(name: str) -> str:
    """A key without what people put around a name: "the bay area", "texas usa"."""
    name = name.removeprefix("the ")
    return next((rest for nation in NATION_KEYS if (rest := name.removesuffix(f" {nation}")) != name), name)

"""From what people call a place to the place that OEWS knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.base import NATION, Base
from knowledge.errors import KnowledgeError
from knowledge.model import Place
from knowledge.text import key

Reason = Literal["exact", "alias", "city", "near", "typo", "ambiguous", "foreign", "unknown"]

_NATION_KEYS = {"us", "usa", "united states", "america", "nation", "national", "nationally", "nationwide", "u s"}


@dataclass(frozen=True)
class Candidate:
    """One reading of a name. `label` is what to show: "Texas", "Round Rock, TX"; `place` is what OEWS answers for."""

    label: str
    place: Place
    reason: Reason
    note: str | None = None


@dataclass(frozen=True)
class Resolution:
    """The readings of `text`, likeliest first.

    `country`: where it lies, when that is abroad. `nearest`: a known name like it, when it is unknown.
    """

    text: str
    reason: Reason
    candidates: tuple[Candidate, ...] = ()
    country: str | None = None
    nearest: str | None = None

    def only(self) -> Place:
        """The one place that this is. Raises KnowledgeError when it is none or several."""
        if len(self.candidates) != 1:
            raise KnowledgeError(f"{self.text!r} is {self.reason}: {len(self.candidates)} places")
        return self.candidates[0].place


def resolve(base: Base, text: str) -> Resolution:
    """The place that `text` names: a state, "City, ST", a city, an alias; with typos; or the reason why it is none."""
    name = key(text)
    if name in _NATION_KEYS:
        return Resolution(text, "exact", (Candidate(NATION.name, NATION, "exact"),))
    if any(name == key(place.name) for place in base.fictional):
        return Resolution(text, "unknown")
    if found := _ambiguous(base, text, name) or _exact(base, text, name):
        return found
    if country := abroad(base, name):
        return Resolution(text, "foreign", country=country)
    close = nearest_name(base, name)
    if close and (found := _exact(base, text, close)):
        return Resolution(text, "typo", tuple(Candidate(c.label, c.place, "typo", c.note) for c in found.candidates))
    return Resolution(text, "unknown", nearest=close)


def city(base: Base, name: str, state: str) -> Candidate | None:
    """The OEWS area of a city; its state, with a note, when it lies in or near none."""
    found = base.rows(
        "SELECT name, area, principal FROM city WHERE key = ? AND state = ? ORDER BY principal DESC, people DESC",
        key(name), state,
    )  # fmt: skip
    if not found:
        return None
    shown, area, principal = found[0]
    label = f"{shown}, {state}"
    if area is None:
        note = f"OEWS has no area around {shown}; this is the figure of {base.states[state].name} as a whole."
        return Candidate(label, base.places[state], "near", note)
    place = base.places[area]
    if principal:
        return Candidate(label, place, "city")
    return Candidate(label, place, "near", f"{shown} lies near the {place.name} area, whose figure this is.")


def abroad(base: Base, name: str) -> str | None:
    """The country that `name` is or lies in, when that is not the US."""
    found = base.rows("SELECT country FROM abroad WHERE key = ? ORDER BY people DESC LIMIT 1", key(name))
    return str(found[0][0]) if found else None


def nearest_name(base: Base, name: str) -> str | None:
    """The known name of a state or principal city that `name` is a slip of; longer names forgive more."""
    allowed = slips(name)
    if not allowed:
        return None
    found = process.extractOne(name, _names(base), scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found else None


def slips(name: str) -> int:
    """How many slips of the finger a name of this length may carry."""
    return 0 if len(name) < 5 else 1 if len(name) < 8 else 2


def _names(base: Base) -> list[str]:
    states = [key(state.name) for state in base.states.values()]
    return states + [row[0] for row in base.rows("SELECT DISTINCT key FROM city WHERE principal = 1")]


def _ambiguous(base: Base, text: str, name: str) -> Resolution | None:
    for entry in base.ambiguous:
        if key(entry.name) == name:
            order = sorted(entry.candidates, key=lambda candidate: candidate != entry.likeliest)
            readings = [found for value in order if (found := reading(base, value))]
            reason: Reason = "ambiguous" if len(readings) > 1 else "exact"
            return Resolution(text, reason, tuple(readings))
    return None


def reading(base: Base, value: str) -> Candidate | None:
    """A candidate from a normalised value: "TX" or "Austin, TX"; None for anything else."""
    if value in base.states:
        return Candidate(base.states[value].name, base.places[value], "exact")
    name, _, state = value.rpartition(", ")
    return city(base, name, state) if name and state in base.states else None


def _exact(base: Base, text: str, name: str) -> Resolution | None:
    if ", " in text and (area := next((p for p in base.places.values() if p.kind == "area" and p.name == text), None)):
        return Resolution(text, "exact", (Candidate(area.name, area, "exact"),))
    for state in base.states.values():
        if name == key(state.name) or name == state.usps.lower():
            return Resolution(text, "exact", (Candidate(state.name, base.places[state.usps], "exact"),))
        if name in state.aliases:
            return Resolution(text, "alias", (Candidate(state.name, base.places[state.usps], "alias"),))
    for entry in base.place_aliases:
        if name in map(key, entry.aliases) and (found := reading(base, entry.place)):
            reason: Reason = "near" if found.note else "alias"
            return Resolution(text, "alias", (Candidate(found.label, found.place, reason, found.note),))
    for state in base.states.values():
        for ending in (state.usps.lower(), key(state.name), *state.aliases):
            if name.endswith(f" {ending}") and (found := city(base, name.removesuffix(f" {ending}"), state.usps)):
                return Resolution(text, "city", (found,))
    homes = base.rows(
        "SELECT state, people, principal FROM city WHERE key = ? ORDER BY principal DESC, people DESC", name
    )
    if not homes:
        return None
    largest_abroad = base.rows("SELECT max(people) FROM abroad WHERE key = ?", name)[0][0] or 0
    if not homes[0][2] and largest_abroad > 20 * homes[0][1]:
        return None  # London is not London, Kentucky
    found = city(base, name, homes[0][0])
    return Resolution(text, "city", (found,)) if found else None

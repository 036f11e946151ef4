"""From what people call a place to the place that OEWS knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.base import NATION, Base
from knowledge.errors import KnowledgeError
from knowledge.model import Place
from knowledge.names import NATIONWIDE, bare, names
from knowledge.schema_place import AmbiguousEntry
from knowledge.text import key
from knowledge.towns import Candidate, Reason, city, counties, county

MOST = 5  # readings of a name, as many as buttons under a question
FAR_LARGER = 20  # times the people: a name is then taken for the larger place, "London" for the one in England


@dataclass(frozen=True)
class Resolution:
    """The readings of `text`, likeliest first.

    `slips`: for a typo, the letters that had to be changed. `country`: where it lies, when that is abroad.
    `nearest`: a known name like it, when it is unknown.
    """

    text: str
    reason: Reason
    candidates: tuple[Candidate, ...] = ()
    country: str | None = None
    nearest: str | None = None
    slips: int = 0

    def only(self) -> Place:
        """The one place that this is. Raises KnowledgeError when it is none or several."""
        if len(self.candidates) != 1:
            raise KnowledgeError(f"{self.text!r} is {self.reason}: {len(self.candidates)} places")
        return self.candidates[0].place


def resolve(base: Base, text: str) -> Resolution:
    """The place that `text` names: a state, "City, ST", a city, a county, an alias; with typos; or why it is none."""
    name = bare(key(text))
    if name in NATIONWIDE:
        return Resolution(text, "exact", (Candidate(NATION.name, NATION, "exact"),))
    if name in names(base).fictional:
        return Resolution(text, "unknown")
    for known in dict.fromkeys((key(text), name)):  # "The Woodlands" has its article, "the Bay Area" has none
        if found := _ambiguous(base, text, known) or _exact(base, text, known):
            return found
    if country := abroad(base, text):
        return Resolution(text, "foreign", country=country)
    close, slipped = _nearest(base, name)
    if close and (found := _ambiguous(base, text, close) or _exact(base, text, close)):
        candidates = tuple(replace(c, reason="typo") for c in found.candidates)
        return Resolution(text, "typo" if len(candidates) == 1 else "ambiguous", candidates, slips=slipped)
    return Resolution(text, "unknown", nearest=close)


def reading(base: Base, value: str) -> Candidate | None:
    """A candidate from a normalised value: "TX", "Austin, TX" or "Cook County, IL"; None for anything else."""
    if value in base.states:
        return Candidate(base.states[value].name, base.places[value], "exact")
    name, _, state = value.rpartition(", ")
    return city(base, name, state) or county(base, name, state) if name and state in base.states else None


def ambiguous_names(base: Base) -> Iterator[AmbiguousEntry]:
    """The names of several places with figures of their own; both cities called Kansas City have the same.

    After those of the source file, the counties that share a name when none is far larger: the largest `MOST` of each.
    """
    for entry in base.ambiguous:
        places = {found.place.id for value in entry.candidates if (found := reading(base, value))}
        if len(places) > 1 or any(value.startswith("country:") for value in entry.candidates):
            yield entry
    for (name,) in base.rows("SELECT key FROM county GROUP BY key HAVING count(*) > 1"):
        largest, *others = counties(base, name)
        if largest.people <= FAR_LARGER * others[0].people:
            labels = tuple(one.candidate.label for one in (largest, *others)[:MOST])
            yield AmbiguousEntry(name=labels[0][:-4], candidates=labels)


def abroad(base: Base, text: str) -> str | None:
    """The country that `text` is, lies in or ends with ("Paris, France"), when that is not the US."""
    name = key(text)
    if country := _country(base, name):
        return country
    words = name.split(" ")
    for width in range(len(words) - 1, 0, -1):
        city_name, last = " ".join(words[:-width]), " ".join(words[-width:])
        country = _country(base, last)
        if country and ("," in text or _country(base, city_name)) and len(last) > 2:
            return country
    return None


def _country(base: Base, name: str) -> str | None:
    found = base.rows("SELECT country FROM abroad WHERE key = ? ORDER BY people DESC LIMIT 1", name)
    return str(found[0][0]) if found else None


def nearest_name(base: Base, name: str) -> str | None:
    """The known name of a state or principal city that `name` is a slip of; longer names forgive more."""
    return _nearest(base, name)[0]


def _nearest(base: Base, name: str) -> tuple[str | None, int]:
    """That name and the slips in it. Behind a city, the state is taken as it stands: "pheonix az"."""
    for start, code in names(base).before_state(name):
        cities = [row[0] for row in base.rows("SELECT key FROM city WHERE state = ? AND people > 20000", code)]
        if found := _closest(start, cities):
            return f"{found[0]} {code.lower()}", found[1]
    return _closest(name, names(base).known) or (None, 0)


def _closest(name: str, known: Sequence[str]) -> tuple[str, int] | None:
    allowed = slips(name)
    found = process.extractOne(name, known, scorer=OSA.distance, score_cutoff=allowed) if allowed else None
    return (found[0], int(found[1])) if found else None


def slips(name: str) -> int:
    """How many slips of the finger a name of this length may carry."""
    return 0 if len(name) < 5 else 1 if len(name) < 8 else 2


def _ambiguous(base: Base, text: str, name: str) -> Resolution | None:
    entry = names(base).ambiguous.get(name)
    if entry is None:
        return None
    order = sorted(entry.candidates, key=lambda candidate: candidate != entry.likeliest)
    return _several(text, [found for value in order if (found := reading(base, value))])


def _several(text: str, readings: list[Candidate]) -> Resolution:
    """Readings that OEWS has different figures for are ambiguous; with one figure they are one place."""
    if len({found.place for found in readings}) > 1:
        return Resolution(text, "ambiguous", tuple(readings))
    first = readings[0]
    if len(readings) > 1:
        labels = " and ".join(found.label for found in readings)
        note = f"{labels} lie in one area, {first.place.name}, whose figure this is."
        first = replace(first, label=labels, note=note)
    return Resolution(text, "exact", (first,))


def _exact(base: Base, text: str, name: str) -> Resolution | None:
    if area := names(base).areas.get(text):
        return Resolution(text, "exact", (Candidate(text, base.places[area], "exact"),))
    found = _state(base, text, name) or _alias(base, text, name) or _with_state(base, text, name)
    return found or _alone(base, text, name)


def _state(base: Base, text: str, name: str) -> Resolution | None:
    if name not in names(base).states:
        return None
    usps, reason = names(base).states[name]
    return Resolution(text, reason, (Candidate(base.states[usps].name, base.places[usps], reason),))


def _alias(base: Base, text: str, name: str) -> Resolution | None:
    found = reading(base, names(base).cities.get(name, ""))
    if found is None:
        return None
    return Resolution(text, "alias", (found if found.note else replace(found, reason="alias"),))


def _with_state(base: Base, text: str, name: str) -> Resolution | None:
    """ "austin tx", "cook county illinois", and a state followed by its own code: "alaska ak"."""
    for start, code in names(base).before_state(name):
        if found := city(base, start, code):
            return Resolution(text, "city", (found,))
        if found := county(base, start, code):
            return Resolution(text, "county", (found,))
        if names(base).states.get(start, ("",))[0] == code:
            return _state(base, text, start)
    return None


def _alone(base: Base, text: str, name: str) -> Resolution | None:
    """A city or a county without its state: the one of that name that is by far the largest."""
    if named := counties(base, name):
        largest, *others = named
        if not others or largest.people > FAR_LARGER * others[0].people:
            return Resolution(text, "county", (largest.candidate,))
        return _several(text, [one.candidate for one in named])
    homes = base.rows(
        "SELECT state, people, principal FROM city WHERE key = ? ORDER BY principal DESC, people DESC", name
    )
    if not homes:
        return None
    largest_abroad = base.rows("SELECT max(people) FROM abroad WHERE key = ?", name)[0][0] or 0
    if not homes[0][2] and largest_abroad > FAR_LARGER * homes[0][1]:
        return None  # London is not London, Kentucky
    found = city(base, name, homes[0][0])
    return Resolution(text, "city", (found,)) if found else None

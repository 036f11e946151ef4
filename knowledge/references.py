"""What entries name in one another must be there, and no name may stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

FieldPath = tuple[str | int, ...]

# Which file's ids a field names, by the file it stands in; "*" is each item of a list.
_NAMED: tuple[tuple[str, FieldPath, str], ...] = (
    ("roles.yml", ("soc",), "occupations.yml"),
    ("roles.yml", ("setting",), "settings.yml"),
    ("roles.yml", ("certifications", "*"), "certifications.yml"),
    ("roles.yml", ("leads_to", "*"), "roles.yml"),
    ("fields.yml", ("role",), "roles.yml"),
    ("specialties.yml", ("certification",), "certifications.yml"),
    ("survey.yml", ("certification",), "certifications.yml"),
    ("regions.yml", ("states", "*"), "states.yml"),
    ("states.yml", ("neighbors", "*"), "states.yml"),
    ("article.yml", ("roles", "*"), "roles.yml"),
    ("article.yml", ("states", "*"), "states.yml"),
    ("article.yml", ("settings", "*"), "settings.yml"),
    ("certifications.yml", ("issuer",), "organizations.yml"),
    ("certifications.yml", ("roles", "*"), "roles.yml"),
    ("certifications.yml", ("settings", "*"), "settings.yml"),
    ("other_credentials.yml", ("ask",), "organizations.yml"),
    ("goals.yml", ("certifications", "*"), "certifications.yml"),
    ("goals.yml", ("then", "*"), "certifications.yml"),
    ("goals.yml", ("roles", "*"), "roles.yml"),
    ("goals.yml", ("settings", "*"), "settings.yml"),
    ("goals.yml", ("groundwork", "certifications", "*"), "certifications.yml"),
    ("goals.yml", ("groundwork", "any_of", "*", "holds", "*"), "certifications.yml"),
    ("goals.yml", ("groundwork", "any_of", "*", "schooling", "*"), "schooling.yml"),
    ("certifications.yml", ("apprentice", "status"), "certifications.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "holds", "*"), "certifications.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "schooling", "*"), "schooling.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "perhaps", "*"), "schooling.yml"),
    ("schooling.yml", ("length",), "facts.yml"),
    ("backgrounds.yml", ("goals", "*"), "goals.yml"),
    ("backgrounds.yml", ("fact",), "facts.yml"),
    ("spanish_topics.yml", ("facts", "*"), "facts.yml"),
    ("costs.yml", ("issuers", "*"), "organizations.yml"),
    ("costs.yml", ("certifications", "*"), "certifications.yml"),
    ("costs.yml", ("schooling",), "schooling.yml"),
    ("costs.yml", ("fact",), "facts.yml"),
    ("preparation.yml", ("certifications", "*"), "certifications.yml"),
    ("preparation.yml", ("fact",), "facts.yml"),
    ("gains.yml", ("issuers", "*"), "organizations.yml"),
    ("gains.yml", ("occupations", "*"), "occupations.yml"),
    ("gains.yml", ("survey", "*"), "survey.yml"),
)


_CITED: tuple[FieldPath, ...] = (
    ("source",), ("exam", "source"), ("fees", "*", "source"), ("notes", "*", "source"), ("asks", "*", "source"),
    ("apprentice", "source"), ("renewal", "source"), ("groundwork", "source"),
)  # fmt: skip
_IDS = ("id", "usps", "soc")  # the field by which others name an entry, whichever it has


def misnamed(entries: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, int, FieldPath, str]]:
    """File, position, field and problem of each name that stands nowhere, or twice. `entries`: by file name."""
    known = {file: {_id(entry) for entry in items} for file, items in entries.items()}
    rules = [*_NAMED, *((file, path, "sources.yml") for file in entries for path in _CITED)]
    for file, path, target in rules:
        for position, entry in enumerate(entries[file]):
            for field, value in _values(entry, path):
                if value not in known[target]:
                    yield file, position, field, f"{value!r} is not known"
    for file, position, field, value in _states(entries):
        if value not in known["states.yml"]:
            yield file, position, field, f"{value!r} is not known"
    for position, entry in enumerate(entries["ambiguous_places.yml"]):
        if entry.likeliest and entry.likeliest not in entry.candidates:
            yield "ambiguous_places.yml", position, ("likeliest",), f"{entry.likeliest!r} is not known"
    yield from _twice(entries)


def _states(entries: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, int, FieldPath, str]]:
    """The state of each "City, ST" that another name stands for."""
    for position, alias in enumerate(entries["place_aliases.yml"]):
        yield "place_aliases.yml", position, ("place",), alias.place.rpartition(", ")[2]
    for position, entry in enumerate(entries["ambiguous_places.yml"]):
        for at, name in enumerate(entry.candidates):
            if not name.startswith("country:"):
                yield "ambiguous_places.yml", position, ("candidates", at), name.rpartition(", ")[2]


def _twice(entries: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, int, FieldPath, str]]:
    for file, items in entries.items():
        seen: set[str] = set()
        for position, entry in enumerate(items):
            if (id := _id(entry)) in seen:
                field = next(name for name in _IDS if hasattr(entry, name))
                yield file, position, (field,), f"{id!r} stands twice"
            elif id is not None:
                seen.add(id)


def _id(entry: Any) -> str | None:
    return next((getattr(entry, name) for name in _IDS if hasattr(entry, name)), None)


def _values(thing: Any, path: FieldPath, walked: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """What stands at `path` of an entry, with the way there; nothing where a part is absent."""
    if thing is None:
        return
    if not path:
        yield walked, thing
    elif path[0] == "*":
        for at, item in enumerate(thing):
            yield from _values(item, path[1:], (*walked, at))
    else:
        yield from _values(getattr(thing, str(path[0]), None), path[1:], (*walked, path[0]))

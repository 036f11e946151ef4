"""What the entries on credentials, goals, costs and gains name in one another must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from knowledge.schema_entry import Entry

FieldPath = tuple[str | int, ...]

# Which file's ids a field names, by the file it stands in; "*" is each item of a list.
_NAMED: tuple[tuple[str, FieldPath, str], ...] = (
    ("certifications.yml", ("issuer",), "organizations.yml"),
    ("certifications.yml", ("roles", "*"), "roles.yml"),
    ("certifications.yml", ("settings", "*"), "settings.yml"),
    ("goals.yml", ("certifications", "*"), "certifications.yml"),
    ("goals.yml", ("then", "*"), "certifications.yml"),
    ("goals.yml", ("roles", "*"), "roles.yml"),
    ("goals.yml", ("settings", "*"), "settings.yml"),
    ("goals.yml", ("groundwork", "certifications", "*"), "certifications.yml"),
    ("goals.yml", ("groundwork", "any_of", "*", "holds", "*"), "certifications.yml"),
    ("goals.yml", ("groundwork", "any_of", "*", "schooling", "*"), "schooling.yml"),
    ("goals.yml", ("groundwork", "source"), "sources.yml"),
    ("certifications.yml", ("apprentice", "status"), "certifications.yml"),
    ("certifications.yml", ("apprentice", "source"), "sources.yml"),
    ("certifications.yml", ("asks", "*", "source"), "sources.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "holds", "*"), "certifications.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "schooling", "*"), "schooling.yml"),
    ("certifications.yml", ("asks", "*", "any_of", "*", "perhaps", "*"), "schooling.yml"),
    ("schooling.yml", ("length",), "facts.yml"),
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


def dangling(entries: Mapping[str, Sequence[Entry]]) -> Iterator[tuple[str, int, FieldPath, str]]:
    """File, position, field and value of each name that stands nowhere."""
    for file, path, target in _NAMED:
        known = {getattr(entry, "id", None) or getattr(entry, "soc", None) for entry in entries[target]}
        for position, entry in enumerate(entries[file]):
            for field, value in _values(entry, path):
                if value not in known:
                    yield file, position, field, value


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
        yield from _values(getattr(thing, str(path[0])), path[1:], (*walked, path[0]))

"""Every name that people may type for something the base knows, with the entity and value that it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from knowledge.base import Base
from knowledge.places import ambiguous_names
from knowledge.text import key


class Term(NamedTuple):
    """A name in the form of `knowledge.text.key`. `fuzzy`: distinct enough to be recognised with a typo.

    Beside the entities there are "work" (a role by its kind of work alone), "level" (years of experience),
    "other_credential" and "other_job" (what the base holds nothing of).
    """

    text: str
    entity: str
    value: str
    fuzzy: bool = True


def vocabulary(base: Base) -> Iterator[Term]:
    """All terms but the cities (`cities`), most specific kind first; one name may stand for several values."""
    for role in base.roles.values():
        for name in _forms(role.name, role.plural, *role.aliases):
            yield Term(name, "role", role.id, fuzzy=len(name) > 4)
        for name in _forms(*role.work, plurals=False):
            yield Term(name, "work", role.id, fuzzy=len(name) > 9)
    for id, certification in base.certifications.items():
        yield Term(key(id), "certification", id, fuzzy=False)
        yield Term(key(id).replace(" ", ""), "certification", id, fuzzy=False)
        for name in _forms(certification.name, *certification.aliases):
            yield Term(name, "certification", id, fuzzy=len(name) > 5)
    for credential in base.other_credentials.values():
        names = (
            credential.id,
            credential.id.replace("-", ""),
            *([credential.name] if credential.name else ()),
            *credential.aliases,
        )
        for name in _forms(*names, plurals=False):
            yield Term(name, "other_credential", credential.id, fuzzy=len(name) > 8)
    for job in base.other_jobs:
        for name in _forms(job.name, *job.aliases):
            yield Term(name, "other_job", job.name, fuzzy=len(name) > 9)
    for organization in base.organizations.values():
        for name in _forms(organization.name, organization.full_name, *organization.aliases):
            yield Term(name, "organization", organization.id, fuzzy=len(name) > 5)
    for setting in base.settings.values():
        for name in _forms(setting.name, *setting.aliases):
            yield Term(name, "setting", setting.id)
    for specialty in base.specialties.values():
        for name in _forms(specialty.name, *specialty.aliases):
            yield Term(name, "specialty", specialty.id)
    for region in base.regions.values():
        for name in _forms(region.name, *region.aliases, plurals=False):
            yield Term(name, "region", region.id)
    for state in base.states.values():
        for name in _forms(state.name, *state.aliases, plurals=False):
            yield Term(name, "state", state.usps)
        yield Term(state.usps.lower(), "state", state.usps, fuzzy=False)
    for level in base.levels:
        for name in _forms(*level.aliases, plurals=False):
            yield Term(name, "level", f"{level.years:g}", fuzzy=level.years == 0 and len(name) > 7)
    for place in base.fictional:
        yield Term(key(place.name), "city", place.name, fuzzy=False)
    for alias in base.place_aliases:
        for name in _forms(*alias.aliases, plurals=False):
            yield Term(name, "city", alias.place, fuzzy=len(name) > 5)
    known = {city.text for city in cities(base)}
    for entry in ambiguous_names(base):
        for name in _forms(entry.name, *entry.aliases, plurals=False):
            if name not in known:  # "the valley" is nothing else; "Portland" is a city's name already
                yield Term(name, "city", entry.likeliest or entry.name, fuzzy=False)


class CityName(NamedTuple):
    """A city or county by the key of its name: its states, the most populous or principal first."""

    text: str
    states: tuple[str, ...]
    name: str
    principal: bool
    people: int


def cities(base: Base) -> list[CityName]:
    """All names of US cities, each once."""
    rows = base.rows("SELECT key, name, state, principal, people FROM city ORDER BY key, principal DESC, people DESC")
    return _each_once(rows)


def counties(base: Base) -> list[CityName]:
    """All names of US counties that say so ("Orange County", "Orleans Parish"), each once."""
    rows = base.rows("SELECT key, name, state, 0, people FROM county ORDER BY key, people DESC")
    return [county for county in _each_once(rows) if county.text.split()[-1] in _KINDS_OF_COUNTY]


_KINDS_OF_COUNTY = ("county", "parish", "borough", "municipio")


def _each_once(rows: Iterable[tuple[Any, ...]]) -> list[CityName]:
    found: dict[str, CityName] = {}
    for text, name, state, principal, people in rows:
        known = found.get(text)
        if known is None:
            found[text] = CityName(text, (state,), name, bool(principal), people)
        elif state not in known.states:
            found[text] = known._replace(states=(*known.states, state))
    return list(found.values())


def countries(base: Base) -> list[tuple[str, str]]:
    """Names of countries and of large cities abroad, each with its country; US cities of the name win if larger."""
    rows = base.rows(
        "SELECT key, country FROM abroad WHERE people > 20 * coalesce("
        " (SELECT max(CASE WHEN principal THEN 1000000000 ELSE people END) FROM city WHERE city.key = abroad.key), 0)"
        " ORDER BY people"
    )
    return list(dict(rows).items())


def _forms(*names: str, plurals: bool = True) -> Iterator[str]:
    """Each name once, and its plural as people form it."""
    seen = set()
    for name in names:
        text = key(name)
        for form in (text, _plural(text)) if plurals else (text,):
            if form and form not in seen:
                seen.add(form)
                yield form


def _plural(text: str) -> str:
    if text.endswith("s"):
        return text
    if text.endswith("y") and text[-2:-1] not in "aeiou":
        return f"{text[:-1]}ies"
    return f"{text}s"

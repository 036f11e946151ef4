"""The compiled base, opened for reading: small tables as typed entries in memory, wages by SQL."""

from __future__ import annotations

import json
import os
import sqlite3
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from knowledge.compile import build, digest
from knowledge.errors import NotCompiled
from knowledge.load import SOURCES
from knowledge.model import Occupation, Place, Role, Setting, Source, Trust
from knowledge.schema import (
    FILES,
    ClaimEntry,
    FactEntry,
    FieldEntry,
    LevelEntry,
    MoodEntry,
    OrganizationEntry,
    OtherJobEntry,
    ShorthandEntry,
    SpanishTopicEntry,
    SpecialtyEntry,
)
from knowledge.schema_career import (
    BackgroundEntry,
    CertificationEntry,
    CostEntry,
    GainEntry,
    GoalEntry,
    OtherCredentialEntry,
    PreparationEntry,
    SchoolingEntry,
    SurveyEntry,
)
from knowledge.schema_entry import Entry
from knowledge.schema_place import (
    AmbiguousEntry,
    EverydayEntry,
    FictionalEntry,
    PlaceAliasEntry,
    RegionEntry,
    StateEntry,
)

E = TypeVar("E", bound=Entry)

NATION = Place("US", "United States", "nation")


def default_path() -> Path:
    """Where the compiled base lies: `BILLIE_KNOWLEDGE`, or `.billie/knowledge.sqlite` beside the package."""
    return Path(os.environ.get("BILLIE_KNOWLEDGE") or SOURCES.parent.parent / ".billie" / "knowledge.sqlite")


class Base:
    """Read access to a compiled base. Raises NotCompiled when `path` is not one.

    The small tables are attributes, by id unless said otherwise: `sources`, `occupations` (by SOC code), `settings`,
    `roles`, `states` (by USPS code), `certifications`, `facts`, `claims`, `organizations`, `specialties`, `regions`,
    `goals`, `schooling`, `backgrounds`; as lists `survey`, `costs`, `preparation`, `gains`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            self.digest = str(self.rows("SELECT value FROM meta WHERE name = 'digest'")[0][0])
            self._read_entries()
        except (sqlite3.Error, IndexError):
            raise NotCompiled(f"{path} is not a compiled knowledge base; run: python -m knowledge build") from None
        except (ValidationError, LookupError, TypeError, ValueError):
            raise NotCompiled(f"{path} was compiled by another version; run: python -m knowledge build") from None

    def _read_entries(self) -> None:
        self.sources = {s["id"]: Source(**{**s, "trust": Trust(s["trust"])}) for s in self._bodies("sources.yml")}
        self.occupations = {o["soc"]: Occupation(**o) for o in self._bodies("occupations.yml")}
        self.settings = {
            s["id"]: Setting(**{**s, "aliases": tuple(s["aliases"])}) for s in self._bodies("settings.yml")
        }
        self.roles = {r["id"]: self._role(r) for r in self._bodies("roles.yml")}
        self.states = {s.usps: s for s in self._entries("states.yml", StateEntry)}
        self.certifications = {c.id: c for c in self._entries("certifications.yml", CertificationEntry)}
        self.facts = {f.id: f for f in self._entries("facts.yml", FactEntry)}
        self.claims = {c.id: c for c in self._entries("article.yml", ClaimEntry)}
        self.organizations = {o.id: o for o in self._entries("organizations.yml", OrganizationEntry)}
        self.specialties = {s.id: s for s in self._entries("specialties.yml", SpecialtyEntry)}
        self.regions = {r.id: r for r in self._entries("regions.yml", RegionEntry)}
        self.goals = {g.id: g for g in self._entries("goals.yml", GoalEntry)}
        self.survey = self._entries("survey.yml", SurveyEntry)
        self.schooling = {s.id: s for s in self._entries("schooling.yml", SchoolingEntry)}
        self.backgrounds = {b.id: b for b in self._entries("backgrounds.yml", BackgroundEntry)}
        self.costs = self._entries("costs.yml", CostEntry)
        self.preparation = self._entries("preparation.yml", PreparationEntry)
        self.gains = self._entries("gains.yml", GainEntry)

    @cached_property
    def place_aliases(self) -> list[PlaceAliasEntry]:
        """Names of cities that their official names do not carry."""
        return self._entries("place_aliases.yml", PlaceAliasEntry)

    @cached_property
    def ambiguous(self) -> list[AmbiguousEntry]:
        """Names of several places."""
        return self._entries("ambiguous_places.yml", AmbiguousEntry)

    @cached_property
    def everyday(self) -> list[EverydayEntry]:
        """Names of cities that are everyday words too."""
        return self._entries("everyday_names.yml", EverydayEntry)

    @cached_property
    def fictional(self) -> list[FictionalEntry]:
        """Names that are known to be no place."""
        return self._entries("fictional_places.yml", FictionalEntry)

    @cached_property
    def moods(self) -> list[MoodEntry]:
        """What is hard, or good, for somebody who writes, the gravest first."""
        return self._entries("moods.yml", MoodEntry)

    @cached_property
    def fields(self) -> dict[str, FieldEntry]:
        """Fields of work, by id."""
        return {entry.id: entry for entry in self._entries("fields.yml", FieldEntry)}

    @cached_property
    def spanish_topics(self) -> list[SpanishTopicEntry]:
        """What people ask in Spanish, the most particular first."""
        return self._entries("spanish_topics.yml", SpanishTopicEntry)

    @cached_property
    def levels(self) -> list[LevelEntry]:
        """How people name their experience."""
        return self._entries("levels.yml", LevelEntry)

    @cached_property
    def shorthand(self) -> list[ShorthandEntry]:
        """How people shorten words."""
        return self._entries("shorthand.yml", ShorthandEntry)

    @cached_property
    def other_jobs(self) -> list[OtherJobEntry]:
        """Jobs that the base holds nothing of."""
        return self._entries("other_jobs.yml", OtherJobEntry)

    @cached_property
    def other_credentials(self) -> dict[str, OtherCredentialEntry]:
        """Credentials of which the base has the name alone, by their code."""
        return {entry.id: entry for entry in self._entries("other_credentials.yml", OtherCredentialEntry)}

    @cached_property
    def releases(self) -> tuple[str, ...]:
        """The OEWS releases held, the newest first: "May 2025". There is at least one."""
        return tuple(name for (name,) in self.rows("SELECT name FROM release ORDER BY position"))

    @cached_property
    def _release_sources(self) -> dict[str, str]:
        return dict(self.rows("SELECT name, source FROM release"))

    def oews(self, release: str | None = None) -> Source:
        """The source of an OEWS release, the newest when none is named. Raises KeyError for one that is not held."""
        return self.sources[self._release_sources[release or self.releases[0]]]

    @cached_property
    def price_year(self) -> int:
        """The newest year of BEA's price levels."""
        return int(self.rows("SELECT max(year) FROM price WHERE place = 'US'")[0][0])

    def rpp(self) -> Source:
        """The source of the price levels of `price_year`."""
        return self.sources[f"rpp_{self.price_year}"]

    @cached_property
    def editions(self) -> tuple[str, ...]:
        """The editions of BLS's projections held, the newest first: "2025-35"."""
        return tuple(name for (name,) in self.rows("SELECT DISTINCT edition FROM projection ORDER BY edition DESC"))

    @cached_property
    def places(self) -> dict[str, Place]:
        """All places of the newest OEWS release, by id."""
        return {row[0]: Place(*row) for row in self.rows("SELECT id, name, kind, state FROM place")}

    def source(self, id: str) -> Source:
        """The source with that id. Raises KeyError when there is none."""
        return self.sources[id]

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows that a query of this package's own modules finds."""
        return self._connection.execute(query, values).fetchall()

    def _bodies(self, file: str) -> list[dict[str, Any]]:
        found = self.rows("SELECT body FROM entry WHERE file = ? ORDER BY position", file)
        return [json.loads(body) for (body,) in found]

    def _entries(self, file: str, schema: type[E]) -> list[E]:
        assert FILES[file] is schema
        return [schema.parse_obj(body) for body in self._bodies(file)]

    def _role(self, body: dict[str, Any]) -> Role:
        return Role(
            id=body["id"],
            name=body["name"],
            plural=body["plural"],
            aliases=tuple(body["aliases"]),
            does=body["does"],
            occupation=self.occupations.get(body["soc"]),
            setting=body["setting"],
            certifications=tuple(body["certifications"]),
            leads_to=tuple(body["leads_to"]),
            note=body["note"],
            source=self.sources[body["source"]],
            work=tuple(body["work"]),
            spanish=(body["spanish"] or {}).get("plural"),
            spanish_does=(body["spanish"] or {}).get("does"),
        )


@lru_cache(maxsize=1)
def base() -> Base:
    """The base at `default_path()`, compiled first when it is missing or older than its sources."""
    path = default_path()
    try:
        found = Base(path)
        if found.digest == digest():
            return found
    except NotCompiled:
        pass
    return Base(build(path))

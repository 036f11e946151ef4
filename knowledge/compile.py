"""Compiles the source files into one SQLite file, atomically.

`python -m knowledge build`; the bot builds by itself when a source file has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge import gazetteer
from knowledge.errors import KnowledgeError, SourceFault
from knowledge.load import (
    ANNUAL,
    HOURLY,
    PRICE_FILE,
    PROJECTION_FILE,
    SOURCES,
    Row,
    entry_fault,
    read_entries,
    read_rows,
    read_wages,
)
from knowledge.model import Trust
from knowledge.releases import wage_files, when
from knowledge.text import key

FORMAT = "3"  # raise it when the tables change
YEARS = (2022, 2023, 2024)

_TABLES = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entry (file TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE release (name TEXT PRIMARY KEY, source TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE place (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, state TEXT);
CREATE TABLE wage (
    release TEXT NOT NULL, soc TEXT NOT NULL, place TEXT NOT NULL, industry TEXT NOT NULL,
    employed INTEGER, jobs_1000 REAL, loc_quotient REAL, h_mean REAL, a_mean REAL,
    {", ".join(f"{column} REAL" for column in HOURLY + ANNUAL)},
    PRIMARY KEY (release, soc, place, industry)
) WITHOUT ROWID;
CREATE TABLE price (
    state TEXT NOT NULL, year INTEGER NOT NULL, all_items REAL, housing REAL, PRIMARY KEY (state, year)
);
CREATE TABLE projection (
    soc TEXT NOT NULL, title TEXT NOT NULL, edition TEXT NOT NULL, growth REAL, openings INTEGER, jobs INTEGER,
    education TEXT, trust TEXT NOT NULL, PRIMARY KEY (soc, edition)
);
CREATE TABLE city (key TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, people INTEGER NOT NULL,
    area TEXT, km REAL, principal INTEGER NOT NULL);
CREATE INDEX city_key ON city (key, state);
CREATE TABLE abroad (key TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, people INTEGER NOT NULL);
CREATE INDEX abroad_key ON abroad (key);
CREATE VIRTUAL TABLE passage USING fts5 (kind UNINDEXED, id UNINDEXED, title, body, tokenize = 'porter unicode61');
"""


def digest(folder: Path = SOURCES) -> str:
    """A fingerprint of the source files and of the format they are compiled to."""
    total = hashlib.sha256(FORMAT.encode())
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def build(target: Path, folder: Path = SOURCES) -> Path:
    """Compile `folder` to `target`. On a SourceFault the present file stays as it was."""
    try:
        return _build(target, folder)
    except OSError as error:
        raise KnowledgeError(f"{error.filename or target} cannot be written ({error.strerror})") from None


def _build(target: Path, folder: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
    os.close(handle)
    try:
        connection = sqlite3.connect(name)
        try:
            with connection:
                _fill(connection, folder)
            connection.execute("VACUUM")
        finally:
            connection.close()
        os.chmod(name, 0o644)  # a temporary file is its owner's alone; the base is for whoever runs the bot
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)
    return target


def _fill(connection: sqlite3.Connection, folder: Path) -> None:
    entries = read_entries(folder)
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO meta VALUES ('digest', ?)", (digest(folder),))
    connection.executemany(
        "INSERT INTO entry VALUES (?, ?, ?)",
        (
            (file, position, json.dumps(entry.dict(by_alias=True), default=str))
            for file, items in entries.items()
            for position, entry in enumerate(items)
        ),
    )
    usps = {state.fips: state.usps for state in entries["states.yml"]}
    _fill_wages(connection, folder, entries, usps)
    _check_occupations(connection, folder, entries)
    _fill_prices(connection, folder, usps)
    _fill_projections(connection, folder)
    _fill_cities(connection)
    _check_cities(connection, folder, entries)
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?, ?)", _passages(entries))


def _fill_wages(
    connection: sqlite3.Connection, folder: Path, entries: dict[str, list[Any]], usps: dict[str, str]
) -> None:
    """The wages of every release, and the places of the newest: an area that BLS has given up cannot be asked for."""
    files = wage_files(folder)
    newest = files[0][1]
    _fill_releases(connection, folder, entries, sorted({release for _, release in files}, key=when, reverse=True))
    places: dict[str, tuple[str, str, str | None]] = {"US": ("United States", "nation", None)}
    places |= {state.usps: (state.name, state.kind, state.usps) for state in entries["states.yml"]}
    known = {occupation.soc for occupation in entries["occupations.yml"]}
    for path, release in files:
        for row in read_wages(path):
            if row.text("release") != release:
                raise row.fault("release", f"{row.text('release')!r} stands in a file of {release}")
            if row.text("soc") not in known:
                raise row.fault("soc", f"{row.text('soc')!r} is not in occupations.yml")
            place, industry = "US", row.cells.get("industry_code", "").strip()
            if not industry:
                place = _place(row, usps)
                if row.text("area_type") == "area" and release == newest:
                    places[place] = (row.text("area_name"), "area", usps[row.text("state_fips")])
            values = (
                release, row.text("soc"), place, industry, row.amount("tot_emp"), row.amount("jobs_1000"),
                row.amount("loc_quotient"), row.amount("h_mean"), row.amount("a_mean"),
                *(row.amount(column) for column in HOURLY + ANNUAL),
            )  # fmt: skip
            try:
                connection.execute(f"INSERT INTO wage VALUES ({', '.join('?' * len(values))})", values)
            except sqlite3.IntegrityError:
                raise row.fault("soc", "this occupation, place and release stand twice") from None
    connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?)", ((id, *rest) for id, rest in places.items()))


def _fill_releases(
    connection: sqlite3.Connection, folder: Path, entries: dict[str, list[Any]], releases: list[str]
) -> None:
    """Each release, the newest first, with the source that its figures are cited by."""
    cited = [(source.release, source.id) for source in entries["sources.yml"]]
    for position, release in enumerate(releases):
        sources = [id for name, id in cited if name == release]
        if len(sources) != 1:
            problem = f"{release!r} has {' and '.join(sources) or 'none'} for its source; it must have one"
            raise SourceFault(folder / "sources.yml", 0, "release", problem)
        connection.execute("INSERT INTO release VALUES (?, ?, ?)", (release, sources[0], position))


def _check_occupations(connection: sqlite3.Connection, folder: Path, entries: dict[str, list[Any]]) -> None:
    """Each occupation has a national figure in the newest release, against which every other one is held."""
    known = {
        soc
        for (soc,) in connection.execute(
            "SELECT soc FROM wage JOIN release ON name = release WHERE position = 0 AND place = 'US' AND industry = ''"
        )
    }
    for position, occupation in enumerate(entries["occupations.yml"]):
        if occupation.soc not in known:
            problem = f"OEWS has no national figure for {occupation.soc}"
            raise entry_fault(folder / "occupations.yml", position, ("soc",), problem)


def _check_cities(connection: sqlite3.Connection, folder: Path, entries: dict[str, list[Any]]) -> None:
    """Each city that another name stands for is a city of the gazetteer."""
    known = set(connection.execute("SELECT key, state FROM city"))

    def check(file: str, position: int, field: tuple[str | int, ...], value: str) -> None:
        name, _, state = value.rpartition(", ")
        if name and (key(name), state) not in known:
            raise entry_fault(folder / file, position, field, f"{value!r} is no city that GeoNames or OEWS knows")

    for position, alias in enumerate(entries["place_aliases.yml"]):
        check("place_aliases.yml", position, ("place",), alias.place)
    for position, ambiguous in enumerate(entries["ambiguous_places.yml"]):
        for at, candidate in enumerate(ambiguous.candidates):
            check("ambiguous_places.yml", position, ("candidates", at), candidate)


def _place(row: Row, usps: dict[str, str]) -> str:
    kind, fips = row.text("area_type"), row.text("state_fips")
    if kind == "nation":
        return "US"
    if fips not in usps:
        raise row.fault("state_fips", f"{fips!r} is no state in states.yml")
    if kind == "state":
        return usps[fips]
    if kind == "area":
        return row.text("area_code")
    raise row.fault("area_type", f"{kind!r} is none of nation, state, area")


def _fill_prices(connection: sqlite3.Connection, folder: Path, usps: dict[str, str]) -> None:
    columns = [f"rpp_{year}" for year in YEARS]
    for row in read_rows(folder / PRICE_FILE, ("state_fips", *columns, "rpp_housing_2024")):
        fips = row.text("state_fips")
        if fips != "00" and fips not in usps:
            raise row.fault("state_fips", f"{fips!r} is no state in states.yml")
        for year in YEARS:
            housing = row.amount("rpp_housing_2024") if year == 2024 else None
            level = row.amount(f"rpp_{year}")
            if level is not None and not 50 < level < 200:
                raise row.fault(f"rpp_{year}", f"{level:g} is no price level with US = 100")
            try:
                values = (usps.get(fips, "US"), year, level, housing)
                connection.execute("INSERT INTO price VALUES (?, ?, ?, ?)", values)
            except sqlite3.IntegrityError:
                raise row.fault("state_fips", f"{fips!r} stands twice") from None


def _fill_projections(connection: sqlite3.Connection, folder: Path) -> None:
    for row in read_rows(folder / PROJECTION_FILE, ("soc", "edition", "growth_pct", "openings_per_year", "trust")):
        if row.text("trust") == "U":  # unverified figures are kept in the file, and not answered
            continue
        if row.text("trust") not in {trust.value for trust in Trust}:
            raise row.fault("trust", f"{row.text('trust')!r} is none of A, B, C, D, U")
        values = (
            row.text("soc"), row.text("occ_title"), row.text("edition"), row.number("growth_pct"),
            row.amount("openings_per_year"), row.amount("base_jobs"), row.cell("entry_education") or None,
            row.text("trust"),
        )  # fmt: skip
        try:
            connection.execute("INSERT INTO projection VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        except sqlite3.IntegrityError:
            raise row.fault("soc", "this occupation and edition stand twice") from None


def _fill_cities(connection: sqlite3.Connection) -> None:
    areas = [
        gazetteer.Area(id, name)
        for id, name in connection.execute("SELECT id, name FROM place WHERE kind = 'area' ORDER BY id")
    ]
    cities = gazetteer.us_cities(areas)
    connection.executemany(
        "INSERT INTO city VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((c.key, c.name, c.state, c.people, c.area, c.km, c.principal) for c in cities),
    )
    connection.executemany("INSERT INTO abroad VALUES (?, ?, ?, ?)", gazetteer.abroad())


def _passages(entries: dict[str, list[Any]]) -> Iterator[tuple[str, str, str, str]]:
    for fact in entries["facts.yml"]:
        yield "fact", fact.id, " ".join((*fact.aliases, *fact.about, fact.topic)), fact.text
    for certification in entries["certifications.yml"]:
        body = " ".join((certification.covers, *(note.text for note in certification.notes)))
        yield "certification", certification.id, f"{certification.id} {certification.name}", body
    for role in entries["roles.yml"]:
        yield "role", role.id, " ".join((role.name, *role.aliases)), role.does
    for claim in entries["article.yml"]:
        yield "claim", claim.id, claim.kind, f"{claim.text} {claim.reason}"


__all__ = ["SourceFault", "build", "digest"]

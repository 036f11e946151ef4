"""Compiles the source files into one SQLite file, atomically.

`python -m knowledge build`; the bot builds by itself when a source file has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from knowledge import gazetteer
from knowledge.counties import read_counties
from knowledge.errors import KnowledgeError, SourceFault
from knowledge.load import ANNUAL, HOURLY, SOURCES, entry_fault, read_entries
from knowledge.passages import passages, stop_words
from knowledge.tables import fill_prices, fill_projections, fill_wages
from knowledge.text import key

FORMAT = "9"  # raise it when the tables change

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
    place TEXT NOT NULL, year INTEGER NOT NULL, all_items REAL, housing REAL, PRIMARY KEY (place, year)
);
CREATE TABLE projection (
    soc TEXT NOT NULL, title TEXT NOT NULL, edition TEXT NOT NULL, growth REAL, openings INTEGER, jobs INTEGER,
    education TEXT, trust TEXT NOT NULL, PRIMARY KEY (soc, edition)
);
CREATE TABLE city (key TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, people INTEGER NOT NULL,
    area TEXT, county TEXT, principal INTEGER NOT NULL, near INTEGER NOT NULL);
CREATE INDEX city_key ON city (key, state);
CREATE TABLE county (key TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, people INTEGER NOT NULL, area TEXT);
CREATE INDEX county_key ON county (key, state);
CREATE TABLE abroad (key TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, people INTEGER NOT NULL);
CREATE INDEX abroad_key ON abroad (key);
CREATE VIRTUAL TABLE passage USING fts5 (kind UNINDEXED, id UNINDEXED, title, body, tokenize = 'porter unicode61');
CREATE TABLE stop_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
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
    fill_wages(connection, folder, entries, usps)
    fill_prices(connection, folder, entries, usps)
    fill_projections(connection, folder)
    _fill_cities(connection, folder, usps)
    _check_cities(connection, folder, entries)
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?, ?)", passages(entries))
    connection.executemany("INSERT INTO stop_word VALUES (?)", ((word,) for word in stop_words()))


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


def _fill_cities(connection: sqlite3.Connection, folder: Path, usps: dict[str, str]) -> None:
    areas = dict(connection.execute("SELECT id, name FROM place WHERE kind = 'area' ORDER BY id"))
    counties = list(read_counties(folder, usps, areas))
    cities = gazetteer.us_cities([gazetteer.Area(*area) for area in areas.items()], counties)
    connection.executemany(
        "INSERT INTO city VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((c.key, c.name, c.state, c.people, c.area, c.county, c.principal, c.near) for c in cities),
    )
    people = gazetteer.people_by_county(cities)
    connection.executemany(
        "INSERT INTO county VALUES (?, ?, ?, ?, ?)",
        ((key(c.name), c.name, c.state, people[c.name, c.state], c.area) for c in counties),
    )
    connection.executemany("INSERT INTO abroad VALUES (?, ?, ?, ?)", gazetteer.abroad())


__all__ = ["SourceFault", "build", "digest"]

"""Filling the tables of statistics: wages by release, price levels, projections. Part of `knowledge.compile`."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

from knowledge.errors import SourceFault
from knowledge.load import (
    ANNUAL,
    AREA_PRICE_FILE,
    HOURLY,
    PRICE_FILE,
    PROJECTION_FILE,
    Row,
    entry_fault,
    read_rows,
    read_wages,
)
from knowledge.model import Trust
from knowledge.releases import wage_files, when

Entries = dict[str, list[Any]]


def fill_wages(connection: sqlite3.Connection, folder: Path, entries: Entries, usps: dict[str, str]) -> None:
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
    _check_occupations(connection, folder, entries)


def _fill_releases(connection: sqlite3.Connection, folder: Path, entries: Entries, releases: list[str]) -> None:
    """Each release, the newest first, with the source that its figures are cited by."""
    cited = [(source.release, source.id) for source in entries["sources.yml"]]
    for position, release in enumerate(releases):
        sources = [id for name, id in cited if name == release]
        if len(sources) != 1:
            problem = f"{release!r} has {' and '.join(sources) or 'none'} for its source; it must have one"
            raise SourceFault(folder / "sources.yml", 0, "release", problem)
        connection.execute("INSERT INTO release VALUES (?, ?, ?)", (release, sources[0], position))


def _check_occupations(connection: sqlite3.Connection, folder: Path, entries: Entries) -> None:
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


def fill_prices(connection: sqlite3.Connection, folder: Path, entries: Entries, usps: dict[str, str]) -> None:
    """The price levels of the states and, where they have been imported, of the metropolitan areas."""
    known = usps | {"00": "US"}
    for row in read_rows(folder / PRICE_FILE, ("state_fips", *_PRICES)):
        fips = row.text("state_fips")
        if fips not in known:
            raise row.fault("state_fips", f"{fips!r} is no state in states.yml")
        _insert_price(connection, row, known[fips], "state_fips")
    if (folder / AREA_PRICE_FILE).exists():
        for row in read_rows(folder / AREA_PRICE_FILE, ("area_code", *_PRICES)):
            _insert_price(connection, row, row.text("area_code"), "area_code")
    newest = connection.execute("SELECT max(year) FROM price WHERE place = 'US'").fetchone()[0]
    if f"rpp_{newest}" not in {source.id for source in entries["sources.yml"]}:
        raise SourceFault(folder / "sources.yml", 0, "id", f"there is no rpp_{newest}, the source of the price levels")


_PRICES = ("year", "all_items", "housing")


def _insert_price(connection: sqlite3.Connection, row: Row, place: str, field: str) -> None:
    year = row.text("year")
    if not re.fullmatch(r"20\d\d", year):
        raise row.fault("year", f"{year!r} is no year")
    level = row.amount("all_items")
    if level is not None and not 50 < level < 200:
        raise row.fault("all_items", f"{level:g} is no price level with US = 100")
    try:
        values = (place, int(year), level, row.amount("housing"))
        connection.execute("INSERT INTO price VALUES (?, ?, ?, ?)", values)
    except sqlite3.IntegrityError:
        raise row.fault(field, f"{row.text(field)!r} stands twice for {year}") from None


def fill_projections(connection: sqlite3.Connection, folder: Path) -> None:
    """The projections of every edition that lies among the sources, without those that nobody could verify."""
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

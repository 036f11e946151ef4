"""From BEA's table of Regional Price Parities, by state (SARPP) or metropolitan area (MARPP), to the update."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.cells import Sheet, amount, fingerprint, open_table
from knowledge.importing.changes import Change, Counts
from knowledge.importing.update import Update, successor
from knowledge.importing.writing import SOURCES_FILE, table, with_source
from knowledge.load import AREA_PRICE_FILE, PRICE_FILE, Row, read_entries, read_rows

_REQUIRED = ("GEOFIPS", "GEONAME", "TABLENAME", "DESCRIPTION")
_MEASURES = {"RPPs: All items": "all_items", "RPPs: Services: Housing": "housing", "RPPs: Services: Rents": "housing"}
_METRO = " (Metropolitan Statistical Area)"
_FILES = {"SARPP": (PRICE_FILE, "state_fips"), "MARPP": (AREA_PRICE_FILE, "area_code")}

Key = tuple[str, str]  # place, year


@dataclass
class _Table:
    """What has been read of a table: levels by place and year, as BEA writes them."""

    name: str = ""
    updated: str = ""
    names: dict[str, str] = field(default_factory=dict)
    levels: dict[Key, dict[str, str]] = field(default_factory=dict)

    @property
    def newest(self) -> str:
        return max(year for _, year in self.levels)


def price_update(folder: Path, path: Path, *, force: bool = False) -> Update:
    """What BEA's table in `path` (CSV) changes in the sources in `folder`: years since the oldest held, all items, housing.

    `force` takes a table that ends before the newest year held. Raises SourceFault or KnowledgeError if it does not fit.
    """
    entries = read_entries(folder)
    states = {state.fips: state for state in entries["states.yml"]}
    found = _read(path, states)
    held_states = _held(folder, PRICE_FILE, "state_fips")
    file, code = _FILES[found.name]
    held = held_states if file == PRICE_FILE else _held(folder, file, code)
    years = sorted({year for _, year in held_states})
    if found.newest < years[-1] and not force:
        raise KnowledgeError(f"{path} ends with {found.newest}, {years[-1]} is held; --force takes it")
    places = {place for place, _ in found.levels}
    absent = [state.name for fips, state in states.items() if state.kind != "territory" and fips not in places]
    if file == PRICE_FILE and (absent or "00" not in places):
        raise KnowledgeError(f"{path} has no row for {', '.join(absent) or 'the United States'}: is it cut short?")
    source = {"source_file": fingerprint(path), "release": found.updated}
    rows = dict(held) | {
        (place, year): source | {code: place, "area_name": found.names[place], "year": year} | levels
        for (place, year), levels in found.levels.items() if year >= years[0]
    }  # fmt: skip
    columns = ("source_file", "release", code, "area_name", "year", "all_items", "housing")
    files = {file: table(columns, (rows[key] for key in sorted(rows)))}
    pattern = next(source for source in entries["sources.yml"] if source.id == f"rpp_{years[-1]}")
    remarks = []
    if file == PRICE_FILE and found.newest > years[-1]:
        files[SOURCES_FILE] = with_source(folder, successor(pattern, years[-1], found.newest, f"rpp_{found.newest}"))
    elif found.newest > years[-1]:
        remarks.append(f"{found.newest} is used for areas once the states' table (SARPP) has it too.")
    title = f"BEA price levels to {found.newest} ({found.name}), against those held to {years[-1]}"
    return Update(title, files, (_counts(rows, held),), tuple(remarks), pattern.id)


def _read(path: Path, states: Mapping[str, Any]) -> _Table:
    sheet = open_table(path, _REQUIRED)
    years = sorted(name for name in sheet.columns if re.fullmatch(r"(19|20)\d\d", name))
    if not years:
        raise SourceFault(sheet.where, sheet.header, "year", "no column is a year")
    found = _Table()
    for row in _rows(sheet, found):
        measure = next((name for start, name in _MEASURES.items() if row.text("DESCRIPTION").startswith(start)), None)
        place = _place(row, found, states)
        if measure is None or place is None:
            continue
        for year in years:
            if row.cell(year) not in ("", "(NA)", "(D)"):
                _check(row, year, measure)
                levels = found.levels.setdefault((place, year), {"all_items": "", "housing": ""})
                if levels[measure]:
                    raise row.fault(year, f"{row.text('GEONAME')} has two rows for {row.text('DESCRIPTION')}")
                levels[measure] = row.text(year)
    if not any(levels["all_items"] for levels in found.levels.values()):
        raise SourceFault(sheet.where, sheet.header, "DESCRIPTION", "no row is of 'RPPs: All items'")
    return found


def _rows(sheet: Sheet, found: _Table) -> list[Row]:
    """The rows of the table; of the remarks below it, the date of the last change."""
    rows = []
    for number, cells in sheet.rows:
        row = sheet.row(number, cells)
        if row.cell("DESCRIPTION"):
            rows.append(row)
        elif match := re.search(r"Last updated: ([^;]+?)(\s*--.*)?$", " ".join(map(str, cells)).strip()):
            found.updated = f"BEA, last updated {match[1]}"
    return rows


def _place(row: Row, found: _Table, states: Mapping[str, Any]) -> str | None:
    """The code by which the base knows the place of a row; `None` for sums that it does not know."""
    table, name = row.text("TABLENAME"), row.text("GEONAME").rstrip(" *")
    if table not in _FILES or found.name not in ("", table):
        raise row.fault(
            "TABLENAME", f"{table!r} is none of SARPP (states) and MARPP (metropolitan areas), or not alone"
        )
    found.name = table
    fips = row.text("GEOFIPS").strip('" ')
    if not re.fullmatch(r"\d{5}", fips):
        raise row.fault("GEOFIPS", f"{fips!r} is no code of five digits")
    if table == "MARPP":
        place = f"00{fips}" if name.endswith(_METRO) else None
    else:
        place = fips[:2]
        if place != "00" and place not in states:
            raise row.fault("GEOFIPS", f"{fips!r} is no state in states.yml")
    if place:
        found.names[place] = name.removesuffix(_METRO)
    return place


def _check(row: Row, year: str, measure: str) -> None:
    level = row.amount(year)
    if level is None or level == 0 or (measure == "all_items" and not 50 < level < 200):
        raise row.fault(year, f"{row.text(year)} is no price level with US = 100")


def _held(folder: Path, file: str, code: str) -> dict[Key, Mapping[str, str]]:
    if not (folder / file).exists():
        return {}
    rows = read_rows(folder / file, (code, "area_name", "year", "all_items", "housing"))
    return {(row.text(code), row.text("year")): row.cells for row in rows}


def _counts(rows: Mapping[Key, Mapping[str, str]], held: Mapping[Key, Mapping[str, str]]) -> Counts:
    """Revised years against themselves, new years against the newest held."""
    newest = max((year for _, year in held), default="")
    changes = []
    for (place, year), row in rows.items():
        against = year if (place, year) in held else newest
        for measure in ("all_items", "housing"):
            old = held[place, against][measure] if (place, against) in held else ""
            if old != row[measure]:
                figure = f"{measure} {year}" + (f" (before: {against})" if against not in ("", year) else "")
                changes.append(Change(row["area_name"], figure, amount(old), amount(row[measure])))
    return Counts("places and years", len(held), len(rows), len(rows.keys() - held.keys()), 0, tuple(changes))

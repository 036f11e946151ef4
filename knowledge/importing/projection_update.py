"""From BLS's table of occupational projections (Table 1.2, workbook, or the CSV of its data tool) to the update."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.cells import Sheet, amount, fingerprint, open_table
from knowledge.importing.changes import Change, Counts
from knowledge.importing.update import Update, successor
from knowledge.importing.writing import SOURCES_FILE, table, with_source
from knowledge.load import PROJECTION_FILE, Row, read_entries, read_rows

COLUMNS = (
    "soc", "occ_title", "edition", "growth_pct", "openings_per_year", "base_jobs", "entry_education", "trust", "source"
)  # fmt: skip
_TITLE, _CODE, _EDUCATION = "matrix title", "matrix code", "typical education needed for entry"
_GROWTH, _OPENINGS = "employment change, percent", "occupational openings, annual average"
_NAMES = (  # what a header says, in the workbook or in the CSV file, whatever its years
    (_TITLE, r"(national employment )?matrix title|occupation title"),
    (_CODE, r"(national employment )?matrix code|occupation code"),
    (_GROWTH, r"employment change, percent|employment percent change"),
    (_OPENINGS, r"occupational openings,? annual average"),
    (_EDUCATION, r"typical education needed for entry|typical entry-level education"),
)
_YEARS = re.compile(r"(20\d\d)\s*[–-]\s*(?:20)?(\d\d)")
_NONE = ("", "—", "–", "-")

Key = tuple[str, str]  # occupation, edition


def projection_update(folder: Path, path: Path, *, force: bool = False) -> Update:
    """What BLS's table in `path` changes in the sources in `folder`: the occupations held, and those of occupations.yml.

    `force` takes an edition older than the newest held. Raises SourceFault or KnowledgeError if the table does not fit.
    """
    entries = read_entries(folder)
    held = {(row.text("soc"), row.text("edition")): row.cells for row in read_rows(folder / PROJECTION_FILE, COLUMNS)}
    newest = max(edition for _, edition in held)
    wanted = {soc for soc, _ in held} | {occupation.soc for occupation in entries["occupations.yml"]}
    edition, found = _read(path, wanted)
    if edition < newest and not force:
        raise KnowledgeError(f"{path} is of {edition}, {newest} is held; --force takes it")
    if absent := sorted({soc for soc, of in held if of == newest} - found.keys()):
        raise KnowledgeError(f"{path} has no row for {', '.join(absent)}: is it cut short?")
    rows = held | {(soc, edition): row for soc, row in found.items()}
    places = {soc: at for at, soc in enumerate(dict.fromkeys(soc for soc, _ in rows))}
    order = sorted(sorted(rows, key=lambda key: key[1], reverse=True), key=lambda key: places[key[0]])
    id = f"projections_{edition.replace('-', '_')}"
    pattern = next(
        source for source in entries["sources.yml"] if source.id == f"projections_{newest.replace('-', '_')}"
    )
    source = successor(pattern, newest.replace("-", "–"), edition.replace("-", "–"), id)
    source.pop("note", None)  # it tells through whom the edition before was read
    files = {PROJECTION_FILE: table(COLUMNS, (rows[key] for key in order)), SOURCES_FILE: with_source(folder, source)}
    missing = sorted(wanted - found.keys())
    remarks = [f"It has no row for {', '.join(missing)}."] if missing else []
    title = f"Employment projections {edition}, against {newest}"
    return Update(title, files, (_counts(found, held, edition, newest),), tuple(remarks), pattern.id)


def _read(path: Path, wanted: set[str]) -> tuple[str, dict[str, dict[str, str]]]:
    """The edition of a table, and the rows of the occupations `wanted`, in the columns of the sources."""
    editions: set[str] = set()

    def renamed(name: str) -> str:
        plain = re.sub(r"\[\d+\]", "", name).lower()
        years = _YEARS.search(plain)
        plain = _YEARS.sub("", plain)
        if jobs := re.fullmatch(r"employment,? (20\d\d)", plain.strip()):
            return f"jobs {jobs[1]}"
        plain = re.sub(r"^20\d\d ", "", re.sub(r"[\s,]+$", "", re.sub(r"\s+", " ", plain)))
        plain = plain.replace(", annual", " annual").replace(" ,", ",")
        known = next((known for known, pattern in _NAMES if re.fullmatch(pattern, plain)), name)
        if years and known in (_GROWTH, _OPENINGS):
            editions.add(f"{years[1]}-{years[2]}")
        return known

    sheet = open_table(path, [name for name, _ in _NAMES], renamed)
    if len(editions) != 1:
        problem = f"names {' and '.join(sorted(editions)) or 'no years'}; one edition is read at a time"
        raise SourceFault(sheet.where, sheet.header, _GROWTH, problem)
    edition = editions.pop()
    jobs = f"jobs {edition[:4]}"
    if jobs not in sheet.columns:
        raise SourceFault(sheet.where, sheet.header, f"Employment, {edition[:4]}", "column is missing")
    return edition, _occupations(sheet, wanted, edition, jobs, fingerprint(path))


def _occupations(sheet: Sheet, wanted: set[str], edition: str, jobs: str, source: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for number, cells in sheet.rows:
        row = sheet.row(number, cells)
        soc = row.cell(_CODE).strip('="')
        if soc not in wanted:
            continue
        if soc in found:
            raise row.fault(_CODE, f"{soc} stands twice")
        education = "" if row.cell(_EDUCATION) in _NONE else row.cell(_EDUCATION).replace("’", "'")
        growth = "" if row.cell(_GROWTH) in _NONE else row.text(_GROWTH)
        if growth:
            row.number(_GROWTH)
        found[soc] = {
            "soc": soc, "occ_title": re.sub(r"\s*\[\d+\]", "", row.text(_TITLE)), "edition": edition,
            "growth_pct": growth, "openings_per_year": _thousands(row, _OPENINGS), "base_jobs": _thousands(row, jobs),
            "entry_education": education[:1].lower() + education[1:], "trust": "A", "source": source,
        }  # fmt: skip
    return found


def _thousands(row: Row, column: str) -> str:
    """A figure that BLS gives in thousands, as a whole number."""
    if row.cell(column) in _NONE:
        return ""
    bare = Row(row.file, row.line, {column: row.cell(column).replace(",", "")})
    return str(round((bare.amount(column) or 0) * 1000))


def _counts(
    found: Mapping[str, Mapping[str, str]], held: Mapping[Key, Mapping[str, str]], edition: str, newest: str
) -> Counts:
    """An edition held against itself, a new one against the newest."""
    against = edition if any(of == edition for _, of in held) else newest
    before = {soc: row for (soc, of), row in held.items() if of == against}
    changes = [
        Change(row["occ_title"], figure, amount(before[soc][figure]), amount(row[figure]))
        for soc, row in found.items() if soc in before
        for figure in ("growth_pct", "openings_per_year", "base_jobs") if amount(row[figure]) != amount(before[soc][figure])
    ]  # fmt: skip
    gone = len(before.keys() - found.keys())
    return Counts("occupations", len(before), len(found), len(found.keys() - before.keys()), gone, tuple(changes))

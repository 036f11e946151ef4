"""BLS's yearly OEWS workbooks: national, state, metropolitan and nonmetropolitan, industry, or all in one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.cells import Sheet, fingerprint, open_table, plain, text
from knowledge.importing.industries import CROSS_INDUSTRY, industry_code, industry_level
from knowledge.importing.release import Release, once
from knowledge.importing.wages import FIGURES, Line, Scope, figures_of
from knowledge.load import Row
from knowledge.schema_place import StateEntry

_OTHER_NAMES = {"AREA_NAME": "AREA_TITLE", "OCC_GROUP": "O_GROUP", "LOC_Q": "LOC_QUOTIENT", "PCT_TOT": "PCT_TOTAL"}
_SOMETIMES = ("jobs_1000", "loc_quotient")  # columns that some workbooks leave out
_REQUIRED = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "NAICS", "OCC_CODE", "OCC_TITLE",
    *(figure.upper() for figure in FIGURES if figure not in _SOMETIMES),
)  # fmt: skip
_COLUMNS = {figure: figure.upper() for figure in FIGURES}
_KINDS: dict[str, Scope] = {"1": "nation", "2": "state", "3": "state", "4": "area", "6": "area"}
_YEAR = re.compile(r"(?:^|[_ ])M_?(20\d\d)(?=[_. ]|$)|May (20\d\d)", re.I)


def read_workbooks(
    paths: Iterable[Path], socs: Collection[str], states: Iterable[StateEntry], name: str | None = None,
    progress: Callable[[str], None] = lambda text: None,
) -> Release:  # fmt: skip
    """The release that the workbooks hold together, of the occupations `socs`.

    `name` is the release where the files do not tell ("May 2026"). Raises SourceFault for what does not fit, with
    file, sheet, row and column, and KnowledgeError when the files are of several releases.
    """
    reading = _Reading({state.usps: state.fips for state in states}, frozenset(socs), name)
    for path in paths:
        progress(f"reading {path.name}")
        reading.read(path)
    if reading.release is None:
        raise KnowledgeError("there is no workbook to read")
    return Release(reading.release, once(reading.lines()), dict(reading.left_out))


def renamed(name: str) -> str:
    """A column name as the workbooks since May 2019 have it."""
    return _OTHER_NAMES.get(plain(name), plain(name))


@dataclass
class _Reading:
    """What has been read so far. Industries wait for the end: their codes depend on the ownerships of all files."""

    fips: Mapping[str, str]
    socs: frozenset[str]
    release: str | None
    found: list[Line] = field(default_factory=list)
    industries: list[tuple[Row, str]] = field(default_factory=list)
    owners: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    left_out: Counter[str] = field(default_factory=Counter)

    def read(self, path: Path) -> None:
        sheet = open_table(path, _REQUIRED, renamed)
        self._name(path, sheet)
        source = fingerprint(path)
        soc, naics, owner = (sheet.columns.get(name) for name in ("OCC_CODE", "NAICS", "OWN_CODE"))
        rows = 0
        for number, cells in sheet.rows:
            rows += 1
            if soc is None or naics is None or soc >= len(cells):
                continue
            if owner is not None and owner < len(cells):
                self.owners[_naics(text(cells[naics]))].add(text(cells[owner]))
            if cells[soc] in self.socs:
                self._take(sheet.row(number, cells), source)
        if not rows:
            raise SourceFault(sheet.where, sheet.header, "row", "nothing stands below the header")

    def lines(self) -> Iterator[Line]:
        """Every line read, those of industries with the codes that the base knows."""
        yield from self.found
        for row, source in self.industries:
            naics, owner = _naics(row.text("NAICS")), row.cells.get("OWN_CODE", "")
            code = industry_code(naics, owner, self.owners[naics] or {owner})
            if code is None:
                self.left_out["sums and details of ownership that the base has no code for"] += 1
                continue
            cells = {
                "industry_code": code,
                "industry_name": row.cells.get("NAICS_TITLE", ""),
                "industry_level": industry_level(naics, code, row.cells.get("I_GROUP", "")),
            }
            yield self._line(row, "industry", code, cells, source)

    def _name(self, path: Path, sheet: Sheet) -> None:
        """Learn the release from the names of file and sheet, which must agree."""
        years = {year for named in (path.name, sheet.title) for match in _YEAR.findall(named) for year in match if year}
        for release in (f"May {year}" for year in sorted(years)):
            if self.release not in (None, release):
                raise SourceFault(sheet.where, 0, "file", f"is of {release}, not of {self.release}")
            self.release = release
        if self.release is None:
            raise SourceFault(path, 0, "file", "its name tells no year; name the release: --release 'May 2026'")

    def _take(self, row: Row, source: str) -> None:
        kind = row.text("AREA_TYPE")
        if kind == "5":
            self.left_out["metropolitan divisions, which are parts of areas"] += 1
            return
        if kind not in _KINDS:
            raise row.fault("AREA_TYPE", f"{kind!r} is none of 1, 2, 3, 4, 6")
        scope = _KINDS[kind]
        if _naics(row.text("NAICS")) != CROSS_INDUSTRY:
            if scope == "nation":
                self.industries.append((row, source))
            else:
                self.left_out["industries and ownerships of single states and areas"] += 1
            return
        code, fips = self._place(row, scope)
        cells = {"area_type": scope, "area_code": code, "area_name": row.text("AREA_TITLE"), "state_fips": fips}
        if scope == "nation":
            cells["area_name"] = "National"
        self.found.append(self._line(row, scope, code, cells, source))

    def _line(self, row: Row, scope: Scope, code: str, cells: Mapping[str, str], source: str) -> Line:
        head = {"source_file": source, "release": self.release or "", "soc": row.text("OCC_CODE")}
        head["occ_title"] = row.text("OCC_TITLE")
        return Line(head["soc"], scope, code, head | dict(cells) | figures_of(row, _COLUMNS), row)

    def _place(self, row: Row, scope: Scope) -> tuple[str, str]:
        """BLS's seven-digit code of a place, and the FIPS code of its (main) state."""
        area = row.text("AREA")
        if scope == "nation":
            return "0000000", "00"
        if not area.isdigit():
            raise row.fault("AREA", f"{area!r} is no area code")
        if scope == "state":
            fips = area.zfill(2)
            if fips not in self.fips.values():
                raise row.fault("AREA", f"{area!r} is no state in states.yml")
            return f"{fips}00000", fips
        code = area.zfill(7)
        usps = row.cells.get("PRIM_STATE") or _state_in(row.text("AREA_TITLE"))
        if usps in self.fips:
            return code, self.fips[usps]
        if row.text("AREA_TYPE") == "6" and not row.cells.get("PRIM_STATE") and code[:2] in self.fips.values():
            return code, code[:2]
        column = "PRIM_STATE" if row.cells.get("PRIM_STATE") else "AREA_TITLE"
        raise row.fault(column, f"{row.text(column)!r} is in no state in states.yml")


def _state_in(title: str) -> str:
    """The first state in the name of an area, "Kansas City, MO-KS"; workbooks before May 2020 say it nowhere else."""
    return title.rpartition(", ")[2][:2]


def _naics(code: str) -> str:
    """A NAICS code as BLS writes it; spreadsheets lose the zeros in front."""
    return code.zfill(6) if code.isdigit() and (len(code) > 2 or int(code) < 2) else code

"""BLS's time series of OEWS as flat files: `oe.data.0.Current` with its lists `oe.area`, `oe.industry`, `oe.release`.

A series id says all: OEU, kind of area, area (7), industry (6), occupation (6), kind of figure (2).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from knowledge.errors import SourceFault
from knowledge.importing.cells import amount, fingerprint
from knowledge.importing.industries import CROSS_INDUSTRY
from knowledge.importing.release import Release, once
from knowledge.importing.wages import FIGURES, Line, Scope
from knowledge.load import ANNUAL, HOURLY, Row, check_order
from knowledge.schema import OccupationEntry
from knowledge.schema_place import StateEntry

DATA = "oe.data.0.Current"
_FIGURES = {
    "01": "tot_emp", "02": "emp_prse", "03": "h_mean", "04": "a_mean", "05": "mean_prse",
    "06": "h_pct10", "07": "h_pct25", "08": "h_median", "09": "h_pct75", "10": "h_pct90",
    "11": "a_pct10", "12": "a_pct25", "13": "a_median", "14": "a_pct75", "15": "a_pct90",
    "16": "jobs_1000", "17": "loc_quotient",
}  # fmt: skip
_SCOPES: dict[str, Scope] = {"N": "nation", "S": "state", "M": "area"}
_UNITED = "0000000"


def read_flat_files(
    folder: Path, occupations: Iterable[OccupationEntry], states: Iterable[StateEntry], name: str | None = None
) -> Release:
    """The release in a folder of flat files, of `occupations`. Raises SourceFault with file, line and field.

    `name` is the release where `oe.release` is not there to tell.
    """
    titles = {occupation.soc: occupation.title for occupation in occupations}
    release = name or _release(folder)
    found, left_out = _figures(folder / DATA, titles)
    places = _places(folder, {state.fips for state in states})
    industries = {row.text("industry_code"): row for row in _list(folder, "industry", "industry_name", "display_level")}
    source = fingerprint(folder / DATA)
    lines = []
    for (area, industry, soc), (row, cells) in found.items():
        head = {"source_file": source, "release": release, "soc": soc, "occ_title": titles[soc]}
        scope, place = _place(row, area, places)
        if industry != CROSS_INDUSTRY:
            if industry not in industries:
                raise row.fault("series_id", f"industry {industry!r} is not in oe.industry")
            known = industries[industry]
            name_, level = known.text("industry_name"), known.text("display_level")
            place = {"industry_code": industry, "industry_name": name_, "industry_level": level}
            scope, area = "industry", industry
        check_order(row, {name: amount(cells[name]) for name in (*ANNUAL, *HOURLY)})
        lines.append(Line(soc, scope, area, head | place | cells, row))
    return Release(release, once(lines), left_out)


def _figures(
    path: Path, socs: Collection[str]
) -> tuple[dict[tuple[str, str, str], tuple[Row, dict[str, str]]], Mapping[str, int]]:
    """Figures and flags by area, industry and occupation, each with the first row that it was read from."""
    wanted = {soc.replace("-", "") for soc in socs}
    found: dict[tuple[str, str, str], tuple[Row, dict[str, str]]] = {}
    flags: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    lines = _lines(path)
    head = _header(path, lines, ("series_id", "value", "footnote_codes"))
    for number, line in lines:
        if line[17:23] not in wanted:  # six million lines, few wanted
            continue
        row = Row(str(path), number, dict(zip(head, map(str.strip, line.split("\t")))))
        series = row.text("series_id")
        if len(series) != 25 or series[23:] not in _FIGURES:
            raise row.fault("series_id", f"{series!r} is no series of OEWS")
        area, industry, soc = series[4:11], series[11:17], f"{series[17:19]}-{series[19:23]}"
        if area != _UNITED and industry != CROSS_INDUSTRY:
            left_out["industries of single states and areas"] += 1
            continue
        figure = _FIGURES[series[23:]]
        _, figures = found.setdefault((area, industry, soc), (row, dict.fromkeys((*FIGURES, "flags"), "")))
        value, code = row.text("value"), row.cell("footnote_codes")
        if value == "-":
            flags[area, industry, soc].append(f"{figure}:{code}")
            continue
        row.amount("value")
        if figures[figure]:
            raise row.fault("series_id", f"{series!r} stands twice")
        figures[figure] = value
    for key, marks in flags.items():
        order = {figure: at for at, figure in enumerate(FIGURES)}
        found[key][1]["flags"] = " ".join(sorted(marks, key=lambda mark: order[mark.partition(":")[0]]))
    return found, left_out


def _place(row: Row, area: str, places: Mapping[str, dict[str, str]]) -> tuple[Scope, dict[str, str]]:
    scope = _SCOPES.get(row.text("series_id")[3])
    if scope is None or area not in places:
        raise row.fault("series_id", f"area {area!r} is not in oe.area")
    return scope, places[area] | {"area_type": scope}


def _places(folder: Path, fips: Collection[str]) -> dict[str, dict[str, str]]:
    places = {}
    for row in _list(folder, "area", "area_name", "state_code"):
        state = row.text("state_code")
        if state != "00" and state not in fips:
            raise row.fault("state_code", f"{state!r} is no state in states.yml")
        code = row.text("area_code")
        places[code] = {"area_code": code, "area_name": row.text("area_name"), "state_fips": state}
    return places


def _release(folder: Path) -> str:
    for row in _list(folder, "release", "description"):
        return row.text("description")
    raise SourceFault(folder / "oe.release", 0, "description", "names no release")


def _list(folder: Path, name: str, *columns: str) -> Iterator[Row]:
    """The rows of one of BLS's lists."""
    path = folder / f"oe.{name}"
    lines = _lines(path)
    head = _header(path, lines, columns)
    for number, line in lines:
        if line.strip():
            yield Row(str(path), number, dict(zip(head, map(str.strip, line.split("\t")))))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8", errors="replace") as handle:
            yield from enumerate(handle, 1)
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None


def _header(path: Path, lines: Iterator[tuple[int, str]], columns: Collection[str]) -> list[str]:
    head = [cell.strip() for cell in next(lines, (1, ""))[1].split("\t")]
    for column in columns:
        if column not in head:
            raise SourceFault(path, 1, column, "column is missing")
    return head

"""Small workbooks in the layout of BLS's, made from the tables held, as of May 2026, which is invented."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from knowledge.load import SOURCES
from knowledge.releases import wage_file

COLUMNS = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE", "OCC_CODE",
    "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN",
    "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN",
    "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY",
)  # fmt: skip  # OEWS workbooks since May 2020
_EMPLOYMENT = ("tot_emp", "emp_prse", "jobs_1000", "loc_quotient")
_FIGURES = (*_EMPLOYMENT, *(name.lower() for name in COLUMNS[17:30]))
_DEPTHS = {"2": "sector", "3": "3-digit", "4": "4-digit", "5": "5-digit"}

BookRow = dict[str, Any]


def rows_held(part: str, usps: Mapping[str, str], folder: Path = SOURCES) -> list[BookRow]:
    """The rows of a part of May 2025 as held, as a workbook has them; `usps`: postal codes by FIPS code."""
    text = (folder / wage_file("May 2025", part)).read_text(encoding="utf-8")
    return [_row(cells, usps) for cells in csv.DictReader(io.StringIO(text))]


def _row(cells: Mapping[str, str], usps: Mapping[str, str]) -> BookRow:
    row: BookRow = dict.fromkeys(COLUMNS) | {"OCC_CODE": cells["soc"], "OCC_TITLE": cells["occ_title"]}
    if "industry_code" in cells:
        naics, owner = _industry(cells["industry_code"])
        row |= {"AREA": 99, "AREA_TITLE": "U.S.", "AREA_TYPE": 1, "PRIM_STATE": "US", "NAICS": naics}
        depth = _DEPTHS.get(str(int(cells["industry_level"]) - (naics != cells["industry_code"] and len(naics) == 6)))
        row |= {"NAICS_TITLE": cells["industry_name"], "I_GROUP": depth or "cross-industry", "OWN_CODE": owner}
    else:
        code, kind, fips = cells["area_code"], cells["area_type"], cells["state_fips"]
        row |= {"NAICS": "000000", "NAICS_TITLE": "Cross-industry", "I_GROUP": "cross-industry", "OWN_CODE": 1235}
        row["AREA_TITLE"] = "U.S." if kind == "nation" else cells["area_name"]
        row["AREA"] = 99 if kind == "nation" else int(fips) if kind == "state" else int(code)
        row["AREA_TYPE"] = {"nation": 1, "state": 3 if int(fips) > 56 else 2}.get(
            kind, 4 if code.startswith("00") else 6
        )
        row["PRIM_STATE"] = "US" if kind == "nation" else usps[fips]
    flagged = set(re.findall(r"(\w+):8", cells["flags"]))
    for name in _FIGURES:
        cell = cells[name]
        marker = "**" if name in _EMPLOYMENT else "*"
        row[name.upper()] = marker if name in flagged else float(cell) if "." in cell else int(cell) if cell else None
    return row


def _industry(code: str) -> tuple[str, int]:
    """NAICS and ownership of a code of BLS's time series: "622002" is the state's part of 622000."""
    if code in ("000001", "999001", "999101", "999201", "999301"):
        return code, {"000001": 5, "999001": 123, "999101": 1, "999201": 2, "999301": 3}[code]
    if sector := re.fullmatch(r"(\d\d)--?(\d+)", code):
        first, last = int(sector[1]), int(sector[2]) - 1
        return (f"{first}" if first == last else f"{first}-{last}"), 1235
    if re.fullmatch(r"(611|622)\d\d[235]", code):
        return f"{code[:5]}0", int(code[5])
    return code, 235 if code.startswith(("611", "622")) else 5


def book(
    path: Path, rows: Iterable[Mapping[str, Any]], columns: Sequence[str] = COLUMNS,
    spelled: Callable[[str], str] = str, sheet: str = "All May 2026 data",
) -> Path:  # fmt: skip
    """A workbook of `rows`, its header `spelled` as some years spell it, with BLS's sheet of descriptions behind."""
    workbook = Workbook()
    table = workbook.active
    table.title = sheet
    table.append([spelled(column) for column in columns])
    for row in rows:
        table.append([row[column] for column in columns])
    workbook.create_sheet("Field Descriptions").append(["Field", "Field Description"])
    workbook.save(path)
    return path

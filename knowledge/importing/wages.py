"""One row of an OEWS release, in the columns of `knowledge/sources`, checked as it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.importing.cells import amount
from knowledge.load import ANNUAL, HOURLY, Row, check_order

Scope = Literal["nation", "state", "area", "industry"]

EMPLOYMENT = ("tot_emp", "emp_prse", "jobs_1000", "loc_quotient")
PAY = ("h_mean", "a_mean", "mean_prse", *HOURLY, *ANNUAL)
FIGURES = (*EMPLOYMENT, *PAY)
_HEAD, _PLACE = ("source_file", "release", "soc", "occ_title"), ("area_type", "area_code", "area_name", "state_fips")
_INDUSTRY = ("industry_code", "industry_name", "industry_level")
COLUMNS = {
    "national_state": (*_HEAD, *_PLACE, *FIGURES, "flags"),
    "metro": (*_HEAD, *_PLACE, *FIGURES, "flags"),
    "national_industry": (*_HEAD, *_INDUSTRY, *FIGURES, "flags"),
}
PART_OF: Mapping[Scope, str] = {
    "nation": "national_state", "state": "national_state", "area": "metro", "industry": "national_industry",
}  # fmt: skip

NOT_RELEASED, TOP_CODED = "8", "5"  # BLS's footnotes: estimate not released; wage at or above the highest that is given
_MARKERS = {"*": NOT_RELEASED, "**": NOT_RELEASED, "#": TOP_CODED}
_DECIMALS = {"tot_emp": 0, "emp_prse": 1, "mean_prse": 1, "jobs_1000": 3, "loc_quotient": 2}


@dataclass(frozen=True)
class Line:
    """The wages of one occupation in one place or industry: cells by column of the CSV file.

    `row`: where it was read, for faults. `code`: BLS's seven-digit area code, or the industry's.
    """

    soc: str
    scope: Scope
    code: str
    cells: Mapping[str, str]
    row: Row

    @property
    def key(self) -> tuple[str, str, str]:
        """What must not stand twice in a release."""
        return self.soc, self.scope, self.code

    @property
    def figures(self) -> tuple[str, ...]:
        """All that BLS says of it, to tell whether two lines are the same."""
        return tuple(self.cells[column] for column in (*FIGURES, "flags"))


def figures_of(row: Row, columns: Mapping[str, str]) -> dict[str, str]:
    """The figures and flags of a row; `columns` says in which of its columns each stands.

    `*` and `**` (not released) and `#` (at or above the highest wage given) become empty cells with a flag, as does
    `~` of the share of establishments. Raises SourceFault for a negative figure, for text that is neither a figure
    nor a marker, and for percentiles out of order.
    """
    cells: dict[str, str] = {}
    flags: list[str] = []
    for figure in FIGURES:
        column = columns[figure]
        value = row.cells.get(column, "").replace(",", "")
        if value in _MARKERS and not (value == "#" and figure in EMPLOYMENT):
            flags.append(f"{figure}:{_MARKERS[value]}")
            value = ""
        cells[figure] = _typed(Row(row.file, row.line, {column: value}), column, figure)
    if row.cells.get("PCT_RPT") == "~":
        flags.append("pct_rpt:~")
    cells["flags"] = " ".join(flags)
    check_order(row, {name: amount(cells[name]) for name in (*ANNUAL, *HOURLY)}, columns)
    return cells


def _typed(row: Row, column: str, figure: str) -> str:
    """A figure with the decimals that BLS gives it, or with more where it has more."""
    number = row.amount(column)
    if number is None:
        return ""
    decimals = _DECIMALS.get(figure, 2 if figure.startswith("h_") else 0)
    rounded = f"{number:.{decimals}f}"
    return rounded if float(rounded) == number else f"{number:.10g}"

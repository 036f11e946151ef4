"""A row of wages: markers keep their meaning, and what cannot be is refused by column."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.errors import SourceFault
from knowledge.importing.wages import FIGURES, figures_of
from knowledge.load import Row

COLUMNS = {figure: figure.upper() for figure in FIGURES}


def cells(**changed: Any) -> dict[str, str]:
    row = {column: "1" for column in COLUMNS.values()} | changed
    return figures_of(Row("state_M2026_dl.xlsx, sheet 's'", 7, row), COLUMNS)


@pytest.mark.parametrize(
    ("column", "marker", "flag"),
    [("A_MEDIAN", "*", "a_median:8"), ("TOT_EMP", "**", "tot_emp:8"), ("H_PCT90", "#", "h_pct90:5")],
)
def test_a_marker_leaves_the_cell_empty_and_is_kept_as_bls_s_footnote(column: str, marker: str, flag: str) -> None:
    found = cells(**{column: marker})
    assert (found[column.lower()], found["flags"]) == ("", flag)


def test_the_marker_of_a_small_share_of_establishments_is_kept() -> None:
    assert cells(PCT_RPT="~")["flags"] == "pct_rpt:~"


def test_an_empty_cell_without_a_marker_has_no_flag() -> None:
    assert cells(JOBS_1000="")["flags"] == ""


@pytest.mark.parametrize(
    ("column", "value", "written"),
    [("H_MEDIAN", "10.5", "10.50"), ("A_MEDIAN", "51140", "51140"), ("TOT_EMP", "1,320", "1320"), ("JOBS_1000", "3.3", "3.300"),
     ("EMP_PRSE", "1", "1.0"), ("LOC_QUOTIENT", "0.123", "0.123")],
)  # fmt: skip
def test_figures_have_the_decimals_that_bls_gives_and_lose_none(column: str, value: str, written: str) -> None:
    unordered = {name: "" for name in COLUMNS.values() if name != column}
    assert cells(**unordered, **{column: value})[column.lower()] == written


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("A_MEAN", "-51140", "-51140 is negative"),
        ("A_MEAN", "a lot", "'a lot' is not a number"),
        ("TOT_EMP", "#", "'#' is not a number"),
        ("A_MEAN", "~", "'~' is not a number"),
        ("H_PCT25", "0.5", "percentiles out of order: 0.5 after 1"),
        ("A_PCT90", "0.5", "percentiles out of order: 0.5 after 1"),
    ],
)
def test_what_cannot_be_is_refused_by_row_and_column(column: str, value: str, problem: str) -> None:
    with pytest.raises(SourceFault) as caught:
        cells(**{column: value})
    assert (caught.value.line, caught.value.field, caught.value.problem) == (7, column, problem)

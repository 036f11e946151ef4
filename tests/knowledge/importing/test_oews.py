"""Workbooks of a release, read. Figures are those held of May 2025; May 2026 is invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.held import held
from knowledge.importing.oews import read_workbooks
from knowledge.importing.release import Release
from knowledge.load import SOURCES
from knowledge.releases import PARTS
from knowledge.schema_place import StateEntry
from tests.knowledge.importing.books import COLUMNS, BookRow, book, rows_held

CODERS = {"29-2072"}
Coders = Callable[..., BookRow]
Read = Callable[..., Release]


@pytest.fixture
def read(tmp_path: Path, states: list[StateEntry]) -> Read:
    """Reads rows as one workbook."""

    def _read(*rows: BookRow, name: str = "state_M2026_dl.xlsx", **layout: object) -> Release:
        return read_workbooks([book(tmp_path / name, rows, **layout)], CODERS, states)  # type: ignore[arg-type]

    return _read


def fault_of(read: Read, *rows: BookRow, **layout: object) -> SourceFault:
    with pytest.raises(SourceFault) as caught:
        read(*rows, **layout)
    return caught.value


def test_the_tables_held_come_back_from_workbooks_figure_by_figure(
    tmp_path: Path, states: list[StateEntry], usps: dict[str, str], entries: dict[str, list[StateEntry]]
) -> None:
    all_data = book(tmp_path / "all_data_M_2026.xlsx", [row for part in PARTS for row in rows_held(part, usps)])
    socs = {occupation.soc for occupation in entries["occupations.yml"]}  # type: ignore[attr-defined]
    found = read_workbooks([all_data], socs, states).lines
    expected = held(SOURCES, "May 2025").lines
    skipped = ("source_file", "release")
    assert {key: {k: v for k, v in line.cells.items() if k not in skipped} for key, line in found.items()} == {
        key: {k: v for k, v in line.cells.items() if k not in skipped} for key, line in expected.items()
    }


def test_the_release_is_named_by_the_file(read: Read, coders: Coders) -> None:
    assert read(coders(), sheet="Data").name == "May 2026"


def test_a_release_that_no_file_names_has_to_be_told(read: Read, coders: Coders) -> None:
    assert "names no year" in fault_of(read, coders(), name="wages.xlsx", sheet="Data").problem.replace(
        "tells", "names"
    )


def test_workbooks_of_two_releases_are_refused(tmp_path: Path, states: list[StateEntry], coders: Coders) -> None:
    paths = [book(tmp_path / f"state_M{year}_dl.xlsx", [coders()], sheet="Data") for year in (2025, 2026)]
    with pytest.raises(SourceFault, match="state_M2026.*is of May 2026, not of May 2025"):
        read_workbooks(paths, CODERS, states)


def test_a_sheet_of_another_release_than_its_file_is_refused(read: Read, coders: Coders) -> None:
    assert "not of May 2025" in fault_of(read, coders(), sheet="All May 2025 data").problem


def test_the_same_rows_in_two_files_are_one(tmp_path: Path, states: list[StateEntry], coders: Coders) -> None:
    paths = [book(tmp_path / name, [coders()]) for name in ("national_M2026_dl.xlsx", "all_data_M_2026.xlsx")]
    assert len(read_workbooks(paths, CODERS, states).lines) == 1


def test_two_files_that_differ_are_refused_by_both_names(
    tmp_path: Path, states: list[StateEntry], coders: Coders
) -> None:
    book(tmp_path / "national_M2026_dl.xlsx", [coders()])
    book(tmp_path / "all_data_M_2026.xlsx", [coders(A_MEAN=1)])
    with pytest.raises(SourceFault, match="all_data_M_2026.*other figures than in .*national_M2026") as caught:
        read_workbooks([tmp_path / "national_M2026_dl.xlsx", tmp_path / "all_data_M_2026.xlsx"], CODERS, states)
    assert caught.value.line == 2


def test_other_occupations_are_passed_over(read: Read, coders: Coders) -> None:
    assert len(read(coders(), coders(OCC_CODE="15-1252", A_MEAN="odd")).lines) == 1


def test_the_header_of_may_2019_is_in_lower_case_and_names_no_main_state(read: Read, coders: Coders) -> None:
    columns = [column for column in COLUMNS if column != "PRIM_STATE"]
    area = {"AREA": 12420, "AREA_TITLE": "Austin-Round Rock, TX", "AREA_TYPE": 4}
    found = read(coders(**area), columns=columns, spelled=str.lower, name="MSA_M2019_dl.xlsx", sheet="MSA_dl")
    assert [(line.code, line.cells["state_fips"]) for line in found.lines.values()] == [("0012420", "48")]


def test_a_nonmetropolitan_area_without_a_main_state_is_of_the_state_in_its_code(read: Read, coders: Coders) -> None:
    area = {"AREA": 100001, "AREA_TITLE": "Northwest Alabama nonmetropolitan area", "AREA_TYPE": 6, "PRIM_STATE": None}
    found = read(coders(**area))
    assert [(line.code, line.cells["state_fips"]) for line in found.lines.values()] == [("0100001", "01")]


def test_older_names_of_columns_are_known(read: Read, coders: Coders) -> None:
    names = {"LOC_QUOTIENT": "LOC QUOTIENT", "AREA_TITLE": "AREA_NAME", "O_GROUP": "OCC_GROUP"}
    found = read(coders(LOC_QUOTIENT=0.81), spelled=lambda column: names.get(column, column))
    assert [line.cells["loc_quotient"] for line in found.lines.values()] == ["0.81"]


def test_a_changed_header_is_refused_by_sheet_row_and_column(read: Read, coders: Coders) -> None:
    fault = fault_of(read, coders(), spelled=lambda column: column.replace("A_MEDIAN", "A_MIDDLE"))
    assert (fault.file.endswith("sheet 'All May 2026 data'"), fault.line, fault.field) == (True, 1, "A_MEDIAN")


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"AREA": 99, "AREA_TYPE": 2}, "AREA"),
        ({"AREA": "TX", "AREA_TYPE": 2}, "AREA"),
        ({"AREA": 12420, "AREA_TYPE": 4, "PRIM_STATE": "ZZ"}, "PRIM_STATE"),
        ({"AREA": 12420, "AREA_TYPE": 4, "AREA_TITLE": "Austin", "PRIM_STATE": None}, "AREA_TITLE"),
        ({"AREA_TYPE": 7}, "AREA_TYPE"),
        ({"A_MEDIAN": -1}, "A_MEDIAN"),
        ({"A_PCT75": 10}, "A_PCT75"),
    ],
)
def test_a_row_that_cannot_be_is_refused_by_its_column(read: Read, coders: Coders, cells: BookRow, field: str) -> None:
    fault = fault_of(read, coders(), coders(**cells))
    assert (fault.line, fault.field) == (3, field)


def test_a_workbook_with_a_header_alone_is_refused(read: Read) -> None:
    assert "nothing stands below" in fault_of(read).problem


@pytest.mark.parametrize(
    "cells",
    [
        {"AREA": 48, "AREA_TYPE": 2, "NAICS": "999301", "OWN_CODE": 3},
        {"AREA": 16974, "AREA_TYPE": 5},
        {"NAICS": "622000", "OWN_CODE": 35},
    ],
)
def test_rows_that_the_base_has_no_place_for_are_counted(read: Read, coders: Coders, cells: BookRow) -> None:
    hospitals = coders(NAICS="622000", OWN_CODE=235)
    found = read(coders(), hospitals, coders(**cells))
    assert (len(found.lines), list(found.left_out.values())) == (2, [1])


def test_an_industry_listed_under_two_depths_is_one(read: Read, coders: Coders) -> None:
    industry = {"NAICS": "327000", "OWN_CODE": 5}
    found = read(coders(**industry, I_GROUP="3-digit"), coders(**industry, I_GROUP="4-digit"))
    assert len(found.lines) == 1


def test_codes_that_a_spreadsheet_turned_into_numbers_are_the_same(read: Read, coders: Coders) -> None:
    found = read(coders(NAICS=0), coders(NAICS=1, OWN_CODE=5))
    assert {(line.scope, line.code) for line in found.lines.values()} == {("nation", "0000000"), ("industry", "000001")}


def test_no_workbook_is_no_release(states: list[StateEntry]) -> None:
    with pytest.raises(KnowledgeError, match="no workbook"):
        read_workbooks([], CODERS, states)

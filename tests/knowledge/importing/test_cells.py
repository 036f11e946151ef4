"""Tables as they are delivered: the header is found, and what is not whole is refused by file, sheet and row."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from knowledge.errors import SourceFault
from knowledge.importing.cells import Sheet, open_table, plain, text
from tests.knowledge.importing.books import BookRow, book

COLUMNS = ("A", "B")


def workbook(path: Path, *rows: list[object]) -> Path:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def first(sheet: Sheet) -> dict[str, str]:
    return dict(sheet.row(*next(sheet.rows)).cells)


def test_the_header_may_stand_below_titles(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", ["Table 1"], [], ["a", "b "], [1, 2.5])
    assert first(open_table(path, COLUMNS)) == {"A": "1", "B": "2.5"}


def test_the_sheet_with_the_header_is_found(tmp_path: Path) -> None:
    made = Workbook()
    made.active.append(["Notes"])
    made.create_sheet("data").append(["A", "B"])
    made.save(tmp_path / "x.xlsx")
    assert open_table(tmp_path / "x.xlsx", COLUMNS).title == "data"


def test_a_row_says_where_it_stands(tmp_path: Path) -> None:
    sheet = open_table(workbook(tmp_path / "x.xlsx", ["a", "b"], [1, 2]), COLUMNS)
    number, cells = next(sheet.rows)
    fault = sheet.row(number, cells).fault("B", "is odd")
    assert str(fault) == f"{tmp_path / 'x.xlsx'}, sheet 'Sheet', line 2, field 'B': is odd"


def test_a_missing_column_is_named_with_sheet_and_row(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", ["Table 1"], ["a", "c"], [1, 2])
    with pytest.raises(SourceFault, match="sheet 'Sheet', line 2, field 'B': column is missing"):
        open_table(path, COLUMNS)


def test_a_workbook_cut_short_is_refused(tmp_path: Path, all_rows: tuple[BookRow, ...]) -> None:
    path = book(tmp_path / "state_M2026_dl.xlsx", all_rows[:300])
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(SourceFault, match=r"state_M2026_dl.xlsx, .*no whole Excel workbook \(20,000 bytes\)"):
        open_table(path, ["OCC_CODE"])


def test_a_workbook_damaged_inside_is_refused_where_it_breaks(tmp_path: Path, all_rows: tuple[BookRow, ...]) -> None:
    path = book(tmp_path / "x.xlsx", all_rows * 12)
    data = bytearray(path.read_bytes())
    data[200_000:200_200] = bytes(200)  # in the compressed rows
    path.write_bytes(data)
    sheet = open_table(path, ["OCC_CODE"])
    with pytest.raises(SourceFault, match="sheet 'All May 2026 data', line .*cut short here"):
        list(sheet.rows)


@pytest.mark.parametrize("name", ["x.xlsx", "x.csv"])
def test_a_file_without_rows_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    workbook(path) if name.endswith("xlsx") else path.touch()
    with pytest.raises(SourceFault, match="holds no rows"):
        open_table(path, COLUMNS)


@pytest.mark.parametrize(("name", "problem"), [("x.xlsx", "does not exist"), ("x.csv", "cannot be read"), ("x.xls", "old format")])  # fmt: skip
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(SourceFault, match=problem):
        open_table(tmp_path / name, COLUMNS)


def test_a_csv_file_in_the_windows_code_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes("a,b\nMayagüez,1\n".encode("cp1252"))
    assert first(open_table(tmp_path / "x.csv", COLUMNS))["A"] == "Mayagüez"


@pytest.mark.parametrize(("value", "written"), [(None, ""), (51140.0, "51140"), (24.59, "24.59"), (" * ", "*"), (154187380, "154187380")])  # fmt: skip
def test_a_cell_is_written_as_it_would_be_typed(value: object, written: str) -> None:
    assert text(value) == written


@pytest.mark.parametrize("name", ["LOC_QUOTIENT", "Loc Quotient", " loc_quotient "])
def test_the_spellings_of_a_column_name_are_one(name: str) -> None:
    assert plain(name) == "LOC_QUOTIENT"

"""From files to the update of the sources: what is refused, what is shown, what would be written."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError
from knowledge.importing.update import Update
from knowledge.importing.wage_update import wage_update
from tests.knowledge.importing.books import BookRow, book

Coders = Callable[..., BookRow]
PARTS = ["oews_may2026_national_state.csv", "oews_may2026_metro.csv", "oews_may2026_national_industry.csv"]


def refusal(folder: Path, path: Path) -> str:
    with pytest.raises(KnowledgeError) as caught:
        wage_update(folder, path)
    return str(caught.value)


def lines(update: Update, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(update.files[name])))


def test_a_new_release_has_its_tables_and_its_source(folder: Path, all_data: Path) -> None:
    assert list(wage_update(folder, all_data).files) == [*PARTS, "sources.yml"]


def test_each_row_says_what_it_was_read_from(folder: Path, all_data: Path) -> None:
    first = lines(wage_update(folder, all_data), PARTS[0])[0]
    assert first["source_file"].startswith("all_data_M_2026.xlsx (sha256 ")
    assert first["release"] == "May 2026"


def test_reading_leaves_the_sources_as_they_are(folder: Path, all_data: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    wage_update(folder, all_data)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_change_is_shown_with_old_new_and_percent(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...], coders: Coders
) -> None:
    raised = [row | {"A_MEDIAN": 53697} if row == coders() else row for row in all_rows]
    report = wage_update(folder, book(tmp_path / "all_data_M_2026.xlsx", raised)).report()
    # OEWS May 2025: 51,140; the figure of 2026 is invented
    assert "Medical Records Specialists, National: a_median 51,140 -> 53,697 (+5.0%)" in report


def test_a_release_older_than_the_newest_is_refused(folder: Path, tmp_path: Path, coders: Coders) -> None:
    path = book(tmp_path / "national_M2024_dl.xlsx", [coders()], sheet="Data")
    assert refusal(folder, path) == "May 2024 is older than May 2025, the newest release held; --force takes it"


def test_an_older_release_may_be_forced_and_gets_a_source_of_its_own(
    folder: Path, tmp_path: Path, coders: Coders
) -> None:
    path = book(tmp_path / "national_M2024_dl.xlsx", [coders()], sheet="Data")
    files = wage_update(folder, path, force=True).files
    assert "- id: oews_may_2024\n" in files["sources.yml"]  # oews_2024 is what third parties quote


def test_a_new_release_without_its_metropolitan_areas_is_refused(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    path = book(tmp_path / "all_data_M_2026.xlsx", [row for row in all_rows if row["AREA_TYPE"] not in (4, 6)])
    assert "has nothing on the metropolitan areas: put all its workbooks into one folder" in refusal(folder, path)


def test_a_release_without_one_of_the_states_is_refused(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    rows = [row for row in all_rows if not (row["AREA_TYPE"] == 2 and row["AREA"] == 56)]
    path = book(tmp_path / "all_data_M_2026.xlsx", rows)
    assert refusal(folder, path) == "May 2026 has no row for Wyoming: is a workbook cut short?"


def test_a_release_with_far_fewer_areas_is_refused(folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]) -> None:
    rows = [row for row in all_rows if row["AREA_TYPE"] != 6]
    path = book(tmp_path / "all_data_M_2026.xlsx", rows)
    assert "of the metropolitan areas, May 2025 had 57: is a workbook cut short" in refusal(folder, path)


def test_a_new_release_without_an_occupation_is_refused(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    path = book(tmp_path / "all_data_M_2026.xlsx", [row for row in all_rows if row["OCC_CODE"] != "29-9021"])
    assert refusal(folder, path) == "May 2026 has no national row for 29-9021"


def test_one_workbook_corrects_its_part_of_a_release_that_is_held(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    states = [row for row in all_rows if row["AREA_TYPE"] in (2, 3)]
    update = wage_update(folder, book(tmp_path / "state_M2025_dl.xlsx", states, sheet="Data"))
    assert list(update.files) == ["oews_may2025_national_state.csv"]


def test_a_correction_keeps_the_rows_of_the_other_places(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    states = [row for row in all_rows if row["AREA_TYPE"] in (2, 3)]
    update = wage_update(folder, book(tmp_path / "state_M2025_dl.xlsx", states, sheet="Data"))
    kinds = [row["area_type"] for row in lines(update, "oews_may2025_national_state.csv")]
    assert (kinds.count("nation"), kinds.count("state")) == (
        11,
        53,
    )  # as held: 11 occupations, coders in 53 states and territories


def test_a_folder_is_read_without_bls_s_descriptions(folder: Path, tmp_path: Path, all_data: Path) -> None:
    books = tmp_path / "oesm26all"
    books.mkdir()
    shutil.copy(all_data, books)
    (books / "file_descriptions.xlsx").write_bytes(b"other things")
    assert list(wage_update(folder, books).files) == [*PARTS, "sources.yml"]


def test_an_empty_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "neither workbooks (.xlsx) nor oe.data.0.Current" in refusal(folder, tmp_path / "empty")


def test_a_workbook_of_other_occupations_is_refused(folder: Path, tmp_path: Path, coders: Coders) -> None:
    path = book(tmp_path / "all_data_M_2026.xlsx", [coders(OCC_CODE="15-1252")])
    assert "has no row of an occupation in occupations.yml" in refusal(folder, path)


def test_a_release_that_is_no_month_and_year_is_refused(folder: Path, all_data: Path) -> None:
    with pytest.raises(KnowledgeError, match="'2026' is no release"):
        wage_update(folder, all_data, release="2026")


def test_an_occupation_with_another_title_is_remarked_on(
    folder: Path, tmp_path: Path, all_rows: tuple[BookRow, ...]
) -> None:
    rows = [row | {"OCC_TITLE": "File Keepers"} if row["OCC_CODE"] == "43-4071" else row for row in all_rows]
    update = wage_update(folder, book(tmp_path / "all_data_M_2026.xlsx", rows))
    assert update.remarks == ("43-4071 is called 'File Keepers' there, 'File Clerks' in occupations.yml.",)

"""BLS's occupation table. The edition 2026–36 is invented."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.projection_update import projection_update
from knowledge.importing.update import Update
from knowledge.load import PROJECTION_FILE
from tests.knowledge.importing.bls import HEAD, ROWS, table


def row(update: Update, soc: str, edition: str) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(update.files[PROJECTION_FILE]))
    return next(row for row in rows if (row["soc"], row["edition"]) == (soc, edition))


def test_a_new_edition_is_added_in_single_jobs(folder: Path, tmp_path: Path) -> None:
    found = row(projection_update(folder, table(tmp_path / "occupation.xlsx")), "29-2072", "2026-36")
    assert (found["growth_pct"], found["openings_per_year"], found["base_jobs"]) == ("6.2", "14300", "200100")


def test_former_editions_stay(folder: Path, tmp_path: Path) -> None:
    found = row(projection_update(folder, table(tmp_path / "occupation.xlsx")), "29-2072", "2025-35")
    assert (found["growth_pct"], found["trust"]) == ("7.8", "C")  # facts: BLS 2025–35, as third parties quote it


def test_what_is_read_from_the_table_itself_is_trusted(folder: Path, tmp_path: Path) -> None:
    found = row(projection_update(folder, table(tmp_path / "occupation.xlsx")), "43-0000", "2026-36")
    assert (found["trust"], found["entry_education"]) == ("A", "")


def test_titles_and_schooling_are_written_as_the_sources_write_them(folder: Path, tmp_path: Path) -> None:
    found = row(projection_update(folder, table(tmp_path / "occupation.xlsx")), "29-9021", "2026-36")
    assert found["occ_title"] == "Health information technologists and medical registrars"
    assert found["entry_education"] == "associate's degree"


def test_other_occupations_are_passed_over(folder: Path, tmp_path: Path) -> None:
    assert "15-1252" not in projection_update(folder, table(tmp_path / "occupation.xlsx")).files[PROJECTION_FILE]


def test_an_edition_has_a_source_without_the_note_of_the_one_before(folder: Path, tmp_path: Path) -> None:
    text = projection_update(folder, table(tmp_path / "occupation.xlsx")).files["sources.yml"]
    start = text.index("- id: projections_2026_36\n")
    entry = text[start : text.index("\n\n", start)]
    assert "title: Employment Projections 2026–36\n" in entry
    assert "trust: A" in entry and "note" not in entry


def test_the_edition_held_is_replaced_by_the_table_itself(folder: Path, tmp_path: Path) -> None:
    head = [name.replace("2026", "2025").replace("36", "35") for name in HEAD]
    update = projection_update(folder, table(tmp_path / "occupation.xlsx", head=head))
    assert row(update, "29-2072", "2025-35")["trust"] == "A"
    assert update.files["sources.yml"].count("- id: projections_2025_35\n") == 1


def test_the_csv_file_of_the_data_tool_is_read(folder: Path, tmp_path: Path) -> None:
    head = (
        "Occupation Title", "Occupation Code", "Employment 2026", "Employment 2036", "Employment Percent Change, 2026-2036",
        "Occupational Openings, 2026-2036 Annual Average", "Typical Entry-Level Education",
    )  # fmt: skip
    with (tmp_path / "projections.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(head)
        writer.writerows([(r[0], f'="{r[1]}"', r[3], r[4], r[6], r[8], r[10]) for r in ROWS])
    found = row(projection_update(folder, tmp_path / "projections.csv"), "29-2072", "2026-36")
    assert (found["growth_pct"], found["openings_per_year"], found["base_jobs"]) == ("6.2", "14300", "200100")


def test_an_occupation_that_it_lacks_is_remarked_on(folder: Path, tmp_path: Path) -> None:
    update = projection_update(folder, table(tmp_path / "occupation.xlsx"))
    assert update.remarks == ("It has no row for 11-9111, 13-1041, 31-9094, 43-3021, 43-9041.",)


def test_a_change_in_growth_is_shown_without_a_percentage_of_a_percentage(folder: Path, tmp_path: Path) -> None:
    report = projection_update(folder, table(tmp_path / "occupation.xlsx")).report()
    assert "Medical records specialists: growth_pct 7.8 -> 6.2\n" in report


def test_an_older_edition_is_refused(folder: Path, tmp_path: Path) -> None:
    head = [name.replace("2026", "2024").replace("36", "34") for name in HEAD]
    with pytest.raises(KnowledgeError, match="is of 2024-34, 2025-35 is held"):
        projection_update(folder, table(tmp_path / "occupation.xlsx", head=head))


def test_a_table_without_an_occupation_held_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="has no row for 29-2072"):
        projection_update(folder, table(tmp_path / "occupation.xlsx", [r for r in ROWS if r[1] != "29-2072"]))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("Matrix code", "Matrix number", "matrix code"),
        ("Employment, 2026", "Workers, 2026", "Employment, 2026"),
        ("annual average", "yearly", "occupational openings, annual average"),
        ("percent, 2026–36", "percent, 2025–35", "employment change, percent"),
    ],
)
def test_a_changed_header_is_refused_by_column(folder: Path, tmp_path: Path, old: str, new: str, field: str) -> None:
    path = table(tmp_path / "occupation.xlsx", head=[name.replace(old, new) for name in HEAD])
    with pytest.raises(SourceFault, match="sheet 'Table 1.2', line 2") as caught:
        projection_update(folder, path)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("at", "value", "field"),
    [(3, -1, "jobs 2026"), (6, "fast", "employment change, percent"), (8, "many", "occupational openings, annual average"),
     (1, "00-0000", "matrix code")],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_row_and_column(
    folder: Path, tmp_path: Path, at: int, value: object, field: str
) -> None:
    odd = (*ROWS[2][:at], value, *ROWS[2][at + 1 :])
    with pytest.raises(SourceFault) as caught:
        projection_update(folder, table(tmp_path / "occupation.xlsx", [*ROWS[:2], odd, *ROWS[3:]]))
    assert (caught.value.line, caught.value.field) == (5, field)

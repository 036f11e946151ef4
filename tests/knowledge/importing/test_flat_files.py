"""BLS's flat files, read. Figures of May 2025; the layout is that of download.bls.gov/pub/time.series/oe."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import SourceFault
from knowledge.importing.flat_files import DATA, read_flat_files
from knowledge.importing.release import Release
from knowledge.importing.wage_update import wage_update

HEAD = "series_id                     \tyear\tperiod\t       value\tfootnote_codes"
LISTS = {
    "oe.area": "state_code\tarea_code\tareatype_code\tarea_name\n00\t0000000\tN\tNational\n48\t4800000\tS\tTexas\n"
    "48\t0012420\tM\tAustin-Round Rock-San Marcos, TX\n",
    "oe.industry": "industry_code\tindustry_name\tdisplay_level\tselectable\tsort_sequence\n"
    "000000\tCross-industry\t0\tT\t0\n622000\tHospitals\t3\tT\t9\n",
    "oe.release": "release_date\tdescription\n2025A01\tMay 2025\n",
}
NATION = ("OEUN000000000000029207213", "51140", "")  # OEWS May 2025
AUSTIN = ("OEUM001242000000029207213", "48990", "")


def read(folder: Path, entries: dict[str, list[Any]], *rows: tuple[str, str, str], name: str | None = None) -> Release:
    for file, text in LISTS.items():
        if not (folder / file).exists():
            (folder / file).write_text(text)
    lines = [f"{series:<30}\t2025\tA01\t{value:>12}\t{code}" for series, value, code in rows]
    (folder / DATA).write_text("\n".join([HEAD, *lines, ""]))
    return read_flat_files(folder, entries["occupations.yml"], entries["states.yml"], name)


def medians(release: Release) -> dict[tuple[str, str], str]:
    return {(line.scope, line.code): line.cells["a_median"] for line in release.lines.values()}


def test_a_series_is_a_figure_of_a_place(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    found = read(tmp_path, entries, NATION, AUSTIN, ("OEUS480000000000029207213", "48860", ""))
    assert medians(found) == {
        ("nation", "0000000"): "51140",
        ("area", "0012420"): "48990",
        ("state", "4800000"): "48860",
    }


def test_a_series_may_be_of_an_industry(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    found = read(tmp_path, entries, ("OEUN000000062200029207213", "59120", ""))
    assert medians(found) == {("industry", "622000"): "59120"}


def test_the_release_is_in_its_list(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    assert read(tmp_path, entries, NATION).name == "May 2025"


def test_footnotes_of_figures_not_given_are_kept(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    found = read(
        tmp_path, entries, NATION, ("OEUN000000000000029207215", "-", "5"), ("OEUN000000000000029207201", "-", "8")
    )
    assert [line.cells["flags"] for line in found.lines.values()] == ["tot_emp:8 a_pct90:5"]


def test_other_occupations_are_passed_over(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    assert len(read(tmp_path, entries, NATION, ("OEUN000000000000015125213", "1", "")).lines) == 1


def test_industries_of_a_state_are_counted(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    found = read(tmp_path, entries, NATION, ("OEUS480000062200029207213", "1", ""))
    assert (len(found.lines), sum(found.left_out.values())) == (1, 1)


@pytest.mark.parametrize(
    ("row", "field", "problem"),
    [
        (("OEUM009999900000029207213", "1", ""), "series_id", "area '0099999' is not in oe.area"),
        (("OEUN000000099999929207213", "1", ""), "series_id", "industry '999999' is not in oe.industry"),
        (("OEUN000000000000029207299", "1", ""), "series_id", "is no series of OEWS"),
        (("OEUN000000000000029207212", "-5", ""), "value", "-5 is negative"),
        (("OEUN000000000000029207212", "99999", ""), "a_median", "percentiles out of order: 51140 after 99999"),
        (NATION, "series_id", "stands twice"),
    ],
)
def test_what_cannot_be_is_refused_by_line_and_field(
    tmp_path: Path, entries: dict[str, list[Any]], row: tuple[str, str, str], field: str, problem: str
) -> None:
    with pytest.raises(SourceFault, match=problem) as caught:
        read(tmp_path, entries, NATION, row)
    assert caught.value.field == field


@pytest.mark.parametrize("file", ["oe.area", "oe.industry", "oe.release"])
def test_a_list_with_another_header_is_refused(tmp_path: Path, entries: dict[str, list[Any]], file: str) -> None:
    (tmp_path / file).write_text("code\tname\n")
    with pytest.raises(SourceFault, match=f"{file}, line 1.*column is missing"):
        read(tmp_path, entries, NATION)


def test_an_area_in_no_state_is_refused(tmp_path: Path, entries: dict[str, list[Any]]) -> None:
    (tmp_path / "oe.area").write_text(LISTS["oe.area"].replace("48\t0012420", "99\t0012420"))
    with pytest.raises(SourceFault, match="oe.area, line 4, field 'state_code': '99' is no state"):
        read(tmp_path, entries, NATION)


@pytest.mark.parametrize("named", [".", DATA])
def test_a_folder_of_flat_files_is_imported_by_its_name_or_its_data(
    folder: Path, tmp_path: Path, entries: dict[str, list[Any]], named: str
) -> None:
    read(tmp_path, entries, NATION)
    assert list(wage_update(folder, tmp_path / named).files) == ["oews_may2025_national_state.csv"]

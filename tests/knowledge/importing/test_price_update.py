"""BEA's tables of price parities. Figures of 2024 are BEA's; those of 2025 are invented."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing.price_update import price_update
from knowledge.importing.update import Update
from knowledge.load import PRICE_FILE
from tests.knowledge.importing.bea import ALL, HEAD, HOUSING, line, sarpp, states_held


def rows(update: Update, file: str) -> dict[tuple[str, str], dict[str, str]]:
    found = csv.DictReader(io.StringIO(update.files[file]))
    return {(row.get("state_fips") or row["area_code"], row["year"]): row for row in found}


def test_a_new_year_is_added_and_the_former_ones_stay(folder: Path, tmp_path: Path) -> None:
    found = rows(price_update(folder, sarpp(tmp_path / "SARPP.csv", s48="98.001")), PRICE_FILE)
    assert {year for _, year in found} == {"2022", "2023", "2024", "2025"}
    assert (found["48", "2025"]["all_items"], found["48", "2025"]["housing"]) == ("98.001", "100.1")


def test_a_year_held_keeps_its_figures_to_the_last_digit(folder: Path, tmp_path: Path) -> None:
    found = rows(price_update(folder, sarpp(tmp_path / "SARPP.csv")), PRICE_FILE)
    levels = ("all_items", "housing")
    assert all(found[key][name] == row[name] for key, row in states_held().items() for name in levels)


def test_the_date_of_the_table_is_kept(folder: Path, tmp_path: Path) -> None:
    found = rows(price_update(folder, sarpp(tmp_path / "SARPP.csv")), PRICE_FILE)
    assert found["48", "2025"]["release"] == "BEA, last updated February 18, 2027"


def test_a_new_year_has_its_source(folder: Path, tmp_path: Path) -> None:
    text = price_update(folder, sarpp(tmp_path / "SARPP.csv")).files["sources.yml"]
    assert "- id: rpp_2025\n  title: Regional Price Parities by state, 2025\n" in text


def test_a_change_is_shown_against_the_newest_year_held(folder: Path, tmp_path: Path) -> None:
    report = price_update(folder, sarpp(tmp_path / "SARPP.csv", s05="90")).report(all=True)
    assert "Arkansas: all_items 2025 (before: 2024) 86.937 -> 90 (+3.5%)" in report  # BEA 2024: 86.937


def test_a_table_of_areas_has_a_file_of_its_own(folder: Path, tmp_path: Path) -> None:
    austin = line(
        "12420",
        "Austin-Round Rock-San Marcos, TX (Metropolitan Statistical Area)",
        ALL,
        "97",
        "98",
        "99",
        table="MARPP",
    )
    other = line("00999", "United States (Nonmetropolitan Portion)", ALL, "87", "88", "89", table="MARPP")
    (tmp_path / "MARPP.csv").write_text("\n".join([HEAD, austin, other]))
    update = price_update(folder, tmp_path / "MARPP.csv")
    assert list(update.files) == ["bea_rpp_metro.csv"]
    assert {key: row["all_items"] for key, row in rows(update, "bea_rpp_metro.csv").items()} == {
        ("0012420", "2023"): "97", ("0012420", "2024"): "98", ("0012420", "2025"): "99",
    }  # fmt: skip


def test_a_table_without_one_of_the_states_is_refused(folder: Path, tmp_path: Path) -> None:
    path = sarpp(tmp_path / "SARPP.csv")
    path.write_text("\n".join(text for text in path.read_text().splitlines() if "Wyoming" not in text))
    with pytest.raises(KnowledgeError, match="has no row for Wyoming"):
        price_update(folder, path)


def test_a_table_that_ends_before_the_year_held_is_refused(folder: Path, tmp_path: Path) -> None:
    path = sarpp(tmp_path / "SARPP.csv")
    path.write_text(path.read_text().replace('"2023","2024","2025"', '"2021","2022","2023"'))
    with pytest.raises(KnowledgeError, match="ends with 2023, 2024 is held"):
        price_update(folder, path)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('"Description"', '"What"', "DESCRIPTION"),
        ('"2023","2024","2025"', '"a","b","c"', "year"),
        ("SARPP,1", "SAINC,1", "TABLENAME"),
        ('" ""48000"""', '" ""99000"""', "GEOFIPS"),
        ('" ""48000"""', '"Texas"', "GEOFIPS"),
        ("86.937", "-86.937", "2024"),
        ("86.937", "869.37", "2024"),
        ("86.937", "cheap", "2024"),
        (ALL, "Prices", "DESCRIPTION"),
        (HOUSING, ALL, "2024"),
    ],
)
def test_what_cannot_be_is_refused_by_its_column(folder: Path, tmp_path: Path, old: str, new: str, field: str) -> None:
    path = sarpp(tmp_path / "SARPP.csv")
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(SourceFault) as caught:
        price_update(folder, path)
    assert caught.value.field == field

"""The command, from files to a base that answers: May 2026, prices of 2025 and projections 2026–36, all invented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from knowledge.base import Base
from knowledge.command.run import main
from knowledge.compile import build
from knowledge.living import Prices, prices
from knowledge.load import SOURCES
from knowledge.outlook import Outlook, outlook
from knowledge.pay import wages_of
from knowledge.releases import PARTS
from tests.knowledge.importing.bea import sarpp
from tests.knowledge.importing.bls import table
from tests.knowledge.importing.books import book, rows_held


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, usps: dict[str, str]) -> Base:
    """A base of sources into which all three have been imported: of the wages those of the nation, and coders everywhere."""
    tmp = tmp_path_factory.mktemp("imported")
    folder = Path(shutil.copytree(SOURCES, tmp / "sources"))
    held = [dict(row) for part in PARTS for row in rows_held(part, usps)]
    rows = [row for row in held if row["OCC_CODE"] == "29-2072" or row["AREA_TYPE"] == 1]
    rows[0] |= {"A_MEDIAN": 53697}  # the nation's medical records specialists
    for arguments in (
        ["oews", book(tmp / "all_data_M_2026.xlsx", rows)],
        ["rpp", sarpp(tmp / "SARPP.csv", s48="98.5")],
        ["projections", table(tmp / "occupation.xlsx")],
    ):
        assert main(["import", *map(str, arguments), "--sources", str(folder), "--write"]) == 0
    return Base(build(tmp / "knowledge.sqlite", folder))


def test_an_imported_release_is_the_newest(imported: Base) -> None:
    wages = wages_of(imported, "29-2072", "US")
    assert imported.releases == ("May 2026", "May 2025")
    assert wages is not None and wages.median == 53_697


def test_the_release_before_can_still_be_asked(imported: Base) -> None:
    wages = wages_of(imported, "29-2072", "US", release="May 2025")
    assert wages is not None and wages.median == 51_140  # OEWS May 2025


def test_imported_prices_are_the_newest(imported: Base) -> None:
    found = prices(imported, imported.places["TX"])
    assert isinstance(found, Prices)
    assert (found.year, found.all_items, found.source.id) == (2025, 98.5, "rpp_2025")


def test_an_imported_edition_is_the_outlook(imported: Base) -> None:
    found = outlook(imported, imported.roles["medical_coder"])
    assert isinstance(found, Outlook) and found.projection is not None
    assert (found.projection.growth, found.projection.source.id) == (6.2, "projections_2026_36")


def test_without_write_nothing_is_written(folder: Path, all_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert main(["import", "oews", str(all_data), "--sources", str(folder)]) == 0
    assert "Nothing is written. With --write: oews_may2026_national_state.csv" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_that_does_not_fit_is_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "rpp", str(folder / "bea_rpp_state.csv"), "--sources", str(folder)]) == 2
    error = capsys.readouterr().err
    assert error.startswith("knowledge: ") and "field 'GEOFIPS': column is missing" in error


def test_all_changes_are_shown_when_asked(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", "rpp", str(sarpp(tmp_path / "SARPP.csv")), "--sources", str(folder), "--all"])
    assert capsys.readouterr().out.count(" -> ") == 52  # the housing of 2025 differs in each of 52 places


def test_the_largest_changes_are_shown_first(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", "rpp", str(sarpp(tmp_path / "SARPP.csv")), "--sources", str(folder)])
    out = capsys.readouterr().out
    assert out.index("Arkansas: housing") > out.index("West Virginia: housing")

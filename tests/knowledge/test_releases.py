"""Releases of OEWS: found by their files, ordered by date, each with its source. May 2024 is invented here."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.base import Base
from knowledge.compile import build
from knowledge.errors import SourceFault
from knowledge.pay import Pay, pay, wages_of
from knowledge.releases import wage_file, wage_files, when
from tests.knowledge.small_sources import AREAS, FILES, NATION, Sources

CODER = "29-2072"
FORMER = wage_file("May 2024", "national_state")


@pytest.fixture
def two(sources: Sources, tmp_path: Path) -> Base:
    """A base that holds another, invented release besides May 2025."""
    hold_former(sources)
    return Base(build(tmp_path / "two.sqlite", sources.folder))


def hold_former(sources: Sources) -> None:
    (sources.folder / FORMER).write_text(FILES[NATION].replace("May 2025", "May 2024").replace("51140", "50000"))
    entry = "- {id: oews_2024, title: t, publisher: p, vintage: May 2024, url: u, trust: A, release: May 2024}\n"
    sources.append("sources.yml", entry)


def test_releases_are_ordered_by_date_and_not_by_name() -> None:
    assert sorted(["May 2025", "April 2026", "November 2024"], key=when) == ["November 2024", "May 2025", "April 2026"]


@pytest.mark.parametrize("text", ["2025", "may 2025", "May 25", "May", ""])
def test_a_text_that_names_no_month_and_year_is_no_release(text: str) -> None:
    with pytest.raises(ValueError, match="no release"):
        when(text)


def test_the_file_of_a_part_is_found_again_as_that_release(tmp_path: Path) -> None:
    (tmp_path / wage_file("May 2026", "metro")).touch()
    assert [(path.name, release) for path, release in wage_files(tmp_path)] == [("oews_may2026_metro.csv", "May 2026")]


@pytest.mark.parametrize("name", ["oews_may2025_metros.csv", "oews_mai2025_metro.csv", "oews_2025.csv"])
def test_a_file_named_like_no_table_is_a_fault(sources: Sources, name: str) -> None:
    (sources.folder / name).touch()
    with pytest.raises(SourceFault, match=name):
        wage_files(sources.folder)


def test_a_folder_without_tables_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(SourceFault, match="no OEWS table"):
        wage_files(tmp_path)


def test_a_base_names_its_releases_the_newest_first(two: Base) -> None:
    assert two.releases == ("May 2025", "May 2024")


def test_the_newest_release_answers_when_none_is_named(two: Base) -> None:
    wages = wages_of(two, CODER, "US")
    assert wages is not None and wages.median == 51_140  # OEWS May 2025


def test_a_former_release_answers_when_it_is_named(two: Base) -> None:
    wages = wages_of(two, CODER, "US", release="May 2024")
    assert wages is not None and wages.median == 50_000


def test_a_figure_of_a_former_release_cites_its_source(two: Base) -> None:
    found = pay(two, two.roles["medical_coder"], release="May 2024")
    assert isinstance(found, Pay) and found.source.id == "oews_2024"


def test_places_are_those_of_the_newest_release(sources: Sources, tmp_path: Path) -> None:
    hold_former(sources)
    former = FILES[AREAS].replace("May 2025", "May 2024").replace("0012420", "0071650").replace("Austin-Round", "Old")
    (sources.folder / wage_file("May 2024", "metro")).write_text(former)
    base = Base(build(tmp_path / "base.sqlite", sources.folder))
    assert "0071650" not in base.places


def test_a_release_without_a_source_is_a_fault(sources: Sources, tmp_path: Path) -> None:
    sources.replace("sources.yml", "  release: May 2025\n", "")
    with pytest.raises(SourceFault, match="'May 2025' has none for its source"):
        build(tmp_path / "base.sqlite", sources.folder)


def test_a_release_with_two_sources_is_a_fault(sources: Sources, tmp_path: Path) -> None:
    sources.replace("sources.yml", 'vintage: "2026"\n', 'vintage: "2026"\n  release: May 2025\n')
    with pytest.raises(SourceFault, match="has oews_2025 and aapc for its source"):
        build(tmp_path / "base.sqlite", sources.folder)


def test_a_row_of_another_release_than_its_file_is_a_fault(sources: Sources, tmp_path: Path) -> None:
    sources.replace(AREAS, "May 2025,29-2072", "May 2024,29-2072")
    with pytest.raises(SourceFault, match="'May 2024' stands in a file of May 2025"):
        build(tmp_path / "base.sqlite", sources.folder)


def test_a_release_is_a_month_and_a_year(sources: Sources, tmp_path: Path) -> None:
    sources.replace("sources.yml", "release: May 2025", "release: '2025'")
    with pytest.raises(SourceFault, match="no release"):
        build(tmp_path / "base.sqlite", sources.folder)

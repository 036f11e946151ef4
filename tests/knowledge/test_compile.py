"""Compiling the sources: whole or not at all, the same each time, and nothing inconsistent."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from knowledge.base import Base
from knowledge.compile import build, digest
from knowledge.errors import KnowledgeError, SourceFault
from knowledge.load import PRICE_FILE, PROJECTION_FILE
from tests.knowledge.small_sources import AREAS, FILES, INDUSTRIES, NATION, Sources

TABLES = ("meta", "entry", "place", "wage", "price", "projection", "release", "city", "abroad", "passage")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out" / "knowledge.sqlite"


def content(path: Path) -> dict[str, list[Any]]:
    """Every row of every table."""
    connection = sqlite3.connect(path)
    try:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    finally:
        connection.close()


def fault_of(sources: Sources, target: Path) -> SourceFault:
    with pytest.raises(SourceFault) as caught:
        build(target, sources.folder)
    return caught.value


def where(fault: SourceFault) -> tuple[str, int, str]:
    return Path(fault.file).name, fault.line, fault.field


def test_a_build_holds_what_the_sources_say(sources: Sources, target: Path) -> None:
    base = Base(build(target, sources.folder))
    assert base.rows("SELECT a_median FROM wage WHERE place = '0012420'") == [(48_990,)]
    assert base.facts["coder_jobs"].value == 194_720
    assert base.places["0012420"].state == "TX"


def test_two_builds_of_the_same_sources_hold_the_same(sources: Sources, tmp_path: Path) -> None:
    first, second = (content(build(tmp_path / name, sources.folder)) for name in ("first.sqlite", "second.sqlite"))
    assert first == second


def test_a_failed_build_leaves_the_present_base_as_it_was(sources: Sources, target: Path) -> None:
    target.parent.mkdir()
    target.write_bytes(b"the present base")
    sources.replace("facts.yml", "trust: A", "trust: U")
    fault_of(sources, target)
    assert target.read_bytes() == b"the present base"


def test_a_failed_build_leaves_nothing_behind(sources: Sources, target: Path) -> None:
    sources.replace(NATION, ",37000,", ",-37000,")
    fault_of(sources, target)
    assert list(target.parent.iterdir()) == []


def test_who_has_the_base_open_keeps_it_whole_while_another_takes_its_place(sources: Sources, target: Path) -> None:
    old = Base(build(target, sources.folder))
    sources.replace("facts.yml", "value: 194720", "value: 5")
    new = Base(build(target, sources.folder))
    digests = [base.rows("SELECT value FROM meta")[0][0] for base in (old, new)]
    assert digests == [old.digest, new.digest]
    assert old.digest != new.digest


def test_the_base_can_be_read_by_whoever_runs_the_bot(sources: Sources, target: Path) -> None:
    assert build(target, sources.folder).stat().st_mode & 0o444 == 0o444


def test_a_target_that_cannot_be_written_is_one_clear_sentence(sources: Sources, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnowledgeError, match="cannot be written"):
        build(tmp_path / "file" / "knowledge.sqlite", sources.folder)


def test_unverified_projections_stay_out_of_the_base(sources: Sources, target: Path) -> None:
    assert "2022-32" in FILES[PROJECTION_FILE]
    assert Base(build(target, sources.folder)).rows("SELECT edition FROM projection") == [("2025-35",)]


def test_the_digest_changes_with_a_source(sources: Sources) -> None:
    before = digest(sources.folder)
    sources.replace("facts.yml", "value: 194720", "value: 194721")
    assert digest(sources.folder) != before


def test_the_digest_passes_over_folders_among_the_sources(sources: Sources) -> None:
    before = digest(sources.folder)
    (sources.folder / ".checkpoints").mkdir()
    assert digest(sources.folder) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "field"),
    [
        (NATION, "nation,0000000,National,00", "state,4700000,Tennessee,47", 2, "state_fips"),
        (AREAS, '"Austin-Round Rock-San Marcos, TX",48', '"Austin-Round Rock-San Marcos, TX",99', 2, "state_fips"),
        (NATION, "nation,0000000,National,00", "county,4800001,Travis,48", 2, "area_type"),
        (NATION, "29-2072,nation", "15-1252,nation", 2, "soc"),
        (AREAS, "area_type", "type", 1, "area_type"),
        (INDUSTRIES, "industry_code", "naics", 1, "area_type"),
        (PRICE_FILE, "48,Texas", "47,Tennessee", 3, "state_fips"),
        (PRICE_FILE, "Texas,2024", "Texas,recent", 3, "year"),
        (PRICE_FILE, "97.1,96.5", "971,96.5", 3, "all_items"),
        (PRICE_FILE, "96.5", "cheap", 3, "housing"),
        (PROJECTION_FILE, ",7.8,", ",fast,", 2, "growth_pct"),
        (PROJECTION_FILE, ",14000,", ",-14000,", 2, "openings_per_year"),
        (PROJECTION_FILE, ",C,third party", ",E,third party", 2, "trust"),
        (PROJECTION_FILE, "base_jobs", "jobs", 1, "base_jobs"),
    ],
)
def test_a_table_that_does_not_fit_is_a_fault(
    sources: Sources, target: Path, file: str, old: str, new: str, line: int, field: str
) -> None:
    sources.replace(file, old, new)
    assert where(fault_of(sources, target)) == (file, line, field)


def test_an_occupation_without_a_national_figure_is_a_fault(sources: Sources, target: Path) -> None:
    line = sources.append("occupations.yml", "- soc: 43-3021\n  title: Billing Clerks\n  short: billing clerks\n")
    assert where(fault_of(sources, target)) == ("occupations.yml", line, "soc")


@pytest.mark.parametrize(("file", "field"), [(NATION, "soc"), (PRICE_FILE, "state_fips"), (PROJECTION_FILE, "soc")])
def test_a_row_that_stands_twice_is_a_fault(sources: Sources, target: Path, file: str, field: str) -> None:
    line = sources.append(file, FILES[file].splitlines()[1] + "\n")
    fault = fault_of(sources, target)
    assert where(fault) == (file, line, field)
    assert "twice" in fault.problem


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("place_aliases.yml", "Austin, TX", "Astin, TX", "place"),
        ("ambiguous_places.yml", "Paris, TX", "Lutetia, TX", "candidates.0"),
    ],
)
def test_another_name_for_a_city_that_nobody_knows_is_a_fault(
    sources: Sources, target: Path, file: str, old: str, new: str, field: str
) -> None:
    sources.replace(file, old, new)
    fault = fault_of(sources, target)
    assert (Path(fault.file).name, fault.field) == (file, field)
    assert fault.problem == f"{new!r} is no city that GeoNames or OEWS knows"


def test_the_sources_in_the_tree_compile_to_the_base_in_use(base: Base, tmp_path: Path) -> None:
    assert content(build(tmp_path / "knowledge.sqlite")) == content(base.path)

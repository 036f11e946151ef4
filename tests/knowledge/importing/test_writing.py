"""All files or none, and sources.yml keeps what people wrote into it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from knowledge.errors import KnowledgeError, SourceFault
from knowledge.importing import writing
from knowledge.importing.writing import table, with_source, write
from knowledge.load import SOURCES
from tests.knowledge.small_sources import AREAS, FILES, NATION, Sources

ENTRY = {
    "id": "oews_2026",
    "title": "OEWS, May 2026",
    "publisher": "p",
    "vintage": "May 2026",
    "url": "u",
    "trust": "A",
}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_replaced_and_added(sources: Sources) -> None:
    changed = {NATION: FILES[NATION].replace("51140", "51150"), "note.csv": "a\r\n"}
    write(sources.folder, changed)
    assert {name: content(sources.folder)[name].decode() for name in changed} == changed


def test_sources_that_would_not_compile_are_not_written(sources: Sources) -> None:
    before = content(sources.folder)
    broken = {AREAS: FILES[AREAS], NATION: FILES[NATION].replace("51140", "-1")}
    with pytest.raises(SourceFault, match="oews_may2025_national_state.csv, line 2, field 'a_median': -1 is negative"):
        write(sources.folder, broken)
    assert content(sources.folder) == before


def test_when_a_file_cannot_be_replaced_those_before_it_come_back(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(sources.folder)
    replace = os.replace

    def full(source: Path, target: Path) -> None:
        if Path(source).parent.name == "trial" and target.name == NATION:
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(writing.os, "replace", full)
    with pytest.raises(KnowledgeError, match="cannot be written"):
        write(sources.folder, {AREAS: FILES[AREAS].replace("48990", "49000"), NATION: FILES[NATION], "note.csv": ""})
    monkeypatch.undo()
    assert content(sources.folder) == before


def test_nothing_is_left_behind(sources: Sources) -> None:
    write(sources.folder, {NATION: FILES[NATION]})
    assert sorted(path.name for path in sources.folder.iterdir()) == sorted(FILES)


def test_the_source_of_a_release_is_written_last(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    replace = os.replace

    def recorded(source: Path, target: Path) -> None:
        if Path(source).parent.name == "trial":
            written.append(Path(target).name)
        replace(source, target)

    monkeypatch.setattr(writing.os, "replace", recorded)
    write(sources.folder, {"sources.yml": FILES["sources.yml"], NATION: FILES[NATION], "z.csv": ""})
    assert written == [NATION, "z.csv", "sources.yml"]


def test_a_new_source_stands_before_its_family_and_nothing_else_changes() -> None:
    text = (SOURCES / "sources.yml").read_text(encoding="utf-8")
    entry = "".join(f"{'-' if name == 'id' else ' '} {name}: {value}\n" for name, value in ENTRY.items())
    assert with_source(SOURCES, ENTRY) == text.replace("- id: oews_2025\n", f"{entry}\n- id: oews_2025\n", 1)


def test_a_source_of_the_same_id_is_replaced(sources: Sources) -> None:
    text = with_source(sources.folder, ENTRY | {"id": "aapc", "trust": "C"})
    assert [found for found in yaml.safe_load(text) if found["id"] == "aapc"] == [ENTRY | {"id": "aapc", "trust": "C"}]


def test_a_table_is_written_like_those_of_the_sources() -> None:
    assert table(("a", "b"), [{"a": "x, y", "b": "1"}]) == 'a,b\r\n"x, y",1\r\n'

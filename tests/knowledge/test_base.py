"""Opening a compiled base."""

from __future__ import annotations

import importlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from knowledge.base import NATION, Base, default_path
from knowledge.compile import build, digest
from knowledge.errors import KnowledgeError, NotCompiled
from knowledge.load import SOURCES
from tests.knowledge.small_sources import Sources

module = importlib.import_module("knowledge.base")  # the package offers the function of this name instead


def changed(base: Base, path: Path, statement: str) -> Path:
    """A copy of the base on which `statement` was run."""
    shutil.copy(base.path, path)
    path.chmod(0o600)
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    return path


def open_default() -> Base:
    """What `knowledge.base()` does, past its memory."""
    found: Base = module.base.__wrapped__()
    return found


def test_a_missing_base_is_not_compiled(tmp_path: Path) -> None:
    with pytest.raises(NotCompiled, match="run: python -m knowledge build"):
        Base(tmp_path / "nothing.sqlite")


def test_opening_a_missing_base_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotCompiled):
        Base(tmp_path / "nothing.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"not a database", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_that_is_no_base_is_not_compiled(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "knowledge.sqlite"
    path.write_bytes(data)
    with pytest.raises(NotCompiled, match="is not a compiled knowledge base"):
        Base(path)


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE entry SET body = '{"id": "CPC"}' WHERE file = 'certifications.yml'""",
        """UPDATE entry SET body = '{"id": "x", "trust": "Z"}' WHERE file = 'sources.yml'""",
        """UPDATE entry SET body = '{"soc": "29-2072", "pay": 1}' WHERE file = 'occupations.yml'""",
        """UPDATE entry SET body = '{"id"' WHERE file = 'facts.yml'""",
        "DELETE FROM entry WHERE file = 'sources.yml'",
    ],
)
def test_a_base_of_another_version_is_not_compiled(base: Base, tmp_path: Path, statement: str) -> None:
    with pytest.raises(NotCompiled, match="compiled by another version"):
        Base(changed(base, tmp_path / "knowledge.sqlite", statement))


def test_a_base_cannot_be_written_to(base: Base) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        base.rows("DELETE FROM wage")


def test_an_up_to_date_base_is_used_as_it_is(base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = changed(base, tmp_path / "knowledge.sqlite", "INSERT INTO meta VALUES ('mark', 'kept')")
    monkeypatch.setenv("BILLIE_KNOWLEDGE", str(path))
    assert open_default().rows("SELECT value FROM meta WHERE name = 'mark'") == [("kept",)]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE meta SET value = 'older'", "UPDATE entry SET body = '{}' WHERE file = 'roles.yml'", "DROP TABLE entry"],
)
def test_an_outdated_base_is_compiled_again(
    base: Base, sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    path = changed(base, tmp_path / "knowledge.sqlite", statement)
    monkeypatch.setenv("BILLIE_KNOWLEDGE", str(path))
    monkeypatch.setattr(module, "build", lambda target: build(target, sources.folder))  # the small ones, for speed
    assert open_default().digest == digest(sources.folder)


def test_the_base_lies_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BILLIE_KNOWLEDGE", "/somewhere/else.sqlite")
    assert default_path() == Path("/somewhere/else.sqlite")


@pytest.mark.parametrize("value", [None, ""])
def test_the_base_lies_beside_the_package_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("BILLIE_KNOWLEDGE", raising=False)
    if value is not None:
        monkeypatch.setenv("BILLIE_KNOWLEDGE", value)
    assert default_path() == SOURCES.parent.parent / ".billie" / "knowledge.sqlite"


def test_the_nation_is_among_the_places(base: Base) -> None:
    assert base.places["US"] == NATION


def test_there_are_all_states_and_areas_of_oews(base: Base) -> None:
    kinds = [place.kind for place in base.places.values()]
    # OEWS May 2025: 50 states, DC, Guam, Puerto Rico and the Virgin Islands, 528 areas
    assert [kinds.count(kind) for kind in ("nation", "state", "district", "territory", "area")] == [1, 50, 1, 3, 528]


def test_a_role_knows_its_occupation(base: Base) -> None:
    occupation = base.roles["medical_biller"].occupation
    assert occupation
    assert occupation.soc == "43-3021"


def test_a_source_that_is_not_there_is_a_bug(base: Base) -> None:
    with pytest.raises(KeyError):
        base.source("hearsay")


def test_every_error_of_the_base_is_one_kind() -> None:
    assert issubclass(NotCompiled, KnowledgeError)

"""The tables held as workbooks of an invented release, and a folder of sources to import into."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from knowledge.importing import price_update, projection_update, wage_update
from knowledge.load import SOURCES, read_entries
from knowledge.releases import PARTS, wage_file
from knowledge.schema_place import StateEntry
from tests.knowledge.importing.books import BookRow, book, rows_held

Entries = dict[str, list[Any]]


@pytest.fixture(scope="session")
def entries() -> Entries:
    """The entries of the sources in the tree."""
    return read_entries()


@pytest.fixture(scope="session")
def states(entries: Entries) -> list[StateEntry]:
    return entries["states.yml"]


@pytest.fixture(scope="session")
def usps(states: list[StateEntry]) -> dict[str, str]:
    """Postal codes by FIPS code."""
    return {state.fips: state.usps for state in states}


@pytest.fixture(scope="package", autouse=True)
def entries_read_once() -> Iterator[None]:
    """The YAML files take a second to read; of them an import changes sources.yml alone."""

    @functools.cache
    def read(sources: str, folder: Path) -> Entries:
        return read_entries(folder)

    first: dict[str, Path] = {}

    def remembered(folder: Path) -> Entries:
        text = (folder / "sources.yml").read_text(encoding="utf-8")
        return read(text, first.setdefault(text, folder))

    with pytest.MonkeyPatch.context() as patch:
        for module in (wage_update, price_update, projection_update):
            patch.setattr(module, "read_entries", remembered)
        yield


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources with a small part of the wage tables: all occupations of the nation, coders in every state, some areas."""
    folder = Path(shutil.copytree(SOURCES, tmp_path_factory.mktemp("few") / "sources"))
    for part, every in zip(PARTS, (1, 9, 3)):
        path = folder / wage_file("May 2025", part)
        head, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        nation = [line for line in lines if ",nation," in line]
        coders = [line for line in lines if ",29-2072," in line and line not in nation]
        path.write_text("".join([head, *nation, *coders[::every]]), encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="session")
def all_rows(few: Path, usps: dict[str, str]) -> tuple[BookRow, ...]:
    """The rows of those tables, as workbooks have them."""
    return tuple(row for part in PARTS for row in rows_held(part, usps, few))


@pytest.fixture(scope="session")
def all_data(all_rows: tuple[BookRow, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Those rows as one workbook: a whole release, with the figures of May 2025."""
    return book(tmp_path_factory.mktemp("books") / "all_data_M_2026.xlsx", all_rows)


@pytest.fixture
def folder(few: Path, tmp_path: Path) -> Path:
    """A copy of those sources, to import into."""
    return Path(shutil.copytree(few, tmp_path / "sources"))


@pytest.fixture
def coders(all_rows: tuple[BookRow, ...]) -> Callable[..., BookRow]:
    """Makes the row of the nation's medical records specialists, with some cells changed."""
    nation = next(row for row in all_rows if row["OCC_CODE"] == "29-2072" and row["AREA_TYPE"] == 1)
    return lambda **cells: nation | cells

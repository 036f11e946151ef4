"""The tables held as workbooks of an invented release, and a folder of sources to import into."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knowledge.load import SOURCES, read_entries
from knowledge.releases import PARTS
from knowledge.schema import StateEntry
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


@pytest.fixture(scope="session")
def all_rows(usps: dict[str, str]) -> tuple[BookRow, ...]:
    """Every row held, as workbooks have them."""
    return tuple(row for part in PARTS for row in rows_held(part, usps))


@pytest.fixture(scope="session")
def all_data(all_rows: tuple[BookRow, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole release in one workbook, with the figures of May 2025."""
    return book(tmp_path_factory.mktemp("books") / "all_data_M_2026.xlsx", all_rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sources, to import into."""
    return Path(shutil.copytree(SOURCES, tmp_path / "sources"))


@pytest.fixture
def coders(all_rows: tuple[BookRow, ...]) -> Callable[..., BookRow]:
    """Makes the row of the nation's medical records specialists, with some cells changed."""
    nation = next(row for row in all_rows if row["OCC_CODE"] == "29-2072" and row["AREA_TYPE"] == 1)
    return lambda **cells: nation | cells

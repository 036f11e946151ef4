"""Small sources to break, and the words in which tests ask the base."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import Base, gazetteer
from knowledge.model import Role
from tests.knowledge.small_sources import Sources

_places = functools.cache(
    gazetteer._places
)  # kept for the process: a package's fixtures end when it is left for another


@pytest.fixture(scope="package", autouse=True)
def geonames_read_once() -> Iterator[None]:
    """GeoNames' files take seconds to read, and do not change between builds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gazetteer, "_places", _places)
        yield


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A folder of sources that compiles, for a test to break."""
    folder = tmp_path / "sources"
    folder.mkdir()
    return Sources(folder)


@pytest.fixture
def coder(base: Base) -> Role:
    """The role that most questions are about."""
    return base.roles["medical_coder"]


@pytest.fixture
def biller(base: Base) -> Role:
    """The role that OEWS counts with the billing clerks of all industries."""
    return base.roles["medical_biller"]

"""One checker for all texts: its names take a second to read."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.extract.check import Checker, checker


@pytest.fixture(scope="session")
def reader(base: Base) -> Checker:
    """Reads and checks texts against the base of the tree."""
    return checker(base)

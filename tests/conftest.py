"""What all tests share."""

from __future__ import annotations

import pytest

import knowledge
from knowledge import Base


@pytest.fixture(scope="session")
def base() -> Base:
    """The knowledge base of the sources in the tree, compiled first when it is out of date."""
    return knowledge.base()

"""What the tests of the actions share."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge import base as compiled


@pytest.fixture(scope="session")
def base() -> Base:
    """The compiled knowledge base."""
    return compiled()

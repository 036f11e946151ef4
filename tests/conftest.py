"""What all tests share."""

from __future__ import annotations

import logging

import pytest
import structlog

import knowledge
from knowledge import Base

# Rasa's debugging of every turn is of no use here. Set once and for all: a fixture that changed it would take warnings
# from the tests that come after it in the same process.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))


@pytest.fixture(scope="session")
def base() -> Base:
    """The knowledge base of the sources in the tree, compiled first when it is out of date."""
    return knowledge.base()

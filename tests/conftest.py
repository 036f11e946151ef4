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


# Files that take longest, so that no process is left with one of them when the others are done (`make test` hands out
# files in the order in which they are collected).
LONG = (
    "test_hostile_values", "importing/test_command", "test_slack_conversations", "test_slack_sending", "test_compile", "test_coverage",
    "test_handoff", "test_light_rasa", "test_conversations", "test_every_topic", "test_living_areas", "test_run",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the files that take longest first."""
    items.sort(key=lambda item: next((n for n, name in enumerate(LONG) if f"{name}.py" in str(item.path)), len(LONG)))


@pytest.fixture(scope="session")
def base() -> Base:
    """The knowledge base of the sources in the tree, compiled first when it is out of date."""
    return knowledge.base()

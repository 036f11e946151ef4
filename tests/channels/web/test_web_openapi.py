"""The description of the interface tells what the channel does, all of it and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.channels.web import WebChannel, problems
from bot.channels.web.incoming import REASONS
from bot.channels.web.settings import WebSettings
from bot.channels.web.text import MOST_CHARACTERS
from tests.channels.web.small_agent import SECRET

FILE = Path(__file__).parents[3] / "docs" / "reference" / "openapi.yml"
UNIVERSAL = {"not-found", "method-not-allowed", "unexpected"}  # of no single operation


@pytest.fixture(scope="module")
def described() -> Any:
    return yaml.safe_load(FILE.read_text())


async def ignore(_: object) -> None:
    """Stands in for the agent: no message is sent here."""


def test_every_route_is_described(described: Any) -> None:
    blueprint = WebChannel(WebSettings(SECRET)).blueprint(ignore)
    served = {
        (route.uri, method)
        for route in blueprint._future_routes
        if "other" not in route.name and "<" not in route.uri
        for method in set(route.methods or ()) - {"HEAD", "OPTIONS"}
    }
    assert served == {
        (path, method.upper()) for path, operations in described["paths"].items() for method in operations
    }


def test_every_problem_is_described() -> None:
    text = FILE.read_text()
    names = {kind.name for kind in problems.Problem.__subclasses__()} - UNIVERSAL
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_limits_and_choices_are_those_of_the_code(described: Any) -> None:
    schemas = described["components"]["schemas"]
    assert schemas["Message"]["properties"]["text"]["maxLength"] == MOST_CHARACTERS
    assert tuple(schemas["Feedback"]["properties"]["reason"]["enum"]) == REASONS

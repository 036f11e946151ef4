"""Slack and a server of ours, connected in either way."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.channels.slack.served import connected, slack_server
from tests.channels.slack.slack_server import Slack
from tests.channels.web.small_agent import SmallAgent


@pytest.fixture
def agent() -> SmallAgent:
    return SmallAgent()


@pytest_asyncio.fixture(params=["http", "socket"])
async def slack(request: pytest.FixtureRequest, agent: SmallAgent) -> AsyncIterator[Slack]:
    """A Slack that is connected over HTTP, and one by Socket Mode: what holds for one holds for the other."""
    async with slack_server() as server, connected(server, agent, request.param):
        yield server


@pytest_asyncio.fixture
async def over_http(agent: SmallAgent) -> AsyncIterator[Slack]:
    async with slack_server() as server, connected(server, agent, "http"):
        yield server

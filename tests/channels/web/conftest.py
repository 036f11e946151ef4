"""A real server with the web channel, on a free port, before a small agent."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from bot.channels.web.settings import WebSettings
from tests.channels.web.serving import serving
from tests.channels.web.small_agent import SECRET, Client, SmallAgent


@pytest.fixture
def agent() -> SmallAgent:
    return SmallAgent()


@pytest.fixture
def settings() -> WebSettings:
    return WebSettings(secret=SECRET)


@pytest_asyncio.fixture
async def client(agent: SmallAgent, settings: WebSettings) -> AsyncIterator[Client]:
    """A client of a server that is put together as `rasa run` does it."""
    async with serving(settings, agent) as address, aiohttp.ClientSession(address) as http:
        yield Client(http)


@pytest_asyncio.fixture
async def visitor(client: Client) -> Client:
    """A client with an open session."""
    return await client.open()

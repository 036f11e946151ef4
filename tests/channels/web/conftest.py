"""A real server with the web channel, on a free port, before a small agent."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from rasa.core.channels.channel import register
from rasa.core.run import _create_app_without_api
from sanic import Sanic

from bot.channels.web import WebChannel
from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SECRET, Client, SmallAgent


@pytest.fixture
def agent() -> SmallAgent:
    return SmallAgent()


@pytest.fixture
def settings() -> WebSettings:
    return WebSettings(secret=SECRET)


@pytest_asyncio.fixture
async def client(agent: SmallAgent, settings: WebSettings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Client]:
    """A client of a server that is put together as `rasa run` does it."""
    monkeypatch.setattr(Sanic, "test_mode", True)  # lets one process make several apps of one name
    app = _create_app_without_api(cors=None)
    register([WebChannel(settings)], app, route="/webhooks/")
    app.ctx.agent = agent
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        assert server is not None
        await server.startup()
        await server.before_start()
        await server.start_serving()
        try:
            async with aiohttp.ClientSession(f"http://127.0.0.1:{listening.getsockname()[1]}") as http:
                yield Client(http)
        finally:
            server.close()
            await asyncio.wait_for(server.wait_closed(), 5)


@pytest_asyncio.fixture
async def visitor(client: Client) -> Client:
    """A client with an open session."""
    return await client.open()

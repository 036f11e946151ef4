"""Whether the process is up, and whether it can answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from rasa.utils.endpoints import EndpointConfig

from tests.channels.web.small_agent import Client, SmallAgent

pytestmark = pytest.mark.asyncio


async def health(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


@pytest_asyncio.fixture
async def actions(agent: SmallAgent) -> AsyncIterator[None]:
    """A server that answers at /health as Rasa's action server does."""
    app = web.Application()
    app.router.add_get("/health", health)
    async with TestServer(app) as server:
        agent.action_endpoint = EndpointConfig(str(server.make_url("/webhook")))
        yield


async def test_a_process_that_answers_is_up(client: Client, agent: SmallAgent) -> None:
    agent.loaded = False
    assert (await client.call("GET", "/healthz")).status == 200


@pytest.mark.usefixtures("actions")
async def test_it_is_ready_with_a_model_and_an_action_server(client: Client) -> None:
    got = await client.call("GET", "/readyz")
    assert (got.status, got.json()) == (200, {"ready": True, "model": True, "actions": True})


@pytest.mark.usefixtures("actions")
async def test_it_is_not_ready_without_a_model(client: Client, agent: SmallAgent) -> None:
    agent.loaded = False
    got = await client.call("GET", "/readyz")
    assert (got.status, got.json()) == (503, {"ready": False, "model": False, "actions": True})


async def test_it_is_not_ready_without_an_action_server(client: Client, agent: SmallAgent) -> None:
    agent.action_endpoint = EndpointConfig(f"http://127.0.0.1:{unused_port()}/webhook")
    got = await client.call("GET", "/readyz")
    assert (got.status, got.json()) == (503, {"ready": False, "model": True, "actions": False})

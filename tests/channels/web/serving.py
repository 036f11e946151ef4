"""A real server with the web channel, put together as `rasa run` does it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from unittest.mock import patch

from rasa.core.channels.channel import register
from rasa.core.run import _create_app_without_api
from sanic import Sanic

from bot.channels.web import WebChannel
from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SmallAgent


@asynccontextmanager
async def serving(settings: WebSettings, agent: SmallAgent, port: int = 0) -> AsyncIterator[str]:
    """Serve the channel before `agent`, on a free port unless one is given; the value is the server's address."""
    with patch.object(Sanic, "test_mode", True):  # lets one process make several apps of one name
        app = _create_app_without_api(cors=None)
        register([WebChannel(settings)], app, route="/webhooks/")
        app.ctx.agent = agent
        with socket.create_server(("127.0.0.1", port)) as listening:
            server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
            assert server is not None
            await server.startup()
            await server.before_start()
            await server.start_serving()
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                server.close()
                for connection in list(server.connections):  # a browser keeps its own open
                    connection.close()
                await asyncio.wait_for(server.wait_closed(), 5)

"""A server with channels, put together as `rasa run` does it, on a free port."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from unittest import mock

from aiohttp.test_utils import TestServer
from rasa.core.channels.channel import InputChannel, register
from rasa.core.run import _create_app_without_api
from sanic import Sanic

from bot.channels.slack import SlackChannel
from bot.channels.slack.settings import SlackSettings
from tests.channels.slack.payloads import SIGNING_SECRET
from tests.channels.slack.slack_api import APP_TOKEN, BOT_TOKEN
from tests.channels.slack.slack_server import Slack


@asynccontextmanager
async def served(agent: Any, channels: Sequence[InputChannel]) -> AsyncIterator[str]:
    """The address of a server before `agent`."""
    several = mock.patch.object(Sanic, "test_mode", True)  # lets one process make several apps of one name
    with several, socket.create_server(("127.0.0.1", 0)) as listening:
        app = _create_app_without_api(cors=None)
        register(list(channels), app, route="/webhooks/")
        app.ctx.agent = agent
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        assert server is not None
        await server.startup()
        await server.before_start()
        await server.start_serving()
        await server.after_start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            await server.before_stop()
            server.close()
            await asyncio.wait_for(server.wait_closed(), 5)


@asynccontextmanager
async def slack_server() -> AsyncIterator[Slack]:
    """A Slack, to which no app is connected yet."""
    slack = Slack()
    async with TestServer(slack.app()) as server:
        slack.address = str(server.make_url("")).rstrip("/")
        yield slack
        await slack.close()


def settings(slack: Slack, mode: str) -> SlackSettings:
    """Settings for `slack`: mode http or socket."""
    tokens = {"signing_secret": SIGNING_SECRET} if mode == "http" else {"app_token": APP_TOKEN}
    return SlackSettings(BOT_TOKEN, api=f"{slack.address}/api/", **tokens)


@asynccontextmanager
async def connected(slack: Slack, agent: Any, mode: str, *others: InputChannel) -> AsyncIterator[str]:
    """A server of ours to which `slack` is connected; its address."""
    async with served(agent, [SlackChannel(settings(slack, mode)), *others]) as address:
        if mode == "http":
            slack.events_address = f"{address}/slack/events"
        else:
            await asyncio.wait_for(slack.connected.wait(), 10)
        yield address

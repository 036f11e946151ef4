"""A running connection to one workspace, by HTTP or Socket Mode."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, text
from slack_bolt.adapter.sanic import AsyncSlackRequestHandler

from bot.channels.slack.app import Listeners, bolt_app
from bot.channels.slack.charts import prepare
from bot.channels.slack.outbox import Outbox
from bot.channels.slack.seen import seen_beside
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.socket import Socket
from bot.channels.slack.turns import Turns

_TIME = re.compile("[0-9]{1,12}")
GRACE = 5.0  # seconds that turns in progress have when the server stops


class Connection:
    """What lives as long as the server does. `handle` gives a message to Rasa, whose agent is in `app`."""

    def __init__(self, settings: SlackSettings, handle: Callable[[UserMessage], Awaitable[Any]], app: Sanic) -> None:
        def agent() -> Any:
            return getattr(app.ctx, "agent", None)

        self._outbox = Outbox(settings.bot_token, settings.api)
        seen = seen_beside(getattr(agent(), "tracker_store", None))
        self._listeners = Listeners(self._outbox, Turns(handle, agent, self._outbox, seen))
        bolt = bolt_app(settings, self._listeners)
        self._http = AsyncSlackRequestHandler(bolt)
        self._beginning = [asyncio.create_task(work) for work in (self._outbox.check(), prepare())]
        self._socket = Socket(bolt, settings.app_token, self._outbox) if settings.app_token else None
        if self._socket:
            self._socket.open()

    async def handle(self, request: Request) -> HTTPResponse:
        """Answer a request of Slack's. 401 unless it is signed, and not older than five minutes; 400 for what is none."""
        if not _TIME.fullmatch(request.headers.get("x-slack-request-timestamp", "")):
            return text("not signed", 401)
        try:
            return await self._http.handle(request)
        except (ValueError, RecursionError):  # neither JSON nor a form
            return text("not readable", 400)

    async def close(self) -> None:
        """Take nothing more, finish what was begun."""
        for task in self._beginning:
            task.cancel()
        if self._socket:
            await self._socket.close()
        await self._listeners.finish(GRACE)
        await self._outbox.close()

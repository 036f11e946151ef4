"""Socket Mode: we call Slack, so that no public address is needed."""

from __future__ import annotations

import asyncio

import structlog
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.channels.slack.log import library_logger
from bot.channels.slack.outbox import REFUSED, Outbox, reason

HOPELESS = (*REFUSED, "not_allowed_token_type", "missing_scope")
PING = 5.0  # seconds; after four without an answer the connection counts as lost
log = structlog.get_logger()


class Socket(SocketModeClient):
    """The connection to Slack. It comes back by itself, unless Slack refuses the token."""

    def __init__(self, app: AsyncApp, app_token: str, outbox: Outbox) -> None:
        super().__init__(app_token, library_logger(), outbox.at_once, ping_interval=PING)
        self._app = app
        self._away = False  # so that an outage is told once
        self._opening: asyncio.Task[None] | None = None
        self.socket_mode_request_listeners.append(self._dispatch)

    def open(self) -> None:
        """Begin to connect; a server that starts does not wait for Slack."""
        self._opening = asyncio.create_task(self.connect())  # type: ignore[no-untyped-call]

    async def issue_new_wss_url(self) -> str:
        """The address of a connection. Raises what the call does; when no later one could go better, we are closed then."""
        try:
            url = await super().issue_new_wss_url()
        except Exception as error:
            self._told_of(reason(error))
            raise
        self._away = False
        return url

    def _told_of(self, why: str) -> None:
        if why in HOPELESS:
            self.closed = True
            sentence = f"Slack refuses BILLIE_SLACK_APP_TOKEN ({why}): make an app-level token with connections:write."
            log.error("slack.socket.refused", error=why, event_info=sentence)
        elif not self._away:
            self._away = True
            sentence = f"Slack cannot be reached ({why}); Billie keeps trying."
            log.error("slack.socket.away", error=why, event_info=sentence)

    async def close(self) -> None:
        """Close the connection, and stop connecting."""
        if self._opening:
            self._opening.cancel()
        await super().close()  # type: ignore[no-untyped-call]

    async def _dispatch(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        response = await run_async_bolt_app(self._app, request)
        await send_async_response(client, request, response, 0.0)

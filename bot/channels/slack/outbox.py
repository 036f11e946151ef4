"""Sending to Slack: messages of one channel one after the other, and not faster than Slack wants."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from weakref import WeakValueDictionary

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.channels.slack.blocks import Message
from bot.channels.slack.charts import Picture
from bot.channels.slack.log import library_logger
from bot.channels.slack.place import Place
from bot.channels.slack.tables import Block

REFUSED = ("account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked")
WRONG_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")
NOT_SENT = (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError, OSError)
MOST_SECONDS = 30
log = structlog.get_logger()


def retries() -> list[AsyncRetryHandler]:
    """When a call is made again: after `Retry-After` seconds at a rate limit, after a server's fault, and when there was
    no connection. Not after a broken one: Slack may have posted the message, and a second one must not appear.
    """
    return [
        AsyncRateLimitErrorRetryHandler(max_retry_count=10),
        AsyncServerErrorRetryHandler(max_retry_count=2),
        AsyncConnectionErrorRetryHandler(max_retry_count=2, error_types=[aiohttp.ClientConnectorError]),
    ]


class Outbox:
    """Slack's Web API, as the app's bot user. What cannot be sent is logged, without its words."""

    def __init__(self, token: str, api: str) -> None:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=MOST_SECONDS))
        self.client = AsyncWebClient(
            token, api, session=self._session, logger=library_logger(), retry_handlers=retries()
        )
        # A trigger lasts three seconds: whoever waits for a rate limit has lost it.
        self.at_once = AsyncWebClient(token, api, session=self._session, logger=library_logger(), retry_handlers=[])
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._told = False

    async def close(self) -> None:
        await self._session.close()

    async def check(self) -> None:
        """Ask Slack whether the token is good, and log one sentence if not."""
        try:
            await self.client.auth_test()
        except NOT_SENT as error:
            self.failed("auth.test", error)

    async def post(self, place: Place, message: Message) -> None:
        """Post to a channel or thread. Raises one of NOT_SENT."""
        async with self._lock(place.channel):
            try:
                await self._post(place, message.text, message.blocks)
            except SlackApiError as error:
                if reason(error) not in WRONG_BLOCKS:
                    raise
                self.failed("chat.postMessage", error)
                await self._post(place, message.text)  # plain, but an answer

    async def _post(self, place: Place, text: str, blocks: Sequence[Block] = ()) -> None:
        await self.client.chat_postMessage(
            channel=place.channel,
            thread_ts=place.thread,
            text=text,
            blocks=list(blocks) or None,
            unfurl_links=False,
            unfurl_media=False,
        )

    async def upload(self, place: Place, picture: Picture) -> None:
        """Post a picture to a channel or thread. Raises one of NOT_SENT."""
        async with self._lock(place.channel):
            await self.client.files_upload_v2(
                filename="chart.png",
                content=picture.png,
                title=picture.title,
                alt_txt=picture.alt,
                channel=place.channel,
                thread_ts=place.thread,
            )

    async def respond(self, url: str, message: Message) -> None:
        """Answer an interaction so that only the person sees it. Raises one of NOT_SENT."""
        webhook = AsyncWebhookClient(url, session=self._session, logger=library_logger(), retry_handlers=retries())
        answered = await webhook.send(
            text=message.text,
            blocks=list(message.blocks),
            response_type="ephemeral",
            replace_original=False,
            unfurl_links=False,
            unfurl_media=False,
        )
        if answered.status_code != 200:
            raise SlackClientError(f"response_url answered {answered.status_code}")

    def failed(self, what: str, error: BaseException) -> None:
        """Log that a call failed: what, and Slack's word for why. A refused token is told once, as a sentence."""
        why = reason(error)
        if why not in REFUSED:
            log.warning("slack.call.failed", call=what, error=why)
        elif not self._told:
            self._told = True
            sentence = f"Slack refuses BILLIE_SLACK_BOT_TOKEN ({why}): install the app again and set the new token."
            log.error("slack.token.refused", error=why, event_info=sentence)

    def _lock(self, channel: str) -> asyncio.Lock:
        lock = self._locks.get(channel)
        if lock is None:
            lock = self._locks[channel] = asyncio.Lock()
        return lock


def reason(error: BaseException) -> str:
    """Slack's code for an error, or the kind of the error."""
    if isinstance(error, SlackApiError):
        response: Any = error.response
        code = response.get("error") if isinstance(getattr(response, "data", response), dict) else None
        return str(code or f"status {getattr(response, 'status_code', 'unknown')}")
    return type(error).__name__

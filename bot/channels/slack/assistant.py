"""Threads of Slack's assistant pane, in workspaces that have it: what to ask first, and that an answer is coming."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.channels.slack.home import EXAMPLES
from bot.channels.slack.outbox import NOT_SENT, Outbox
from bot.channels.slack.place import Place

STATUS = "is looking that up …"
MOST_SECONDS = 2.0  # an answer does not wait longer for its own announcement


class Assistant:
    """The assistant pane. What the workspace does not have is not asked for again."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._there = True

    async def started(self, event: Mapping[str, Any]) -> None:
        """Offer first questions in a new thread."""
        thread = event["assistant_thread"]
        prompts = [{"title": example, "message": example} for example in EXAMPLES]
        try:
            await self._outbox.client.assistant_threads_setSuggestedPrompts(
                channel_id=thread["channel_id"],
                thread_ts=thread["thread_ts"],
                title="Ask, for instance",
                prompts=prompts,
            )
        except NOT_SENT as error:
            self._outbox.failed("assistant.threads.setSuggestedPrompts", error)

    async def waiting(self, place: Place) -> None:
        """Show that an answer is coming; Slack takes it away when the answer is there."""
        if not (self._there and place.direct and place.thread):
            return
        setting = self._outbox.at_once.assistant_threads_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=STATUS
        )
        try:
            await asyncio.wait_for(setting, MOST_SECONDS)
        except NOT_SENT as error:
            self._there = False
            self._outbox.failed("assistant.threads.setStatus", error)

"""One turn: what the bot says to a message, read while it is said or later."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from bot.channels.web.incoming import Incoming
from bot.channels.web.output import Envelope, WebOutput


@dataclass(frozen=True, eq=False)
class Turn:
    """The turn of `incoming`: `output` has what was said so far, the result of `task` is all of it."""

    incoming: Incoming
    output: WebOutput
    task: asyncio.Task[list[Envelope]]

    async def all(self) -> list[Envelope]:
        """What the bot says, when it has said all. Raises what refused the message."""
        # A client that goes away does not stop the turn: its retry finds the answer.
        return await asyncio.shield(self.task)

    async def each(self) -> AsyncIterator[Envelope]:
        """Each thing that the bot says as soon as it is made. Raises, before the first, what refused the message."""
        told = 0
        while not self.task.done():
            awaited: set[asyncio.Future[Any]] = {self.task, self.output.news}
            await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
            for envelope in self.output.envelopes[told:]:
                told += 1
                yield envelope
        for envelope in self.task.result()[told:]:
            yield envelope

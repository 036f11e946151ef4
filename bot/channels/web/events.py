"""Answers as server-sent events: one for each message as it is made, then `done`."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any, cast

from sanic.request import Request
from sanic.response import HTTPResponse, stream

from bot.channels.web.output import Envelope

TYPE = "text/event-stream"


def wants_events(request: Request) -> bool:
    """Whether the client asks for events."""
    accepted = str(request.headers.get("accept", "")).lower().split(",")
    return any(kind.partition(";")[0].strip() == TYPE for kind in accepted)


async def as_events(messages: AsyncIterator[Envelope]) -> HTTPResponse:
    """The response that sends `messages`. Raises what refused the message: until the first is there, nothing is sent."""
    first = await anext(messages)

    async def send(response: Any) -> None:
        await response.write(_event("message", first))
        async for message in messages:
            await response.write(_event("message", message))
        await response.write(_event("done", {}))

    # nginx would else keep them back until the last.
    response = stream(send, headers={"X-Accel-Buffering": "no"}, content_type=TYPE)
    return cast(HTTPResponse, response)  # which Sanic takes it for, but its types do not


def _event(kind: str, data: Envelope) -> str:
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n"

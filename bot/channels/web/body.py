"""Reading the body of a request: JSON, UTF-8, small."""

from __future__ import annotations

import json
from typing import Any

from sanic.request import Request

from bot.channels.web.problems import BodyTooLarge, MalformedBody, NotJson

MOST_BYTES = 64 * 1024


async def read_body(request: Request, most: int = MOST_BYTES) -> bytes:
    """The body of a streamed request, of at most so many bytes. Raises BodyTooLarge before it fills the
    memory: Sanic's own limit is 100 MB."""
    body = bytearray()
    stream: Any = request.stream
    while stream.request_body:
        chunk = await stream.read()
        if chunk:
            body += chunk
        if len(body) > most:
            raise BodyTooLarge
    return bytes(body)


async def read_object(request: Request) -> dict[str, Any]:
    """The JSON object in the body. Raises NotJson, BodyTooLarge or MalformedBody."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise NotJson
    body = await read_body(request)
    try:
        # Decoded here because json.loads would accept UTF-16 and UTF-32, too.
        content = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise MalformedBody from None
    if not isinstance(content, dict):
        raise MalformedBody
    return content

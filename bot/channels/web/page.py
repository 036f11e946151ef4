"""The chat page and its files."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw, redirect

from bot.channels.web.routes import Handler, add

STATIC = Path(__file__).parent / "static"
FILES = {
    "/chat/": ("index.html", "text/html; charset=utf-8"),
    "/chat/chat.js": ("chat.js", "text/javascript; charset=utf-8"),
    "/chat/chat.css": ("chat.css", "text/css; charset=utf-8"),
}


def add_page(blueprint: Blueprint) -> None:
    """Add GET /chat/ and the files that the page loads."""

    async def to_page(request: Request) -> HTTPResponse:
        # Relative, so that it holds behind a proxy that puts a prefix before the address.
        return redirect("chat/", status=308)

    add(blueprint, "/chat", GET=to_page)
    for path, (file, content_type) in FILES.items():
        add(blueprint, path, GET=_serve((STATIC / file).read_bytes(), content_type))


def _serve(content: bytes, content_type: str) -> Handler:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    # Kept by the browser, but asked about each time: an upgrade shows at once.
    headers = {"ETag": tag, "Cache-Control": "no-cache"}

    async def serve(request: Request) -> HTTPResponse:
        if request.headers.get("if-none-match", "").removeprefix("W/") == tag:
            return empty(304, headers)
        return raw(content, headers=headers, content_type=content_type)

    return serve

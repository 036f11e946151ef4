"""The chat page, and the widget that it and other sites load, as `widget/` builds them."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import structlog
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw, redirect

from bot.channels.web.problems import NotBuilt
from bot.channels.web.routes import Handler, add

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
PAGE = "index.html"
FILES = (PAGE, "page.css", "billie.js", "charts.js", "map.js")
log = structlog.get_logger()


def add_page(blueprint: Blueprint, folder: Path) -> None:
    """Add GET /chat/ and the files of the widget in `folder`; while they are not built, a problem document."""

    async def to_page(request: Request) -> HTTPResponse:
        # Relative, so that it holds behind a proxy that puts a prefix before the address.
        return redirect("chat/", status=308)

    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        log.warning("web.page.not_built", missing=missing)
    add(blueprint, "/chat", GET=to_page)
    for name in FILES:
        handler = _not_built if missing else _serve((folder / name).read_bytes(), TYPES[Path(name).suffix])
        add(blueprint, "/chat/" if name == PAGE else f"/chat/{name}", GET=handler)


async def _not_built(request: Request) -> HTTPResponse:
    raise NotBuilt


def _serve(content: bytes, content_type: str) -> Handler:
    digest = hashlib.sha256(content).hexdigest()[:32]
    # Kept by the browser, but asked about each time: an upgrade shows at once.
    headers = {"ETag": f'"{digest}"', "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    packed_headers = headers | {"ETag": f'"{digest}-gzip"', "Content-Encoding": "gzip"}
    packed = gzip.compress(content, mtime=0)

    async def serve(request: Request) -> HTTPResponse:
        unpacks = "gzip" in request.headers.get("accept-encoding", "")
        body, fields = (packed, packed_headers) if unpacks else (content, headers)
        if request.headers.get("if-none-match", "").removeprefix("W/") == fields["ETag"]:
            return empty(304, {name: value for name, value in fields.items() if name != "Content-Encoding"})
        return raw(body, headers=fields, content_type=content_type)

    return serve

"""The chat page, and the widget that it and other sites load, as `widget/` builds them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw, redirect

from bot.channels.web.routes import Handler, add
from bot.channels.web.settings import WrongSetting

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
PAGE = "index.html"
FILES = (PAGE, "page.css", "billie.js", "charts.js", "map.js")


def add_page(blueprint: Blueprint, folder: Path) -> None:
    """Add GET /chat/ and the files of the widget in `folder`. Raises WrongSetting when one is missing."""

    async def to_page(request: Request) -> HTTPResponse:
        # Relative, so that it holds behind a proxy that puts a prefix before the address.
        return redirect("chat/", status=308)

    add(blueprint, "/chat", GET=to_page)
    for name in FILES:
        path = "/chat/" if name == PAGE else f"/chat/{name}"
        add(blueprint, path, GET=_serve(_read(folder / name), TYPES[Path(name).suffix]))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise WrongSetting(
            f"The chat page is not built: {file} cannot be read; `make widget` builds it, BILLIE_WIDGET says where it is."
        ) from None


def _serve(content: bytes, content_type: str) -> Handler:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    # Kept by the browser, but asked about each time: an upgrade shows at once.
    headers = {"ETag": tag, "Cache-Control": "no-cache"}

    async def serve(request: Request) -> HTTPResponse:
        if request.headers.get("if-none-match", "").removeprefix("W/") == tag:
            return empty(304, headers)
        return raw(content, headers=headers, content_type=content_type)

    return serve

"""Which other sites may use the interface."""

from __future__ import annotations

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.web.problems import OtherSite
from bot.channels.web.routes import Handler


def from_allowed(handler: Handler, allowed_origins: tuple[str, ...]) -> Handler:
    """`handler`, refused to the pages of sites that are not allowed. Who is no browser sends no Origin, and may."""

    async def checked(request: Request) -> HTTPResponse:
        if not _is_allowed(request, allowed_origins):
            raise OtherSite
        return await handler(request)

    return checked


def _is_allowed(request: Request, allowed_origins: tuple[str, ...]) -> bool:
    origin = request.headers.get("origin")
    if origin is None or origin.lower() in allowed_origins:
        return True
    # Our own page. A proxy may have changed the Host, which no script can do to what the browser says of the site.
    if request.headers.get("sec-fetch-site", "").lower() == "same-origin":
        return True
    return str(origin).lower().partition("://")[2] == str(request.host).lower()


def allow_reading(request: Request, response: HTTPResponse, allowed_origins: tuple[str, ...]) -> None:
    """Let the pages of allowed sites read `response` (CORS)."""
    if not allowed_origins:
        return
    response.headers.add("Vary", "Origin")
    origin = request.headers.get("origin", "").lower()
    if origin not in allowed_origins:
        return
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Expose-Headers"] = "Retry-After"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response.headers["Access-Control-Max-Age"] = "600"

"""Headers on every response: what a browser may do with it, and which other sites may use it."""

from __future__ import annotations

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.web.origin import allow_reading


def content_security_policy(allowed_origins: tuple[str, ...]) -> str:
    """The policy of the page: nothing but its own files; framed by itself and the allowed sites alone."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            " ".join(("frame-ancestors 'self'", *allowed_origins)),
        )
    )


def add_headers(blueprint: Blueprint, allowed_origins: tuple[str, ...]) -> None:
    """Put the headers on every response of `blueprint`."""
    fixed = {
        "Content-Security-Policy": content_security_policy(allowed_origins),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }

    async def put_headers(request: Request, response: HTTPResponse) -> None:
        for name, value in fixed.items():
            response.headers[name] = value
        # What is said in a conversation must not stay in a cache; the files of the page say otherwise themselves.
        response.headers.setdefault("Cache-Control", "no-store")
        allow_reading(request, response, allowed_origins)

    blueprint.middleware("response")(put_headers)

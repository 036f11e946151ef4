"""Adding routes, so that every method of every address is answered."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from bot.channels.web.problems import MethodNotAllowed, NotFound

Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def add(blueprint: Blueprint, path: str, **handlers: Handler) -> None:
    """Serve `path` with a handler for each method; HEAD goes with GET, other methods get a problem document."""
    base = path.strip("/").replace("/", "_").replace(".", "_") or "root"
    name = f"{base}_dir" if path.endswith("/") else base
    methods = set(handlers) | ({"HEAD"} if "GET" in handlers else set())
    allow = ", ".join(sorted(methods | {"OPTIONS"}))

    for method, handler in handlers.items():
        served = [method, "HEAD"] if method == "GET" else [method]
        _route(blueprint, handler, path, served, f"{name}_{method.lower()}")

    async def options(request: Request) -> HTTPResponse:
        return empty(headers={"Allow": allow})

    async def not_allowed(request: Request) -> HTTPResponse:
        raise MethodNotAllowed(headers={"Allow": allow})

    _route(blueprint, options, path, ["OPTIONS"], f"{name}_options")
    _route(blueprint, not_allowed, path, set(METHODS) - methods - {"OPTIONS"}, f"{name}_other")


def add_not_found(blueprint: Blueprint, path: str) -> None:
    """Answer whatever else is under `path` with a problem document."""

    async def not_found(request: Request, rest: str) -> HTTPResponse:
        raise NotFound

    blueprint.add_route(not_found, f"{path}/<rest:path>", METHODS, stream=True)


def _route(blueprint: Blueprint, handler: Handler, path: str, methods: list[str] | set[str], name: str) -> None:
    # Streamed: the handler reads the body itself, if at all, and within its own limit.
    blueprint.add_route(handler, path, methods, strict_slashes=True, name=name, stream=True)

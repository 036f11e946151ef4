"""Whether the process is up, and whether it can answer."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urljoin

import aiohttp
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.web.problems import NotReady
from bot.channels.web.routes import add

MOST_SECONDS = 2.0


def ready_agent(request: Request) -> Any:
    """Rasa's agent. Raises NotReady while there is none with a model."""
    agent = getattr(request.app.ctx, "agent", None)
    if agent is None or not agent.is_ready():
        raise NotReady
    return agent


def add_health(blueprint: Blueprint) -> None:
    """Add GET /healthz and GET /readyz."""

    async def healthz(request: Request) -> HTTPResponse:
        return json({"status": "up"})

    async def readyz(request: Request) -> HTTPResponse:
        agent = getattr(request.app.ctx, "agent", None)
        model = bool(agent and agent.is_ready())
        actions = await actions_answer(getattr(agent, "action_endpoint", None))
        ready = model and actions
        return json({"ready": ready, "model": model, "actions": actions}, 200 if ready else 503)

    add(blueprint, "/healthz", GET=healthz)
    add(blueprint, "/readyz", GET=readyz)


async def actions_answer(endpoint: Any) -> bool:
    """Whether the action server at Rasa's `endpoint` is up."""
    if endpoint is None:
        return False
    timeout = aiohttp.ClientTimeout(total=MOST_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as client, client.get(urljoin(endpoint.url, "health")) as got:
            return got.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
        return False

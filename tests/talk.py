"""Talking to the trained bot as a channel does: the real model, the real action server, envelopes back."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import structlog
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.tracker_stores import MemoryStore

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "models" / "billie.tar.gz"
RESPONSES = "bot.runtime.responses.VariedResponses"  # as endpoints.yml has it


def quiet() -> None:
    """Leave out Rasa's debug lines; for commands, as it changes the logging of the whole process."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def action_server(**settings: str) -> Iterator[str]:
    """The real action server on a free loopback port, with further `settings`; yields its webhook's address."""
    port = free_port()
    environment = {**os.environ, "BILLIE_ACTIONS_PORT": str(port), "RASA_TELEMETRY_ENABLED": "false", **settings}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.runtime.action_server"], cwd=ROOT, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}/webhook"
    finally:
        process.terminate()
        process.wait(10)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the action server stopped"
        try:
            urllib.request.urlopen(url, timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


class Talk:
    """Conversations with the bot; each name is a conversation of its own."""

    def __init__(self, webhook: str, store: TrackerStore | None = None) -> None:
        self._loop = asyncio.new_event_loop()
        store = store or MemoryStore(Domain.empty())  # as bot/endpoints.yml says
        self.agent = Agent.load(
            str(MODEL),
            action_endpoint=EndpointConfig(webhook),
            tracker_store=store,
            generator=EndpointConfig(type=RESPONSES),
        )

    def say(self, text: str, sender: str = "someone", channel: str = "web") -> list[dict[str, Any]]:
        """The bot's messages to `text`, in order: envelopes on the web, texts with buttons elsewhere."""
        output = CollectingOutputChannel()
        message = UserMessage(text, output, sender, input_channel=channel)
        self._loop.run_until_complete(self.agent.handle_message(message))
        return [m.get("custom") or m for m in output.messages]

    def parse(self, text: str) -> dict[str, Any]:
        return dict(self._loop.run_until_complete(self.agent.parse_message(text)))


def shown(messages: list[dict[str, Any]]) -> str:
    """All that a person would read of `messages`."""
    parts: list[str] = []
    for message in messages:
        parts += [str(message.get("title", "")), str(message.get("text", ""))]
        if table := message.get("table"):
            parts += [" | ".join(c["label"] for c in table["columns"])]
            parts += [" | ".join("–" if cell is None else str(cell) for cell in row) for row in table["rows"]]
        parts += message.get("caveats") or ()
        parts += [f"[{s['title']}, {s['vintage']}]" for s in message.get("sources") or ()]
        parts += [f"({b['title']})" for b in message.get("suggestions") or message.get("buttons") or ()]
    return "\n".join(part for part in parts if part)

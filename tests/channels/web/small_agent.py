"""A small agent that stands in for the trained one, and a client as a browser is one."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered

from bot.actions.answer import Answer, suggest
from bot.runtime.tracker_stores import MemoryStore

SECRET = "a secret of more than thirty-two characters"
OFFERED = suggest("And in Texas?", "ask_salary", state="TX")
Reply = Callable[[UserMessage], Awaitable[list[BotUttered]]]


async def echo(message: UserMessage) -> list[BotUttered]:
    """What the agent says unless a test tells otherwise: an envelope that repeats the message and offers one choice."""
    answer = Answer(type="pay", title="Pay", text=f"You said: {message.text}", suggestions=(OFFERED,))
    return [BotUttered(data={"custom": json.loads(answer.json())})]


class SmallAgent:
    """The parts of Rasa's agent that the channel uses, with its real stores."""

    def __init__(self) -> None:
        self.tracker_store = FailSafeTrackerStore(MemoryStore(Domain.empty()))
        self.lock_store = InMemoryLockStore()
        self.action_endpoint: Any = None
        self.loaded = True
        self.reply: Reply = echo
        self.heard: list[str] = []

    def is_ready(self) -> bool:
        return self.loaded

    async def handle_message(self, message: UserMessage) -> None:
        async with self.lock_store.lock(message.sender_id):
            tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
            self.heard.append(message.text)
            said = await self.reply(message)
            tracker.update(UserUttered(message.text, message_id=message.message_id, metadata=message.metadata))
            for event in said:
                tracker.update(event)
                await message.output_channel.send_response(message.sender_id, event.message())
            await self.tracker_store.save(tracker)


class Client:
    """A browser's view of the server: status, headers and content of each answer."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self.http = http
        self.token = ""

    async def call(self, method: str, path: str, **options: Any) -> Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers.update(options.pop("headers", {}))
        async with self.http.request(method, path, headers=headers, allow_redirects=False, **options) as got:
            return Response(got.status, got.headers, await got.read())

    async def open(self) -> Client:
        self.token = (await self.call("POST", "/chat/session")).json()["token"]
        return self

    async def send(self, **message: str) -> Response:
        return await self.call("POST", "/chat/messages", json=message)

    async def say(self, text: str) -> str:
        """The text of the first answer to `text`."""
        return str((await self.send(text=text)).json()["messages"][0]["text"])

    async def history(self) -> list[dict[str, Any]]:
        said: list[dict[str, Any]] = (await self.call("GET", "/chat/messages")).json()["messages"]
        return said


class Response:
    """One response, read to its end."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def problem(self) -> str:
        """The last word of the problem's type; fails unless the response is a problem document."""
        assert self.headers["Content-Type"] == "application/problem+json", (self.status, self.body)
        document = self.json()
        assert document.keys() == {"type", "title", "status", "detail"}
        assert document["status"] == self.status
        return str(document["type"]).removeprefix("urn:billie:problem:")

"""Answers as server-sent events."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered

from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import OFFERED, SECRET, Client, Response, SmallAgent, echo

pytestmark = pytest.mark.asyncio
EVENTS = {"Accept": "text/event-stream"}


async def stream(visitor: Client, **message: str) -> Response:
    return await visitor.call("POST", "/chat/messages", json=message, headers=EVENTS)


def events(got: Response) -> list[tuple[str, Any]]:
    """The events of a response, each by its kind and with its data."""
    blocks = [dict(line.split(": ", 1) for line in block.split("\n")) for block in got.body.decode().split("\n\n")[:-1]]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


async def test_answers_come_as_events(visitor: Client) -> None:
    got = await stream(visitor, text="coder pay")
    assert (got.status, got.headers["Content-Type"]) == (200, "text/event-stream")
    (kind, message), done = events(got)
    assert (kind, message["text"], done) == ("message", "You said: coder pay", ("done", {}))


async def test_each_message_is_sent_as_soon_as_it_is_made(visitor: Client, agent: SmallAgent) -> None:
    first_is_read = asyncio.Event()

    async def reply(message: UserMessage) -> list[BotUttered]:
        (said,) = await echo(message)
        await message.output_channel.send_response(message.sender_id, said.message())
        await asyncio.wait_for(first_is_read.wait(), 5)
        return [said]

    agent.reply = reply
    headers = {"Authorization": f"Bearer {visitor.token}", **EVENTS}
    async with visitor.http.post("/chat/messages", json={"text": "hi"}, headers=headers) as got:
        assert await got.content.readuntil(b"\n\n")
        first_is_read.set()
        assert (await got.content.read()).count(b"event: message") == 1


async def test_a_retry_gets_the_same_events(visitor: Client, agent: SmallAgent) -> None:
    first = await stream(visitor, text="coder pay", id="m-1")
    assert events(await stream(visitor, text="coder pay", id="m-1")) == events(first)
    assert agent.heard == ["coder pay"]


async def test_a_retry_during_the_turn_gets_all_of_it(visitor: Client, agent: SmallAgent) -> None:
    async def slow(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(0.1)
        return await echo(message)

    agent.reply = slow
    one, other = await asyncio.gather(*(stream(visitor, text="coder pay", id="m-1") for _ in range(2)))
    assert events(one) == events(other)
    assert agent.heard == ["coder pay"]


async def test_a_refused_choice_is_a_problem_document(visitor: Client) -> None:
    assert (await stream(visitor, payload=OFFERED.payload)).problem == "not-offered"


async def test_a_failed_turn_is_an_apology(visitor: Client, agent: SmallAgent) -> None:
    async def fail(message: UserMessage) -> list[BotUttered]:
        raise RuntimeError(message.text)

    agent.reply = fail
    (_, message), _ = events(await stream(visitor, text="my secret question"))
    assert message["text"].startswith("Sorry")


class TestWithAStrictLimit:
    """One message a minute."""

    @pytest.fixture
    def settings(self) -> WebSettings:
        return WebSettings(secret=SECRET, rate_per_minute=1)

    async def test_too_many_are_refused_with_a_problem_document(self, visitor: Client) -> None:
        await stream(visitor, text="one")
        refused = await stream(visitor, text="two")
        assert (refused.problem, refused.headers["Retry-After"]) == ("too-many", "60")

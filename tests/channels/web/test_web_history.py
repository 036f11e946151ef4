"""The conversation so far, as a reloaded page shows it."""

from __future__ import annotations

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered, UserUttered

from bot.channels.web.history import history
from bot.runtime.tracker_stores import TURNS
from tests.channels.web.small_agent import OFFERED, Client, SmallAgent

pytestmark = pytest.mark.asyncio


async def test_a_new_session_has_no_history(visitor: Client) -> None:
    assert await visitor.history() == []


async def test_it_has_both_sides_in_order(visitor: Client) -> None:
    (answer,) = (await visitor.send(text="coder pay", id="m-1")).json()["messages"]
    assert await visitor.history() == [
        {"role": "user", "id": "m-1", "text": "coder pay"},
        {"role": "bot", **answer},
    ]


async def test_it_reaches_back_to_the_first_message(visitor: Client) -> None:
    typed = [f"message {n}" for n in range(2 * TURNS)]
    for text in typed:
        await visitor.say(text)
    assert [entry["text"] for entry in await visitor.history() if entry["role"] == "user"] == typed


async def test_a_choice_is_shown_by_its_title(visitor: Client) -> None:
    await visitor.say("coder pay")
    await visitor.send(payload=OFFERED.payload)
    assert (await visitor.history())[2]["text"] == OFFERED.title


async def test_an_apology_is_kept(visitor: Client, agent: SmallAgent) -> None:
    async def silence(_: UserMessage) -> list[BotUttered]:
        return []

    agent.reply = silence
    said = await visitor.say("coder pay")
    assert [entry["text"] for entry in await visitor.history()] == ["coder pay", said]


async def test_what_nobody_typed_is_left_out() -> None:
    assert history([UserUttered.create_external("reminder"), UserUttered(None), BotUttered()]) == []

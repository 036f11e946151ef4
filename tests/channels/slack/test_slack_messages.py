"""Who is answered, where, and how often."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered

from tests.channels.slack.payloads import shown
from tests.channels.slack.slack_server import BOT_USER, CHANNEL, DIRECT, Slack
from tests.channels.web.small_agent import SmallAgent, echo


async def test_a_direct_message_is_answered_where_it_stands(slack: Slack) -> None:
    post = await slack.ask("coder pay in oregon")
    assert "You said: coder pay in oregon" in shown(post)
    assert (post["channel"], post.get("thread_ts")) == (DIRECT, None)


async def test_a_mention_is_answered_in_its_thread(slack: Slack) -> None:
    post = await slack.ask("coder pay", CHANNEL, ts="1760000000.5")
    assert (post["channel"], post["thread_ts"]) == (CHANNEL, "1760000000.5")


async def test_a_mention_in_a_thread_is_answered_there(slack: Slack) -> None:
    assert (await slack.ask("and billers", CHANNEL, thread_ts="1760000000.1"))["thread_ts"] == "1760000000.1"


async def test_the_mention_itself_is_not_read(slack: Slack, agent: SmallAgent) -> None:
    await slack.ask("coder pay", CHANNEL)
    assert agent.heard == ["coder pay"]


async def test_each_thread_is_a_conversation(slack: Slack, agent: SmallAgent) -> None:
    await slack.ask("coder pay", CHANNEL, ts="1760000000.1")
    await slack.ask("and billers", CHANNEL, thread_ts="1760000000.1")
    await slack.ask("coder pay", CHANNEL, ts="1760000000.2")
    await slack.ask("coder pay")
    senders = set(await agent.tracker_store.keys())
    assert senders == {"slack:T1:C1:1760000000.1", "slack:T1:C1:1760000000.2", "slack:T1:D1"}


async def test_a_command_is_answered_to_the_asker_alone(slack: Slack, agent: SmallAgent) -> None:
    await slack.command("coder pay")
    post = await slack.next()
    assert post["response_type"] == "ephemeral"
    assert "You said: coder pay" in shown(post)
    assert [*await agent.tracker_store.keys()] == ["slack:T1:U1"]


async def test_an_empty_command_asks_what_the_bot_can_do(slack: Slack, agent: SmallAgent) -> None:
    await slack.command(" ")
    await slack.next()
    assert agent.heard == ["What can you do?"]


async def test_links_are_not_unfurled(slack: Slack) -> None:
    post = await slack.ask("hi")
    assert (post["unfurl_links"], post["unfurl_media"]) == (False, False)


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "message_changed", "message": {"text": "hi", "user": "U1"}},
        {"subtype": "message_deleted", "deleted_ts": "1.1"},
        {"subtype": "bot_message", "bot_id": "B9"},
        {"bot_id": "B9"},
        {"user": BOT_USER},
        {"subtype": "channel_join"},
        {"edited": {"user": "U1", "ts": "1.2"}},
    ],
)
async def test_what_no_person_says_is_ignored(slack: Slack, agent: SmallAgent, more: dict[str, Any]) -> None:
    await slack.deliver("events_api", slack.event({**slack.message("hi")["event"], **more}))
    assert await slack.silence()
    assert agent.heard == []


async def test_a_message_of_a_channel_without_a_mention_is_ignored(slack: Slack, agent: SmallAgent) -> None:
    event = {"type": "message", "channel": CHANNEL, "user": "U1", "text": "hi", "ts": "1.1", "channel_type": "channel"}
    await slack.deliver("events_api", slack.event(event))
    assert await slack.silence()


async def test_an_event_that_comes_again_is_answered_once(slack: Slack, agent: SmallAgent) -> None:
    payload = slack.message("coder pay")
    for retry in range(4):
        await slack.deliver("events_api", payload, retry)
    await slack.next()
    assert await slack.silence()
    assert agent.heard == ["coder pay"]


async def slow(message: UserMessage) -> list[BotUttered]:
    await asyncio.sleep(1)
    return await echo(message)


async def test_a_message_is_acknowledged_before_its_turn(slack: Slack, agent: SmallAgent) -> None:
    agent.reply = slow
    assert await slack.say("coder pay") < 0.5
    await slack.next()


async def test_a_retry_during_the_turn_is_not_answered(slack: Slack, agent: SmallAgent) -> None:
    agent.reply = slow
    payload = slack.message("coder pay")
    await slack.deliver("events_api", payload)
    await slack.deliver("events_api", payload, 1)
    await slack.next()
    assert await slack.silence(1.2)


async def test_messages_of_one_conversation_are_answered_in_order(slack: Slack, agent: SmallAgent) -> None:
    waits = {"first": 0.2, "second": 0.1, "third": 0.0}

    async def reply(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(waits[message.text])
        return await echo(message)

    agent.reply = reply
    for text in waits:
        await slack.say(text)
    assert [(await slack.next())["text"] for _ in waits] == [f"You said: {text}" for text in waits]


async def test_two_conversations_do_not_wait_for_each_other(slack: Slack, agent: SmallAgent) -> None:
    both_are_heard = asyncio.Event()

    async def reply(message: UserMessage) -> list[BotUttered]:
        if len(agent.heard) == 2:
            both_are_heard.set()
        await asyncio.wait_for(both_are_heard.wait(), 2)
        return await echo(message)

    agent.reply = reply
    await slack.say("hi")
    await slack.say("ho", "D2")
    assert {(await slack.next())["text"] for _ in range(2)} == {"You said: hi", "You said: ho"}


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("/ask_salary{&quot;role&quot;: &quot;x&quot;}", 'ask_salary{"role": "x"}'),
        ("&lt;b&gt; R&amp;D", "<b> R&D"),
        ("see <https://bls.gov/oes|bls.gov> in <#C2|careers>", "see bls.gov in careers"),
        ("see <https://bls.gov/oes>", "see https://bls.gov/oes"),
        ("<@UBILLIE>", "What can you do?"),
    ],
)
async def test_slacks_markup_is_read_as_words(slack: Slack, agent: SmallAgent, written: str, heard: str) -> None:
    await slack.ask(written)
    assert agent.heard == [heard]

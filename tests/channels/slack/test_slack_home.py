"""The app's home, and the deletion of one's data; the assistant pane."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered

from bot.channels.slack.home import ERASE
from tests.channels.slack.block_kit import faults
from tests.channels.slack.slack_api import Body, Fault
from tests.channels.slack.slack_server import BOT_USER, CHANNEL, TEAM, USER, Slack
from tests.channels.web.small_agent import SmallAgent, echo


async def published(slack: Slack, count: int = 1) -> Body:
    """The newest home, once there are so many."""
    for _ in range(100):
        if len(slack.called("views.publish")) >= count:
            return slack.called("views.publish")[-1]
        await asyncio.sleep(0.02)
    raise TimeoutError


async def open_home(slack: Slack, tab: str = "home") -> None:
    await slack.deliver("events_api", slack.event({"type": "app_home_opened", "user": USER, "tab": tab}))


async def erase(slack: Slack, user: str = USER) -> Body:
    payload = {
        "type": "block_actions", "team": {"id": TEAM}, "user": {"id": user}, "trigger_id": "t",
        "container": {"type": "view", "view_id": "V1"}, "view": {"type": "home"},
        "actions": [{"type": "button", "action_id": ERASE}],
    }  # fmt: skip
    await slack.deliver("interactive", payload)
    return await published(slack)


async def test_the_home_shows_what_the_bot_can_do(slack: Slack) -> None:
    await open_home(slack)
    call = await published(slack)
    assert (call["user_id"], call["view"]["type"]) == (USER, "home")
    assert faults(call["view"]["blocks"], 100) == []


async def test_the_messages_tab_is_no_home(slack: Slack) -> None:
    await open_home(slack, "messages")
    await slack.silence(0.2)
    assert slack.called("views.publish") == []


async def test_deletion_erases_all_that_a_person_took_part_in(slack: Slack, agent: SmallAgent) -> None:
    await slack.ask("hi")
    await slack.ask("hi", thread_ts="1760000000.1")
    await slack.ask("hi", CHANNEL)
    await slack.command("hi")
    await slack.next()
    await slack.ask("hi", "D2", user="U2")
    await slack.ask("hi", CHANNEL, user="U2", ts="1760000000.9")
    view = (await erase(slack))["view"]
    assert "deleted" in view["blocks"][-1]["elements"][0]["text"]
    assert sorted(await agent.tracker_store.keys()) == ["slack:T1:C1:1760000000.9", "slack:T1:D2"]


async def test_deletion_leaves_other_channels_and_workspaces(slack: Slack, agent: SmallAgent) -> None:
    for sender in ("web-1", "slack:T2:U1"):
        tracker = await agent.tracker_store.get_or_create_tracker(sender)
        await agent.tracker_store.save(tracker)
    before = set(await agent.tracker_store.keys())
    await erase(slack)
    assert set(await agent.tracker_store.keys()) == before


async def test_deletion_finds_conversations_in_redis(
    slack: Slack, agent: SmallAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    await slack.ask("hi")

    async def keys() -> list[bytes]:
        return [b"tracker:slack:T1:D1", b"tracker:slack:T10:D1", b"tracker:slack_seen:Ev1", b"tracker:web"]

    with monkeypatch.context() as patch:
        patch.setattr(agent.tracker_store, "keys", keys)
        await erase(slack)
    assert [*await agent.tracker_store.keys()] == []


async def test_a_deletion_that_fails_is_told(slack: Slack, agent: SmallAgent, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail() -> list[str]:
        raise ConnectionError

    monkeypatch.setattr(agent.tracker_store, "keys", fail)
    view = (await erase(slack))["view"]
    assert "did not work" in view["blocks"][-1]["elements"][0]["text"]


def thread_started(slack: Slack) -> Body:
    thread = {"user_id": USER, "channel_id": "D1", "thread_ts": "1760000000.1", "context": {}}
    return slack.event({"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": "1"})


async def test_a_new_assistant_thread_suggests_first_questions(slack: Slack) -> None:
    await slack.deliver("events_api", thread_started(slack))
    await slack.silence(0.2)
    (call,) = slack.called("assistant.threads.setSuggestedPrompts")
    assert (call["channel_id"], call["thread_ts"]) == ("D1", "1760000000.1")
    assert 1 <= len(call["prompts"]) <= 4  # as many as Slack takes


async def test_an_assistant_thread_shows_that_an_answer_is_coming(slack: Slack, agent: SmallAgent) -> None:
    order: list[str] = []

    async def reply(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(0.2)
        order.extend(name for name, _ in slack.calls)
        return await echo(message)

    agent.reply = reply
    await slack.ask("hi", thread_ts="1760000000.1")
    assert "assistant.threads.setStatus" in order


async def test_the_status_is_never_set_after_the_answer(slack: Slack) -> None:
    slack.faults["assistant.threads.setStatus"] = [Fault(seconds=0.3)]
    await slack.ask("hi", thread_ts="1760000000.1")
    methods = [name for name, _ in slack.calls if name in ("assistant.threads.setStatus", "chat.postMessage")]
    assert methods == ["assistant.threads.setStatus", "chat.postMessage"]


@pytest.mark.parametrize("where", [{"channel": CHANNEL}, {}])
async def test_elsewhere_there_is_no_status(slack: Slack, where: dict[str, Any]) -> None:
    await slack.ask("hi", **where)
    assert slack.called("assistant.threads.setStatus") == []


async def test_a_workspace_without_the_pane_is_asked_once(slack: Slack) -> None:
    slack.faults["assistant.threads.setStatus"] = [Fault(error="unknown_method")]
    for _ in range(2):
        await slack.ask("hi", thread_ts="1760000000.1")
    assert slack.called("assistant.threads.setStatus") == []


async def test_what_the_bot_says_in_an_assistant_thread_is_not_answered(slack: Slack) -> None:
    await slack.say("hello", thread_ts="1760000000.1", user=BOT_USER, bot_id="B1", subtype="assistant_app_thread")
    assert await slack.silence()

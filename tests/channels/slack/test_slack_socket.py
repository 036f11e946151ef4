"""Socket Mode: connections come and go."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from bot.channels.slack import SlackChannel
from bot.channels.slack.settings import SlackSettings
from tests.channels.slack.payloads import shown
from tests.channels.slack.served import connected, served, slack_server
from tests.channels.slack.slack_api import BOT_TOKEN, Fault
from tests.channels.slack.slack_server import Slack
from tests.channels.web.small_agent import SmallAgent


@pytest_asyncio.fixture
async def by_socket(agent: SmallAgent, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Slack]:
    monkeypatch.setattr("bot.channels.slack.socket.PING", 0.2)
    async with slack_server() as slack, connected(slack, agent, "socket"):
        yield slack


async def again(slack: Slack) -> None:
    """Wait for one more connection."""
    for _ in range(100):
        if len(slack.connections) > 1:
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


async def test_an_announced_end_is_followed_by_a_new_connection(by_socket: Slack) -> None:
    await by_socket.connections[0].send_json({"type": "disconnect", "reason": "refresh_requested"})
    await again(by_socket)
    assert "You said: hi" in shown(await by_socket.ask("hi"))


async def test_a_broken_connection_is_followed_by_a_new_one(by_socket: Slack) -> None:
    await by_socket.connections[0].close()
    await again(by_socket)
    assert "You said: hi" in shown(await by_socket.ask("hi"))


async def test_an_event_whose_acknowledgement_was_lost_is_answered_once(by_socket: Slack) -> None:
    payload = by_socket.message("hi")
    await by_socket.deliver("events_api", payload)
    await by_socket.next()
    await by_socket.connections[0].close()
    await again(by_socket)
    await by_socket.deliver("events_api", payload, retry=1)
    assert await by_socket.silence()


async def test_what_is_no_envelope_does_no_harm(by_socket: Slack) -> None:
    for text in ("", "{", "null", "[]", '{"type": "hello"}', '{"envelope_id": "E9", "type": "other", "payload": {}}'):
        await by_socket.connections[0].send_str(text)
    assert "You said: hi" in shown(await by_socket.ask("hi"))


async def test_a_slack_that_is_down_at_the_start_is_tried_again(
    agent: SmallAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.slack.socket.PING", 0.2)
    async with slack_server() as slack:
        slack.faults["apps.connections.open"] = [Fault(503), Fault(503)]
        with capture_logs() as logs:
            async with connected(slack, agent, "socket"):
                assert "You said: hi" in shown(await slack.ask("hi"))
    told = [entry["event_info"] for entry in logs if entry["log_level"] == "error"]
    assert told == ["Slack cannot be reached (status 503); Billie keeps trying."]


async def test_a_refused_token_is_told_once_in_a_sentence(agent: SmallAgent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.slack.socket.PING", 0.05)
    async with slack_server() as slack:
        settings = SlackSettings(BOT_TOKEN, app_token="xapp-wrong", api=f"{slack.address}/api/")
        with capture_logs() as logs:
            async with served(agent, [SlackChannel(settings)]):
                await asyncio.sleep(0.5)
    (told,) = [entry for entry in logs if entry["log_level"] == "error"]
    assert told["event_info"].startswith("Slack refuses BILLIE_SLACK_APP_TOKEN (invalid_auth)")

"""Sending when Slack is slow, busy, broken or has thrown us out."""

from __future__ import annotations

import time

import pytest
from structlog.testing import capture_logs

from tests.channels.slack.payloads import shown
from tests.channels.slack.slack_api import Fault
from tests.channels.slack.slack_server import CHANNEL, Slack

POST = "chat.postMessage"


async def test_a_rate_limit_is_waited_for(slack: Slack) -> None:
    slack.faults[POST] = [Fault(429, retry_after=1)]
    start = time.perf_counter()
    assert "You said: hi" in shown(await slack.ask("hi"))
    assert time.perf_counter() - start >= 1
    assert await slack.silence()


async def test_a_rate_limit_does_not_change_the_order(slack: Slack) -> None:
    slack.faults[POST] = [Fault(429, retry_after=1)]
    for text in ("first", "second", "third"):
        await slack.say(text)
    assert [(await slack.next())["text"][10:] for _ in range(3)] == ["first", "second", "third"]


async def test_a_rate_limit_of_one_channel_does_not_hold_up_another(slack: Slack) -> None:
    slack.faults[POST] = [Fault(429, retry_after=2)]
    await slack.say("first")
    await slack.say("other", "D2")
    assert (await slack.next())["channel"] == "D2"


async def test_threads_of_a_channel_share_its_rate_limit(slack: Slack) -> None:
    slack.faults[POST] = [Fault(429, retry_after=1)]
    await slack.say("first", CHANNEL)
    await slack.say("second", CHANNEL)
    assert (await slack.next())["text"] == "You said: first"


@pytest.mark.parametrize("status", [500, 503])
async def test_a_fault_of_slacks_is_tried_again(slack: Slack, status: int) -> None:
    slack.faults[POST] = [Fault(status)]
    assert "You said: hi" in shown(await slack.ask("hi"))


async def test_what_slack_does_not_take_at_all_is_logged_without_words(slack: Slack) -> None:
    slack.faults[POST] = [Fault(503)] * 3
    with capture_logs() as logs:
        await slack.say("my secret question")
        assert await slack.silence(4)
    assert [(entry["event"], entry["error"]) for entry in logs] == [("slack.call.failed", "status 503")]
    assert "You said: hi" in shown(await slack.ask("hi"))


async def test_a_connection_that_breaks_after_the_post_makes_no_second_one(slack: Slack) -> None:
    slack.faults[POST] = [Fault(drop=True, after=True)]
    await slack.ask("hi")
    assert await slack.silence(2)


async def test_a_connection_that_breaks_does_not_stop_the_conversation(slack: Slack) -> None:
    slack.faults[POST] = [Fault(drop=True)]
    await slack.say("lost")
    assert "You said: hi" in shown(await slack.ask("hi"))


async def test_a_slow_slack_keeps_no_acknowledgement_waiting(slack: Slack) -> None:
    slack.slack_seconds = 1
    assert await slack.say("hi") < 0.5
    await slack.next()


@pytest.mark.parametrize("error", ["not_in_channel", "channel_not_found", "is_archived"])
async def test_a_channel_that_the_bot_was_removed_from_is_logged(slack: Slack, error: str) -> None:
    slack.faults[POST] = [Fault(error=error)]
    with capture_logs() as logs:
        await slack.say("my secret question", CHANNEL)
        assert await slack.silence()
    assert [entry["error"] for entry in logs] == [error]
    assert "secret" not in str(logs)


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_blocks_too_long"])
async def test_blocks_that_slack_refuses_leave_the_text(slack: Slack, error: str) -> None:
    slack.faults[POST] = [Fault(error=error)]
    post = await slack.ask("hi")
    assert (post["text"], post.get("blocks")) == ("You said: hi", None)


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
async def test_a_revoked_token_is_told_once_in_a_sentence(slack: Slack, error: str) -> None:
    slack.faults[POST] = [Fault(error=error)] * 3
    with capture_logs() as logs:
        for _ in range(3):
            await slack.say("hi")
        await slack.silence()
    (told,) = [entry for entry in logs if entry["log_level"] == "error"]
    assert told["event_info"].startswith(f"Slack refuses BILLIE_SLACK_BOT_TOKEN ({error})")


@pytest.mark.parametrize("event", ["tokens_revoked", "app_uninstalled"])
async def test_being_removed_from_the_workspace_is_told(slack: Slack, event: str) -> None:
    with capture_logs() as logs:
        await slack.deliver("events_api", slack.event({"type": event, "tokens": {"bot": ["U1"]}}))
        await slack.silence()
    assert [entry["why"] for entry in logs if entry["event"] == "slack.removed"] == [event]

"""What is refused, and what is told: never a crash, never a second answer, never words in the log."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered
from structlog.testing import capture_logs

from tests.channels.slack.payloads import form, shown, signature
from tests.channels.slack.slack_server import DIRECT, Slack
from tests.channels.web.small_agent import SmallAgent, echo


async def test_the_address_proves_itself_to_slack(over_http: Slack) -> None:
    body = json.dumps({"type": "url_verification", "token": "x", "challenge": "abc"}).encode()
    status, text = await over_http.request(body, "application/json")
    assert (status, json.loads(text)) == (200, {"challenge": "abc"})


async def test_a_challenge_with_a_wrong_signature_is_refused(over_http: Slack) -> None:
    body = json.dumps({"type": "url_verification", "token": "x", "challenge": "abc"}).encode()
    assert (await over_http.request(body, "application/json", secret="f" * 32))[0] == 401


async def test_a_wrong_signature_is_refused(over_http: Slack, agent: SmallAgent) -> None:
    status, _ = await over_http.request(*form("events_api", over_http.message("hi")), secret="f" * 32)
    assert status == 401
    assert await over_http.silence()


@pytest.mark.parametrize("seconds", [-301, 301])
async def test_an_old_or_future_signature_is_refused(over_http: Slack, seconds: int) -> None:
    at = int(time.time()) + seconds
    assert (await over_http.request(*form("events_api", over_http.message("hi")), at=at))[0] == 401


async def test_a_signature_for_another_body_is_refused(over_http: Slack) -> None:
    body, content_type = form("events_api", over_http.message("hi"))
    headers = {"Content-Type": content_type, **signature(b"{}", str(int(time.time())))}
    assert (await over_http.raw(body, headers))[0] == 401


@pytest.mark.parametrize("stamp", ["", "soon", "-1", "١٧٦", "9" * 13])
async def test_a_time_stamp_that_is_none_is_refused(over_http: Slack, stamp: str) -> None:
    headers = {"Content-Type": "application/json", **signature(b"{}", stamp)}
    assert (await over_http.raw(b"{}", headers))[0] == 401


async def test_no_signature_is_refused(over_http: Slack) -> None:
    assert (await over_http.raw(b"{}", {"Content-Type": "application/json"}))[0] == 401


async def test_a_replayed_request_is_not_answered_again(over_http: Slack, agent: SmallAgent) -> None:
    body, content_type = form("events_api", over_http.message("coder pay"))
    headers = {"Content-Type": content_type, **signature(body, str(int(time.time())))}
    for _ in range(3):
        assert (await over_http.raw(body, headers))[0] == 200
    await over_http.next()
    assert await over_http.silence()


async def test_a_body_over_the_limit_is_refused(over_http: Slack) -> None:
    assert (await over_http.request(b" " * (1024 * 1024 + 1), "application/json"))[0] == 413


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"payload={", b"[" * 100_000, b"{}", b"", b"null", b"[]"])
async def test_a_body_that_is_no_payload_does_no_harm(over_http: Slack, body: bytes) -> None:
    await over_http.request(body, "application/json")
    assert "You said: still there?" in shown(await over_http.ask("still there?"))


async def test_only_posts_are_taken(over_http: Slack) -> None:
    assert (await over_http.raw(b"", {}, "GET"))[0] == 405


@pytest.mark.parametrize("event", [{"type": "star_added"}, {"type": "message"}, {"type": "app_home_opened"}])
async def test_an_unknown_event_is_acknowledged(slack: Slack, event: dict[str, Any]) -> None:
    await slack.deliver("events_api", slack.event({**event, "user": "U1", "channel": "C9"}))
    assert await slack.silence()


async def test_an_incomplete_event_does_no_harm(over_http: Slack) -> None:
    await over_http.request(*form("events_api", over_http.event({"type": "message", "user": "U1"})))
    await over_http.request(*form("interactive", {"type": "block_actions", "actions": [{"action_id": "choose_0"}]}))
    assert "still there" in shown(await over_http.ask("still there"))


async def test_a_message_of_40000_characters_is_told_to_be_too_long(slack: Slack, agent: SmallAgent) -> None:
    text = "é" * 40_000
    blocks = [{"type": "rich_text", "elements": [{"type": "text", "text": text}]}]
    post = await slack.ask(text, blocks=blocks)
    assert "too long" in shown(post)
    assert agent.heard == []


async def test_a_message_without_words_is_told(slack: Slack) -> None:
    assert "nothing to read" in shown(await slack.ask("\u200b", subtype="file_share"))


async def test_before_the_model_is_loaded_it_says_so(slack: Slack, agent: SmallAgent) -> None:
    agent.loaded = False
    assert "still starting" in shown(await slack.ask("hi"))


async def fail(message: UserMessage) -> list[BotUttered]:
    raise RuntimeError(f"cannot parse {message.text!r}")


async def silence(_: UserMessage) -> list[BotUttered]:
    return []


@pytest.mark.parametrize("reply", [fail, silence])
async def test_a_failed_turn_is_an_apology_with_a_reference(slack: Slack, agent: SmallAgent, reply: Any) -> None:
    agent.reply = reply
    with capture_logs() as logs:
        post = await slack.ask("my secret question")
    (logged,) = [entry for entry in logs if entry["log_level"] == "error"]
    assert f"*{logged['reference']}*" in shown(post)
    assert "secret" not in str(logs)


async def test_a_turn_that_takes_too_long_is_an_apology(
    slack: Slack, agent: SmallAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent.reply = silence
    monkeypatch.setattr("bot.channels.slack.turns.MOST_SECONDS", 0.05)
    assert "Sorry" in shown(await slack.ask("hi"))
    agent.reply = echo
    assert "still there?" in shown(await slack.ask("still there?"))


async def test_nothing_that_was_said_is_logged(
    slack: Slack, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    post = await slack.ask("my secret question")
    await slack.deliver("interactive", slack.action(post, {"type": "other", "action_id": "secret", "value": "secret"}))
    await slack.deliver("events_api", slack.event({"type": "secret_event", "text": "secret"}))
    await slack.silence(0.1)
    from_slack = [r.getMessage() for r in caplog.records if "slack" in r.name]
    assert "secret" not in "\n".join(from_slack)
    assert "secret" not in "".join(capfd.readouterr())


async def test_nobody_is_called_by_an_answer_that_repeats_a_text(slack: Slack) -> None:
    post = await slack.ask("&lt;!channel&gt; <@U2>", DIRECT)
    assert "<!channel>" not in shown(post)
    assert "<!channel>" not in post["text"]

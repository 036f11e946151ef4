"""Buttons, thumbs, the modal: what a click does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered
from structlog.testing import capture_logs

from bot.actions.answer import Answer, suggest
from bot.channels.slack.blocks import token
from tests.channels.slack.block_kit import faults
from tests.channels.slack.payloads import shown, titles
from tests.channels.slack.slack_api import Body, Fault
from tests.channels.slack.slack_server import CHANNEL, Slack
from tests.channels.web.small_agent import OFFERED, SmallAgent


async def test_a_choice_is_asked_with_its_payload(slack: Slack, agent: SmallAgent) -> None:
    await slack.click(await slack.ask("coder pay"), OFFERED.title)
    post = await slack.next()
    assert agent.heard[-1] == OFFERED.payload
    assert shown(post).startswith(f"↳ {OFFERED.title}")


async def test_a_choice_in_a_thread_is_answered_there(slack: Slack) -> None:
    await slack.click(await slack.ask("coder pay", CHANNEL, ts="1760000000.5"), OFFERED.title, user="U2")
    assert (await slack.next())["thread_ts"] == "1760000000.5"


async def test_a_choice_of_an_answer_to_one_person_is_answered_to_them(slack: Slack, agent: SmallAgent) -> None:
    await slack.command("coder pay")
    await slack.click(await slack.next(), OFFERED.title)
    assert (await slack.next())["response_type"] == "ephemeral"
    assert [*await agent.tracker_store.keys()] == ["slack:T1:U1"]


async def test_a_choice_of_many_is_a_select(slack: Slack, agent: SmallAgent) -> None:
    many = tuple(suggest(f"State {n}", "ask_salary", state=f"{n}") for n in range(30))

    async def reply(_: UserMessage) -> list[BotUttered]:
        answer = Answer(type="question", title="Where?", text="Which one?", suggestions=many)
        return [BotUttered(data={"custom": json.loads(answer.json())})]

    agent.reply = reply
    await slack.click(await slack.ask("where"), "State 29")
    await slack.next()
    assert agent.heard[-1] == many[29].payload


@pytest.mark.parametrize("value", [token('/ask_salary{"state": "OH"}'), OFFERED.payload, "/restart", "x"])
async def test_a_choice_that_was_never_offered_is_refused_to_the_person_alone(
    slack: Slack, agent: SmallAgent, value: str
) -> None:
    post = await slack.ask("coder pay")
    await slack.deliver("interactive", slack.action(post, {"type": "button", "action_id": "choose_0", "value": value}))
    refused = await slack.next()
    assert refused["response_type"] == "ephemeral"
    assert "type your question" in shown(refused)
    assert agent.heard == ["coder pay"]


async def test_a_choice_of_an_answer_that_has_expired_is_told(slack: Slack, agent: SmallAgent) -> None:
    post = await slack.ask("coder pay")
    agent.tracker_store._tracker_store.store.clear()
    await slack.click(post, OFFERED.title)
    assert "not part of this conversation" in shown(await slack.next())


async def test_a_choice_offered_in_another_conversation_is_refused(slack: Slack, agent: SmallAgent) -> None:
    post = await slack.ask("coder pay")
    await slack.click({**post, "channel": "D2"}, OFFERED.title)
    assert "not part of this conversation" in shown(await slack.next())


async def test_a_click_that_comes_again_is_answered_once(slack: Slack, agent: SmallAgent) -> None:
    payload = slack.clicked(await slack.ask("coder pay"), OFFERED.title)
    for _ in range(2):
        await slack.deliver("interactive", payload)
    await slack.next()
    assert await slack.silence()


async def test_an_unknown_action_is_acknowledged(slack: Slack) -> None:
    post = await slack.ask("coder pay")
    await slack.deliver("interactive", slack.action(post, {"type": "button", "action_id": "other", "value": "x"}))
    assert await slack.silence()


def thumbed(post: Body) -> str:
    return f"{post['channel']}-{post['ts']}".replace(".", "-")


async def test_a_thumb_up_is_logged_without_words_or_names(slack: Slack) -> None:
    post = await slack.ask("my secret question")
    with capture_logs() as logs:
        await slack.click(post, "👍")
        await slack.silence(0.1)
    assert {
        "event": "slack.feedback",
        "log_level": "info",
        "value": "up",
        "reason": None,
        "message_id": thumbed(post),
    } in logs
    assert "secret" not in str(logs)


async def opened(slack: Slack, post: Body) -> dict[str, Any]:
    await slack.click(post, "👎")
    await slack.silence(0.2)
    (call,) = slack.called("views.open")
    view: dict[str, Any] = call["view"]
    return view


async def test_a_thumb_down_asks_for_a_reason(slack: Slack) -> None:
    view = await opened(slack, await slack.ask("coder pay"))
    assert faults(view["blocks"], 100) == []


async def test_the_reason_is_logged_as_the_pages_is(slack: Slack) -> None:
    post = await slack.ask("coder pay")
    view = await opened(slack, post)
    (block,) = view["blocks"]
    option = block["element"]["options"][1]
    state = {"values": {block["block_id"]: {block["element"]["action_id"]: {"selected_option": option}}}}
    submission = {
        "type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "trigger_id": "t",
        "view": {**view, "state": state},
    }  # fmt: skip
    with capture_logs() as logs:
        await slack.deliver("interactive", submission)
        await slack.silence(0.1)
    logged = {"event": "slack.feedback", "log_level": "info", "value": "down", "reason": "outdated"}
    assert {**logged, "message_id": thumbed(post)} in logs


async def test_a_thumb_whose_modal_cannot_open_counts_without_a_reason(slack: Slack) -> None:
    post = await slack.ask("coder pay")
    slack.faults["views.open"] = [Fault(error="expired_trigger_id")]
    with capture_logs() as logs:
        await slack.click(post, "👎")
        await slack.silence(0.2)
    assert [entry["value"] for entry in logs if entry["event"] == "slack.feedback"] == ["down"]


async def test_small_talk_has_no_thumbs(slack: Slack, agent: SmallAgent) -> None:
    async def greet(_: UserMessage) -> list[BotUttered]:
        return [BotUttered("Hello.", {"buttons": [{"title": "Help", "payload": "/ask_help"}]})]

    agent.reply = greet
    assert titles(await slack.ask("hi")) == ["Help"]

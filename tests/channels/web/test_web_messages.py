"""Messages: answered with envelopes, in order, once, and never with silence."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered
from structlog.testing import capture_logs

from bot.actions.answer import Answer, Suggestion
from bot.runtime.tracker_stores import TURNS
from tests.channels.web.small_agent import OFFERED, Client, SmallAgent, echo

pytestmark = pytest.mark.asyncio


async def test_an_answer_is_an_envelope(visitor: Client) -> None:
    answered = await visitor.send(text="coder pay in oregon")
    assert answered.status == 200
    (message,) = answered.json()["messages"]
    assert Answer.parse_obj(message).text == "You said: coder pay in oregon"


async def test_a_plain_text_with_buttons_becomes_an_envelope(visitor: Client, agent: SmallAgent) -> None:
    async def reply(_: UserMessage) -> list[BotUttered]:
        return [BotUttered("Hello.\n\nAsk me.", {"buttons": [{"title": "Help", "payload": "/ask_help"}]})]

    agent.reply = reply
    (message,) = (await visitor.send(text="hi")).json()["messages"]
    expected = Answer(
        type="text", text="Hello.\n\nAsk me.", suggestions=(Suggestion(title="Help", payload="/ask_help"),)
    )
    assert message == json.loads(expected.json())


async def test_a_text_beside_an_envelope_is_not_said_twice(visitor: Client, agent: SmallAgent) -> None:
    async def reply(message: UserMessage) -> list[BotUttered]:
        (event,) = await echo(message)
        return [BotUttered("the same for a terminal", event.data)]

    agent.reply = reply
    assert len((await visitor.send(text="hi")).json()["messages"]) == 1


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ('/ask_salary{"role": "medical_coder"}', 'ask_salary{"role": "medical_coder"}'),
        ("  // /restart", "restart"),
        ("\u200b/restart", "restart"),
        ("\ufeff \x00/ /session_start", "session_start"),
        ("and/or", "and/or"),
    ],
)
async def test_a_typed_text_is_never_an_intent(visitor: Client, agent: SmallAgent, typed: str, heard: str) -> None:
    await visitor.say(typed)
    assert agent.heard == [heard]


async def test_an_offered_choice_is_accepted(visitor: Client, agent: SmallAgent) -> None:
    await visitor.say("coder pay")
    assert (await visitor.send(payload=OFFERED.payload)).status == 200
    assert agent.heard[-1] == OFFERED.payload


async def test_a_choice_offered_many_turns_ago_is_accepted(visitor: Client, agent: SmallAgent) -> None:
    await visitor.say("coder pay")

    async def offer_nothing(message: UserMessage) -> list[BotUttered]:
        return [BotUttered("All right.")]

    agent.reply = offer_nothing
    for _ in range(TURNS + 1):
        await visitor.say("go on")
    assert (await visitor.send(payload=OFFERED.payload)).status == 200


async def test_a_choice_that_was_never_offered_is_refused(visitor: Client, agent: SmallAgent) -> None:
    await visitor.say("coder pay")
    for payload in ('/ask_salary{"state": "OH"}', "/restart", OFFERED.payload + " ", "coder pay", ""):
        refused = await visitor.send(payload=payload)
        assert (refused.status, refused.problem) == (403, "not-offered")
    assert agent.heard == ["coder pay"]


async def test_a_choice_offered_to_another_is_refused(client: Client) -> None:
    await (await client.open()).say("coder pay")
    await client.open()
    assert (await client.send(payload=OFFERED.payload)).problem == "not-offered"


async def test_a_repeated_id_is_answered_once(visitor: Client, agent: SmallAgent) -> None:
    first = await visitor.send(text="coder pay", id="m-1")
    again = await visitor.send(text="coder pay", id="m-1")
    assert again.json() == first.json()
    assert agent.heard == ["coder pay"]


async def test_a_retry_during_the_turn_waits_for_its_answer(visitor: Client, agent: SmallAgent) -> None:
    async def slow(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(0.1)
        return await echo(message)

    agent.reply = slow
    first, again = await asyncio.gather(*(visitor.send(text="coder pay", id="m-1") for _ in range(2)))
    assert first.json() == again.json()
    assert agent.heard == ["coder pay"]


async def test_a_client_that_went_away_finds_its_answer(visitor: Client, agent: SmallAgent) -> None:
    async def slow(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(0.2)
        return await echo(message)

    agent.reply = slow
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(visitor.send(text="coder pay", id="m-1"), 0.1)
    assert (await visitor.send(text="coder pay", id="m-1")).status == 200
    assert agent.heard == ["coder pay"]


async def test_an_id_belongs_to_one_message(visitor: Client) -> None:
    await visitor.send(text="coder pay", id="m-1")
    other = await visitor.send(text="biller pay", id="m-1")
    assert (other.status, other.problem) == (409, "id-reused")


async def test_a_refused_choice_may_be_sent_again_under_its_id(visitor: Client) -> None:
    assert (await visitor.send(payload=OFFERED.payload, id="m-1")).status == 403
    await visitor.say("coder pay")
    assert (await visitor.send(payload=OFFERED.payload, id="m-1")).status == 200


async def test_messages_of_one_conversation_are_answered_in_order(visitor: Client, agent: SmallAgent) -> None:
    waits = {"first": 0.2, "second": 0.1, "third": 0.0}
    answered: list[str] = []

    async def reply(message: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(waits[message.text])
        answered.append(message.text)
        return await echo(message)

    agent.reply = reply

    async def send(text: str, after: float) -> None:
        await asyncio.sleep(after)
        await visitor.say(text)

    started = asyncio.get_running_loop().time()
    await asyncio.gather(*(send(text, 0.02 * n) for n, text in enumerate(waits)))
    assert answered == ["first", "second", "third"]
    assert asyncio.get_running_loop().time() - started < 0.9  # Rasa's own lock would wait a second


async def test_messages_of_two_conversations_do_not_wait_for_each_other(client: Client, agent: SmallAgent) -> None:
    both_are_heard = asyncio.Event()

    async def reply(message: UserMessage) -> list[BotUttered]:
        if len(agent.heard) == 2:
            both_are_heard.set()
        await asyncio.wait_for(both_are_heard.wait(), 2)
        return await echo(message)

    agent.reply = reply
    one, two = Client(client.http), Client(client.http)
    await one.open()
    await two.open()
    answers = await asyncio.gather(one.say("hi"), two.say("ho"))
    assert [*answers] == ["You said: hi", "You said: ho"]


async def fail(message: UserMessage) -> list[BotUttered]:
    raise RuntimeError(f"cannot parse {message.text!r}")


async def silence(_: UserMessage) -> list[BotUttered]:
    return []


@pytest.mark.parametrize("reply", [fail, silence])
async def test_a_failed_turn_is_an_apology_with_a_reference(visitor: Client, agent: SmallAgent, reply: Any) -> None:
    agent.reply = reply
    with capture_logs() as logs:
        answered = await visitor.send(text="my secret question")
    assert answered.status == 200
    (message,) = answered.json()["messages"]
    (logged,) = [entry for entry in logs if entry["log_level"] == "error"]
    assert f"**{logged['reference']}**" in Answer.parse_obj(message).text
    assert len(logged["reference"]) == 8
    assert "secret" not in str(logs)


async def test_a_turn_that_takes_too_long_is_an_apology(
    visitor: Client, agent: SmallAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def endless(_: UserMessage) -> list[BotUttered]:
        await asyncio.sleep(60)
        return []

    agent.reply = endless
    monkeypatch.setattr("bot.channels.web.turns.MOST_SECONDS", 0.05)
    assert "Sorry" in await visitor.say("hi")
    agent.reply = echo
    assert await visitor.say("still there?") == "You said: still there?"


async def test_a_message_is_not_lost_while_no_model_is_loaded(visitor: Client, agent: SmallAgent) -> None:
    agent.loaded = False
    refused = await visitor.send(text="hi", id="m-1")
    assert (refused.status, refused.problem) == (503, "not-ready")
    assert refused.headers["Retry-After"]
    agent.loaded = True
    assert (await visitor.send(text="hi", id="m-1")).status == 200


async def test_feedback_is_counted_without_content(visitor: Client, caplog: pytest.LogCaptureFixture) -> None:
    body = {"value": "down", "reason": "outdated", "message_id": "m-1"}
    thanked = await visitor.call("POST", "/chat/feedback", json=body)
    assert (thanked.status, thanked.body) == (204, b"")
    assert recorded(caplog) == [{"event": "web.feedback", **body}]


async def test_a_comment_is_logged_without_personal_data(visitor: Client, caplog: pytest.LogCaptureFixture) -> None:
    body = {"value": "down", "comment": "no Guam; write me: a.b@school.edu"}
    await visitor.call("POST", "/chat/feedback", json=body)
    assert recorded(caplog)[0]["comment"] == "no Guam; write me: [e-mail address]"


def recorded(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(line.getMessage()) for line in caplog.records if line.name == "billie.record"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"value": "sideways"},
        {"value": "up", "reason": "my name is"},
        {"value": 1},
        {"value": "down", "comment": "x" * 501},
        {"value": "down", "comment": ["x"]},
    ],
)
async def test_feedback_of_another_form_is_refused(visitor: Client, body: dict[str, Any]) -> None:
    assert (await visitor.call("POST", "/chat/feedback", json=body)).problem == "wrong-field"


async def test_feedback_needs_a_session(client: Client) -> None:
    assert (await client.call("POST", "/chat/feedback", json={"value": "up"})).status == 401

"""What a browser, a script or a mischievous person may send instead of a message."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.web.channel import NOTES_PER_MINUTE
from tests.channels.web.small_agent import Client, SmallAgent

pytestmark = pytest.mark.asyncio
JSON = {"Content-Type": "application/json"}


async def post(visitor: Client, data: Any, headers: dict[str, str] = JSON) -> tuple[int, str]:
    refused = await visitor.call("POST", "/chat/messages", data=data, headers=headers)
    return refused.status, refused.problem


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t ", "\x00\x07", "\u200b\u200d\u2060\ufeff", "\u202e", "/", " // / ", "\U000e0041"]
)
async def test_a_text_with_nothing_to_read_is_refused_kindly(visitor: Client, agent: SmallAgent, text: str) -> None:
    refused = await visitor.send(text=text)
    assert (refused.status, refused.problem) == (422, "no-text")
    assert refused.json()["detail"].startswith("There is nothing to read in that message.")
    assert agent.heard == []


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("💰🤔", "💰🤔"),
        ("???", "???"),
        ("cafe\u0301", "café"),
        ("co\u00addi\u200bng\x07 pay", "coding pay"),
        ("two\r\nlines\there", "two\nlines here"),
        ("e\ud800vil", "evil"),
    ],
)
async def test_what_can_be_read_is_passed_on_clean(visitor: Client, agent: SmallAgent, typed: str, heard: str) -> None:
    await visitor.call("POST", "/chat/messages", data=json.dumps({"text": typed}), headers=JSON)
    assert agent.heard == [heard]


async def test_2000_characters_pass(visitor: Client) -> None:
    assert (await visitor.send(text="é" * 2000)).status == 200


async def test_a_longer_text_is_refused_with_the_limit(visitor: Client, agent: SmallAgent) -> None:
    refused = await visitor.send(text="a" * 10_000)
    assert (refused.status, refused.problem) == (422, "text-too-long")
    assert "2,000 characters" in refused.json()["detail"]
    assert agent.heard == []


async def test_a_body_of_more_than_64_kb_is_refused(visitor: Client) -> None:
    assert await post(visitor, b" " * (64 * 1024 + 1)) == (413, "body-too-large")


async def test_a_large_body_without_a_length_is_refused(visitor: Client) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b" " * 4096

    assert await post(visitor, chunks()) == (413, "body-too-large")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(range(256)), id="binary"),
        pytest.param(b'{"text": "\xff\xfe"}', id="invalid UTF-8"),
        pytest.param('{"text": "hi"}'.encode("utf-16"), id="UTF-16"),
        pytest.param(b'{"text": "hi"', id="cut off"),
        pytest.param(b'["text"]', id="not an object"),
        pytest.param(b"[" * 60_000, id="deeply nested"),
        pytest.param(b'{"text": ' + b"9" * 60_000 + b"}", id="a very long number"),
    ],
)
async def test_a_body_that_is_not_a_json_object_is_refused(visitor: Client, data: bytes) -> None:
    assert await post(visitor, data) == (400, "malformed-body")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
async def test_another_content_type_is_refused(visitor: Client, content_type: str) -> None:
    assert await post(visitor, b'{"text": "hi"}', {"Content-Type": content_type}) == (415, "not-json")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "hi", "payload": "/greet"},
        {"text": None},
        {"text": ["hi"]},
        {"payload": {}},
        {"text": "hi", "id": ""},
        {"text": "hi", "id": "a b"},
        {"text": "hi", "id": "x" * 65},
        {"text": "hi", "id": 7},
        {"text": "hi", "sender": "someone"},
        {"text": "hi", "metadata": {}},
    ],
)
async def test_a_message_of_another_form_is_refused(visitor: Client, agent: SmallAgent, body: dict[str, Any]) -> None:
    refused = await visitor.call("POST", "/chat/messages", json=body)
    assert (refused.status, refused.problem) == (422, "wrong-field")
    assert agent.heard == []


async def test_another_method_is_refused(client: Client) -> None:
    refused = await client.call("PUT", "/chat/messages")
    assert (refused.status, refused.problem) == (405, "method-not-allowed")
    assert refused.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


async def test_another_address_is_not_found(client: Client) -> None:
    for path in ("/chat/nothing", "/chat/../secret", "/chat/settings.py"):
        assert (await client.call("GET", path)).status == 404


HOSTILE: dict[str, dict[str, Any]] = {
    "a tampered token": {"json": {"text": "my secret"}, "headers": {"Authorization": "Bearer x.my-secret.y"}},
    "another site": {"json": {"text": "my secret"}, "headers": {"Origin": "https://my-secret.example"}},
    "a payload never offered": {"json": {"payload": "/my_secret"}},
    "another type": {"data": b"my secret", "headers": {"Content-Type": "text/plain"}},
    "no JSON": {"data": b"my secret", "headers": JSON},
    "another field": {"json": {"my secret": "my secret"}},
    "too long": {"json": {"text": "my secret " * 300}},
    "1 MB": {"data": b"my secret " * 100_000, "headers": JSON},
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_is_refused_is_logged_without_its_content(
    visitor: Client, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    refused = await visitor.call("POST", "/chat/messages", **HOSTILE[name])
    (logged,) = [json.loads(line.getMessage()) for line in caplog.records if line.name == "billie.record"]
    assert logged == {"event": "web.refused", "problem": refused.problem}
    assert "secret" not in caplog.text


async def test_who_hammers_at_the_door_fills_no_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3 * NOTES_PER_MINUTE):
        await client.send(text="hi")
    assert caplog.text.count("web.refused") <= NOTES_PER_MINUTE + 1  # one more when this takes six seconds


@pytest.mark.parametrize("name", HOSTILE)
async def test_the_next_honest_message_is_answered(visitor: Client, name: str) -> None:
    await visitor.call("POST", "/chat/messages", **HOSTILE[name])
    assert await visitor.say("hi") == "You said: hi"


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))"]
)
async def test_markup_is_passed_on_as_it_was_typed(visitor: Client, agent: SmallAgent, text: str) -> None:
    await visitor.say(text)
    assert agent.heard == [text]

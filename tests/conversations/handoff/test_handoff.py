"""The way to a person with the trained model, the real action server and a webhook on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.talk import MODEL, Talk, action_server, shown

SEND, CHANGE = '/request_human{"topic": "send"}', '/request_human{"topic": "change"}'
ASK = "could i speak with one of your staff members"


class Webhook(BaseHTTPRequestHandler):
    """Keeps what it gets; answers 503 as long as `down`."""

    got: list[dict[str, Any]] = []
    down = False

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not Webhook.down:
            Webhook.got.append(body)
        self.send_response(503 if Webhook.down else 204)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Silence."""


@pytest.fixture(scope="module")
def talk() -> Iterator[Talk]:
    if not MODEL.exists():
        pytest.fail("There is no trained model in models/; run: make train", pytrace=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Webhook) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/hook"
        with action_server(BILLIE_HANDOFF_WEBHOOK=address, BILLIE_HANDOFF_SECRET="s" * 32) as actions:
            yield Talk(actions)
        server.shutdown()


@pytest.fixture
def sent() -> Iterator[list[dict[str, Any]]]:
    Webhook.got, Webhook.down = [], False
    yield Webhook.got


def said(talk: Talk, sender: str, *turns: str) -> str:
    """What the bot says to the last of `turns`."""
    return [shown(talk.say(turn, sender)) for turn in turns][-1]


def test_nothing_goes_before_the_button(talk: Talk, sent: list[Any]) -> None:
    text = said(talk, "before", "coder pay in oregon", ASK, "yes", "send it")
    assert "I asked: “coder pay in oregon”" in text and sent == []


def test_the_button_sends_what_was_shown(talk: Talk, sent: list[Any]) -> None:
    preview = said(talk, "button", "I live in Tulsa and have my CCS, what do coders earn", ASK)
    assert "Sent" in said(talk, "button", SEND)
    assert all(f"> {line}" in preview for line in sent[0]["text"].split("\n")) and "I hold the CCS" in sent[0]["text"]


def test_the_text_is_changed_in_free_words(talk: Talk, sent: list[Any]) -> None:
    said(talk, "free", ASK, CHANGE, "Hi, I would like to learn about schools near Tulsa.", SEND)
    assert [one["text"] for one in sent] == ["Hi, I would like to learn about schools near Tulsa."]


def test_the_text_is_changed_by_command(talk: Talk, sent: list[Any]) -> None:
    said(talk, "command", ASK, "change it to I want to talk about Texas", SEND)
    assert [one["text"] for one in sent] == ["I want to talk about Texas"]


def test_contact_details_go_and_are_not_repeated(talk: Talk, sent: list[Any]) -> None:
    preview = said(talk, "contact", ASK, "change it to please call 512-555-0147")
    assert "0147" not in preview + said(talk, "contact", SEND)
    assert [one["text"] for one in sent] == ["please call 512-555-0147"]


def test_a_question_in_between_is_answered_and_the_message_waits(talk: Talk, sent: list[Any]) -> None:
    assert "$48,860" in said(talk, "between", ASK, "coder pay in texas")  # OEWS May 2025
    assert "$45,910" in said(talk, "between", "and billers")
    assert "A message to a person" in said(talk, "between", "ok send it")
    said(talk, "between", SEND)
    assert len(sent) == 1


def test_a_message_waits_longer_than_it_is_listened_for(talk: Talk, sent: list[Any]) -> None:
    said(
        talk,
        "long",
        ASK,
        "change it to I want to talk about Ohio",
        *(f"coder pay in {s}" for s in ("texas", "utah") * 4),
    )
    assert "I want to talk about Ohio" in said(talk, "long", ASK)


def test_a_yes_to_another_answer_is_not_about_the_message(talk: Talk, sent: list[Any]) -> None:
    assert "Per hour" in said(talk, "other yes", ASK, "coder pay in texas", "yes please")


def test_no_sends_nothing(talk: Talk, sent: list[Any]) -> None:
    assert "nothing was sent" in said(talk, "no", ASK, "no thanks")
    said(talk, "no", SEND)
    assert sent == []


def test_what_did_not_go_through_goes_at_the_next_try(talk: Talk, sent: list[Any]) -> None:
    Webhook.down = True
    assert "did not go through" in said(talk, "down", "coder pay in utah", ASK, SEND)
    Webhook.down = False
    assert "Sent" in said(talk, "down", "coder pay in texas", SEND)
    assert "coder pay in utah" in sent[0]["text"]


def test_forgetting_forgets_the_message(talk: Talk, sent: list[Any]) -> None:
    said(talk, "forget", "coder pay in utah", ASK, "forget everything i told you about me")
    assert "A message" not in said(talk, "forget", "send it")


def test_an_unknown_step_shows_the_message(talk: Talk, sent: list[Any]) -> None:
    assert "A message to a person" in said(talk, "hostile", ASK, '/request_human{"topic": {"a": ["send"]}}')
    assert sent == []

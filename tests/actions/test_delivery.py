"""How a message goes: links that carry it, and a webhook that is signed, patient and proud."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.actions.delivery import SIGNATURE, link, post, signature
from bot.actions.draft import Draft
from bot.settings import Contact

SECRET = "a secret of more than thirty-two characters"
TEXT = "50% & more?\nÜber (me) #1"


class Hook:
    """A webhook on this machine that answers with the statuses given, the last one again and again."""

    def __init__(self, *statuses: int, wait: float = 0) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hook.got.append((dict(self.headers), body))
                if wait:
                    threading.Event().wait(wait)
                self.send_response(statuses[min(len(hook.got), len(statuses)) - 1])
                self.send_header("Location", f"{hook.address}/elsewhere")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Silence."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def send(self, draft: Draft, seconds: float = 5) -> bool:
        return asyncio.run(post(Contact("webhook", self.address, SECRET), draft, seconds=seconds))


@pytest.fixture
def hooks() -> Iterator[list[Hook]]:
    started: list[Hook] = []
    yield started
    for hook in started:
        hook.server.shutdown()
        hook.server.server_close()


@pytest.mark.parametrize(
    ("statuses", "taken", "attempts"),
    [((200,), True, 1), ((204,), True, 1), ((503, 200), True, 2), ((429, 202), True, 2), ((500,), False, 2),
     ((404,), False, 1), ((302, 200), False, 1)],
)  # fmt: skip
def test_a_webhook_is_tried_once_more_when_that_may_help(
    hooks: list[Hook], statuses: tuple[int, ...], taken: bool, attempts: int
) -> None:
    hooks.append(Hook(*statuses))
    assert (hooks[0].send(Draft.new("hello")), len(hooks[0].got)) == (taken, attempts)


def test_a_webhook_that_hangs_has_failed(hooks: list[Hook]) -> None:
    hooks.append(Hook(200, wait=2))
    assert not hooks[0].send(Draft.new("hello"), seconds=0.1)


def test_a_webhook_that_is_not_there_has_failed(hooks: list[Hook]) -> None:
    hooks.append(Hook(200))
    hooks[0].server.server_close()
    assert not hooks[0].send(Draft.new("hello"), seconds=1)


def test_the_body_is_signed(hooks: list[Hook]) -> None:
    hooks.append(Hook(200))
    hooks[0].send(Draft.new("hello"))
    headers, body = hooks[0].got[0]
    assert headers[SIGNATURE] == f"sha256={signature(SECRET, body)}"


def test_a_signature_is_that_of_rfc_4231() -> None:
    assert signature("Jefe", b"what do ya want for nothing?").startswith("5bdcc146bf60754e6a042426089575c7")  # case 2


def test_the_text_goes_as_it_was_written_and_a_second_try_has_the_same_id(hooks: list[Hook]) -> None:
    hooks.append(Hook(500, 200))
    draft = Draft.new(f"{TEXT} a@b.org")
    hooks[0].send(draft)
    sent = [json.loads(body) for _, body in hooks[0].got]
    assert {(one["version"], one["id"], one["text"]) for one in sent} == {(1, draft.id, draft.text)}


def test_an_email_carries_the_text() -> None:
    made = link(Contact("email", "office@school.edu"), TEXT)
    assert made.startswith("mailto:office@school.edu?")
    assert parse_qs(urlsplit(made).query)["body"] == [TEXT.replace("\n", "\r\n")]


def test_a_form_carries_the_text_where_it_says() -> None:
    made = link(Contact("form", "https://forms.example/a?x=1&text={summary}"), TEXT)
    assert parse_qs(urlsplit(made).query) == {"x": ["1"], "text": [TEXT]}


@pytest.mark.parametrize("contact", [Contact("email", "a@b.org"), Contact("form", "https://f.example/(a)?t={summary}")])
def test_a_link_does_not_end_a_link_of_markdown(contact: Contact) -> None:
    assert not set("() \n") & set(link(contact, TEXT))

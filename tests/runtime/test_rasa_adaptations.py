from __future__ import annotations

import asyncio
import json
import logging
import re
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rasa import version
from rasa.cli import utils
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels import console
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.runtime import rasa_adaptations
from bot.runtime.rasa_adaptations import InvalidReply, UnknownRasa

SAID = "my social security number"
DOMAIN = """
version: "3.1"
actions: [action_salary]
responses:
  utter_action_failed:
    - text: "Sorry, this failed here. Reference: {reference}"
"""
REPLY = {
    "events": [{"event": "slot", "name": "role", "value": "medical_coder", "timestamp": None}],
    "responses": [{"text": "$51,140"}],
}
WRONG_REPLIES: list[Any] = [None, [], {"events": {}}, {"events": [{"event": "slot"}]}, {"responses": ["text"]}]

rasa_adaptations.apply()


class Answering(BaseHTTPRequestHandler):
    """Answers each action call as the class says."""

    status: int = 200
    body: bytes = b""
    kind: str = "application/json"
    wait: float = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        if self.wait:
            threading.Event().wait(self.wait)
            return
        self.send_response(self.status)
        self.send_header("Content-Type", self.kind)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: Any) -> None:
        """Silence."""


Serve = Callable[..., str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    servers: list[ThreadingHTTPServer] = []

    def start(body: bytes = b"", status: int = 200, kind: str = "application/json", wait: float = 0) -> str:
        handler = type("Handler", (Answering,), {"status": status, "body": body, "kind": kind, "wait": wait})
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        threading.Thread(target=servers[-1].serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}/webhook"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def run(url: str, domain: str = DOMAIN) -> list[Event]:
    """What the bot does when the action server at `url` is to run action_salary."""
    loaded = Domain.from_yaml(domain)
    tracker = DialogueStateTracker.from_events(SAID, [], loaded.slots)
    action = RemoteAction("action_salary", EndpointConfig(url))
    nlg = TemplatedNaturalLanguageGenerator(loaded.responses)
    result: Awaitable[list[Event]] = action.run(CollectingOutputChannel(), nlg, tracker, loaded)

    async def events() -> list[Event]:
        return await result

    return asyncio.run(events())


def closed() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/webhook"


def apology(events: list[Event]) -> str:
    (event,) = events
    assert isinstance(event, BotUttered)
    assert event.metadata["utter_action"] == "utter_action_failed"
    found = re.search(r"\b[0-9a-f]{8}\b", str(event.text))
    assert found, event.text
    return found[0]


def test_an_action_that_works_is_left_alone(serve: Serve) -> None:
    said, remembered = run(serve(json.dumps(REPLY).encode()))
    assert isinstance(said, BotUttered)
    assert said.text == "$51,140"
    assert isinstance(remembered, SlotSet)
    assert remembered.value == "medical_coder"


def test_a_server_that_is_down_gives_the_response_of_the_domain_with_a_reference() -> None:
    (event,) = run(closed())
    assert isinstance(event, BotUttered)
    assert re.fullmatch(r"Sorry, this failed here\. Reference: [0-9a-f]{8}", str(event.text))


def test_a_domain_without_the_response_still_gives_an_apology() -> None:
    (event,) = run(closed(), 'version: "3.1"\nactions: [action_salary]\n')
    assert isinstance(event, BotUttered)
    assert str(event.text).startswith("Sorry")
    assert apology([event])


def test_the_reference_is_logged_with_the_kind_of_error_and_nothing_said(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        reference = apology(run(serve(json.dumps({"error": SAID}).encode(), status=500)))
    (record,) = (record for record in caplog.records if record.name == "bot.runtime")
    line = record.getMessage()
    assert line == f"Action action_salary failed: RasaException from ClientResponseError (reference {reference})"
    assert SAID not in caplog.text


def test_the_reference_of_the_action_server_is_passed_on(serve: Serve) -> None:
    assert apology(run(serve(b'{"reference": "0badcafe"}', status=500))) == "0badcafe"


@pytest.mark.parametrize("body", [b'{"reference": "<script>"}', b'{"reference": 12345678}', b"[]", b"\xff", b""])
def test_what_is_no_reference_is_not_passed_on(serve: Serve, body: bytes) -> None:
    assert apology(run(serve(body, status=502)))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html>", "text/html"),
        (b"{", "application/json"),
        (b'{"responses": "none"}', "application/json"),
        (b'{"events": [{"event": "no such event"}]}', "application/json"),
    ],
)
def test_a_reply_that_is_not_valid_is_apologized_for(serve: Serve, body: bytes, kind: str) -> None:
    assert apology(run(serve(body, kind=kind)))


def test_a_server_that_hangs_is_given_up(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteAction, "run", RemoteAction.run.adapted)
    rasa_adaptations.apologize_when_an_action_fails(timeout=0.2)
    assert apology(run(serve(wait=1)))


def test_a_rejection_is_no_failure(serve: Serve) -> None:
    with pytest.raises(ActionExecutionRejection):
        run(serve(b'{"action_name": "action_salary", "error": "not now"}', status=400))


def test_the_validator_is_built_once_and_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    action = RemoteAction("action_salary", None)
    monkeypatch.setattr(RemoteAction, "action_response_format_spec", lambda: pytest.fail("built again"))
    assert action._validate_action_result(REPLY)
    for wrong in WRONG_REPLIES:
        with pytest.raises(InvalidReply):
            action._validate_action_result(wrong)


def test_the_original_validator_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    original = RemoteAction._validate_action_result.adapted
    action = RemoteAction("action_salary", None)
    assert original(action, REPLY)
    for wrong in WRONG_REPLIES:
        with pytest.raises(Exception, match="Failed to validate"):
            original(action, wrong)


class Question:
    """A prompt with buttons, as someone answers it; None: with Ctrl-C."""

    def __init__(self, chosen: str | None) -> None:
        self.chosen = chosen

    async def ask_async(self) -> str | None:
        return self.chosen


@pytest.mark.parametrize(
    ("chosen", "sent"),
    [("1: Per hour (/follow_up)", "/follow_up"), (utils.FREE_TEXT_INPUT_PROMPT,) * 2, (None, "/stop")],
)
def test_ctrl_c_at_a_button_ends_the_shell(chosen: str | None, sent: str) -> None:
    assert asyncio.run(utils.payload_from_button_question(Question(chosen))) == sent


def test_applying_twice_is_applying_once() -> None:
    before = RemoteAction.run, RemoteAction._validate_action_result
    rasa_adaptations.apply()
    assert (RemoteAction.run, RemoteAction._validate_action_result) == before


@pytest.mark.parametrize(
    "adaptation",
    [
        rasa_adaptations.validate_action_responses_once,
        lambda: rasa_adaptations.apologize_when_an_action_fails(20),
        rasa_adaptations.end_the_shell_at_ctrl_c,
        rasa_adaptations.find_event_classes_once,
        rasa_adaptations.log_no_error_when_an_action_passes_a_turn_on,
    ],
)
def test_another_rasa_is_refused(adaptation: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "__version__", "3.6.22")
    with pytest.raises(UnknownRasa, match=r"3\.6\.22 .* adaptation of \w+\.\w+ .* 3\.6\.21"):
        adaptation()


def test_the_shell_prints_a_long_answer_whole_before_it_offers_the_buttons(capsys: pytest.CaptureFixture[str]) -> None:
    rasa_adaptations.show_the_whole_answer_in_the_shell()
    answer = "a long answer " * 30
    with create_app_session(input=create_pipe_input(), output=DummyOutput()):
        question = console.print_buttons({"text": answer, "buttons": [{"title": "Per hour", "payload": "/x"}]}, True)
    assert answer.strip() in capsys.readouterr().out
    assert question is not None


def test_the_class_of_an_event_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Event.resolve_by_type("slot") is SlotSet
    monkeypatch.setattr("rasa.shared.utils.common.all_subclasses", lambda _: pytest.fail("looked for again"))
    assert Event.resolve_by_type("slot") is SlotSet


def test_an_event_that_nobody_knows_is_still_an_error() -> None:
    with pytest.raises(ValueError, match="no such event"):
        Event.resolve_by_type("no such event")


def test_an_event_that_nobody_knows_has_the_class_that_is_asked_for() -> None:
    assert Event.resolve_by_type("another event", SlotSet) is SlotSet
    assert Event.resolve_by_type("another event", BotUttered) is BotUttered


@pytest.mark.parametrize(
    ("line", "logged"),
    [
        ("Custom action 'action_handoff' rejected execution.", False),
        ("Failed to run custom action 'action_salary'.", True),
    ],
)
def test_the_log_has_failures_and_no_turns_that_were_passed_on(
    caplog: pytest.LogCaptureFixture, line: str, logged: bool
) -> None:
    logging.getLogger("rasa.core.actions.action").error(line)
    assert (line in caplog.messages) == logged

from __future__ import annotations

import json
import os
import socket
import sys
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from bot.runtime.process import Child, answer, stop

ACTIONS = """
from rasa_sdk import Action
from rasa_sdk.interfaces import ActionExecutionRejection

class Good(Action):
    def name(self): return "action_good"
    async def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="$51,140")
        return [{"event": "slot", "name": "role", "value": "medical_coder"}]

class Bad(Action):
    def name(self): return "action_bad"
    def run(self, dispatcher, tracker, domain): raise ValueError(tracker.latest_message["text"])

class Unwilling(Action):
    def name(self): return "action_unwilling"
    async def run(self, dispatcher, tracker, domain): raise ActionExecutionRejection("action_unwilling")
"""
SECRET = "my social security number"
JSON = {"Content-Type": "application/json"}


@dataclass
class Server:
    port: int
    log: Path

    def post(self, body: bytes, headers: dict[str, str] = JSON) -> tuple[int, dict[str, str], str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request("POST", "/webhook", body, headers)
        response = connection.getresponse()
        found = response.status, {k.lower(): v for k, v in response.getheaders()}, response.read().decode()
        connection.close()
        return found

    def call(self, action: str) -> tuple[int, str]:
        status, _, body = self.post(call(action))
        return status, body


def call(action: str) -> bytes:
    tracker = {"sender_id": "x", "slots": {}, "latest_message": {"text": SECRET}, "events": []}
    return json.dumps({"next_action": action, "tracker": tracker, "domain": {}}).encode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("actions")
    package = folder / "trial_actions" / "deep"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package.parent / "__init__.py").touch()
    (package / "trial.py").write_text(ACTIONS)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    code = "from bot.runtime.action_server import main; raise SystemExit(main('trial_actions'))"
    found = {**os.environ, "BILLIE_ACTIONS_PORT": str(port), "PYTHONPATH": str(folder)}
    child = Child("The action server", [sys.executable, "-c", code], folder / "log", found)
    try:
        while answer("127.0.0.1", port, "/health") != 200:
            child.check()
            time.sleep(0.05)
        yield Server(port, child.log.path)
    finally:
        stop([child])


def test_an_action_of_a_nested_module_answers(server: Server) -> None:
    status, body = server.call("action_good")
    assert status == 200
    assert json.loads(body)["responses"][0]["text"] == "$51,140"
    assert json.loads(body)["events"] == [{"event": "slot", "name": "role", "value": "medical_coder"}]


def test_a_compressed_call_is_understood(server: Server) -> None:
    status, _, _ = server.post(zlib.compress(call("action_good")), {**JSON, "Content-Encoding": "deflate"})
    assert status == 200


def test_a_failed_action_is_answered_with_a_reference_and_nothing_said(server: Server) -> None:
    status, body = server.call("action_bad")
    assert status == 500
    assert SECRET not in body
    reference = json.loads(body)["reference"]
    assert f"action_bad failed: ValueError in trial.py line 13 (reference {reference})" in server.log.read_text()


def test_what_was_said_stays_out_of_the_log(server: Server) -> None:
    server.call("action_bad")
    assert SECRET not in server.log.read_text()


def test_a_refusing_action_is_told_from_a_failed_one(server: Server) -> None:
    status, body = server.call("action_unwilling")
    assert (status, json.loads(body)["action_name"]) == (400, "action_unwilling")


def test_an_unknown_action_is_not_found(server: Server) -> None:
    assert server.call("action_nowhere")[0] == 404


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"next_action": "action_good"}', b"\xff\xfe", b"null"])
def test_what_is_no_call_is_refused(server: Server, body: bytes) -> None:
    assert server.post(body)[0] == 400


def test_broken_compression_is_refused(server: Server) -> None:
    assert server.post(b"x", {**JSON, "Content-Encoding": "deflate"})[0] == 400


def test_a_web_page_cannot_call_it(server: Server) -> None:
    foreign = {"Origin": "https://elsewhere.example"}
    status, _, _ = server.post(call("action_good"), {**foreign, "Content-Type": "text/plain"})
    assert status == 415
    _, headers, _ = server.post(call("action_good"), {**JSON, **foreign})
    assert "access-control-allow-origin" not in headers


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="Linux tells")
def test_it_listens_on_loopback_alone(server: Server) -> None:
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines() if " 0A " in line]
    assert f"0100007F:{server.port:04X}" in listening
    assert f"00000000:{server.port:04X}" not in listening

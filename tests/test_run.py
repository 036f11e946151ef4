"""The real `bot.run` with the real action server in a small copy of the project; Rasa is played by a short script."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from bot.run import DEFAULT_ACTIONS_URL, ENDPOINTS
from bot.runtime.training import fingerprint
from bot.runtime.widget import SOURCES
from bot.settings import ROOT
from knowledge.base import base

ACTION = """
from rasa_sdk import Action

class Good(Action):
    def name(self): return "action_good"
    async def run(self, dispatcher, tracker, domain): return []
"""
RASA = """
import os, sys, time, pathlib
from http.server import BaseHTTPRequestHandler, HTTPServer

command, arguments, mood = sys.argv[1], sys.argv[2:], os.environ.get("MOOD", "")
option = dict(zip(arguments, arguments[1:]))
print("2026-11-22 21:57:04 WARNING  rasa  - a lot of noise", flush=True)
if mood == f"{command} fails":
    raise SystemExit("the disk is full")
if command == "train":
    model = pathlib.Path(option["--out"]) / "billie.tar.gz"
    model.parent.mkdir(exist_ok=True)
    model.write_text(str(time.time()))
elif command == "shell":
    print("Your input ->", input())
else:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(503 if mood == "no model" else 200)
            self.end_headers()
            if self.path == "/die":
                print("2026-11-22 21:57:04 ERROR    rasa  - out of memory", flush=True)
                os._exit(3)
        def log_message(self, *_): pass
    server = HTTPServer((option["--interface"], int(option["--port"])), Handler)
    print(open(option["--endpoints"]).read(), flush=True)
    server.serve_forever()
"""


class Project:
    """A copy of what `bot.run` needs, and runs of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "bot" / "runtime", folder / "bot" / "runtime")
        shutil.copytree(ROOT / "knowledge", folder / "knowledge")
        for name in ("__init__.py", "run.py", "settings.py", "endpoints.yml", "credentials.yml"):
            shutil.copy(ROOT / "bot" / name, folder / "bot" / name)
        for name in ("bot/config.yml", "bot/domain.yml", "uv.lock", "rasa/__init__.py"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).touch()
        (folder / "rasa" / "__main__.py").write_text(RASA)
        (folder / "bot" / "actions").mkdir()
        (folder / "bot" / "actions" / "__init__.py").write_text(ACTION)
        (folder / ".billie").mkdir()
        shutil.copy(base().path, folder / ".billie" / "knowledge.sqlite")
        (folder / ".billie" / "widget").mkdir()
        (folder / ".billie" / "widget" / ".fingerprint").write_text(fingerprint(folder, SOURCES))
        self.port, self.actions_port = free_ports()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("BILLIE_")}
        self.environment = {
            **kept,
            "BILLIE_PORT": str(self.port),
            "BILLIE_ACTIONS_PORT": str(self.actions_port),
            "PYTHONUNBUFFERED": "1",
        }
        self._running: list[subprocess.Popen[str]] = []

    def start(self, *options: str, **environment: str) -> subprocess.Popen[str]:
        self._running.append(
            subprocess.Popen(
                [sys.executable, "-m", "bot.run", *options],
                cwd=self.folder,
                env=self.environment | environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        )
        return self._running[-1]

    def run(self, *options: str, **environment: str) -> tuple[int, str]:
        """Exit code and output of a run that ends by itself."""
        process = self.start(*options, **environment)
        output, _ = process.communicate(timeout=60)
        return process.returncode, output

    def train(self) -> None:
        assert self.run("--train-only")[0] == 0

    def close(self) -> None:
        for process in self._running:
            process.terminate()
            process.wait(20)


def free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:  # both open at once, so that they differ
        for probe in (one, other):
            probe.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def read_until(process: subprocess.Popen[str], word: str) -> str:
    assert process.stdout
    read = ""
    for line in process.stdout:
        read += line
        if word in line:
            return read
    raise AssertionError(read)


def get(port: int, path: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    connection.close()


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    found = Project(tmp_path)
    yield found
    found.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_trains_serves_says_where_and_stops_cleanly(project: Project, number: signal.Signals) -> None:
    process = project.start()
    output = read_until(process, "is ready")
    assert f"Billie is ready: http://localhost:{project.port}/chat/  (Ctrl-C stops)" in output
    assert "noise" not in output
    process.send_signal(number)
    rest, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in output + rest
    assert is_free(project.port)
    assert is_free(project.actions_port)


def test_it_trains_again_only_when_an_input_changed(project: Project) -> None:
    model = project.folder / "models" / "billie.tar.gz"
    project.train()
    first = model.read_text()
    assert "up to date" in project.run("--train-only")[1]
    assert model.read_text() == first
    (project.folder / "bot" / "domain.yml").write_text("version: '3.1'")
    project.train()
    assert model.read_text() != first


def test_a_damaged_model_is_trained_again(project: Project) -> None:
    project.train()
    model = project.folder / "models" / "billie.tar.gz"
    model.write_text("")
    project.train()
    assert model.read_text()


def test_a_failed_training_is_told_in_one_sentence(project: Project) -> None:
    code, output = project.run("--train-only", MOOD="train fails")
    sentence = "Billie cannot run: the model could not be trained: the disk is full (log: .billie/log/train.log)"
    assert (code, output.splitlines()[-1]) == (1, sentence)


def test_a_failed_training_is_tried_again(project: Project) -> None:
    project.train()
    (project.folder / "bot" / "config.yml").write_text("# changed")
    project.run("--train-only", MOOD="train fails")
    assert "up to date" not in project.run("--train-only")[1].splitlines()[-1]


@pytest.mark.parametrize("name", ["BILLIE_PORT", "BILLIE_ACTIONS_PORT"])
def test_a_port_in_use_is_told_before_anything_starts(project: Project, name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, output = project.run(**{name: str(port)})
    sentence = f"port {port} is in use; stop what uses it or set {name} to another port."
    assert (code, output) == (1, f"Billie cannot run: {sentence}\n")
    assert not (project.folder / "models").exists()


def test_an_address_of_another_machine_is_refused(project: Project) -> None:
    code, output = project.run(BILLIE_HOST="192.0.2.1")
    assert (code, output) == (1, "Billie cannot run: 192.0.2.1 is no address of this machine; check BILLIE_HOST.\n")


def test_a_wrong_setting_is_told_in_one_sentence(project: Project) -> None:
    code, output = project.run(BILLIE_PORT="http")
    assert (code, output) == (2, "BILLIE_PORT must be a port from 1 to 65535, not 'http'.\n")


def test_the_env_file_is_read_and_the_environment_wins(project: Project) -> None:
    (project.folder / ".env").write_text("BILLIE_LOG_LEVEL=LOUD\nBILLIE_PORT=http\n")
    assert project.run()[1].startswith("BILLIE_LOG_LEVEL")


def test_a_broken_source_file_is_told_with_file_and_line(project: Project) -> None:
    source = project.folder / "knowledge" / "sources" / "certifications.yml"
    source.write_text(source.read_text().replace("issuer:", "issued:", 1))
    code, output = project.run()
    assert code == 1
    assert "Traceback" not in output
    assert "certifications.yml, line " in output.splitlines()[-1]


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        ("", "there is no model at models/billie.tar.gz; `make train` makes one."),
        ("models/mine.tar.gz", "there is no model at models/mine.tar.gz; check BILLIE_MODEL."),
    ],
)
def test_a_missing_model_is_told_in_one_sentence(project: Project, model: str, sentence: str) -> None:
    code, output = project.run("--skip-train", BILLIE_MODEL=model)
    assert (code, output.splitlines()[-1]) == (1, f"Billie cannot run: {sentence}")


def test_a_model_that_cannot_be_loaded_stops_the_start(project: Project) -> None:
    code, output = project.run(MOOD="no model")
    assert output.splitlines()[-1].startswith("Billie cannot run: Rasa does not become ready: it has no model")
    assert code == 1
    assert is_free(project.actions_port)


def test_a_rasa_that_dies_at_the_start_stops_all(project: Project) -> None:
    code, output = project.run(MOOD="run fails")
    sentence = "Billie cannot run: Rasa stopped (exit code 1): the disk is full (log: .billie/log/rasa.log)"
    assert (code, output.splitlines()[-1]) == (1, sentence)
    assert is_free(project.actions_port)


def test_a_rasa_that_dies_later_stops_all_and_its_error_is_shown(project: Project) -> None:
    process = project.start()
    read_until(process, "is ready")
    get(project.port, "/die")
    output, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert output.splitlines()[0] == "Rasa: ERROR    rasa  - out of memory"
    assert output.splitlines()[-1].startswith("Billie cannot run: Rasa stopped (exit code 3)")
    assert is_free(project.actions_port)


def test_actions_that_cannot_be_imported_stop_the_start(project: Project) -> None:
    (project.folder / "bot" / "actions" / "broken.py").write_text("import no_such_module")
    code, output = project.run()
    assert code == 1
    assert "The action server stopped (exit code 1): ModuleNotFoundError" in output.splitlines()[-1]
    assert is_free(project.port)


def test_ctrl_c_during_the_training_ends_it(project: Project) -> None:
    (project.folder / "rasa" / "__main__.py").write_text("import time; time.sleep(60)")
    process = project.start()
    read_until(process, "3/5")
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=20)
    assert (process.returncode, output) == (0, "")
    assert not list((project.folder / "models").glob("*"))


def test_rasa_is_told_where_the_actions_are(project: Project) -> None:
    read_until(project.start(), "is ready")
    told = (project.folder / ".billie" / "log" / "rasa.log").read_text()
    assert f'url: "http://127.0.0.1:{project.actions_port}/webhook"' in told


def test_an_action_server_that_runs_elsewhere_is_not_started_here(project: Project) -> None:
    read_until(project.start(BILLIE_ACTIONS_URL="http://192.0.2.1:5055/webhook"), "is ready")
    assert is_free(project.actions_port)
    told = (project.folder / ".billie" / "log" / "rasa.log").read_text()
    assert 'url: "http://192.0.2.1:5055/webhook"' in told


def test_the_shell_has_the_terminal_and_the_action_server(project: Project) -> None:
    process = project.start("--shell")
    output, _ = process.communicate("coder pay\n", timeout=60)
    assert process.returncode == 0
    assert "Your input -> coder pay" in output
    assert (project.folder / ".billie" / "log" / "actions.log").exists()
    assert is_free(project.actions_port)


def test_a_closed_terminal_ends_the_shell_and_the_action_server(project: Project) -> None:
    (project.folder / "rasa" / "__main__.py").write_text("import time; print('up', flush=True); time.sleep(60)")
    (project.folder / "models").mkdir()
    (project.folder / "models" / "billie.tar.gz").touch()
    process = project.start("--shell", "--skip-train")
    read_until(process, "up\n")
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=20)  # ends when the shell has, which holds the output open
    assert process.returncode == 0
    assert is_free(project.actions_port)


def test_a_shell_that_fails_is_told_in_one_sentence(project: Project) -> None:
    code, output = project.run("--shell", MOOD="shell fails")
    sentence = "Billie cannot run: rasa shell stopped (exit code 1); its log is .billie/log/shell.log."
    assert (code, output.splitlines()[-1]) == (1, sentence)


def test_the_embedded_endpoints_have_the_address_that_is_replaced() -> None:
    assert f"url: {DEFAULT_ACTIONS_URL}\n" in ENDPOINTS.read_text()

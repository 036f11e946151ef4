"""`python -m bot.run`: compile the knowledge base, train, and run the action server and Rasa until Ctrl-C.

`--shell` chats in the terminal instead of on a page.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from bot.runtime.errors import StartError
from bot.runtime.process import Child, answer, environment, shown, stop
from bot.runtime.progress import Step
from bot.runtime.training import train_if_needed
from bot.runtime.widget import build_if_needed
from bot.settings import ROOT, Settings, SettingsError, near, read_env_file
from knowledge.base import base
from knowledge.errors import KnowledgeError

STATE = ROOT / ".billie"
LOGS = STATE / "log"
ENDPOINTS = ROOT / "bot" / "endpoints.yml"
DEFAULT_ACTIONS_URL = "http://127.0.0.1:5055/webhook"
LONGEST_START = 300.0  # seconds; a cold start of TensorFlow on a slow disk takes a minute
UNREADY = 5.0  # seconds that a server may answer "not ready" before that counts as final
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Probe = Callable[[], "int | None"]


class Stopped(BaseException):
    """Someone asked us to stop."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 when it ended as asked, 1 with one sentence when it could not, 2 for wrong settings."""
    options = _parser().parse_args(arguments)
    for number in STOPS:
        signal.signal(number, _raise_stopped)
    try:
        for name, value in read_env_file(ROOT / ".env").items():
            os.environ.setdefault(name, value)
        return run(Settings.read(), options)
    except SettingsError as error:
        return _complain(f"{error}", 2)
    except (StartError, KnowledgeError) as error:
        return _complain(f"Billie cannot run: {error}", 1)
    except Stopped:
        return 0


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do what the options ask for."""
    if not options.train_only:
        check_ports(settings)
    with Step(2, "Knowledge base") as step:
        compile_knowledge(settings, step)
    with Step(3, "Model") as step:
        if settings.own_model and not options.skip_train:
            train_if_needed(settings, step)
        elif not settings.model.is_file():
            raise StartError(
                f"there is no model at {shown(settings.model)}; "
                + ("`make train` makes one." if settings.own_model else "check BILLIE_MODEL.")
            )
        else:
            step.done("as it is")
    if options.train_only:
        return 0
    if options.shell:
        return shell(settings)
    with Step(4, "Chat page") as step:
        build_if_needed(step)
    return serve(settings)


def check_ports(settings: Settings) -> None:
    """Raise StartError when an address that we are going to serve cannot be had."""
    wanted = [("BILLIE", settings.host, settings.port)]
    if not settings.actions_elsewhere:
        wanted.append(("BILLIE_ACTIONS", settings.actions_host, settings.actions_port))
    for name, host, port in wanted:
        try:
            with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the servers do
                probe.bind((host, port))
                probe.listen(1)
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise StartError(f"{host} is no address of this machine; check {name}_HOST.") from None
            why = "not allowed" if isinstance(error, PermissionError) else "in use"
            raise StartError(f"port {port} is {why}; stop what uses it or set {name}_PORT to another port.") from None


def compile_knowledge(settings: Settings, step: Step) -> None:
    """Compile the knowledge base when a source has changed. Raises KnowledgeError for a broken source."""
    os.environ["BILLIE_KNOWLEDGE"] = str(settings.knowledge)
    before = _changed(settings.knowledge)
    base()
    if before == _changed(settings.knowledge):
        step.done("up to date")


def serve(settings: Settings) -> int:
    """Run the action server and Rasa until one of them stops or someone stops us."""
    children: list[Child] = []
    try:
        with Step(5, "Starting the action server and Rasa") as step:
            probes: list[tuple[Child, Probe]] = []
            if not settings.actions_elsewhere:
                children.append(action_server(settings))
                probes.append((children[-1], lambda: _health(settings)))
            command = ["run", "--interface", settings.host, "--port", str(settings.port)]
            command += ["--model", str(settings.model), "--endpoints", str(endpoints(settings))]
            command += ["--credentials", "bot/credentials.yml"]
            children.append(Child("Rasa", rasa(*command), LOGS / "rasa.log", environment(settings)))
            probes.append((children[-1], lambda: answer(near(settings.host), settings.port, "/readyz")))
            await_ready(probes, step)
        host = "localhost" if near(settings.host) in ("127.0.0.1", "[::1]") else near(settings.host)
        print(f"Billie is ready: http://{host}:{settings.port}/chat/  (Ctrl-C stops)", flush=True)
        while True:
            for child in children:
                for line in child.log.errors():
                    print(f"{child.name}: {line}", file=sys.stderr, flush=True)
                child.check()
            time.sleep(0.2)
    except Stopped:
        print("\nStopping …", flush=True)
        return 0
    finally:
        _deafen()
        stop(children)


def shell(settings: Settings) -> int:
    """Chat in the terminal: `rasa shell` in front, the action server behind it."""
    children: list[Child] = []
    try:
        with Step(5, "Starting the action server, then Rasa's shell (some 15 s)") as step:
            if not settings.actions_elsewhere:
                children.append(action_server(settings))
                await_ready([(children[-1], lambda: _health(settings))], step)
        command = ["shell", "--model", str(settings.model), "--endpoints", str(endpoints(settings))]
        command += ["--interface", "127.0.0.1", "--port", str(settings.port)]
        _deafen(signal.SIGINT)  # Ctrl-C is the shell's: it ends by itself, then so do we
        with (LOGS / "shell.log").open("wb") as log:
            code = subprocess.run(rasa(*command), cwd=ROOT, env=environment(settings), stderr=log).returncode
        if code > 0:
            raise StartError(f"rasa shell stopped (exit code {code}); its log is {shown(LOGS / 'shell.log')}.")
        return 0
    finally:
        _deafen()
        stop(children)


def action_server(settings: Settings) -> Child:
    """Start the action server."""
    command = [sys.executable, "-m", "bot.runtime.action_server"]
    return Child("The action server", command, LOGS / "actions.log", environment(settings))


def rasa(*arguments: str) -> list[str]:
    """A Rasa command of this environment, with a model."""
    return [sys.executable, "-m", "bot.runtime.light_rasa", *arguments]


def endpoints(settings: Settings) -> Path:
    """The endpoints file for Rasa, with the action server's address in it; Rasa knows no default for a variable."""
    if settings.actions_url == DEFAULT_ACTIONS_URL:
        return ENDPOINTS
    made = STATE / "endpoints.yml"
    text = ENDPOINTS.read_text(encoding="utf-8").replace(DEFAULT_ACTIONS_URL, json.dumps(settings.actions_url))
    made.write_text(text, encoding="utf-8")
    return made


def await_ready(probes: Sequence[tuple[Child, Probe]], step: Step) -> None:
    """Wait until each child answers 200. Raises StartError when one stops, stays unready or says nothing."""
    deadline = time.monotonic() + LONGEST_START
    waiting = list(probes)
    unready: dict[str, float] = {}
    while waiting:
        for child, _ in probes:
            for line in child.log.errors():
                step.say(f"{child.name}: {line}")
            child.check()
        now = time.monotonic()
        for child, probe in list(waiting):
            status = probe()
            if status == 200:
                waiting.remove((child, probe))
            elif status is not None and now - unready.setdefault(child.name, now) > UNREADY:
                why = "it has no model or no action server" if status == 503 else f"it answers {status}"
                raise StartError(f"{child.name} does not become ready: {why} (log: {shown(child.log.path)})")
        if waiting and now > deadline:
            raise StartError(f"{waiting[0][0].name} did not answer in {LONGEST_START:.0f} seconds.")
        step.tick()
        time.sleep(0.1)


def _health(settings: Settings) -> int | None:
    return answer(near(settings.actions_host), settings.actions_port, "/health")


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr, flush=True)
    return code


def _raise_stopped(number: int, frame: FrameType | None) -> None:
    raise Stopped


def _deafen(*numbers: signal.Signals) -> None:
    # A handler, not SIG_IGN, which a child would inherit.
    for number in numbers or STOPS:
        signal.signal(number, lambda *_: None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.run", description=__doc__)
    parser.add_argument("--shell", action="store_true", help="chat in the terminal")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--train-only", action="store_true", help="compile and train where needed, start nothing")
    only.add_argument("--skip-train", action="store_true", help="serve the model that is there, whatever has changed")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

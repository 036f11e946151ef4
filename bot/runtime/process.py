"""Child processes: started apart from the terminal's Ctrl-C, watched through their logs, stopped together."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bot.runtime.errors import StartError
from bot.runtime.log import Log
from bot.settings import ROOT, Settings

GRACE = 10.0  # seconds from "please stop" to "stop"


class Child:
    """A process in a group of its own, its output in a log."""

    def __init__(self, name: str, command: Sequence[str], log: Path, environment: Mapping[str, str]) -> None:
        self.name = name
        self.log = Log(log)
        with self.log.path.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def ended(self) -> int | None:
        """Its exit code, None while it runs."""
        return self._process.poll()

    def check(self) -> None:
        """Raise StartError when it has stopped."""
        code = self.ended()
        if code is not None:
            how = f"exit code {code}" if code >= 0 else signal.Signals(-code).name
            raise StartError(f"{self.name} stopped ({how}): {self.log.last()} (log: {shown(self.log.path)})")

    def send(self, number: signal.Signals) -> None:
        """Signal the whole group."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def stop(children: Iterable[Child], grace: float = GRACE) -> None:
    """Ask all to stop, wait for at most `grace` seconds, then make them."""
    running = [child for child in children if child.ended() is None]
    for child in running:
        child.send(signal.SIGTERM)
    deadline = time.monotonic() + grace
    while running and time.monotonic() < deadline:
        time.sleep(0.05)
        running = [child for child in running if child.ended() is None]
    for child in running:
        child.send(signal.SIGKILL)


def environment(settings: Settings) -> dict[str, str]:
    """What the children see: our environment, quiet where Rasa and TensorFlow are loud."""
    seen = {
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        **os.environ,
        "BILLIE_KNOWLEDGE": str(settings.knowledge),
        "LOG_LEVEL": settings.log_level,
        "PYTHONUNBUFFERED": "1",
    }
    seen.pop("PYTHONDONTWRITEBYTECODE", None)  # without bytecode TensorFlow takes 10 s more at every start
    return seen


def answer(host: str, port: int, path: str) -> int | None:
    """The HTTP status of a GET, None when nobody answers. Passes by any proxy."""
    connection = HTTPConnection(host.strip("[]"), port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()


def shown(path: Path) -> str:
    """A path as a person reads it."""
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)

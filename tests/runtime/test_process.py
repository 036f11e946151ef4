from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from bot.runtime.errors import StartError
from bot.runtime.process import Child, answer, environment, stop
from bot.settings import Settings

STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


def child(tmp_path: Path, code: str) -> Child:
    return Child("The child", [sys.executable, "-c", code], tmp_path / "child.log", os.environ)


def until_it_says(process: Child, word: str) -> None:
    for _ in range(100):
        if word in process.log.path.read_text():
            return
        time.sleep(0.05)
    raise AssertionError(process.log.path.read_text())


def test_a_child_that_died_is_named_with_its_last_words(tmp_path: Path) -> None:
    process = child(tmp_path, "raise SystemExit('the disk is full')")
    while process.ended() is None:
        time.sleep(0.05)
    with pytest.raises(StartError, match=r"The child stopped \(exit code 1\): the disk is full \(log: .*child\.log\)"):
        process.check()


def test_a_running_child_passes_and_stops_when_asked(tmp_path: Path) -> None:
    process = child(tmp_path, "import time; print('up', flush=True); time.sleep(60)")
    until_it_says(process, "up")
    process.check()
    stop([process])
    assert process.ended() == -signal.SIGTERM


def test_a_child_that_will_not_stop_is_killed(tmp_path: Path) -> None:
    process = child(tmp_path, STUBBORN)
    until_it_says(process, "up")
    stop([process], grace=0.3)
    process._process.wait(5)
    assert process.ended() == -signal.SIGKILL


def test_what_the_child_started_stops_with_it(tmp_path: Path) -> None:
    code = "import subprocess; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); p.wait()"
    process = child(tmp_path, code)
    until_it_says(process, "\n")
    grandchild = int(process.log.path.read_text())
    stop([process])
    for _ in range(100):
        try:
            os.kill(grandchild, 0)
        except ProcessLookupError:
            return
        if Path(f"/proc/{grandchild}/stat").exists() and " Z " in Path(f"/proc/{grandchild}/stat").read_text():
            return
        time.sleep(0.05)
    raise AssertionError("it still runs")


def test_children_are_quiet_and_write_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("TF_CPP_MIN_LOG_LEVEL", "0")
    seen = environment(Settings.read({"BILLIE_LOG_LEVEL": "info"}))
    assert seen["RASA_TELEMETRY_ENABLED"] == "false"
    assert seen["LOG_LEVEL"] == "INFO"
    assert seen["TF_CPP_MIN_LOG_LEVEL"] == "0"  # what someone set wins
    assert "PYTHONDONTWRITEBYTECODE" not in seen


def test_where_nobody_listens_there_is_no_answer() -> None:
    assert answer("127.0.0.1", 1, "/") is None

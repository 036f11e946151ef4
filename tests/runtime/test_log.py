from __future__ import annotations

from pathlib import Path

import pytest

from bot.runtime.log import LONGEST, Log


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("2026-11-22 21:57:04 \x1b[31mERROR\x1b[0m    rasa.core  - no model", "ERROR    rasa.core  - no model"),
        ("2026-11-22 21:57:04,665 CRITICAL bot  - no", "CRITICAL bot  - no"),
        ("[2026-11-22 21:57:04 +0000] [12] [ERROR] no", "ERROR] no"),
        ("2026-11-22 21:57:04 [error    ] no  key=1", "error    ] no  key=1"),
        ("ERROR:root:no", "ERROR:root:no"),
    ],
)
def test_an_error_is_shown_without_its_time(tmp_path: Path, line: str, shown: str) -> None:
    log = Log(tmp_path / "rasa.log")
    log.path.write_text(f"{line}\n")
    assert log.errors() == [shown]


def test_a_line_that_only_mentions_an_error_is_not_shown(tmp_path: Path) -> None:
    log = Log(tmp_path / "rasa.log")
    log.path.write_text("2026-11-22 21:57:04 WARNING  rasa  - never mind the ERROR\nTraceback of an error\n\n")
    assert log.errors() == []


def test_an_error_as_json_is_shown_as_its_text(tmp_path: Path) -> None:
    log = Log(tmp_path / "rasa.log")
    log.path.write_text('{"level": "error", "event": "x.y", "event_info": "no such file"}\n{"level": "info"}\n{oops\n')
    assert log.errors() == ["no such file"]


def test_a_line_is_reported_once_and_only_when_complete(tmp_path: Path) -> None:
    log = Log(tmp_path / "rasa.log")
    with log.path.open("a") as file:
        file.write("ERROR one\nERROR tw")
        file.flush()
        assert log.errors() == ["ERROR one"]
        file.write("o\n")
        file.flush()
        assert log.errors() == ["ERROR two"]
    assert log.errors() == []


def test_the_last_line_says_why(tmp_path: Path) -> None:
    log = Log(tmp_path / "rasa.log")
    assert log.last() == "it said nothing"
    log.path.write_bytes(b"Traceback\nValueError: \xff" + b"x" * 1000 + b"\n    ^^^~~\n\n")
    assert log.last().startswith("ValueError: ")
    assert len(log.last()) == LONGEST


def test_the_log_of_the_start_before_is_kept(tmp_path: Path) -> None:
    Log(tmp_path / "rasa.log").path.write_text("first")
    Log(tmp_path / "rasa.log")
    assert (tmp_path / "rasa.log.1").read_text() == "first"
    assert (tmp_path / "rasa.log").read_text() == ""

"""When the widget is built, with a short script in npm's place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.runtime.errors import StartError
from bot.runtime.node import find_npm, is_recent
from bot.runtime.progress import Step
from bot.runtime.widget import build_if_needed

NPM = """#!/bin/sh
echo "$@" >> "{root}/called"
[ "$3" != "{failing}" ] || {{ echo "npm error code ENOTFOUND"; echo "npm error the log is elsewhere"; exit 1; }}
[ "$3" != run ] || mkdir -p "{root}/.billie/widget"
[ "$3" != ci ] || {{ mkdir -p "$2/node_modules"; touch "$2/node_modules/.package-lock.json"; }}
"""


class Widget:
    """A project whose npm notes what it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "widget" / "src").mkdir(parents=True)
        for name in ("package-lock.json", "src/main.ts"):
            (root / "widget" / name).write_text(name)
        self.npm()

    def npm(self, failing: str = "") -> None:
        tools = self.root / "tools"
        tools.mkdir(exist_ok=True)
        (tools / "npm").write_text(NPM.format(root=self.root, failing=failing))
        (tools / "node").write_text("#!/bin/sh\necho v20.19.0\n")
        for tool in tools.iterdir():
            tool.chmod(0o755)

    def build(self) -> bool:
        with Step(4, "Chat page") as step:
            return build_if_needed(step, self.root)

    def called(self) -> list[str]:
        """What npm was asked to do, without its options."""
        file = self.root / "called"
        return [line.split()[2] for line in file.read_text().splitlines()] if file.exists() else []


@pytest.fixture
def widget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Widget:
    monkeypatch.setenv("PATH", f"{tmp_path / 'tools'}:/usr/bin:/bin")
    return Widget(tmp_path)


def test_it_is_built_with_its_packages(widget: Widget) -> None:
    assert widget.build()
    assert widget.called() == ["ci", "run"]


def test_it_is_not_built_again_while_nothing_changes(widget: Widget) -> None:
    widget.build()
    assert widget.build()
    assert widget.called() == ["ci", "run"]


def test_a_changed_source_is_built_with_the_packages_that_are_there(widget: Widget) -> None:
    widget.build()
    (widget.root / "widget" / "src" / "main.ts").write_text("changed")
    widget.build()
    assert widget.called() == ["ci", "run", "run"]


@pytest.mark.parametrize("failing", ["ci", "run"])
def test_a_failure_is_told_with_its_first_reason(
    widget: Widget, failing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    widget.npm(failing)
    assert not widget.build()
    assert "it could not be built: npm error code ENOTFOUND" in capsys.readouterr().out


def test_what_failed_is_tried_again(widget: Widget) -> None:
    widget.npm(failing="run")
    widget.build()
    widget.npm()
    assert widget.build()


@pytest.mark.parametrize(
    ("version", "recent"),
    [("v20.19.0", True), ("v22.12.1", True), ("v24.0.0", True), ("v18.19.0", False), ("v22.11.0", False), ("", False)],
)
def test_an_old_node_is_not_used(version: str, recent: bool) -> None:
    assert is_recent(version) == recent


def test_without_node_a_sentence_says_what_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(StartError, match="needs Node 20.19 or 22.12"):
        find_npm()

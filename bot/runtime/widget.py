"""The chat page and its widget: built with Node when their sources have changed. `python -m bot.runtime.widget`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bot.runtime.errors import StartError
from bot.runtime.node import find_npm
from bot.runtime.process import Child, shown, stop
from bot.runtime.progress import Step
from bot.runtime.training import fingerprint
from bot.settings import ROOT

SOURCES = (
    "widget/*.json",
    "widget/*.ts",
    "widget/page/*",
    "widget/src/**/*.css",
    "widget/src/**/*.ts",
    "docs/reference/answer.schema.json",
)
LOG = ROOT / ".billie" / "log" / "widget.log"


def build_if_needed(step: Step, root: Path = ROOT) -> bool:
    """Build the widget unless the one in place was made from the very same sources; whether that is in place now.

    When it cannot be built, the step says why in one sentence: Billie can run without its page.
    """
    mark = root / ".billie" / "widget" / ".fingerprint"
    now = fingerprint(root, SOURCES)
    if mark.is_file() and mark.read_text() == now:
        step.done("up to date")
        return True
    try:
        build(step, root)
    except StartError as error:
        step.say(f"The chat page is not up to date: {error}")
        return False
    mark.write_text(now)
    return True


def build(step: Step, root: Path = ROOT) -> None:
    """Build the widget into .billie/widget, with the packages that its lock file names. Raises StartError."""
    npm = find_npm()
    seen = npm.environment() | {"NO_COLOR": "1"}
    folder = root / "widget"
    steps = [("ci", "--omit=dev"), ("run", "build")]
    if _installed(folder):
        del steps[0]
    for arguments in steps:
        _run(npm.call(folder, *arguments), seen, step)


def _installed(folder: Path) -> bool:
    """Whether the packages are those of the lock file."""
    mark = folder / "node_modules" / ".package-lock.json"
    return mark.is_file() and mark.stat().st_mtime >= (folder / "package-lock.json").stat().st_mtime


def _run(command: list[str], seen: dict[str, str], step: Step) -> None:
    child = Child("npm", command, LOG, seen)
    try:
        while child.ended() is None:
            step.tick()
            time.sleep(0.1)
    finally:
        stop([child])
    if child.ended():
        raise StartError(f"it could not be built: {_why(child)} (log: {shown(LOG)})")


def _why(child: Child) -> str:
    """The first line that reports an error, else the last: what npm says last is where its own log is."""
    lines = child.log.path.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line.strip() for line in lines if "error" in line.lower()), child.log.last())[:300]


def main() -> int:
    """Build what has changed; 1 when it could not be built."""
    with Step(4, "Chat page") as step:
        return 0 if build_if_needed(step) else 1


if __name__ == "__main__":
    sys.exit(main())

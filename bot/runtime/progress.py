"""Steps that a person watches: what is done, and for how long already."""

from __future__ import annotations

import sys
import time
from types import TracebackType

STEPS = 5  # the first, the Python packages, is bot/runtime/setup.sh's
PATIENCE = 15  # seconds between two signs of life where a line cannot be rewritten


class Step:
    """`with Step(3, "Training the model") as step:` prints the step, its seconds at each `tick`, and its end."""

    def __init__(self, number: int, doing: str) -> None:
        self._line = f"{number}/{STEPS} {doing} …"
        self._live = sys.stdout.isatty()
        self._outcome = ""

    def __enter__(self) -> Step:
        self._start = self._last = time.monotonic()
        print(self._line, end="" if self._live else "\n", flush=True)
        return self

    def tick(self) -> None:
        """Show that the step still goes on; cheap to call often."""
        now = time.monotonic()
        if now - self._last < (1 if self._live else PATIENCE):
            return
        self._last = now
        if self._live:
            print(f"\r{self._line} {now - self._start:.0f} s", end="", flush=True)
        else:
            print(f"    {now - self._start:.0f} s …", flush=True)

    def say(self, line: str) -> None:
        """Print a line of its own."""
        print(f"\r\033[K{line}\n{self._line}" if self._live else line, end="" if self._live else "\n", flush=True)

    def done(self, outcome: str) -> None:
        """What to print at the end beside the seconds."""
        self._outcome = f"{outcome}, "

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            seconds = f"{self._outcome}{time.monotonic() - self._start:.1f} s"
            print(f"\r\033[K{self._line} {seconds}" if self._live else f"    {seconds}", flush=True)
        elif self._live:
            print(flush=True)  # what comes next begins a line

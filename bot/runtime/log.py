"""The log file of a child process, read for what a person should see at once."""

from __future__ import annotations

import json
import re
from pathlib import Path

_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_ERROR = re.compile(r"^[][\d\s:.,TZ+-]*\b(?P<line>(ERROR|CRITICAL|error|critical)\b.*)")  # the time stays out
LONGEST = 300


class Log:
    """A log that another process writes; the one of the start before is kept beside it as `….log.1`."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.replace(path.with_name(f"{path.name}.1"))
        path.touch()
        self.path = path
        self._read = 0

    def errors(self) -> list[str]:
        """The complete lines written since the last call that report an error."""
        with self.path.open("rb") as file:
            file.seek(self._read)
            new = file.read()
        new = new[: new.rfind(b"\n") + 1]
        self._read += len(new)
        return [error for line in new.decode("utf-8", "replace").splitlines() if (error := _error(line))]

    def last(self) -> str:
        """The last line that says something: of a process that died, most often why."""
        text = _COLOR.sub("", self.path.read_text(encoding="utf-8", errors="replace"))
        lines = [line.strip() for line in text.splitlines() if line.strip(" \t^~")]
        return lines[-1][:LONGEST] if lines else "it said nothing"


def _error(line: str) -> str | None:
    line = _COLOR.sub("", line)
    if line.startswith("{"):
        try:
            record = json.loads(line)
        except ValueError:
            return None
        if str(record.get("level")).lower() not in ("error", "critical"):
            return None
        return str(record.get("event_info") or record.get("event"))[:LONGEST]
    found = _ERROR.match(line)
    return found["line"][:LONGEST] if found else None

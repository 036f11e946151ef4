"""What an import would write, and what of it a person should see first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.importing.changes import SHOWN, Counts, lines
from knowledge.schema import SourceEntry


@dataclass(frozen=True)
class Update:
    """New texts of source files by name, how the figures change, and remarks for whoever decides.

    `former`: the id of the source whose figures are replaced or no longer the newest; facts may repeat them.
    """

    title: str
    files: Mapping[str, str]
    counts: tuple[Counts, ...]
    remarks: tuple[str, ...]
    former: str

    def report(self, *, all: bool = False) -> str:
        """The changes for a terminal: counts, the first kind of rows in full, of the others the largest."""
        first, *rest = self.counts
        others = [change for counts in rest for change in counts.changes]
        told = [self.title, *(f"  {counts}" for counts in self.counts)]
        told += [f"Of {first.what}:", *lines(first.changes, None)] if first.changes else []
        if others:
            told += ["Of the others:" if all else "Of the others, the largest:", *lines(others, None if all else SHOWN)]
        if not first.changes and not others:
            told.append("No figure changes.")
        return "\n".join([*told, *(f"Note: {remark}" for remark in self.remarks)])


def successor(pattern: SourceEntry, old: str, new: str, id: str) -> dict[str, str]:
    """A source like `pattern` of another edition: `new` for `old` wherever it is written, no date of publication."""
    entry = {"id": id, "title": pattern.title.replace(old, new), "publisher": pattern.publisher}
    entry |= {"vintage": pattern.vintage.replace(old, new)}
    if pattern.release:
        entry["release"] = new
    entry |= {"url": pattern.url, "trust": "A"}
    if pattern.note and (note := re.sub(r"(Published|Released) [\d-]+\.\s*", "", pattern.note).strip()):
        entry["note"] = note
    return entry

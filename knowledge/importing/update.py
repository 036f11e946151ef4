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
        """The changes for a terminal: counts, those of the nation, and the largest of the others, or `all`."""
        first = [change for counts in self.counts if counts.what == "nation" for change in counts.changes]
        others = [change for counts in self.counts if counts.what != "nation" for change in counts.changes]
        told = [self.title, *(f"  {counts}" for counts in self.counts)]
        told += ["Of the nation:", *lines(first, None)] if first else []
        if others:
            told += ["Changes:" if all else "The largest changes:", *lines(others, None if all else SHOWN)]
        if not first and not others:
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

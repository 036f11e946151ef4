"""Which entries rest on a source: what to look at when a new edition of it has come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.base import Base


@dataclass(frozen=True)
class Citing:
    """An entry that names a source: its file in `knowledge/sources`, its id, what it says."""

    file: str
    id: str
    text: str


def citing(base: Base, source: str) -> list[Citing]:
    """The entries that name `source`, an id, by file. A sentence among them may repeat a figure of a table."""
    found = []
    for file, body in base.rows("SELECT file, body FROM entry ORDER BY file, position"):
        entry = json.loads(body)
        if source in _sources(entry):
            name = next((str(entry[name]) for name in ("id", "usps", "soc") if name in entry), "")
            found.append(Citing(file, name, _text(entry)))
    return found


def _text(entry: dict[str, Any]) -> str:
    """The words of an entry, with its figures put in where a fact names them."""
    text = str(entry.get("text") or entry.get("name") or entry.get("group") or "")
    for figure in ("value", "low", "high"):
        if (value := entry.get(figure)) is not None:
            text = text.replace(f"{{{figure}}}", f"{value:,.10g}")
    return f"{text} {entry['reason']}" if "reason" in entry else text


def _sources(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("source"), str):
            yield value["source"]
        for part in value.values():
            yield from _sources(part)
    elif isinstance(value, list):
        for part in value:
            yield from _sources(part)

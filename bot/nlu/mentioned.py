"""Which entities of a message are read as mentions: amounts always, names where a message speaks of somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.nlu.mentions import Mention

KINDS = {
    "experience": "years", "money": "money", "role": "job", "occupation": "job", "certification": "credential",
    "state": "place", "city": "place",
}  # fmt: skip
_AMOUNTS = frozenset(("years", "money"))
MOST = 5  # mentions of a message: each costs as much as another message
_SOMEBODY = re.compile(
    r"\b(?:i|i'?[mdv]e?|i'?ll|my|mine|we|our|he|she|his|her|they|their|was|been|still|ex|former|here|lives?|living|passed|failed)\b", re.I
)  # fmt: skip


def mentioned(text: str, entities: Sequence[Mapping[str, Any]]) -> list[tuple[int, Mention]]:
    """The entities to be read, each with its place among `entities`."""
    placed = [
        (place, kind, entity)
        for place, entity in enumerate(entities)
        if (kind := KINDS.get(str(entity.get("entity")))) and isinstance(entity.get("start"), int)
    ]
    speaks = bool(_SOMEBODY.search(text)) or any(kind in _AMOUNTS for _, kind, _ in placed)
    found = [
        (place, Mention.of(kind, text, entity["start"], entity.get("end") or entity["start"]))
        for place, kind, entity in placed
        if speaks
    ]
    return found[:MOST]

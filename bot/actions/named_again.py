"""A town that the last answer showed, named again in a turn where its name alone would be an ordinary word: "bend"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker

from bot.actions.reading import names_shown

_SHORTEST = 4  # letters of a town


def named_again(tracker: Tracker) -> dict[str, Any]:
    """The latest message with the town of the last answer that it names, where it names no place otherwise."""
    message: dict[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    entities = [*(message.get("entities") or ())]
    if not text or text.startswith("/") or any(e.get("entity") in ("state", "city", "country") for e in entities):
        return message
    found = _named(text, names_shown(tracker, "places"))
    return {**message, "entities": [*entities, found]} if found else message


def _named(text: str, shown: Sequence[str]) -> dict[str, Any] | None:
    for label in shown:
        towns, comma, _ = label.partition(", ")
        for town in towns.split("-") if comma else ():
            spoken = re.search(rf"\b{re.escape(town)}\b", text, re.I) if len(town) >= _SHORTEST else None
            if spoken:
                return {"entity": "city", "value": label, "start": spoken.start(), "end": spoken.end()}
    return None

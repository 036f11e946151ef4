"""A town or role of the last answer, named again in a word that alone would mean nothing: "bend", "skip the manager"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker

from bot.actions.reading import names_shown, recall
from knowledge.base import base

_NAMES = ("state", "city", "country", "role")
_SHORTEST = 4  # letters of a town


def named_again(tracker: Tracker) -> dict[str, Any]:
    """The latest message with the town or role of the last answer that it names, where it names none otherwise."""
    message: dict[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    entities = [*(message.get("entities") or ())]
    if not text or text.startswith("/") or any(e.get("entity") in _NAMES for e in entities):
        return message
    before = recall(tracker)
    found = _named(text, names_shown(tracker, "places")) or (_role(text, before.role) if before else None)
    return {**message, "entities": [*entities, found]} if found else message


def _role(text: str, compared: Sequence[str]) -> dict[str, Any] | None:
    """The one of several roles that the last word of its name means: "skip the manager"."""
    known = [base().roles[id] for id in compared if id in base().roles]
    found = []
    for role in known if len(known) > 1 else ():
        noun = role.name.split()[-1].lower()
        spoken = re.search(rf"\b(?<!medical ){re.escape(noun)}s?\b", text, re.I)
        if spoken and sum(other.name.lower().endswith(noun) for other in known) == 1:
            found.append({"entity": "role", "value": role.id, "start": spoken.start(), "end": spoken.end()})
    return found[0] if len(found) == 1 else None


def _named(text: str, shown: Sequence[str]) -> dict[str, Any] | None:
    for label in shown:
        towns, comma, _ = label.partition(", ")
        for town in towns.split("-") if comma else ():
            spoken = re.search(rf"\b{re.escape(town)}\b", text, re.I) if len(town) >= _SHORTEST else None
            if spoken:
                return {"entity": "city", "value": label, "start": spoken.start(), "end": spoken.end()}
    return None

"""A typed answer to buttons: "2", "the second one", or a button's words, as the message that the button would send."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.actions import cues
from bot.actions.answer import Suggestion
from knowledge.text import key

_NUMBER = re.compile(r"\W*(?:option |number |no\.? |#)?(\d)\W*", re.I)
_MOST_WORDS = 6


def chosen(text: str, offered: Sequence[Suggestion], *, asked: bool) -> Mapping[str, Any] | None:
    """The parsed message of the button that `text` picks out of those `offered`; None when it picks none.

    `asked`: the buttons answered a question, so a bare number or ordinal can mean one of them.
    """
    if not offered or not text or text.startswith("/") or len(text.split()) > _MOST_WORDS:
        return None
    typed = key(text)
    for suggestion in offered:
        if typed == key(suggestion.title):
            return _message(suggestion.payload)
    if not asked:
        return None
    number = _NUMBER.fullmatch(text)
    at = int(number[1]) - 1 if number else cues.ordinal(text, len(offered))
    return _message(offered[at].payload) if at is not None and 0 <= at < len(offered) else None


def _message(payload: str) -> Mapping[str, Any]:
    """A payload as Rasa parses it."""
    intent, brace, rest = payload.lstrip("/").partition("{")
    values: dict[str, Any] = json.loads(brace + rest) if brace else {}
    entities = [
        {"entity": name, "value": one}
        for name, value in values.items()
        for one in (value if isinstance(value, list) else [value])
    ]
    return {"text": payload, "intent": {"name": intent, "confidence": 1.0}, "entities": entities}

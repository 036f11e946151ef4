"""Whether a message wants lines of a list in or out, rather than something forgotten or told of its writer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions import cues

OUT = re.compile(
    r"\b(?:remove|drop|delete|take (?:out|off|away)|leave out|exclud\w*|cut|hide|skip|lose|ditch|get rid of|filter out|without|forget|erase|clear|wipe|nothing|nix)\b", re.I
)  # fmt: skip
_KEEP = re.compile(
    r"\b(?:only|just|keep|filter|show|list|narrow|limit)\b.{0,25}\b(?:above|over|more|at least|north|higher|under|below|less|lower|up)\b", re.I
)  # fmt: skip
_THOSE = re.compile(
    r"\b(?:those|these|ones?|them|anything|everything|any|every|all|whatever|options?|states?|places?|cit(?:y|ies)|areas?|roles?|jobs?|list|stuff|that (?:is|are)|which|nothing)\b", re.I
)  # fmt: skip
_BELOW = re.compile(r"\b(?:under|below|less than|lower than|beneath|up to|at most|cheaper than)\W*\$?\d", re.I)
ABOVE = re.compile(
    r"\b(?:above|over|more than|higher than|at least|north of|greater than)\W*\$?\d|\d ?k? ?(?:\+|and (?:up|above|over|more)|or (?:more|higher|up|above|better))",
    re.I,
)
# What is told of oneself, or the conversation: a wish to have that forgotten is no wish about a list.
_OWN = re.compile(
    r"\b(?:me|my|mine|i|ive|i'?ve|myself|our|data|conversation|chat|messages?|history|profile|said|told|info\w*|it all|everything (?:about|you)|slate|memory)\b",
    re.I,
)


def amount_of(message: Mapping[str, Any]) -> float | None:
    """The amount of a message, whatever it was taken to be."""
    for entity in message.get("entities") or ():
        value = entity.get("value")
        if entity.get("entity") in ("money", "price") and isinstance(value, (int, float)) and 0 < value < 1e9:
            return float(value)
    found = cues.amount(str(message.get("text") or ""))
    return found[0] if found else None


def filters(message: Mapping[str, Any]) -> bool:
    """Whether a message wants what lies on one side of an amount in or out of a list."""
    text = str(message.get("text") or "")
    if text.startswith("/") or amount_of(message) is None or not (_BELOW.search(text) or ABOVE.search(text)):
        return False
    if _OWN.search(text):
        return False
    takes_out = bool(OUT.search(text)) and bool(_THOSE.search(text) or len(text.split()) <= 4)
    return takes_out or bool(_KEEP.search(text) and (_THOSE.search(text) or len(text.split()) <= 5))


def of_a_list(message: Mapping[str, Any], intent: str | None) -> bool:
    """Whether a message after a question of `intent` that is taken for a wish to be forgotten is one about the list in view: "take the last two out"."""
    text = str(message.get("text") or "")
    if not text or text.startswith("/") or _OWN.search(text) or intent is None:
        return False
    in_view = intent in ("rank_pay", "compare_places", "compare_roles", "compare_certifications")
    return in_view and bool(OUT.search(text)) and (bool(_THOSE.search(text)) or bool(cues.ordinal(text, 60)))

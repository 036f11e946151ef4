"""What a message asks behind thanks or a greeting, which understanding hears before all else: "thanks! and texas?"."""

from __future__ import annotations

import re

_COURTESY = re.compile(
    r"^\W*(?:(?:thanks|thank (?:you|u)|thx|ty|tysm|appreciate (?:it|that|you)|much appreciated|hi|hello|hey|good (?:morning|afternoon|evening)|"
    r"ok|okay|oh|wow|great|awesome|cool|perfect|nice|so much|a (?:lot|bunch|ton)|very much|again|there|billie|for (?:that|this|the (?:help|info\w*))|"
    r"(?:just )?(?:one|a|last|another)? ?(?:quick|last|more|final|other) (?:q|question|thing|one)s?)\b[^\w\"'$]*)+",
    re.I,
)
_JOINS = re.compile(r"^(?:(?:and|but|so|also|now|then|just)\b\W*)+", re.I)
_ASKS = re.compile(
    r"^(?:whats?|what's|which|hows?|how's|where|when|who|why|should|can|could|do|does|did|is|are|will|would|any|tell|show|compare|give)\b|\?\s*$",
    re.I,
)


def behind(text: str) -> str:
    """What follows the courtesy that a message begins with; "" where it is nothing else, or begins with none."""
    opening = _COURTESY.match(text)
    return _JOINS.sub("", text[opening.end() :]).strip() if opening else ""


def asked_behind(text: str) -> str:
    """The same where that has the form of a question."""
    rest = behind(text)
    return rest if _ASKS.search(rest) else ""

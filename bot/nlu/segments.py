"""The parts of a message that ask something: a story's question, and two questions in one message."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 6  # parts looked at
SHORTEST = 2  # words of a part

_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+|;\s+")
_ASKS = (
    r"(?:is|are|do|does|did|can|could|will|would|should|how|hows|what|whats|what's|which|where|wheres|when|why|who|whether|"
    r"am i|has anyone|have you|any)"
)
_JOINT = re.compile(rf"(?:,\s*|\s+)(?:and|also|plus|&|or)\s+(?:also\s+|then\s+)?(?={_ASKS}\b)", re.I)
_QUESTION = re.compile(rf"\W*(?:so\s+|but\s+|and\s+|also\s+|ok\s+|well\s+)?{_ASKS}\b", re.I)
# ", is the exam hard" behind a question is one more; not ", which …" and ", when …", which go with what stands before.
_LISTED = re.compile(r",\s*(?=(?:is|are|do|does|did|can|could|will|would|should|how|hows|what|whats|what's)\b)", re.I)
_ASKING = re.compile(
    rf"\?|^\W*(?:so\s+|but\s+|and\s+|also\s+|ok\s+|well\s+)?{_ASKS}\b|\b(?:wondering|want to know|need to know|tell me|help me|advice|"
    r"thoughts|curious|like to know|not sure (?:if|what|which|how)|no idea (?:if|what|which|how))\b", re.I
)  # fmt: skip


@dataclass(frozen=True)
class Segment:
    """A part of a message at characters `start` to `end`; `asks`: it has the form of a question."""

    text: str
    start: int
    end: int
    asks: bool


def segments(message: str) -> list[Segment]:
    """The parts of `message`, in order; a message of one part gives an empty list."""
    found: list[Segment] = []
    for start, end in _spans(message, 0, len(message), _SENTENCE):
        for first, last in _spans(message, start, end, _JOINT):
            clauses = _spans(message, first, last, _LISTED) if _QUESTION.match(message, first) else [(first, last)]
            for one, end_of_one in clauses:
                text = message[one:end_of_one].strip()
                if len(text.split()) >= SHORTEST:
                    found.append(Segment(text, one, end_of_one, bool(_ASKING.search(text))))
    return found[-MOST:] if len(found) > 1 else []


def _spans(message: str, start: int, end: int, border: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in border.finditer(message, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    return [*spans, (at, end)] if at < end else spans

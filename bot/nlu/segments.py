"""The parts of a message that ask something: a story's question, and two questions in one message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.nlu.topic_nouns import listed

MOST = 6  # parts looked at
SHORTEST = 2  # words of a part

_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+|;\s+")
_POINT = r"\(?{}[.)]\s*(?=[^\d\s])"
_POINTS = re.compile(rf"(?:^|(?<=\s)){_POINT.format('(?:[1-6]|[a-d](?=[)]))')}|\n+")
_POINTED = re.compile(rf"(?:^|\s){_POINT.format('(?:1|a)')}.*\s{_POINT.format('(?:2|b)')}", re.I | re.S)
_ASKS = (
    r"(?:is|are|do|does|did|can|could|will|would|should|how|hows|what|whats|what's|which|where|wheres|when|why|who|whether|"
    r"am i|has anyone|have you|any|if (?:i|you|we|they|it|there|he|she)|tell me)"
)
_JOINT = re.compile(rf"(?:,\s*|\s+)(?:and|also|plus|&)\s+(?:also\s+|then\s+)?(?={_ASKS}\b)", re.I)
_OPENING = (
    r"(?:(?:so|but|and|also|ok|okay|well|plus|then|first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|next|finally|lastly|last|"
    r"(?:one|two|2|three|3|a few|couple(?: of)?|quick|another|other)(?: more)? (?:questions?|things)|question)[\s,:.-]+)*"
)
_BARE_OPENING = re.compile(rf"\W*{_OPENING}", re.I)
_QUESTION = re.compile(rf"\W*{_OPENING}{_ASKS}\b", re.I)
# ", is the exam hard" behind a question is one more; not ", which …" and ", when …", which go with what stands before.
_LISTED = re.compile(r",\s*(?=(?:is|are|do|does|did|can|could|will|would|should|how|hows|what|whats|what's)\b)", re.I)
_ASKING = re.compile(
    rf"\?|^\W*{_OPENING}{_ASKS}\b|\b(?:wondering|want to know|need to know|tell me|help me|advice|"
    r"thoughts|curious|like to know|not sure (?:if|what|which|how)|no idea (?:if|what|which|how))\b", re.I
)  # fmt: skip


_JOINED_ON = re.compile(r"\W*\b(?:and|also|plus)\W*$", re.I)


@dataclass(frozen=True)
class Segment:
    """A part of a message at characters `start` to `end`; `asks`: it has the form of a question.

    `intent`: of an item of a list of nouns, which asks for all that the message names.
    """

    text: str
    start: int
    end: int
    asks: bool
    intent: str = ""


def segments(message: str) -> list[Segment]:
    """The parts of `message`, in order; a message of one part gives an empty list."""
    if nouns := listed(message):
        return [Segment(message[start:end].strip(), start, end, True, intent) for intent, start, end in nouns[:MOST]]
    pointed = bool(_POINTED.search(message))
    found: list[Segment] = []
    for begin, stop in _spans(message, 0, len(message), _POINTS) if pointed else [(0, len(message))]:
        sentences = _spans(message, begin, stop, _SENTENCE)
        for first, last in (span for start, end in sentences for span in _spans(message, start, end, _JOINT)):
            clauses = _spans(message, first, last, _LISTED) if _QUESTION.match(message, first) else [(first, last)]
            for one, end in clauses:
                text = message[one:end].strip()
                if len(text.split()) >= SHORTEST:
                    asks = bool(_ASKING.search(text)) or pointed and begin > 0
                    found.append(Segment(_bare(text), one, end, asks))
    return found[-MOST:] if len(found) > 1 else []


def _bare(text: str) -> str:
    """A part without the words that only join it to the others."""
    opening = _BARE_OPENING.match(text)
    rest = _JOINED_ON.sub("", text[opening.end() if opening else 0 :])
    return rest if len(rest.split()) >= SHORTEST else text


def _spans(message: str, start: int, end: int, border: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, at = [], start
    for match in border.finditer(message, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    return [*spans, (at, end)] if at < end else spans

"""Making a text fit by meaning: whole paragraphs, lines, sentences, words, in this order."""

from __future__ import annotations

import re
from collections.abc import Iterator

MORE = "…"
_ENDS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.?!])\s+"), re.compile(r"\s+"))


def cut(text: str, most: int) -> str:
    """`text` in at most `most` characters; what is left out leaves an ellipsis."""
    if len(text) <= most:
        return text
    kept = text[: _end(text, most - len(MORE) - 1)].rstrip()
    return f"{kept} {MORE}"


def pieces(text: str, most: int) -> Iterator[str]:
    """All of `text`, in pieces of at most `most` characters."""
    text = text.strip()
    while len(text) > most:
        end = _end(text, most)
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


def _end(text: str, most: int) -> int:
    """Where to end a piece: at the greatest break that leaves it at least half full, else in the middle of a word."""
    for pattern in _ENDS:
        ends = [found.start() for found in pattern.finditer(text, 0, most + 1) if found.start() <= most]
        if ends and ends[-1] >= most // 2:
            return ends[-1]
    return most

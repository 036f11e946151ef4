"""A message as words that know where they stand, in the form in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

LONGEST = 2_000  # characters read of a message; channels refuse longer ones, this bounds the work of the rest

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*|[&+]", re.UNICODE)
_POSSESSIVE = re.compile(r"['’ʼ`]s$", re.IGNORECASE)
_APOSTROPHE = re.compile(r"['’ʼ`]")


class Word(NamedTuple):
    """A word: `text` as compared (lower case, no accents, no possessive), `start` and `end` in the message."""

    text: str
    start: int
    end: int
    typed: str

    @property
    def is_capital(self) -> bool:
        return self.typed[:1].isupper()

    @property
    def is_upper(self) -> bool:
        return self.typed.isupper() and len(self.typed) > 1


def words(message: str) -> list[Word]:
    """The words of `message`, punctuation left out."""
    found = []
    for match in _WORD.finditer(message[:LONGEST]):
        typed = match.group()
        found.append(Word(_compared(typed), match.start(), match.end(), typed))
    return found


def _compared(typed: str) -> str:
    """A word as compared."""
    if typed.isascii() and typed.isalnum():
        return typed.lower()  # nearly every word
    text = _APOSTROPHE.sub("", _POSSESSIVE.sub("", typed))
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower() or typed.lower()


def mostly_upper(message: Sequence[Word]) -> bool:
    """Is the message typed in capitals, so that they tell nothing?"""
    letters = [word for word in message if word.typed.isalpha()]
    return len(letters) > 2 and sum(word.typed.isupper() for word in letters) * 2 > len(letters)


def texts(message: str) -> list[str]:
    """The words of `message` as compared."""
    return [word.text for word in words(message)]

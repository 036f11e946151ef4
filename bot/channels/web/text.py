"""Cleaning what a person typed."""

from __future__ import annotations

import re
import unicodedata

from bot.channels.web.problems import NoText, TextTooLong

MOST_CHARACTERS = 2_000
_UNSEEN = {"Cc", "Cf", "Cs"}  # control, format (zero-width, direction, tags) and lone surrogates
_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def readable(typed: str) -> str:
    """`typed` in NFC, without control and other unseen characters."""
    text = unicodedata.normalize("NFC", _BREAKS.sub("\n", typed).replace("\t", " "))
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in _UNSEEN).strip()


def clean(typed: str) -> str:
    """`typed` as the bot may read it. Raises NoText when nothing is left and TextTooLong when too much is.

    Rasa takes a text that starts with a slash for an intent with its entities, which a person could then set at will:
    leading slashes are dropped.
    """
    text = readable(typed)
    while text.startswith("/"):
        text = text.lstrip("/").lstrip()
    if not text:
        raise NoText
    if len(text) > MOST_CHARACTERS:
        raise TextTooLong
    return text

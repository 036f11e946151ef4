"""What a person typed in Slack, as the bot reads it."""

from __future__ import annotations

import re
from html import unescape

from bot.channels.web.text import clean

HELP = "What can you do?"
_PERSON = re.compile(r"<@[A-Z0-9]+(\|[^>]*)?>")
_LABEL = re.compile(r"<[^<>|]*\|([^<>]*)>")  # a link or a channel, with the words that stand for it
_BARE = re.compile(r"<(?:mailto:|tel:)?([^<>|]*)>")


def typed(text: str) -> str:
    """`text` of a message event without Slack's own markup; the mention of the bot alone asks what it can do.

    Raises NoText when nothing is left and TextTooLong when too much is.
    """
    words = _BARE.sub(r"\1", _LABEL.sub(r"\1", _PERSON.sub(" ", text)))
    if _PERSON.search(text) and not words.strip():
        return HELP
    return clean(unescape(words))


def commanded(text: str) -> str:
    """What follows a slash command; nothing asks what the bot can do."""
    return typed(text) if text.strip() else HELP

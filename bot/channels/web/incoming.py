"""What a client sends: a message, or what it thinks of an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.channels.web.problems import WrongField
from bot.channels.web.text import clean, readable
from bot.privacy import masked

REASONS = ("wrong", "outdated", "unclear", "missing", "off_topic", "too_long", "other")
LONGEST_COMMENT = 500  # characters
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Incoming:
    """One message: typed `text`, or the `payload` of something that the bot offered; `id` is the client's own."""

    text: str | None
    payload: str | None
    id: str | None

    @classmethod
    def of(cls, body: dict[str, Any]) -> Incoming:
        """The message in `body`. Raises WrongField, NoText or TextTooLong."""
        _only(body, "text", "payload", "id")
        if ("text" in body) == ("payload" in body):
            raise WrongField("A message has either text or payload.")
        text, payload = _string(body, "text"), _string(body, "payload")
        return cls(clean(text) if text is not None else None, payload, _id(body, "id"))


@dataclass(frozen=True)
class Feedback:
    """What a person thinks of an answer: a reason of a fixed list, a `comment` without personal data for the operator."""

    value: str
    reason: str | None
    comment: str | None
    message_id: str | None

    @classmethod
    def of(cls, body: dict[str, Any]) -> Feedback:
        """The feedback in `body`. Raises WrongField."""
        _only(body, "value", "reason", "comment", "message_id")
        value, reason, comment = _string(body, "value"), _string(body, "reason"), _string(body, "comment")
        if value not in ("up", "down"):
            raise WrongField("value must be up or down.")
        if reason is not None and reason not in REASONS:
            raise WrongField(f"reason must be one of {', '.join(REASONS)}.")
        if comment is not None and len(comment) > LONGEST_COMMENT:
            raise WrongField(f"comment must be at most {LONGEST_COMMENT} characters long.")
        return cls(value, reason, masked(readable(comment)) or None if comment else None, _id(body, "message_id"))


def _only(body: dict[str, Any], *names: str) -> None:
    if not body.keys() <= set(names):
        raise WrongField(f"The request may have the fields {', '.join(names)} and no other.")


def _string(body: dict[str, Any], name: str) -> str | None:
    value = body.get(name)
    if name in body and not isinstance(value, str):
        raise WrongField(f"{name} must be a string.")
    return value


def _id(body: dict[str, Any], name: str) -> str | None:
    value = _string(body, name)
    if value is not None and not _ID.fullmatch(value):
        raise WrongField(f"{name} must be 1 to 64 letters, digits, hyphens and underscores.")
    return value

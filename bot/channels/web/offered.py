"""What the bot offered in a conversation: the only payloads that a client may send."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.shared.core.events import BotUttered

from bot.channels.web.output import choices


def offered(events: Iterable[Any]) -> dict[str, str]:
    """The payloads that the bot offered in `events`, each with the title that it had last."""
    found: dict[str, str] = {}
    for event in events:
        if isinstance(event, BotUttered):
            found |= offers(event.data)
    return found


def offers(data: dict[str, Any]) -> dict[str, str]:
    """The payloads and titles in one message of the bot."""
    custom = data.get("custom")
    suggestions = custom.get("suggestions") if isinstance(custom, dict) else None
    return choices([*(suggestions or ()), *(data.get("buttons") or ()), *(data.get("quick_replies") or ())])

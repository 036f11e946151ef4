"""The conversation so far, as a person saw it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.shared.core.constants import IS_EXTERNAL
from rasa.shared.core.events import BotUttered, UserUttered

from bot.channels.web.offered import offers
from bot.channels.web.output import envelope


def history(events: Iterable[Any]) -> list[dict[str, Any]]:
    """What was said in `events`. A choice is shown by the title under which it was offered."""
    said: list[dict[str, Any]] = []
    titles: dict[str, str] = {}
    for event in events:
        if isinstance(event, UserUttered):
            if event.text and not event.metadata.get(IS_EXTERNAL):
                said.append({"role": "user", "id": event.message_id, "text": titles.get(event.text, event.text)})
        elif isinstance(event, BotUttered):
            titles |= offers(event.data)
            answer = envelope({**event.data, "text": event.text})
            if answer is not None:
                said.append({"role": "bot", **answer})
    return said

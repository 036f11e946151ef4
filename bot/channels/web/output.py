"""Collects what the bot says in one turn, each thing as an envelope."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any

from rasa.core.channels.channel import OutputChannel

NAME = "web"
MOST_SUGGESTIONS = 8  # what an envelope may hold
Envelope = dict[str, Any]


class WebOutput(OutputChannel):  # type: ignore[misc]  # Rasa ships no types
    """The output channel of one turn."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.news = _news()  # done when the next thing is said

    @classmethod
    def name(cls) -> str:
        return NAME

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self._collect(message)

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        self._collect({"text": text})

    async def send_text_with_buttons(
        self, recipient_id: str, text: str, buttons: list[dict[str, Any]], **kwargs: Any
    ) -> None:
        self._collect({"text": text, "buttons": buttons})

    async def send_custom_json(self, recipient_id: str, json_message: dict[str, Any], **kwargs: Any) -> None:
        self._collect({"custom": json_message})

    def _collect(self, message: Mapping[str, Any]) -> None:
        said = envelope(message)
        if said is not None:
            self.envelopes.append(said)
            news, self.news = self.news, _news()
            news.set_result(None)


def _news() -> asyncio.Future[None]:
    return asyncio.get_running_loop().create_future()


def envelope(message: Mapping[str, Any]) -> Envelope | None:
    """What a message of Rasa says, as an envelope; None when it says nothing that the page can show.

    An envelope is complete on its own: a text beside it would say the same again.
    """
    custom = message.get("custom")
    if isinstance(custom, dict) and {"version", "type", "text"} <= custom.keys():
        return custom
    text = str(message.get("text") or "").strip()
    return wrap(text, _buttons(message)) if text else None


def wrap(text: str, buttons: Iterable[Mapping[str, Any]] = ()) -> Envelope:
    """A plain text with its buttons as an envelope.

    Written out here: to import the envelope's type would bring all actions into Rasa's process. A test compares them.
    """
    suggestions = [{"title": title, "payload": payload} for payload, title in choices(buttons).items()]
    return {
        "version": 1,
        "type": "text",
        "title": "",
        "text": text,
        "table": None,
        "chart": None,
        "caveats": [],
        "sources": [],
        "suggestions": suggestions[:MOST_SUGGESTIONS],
    }


def choices(items: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The payloads of suggestions or buttons, each with its title; those that lack one are left out."""
    return {str(i["payload"]): str(i["title"]) for i in items if i.get("payload") and i.get("title")}


def _buttons(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*(message.get("buttons") or ()), *(message.get("quick_replies") or ())]

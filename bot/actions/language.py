"""Answers `other_language`: one sentence in that language. What Spanish can be answered in is said before (`spoken`)."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.language_of import language_of
from bot.actions.turn import Turn, answers


class ActionOtherLanguage(Turn):
    """Answers other_language."""

    def name(self) -> str:
        return "action_other_language"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        language = language_of(str((tracker.latest_message or {}).get("text") or ""))
        dispatcher.utter_message(response=f"utter_other_language_{language}" if language else "utter_other_language")
        return []


answers("other_language", ActionOtherLanguage())

"""Answers `other_language`: one sentence in that language; in Spanish the commonest figures too."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.language_of import language_of
from bot.actions.present import say
from bot.actions.question import Question
from bot.actions.spanish import spanish
from knowledge.base import base


class ActionOtherLanguage(Action):  # type: ignore[misc]  # rasa_sdk ships no types
    """Answers other_language."""

    def name(self) -> str:
        return "action_other_language"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        language = language_of(str((tracker.latest_message or {}).get("text") or ""))
        question = Question.of(tracker)
        found = spanish(base(), question) if language in ("es", None) else None
        if found is None:
            dispatcher.utter_message(
                response=f"utter_other_language_{language}" if language else "utter_other_language"
            )
            return []
        say(dispatcher, tracker, found)
        return [*question.remember()]

"""Answers `other_language`: one sentence in that language; in Spanish the commonest figures too."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.context import asked
from bot.actions.language_of import language_of
from bot.actions.present import say
from bot.actions.spanish import spanish
from knowledge.base import base

PARTICLES = frozenset(("al", "de", "la", "me", "va"))  # which are also short for places


def _without_particles(tracker: Tracker) -> Tracker:
    """The tracker without places that are words of another language: "la" is not Los Angeles."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    named = [e for e in message.get("entities") or () if text[e.get("start") or 0 : e.get("end") or 0] not in PARTICLES]
    tracker.latest_message = {**message, "entities": named}
    return tracker


class ActionOtherLanguage(Action):  # type: ignore[misc]  # rasa_sdk ships no types
    """Answers other_language."""

    def name(self) -> str:
        return "action_other_language"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        language = language_of(str((tracker.latest_message or {}).get("text") or ""))
        question = asked(_without_particles(tracker))
        found = spanish(base(), question) if language in ("es", None) else None
        if found is None:
            dispatcher.utter_message(
                response=f"utter_other_language_{language}" if language else "utter_other_language"
            )
            return []
        say(dispatcher, tracker, found)
        return [*question.remember()]

"""Answers `other_language`: one sentence in that language; in Spanish the commonest figures too."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.action import language_shown, said_in
from bot.actions.change import changed
from bot.actions.context import asked
from bot.actions.language_of import language_of
from bot.actions.question import Question
from bot.actions.reading import names_shown, recall
from bot.actions.spanish import asks_price, spanish
from bot.actions.turn import Turn
from knowledge.base import base

PARTICLES = frozenset(("al", "de", "la", "me", "va"))  # which are also short for places

_IN_SPANISH = re.compile(r"\b(?:en|in|al) (?:espa[nñ]ol|spanish)\b", re.I)
_GOES_ON = re.compile(r"^\W*(?:y|o|pero|ahora|tambi[eé]n)\b", re.I)


def _without_particles(tracker: Tracker) -> Tracker:
    """The tracker without places that are words of another language: "la" is not Los Angeles."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    named = [e for e in message.get("entities") or () if text[e.get("start") or 0 : e.get("end") or 0] not in PARTICLES]
    tracker.latest_message = {**message, "entities": named}
    return tracker


class ActionOtherLanguage(Turn):
    """Answers other_language."""

    def name(self) -> str:
        return "action_other_language"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        text = str((tracker.latest_message or {}).get("text") or "")
        language = language_of(text) or language_shown(tracker)
        found = spanish(base(), _meant(tracker)) if language in ("es", None) else None
        if found is None:
            dispatcher.utter_message(
                response=f"utter_other_language_{language}" if language else "utter_other_language"
            )
            return []
        return said_in(dispatcher, tracker, "es", *found)


def _meant(tracker: Tracker) -> Question:
    """The question: the last one changed ("y en tampa"), the last one once more ("en español"), or one of its own."""
    question, before = asked(_without_particles(tracker)), recall(tracker)
    if before and _IN_SPANISH.search(question.text):
        return replace(before, text="")
    if (
        before
        and _GOES_ON.search(question.text)
        and before.intent in ("ask_salary", "ask_certification", "ask_outlook")
    ):
        return changed(before, question)
    if question.certification or not asks_price(question.text):
        return question
    about = before.certification if before else ()
    return replace(question, certification=about or tuple(names_shown(tracker, "certifications")[:1]))

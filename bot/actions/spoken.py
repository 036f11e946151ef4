"""A turn in a language other than English that has answers of its own, and the way back to English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.language_of import goes_on, language_of
from bot.actions.present import say
from bot.actions.reading import recall
from bot.actions.shown import SHOWN, passing, shown
from bot.actions.topic import answerer_of, speaker_of
from knowledge.base import base

MISSED = "missed"  # the slot that counts how often in a row a message was not understood
LANGUAGE = "es"  # the one that has answers
_TO_ENGLISH = re.compile(r"\b(?:in|to|back to|speak|use) english\b|^\W*english\b|\ben ingl[eé]s\b", re.I)
_NO_SWITCH = re.compile(r"\b(?:ex[aá]men\w*|cursos?|clases?|libros?|prueba|exams?|test|books?|class(?:es)?)\b", re.I)
_BACK = re.compile(
    r"^(?:\W*(?:ok(?:ay)?|pls|please|now|and|let'?s|lets|can we|go|switch|change|continue))*\W*\b(?:back to|in|to) english\b(?: please| pls)?\W*|"
    r"\W*\b(?:back to|in|to) english\b(?: please| pls)?\W*$", re.I
)  # fmt: skip
_ASKING = ("ask_", "compare_", "rank_", "advise_", "plan_")
_SHORT = 12  # words: what is longer says more than the wish for a language


def spoken(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any] | None:
    """Answers the latest message in its language; the events, or None when it is for the action of its intent."""
    message = tracker.latest_message or {}
    before = language_shown(tracker)
    if _wants_english(message, before):
        return _in_english(dispatcher, tracker)
    if before == LANGUAGE and not text_goes_on(message):
        tracker.latest_message = message = without_the_wish(message)
    speak = speaker_of(LANGUAGE) if _language(message, before) == LANGUAGE else None
    said = speak(base(), tracker) if speak else None
    if said is None:
        return None
    kept = tracker.get_slot(SHOWN)
    if said.answer is None:
        dispatcher.utter_message(response=said.response)
        return [SlotSet(SHOWN, {**(kept if isinstance(kept, dict) else {}), "language": LANGUAGE}), SlotSet(MISSED, 0)]
    say(dispatcher, tracker, said.answer)
    now = passing(tracker, said.answer) if said.passes else {**shown(said.answer), "topic": said.topic}
    remembered = said.question.remember() if said.question else []
    return [
        *remembered,
        SlotSet(SHOWN, {**now, "language": LANGUAGE}),
        SlotSet(MISSED, 0),
    ]


def text_goes_on(message: Mapping[str, Any]) -> bool:
    """Whether a message of a conversation in Spanish is in it, too."""
    return goes_on(str(message.get("text") or ""))


def without_the_wish(message: Mapping[str, Any]) -> dict[str, Any]:
    """The message without its "back to english", so that no answer is about the language; entities keep their places."""
    changed = dict(message)
    for name in ("text", "normal_text"):
        text = str(message.get(name) or "")
        if text and not text.startswith("/") and not _NO_SWITCH.search(text):
            changed[name] = _BACK.sub(lambda found: " " * len(found[0]), text)
    return changed


def language_shown(tracker: Tracker) -> str | None:
    """The language of the answer last shown, when it was not English."""
    kept = tracker.get_slot(SHOWN)
    language = kept.get("language") if isinstance(kept, dict) else None
    return language if isinstance(language, str) else None


def _language(message: Mapping[str, Any], before: str | None) -> str | None:
    """The language of a message: its own, or the one that the conversation is in."""
    text, intent = str(message.get("text") or ""), (message.get("intent") or {}).get("name")
    if text.startswith("/"):
        return before
    if before == LANGUAGE:
        return before if goes_on(text) else None
    own = language_of(text, sure=intent != "other_language")
    return own or (LANGUAGE if intent == "other_language" and goes_on(text, least=1) else None)


def _wants_english(message: Mapping[str, Any], before: str | None) -> bool:
    """Whether a message asks to go on in English, and asks nothing else."""
    text, intent = str(message.get("text") or ""), str((message.get("intent") or {}).get("name"))
    chosen = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
    if text.startswith("/"):
        return "english" in chosen
    if not _TO_ENGLISH.search(text) or _NO_SWITCH.search(text) or len(text.split()) > _SHORT:
        return False
    asks = intent.startswith(_ASKING) or any(
        e.get("entity") not in ("topic", None) for e in message.get("entities") or ()
    )
    return bool(before) and not asks or intent == "other_language" and not asks


def _in_english(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """The last question answered once more, in English; an invitation when there was none."""
    question = recall(tracker)
    answerer = answerer_of(question.intent) if question else None
    if question is None or answerer is None:
        dispatcher.utter_message(response="utter_english")
        kept = tracker.get_slot(SHOWN)
        return [SlotSet(SHOWN, {**(kept if isinstance(kept, dict) else {}), "language": None})]
    answer = answerer(base(), question)
    say(dispatcher, tracker, answer)
    return [*question.remember(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]

"""What a message means that its form hides: a button's number typed, a place after "ok" or "no"."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import alone_of, as_alone
from bot.actions.button import chosen
from bot.actions.courtesy import asked_behind, behind
from bot.actions.question import MANY
from bot.actions.reading import recall
from bot.actions.shown import SHOWN, offered
from bot.actions.topic import answerer_of
from bot.actions.topic_words import named_topic

FOLLOW_UP = "follow_up"
_MOST_WORDS = 5
_SMALL_TALK = frozenset(("affirm", "deny", "thank", "greet", "goodbye", "feedback_negative", "feedback_positive", "bot_challenge"))  # fmt: skip
_COURTESIES = frozenset(("thank", "greet", "feedback_positive"))
_NAMES = frozenset((*MANY, "state", "city", "percentile", "period", "number")) - {"place", "money", "organization"}


def meant(tracker: Tracker) -> dict[str, Any] | None:
    """The latest message as it is meant after what was shown; None when it means what it says."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    kept = tracker.get_slot(SHOWN)
    names = any(e.get("entity") in _NAMES and not e.get("unknown") for e in message.get("entities") or ())
    asked = isinstance(kept, dict) and kept.get("type") == "question" and not names
    button = chosen(text, offered(tracker), asked=asked)
    if button and (button["intent"]["name"] == FOLLOW_UP or answerer_of(button["intent"]["name"])):
        return dict(button)
    intent = (message.get("intent") or {}).get("name")
    rest = behind(text) or text
    if intent in _SMALL_TALK and names and len(rest.split()) <= _MOST_WORDS and recall(tracker):
        return {**message, "intent": {"name": FOLLOW_UP, "confidence": 1.0}}
    if intent in _COURTESIES and (question := asked_behind(text)):
        if answerer_of(alone_of(message)):
            return as_alone(dict(message))
        if not names and (topic := named_topic(question)):
            return {**message, "intent": {"name": topic, "confidence": 1.0}}
    return None

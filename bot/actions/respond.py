"""Answers small talk and help: with the response of the domain named after the intent, or with what there is of a kind."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.act import share
from bot.actions.by_fact import topics_of
from bot.actions.inventory import inventory
from bot.actions.present import say
from bot.actions.reading import recall
from bot.actions.turn import Turn, action_of, answers
from knowledge.base import base

RESPONSES = {"ask_help": "utter_help"}
_OF_BILLIE = 0.2  # share of a question of what Billie does, below which the context says that it is none
_OF_ONESELF = re.compile(
    r"\b(?:am i|do i|can i|could i|should i|would i|i (?:am|can|could|do|should|have to|need to)|im|i'm|me)\b", re.I
)


class ActionRespond(Turn):
    """Answers greet, goodbye, thank, deny, bot_challenge and ask_help."""

    def name(self) -> str:
        return "action_respond"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        message = tracker.latest_message or {}
        intent = str((message.get("intent") or {}).get("name"))
        if intent == "ask_help" and (held := inventory(base(), str(message.get("text") or ""))):
            say(dispatcher, tracker, held)
        elif intent == "ask_help" and (topic := _topic_of_own(tracker)) and (action := action_of(topic)):
            tracker.latest_message = {**message, "intent": {"name": topic}}
            return await action.reply(dispatcher, tracker, domain)
        else:
            dispatcher.utter_message(response=RESPONSES.get(intent, f"utter_{intent}"))
        return []


def _topic_of_own(tracker: Tracker) -> str | None:
    """The topic that was spoken of, for whoever asks what else they can do about it: "so what am i supposed to do now".

    None for a question of what Billie does.
    """
    message, before = tracker.latest_message or {}, recall(tracker)
    text = str(message.get("text") or "")
    if before is None or share(message, "ask_help") >= _OF_BILLIE or not _OF_ONESELF.search(text):
        return None
    return before.intent if topics_of(before.intent) else "ask_how_to_start"


for _intent in ("greet", "goodbye", "thank", "deny", "bot_challenge", "ask_help"):
    answers(_intent, ActionRespond())

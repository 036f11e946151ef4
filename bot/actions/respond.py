"""Answers small talk and help: with the response of the domain named after the intent, or with what there is of a kind."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.inventory import inventory
from bot.actions.present import say
from bot.actions.turn import Turn, answers
from knowledge.base import base

RESPONSES = {"ask_help": "utter_help"}


class ActionRespond(Turn):
    """Answers greet, goodbye, thank, deny, bot_challenge and ask_help."""

    def name(self) -> str:
        return "action_respond"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        message = tracker.latest_message or {}
        intent = str((message.get("intent") or {}).get("name"))
        if intent == "ask_help" and (held := inventory(base(), str(message.get("text") or ""))):
            say(dispatcher, tracker, held)
        else:
            dispatcher.utter_message(response=RESPONSES.get(intent, f"utter_{intent}"))
        return []


for _intent in ("greet", "goodbye", "thank", "deny", "bot_challenge", "ask_help"):
    answers(_intent, ActionRespond())

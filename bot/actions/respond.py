"""Answers small talk and help with the response of the domain that is named after the intent."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.turn import Turn

RESPONSES = {"ask_help": "utter_help"}


class ActionRespond(Turn):
    """Answers greet, goodbye, thank, deny, bot_challenge and ask_help."""

    def name(self) -> str:
        return "action_respond"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        intent = str(((tracker.latest_message or {}).get("intent") or {}).get("name"))
        dispatcher.utter_message(response=RESPONSES.get(intent, f"utter_{intent}"))
        return []

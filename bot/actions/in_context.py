"""Answers what only the conversation makes a turn of: remarks, wishes about the last answer, choices among what was shown."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.act import as_alone
from bot.actions.turn import Turn, action_of, answers

INTENTS = ("remark", "feeling", "tell", "again", "recap", "difference", "which_of_them", "list_edit", "ask_standing", "plan", "weigh")  # fmt: skip


class ActionInContext(Turn):
    """Answers the acts that are no topic; the message by itself where nothing answers the act (`bot.actions.act`)."""

    def name(self) -> str:
        return "action_in_context"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        tracker.latest_message = as_alone(tracker.latest_message or {})
        intent = str((tracker.latest_message.get("intent") or {}).get("name"))
        action = action_of(intent if intent not in INTENTS else "nlu_fallback")
        assert action and action is not self, "bot.actions registers every intent"
        return await action.reply(dispatcher, tracker, domain)


for _intent in INTENTS:
    answers(_intent, ActionInContext())

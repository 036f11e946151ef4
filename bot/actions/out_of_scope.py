"""Answers `out_of_scope` by its kind: kindly no, where to look instead, what Billie can do."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.turn import Turn

KINDS = frozenset(
    ("code_lookup", "bill_or_claim", "software", "other_job", "medical", "legal", "advertising", "chit_chat", "other")
)


class ActionOutOfScope(Turn):
    """Answers out_of_scope with the response of its kind."""

    def name(self) -> str:
        return "action_out_of_scope"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        named = [entity.get("value") for entity in (tracker.latest_message or {}).get("entities") or ()
                 if entity.get("entity") == "topic"]  # fmt: skip
        kind = next((value for value in named if isinstance(value, str) and value in KINDS), "other")
        dispatcher.utter_message(response=f"utter_out_of_scope_{kind}")
        return []

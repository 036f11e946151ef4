"""Answers `affirm`: a yes is about what was last offered, so that is offered again."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer
from bot.actions.present import say
from bot.actions.shown import offered
from bot.actions.turn import Turn


class ActionAffirm(Turn):
    """Answers affirm with the suggestions of the last answer, or with the bot's own beginning."""

    def name(self) -> str:
        return "action_affirm"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        known = offered(tracker)
        if not known:
            dispatcher.utter_message(response="utter_affirm")
            return []
        say(
            dispatcher,
            tracker,
            Answer(
                type="question",
                title="Which one?",
                text="Good. Which of these, or ask in your own words:",
                suggestions=known,
            ),
        )
        return []

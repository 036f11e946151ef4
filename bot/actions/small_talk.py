"""Answers `affirm`: a yes takes what was last offered; of several offers it asks which."""

from __future__ import annotations

import json
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, cite
from bot.actions.asked_fact import FAIR, asked_fact
from bot.actions.by_fact import intent_of
from bot.actions.phrases import doubts
from bot.actions.present import say
from bot.actions.shown import offered
from bot.actions.topic import answerer_of
from bot.actions.turn import Turn, action_of, answers
from knowledge.base import base
from knowledge.facts import fact, named

_MORE_THAN_YES = 3  # words from which on a yes says something beside


class ActionAffirm(Turn):
    """Answers affirm with the suggestions of the last answer, or with the bot's own beginning."""

    def name(self) -> str:
        return "action_affirm"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        if told := _touched(tracker):
            say(dispatcher, tracker, told)
            return []
        known = offered(tracker)
        if not known:
            dispatcher.utter_message(response="utter_affirm")
            return []
        if (
            len(known) == 1
            and (chosen := _chosen(known[0].payload))
            and (action := action_of(chosen["intent"]["name"]))
        ):
            tracker.latest_message = chosen
            return await action.reply(dispatcher, tracker, domain)
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


def _touched(tracker: Tracker) -> Answer | None:
    """The fact that a yes goes on to speak of: "yes i did practicode"; None for a yes alone."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    asked = asked_fact(base(), message)
    if asked is None or not asked.likely or len(text.split()) < _MORE_THAN_YES:
        return None
    known = fact(base(), asked.id)
    in_words = known in named(base(), (known.entry.topic,), text)
    if not intent_of(known) or not (in_words or asked.confidence >= FAIR):
        return None
    return Answer(
        type="text",
        title="",
        text=f"Good. {known.text}",
        sources=cite([known.source]),
        caveats=tuple(doubts([known])),
        suggestions=offered(tracker)[:3],
    )


def _chosen(payload: str) -> dict[str, Any] | None:
    """The message that a suggestion stands for; None when its intent is not one of a topic."""
    intent, brace, rest = payload.removeprefix("/").partition("{")
    if not answerer_of(intent):
        return None
    values = json.loads(brace + rest) if brace else {}
    named = [(name, one) for name, value in values.items() for one in (value if isinstance(value, list) else [value])]
    return {
        "text": payload,
        "intent": {"name": intent},
        "entities": [{"entity": name, "value": value} for name, value in named],
    }


answers("affirm", ActionAffirm())

"""Answers `out_of_scope` by its kind: kindly no, where to look instead, what Billie can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions import cues
from bot.actions.act import act_of
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, cite
from bot.actions.asked_fact import asked_fact, topic_of_fact
from bot.actions.by_fact import LEAST_DOUBTED, told_by
from bot.actions.context import asked
from bot.actions.language_of import language_of
from bot.actions.onward import START
from bot.actions.present import say
from bot.actions.shown import SHOWN
from bot.actions.topic import answerer_of
from bot.actions.turn import answers
from bot.privacy import is_personal
from bot.record import record, words
from knowledge.base import base
from knowledge.facts import fact

KINDS = frozenset(
    ("code_lookup", "bill_or_claim", "software", "other_job", "medical", "legal", "advertising", "chit_chat", "other")
)
_DOUBTFUL = frozenset(("legal", "other", "chit_chat"))  # kinds that a fact surely asked for answers all the same
REFUSED = frozenset(
    ("code_lookup", "software", "advertising", "medical", "legal")
)  # kinds that no fact of a topic answers


class ActionOutOfScope(TopicAction):
    """Answers out_of_scope with the response of its kind; the pay of a role of the base is none."""

    def name(self) -> str:
        return "action_out_of_scope"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        if not act_of(tracker.latest_message or {}).sure and answerer_of(asked(tracker).intent):  # "so atlanta wins"
            return await super().reply(dispatcher, tracker, domain)
        message: Mapping[str, Any] = tracker.latest_message or {}
        named = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
        kept = tracker.get_slot(SHOWN)
        before = kept.get("refused") if isinstance(kept, dict) else None
        kind = next((value for value in [*named, before] if isinstance(value, str) and value in KINDS), "other")
        text = str(message.get("text") or "")
        if language := language_of(text, sure=True):
            dispatcher.utter_message(response=f"utter_other_language_{language}")
            return []
        if kind == "other_job" and _is_of_a_role(message):
            tracker.latest_message = {**message, "intent": {"name": "ask_salary"}}
            return await super().reply(dispatcher, tracker, domain)
        if kind in ("other", "chit_chat", "code_lookup") and is_personal(text):
            dispatcher.utter_message(response="utter_personal_data")
            return []
        if kind not in REFUSED and (intent := told_by(base(), text, LEAST_DOUBTED)):
            tracker.latest_message = {**message, "intent": {"name": intent}}  # "they want 300 for a starter kit"
            if answerer_of(asked(tracker).intent):
                return await super().reply(dispatcher, tracker, domain)
            tracker.latest_message = message
        found = asked_fact(base(), message) if kind == "legal" else None  # of which the facts are of three kinds
        if found and found.likely and (known := _boundary(found.id)):
            say(dispatcher, tracker, known)
            return [SlotSet(SHOWN, {**(kept if isinstance(kept, dict) else {}), "refused": kind})]
        if kind in _DOUBTFUL and (topic := topic_of_fact(base(), message)):  # "can i get my money back", of a school
            tracker.latest_message = {**message, "intent": {"name": topic}}
            return await super().reply(dispatcher, tracker, domain)
        record("out_of_scope", kind=kind, text=words(text))
        dispatcher.utter_message(response=f"utter_out_of_scope_{kind}")
        return [SlotSet(SHOWN, {**(kept if isinstance(kept, dict) else {}), "refused": kind})]


def _boundary(id: str) -> Answer | None:
    """What is said of a question that lies beyond what Billie advises on, and where to ask; None for any other fact."""
    known = fact(base(), id)
    if known.entry.topic != "boundary":
        return None
    return Answer(type="text", title="", text=known.text, sources=cite([known.source]), suggestions=START)


def _is_of_a_role(message: Mapping[str, Any]) -> bool:
    """Whether a message taken for one on another job names a role of the base, and sets it against none."""
    found = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "role"]
    return any(role in base().roles for role in found) and not cues.COMPARES.search(str(message.get("text") or ""))


answers("out_of_scope", ActionOutOfScope())

"""What is answered beside the first question of a message that asks several: each in short, in order, none left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.advising import Advising, begin
from bot.actions.answer import Answer
from bot.actions.asked_fact import leads, led
from bot.actions.by_fact import retold
from bot.actions.context import with_context
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import parts, read
from bot.actions.routing import routed
from bot.actions.topic import answerer_of, personal_answerer_of, reply_of
from bot.actions.who import INTENT as ADVICE
from knowledge.base import base

REFUSED = "out_of_scope"
MOST_LINES = 4  # of the text of an answer beside another
MOST_CAVEATS = 1


def say_beside(
    dispatcher: CollectingDispatcher, tracker: Tracker, first: Question, profile: Profile, events: list[Any]
) -> list[Any]:
    """Says the answers to the other questions of the message; returns the events that they leave.

    `events`: those of the first answer, which what follows may point at.
    """
    others = parts(tracker.latest_message or {})[1:]
    if others:
        tracker.slots.update({event["name"]: event["value"] for event in events if event.get("event") == "slot"})
    left: list[Any] = []
    for part in others:
        left += _said(dispatcher, tracker, first, part, profile)
    return left


def _same(question: Question, first: Question) -> bool:
    """Whether a later part asks just what the first one was answered with."""
    kept = ("intent", "role", "place", "certification", "setting", "experience", "adjusted", "money", "number")
    return all(getattr(question, name) == getattr(first, name) for name in kept) and bool(first.place)


def _said(
    dispatcher: CollectingDispatcher, tracker: Tracker, first: Question, part: Mapping[str, Any], profile: Profile
) -> list[Any]:
    if part["intent"]["name"] == REFUSED:
        kind = next((e.get("value") for e in part.get("entities") or () if e.get("entity") == "topic"), "other")
        dispatcher.utter_message(response=f"utter_out_of_scope_{kind}")
        return []
    question = retold(base(), routed(with_context(read(part), first)))
    if _same(question, first):
        return []  # "i live in vermont and could move to new hampshire. how do the wages compare?"
    if question.intent == ADVICE:
        step = begin(base(), question, part, profile, Advising.of(tracker))
        say(dispatcher, tracker, step.answer)
        return [step.state.kept()]
    own, answerer = personal_answerer_of(question.intent), answerer_of(question.intent)
    if own or answerer:
        found = own(base(), question, profile) if own else answerer(base(), question) if answerer else None
        if found:
            say(dispatcher, tracker, led(in_short(found), leads(base(), part, question), question))
    elif reply := reply_of(question.intent):
        reply(dispatcher, tracker, question)
    return []


def in_short(answer: Answer) -> Answer:
    """`answer` without its chart, the rest of a long text and all but the first of its caveats."""
    lines = [line for line in answer.text.split("\n") if line.strip()]
    return answer.copy(
        update={"text": "\n".join(lines[:MOST_LINES]), "chart": None, "caveats": answer.caveats[:MOST_CAVEATS]}
    )

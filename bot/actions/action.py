"""The way from a tracker to an answer: read the question, ask the topic, say it, remember it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.advising import Advising, begin
from bot.actions.context import asked, further
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.shown import SHOWN, shown
from bot.actions.topic import answerer_of, personal_answerer_of
from bot.actions.turn import MISSED, Turn
from bot.actions.who import INTENT as ADVICE
from knowledge.base import base


class TopicAction(Turn):
    """Answers the question of the latest message by the topic of its intent."""

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        question, message = asked(tracker), tracker.latest_message or {}
        answerer = answerer_of(question.intent)
        if answerer is None:
            raise LookupError(f"no topic answers the intent {question.intent!r}")
        profile = Profile.of(tracker).told(message)
        events: list[Any] = []
        named: tuple[str, ...] = ()
        if question.intent == ADVICE:
            step = begin(base(), question, message, profile, Advising.of(tracker))
            answer, named, events = step.answer, step.named, [step.state.kept()]
        elif own := personal_answerer_of(question.intent):
            answer = own(base(), question, profile)
        else:
            answer = answerer(base(), question)
        say(dispatcher, tracker, answer)
        for other in further(tracker, question):
            if beside := answerer_of(other.intent):
                say(dispatcher, tracker, beside(base(), other))
        return [*question.remember(), profile.kept(), SlotSet(SHOWN, shown(answer, named)), SlotSet(MISSED, 0), *events]

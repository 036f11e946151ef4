"""The way from a tracker to an answer: read the question, ask the topic, say it, remember it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.absurd import absurd
from bot.actions.acknowledge import put_right
from bot.actions.advising import Advising, begin
from bot.actions.answer import Answer, cite
from bot.actions.asked_fact import beside, leads, led, not_again
from bot.actions.beside import say_beside
from bot.actions.by_fact import retold
from bot.actions.context import asked
from bot.actions.degree_meant import is_spelled_out
from bot.actions.going_on import gone_on
from bot.actions.its import of_the_last
from bot.actions.language_of import language_of
from bot.actions.pays_compared import two_pays
from bot.actions.phrases import sources_of
from bot.actions.present import say, texts_said
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, parts, recall
from bot.actions.roles_compared import paired
from bot.actions.shown import SHOWN, shown
from bot.actions.spoken import MISSED
from bot.actions.topic import answerer_of, personal_answerer_of, reply_of
from bot.actions.turn import Turn
from bot.actions.who import INTENT as ADVICE
from knowledge.base import Base, base
from knowledge.facts import Fact, facts

PROMISE = "boundary_guarantee"  # asked for in so many words, it comes first
_OF_PAY = ("ask_salary", "compare_places", "ask_cost_of_living")
BESIDE = ("bound_immigration", "bound_tax", "boundary_guarantee", "start_record")  # facts that go with any answer


class TopicAction(Turn):
    """Answers the question of the latest message by the topic of its intent."""

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        message = tracker.latest_message or {}
        question = asked(tracker)
        said, part = texts_said(tracker), (parts(message) or [message])[0]
        if is_spelled_out(question, str(part.get("text") or "")):
            part = {**part, "facts": []}
        first = leads(base(), part, question, said) if len(question.place) < 2 else []
        question = paired(base(), question if first else retold(base(), question))
        near = [fact for fact in beside(base(), part, question, said) if fact not in first]
        question = replace(question, facts=_ids(first), near_facts=_ids(near), skip=0)
        question = of_the_last(question, names_shown(tracker, "certifications") if _advised(tracker) else ())
        if back := absurd(question):
            say(dispatcher, tracker, back)
            return [*replace(question, experience=None).remember(), SlotSet(MISSED, 0)]
        if (foreign := language_of(str(message.get("text") or ""), sure=True)) and foreign != "es":
            dispatcher.utter_message(response=f"utter_other_language_{foreign}")
            return [SlotSet(MISSED, 0)]
        if question.intent in _OF_PAY and (both := two_pays(base(), tracker)):
            say(dispatcher, tracker, both.answer)
            left = both.question.remember() if both.question else []
            told = Profile.of(tracker).told(message).kept()
            return [*left, told, SlotSet(SHOWN, shown(both.answer)), SlotSet(MISSED, 0)]
        taken = str((message.get("intent") or {}).get("name"))
        if not _answered(question.intent) and _answered(taken):
            # It changes what was named without a topic: "mississippi".
            question = replace(question, intent=taken, back=question.back or taken)
        answerer = answerer_of(question.intent)
        if answerer is None and (reply := reply_of(question.intent)):
            return reply(dispatcher, tracker, question)
        if answerer is None:
            raise LookupError(f"no topic answers the intent {question.intent!r}")
        profile = Profile.of(tracker).told(message).in_namesake(question.place if question.pointed else ())
        events: list[Any] = []
        named: tuple[str, ...] = ()
        if question.intent == ADVICE:
            step = begin(base(), question, message, profile, Advising.of(tracker))
            answer, named, events = step.answer, step.named, [step.state.kept()]
        elif own := personal_answerer_of(question.intent):
            answer = own(base(), question, profile)
        else:
            answer = answerer(base(), question)
        answer = led(answer, first, question)
        if not first:
            answer = not_again(base(), part, question, answer, said)
        answer = bounded(base(), question, gone_on(base(), question, answer, said))
        answer = put_right(base(), message, answer)
        say(dispatcher, tracker, answer)
        kept = [*question.remember(), profile.kept(), SlotSet(SHOWN, shown(answer, named)), SlotSet(MISSED, 0), *events]
        return [*kept, *say_beside(dispatcher, tracker, question, profile, kept)]


def _answered(intent: str) -> bool:
    """Whether there is an answer to that intent."""
    return answerer_of(intent) is not None or reply_of(intent) is not None


def _ids(found: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(fact.entry.id for fact in found)


def _advised(tracker: Tracker) -> bool:
    """Whether the turn before gave advice on certifications."""
    before = recall(tracker)
    return before is not None and before.intent == ADVICE


def bounded(base: Base, question: Question, answer: Answer) -> Answer:
    """`answer` with what has to be said beside it: no promise, no tax or visa advice, when its words are in the question."""
    due = [f for f in facts(base, (), text=question.text) if f.entry.id in BESIDE and f.text not in answer.text]
    if not due:
        return answer
    promise = next((f.text for f in due if f.entry.id == PROMISE), None)
    due_beside = [f for f in due if f.text != promise]
    added = [cited for cited in cite(sources_of(due)) if cited not in answer.sources]
    return answer.copy(
        update={
            "text": f"{promise}\n\n{answer.text}" if promise else answer.text,
            "caveats": (*answer.caveats, *(f.text for f in due_beside)),
            "sources": (*answer.sources, *added),
        }
    )

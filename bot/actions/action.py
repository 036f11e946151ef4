"""The way from a tracker to an answer: read the question, ask the topic, say it, remember it."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.absurd import absurd
from bot.actions.answer import Answer, cite
from bot.actions.context import asked, further
from bot.actions.language_of import continued
from bot.actions.phrases import sources_of
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.topic import answerer_of, speaker_of
from knowledge.base import Base, base
from knowledge.facts import facts

MISSED = "missed"  # the slot that counts how often in a row a message was not understood
BESIDE = ("bound_immigration", "bound_tax", "boundary_guarantee", "start_record")  # facts that go with any answer
SHOWN = "shown"  # the slot that keeps what was last shown: title and source ids


class TopicAction(Action, ABC):  # type: ignore[misc]  # rasa_sdk ships no types
    """Answers the question of the latest message by the topic of its intent."""

    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        question = asked(tracker)
        if back := absurd(question):
            say(dispatcher, tracker, back)
            return [*replace(question, experience=None).remember(), SlotSet(MISSED, 0)]
        language = continued(question.text, language_shown(tracker))
        if (speak := speaker_of(language)) and (spoken := speak(base(), question)):
            return said_in(dispatcher, tracker, language, *spoken)
        answerer = answerer_of(question.intent)
        if answerer is None:
            raise LookupError(f"no topic answers the intent {question.intent!r}")
        answer = bounded(base(), question, answerer(base(), question))
        say(dispatcher, tracker, answer)
        for other in further(tracker, question):
            if beside := answerer_of(other.intent):
                say(dispatcher, tracker, beside(base(), other))
        profile = Profile.of(tracker).told(tracker.latest_message or {})
        return [*question.remember(), profile.kept(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]


def language_shown(tracker: Tracker) -> str | None:
    """The language of the answer last shown, when it was not English."""
    kept = tracker.get_slot(SHOWN)
    language = kept.get("language") if isinstance(kept, dict) else None
    return language if isinstance(language, str) else None


def said_in(
    dispatcher: CollectingDispatcher, tracker: Tracker, language: str | None, answer: Answer, question: Question
) -> list[Any]:
    """Says an answer in another language; the events that keep the question and the language."""
    say(dispatcher, tracker, answer)
    return [*question.remember(), SlotSet(SHOWN, {**shown(answer), "language": language}), SlotSet(MISSED, 0)]


def bounded(base: Base, question: Question, answer: Answer) -> Answer:
    """`answer` with what has to be said beside it: no promise, no tax or visa advice, when its words are in the question."""
    due = [f for f in facts(base, (), text=question.text) if f.entry.id in BESIDE and f.text not in answer.text]
    if not due:
        return answer
    added = [cited for cited in cite(sources_of(due)) if cited not in answer.sources]
    return answer.copy(
        update={"caveats": (*answer.caveats, *(f.text for f in due)), "sources": (*answer.sources, *added)}
    )


def shown(answer: Answer) -> dict[str, Any]:
    """What later turns may point at: the sources, the places set side by side, the certifications put forward."""
    bars = answer.chart.bars if answer.chart and answer.type in ("ranking", "comparison") else ()
    places = [
        bar.state or bar.label if len(bar.label) < 30 and "," not in bar.label else bar.label
        for bar in bars
        if bar.state
    ]
    return {
        "title": answer.title,
        "sources": [source.id for source in answer.sources],
        "places": places,
        "certifications": _certifications(answer) if answer.type in ("advice", "plan") else [],
        "suggestions": [suggestion.dict() for suggestion in answer.suggestions],
    }


def _certifications(answer: Answer) -> list[str]:
    """The certifications that an answer's suggestions name, each once."""
    named: list[str] = []
    for suggestion in answer.suggestions:
        _, brace, entities = suggestion.payload.partition("{")
        value = json.loads(brace + entities).get("certification") if brace else None
        named += [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return list(dict.fromkeys(named))

"""Which function answers which intent. A topic module registers its own; nothing else needs to know it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge.base import Base

Answerer = Callable[[Base, Question], Answer]


@dataclass(frozen=True)
class Said:
    """What is said in another language: an answer to a question of a topic, or the response of the domain with that name.

    `passes`: the answer is a word in passing, which leaves what was shown as it was.
    """

    answer: Answer | None = None
    question: Question | None = None
    topic: str = ""
    response: str = ""
    passes: bool = False


Reply = Callable[[CollectingDispatcher, Tracker, Question], list[Any]]
Speaker = Callable[[Base, Tracker], Said | None]

PersonalAnswerer = Callable[[Base, Question, Profile], Answer]

_TOPICS: dict[str, Answerer] = {}
_REPLIES: dict[str, Reply] = {}
_SPEAKERS: dict[str, Speaker] = {}
_PERSONAL: dict[str, PersonalAnswerer] = {}


def topic(*intents: str) -> Callable[[Answerer], Answerer]:
    """Registers a function as the answer to `intents`."""

    def register(answerer: Answerer) -> Answerer:
        for intent in intents:
            _TOPICS[intent] = answerer
        return answerer

    return register


def personal(intent: str) -> Callable[[PersonalAnswerer], PersonalAnswerer]:
    """Registers a function that answers `intent` in the light of what its asker has said of themselves."""

    def register(answerer: PersonalAnswerer) -> PersonalAnswerer:
        _PERSONAL[intent] = answerer
        topic(intent)(lambda base, question: answerer(base, question, Profile()))
        return answerer

    return register


def personal_answerer_of(intent: str) -> PersonalAnswerer | None:
    """The function that answers `intent` for one person, if one does."""
    return _PERSONAL.get(intent)


def answerer_of(intent: str) -> Answerer | None:
    """The function that answers `intent`, if one does."""
    return _TOPICS.get(intent)


def replies(*intents: str) -> Callable[[Reply], Reply]:
    """Registers a function that says the answer to `intents` itself, where more than a question is needed for it."""

    def register(reply: Reply) -> Reply:
        for intent in intents:
            _REPLIES[intent] = reply
        return reply

    return register


def reply_of(intent: str) -> Reply | None:
    """The function that says the answer to `intent`, if one does."""
    return _REPLIES.get(intent)


def speaks(language: str) -> Callable[[Speaker], Speaker]:
    """Registers a function that answers a turn in `language`; None: that turn is for the action of its intent."""

    def register(speaker: Speaker) -> Speaker:
        _SPEAKERS[language] = speaker
        return speaker

    return register


def speaker_of(language: str | None) -> Speaker | None:
    """The function that answers in `language`, if one does."""
    return _SPEAKERS.get(language or "")


def intents() -> frozenset[str]:
    """The intents that have an answer."""
    return frozenset(_TOPICS)

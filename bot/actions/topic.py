"""Which function answers which intent. A topic module registers its own; nothing else needs to know it."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.answer import Answer
from bot.actions.question import Question
from knowledge.base import Base

Answerer = Callable[[Base, Question], Answer]

_TOPICS: dict[str, Answerer] = {}


def topic(*intents: str) -> Callable[[Answerer], Answerer]:
    """Registers a function as the answer to `intents`."""

    def register(answerer: Answerer) -> Answerer:
        for intent in intents:
            _TOPICS[intent] = answerer
        return answerer

    return register


def answerer_of(intent: str) -> Answerer | None:
    """The function that answers `intent`, if one does."""
    return _TOPICS.get(intent)


def intents() -> frozenset[str]:
    """The intents that have an answer."""
    return frozenset(_TOPICS)

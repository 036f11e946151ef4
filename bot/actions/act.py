"""What a turn is in the light of the conversation, as `bot.nlu.turn_classifier` says it, and who answers which act.

An act is a label of `docs/reference/turns.md`. Those of topics are intents; the others (a remark, a wish about the last
answer, which of those shown …) are answered by the functions registered here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from bot.actions.answer import Answer
from bot.actions.question import Question
from knowledge.base import Base

SURE = 0.5  # share of an act from which on it is taken
FEW = 5  # words of a turn that goes on with the question before rather than asking one of its own


@dataclass(frozen=True)
class Act:
    """What a turn is, and how sure that is (0 to 1). `name` is "" where nothing is known of it."""

    name: str = ""
    confidence: float = 0.0

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE


ActAnswerer = Callable[[Base, Tracker, Act], Answer | None]
_ANSWERERS: dict[str, ActAnswerer] = {}


def act_of(message: Mapping[str, Any]) -> Act:
    """The act of a typed message; that of a button, or of one that asks several things, is not known."""
    found = message.get("turn")
    if not isinstance(found, Mapping) or message.get("questions") or str(message.get("text") or "").startswith("/"):
        return Act()
    name, confidence = found.get("name"), found.get("confidence")
    return Act(name, float(confidence)) if isinstance(name, str) and isinstance(confidence, (int, float)) else Act()


def acts(*names: str) -> Callable[[ActAnswerer], ActAnswerer]:
    """Registers a function as the answer to turns that are one of `names`; None from it: the turn is answered otherwise."""

    def register(answerer: ActAnswerer) -> ActAnswerer:
        for name in names:
            _ANSWERERS[name] = answerer
        return answerer

    return register


def acted(base: Base, tracker: Tracker) -> Answer | None:
    """The answer to a turn whose act has one of its own; None for questions of a topic, and where that is unsure."""
    act = act_of(tracker.latest_message or {})
    answerer = _ANSWERERS.get(act.name) if act.sure else None
    return answerer(base, tracker, act) if answerer else None


def as_alone(message: dict[str, Any]) -> dict[str, Any]:
    """`message` with the intent that it has by itself, where its act was taken for the intent and nothing answers that."""
    found = message.get("turn")
    alone = found.get("alone") if isinstance(found, Mapping) else None
    return {**message, "intent": {"name": alone}} if isinstance(alone, str) else message


def goes_on(question: Question, before: Question | None) -> bool:
    """Whether a turn on the topic of the question before changes that question rather than asking one of its own."""
    return (
        before is not None and question.intent == before.intent and (question.bare or len(question.text.split()) <= FEW)
    )

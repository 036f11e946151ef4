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

ANY = ""  # whatever the act: for turns that a closed class of words tells, about what was shown last
SURE = 0.5  # share of an act from which on it is taken
_NO_QUESTION = frozenset(
    ("follow_up", "nlu_fallback", "out_of_scope")
)  # what goes on with the question before, or is not understood
FEW = 5  # words of a turn that goes on with the question before rather than asking one of its own


@dataclass(frozen=True)
class Act:
    """What a turn is, and how sure that is (0 to 1). `name` is "" where nothing is known of it."""

    name: str = ""
    confidence: float = 0.0

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE


@dataclass(frozen=True)
class Acted:
    """The answer to a turn by its act, and the question that the turns to come go on with, where it is another one."""

    answer: Answer
    question: Question | None = None


ActAnswerer = Callable[[Base, Tracker, Act], Answer | Acted | None]
_ANSWERERS: dict[str, tuple[ActAnswerer, float]] = {}


def act_of(message: Mapping[str, Any]) -> Act:
    """The act of a typed message; that of a button, or of one that asks several things, is not known."""
    found = message.get("turn")
    if not isinstance(found, Mapping) or message.get("questions") or str(message.get("text") or "").startswith("/"):
        return Act()
    name, confidence = found.get("name"), found.get("confidence")
    return Act(name, float(confidence)) if isinstance(name, str) and isinstance(confidence, (int, float)) else Act()


def acts(*names: str, least: float = SURE) -> Callable[[ActAnswerer], ActAnswerer]:
    """Registers a function as the answer to turns that are one of `names`; None from it: the turn is answered otherwise.

    `least`: the share of the act from which on it is taken where the message by itself is no question at all.
    """

    def register(answerer: ActAnswerer) -> ActAnswerer:
        for name in names:
            _ANSWERERS[name] = answerer, least
        return answerer

    return register


def acted(base: Base, tracker: Tracker) -> Acted | None:
    """The answer to a turn whose act has one of its own; None for questions of a topic, and where that is unsure."""
    message = tracker.latest_message or {}
    act = act_of(message)
    any_act, _ = _ANSWERERS.get(ANY, (None, SURE))
    if any_act and not str(message.get("text") or "").startswith("/") and (found := any_act(base, tracker, act)):
        return Acted(found) if isinstance(found, Answer) else found
    answerer, least = _ANSWERERS.get(act.name, (None, SURE))
    alone = (message.get("intent") or {}).get("name")
    if answerer is None or act.confidence < (least if alone in _NO_QUESTION else SURE):
        return None
    told = answerer(base, tracker, act)
    return Acted(told) if isinstance(told, Answer) else told


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

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
# Acts that ask nothing, which are hard to tell apart: together they are sure where no single one is.
ASKING_NOTHING = ("remark", "feeling", "tell")
# What a turn of those is taken for by itself when nothing fits it: it says nothing against them.
_NOTHING_ELSE = frozenset(
    (
        "feedback_negative",
        "feedback_positive",
        "nlu_fallback",
        "out_of_scope",
        "affirm",
        "deny",
        "follow_up",
        "ask_help",
    )
)
# Acts that leave what was shown as it was: "shorter" after "wow" is about the answer before.
_PASSING = frozenset(("remark", "feeling", "again", "recap", "feedback_wanted", "bot_challenge"))
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


def taken(message: Mapping[str, Any]) -> Act:
    """The act of a message as it is answered: the surest one, or the likeliest of those that ask nothing (`ASKING_NOTHING`)."""
    act, found = act_of(message), message.get("turn")
    if act.sure or not act.name or not isinstance(found, Mapping):
        return act
    ranking = found.get("ranking")
    rows = [(row["name"], float(row["confidence"])) for row in (ranking if isinstance(ranking, list) else ())]
    idle = [(name, share) for name, share in rows if name in ASKING_NOTHING]
    fits = act.name in ASKING_NOTHING or found.get("alone") in _NOTHING_ELSE
    return Act(idle[0][0], sum(share for _, share in idle)) if idle and fits else act


def passes(act: Act) -> bool:
    """Whether a turn of that act leaves what was shown as it was."""
    return act.name in _PASSING


def acts(*names: str) -> Callable[[ActAnswerer], ActAnswerer]:
    """Registers a function as the answer to turns that are one of `names`; None from it: the turn is answered otherwise."""

    def register(answerer: ActAnswerer) -> ActAnswerer:
        for name in names:
            _ANSWERERS[name] = answerer
        return answerer

    return register


def acted(base: Base, tracker: Tracker) -> Answer | None:
    """The answer to a turn whose act has one of its own; None for questions of a topic, and where that is unsure."""
    act = taken(tracker.latest_message or {})
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

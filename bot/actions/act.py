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
SURE = 0.3  # share of an act from which on it is taken: that of the classifier, `sure` of bot.nlu.turn_classifier
TOGETHER = 0.5  # the same of several that are alike
FIRST = 0.5  # the same of the first turn of a conversation, whose intent stays what the message is by itself
# Acts that may begin a conversation.
BEGINNING = frozenset(("remark", "feeling", "tell", "ask_standing", "plan", "weigh"))
UNSURE = SURE - 0.01  # at most, of an act that understanding did not take for the intent
# Acts that are hard to tell apart: together they are sure where no single one is.
ASKING_NOTHING = ("remark", "feeling", "tell")
ABOUT_WHAT_WAS_SAID = ("again", "recap")
NO_TOPICS = ASKING_NOTHING + ABOUT_WHAT_WAS_SAID
# What a turn that asks nothing is taken for by itself, for want of what fits it; and the share that this is worth.
EITHER_WAY = 0.1
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
_PASSING = frozenset(
    ("remark", "feeling", "again", "recap", "feedback_wanted", "bot_challenge", "out_of_scope/chit_chat", "ask_about_me", "ask_help",
     "ask_source")
)  # fmt: skip
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
_OF_ANY: list[ActAnswerer] = []


def act_of(message: Mapping[str, Any]) -> Act:
    """The act of a typed message; that of a button, or of one that asks several things, is not known."""
    found = message.get("turn")
    if not isinstance(found, Mapping) or message.get("questions") or str(message.get("text") or "").startswith("/"):
        return Act()
    name, confidence = found.get("name"), found.get("confidence")
    if not isinstance(name, str) or not isinstance(confidence, (int, float)):
        return Act()
    is_intent = name.partition("/")[0] == (message.get("intent") or {}).get("name")
    begins = found.get("first") is True and name in BEGINNING and confidence >= FIRST
    return Act(name, float(confidence) if is_intent or begins else min(float(confidence), UNSURE))


def taken(message: Mapping[str, Any]) -> Act:
    """The act of a message as it is answered: with the shares of its like, of which one is as good as another."""
    act, found = act_of(message), message.get("turn")
    if act.sure or not act.name or not isinstance(found, Mapping):
        return act
    if alone_of(message) == "follow_up" and any(sign.isdigit() for sign in str(message.get("text") or "")):
        return act  # "no, 1800"
    ranking = found.get("ranking")
    rows = [(row["name"], float(row["confidence"])) for row in (ranking if isinstance(ranking, list) else ())]
    kin = next((group for group in (ASKING_NOTHING, ABOUT_WHAT_WAS_SAID) if act.name in group), ())
    together = sum(share for name, share in rows if name in kin)
    if kin == ASKING_NOTHING and fits_nothing(message):
        together += EITHER_WAY
    return Act(act.name, together if together >= TOGETHER else min(together, UNSURE)) if kin else act


def share(message: Mapping[str, Any], name: str) -> float:
    """The share of the act `name` in what a message may be; 0 when it is none of the likeliest."""
    found = message.get("turn")
    ranking = found.get("ranking") if isinstance(found, Mapping) else None
    return next((float(row["confidence"]) for row in ranking or () if row.get("name") == name), 0.0)


def fits_nothing(message: Mapping[str, Any]) -> bool:
    """Whether a message by itself is nothing in particular, so that no topic answers it better."""
    return alone_of(message) in _NOTHING_ELSE


def alone_of(message: Mapping[str, Any]) -> str:
    """The intent that a message has by itself; "" where that is not known."""
    found = message.get("turn")
    return str(found.get("alone") or "") if isinstance(found, Mapping) else ""


def passes(act: Act) -> bool:
    """Whether a turn of that act leaves what was shown as it was."""
    return act.name in _PASSING


def acts(*names: str, least: float = SURE) -> Callable[[ActAnswerer], ActAnswerer]:
    """Registers a function as the answer to turns that are one of `names`; None from it: the turn is answered otherwise.

    `least`: the share of the act from which on it is taken where the message by itself is no question at all.
    """

    def register(answerer: ActAnswerer) -> ActAnswerer:
        for name in names:
            if name == ANY:
                _OF_ANY.append(answerer)
            else:
                _ANSWERERS[name] = answerer, least
        return answerer

    return register


def acted(base: Base, tracker: Tracker) -> Acted | None:
    """The answer to a turn whose act has one of its own; None for questions of a topic, and where that is unsure."""
    message = tracker.latest_message or {}
    act = taken(message)
    of_any = () if str(message.get("text") or "").startswith("/") else _OF_ANY
    if found := next((told for any_act in of_any if (told := any_act(base, tracker, act))), None):
        return Acted(found) if isinstance(found, Answer) else found
    answerer, least = _ANSWERERS.get(act.name, (None, SURE))
    intent = (message.get("intent") or {}).get("name")
    if answerer is None or act.confidence < (least if intent in _NO_QUESTION else SURE):
        return None
    told = answerer(base, tracker, act)
    return Acted(told) if isinstance(told, Answer) else told


def as_alone(message: dict[str, Any]) -> dict[str, Any]:
    """`message` with the intent that it has by itself, where its act was taken for the intent and nothing answers that."""
    found = message.get("turn")
    alone = found.get("alone") if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping) or not isinstance(alone, str):
        return message
    entities = [entity for entity in message.get("entities") or () if entity.get("entity") != "topic"]
    if found.get("kind"):
        entities.append({"entity": "topic", "value": found["kind"]})
    return {**message, "intent": {"name": alone}, "entities": entities}


def goes_on(question: Question, before: Question | None) -> bool:
    """Whether a turn on the topic of the question before changes that question rather than asking one of its own."""
    return (
        before is not None and question.intent == before.intent and (question.bare or len(question.text.split()) <= FEW)
    )

"""The dialogue of advice: which question is pending, what a message says to it, and what comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions import inquiry
from bot.actions.answer import Answer, suggest
from bot.actions.aspects import aspects_in
from bot.actions.inquiry import FIELDS
from bot.actions.phrases import unknown
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import recommend
from bot.actions.replies import aside, is_pick, is_skip, is_stop, is_why, reply
from bot.actions.who import INTENT, Told, payload_answer, told_in, who
from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.model import Unknown
from knowledge.profile import is_new
from knowledge.questions import Field

SLOT = "advice"
MOST_ASKED = 3
MOST_PUT_OFF = 3  # other questions in a row, after which the pending one is let go
_SURE = 0.7  # of the classifier, that a message asks something
_MOST_WORDS, _FEW_WORDS = 8, 3  # of an answer that is not understood
_OPENS_NO_DIALOGUE = ("budget", "months")

_ASKS = re.compile(
    r"\?\s*$|^\W*(?:what|whats|how|hows|which|where|who|why|when|is|are|do|does|did|can|could|should|would|will|tell me|compare|show|"
    r"list|give me|explain|and|what about|how about|also)\b", re.I
)  # fmt: skip
_ASKING = ("ask_", "compare_", "rank_", "plan_")
_VAGUE = frozenset(
    ("affirm", "deny", "follow_up", "nlu_fallback", "feedback_positive", "feedback_negative", "out_of_scope")
)
# What an answer to the question for a field is easily taken for.
_LOOKS_LIKE: dict[Field, frozenset[str]] = {
    "goal": frozenset(("ask_role", "ask_how_to_start", "ask_work_conditions", "ask_remote_work", "ask_outlook")),
    "years": frozenset(("ask_how_to_start", "ask_education", "ask_source")),
    "holds": frozenset(("ask_certification",)),
    "schooling": frozenset(("ask_education", "ask_how_to_start", "ask_training_provider")),
    "setting": frozenset(("ask_remote_work", "ask_role", "ask_training_provider")),
    "budget": frozenset(("ask_cost_of_living", "ask_pay_factors", "ask_education")),
    "months": frozenset(("ask_education", "ask_source", "ask_how_to_start")),
}


@dataclass(frozen=True)
class Advising:
    """Where the dialogue stands. `put_off`: turns in a row that asked something else; `unclear`: that said nothing."""

    pending: Field | None = None
    asked: tuple[Field, ...] = ()
    told: Told = Told()
    put_off: int = 0
    unclear: int = 0

    @classmethod
    def of(cls, tracker: Tracker) -> Advising:
        """The state kept in the slot; that of no dialogue when there is none or it is not one."""
        kept = tracker.get_slot(SLOT)
        if not isinstance(kept, dict):
            return cls()
        pending = next((field for field in FIELDS if field == kept.get("pending")), None)
        listed = kept.get("asked")
        asked = tuple(f for f in listed if f in FIELDS)[-MOST_ASKED:] if isinstance(listed, list) else ()
        return cls(
            pending, asked, Told.read(kept.get("told")), _count(kept.get("put_off")), _count(kept.get("unclear"))
        )

    def kept(self) -> Any:
        """The event that keeps it."""
        counts = {"put_off": self.put_off, "unclear": self.unclear}
        return SlotSet(SLOT, {"pending": self.pending, "asked": list(self.asked), "told": self.told.values(), **counts})


@dataclass(frozen=True)
class Heard:
    """What a message is to the pending question, and the fields of a profile that it gives.

    `aside`: it tells something else of its writer. `why`: it asks what the question is for. `other`: it is a question
    of its own.
    """

    kind: Literal["answer", "aside", "why", "skip", "pick", "stop", "unclear", "other"]
    found: Mapping[str, Any]


def hear(base: Base, message: Mapping[str, Any], state: Advising, before: str | None) -> Heard:
    """What `message` says to the pending question; `before`: the intent of the question that was answered last."""
    text = str(message.get("text") or "")
    intent = (message.get("intent") or {}).get("name")
    if state.pending is None or (text.startswith("/") and intent != INTENT):
        return Heard("other", {})
    if text.startswith("/"):
        return _chosen(base, message, state)
    if is_stop(text):
        return Heard("stop", {})
    if is_pick(text):
        return Heard("pick", {})
    if is_skip(text):
        return Heard("skip", {})
    if is_why(text):
        return Heard("why", {})
    found = aside(base, message)
    tells = found is not None and not aspects_in(text) and len(text.split()) <= _MOST_WORDS
    if _asks_anew(message, state.pending, before, tells=tells):
        return Heard("other", {})
    if answer := reply(base, state.pending, message):
        return Heard("answer", answer)
    if intent == "deny":
        return Heard("skip", {})
    if found:
        return Heard("aside", found)
    short = len(text.split()) <= _MOST_WORDS and not _near_miss(message)
    vague = intent in _VAGUE or (intent in _LOOKS_LIKE[state.pending] and len(text.split()) <= _FEW_WORDS)
    return Heard("unclear" if short and vague else "other", {})


def _chosen(base: Base, message: Mapping[str, Any], state: Advising) -> Heard:
    """What a button of the dialogue says."""
    found = payload_answer(base, message)
    if found.pop("pick", None):
        return Heard("pick", {})
    if found.pop("skip", None):
        return Heard("skip", {})
    return Heard("answer" if found else "unclear", found)


def _asks_anew(message: Mapping[str, Any], pending: Field, before: str | None, *, tells: bool) -> bool:
    """Whether a typed message asks something of its own: by its form, or by the classifier when that is sure.

    `tells`: it says something of its writer, which the classifier easily takes for a question about that.
    """
    text, intent = str(message.get("text") or ""), message.get("intent") or {}
    name, words = str(intent.get("name")), text.split()
    if name == INTENT or (name == "follow_up" and before != INTENT and message.get("entities") and "and" in words[:1]):
        return True
    if _ASKS.search(text) and len(words) > 2:
        return True
    sure = float(intent.get("confidence") or 0) >= _SURE
    return sure and not tells and name.startswith(_ASKING) and name not in _LOOKS_LIKE[pending]


def _near_miss(message: Mapping[str, Any]) -> bool:
    """Whether it is a question that Billie has no answer for, rather than a few words out of place."""
    kinds = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
    return any(kind not in ("chit_chat", "other") for kind in kinds)


@dataclass(frozen=True)
class Step:
    """What is said next, where the dialogue stands then, and the certifications put forward so far, the first one first."""

    answer: Answer
    state: Advising
    named: tuple[str, ...] = ()


def begin(base: Base, question: Question, message: Mapping[str, Any], profile: Profile, state: Advising) -> Step:
    """The answer to a question for advice: a recommendation, or the first thing to ask."""
    told = told_in(base, question, message, profile)
    follows = (message.get("intent") or {}).get("name") == "follow_up"
    if state.pending or follows:  # what was told stays, and the questions of one dialogue are counted together
        told = Told(told.of_self.over(state.told.of_self), told.role or state.told.role, told.wants or state.told.wants)
    asked = tuple(field for field in state.asked if field != state.pending) if state.pending else ()
    pick = bool(payload_answer(base, message).get("pick"))
    return go_on(base, profile, Advising(None, asked, told), finish=pick)


def go_on(base: Base, profile: Profile, state: Advising, *, finish: bool = False) -> Step:
    """The next question with what is known so far, or the recommendation when enough is."""
    person = who(base, profile, state.told)
    found = advise(base, person)
    if isinstance(found, Unknown):
        return Step(unknown(found, [suggest("Which one first?", INTENT)]), Advising())
    held = bool(person.holds) or profile.holds_nothing or state.told.of_self.holds_nothing
    field = None if finish else _next(found, state.asked, ask_held=not held and not is_new(base, person))
    named = (*([found.first] if found.first else ()), *found.alternatives[:1])
    ids = tuple(choice.certification.entry.id for choice in named)
    if field is None:
        return Step(recommend(base, person), Advising(told=state.told), ids)
    answer = inquiry.question(base, field, found, person, asked=len(state.asked))
    return Step(answer, Advising(field, (*state.asked, field), state.told), ids)


def again(base: Base, profile: Profile, state: Advising, opening: str) -> Answer | None:
    """The pending question in one line; `None` when there is no such question any more."""
    person = who(base, profile, state.told)
    found = advise(base, person)
    if state.pending is None or isinstance(found, Unknown):
        return None
    return inquiry.question(base, state.pending, found, person, asked=len(state.asked), opening=opening)


def _next(found: Recommendation, asked: Sequence[Field], *, ask_held: bool) -> Field | None:
    """The field to ask for, most useful first; `None` when nothing is worth a question."""
    if len(asked) >= MOST_ASKED:
        return None
    fields = sorted(found.decisive, key=lambda field: field in _OPENS_NO_DIALOGUE)
    if ask_held:  # whoever has worked for years may hold one
        fields = ["holds", *fields]
    fields = [field for field in fields if field not in asked and (field != "goal" or found.assumed)]
    if not asked and all(field in _OPENS_NO_DIALOGUE for field in fields):
        return None
    return next(iter(fields), None)


def _count(value: object) -> int:
    return min(value, MOST_PUT_OFF) if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0

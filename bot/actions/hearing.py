"""What a message is to the question that advice has pending, whatever the classifier takes it for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.actions.after_advice import asks_reasons, resumes
from bot.actions.aspects import aspects_in
from bot.actions.profile_words import PLENTY
from bot.actions.replies import aside, is_pick, is_skip, is_stop, is_why, reply
from bot.actions.said import values
from bot.actions.telling import telling
from bot.actions.weighed import outright
from bot.actions.who import INTENT, payload_answer
from knowledge.base import Base
from knowledge.questions import Field

_SURE = 0.7  # of the classifier, that a message asks something
_MOST_WORDS, _FEW_WORDS = 8, 3  # of an answer that is not understood
_WORD_OR_TWO = 2  # of an answer that is one whatever else it may ask: "cheap"

_ASKS = re.compile(
    r"\?\s*$|^\W*(?:what|whats|how|hows|which|where|who|why|when|is|are|do|does|did|can|could|should|would|will|tell me|compare|show|"
    r"list|give me|explain|and|what about|how about|also)\b|"
    r"\b(?:wouldn'?t|won'?t|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|can'?t|couldn'?t|shouldn'?t|hasn'?t|haven'?t) (?:i|it|that|this|they|he|she|we|you)\W*$|"
    r"\b(?:pay cut|underpaid|worth it)\b|\b(?:could|can|should|would) i\b", re.I
)  # fmt: skip
_SORRY = re.compile(r"\b(?:sorry|my bad|apolog\w+|oops|didnt mean|just venting)\b", re.I)
_THANKS = re.compile(
    r"^\W*(?:ok(?:ay)? |oh |well |aw+ |ugh )*(?:thanks|thank (?:you|u)|thx|ty|tysm|appreciate|much appreciated)\b(?!.*\?)",
    re.I,
)
_FEELS = re.compile(
    r"\b(?:less than|disappoint\w*|sad|depress\w*|waste|tired|stress\w*|scared|worried|ugh|sucks?|frustrat\w*|vent(?:ing)?|overwhelm\w*|hopeless|"
    r"give up|hard day|rough|bummer|wow|damn|crap|shit|not (?:that|very) (?:much|good)|too (?:much|expensive|long))\b", re.I
)  # fmt: skip
_NO_FIRST = re.compile(
    r"^\W*(?:none|nope|nah|zero|nothing|never|not yet|no (?:exp\w*|years?|certs?|credentials?|money|rush|budget)|no\W*(?=[,.;!]|but\b|and\b|i\b))",
    re.I,
)
_COURTESIES = frozenset(("goodbye", "feedback_positive", "request_human", "other_language"))
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
class Heard:
    """What a message is to the pending question, and the fields of a profile that it gives.

    `aside`: it tells something else of its writer. `why`: it asks what the question is for. `other`: it is a question
    of its own. `reasons`: it asks why that certification. `resume`: it wants to go on. `feeling`, `sorry`,
    `thanks`: what it says.
    """

    kind: Literal[
        "answer",
        "aside",
        "why",
        "reasons",
        "resume",
        "feeling",
        "sorry",
        "thanks",
        "skip",
        "pick",
        "stop",
        "unclear",
        "other",
    ]
    found: Mapping[str, Any]


def hear(base: Base, message: Mapping[str, Any], pending: Field, before: str | None) -> Heard:
    """What `message` says to the pending question; `before`: the intent of the question that was answered last."""
    text = str(message.get("text") or "")
    intent = (message.get("intent") or {}).get("name")
    if text.startswith("/") and intent != INTENT:
        return Heard("other", {})
    if text.startswith("/"):
        return _chosen(base, message)
    if is_stop(text):
        return Heard("stop", {})
    if is_pick(text):
        return Heard("pick", {})
    if is_skip(text):
        return Heard("skip", {})
    if is_why(text):
        return Heard("why", {})
    if asks_reasons(text):
        return Heard("reasons", {})
    if outright(text):
        return Heard("other", {})
    if _THANKS.search(text) and not _asks_after_thanks(text):
        return Heard("thanks", {}) if intent != "thank" else Heard("other", {})
    if intent in _COURTESIES and len(text.split()) > 1 or intent == "thank":
        return Heard("other", {})
    told = telling(base, message)
    found = {**(aside(base, message) or {}), **told.found}
    goal = base.goals.get(str(found.get("goal")))
    if goal and goal.roles and set(goal.roles) <= {*told.found.get("not_roles", ())}:
        del found["goal"]  # "auditing isnt for me"
    if told.other_years:
        found.pop("experience", None)
        if pending == "years":
            return Heard("answer", {**found, "experience": 0.0})
    if resumes(text) and not values(message, "certification"):
        answer = reply(base, pending, message) if found else None
        return Heard("answer" if answer else "aside" if found else "resume", {**found, **(answer or {})})
    amount = found.get("budget") or found.get("months")
    tells = bool(found) and (not aspects_in(text) or bool(amount)) and len(text.split()) <= _MOST_WORDS
    tells = tells or told.only_tells
    answer = reply(base, pending, message)
    in_a_word = answer and len(text.split()) <= _WORD_OR_TWO and not _ASKS.search(text)
    if not in_a_word and _asks_anew(message, pending, before, tells=tells):
        return Heard("other", {})
    if answer:
        if _by_a_word(answer) and found.keys() - answer.keys() and not _NO_FIRST.match(text):
            return Heard("aside", found)  # "no, risk adjustment": no "none" to the question for years
        beside = {} if {"goal", "setting"} & answer.keys() else found  # one word is one thing
        return Heard("answer", {**beside, **answer})
    if _SORRY.search(text):
        return Heard("sorry", {})
    if _FEELS.search(text):
        return Heard("feeling", {})
    if intent == "follow_up" and before != INTENT and message.get("entities"):
        return Heard("other", {})  # "per hour", after another question
    if intent == "deny":
        return Heard("skip", {})
    if found:
        return Heard("aside", found)
    short = len(text.split()) <= _MOST_WORDS and not _near_miss(message)
    vague = intent in _VAGUE or (intent in _LOOKS_LIKE[pending] and len(text.split()) <= _FEW_WORDS)
    return Heard("unclear" if short and vague else "other", {})


def _by_a_word(answer: Mapping[str, Any]) -> bool:
    """Whether an answer rests on a "no" or "yes" alone."""
    return all(value in (0.0, PLENTY) or name == "holds_nothing" for name, value in answer.items())


def _asks_after_thanks(text: str) -> bool:
    """Whether thanks go on to a question of their own: "thanks, what does the cpc cost"."""
    rest = _THANKS.sub("", text)
    return bool(
        re.match(
            r"(?:\W|so|much|and|but|a lot|again)*\b(?:what|how|which|where|who|why|when|is|are|do|does|can|could|should|would|will|compare)\b",
            rest,
            re.I,
        )
    )


def _chosen(base: Base, message: Mapping[str, Any]) -> Heard:
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
    if not re.search(r"[a-z]", str(message.get("text") or ""), re.I):
        return False  # a bare number
    kinds = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
    return any(kind not in ("chit_chat", "other") for kind in kinds)

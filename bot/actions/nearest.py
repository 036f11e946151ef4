"""What a message that the classifier was too unsure of asks most likely: by the turn before, by the names in it, by words of a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.answer import Suggestion, suggest
from bot.actions.change import changed, unchanged
from bot.actions.context import reading
from bot.actions.question import Question
from bot.actions.reading import read
from bot.actions.topic import answerer_of
from bot.actions.topic_words import named_topic
from knowledge.base import Base
from knowledge.search import search

FOLLOW_UP = "follow_up"
_FEW, _SHORT = 4, 6  # words
_NEAR = 0.08  # of a share: what lies no further behind is as likely
_LEAST = 0.2  # share of the likeliest reading that names fit
_MOST = 3  # choices
_PAY_OF_A_PLACE = frozenset(("ask_salary", "compare_places", "ask_cost_of_living"))
_ROLES = frozenset(("ask_salary", "ask_role", "compare_roles", "ask_outlook", "rank_pay"))
_PICK = re.compile(
    r"\b(?:just |please )?(?:tell|give|name|show|recommend) (?:me )?(?:just |only )?(?:one|1)\b|\b(?:just |please )?(?:pick|choose|name) (?:one|for me)\b", re.I
)  # fmt: skip
# Topics of which a fact answers, by its own topic.
_OF_FACT = {
    "education": "ask_education", "training_provider": "ask_training_provider", "how_to_start": "ask_how_to_start",
    "certification": "ask_certification", "job_search": "ask_job_search", "remote_work": "ask_remote_work",
    "work_conditions": "ask_work_conditions", "pay_factors": "ask_pay_factors", "outlook": "ask_outlook", "ai": "ask_outlook",
    "cost_of_living": "ask_cost_of_living", "costs": "ask_cost_of_living",
}  # fmt: skip


def nearest(base: Base, message: Mapping[str, Any], before: Question | None) -> str | None:
    """The intent to answer instead of asking back; None when nothing tells it surely enough."""
    question, rows = read(message), _rows(message)
    words = len(question.text.split())
    before = before if before and answerer_of(before.intent) else None
    if before:
        if intent := _of_what_was_shown(question, before):
            return intent
        turn = reading(question, before)
        if (
            not question.names_nothing()
            and words <= _FEW
            or (words <= _SHORT and not unchanged(before, changed(before, turn)))
        ):
            return FOLLOW_UP
    if question.names_nothing():
        return _of_a_fact(base, question.text, [name for name, _ in rows[:_MOST]])
    return _of_the_names(question, rows)


def _of_what_was_shown(question: Question, before: Question) -> str | None:
    """The topic before, when one thing of it is to be picked."""
    if _PICK.search(question.text) and question.names_nothing():
        certifies = before.intent.endswith("_certification") or before.intent == "compare_certifications"
        return "advise_certification" if certifies else before.intent
    return None


def _of_the_names(question: Question, rows: list[tuple[str, float]]) -> str | None:
    """The likeliest topic that goes with the names; pay for a role in a place."""
    if not rows:
        return "ask_salary" if question.role and question.place else None
    if (named := named_topic(question.text)) and named in dict(rows[:_SHORT]):
        return named
    likely = [name for name, share in rows if share >= rows[0][1] - _NEAR]
    if question.place and question.role:
        return "ask_salary" if set(likely[:_MOST]) & _PAY_OF_A_PLACE or rows[0][1] < _LEAST else likely[0]
    return likely[0] if rows[0][1] >= _LEAST and (question.certification or len(likely) == 1) else None


def _of_a_fact(base: Base, text: str, likely: list[str]) -> str | None:
    """The topic of the fact whose words are those of the message, if the classifier finds it likely too."""
    for found in search(base, text, most=4):
        if found.kind == "fact" and (intent := _OF_FACT.get(base.facts[found.id].topic)) in likely:
            return intent
    return None


def choices(message: Mapping[str, Any], readable: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """The likeliest readings as buttons, with what the message names in them."""
    question = read(message)
    named: dict[str, Any] = {"role": question.role[0]} if question.role else {}
    if question.certification:
        named["certification"] = question.certification[0]
    if question.place:
        named["state" if len(question.place[0]) == 2 else "city"] = question.place[0]
    return tuple(
        suggest(readable[name], name, **(named if name != "request_human" else {}))
        for name, _ in _rows(message, readable)
    )[:_MOST]


def _rows(message: Mapping[str, Any], names: Mapping[str, str] | None = None) -> list[tuple[str, float]]:
    """The readings that have an answer, or those among `names`, with their shares, the likeliest first."""
    rows = message.get("intent_ranking")
    found = [
        (str(row.get("name")), float(row.get("confidence") or 0))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict)
    ]
    return [(name, share) for name, share in found if (name in names if names else answerer_of(name))]

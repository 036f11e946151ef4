"""A conversation that begins with what went wrong before: an apology, and the question that puts it right."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk import Tracker

from bot.actions.act import ANY, Act, Acted, acts, share
from bot.actions.answer import Answer, suggest
from bot.actions.question import Question
from bot.actions.reading import read, recall
from bot.actions.shown import SHOWN
from knowledge.base import Base

_GAVE = re.compile(
    r"\b(?:gave|giving|gives|give|showed|shows|showing|told|tells|pulled|got)\b(?: (?:me|us))?\b.{0,40}(?:\b(?:not|instead of|rather than|wrong)\b)", re.I
)  # fmt: skip
_OF_BILLIE = re.compile(r"\b(?:this|that|the|ur|your|you|u|it|bot|chat\w*|app|site|thing|answers?)\b", re.I)
_OF_AN_ANSWER = ("remark", "again", "feedback_negative", "feeling", "tell")
_FAULT = 0.4  # share of those together


@acts(ANY)
def amends(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """The apology to whoever says, before anything was answered, that they were given something else than they wanted."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if recall(tracker) is not None or tracker.get_slot(SHOWN) or "?" in text:
        return None
    if not (_GAVE.search(text) and _OF_BILLIE.search(text)):
        return None
    if sum(share(message, name) for name in _OF_AN_ANSWER) < _FAULT:
        return None
    question = read(message)
    return Acted(sorry_for_it(base, question), replace(question, intent="follow_up", text="", place=()))


def sorry_for_it(base: Base, question: Question) -> Answer:
    """To whoever begins with what went wrong: what was named is what they want, of which the place is open."""
    role = base.roles.get(question.role[0]) if question.role else None
    of = role.plural if role else "a role of this field"
    ids = {"role": role.id if role else "medical_coder"}
    return Answer(
        type="question",
        title="Let me try again",
        text=f"Sorry about that. Let's do it over: I have pay of {of} in the US, in each state and in cities. Which place, and which role?"
        if role is None
        else f"Sorry about that. Let's do it over with {of}: which state or city, or the whole US?",
        suggestions=(
            suggest("The whole US", "ask_salary", **ids),
            suggest("Best-paying states", "rank_pay", **ids),
            suggest("Something else", "ask_help"),
        ),
    )

"""Which topic a message asks for by naming one of its facts in so many words, whatever its form was taken for."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.question import Question
from bot.actions.roles import asks_for_roles
from knowledge.base import Base
from knowledge.facts import named

# Characters of a fact's key phrases from which on they are no chance: the more, the surer another reading is.
LEAST_NAMED = 10
LEAST_DOUBTED = 12

_TOPICS = {
    "education": "ask_education",
    "training_provider": "ask_training_provider",
    "how_to_start": "ask_how_to_start",
    "certification": "ask_certification",
    "job_search": "ask_job_search",
    "remote_work": "ask_remote_work",
    "work_conditions": "ask_work_conditions",
    "pay_factors": "ask_pay_factors",
    "outlook": "ask_outlook",
    "ai": "ask_outlook",
    "boundary": "",
}
_BOUNDARIES = {
    "start_record": "ask_how_to_start",
    "bound_truth": "ask_job_search",
    "remote_ads": "ask_job_search",
}  # answers, not refusals
# Readings that a doubtful message may be taken from: none of them rests on facts of its own.
_DOUBTED = frozenset(
    ("ask_source", "ask_salary", "ask_about_me", "rank_pay", "ask_cost_of_living", "ask_role", "ask_work_conditions")
)


def told_by(base: Base, text: str, least: int = LEAST_NAMED) -> str | None:
    """The intent whose facts `text` names in `least` characters of key phrases or more; `None`: it names none."""
    if asks_for_roles(text):
        return "ask_role"
    found = named(base, _TOPICS, text, least=least)
    intents = (_BOUNDARIES.get(fact.entry.id) or _TOPICS[fact.entry.topic] for fact in found)
    return next((intent for intent in intents if intent), None)


def retold(base: Base, question: Question) -> Question:
    """`question` with the intent that its words name, where the classifier was in doubt."""
    if question.sure or question.intent not in _DOUBTED:
        return question
    intent = told_by(base, question.text, LEAST_DOUBTED)
    return replace(question, intent=intent) if intent else question

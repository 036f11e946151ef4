"""Which topic a message asks for by naming one of its facts in so many words, whatever its form was taken for."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.question import Question
from bot.actions.roles import asks_for_roles
from knowledge.base import Base
from knowledge.facts import Fact, named

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
# Topics of facts that no phrases lead to: they are told with figures.
_WITH_FIGURES = {
    "method": "ask_source",
    "survey": "ask_source",
    "living_cost": "ask_cost_of_living",
    "plan": "plan_certification",
    "code_sets": "ask_education",
}
_BOUNDARIES = {
    "start_record": "ask_how_to_start",
    "boundary_guarantee": "ask_job_search",
    "bound_truth": "ask_job_search",
    "remote_ads": "ask_job_search",
}  # answers, not refusals
# Readings that a doubtful message may be taken from: none of them rests on facts of its own.
_DOUBTED = frozenset(
    ("ask_source", "ask_salary", "ask_about_me", "rank_pay", "ask_cost_of_living", "ask_role", "ask_work_conditions")
)
# Topics of facts, which a message belongs to only if it names none of another one more plainly.
_TOLD = frozenset(intent for intent in _TOPICS.values() if intent)
_GENERAL = frozenset(("ask_certification", "ask_role"))  # cards, which answer what names no credential or role least


def topics_of(intent: str) -> tuple[str, ...]:
    """The topics of facts that `intent` is answered by; none: it has figures of its own, or a card."""
    return tuple(topic for topic, told in _TOPICS.items() if told == intent and intent not in _GENERAL)


def told_by(base: Base, text: str, least: int = LEAST_NAMED) -> str | None:
    """The intent whose facts `text` names in `least` characters of key phrases or more; `None`: it names none."""
    if asks_for_roles(text):
        return "ask_role"
    found = named(base, _TOPICS, text, least=least)
    intents = (intent_of(fact) for fact in found)
    return next((intent for intent in intents if intent), None)


def retold(base: Base, question: Question) -> Question:
    """`question` with the intent that its words name, where the classifier was in doubt or took it for a mere card."""
    if not question.text or question.intent not in _DOUBTED | _TOLD:
        return question
    general = question.intent in _GENERAL and not (question.certification or question.role or question.focus)
    if question.sure and not general:
        return question
    found = [fact for fact in named(base, _TOPICS, question.text, least=LEAST_NAMED) if intent_of(fact)]
    if asks_for_roles(question.text):
        return replace(question, intent="ask_role") if not question.sure else question
    if not found or question.intent in [intent_of(fact) for fact in found]:
        return question
    least = LEAST_NAMED if question.intent in _TOLD else LEAST_DOUBTED
    lead = next(iter(named(base, _TOPICS, question.text, least=least)), None)
    return replace(question, intent=intent_of(found[0])) if lead else question


def intent_of(fact: Fact) -> str:
    """The topic that a fact is told in; "" where it is only said beside an answer."""
    topic = fact.entry.topic
    return _BOUNDARIES.get(fact.entry.id) or _TOPICS.get(topic) or _WITH_FIGURES.get(topic, "")

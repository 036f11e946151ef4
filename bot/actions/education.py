"""Answers `ask_education`: schooling, its time and cost, and the code sets to learn."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.fees import SMALLEST, asks_cheapest, cheapest_way
from bot.actions.guidance import guide
from bot.actions.question import Question
from bot.actions.role_asked import CODER
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.facts import claims

CODE_SETS = re.compile(
    r"\b(icd|cpt|hcpcs|code sets?|drg|terminology|anatomy|guidelines|what (?:do|will|would) i (?:learn|study))", re.I
)


@topic("ask_education")
def answer(base: Base, question: Question) -> Answer:
    """BLS's typical entry, the ways to study, their time and cost, and what the article says of degrees."""
    of_other_work = len(question.role) == 1 and question.role[0] != CODER and not question.certification
    if question.facts and asks_cheapest(question) or of_other_work and SMALLEST in question.facts:
        return cheapest_way(base, next(iter(question.role or question.last_role), None))
    topics = ["education", "code_sets"] if CODE_SETS.search(question.text) else ["education"]
    degree = [claim for claim in claims(base, kind="requirement") if claim.entry.id == "associate_degree"]
    asked = not question.text or re.search(
        r"\b(degree|associate|college|school|education|diploma)", question.text, re.I
    )
    return guide(
        base, _with_entry(base, question), "Education", topics,
        [
            suggest("Which certification first?", "advise_certification"),
            suggest("How do I start?", "ask_how_to_start"),
            suggest("How to choose a school", "ask_training_provider"),
        ],
        claims=degree if asked else (),
    )  # fmt: skip


def _with_entry(base: Base, question: Question) -> Question:
    """A question that a fact answers, with what schooling the role spoken of asks for beside it, where that is no coder's."""
    role = question.role[0] if len(question.role) == 1 and question.role[0] != CODER else ""
    if (
        not role
        or question.certification
        or not question.facts
        or any(id.startswith("edu_cost") for id in question.facts)
    ):
        return question
    entry = [
        one.id for one in base.facts.values() if one.topic == "education" and role in one.about and not one.only_asked
    ]
    beside = dict.fromkeys((*entry[:1], *question.near_facts))
    return replace(question, near_facts=tuple(id for id in beside if id not in question.facts))


class ActionEducation(TopicAction):
    """Answers ask_education."""

    def name(self) -> str:
        return "action_education"

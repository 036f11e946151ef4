"""Answers `ask_how_to_start`: the way in, for whoever asks."""

from __future__ import annotations

import re

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.fees import asks_cheapest, cheapest_way
from bot.actions.guidance import guide
from bot.actions.phrases import capital, listed
from bot.actions.question import Question
from bot.actions.role_asked import counted_as
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.facts import fact

# Whether to do it at all: what counts for and against, each with its figure.
_WEIGHS = re.compile(
    r"\b(?:worth (?:it|my|the|getting|doing|becoming)|good (?:career|job|idea|choice|field|fit|move|for me)|right for me|"
    r"should i (?:do|go|become|get into|switch|try|bother)|make sense|smart move|waste of)\b", re.I
)  # fmt: skip
WEIGHED = ("pay_spread_coders", "edu_certificate_length", "edu_cost_smallest", "outlook_coders", "plan_no_job_figure")
UNPROMISED = "Nobody can promise that it pays off for one person; these points are what can be weighed."
ENTRIES = ("medical_coder", "medical_biller")  # what the steps speak of


@topic("ask_how_to_start")
def answer(base: Base, question: Question) -> Answer:
    """The steps, and what is known of the asker's own case; for a role that is no entry, what it is and who moves into it."""
    if asks_cheapest(question) and question.facts:
        return cheapest_way(base, next(iter(question.role or question.last_role), None))
    weighs = not question.facts and bool(_WEIGHS.search(question.text))
    return guide(
        base, question, "How to start", ["how_to_start"],
        [
            suggest("Which certification first?", "advise_certification"),
            suggest("Schooling: time and cost", "ask_education"),
            suggest("Entry-level pay", "ask_salary", role="medical_coder", experience=0),
        ],
        overview=[fact(base, id) for id in WEIGHED] if weighs else (),
        caveats=(UNPROMISED,) if weighs else (),
        most=4,
        before=[text for text in (counted_as(base, question), *_into(base, question)) if text],
    )  # fmt: skip


def _into(base: Base, question: Question) -> list[str]:
    """What a role is that people move into from others, its credential, and from which roles they come."""
    role = base.roles.get(question.role[0]) if question.role else None
    if role and not role.certifications and role.leads_to:
        return [
            f"From {role.name} people usually move on to {listed([base.roles[id].name for id in role.leads_to], 'or')}."
        ]
    before = [other.name for other in base.roles.values() if role and role.id in other.leads_to]
    if role and role.id in ENTRIES[1:]:
        return [f"**{capital(role.name)}**: {role.does}. Usual credential: {listed(role.certifications, 'or')}."]
    if not role or role.id in ENTRIES or not before:
        return []
    text = f"**{capital(role.name)}**: {role.does}. People usually come to it from other roles: {listed(before, 'or')}."
    return [f"{text} Usual credential: {listed(role.certifications, 'or')}." if role.certifications else text]


class ActionStart(TopicAction):
    """Answers ask_how_to_start."""

    def name(self) -> str:
        return "action_start"

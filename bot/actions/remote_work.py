"""Answers `ask_remote_work`: what is known of working from home, and what is not."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base

COUNTED = ("medical_coder", "medical_biller", "medical_secretary")  # roles that a fact of this topic speaks of


@topic("ask_remote_work")
def answer(base: Base, question: Question) -> Answer:
    """The survey's share, how remote work starts, and the gaps; for any role but coder and biller, that it has no figure."""
    role = base.roles.get(question.role[0]) if question.role else None
    other = role if role and role.id not in COUNTED else None
    return guide(
        base, question, "Working from home", ["remote_work"],
        [
            suggest("Pay of coders", "ask_salary", role="medical_coder"),
            suggest("Hours and workload", "ask_work_conditions"),
            suggest("How do I start?", "ask_how_to_start"),
        ],
        before=[f"No source here tells how many {other.plural} work from home. The nearest that I have:"] if other else (),
    )  # fmt: skip


class ActionRemoteWork(TopicAction):
    """Answers ask_remote_work."""

    def name(self) -> str:
        return "action_remote_work"

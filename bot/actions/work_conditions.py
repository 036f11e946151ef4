"""Answers `ask_work_conditions`: hours, load, stress, as far as a source says."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base


@topic("ask_work_conditions")
def answer(base: Base, question: Question) -> Answer:
    """What is known, and plainly what is not."""
    return guide(
        base, question, "Working conditions", ["work_conditions"],
        [
            suggest("Working from home", "ask_remote_work"),
            suggest("What a coder does", "ask_role", role="medical_coder"),
            suggest("What moves pay", "ask_pay_factors"),
        ],
    )  # fmt: skip


class ActionWorkConditions(TopicAction):
    """Answers ask_work_conditions."""

    def name(self) -> str:
        return "action_work_conditions"

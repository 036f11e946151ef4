"""Answers `ask_remote_work`: what is known of working from home, and what is not."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base


@topic("ask_remote_work")
def answer(base: Base, question: Question) -> Answer:
    """The survey's share, how remote work starts, and the gaps."""
    return guide(
        base, question, "Working from home", ["remote_work"],
        [
            suggest("Pay of coders", "ask_salary", role="medical_coder"),
            suggest("Hours and workload", "ask_work_conditions"),
            suggest("How do I start?", "ask_how_to_start"),
        ],
    )  # fmt: skip


class ActionRemoteWork(TopicAction):
    """Answers ask_remote_work."""

    def name(self) -> str:
        return "action_remote_work"

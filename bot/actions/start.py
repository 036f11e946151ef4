"""Answers `ask_how_to_start`: the way in, for whoever asks."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base


@topic("ask_how_to_start")
def answer(base: Base, question: Question) -> Answer:
    """The steps, and what is known of the asker's own case."""
    return guide(
        base, question, "How to start", ["how_to_start"],
        [
            suggest("Which certification first?", "advise_certification"),
            suggest("Schooling: time and cost", "ask_education"),
            suggest("Entry-level pay", "ask_salary", role="medical_coder", experience=0),
        ],
        most=5,
        focused=True,
    )  # fmt: skip


class ActionStart(TopicAction):
    """Answers ask_how_to_start."""

    def name(self) -> str:
        return "action_start"

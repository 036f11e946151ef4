"""Answers `advise_certification`: which certification first, next, or for a goal, and why."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import recommend
from bot.actions.topic import topic
from bot.actions.who import told_in, who
from knowledge.base import Base


@topic("advise_certification")
def advice(base: Base, question: Question) -> Answer:
    """A recommendation by what the question says alone, without asking back."""
    return recommend(base, who(base, Profile(), told_in(base, question, {}, Profile())))


class ActionAdvice(TopicAction):
    """Answers advise_certification."""

    def name(self) -> str:
        return "action_advice"

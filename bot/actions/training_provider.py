"""Answers `ask_training_provider`: how to judge a school or course; no school is ranked here."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.own_words import LACKS_MONEY
from bot.actions.phrases import listed
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figures import dollars, span

PRICES = {"train_cost_course": "AAPC's CPC course", "train_cost_college": "a community-college program"}


@topic("ask_training_provider")
def answer(base: Base, question: Question) -> Answer:
    """How to check a provider, and what is known of its price."""
    named = [base.organizations[id].name for id in question.organization if id in base.organizations]
    judged = [name for name in named if name not in ("AAPC", "AHIMA")]
    before = [f"I have no sourced rating of {name}; here is how to check it." for name in judged[:1]]
    if question.money and not LACKS_MONEY.search(question.text):
        before.append(_beside(base, question.money[0]))
    return guide(
        base, question, "Choosing a school or course", ["training_provider"],
        [
            suggest("Schooling: time and cost", "ask_education"),
            suggest("Which certification first?", "advise_certification"),
            suggest("How do I start?", "ask_how_to_start"),
        ],
        before=before,
    )  # fmt: skip


def _beside(base: Base, price: float) -> str:
    """A price that the user named, beside those held of courses."""
    parts = []
    for id, what in PRICES.items():
        held = fact(base, id)
        low, high = held.entry.low, held.entry.high
        if low is None or high is None:
            continue
        side = "less than" if price < low else "more than" if price > high else "within"
        parts.append(f"{side} the {span(low, high)} that one third party gives for {what} ({held.entry.vintage})")
    return f"**{dollars(price)} is {listed(parts)}.** Ask what the price includes." if parts else ""


class ActionTrainingProvider(TopicAction):
    """Answers ask_training_provider."""

    def name(self) -> str:
        return "action_training_provider"

"""Answers `ask_pay_factors`: what makes pay higher or lower."""

from __future__ import annotations

import re

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.pay_trend import pay_trend
from bot.actions.question import Question
from bot.actions.salary import salary
from bot.actions.settings_compared import settings_compared
from bot.actions.topic import topic
from bot.actions.wanted import judged, underpaid
from knowledge.base import Base
from knowledge.facts import claims

_EMPLOYERS = re.compile(
    r"\b(hospitals?|offices?|practices?|clinics?|facilit(?:y|ies)|employers?|settings?|size|large|big|small)\b", re.I
)


@topic("ask_pay_factors")
def answer(base: Base, question: Question) -> Answer:
    """Kinds of employer side by side when they are named; else the facts on what moves pay."""
    if len([s for s in question.setting if s in base.settings]) > 1:
        return settings_compared(base, question)
    if question.wants == "change":
        return pay_trend(base, question)
    if judged(question.text) and question.money or underpaid(question.text):
        return salary(base, question)
    factors = claims(base, kind="factor")
    if _EMPLOYERS.search(question.text):
        said = [claim for claim in factors if claim.entry.settings]
    else:
        words = {
            "factor_experience": "experience",
            "factor_specialization": "speciali",
            "factor_region": "where|state|region|location|city",
        }
        said = [
            claim for claim in factors if (stem := words.get(claim.entry.id)) and re.search(stem, question.text, re.I)
        ]
    return guide(
        base, question, "What moves pay", ["pay_factors", "remote_work"] if "remote" in question.setting else ["pay_factors"],
        [
            suggest("Hospitals or doctors' offices?", "ask_pay_factors", setting=["hospital", "physician_office"]),
            suggest("Best-paying states", "rank_pay", role="medical_coder"),
            suggest("Certifications by pay", "rank_pay", organization="aapc"),
        ],
        claims=said[:1],
    )  # fmt: skip


class ActionPayFactors(TopicAction):
    """Answers ask_pay_factors."""

    def name(self) -> str:
        return "action_pay_factors"

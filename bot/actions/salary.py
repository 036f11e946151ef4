"""Answers `ask_salary`: what one role, place, level, kind of employer or credential pays."""

from __future__ import annotations

from dataclasses import replace

from bot.actions import comparison, pay_lead
from bot.actions.action import TopicAction
from bot.actions.answer import Answer
from bot.actions.credential_pay import counted_credentials, of_credential, served
from bot.actions.kept_pay import keeps, kept_pay
from bot.actions.other_job import without_its_pay
from bot.actions.pay_trend import pay_trend
from bot.actions.places import places_of
from bot.actions.places_ranked import region
from bot.actions.question import Question
from bot.actions.role_pay import role_pay
from bot.actions.settings_compared import settings_compared
from bot.actions.topic import topic
from bot.actions.which_place import which_place
from knowledge.base import Base


@topic("ask_salary")
def salary(base: Base, question: Question) -> Answer:
    """The pay that `question` asks about; a comparison when it names several things."""
    if keeps(question):
        return kept_pay(base, question)
    if question.wants == "change":
        return pay_trend(base, question)
    if not question.money and (several := counted_credentials(base, question)):
        return several
    if len(question.place) > 1:
        return comparison.places(base, question)
    if len(question.role) > 1:
        return comparison.roles(base, question)
    if len([s for s in question.setting if s in base.settings]) > 1:
        return settings_compared(base, question)
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    if question.region and question.region[0] in base.regions:
        return region(base, question)
    if len(question.other_readings) > 1 and places.known:
        return which_place(base, question)
    if question.period is None and question.money and question.money[0] < pay_lead.LARGEST_HOURLY:
        question = replace(question, period="hour")
    if question.certification and not (question.role and question.place):
        of_workers = question.percentile or question.wants in ("jobs", "start") or (question.money and question.place)
        if not of_workers and not (pay_lead.negotiates(question) and (question.place or question.role)):
            return of_credential(base, question)
        question = replace(question, role=question.role or served(base, question))
    answer = role_pay(base, question, places)
    return without_its_pay(answer, question.other_job) if question.other_job else answer


class ActionSalary(TopicAction):
    """Answers ask_salary."""

    def name(self) -> str:
        return "action_salary"

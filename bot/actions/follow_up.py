"""Answers `follow_up`: the last question, changed by an elliptical turn."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Suggestion, suggest
from bot.actions.by_fact import told_by
from bot.actions.context import asked
from bot.actions.present import say
from bot.actions.question import Question
from bot.actions.reading import recall
from bot.actions.shown import offered
from bot.actions.topic import answerer_of, reply_of
from bot.actions.topic_words import named_topic
from bot.actions.turn import answers
from knowledge.base import base

_GOES_ON = re.compile(r"\W*(?:and|or|but|what about|how about|also|then)\b", re.I)


class ActionFollowUp(TopicAction):
    """Answers follow_up by the topic of the question that it changes; asks back when there is none."""

    def name(self) -> str:
        return "action_follow_up"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        question = asked(tracker)
        if answerer_of(question.intent) or reply_of(question.intent):
            return await super().reply(dispatcher, tracker, domain)
        if intent := _clear(question, asked_back=recall(tracker) is not None):
            tracker.latest_message["intent"] = {"name": intent}
            return await super().reply(dispatcher, tracker, domain)
        before = recall(tracker)
        if told := told_by(base(), question.text):
            tracker.latest_message["intent"] = {"name": told}
            return await super().reply(dispatcher, tracker, domain)
        if before and answerer_of(before.intent) and question.names_nothing():
            say(dispatcher, tracker, unclear(offered(tracker)))
            return []  # the question before stays the one to change
        say(dispatcher, tracker, ask_back(question))
        return question.remember()  # what was named serves the answer to "about what?"


def _clear(question: Question, *, asked_back: bool) -> str | None:
    """What a first turn asks that has the form of a follow-up and yet names enough: "what about ny billers", "texas".

    `asked_back`: what it is about was asked before; a place without a topic then means pay.
    """
    if question.role and question.place:
        return "ask_salary"
    if question.certification:
        return "ask_certification"
    if question.wants or question.period or question.percentile or question.experience == 0:
        return "ask_salary"  # "and starting pay?"
    if topic := named_topic(question.text):
        return topic
    if question.place and (asked_back or (question.bare and not _GOES_ON.match(question.text))):
        return "ask_salary"
    return "ask_role" if question.role and question.bare else None


def before_tax() -> Answer:
    """Taxes are not in the base."""
    return Answer(
        type="text",
        title="Before tax",
        text="All my pay figures are before tax, and I have none after tax: that depends on your state and your household. "
        "The IRS's withholding estimator can work it out for you.",
        suggestions=(
            suggest("Cost of living by state", "ask_cost_of_living"),
            suggest("Best pay after prices", "rank_pay", adjusted="yes"),
        ),
    )


def ask_back(question: Question) -> Answer:
    """A turn that changes a question that was never asked: what was named becomes the subject of a choice."""
    named = {"role": question.role[0] if question.role else None}
    place = {("state" if len(question.place[0]) == 2 else "city"): question.place[0]} if question.place else {}
    return Answer(
        type="question",
        title="About what?",
        text="What would you like to know about that? Pay, the cost of living, certifications, or something else?",
        suggestions=(
            suggest("Pay", "ask_salary", **named, **place),
            suggest("Cost of living", "ask_cost_of_living", **place),
            suggest("Certifications", "advise_certification", **named),
        ),
    )


def unclear(suggestions: tuple[Suggestion, ...]) -> Answer:
    """A turn that seems to go on with the last answer and changes nothing of it: what it could change."""
    return Answer(
        type="question",
        title="Go on with that?",
        text="I'm not sure what you want to know about that. Name a place, a role, a certification or a period, or say the topic: "
        "pay, schooling, certification, outlook, working from home.",
        suggestions=suggestions or (suggest("Pay", "ask_salary"), suggest("Outlook", "ask_outlook"), suggest("Certifications", "advise_certification")),
    )  # fmt: skip


answers("", ActionFollowUp())

"""Turns that only the question before makes whole: what they go on with, what they turn to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.actions import cues
from bot.actions.asked_fact import topic_of_fact
from bot.actions.change import unchanged
from bot.actions.question import Question
from bot.actions.topic_words import named_topic, next_best, related
from bot.actions.wanted import percentiles_in, plain
from knowledge.base import base

FOLLOW_UP = "follow_up"
_REMOTE = "ask_remote_work"
FACTS = frozenset(("ask_how_to_start", "ask_education", "ask_training_provider", "ask_job_search", "ask_remote_work",
                   "ask_work_conditions", "ask_pay_factors", "ask_outlook", "ask_certification", "ask_source"))  # fmt: skip
_OF_ROLES_AND_PLACES = frozenset(
    ("ask_cost_of_living", "ask_outlook", "ask_role", "ask_path", "ask_job_search", "ask_remote_work", "ask_pay_factors")
)  # fmt: skip
_DOUBTED = frozenset(("nlu_fallback", "out_of_scope", "affirm", "ask_help"))
_OWN_MEANING = frozenset(
    ("compare_places", "compare_roles", "compare_certifications", "ask_cost_of_living", "ask_remote_work")
)
_FEW_WORDS = 6


def _named(question: Question) -> str | None:
    """The topic that a turn names, and does not set aside: "not remote only"."""
    topic = named_topic(question.text)
    return None if topic == _REMOTE and "remote" in question.dropped else topic


def opening(question: Question) -> str | None:
    """The topic of an elliptical turn that has no question to change: by its words, else pay when it measures pay."""
    if topic := _named(question):
        return topic
    measures = question.period or question.percentile is not None or question.money or question.wants
    return "ask_salary" if measures and not question.certification else None


def each_shown(question: Question, before: Question, places: Sequence[str]) -> Question:
    """ "entry level in those", "and oregon too", after a ranking: the places that it showed, side by side."""
    if before.intent != "rank_pay" or not places or question.dropped:
        return question
    joins = question.place and before.place and cues.ADDS.search(question.text)
    each = not question.place and cues.BOTH.search(question.text)
    if joins or each and (question.experience is not None or question.percentile is not None):
        among = tuple(dict.fromkeys((*places[:5], *question.place)))
        return replace(question, intent="compare_places", place=among, role=question.role or before.role, number=None)
    return question


def elliptical(question: Question, before: Question) -> Question:
    """A turn that is one in the light of the question before: bare names, "the metro", "vs baltimore"."""
    about_pay, about_certificates = related(before.intent, "ask_salary"), related(before.intent, "ask_certification")
    if question.intent == "rank_pay" and before.place and cues.THE_METRO.search(question.text):
        return replace(question, intent=FOLLOW_UP)
    if (
        question.bare
        and question.role
        and question.place
        and question.intent in ("ask_role", "nlu_fallback")
        and not about_pay
    ):
        return replace(question, intent="ask_salary")  # "him director in chicago"
    if _takes_out(question, before) or _goes_on(question, before):
        return replace(question, intent=FOLLOW_UP)
    if question.bare and question.intent not in _OWN_MEANING:
        of_kind = question.certification and (about_certificates or about_pay)
        of_kind = of_kind or (about_pay or before.intent in _OF_ROLES_AND_PLACES) and not question.certification
        return replace(question, intent=FOLLOW_UP) if of_kind else question
    return question


def _takes_out(question: Question, before: Question) -> bool:
    """Whether a turn drops something of what was asked about: "norfolk fell through, now it's tacoma"."""
    spoken = {*before.place, *before.role, *before.certification, *before.setting}
    return question.intent != FOLLOW_UP and bool(spoken & set(question.dropped))


def _goes_on(question: Question, before: Question) -> bool:
    """Whether a doubtful turn names or asks for something that the question before can take up."""
    words = len(question.text.split())
    if question.wants or question.money:
        return False
    if question.intent == "ask_source":  # "the figure for all of kansas"
        named = question.place or question.setting or question.period
        return bool(named and related(before.intent, "ask_salary") and not cues.OF_SOURCES.search(question.text))
    if question.intent not in _DOUBTED or words > _FEW_WORDS:
        return False
    if before.intent == "rank_pay" and question.names_nothing():
        return bool(cues.LOWEST.search(question.text) or cues.HIGHEST.search(question.text))
    return (
        bool(question.place or question.role or question.setting)
        and (not question.sure or question.intent == "nlu_fallback")
        and not before.intent == FOLLOW_UP
    )


def switched(question: Question, before: Question, edited: Question, message: Mapping[str, Any]) -> str | None:
    """The topic that an elliptical turn turns to ("and the money?"); None when it changes the question before.

    `follow_up` when it changes nothing and turns to nothing either.
    """
    topic = _named(question)
    if topic and not related(topic, before.intent):
        if topic == "ask_salary" or unchanged(before, edited) or not related("ask_salary", before.intent):
            return topic  # a pay question takes prices and working from home in itself
    if (
        not question.text
        or before.intent == FOLLOW_UP
        or not unchanged(before, edited)
        or _speaks_of_the_same(question, before)
    ):
        return None
    best = topic or topic_of_fact(base(), message) or next_best(message)
    if best and best != before.intent:
        return best
    return None if before.intent in FACTS else FOLLOW_UP  # the facts are chosen by the turn's own words


def _speaks_of_the_same(question: Question, before: Question) -> bool:
    """Whether a turn that changes nothing names what was asked about once more: "billers, i said"."""
    measured = (
        question.period
        or question.percentile
        or question.wants
        or plain(question.text)
        or percentiles_in(question.text)
    )
    return not question.names_nothing() or bool(measured)

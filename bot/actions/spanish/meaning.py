"""What a Spanish message asks: its topic by the words that the base keeps, the rest by the turn before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.question import Question
from bot.actions.reading import names_shown, read, recall
from bot.actions.shown import SHOWN
from bot.actions.spanish.words import period_in
from knowledge.base import Base
from knowledge.schema import SpanishTopicEntry
from knowledge.text import key

# Spanish words that are short for places in English.
PARTICLES = frozenset(
    "al ca co de del dela en es ha id in la las le los ma me mi mas mes ne no o or oh ok pa pr son un va".split()
)
_NATION = re.compile(r"\b(?:estados unidos|ee ?uu|nacional\w*|en general|todo el pais|promedio del pais)\b")
_BESIDE = re.compile(r"\b(?:compar\w*|versus|vs|contra|frente a|diferencia con|tambien|ademas|agreg\w*|anad\w*)\b")
_AGAIN = "speaks_spanish"
# "en español, por favor", without anything that the exam could be meant by ("¿puedo hacerlo en español?").
_OF_THE_EXAM = re.compile(r"\b(?:hacer\w*|tomar\w*|dar\w*|dan|es|son|hay|viene|tienen|puedo)\b")
_ABOUT_EXAMS = frozenset(
    ("exam_price", "price", "which_certification", "exam_language", "exam_form", "pass_rate", "schooling", "length")
)
_PRICES = frozenset(("exam_price", "price", "school_price"))
_PART_OF_RANKING = re.compile(r"\b(?:ciudad\w*|estado\w*|area\w*|metro\w*|peor\w*|menos|mas)\b")
_PAID = re.compile(r"\b(?:me pagan|gano|ofrec\w*|pagarme|cobro|esta bien|es poco|es bueno|es mucho|es justo)\b")
# The topic that a button, or an intent alone, stands for.
_OF_INTENT = {
    "ask_salary": "pay", "compare_places": "pay", "compare_roles": "pay", "rank_pay": "ranking", "ask_certification": "exam_price",
    "advise_certification": "which_certification", "ask_education": "schooling", "ask_how_to_start": "start",
    "ask_remote_work": "remote", "ask_outlook": "outlook", "ask_source": "source", "plan_certification": "worth", "ask_role": "difference",
}  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """The topic, None when there is none, and the question; `shown`: the sources of the answer before."""

    topic: SpanishTopicEntry | None
    question: Question
    shown: tuple[str, ...] = ()


def meant(base: Base, tracker: Tracker) -> Meaning:
    """What the latest message asks, in the light of what was asked and shown before."""
    message, before = _cleaned(tracker.latest_message or {}), recall(tracker)
    question, kept = read(message), tracker.get_slot(SHOWN)
    question = replace(question, period=period_in(question.text) or question.period)
    if not question.money and _PAID.search(key(question.text)) and (paid := cues.amount(question.text)):
        question = replace(question, money=(paid[0],), period=question.period or paid[1])
    last = str(kept.get("topic") or "") if isinstance(kept, dict) else ""
    topics = {topic.id: topic for topic in base.spanish_topics}
    if not last and before:
        last = _OF_INTENT.get(before.intent, "")
    topic = topics.get(_told(base, question) or _elliptical(base, question, last) or "")
    if topic and topic.id == _AGAIN and last in _ABOUT_EXAMS and _OF_THE_EXAM.search(key(question.text)):
        topic = topics["exam_language"]
    if topic and topic.id == _AGAIN and before and last in topics:  # "en español, por favor"
        topic, question = topics[last], replace(before, text="")
    shown = kept.get("sources") if isinstance(kept, dict) else None
    if topic is None:
        return Meaning(None, question)
    question = _carried(base, topic, question, before, names_shown(tracker, "certifications"))
    return Meaning(topic, question, tuple(map(str, shown)) if isinstance(shown, list) else ())


def _cleaned(message: Mapping[str, Any]) -> dict[str, Any]:
    """The message as it was typed, for its spelling is mended into English words ("quién" into "quiet"), and without entities
    that are Spanish words: "la" is not Los Angeles, nor "experiencia" a length of it."""
    text = str(message.get("text") or "")
    if text.startswith("/"):
        return dict(message)
    kept = []
    for entity in message.get("entities") or ():
        words = key(text[entity.get("start") or 0 : entity.get("end") or 0])
        if words not in PARTICLES and not (entity.get("entity") == "experience" and words.startswith("experiencia")):
            kept.append(entity)
    return {**message, "entities": kept, "normal_text": None}


def _told(base: Base, question: Question) -> str | None:
    """The topic that the words of a text tell; of a button's payload, that of its intent."""
    if not question.text:
        return _OF_INTENT.get(question.intent)
    text = f" {key(question.text)} "
    if len(question.place) > 1:
        return "pay"
    for topic in base.spanish_topics:
        named = bool(topic.id == "exam_price" and question.certification)
        if _any(topic.words, text) and (not topic.also or named or _any(topic.also, text)):
            if topic.id == "which_certification" and question.certification:
                continue  # "qué es el CPC" asks no advice
            if topic.id == "speaks_spanish" and question.certification:
                continue
            return topic.id
    return None


def _any(beginnings: tuple[str, ...], text: str) -> bool:
    return any(f" {beginning}" in text for beginning in beginnings)


def _elliptical(base: Base, question: Question, last: str) -> str | None:
    """The topic of a text that only names something: that of the turn before, or the one that such a thing stands for."""
    text = f" {key(question.text)} "
    if last == "ranking" and _PART_OF_RANKING.search(text):
        return last
    if last in _PRICES:  # "¿y el examen?", after the price of a course
        for topic in base.spanish_topics:
            if topic.id in _PRICES and topic.also and _any(topic.also, text):
                return topic.id
    if question.certification:
        return last if last in ("exam_price", "which_certification", "worth") else "exam_price"
    if question.place or question.period or question.money:
        return last if last == "ranking" and not question.place else "pay"
    if question.role:
        return last or "pay"
    return _OF_INTENT.get(question.intent)


def _carried(
    base: Base, topic: SpanishTopicEntry, question: Question, before: Question | None, shown: list[str]
) -> Question:
    """The question with the role, place, period and credential of the turn before, where it leaves them open."""
    if before is None:
        return replace(question, intent=_intent(topic, question))
    text = key(question.text)
    if topic.id == "pay":
        place = question.place or (() if _NATION.search(text) or question.country else before.place)
        if question.place and _BESIDE.search(text):
            place = tuple(dict.fromkeys((*before.place, *question.place)))
        question = replace(question, place=place, period=question.period or before.period)
    if topic.id in ("exam_price", "price") and not question.certification and "certific" not in text.split():
        named = before.certification or tuple(shown[:1])
        question = replace(question, certification=named if not question.role else ())
    question = replace(question, role=question.role or before.role)
    return replace(question, intent=_intent(topic, question))


def _intent(topic: SpanishTopicEntry, question: Question) -> str:
    if topic.id == "pay" and len(question.place) > 1:
        return "compare_places"
    return "compare_roles" if topic.id == "pay" and len(question.role) > 1 else topic.intent

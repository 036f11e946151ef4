"""The certification that a question about "it" is of: the one spoken of, or put forward, before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions.question import Question

MOST_WORDS, FEW = 10, 4  # of a question that leaves its subject open; of one that needs no "it" for that
MOST = 3  # certifications that "it" may be

_IT = re.compile(
    r"\b(?:it|its|it's|that|this|that one|the (?:exam|test|cert(?:ification)?|fee)|retake|renew\w*|ceus?|(?:can|could|may|do) i (?:test|sit))\b",
    re.I,
)
_GENERAL = re.compile(
    r"\b(?:certs|certifications|credentials|exams|certified|any|which|all|both|other|another|each|they|a (?:cert\w*|credential)|without|need)\b", re.I
)  # fmt: skip


def of_the_last(question: Question, put_forward: Sequence[str]) -> Question:
    """A question about a certification that names none, with the one spoken of; `put_forward`: those of advice just given."""
    text = question.text
    if question.intent != "ask_certification" or not text or question.certification or question.organization:
        return question
    words = len(text.split())
    if words > MOST_WORDS or _GENERAL.search(text) or not (_IT.search(text) or words <= FEW):
        return question
    meant = tuple(put_forward[:1]) or question.last_certification[:MOST]
    if not meant:
        return question
    intent = "compare_certifications" if len(meant) > 1 else question.intent
    return replace(question, intent=intent, certification=meant, last_certification=meant)

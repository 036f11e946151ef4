"""The schooling that "one" or "it" stands for, after a question on it: "do i need a degree", "but do jobs want one"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.question import Question

_TOPIC = "ask_education"
_NAMED = re.compile(r"\b(?P<noun>degrees?|diplomas?|associate'?s?|bachelor'?s?|ged|college)\b", re.I)
_POINTS = re.compile(r"\b(?:one|it|that)(?=\W*$|\W+(?:though|tho|anyway|or not|at all|to (?:hire|get))\b)", re.I)
# What is taken for a question of a certification, or of nothing, for want of what the pronoun stands for.
_MAY_BE = frozenset(("ask_certification", "ask_job_search", "ask_how_to_start", "nlu_fallback", "follow_up", _TOPIC))


def degree_meant(question: Question, before: Question, typed: str) -> Question:
    """`question` as one on schooling, with the word for it in place of a pronoun; `typed`: the message before."""
    named = _NAMED.search(typed)
    if before.intent != _TOPIC or question.intent not in _MAY_BE or not named or not question.names_nothing():
        return question
    if _NAMED.search(question.text) or not _POINTS.search(question.text):
        return question
    noun = named["noun"] if named["noun"].lower() == "college" else f"a {named['noun']}"
    return replace(question, intent=_TOPIC, text=_POINTS.sub(noun, question.text))


def is_spelled_out(question: Question, typed: str) -> bool:
    """Whether `degree_meant` put the word in, so that no fact that was found for what was `typed` is of that."""
    return question.intent == _TOPIC and bool(_NAMED.search(question.text)) and not _NAMED.search(typed)

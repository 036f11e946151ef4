"""Turns that name nothing and speak of what was asked or shown before: "which is harder", "is it worth it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question
from bot.actions.routing import PLAN

_MOST_WORDS = 12
_POINTS = re.compile(
    r"\b(which(?: one)?|what'?s the|it|its|it's|that|that one|this|they|their|them|these|those|both|either|neither|one|the exam|the test)\b",
    re.I,
)
_COMPARATIVE = re.compile(
    r"\b(harder|easier|cheaper|quicker|faster|shorter|longer|better|worse|hardest|easiest|cheapest|quickest|fastest|shortest|"
    r"longest|worth|pays? (?:more|better|best|most|off|back)|more money)\b", re.I
)  # fmt: skip
_BETTER = re.compile(r"\b(better|best|pays?|paid|earns?|more|most|money|higher|highest|wins?)\b", re.I)
_WHICH = re.compile(r"\b(?:which|both|either|they|them)\b", re.I)
_ASKS_ANEW = re.compile(r"\b(?:which|what) (?:cert\w*|credential|exam)s?\b", re.I)  # among all of them
_CERTIFICATIONS = frozenset(
    (
        "ask_certification",
        "compare_certifications",
        "advise_certification",
        "plan_certification",
        "ask_education",
        "ask_how_to_start",
    )
)
_COMPARISONS = frozenset(("compare_places", "compare_roles", "compare_certifications"))
# What such a turn may be taken for by itself; a turn that clearly asks anything else keeps its meaning.
_OPEN = frozenset(
    ("nlu_fallback", "ask_certification", "compare_certifications", "advise_certification", "ask_education", "ask_pay_factors",
     "ask_cost_of_living", "ask_salary", "rank_pay", "compare_places", "compare_roles", "follow_up", "affirm", "ask_how_to_start")
)  # fmt: skip


def referring(asked: Question, before: Question, certifications: Sequence[str]) -> Question:
    """`asked` with its subject taken from `before`, or from the `certifications` last shown, where it means those."""
    text = asked.text
    if not text or not asked.names_nothing() or asked.intent not in _OPEN or len(text.split()) > _MOST_WORDS:
        return asked
    compares = _COMPARATIVE.search(text)
    if not (compares or _POINTS.search(text)) or _ASKS_ANEW.search(text):
        return asked
    about = before.certification or tuple(certifications)
    if about and before.intent in _CERTIFICATIONS and cues.WORTH.search(text) and not _WHICH.search(text):
        return replace(asked, intent=PLAN, certification=about[:1])
    if about and before.intent in _CERTIFICATIONS and asked.focus:
        intent = "compare_certifications" if len(about) > 1 else "ask_certification"
        return replace(asked, intent=intent, certification=about)
    if before.intent in ("compare_places", "rank_pay") and cues.ADJUSTED.search(text):
        return replace(before, text=text, adjusted=True)
    if before.intent in _COMPARISONS and compares and (asked.focus or _BETTER.search(text)):
        return replace(before, text=text, focus=asked.focus or ("pay",))
    return asked

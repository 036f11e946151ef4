"""A name set against what was spoken of before: "pay for that vs coders", "or should i go cpc", "the pay difference"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question

_THAT_AGAINST = re.compile(
    r"\b(?:that|it|this|those|them|one)\b.{0,40}\b(?:vs\.?|versus|compared (?:to|with)|against)\b", re.I
)
_OR = re.compile(r"\W*(?:(?:hm+|ok|so|well|and) )*or\b", re.I)
_OF_CHOICE = frozenset(("advise_certification", "ask_certification", "compare_certifications", "plan_certification"))
_PAY_APART = re.compile(
    r"\b(?:pay|salary|wages?|money|income|earnings) (?:\w+ )?(?:difference|diff|gap)\b|\b(?:difference|diff|gap) in (?:the )?(?:pay|salary|wages?|money|earnings)\b|"
    r"\bwhich (?:one )?(?:pays|earns|makes) (?:more|better|most|best)\b", re.I
)  # fmt: skip


def against_it(question: Question, before: Question) -> Question:
    """A question that sets one name against what was spoken of: "pay for that vs coders", "or should i go cpc", "the pay difference"."""
    spoken = before.role[:1] or before.last_role[:1]
    one = len(question.role) == 1 and bool(spoken) and question.role != spoken
    against = _THAT_AGAINST.search(question.text) or (
        question.intent == "compare_places" and len(question.place) == 1 and cues.BOTH.search(question.text)
    )
    if one and against and question.intent in ("ask_salary", "compare_roles", "compare_places"):
        return replace(question, intent="compare_roles", role=(*spoken, *question.role))
    known = before.certification or before.last_certification
    other = len(question.certification) == 1 and bool(known) and known[0] not in question.certification
    if other and _OR.match(question.text) and question.intent in _OF_CHOICE:
        return replace(question, intent="compare_certifications", certification=(*known[:2], *question.certification))
    compared = before.certification if before.intent == "compare_certifications" else ()
    if len(compared) > 1 and question.names_nothing() and _PAY_APART.search(question.text):
        return replace(question, intent="compare_certifications", certification=compared, focus=("pay",))
    return question

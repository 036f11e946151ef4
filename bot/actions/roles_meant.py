"""Roles of the list last shown that a turn points at: "what do those pay in tulsa", "tell me about the first one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question
from knowledge.base import Base

MOST = 5  # side by side
_ALL = re.compile(r"\b(?:those|these|them|all of (?:them|those|these)|they all|each(?: of them| one)?|everyone of them)\b(?! (?:states?|cit(?:y|ies)|places?|areas?|metros?|certs?|exams?)\b)", re.I)  # fmt: skip
_OF_PAY = re.compile(r"\b(?:pay\w*|paid|earn\w*|makes?|salar\w+|wages?|money)\b", re.I)
_PAY = frozenset(("ask_salary", "compare_roles", "rank_pay", "follow_up", "ask_pay_factors", "nlu_fallback"))
_ONE = frozenset(("follow_up", "ask_role", "ask_salary", "nlu_fallback"))


def roles_meant(base: Base, question: Question, shown: Sequence[str]) -> Question:
    """`question` with the roles that it means; `shown`: the names of the roles of the last answer."""
    if len(shown) < 2 or question.role or question.certification or not question.text:
        return question
    ids = [role.id for name in shown for role in base.roles.values() if role.name.lower() == name.lower()]
    at = cues.ordinal(question.text, len(ids))
    if at is not None and question.intent in _ONE:
        of_pay = _OF_PAY.search(question.text)
        return replace(question, role=(ids[at],), intent="ask_salary" if of_pay else "ask_role", number=None)
    if question.intent in _PAY and _ALL.search(question.text) and _OF_PAY.search(question.text):
        roles = tuple(_apart(base, ids))[:MOST]
        return replace(question, role=roles, intent="compare_roles") if len(roles) > 1 else question
    return question


def _apart(base: Base, ids: Sequence[str]) -> Iterator[str]:
    """The first role of each occupation: those that OEWS counts together have one figure."""
    seen: set[str] = set()
    for id in ids:
        occupation = base.roles[id].occupation
        if occupation and occupation.short not in seen:
            seen.add(occupation.short)
            yield id

"""How tests make the question of a turn."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker

from bot.actions import context
from bot.actions.question import SLOT, Question
from knowledge.base import base

OREGON = Question("ask_salary", role=("medical_coder",), place=("OR",))
TOP_FIVE = Question("rank_pay", role=("medical_coder",), number=5)
CALIFORNIA_OHIO = Question("compare_places", role=("medical_coder",), place=("CA", "OH"))


def asked(intent: str, text: str = "", before: object = None, **entities: Any) -> Question:
    """The question that a message asks after `before`; an entity is given as one value or a list."""
    pairs = [(name, v) for name, value in entities.items() for v in (value if isinstance(value, list) else [value])]
    found = [{"entity": name, "value": value, **_span(text, value)} for name, value in pairs]
    kept = {**asdict(before), "text": ""} if isinstance(before, Question) else before
    message = {"text": text, "intent": {"name": intent}, "entities": found}
    return context.asked(Tracker("someone", {SLOT: kept}, message, [], False, None, {}, None))


def follow(text: str, before: Question = OREGON, **entities: Any) -> Question:
    return asked("follow_up", text, before, **entities)


def _span(text: str, value: Any) -> dict[str, int]:
    """Where a value stands in `text` by the name people use for it; nothing when it does not."""
    state = base().states.get(value) if isinstance(value, str) else None
    names = [str(value), state.name if state else "", str(value).rpartition(", ")[0], str(value).rpartition("_")[2]]
    for name in filter(None, names):
        if found := re.search(rf"\b{re.escape(name)}(?:s|\b)", text, re.I):
            return {"start": found.start(), "end": found.end()}
    return {}

"""How tests ask for the answer to a turn by its act, after a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import Act, ActAnswerer, Acted
from bot.actions.answer import Answer
from bot.actions.question import SLOT, Question
from knowledge.base import base


def acting(answerer: ActAnswerer, act: str) -> Callable[..., Acted | None]:
    """A function that gives what `answerer` says to a text after a question, with the entities that the text has."""

    def said(text: str, before: Question | None, slots: dict[str, Any] | None = None, **entities: Any) -> Acted | None:
        pairs = [(name, v) for name, value in entities.items() for v in (value if isinstance(value, list) else [value])]
        found = [{"entity": name, "value": value} for name, value in pairs]
        message = {"text": text, "intent": {"name": act}, "entities": found}
        kept = {SLOT: {**asdict(before), "text": ""} if before else None, **(slots or {})}
        told = answerer(base(), Tracker("someone", kept, message, [], False, None, {}, None), Act(act, 0.9))
        return Acted(told) if isinstance(told, Answer) else told

    return said

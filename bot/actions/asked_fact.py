"""The fact that a message asks for, as `bot.nlu.fact_selector` finds it: it comes first, whatever the topic of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.actions.answer import Answer, cite
from bot.actions.by_fact import intent_of
from bot.actions.phrases import doubts
from knowledge.base import Base
from knowledge.facts import Fact, fact

LIKELY = 0.45  # share of the nearest questions from which on a fact leads an answer of facts
SURE = 0.7  # from which on it leads an answer of figures, too, or stands in for one that there is not
# Answers that hold a figure asked for; a fact leads them only when it surely is what is asked.
_OF_FIGURES = frozenset(
    ("ask_salary", "compare_places", "compare_roles", "rank_pay", "ask_cost_of_living", "plan_certification",
     "advise_certification", "compare_certifications", "ask_role", "ask_path")
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A fact of the base that is asked for; `confidence`: the share of the nearest questions that ask for it."""

    id: str
    confidence: float


def asked_fact(base: Base, message: Mapping[str, Any]) -> Asked | None:
    """The likeliest fact of a typed message; None when there is none."""
    found = message.get("facts")
    if not isinstance(found, list) or str(message.get("text") or "").startswith("/"):
        return None
    rows = [row for row in found if isinstance(row, Mapping) and row.get("id") in base.facts]
    return Asked(str(rows[0]["id"]), float(rows[0].get("confidence") or 0)) if rows else None


def topic_of_fact(base: Base, message: Mapping[str, Any]) -> str | None:
    """The intent whose facts answer a message that was understood as nothing in scope; None when none surely does."""
    found = asked_fact(base, message)
    return intent_of(fact(base, found.id)) or None if found and found.confidence >= SURE else None


def lead(base: Base, message: Mapping[str, Any], intent: str) -> Fact | None:
    """The fact that an answer to `intent` starts with; None when none is asked for surely enough."""
    found = asked_fact(base, message)
    least = SURE if intent in _OF_FIGURES else LIKELY
    return fact(base, found.id) if found and found.confidence >= least else None


def led(answer: Answer, first: Fact | None) -> Answer:
    """`answer` with the fact `first` before it, unless it says that already."""
    if first is None or first.text in answer.text:
        return answer
    added = [cited for cited in cite([first.source]) if cited not in answer.sources]
    return answer.copy(
        update={
            "text": f"{first.text}\n\n{answer.text}",
            "caveats": (*answer.caveats, *(doubt for doubt in doubts([first]) if doubt not in answer.caveats)),
            "sources": (*answer.sources, *added),
        }
    )

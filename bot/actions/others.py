"""What a message tells of somebody else whose pay was spoken of: "she has a ccs and 15 years"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.answer import Answer, cite, suggest
from bot.actions.clauses import clauses
from bot.actions.credential import reported
from bot.actions.phrases import listed
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import claims

_OF_PAY = frozenset(
    (
        "ask_salary",
        "ask_source",
        "rank_pay",
        "compare_places",
        "compare_roles",
        "ask_pay_factors",
        "ask_work_conditions",
    )
)
_SOMEBODY = re.compile(
    r"\b(?:she|he|they|my (?:friend|wife|husband|sister|brother|cousin|coworker|colleague|mom|dad|aunt|uncle|neighbor|boss))\b",
    re.I,
)
_MOST_WORDS = 14


def of_somebody_else(message: Mapping[str, Any], before: Question | None) -> bool:
    """Whether a message only tells what another person holds or how long they have worked, after a question of pay."""
    text = str(message.get("text") or "")
    if before is None or before.intent not in _OF_PAY or len(text.split()) > _MOST_WORDS:
        return False
    kinds = {e.get("entity") for e in message.get("entities") or ()}
    if not kinds & {"certification", "experience"} or not _SOMEBODY.search(text):
        return False
    return not any(part.asks or part.supposes for part in clauses(text))


def explained(base: Base, message: Mapping[str, Any]) -> Answer:
    """How what another person holds bears on what they earn."""
    entities = message.get("entities") or ()
    ids = [e["value"] for e in entities if e.get("entity") == "certification" and e.get("value") in base.certifications]
    years = next((e["value"] for e in entities if e.get("entity") == "experience"), None)
    has = [
        *([f"the {listed(list(map(str, ids)))}"] if ids else []),
        *([f"{years:g} years"] if isinstance(years, (int, float)) else []),
    ]
    lines = [
        f"**That may explain it: {listed(has)} {'is' if len(has) == 1 and ids else 'are'} more than a beginner brings.**"
    ]
    found = [known for id in ids if isinstance(known := certification(base, str(id)), Certification)]
    lines += [line for one in found if (line := reported(one))]
    said = [one for one in claims(base, kind="factor") if one.entry.id == "factor_experience"] if years else []
    lines += [one.entry.text for one in said]
    lines.append("One person's pay is still one case: the percentiles show how far pay spreads.")
    sources = [*(one.source for one in said), *(one.survey.source for one in found if one.survey)]
    return Answer(
        type="facts",
        title="Why one person earns more",
        text="\n".join(lines),
        sources=cite(sources),
        suggestions=(
            suggest("What moves pay?", "ask_pay_factors"),
            suggest("Pay of a beginner", "ask_salary", experience=0),
            suggest("Certifications by pay", "rank_pay", organization="aapc"),
        ),
    )

"""The topic that the words of an elliptical turn name: "and the money?", "outlook", "can it be done from home"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.topic import intents

FAMILIES = (
    frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay")),
    frozenset(("ask_certification", "compare_certifications", "plan_certification", "advise_certification")),
)
_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (intent, re.compile(pattern, re.I))
    for intent, pattern in (
        ("ask_cost_of_living", r"\b(?:cost of living|col|rents?|housing|groceries|cheap(?:er)? to live|expensive to live)\b"),
        ("ask_remote_work", r"\b(?:remote(?:ly)?|from home|at home|wfh|telework\w*|telecommut\w*|hybrid|home office)\b"),
        ("ask_outlook", r"\b(?:outlook|future|growth|growing|demand|ai|chat ?gpt|automat\w+|robots?|replaced?|dying|obsolete|offshor\w+|outsourc\w+|job security)\b"),
        ("ask_work_conditions", r"\b(?:stress\w*|quotas?|productivity|burn ?out|overtime|work hours|part[- ]time|work[- ]life)\b"),
        ("ask_role", r"\b(?:duties|tasks|day to day|all day|typical day|job description|what (?:do|does|would|will) (?:they|it|he|she|i|you|that|one) (?:even |actually )?do)\b"),
        ("ask_job_search", r"\b(?:hiring|hires?|resume|interviews?|recruiters?|where (?:do|can|should) i apply)\b"),
        ("ask_education", r"\b(?:school(?:ing)?|degree|college|classes|courses?|training|program)\b"),
        ("ask_salary", r"\b(?:pay(?:s|ing)?|paid|salar(?:y|ies)|wages?|money|earn(?:s|ing|ings)?|income|make[s]? (?:a|per|an?)\b)(?! (?:back|off|for|it)\b)"),
    )
)  # fmt: skip
_LEAST, _AHEAD = 0.04, 1.3  # share of the next-best reading, and how far it has to lead
_NO_TOPIC = frozenset(("follow_up", "out_of_scope", "nlu_fallback", "other_language"))


def related(one: str, other: str) -> bool:
    """Whether two intents are of one topic: "money" changes no question of pay."""
    return one == other or any(one in family and other in family for family in FAMILIES)


def named_topic(text: str) -> str | None:
    """The one topic that the words name; None when they name none, or several."""
    found = [intent for intent, pattern in _TOPICS if pattern.search(text)]
    return found[0] if len(found) == 1 else None


def next_best(message: Mapping[str, Any]) -> str | None:
    """The likeliest topic of a message after "it changes the last question"; None when none stands out."""
    ranking = message.get("intent_ranking")
    rows = [
        (float(row.get("confidence") or 0), str(row.get("name")))
        for row in (ranking if isinstance(ranking, list) else [])
        if isinstance(row, dict) and row.get("name") in intents() - _NO_TOPIC
    ]
    if not rows or rows[0][0] < _LEAST or (len(rows) > 1 and rows[0][0] < _AHEAD * rows[1][0]):
        return None
    return rows[0][1]

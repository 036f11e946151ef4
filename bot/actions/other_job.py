"""Jobs outside the field that a role is set against: the base has no pay of them, and says so before the pay it has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.answer import Answer
from bot.actions.phrases import listed

# What stands before a job that is set beside another: "coding or ultrasound tech", "more than cnas", "vs my bank job".
_BESIDE = re.compile(
    r"(?:\b(?:or|vs\.?|versus|than|against|to|and|over|with)|,|/)\s+(?:an? |the |my |being |as |what )*$", re.I
)
MOST = 3


def other_jobs(message: Mapping[str, Any]) -> tuple[str, ...]:
    """The jobs outside the field that a typed message sets a role against, as they are typed."""
    text = str(message.get("text") or "")
    found = []
    for entity in message.get("entities") or ():
        start, end = entity.get("start"), entity.get("end")
        if entity.get("entity") != "occupation" or not isinstance(start, int) or not isinstance(end, int):
            continue
        if _BESIDE.search(text[:start]):
            found.append(text[start:end].lower())
    return tuple(dict.fromkeys(found))[:MOST]


def without_its_pay(answer: Answer, jobs: tuple[str, ...]) -> Answer:
    """`answer`, of a role of the field, after the sentence that the other job has no figure here."""
    names = listed([f"“{job}”" for job in jobs], "or")
    said = (
        f"**I have no pay of {names}, so I can't say which pays more.** BLS's Occupational Outlook Handbook at bls.gov/ooh has "
        "other jobs. To hold beside it:"
    )
    return answer.copy(update={"text": f"{said}\n\n{answer.text}"})

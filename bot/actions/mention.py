"""What a name or an amount in a message is to its writer, as `bot.nlu.mention_reader` read it: years of another job, a course's
price, a credential that is held. Labels: docs/reference/mentions.md."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

SURE = 0.6  # share from which on a label is gone by
FAIRLY = 0.45  # the same where little is lost: eight labels share what there is
SURER = 0.75  # the same of places, which are told apart less well
_NO_EXPERIENCE = frozenset(("other", "away", "ahead", "others", "age"))
_NO_PAY = frozenset(("budget", "price"))


def label(entity: Mapping[str, Any], sure: float = SURE) -> str:
    """What an entity surely is to the writer of its message; "" when that was not read, or not surely."""
    name, share = entity.get("is"), entity.get("share")
    return name if isinstance(name, str) and isinstance(share, float) and share >= sure else ""


def is_of_question(entity: Mapping[str, Any], *, of_pay: bool, beside: Collection[object] = ()) -> bool:
    """Whether an entity may be part of what is asked: no years of another job, nor a price where pay is asked for.

    `beside`: the roles beside the field, which people come from: theirs is asked about where pay is alone.
    """
    kind = entity.get("entity")
    if kind == "experience" and entity.get("value") == 0:
        return True  # "what would i start at": a level, whatever its words were taken for
    if kind == "experience":
        return label(entity, FAIRLY) not in _NO_EXPERIENCE
    if kind == "money" and of_pay:
        return label(entity) not in _NO_PAY
    if kind == "role" and entity.get("value") in beside and not of_pay:
        return label(entity, FAIRLY) not in ("mine", "past")
    return not (kind in ("role", "occupation") and label(entity, FAIRLY) == "past")

"""Roles by their kind of work: when "inpatient" or "coding" stands for who does it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.codes import LEADS
from bot.nlu.entity import Entity
from bot.nlu.words import Word

GENERAL = "medical_coder"
_KINDS = frozenset(("inpatient_coder", "outpatient_coder", "risk_adjustment_coder"))  # of coders
_FIELDS = {"coding": GENERAL, "billing": "medical_biller"}
_TURNS = frozenset("switch switched switching change changed move moved moving go went going".split())
_TAILS = frozenset("instead then too also now tho though please pls".split())


def settled(entities: Sequence[Entity], message: Sequence[Word]) -> list[Entity]:
    """The entities with each role once: what "inpatient" says of coders goes into one, a field of work by itself is one."""
    roles = [entity for entity in entities if entity.entity == "role"]
    named = {entity.value for entity in roles if not entity.bare}
    kinds = {entity.value for entity in roles if entity.bare} & _KINDS
    kept = []
    for entity in entities:
        if (
            entity.entity == "role"
            and entity.value == GENERAL
            and not entity.bare
            and kinds
            and not _compared(entities, message)
        ):
            continue  # "coders, inpatient", "what do coders make inpatient vs outpatient"
        if entity.bare and (entity.value in named or (named - _KINDS - {GENERAL} and entity.value in _KINDS)):
            continue  # "inpatient auditor" is one role, whatever stands between its words
        kept.append(entity)
    return kept if roles else [*kept, *_fields(message)]


def _compared(entities: Sequence[Entity], message: Sequence[Word]) -> bool:
    """Do coders stand beside one kind of coder, as in "hcc vs regular coders"?"""
    return len({e.value for e in entities if e.bare}) == 1 and any(
        word.text in ("vs", "versus", "than") for word in message
    )


def _fields(message: Sequence[Word]) -> list[Entity]:
    """ "and coding?", "if i switched to billing": the field by itself, where only a role can be meant."""
    texts = [word.text for word in message]
    for at, text in enumerate(texts):
        if (role := _FIELDS.get(text)) is None:
            continue
        first = at - 1 if at and texts[at - 1] == "medical" else at
        alone = all(t in LEADS for t in texts[:first]) and all(t in _TAILS for t in texts[at + 1 :])
        into = (
            first and texts[first - 1] in ("to", "into") and any(t in _TURNS for t in texts[max(first - 4, 0) : first])
        )
        if alone or into:
            return [Entity("role", role, message[first].start, message[at].end, bare=True)]
    return []

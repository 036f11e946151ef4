"""Names that a message sets aside: "not virginia", "isn't washington state", "except ohio", "instead of the cpc"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.entity import Entity
from bot.nlu.words import Word

NAMES = frozenset(
    ("state", "city", "region", "country", "role", "certification", "setting", "specialty", "organization")
)
_NOT = frozenset("not isnt arent aint wasnt except excluding without besides neither nor".split())
_NOT_PAIRS = frozenset(
    (
        ("other", "than"),
        ("rather", "than"),
        ("instead", "of"),
        ("apart", "from"),
        ("aside", "from"),
        ("anywhere", "but"),
        ("everywhere", "but"),
        ("anything", "but"),
        ("all", "but"),
    )
)
_DENIED = frozenset("say said mean meant ask asked want wanted live in".split())  # behind "didnt", "dont" or "not"
_DENIES = frozenset("dont didnt never not doesnt".split())
_BETWEEN = frozenset("the a an in for about at to from like really any one of".split())
_JUST = frozenset("just only even sure if".split())  # "not just ohio"


def negated(entities: Sequence[Entity], message: Sequence[Word]) -> list[Entity]:
    """The entities, in order, with those that are set aside marked."""
    marked: list[Entity] = []
    for entity in entities:
        if entity.entity in NAMES and (_denied(entity, message) or _joined(entity, marked, message)):
            marked.append(replace(entity, negated=True))
        else:
            marked.append(entity)
    return marked


def _denied(entity: Entity, message: Sequence[Word]) -> bool:
    """Does a word of denial stand before the name, with small words between at most?"""
    at = next((i for i, word in enumerate(message) if word.start >= entity.start), 0) - 1
    while at >= 0 and message[at].text in _BETWEEN:
        if message[at].text in ("of", "from") and at and (message[at - 1].text, message[at].text) in _NOT_PAIRS:
            return True
        at -= 1
    if at >= 2 and message[at].text in ("or", "nor") and message[at - 2].text == "not" and entity.entity == "city":
        at -= 2  # "not billings or missoula", the first of which is a word too
    if at < 0 or message[at].text in _JUST or message[at + 1].text in _JUST:
        return False
    word, before = message[at].text, message[at - 1].text if at else ""
    if before in ("why", "if", "or") and word == "not":  # "why not texas", "or not"
        return False
    return word in _NOT or (before, word) in _NOT_PAIRS or (before in _DENIES and word in _DENIED)


def _joined(entity: Entity, before: Sequence[Entity], message: Sequence[Word]) -> bool:
    """Does it go on a list that is set aside: "not ohio or texas"?"""
    last = next((other for other in reversed(before) if other.entity in NAMES), None)
    if last is None or not last.negated or last.entity != entity.entity:
        return False
    between = [word.text for word in message if last.end <= word.start < entity.start]
    return between in (["or"], ["nor"])

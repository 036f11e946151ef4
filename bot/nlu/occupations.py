"""Years spent in another job: "RN 14 yrs", "5 years as a pharmacy tech" are no experience of coding or billing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.entity import Entity
from knowledge.base import Base
from knowledge.fields import roles_beside

# What people code or bill in tells that the years are of the field.
_FIELD = re.compile(
    r"\b(?:cod(?:ing|ed|er|ers|e)|bill(?:ing|ed|er|ers)|audit(?:ing|or|ed)?|inpatient|outpatient|profee|hcc|cdi|rev(?:enue)? cycle|rcm|him)\b", re.I
)  # fmt: skip
_AS = re.compile(
    r"^\s*(?:of\s+\w+\s+)?(?:work(?:ing|ed)?\s+)?as\s+(?:an?\s+|the\s+)?(?P<job>[a-z][\w'-]*(?:\s+[a-z][\w'-]*)?)", re.I
)
# "22 years at the bank": an employer that is none of health care
_AT = re.compile(
    r"^\s*(?:(?:of )?work(?:ing)? )?(?:at|with|for) (?:an?|the|my) (?!(?:\w+ )?(?:hospital|clinic|practice|office|doctor|physician|dr|va|insur\w+|same|field|industry|"
    r"health\w*|medical|system|facility|department|company|job|company|billing|coding|snf|surgery|lab|nursing|group|payer|vendor|revenue|er|ed|icu|asc|rcm|him|clearinghouse|university|state|us|past|last|first|time|business|role|position)\b)(?P<job>[a-z][\w'-]*)", re.I
)  # fmt: skip
_AWAY = re.compile(
    r"\b(?:home with|stay(?:ed|ing)? (?:at )?home|out of (?:work|the (?:field|workforce|game))|married|raising|unemployed|retired|"
    r"not work\w*|havent worked|haven't worked|off work|in prison|in school|sober|caring for|took care of|together)\b", re.I
)  # fmt: skip
_BORDER = re.compile(
    r"[.?!;](?=\s|$)|\n|,? but\b|,? (?:and )?(?:then|now|currently|thinking|looking|want)\b|\bswitch\w*", re.I
)
_COMMA = re.compile(r"[,/]| and | or ")
_SMALL = frozenset(("a", "an", "the", "i", "my", "now", "and", "but", "well"))
_COMMA_COSTS = 15  # characters: what stands behind a comma is taken to be so much farther away


MOST = 8  # lengths of time in one message; more of them are no story of a person


class Occupations:
    """Tells the years of coding and billing from those of another job."""

    def __init__(self, base: Base) -> None:
        self._beside = roles_beside(base)

    def mark(self, entities: Sequence[Entity], message: str) -> list[Entity]:
        """The entities, with years of another job marked and years of no job left out."""
        if not 0 < sum(entity.entity == "experience" for entity in entities) <= MOST:
            return list(entities)
        marked = []
        for entity in entities:
            if entity.entity != "experience" or message[entity.start : entity.start + 1].isalpha() and not entity.value:
                marked.append(entity)
                continue
            start, end = _clause(message, entity)
            clause = message[start : entity.start]
            if _AWAY.search(clause) and not _FIELD.search(message[start:end]):
                continue
            marked.append(replace(entity, occupation=self._occupation(entity, entities, message, start, end)))
        return marked

    def _occupation(self, years: Entity, entities: Sequence[Entity], message: str, start: int, end: int) -> str | None:
        """The other job in whose years this is; None: of the field, or of nothing in particular."""
        near: list[tuple[float, str | None]] = []
        for other in entities:
            if not start <= other.start < end or other is years:
                continue
            if other.entity == "occupation" or (other.entity == "role" and other.value in self._beside):
                near.append((_distance(years, other.start, other.end, message), str(other.value)))
            elif other.entity == "role":
                near.append((_distance(years, other.start, other.end, message) - 1, None))
        covered = [(e.start, e.end) for e in entities if e.entity in ("occupation", "role", "setting")]
        for found in _FIELD.finditer(message, start, end):
            if not any(first <= found.start() < last for first, last in covered):
                near.append((_distance(years, found.start(), found.end(), message) - 1, None))
        if near:
            return min(near, key=lambda one: one[0])[1]
        told = _AS.match(message[years.end : end]) or _AT.match(message[years.end : end])
        named = [word for word in told["job"].lower().split() if word not in _SMALL] if told else []
        return " ".join(named) or None


def _clause(message: str, entity: Entity) -> tuple[int, int]:
    """Where the clause with an entity begins and ends."""
    start = max((m.end() for m in _BORDER.finditer(message, 0, entity.start)), default=0)
    after = _BORDER.search(message, entity.end)
    return start, after.start() if after else len(message)


def _distance(years: Entity, start: int, end: int, message: str) -> float:
    between = message[years.end : start] if start >= years.end else message[end : years.start]
    return len(between) + _COMMA_COSTS * len(_COMMA.findall(between))

"""The jobs outside the field that somebody says they have or had."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from bot.actions.clauses import Clause, mine
from knowledge.base import Base
from knowledge.text import key

_NOT_OWN = re.compile(
    r"\b(?:become|becoming|(?<!used to )be|hire\w*|ask\w*|tell|told|see|saw|the|a patient|need|my (?:kids?|husband|wife))\s+(?:an? )?$",
    re.I,
)
_OWN = re.compile(
    r"\b(?:i|i'?m|im|i am|was|been|as|my|work\w*|from|lost|left|leaving|quit|retired|ex|former|laid off|current\w*|being)\b", re.I
)  # fmt: skip

# "im warehouse at amazon rn": right now, rather than a nurse.
_RIGHT_NOW = re.compile(r"rn\W*$")
_AT_IT = re.compile(
    r"\b(?:at|for|(?:work|do|mak|liv|stay|earn|study)ing|make|making|earn|live|work|study|have|in school|unemployed)\b(?![^,.;]*\b(?:an?|as|the|icu|er|travel|staff|charge)\s*$)[^,.;]*$", re.I
)  # fmt: skip


def former_work(
    base: Base, text: str, parts: Sequence[Clause], entities: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, int, int]]:
    """The ids of the jobs, each with where it begins and ends in the message; what is part of another name is none."""
    spans = [(int(e["start"]), int(e.get("end") or e["start"])) for e in entities]
    for part in parts:
        if part.supposes or part.of_others:
            continue
        years = any(e["entity"] == "experience" and part.start <= int(e["start"]) < part.end for e in entities)
        words = f" {key(part.text)} "
        for id, aliases in _names(base):
            for alias, form in aliases:
                if f" {form} " in words or f" {form}s " in words:
                    at = part.start + max(part.text.lower().find(alias.split()[0]), 0)
                    last = at + len(alias)
                    inside = any(start <= at and last <= end for start, end in spans)
                    if not inside and _is_own(text, part, at, years=years):
                        yield id, at, last
                        break


@lru_cache(maxsize=2)  # every turn looks for them
def _names(base: Base) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The names of each job outside the field, by its id: as they are written, and as they are compared."""
    return tuple(
        (entry.id, tuple((alias, key(alias)) for alias in entry.aliases)) for entry in base.backgrounds.values()
    )


def _is_own(text: str, part: Clause, at: int, *, years: bool) -> bool:
    """Whether somebody is, or was, what stands there, rather than asking about it or wishing for it."""
    before, after = text[part.start : at], text[at : part.end]
    if _RIGHT_NOW.match(after) and _AT_IT.search(before):
        return False
    if part.asks and not mine(before):
        return False
    told = _OWN.search(before) or years or len(before.split()) <= 1 or re.match(r"[\w ]* here\b", after)
    return bool(told) and not _NOT_OWN.search(before)

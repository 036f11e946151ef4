"""A certification named by its field among several: "the billing one", "the hospital exam"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.base import Base
from knowledge.text import key

_NAMED = re.compile(r"\b(?:the|that) (?P<field>[a-z]+(?: [a-z]+)?) (?:one|cert|certification|exam|test|credential)s?\b")
_SHORTEST = 4  # letters; "and", "of" name nothing


def named_by_field(base: Base, text: str, among: Sequence[str]) -> tuple[str, ...]:
    """The one of `among` that a field names; empty when none is, or several could be meant."""
    found = _NAMED.search(key(text))
    if not found:
        return ()
    field = found["field"].split()[-1]
    if len(field) < _SHORTEST:
        return ()
    fits = [id for id in among if id in base.certifications and field in _words(base, id)]
    return tuple(fits) if len(fits) == 1 else ()


def _words(base: Base, id: str) -> set[str]:
    """The words of what a certification covers and of the body that gives it."""
    entry = base.certifications[id]
    return set(key(f"{entry.covers} {entry.name} {entry.issuer}").split())

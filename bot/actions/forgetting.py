"""What somebody wants forgotten: everything, or the parts of their profile that the words name."""

from __future__ import annotations

import re

from knowledge.base import Base
from knowledge.text import key

# Fields of a `Profile`, by the words that stand for them.
_PARTS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("place",), re.compile(r"\b(?:where i(?:m| am)?|live|lives|living|location|place|city|town|state|address|home|moved?|based|from)\b")),
    (("certifications", "holds_nothing", "wants"), re.compile(r"\b(?:certs?|certifications?|certificates?|credentials?|letters|certified|hold)\b")),
    (("experience",), re.compile(r"\b(?:experience|years?|yrs?|how long)\b")),
    (("pay", "period"), re.compile(r"\b(?:pay|wages?|salary|earn|make|income|paid|rate)\b")),
    (("role", "workplace", "specialty"), re.compile(r"\b(?:job|role|position|title|employer|workplace|specialty|where i work|what i do|hospital)\b")),
    (("background", "background_years"), re.compile(r"\b(?:background|old job|former|used to|previous)\b")),
    (("schooling", "student"), re.compile(r"\b(?:degree|school\w*|education|college|student|diploma)\b")),
    (("budget",), re.compile(r"\b(?:budget|money|spend)\b")),
    (("months",), re.compile(r"\b(?:months|deadline|time i have)\b")),
    (("goal", "setting"), re.compile(r"\b(?:goal|plans?|interests?|preference)\b")),
    (("part_time",), re.compile(r"\b(?:part time|hours)\b")),
)  # fmt: skip
_FORGETS = re.compile(
    r"\b(?:forget|erase|delete|remove|wipe|clear|drop|scrub|purge|reset|restart|start (?:over|again|fresh)|dont (?:remember|keep|store|save)|"
    r"do not (?:remember|keep|store|save)|stop (?:remembering|keeping|storing)|unremember|take out|from scratch|new conversation|lose)\b"
)
_INDIFFERENT = re.compile(
    r"\b(?:dont|do not|doesnt|does not|never|not) (?:really |even )?(?:care|mind|matter|forget)\b"
)


def forgets(text: str) -> bool:
    """Whether a typed message wants something forgotten, rather than saying that something does not matter."""
    words = key(text)
    return bool(_FORGETS.search(words)) and not _INDIFFERENT.search(words)


def forgotten(base: Base, text: str) -> tuple[str, ...]:
    """The fields of a `Profile` that a message wants forgotten; none: all of it."""
    words = key(text)
    fields = [name for names, pattern in _PARTS if pattern.search(words) for name in names]
    if not fields:
        named = {key(id) for id in base.certifications} & set(words.split())
        return ("certifications", "wants") if named else ()
    everything = re.search(r"\b(?:everything|all of (?:it|that|this)|about me|my data|my profile)\b", words)
    return () if everything else tuple(fields)

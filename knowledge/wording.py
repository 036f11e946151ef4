"""The phrases by which a fact is asked for: words that stand together, or apart, or one of several.

`nobody|noone .. hire` is found in "nobody wants to hire me"; `im 5#` in "im 52". The last word of a part may be longer
(`hire` in "hires") if it has four letters or more. A last word that ends in `#`, a digit, is no count of years or dollars.
"""

from __future__ import annotations

import re
from functools import cache

from knowledge.text import key

GAP = " .. "
MOST_BETWEEN = 6  # words
LEAST_LONGER = 4  # letters of a word that may have an ending: "fee" is not in "feeling"
_DIGIT = "#"
_NO_COUNT = r"(?! (?:years?|yrs?|hours?|hrs?|months?|weeks?|days?|an|per|k|percent|bucks|dollars)\b(?! old\b))"


def stands_in(phrase: str, asked: str) -> bool:
    """Whether `phrase` stands in `asked`, a text as `key` writes it with a blank at both ends."""
    return bool(_pattern(phrase).search(asked))


def length_in(phrases: tuple[str, ...], asked: str) -> int:
    """How many characters of `asked` belong to one of `phrases` that stand in it, each counted once; 0: none does."""
    if not _any(phrases).search(asked):
        return 0
    found = (_pattern(phrase).search(asked) for phrase in phrases)
    at = {i for match in found if match for n in range(1, match.re.groups + 1) for i in range(*match.span(n))}
    return len(at)


def plain(phrase: str) -> str:
    """The words of `phrase` for a search."""
    return phrase.replace(GAP, " ").replace("|", " ").replace(_DIGIT, "")


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    parts = [_part(part) for part in phrase.split(GAP)]
    between = rf" (?:\S+ ){{0,{MOST_BETWEEN}}}?"
    return re.compile(rf"(?<= ){between.join(parts)}")


@cache
def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all, to be quick with the many texts in which none of them stands."""
    return re.compile("|".join(_pattern(phrase).pattern for phrase in phrases) or r"(?!)")


def _part(part: str) -> str:
    *before, last = [word.split("|") for word in part.split()]
    words = [f"(?:{'|'.join(_form(form) for form in forms)})" for forms in before]
    words.append(f"(?:{'|'.join(_form(form) + _ending(form) for form in last)})")
    return f"({' '.join(words)})"


def _form(form: str) -> str:
    """A word as `key` writes it, with its digits open."""
    return r"\d".join(re.escape(key(piece)) for piece in form.split(_DIGIT))


def _ending(form: str) -> str:
    if form.endswith(_DIGIT):
        return rf"\b{_NO_COUNT}"
    return r"[a-z0-9&+/]*" if len(form) >= LEAST_LONGER else r"(?= )"

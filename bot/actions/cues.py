"""What the words of a turn say beside the names in it: drop, add, correct, lowest, after prices, there."""

from __future__ import annotations

import re

DROPS = re.compile(
    r"\b(drop|remove|without|minus|delete|except|exclude|leave out|take out|take off|not(?! just| only)|skip|forget)\b",
    re.I,
)
ADDS = re.compile(r"\b(add|also|include|plus|as well|too|throw in|put in)\b", re.I)
_CORRECTS = re.compile(
    r"\b(i meant|meant|i mean|nope|sorry|actually|instead|rather|not that)\b|\bno,|^\W*no (?!exp|degree|cert|school|money)", re.I
)  # fmt: skip
_NOT_AT_THE_END = re.compile(r"\bnot\b\s*$", re.I)
COMPARES = re.compile(r"\b(compare[sd]?|comparison|vs|versus|against|than|side by side)\b", re.I)
LOWEST = re.compile(r"\b(lowest|worst|bottom|least|cheapest|poorest|low(?:est)?[- ]pa(?:id|ying))\b", re.I)
HIGHEST = re.compile(r"\b(highest|best|top|most|richest)\b", re.I)
ADJUSTED = re.compile(
    r"(cost of living|col\b|after prices|adjusted|real(?:istic)? (?:pay|terms|wage|salary)|purchasing|buying power|"
    r"goes? (?:the )?(?:further|farther|furthest|farthest)|stretch|rent|afford|expens|cheap)", re.I
)  # fmt: skip
NATION = re.compile(
    r"\b(nation(?:al|ally|wide)?|us(?:a)?|u\.s\.|united states|america|country|overall|in general|everywhere)\b", re.I
)
THERE = re.compile(r"\b(there|in (?:the|that|this|my) state)\b(?! (?:a|an|any|is|are|other|more)\b)", re.I)
ALL = re.compile(r"\b(all of them|all|every|full list|complete list|each state|everything)\b", re.I)
STATE = re.compile(r"\bstate\b", re.I)
CITY = re.compile(r"\b(city|town|metro|dc|d\.c\.|capital)\b", re.I)
# Whether a credential pays off, or what it costs in all.
WORTH = re.compile(
    r"\b(?:worth (?:it|the|my|getting|doing|taking|paying|having)|pay(?:s|ing)? (?:itself )?(?:off|back)|pays? for itself|"
    r"paid for itself|roi|return on (?:investment|my)|break(?:ing|s)?[- ]?even|recoup|earn (?:it|that|the money|my money) back|"
    r"(?:total|all[- ]in|overall|whole) costs?|(?:all|altogether|in total|everything|the whole thing)\b.{0,12}\bcosts?|"
    r"costs?\b.{0,25}\b(?:altogether|in total|all in|in all|all together|start to finish|everything included)|"
    r"(?:spend|pay)\b.{0,12}\b(?:altogether|in total|all in|in all|all together))", re.I
)  # fmt: skip

_ORDINALS = ("first|1st|one|1", "second|2nd|two|2", "third|3rd|three|3", "fourth|4th|four|4", "fifth|5th|five|5")
_ORDINAL = re.compile(
    rf"(?:\b(?:the |that |number |no\.? ?)|#)(?P<n>{'|'.join(_ORDINALS)})\b(?! (?:job|cert|certification|exam|year|coding|step|thing|time|percent|half|quarter))"
    r"|\bthe (?P<last>last)(?: one)?$", re.I
)  # fmt: skip


def corrects(text: str) -> bool:
    """Whether a turn takes something back ("no, i meant utah")."""
    return bool(_CORRECTS.search(text)) and not _NOT_AT_THE_END.search(text)


def ordinal(text: str, of: int) -> int | None:
    """Which of `of` things shown a turn points at ("the second one", "the last"), from 0; None: at none."""
    found = _ORDINAL.search(text)
    if not found:
        return None
    if found.lastgroup == "last":
        at = of - 1
    else:
        at = next(n for n, words in enumerate(_ORDINALS) if re.fullmatch(words, found["n"], re.I))
    return at if 0 <= at < of else None

"""Over which years growth is said to run."""

from __future__ import annotations

import re

from knowledge.extract.numbers import SPELLED, WRITTEN, number

_BY = re.compile(
    r"\b(?:by|through|until|till|to|and|–|-|before|in)\s*(?:the year |the end of )?(20\d\d)\b|\b20\d\d\s?[–-]\s?(\d\d)\b",
    re.I,
)
_FROM = re.compile(r"\b(?:from|between)\s+(20\d\d)\b|\b(20\d\d)\s?[–-]\s?(?:20)?\d\d\b|\bsince (20\d\d)\b", re.I)
_OVER = re.compile(rf"\b(?:over|in|during|within|for|across)\s+(?:the )?(?:next |coming |following |a |about )*(?:(?P<decade>decade|ten-year)|(?P<n>{WRITTEN}|{SPELLED})[ -]years?)\b|\b(?P<this>this|next|coming) decade\b", re.I)  # fmt: skip


def horizon(text: str) -> tuple[int | None, int | None]:
    """The year in which the growth ends and the number of years that it takes, as far as they are said."""
    ends = [int(match.group(1) or f"20{match.group(2)}") for match in _BY.finditer(text)]
    by = max(ends) if ends else None
    start = _FROM.search(text)
    if start and by:
        begun = int(next(year for year in start.groups() if year))
        if begun < by:
            return by, by - begun
    over = _OVER.search(text)
    if over is None:
        return by, None
    return by, 10 if over.group("decade") or over.group("this") else int(number(over.group("n")))

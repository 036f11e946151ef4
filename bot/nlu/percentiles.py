"""Percentiles of pay in a message: "90th", "p75", "top 10 percent", "top earners"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.quantity import Quantity, number

OFFERED = (10, 25, 50, 75, 90)

_SHARE = r"(?:%|percent|per cent|pct\b)"
_UNIT = r"(?:percentil\w*|pctiles?\b|pctls?\b|ptiles?\b|%\s?iles?\b|%tiles?\b|pct\b)"
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*"
_NOT_PAY = rf"(?:grad|ed(?:ition)?\b|rev(?:ision)?\b|birthday|anniversary|street|st\b|ave|floor|time|day|year|place|attempt|try\b|month|week|century|question|chapter|step|hour|person|job|of {_MONTHS}|of (?:the|this|next) month|{_MONTHS}\b)"
_WORDS = {"tenth": 10, "twenty fifth": 25, "fiftieth": 50, "seventy fifth": 75, "ninetieth": 90}
_PERCENTILE = re.compile(
    rf"\b(?P<end>top|highest|best|bottom|lowest|upper|lower)\s+(?:paid |paying |earning )?(?P<share>\d{{1,2}}|ten|five|twenty[- ]five)\s*{_SHARE}"
    rf"|(?<![\d$.,])(?P<nth>\d{{2}})\s*(?:th|rd|st|nd)?[\s-]*{_UNIT}"
    rf"|\b{_UNIT}\s+(?P<after>\d{{2}})\b"
    rf"|(?<![\d$.,-])(?P<bare>10|25|50|75|90)th\b(?!\s*{_NOT_PAY})"
    r"|\bp-?(?P<short>10|25|50|75|90)\b"
    r"|\b(?P<word>twenty[- ]fifth|fiftieth|seventy[- ]fifth|ninetieth|tenth(?= percentile))\b"
    r"|\b(?P<quarter>(?:top|upper|bottom|lower|third|first)\s+(?:quarter|quartile))\b"
    r"|\b(?P<high>(?:top|high(?:er|est)?|best)[- ](?:earners?|earning)|(?:top|high|higher|upper)[- ]end(?=\W*$|\W+(?:of|for|in|is|pay|salar|would|and|coders?|billers?)))"
    r"|\b(?P<low>(?:low(?:er|est)?|bottom)[- ](?:earners?|earning)|(?:low|lower|bottom)[- ]end(?=\W*$|\W+(?:of|for|in|is|pay|salar|would|and|coders?|billers?)))"
    r"|\b(?P<median>median)\b", re.I
)  # fmt: skip
# "on the 10th", "march 25th": a day.
_DATE = re.compile(
    rf"(?:\b(?:on|by|until|till|before|after|since|due)(?: the)?|\b{_MONTHS}(?: the)?|\bicd[- ]?)\s*$", re.I
)
_FROM_THE_TOP = ("top", "highest", "best", "upper")


def percentiles(message: str) -> Iterator[Quantity]:
    """Each percentile named, as the nearest of those offered."""
    for match in _PERCENTILE.finditer(message):
        if match.group("bare") in ("10", "25") and _DATE.search(message[max(match.start() - 20, 0) : match.start()]):
            continue
        nearest = min(OFFERED, key=lambda offered: abs(offered - _value(match)))
        yield Quantity("percentile", nearest, match.start(), match.end())


def _value(match: re.Match[str]) -> float:
    """The percentile that was named."""
    if share := match.group("share"):
        part = 25.0 if share.lower().startswith("twenty") else number(share)
        return 100 - part if match.group("end").lower() in _FROM_THE_TOP else part
    if digits := match.group("nth") or match.group("after") or match.group("bare") or match.group("short"):
        return float(digits)
    if word := match.group("word"):
        return float(_WORDS[word.lower().replace("-", " ")])
    if quarter := match.group("quarter"):
        return 75.0 if quarter.lower().startswith(("top", "upper", "third")) else 25.0
    return 90.0 if match.group("high") else 10.0 if match.group("low") else 50.0

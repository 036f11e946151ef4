"""Numbers as articles write them: figures, words, "mid-fifties", "six figures"."""

from __future__ import annotations

import re

ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10)))
TEENS = dict(zip("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), range(10, 20)))  # fmt: skip
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10)))
DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()}

_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?|{'|'.join(TEENS)}|{'|'.join(ONES)})"
SPELLED = rf"(?:(?:a|one|two|three) hundred(?:(?: and)? {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
WRITTEN = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?)"
DECADE = rf"\b(?P<part>low|lower|mid|middle|high|upper)(?:[- ]to[- ](?P<upto>mid|high|upper))?[- ]?(?:{'|'.join(DECADES)}|\$?\d{{2}}(?:,000|k)?s)\b"  # fmt: skip

_PARTS = {"low": 2, "lower": 2, "mid": 5, "middle": 5, "high": 8, "upper": 8}  # of ten: the low fifties are about 52


def number(text: str) -> float:
    """The value of what WRITTEN or SPELLED matched."""
    if text[:1].isdigit():
        return float(text.replace(",", ""))
    total = 0
    for word in re.split(r"[- ]", text.lower()):
        if word == "hundred":
            total *= 100
        elif word != "and":
            total += 1 if word == "a" else ONES.get(word) or TEENS.get(word) or TENS[word]
    return float(total)


def decade(match: re.Match[str]) -> tuple[float, float]:
    """The thousands that "mid-fifties" or "low to mid 40s" stand for, as low and high end."""
    digits = re.search(r"\d\d", match.group())
    start = int(digits.group()) if digits else next(v for w, v in DECADES.items() if w in match.group().lower())
    low, high = match.group("part"), match.group("upto")
    first = start + _PARTS[low.lower()]
    return first, start + _PARTS[high.lower()] if high else first

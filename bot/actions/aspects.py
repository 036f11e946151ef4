"""What a question about a certification is after, by its words: cost, exam, renewal and so on."""

from __future__ import annotations

import re

_ASPECTS: tuple[tuple[str, str], ...] = (
    ("apprentice", r"\b(apprentice|cpc-?a\b|coc-?a\b|remove the a|drop the a|a removal|removal|the -?a\b)"),
    (
        "renewal",
        r"\b(renew|ceus?|continuing|expire|expiry|keep(?:ing)? (?:up|my|it|the|your)|stay current|maintain|recertif|lapse|valid)",
    ),
    (
        "result",
        r"\b(pass(?:ing)? rates?|fail(?:ure)? rates?|how many (?:people |folks )?(?:pass|fail|hold|have)|percent(?:age)? pass)",
    ),
    ("retake", r"\b(retake|retest|re-?sit|fail(?:ed|s)?|second attempt|again|try again)\b"),
    (
        "fee",
        r"\b(costs?|price|fees?|how much|expensive|pay for|charge|cheap|afford|membership|dues)|\$",
    ),
    (
        "eligibility",
        r"\b(eligib|requirement|require|prereq|need to|qualif|allowed|experience|degree|who can|can i (?:take|sit))",
    ),
    (
        "exam",
        r"\b(exam|test|questions|pass|score|hours|long|minutes|open book|books?|format|hard|eas(?:y|ier|iest)|difficult|tough|online|proctor)",
    ),
    ("pay", r"\b(worth|pay off|salary|earn|value|roi|return)"),
)
ASPECTS = tuple((name, re.compile(pattern, re.I)) for name, pattern in _ASPECTS)


def aspects_in(text: str) -> tuple[str, ...]:
    """The aspects that `text` asks for, the most particular first."""
    return tuple(name for name, pattern in ASPECTS if pattern.search(text))

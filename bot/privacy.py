"""Personal data that people type unasked: found by its form, and left out of whatever is shown or kept."""

from __future__ import annotations

import re

# What cannot be mistaken for a figure of this field: "$51,140", "2025–35" and "3 years" stay.
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SSN = r"(?<![\d,.$-])\d{3}([- .])\d{2}\1\d{4}(?!\d|[,-]\d)|(?<![\d,.$-])\d{9}(?!\d|[,-]\d)"
_CARD = r"(?<![\d,.$-])(?:\d[ -]?){12,18}\d(?!\d|[,-]\d)"
_PHONE = (
    r"(?<![\d,.$-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d|[,-]\d)"
    r"|(?<![\d,.$-])\d{10}(?!\d|[,-]\d)|\+\d(?:[\d ().-]){7,16}\d"
)
_BORN = r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)"
_STREET = (
    r"\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct)\b\.?"
)

_CONTACT = {"e-mail address": _EMAIL, "phone number": _PHONE}
_SECRET = {"card number": _CARD, "Social Security number": _SSN, "date of birth": _BORN, "street address": _STREET}
_KINDS = {**_SECRET, **_CONTACT}
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in _KINDS.items()}


def masked(text: str, *, keep_contact: bool = False) -> str:
    """`text` with each piece of personal data replaced by its kind in brackets.

    `keep_contact`: an e-mail address and a phone number stay, for someone who wants to be reached.
    """
    for kind in _SECRET if keep_contact else _KINDS:
        text = _PATTERNS[kind].sub(f"[{kind}]", text)
    return text


def is_personal(text: str) -> bool:
    """Whether `text` has personal data in it."""
    return masked(text) != text

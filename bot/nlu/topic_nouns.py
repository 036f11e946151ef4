"""Topics asked for by a noun alone, as in a list of them: "pay, education, outlook?"."""

from __future__ import annotations

import re

_NOUNS: tuple[tuple[str, str], ...] = (
    ("ask_salary", r"pay|salar(?:y|ies)|wages?|earnings|income"),
    ("ask_outlook", r"outlook|demand|growth|job (?:growth|outlook|security|market)|future|ai|automation"),
    (
        "ask_education",
        r"education|school(?:ing)?|degrees?|training|(?:education|school|degree) requirements|requirements|costs?",
    ),
    (
        "ask_certification",
        r"certifications?|certs?|credentials?|exams?|(?:exam|cert|certification|test) (?:costs?|fees?|price)|renewal",
    ),
    ("ask_remote_work", r"remote(?: work| jobs?| options?)?|work(?:ing)? from home|wfh"),
    (
        "ask_work_conditions",
        r"hours|stress(?: levels?)?|schedule|benefits|work(?:ing)? conditions|work[- ]life balance",
    ),
    ("ask_cost_of_living", r"cost of living|col|living costs?"),
    ("ask_role", r"duties|tasks|job description"),
    ("ask_job_search", r"openings|job openings|employers|who hires"),
)
_ALONE = tuple((intent, re.compile(rf"(?:{nouns})", re.I)) for intent, nouns in _NOUNS)
_WITHIN = tuple((intent, re.compile(rf"\b(?:{nouns})\b", re.I)) for intent, nouns in _NOUNS)
_BEFORE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|so|please|pls|tell|give|show|me|us|i|we|want|wanna|need|to|know|about|what|whats|what's|is|are|just|also|and|the|"
    r"your|their|its|typical|average|usual|info|information|on|for|of|questions?|two|three)\b[\s:,]*)*", re.I
)  # fmt: skip
_AFTER = re.compile(
    r"(?:\s+(?:for|of|as|in|at|near|there|here|please|pls|thanks|thx|too|level|levels)\b.*|[\s?.!:]*)$", re.I
)
_BORDER = re.compile(r"\s*(?:[,/;+&]|\band\b|\bplus\b)\s*", re.I)


def topic_in(text: str) -> str | None:
    """The one topic that the nouns of `text` name; None when they name none, or several."""
    found = [intent for intent, nouns in _WITHIN if nouns.search(text)]
    return found[0] if len(found) == 1 else None


def listed(message: str) -> list[tuple[str, int, int]]:
    """The topics of a message that is a list of nouns, each with the characters where it stands; else none."""
    spans, at = [], 0
    for border in [*_BORDER.finditer(message), None]:
        end = border.start() if border else len(message)
        if message[at:end].strip():
            spans.append((at, end))
        at = border.end() if border else end
    if len(spans) < 2:
        return []
    found: list[tuple[str, int, int]] = []
    for place, (start, end) in enumerate(spans):
        text = message[start:end]
        text = _BEFORE.sub("", text, count=1) if place in (0, len(spans) - 1) else text
        text = _AFTER.sub("", text) if place == len(spans) - 1 else text
        text = re.sub(r"^\W*(?:the|its|their)\s+", "", text.strip(" ?.!"), flags=re.I)
        intent = next((intent for intent, nouns in _ALONE if nouns.fullmatch(text)), None)
        if intent is None:
            return []
        if intent not in [one for one, _, _ in found]:
            found.append((intent, start, end))
    return found if len(found) > 1 else []

"""One more try after an exam that was failed: what is known of sitting it again, with a kind word."""

from __future__ import annotations

import re

from rasa_sdk import Tracker

from bot.actions.act import ANY, Act, acts
from bot.actions.answer import Answer, cite
from bot.actions.clauses import clauses
from bot.actions.credential import fees_of
from bot.actions.onward import after_failing, failed_exam
from bot.actions.phrases import doubts
from bot.actions.points_exam import retake
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.profile import Profile as Person

_LONGEST = 14  # words
_TRY = r"(?:try|tries|attempt|shot|go|round|crack|chance|time|test|exam)"
_ONCE_MORE = re.compile(
    rf"\b(?:one|1|an|a) ?(?:more|other|last|final|second|third|2nd|3rd|new) {_TRY}\b|\banother {_TRY}\b|"
    r"\b(?:try(?:ing)?|take|taking|sit(?:ting)?|test(?:ing)?|do(?:ing)?|book(?:ing)?|schedul\w+|sign(?:ing)? up(?: for)?)(?: (?:it|this|that|the \w+))?(?: (?:again|once more|one more time|over))\b|"
    r"\b(?:re-?(?:take|taking|test|testing|sit|sitting|schedul\w+))\b|\bnot giving up\b", re.I
)  # fmt: skip
_NOT = re.compile(r"\b(?:not|never|don'?t|dont|won'?t|wont|can'?t|cant|no way|no)\b(?! giving up)", re.I)
ENCOURAGED = "That is a fair decision: who has sat it knows how it runs."


@acts(ANY)
def one_more_try(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """What is known of the next try, for whoever decides on it; None where it is asked, or nothing was failed."""
    text = str((tracker.latest_message or {}).get("text") or "")
    if len(text.split()) > _LONGEST or not _ONCE_MORE.search(text) or _NOT.search(text.replace("not giving up", "")):
        return None
    if any(part.asks for part in clauses(text)):
        return None
    id = failed_exam(base, tracker)
    found = certification(base, id) if id else None
    if not isinstance(found, Certification):
        return None
    again = retake(base, found, Person())
    fee = fees_of(found, short=True) if found.entry.fees else ""
    cited = [
        *again.sources,
        *(fact.source for fact in again.facts),
        *(base.source(f.source) for f in found.entry.fees[:1]),
    ]
    return Answer(
        type="text",
        title=f"The {found.entry.id} once more",
        text=" ".join(part for part in (ENCOURAGED, again.text, fee) if part),
        caveats=tuple(doubts(again.facts)),
        sources=cite([*cited, base.source(found.entry.source)]),
        suggestions=after_failing(found.entry.id),
    )

"""Years of experience that no career has: a question back instead of an answer made from them."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, suggest
from bot.actions.estimate import LONGEST_CAREER
from bot.actions.question import Question

_YEARS = re.compile(
    r"(?<!last )(?<!past )(?<!next )(?<![\w.-])(?P<less>-|−|minus |negative )?(?P<n>\d+(?:[.,]\d+)*)\s*\+?\s*(?:years?|yrs?)\b(?=[^.?!]{0,20}\b(?:experience|exp|in\b|as an?|coding|"
    r"billing|doing|working|on the job))", re.I
)  # fmt: skip


def absurd(question: Question) -> Answer | None:
    """The question back on a negative number of years, or one beyond any career; None when there is none."""
    said = _YEARS.search(question.text)
    if said is None:
        return None
    years = float(said["n"].replace(",", ""))
    if not said["less"] and years <= LONGEST_CAREER:
        return None
    roles = question.role[:1]
    return Answer(
        type="question",
        title="How many years?",
        text="That can't be the number of years, I think. How many years of experience do you have?",
        suggestions=tuple(
            suggest(title, "ask_salary", experience=years, role=roles[0] if roles else None)
            for title, years in (("None yet", 0), ("2 years", 2), ("5 years", 5), ("10 years", 10))
        ),
    )

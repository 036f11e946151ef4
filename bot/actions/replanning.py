"""A turn that goes on with a plan: a figure of the asker's own case given, changed or taken back, or the months asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.own_figures import over, own_in
from bot.actions.question import Question
from bot.actions.routing import PLAN
from knowledge.own import OwnFigures

_BACK = re.compile(
    r"\b(?:how (?:many|long)\b.{0,20}\b(?:months?|years?|til\w*|until|before|back)|(?:so|about|roughly) (?:how|what).{0,12}months?|payback|break[- ]?even|"
    r"(?:get|make|earn) (?:it|that|my money) back|in (?:months|years)\b|recalculate|(?:and|so) (?:now|then)\W*$)", re.I
)  # fmt: skip
_WHAT_IF = re.compile(r"\b(?:what if|if (?:i|it|they|my)|suppose|say i|assuming|actually|by the way|btw|instead|on top|part[- ]time)\b", re.I)  # fmt: skip
_ELSEWHERE = frozenset(
    ("greet", "goodbye", "thank", "request_human", "ask_about_me", "forget_me", "ask_help", "bot_challenge", "other_language",
     "compare_places", "compare_certifications", "feedback_positive")
)  # fmt: skip
_QUESTIONS_OF_PAY = frozenset(("ask_salary", "rank_pay", "ask_cost_of_living", "ask_job_search"))


def replanned(asked: Question, before: Question) -> Question | None:
    """The plan of `before` with the figures that `asked` gives; None when it is about something else."""
    if before.intent != PLAN or not asked.text or asked.intent in _ELSEWHERE:
        return None
    new = own_in(asked.text, loose=True)
    gives = new != OwnFigures()
    if not gives and not (_BACK.search(asked.text) and asked.names_nothing()):
        return None
    asks_pay = asked.intent in _QUESTIONS_OF_PAY and cues.ASKS.search(asked.text) and not _WHAT_IF.search(asked.text)
    if asks_pay and not (new.more or new.course or new.hours) and not _BACK.search(asked.text):
        return None
    return replace(
        before, text=asked.text, place=asked.place or before.place, experience=asked.experience if asked.experience is not None else before.experience,
        focus=asked.focus, own=over(new, before.own), money=(), sure=asked.sure,
    )  # fmt: skip

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
APPRENTICE = re.compile(
    r"\bwith (?:the|an) ['\"]?a\b['\"]?(?: on| still|\W*$)|\bas an apprentice\b|\bwhile (?:i'?m |im )?(?:an? )?apprentice\b",
    re.I,
)
SELF_STUDY = re.compile(
    r"\bself[- ]?(?:study\w*|taught|paced|teach\w*)\b|\b(?:study|learn|prep\w*) (?:for it )?(?:on my own|by myself|alone)\b|"
    r"\b(?:without|no|skip\w*) (?:a |the |any )?(?:course|class|classes|school)\b", re.I
)  # fmt: skip
_ELSEWHERE = frozenset(
    ("greet", "goodbye", "thank", "request_human", "ask_about_me", "forget_me", "ask_help", "bot_challenge", "other_language",
     "compare_places", "compare_certifications", "feedback_positive")
)  # fmt: skip
_QUESTIONS_OF_PAY = frozenset(("ask_salary", "rank_pay", "ask_cost_of_living", "ask_job_search"))


def replanned(asked: Question, before: Question) -> Question | None:
    """The plan of `before` with the figures that `asked` gives; None when it is about something else."""
    if before.intent != PLAN or not asked.text or asked.intent in _ELSEWHERE:
        return None
    if asked.intent == "follow_up" and asked.bare and len(asked.certification) == 1:
        return replace(before, text=asked.text, certification=asked.certification, focus=(), money=(), sure=asked.sure)
    new = own_in(asked.text, loose=True)
    if new.now is not None and new.then is None and before.own.now is not None and _WHAT_IF.search(asked.text):
        new = replace(new, now=None, then=new.now)  # "what if i made 24"
    gives = new != OwnFigures()
    again = _BACK.search(asked.text) or SELF_STUDY.search(asked.text) or APPRENTICE.search(asked.text)
    if not gives and not (again and asked.names_nothing()):
        return None
    asks_pay = asked.intent in _QUESTIONS_OF_PAY and cues.ASKS.search(asked.text) and not _WHAT_IF.search(asked.text)
    if asks_pay and not (new.more or new.course or new.hours or new.paid) and not _BACK.search(asked.text):
        return None
    return replace(
        before, text=asked.text, place=asked.place or before.place, experience=asked.experience if asked.experience is not None else before.experience,
        focus=asked.focus,
        own=over(new, replace(before.own, course=None, books=False) if SELF_STUDY.search(asked.text) else before.own), money=(), sure=asked.sure,
    )  # fmt: skip

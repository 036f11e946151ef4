"""Questions about certifications that are answered of those named or spoken of, whatever the classifier takes them for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.choice import asks_both
from bot.actions.clauses import clauses
from bot.actions.named_by_field import named_by_field
from bot.actions.question import Question
from bot.actions.replanning import replanned
from bot.actions.replies import is_pick
from bot.actions.routing import PLAN
from knowledge.base import Base

ASK, COMPARE, ADVISE = "ask_certification", "compare_certifications", "advise_certification"
_FAMILY = frozenset((ASK, COMPARE, ADVISE, PLAN))
# What a question about credentials is easily taken for; any other reading stands.
_WEAK = frozenset(
    (ADVISE, "ask_education", "ask_how_to_start", "ask_work_conditions", "nlu_fallback", "follow_up", "affirm", "deny", "ask_help",
     "out_of_scope", "ask_source", "ask_training_provider", "request_human")
)  # fmt: skip
_POINTS = re.compile(
    r"\b(?:which (?:one|of)|either|neither|both|those|these|them|they|any of|it|that one|this one|the exam|the test|all (?:two|three|four))\b", re.I
)  # fmt: skip
_ANEW = re.compile(
    r"\b(?:(?:which|what) (?:certs?|certifications?|credentials?|exams?)|certs|certifications|credentials|cod(?:er|ers|ing)|bill(?:er|ers|ing)|field|"
    r"jobs?|hired|work(?:ing)?|school|course|program|college|career|classes)\b", re.I
)  # fmt: skip
_ORDER = re.compile(
    r"\b(?:first|1st|start with|begin with|which (?:one )?(?:then|now|is it|would you|do you|should i|do i)|should i (?:do|get|take|pick|go))\b|"
    r"^\W*(?:(?:so|ok|okay|and|but|then)\W+)*which(?: one)?\W*$", re.I
)  # fmt: skip
_CHEAPER = re.compile(r"\b(?:cheap(?:er|est)|least expensive|lowest (?:cost|price|fee)|most affordable)\b", re.I)
_CERTIFIED = re.compile(r"\b(?:certified|certification|cert|credential)\b", re.I)
_SCHOOLING = re.compile(
    r"\b(?:how (?:much|many)|what) (?:more |extra |additional |other |years of |kind of )*(?:school\w*|education|college|classes)\b", re.I
)  # fmt: skip
_OF_AN_EXAM = frozenset(
    ("difficulty", "result", "exam", "books", "content", "retake", "renewal", "upkeep", "membership", "chance", "eligibility")
)  # fmt: skip
_MONEY = re.compile(r"\b(?:pay\w*|paid|money|earn\w*|salary|bump|raise)\b", re.I)
_ADDS = re.compile(r"\b(?:add\w*|next|which|either|get|take|pursue|go for|bump|raise|worth)\b", re.I)
_SECOND = re.compile(
    r"\b(?:runner[- ]?up|second (?:best|choice|pick|option)|next best|plan b|the alternative|other (?:option|choice))\b",
    re.I,
)
_MOST_WORDS = 20


def directly(
    base: Base, question: Question, before: Question | None, held: Sequence[str], shown: Sequence[str]
) -> Question | None:
    """`question` as one about the certifications that it names or points at; None when it is not of that kind.

    `held`: the credentials of its writer. `shown`: the certifications that advice put forward last, the first one first.
    """
    text = question.text
    if not text or len(text.split()) > _MOST_WORDS:
        return None
    if before and before.intent == PLAN and replanned(question, before):
        return None
    spoken = _spoken(base, before, shown)
    named = tuple(id for id in question.certification if id in base.certifications)
    new = tuple(id for id in named if id not in held)
    if before and before.intent == ADVISE and spoken and not named and _SECOND.search(text):
        return _of(question, (*spoken, *_beside(base, spoken[0]))[1:2] or spoken, focus=())
    if before and (changed := _dropped(base, question, before, spoken)):
        return changed
    if question.intent == ADVISE and _CHEAPER.search(text) and _CERTIFIED.search(text) and not named:
        return replace(question, intent=ASK, certification=(), focus=("fee",))
    if question.intent == COMPARE and 1 < len(new) < len(named) and _ADDS.search(text):
        return _of(question, new)
    if question.intent == ADVISE and len(new) > 1:
        open_to_me = "eligibility" in question.focus
        weighs = question.focus == ("pay",) and not _MONEY.search(text)  # "worth adding, or straight to the other"
        return _of(question, question.certification if open_to_me else new, focus=() if weighs else None)
    asks = any(part.asks for part in clauses(text))
    if asks and question.intent in _WEAK and question.certification and "eligibility" in question.focus:
        return _of(question, question.certification, focus=("eligibility",))
    if asks and question.intent == ADVISE and len(named) == 1 and {*question.focus} & _OF_AN_EXAM:
        return _of(question, named)  # "back to the ccs, could i pass it"
    if question.certification and before and (more := _added(question, before)):
        return more
    beside = question.role and not ("eligibility" in question.focus and _POINTS.search(text))
    if (
        question.certification
        or beside
        or question.place
        or question.intent not in (*_WEAK, ASK, COMPARE, "feedback_negative")
    ):
        return _card(question, before, named)
    if asks_both(text) and len(spoken) > 1:
        return _of(question, spoken, focus=())
    if _ANEW.search(text) and not _SCHOOLING.search(text):
        return None
    return _pointed(question, before, spoken)


def _pointed(question: Question, before: Question | None, spoken: tuple[str, ...]) -> Question | None:
    """A question without a name, of what was spoken of: "which first", "which would i qualify for", "cheapest of those"."""
    text, several = question.text, len(spoken) > 1
    if not spoken or before is None or before.intent not in _FAMILY or question.setting:
        return None
    if several and before.intent in (COMPARE, ASK) and (_ORDER.search(text) or is_pick(text)) and not question.focus:
        return _of(question, spoken, focus=())
    if several and _CHEAPER.search(text) and (_POINTS.search(text) or before.intent == ADVISE):
        return _of(question, spoken, focus=("fee",))
    if question.intent not in _WEAK:
        return None
    if _SCHOOLING.search(text):
        return _of(question, spoken[:1], focus=("eligibility", "time"))
    wanted = [aspect for aspect in question.focus if aspect in _OF_AN_EXAM]
    short = len(text.split()) <= 6
    if not wanted or not (short or _POINTS.search(text)) or (question.intent == ADVISE and not _POINTS.search(text)):
        return None
    one = before.intent == ADVISE and not re.search(r"\b(?:which|either|both|those|these|them)\b", text, re.I)
    return _of(question, spoken[:1] if one else spoken)


def _dropped(base: Base, question: Question, before: Question, spoken: tuple[str, ...]) -> Question | None:
    """ "skip the rhit", "drop the billing one", "what does the hospital one cost": of those that were set side by side."""
    if len(spoken) < 2 or before.intent not in _FAMILY:
        return None
    meant = question.certification or (() if question.place else named_by_field(base, question.text, spoken))
    if not meant or not set(meant) <= set(spoken):
        return None
    if cues.DROPS.search(question.text) and not re.search(r"\?|\bnot (?:held?|have)\b", question.text):
        left = tuple(id for id in spoken if id not in meant)
        return replace(_of(question, left), focus=before.focus, text="") if left else None
    if question.certification:
        return None
    return replace(_of(question, meant), focus=question.focus or before.focus, role=())


def _added(question: Question, before: Question) -> Question | None:
    """ "add the cca to that", after one of several was asked about: beside all of them."""
    several = len(before.among) > 1 and set(before.certification) < set(before.among)
    if not several or before.intent not in (ASK, COMPARE) or not cues.ADDS.search(question.text):
        return None
    every = tuple(dict.fromkeys((*before.among, *question.certification)))
    return _of(question, every, focus=question.focus or before.focus) if len(every) > len(before.among) else None


def _beside(base: Base, id: str) -> list[str]:
    """What serves the same goal as a certification."""
    goals = (goal.certifications for goal in base.goals.values() if id in goal.certifications)
    return [other for ids in goals for other in ids if other != id]


def _card(question: Question, before: Question | None, named: tuple[str, ...]) -> Question | None:
    """A bare name after advice: what that certification is."""
    if before and before.intent == ADVISE and question.bare and len(named) == 1 and question.intent == "follow_up":
        return _of(question, named)
    return None


def _of(question: Question, ids: Sequence[str], focus: tuple[str, ...] | None = None) -> Question:
    intent = COMPARE if len(ids) > 1 else ASK
    return replace(
        question, intent=intent, certification=tuple(ids), focus=question.focus if focus is None else focus, experience=None
    )  # fmt: skip


def _spoken(base: Base, before: Question | None, shown: Sequence[str]) -> tuple[str, ...]:
    """The certifications spoken of last: those set side by side, those advised, or the one asked about."""
    if before is None:
        return ()
    if before.intent == ADVISE:
        return tuple(shown)
    among = tuple(id for id in before.among if id in base.certifications)
    now = before.certification or before.last_certification
    return among if set(now) & set(among) and len(among) > len(now) and before.intent == ASK and not now else now

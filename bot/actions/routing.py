"""Questions that the classifier files under another topic: whether a credential pays off, the way between two roles."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question
from bot.actions.wanted import moved

PLAN, PATH = "plan_certification", "ask_path"

_CREDENTIAL = re.compile(r"\b(?:cert\w*|credentials?|exams?|aapc|ahima)\b", re.I)
_RETURN = re.compile(
    r"\b(?:roi|return on|break(?:ing|s)?[- ]?even|pay(?:s|ing)? (?:itself )?(?:off|back)|pays? for itself|recoup)\b",
    re.I,
)
_ME = re.compile(r"\b(?:it all|all of it|me|i)\b", re.I)
_WHICH = re.compile(r"\b(?:which|what (?:cert|credential|one)|vs|versus|or|most|best)\b", re.I)
_MAY_PLAN = frozenset(
    ("ask_certification", "advise_certification", "ask_how_to_start", "ask_pay_factors", "ask_education",
     "ask_training_provider", "nlu_fallback", "compare_certifications", "ask_salary", "ask_cost_of_living")
)  # fmt: skip

_BARE_PAY = re.compile(
    r"(?:and |the |whats the |how about |how much )?(?:pay|money|salary|wages?|income|the money|\$+)\W*", re.I
)
# What a question about a named credential is easily taken for: "what can you do with an RHIT".
_OF_CREDENTIALS = frozenset(("ask_role", "ask_how_to_start", "ask_source", "ask_job_search", "ask_work_conditions"))
_SUPERLATIVE = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:cheapest|least expensive|easiest|simplest|hardest) (?:cert\w*|credential|exam|one)(?: to (?:pass|get|take))?\W*$",
    re.I,
)

_STATES = re.compile(r"\bstates\b", re.I)
_CHEAP = re.compile(r"\b(?:cheap\w*|affordable|low[- ]cost)\b", re.I)
_NEAR_PAY = frozenset(("ask_source", "ask_pay_factors", "ask_outlook", "ask_job_search", "ask_cost_of_living", "ask_how_to_start", "ask_role"))  # fmt: skip
_STARTING_PAY = re.compile(
    r"\bstart(?:s|ed|ing)?(?: out| off)? at(?=\W*$| (?:in|for|as)\b)|\bstarting (?:pay|salar\w+|wages?|rate)\b", re.I
)
_PAY = re.compile(r"\b(?:pay|paid|salar\w+|wages?|earn\w*)\b", re.I)
_MOVES = re.compile(
    r"\b(?:from|to|into|be|become|becoming|move|moving|switch|transition|go|going|get|path|steps?|then)\b|->", re.I
)
_WEIGHS = re.compile(
    r"\b(?:or|vs|versus|difference|different|better|compare|than|and|pays?|paid|earns?|salary|more)\b", re.I
)
_AFTER = re.compile(
    r"\b(?:what comes after|what(?:'?s| is) (?:next|after|above)|next (?:step|rung|role|level|job)|after (?:being )?(?:a |an )?|move up|"
    r"moving up|promot\w+|advance|career (?:path|ladder)|ladder|(?:lead|leads) to|above|go from (?:here|there))\b", re.I
)  # fmt: skip
_MAY_PATH = frozenset(
    ("ask_how_to_start", "ask_role", "compare_roles", "ask_education", "ask_outlook", "ask_job_search", "nlu_fallback",
     "advise_certification")
)  # fmt: skip
_REVERSED = re.compile(
    r"\b(?:be|become|becoming|reach|get to be|into)\b.*\b(?:from|as|coming from|starting as)\b", re.I
)


def routed(question: Question) -> Question:
    """`question` with the intent that its words and names tell apart more finely than the classifier does."""
    if question.intent in ("compare_roles", "compare_places") and len(question.setting) > 1:
        if len(question.role) < 2 and len(question.place) < 2:  # "coder hospital vs physician office"
            return replace(question, intent="ask_salary")
    if question.intent == "ask_pay_factors" and _BARE_PAY.fullmatch(question.text.strip()):
        return replace(question, intent="ask_salary")
    if question.intent == "rank_pay":
        return _of_states(question)
    if plans(question):
        return replace(question, intent=PLAN)
    if question.certification and not question.role and question.intent in _OF_CREDENTIALS and question.focus:
        several = len(question.certification) > 1
        return replace(question, intent="compare_certifications" if several else "ask_certification")
    if question.intent == "advise_certification" and _SUPERLATIVE.search(question.text):
        return replace(question, intent="ask_certification")
    if _of_pay(question):
        return replace(question, intent="ask_salary")
    if len(question.role) == 2 and not question.money and _goes(question):
        start, end = question.role
        return replace(question, intent=PATH, role=(end, start) if _REVERSED.search(question.text) else (start, end))
    onward = question.intent in ("ask_role", "ask_how_to_start", "compare_roles", "ask_outlook", "nlu_fallback")
    onward = onward or (question.intent == "advise_certification" and not _CREDENTIAL.search(question.text))
    if onward and len(question.role) == 1 and not question.certification and _AFTER.search(question.text):
        return replace(question, intent=PATH)
    return question


def _of_states(question: Question) -> Question:
    """A ranking of states is of all of them, whatever city somebody leaves; cheap ones are those with low prices, not low pay."""
    if question.place and _STATES.search(question.text) and all(len(place) > 2 for place in question.place):
        question = replace(question, place=())
    if _CHEAP.search(question.text) and not cues.LOWEST.search(_CHEAP.sub(" ", question.text)):
        question = replace(question, lowest=False, adjusted=True)
    return question


def plans(question: Question) -> bool:
    """Whether it asks if a credential pays off, or what it costs in all."""
    text = question.text
    if (
        question.intent not in _MAY_PLAN
        or {"membership", "degree"} & {*question.focus}
        or not cues.WORTH.search(text)
        or _WHICH.search(text)
        or len(question.certification) > 1
    ):
        return False
    if question.intent == "ask_salary":
        return bool(question.certification) or ("cost" in text.lower() and not (question.role or question.place))
    if question.intent == "ask_cost_of_living" and question.place:
        return False
    own = question.intent in ("nlu_fallback", "ask_how_to_start", "ask_cost_of_living") and _ME.search(text)
    general = _CREDENTIAL.search(text) and (question.intent != "ask_pay_factors" or _RETURN.search(text))
    return bool(question.certification or general or own)


def _of_pay(question: Question) -> bool:
    """Whether it asks how pay has changed, or for a number of jobs, and was filed under something near."""
    if question.certification or question.intent not in _NEAR_PAY:
        return False
    text = question.text
    if question.wants == "start" and _STARTING_PAY.search(text):
        return True
    if question.intent == "ask_cost_of_living":
        return question.percentile not in (None, 50)
    if question.wants == "change" and question.intent in ("ask_source", "ask_pay_factors", "ask_outlook"):
        return bool(_PAY.search(text)) or question.intent == "ask_source" and moved(text)
    return question.wants == "jobs" and question.intent == "ask_job_search" and "how many" in text.lower()


def _goes(question: Question) -> bool:
    if question.intent not in _MAY_PATH or not _MOVES.search(question.text) or _CREDENTIAL.search(question.text):
        return False
    weighs = _WEIGHS.search(question.text)
    return not weighs or bool(re.search(r"\bfrom\b.+\bto\b", question.text, re.I))

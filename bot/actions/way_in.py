"""Whether a credential opens the work that was spoken of."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.question import Question
from knowledge.base import base
from knowledge.path import Path, path

_OF_WORK = frozenset(("ask_how_to_start", "ask_path", "ask_role", "ask_outlook", "ask_work_conditions", "ask_job_search", "ask_salary", "compare_roles"))  # fmt: skip
_GETS_IN = re.compile(
    r"\bget(?:s|ting)? (?:in|into|hired|there|a job|the job|a foot in)\b|\bbreak(?:s|ing)? (?:in|into)\b|\bqualif(?:y|ies)\b(?!.*\bexam\b)|"
    r"\b(?:mov\w+|switch\w*|cross\w*|step\w*|transition\w*|jump\w*) (?:in|into|over|up|to)\b|\bmake the (?:jump|switch|move)\b|"
    r"\b(?:do|land) (?:that|this|it|those)\b|\benough (?:for|to)\b", re.I
)  # fmt: skip


def way_in(question: Question, before: Question) -> Question:
    """ "can a ccs with 8 years get in", of the work spoken of: the way there from that credential, not what its exam asks."""
    spoken = (before.role or before.last_role)[:1]
    about = (
        question.intent in ("ask_certification", "ask_how_to_start", "ask_path") and len(question.certification) == 1
    )
    if not about or question.role or not spoken or before.intent not in _OF_WORK or not _GETS_IN.search(question.text):
        return question
    entry = base().certifications.get(question.certification[0])
    from_ = entry.roles[:1] if entry else ()
    if entry and spoken[0] in entry.roles and question.intent == "ask_path":
        return replace(question, intent="ask_certification")  # it is the credential of just that work
    if not entry or spoken[0] in entry.roles or not from_ or spoken[0] not in base().roles:
        return question
    if not isinstance(path(base(), base().roles[from_[0]], base().roles[spoken[0]]), Path):
        return question
    return replace(question, intent="ask_path", role=(*from_, *spoken))

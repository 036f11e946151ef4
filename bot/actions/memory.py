"""What a question keeps of the conversation before it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.change import WITHOUT_PLACE
from bot.actions.own_figures import over
from bot.actions.question import Question
from knowledge.base import base
from knowledge.fields import roles_of_fields

_OR = re.compile(r"\bor\b", re.I)


def remembering(question: Question, before: Question | None) -> Question:
    """A question that knows what was spoken of before it: the kind to go back to, places, what stood side by side."""
    of_a_place = question.intent not in (*WITHOUT_PLACE, "follow_up")
    compared = next((v for v in (question.certification, question.role, question.place) if len(v) > 1), ())
    if before is None:
        return replace(
            question, back=question.intent if of_a_place else None, among=compared or question.other_readings, beside=compared,
            last_role=_roles_spoken(question), last_place=question.place, last_certification=question.certification,
        )  # fmt: skip
    taken_back = before.place if cues.corrects(question.text) and len(before.place) == 1 else ()
    former = [p for p in (*before.place, *before.earlier) if p not in (*question.place, *question.dropped, *taken_back)]
    return replace(
        question,
        back=question.intent if of_a_place else before.back,
        earlier=tuple(dict.fromkeys(former))[:3],
        among=compared or question.other_readings or before.among,
        beside=compared or (() if question.intent == "rank_pay" else before.beside),
        last_role=_roles_spoken(question) or before.last_role,
        last_place=question.place or before.last_place,
        last_certification=question.certification or before.last_certification,
        earlier_role=_former(question.role, before.last_role, before.earlier_role),
        earlier_certification=_former(question.certification, before.last_certification, before.earlier_certification),
        own=over(question.own, before.own),
    )


def _roles_spoken(question: Question) -> tuple[str, ...]:
    """The roles of a question, or the one whose field of work its words name: "too old to start in billing"."""
    fields = tuple(role.id for role in roles_of_fields(base(), question.text))
    if question.role and len(question.role) == 1 == len(fields) and _OR.search(question.text):
        return tuple(dict.fromkeys((*fields, *question.role)))  # "billing? or like patient registration"
    return question.role or (fields if len(fields) == 1 else ())


def still_beside(before: Question, turn: Question) -> Question:
    """The question before, where what stood side by side in it no longer does: the turn names or points at one of the kind."""
    if not before.beside:
        return before
    of_roles, of_certifications = (
        set(before.beside) & set(base().roles),
        set(before.beside) & set(base().certifications),
    )
    named = turn.role if of_roles else turn.certification if of_certifications else turn.place or turn.region
    one = cues.ordinal(turn.text, len(before.beside)) is not None or cues.OTHER.search(turn.text)
    return replace(before, beside=()) if named or one else before


def _former(now: tuple[str, ...], last: tuple[str, ...], earlier: tuple[str, ...]) -> tuple[str, ...]:
    """What was spoken of before what is now, the last first."""
    return tuple(dict.fromkeys(name for name in (*last, *earlier) if name not in now))[:3] if now else earlier


def heard(question: Question, before: Question | None) -> Question | None:
    """What is kept of a turn that no topic answered: the names in it. None when it has none."""
    role = _roles_spoken(question)
    if not (role or question.place or question.certification):
        return None
    if before is None:
        return replace(question, role=role, intent="follow_up", text="")
    return replace(
        still_beside(before, question),
        last_role=role or before.last_role,
        last_place=question.place or before.last_place,
        last_certification=question.certification or before.last_certification,
    )

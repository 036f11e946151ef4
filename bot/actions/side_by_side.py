"""What a turn sets beside what was spoken of before: places, roles, and both of two."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.personal import CARRIES_PLACE
from bot.actions.profile import Profile
from bot.actions.question import Question

_MAY_COMPARE = 0.25  # share of a comparison of roles from which on "vs" in a question of one role is one
_OF_THE_SAME = frozenset(("ask_salary", "compare_places", "compare_roles", "ask_cost_of_living"))
_ONE = re.compile(r"\b(?:it|its|(?:that|this) (?:one|job|role))\b", re.I)  # of several roles, one


def against_spoken(question: Question, before: Question, likely: float) -> Question:
    """A question of the pay of one role, against the one spoken of: "vs what i'd make as an auditor"."""
    spoken = before.role or before.last_role
    if question.intent != "ask_salary" or len(question.role) != 1 or not spoken or spoken[0] in question.role:
        return question
    compares = bool(cues.COMPARES.search(question.text)) and likely >= _MAY_COMPARE
    joins = cues.VERSUS.search(question.text) or compares
    return replace(question, intent="compare_roles") if joins else question


def still_compared(question: Question, before: Question) -> Question:
    """What stood side by side, where a question of pay after another topic names none of its kind: "and the money?"."""
    if (
        question.intent not in _OF_THE_SAME
        or question.certification
        or question.setting
        or question.money
        or question.other_job
    ):
        return question
    of_roles = question.intent in ("ask_salary", "compare_roles") and not question.role
    if of_roles and (roles := before.beside_of("role")) and not _ONE.search(question.text):
        return replace(question, intent="compare_roles", role=roles)
    elsewhere = question.place or question.region or question.country or cues.NATION.search(question.text)
    if len(question.role) > 1 or elsewhere or cues.HERE.search(question.text):
        return question
    if cues.THERE.search(question.text) and len(before.place) > 1:
        return question
    places = before.beside_of("place")
    return replace(question, intent="compare_places", place=places) if places else question


def both_of(question: Question, before: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The roles and places of a question that points at two of them: "what do those pay in st louis", "both of those for auditors"."""
    role, place = question.role, question.place
    if question.intent in ("ask_salary", "compare_roles") and not role and before.earlier_role:
        role = tuple(dict.fromkeys((*before.earlier_role[:1], *(before.role or before.last_role))))
    if not question.role and len(before.last_role) > 1 and {*before.role} <= {*before.last_role}:
        role = before.last_role  # "billing? or like patient registration", "pay for those"
    if question.intent in CARRIES_PLACE and question.role and not place and before.earlier and len(before.place) == 1:
        place = (before.earlier[0], *before.place)
    return role, place


def put_beside(before: tuple[str, ...], named: tuple[str, ...], *, every: bool) -> tuple[str, ...]:
    """What is `named` beside what was spoken of before: the first of that, or all of it."""
    return tuple(dict.fromkeys((*(before if every else before[:1]), *named)))


def beside_home(before: Question, question: Question, profile: Profile) -> Question:
    """The question before with the place its writer told, where a place is weighed and no other was spoken of."""
    weighs = len(question.place) == 1 and (question.intent == "compare_places" or cues.GOING.search(question.text))
    unknown = weighs and profile.place and not (before.place or before.last_place)
    return replace(before, last_place=(str(profile.place),)) if unknown else before

"""The role that a question of pay is about, and how a sentence names the place."""

from __future__ import annotations

import re

from bot.actions.places import Places
from bot.actions.question import Question
from knowledge.base import NATION, Base
from knowledge.fields import roles_of_fields
from knowledge.model import Place, Role
from knowledge.text import key

CODER = "medical_coder"  # stands for the field
OTHER_ROLE = {CODER: "medical_biller", "medical_biller": CODER}


_SHORTEST = 6  # letters of a name that is no abbreviation
_NAMED = re.compile(r"\b(?:cod(?:ing|ers?)|bill(?:ing|ers?))\b", re.I)  # a field of work, which is a role here


def role_of(base: Base, question: Question) -> Role:
    """The role asked about, or that works in the field named; medical coders when the base knows none such."""
    billing = re.search(r"\bbilling\b", question.text, re.I) and not re.search(
        r"\bcod(?:ing|ers?)\b", question.text, re.I
    )
    default = base.roles["medical_biller" if billing else "medical_coder"]
    special = [
        role for role in roles_of_fields(base, question.text) if role.id not in ("medical_coder", "medical_biller")
    ]
    return next((base.roles[id] for id in question.role if id in base.roles), special[0] if special else default)


def where(place: Place, places: Places) -> str:
    """ " in Texas", " in the Austin-Round Rock-San Marcos, TX area"."""
    if place == NATION:
        return " in the US"
    article = "the " if place.kind == "district" or place.name == "Virgin Islands" else ""
    return (
        f" in the {place.name} area"
        if place.kind == "area" and "area" not in place.name
        else f" in {article}{place.name}"
    )


def counted_as(base: Base, question: Question) -> str:
    """That the one role named stands for a job of another name: a registrar, for a technician; "" for its own name."""
    role = base.roles.get(question.role[0]) if len(question.role) == 1 else None
    if role is None:
        return ""
    text, own = f" {key(question.text)} ", {*key(role.name).split(), *key(role.plural).split()}
    names = [name for name in role.aliases if f" {key(name)} " in text and len(key(name)) > _SHORTEST]
    name = max(names, key=len, default="")
    return "" if not name or own & {*key(name).split()} else f"A job as {name} counts here as {role.name}."


def role_taken(question: Question, role: Role) -> list[str]:
    if question.role:
        return unknown_role(question, role)
    if _NAMED.search(question.text):
        return []
    return [f"You named no role, so I took {role.plural}; ask for billers or another role if you like."]


def unknown_role(question: Question, role: Role) -> list[str]:
    """The note that is due when `role` stands in for a name that is no role of the base."""
    if not question.role or role.id in question.role:
        return []
    return [f"I know no role called {question.role[0]}, so this is of {role.plural}."]

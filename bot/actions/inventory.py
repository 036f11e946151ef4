"""What Billie holds of one kind, when somebody asks for it: the roles, the certifications, the places."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import listed
from bot.actions.places import release_name
from bot.actions.question import Question
from bot.actions.roles import others
from knowledge.base import Base

_ROLES = re.compile(r"\b(?:jobs?|roles?|positions?|careers?|titles?|occupations?)\b", re.I)
_CERTIFICATIONS = re.compile(r"\b(?:cert\w*|credentials?|exams?)\b", re.I)
_PLACES = re.compile(r"\b(?:states?|cit(?:y|ies)|places?|metros?|areas?|towns?|locations?|countr(?:y|ies))\b", re.I)


def inventory(base: Base, text: str) -> Answer | None:
    """What there is of the kind that `text` names; `None`: it names none, or several, so it asks for the whole."""
    kinds = [kind for kind in (_ROLES, _CERTIFICATIONS, _PLACES) if kind.search(text)]
    if len(kinds) != 1:
        return None
    if kinds[0] is _ROLES:
        return others(base, Question("ask_role"))
    return _certifications(base) if kinds[0] is _CERTIFICATIONS else _places(base)


def _certifications(base: Base) -> Answer:
    general = [c for c in base.certifications.values() if c.level != "specialty"]
    text = []
    for issuer in dict.fromkeys(c.issuer for c in general):
        text.append(f"- {base.organizations[issuer].name}: {listed([c.id for c in general if c.issuer == issuer])}")
    return Answer(
        type="facts",
        title="Certifications that I know",
        text="\n".join(["I know these certifications:", *text, "Ask what one costs, asks for or is for."]),
        sources=cite(base.source(c.source) for c in general),
        suggestions=(
            suggest("Which one first?", "advise_certification"),
            suggest("CPC or CCS?", "compare_certifications", certification=["CPC", "CCS"]),
        ),
    )


def _places(base: Base) -> Answer:
    return Answer(
        type="facts",
        title="Places that I know",
        text=f"I have pay for the nation, every state and its metropolitan and nonmetropolitan areas ({release_name(base)}), "
        "and price levels by state. A town gets the figure of the area that it lies in. Other countries I do not have.",
        sources=cite([base.oews(), base.rpp()]),
        suggestions=(
            suggest("Best-paying states", "rank_pay", role="medical_coder"),
            suggest("Pay of coders", "ask_salary", role="medical_coder"),
        ),
    )

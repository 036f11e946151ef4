"""Answers `ask_role`: what a role does, which occupation counts it, where it leads."""

from __future__ import annotations

import re

from bot.actions import comparison, education
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, cite, suggest
from bot.actions.education import CODE_SETS
from bot.actions.phrases import listed, middle_half, sources_of
from bot.actions.places import release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, unknown_role
from bot.actions.roles import asks_for_roles, others
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.model import Role, Unknown
from knowledge.pay import pay

_WHO_COUNTS = re.compile(
    r"\blump(?:s|ed)?\b|\bcounted\b|\b(?:who|what|which)\b.{0,30}\b(?:includes?|included|counts?|group|category|occupation|classified)\b|"
    r"\b(?:bls|oews|figure|number|group|category|code)\b.{0,20}\b(?:includes?|counts?)\b|\bnot (?:just|only|all) (?:medical )?(?:coders|billers|auditors|managers)\b",
    re.I,
)


@topic("ask_role")
def answer(base: Base, question: Question) -> Answer:
    """One role; two when two are named; coder and biller when none is."""
    if asks_for_roles(question.text):
        return others(base, question)
    if len(question.role) > 1:
        return comparison.roles(base, question)
    if not question.role and CODE_SETS.search(question.text):
        return education.answer(base, question)
    role = role_of(base, question)
    if _WHO_COUNTS.search(question.text) and role.occupation:
        return _counted(base, role)
    text = [f"**{role.name[0].upper()}{role.name[1:]}**: {role.does}."]
    sources = [role.source]
    found = pay(base, role)
    if not isinstance(found, Unknown) and found.wages.median is not None:
        text.append(
            f"US pay: median {dollars(found.wages.median)}, middle half {middle_half(found.wages) or 'not released'} a year ({release_name(base)})."
        )
        sources.append(found.source)
    if role.certifications:
        text.append(f"Usual credentials: {listed(list(role.certifications), 'or')}.")
    if role.leads_to:
        text.append(f"It can lead to: {listed([base.roles[id].name for id in role.leads_to], 'or')}.")
    if not question.role and role.id != "medical_biller":
        biller = base.roles["medical_biller"]
        text.append(f"**{biller.name[0].upper()}{biller.name[1:]}**: {biller.does}.")
    caveats = unknown_role(question, role)
    caveats += [text for text in (role.note, role.occupation.caveat if role.occupation else None) if text]
    return Answer(
        type="role",
        title=role.name[0].upper() + role.name[1:],
        text="\n".join(text),
        caveats=tuple(caveats),
        sources=cite(sources),
        suggestions=(
            suggest(f"Pay of {role.plural}", "ask_salary", role=role.id),
            suggest("How to start", "ask_how_to_start", role=role.id),
            suggest("Which certification for it?", "advise_certification", role=role.id),
        ),
    )


def _counted(base: Base, role: Role) -> Answer:
    """Who is counted in the occupation of a role: as the facts say it, else its note."""
    occupation = role.occupation
    assert occupation is not None, "a role with an occupation"
    told = [
        fact
        for fact in facts(base, ("method",), most=99)
        if role.id in fact.entry.about and occupation.soc in fact.text
    ]
    text = (
        told[0].text
        if told
        else f"BLS counts {role.plural} as {occupation.short} ({occupation.soc}). {occupation.caveat or ''}"
    )
    return Answer(
        type="facts",
        title=f"Who is counted with {role.plural}",
        text=text.strip(),
        caveats=(role.note,) if role.note else (),
        sources=cite([*sources_of(told[:1]), base.oews()]),
        suggestions=(
            suggest(f"Pay of {role.plural}", "ask_salary", role=role.id),
            suggest(f"What a {role.name} does", "ask_role", role=role.id),
        ),
    )


class ActionRole(TopicAction):
    """Answers ask_role."""

    def name(self) -> str:
        return "action_role"

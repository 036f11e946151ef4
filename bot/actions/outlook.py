"""Answers `ask_outlook`: growth, openings, automation and AI, each dated and of its own occupation."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.phrases import bullets, doubts, said_by_article, sources_of, unknown
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import CODER, role_of, unknown_role
from bot.actions.topic import topic
from knowledge.base import NATION, Base
from knowledge.facts import claims, facts, named
from knowledge.figures import change
from knowledge.model import Role, Unknown
from knowledge.outlook import OFFICE_SUPPORT, Outlook, Projection, outlook, projection
from knowledge.pay import pay

GENERAL = ("ai_summary", "ai_exposure", "outlook_coders", "outlook_openings")  # what the answer says of itself
SIZE = "outlook_size"  # the nation's number of coders' jobs

_AI = re.compile(
    r"\b(ai|a\.i\.|artificial|automat\w*|robots?|chat ?gpt|gpt|llms?|machines?|computer[- ]assisted|cac|replac\w*|obsolete|"
    r"autonomous|software|technology|tech|algorithm\w*|dying|extinct|taken over|take over|future|disappear\w*|go(?:ing)? away)\b", re.I
)  # fmt: skip


@topic("ask_outlook")
def answer(base: Base, question: Question) -> Answer:
    """BLS's projection for the role, its group's beside it, and what is known of AI when that is asked."""
    role = role_of(base, question)
    found = outlook(base, role)
    if isinstance(found, Unknown) and CODER in _led_by(base, role):
        made = answer(base, replace(question, role=(CODER,)))
        said = (
            f"I don't have the {found.subject}: {found.reason}. This is of {base.roles[CODER].plural}, whom they lead."
        )
        return made.copy(update={"text": f"{said}\n{made.text}"})
    if isinstance(found, Unknown):
        return unknown(found, [suggest("Outlook for coders", "ask_outlook", role="medical_coder"), suggest(f"What a {role.name} does", "ask_role", role=role.id)])  # fmt: skip
    ai = bool(_AI.search(question.text)) or not question.text
    office = projection(base, OFFICE_SUPPORT)
    text = [*_jobs_there(base, question, role), *_growth(found)]
    if ai and found.group is None:
        text.append(
            f"Office and administrative support, the group of billing clerks, is projected at {change(office.growth)} for {office.years}."
        )
    asked = [
        fact
        for fact in named(base, ("ai", "outlook", "job_search"), question.text, about=(role.id,))
        if fact.entry.id not in GENERAL
        and (fact.entry.id != SIZE or role.id in fact.entry.about and not question.place)
        and (fact.entry.topic != "job_search" or fact.entry.only_asked)
    ]
    known = facts(
        base,
        ["ai"] if ai else ["outlook"],
        about=(role.id,),
        text=question.text,
        most=2 if asked else 4 if ai else 3,
        overview=True,
    )
    known = [*asked[:2], *(fact for fact in known if fact not in asked[:2])]
    text = [*(fact.text for fact in asked[:2]), *text, bullets(known[len(asked[:2]) :])]
    growth = [
        claim for claim in claims(base, kind="growth") if claim.entry.low is not None or claim.entry.high is not None
    ]
    text += [said_by_article(claim) for claim in growth]
    editions = [p for p in (found.projection, *found.earlier) if p]
    return Answer(
        type="outlook",
        title=f"Outlook for {role.plural}",
        text="\n".join(text),
        table=_table([*editions, *([found.group] if found.group else [office] if ai else []), found.all_occupations]),
        caveats=(
            *unknown_role(question, role),
            "A projection is BLS's estimate, not a promise, and says nothing of one employer or town.",
            *doubts(known),
        ),
        sources=cite([*(p.source for p in editions), office.source, *sources_of(known), *(claim.source for claim in growth)]),
        suggestions=(
            suggest("Outlook for billers", "ask_outlook", role="medical_biller") if role.id != "medical_biller"
            else suggest("Outlook for coders", "ask_outlook", role="medical_coder"),
            suggest("Which certification first?", "advise_certification"),
            suggest(f"Pay of {role.plural}", "ask_salary", role=role.id),
        ),
    )  # fmt: skip


def _led_by(base: Base, role: Role) -> tuple[str, ...]:
    """The roles of the staff of a manager, who move up to it; none of a role that is no manager's."""
    if "manager" not in role.id:
        return ()
    return tuple(other.id for other in base.roles.values() if role.id in other.leads_to)


def _jobs_there(base: Base, question: Question, role: Role) -> list[str]:
    """How many jobs a place that is named has now; projections are of the nation alone."""
    places = places_of(base, question)
    if places.refusal or places.first == NATION:
        return []
    found = pay(base, role, places.first)
    if isinstance(found, Unknown) or not found.wages.employed:
        return [
            f"BLS releases no number of such jobs for {places.first.name}; its projections are of the whole country:"
        ]
    short = role.occupation.short if role.occupation else role.plural
    return [
        f"{places.first.name} has about {found.wages.employed:,} jobs of {short} now ({release_name(base)}); "
        "BLS's projections are of the whole country:"
    ]


def _growth(found: Outlook) -> list[str]:
    text = []
    p = found.projection
    everyone = f"All occupations: {change(found.all_occupations.growth)}."
    if p and found.role.occupation:
        openings = f", about {p.openings:,} openings a year" if p.openings else ""
        text.append(
            f"**BLS projects {change(p.growth)} jobs for {found.role.occupation.short} ({found.role.occupation.soc}) over {p.years}**{openings}. {everyone}"
        )
        if found.earlier:
            before = "; ".join(f"{e.years}: {change(e.growth)}" for e in found.earlier)
            text.append(f"Earlier editions said {before}.")
    elif found.group:
        text.append(
            f"**I have no BLS projection for {found.role.plural} alone.** Their group, office and administrative support, is "
            f"projected at {change(found.group.growth)} over {found.group.years}. {everyone} The growth of medical records specialists is not theirs."
        )
    if p and p.trust.value == "D":
        text.append("This figure rests on one third party quoting BLS.")
    return text


def _table(projections: list[Projection]) -> Table:
    unique = {(p.title, p.edition): p for p in projections}
    return Table(
        columns=(
            Column(label="Occupation"),
            Column(label="Years"),
            Column(label="Growth", kind="percent"),
            Column(label="Openings a year", kind="number"),
        ),
        rows=tuple((p.title, p.years, p.growth, p.openings) for p in unique.values()),
    )


class ActionOutlook(TopicAction):
    """Answers ask_outlook."""

    def name(self) -> str:
        return "action_outlook"

"""Certifications in general: what is asked of those that are meant when none is named."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.answer import Answer, Citation, cite, suggest
from bot.actions.bodies_compared import common, made_for
from bot.actions.certifications_compared import compare
from bot.actions.fees import fees, is_status
from bot.actions.guidance import NEIGHBORS
from bot.actions.phrases import bullets, capital, doubts, listed, sources_of
from bot.actions.points import point
from bot.actions.profile import Profile
from bot.actions.properties import property_in_general
from bot.actions.question import Question
from bot.actions.topic import personal_answerer_of
from knowledge.base import Base
from knowledge.certifications import Certification, certification, goal_in
from knowledge.facts import facts, named
from knowledge.profile import Profile as Person

_OF_EACH = frozenset(
    (
        "time",
        "total",
        "exam",
        "difficulty",
        "eligibility",
        "pay",
        "jobs",
        "content",
        "books",
        "chance",
        "retake",
        "result",
    )
)
_OF_BODIES = {"renewal": "renewal", "upkeep": "renewal", "membership": "membership", "eligibility": "eligibility", "retake": "retake", "lapse": "renewal"}  # fmt: skip
_LEVELS = (("entry", "To begin"), ("core", "Next"), ("advanced", "With experience"), ("degree", "With a degree"))


def in_general(base: Base, question: Question, profile: Profile) -> Answer:
    """What is asked, of the credentials of a role, of a body, or of those that beginners take."""
    focus = {*question.focus}
    special = [
        id for id in question.role if id in base.roles and base.roles[id].certifications and id != "medical_coder"
    ]
    if special and not question.organization:
        return _of_role(base, special[0], question, profile)
    first = property_in_general(base, question.text)
    about = question.organization
    lead = named(base, ["certification"], question.text, about=about) or named(base, NEIGHBORS, question.text)
    if first is None and not about and focus and focus <= {"fee"} and not lead:
        return fees(base)
    if first is None and not about and focus & (_OF_EACH | {"fee"}) and not (lead and focus <= {"eligibility", "exam"}):
        return _of_beginners(base, question, profile)
    lines = [f"**{first[0]}**"] if first else []
    used = first[1] if first else []
    bodies = [id for id in about if any(c.issuer == id for c in base.certifications.values())]
    if "lapse" in focus:
        lines.append(
            "I have no rule on a credential that has lapsed: ask the body that gave it before you pay for anything."
        )
    for id in question.setting[:1]:
        if id in base.settings:
            lines.append(
                f"**{capital(base.settings[id].phrase)}:** {made_for(base, bodies or ('aapc', 'ahima'), 'settings', id)}"
            )
            lines.append("No source here says what a given employer asks for: read job ads near you.")
    for aspect in question.focus:
        for id in bodies or ("aapc", "ahima"):
            if aspect == "membership" and (gap := _member_prices(base, id)):
                lines.append(gap)
            elif aspect == "eligibility" and (asks := _required(base, id)):
                lines.append(f"**{base.organizations[id].name}**: {asks}")
            elif (kind := _OF_BODIES.get(aspect)) and (text := common(base, id, kind)):
                lines.append(f"**{base.organizations[id].name}**: {text}")
    if bodies and "eligibility" in focus:
        lines.append(_barred(base, bodies[0]))
    if bodies and "fee" in focus and "membership" not in focus:
        return fees(base, issuers=bodies)
    lead = [] if lines else lead[:1]
    lines += [f"**{fact.text}**" for fact in lead]
    found = []
    if not lines or lead:
        found = [f for f in facts(base, ["certification"], about=about, text=question.text, most=2, focused=True) if f not in lead]  # fmt: skip
    if bodies and not lines:
        lines += [_certifies(base, id) for id in bodies]
    elif not lines:
        lines += list(_by_level(base, beginners=_for_beginners(base, question)))
    shown = "\n".join([*lines, bullets(found)])
    notes = [base.source(n.source) for c in base.certifications.values() for n in c.notes if n.text in shown]
    listed_ones = [base.source(c.source) for c in base.certifications.values() if not notes and f"{c.id}" in shown][:4]
    return Answer(
        type="facts",
        title="Certifications",
        text=shown.strip(),
        caveats=doubts([*used, *lead, *found]),
        sources=cite([*notes, *sources_of([*used, *lead, *found]), *listed_ones]),
        suggestions=(
            suggest("Which one first?", "advise_certification"),
            suggest("About the CPC", "ask_certification", certification="CPC"),
            suggest("AAPC or AHIMA?", "compare_certifications", organization=["aapc", "ahima"]),
        ),
    )


def _of_role(base: Base, id: str, question: Question, profile: Profile) -> Answer:
    """The usual credentials of a role: the first in full, or what is asked of the first two."""
    role = base.roles[id]
    ids = role.certifications[:2]
    alone = personal_answerer_of("ask_certification")
    assert alone, "bot.actions registers every topic"
    made = alone(base, replace(question, certification=ids[:1], focus=question.focus), profile)
    if question.focus and len(ids) > 1:
        made = compare(base, replace(question, certification=ids), profile)
    usual = f"**The usual credential{'s' if len(ids) > 1 else ''} of {role.plural}: {listed(list(ids), 'or')}.**"
    return made.copy(
        update={"text": f"{usual}\n{made.text}", "sources": (*made.sources, *_new(made, cite([role.source])))}
    )


def _new(made: Answer, sources: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Those of `sources` that an answer does not cite yet."""
    return tuple(source for source in sources if source not in made.sources)


def _of_beginners(base: Base, question: Question, profile: Profile) -> Answer:
    """What is asked of the credentials that beginners take, a line for each."""
    goal = next(goal for goal in base.goals.values() if goal.beginners)
    ids = goal.certifications[:2]
    made = compare(base, replace(question, certification=ids), profile)
    lead = f"You named no certification, so here is {'that of' if len(ids) == 1 else 'each of'} the usual first ones, {listed(list(ids), 'or')}."
    return made.copy(update={"text": f"{lead}\n{made.text}"})


def _member_prices(base: Base, issuer: str) -> str:
    """What its members save on an exam, where the issuer has a price for them; empty where it has none."""
    for entry in base.certifications.values():
        found = certification(base, entry.id)
        assert isinstance(found, Certification), "ids come from the base"
        if entry.issuer == issuer and any(fee.who == "member" for fee in entry.fees):
            return point(base, found, "membership", Person()).text
    return ""


def _required(base: Base, issuer: str) -> str:
    """What an issuer requires before its exams; empty when its credentials have no such rule."""
    entries = [entry for entry in base.certifications.values() if entry.issuer == issuer]
    return " ".join(ask.text for entry in entries for ask in entry.asks if ask.strength == "required")


def _for_beginners(base: Base, question: Question) -> bool:
    goal = goal_in(base, question.text)
    return question.experience == 0 or bool(goal and base.goals[goal].beginners)


def _barred(base: Base, issuer: str) -> str:
    name = base.organizations[issuer].name
    return (
        f"I have no other rule of {name}'s on who may sit, such as one on a criminal record: ask {name} before you pay."
    )


def _certifies(base: Base, id: str) -> str:
    body = base.organizations[id]
    names = [c.id for c in base.certifications.values() if c.issuer == id and c.level != "specialty"]
    return f"**{body.name} ({body.full_name})** certifies: {', '.join(names)}."


def _by_level(base: Base, *, beginners: bool) -> list[str]:
    """The credentials by level, a line for each; those to begin with alone when beginners ask."""
    goal = next(goal for goal in base.goals.values() if goal.beginners)
    lines = [f"**To begin, the usual ones are the {listed(list(goal.certifications), 'or')}.**"]
    for level, title in _LEVELS[: 1 if beginners else None]:
        names = [
            f"{c.id} ({c.covers})" if beginners else c.id
            for c in base.certifications.values()
            if c.level == level and not is_status(base, c)
        ]
        lines.append(f"- {'Entry level' if level == 'entry' else title}: {', '.join(names)}")
    return lines

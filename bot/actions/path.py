"""Answers `ask_path`: the way from one role to another, or what comes after a role."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.inquiry import months_in_words
from bot.actions.phrases import listed, unknown
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.role_asked import CODER, counted_as, role_of
from bot.actions.routing import PATH
from bot.actions.topic import personal
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Role, Unknown
from knowledge.path import SAME, Path, Step, path
from knowledge.pay import Pay

# Several roles to choose from, rather than a way from one to another.
_OPTIONS = re.compile(r"\bor\b|,|\?.*\w")
_BETWEEN = re.compile(r"\b(?:from|to|into|as an?|become|becoming|after|then|before)\b", re.I)
# A way that ends at the one role named: "how do i get from crc to auditing".
_INTO = re.compile(
    r"\b(?:get|got|go|going|move|moving|mov\w+|switch\w*|transition\w*|break|jump\w*|chang\w+|work(?:ing)? (?:my|your) way|from \w+)\b[^.?!]{0,40}"
    r"\b(?:to|into|in|up to)\b|^\W*(?:(?:and|then|or) )*(?:in)?to\b|\bbecom(?:e|ing)\b", re.I
)  # fmt: skip
_NOBODY = Profile()


@personal(PATH)
def answer(base: Base, question: Question, profile: Profile = _NOBODY) -> Answer:
    """The steps between the first and the last role that is named; where one role leads when there is one alone."""
    roles = [base.roles[id] for id in question.role if id in base.roles]
    if len(roles) == 1 and _INTO.search(question.text) and (begin := _begin(base, question, roles[0])):
        roles = [begin, *roles]
    if (
        len(roles) > 1 and _OPTIONS.search(question.text) and not _BETWEEN.search(question.text)
    ):  # "next step? auditing, cdi, education?"
        return next_up(base, _begin(base, question, None) or roles[0], profile.not_roles)
    if len(roles) < 2:
        own = None if roles else _own(base, question, profile)
        aside = (*profile.not_roles, *(_certified_for(base, profile) if own else ()))
        onward = next_up(base, roles[0] if roles else own or role_of(base, question), aside)
        counted = counted_as(base, question)
        return onward.copy(update={"text": f"{counted} {onward.text}"}) if counted else onward
    start, end = roles[0], roles[-1]
    found = path(base, start, end)
    if isinstance(found, Unknown):
        return unknown(found, [suggest(f"What comes after {start.name}?", PATH, role=start.id), *_about(end)[:2]])
    of = [id for id in question.certification if start.id in getattr(base.certifications.get(id), "roles", ())][:1]
    lines = [
        f"**The {id} is a credential of {start.plural}, who do move on to {end.name}. Whether it is enough by itself, each employer decides: no source says.**"
        for id in of
    ]
    lines += [f"**From {start.name} to {end.name}**, the usual steps:"]
    lines += [f"{number}. {_step(step)}" for number, step in enumerate(found.steps, 1)]
    if found.months:
        lines.append(f"Schooling and study that I have a length for: {months_in_words(*found.months)}.")
    lines.append(_pay(found))
    return Answer(
        type="plan",
        title=f"From {start.name} to {end.name}",
        text="\n".join(line for line in lines if line),
        caveats=found.caveats,
        sources=cite(found.sources),
        suggestions=_about(end),
    )


def _begin(base: Base, question: Question, end: Role | None) -> Role | None:
    """Where a way begins: at the role of the credential named, or spoken of before, or at coding; None at its `end`."""
    of_credential = [
        role for id in question.certification for role in base.roles.values() if id in role.certifications[:1]
    ]
    before = [base.roles[id] for id in (*question.last_role, *question.earlier_role) if id in base.roles]
    begin = next(iter((*of_credential, *before)), base.roles["medical_coder"])
    return begin if end is None or begin.id != end.id else None


def _own(base: Base, question: Question, profile: Profile) -> Role | None:
    """The role of somebody who names none: the one they work in, else that of the credential named, or held last."""
    if profile.role in base.roles:
        return base.roles[str(profile.role)]
    if role_of(base, question).id != CODER:
        return None  # "what's after billing"
    held = (*question.certification, *reversed(profile.certifications))
    serves = [id for name in held if name in base.certifications for id in base.certifications[name].roles[:1]]
    return next((base.roles[id] for id in serves if base.roles[id].leads_to), None)


def _certified_for(base: Base, profile: Profile) -> tuple[str, ...]:
    """The roles whose credentials are held already, which are no step up."""
    held = (base.certifications[id] for id in profile.certifications if id in base.certifications)
    return tuple(id for entry in held for id in entry.roles[:1])


def next_roles(base: Base, start: Role, aside: Collection[str] = ()) -> tuple[str, ...]:
    """The roles that one leads to without those set `aside`; in their place, where these lead."""
    direct = [id for id in start.leads_to if id not in aside]
    further = [id for one in direct for id in base.roles[one].leads_to] if len(direct) < len(start.leads_to) else []
    kept = [id for id in (*direct, *further) if id not in (*aside, start.id)]
    return tuple(dict.fromkeys(kept))[: max(len(start.leads_to), 1)]


def next_up(base: Base, start: Role, aside: Collection[str] = ()) -> Answer:
    """The roles that a role leads to, with the credential of each and how its pay differs; none that is set `aside`."""
    onto = next_roles(base, start, aside)
    if not onto:
        return unknown(Unknown(f"what comes after {start.name}", "this base holds no role above it"), _about(start))
    rows, sources, lines, caveats = [], [start.source], [f"After {start.name}, the usual next roles:"], []
    for end in (base.roles[id] for id in onto):
        found = path(base, start, end)
        if not isinstance(found, Path):
            continue
        lines.append(f"- **{end.name}**: {end.does}.")
        held = found.pay[1] if isinstance(found.pay[1], Pay) else None
        name = f"{end.name} ({held.setting.phrase})" if held and held.setting else end.name
        credential = listed(end.certifications[:2], "or") or "–"
        rows.append((name, credential, held.wages.median if held else None, found.difference))
        sources += found.sources
        caveats += [*(held.caveats if held else ()), *([SAME] if SAME in found.caveats else ())]
    columns = (
        Column(label="Role"), Column(label="Usual credential"), Column(label="US median a year", kind="money"),
        Column(label=f"Against {start.plural}", kind="money"),
    )  # fmt: skip
    steps = [suggest(f"Steps to {base.roles[id].name}", PATH, role=[start.id, id]) for id in onto[:3]]
    return Answer(
        type="plan",
        title=f"After {start.name}",
        text="\n".join(lines),
        table=Table(columns=columns, rows=tuple(rows)),
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite(sources),
        suggestions=tuple(steps),
    )


def _step(step: Step) -> str:
    months = f", {months_in_words(step.months.low, step.months.high)}" if step.months else ""
    if step.credential:
        others = f" or {listed(step.others, 'or')}" if step.others else ""
        return f"Take the **{step.credential.entry.id}**{others}{months}. {step.reasons[0].text}"
    if step.schooling:
        return f"Get {step.schooling.name}{months}. {step.reasons[0].text}"
    assert step.role, "a step is a role, a credential or schooling"
    return f"Work as a **{step.role.name}**. {step.reasons[0].text}"


def _pay(found: Path) -> str:
    """The medians of both ends, and their difference where OEWS can tell them apart."""
    medians = [
        f"{p.role.plural} {dollars(p.wages.median)}"
        for p in found.pay
        if isinstance(p, Pay) and p.wages.median is not None
    ]
    if len(medians) < 2:
        return ""
    text = f"US medians a year: {listed(medians)}."
    if found.difference is None:
        return text
    sign = "more" if found.difference >= 0 else "less"
    return f"{text} That is {dollars(abs(found.difference))} a year {sign} at the end."


def _about(role: Role) -> tuple[Suggestion, ...]:
    return (
        suggest(f"Pay of {role.plural}", "ask_salary", role=role.id),
        suggest("Which certification for it?", "advise_certification", role=role.id),
        suggest(f"What a {role.name} does", "ask_role", role=role.id),
    )


class ActionPath(TopicAction):
    """Answers ask_path."""

    def name(self) -> str:
        return "action_path"

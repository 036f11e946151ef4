"""Answers `rank_pay`: the best and the worst paid places, kinds of employer, roles and certifications."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from bot.actions import comparison, cues
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Bar, Chart, Column, Table, cite, cited_too, suggest
from bot.actions.phrases import UNITS, listed, per, plural
from bot.actions.places import places_of, release_name
from bot.actions.places_compared import MOST, NEAREST, instead, places_compared
from bot.actions.places_ranked import by_of, left_out, named, newcomers_in, region, shown
from bot.actions.question import Question
from bot.actions.role_asked import OTHER_ROLE, role_of, unknown_role
from bot.actions.settings_compared import settings_compared
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figures import dollars
from knowledge.model import Period, Role
from knowledge.rank import Ranked, Ranking, rank_places, rank_roles, rank_settings
from knowledge.survey import by_certification

USUAL = 5
NO_FIGURE = "pay_specialty_gap"
EVERY = 99  # more than there are states
_SPECIALTY = re.compile(r"\bspecialt(?:y|ies)\b(?! (?:cert|credential|exam))", re.I)


@topic("rank_pay")
def ranking(base: Base, question: Question) -> Answer:
    """What is ranked follows from the words: places unless roles, employers or certifications are asked for."""
    n, scope = question.number or USUAL, question.scope
    if len(question.place) > 1 and scope != "area":
        return among(base, question)
    if len([s for s in question.setting if s in base.settings]) > 1 and scope not in ("area", "state"):
        return settings_compared(base, question)
    if question.region and question.region[0] in base.regions and scope != "area":
        return region(base, question)
    if scope not in ("area", "state"):
        if _SPECIALTY.search(question.text) and not question.certification:
            return specialties(base, question)
        if question.organization or question.certification or scope == "certification":
            return certifications(base, question)
        if question.setting or scope == "setting":
            return employers(base, question)
        if (scope == "role" or question.specialty) and not question.role:
            return roles(base, question)
    asked = role_of(base, question)
    role = asked if asked.occupation else base.roles[NEAREST]
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    within = tuple(c.place.state for c in places.known if c.place.state)
    period = Period(question.period or "year")
    rank = partial(
        rank_places, base, role, "area" if scope == "area" or within else "state",
        by_of(question), lowest=question.lowest, states=within,
        without=left_out(base, question), period=period,
    )  # fmt: skip
    found = rank(n + question.skip)
    if question.skip:
        found = replace(found, lines=found.lines[question.skip :], beside=())
    answer = _answer(base, question, role, found, period, rank(EVERY).lines if found.scope == "state" else ())
    if note := instead(asked, role):
        return answer.copy(update={"text": f"**{note}**\n{answer.text}"})
    return answer


def among(base: Base, question: Question) -> Answer:
    """The places that were named or compared, and no others, the best (or the lowest) first."""
    found = places_of(base, question)
    if found.refusal:
        return found.refusal
    if len(found.known) < 2 or len(question.role) > 1 or len(found.known) > MOST:
        return comparison.places(base, question)
    return places_compared(base, question, found, [candidate.place for candidate in found.known])


def roles(base: Base, question: Question) -> Answer:
    """The roles by national median; the roles that OEWS counts together share a line."""
    found = rank_roles(base, n=question.skip + (question.number or 10), lowest=question.lowest)
    found = replace(found, lines=found.lines[question.skip :])
    lines = [f"{n}. {line.name}: {dollars(line.value)}" for n, line in enumerate(found.lines, 1 + question.skip)]
    specialty = ["OEWS and AAPC's survey (in this base) have no pay by medical specialty."] if question.specialty or "specialt" in question.text.lower() else []  # fmt: skip
    end = "Lowest" if found.lowest else "Highest"
    return Answer(
        type="ranking",
        title=f"{end} median pay by role",
        text="\n".join([f"{end} first, national medians a year ({release_name(base)}):", *lines]),
        table=Table(columns=(Column(label="Role"), Column(label="Median", kind="money"), Column(label="Jobs", kind="number")),
                    rows=tuple((line.name, line.value, line.employed) for line in found.lines)),
        caveats=(*specialty, *found.caveats),
        sources=cite(found.sources),
        suggestions=(
            suggest("Best-paid certifications", "rank_pay", organization="aapc"),
            suggest("Coder or biller?", "compare_roles", role=["medical_coder", "medical_biller"]),
            suggest("Best-paying states", "rank_pay", role="medical_coder"),
        ),
    )  # fmt: skip


def specialties(base: Base, question: Question) -> Answer:
    """That no figure is by medical specialty; the nearest that there is, what holders of the wider credentials report."""
    gap, nearest = fact(base, NO_FIGURE), certifications(base, replace(question, specialty=()))
    named = [c.id for c in base.certifications.values() if c.level == "specialty"]
    head = f"**{gap.text}** Nor do holders of the specialty credentials ({listed(named)}) report theirs here."
    return nearest.copy(
        update={
            "title": "Pay by medical specialty",
            "text": f"{head}\n\n{nearest.text}",
            "sources": cited_too(nearest, [gap.source]),
        }
    )


def employers(base: Base, question: Question) -> Answer:
    """Kinds of employer by the national median of one role."""
    role = role_of(base, question)
    found = rank_settings(base, role, question.number or 10, lowest=question.lowest)
    return _answer(base, question, role, found)


def certifications(base: Base, question: Question) -> Answer:
    """Certifications by the pay that their holders report to AAPC: self-reported, of several years."""
    found = by_certification(base)
    if question.lowest:
        found = found[::-1]
    if len(question.certification) > 1:
        found = [survey for survey in found if survey.entry.certification in question.certification]
    found = found[question.skip :][: question.number or 10]
    lines = [f"{n}. {s.entry.certification}: {dollars(s.entry.amount)} ({s.entry.statistic}, {s.entry.edition})" for n, s in enumerate(found, 1 + question.skip)]  # fmt: skip
    return Answer(
        type="ranking",
        title="Certifications by reported pay",
        text="\n".join(["What holders report in AAPC's surveys, the newest figure that I have of each:", *lines]),
        table=Table(columns=(Column(label="Certification"), Column(label="Reported", kind="money"), Column(label="Edition")),
                    rows=tuple((s.entry.certification, s.entry.amount, s.entry.edition) for s in found)),
        caveats=(
            "Self-reported by members, and of different years: compare with care, and not with OEWS.",
            "I have no such figure for AHIMA's credentials.",
        ),
        sources=cite([s.source for s in found]),
        suggestions=(
            suggest("Which certification for me?", "advise_certification"),
            suggest("About the CPC", "ask_certification", certification="CPC"),
            suggest("Best-paying roles", "rank_pay"),
        ),
    )  # fmt: skip


def _answer(
    base: Base,
    question: Question,
    role: Role,
    found: Ranking,
    period: Period = Period.YEAR,
    every: Sequence[Ranked] = (),
) -> Answer:
    end = "lowest" if found.lowest else "highest"
    thing = {"state": "states", "area": "areas", "setting": "kinds of employer", "role": "roles"}[found.scope]
    measure = (
        "median pay after prices"
        if found.by == "adjusted"
        else "median pay"
        if found.by == "median"
        else named(found.by, question)
    )
    head = f"The {len(found.lines)} {thing}" if len(found.lines) != 1 else "The one"
    if question.skip:
        head = f"The {'next ' if len(found.lines) > 1 else ''}{head.removeprefix('The ')}"
    unit = "" if found.by == "employed" else f", {per(period)}"
    text = [_ranked(question, found), newcomers_in(base, question, role, found.lines, period)]
    text += [f"{head} with the {end} {measure} for {role.plural}{unit} ({release_name(base)}):"]
    text += [
        f"{n}. {line.name}: {shown(found.by, line.value)}" for n, line in enumerate(found.lines, 1 + question.skip)
    ]
    text += [
        f"{line.name} is {_what(line.place.kind)}, not a state, so it is not counted; with {shown(found.by, line.value)} it would stand among them."
        for line in found.beside
        if line.place
    ]
    other_period = question.period not in (None, period.value)
    by_year = [f"Ranked by pay a year; ask for one of them to see it by the {question.period}."] if other_period else []
    first = found.lines[0] if found.lines else None
    following = []
    if first and first.place:
        key = {"state": first.place.id} if first.place.is_state_level else {"city": first.name}
        if first.place.is_state_level:
            following.append(suggest(f"More on {first.name}", "ask_salary", role=role.id, **key))
    if found.scope in ("state", "area") and found.by != "adjusted":
        following.append(
            suggest("After cost of living", "rank_pay", role=role.id, adjusted="yes", number=question.number)
        )
    following.append(suggest("Top 10", "rank_pay", role=role.id, number=10) if (question.number or USUAL) < 10 and found.scope == "state"
                     else suggest("By certification", "rank_pay", organization="aapc"))  # fmt: skip
    other = OTHER_ROLE.get(role.id, "medical_coder")
    following.append(suggest(f"The same for {base.roles[other].plural}", "follow_up", role=other))
    return Answer(
        type="ranking",
        title=f"{plural(role)}: {end} {measure}",
        text="\n".join(line for line in text if line),
        table=Table(
            columns=(Column(label=thing.capitalize()), Column(label={"adjusted": "After prices", "median": "Median"}.get(found.by, measure),
                                                             kind="number" if found.by == "employed" else "money"),
                     Column(label="Jobs", kind="number")),
            rows=tuple((line.name, line.value, line.employed) for line in (*found.lines, *found.beside)),
        ),
        chart=None if found.by == "employed" else Chart(kind="map" if found.scope == "state" else "bars", title=f"{plural(role)}, {measure}", unit=UNITS[period],
                    bars=_bars(found.lines), rest=_bars(line for line in (*found.beside, *every) if line not in found.lines)),
        caveats=(*([] if not question.role or question.role[0] in base.roles else unknown_role(question, role)), *by_year, *found.caveats),
        sources=cite(found.sources),
        suggestions=tuple(following[:3]),
    )  # fmt: skip


def _ranked(question: Question, found: Ranking) -> str:
    """The one line that is asked for by its rank: "second best state"."""
    at = cues.rank_in(question.text)
    if at is None or question.skip or at >= len(found.lines):
        return ""
    line = found.lines[at]
    return f"**Number {at + 1} is {line.name}: {shown(found.by, line.value)}.**"


def _bars(lines: Iterable[Ranked]) -> tuple[Bar, ...]:
    return tuple(
        Bar(label=line.name, value=line.value, state=line.place.state if line.place else None) for line in lines
    )


def _what(kind: str) -> str:
    return "a federal district" if kind == "district" else "a territory"


class ActionRanking(TopicAction):
    """Answers rank_pay."""

    def name(self) -> str:
        return "action_ranking"

"""Roles side by side in one place: the figure asked for, and what they do."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import pay_lead
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import Measure, measure_of, named_levels, newcomers, starting
from bot.actions.phrases import bar, chart, listed, per, plural
from bot.actions.places import Places, release_name
from bot.actions.question import Question
from bot.actions.role_asked import OTHER_ROLE, where
from bot.actions.wanted import percentiles_in, plain
from bot.actions.winner import winner
from knowledge.base import NATION, Base
from knowledge.compare import Comparison, compare_roles
from knowledge.fields import roles_of_fields
from knowledge.model import Period, Role
from knowledge.pay import Pay

MOST = 5
_OF_WORK = re.compile(r"\b(?:differ\w*|what (?:do|does)|duties|tasks|same (?:job|thing|work))\b", re.I)
_OF_PAY = re.compile(r"\b(?:pay\w*|paid|salar\w*|earn\w*|wages?|money|makes?|rates?)\b|\$", re.I)
_OF_EASE = re.compile(r"\b(?:hard(?:er|est)?|eas(?:y|ier|iest)|difficult\w*|tough(?:er|est)?|simpl(?:er|est))\b", re.I)


def roles_compared(base: Base, question: Question, found: Places) -> Answer:
    """Two to five roles in one place."""
    named = _named(base, question)
    place, period, measure = found.first, Period(question.period or "year"), measure_of(question)
    compared = compare_roles(base, named, place, period)
    pays = {pay.role.id: pay for _, pay in compared.known if measure.of(pay.wages) is not None}
    states = {pay.role.id: line.instead for line, pay in compared.known if line.instead}
    text = [*_first(base, question, compared, measure), f"Pay{where(place, found)} ({release_name(base)}):"]
    for line, role in zip(compared.lines, named, strict=True):
        known = pays.get(role.id)
        if known is None:
            text.append(f"- **{plural(role)}**: no figure; {getattr(line.pay, 'reason', 'BLS released none')}")
            continue
        jobs = f"about {known.wages.employed:,} jobs; " if question.wants == "jobs" and known.wages.employed else ""
        of = f" (figure of {state.named})" if (state := states.get(role.id)) else ""
        text.append(
            f"- **{plural(role)}**{of}: {jobs}{named_levels(percentiles_in(question.text), measure, known.wages)}"
        )
        if starting(question):
            text.append(f"  {newcomers(plural(role), known.wages, release_name(base))}")
        if question.money:
            text.append(f"  {pay_lead.offered(question, known.wages)}")
    work = [f"What they do – {role.name}: {role.does}." for role in named]
    if _OF_EASE.search(question.text):
        text.insert(
            0, "**I have no sourced measure of which is easier.** What can be set side by side is pay and the work:"
        )
    if _OF_WORK.search(question.text) and not _OF_PAY.search(question.text):
        text = [*work, "", *text]
    elif measure.usual and not question.wants and not question.money and not plain(question.text):
        text += work
    return Answer(
        type="comparison",
        title=listed([role.name for role in named], "or") + ("" if place == NATION else where(place, found)),
        text="\n".join(text),
        table=_table(base, pays, named, measure, question) if pays and not plain(question.text) else None,
        chart=chart(f"Pay, {per(period)}", period, [bar(line.label, pay.wages) for line, pay in compared.known]),
        caveats=tuple(dict.fromkeys((*found.notes, *compared.caveats))),
        sources=cite([*compared.sources, *(role.source for role in named)]),
        suggestions=(
            suggest(f"What a {named[0].name} does", "ask_role", role=named[0].id),
            suggest(f"Outlook for {named[0].plural}", "ask_outlook", role=named[0].id),
            suggest("Per hour", "follow_up", period="hour") if period is not Period.HOUR else suggest("Per year", "follow_up", period="year"),
        ),
    )  # fmt: skip


def paired(base: Base, question: Question) -> Question:
    """A comparison of roles with the roles that it sets side by side, also those that it names by their field alone."""
    if question.intent != "compare_roles" or question.other_job or len(question.role) > 1 or len(question.setting) > 1:
        return question
    return replace(question, role=tuple(role.id for role in _named(base, question)))


def _named(base: Base, question: Question) -> list[Role]:
    """The roles to compare, each once: those named, those of the fields of work named, or the usual counterpart."""
    named = [base.roles[id] for id in question.role if id in base.roles]
    if len(in_text := roles_of_fields(base, question.text)) > 1 and len(named) < 2:
        named = list(in_text)
    named = named or [base.roles["medical_coder"]]
    if len(named) == 1:
        named.append(base.roles[OTHER_ROLE.get(named[0].id, "medical_coder")])
    return list(dict.fromkeys(named))[:MOST]


def _first(base: Base, question: Question, compared: Comparison, measure: Measure) -> list[str]:
    ahead = winner(compared, base.price_year, measure)
    text = [pay_lead.after_tax(question), f"**{ahead}**" if ahead else ""]
    return [*(part for part in text if part), ""] if any(text) else []


def _table(base: Base, pays: dict[str, Pay], named: list[Role], measure: Measure, question: Question) -> Table:
    local = any(pay.place != NATION for pay in pays.values())
    asked = [] if measure.usual else [Column(label=measure.label, kind="money")]
    columns = [Column(label="Role"), *asked, Column(label="Median", kind="money"), Column(label="25th", kind="money"),
               Column(label="75th", kind="money")]  # fmt: skip
    columns += [Column(label="US median", kind="money")] if local else []
    columns += [Column(label="Jobs", kind="number")] if question.wants == "jobs" else []
    rows = []
    for role in named:
        if (pay := pays.get(role.id)) is None:
            continue
        wages = pay.wages
        row = [
            role.name,
            *([] if measure.usual else [measure.of(wages)]),
            wages.median,
            wages.percentiles[25],
            wages.percentiles[75],
        ]
        row += [pay.nation.median] if local else []
        row += [wages.employed] if question.wants == "jobs" else []
        rows.append(tuple(row))
    return Table(columns=tuple(columns), rows=tuple(rows))

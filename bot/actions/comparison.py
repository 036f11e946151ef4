"""Answers `compare_places` and `compare_roles`, and sets kinds of employer side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions import salary as one
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.phrases import bar, chart, listed, middle_half, per, plural, said_by_article
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.topic import topic
from bot.actions.winner import winner
from knowledge.base import NATION, Base
from knowledge.compare import Comparison, Line, compare_places, compare_roles, compare_settings
from knowledge.facts import claims
from knowledge.fields import roles_of_fields
from knowledge.figures import dollars, span
from knowledge.model import Period
from knowledge.pay import stand_in
from knowledge.rank import rank_places
from knowledge.text import capital

MOST = 5  # side by side; more are ranked instead
_OF_WORK = re.compile(r"\b(?:differ\w*|what (?:do|does)|duties|tasks|same (?:job|thing|work))\b", re.I)
_OF_PAY = re.compile(r"\b(?:pay\w*|paid|salar\w*|earn\w*|wages?|money|makes?|rates?)\b|\$", re.I)
OTHER_ROLE = {"medical_coder": "medical_biller", "medical_biller": "medical_coder"}


@topic("compare_places")
def places(base: Base, question: Question) -> Answer:
    """One role in two to five places, with and without prices; with a single place, that place and the nation."""
    found = places_of(base, question)
    if found.refusal:
        return found.refusal
    if len(question.role) > 1 and len(found.known) < 2:
        return roles(base, question)
    if question.region and question.region[0] in base.regions and len(found.known) < 2:
        return region(base, question)
    named = [candidate.place for candidate in found.known]
    if not named:
        return Answer(
            type="question",
            title="Which places?",
            text="Which places shall I compare? Name two to five states or cities.",
            suggestions=(
                suggest("California and Arkansas", "compare_places", state=["CA", "AR"]),
                suggest("Texas and Florida", "compare_places", state=["TX", "FL"]),
                suggest("Best-paying states", "rank_pay"),
            ),
        )
    if len(named) == 1:
        named = [*named, NATION] if named[0] != NATION else named
    if len(named) > MOST and all(place.is_state_level for place in named):
        return ranked(base, question, "the states that you name", [place.id for place in named])
    role, period = one.role_of(base, question), Period(question.period or "year")
    compared = compare_places(base, role, named[:MOST], period)
    lines = [
        f"- **{line.label}**: median {dollars(pay.wages.median)} {per(period)}"
        + (
            f", middle half {span(low, high)}"
            if (low := pay.wages.percentiles[25]) and (high := pay.wages.percentiles[75])
            else ""
        )
        + (f"; what it buys at average US prices: {dollars(line.adjusted)}" if line.adjusted else "")
        for line, pay in compared.known
        if pay.wages.median is not None
    ]
    text = [*_first(compared, base), f"{plural(role)}, {release_name(base)}:", *lines]
    text += [f"I have no figure for {line.label}: BLS released none." for line in _missing(compared)]
    if question.experience is not None:
        text.append(_levels(compared, question.experience))
    states = {place.state for place in named}
    about = (
        c for place in named if place.state for c in claims(base, role=role.id, state=place.state, kind="pay_point")
    )
    relevant = [
        claim for claim in about if set(claim.entry.states) <= states
    ]  # a claim on other states too is no answer
    text += [f"\n{said_by_article(claim)}" for claim in dict.fromkeys(relevant)]
    caveats = [*one.unknown_role(question, role), *found.notes, *compared.caveats]
    if len(found.known) > MOST:
        caveats.append(f"I compare at most {MOST} at once; ask for a ranking to see more.")
    return Answer(
        type="comparison",
        title=f"{plural(role)}: {listed([line.label for line in compared.lines])}",
        text="\n".join(text),
        table=Table(
            columns=(Column(label="Place"), Column(label="Median", kind="money"), Column(label="After prices", kind="money"),
                     Column(label="25th", kind="money"), Column(label="75th", kind="money"),
                     Column(label=f"Prices {base.price_year}, US = 100", kind="number")),
            rows=tuple(
                (line.label, pay.wages.median, line.adjusted, pay.wages.percentiles[25], pay.wages.percentiles[75],
                 round(line.prices.all_items, 1) if line.prices else None)
                for line, pay in compared.known
            ),
        ),
        chart=chart(f"{role.plural}, {per(period)}", period, [bar(line.label, pay.wages, pay.place.state) for line, pay in compared.known]),
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite([*compared.sources, *(claim.source for claim in relevant)]),
        suggestions=_next_places(base, question, role.id, found.known[0].label if found.known else ""),
    )  # fmt: skip


@topic("compare_roles")
def roles(base: Base, question: Question) -> Answer:
    """Two to five roles in one place; with a single role, that role and the one most often set against it."""
    if len(question.place) > 1 and len(question.role) < 2:
        return places(base, question)
    found = places_of(base, question)
    if found.refusal:
        return found.refusal
    named = [base.roles[id] for id in question.role if id in base.roles]
    if len(in_text := roles_of_fields(base, question.text)) > 1 and len(named) < 2:
        named = list(in_text)
    if not named:
        named = [base.roles["medical_coder"]]
    if len(named) == 1:
        named.append(base.roles[OTHER_ROLE.get(named[0].id, "medical_coder")])
    place, period = found.first, Period(question.period or "year")
    compared = compare_roles(base, named[:MOST], place, period)
    nation = compare_roles(base, named[:MOST], NATION, period)
    text = [*_first(compared, base), f"Pay{one.where(place, found)} ({release_name(base)}):"]
    if {"exam", "difficulty"} & {*question.focus}:
        text.insert(
            0, "**I have no sourced measure of which is easier.** What can be set side by side is pay and the work:"
        )
    for line, role in zip(compared.lines, dict.fromkeys(named)):
        pay = next((p for known, p in compared.known if known is line), None)
        if pay is None or pay.wages.median is None:
            text.append(f"- **{plural(role)}**: no figure; {getattr(line.pay, 'reason', 'BLS released none')}")
            continue
        text.append(f"- **{plural(role)}**: median {dollars(pay.wages.median)} {per(period)}, middle half "
                    f"{middle_half(pay.wages) or 'not released'}")  # fmt: skip
    work = [f"What they do – {role.name}: {role.does}." for role in named[:MOST]]
    text = (
        [*work, "", *text] if _OF_WORK.search(question.text) and not _OF_PAY.search(question.text) else [*text, *work]
    )
    columns = [
        Column(label="Role"),
        Column(label="Median", kind="money"),
        Column(label="25th", kind="money"),
        Column(label="75th", kind="money"),
    ]
    if place != NATION:
        columns.append(Column(label="US median", kind="money"))
    rows = []
    for (line, pay), (_, national) in zip(compared.known, nation.known):
        row = (line.label, pay.wages.median, pay.wages.percentiles[25], pay.wages.percentiles[75])
        rows.append((*row, national.wages.median) if place != NATION else row)
    return Answer(
        type="comparison",
        title=listed([role.name for role in named], "or"),
        text="\n".join(text),
        table=Table(columns=tuple(columns), rows=tuple(rows)) if rows else None,
        chart=chart(f"Pay, {per(period)}", period, [bar(line.label, pay.wages) for line, pay in compared.known]),
        caveats=tuple(dict.fromkeys((*found.notes, *compared.caveats))),
        sources=cite([*compared.sources, *(role.source for role in named)]),
        suggestions=(
            suggest(f"What a {named[0].name} does", "ask_role", role=named[0].id),
            suggest(f"Outlook for {named[0].plural}", "ask_outlook", role=named[0].id),
            suggest("Per hour", "follow_up", period="hour"),
        ),
    )


def settings(base: Base, question: Question) -> Answer:
    """Kinds of employer side by side, nationally, and what the article says of them."""
    role, period = one.role_of(base, question), Period(question.period or "year")
    named = [base.settings[id] for id in question.setting if id in base.settings]
    compared = compare_settings(base, role, named[:MOST], period)
    lines = [
        f"- **{capital(line.label)}**: median {dollars(pay.wages.median)} {per(period)}, middle half "
        f"{middle_half(pay.wages) or 'not released'}"
        for line, pay in compared.known
        if pay.wages.median is not None
    ]
    text = [*_first(compared, base), f"{plural(role)}, nationally ({release_name(base)}):", *lines]
    text += [
        f"I have no figure for {line.label}: {getattr(line.pay, 'reason', 'BLS released none')}"
        for line in _missing(compared)
    ]
    relevant = [c for c in claims(base, role=role.id, kind="factor") if set(c.entry.settings) & {s.id for s in named}]
    text += [f"\n{said_by_article(claim)}" for claim in relevant]
    other = base.roles[OTHER_ROLE.get(role.id, "medical_coder")]
    return Answer(
        type="comparison",
        title=f"{plural(role)} {listed([setting.phrase for setting in named])}",
        text="\n".join(text),
        table=Table(
            columns=(Column(label="Employer"), Column(label="Median", kind="money"), Column(label="25th", kind="money"),
                     Column(label="75th", kind="money"), Column(label="Jobs", kind="number")),
            rows=tuple((capital(line.label), p.wages.median, p.wages.percentiles[25], p.wages.percentiles[75], p.wages.employed)
                       for line, p in compared.known),
        ),
        chart=chart(f"{role.plural}, {per(period)}", period, [bar(line.label, pay.wages) for line, pay in compared.known]),
        caveats=compared.caveats,
        sources=cite([*compared.sources, *(claim.source for claim in relevant)]),
        suggestions=(
            suggest(f"The same for {other.plural}", "follow_up", role=other.id),
            suggest("All employers ranked", "rank_pay", role=role.id, setting="hospital"),
            suggest("What else moves pay", "ask_pay_factors"),
        ),
    )  # fmt: skip


def region(base: Base, question: Question) -> Answer:
    """The states of a region, ranked."""
    asked = base.regions[question.region[0]]
    return ranked(base, question, asked.name, asked.states, "OEWS publishes no regional figure, so here are its states")


def ranked(
    base: Base, question: Question, name: str, states: Sequence[str], why: str = "these are many, so they are ranked"
) -> Answer:
    """Some states by what one role earns there."""
    role = one.role_of(base, question)
    ranking = rank_places(base, role, "state", "adjusted" if question.adjusted else "median", len(states),
                          lowest=question.lowest, states=states)  # fmt: skip
    lines = [*ranking.lines, *ranking.beside]
    measure = "median after prices" if question.adjusted else "median"
    text = [f"{plural(role)}, {name}: {why} by {measure} ({release_name(base)}):"]
    text += [f"{n}. {line.name}: {dollars(line.value)}" for n, line in enumerate(ranking.lines, 1)]
    text += [f"- {line.name}, which is no state: {dollars(line.value)}" for line in ranking.beside]
    return Answer(
        type="ranking",
        title=f"{plural(role)}: {name}",
        text="\n".join(text),
        table=Table(columns=(Column(label="State"), Column(label="Median", kind="money"), Column(label="Jobs", kind="number")),
                    rows=tuple((line.name, line.value, line.employed) for line in lines)),
        caveats=ranking.caveats,
        sources=cite(ranking.sources),
        suggestions=(
            suggest("After cost of living", "follow_up", adjusted="yes"),
            suggest("Best-paying states", "rank_pay", role=role.id),
            *([suggest(f"More on {ranking.lines[0].name}", "ask_salary", role=role.id, state=ranking.lines[0].place.id)]
              if ranking.lines and ranking.lines[0].place else []),
        ),
    )  # fmt: skip


def _first(compared: Comparison, base: Base) -> list[str]:
    """Who is ahead, which is said before the figures."""
    found = winner(compared, base.price_year)
    return [f"**{found}**", ""] if found else []


def _missing(compared: Comparison) -> list[Line]:
    known = [line for line, pay in compared.known if pay.wages.median is not None]
    return [line for line in compared.lines if line not in known]


def _levels(compared: Comparison, years: float) -> str:
    band = stand_in(years)
    parts = [
        f"{line.label} {span(low, high)}"
        for line, pay in compared.known
        if (low := pay.wages.percentiles[band.low]) and (high := pay.wages.percentiles[band.high])
    ]
    return f"OEWS has no figure by experience; {band.words} of all workers stands in: {'; '.join(parts)}."


def _next_places(base: Base, question: Question, role: str, first: str) -> tuple[Suggestion, ...]:
    other = base.roles[OTHER_ROLE.get(role, "medical_coder")]
    return (
        suggest(f"The same for {other.plural}", "follow_up", role=other.id),
        suggest("Per hour", "follow_up", period="hour"),
        suggest("Best-paying states after prices", "rank_pay", role=role, adjusted="yes"),
    )


class ActionComparison(TopicAction):
    """Answers compare_places and compare_roles."""

    def name(self) -> str:
        return "action_comparison"

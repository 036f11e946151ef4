"""The states of a region, or more of them than stand side by side, by what one role earns there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import measure_of, starting
from bot.actions.phrases import plural
from bot.actions.places import release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from knowledge.base import Base
from knowledge.figures import dollars, span
from knowledge.model import Period, Role
from knowledge.pay import Pay, pay, stand_in
from knowledge.places import reading
from knowledge.rank import By, Ranked, rank_places


def region(base: Base, question: Question) -> Answer:
    """The states of a region, ranked."""
    asked = base.regions[question.region[0]]
    states = [state for state in asked.states if state not in question.without]
    return states_ranked(
        base, question, asked.name, states, "OEWS publishes no regional figure, so here are its states"
    )


def left_out(base: Base, question: Question) -> tuple[str, ...]:
    """The ids of the places that the ranking goes without."""
    return tuple(found.place.id for name in question.without if (found := reading(base, name)))


def by_of(question: Question) -> By:
    """What places are ranked by."""
    if question.wants == "jobs":
        return "employed"
    return "adjusted" if question.adjusted else measure_of(question).column


def shown(by: By, value: float) -> str:
    """A value of such a ranking: "$51,140", "9,840 jobs"."""
    return f"{value:,.0f} jobs" if by == "employed" else dollars(value)


def named(by: By, question: Question) -> str:
    """What it is ranked by, as a word of a sentence."""
    if by == "employed":
        return "number of jobs"
    return "median after prices" if by == "adjusted" else measure_of(question).name


def states_ranked(
    base: Base, question: Question, name: str, states: Sequence[str], why: str = "these are many, so they are ranked"
) -> Answer:
    """Some states by what one role earns there."""
    role, by, period = role_of(base, question), by_of(question), Period(question.period or "year")
    without = left_out(base, question)
    states = [state for state in states if state not in without]
    n = min(question.number or len(states), len(states))
    ranking = rank_places(
        base, role, "state", by, n + question.skip, lowest=question.lowest, states=states, period=period
    )
    if question.skip:
        ranking = replace(ranking, lines=ranking.lines[question.skip :], beside=())
    lines = [*ranking.lines, *ranking.beside]
    measure = named(by, question)
    text = [newcomers_in(base, question, role, lines, period)]
    text += [f"{plural(role)}, {name}: {why} by {measure} ({release_name(base)}):"]
    text += [f"{n}. {line.name}: {shown(by, line.value)}" for n, line in enumerate(ranking.lines, 1 + question.skip)]
    text += [f"- {line.name}, which is no state: {shown(by, line.value)}" for line in ranking.beside]
    first = ranking.lines[0] if ranking.lines else None
    return Answer(
        type="ranking",
        title=f"{plural(role)}: {name}",
        text="\n".join(line for line in text if line),
        table=Table(columns=(Column(label="State"), Column(label=measure[0].upper() + measure[1:], kind="number" if by == "employed" else "money"),
                             Column(label="Jobs", kind="number")),
                    rows=tuple((line.name, line.value, line.employed) for line in lines)),
        caveats=ranking.caveats,
        sources=cite(ranking.sources),
        suggestions=(
            suggest("After cost of living", "follow_up", adjusted="yes"),
            suggest("Best-paying states", "rank_pay", role=role.id),
            *([suggest(f"More on {first.name}", "ask_salary", role=role.id, state=first.place.id)] if first and first.place else []),
        ),
    )  # fmt: skip


def newcomers_in(base: Base, question: Question, role: Role, lines: Sequence[Ranked], period: Period) -> str:
    """What stands in for the pay of newcomers in each place of a ranking, where that is asked for; else empty."""
    if not starting(question):
        return ""
    band = stand_in(0)
    found = [(line.name, pay(base, role, line.place, period=period)) for line in lines if line.place]
    spans = [
        f"{name} {span(low, high)}"
        for name, here in found
        if isinstance(here, Pay)
        and (low := here.wages.percentiles[band.low])
        and (high := here.wages.percentiles[band.high])
    ]
    return (
        f"**At entry level: {'; '.join(spans)}.** OEWS has no figure by experience; {band.words} of all workers stands in.\n"
        if spans
        else ""
    )

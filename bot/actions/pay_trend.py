"""How pay has changed over the years: what the releases of OEWS show, or what is known in their place."""

from __future__ import annotations

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import measure_of
from bot.actions.phrases import plural
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, role_taken, where
from knowledge.base import NATION, Base
from knowledge.figures import change, dollars
from knowledge.model import Unknown
from knowledge.pay import Pay, pay
from knowledge.trend import Trend, trend


def pay_trend(base: Base, question: Question) -> Answer:
    """The series of one role in one place; without one, what is known over several years of the nation."""
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    role, measure = role_of(base, question), measure_of(question)
    found = trend(base, role, places.first, percentile=measure.percentile or 50)
    now = pay(base, role, places.first)
    if isinstance(found, Trend):
        text, table = _series(found), _table(found)
        sources, caveats = found.sources, (*found.breaks, *found.caveats)
    else:
        text, table = _instead(found), None
        sources, caveats = found.sources, ()
    if isinstance(now, Pay) and now.wages.median is not None and not isinstance(found, Trend):
        text.append(
            f"Now the median is {dollars(now.wages.median)} a year{where(now.place, places)} ({release_name(base)})."
        )
        sources = (*sources, now.source)
    text.append("I have no forecast of pay.")
    return Answer(
        type="pay",
        title=f"{plural(role)}: pay over the years",
        text="\n".join(text),
        table=table,
        caveats=tuple(dict.fromkeys((*role_taken(question, role), *places.notes, *caveats))),
        sources=cite(sources),
        suggestions=(
            suggest(f"Pay of {role.plural} now", "ask_salary", role=role.id),
            suggest(f"Outlook for {role.plural}", "ask_outlook", role=role.id),
            suggest("What moves pay", "ask_pay_factors"),
        ),
    )


def _series(found: Trend) -> list[str]:
    first, last = found.points[0], found.points[-1]
    place = "in the US" if found.place == NATION else f"in {found.place.named}"
    name = "median" if found.percentile == 50 else f"{found.percentile}th percentile"
    return [
        f"**The {name} of {found.role.plural} {place} changed by {change(found.change)}**, from {dollars(first.amount)} "
        f"({first.label}) to {dollars(last.amount)} ({last.label}), before inflation."
    ]


def _instead(found: Unknown) -> list[str]:
    if found.nearest:
        return [
            f"**I have no official series over the years for that** ({found.reason}). What I have: {found.nearest.rstrip('.')}."
        ]
    return [f"**I can't say how that has changed**: {found.reason}, and I have no earlier figures to set beside it."]


def _table(found: Trend) -> Table:
    return Table(
        columns=(Column(label="Release"), Column(label="Amount", kind="money")),
        rows=tuple((point.label, point.amount) for point in found.points),
    )

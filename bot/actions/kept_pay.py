"""What pay that is taken along buys in another place: "keep my 71k and move to Boise"."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.pay_lead import LARGEST_HOURLY
from bot.actions.phrases import per, plural
from bot.actions.places import Places, place_entity, places_of
from bot.actions.price_level import rent_in
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from knowledge.base import NATION, Base
from knowledge.figures import dollars
from knowledge.living import Prices, prices
from knowledge.model import Period
from knowledge.pay import Pay, pay
from knowledge.towns import Candidate

MOST = 5


def keeps(question: Question) -> bool:
    """Whether an amount is to be taken from one place to another, or measured by the prices of one."""
    return question.wants == "kept" and (bool(question.money and question.place) or len(question.place) == 2)


def kept_pay(base: Base, question: Question) -> Answer:
    """The amount at the prices of the place it comes from, and of those it goes to; places are in the order named."""
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    role = role_of(base, question)
    named = _ordered(places, question.text)
    usual = pay(base, role, named[0].place) if named else None
    median = usual.wages.median if isinstance(usual, Pay) else None
    amount = question.money[0] if question.money else median
    if amount is None:
        return Answer(type="question", title="How much?", text="What pay would you keep? Name it an hour or a year.")
    period = Period.HOUR if amount < LARGEST_HOURLY else Period.YEAR
    levels = [(c, level) for c in named[:MOST] if isinstance(level := prices(base, c.place), Prices)]
    lost = [f"I have no price level for {c.label}." for c in named[:MOST] if c not in [known for known, _ in levels]]
    text = _moved(levels, amount, period) if len(levels) > 1 else _alone(levels, amount, period)
    borrowed = any(level.place != c.place for c, level in levels)
    whose = ["Prices of a city are those of its state: I have none of cities."] if borrowed else []
    assumed = (
        [] if question.money else [f"You named no amount, so I took the median of {role.plural} in {named[0].label}."]
    )
    last = named[-1]
    return Answer(
        type="living_cost",
        title=f"{dollars(amount)} {per(period)}: {' and '.join(c.label for c, _ in levels)}" if levels else "No price level",
        text="\n".join([*rent_in(question, [level for _, level in levels]), *text, *lost]),
        table=Table(
            columns=(Column(label="Place"), Column(label=f"Prices {base.price_year}, US = 100", kind="number"),
                     Column(label=f"What {dollars(amount)} buys at average prices", kind="money")),
            rows=tuple((c.label, round(level.all_items, 1), level.buys(amount, period)) for c, level in levels),
        ) if levels else None,
        caveats=(*assumed, *whose, *places.notes, "That is before tax: taxes are not part of the price level."),
        sources=cite([base.rpp(), *([usual.source] if isinstance(usual, Pay) and not question.money else [])]),
        suggestions=(
            suggest(f"{plural(role)} there", "ask_salary", role=role.id, **place_entity(last.label, last)),
            suggest("Cost of living by state", "ask_cost_of_living"),
            suggest("Best pay after prices", "rank_pay", role=role.id, adjusted="yes"),
        ),
    )  # fmt: skip


def _moved(levels: list[tuple[Candidate, Prices]], amount: float, period: Period) -> list[str]:
    (origin, here), *others = levels
    shown = f"{dollars(amount)} {per(period)}"
    lines = []
    for to, there in others:
        equal = (
            "as much as"
            if here.all_items == there.all_items
            else "more than"
            if here.all_items > there.all_items
            else "less than"
        )
        lines.append(
            f"**{shown} kept in {to.label} buys {equal} in {origin.label}: as much as {dollars(here.needs(amount, there, period))} does there** "
            f"(price levels {there.all_items:.1f} and {here.all_items:.1f}, US = 100, BEA {here.year}). "
            f"To buy in {to.label} what {dollars(amount)} buys in {origin.label}, {dollars(there.needs(amount, here, period))} would do."
        )
    return lines


def _alone(levels: list[tuple[Candidate, Prices]], amount: float, period: Period) -> list[str]:
    return [
        f"**{dollars(amount)} {per(period)} in {c.label} buys what {dollars(level.buys(amount, period))} buys at average US prices** "
        f"(price level {level.all_items:.1f}, US = 100, BEA {level.year})."
        for c, level in levels
    ]


def _ordered(places: Places, text: str) -> list[Candidate]:
    """The places, the one that the pay comes from first: the one that somebody moves "to" is none."""
    known = [candidate for candidate in places.known if candidate.place != NATION]
    if len(known) == 2:
        town = re.escape(known[0].label.split(",")[0])
        if re.search(rf"\b(?:to|live in|living in|moving|move)\s+{town}", text, re.I):
            return known[::-1]
    return known

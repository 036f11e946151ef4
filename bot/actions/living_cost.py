"""Answers `ask_cost_of_living`: the price level of a state, and what pay buys there."""

from __future__ import annotations

from bot.actions import comparison
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.kept_pay import keeps, kept_pay
from bot.actions.pay_lead import LARGEST_HOURLY
from bot.actions.phrases import per, plural, unknown
from bot.actions.places import places_of, release_name
from bot.actions.price_level import rent_in
from bot.actions.question import Question
from bot.actions.role_asked import role_of, where
from bot.actions.topic import topic
from knowledge.base import NATION, Base
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.living import Prices, by_price, prices
from knowledge.model import Period, Unknown
from knowledge.pay import pay


@topic("ask_cost_of_living")
def answer(base: Base, question: Question) -> Answer:
    """One state's prices; several side by side; the cheapest and dearest states when none is named."""
    if keeps(question):
        return kept_pay(base, question)
    if len(question.place) > 1:
        return comparison.places(base, question)
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    if places.first == NATION:
        return extremes(base, question)
    level = prices(base, places.first)
    if isinstance(level, Unknown):
        return unknown(
            level,
            [
                suggest("Pay there", "ask_salary", state=places.first.state),
                suggest("Prices by state", "ask_cost_of_living"),
            ],
        )
    role = role_of(base, question)
    found = pay(base, role, places.first)
    difference = level.all_items - 100
    words = (
        "about the same as"
        if abs(difference) < 0.5
        else f"{abs(difference):.1f}% {'above' if difference > 0 else 'below'}"
    )
    text = [
        *rent_in(question, [level]),
        *(_bought(amount, level) for amount in question.money[:1]),
        f"**Prices in {level.place.name} are {words} the US average**: a price level of {level.all_items:.1f}, US = 100 (BEA, {level.year}).",
    ]
    if level.housing is not None:
        text.append(f"Housing stands at {level.housing:.1f}.")
    if not isinstance(found, Unknown) and found.wages.median is not None:
        text.append(
            f"The {role.name} median of {dollars(found.wages.median)}{where(found.place, places)} ({release_name(base)}) buys what "
            f"{dollars(level.buys(found.wages.median))} buys at average US prices."
        )
    caveats = [*places.notes]
    if level.place != places.first:
        caveats.append("I have price levels of states, not of cities.")
    return Answer(
        type="living_cost",
        title=f"Cost of living in {level.place.name}",
        text=" ".join(text),
        table=_table(base, [level]),
        caveats=tuple(caveats),
        sources=cite([level.source, *([found.source] if not isinstance(found, Unknown) else [])]),
        suggestions=(
            suggest(f"{plural(role)} there", "ask_salary", role=role.id, state=level.place.state),
            suggest("Compare with Texas" if level.place.state != "TX" else "Compare with Florida", "compare_places", role=role.id,
                    state=[level.place.state, "TX" if level.place.state != "TX" else "FL"]),
            suggest("Best pay after prices", "rank_pay", role=role.id, adjusted="yes"),
        ),
    )  # fmt: skip


def _bought(amount: float, level: Prices) -> str:
    """What an amount buys at the prices of a place."""
    period = Period.HOUR if amount < LARGEST_HOURLY else Period.YEAR
    return f"**{dollars(amount)} {per(period)} there buys what {dollars(level.buys(amount, period))} buys at average US prices.**"


def extremes(base: Base, question: Question) -> Answer:
    """The cheapest and the dearest states, and what the measure is."""
    levels = by_price(base)
    n = min(question.number or 5, 25)
    text = [f"Cheapest states (price level, US = 100, BEA {base.price_year}):"]
    text += [f"- {level.place.name}: {level.all_items:.1f}" for level in levels[:n]]
    text.append("Most expensive:")
    text += [f"- {level.place.name}: {level.all_items:.1f}" for level in levels[: -n - 1 : -1]]
    known = facts(base, ["living_cost"], text=question.text, most=1)
    text += [fact.text for fact in known]
    return Answer(
        type="living_cost",
        title="Cost of living by state",
        text="\n".join(text),
        table=_table(base, [*levels[:n], *levels[-n:]]),
        sources=cite([levels[0].source, *(fact.source for fact in known)]),
        suggestions=(
            suggest("Best coder pay after prices", "rank_pay", role="medical_coder", adjusted="yes"),
            suggest("California or Arkansas?", "compare_places", state=["CA", "AR"]),
            suggest("Prices in Texas", "ask_cost_of_living", state="TX"),
        ),
    )


def _table(base: Base, levels: list[Prices]) -> Table:
    return Table(
        columns=(
            Column(label="State"),
            Column(label=f"All prices {base.price_year}, US = 100", kind="number"),
            Column(label="Housing", kind="number"),
        ),
        rows=tuple(
            (p.place.name, round(p.all_items, 1), round(p.housing, 1) if p.housing is not None else None)
            for p in levels
        ),
    )


class ActionLivingCost(TopicAction):
    """Answers ask_cost_of_living."""

    def name(self) -> str:
        return "action_living_cost"

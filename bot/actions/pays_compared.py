"""Two amounts in two places, at the prices of each: "offered 31 in san diego, im at 25 in pittsburgh"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import Acted
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.mention import label
from bot.actions.own_pay import placed, stated_pay
from bot.actions.phrases import per
from bot.actions.places import place_entity
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.living import Prices, prices
from knowledge.model import Period
from knowledge.places import reading
from knowledge.towns import Candidate

_OWN = ("own", "past")


@dataclass(frozen=True)
class _Paid:
    """An amount in a place. `own`: what its writer has now, rather than what is offered."""

    amount: float
    period: Period
    place: Candidate
    level: Prices
    own: bool


def two_pays(base: Base, tracker: Tracker) -> Acted | None:
    """Which of two amounts buys more, each where it is paid; None where there are not two, of one period, in two places."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    found = _paid(base, tracker, message)
    if len(found) != 2 or found[0].period is not found[1].period or found[0].place == found[1].place:
        return None
    here, there = sorted(found, key=lambda paid: not paid.own)
    real = here.level.buys(here.amount, here.period), there.level.buys(there.amount, there.period)
    equal = there.level.needs(here.amount, here.level, here.period)
    percent = abs(round(100 * (real[1] / real[0] - 1), 1))
    unit, whole = per(here.period), f"{dollars(there.amount)} in {there.place.label}"
    verdict = "as much as" if real[0] == real[1] else f"{percent:g}% {'more' if real[1] > real[0] else 'less'} than"
    rest = f"{dollars(here.amount)} in {here.place.label}"
    borrowed = any(paid.level.place != paid.place.place for paid in found)
    answer = Answer(
        type="living_cost",
        title=f"{whole[0].upper()}{whole[1:]}, {rest}",
        text=(
            f"**{whole} buys {verdict} {rest}**: at average US prices {dollars(real[1])} against {dollars(real[0])} {unit} "
            f"(price levels {there.level.all_items:.1f} and {here.level.all_items:.1f}, US = 100, BEA {here.level.year}).\n"
            f"To break even there you would need {dollars(equal)} {unit}."
        ),
        table=Table(
            columns=(Column(label="Place"), Column(label="Pay", kind="money"), Column(label=f"Prices {here.level.year}, US = 100", kind="number"),
                     Column(label="Buys at average prices", kind="money")),
            rows=tuple((p.place.label, p.amount, round(p.level.all_items, 1), r) for p, r in zip((here, there), real, strict=True)),
        ),
        caveats=(*(["Prices of a city are those of its state: I have none of cities."] if borrowed else []),
                 "That is before tax, and without benefits or the cost of moving.",),
        sources=cite([base.rpp()]),
        suggestions=(
            suggest(f"Coder pay in {there.place.label}", "ask_salary", **place_entity(there.place.label, there.place)),
            suggest("Cost of living by state", "ask_cost_of_living"),
        ),
    )  # fmt: skip
    values = [
        *place_entity(there.place.label, there.place).values(),
        *place_entity(here.place.label, here.place).values(),
    ]
    return Acted(answer, Question("compare_places", place=tuple(values), adjusted=True, period=here.period.value))


def _paid(base: Base, tracker: Tracker, message: Mapping[str, Any]) -> list[_Paid]:
    """The amounts of a message with the places nearest to them; where it has one that is offered, own pay and home beside it."""
    text = str(message.get("text") or "")
    entities = [entity for entity in message.get("entities") or () if isinstance(entity.get("start"), int)]
    places = [entity for entity in entities if entity.get("entity") in ("state", "city") and not entity.get("unknown")]
    amounts = [
        entity for entity in entities if entity.get("entity") == "money" and label(entity) not in ("price", "budget")
    ]
    found: list[_Paid] = []
    told = stated_pay(text)
    stated = told[0] if told else None  # "im at 52k" is own pay, whatever else it looks like
    for amount in amounts[:2]:
        value = float(amount["value"])
        near = sorted(places, key=lambda place: abs(place["start"] - amount["start"]))
        if near and (
            paid := _one(base, value, str(near[0]["value"]), text, own=label(amount) in _OWN or value == stated)
        ):
            places.remove(near[0])
            found.append(paid)
    if len(found) == 1 and not found[0].own:
        profile = Profile.of(tracker).told(message)
        pay = told or ((profile.pay, profile.period or "") if profile.pay is not None else None)
        home = str(places[0]["value"]) if places else profile.place
        own_one = _one(base, pay[0], home, pay[1], own=True) if pay and home else None
        found += [own_one] if own_one else []
    return found


def _one(base: Base, amount: float, place: str, text: str, *, own: bool) -> _Paid | None:
    pay, where = placed(amount, text if own or not text else ""), reading(base, place)
    level = prices(base, where.place) if where else None
    if pay is None or where is None or not isinstance(level, Prices):
        return None
    return _Paid(pay[0], Period(pay[1]), where, level, own)

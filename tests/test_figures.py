"""Every amount of money and every percentage that an answer gives stands in the knowledge base, or follows from it.

Asked: every topic, with many roles, places, credentials, employers and periods. What the asker typed is excepted.
"""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import pytest

import bot.actions  # noqa: F401  # registers the topics
from bot.actions.answer import Answer
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.topic import answerer_of, intents
from knowledge import Base
from knowledge.costs import costs
from knowledge.facts import fact
from knowledge.living import Prices, prices
from knowledge.load import ANNUAL, HOURLY
from knowledge.model import Period
from knowledge.profile import Profile
from knowledge.schema import ClaimEntry, FactEntry

MONEY = re.compile(r"[$](\d[\d,]*(?:\.\d+)?)(?:–(\d[\d,]*(?:\.\d+)?))?")
PERCENT = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(?:%|percent\b)")
PERIODS = {
    "hour": HOURLY + ("h_mean",),
    "week": ANNUAL + ("a_mean",),
    "month": ANNUAL + ("a_mean",),
    "year": ANNUAL + ("a_mean",),
}
PARTS = {"week": 52, "month": 12}

ROLES = ("medical_coder", "medical_biller", "inpatient_coder", "risk_adjustment_coder", "cdi_specialist", "him_manager",
         "health_information_technician", "compliance_officer", "medical_records_clerk")  # fmt: skip
PLACES: tuple[tuple[str, ...], ...] = ((), ("TX",), ("CA",), ("VT",), ("DC",), ("PR",), ("Austin, TX",), ("Marfa, TX",), ("CA", "AR"),
                                       ("Tulsa, OK", "NY"), ("Atlantis",))  # fmt: skip
CREDENTIALS: tuple[tuple[str, ...], ...] = (
    (),
    ("CPC",),
    ("CCS",),
    ("CPB",),
    ("CPMA",),
    ("RHIT",),
    ("CBCS",),
    ("CPC", "CCS"),
    ("ZZZZ",),
)
TEXTS = ("", "how much does it cost", "is it worth it, what is the return", "how do i renew, retake, and what does the exam ask",
         "will ai replace us", "best states after cost of living", "lowest paying cities", "which certification pays most",
         "which employers pay most", "which jobs pay most", "do i need a degree", "how long does it take", "hospitals or small offices",
         "does experience matter", "where do the figures come from", "another site says more")  # fmt: skip


@dataclass(frozen=True)
class Figures:
    """The figures that an answer may give."""

    money: frozenset[float]
    percent: frozenset[float]


def written(text: str) -> Figures:
    """The figures that stand in a text."""
    money = {number(found) for pair in MONEY.findall(text) for found in pair if found}
    return Figures(frozenset(money), frozenset(map(number, PERCENT.findall(text))))


def number(text: str) -> float:
    return float(text.replace(",", ""))


@lru_cache(maxsize=1)
def of_texts(base: Base) -> Figures:
    """The figures of everything but the wage tables: facts, claims, fees, survey, projections, prices, notes."""
    found = written("\n".join(strings(base)))
    money, percent = set(found.money), set(found.percent)
    entries: list[FactEntry | ClaimEntry] = [*base.facts.values(), *base.claims.values()]
    for entry in entries:
        values = [value for name in ("value", "low", "high") if (value := getattr(entry, name, None)) is not None]
        (percent if entry.unit == "percent" else money if entry.unit in ("usd", "usd_per_hour") else set()).update(
            values
        )
    money.update(fee.amount for entry in base.certifications.values() for fee in entry.fees)
    money.update(entry.amount for entry in base.survey)
    percent.update(abs(growth) for (growth,) in base.rows("SELECT growth FROM projection WHERE growth IS NOT NULL"))
    return Figures(frozenset(money), frozenset(percent))


def strings(base: Base) -> Iterator[str]:
    """Every text of the base, with the figures of facts written out."""
    yield from (fact(base, id).text for id in base.facts)
    for (body,) in base.rows("SELECT body FROM entry"):
        yield from (value for value in leaves(json.loads(body)) if isinstance(value, str))


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from leaves(part)
    else:
        yield value


@cache
def wages(base: Base, soc: str, period: str, within: frozenset[str] | None = None) -> frozenset[float]:
    """The wages of an occupation in its places and industries, and what they buy at average prices."""
    found: set[float] = set()
    parts = PARTS.get(period, 1)
    columns = PERIODS[period]
    for place, *amounts in base.rows(
        f"SELECT place, {', '.join(columns)} FROM wage WHERE soc = ? AND release = ?", soc, base.releases[0]
    ):
        if within is not None and place not in within:
            continue
        here = {amount if parts == 1 else float(round(amount / parts)) for amount in amounts if amount is not None}
        found |= here
        if place != "US" and isinstance(level := prices(base, base.places[place]), Prices):
            found |= {float(level.buys(amount, Period(period))) for amount in here}
    return frozenset(found)


def allowed(base: Base, question: Question) -> Figures:
    """What an answer to `question` may give: of the occupations and places that it names, in its period or a year."""
    texts = of_texts(base)
    named = {base.roles[id] for id in question.role if id in base.roles}
    everything = not named or question.certification or question.intent in ("rank_pay", "ask_path")
    socs = set(base.occupations) if everything else {role.occupation.soc for role in named if role.occupation}
    socs |= {"29-2072", "43-3021"}  # stand beside the others for orientation
    periods = {question.period or "year", "year"} | ({"hour"} if any(a < 200 for a in question.money) else set())
    money = texts.money.union(
        *(wages(base, soc, period, places_in(base, question)) for soc in socs for period in periods)
    )
    money |= estimated(base, socs, question)
    if question.intent in ("advise_certification", "plan_certification"):
        money |= totals(base)
    if question.intent == "ask_path":
        money |= distances(base)
    typed = set(question.money) | {
        float(level.buys(amount, Period.HOUR if amount < 500 else Period.YEAR))
        for amount in question.money
        for level in all_prices(base)
    }
    percent = texts.percent
    if question.intent == "ask_cost_of_living":
        percent |= {round(abs(level.all_items - 100), 1) for level in all_prices(base)}
    return Figures(money | typed, percent)


@lru_cache(maxsize=1)
def totals(base: Base) -> frozenset[float]:
    """What a credential may cost in all: any of its prices, or of their shares of a year, added up."""
    found: set[float] = set()
    for entry in base.certifications.values():
        for profile in (Profile(), Profile(years=3), Profile(years=0)):
            sums = {0.0}
            for cost in costs(base, entry, profile):
                once = {price for price in (cost.low, cost.high) if price is not None}
                yearly = {price / cost.every_years for price in once} if cost.every_years else set()
                sums |= {total + price for total in sums for price in once | yearly}
            found |= sums
    return frozenset(found)


@lru_cache(maxsize=1)
def distances(base: Base) -> frozenset[float]:
    """How far the national medians of two occupations, or kinds of employer, are apart."""
    query = "SELECT a_median FROM wage WHERE place = 'US' AND release = ? AND a_median IS NOT NULL"
    medians = {median for (median,) in base.rows(query, base.releases[0])}
    return frozenset(float(abs(one - other)) for one in medians for other in medians)


def estimated(base: Base, socs: Iterable[str], question: Question) -> frozenset[float]:
    """The ends that a band may have: percentiles, an entry level as wide as the middle half, times the employer's ratio."""
    found: set[float] = set()
    period = "hour" if question.period == "hour" else "year"
    p10, p25, p50, p75, p90, _ = PERIODS[period]
    unit = {"hour": 0.01}.get(period, 10)
    for soc in socs:
        ratios = [1.0]
        for setting in question.setting:
            industry = base.settings[setting].industry
            inside = base.rows(f"SELECT {p50} FROM wage WHERE soc = ? AND industry = ?", soc, industry)
            overall = base.rows(f"SELECT {p50} FROM wage WHERE soc = ? AND place = 'US' AND industry = ''", soc)
            ratios += [inside[0][0] / overall[0][0]] if inside and inside[0][0] else []
        for place in places_in(base, question) or ():
            for low, first, middle, third, high in base.rows(
                f"SELECT {p10}, {p25}, {p50}, {p75}, {p90} FROM wage WHERE soc = ? AND place = ? AND industry = ''", soc, place
            ):  # fmt: skip
                if low is None:
                    continue
                ends = (low, first, middle, third, high, low * third / first)
                found.update(
                    round(rounded(round(end * ratio / unit, 6)) * unit, 2)
                    for end in ends for ratio in ratios for rounded in (math.floor, math.ceil)
                )  # fmt: skip
    return frozenset(found)


def places_in(base: Base, question: Question) -> frozenset[str] | None:
    """The places whose figures may be given: those named, their states and the nation; all when none is named."""
    if question.intent == "rank_pay" or question.region or not question.place:
        return None
    known = [candidate.place for candidate in places_of(base, question).known]
    return frozenset({"US", *(place.id for place in known), *(place.state for place in known if place.state)})


@lru_cache(maxsize=1)
def all_prices(base: Base) -> tuple[Prices, ...]:
    return tuple(level for state in base.states if isinstance(level := prices(base, base.places[state]), Prices))


def given(answer: Answer) -> Figures:
    """The figures of an answer: in its words, its table and its chart."""
    found = written("\n".join((answer.title, answer.text, *answer.caveats, *(s.title for s in answer.suggestions))))
    money, percent = set(found.money), set(found.percent)
    for row in answer.table.rows if answer.table else ():
        for column, cell in zip(answer.table.columns if answer.table else (), row):
            if isinstance(cell, str):
                said = written(cell)
                money |= said.money
                percent |= said.percent
            elif cell is not None:
                (money if column.kind == "money" else percent if column.kind == "percent" else set()).add(abs(cell))
    for bar in answer.chart.bars if answer.chart else ():
        values = {abs(value) for value in (bar.value, bar.p10, bar.p25, bar.p75, bar.p90) if value is not None}
        if answer.chart and answer.chart.unit.startswith("usd"):
            money |= values
    return Figures(frozenset(money), frozenset(percent))


def questions(intent: str) -> Iterator[Question]:
    """Many questions of one intent."""
    for role, place in itertools.product(((), *((role,) for role in ROLES), ROLES[:2]), PLACES):
        yield Question(intent, role=role, place=place)
    for certification, text in itertools.product(CREDENTIALS, TEXTS):
        yield Question(intent, text=text, certification=certification)
    plain = Question(intent, role=("medical_coder",), place=("TX",))
    yield from (replace(plain, period=period) for period in ("hour", "week", "month"))
    yield from (replace(plain, place=(), period=period, setting=("hospital",)) for period in ("hour", "month", "year"))
    yield from (replace(plain, experience=years) for years in (0.0, 3.0, 7.0, 30.0))
    yield from (
        replace(plain, place=(place,), experience=years, setting=(setting,), period=period)
        for place in ("TX", "Austin, TX", "PR")
        for years in (None, 0.0, 4.0)
        for setting in ("hospital", "physician_office", "remote")
        for period in (None, "hour")
    )
    yield from (replace(plain, percentile=percentile) for percentile in (10, 25, 75, 90))
    yield from (replace(plain, money=(amount,), period=period) for amount, period in ((22.0, "hour"), (60_000.0, None)))
    yield from (replace(plain, place=(), region=(region,)) for region in ("midwest", "south", "new_england"))
    yield from (
        replace(plain, place=(), setting=pair) for pair in (("hospital", "physician_office"), ("insurer",), ("remote",))
    )
    yield from (replace(plain, organization=bodies) for bodies in (("aapc",), ("aapc", "ahima"), ("penn_foster",)))
    for number_asked, lowest, adjusted in itertools.product((3, 60), (False, True), (False, True)):
        for text in ("states", "cities", "jobs", "certifications", "employers"):
            yield Question(intent, text=text, number=number_asked, lowest=lowest, adjusted=adjusted)


def unfounded(answer: Answer, figures: Figures) -> list[str]:
    """The figures of an answer that the base does not have."""
    said = given(answer)
    money = [f"${amount:,.2f}" for amount in sorted(said.money) if not near(amount, figures.money)]
    return money + [f"{share}%" for share in sorted(said.percent) if not near(share, figures.percent)]


def near(value: float, known: Iterable[float]) -> bool:
    return value in known or round(value, 2) in known


@pytest.mark.parametrize("intent", sorted(intents()))
def test_every_figure_of_an_answer_stands_in_the_base(base: Base, intent: str) -> None:
    answerer = answerer_of(intent)
    assert answerer is not None
    faults = {}
    for question in questions(intent):
        if strange := unfounded(answerer(base, question), allowed(base, question)):
            faults[repr(question)] = strange
    assert not faults


def test_a_figure_of_nowhere_is_found_out(base: Base) -> None:
    answer = Answer(type="text", text="Coders earn $51,141 a year, 7.9% more, or $43,490–64,821.")
    question = Question("ask_salary", role=("medical_coder",))
    assert unfounded(answer, allowed(base, question)) == ["$51,141.00", "$64,821.00", "7.9%"]


def test_a_wage_of_another_occupation_is_found_out(base: Base) -> None:
    answer = Answer(type="text", text="Coders in Oregon earn $50,410 a year.")  # OEWS May 2025: Oregon, 31-9092
    question = Question("ask_salary", role=("medical_coder",), place=("OR",))
    assert unfounded(answer, allowed(base, question)) == ["$50,410.00"]


def test_a_wage_of_another_place_is_found_out(base: Base) -> None:
    answer = Answer(type="text", text="Coders in Oregon earn $48,750 a year.")  # OEWS May 2025: Connecticut
    question = Question("ask_salary", role=("medical_coder",), place=("OR",))
    assert unfounded(answer, allowed(base, question)) == ["$48,750.00"]

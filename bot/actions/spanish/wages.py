"""Pay in Spanish: of a role in a place, of two or more side by side, the best-paid places."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.phrases import bar, chart
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.spanish.meaning import Meaning
from bot.actions.spanish.words import FIRST, LABELS, PER, listed, next_questions, plural, release, where
from knowledge.base import NATION, Base
from knowledge.compare import Comparison, compare_places, compare_roles
from knowledge.figures import dollars
from knowledge.model import PERCENTILES, Period, Place, Role, Unknown, Wages
from knowledge.pay import Pay, pay, percentile_of
from knowledge.rank import rank_places
from knowledge.text import capital, key

MOST = 5  # side by side
CODER = "medical_coder"
LARGEST_HOURLY = 500  # dollars: what is more is pay of a year

_NEW = re.compile(
    r"\b(?:sin experiencia|no tengo experiencia|recien|principiante\w*|empez\w*|empiez\w*|comenz\w*|soy nuev[oa]|novat[oa]s?)\b"
)
_LOWEST = re.compile(r"\b(?:menos|peor\w*|mas baj\w*)\b")
_AREAS = re.compile(r"\b(?:ciudad\w*|area\w*|metro\w*)\b")


def role_of(base: Base, question: Question) -> Role:
    """The role asked about; coders when none is named."""
    return base.roles.get(question.role[0] if question.role else CODER) or base.roles[CODER]


def wages(base: Base, meaning: Meaning) -> Answer | None:
    """What a role earns; two to five places or roles side by side. None for a place that is not known."""
    question = meaning.question
    places, period = places_of(base, question), _period(question)
    roles = [base.roles[id] for id in question.role if id in base.roles]
    if places.refusal and not question.country:
        return None
    named = [found.place for found in places.known]
    if len(named) > 1:
        return _compared(
            base, compare_places(base, role_of(base, question), named[:MOST], period), period, role_of(base, question)
        )
    if len(roles) > 1:
        return _compared(base, compare_roles(base, roles[:MOST], places.first, period), period, None, places.first)
    return _one(base, question, role_of(base, question), NATION if question.country else places.first, period)


def _period(question: Question) -> Period:
    if question.money and not question.period:
        return Period.HOUR if question.money[0] < LARGEST_HOURLY else Period.YEAR
    return Period(question.period or "year")


def _one(base: Base, question: Question, role: Role, place: Place, period: Period) -> Answer | None:
    first = [f"Solo tengo sueldos de EE. UU., no de {question.country[0]}."] if question.country else []
    if role.occupation is None:
        first.append(f"BLS no tiene una cifra para {plural(role)}; lo más cercano son los codificadores.")
        role = base.roles[CODER]
    found = pay(base, role, place, period=period)
    if (isinstance(found, Unknown) or found.wages.median is None) and place.state and place.kind == "area":
        first.append(f"BLS no publicó una cifra para {place.name}; esta es la del estado.")
        found = pay(base, role, base.places[place.state], period=period)
    if isinstance(found, Unknown) or found.wages.median is None:
        return None
    here, low, high = where(found.place), found.wages.percentiles[25], found.wages.percentiles[75]
    lead = f"**Los {plural(role)} en {here} ganan una mediana de {dollars(found.wages.median)} {PER[period]}** ({release(base)})."
    middle = f"La mitad central gana entre {dollars(low)} y {dollars(high)}." if low and high else ""
    amounts = [*((LABELS[p], found.wages.percentiles[p]) for p in PERCENTILES), ("Promedio", found.wages.mean)]
    return Answer(
        type="pay",
        title=f"{capital(plural(role))}, {here}",
        text=" ".join(
            part for part in (*_own(question, found.wages), *first, lead, middle, *_newcomer(question, found)) if part
        ),
        table=Table(columns=(Column(label=""), Column(label=here, kind="money")), rows=tuple(amounts)),
        caveats=_caveats(role),
        sources=cite([found.source]),
        suggestions=next_questions(
            suggest("Por año", "follow_up", period="year")
            if period is Period.HOUR
            else suggest("Por hora", "follow_up", period="hour"),
            FIRST,
        ),
    )


def _own(question: Question, found: Wages) -> list[str]:
    """Where an amount that was named, or a percentile that was asked for, stands."""
    if question.money and found.median:
        low, high = percentile_of(found, question.money[0])
        side = (
            "por debajo del percentil 10" if low == 0 else "por encima del percentil 90" if high == 100
            else f"entre el percentil {low} y el {high}"
        )  # fmt: skip
        return [f"**{dollars(question.money[0])} {PER[found.period]} está {side}.**"]
    amount = found.percentiles.get(question.percentile or 50)
    if question.percentile in (None, 50) or amount is None:
        return []
    return [f"**El percentil {question.percentile} es {dollars(amount)} {PER[found.period]}.**"]


def _newcomer(question: Question, found: Pay) -> list[str]:
    low, high = found.wages.percentiles[10], found.wages.percentiles[25]
    if not _NEW.search(key(question.text)) or not low or not high:
        return []
    return [f"BLS no da sueldos por experiencia; para quien empieza, la guía más cercana es el cuarto más bajo: de {dollars(low)} a {dollars(high)}."]  # fmt: skip


def _compared(base: Base, found: Comparison, period: Period, role: Role | None, place: Place = NATION) -> Answer | None:
    """Lines side by side; `role`: the one whose places they are, None when they are roles of `place`."""
    known = [(line, one) for line, one in found.known if one.wages.median is not None]
    if len(known) < 2:
        return None
    names = [where(one.place) if role else capital(plural(one.role)) for _, one in known]
    medians = [one.wages.median or 0 for _, one in known]
    best = max(range(len(known)), key=medians.__getitem__)
    lines = [
        f"- **{name}**: {dollars(median)} {PER[period]}"
        + (f"; a precios promedio de EE. UU. equivale a {dollars(line.adjusted)}" if line.adjusted else "")
        for name, median, (line, _) in zip(names, medians, known)
    ]
    whose = f"Mediana de los {plural(role)}" if role else f"Mediana en {where(place)}"
    missing = [line.label for line in found.lines if line not in [line for line, _ in known]]
    lines += [f"BLS no publicó una cifra para {listed(missing)}."] if missing else []
    lead = f"**Más alto: {names[best]}.**" if len(set(medians)) > 1 else "**La cifra es la misma.**"
    return Answer(
        type="comparison",
        title=listed(names),
        text="\n".join((f"{lead} {whose} ({release(base)}):", *lines)),
        table=Table(
            columns=(Column(label="Lugar" if role else "Oficio"), Column(label="Mediana", kind="money"),
                     Column(label="Percentil 25", kind="money"), Column(label="Percentil 75", kind="money")),
            rows=tuple((name, one.wages.median, one.wages.percentiles[25], one.wages.percentiles[75])
                       for name, (_, one) in zip(names, known)),
        ),
        chart=chart(f"Mediana, {PER[period]}", period, [bar(name, one.wages, one.place.state) for name, (_, one) in zip(names, known)]),
        caveats=tuple(dict.fromkeys(text for _, one in known for text in _caveats(one.role))),
        sources=cite(found.sources),
        suggestions=next_questions(FIRST),
    )  # fmt: skip


def ranked(base: Base, meaning: Meaning) -> Answer | None:
    """The five best-paid states or areas, or the worst-paid."""
    question, text = meaning.question, key(meaning.question.text)
    role, period = role_of(base, question), Period(meaning.question.period or "year")
    lowest = bool(_LOWEST.search(text)) and "mas" not in text.split()
    scope = "area" if _AREAS.search(text) else "state"
    found = rank_places(
        base, role, "area" if scope == "area" else "state", n=question.number or MOST, lowest=lowest, period=period,
        states=[place for place in question.place if len(place) == 2] if scope == "area" else (),
    )  # fmt: skip
    if not found.lines:
        return None
    lines = [f"{at}. {line.name}: {dollars(line.value)} {PER[period]}" for at, line in enumerate(found.lines, 1)]
    title = f"{capital(plural(role))}: donde {'menos' if lowest else 'más'} ganan"
    return Answer(
        type="ranking",
        title=title,
        text="\n".join((f"**{title}** (mediana, {release(base)}):", *lines)),
        table=Table(
            columns=(Column(label="Lugar"), Column(label="Mediana", kind="money")),
            rows=tuple((line.name, line.value) for line in found.lines),
        ),
        caveats=_caveats(role),
        sources=cite(found.sources),
        suggestions=next_questions(FIRST),
    )


def _caveats(role: Role) -> tuple[str, ...]:
    return (role.occupation.spanish,) if role.occupation and role.occupation.spanish else ()

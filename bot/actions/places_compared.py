"""One role in several places: the figure asked for in each, before prices and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.actions import pay_lead
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import Measure, levels, measure_of, named_levels, starting
from bot.actions.phrases import bar, chart, listed, per, plural, said_by_article
from bot.actions.places import Places, release_name
from bot.actions.price_level import rent_counted, same_prices
from bot.actions.question import Question
from bot.actions.role_asked import OTHER_ROLE, role_of, unknown_role
from bot.actions.wanted import percentiles_in
from bot.actions.winner import bought, winner
from knowledge.base import Base
from knowledge.compare import Comparison, Line, compare_places
from knowledge.facts import Claim, claims
from knowledge.figures import dollars, span
from knowledge.model import Period, Place, Role
from knowledge.pay import Pay, pay, stand_in

NEAREST = "medical_coder"  # stands in for a role without a code of OEWS
MOST = 5  # side by side; more are ranked instead


def places_compared(base: Base, question: Question, found: Places, named: Sequence[Place]) -> Answer:
    """The places of `named` side by side, in their order; the best first when a ranking is asked for."""
    asked, period, measure = role_of(base, question), Period(question.period or "year"), measure_of(question)
    role = asked if asked.occupation else base.roles[NEAREST]
    compared = compare_places(base, role, named[:MOST], period)
    known = _ordered(compared.known, question, measure)
    ranked = question.intent == "rank_pay" or question.lowest
    lines = [
        f"{f'{n}. ' if ranked else '- '}**{line.named}**: {_figures(line, pay, question, measure)}"
        for n, (line, pay) in enumerate(known, 1)
    ]
    held = [line for line, pay in compared.known if measure.of(pay.wages) is not None]
    missing = [line for line in compared.lines if line not in held]
    text = [
        *([f"**{note}**"] if (note := instead(asked, role)) else []),
        *_first(base, compared, question, measure),
        f"{plural(role)}, {release_name(base)}:",
        *lines,
    ]
    text += [f"I have no figure for {line.label}: BLS released none." for line in missing]
    text += [part for part in (_nation(base, role, period, bool(missing) and not known),) if part]
    article = _claims(base, role, named) if measure.usual and not question.wants and not question.adjusted else []
    text += [f"\n{said_by_article(claim)}" for claim in article]
    caveats = [*unknown_role(question, asked), *_national(base, question), *found.notes, *compared.caveats]
    if len(named) > MOST:
        caveats.append(f"I compare at most {MOST} at once; ask for a ranking to see more.")
    return Answer(
        type="comparison",
        title=f"{plural(role)}: {listed([line.label for line in compared.lines])}",
        text="\n".join(text),
        table=_table(base, known, measure) if known else None,
        chart=chart(f"{role.plural}, {per(period)}", period, [bar(line.label, pay.wages, pay.place.state) for line, pay in known]),
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite([*compared.sources, *(claim.source for claim in article)]),
        suggestions=(
            suggest(f"The same for {base.roles[OTHER_ROLE.get(role.id, 'medical_coder')].plural}", "follow_up", role=OTHER_ROLE.get(role.id, "medical_coder")),
            suggest("Per hour", "follow_up", period="hour") if period is not Period.HOUR else suggest("Per year", "follow_up", period="year"),
            suggest("Best-paying states after prices", "rank_pay", role=role.id, adjusted="yes"),
        ),
    )  # fmt: skip


def instead(asked: Role, taken: Role) -> str:
    """That a role without a code of OEWS is compared by the nearest one."""
    if asked is taken:
        return ""
    return f"OEWS has no code for {asked.plural}. Nearest, and used here: {taken.plural}."


def _first(base: Base, compared: Comparison, question: Question, measure: Measure) -> list[str]:
    """What was asked, before the figures: what is not held, the place of an amount, newcomers, or who is ahead."""
    text = [pay_lead.after_tax(question), pay_lead.whose_rate(question), *rent_counted(question, compared)]
    if question.wants == "jobs":
        text.append(_most_jobs(compared, lowest=question.lowest))
    elif question.experience is not None or starting(question):
        text.append(_levels(compared, question.experience or 0))
    ahead = winner(compared, base.price_year, measure, after=question.adjusted)
    if question.adjusted and (alike := same_prices(compared)):
        text.append(f"**{alike}**")
    if question.lowest and (known := _ordered(compared.known, question, measure)):
        line, pay = known[0]
        value = bought(line, pay, measure) if question.adjusted else measure.of(pay.wages)
        after = f" after prices (BEA, {base.price_year})" if question.adjusted else ""
        ahead = f"{line.named} pays least{after}: {measure.name} {dollars(value or 0)} {per(pay.wages.period)}."
    text.append(f"**{ahead}**" if ahead and question.wants != "jobs" else "")
    text += [f"{line.label}: {pay_lead.offered(question, pay.wages)}" for line, pay in compared.known if question.money]
    text = [part for part in text if part]
    return [*text, ""] if text else []


def _most_jobs(compared: Comparison, *, lowest: bool) -> str:
    known = [(pay.wages.employed, line) for line, pay in compared.known if pay.wages.employed and not line.instead]
    known.sort(key=lambda pair: pair[0] if lowest else -pair[0])
    counts = listed([f"{line.label} about {jobs:,}" for jobs, line in known])
    return (
        f"**{known[0][1].label} has the {'fewest' if lowest else 'most'} such jobs.** {counts}: jobs that people hold; I have no count of open positions."
        if known
        else ""
    )


def _levels(compared: Comparison, years: float) -> str:
    band = stand_in(years)
    parts = [
        f"{line.label} {span(low, high)}"
        for line, pay in compared.known
        if (low := pay.wages.percentiles[band.low]) and (high := pay.wages.percentiles[band.high])
    ]
    whose = "At entry level" if years == 0 else f"With {years:g} years"
    return f"**{whose}: {'; '.join(parts)}.** OEWS has no figure by experience; {band.words} of all workers stands in."


def _figures(line: Line, pay: Pay, question: Question, measure: Measure) -> str:
    after = bought(line, pay, measure) if line.prices else None
    buys = f"what it buys at average US prices: {dollars(after)}" if after is not None else ""
    if question.wants == "jobs":
        employed = f"about {pay.wages.employed:,} jobs" if pay.wages.employed else "no number of jobs released"
        return f"{employed}; {levels(measure, pay.wages)}"
    shown = named_levels(percentiles_in(question.text), measure, pay.wages)
    parts = [f"**{buys}**", shown] if question.adjusted and buys else [shown, buys]
    return "; ".join(part for part in parts if part)


def _ordered(known: list[tuple[Line, Pay]], question: Question, measure: Measure) -> list[tuple[Line, Pay]]:
    """As named; by size when a ranking or the lowest is asked for, and then as many as are asked for."""
    held = [(line, pay) for line, pay in known if measure.of(pay.wages) is not None]
    if question.intent != "rank_pay" and not question.lowest:
        return held

    def size(pair: tuple[Line, Pay]) -> float:
        line, pay = pair
        if question.wants == "jobs":
            return pay.wages.employed or 0
        return (bought(line, pay, measure) if question.adjusted else measure.of(pay.wages)) or 0

    held.sort(key=size, reverse=not question.lowest)
    return held[: question.number or len(held)]


def _nation(base: Base, role: Role, period: Period, due: bool) -> str:
    """The nation's figure, where no place has one."""
    found = pay(base, role, period=period) if due else None
    if not isinstance(found, Pay) or found.wages.median is None:
        return ""
    return f"In the US as a whole, {role.plural} have a median of {dollars(found.wages.median)} {per(period)}."


def _national(base: Base, question: Question) -> list[str]:
    """That a kind of employer is left out, as OEWS has none by place."""
    named = [base.settings[id].phrase for id in question.setting if id in base.settings]
    return [f"OEWS has no pay {named[0]} by place: these are all employers."] if named else []


def _claims(base: Base, role: Role, named: Sequence[Place]) -> list[Claim]:
    """The article's claims on these places; one on other states too is no answer."""
    states = {place.state for place in named}
    about: Iterable[Claim] = (
        claim
        for place in named
        if place.state
        for claim in claims(base, role=role.id, state=place.state, kind="pay_point")
    )
    return list(dict.fromkeys(claim for claim in about if set(claim.entry.states) <= states))


def _table(base: Base, known: list[tuple[Line, Pay]], measure: Measure) -> Table:
    asked = [] if measure.usual else [Column(label=measure.label, kind="money")]
    columns = [Column(label="Place"), *asked, Column(label="Median", kind="money"), Column(label="After prices", kind="money"),
               Column(label="25th", kind="money"), Column(label="75th", kind="money"),
               Column(label=f"Prices {base.price_year}, US = 100", kind="number"), Column(label="Jobs", kind="number")]  # fmt: skip
    rows = []
    for line, here in known:
        wages = here.wages
        own = [] if measure.usual else [measure.of(wages)]
        after = bought(line, here, measure) if line.prices else None
        level = round(line.prices.all_items, 1) if line.prices else None
        jobs = None if line.instead else wages.employed
        rows.append((line.named, *own, wages.median, after, wages.percentiles[25], wages.percentiles[75], level, jobs))
    return Table(columns=tuple(columns), rows=tuple(rows))

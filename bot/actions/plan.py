"""Answers `plan_certification`: what a credential costs in all, how long it takes, and when that comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.credential import reported
from bot.actions.fees import asks_cheapest, cheapest_way
from bot.actions.inquiry import months_in_words
from bot.actions.means import in_hours
from bot.actions.own_figures import words
from bot.actions.phrases import capital, listed, sources_of, unknown
from bot.actions.points_standing import time
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import break_even_chart, break_even_in_words, cost_in_words
from bot.actions.replanning import APPRENTICE, SELF_STUDY
from bot.actions.routing import PLAN
from bot.actions.topic import personal
from bot.actions.who import told_in, who
from knowledge.base import NATION, Base
from knowledge.certifications import Certification, certification
from knowledge.costs import Cost
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.model import HOURS_A_YEAR, Period, Trust, Unknown
from knowledge.own import OwnFigures, OwnPlan, own_plan, to_keep, to_pay
from knowledge.pay import Pay, pay
from knowledge.plan import Case, Plan, plan
from knowledge.profile import Profile as Person

_OTHERWISE = (
    suggest("Which one first?", "advise_certification"), suggest("Is the CPC worth it?", PLAN, certification="CPC"),
)  # fmt: skip
_COLUMNS = (
    Column(label="For"), Column(label="At least", kind="money"), Column(label="At most", kind="money"),
    Column(label="When"), Column(label="Source of the price"),
)  # fmt: skip
_EACH_YEAR = re.compile(
    r"^\W*(?:(?:and|ok|so|then) )*(?:what |how much )?(?:about |is it |does it cost )?(?:(?:per|a|each|every) (?:year|yr)|yearly|annually)(?: after(?: that)?| to keep(?: it)?)?\W*$",
    re.I,
)
_OFTEN = {None: "once", 1.0: "every year"}


@personal(PLAN)
def answer(base: Base, question: Question, profile: Profile) -> Answer:
    """The plan for the certification that is named, or for the one that would be advised."""
    wants = next(iter(question.certification), None)
    if wants and isinstance(missing := certification(base, wants), Unknown):
        return unknown(missing, _OTHERWISE)
    told = told_in(base, replace(question, certification=()), {}, profile)
    if question.place:
        profile = replace(profile, place=question.place[0])
    person = who(base, profile, replace(told, wants=wants))
    if asks_cheapest(question):
        return cheapest_way(base, person.role.id if person.role else None)
    made = plan(base, person)
    if isinstance(made, Unknown):
        return unknown(made, _OTHERWISE)
    id = made.certification.entry.id
    own = _with_pay(question.own, profile)
    if own != OwnFigures() and (mine := own_plan(made, own)):
        answer = by_own_figures(made, own, mine, named=wants is not None)
        return _beside_pay(base, answer, made, own, person, question.text)
    kept = f"{_span(made.upkeep.low, made.upkeep.high)} a year" if made.upkeep and made.upkeep.high else ""
    if kept and _EACH_YEAR.search(question.text):
        return _yearly(made, kept)
    lines = [f"**Is the {id} worth it?** Nobody can promise that; here is what is known.", cost_in_words(made)]
    if question.own != OwnFigures():
        lines.append(f"Your figures: {listed(words(question.own))}.")
    lines += [f"To keep it: {kept}."] if kept else []
    if made.months:
        lines.append(f"Time: {months_in_words(made.months.low, made.months.high)} until the exam.")
    if profile.hours:
        lines.append(in_hours(time(base, made.certification, person), profile.hours).text)
    lines += _held_against(made)
    lines += [break_even_in_words(made.break_even), *filter(None, [reported(made.certification)])]
    entry = made.certification.entry
    more = facts(base, ["certification"], about=(entry.id, entry.issuer), text=question.text, most=1)
    more = [fact for fact in more if {entry.id, entry.issuer} & {*fact.entry.about}] if question.text else []
    lines += [fact.text for fact in more]
    if made.cannot_know:
        lines += ["What this cannot know:", *(f"- {fact.text}" for fact in made.cannot_know)]
    return Answer(
        type="plan",
        title=f"{id}: cost and return",
        text="\n".join(lines),
        table=_table(made),
        chart=break_even_chart(made),
        caveats=tuple(_caveats(made, named=wants is not None)),
        sources=cite(
            [*made.sources, *sources_of(more), *([survey.source] if (survey := made.certification.survey) else [])]
        ),
        suggestions=_suggestions(made),
    )


def _yearly(made: Plan, kept: str) -> Answer:
    """What the credential costs each year once it is held, by itself."""
    yearly = [cost for cost in made.costs if cost.every_years and cost.high]
    parts = [f"{cost.name} {_span(cost.low or 0, cost.high or 0)} {_how_often(cost)}" for cost in yearly]
    id = made.certification.entry.id
    return Answer(
        type="plan",
        title=f"{id}: each year",
        text=f"**To keep the {id}: {kept}.**\nIn that: {listed(parts)}.",
        sources=cite([cost.source for cost in yearly]),
        suggestions=_suggestions(made),
    )


def by_own_figures(made: Plan, own: OwnFigures, mine: OwnPlan, *, named: bool) -> Answer:
    """The plan with the asker's own course, raise and hours in it, which are said back to be checked."""
    id = made.certification.entry.id
    due = to_pay(made, own)
    parts = [f"{cost.name} {_span(cost.low or 0, cost.high or 0)}" for cost in due]
    parts += [f"your course {dollars(own.course)}"] if own.course and "course" not in own.paid else []
    lines = [f"**{_own_result(id, mine)}**", f"Your figures: {listed(words(own))}."]
    if mine.gain is not None:
        lines[-1] += f" That is {dollars(abs(mine.gain))} a year {'more' if mine.gain >= 0 else 'less'}, before tax."
    if parts:
        lines.append(f"Cost by the exam: {_span(mine.low, mine.high)} ({listed(parts)}).")
    if kept := to_keep(made, own):
        lines.append(
            f"Taken off each year after the first: {listed([f'{c.name} {_span(c.low or 0, c.high or 0)}' for c in kept])}."
        )
    if mine.gain is None:
        lines.append(
            "Tell me the raise that you expect, or your pay now and afterwards, and your hours a week, and I work out the months."
        )
    else:
        lines.append("Nobody can promise that raise: without it the money does not come back.")
    status = made.certification.entry.apprentice
    if status and (own.then or own.more):
        lines.append(f"With less than {status.years:g} years' experience you would first hold the {status.status}.")
    rows = [
        (_name(cost), cost.low, cost.high, _how_often(cost), f"{cost.source.title}, {cost.source.vintage}")
        for cost in due
    ]
    rows += [("your course", own.course, own.course, "once", "what you told me")] if own.course else []
    table = Table(columns=_COLUMNS, rows=(*rows, ("By the exam, in all", mine.low, mine.high, "once", "")))
    return Answer(
        type="plan",
        title=f"{id}: cost and return",
        text="\n".join(lines),
        table=table,
        caveats=tuple(_own_caveats(made, due, named=named)),
        sources=cite([cost.source for cost in due]),
        suggestions=_suggestions(made),
    )


def _with_pay(own: OwnFigures, profile: Profile) -> OwnFigures:
    """Figures that leave the pay of today open, with the one that was told before."""
    if own == OwnFigures() or own.now is not None or own.more is not None or not profile.pay:
        return own
    return replace(own, now=profile.pay if profile.period == "hour" else profile.pay / HOURS_A_YEAR)


def _beside_pay(base: Base, answer: Answer, made: Plan, own: OwnFigures, person: Person, text: str) -> Answer:
    """`answer` with what the median of the work would mean for it, where no raise was named, and what `text` asks beside."""
    lines, sources = [], list(answer.sources)
    books = (
        [cost for cost in made.costs if cost.kind == "books" and cost.low is not None]
        if SELF_STUDY.search(text)
        else []
    )
    status = made.certification.entry.apprentice
    if status and APPRENTICE.search(text):
        lines.append(_as_apprentice(base, status.status))
    for cost in books:
        lines.append(f"Without a course, {cost.name} are what may come on top: {_span(cost.low or 0, cost.high or 0)}.")
    role = next((base.roles[id] for id in made.certification.entry.roles), None)
    if own.now is not None and own.raise_ is None and role and to_pay(made, own):
        found = pay(base, role, person.place or NATION, period=Period.HOUR)
        if isinstance(found, Pay) and found.wages.median is not None:
            lines += filter(None, [_at_median(made, own, found), reported(made.certification)])
            survey = made.certification.survey
            more = cite([found.source, *([survey.source] if survey else [])])
            sources += [cited for cited in more if cited not in sources]
    if not lines:
        return answer
    first, *rest = answer.text.split("\n")
    return answer.copy(update={"text": "\n".join([first, *lines, *rest]), "sources": tuple(sources)})


def _as_apprentice(base: Base, status: str) -> str:
    """What holders of an apprentice status report, or that nothing is known of that."""
    found = certification(base, status)
    told = reported(found) if isinstance(found, Certification) else ""
    pays = told or "I have no pay of its holders."
    return (
        f"With the A you hold the {status}: {pays[0].lower()}{pays[1:]}"
        if told
        else f"With the A you hold the {status}. {pays}"
    )


def _at_median(made: Plan, own: OwnFigures, found: Pay) -> str:
    """The pay of today beside the median of the work that the credential is for, and when that would repay it."""
    median, now = found.wages.median or 0, own.now or 0
    said = f"{capital(found.role.plural)} {found.where} have a median of {dollars(median)} an hour; you earn {dollars(now)}."
    mine = own_plan(made, replace(own, then=median))
    if median <= now or mine is None or mine.best is None:
        return f"{said} By that median there is no raise to repay it; a better-paid post or employer would have to bring it."
    months = months_in_words(mine.best, mine.worst if mine.worst is not None else mine.best)
    return f"{said} At that median it would be repaid in {months}; beginners earn less, so count on longer."


def _own_result(id: str, mine: OwnPlan) -> str:
    if mine.high == 0:
        return f"With your figures the {id} costs you nothing by the exam: what it brings is yours from the first day."
    if mine.gain is None:
        return f"With your figures the {id} costs {_span(mine.low, mine.high)} by the exam; {dollars(round(mine.needed, 2))} an hour more brings that back in a year."
    if mine.best is None:
        return f"With your figures the {id} never pays back."
    if mine.worst is None:
        return f"With your figures the {id} is repaid in {months_in_words(mine.best, mine.best)} at best, or never."
    return f"With your figures the {id} is repaid in {months_in_words(mine.best, mine.worst)}."


def _held_against(made: Plan) -> Iterator[str]:
    """Each figure for the gain, with the time until it would have repaid the credential."""
    if not made.cases:
        return
    yield "What may be held against the cost, in dollars a year before tax:"
    yield from (f"- {case.gain.text} {_repaid(case)}".rstrip() for case in made.cases)


def _repaid(case: Case) -> str:
    found = case.break_even
    if found is None:
        return ""
    if found.low is None:
        return "Then the money never comes back."
    if found.high is None:
        return f"Then it is repaid in {months_in_words(found.low, found.low)} at best, or never."
    return f"Then it is repaid in {months_in_words(found.low, found.high)}."


def _table(made: Plan) -> Table:
    """What there is to pay, a row each, with the source of the price."""
    rows = [
        (_name(cost), cost.low, cost.high, _how_often(cost), f"{cost.source.title}, {cost.source.vintage}")
        for cost in made.costs
    ]
    total = [("By the exam, in all", made.total.low, made.total.high, "once", "")] if made.total else []
    return Table(columns=_COLUMNS, rows=(*rows, *total))


def _name(cost: Cost) -> str:
    return f"{cost.name} (optional)" if cost.optional else cost.name


def _how_often(cost: Cost) -> str:
    years = cost.every_years
    return _OFTEN.get(years) or f"every {years:g} years"


def _own_caveats(made: Plan, due: Sequence[Cost], *, named: bool) -> Iterator[str]:
    """What a plan by the asker's own figures leaves open."""
    if not named:
        yield _unnamed(made)
    missing = [cost.name for cost in made.missing if not cost.optional]
    if missing:
        yield f"Not counted, as no source here has a price: {', '.join(missing)}."
    doubtful = [cost.name for cost in due if cost.trust is Trust.D]
    if doubtful:
        yield f"In doubt, as third parties disagree or one alone gives it: the price of {', '.join(doubtful)}."


def _unnamed(made: Plan) -> str:
    id = made.certification.entry.id
    return f"You named no certification, so I took the {id}, the usual first one. Name another and I work that out."


def _caveats(made: Plan, *, named: bool) -> Iterator[str]:
    if not named:
        yield _unnamed(made)
    yield from made.caveats
    if made.months and any(fact.entry.trust is Trust.D for fact in made.months.facts):
        yield "The time of study rests on a single third-party source: take it as a hint, not as a figure."


def _suggestions(made: Plan) -> tuple[Suggestion, ...]:
    id = made.certification.entry.id
    other = "CCA" if id == "CPC" else "CPC"
    return (
        suggest(f"About the {id}", "ask_certification", certification=id),
        suggest(f"{id} or {other}?", "compare_certifications", certification=[id, other]),
        suggest("Which one is for me?", "advise_certification"),
    )


def _span(low: float, high: float) -> str:
    if low == 0:
        return f"up to {dollars(high)}"
    return dollars(high) if low == high else f"{dollars(low)} to {dollars(high)}"


class ActionPlan(TopicAction):
    """Answers plan_certification."""

    def name(self) -> str:
        return "action_plan"

"""Answers `plan_certification`: what a credential costs in all, how long it takes, and when that comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.credential import reported
from bot.actions.inquiry import months_in_words
from bot.actions.own_figures import words
from bot.actions.phrases import listed, sources_of, unknown
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import break_even_chart, break_even_in_words, cost_in_words
from bot.actions.routing import PLAN
from bot.actions.topic import personal
from bot.actions.who import told_in, who
from knowledge.base import Base
from knowledge.certifications import certification
from knowledge.costs import Cost
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.model import Trust, Unknown
from knowledge.own import OwnFigures, OwnPlan, own_plan
from knowledge.plan import Case, Plan, plan

_OTHERWISE = (
    suggest("Which one first?", "advise_certification"), suggest("Is the CPC worth it?", PLAN, certification="CPC"),
)  # fmt: skip
_COLUMNS = (
    Column(label="For"), Column(label="At least", kind="money"), Column(label="At most", kind="money"),
    Column(label="When"), Column(label="Source of the price"),
)  # fmt: skip
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
    made = plan(base, person)
    if isinstance(made, Unknown):
        return unknown(made, _OTHERWISE)
    id = made.certification.entry.id
    if question.own != OwnFigures() and (mine := own_plan(made, question.own)):
        return by_own_figures(made, question.own, mine, named=wants is not None)
    lines = [f"**Is the {id} worth it?** Nobody can promise that; here is what is known.", cost_in_words(made)]
    if question.own != OwnFigures():
        lines.append(f"Your figures: {listed(words(question.own))}.")
    if made.upkeep and made.upkeep.high:
        lines.append(f"To keep it: {_span(made.upkeep.low, made.upkeep.high)} a year.")
    if made.months:
        lines.append(f"Time: {months_in_words(made.months.low, made.months.high)} until the exam.")
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


def by_own_figures(made: Plan, own: OwnFigures, mine: OwnPlan, *, named: bool) -> Answer:
    """The plan with the asker's own course, raise and hours in it, which are said back to be checked."""
    id = made.certification.entry.id
    due = [cost for cost in made.costs if cost.at_start and not cost.optional]
    parts = [f"{cost.name} {_span(cost.low or 0, cost.high or 0)}" for cost in due]
    parts += [f"your course {dollars(own.course)}"] if own.course else []
    lines = [f"**{_own_result(id, mine)}**", f"Your figures: {listed(words(own))}."]
    if mine.gain is not None:
        lines[-1] += f" That is {dollars(abs(mine.gain))} a year {'more' if mine.gain >= 0 else 'less'}, before tax."
    lines.append(f"Cost by the exam: {_span(mine.low, mine.high)} ({listed(parts)}).")
    if made.upkeep:
        kept = [cost for cost in made.costs if cost.every_years and not cost.optional and cost.low is not None]
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


def _own_result(id: str, mine: OwnPlan) -> str:
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

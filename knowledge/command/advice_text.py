"""Advice, plans and paths as lines for a terminal."""

from __future__ import annotations

from knowledge.advice import Choice, Recommendation
from knowledge.command.tables import cited
from knowledge.costs import Cost
from knowledge.figures import MINUS, dollars, span
from knowledge.path import Path, Step
from knowledge.pay import Pay
from knowledge.plan import BreakEven, Plan
from knowledge.study import Study


def advice_text(result: Recommendation | Plan | Path) -> str:
    """A result as lines for a terminal."""
    if isinstance(result, Recommendation):
        lines = _recommendation(result)
    else:
        lines = _plan(result) if isinstance(result, Plan) else _path(result)
    return "\n".join([*lines, *cited(result.sources)])


def _recommendation(result: Recommendation) -> list[str]:
    lines = [f"For {result.goal.name}{' (assumed)' if result.assumed else ''}:"]
    lines += [f"  {reason.text}" for reason in result.reasons]
    parts: list[tuple[str, tuple[Choice, ...]]] = [
        ("First", (result.first,) if result.first else ()),
        ("Or", result.alternatives),
        ("Next", result.next),
        ("Not now", result.set_aside),
    ]
    for head, choices in parts:
        for choice in choices:
            entry = choice.certification.entry
            lines.append(f"{head}: {entry.id}, {entry.name}")
            lines += [f"  {reason.text}" for reason in choice.reasons] if head != "Next" else []
    return [*lines, f"To ask: {', '.join(result.open) or 'nothing'}"]


def _plan(result: Plan) -> list[str]:
    entry = result.certification.entry
    lines = [f"Plan for the {entry.id}, {entry.name}:", *(f"  {_cost(item)}" for item in result.costs)]
    if result.total:
        lines.append(f"By the exam: {_span(result.total.low, result.total.high)}")
    if result.upkeep:
        lines.append(f"To keep it: {_span(result.upkeep.low, result.upkeep.high)} a year")
    lines.append(f"Months until the exam: {_months(result.months)}")
    lines += [f"  {fact.text}" for fact in (result.months.facts if result.months else ())]
    for case in result.cases:
        lines += [f"Held against it: {case.gain.text}", f"  Months until it is repaid: {_repaid(case.break_even)}"]
    lines.append(f"Months until it is repaid, in all: {_repaid(result.break_even)}")
    return [*lines, *(f"Note: {fact.text}" for fact in result.cannot_know), *(f"Note: {c}" for c in result.caveats)]


def _path(result: Path) -> list[str]:
    lines = [f"From {result.start.name} to {result.end.name}:"]
    for number, step in enumerate(result.steps, 1):
        lines.append(f"{number}. {_step(step)}")
        lines += [f"   {reason.text}" for reason in step.reasons]
    for found in result.pay:
        if isinstance(found, Pay) and found.wages.median is not None:
            where = found.setting.phrase if found.setting else found.place.name
            lines.append(f"Median of {found.role.plural}, {where}: {dollars(found.wages.median)} a year")
    if result.difference is not None:
        lines.append(f"Medians differ by {_signed(result.difference)} a year.")
    return [*lines, *(f"Note: {caveat}" for caveat in result.caveats)]


def _step(step: Step) -> str:
    others = f" (or {', '.join(step.others)})" if step.others else ""
    months = f", {_months(step.months)} months" if step.months else ""
    if step.credential:
        return f"{step.credential.entry.id}{others}{months}"
    if step.schooling:
        return f"{step.schooling.name}{months}"
    return step.role.name if step.role else ""


def _cost(item: Cost) -> str:
    amount = "no price held" if item.low is None or item.high is None else _span(item.low, item.high)
    every = f" every {item.every_years:g} years" if item.every_years and item.every_years != 1 else ""
    every = " a year" if item.every_years == 1 else every
    return f"{item.name}: {amount}{every}{' (optional)' if item.optional else ''}. {item.text}"


def _span(low: float, high: float) -> str:
    return dollars(low) if low == high else span(low, high)


def _repaid(found: BreakEven | None) -> str:
    if found is None:
        return "cannot be said"
    return " to ".join(dict.fromkeys("never" if end is None else f"{end:.1f}" for end in (found.low, found.high)))


def _signed(amount: float) -> str:
    return f"{'+' if amount >= 0 else MINUS}{dollars(abs(amount))}"


def _months(found: Study | None) -> str:
    return "no source says" if found is None else f"{found.low:.1f} to {found.high:.1f}"

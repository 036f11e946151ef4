"""`python -m knowledge advise`, `plan` and `path`: the queries that take what is known of somebody."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from knowledge.advice import Choice, Recommendation, advise
from knowledge.base import Base
from knowledge.costs import Cost
from knowledge.errors import KnowledgeError
from knowledge.figures import MINUS, dollars, span
from knowledge.model import Place, Source
from knowledge.path import Path, Step, path
from knowledge.pay import Pay
from knowledge.plan import BreakEven, Plan, plan
from knowledge.profile import Profile
from knowledge.study import Study

FindPlace = Callable[[Base, str | None], Place]

_SAID: dict[str, tuple[type, str]] = {
    "goal": (str, "id of a goal in goals.yml"),
    "role": (str, "id of a role in roles.yml: the work that they do or want"),
    "setting": (str, "id of a setting in settings.yml"),
    "place": (str, 'a state, "City, ST" or an area'),
    "years": (float, "years of experience in the field"),
    "schooling": (str, "id of an entry in schooling.yml"),
    "wants": (str, "a certification that they ask about"),
    "budget": (float, "US dollars to spend by the exam"),
    "months": (float, "time until the exam"),
}


def add_advice(command: Callable[..., argparse.ArgumentParser], place: FindPlace) -> None:
    """Add the three commands to a parser, by the function that makes one."""

    def profile(base: Base, options: argparse.Namespace) -> Profile:
        where = place(base, options.place) if options.place else None
        role = _known(base.roles, options.role, "role")
        setting = _known(base.settings, options.setting, "setting")
        holds = tuple(id.upper() for id in options.holds)
        wants = options.wants.upper() if options.wants else None
        return Profile(
            options.goal, role, setting, where, options.years, options.schooling, holds, wants, options.budget,
            options.months,
        )  # fmt: skip

    def of_profile(name: str, query: Callable[[Base, Profile], Any], help: str, positional: str) -> None:
        sub = command(name, lambda base, options: query(base, profile(base, options)), help)
        sub.add_argument(positional, nargs="?", help=_SAID[positional][1])
        for flag, (kind, said) in _SAID.items():
            if flag != positional:
                sub.add_argument(f"--{flag}", type=kind, help=said)
        sub.add_argument("--holds", nargs="+", default=[], help="certifications that they hold")

    of_profile("advise", advise, "which certification first and next, and why", "goal")
    of_profile("plan", plan, "cost and months of a certification, and when that comes back", "wants")

    def way(base: Base, options: argparse.Namespace) -> Any:
        start, end = (_known(base.roles, id, "role") for id in (options.start, options.end))
        return path(base, start, end)

    sub = command("path", way, "the way from one role to another")
    sub.add_argument("start", help="id of a role in roles.yml")
    sub.add_argument("end", help="id of a role in roles.yml")


def _known(things: Mapping[str, Any], id: str | None, kind: str) -> Any:
    if id is not None and id not in things:
        raise KnowledgeError(f"there is no {kind} {id!r}; known: {', '.join(things)}")
    return None if id is None else things[id]


def advice_text(result: Recommendation | Plan | Path) -> str:
    """A result as lines for a terminal."""
    if isinstance(result, Recommendation):
        lines = _recommendation(result)
    else:
        lines = _plan(result) if isinstance(result, Plan) else _path(result)
    return "\n".join([*lines, *(_source(source) for source in result.sources)])


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


def _source(source: Source) -> str:
    return f"Source: {source.title}, {source.vintage} ({source.publisher}; trust {source.trust.value})"

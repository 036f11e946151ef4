"""Where an amount stands among what people earn, and where pay of that kind is usual."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Occupation, Role, Source, Wages
from knowledge.pay import STAND_INS, percentile_of
from knowledge.rank import rank_places, rank_roles, rank_settings

SHARES = {10: "one in ten", 25: "one in four", 50: "half", 75: "three in four", 90: "nine in ten"}

MOST = 3  # examples of one kind


@dataclass(frozen=True)
class Usual:
    """Where a median like an amount is usual. `kind`: by experience, by setting, by area or by role."""

    kind: Literal["experience", "setting", "area", "role"]
    text: str
    source: Source


def standing(wages: Wages, amount: float) -> str:
    """How many of the workers earn more than `amount`, which is per the period of `wages`."""
    low, high = percentile_of(wages, amount)
    if (low, high) == (0, 100):
        return "in a distribution of which BLS released no percentile"
    if low == 0:
        return f"below the {high}th percentile: more than {SHARES[100 - high]} earn more"
    if high == 100:
        return f"at or above the {low}th percentile: {SHARES[100 - low]} or fewer earn more"
    return f"between the {low}th and the {high}th percentile: {SHARES[100 - high]} to {SHARES[100 - low]} earn more"


def usual_at(base: Base, occupation: Occupation, wages: Wages, amount: float) -> tuple[Usual, ...]:
    """What goes with pay like `amount`, per the period of `wages`: experience, kind of employer, place, another job."""
    role = next(role for role in base.roles.values() if role.occupation == occupation)
    yearly = amount * wages.period.per_year
    above = wages.median is None or amount >= wages.median
    source = base.oews()
    found = (
        Usual("experience", _by_experience(wages, amount), source),
        Usual("setting", _by_setting(base, role, yearly, above), source),
        Usual("area", _by_area(base, role, yearly, above), source),
        Usual("role", _by_role(base, role, yearly, above), source),
    )
    return tuple(usual for usual in found if usual.text)


def _by_experience(wages: Wages, amount: float) -> str:
    low, high = percentile_of(wages, amount)
    since = 0.0
    for before, (first, last), words in STAND_INS:
        if low >= first and (high <= last or before == inf) or high <= first:
            years = f"{since:g} years or more" if before == inf else f"{since:g} to {before:g} years"
            return f"Experience: OEWS has no figure by years; {words} of all workers stands in here for {years}."
        since = before
    return ""


def _by_setting(base: Base, role: Role, yearly: float, above: bool) -> str:
    lines = rank_settings(base, role, n=100, lowest=not above).lines
    places = [(line.setting.phrase, line.value) for line in lines if line.setting]
    return _reached("Employer", "kind", "national median", places, yearly, above)


def _by_area(base: Base, role: Role, yearly: float, above: bool) -> str:
    lines = rank_places(base, role, n=100, lowest=not above).lines
    places = [(f"in {line.place.named}", line.value) for line in lines if line.place]
    return _reached("Place", "state", "median", places, yearly, above)


def _reached(head: str, kind: str, what: str, lines: list[tuple[str, float]], yearly: float, above: bool) -> str:
    """Which of `lines`, the most extreme first, have a median at or beyond `yearly`; the first when none has."""
    if not lines:
        return ""
    beyond = [line for line in lines if (line[1] >= yearly if above else line[1] <= yearly)]
    if not beyond:
        where, value = lines[0]
        degree = ("high", "highest") if above else ("low", "lowest")
        return f"{head}: no {kind} has a {what} as {degree[0]}; the {degree[1]} is {dollars(value)}, {where}."
    named = ", ".join(f"{where} ({dollars(value)})" for where, value in beyond[:MOST])
    return f"{head}: the {what} is {'that high or higher' if above else 'that low or lower'} {named}."


def _by_role(base: Base, role: Role, yearly: float, above: bool) -> str:
    """The occupation whose national median is next beyond `yearly`."""
    lines = rank_roles(base, n=100, lowest=not above).lines
    beyond = [
        (line.role.occupation.short, line.value)
        for line in lines
        if line.role and line.role.occupation and line.role.occupation != role.occupation
        and (line.value >= yearly if above else line.value <= yearly)
    ]  # fmt: skip
    if not beyond:
        return ""
    name, value = beyond[-1]
    return f"Job: another one may be meant; {name} have a national median of {dollars(value)}."

"""The queries that take more than one argument: from the options of the command line to a result of the library."""

from __future__ import annotations

import argparse
import dataclasses
import re
from collections.abc import Callable
from typing import Any, Literal

from knowledge.base import NATION, Base
from knowledge.certifications import certification
from knowledge.command.named import known, perhaps, place
from knowledge.compare import compare_places, compare_roles, compare_settings
from knowledge.errors import KnowledgeError
from knowledge.estimate import estimate
from knowledge.explain import explain
from knowledge.facts import Claim
from knowledge.figure import Figure
from knowledge.model import PERCENTILES, Period, Role, Setting, Unknown
from knowledge.path import path
from knowledge.pay import Pay, credential_pay, pay, stand_in
from knowledge.profile import Profile
from knowledge.rank import rank_places, rank_roles, rank_settings
from knowledge.survey import newest_of

Options = argparse.Namespace

_AMOUNT = re.compile(r"\$?(\d[\d,]*(?:\.\d+)?)(?:/(hour|week|month|year))?")
_STATISTIC = re.compile(r"(median|mean|p(\d\d))(?:@(.+))?")


def role(base: Base, options: Options) -> Role:
    """The role that was named, or the usual one."""
    return known(base.roles, options.role, "role")


def setting(base: Base, options: Options) -> Setting | None:
    """The kind of employer that was named, if any."""
    return perhaps(base.settings, options.setting, "setting")


def of_pay(base: Base, options: Options) -> Any:
    """Pay of a role, or of the holders of a certification; for years of experience with what stands in."""
    if options.certification:
        return credential_pay(base, known(base.certifications, options.certification.upper(), "certification").id)
    where, period = place(base, options.place), Period(options.period)
    found = pay(base, role(base, options), where, setting=setting(base, options), period=period)
    if options.experience is not None and isinstance(found, Pay):
        band = stand_in(options.experience)
        words = f"for {band.years:g} years, p{band.low} to p{band.high} ({band.words}) stand in"
        return dataclasses.replace(found, caveats=(*found.caveats, f"OEWS has no experience: {words}."))
    return found


def of_comparison(base: Base, options: Options) -> Any:
    """Places, roles, kinds of employer or certifications side by side."""
    period = Period(options.period)
    if options.places:
        return compare_places(base, role(base, options), [place(base, name) for name in options.places], period)
    if options.roles:
        roles = [known(base.roles, id, "role") for id in options.roles]
        return compare_roles(base, roles, place(base, options.place), period)
    if options.settings:
        settings = [known(base.settings, id, "setting") for id in options.settings]
        return compare_settings(base, role(base, options), settings, period)
    if options.certifications:
        return [certification(base, id) for id in options.certifications]
    raise KnowledgeError("name what to compare: --places, --roles, --settings or --certifications")


def of_ranking(base: Base, options: Options) -> Any:
    """States, areas, kinds of employer or roles by pay."""
    if options.scope == "setting":
        return rank_settings(base, role(base, options), options.n, lowest=options.lowest)
    if options.scope == "role":
        return rank_roles(base, place(base, options.place), options.n, lowest=options.lowest)
    ranked = role(base, options)
    if ranked.occupation is None:
        return pay(base, ranked)
    return rank_places(base, ranked, options.scope, options.by, options.n, lowest=options.lowest)


def of_estimate(base: Base, options: Options) -> Any:
    """A band of pay for what no statistic crosses."""
    held = perhaps(base.certifications, options.certification and options.certification.upper(), "certification")
    return estimate(
        base, role(base, options), place(base, options.place), years=options.experience, setting=setting(base, options),
        certification=held.id if held else None, period=Period(options.period),
    )  # fmt: skip


def of_difference(base: Base, options: Options) -> Any:
    """Why two figures differ; the lack of one of them when the base has none."""
    one, other = (_figure(base, options, said) for said in (options.one, options.other))
    if isinstance(one, Unknown):
        return one
    return other if isinstance(other, Unknown) else explain(base, one, other)


def _figure(base: Base, options: Options, said: str) -> Figure | Unknown:
    """The figure that is written "median@TX", "p90@hospital", "survey@CPC", "claim@coder_pay" or "31.50/hour"."""
    kind, _, id = said.partition("@")
    if kind == "claim":
        entry = known(base.claims, id, "claim")
        return Figure.of_claim(Claim(entry, base.source(entry.source)))
    if kind == "survey":
        held = known(base.certifications, id.upper(), "certification").id
        reported = newest_of(base, held)
        found = credential_pay(base, held)
        return Figure.of_survey(reported) if reported else _lacking(found)
    if amount := _AMOUNT.fullmatch(said):
        return Figure.of_unsourced(float(amount[1].replace(",", "")), Period(amount[2] or "year"))
    statistic = _STATISTIC.fullmatch(said)
    if statistic is None or (statistic[2] and int(statistic[2]) not in PERCENTILES):
        raise KnowledgeError(
            f"{said!r} is no figure; write median@TX, mean, p90@hospital, survey@CPC, claim@ID or 31.50/hour"
        )
    where = statistic[3]
    employer = base.settings.get(where) if where else None
    official = pay(base, role(base, options), NATION if employer else place(base, where), setting=employer)
    if isinstance(official, Unknown):
        return official
    wanted: Literal["mean"] | int = "mean" if statistic[1] == "mean" else int(statistic[2] or 50)
    return Figure.of_pay(official, wanted)


def _lacking(found: object) -> Unknown:
    assert isinstance(found, Unknown)
    return found


def of_profile(query: Callable[[Base, Profile], Any]) -> Callable[[Base, Options], Any]:
    """A query that takes what is known of somebody."""

    def ask(base: Base, options: Options) -> Any:
        where = place(base, options.place) if options.place else None
        return query(base, Profile(
            options.goal, perhaps(base.roles, options.role, "role"), setting(base, options), where, options.years,
            options.schooling, tuple(id.upper() for id in options.holds),
            options.wants.upper() if options.wants else None, options.budget, options.months,
        ))  # fmt: skip

    return ask


def of_path(base: Base, options: Options) -> Any:
    """The way from one role to another."""
    start, end = (known(base.roles, id, "role") for id in (options.start, options.end))
    return path(base, start, end, place(base, options.place))


def of_article(base: Base, options: Options) -> Any:
    """The claims of an article."""
    from knowledge.extract.check import extract  # spaCy takes a second to import

    return extract(base, options.file, strict=options.check)

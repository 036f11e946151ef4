"""A pay claim held against OEWS (and AAPC's survey, for the holders of a credential, by itself)."""

from __future__ import annotations

from knowledge.base import NATION, Base
from knowledge.extract.claim import Claim, Where
from knowledge.extract.held import Held, together
from knowledge.figures import change, dollars
from knowledge.model import Period, Role, Unknown, Wages
from knowledge.pay import Pay, credential_pay, pay, stand_in

CLOSE = 5.0  # percent: a round figure in an article may be this far from the official one and still agree

# How far up the distribution "over $X" may reach and still be said of a group: of its half, its quarter, or some.
_REACH = ((("can", "could", "may", "might", "potentially", "sometimes"), 90), (("often", "frequently", "commonly"), 75))


def held_pay(base: Base, claim: Claim) -> Held:
    """Each role in each place, by the percentiles that the claim's population and wording call for."""
    if not claim.roles:
        return Held("unknown", "the claim names no role")
    places = claim.places or (Where(NATION.id, NATION),)
    roles = {base.roles[id].occupation: base.roles[id] for id in reversed(claim.roles)}
    return together([_one(base, claim, role, where) for role in reversed(roles.values()) for where in places])


def _one(base: Base, claim: Claim, role: Role, where: Where) -> Held:
    if where.place is None:
        return Held("unknown", f"no figure for {where.name}: {where.note}")
    for group in claim.population:
        if group in ("certified", "uncertified"):
            return _surveyed(base, claim, group)
    setting = next((base.settings[group] for group in claim.population if group in base.settings), None)
    if setting and where.place != NATION:
        return Held("unknown", f"OEWS has no pay {setting.phrase} by place")
    found = pay(base, role, where.place, setting=setting, period=claim.period or Period.YEAR)
    if isinstance(found, Unknown):
        return Held("unknown", f"{found.subject}: {found.reason}", source=found.sources[0] if found.sources else None)
    return _against(claim, found)


def _against(claim: Claim, found: Pay) -> Held:
    """Hold a range by its median, a bound by how far it reaches, a point by its statistic or stand-in band."""
    wages, name = found.wages, _name(found)
    assert claim.low is not None and claim.high is not None
    band = _band(claim)
    if band and not claim.bound:
        low, high = wages.percentiles[band[0]], wages.percentiles[band[1]]
        return _within(claim, low, high, f"{name}: p{band[0]} to p{band[1]} stand in for experience", found)
    if claim.bound == "least":
        reach = band[1] if band else _reach(claim)
        limit = wages.percentiles[reach]
        return _within(claim, None, limit, f"{name}: p{reach}, the most that this wording bears", found)
    if claim.bound == "most":
        return _within(claim, wages.percentiles[75], wages.percentiles[90], f"{name}: p75 to p90", found)
    if claim.low != claim.high:
        if wages.median is None:
            return Held("unknown", f"{name}: BLS released no median", source=found.source)
        if claim.low * (1 - CLOSE / 100) <= wages.median <= claim.high * (1 + CLOSE / 100):
            return _within(claim, wages.percentiles[10], wages.percentiles[90],
                           f"{name}: median {dollars(wages.median)}, inside p10 to p90", found, figure=wages.median)  # fmt: skip
        end = claim.low if claim.low > wages.median else claim.high
        return _differs(end, wages.median, f"{name}: median", found)
    figures = _figures(claim, wages)
    if not figures:
        return Held("unknown", f"{name}: BLS released no such figure", source=found.source)
    low, high = min(figures.values()), max(figures.values())
    return _within(claim, low, high, f"{name}: {' to '.join(figures)}", found)


def _figures(claim: Claim, wages: Wages) -> dict[str, float]:
    """What a point may be meant to be: the statistic that it says, or either when it says none."""
    known = {"median": wages.median, "mean": wages.mean}
    return {name: value for name, value in known.items() if value is not None and claim.statistic in (None, name)}


def _within(
    claim: Claim, low: float | None, high: float | None, what: str, found: Pay, *, figure: float | None = None
) -> Held:
    """Confirmed when the claim lies between two figures, give or take CLOSE percent; `low` None: no lower limit."""
    if high is None:
        return Held("unknown", f"{what}: BLS released no such figure", source=found.source)
    assert claim.low is not None and claim.high is not None
    if low is not None and claim.low < low * (1 - CLOSE / 100):
        return _differs(claim.low, low, what, found)
    if claim.high > high * (1 + CLOSE / 100):
        return _differs(claim.high, high, what, found)
    shown = dollars(high) if low is None or low == high else f"{dollars(low)} to {dollars(high)}"
    return Held("confirmed", f"{what} ({shown})", figure if figure is not None else high, 0.0, found.source)


def _differs(said: float, figure: float, what: str, found: Pay) -> Held:
    percent = round((said - figure) / figure * 100, 1)
    return Held("contradicted", f"{what} ({dollars(said)} is {change(percent)} from {dollars(figure)})", figure, percent, found.source)  # fmt: skip


def _band(claim: Claim) -> tuple[int, int] | None:
    if "entry_level" in claim.population:
        band = stand_in(0)
    elif "experienced" in claim.population:
        band = stand_in(10)
    else:
        return None
    return band.low, band.high


def _reach(claim: Claim) -> int:
    hedging = f" {claim.hedge or ''} "
    return next((reach for words, reach in _REACH if any(f" {word} " in hedging for word in words)), 50)


def _surveyed(base: Base, claim: Claim, group: str) -> Held:
    """OEWS knows no credential: a named one is held against AAPC's survey, which its members answer for themselves."""
    named = [name for name in claim.names if name in base.certifications]
    found = credential_pay(base, named[0]) if named else None
    if found is None or isinstance(found, Unknown) or claim.period is not Period.YEAR:
        return Held("unknown", f"OEWS has no figure for {group} workers alone")
    assert claim.low is not None and claim.high is not None
    amount, what = found.entry.amount, f"AAPC survey {found.entry.year} (self-reported), {found.entry.group}: {found.entry.statistic}"  # fmt: skip
    if claim.low * (1 - CLOSE / 100) <= amount <= claim.high * (1 + CLOSE / 100):
        return Held("confirmed", f"{what} {dollars(amount)}", amount, 0.0, found.source)
    nearer = min(claim.low, claim.high, key=lambda end: abs(end - amount))
    percent = round((nearer - amount) / amount * 100, 1)
    return Held("contradicted", f"{what} {dollars(amount)} ({change(percent)})", amount, percent, found.source)


def _name(found: Pay) -> str:
    assert found.role.occupation is not None
    where = found.setting.phrase if found.setting else found.place.name
    return f"OEWS {found.source.vintage}, {found.role.occupation.short}, {where}"

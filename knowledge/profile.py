"""What is known of somebody who asks for advice, and how far it meets what an exam asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from knowledge.base import Base
from knowledge.model import Place, Role, Setting, Unknown
from knowledge.schema_career import CertificationEntry, Route


@dataclass(frozen=True)
class Profile:
    """Somebody who asks for advice; `None` or `()`: not said.

    `goal`: id of goals.yml. `role`: the work they do or want; it stands for the goal when none is said. `years`: of
    experience in the field. `schooling`: id of schooling.yml. `holds`, `wants`: ids of certifications.yml. `budget`:
    US dollars to spend until the exam. `months`: time until the exam.
    """

    goal: str | None = None
    role: Role | None = None
    setting: Setting | None = None
    place: Place | None = None
    years: float | None = None
    schooling: str | None = None
    holds: tuple[str, ...] = ()
    wants: str | None = None
    budget: float | None = None
    months: float | None = None


class Fit(IntEnum):
    """Whether somebody meets a condition; PERHAPS: what they said does not tell."""

    NO = 0
    PERHAPS = 1
    YES = 2


def unknown_in(base: Base, profile: Profile) -> Unknown | None:
    """The first name in `profile` that the base does not have, if any."""
    named = (
        ("goal", (profile.goal,), base.goals, ", ".join(goal.name for goal in base.goals.values())),
        ("schooling", (profile.schooling,), base.schooling, ", ".join(s.name for s in base.schooling.values())),
        ("certification", (profile.wants, *profile.holds), base.certifications, None),
    )
    for kind, ids, known, nearest in named:
        for id in ids:
            if id is not None and id not in known:
                return Unknown(f"advice for the {kind} {id}", f"this base knows no such {kind}", nearest)
    return None


def fit_of_routes(routes: tuple[Route, ...], profile: Profile) -> Fit:
    """How far the best of `routes` is met."""
    return max((_fit_of_route(route, profile) for route in routes), default=Fit.NO)


def eligible(entry: CertificationEntry, profile: Profile) -> Fit:
    """Whether somebody may sit the exam: NO when something required is known to be missing."""
    return _worst(entry, profile, "required")


def ready(entry: CertificationEntry, profile: Profile) -> Fit:
    """Whether somebody has what the issuer recommends before the exam."""
    return _worst(entry, profile, "recommended")


def background(base: Base, profile: Profile) -> bool | None:
    """Whether somebody has training, experience or a credential in the field; `None`: what they said does not tell."""
    trained = profile.schooling is not None and base.schooling[profile.schooling].trained
    if trained or profile.holds or (profile.years is not None and profile.years > 0):
        return True
    return None if profile.years is None else False


def status_of(entry: CertificationEntry) -> str | None:
    """The apprentice status that comes with the credential, if it has one: CPC-A for the CPC."""
    return entry.apprentice.status if entry.apprentice else None


def is_new(base: Base, profile: Profile) -> bool:
    """Whether somebody starts in the field, by AAPC's own line for apprentices; assumed when nothing is said."""
    return not profile.holds and (profile.years is None or profile.years < apprentice_years(base))


@lru_cache(maxsize=1)
def apprentice_years(base: Base) -> float:
    """The years of experience below which an apprentice status is held."""
    return max((entry.apprentice.years for entry in base.certifications.values() if entry.apprentice), default=0)


def _worst(entry: CertificationEntry, profile: Profile, strength: str) -> Fit:
    if not entry.asks:
        return Fit.YES
    fits = (fit_of_routes(ask.any_of, profile) for ask in entry.asks if ask.strength == strength)
    return min(fits, default=Fit.YES)


def _fit_of_route(route: Route, profile: Profile) -> Fit:
    fit = Fit.YES
    if route.holds and not any(id in route.holds for id in profile.holds):
        return Fit.NO
    if route.schooling or route.perhaps:
        if profile.schooling is None or profile.schooling in route.perhaps:
            fit = Fit.PERHAPS
        elif profile.schooling not in route.schooling:
            return Fit.NO
    if route.years is not None:
        if profile.years is None:
            fit = Fit.PERHAPS
        elif not profile.years >= route.years:
            return Fit.NO
    return fit

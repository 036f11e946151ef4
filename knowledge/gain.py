"""What may be held against the cost of a credential: named figures, never blended, none of them its proven effect."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import NATION, Base
from knowledge.figures import dollars
from knowledge.model import Place, Role, Setting, Source, Trust
from knowledge.pay import wages_of
from knowledge.profile import Profile, status_of
from knowledge.schema_career import CertificationEntry, GainEntry
from knowledge.text import capital


@dataclass(frozen=True)
class Gain:
    """The distance of two figures of one source, US dollars a year before tax; below zero when the second is lower."""

    id: str
    name: str
    low: float
    high: float
    statistic: str
    text: str
    source: Source
    trust: Trust

    @property
    def amount(self) -> float:
        """The higher figure less the lower."""
        return self.high - self.low


def gains(base: Base, entry: CertificationEntry, profile: Profile) -> tuple[Gain, ...]:
    """The figures that fit this credential and this person, no gain first; empty when there is no figure."""
    if status_of(entry) in profile.holds:
        return ()  # no source has the pay of apprentices
    held = sum(base.certifications[id].issuer == entry.issuer for id in {*profile.holds} - {entry.id})
    surveys = [gain for gain in base.gains if gain.survey and entry.issuer in gain.issuers and gain.held <= held]
    found = [_of_survey(base, max(surveys, key=lambda gain: gain.held))] if surveys else []
    for gain in base.gains:
        if gain.percentiles and (step := _of_percentiles(base, gain, entry, profile)):
            found.append(step)
    nothing = [_nothing(base, gain) for gain in base.gains if gain.none] if found else []
    return tuple(sorted([*nothing, *found], key=lambda gain: gain.amount))


def _nothing(base: Base, gain: GainEntry) -> Gain:
    source = base.oews()
    return Gain(gain.id, gain.name, 0, 0, "none", f"{capital(gain.name)}.", source, source.trust)


def _of_survey(base: Base, gain: GainEntry) -> Gain:
    assert gain.survey
    low, high = (next(figure for figure in base.survey if figure.id == id) for id in gain.survey)
    text = (
        f"{capital(gain.name)}: {dollars(high.amount)} for {high.group}, {dollars(low.amount)} for {low.group}"
        f" ({high.statistic}, self-reported, {high.edition})."
    )
    trust = max(low.trust, high.trust)
    return Gain(gain.id, gain.name, low.amount, high.amount, high.statistic, text, base.source(high.source), trust)


def _of_percentiles(base: Base, gain: GainEntry, entry: CertificationEntry, profile: Profile) -> Gain | None:
    assert gain.percentiles
    role = _role(base, gain, entry, profile)
    if role is None or role.occupation is None:
        return None
    for place, setting in _where(profile):
        industry = setting.industry or "" if setting else ""
        wages = wages_of(base, role.occupation.soc, place.id, industry)
        low, high = (wages.percentiles[p] if wages else None for p in gain.percentiles)
        if low is not None and high is not None:
            where = setting.phrase if setting else f"in {place.named}"
            text = (
                f"{capital(gain.name)} for {role.occupation.short} {where}: {dollars(high)} against {dollars(low)}."
                " It stands in for a gain by a convention of this base."
            )
            source = base.oews()
            return Gain(gain.id, gain.name, low, high, "percentile", text, source, source.trust)
    return None


def _role(base: Base, gain: GainEntry, entry: CertificationEntry, profile: Profile) -> Role | None:
    """The role whose pay is meant: the one that the credential serves, theirs if it serves several."""
    served = [base.roles[id] for id in entry.roles]
    mine = [profile.role] if profile.role in served or not served else []
    candidates = [role for role in (*mine, *served) if role and role.occupation]
    return next((role for role in candidates if role.occupation and role.occupation.soc in gain.occupations), None)


def _where(profile: Profile) -> list[tuple[Place, Setting | None]]:
    """The place that was named, else the kind of employer, else the nation: OEWS never crosses the first two."""
    places: list[tuple[Place, Setting | None]] = [(profile.place, None)] if profile.place else []
    if profile.setting and profile.setting.industry and not profile.place:
        places.append((NATION, profile.setting))
    return [*places, (NATION, None)]

"""Certifications: what each is and costs, and the goal that a text names."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.model import Source, Unknown
from knowledge.schema_career import CertificationEntry, OtherCredentialEntry
from knowledge.survey import Survey, newest_of
from knowledge.text import key


@dataclass(frozen=True)
class Certification:
    """A credential, what its holders report to earn, and every source that its parts name; the survey names its own."""

    entry: CertificationEntry
    issuer: str
    issuer_url: str | None
    survey: Survey | None
    sources: tuple[Source, ...]


def certification(base: Base, id: str) -> Certification | Unknown:
    """The certification with that code ("CPC", "cpc"); `Unknown` when the base has none of that name."""
    entry = base.certifications.get(id)
    if entry is None:
        entry = next((entry for code, entry in base.certifications.items() if key(code) == key(id)), None)
    if entry is None and (other := _other(base, id)):
        asked = base.organizations[other.ask] if other.ask else None
        who = f"{asked.name} ({asked.full_name})" if asked else "the body that issues it"
        return Unknown(f"the certification {other.id}", f"no source here describes it, so ask {who}")
    if entry is None:
        issuers = dict.fromkeys(base.organizations[entry.issuer].name for entry in base.certifications.values())
        known = f"the credentials of {', '.join(issuers)}"
        return Unknown(f"the certification {id}", "no credential of that name is in this base", known)
    parts = (*entry.fees, *entry.notes, entry.exam, *entry.asks, entry.apprentice)
    named = [entry.source, *(part.source for part in parts if part)]
    survey = newest_of(base, entry.id)
    issuer = base.organizations[entry.issuer]
    sources = tuple(base.source(id) for id in dict.fromkeys(named))
    return Certification(entry, issuer.name, issuer.url, survey, sources)


def _other(base: Base, id: str) -> OtherCredentialEntry | None:
    return next((other for code, other in base.other_credentials.items() if key(code) == key(id)), None)


def goal_in(base: Base, text: str) -> str | None:
    """The goal that `text` names, by the longest of its key phrases; None when it names none."""
    asked = f" {key(text)} "
    aliases = ((alias, goal.id) for goal in base.goals.values() for alias in goal.aliases)
    named = [(len(alias), id) for alias, id in aliases if f" {key(alias)} " in asked]
    return max(named)[1] if named else None

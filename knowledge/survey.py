"""AAPC's salary survey: voluntary, self-reported by members; another population than OEWS."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.model import Source
from knowledge.schema_career import SurveyEntry

SURVEY = "AAPC's survey"  # a source may be a third party that quotes it


@dataclass(frozen=True)
class Survey:
    """One figure of a survey, US dollars a year, self-reported."""

    entry: SurveyEntry
    source: Source


def newest_of(base: Base, certification: str) -> Survey | None:
    """The newest figure held for the holders of `certification`, if any."""
    found = [entry for entry in base.survey if entry.certification == certification]
    if not found:
        return None
    entry = max(found, key=lambda entry: (entry.newest, entry.year, entry.trust.value < "D"))
    return Survey(entry, base.source(entry.source))


def overview(base: Base) -> list[Survey]:
    """The figures of the newest edition, in the order of the file."""
    return [Survey(entry, base.source(entry.source)) for entry in base.survey if entry.newest]


def by_certification(base: Base) -> list[Survey]:
    """The newest figure of each certification held, best paid first. Editions differ: each says its year."""
    ids = {entry.certification for entry in base.survey if entry.certification}
    found = [survey for id in ids if (survey := newest_of(base, id))]
    return sorted(found, key=lambda survey: -survey.entry.amount)

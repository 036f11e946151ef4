"""What each file in `knowledge/sources` must look like.

One model per kind of entry; a file is a list of entries of one kind (`FILES`). `knowledge.load` reads them,
and names file, line and field of what does not fit.
"""

from __future__ import annotations

from string import Formatter
from typing import Literal

from pydantic import Field, root_validator, validator

from knowledge import schema_career as career
from knowledge import schema_place as place
from knowledge.model import Trust
from knowledge.releases import when
from knowledge.schema_entry import Entry, Sourced

Unit = Literal[
    "usd", "usd_per_hour", "percent", "index", "jobs", "months", "weeks", "hours", "years", "count", "points"
]  # fmt: skip
Topic = Literal[
    "pay_factors", "education", "how_to_start", "code_sets", "certification", "training_provider", "job_search",
    "remote_work", "work_conditions", "outlook", "ai", "survey", "living_cost", "method", "boundary", "plan",
]  # fmt: skip


class SourceEntry(Entry):
    """Where facts come from: a publication, with the date it speaks of (`vintage`).

    `release`: the OEWS release ("May 2025") whose tables lie beside this file and have this source.
    """

    id: str
    title: str
    publisher: str
    vintage: str
    url: str
    trust: Trust
    note: str | None = None
    release: str | None = None

    @validator("release")
    def _release_has_a_month_and_a_year(cls, release: str | None) -> str | None:  # noqa: N805
        if release is not None:
            when(release)
        return release


class OrganizationEntry(Entry):
    """A body that certifies, publishes or employs."""

    id: str
    name: str
    full_name: str
    aliases: tuple[str, ...] = ()
    url: str | None = None


class OccupationEntry(Entry):
    """An OEWS occupation (SOC 2018) and what must be said when its figures stand for a role; `spanish`: in Spanish."""

    soc: str = Field(regex=r"^\d\d-\d{4}$")
    title: str
    short: str
    caveat: str | None = None
    spanish: str | None = None


class SpanishRole(Entry):
    """A role in Spanish: its plural, masculine, and what it does."""

    plural: str
    does: str


class RoleEntry(Sourced):
    """A job as people name it. `soc`: the occupation whose figures stand in; none when OEWS has no such code.

    `work`: names of the work or its kind that stand for the job when nothing else does: "auditing", "inpatient".
    """

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    plural: str
    aliases: tuple[str, ...]
    does: str
    soc: str | None
    setting: str | None = None
    certifications: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    note: str | None = None
    work: tuple[str, ...] = ()
    spanish: SpanishRole | None = None


class SpanishTopicEntry(Entry):
    """What people ask in Spanish. One of `words`, which are beginnings of words, tells it, with one of `also` if there are any.

    `intent`: what it is in English. `facts`: those that answer it, in order; those about roles serve these roles alone.
    """

    id: str = Field(regex=r"^[a-z_]+$")
    intent: str
    title: str
    words: tuple[str, ...]
    also: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class FieldEntry(Entry):
    """A field of work as articles name it ("medical coding"), and the role that works in it."""

    id: str = Field(regex=r"^[a-z_]+$")
    names: tuple[str, ...]
    role: str


class SettingEntry(Entry):
    """A kind of employer. `industry`: its OEWS industry code; none when OEWS does not tell it apart."""

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    phrase: str
    aliases: tuple[str, ...]
    industry: str | None
    note: str | None = None


class SpecialtyEntry(Entry):
    """A medical specialty in which coders specialise; `certification`: AAPC's credential for it, if any."""

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    aliases: tuple[str, ...]
    certification: str | None = None


class LevelEntry(Entry):
    """How people name their experience, and the years that it stands for."""

    id: str = Field(regex=r"^[a-z_]+$")
    years: float = Field(ge=0)
    aliases: tuple[str, ...]


class OtherJobEntry(Entry):
    """A job that the base holds nothing of, as people name it when they speak of themselves."""

    name: str
    aliases: tuple[str, ...]


class ShorthandEntry(Entry):
    """Words as people shorten them, and what they mean.

    `before`: they mean it in front of one of these words alone. `not_before`, `not_after`: beside one of these they don't.
    """

    means: str
    typed: tuple[str, ...]
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


class FactEntry(Sourced):
    """A fact that is not a row of a table. `text` restates it; {value}, {low}, {high} stand for its figures.

    `aliases`: the phrases by which it is asked for, as `knowledge.wording` reads them. `only_asked`: it is told to nobody
    who did not ask for it, like most of what the base lacks. `spanish`: the same in Spanish, with the same figures, where
    it is told in that language too.
    """

    id: str = Field(regex=r"^[a-z0-9_]+$")
    topic: Topic
    text: str
    spanish: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: Unit | None = None
    population: str | None = None
    vintage: str
    about: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    rank: int = Field(default=50, ge=0, le=100)
    only_asked: bool = False

    @root_validator(skip_on_failure=True)
    def _figures_fit_the_text(cls, values: dict[str, object]) -> dict[str, object]:  # noqa: N805
        figures = {name for name in ("value", "low", "high") if values[name] is not None}
        for name in ("text", "spanish"):
            named = {field for _, field, _, _ in Formatter().parse(str(values[name])) if field is not None}
            if values[name] is not None and figures != named:
                raise ValueError(f"{name} names the figures {sorted(named)}, the fields give {sorted(figures)}")
        if figures and values["unit"] is None:
            raise ValueError("a figure needs a unit")
        low, high = values["low"], values["high"]
        if isinstance(low, float) and isinstance(high, float) and low > high:
            raise ValueError("low is above high")
        return values


class MoodEntry(Entry):
    """What is hard, or good, for somebody who writes: the phrases that show it, and what may be said to it.

    `felt`: phrases that show it only where a turn is known to tell how its writer feels. `says`: sentences before an answer.
    `alone`: the answer where nothing is asked, with the names of what comes `next`. `at_work`: the same for who works in
    the field already, `at_study` for who takes a course or an exam. `then`: what feelings are told that come after it.
    """

    id: str = Field(regex=r"^[a-z_]+$")
    aliases: tuple[str, ...]
    felt: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    says: tuple[str, ...]
    alone: str
    next: tuple[str, ...]
    at_work: str = ""
    at_study: str = ""
    then: tuple[str, ...] = ()


class ClaimEntry(Sourced):
    """A claim of the article, restated, with what the statistics say of it."""

    id: str = Field(regex=r"^[a-z0-9_]+$")
    kind: Literal["pay_range", "pay_point", "growth", "requirement", "credential", "factor"]
    text: str
    roles: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    population: str | None = None
    low: float | None = None
    high: float | None = None
    unit: Unit | None = None
    hedge: str | None = None
    verdict: Literal["confirmed", "too_narrow", "partly", "outdated", "corrected"]
    reason: str

    @validator("unit", always=True)
    def _a_figure_has_a_unit(cls, unit: str | None, values: dict[str, object]) -> str | None:  # noqa: N805
        if unit is None and (values.get("low") is not None or values.get("high") is not None):
            raise ValueError("a figure needs a unit")
        return unit

    @validator("high")
    def _high_is_not_below_low(cls, high: float | None, values: dict[str, object]) -> float | None:  # noqa: N805
        low = values.get("low")
        if high is not None and isinstance(low, float) and low > high:
            raise ValueError("low is above high")
        return high


FILES: dict[str, type[Entry]] = {
    "sources.yml": SourceEntry,
    "organizations.yml": OrganizationEntry,
    "occupations.yml": OccupationEntry,
    "roles.yml": RoleEntry,
    "fields.yml": FieldEntry,
    "settings.yml": SettingEntry,
    "specialties.yml": SpecialtyEntry,
    "states.yml": place.StateEntry,
    "regions.yml": place.RegionEntry,
    "place_aliases.yml": place.PlaceAliasEntry,
    "ambiguous_places.yml": place.AmbiguousEntry,
    "everyday_names.yml": place.EverydayEntry,
    "fictional_places.yml": place.FictionalEntry,
    "levels.yml": LevelEntry,
    "shorthand.yml": ShorthandEntry,
    "other_jobs.yml": OtherJobEntry,
    "certifications.yml": career.CertificationEntry,
    "other_credentials.yml": career.OtherCredentialEntry,
    "goals.yml": career.GoalEntry,
    "schooling.yml": career.SchoolingEntry,
    "backgrounds.yml": career.BackgroundEntry,
    "costs.yml": career.CostEntry,
    "preparation.yml": career.PreparationEntry,
    "gains.yml": career.GainEntry,
    "survey.yml": career.SurveyEntry,
    "facts.yml": FactEntry,
    "spanish_topics.yml": SpanishTopicEntry,
    "article.yml": ClaimEntry,
    "moods.yml": MoodEntry,
}

"""What the files on credentials, goals, schooling, cost and gain must look like (see `knowledge.schema`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, root_validator

from knowledge.model import Trust
from knowledge.schema_entry import Entry, Sourced


class Exam(Sourced):
    """How an exam runs. Numbers are absent when no source gives them."""

    format: str
    questions: int | None = None
    hours: float | None = None
    pass_mark: str | None = None
    books: str | None = None


class Fee(Sourced):
    """One price of one thing, in US dollars, at one date."""

    amount: int = Field(gt=0)
    for_: str = Field(alias="for")
    as_of: str = Field(regex=r"^\d{4}(-\d\d)?$")
    attempts: Literal[1, 2] = 1
    who: Literal["anyone", "member", "student"] = "anyone"


class Note(Sourced):
    """One sentence on the thing that it stands under."""

    text: str
    kind: Literal[
        "eligibility", "renewal", "apprentice", "conflict", "scope", "result", "membership", "retake", "removal"
    ]


class Route(Entry):
    """One way to meet an ask; all that it names must hold. `perhaps`: schooling that may do, if it was the right one."""

    schooling: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    years: float | None = Field(default=None, ge=0)
    holds: tuple[str, ...] = ()


class Ask(Sourced):
    """What an issuer requires or recommends before an exam: any one of the routes, said in one sentence."""

    strength: Literal["required", "recommended"]
    any_of: tuple[Route, ...]
    text: str


class Apprentice(Sourced):
    """The status held after the exam by whoever has less than `years` of experience."""

    status: str
    years: float = Field(gt=0)


class Renewal(Sourced):
    """What keeps a credential alive: `credits` (CEUs) in so many `years`, and the issuer's yearly membership or none.

    `credits` is absent when no source gives their number.
    """

    years: float = Field(gt=0)
    credits: int | None = Field(default=None, gt=0)
    membership: bool = False


class Groundwork(Sourced):
    """The credentials that come before those of a goal, unless one of `any_of` holds already."""

    certifications: tuple[str, ...]
    any_of: tuple[Route, ...] = ()
    text: str


class CertificationEntry(Entry):
    """A credential: what it covers, how its exam runs, what it costs, what keeps it alive."""

    id: str
    name: str
    issuer: str
    aliases: tuple[str, ...] = ()
    level: Literal["entry", "core", "advanced", "specialty", "degree"]
    covers: str
    roles: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    source: str
    trust: Trust
    exam: Exam | None = None
    fees: tuple[Fee, ...] = ()
    notes: tuple[Note, ...] = ()
    asks: tuple[Ask, ...] = ()
    apprentice: Apprentice | None = None
    renewal: Renewal | None = None


class OtherCredentialEntry(Entry):
    """A credential that people name and no source here describes. `ask`: the organization that can tell about it."""

    id: str
    name: str | None = None
    aliases: tuple[str, ...] = ()
    ask: str | None = None


class GoalEntry(Sourced):
    """What somebody wants, and the credentials that serve it, best first.

    `roles` and `settings`: whose goal it is when nobody names one; `beginners`: that of people new to the field.
    """

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    aliases: tuple[str, ...]
    certifications: tuple[str, ...]
    then: tuple[str, ...] = ()
    why: str
    roles: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    beginners: bool = False
    groundwork: Groundwork | None = None


class SurveyEntry(Sourced):
    """A figure of a voluntary, self-reported salary survey. Never blended with OEWS."""

    id: str
    group: str
    certification: str | None = None
    statistic: Literal["mean", "median"]
    amount: int = Field(gt=0)
    year: int
    edition: str
    newest: bool = False


class SchoolingEntry(Entry):
    """Schooling that somebody may have. `length`: the fact that says how long it takes."""

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    aliases: tuple[str, ...]
    trained: bool = False
    length: str | None = None


class BackgroundEntry(Entry):
    """Work outside the field that people come from. `name` continues "you are" or "you were"; `goals`: what it leads to."""

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    aliases: tuple[str, ...]
    goals: tuple[str, ...] = ()
    fact: str | None = None


class CostEntry(Entry):
    """What a credential costs beside its exam: the amount of a fact, or a sentence on why none is held.

    `every_years`: paid again so often; `at_start`: already before the exam; `untrained`: only by people without
    training or credential; `apprentices`: only by those who hold the apprentice status; `instead_of`: of the costs that share this name one is paid.
    """

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    kind: Literal["membership", "course", "books", "renewal", "degree"]
    issuers: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    schooling: str | None = None
    every_years: float | None = Field(default=None, gt=0)
    at_start: bool = True
    optional: bool = False
    untrained: bool = False
    apprentices: bool = False
    instead_of: str | None = None
    fact: str | None = None
    missing: str | None = None

    @root_validator(skip_on_failure=True)
    def _an_amount_or_why_not(cls, values: dict[str, object]) -> dict[str, object]:  # noqa: N805
        if (values["fact"] is None) == (values["missing"] is None):
            raise ValueError("give either the fact that has the amount, or what is missing")
        return values


class PreparationEntry(Entry):
    """How long people study for some credentials: the months, weeks or years of a fact."""

    id: str = Field(regex=r"^[a-z_]+$")
    certifications: tuple[str, ...]
    background: bool
    fact: str


class GainEntry(Entry):
    """Two figures of one source whose distance may be held against the cost of a credential; `none`: no gain at all.

    Percentiles, and that there is no gain, are of the newest OEWS release.
    """

    id: str = Field(regex=r"^[a-z_]+$")
    name: str
    issuers: tuple[str, ...] = ()
    held: int = Field(default=0, ge=0)
    occupations: tuple[str, ...] = ()
    survey: tuple[str, str] | None = None
    percentiles: tuple[Literal[10, 25, 50, 75, 90], Literal[10, 25, 50, 75, 90]] | None = None
    none: bool = False

    @root_validator(skip_on_failure=True)
    def _one_pair_of_figures(cls, values: dict[str, object]) -> dict[str, object]:  # noqa: N805
        if sum(map(bool, (values["survey"], values["percentiles"], values["none"]))) != 1:
            raise ValueError("give one of: two figures of the survey, two percentiles, none")
        return values

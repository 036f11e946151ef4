"""What a role earns: the wage distribution of its OEWS occupation, by place or by kind of employer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.base import NATION, Base
from knowledge.load import ANNUAL, HOURLY
from knowledge.model import PERCENTILES, Period, Place, Role, Setting, Source, Unknown, Wages
from knowledge.survey import Survey, newest_of

# OEWS knows no experience: these percentiles stand in. A convention of this project, said whenever it is used.
STAND_INS: tuple[tuple[float, tuple[int, int], str], ...] = (
    (2, (10, 25), "the lower quarter"),
    (5, (25, 50), "the second quarter"),
    (10, (50, 75), "the third quarter"),
    (float("inf"), (50, 90), "the upper half"),
)


@dataclass(frozen=True)
class Pay:
    """What one occupation earns in one place, or (nationally) with one kind of employer.

    Amounts are US dollars per `wages.period`, before tax, not adjusted for inflation. `None`: BLS released no
    figure. Source: OEWS; percentiles are of all workers, not of people with a given experience.
    """

    role: Role
    place: Place
    setting: Setting | None
    wages: Wages
    nation: Wages
    source: Source
    caveats: tuple[str, ...]

    @property
    def where(self) -> str:
        """Whose pay it is, as words of a sentence: "in Texas", "in hospitals in the US"."""
        return f"{self.setting.phrase} in {NATION.named}" if self.setting else f"in {self.place.named}"


@dataclass(frozen=True)
class StandIn:
    """The percentiles that stand in for `years` of experience, which OEWS does not know."""

    years: float
    low: int
    high: int
    words: str


def pay(
    base: Base, role: Role, place: Place = NATION, *, setting: Setting | None = None, period: Period = Period.YEAR,
    release: str | None = None,
) -> Pay | Unknown:  # fmt: skip
    """The wage distribution for `role` in `place`; `Unknown` says what is missing and what is nearest.

    OEWS crosses occupation with place or with industry, never with both: with a `setting` the figures are national.
    `release` is one of `base.releases`, the newest when none is named; KeyError for another.
    """
    source = base.oews(release)
    if role.occupation is None:
        return Unknown(f"pay of {role.plural}", role.note or "OEWS has no code for this role", None, (source,))
    if setting is not None and setting.industry is None:
        reason = setting.note or "OEWS does not tell this setting apart"
        return Unknown(f"pay of {role.plural} {setting.phrase}", reason, None, (source,))
    where = NATION if setting else place
    wages = wages_of(base, role.occupation.soc, where.id, setting.industry or "" if setting else "", period, release)
    nation = wages_of(base, role.occupation.soc, NATION.id, "", period, release)
    assert nation is not None or release, "the newest release has a national figure for each occupation"
    if wages is None or nation is None:
        nearest = None
        if where.kind == "area" and where.state:
            nearest = f"{base.states[where.state].name} as a whole"
        name = setting.phrase if setting else f"in {where.named}"
        return Unknown(f"pay of {role.plural} {name}", "BLS released no figure for it", nearest, (source,))
    caveats = [text for text in (role.occupation.caveat, role.note) if text]
    if setting and setting.note:
        caveats.append(setting.note)
    if setting and place != NATION:
        caveats.append(f"OEWS gives pay by employer for the nation alone, so this is not the figure for {place.named}.")
    return Pay(role, where, setting, wages, nation, source, tuple(caveats))


def wages_of(
    base: Base, soc: str, place: str, industry: str = "", period: Period = Period.YEAR, release: str | None = None
) -> Wages | None:
    """The distribution for an occupation, by place id and OEWS industry code; `None`: none released.

    `release` is one of `base.releases`, the newest when none is named.
    """
    hourly = period is Period.HOUR
    columns = HOURLY if hourly else ANNUAL
    found = base.rows(
        f"SELECT employed, {'h_mean' if hourly else 'a_mean'}, {', '.join(columns)} FROM wage"
        " WHERE release = ? AND soc = ? AND place = ? AND industry = ?",
        release or base.releases[0], soc, place, industry,
    )  # fmt: skip
    if not found or all(value is None for value in found[0][1:]):
        return None
    employed, mean, *amounts = found[0]
    parts = 1 if hourly else period.per_year
    percentiles: Mapping[int, float | None] = {
        percentile: None if amount is None else _share(amount, parts)
        for percentile, amount in zip(PERCENTILES, amounts, strict=True)
    }
    return Wages(period, percentiles, None if mean is None else _share(mean, parts), employed)


def _share(amount: float, parts: int) -> float:
    return amount if parts == 1 else float(round(amount / parts))


def stand_in(years: float) -> StandIn:
    """The percentiles that stand in for `years` of experience, which is zero or more."""
    for below, (low, high), words in STAND_INS:
        if years < below:
            return StandIn(years, low, high, words)
    raise AssertionError("the last band has no end")


def credential_pay(base: Base, certification: str) -> Survey | Unknown:
    """What AAPC's members with `certification` say they earn: self-reported, so never blended with OEWS."""
    found = newest_of(base, certification)
    if found is None:
        return Unknown(
            f"pay of {certification} holders",
            "no survey in this base reports it, and OEWS has no figure by credential",
            "the pay of the roles that it serves",
            (base.oews(),),
        )
    return found


def percentile_of(wages: Wages, amount: float) -> tuple[int, int]:
    """Between which percentiles `amount` lies: (0, 10) below the lowest, (90, 100) above the highest known."""
    low = 0
    for percentile in PERCENTILES:
        value = wages.percentiles[percentile]
        if value is None:
            continue
        if amount < value:
            return low, percentile
        low = percentile
    return low, 100

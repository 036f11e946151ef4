"""The way from one role to another: the roles between, the credentials on the way, and what pay says of both ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.base import NATION, Base
from knowledge.certifications import Certification, certification
from knowledge.grounds import Reason
from knowledge.model import Place, Role, Source, Unknown
from knowledge.pay import Pay, pay
from knowledge.profile import Profile
from knowledge.schema_career import CertificationEntry, SchoolingEntry
from knowledge.study import Study, of_facts, required_schooling, study

TIME = "No source here says how many years people spend in each role; the months are of school and study alone."
SAME = "OEWS counts both roles in one occupation, so it cannot tell their pay apart."
SOME_YEARS = 1.0  # people who work in the field have a background; how long is not asked


@dataclass(frozen=True)
class Step:
    """One step of a path. Just one of `role`, `credential` and `schooling` is set.

    `others`: credentials that may be taken in place of this one. `months`: of study or school, where a source says.
    """

    reasons: tuple[Reason, ...]
    role: Role | None = None
    credential: Certification | None = None
    schooling: SchoolingEntry | None = None
    others: tuple[str, ...] = ()
    months: Study | None = None


@dataclass(frozen=True)
class Path:
    """Steps from `start` to `end`, in order. `ways`: other chains of roles that are as short, by their ids.

    `difference`: median of the end less median of the start, US dollars a year, both OEWS; `None` when one has no figure
    or both share one. `months`: the sum of the known parts of schooling and study, without the years in a role,
    for which no source has a figure.
    """

    start: Role
    end: Role
    steps: tuple[Step, ...]
    ways: tuple[tuple[str, ...], ...]
    pay: tuple[Pay | Unknown, Pay | Unknown]
    difference: float | None
    months: tuple[float, float] | None
    caveats: tuple[str, ...]
    sources: tuple[Source, ...]


def path(base: Base, start: Role, end: Role, place: Place = NATION) -> Path | Unknown:
    """The shortest chain of roles that lead to each other; `Unknown` when none does, with what `start` leads to."""
    if start == end:
        return Unknown(f"a path from {start.name} to {end.name}", "it is the same role")
    ways = _ways(base, start.id, end.id)
    if not ways:
        onward = ", ".join(base.roles[id].name for id in start.leads_to)
        return Unknown(
            f"a path from {start.name} to {end.name}", "no chain of roles in this base leads there", onward or None
        )
    ways.sort(key=lambda way: -sum(base.roles[id].occupation == end.occupation for id in way[:-1]))
    steps = tuple(_steps(base, start, [base.roles[id] for id in ways[0]]))
    ends = _pay(base, start, place), _pay(base, end, place)
    low, high = (found.wages.median if isinstance(found, Pay) else None for found in ends)
    same = start.occupation == end.occupation and start.setting == end.setting
    known = [step.months for step in steps if step.months]
    months = (sum(m.low for m in known), sum(m.high for m in known)) if known else None
    caveats = [TIME]
    caveats += [text for found in ends if isinstance(found, Pay) for text in found.caveats]
    caveats += [SAME] if same else []
    sources = [reason.source for step in steps for reason in step.reasons]
    sources += [one.source for m in known for one in m.facts]
    sources += [found.source for found in ends if isinstance(found, Pay)]
    return Path(
        start=start,
        end=end,
        steps=steps,
        ways=tuple(ways[1:]),
        pay=ends,
        difference=None if same or low is None or high is None else high - low,
        months=months,
        caveats=tuple(dict.fromkeys(caveats)),
        sources=tuple(dict.fromkeys(sources)),
    )


def _pay(base: Base, role: Role, place: Place) -> Pay | Unknown:
    """OEWS by place; for the nation, by the kind of employer that stands for the role."""
    setting = base.settings[role.setting] if role.setting and place == NATION else None
    return pay(base, role, place, setting=setting)


def _ways(base: Base, start: str, end: str) -> list[tuple[str, ...]]:
    """All shortest chains of roles from `start`, which is left out, to `end`."""
    seen = {start}
    edge: list[tuple[str, ...]] = [(start,)]
    while edge:
        found = [way[1:] for way in edge if way[-1] == end]
        if found:
            return found
        edge = [(*way, to) for way in edge for to in base.roles[way[-1]].leads_to if to not in seen]
        seen |= {way[-1] for way in edge}
    return []


def _steps(base: Base, start: Role, roles: list[Role]) -> Iterator[Step]:
    """For each role its credential, with the schooling that this one requires, and then the role itself."""
    profile = Profile(years=SOME_YEARS if start.certifications else None)
    for role in roles:
        ids = _credentials(base, role)
        if ids and not set(ids) & set(profile.holds):
            entry = base.certifications[ids[0]]
            yield from _credential(base, role, entry, ids[1:], profile)
            profile = replace(profile, holds=(*profile.holds, entry.id))
        source = role.source
        yield Step((Reason(f"The {role.name} {role.does}.", source, source.trust),), role=role)


def _credential(
    base: Base, role: Role, entry: CertificationEntry, others: tuple[str, ...], profile: Profile
) -> Iterator[Step]:
    found = certification(base, entry.id)
    assert isinstance(found, Certification), "ids come from the base"
    needed = required_schooling(entry)
    months = study(base, entry, profile)
    length = base.schooling[needed].length if needed else None
    if needed and length:
        reasons = tuple(Reason(ask.text, base.source(ask.source), ask.trust) for ask in entry.asks)
        yield Step(reasons, schooling=base.schooling[needed], months=of_facts(base, [length]))
        months = None
    covers = Reason(f"The {entry.id} covers {entry.covers}.", base.source(entry.source), entry.trust)
    serves = Reason(f"It is a credential of {role.plural}.", role.source, role.source.trust)
    yield Step((covers, serves), credential=found, others=others, months=months)


def _credentials(base: Base, role: Role) -> tuple[str, ...]:
    """The credentials of a role, the first one first: those of its goal when that begins with the same."""
    goals = [goal for goal in base.goals.values() if role.id in goal.roles]
    same = [goal.certifications for goal in goals if goal.certifications[:1] == role.certifications[:1]]
    return same[0] if same else role.certifications

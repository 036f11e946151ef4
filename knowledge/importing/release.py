"""An OEWS release as read from files: its lines, each once, and which kinds of them it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from knowledge.errors import KnowledgeError
from knowledge.importing.wages import Line, Scope
from knowledge.schema_place import StateEntry

NAMES: Mapping[Scope, str] = {
    "nation": "the nation", "state": "the states", "area": "the metropolitan areas", "industry": "the industries",
}  # fmt: skip
FEWEST = 0.9  # of the places or industries of the release before: with fewer, a file was cut short or left out


@dataclass(frozen=True)
class Release:
    """`lines` by key; `left_out`: how many rows of known occupations have no place in the base, and why."""

    name: str
    lines: Mapping[tuple[str, str, str], Line]
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def scopes(self) -> set[Scope]:
        """Which kinds of lines there are."""
        return {line.scope for line in self.lines.values()}

    def codes(self, scope: Scope) -> set[str]:
        """The places or industries of one kind."""
        return {line.code for line in self.lines.values() if line.scope == scope}


def once(lines: Iterable[Line]) -> dict[tuple[str, str, str], Line]:
    """The lines by key. BLS lists some industries under two depths: the same figures may stand twice, others not."""
    found: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        first = found.setdefault(line.key, line)
        if first.figures != line.figures:
            other = f"{first.row.file}, line {first.row.line}"
            raise line.row.fault("OCC_CODE", f"{line.soc} in {line.code} has other figures than in {other}")
    return found


def check_whole(release: Release, before: Release, states: Iterable[StateEntry], *, newest: bool) -> None:
    """Raises KnowledgeError when `release` lacks what it must have, measured by the release held `before` it.

    A release that would be the newest answers every question: it needs all kinds of lines. Whatever kind it has must
    be whole: every state, and nearly as many areas and industries as before.
    """
    missing = [NAMES[scope] for scope in NAMES if scope in before.scopes - release.scopes]
    if newest and missing:
        raise KnowledgeError(
            f"{release.name} would be the newest release and has nothing on {' and '.join(missing)}: "
            "put all its workbooks into one folder, or import all_data_M"
        )
    if "nation" in release.scopes:
        lacking = {line.soc for line in before.lines.values() if line.scope == "nation"}
        lacking -= {line.soc for line in release.lines.values() if line.scope == "nation"}
        if newest and lacking:
            raise KnowledgeError(f"{release.name} has no national row for {' and '.join(sorted(lacking))}")
    if "state" in release.scopes:
        held = release.codes("state")
        absent = [state.name for state in states if state.kind != "territory" and f"{state.fips}00000" not in held]
        if absent:
            raise KnowledgeError(f"{release.name} has no row for {', '.join(absent)}: is a workbook cut short?")
    for scope in ("area", "industry"):
        known = len(release.codes(scope)) if scope in release.scopes else None
        if known is not None and known < FEWEST * len(before.codes(scope)):
            raise KnowledgeError(
                f"{release.name} has {known} of {NAMES[scope]}, {before.name} had {len(before.codes(scope))}: "
                "is a workbook cut short? With --force it is taken as it is"
            )

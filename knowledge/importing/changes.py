"""What an import would change, figure by figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from knowledge.figures import change
from knowledge.importing.cells import amount
from knowledge.importing.release import NAMES, Release
from knowledge.importing.wages import FIGURES, Line, Scope

SHOWN = 15
_COMPARED = ("a_median", "tot_emp")  # of two releases; of one release corrected, every figure


@dataclass(frozen=True)
class Change:
    """A figure before and after, in the unit of its column (`figure`); `None`: none held, or none any more."""

    name: str
    figure: str
    old: float | None
    new: float | None

    @property
    def percent(self) -> float | None:
        """The change in percent of the old figure; `None` for one that comes, goes, or is itself in percent."""
        if self.old is None or self.new is None or self.old <= 0 or self.figure.endswith("_pct"):
            return None
        return (self.new / self.old - 1) * 100


@dataclass(frozen=True)
class Counts:
    """How the rows of one kind change."""

    what: str
    before: int
    after: int
    added: int
    gone: int
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        typical = [found.percent for found in self.changes if found.figure == "a_median" and found.percent is not None]
        middle = f"; medians change by {change(median(typical))} in the middle of {len(typical)}" if typical else ""
        return f"{self.what}: {self.before} rows before, {self.after} now, {self.added} new, {self.gone} gone{middle}"


def compare(new: Release, old: Release) -> list[Counts]:
    """Each kind of line that `new` has, against the same kind in `old`."""
    figures = FIGURES if new.name == old.name else _COMPARED
    return [_compare(scope, new, old, figures) for scope in NAMES if scope in new.scopes]


def _compare(scope: Scope, new: Release, old: Release, figures: Sequence[str]) -> Counts:
    after = {key: line for key, line in new.lines.items() if line.scope == scope}
    before = {key: line for key, line in old.lines.items() if line.scope == scope}
    changes = [
        Change(_name(line), figure, amount(before[key].cells[figure]), amount(line.cells[figure]))
        for key, line in after.items() if key in before
        for figure in figures if line.cells[figure] != before[key].cells[figure]
    ]  # fmt: skip
    added, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    return Counts(NAMES[scope].removeprefix("the "), len(before), len(after), added, gone, tuple(changes))


def _name(line: Line) -> str:
    where = line.cells.get("area_name") or line.cells.get("industry_name", line.code)
    return f"{line.cells['occ_title']}, {where}"


def largest(changes: Iterable[Change]) -> list[Change]:
    """The changes, figures that come or go first, then by how much they change."""
    return sorted(changes, key=lambda found: -abs(found.percent) if found.percent is not None else float("-inf"))


def lines(changes: Sequence[Change], most: int | None = SHOWN) -> list[str]:
    """The changes as lines for a terminal, at most `most`."""
    shown = largest(changes)[:most]
    told = [
        f"  {found.name}: {found.figure} {_figure(found.old)} -> {_figure(found.new)}"
        + (f" ({change(found.percent)})" if found.percent is not None else "")
        for found in shown
    ]
    rest = len(changes) - len(shown)
    return told + ([f"  … and {rest:,} more; --all shows them"] if rest else [])


def _figure(value: float | None) -> str:
    return "none" if value is None else f"{value:,.10g}"

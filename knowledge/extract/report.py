"""An article's claims, each held against the base; as a result and as an aligned table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from knowledge.extract.claim import Claim
from knowledge.extract.held import Held
from knowledge.figures import change, dollars

_HEAD = ("at", "kind", "amount", "role", "place", "whom", "hedge", "verdict", "against")
_WIDEST = 44  # characters of any cell but the last


@dataclass(frozen=True)
class Checked:
    """A claim and what the base says of it."""

    claim: Claim
    held: Held


@dataclass(frozen=True)
class Report:
    """The claims of one text, in order. `strict`: a claim of which the base knows nothing is a fault."""

    claims: tuple[Checked, ...]
    strict: bool = False

    @property
    def unknown(self) -> int:
        """How many claims the base knows nothing of."""
        return sum(checked.held.status == "unknown" for checked in self.claims)


def table(report: Report) -> str:
    """The report as lines for a terminal: one a claim, and how many of each verdict."""
    if not report.claims:
        return "No claim of pay, growth, requirement or credential found."
    rows = [_HEAD, *(_row(checked) for checked in report.claims)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD) - 1)]
    lines = ["  ".join([*(cell.ljust(width) for cell, width in zip(row, widths)), row[-1]]) for row in rows]
    counts = Counter(checked.held.status for checked in report.claims)
    total = f"{len(report.claims)} claim{'s' if len(report.claims) > 1 else ''}"
    return "\n".join([*lines, "", f"{total}: " + ", ".join(f"{n} {status}" for status, n in counts.items())])


def _row(checked: Checked) -> tuple[str, ...]:
    claim, held = checked.claim, checked.held
    cells = (
        f"{claim.start}–{claim.end}",
        claim.kind,
        _amount(claim),
        ", ".join(claim.roles),
        "; ".join(where.name for where in claim.places),
        ", ".join(claim.population),
        claim.hedge or "",
        held.status,
    )
    return (*(cell if len(cell) <= _WIDEST else f"{cell[: _WIDEST - 1]}…" for cell in cells), held.against)


def _amount(claim: Claim) -> str:
    if claim.low is None or claim.high is None:
        return ", ".join(("no " if claim.negated else "") + name for name in claim.needs or claim.names)
    if claim.unit == "percent":
        shown = change(claim.low) if claim.low == claim.high else f"{change(claim.low)} to {change(claim.high)}"
        return shown + (f" by {claim.by}" if claim.by else f" in {claim.years} years" if claim.years else "")
    shown = dollars(claim.low) if claim.low == claim.high else f"{dollars(claim.low)} to {dollars(claim.high)}"
    return f"{shown} {'an' if claim.period == 'hour' else 'a'} {claim.period.value if claim.period else ''}"

"""What the base says of a claim: the result of holding one against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.model import Source

Status = Literal["covered", "confirmed", "contradicted", "unknown"]


@dataclass(frozen=True)
class Held:
    """`status` of a claim, and `against` what: a figure or an entry in words, or the reason why nothing is known.

    `figure`: the base's own, in the claim's unit and period. `difference`: how far the claim lies from it, in percent of
    it (pay) or percentage points (growth); 0 when it agrees.
    """

    status: Status
    against: str
    figure: float | None = None
    difference: float | None = None
    source: Source | None = None


def together(found: Sequence[Held]) -> Held:
    """One result for a claim about several roles or places: as bad as the worst part, and confirmed if every part is."""
    contradicted = [held for held in found if held.status == "contradicted"]
    if contradicted:
        return max(contradicted, key=lambda held: abs(held.difference or 0))
    unknown = [held for held in found if held.status == "unknown"]
    if unknown and len(unknown) < len(found):
        known = "; ".join(held.against for held in found if held.status == "confirmed")
        return replace(unknown[0], against=f"{unknown[0].against} (but it agrees with {known})")
    if unknown or len(found) == 1:
        return found[0]
    return replace(found[0], against="; ".join(dict.fromkeys(held.against for held in found)))

"""Precision and recall of the extractor on texts whose claims another person wrote down, without sight of it.

`python -m tests.knowledge.extract.score` prints each text's misses and the totals.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import knowledge
from knowledge.extract.check import Checker
from knowledge.extract.claim import Claim

TEXTS = Path(__file__).parent / "texts"


@dataclass
class Score:
    """`found` of the `expected` claims among the `extracted` ones; `missed` and `false` in words."""

    expected: int = 0
    extracted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.found / self.extracted

    @property
    def recall(self) -> float:
        return self.found / self.expected


def texts() -> list[tuple[str, dict[str, Any]]]:
    """The texts by file name."""
    return [(path.stem, YAML(typ="safe").load(path)) for path in sorted(TEXTS.glob("*.yml"))]


def score(checker: Checker, *, whole: bool) -> Score:
    """Kind, sentence, amounts and period must agree; with `whole` the roles and places (or the credentials) too."""
    total = Score()
    for name, text in texts():
        left = checker.claims(text["text"])
        total.extracted += len(left)
        total.expected += len(text["claims"])
        for expected in text["claims"]:
            match = next((claim for claim in left if _agrees(claim, expected, text["text"], whole)), None)
            if match is None:
                total.missed.append(f"{name}: {expected}")
                continue
            left.remove(match)
            total.found += 1
        total.false += [f"{name}: {_shown(claim)}" for claim in left]
    return total


def _agrees(claim: Claim, expected: dict[str, Any], text: str, whole: bool) -> bool:
    at = text.index(expected["sentence"])
    if claim.kind != expected["kind"] or not claim.start <= at < claim.end:
        return False
    if claim.low is not None and not _same_amount(claim, expected):
        return False
    if not whole:
        return True
    places = {where.name for where in claim.places if where.place}
    same = set(claim.roles) == set(expected.get("roles") or ()) and places == set(expected.get("places") or ())
    return same and (claim.kind != "credential" or set(claim.names) == set(expected.get("names") or claim.names))


def _same_amount(claim: Claim, expected: dict[str, Any]) -> bool:
    low = expected.get("low", expected.get("amount"))
    high = expected.get("high", low)
    if claim.kind == "growth":  # a decline may be written down with or without its sign
        return {abs(claim.low or 0), abs(claim.high or 0)} == {abs(low), abs(high)}
    return (claim.low, claim.high) == (low, high) and claim.period == expected["period"]


def _shown(claim: Claim) -> str:
    places = ", ".join(where.name for where in claim.places)
    period = claim.period.value if claim.period else ""
    return f"{claim.kind} {claim.low} {claim.high} {period} {claim.roles} [{places}] {claim.names} {claim.needs} | {claim.sentence[:90]!r}"  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Print the totals, and with `--misses` what was missed and what was found that is not there."""
    checker = Checker(knowledge.base())
    for whole in (False, True):
        total = score(checker, whole=whole)
        print(f"{'whole claim' if whole else 'kind, sentence, amounts, period'}: precision {total.precision:.3f}, recall {total.recall:.3f} "
              f"({total.found} of {total.expected} expected, {total.extracted} extracted)")  # fmt: skip
        if "--misses" in arguments:
            print("\n".join([*(f"  missed {m}" for m in total.missed), *(f"  false {f}" for f in total.false)]))


if __name__ == "__main__":
    main(sys.argv[1:])

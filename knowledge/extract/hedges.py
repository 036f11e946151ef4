"""How surely an amount is stated: "typically", "up to", "often exceeding", and which statistic it is said to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extract.amounts import Amount
from knowledge.extract.claim import Bound, Statistic
from knowledge.extract.words import Word, phrases

_LOOSE = ("typically", "usually", "often", "generally", "commonly", "normally", "around", "about", "roughly", "approximately",
          "nearly", "almost", "closer to", "close to", "near", "can", "could", "may", "might", "tend to", "tends to", "circa",
          "somewhere", "anywhere", "likely", "probably", "sometimes", "frequently", "in the neighborhood of", "ballpark",
          "or so", "give or take", "maybe", "perhaps", "potentially", "expected", "estimated", "an estimated", "projected",
          "just under", "just over", "a little over", "a little under", "a bit over", "a bit under", "some", "on the order of",
          "reportedly", "supposedly", "mostly", "largely", "as a rule", "in general", "approaching", "hover around", "hovers around", "hovering around")  # fmt: skip
_LEAST = ("at least", "over", "more than", "above", "exceed", "exceeds", "exceeding", "exceeded", "upwards of", "upward of",
          "north of", "no less than", "not less than", "starting at", "starts at", "start at", "or more", "and up", "or higher",
          "and above", "or better", "beyond", "surpass", "surpasses", "surpassing", "top", "tops", "topping", "a minimum of", "in excess of", "well over", "better than")  # fmt: skip
_MOST = ("up to", "as much as", "as high as", "at most", "less than", "under", "below", "no more than", "not more than", "maximum of",
         "a maximum of", "or less", "tops out", "top out", "topping out", "max out at", "maxes out at", "caps out at", "reach", "reaches", "reaching", "shy of", "just shy of")  # fmt: skip
_STATISTICS: dict[str, Statistic] = {"median": "median", "average": "mean", "averages": "mean", "averaged": "mean", "averaging": "mean", "mean": "mean"}  # fmt: skip
_BEFORE = 90  # characters before an amount that may hedge it


@dataclass(frozen=True)
class Hedge:
    """`text`: the hedging words, in order; `bound`: the amount is said to be the least or the most."""

    text: str | None
    bound: Bound | None
    statistic: Statistic | None


def hedge(found: Sequence[Word], amount: Amount, after: int, before: int, typed: str) -> Hedge:
    """What hedges `amount`: words from character `after` (the end of the amount before) to `before` (the next one's start)."""
    start = max(after, amount.start - _BEFORE)
    said: list[tuple[int, int, str]] = []
    for name, first, last in _matches(found):
        at, end = found[first].start, found[last - 1].end
        leading = start <= at and end <= amount.start
        inside = amount.start <= at < amount.end
        trailing = amount.end <= at < before and at - amount.end <= 2 and found[first].text in ("or", "and", "give")
        if leading or inside or trailing:
            said.append((at, end, name))
    bounds = [name for _, end, name in said if name != "loose" and (amount.start - end <= 25)]
    plus = typed[amount.end : amount.end + 1] == "+"
    bound: Bound | None = "least" if plus else None
    if bounds:
        bound = "most" if bounds[-1] == "most" else "least"
    text = " ".join(typed[at:end].lower() for at, end, _ in said) or ("or more" if plus else None)
    if text is None and amount.vague:
        text = typed[amount.start : amount.end].lower()
    statistics = [_STATISTICS[w.text] for w in found if w.text in _STATISTICS and start <= w.start < before]
    return Hedge(text, bound, statistics[0] if statistics else None)


def _matches(found: Sequence[Word]) -> list[tuple[str, int, int]]:
    """Hedging phrases, the longest of those that overlap."""
    taken: set[int] = set()
    kept = []
    for name, first, last in sorted(_finder()(found), key=lambda match: (match[1] - match[2], match[1])):
        if not taken.intersection(range(first, last)):
            taken.update(range(first, last))
            kept.append((name, first, last))
    return sorted(kept, key=lambda match: match[1])


@lru_cache(maxsize=1)
def _finder() -> Callable[[Sequence[Word]], list[tuple[str, int, int]]]:
    return phrases({"loose": _LOOSE, "least": _LEAST, "most": _MOST})

"""Which of several words fits into a place: how usual each is, and beside which words it stands."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

START, END = "^", "$"  # the neighbours of the first and the last word
_FAITH = 3.0  # how many messages a word's own frequency counts for, against those with the same neighbour
_COMMONEST, _SLOPE = 400, 20  # an English word counts as if in 400 / (place + 20) messages more
_UNSEEN = 1e-3
_AT_END = 0.1  # share of the words that end a message


class Usage:
    """`counts`: in how many training messages a word stands; `pairs`: the same for two in a row, "coder pay".

    `common`: English words, the commonest first.
    """

    def __init__(self, counts: Mapping[str, int], pairs: Mapping[str, int], common: Sequence[str]) -> None:
        self._counts, self._pairs = counts, pairs
        self._place = {word: place for place, word in enumerate(common)}
        self._total = max(sum(counts.values()), 1)
        self._before: Counter[str] = Counter()
        for pair, count in pairs.items():
            self._before[pair.partition(" ")[0]] += count

    def fit(self, before: str, word: str, after: str) -> float:
        """The logarithm of how likely `word` is between two others, but for what all words share there."""
        follows = END == after
        own, behind = self._share(word), _AT_END if follows else self._share(after)
        here = (self._pairs.get(f"{before} {word}", 0) + _FAITH * own) / (self._before[before] + _FAITH)
        then = (self._pairs.get(f"{word} {after}", 0) + _FAITH * behind) / (self._before[word] + _FAITH)
        return math.log(here) + math.log(then)

    def _share(self, word: str) -> float:
        place = self._place.get(word)
        english = _COMMONEST / (place + _SLOPE) if place is not None else 0.0
        return (self._counts.get(word, 0) + english + _UNSEEN) / self._total

"""Mends slips of the finger: a word that nobody uses becomes the known word one slip away."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.words import Word

SHORTEST = 4  # letters: below that, too many words lie one slip apart


class Speller:
    """`counts`: the words of the training data and how often they occur; `ordinary`: the words left alone."""

    def __init__(self, counts: Mapping[str, int], ordinary: Collection[str]) -> None:
        self._ordinary = ordinary
        self._known = [
            word
            for word, count in counts.items()
            if count >= 2 and word in ordinary and len(word) >= SHORTEST and word.isalpha()
        ]
        self._counts = counts

    def mend(self, message: str, words: Sequence[Word], keep: Collection[int] = ()) -> str:
        """`message` with its slips mended; words that start at `keep` (names) stay as they are."""
        parts, at = [], 0
        for word in words:
            if word.start in keep or not self._is_slip(word.text):
                continue
            if better := self._nearest(word.text):
                parts += [message[at : word.start], better]
                at = word.end
        return "".join((*parts, message[at:])) if parts else message

    def _is_slip(self, text: str) -> bool:
        return len(text) >= SHORTEST and text.isascii() and text.isalpha() and text not in self._ordinary

    def _nearest(self, text: str) -> str | None:
        allowed = 1 if len(text) < 8 else 2
        found = process.extract(text, self._known, scorer=OSA.distance, score_cutoff=allowed, limit=5)
        if not found:
            return None
        return str(min(found, key=lambda match: (match[1], match[0][0] != text[0], -self._counts[match[0]]))[0])

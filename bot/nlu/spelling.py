"""Mends slips of the finger and writes shorthand out: a word that nobody uses becomes the known word one slip away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.words import Word
from knowledge.schema import ShorthandEntry

OFTEN = 20  # messages of the training data
SHORTEST = 4  # letters: below that, too many words lie one slip apart
# Two of these make a message Spanish, French, Portuguese or German, whose words are no slips of English ones.
_FOREIGN = frozenset(
    "que cuanto cuanta gana ganan necesito quiero puedo hablas espanol para los las el la en es por una un mi como je suis est le les "
    "quel quelle combien quanto ganha um em ist das wie viel ich".split()
)
_STROKED = re.compile(r"\b([a-z])/([a-z]{1,2})\b", re.I)  # "w/o", "b/c": two words to `words`


class Speller:
    """`counts`: the words of the training data and how often they occur; `ordinary`: the words left alone.

    `shorthand`: how people shorten words. `rare`: ordinary words that are rather a slip of one that the training data
    use often ("homme").
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        ordinary: Collection[str],
        shorthand: Iterable[ShorthandEntry] = (),
        rare: Collection[str] = (),
    ) -> None:
        self._ordinary, self._rare = ordinary, rare
        self._short = {typed: entry for entry in shorthand for typed in entry.typed}
        self._known = [
            word
            for word, count in counts.items()
            if count >= 2 and word in ordinary and len(word) >= SHORTEST and word.isalpha()
        ]
        self._counts = counts

    def mend(
        self, message: str, words: Sequence[Word], keep: Collection[int] = (), fuller: Mapping[int, str] | None = None
    ) -> str:
        """`message` with its slips mended; words that start at `keep` (names) stay as they are.

        `fuller`: what to write for the word that starts there.
        """
        foreign = sum(word.text in _FOREIGN for word in words) > 1
        parts, at, done = [], 0, 0
        for i, word in enumerate(words):
            if fuller and word.start in fuller:
                parts += [message[at : word.start], fuller[word.start]]
                at = word.end
                continue
            if word.start in keep or word.start < done:
                continue
            end, better = word.end, self._written_out(words, i)
            if stroked := _STROKED.match(message, word.start):
                if entry := self._short.get(stroked.group().lower()):
                    end, better = stroked.end(), entry.means
            elif better is None and not foreign and self._is_slip(word.text):
                better = self._nearest(word.text)
            if better:
                parts += [message[at : word.start], better]
                at = done = end
                if message[at : at + 1] == "/" and word.text == "w":  # "w/ books"
                    at += 1
        return "".join((*parts, message[at:])) if parts else message

    def _written_out(self, words: Sequence[Word], at: int) -> str | None:
        """What a short form stands for; None when it is none, or another thing beside these words."""
        entry = self._short.get(words[at].text)
        if entry is None:
            return None
        before = words[at - 1].text if at else ""
        after = words[at + 1].text if at + 1 < len(words) else ""
        if before in entry.not_after or after in entry.not_before or (entry.before and after not in entry.before):
            return None
        return entry.means

    def _is_slip(self, text: str) -> bool:
        return (
            len(text) >= SHORTEST
            and text.isascii()
            and text.isalpha()
            and (text not in self._ordinary or text in self._rare)
        )

    def _nearest(self, text: str) -> str | None:
        allowed = 1 if len(text) < 8 else 2
        found = [
            match
            for match in process.extract(text, self._known, scorer=OSA.distance, score_cutoff=allowed, limit=5)
            if match[1] == 1 or match[0][0] == text[0]  # two slips and another beginning make another word
        ]
        if text in self._rare:
            found = [match for match in found if match[1] == 1 and self._counts[match[0]] >= OFTEN]
        if not found:
            return None
        best = str(min(found, key=lambda match: (match[1], match[0][0] != text[0], -self._counts[match[0]]))[0])
        return None if text == f"{best}s" else best

"""Mends slips of the finger and writes shorthand out: a word that nobody uses becomes the known word that it most likely is.

Which that is follows from the slip (`slips`), from how usual the word is and from the words around it (`usage`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu import slips
from bot.nlu.lexicon import Lexicon
from bot.nlu.usage import END, START, Usage
from bot.nlu.words import Word
from knowledge.schema import ShorthandEntry

OFTEN = 20  # messages of the training data
SHORTEST = 3  # letters: below that, too many words lie one slip apart
SHORT = 3  # and here too many but for the most usual words, by the easiest slips
LONG = 8  # letters: from here on two slips are forgiven
SURE = 7  # letters: from here on a word that the training data do not know is told by most of its letters
EVERYDAY = 5_000  # English words that one of fewer than six letters may stand for: of more there are too many alike
MOST = 16  # slips mended in a message: what has more is another language, and costs time
# Two of these make a message Spanish, French, Portuguese or German, whose words are no slips of English ones.
_FOREIGN = frozenset(
    "que cuanto cuanta gana ganan necesito quiero puedo hablas espanol para los las el la en es por una un mi como je suis est le les "
    "quel quelle combien quanto ganha um em ist das wie viel ich".split()
)
_STROKED = re.compile(r"\b([a-z])/([a-z]{1,2})\b", re.I)  # "w/o", "b/c": two words to `words`


class Speller:
    """`lexicon`: the words of the training data and of English.

    `shorthand`: how people shorten words. `names`: the words of which names are made; they are meant inside names alone.
    """

    def __init__(self, lexicon: Lexicon, shorthand: Iterable[ShorthandEntry] = (), names: Iterable[str] = ()) -> None:
        self._counts, self._ordinary, self._rare = lexicon.counts, lexicon.ordinary, lexicon.rare
        self._usage = Usage(lexicon.counts, lexicon.pairs, lexicon.common)
        self._short = {typed: entry for entry in shorthand for typed in entry.typed}
        used = {word for word, count in self._counts.items() if count >= 2 and word in self._ordinary}
        self._everyday = used.union(lexicon.common[:EVERYDAY])
        self._used = used
        self._known = _by_length(used.union(lexicon.common))
        self._names = _by_length(names)

    def mend(
        self,
        message: str,
        words: Sequence[Word],
        keep: Collection[int] = (),
        fuller: Mapping[int, str] | None = None,
        names: Collection[int] = (),
    ) -> str:
        """`message` with its slips mended; words that start at `keep` stay as they are.

        `fuller`: what to write for the word that starts there. `names`: where words start that are part of a name and
        not spelled as it is.
        """
        foreign = sum(word.text in _FOREIGN for word in words) > 1
        parts, at, done, slips_left = [], 0, 0, MOST
        for i, word in enumerate(words):
            if fuller and word.start in fuller:
                parts += [message[at : word.start], fuller[word.start]]
                at = word.end
                continue
            if word.start in keep or word.start < done:
                continue
            named = word.start in names
            end, better = word.end, None if named else self._written_out(words, i)
            if not named and (stroked := _STROKED.match(message, word.start)):
                if entry := self._short.get(stroked.group().lower()):
                    end, better = stroked.end(), entry.means
            elif better is None and not foreign and slips_left and self._is_slip(word, named):
                better = self._meant(words, i, named)
                slips_left -= 1
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

    def _is_slip(self, word: Word, named: bool) -> bool:
        text = word.text
        if not (text.isascii() and text.isalpha() and word.typed.isascii()) or len(text) < SHORTEST:
            return False
        if len(text) <= SHORT:
            return not named and not word.is_upper and text not in self._ordinary
        return text not in self._ordinary or (text in self._rare and not named)

    def _meant(self, words: Sequence[Word], at: int, named: bool) -> str | None:
        """The word that somebody meant who typed the one `at` that place; None when it may well be a word."""
        word = words[at]
        before = words[at - 1].text if at else START
        after = words[at + 1].text if at + 1 < len(words) else END
        likely = self._likely_names(word.text) if named else self._likely(word, named=word.is_capital and at > 0)
        return max(
            likely, key=lambda pair: (pair[1] + self._usage.fit(before, pair[0], after), pair[0]), default=(None,)
        )[0]

    def _likely_names(self, text: str) -> Iterator[tuple[str, float]]:
        yield from _near(text, self._names)
        yield from ((word, ease) for word, ease in _near(text, self._known) if word in self._used)

    def _likely(self, word: Word, named: bool) -> Iterator[tuple[str, float]]:
        """The words that may be meant, and how easy the slip is. `named`: the word looks like a name."""
        text = word.text
        often = len(text) <= SHORT or text in self._rare
        formed = slips.formed(text, self._ordinary)
        for meant, ease in _near(text, self._known):
            if text == f"{meant}s":
                continue
            if (often or formed) and self._counts.get(meant, 0) < OFTEN:
                continue
            if (ease < slips.PLAIN and (formed or len(text) <= SHORT)) or (ease <= slips.TWICE and text in self._rare):
                continue
            if meant not in self._used:
                least = slips.BESIDE if len(text) < SURE else slips.ASTRAY
                if named or ease < least or (len(text) < 6 and meant not in self._everyday):
                    continue
            yield meant, ease


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        if word.isalpha() and word.isascii() and len(word) >= SHORTEST:
            found[len(word)].append(word)
    return dict(found)


def _near(text: str, known: Mapping[int, Sequence[str]]) -> Iterator[tuple[str, float]]:
    """The known words one slip away, or two of a long one, and how easy the slip is."""
    allowed = 1 if len(text) < LONG else 2
    for length in range(len(text) - allowed, len(text) + allowed + 1):
        alike = process.extract(text, known.get(length, ()), scorer=OSA.distance, score_cutoff=allowed, limit=None)
        for word, distance, _ in alike:
            if distance == 1:
                yield word, slips.ease(text, word)
            elif distance and word[0] == text[0]:  # two slips and another beginning make another word
                yield word, slips.TWICE

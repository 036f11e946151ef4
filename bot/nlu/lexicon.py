"""The words that a message may hold without being a slip of a name: everyday English and those of the training data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu import encoder_files
from bot.nlu.encoder import TOKENIZER
from bot.nlu.usage import END, START
from bot.nlu.words import texts

RARE = 20_000  # place in the encoder's vocabulary, which begins with the commonest
COMMON = 16_000  # everyday words that a slip may stand for: beyond them lie mostly names


@dataclass(frozen=True)
class Lexicon:
    """`counts`: in how many training messages a word stands; `english`: everyday words of any text; `rare`: those of them
    that are not used often, and never in the training messages; `common`: the commonest of them, in order; `pairs`: in how
    many training messages two words stand in a row, where these are several."""

    counts: dict[str, int]
    english: frozenset[str]
    rare: frozenset[str] = frozenset()
    common: tuple[str, ...] = ()
    pairs: dict[str, int] = field(default_factory=dict)

    @cached_property
    def usual(self) -> frozenset[str]:
        """Words that the training data use more than once, and that are no slip of one that they use far more often."""
        often = [word for word, count in self.counts.items() if count >= 2]
        return frozenset(word for word in often if word in self.english or not self._is_slip(word, often))

    def _is_slip(self, word: str, often: list[str]) -> bool:
        if len(word) < 4 or not word.isalpha():
            return False
        near = process.extract(word, often, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2, limit=4)
        return any(other[:-1] != word and word[:-1] != other and self.counts[other] >= 8 * self.counts[word] for other, *_ in near if other != word)  # fmt: skip

    @cached_property
    def ordinary(self) -> frozenset[str]:
        return self.usual | self.english

    @classmethod
    def of(cls, messages: Iterable[str]) -> Lexicon:
        """The lexicon of training messages.

        Everyday words are the whole words of the sentence encoder's vocabulary (made from books and Wikipedia).
        """
        from spacy.lang.en.stop_words import STOP_WORDS  # what training needs alone

        counts: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        for message in messages:
            told = texts(message)
            counts.update(set(told))
            pairs.update({f"{one} {other}" for one, other in zip([START, *told], [*told, END])})
        tokenizer = encoder_files.checked() / TOKENIZER
        vocabulary = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
        english = {word for word in vocabulary if word.isalpha() and word.isascii() and len(word) > 2} | STOP_WORDS
        rare = {word for word in english if vocabulary.get(word, 0) > RARE and word not in counts}
        common = sorted(english.intersection(vocabulary), key=lambda word: vocabulary[word])[:COMMON]
        several = {pair: count for pair, count in sorted(pairs.items()) if count >= 2}
        return cls(dict(sorted(counts.items())), frozenset(english), frozenset(rare), tuple(common), several)

    def write(self, path: Path) -> None:
        others = sorted(self.english.difference(self.common))
        kept = {
            "counts": self.counts,
            "common": self.common,
            "others": others,
            "rare": sorted(self.rare),
            "pairs": self.pairs,
        }
        path.write_text(json.dumps(kept), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Lexicon:
        kept = json.loads(path.read_text(encoding="utf-8"))
        common = tuple(kept["common"])
        english = frozenset((*common, *kept["others"]))
        return cls(kept["counts"], english, frozenset(kept["rare"]), common, kept["pairs"])

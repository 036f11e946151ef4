"""A sentence as the words by which names and phrases are compared, each with its place in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from knowledge.text import key


@dataclass(frozen=True)
class Word:
    """`text` as compared; characters `start` to `end` of the sentence, where it is written `typed`."""

    text: str
    start: int
    end: int
    typed: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.typed[:1].isupper()

    @property
    def is_upper(self) -> bool:
        """Whether it is all capitals."""
        return self.typed.isupper()


@lru_cache(maxsize=8)  # names, hedges and needs read the same sentence
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` by spaCy's tokenizer, without punctuation and possessive endings."""
    found = []
    for token in _tokenizer().make_doc(text):
        if token.lower_ in ("'s", "’s"):
            continue
        typed = token.text
        for part in (typed.lower(),) if typed.isascii() and typed.isalpha() else key(typed).split():
            found.append(Word(part, token.idx, token.idx + len(typed), typed))
    return tuple(found)


def phrases(named: Mapping[str, Iterable[str]]) -> Callable[[Sequence[Word]], list[tuple[str, int, int]]]:
    """A finder of phrases: name, first word, last word (exclusive) of each, whatever overlaps."""
    vocab = Vocab()
    matcher = PhraseMatcher(vocab, attr="ORTH")
    for name, texts in named.items():
        matcher.add(name, [document(vocab, words(text)) for text in texts])

    def find(found: Sequence[Word]) -> list[tuple[str, int, int]]:
        return [(vocab.strings[name], first, last) for name, first, last in matcher(document(vocab, found))]

    return find


def document(vocab: Vocab, found: Sequence[Word]) -> Doc:
    """The words as a document for spaCy's matchers."""
    return Doc(vocab, words=[word.text for word in found])


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    return spacy.blank("en")

"""A sentence as the words by which names and phrases are compared, each with its place in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language
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
        return self.typed[:1].isupper()

    @property
    def is_upper(self) -> bool:
        return self.typed.isupper()


def words(text: str) -> list[Word]:
    """The words of `text` by spaCy's tokenizer, without punctuation and possessive endings."""
    found = []
    for token in _tokenizer().make_doc(text):
        if token.lower_ in ("'s", "’s"):
            continue
        for part in key(token.text).split():
            found.append(Word(part, token.idx, token.idx + len(token.text), token.text))
    return found


def document(vocab: Vocab, found: Sequence[Word]) -> Doc:
    """The words as a document for spaCy's matchers."""
    return Doc(vocab, words=[word.text for word in found])


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    return spacy.blank("en")

"""Passages that answer a text: by its words (SQLite's FTS5) and, when the caller brings an encoder, by its meaning."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.base import Base
from knowledge.facts import fact
from knowledge.model import Source
from knowledge.text import key
from knowledge.wording import plain

if TYPE_CHECKING:
    from knowledge.meaning import Encoder

_WORD = re.compile(r"\w+")
MOST_WORDS = 100  # of a search; a longer text says no more about what is wanted


LONGEST_LEAD = 150  # characters of phrases before a text: more would drown it
# The least score that counts as an answer: on tests/knowledge/search_queries.yml the highest at which most questions
# keep theirs and nothing is found for what the base cannot answer, with an encoder and without.
LEAST = 0.63


@dataclass(frozen=True)
class Found:
    """A passage found. `score`: how much of the text it speaks to, from `LEAST` to 1 (every word, in the same sense)."""

    kind: str
    id: str
    text: str
    score: float
    source: Source


class Passage(NamedTuple):
    """A passage of the base: its text, with the figures written out, and that behind the phrases by which it is asked for."""

    row: int
    kind: str
    id: str
    text: str
    wording: str


def search(base: Base, text: str, most: int = 5, encoder: Encoder | None = None) -> list[Found]:
    """The passages that answer `text`, the best first; empty when none comes near enough.

    The score is the share of the text's words that the passage holds, weighed by how rare they are; with an `encoder`,
    the mean of that and of the cosine between their meanings. A text of stop words alone finds nothing.
    """
    asked = _asked(base, text)
    if not asked:
        return []
    words = _shares(base, asked)
    known = passages(base)
    if encoder is None:
        scores = [words.get(passage.row, 0.0) for passage in known]
    else:
        from knowledge.meaning import nearness  # numpy, which no other question needs

        cosines = nearness(base, text, [passage.wording for passage in known], encoder)
        scores = [
            (words.get(passage.row, 0.0) + max(float(cosine), 0.0)) / 2
            for passage, cosine in zip(known, cosines, strict=True)
        ]
    found = [(min(score, 1.0), passage) for score, passage in zip(scores, known, strict=True) if score >= LEAST]
    ranks = _ranks(base, asked) if found else {}
    found.sort(key=lambda pair: (-pair[0], ranks.get(pair[1].row, 0.0)))
    return [Found(p.kind, p.id, p.text, round(score, 3), _source(base, p)) for score, p in found[:most]]


def _asked(base: Base, text: str) -> list[str]:
    """The words of `text` that say what is asked, each once."""
    words = dict.fromkeys(_WORD.findall(key(text)))
    return [word for word in words if word not in _stop_words(base)][:MOST_WORDS]


def _shares(base: Base, words: Sequence[str]) -> dict[int, float]:
    """The share of the weight of `words` that each passage holds. A word that no passage holds weighs most."""
    count = len(passages(base))
    shares: dict[int, float] = defaultdict(float)
    total = 0.0
    for word in words:
        holds = [row for (row,) in base.rows("SELECT rowid FROM passage WHERE passage MATCH ?", f'"{word}"')]
        weight = math.log(1 + count / (1 + len(holds)))
        total += weight
        for row in holds:
            shares[row] += weight
    return {row: share / total for row, share in shares.items()}


def _ranks(base: Base, words: Sequence[str]) -> dict[int, float]:
    """FTS5's own order, for passages of one score: it looks at how often a word stands in how long a passage."""
    query = " OR ".join(f'"{word}"' for word in words)
    return dict(base.rows("SELECT rowid, bm25(passage, 0, 0, 3, 1) FROM passage WHERE passage MATCH ?", query))


@lru_cache(maxsize=2)
def _stop_words(base: Base) -> frozenset[str]:
    return frozenset(word for (word,) in base.rows("SELECT word FROM stop_word"))


@lru_cache(maxsize=2)
def passages(base: Base) -> tuple[Passage, ...]:
    """All passages of the base."""
    found = []
    for row, kind, id, body in base.rows("SELECT rowid, kind, id, body FROM passage ORDER BY rowid"):
        text = fact(base, id).text if kind == "fact" else body
        found.append(Passage(row, kind, id, text, f"{' '.join(_phrases(base, kind, id))[:LONGEST_LEAD]}. {text}"))
    return tuple(found)


def _phrases(base: Base, kind: str, id: str) -> tuple[str, ...]:
    if kind == "role":
        return (base.roles[id].name, *base.roles[id].aliases)
    if kind == "certification":
        return (id, base.certifications[id].name, *base.certifications[id].aliases)
    return tuple(map(plain, base.facts[id].aliases)) if kind == "fact" else ()


def _source(base: Base, passage: Passage) -> Source:
    if passage.kind == "role":
        return base.roles[passage.id].source
    if passage.kind == "certification":
        return base.source(base.certifications[passage.id].source)
    return base.source((base.facts[passage.id] if passage.kind == "fact" else base.claims[passage.id]).source)

"""Passages that answer a text, by its words and by its meaning, and the honest empty result."""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from ruamel.yaml import YAML

from bot.runtime.search_encoder import search_encoder
from knowledge import Base, meaning
from knowledge.meaning import Encoder, nearness
from knowledge.search import LEAST, passages, search

QUERIES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("search_queries.yml"))


class Counting:
    """An encoder that counts the texts it was given: a text's vector is of the lengths of its words."""

    def __init__(self, identity: str = "lengths") -> None:
        self.identity = identity
        self.encoded = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded += len(texts)
        vectors = np.zeros((len(texts), 12), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[0] = 1
            for word in re.findall(r"\w+", text):
                row[min(len(word), 11)] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class Measured(NamedTuple):
    """How many of the answerable queries have an answer first, among three; how many of the others find anything."""

    first: int
    three: int
    false: int


def measure(base: Base, encoder: Encoder | None) -> Measured:
    first = three = false = 0
    for query in QUERIES:
        ids = [one.id for one in search(base, query["text"], 3, encoder)]
        first += ids[:1] != [] and ids[0] in query["any"]
        three += bool(set(ids) & set(query["any"]))
        false += not query["any"] and ids != []
    return Measured(first, three, false)


@pytest.fixture
def own(base: Base, tmp_path: Path) -> Base:
    """The base in a folder of its own, to keep vectors in."""
    return Base(Path(shutil.copy(base.path, tmp_path / "knowledge.sqlite")))


def test_the_queries_are_half_answerable_and_name_passages(base: Base) -> None:
    ids = {passage.id for passage in passages(base)}
    assert sum(bool(query["any"]) for query in QUERIES) == len(QUERIES) / 2 == 29
    assert {id for query in QUERIES for id in query["any"]} <= ids


def test_by_words_most_questions_are_answered_and_nothing_is_made_up(base: Base) -> None:
    found = measure(base, None)
    assert found.first >= 20
    assert found.three >= 22
    assert found.false == 0


def test_by_meaning_too_more_are_answered_and_nothing_is_made_up(base: Base) -> None:
    found = measure(base, search_encoder())
    assert found.first >= 20
    assert found.three >= 24
    assert found.false == 0


@pytest.mark.parametrize(("text", "kind"), [("inpatient CIC", "certification"), ("refused claims appeals", "role")])
def test_every_kind_of_passage_is_found(base: Base, text: str, kind: str) -> None:
    assert kind in {one.kind for one in search(base, text, 10)}


def test_facts_are_shown_with_their_figures(base: Base) -> None:
    (first, *_) = search(base, "hospitals median above coders in physicians offices")
    assert "{" not in first.text


def test_a_passage_that_holds_every_word_scores_one(base: Base) -> None:
    assert search(base, "code books cost")[0].score == 1


def test_the_best_comes_first(base: Base) -> None:
    scores = [one.score for one in search(base, "pass rate of CCA takers", 10)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("text", ["", "   ", "💸", "?!", "zzzzqqq", "what is the", "how much does it"])
def test_without_a_word_that_asks_something_nothing_is_found(base: Base, text: str) -> None:
    assert search(base, text) == []
    assert search(base, text, encoder=Counting()) == []


def test_no_more_is_found_than_asked(base: Base) -> None:
    assert len(search(base, "coder", 2)) == 2


def test_what_billie_refuses_is_no_passage(base: Base) -> None:
    assert not {fact.id for fact in base.facts.values() if fact.topic == "boundary"} & {p.id for p in passages(base)}


@given(text=st.text(max_size=120))
@example(text='NEAR("a" "b", 5) AND title:x* OR NOT ^y')
@example(text='"')
@example(text="\ud800\x00")
@example(text="coder " * 2_000)
@example(text=" ".join(f"word{n}" for n in range(3_000)))
@settings(deadline=None, max_examples=80)
def test_any_text_can_be_searched_and_what_is_found_has_a_source(base: Base, text: str) -> None:
    for found in search(base, text):
        assert LEAST <= found.score <= 1
        assert found.source.id in base.sources
        assert found.text


def test_the_passages_are_encoded_once(own: Base) -> None:
    encoder = Counting()
    for text in ("code books", "exam fees"):
        search(own, text, encoder=encoder)
    assert encoder.encoded == len(passages(own)) + 2


def test_another_process_reads_the_vectors_that_the_first_one_kept(own: Base) -> None:
    search(own, "code books", encoder=Counting())
    later = Counting()
    search(own, "code books", encoder=later)
    assert later.encoded == 1


def test_another_encoder_makes_vectors_of_its_own(own: Base) -> None:
    search(own, "code books", encoder=Counting())
    other = Counting("other")
    search(own, "code books", encoder=other)
    assert other.encoded == len(passages(own)) + 1


def test_vectors_of_another_base_are_made_anew(own: Base) -> None:
    encoder, later = Counting(), Counting()
    search(own, "code books", encoder=encoder)
    own.digest = "another"
    search(own, "code books", encoder=later)
    assert later.encoded == len(passages(own)) + 1


def test_damaged_vectors_are_made_anew(own: Base) -> None:
    encoder = Counting()
    meaning.path(own, encoder).write_bytes(b"PK not what it was")
    assert search(own, "code books", encoder=encoder)


def test_a_folder_that_may_not_be_written_does_no_harm(own: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(meaning, "_keep", refuse)
    assert search(own, "code books", encoder=Counting())


def test_nearness_is_the_cosine(own: Base) -> None:
    assert math.isclose(nearness(own, "code books", ["code books", "a"], Counting())[0], 1, abs_tol=1e-6)

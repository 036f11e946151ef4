"""The vectors that are kept of the texts to learn from."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bot.nlu import vectors


class Counting:
    """An encoder that counts what it encodes."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str], threads: int = 1) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        self.asked += texts
        return np.ones((len(texts), vectors.DIMENSIONS), np.float32)


def test_all_texts_to_learn_from_have_a_vector_of_the_present_encoder() -> None:
    assert vectors.missing() == [], "run: python -m bot.nlu.vectors"


def test_only_what_is_not_kept_is_encoded() -> None:
    known, encoder = next(vectors.texts_to_learn()), Counting()
    rows = vectors.vectors_of([known, "a text that nobody wrote"], encoder)  # type: ignore[arg-type]
    assert encoder.asked == ["a text that nobody wrote"]
    assert abs(np.linalg.norm(rows[0]) - 1) < 0.05


def test_without_the_file_everything_is_encoded(tmp_path: Path) -> None:
    encoder = Counting()
    vectors.vectors_of(["one", "two"], encoder, tmp_path / "none.npz")  # type: ignore[arg-type]
    assert encoder.asked == ["one", "two"]

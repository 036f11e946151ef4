"""Facts by how near a message is to the questions for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bot.nlu.fact_model import NONE, Questions

RNG = np.random.default_rng(0)


def questions(*directions: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    rows = RNG.normal(0, 0.05, (len(directions), 8))
    rows[np.arange(len(directions)), directions] += 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_fact_of_the_nearest_questions_has_the_largest_share(tmp_path: Path) -> None:
    known = Questions.of(
        questions(*[0] * 10, *[1] * 10, *[2] * 10), ["age"] * 10 + ["record"] * 10 + [f"{NONE}greet"] * 10
    )
    known.write(tmp_path)
    for kept in (known, Questions.read(tmp_path)):
        shares = kept.nearest(questions(1)[0])
        assert max(shares, key=lambda fact: shares[fact]) == "record"
        assert shares["record"] > 0.8
        assert sum(kept.nearest(questions(2)[0]).values()) < 0.2  # a greeting asks for no fact

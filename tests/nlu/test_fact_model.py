"""Facts by how near a message is to the questions for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bot.nlu.fact_model import NONE, Questions

GREET = f"{NONE}greet"
RNG = np.random.default_rng(0)


def questions(*directions: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    rows = RNG.normal(0, 0.05, (len(directions), 8))
    rows[np.arange(len(directions)), directions] += 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_fact_of_the_nearest_questions_has_the_largest_share(tmp_path: Path) -> None:
    known = Questions.of(questions(*[0] * 10, *[1] * 10, *[2] * 10), ["age"] * 10 + ["record"] * 10 + [GREET] * 10)
    known.write(tmp_path)
    for kept in (known, Questions.read(tmp_path)):
        shares = kept.nearest(questions(1)[0]).facts
        assert max(shares, key=lambda fact: shares[fact]) == "record"
        assert shares["record"] > 0.8
        assert sum(kept.nearest(questions(2)[0]).facts.values()) < 0.2  # a greeting asks for no fact


def test_the_nearest_turns_tell_what_a_turn_is(tmp_path: Path) -> None:
    facts, turns = ["age"] * 10 + [GREET] * 10, ["ask_how_to_start"] * 5 + [""] * 5 + ["greet"] * 10
    known = Questions.of(questions(*[0] * 10, *[1] * 10), facts, turns)
    known.write(tmp_path)
    for kept in (known, Questions.read(tmp_path)):
        assert kept.nearest(questions(0)[0]).turns["ask_how_to_start"] > 0.5
        assert kept.nearest(questions(1)[0]).turns["greet"] > 0.9


def test_where_no_turn_is_known_none_is_near() -> None:
    assert Questions.of(questions(*[0] * 10), ["age"] * 10).nearest(questions(0)[0]).turns == {}

"""Which facts a vector is near to: the nearest questions for facts, and the middles of all questions for each. Knows no Rasa."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RANKING = 5
NEAREST = 8  # questions that are asked
LIKELY = 15  # facts with the nearest middles, whose questions are looked at one by one
SHARPNESS = 20.0  # of cosines: the nearest question counts e times as much as one that is 1/20 farther
SHARPNESS_OF_MIDDLES = 25.0
NONE = "~"  # before the label of messages that ask for no fact
_FILE, _NAMES = "facts.npz", "facts.json"


class Questions:
    """Vectors of questions, shape (questions, dimensions), each with the id of its fact, or with `NONE` and an intent."""

    def __init__(self, vectors: NDArray[Any], facts: list[str]) -> None:
        self._facts, self._vectors = facts, vectors.astype(np.float32)
        self._names = sorted(set(facts))
        place = {name: n for n, name in enumerate(self._names)}
        self._place = np.array([place[fact] for fact in facts])
        self._rows = [np.flatnonzero(self._place == n) for n in range(len(self._names))]
        middles = np.zeros((len(self._names), self._vectors.shape[1]), np.float32)
        np.add.at(middles, self._place, self._vectors)
        self._middles = middles / np.maximum(np.linalg.norm(middles, axis=1, keepdims=True), 1e-9)

    def nearest(self, vector: NDArray[Any]) -> dict[str, tuple[float, float]]:
        """The facts that are asked for, each with its share and the cosine of the nearest question for it."""
        middles = self._middles @ vector
        among = np.concatenate([self._rows[n] for n in np.argsort(-middles)[:LIKELY]])
        cosines = self._vectors[among] @ vector
        top = np.argsort(-cosines)[:NEAREST]
        shares = _softmax(SHARPNESS_OF_MIDDLES * middles) / 2
        np.add.at(shares, self._place[among[top]], _softmax(SHARPNESS * cosines[top]) / 2)
        likely = [n for n in np.argsort(-shares)[:RANKING] if not self._names[n].startswith(NONE)]
        return {
            self._names[n]: (float(shares[n]), float((self._vectors[self._rows[n]] @ vector).max())) for n in likely
        }

    def write(self, folder: Path) -> None:
        """Keep them as plain data."""
        np.savez_compressed(folder / _FILE, vectors=self._vectors.astype(np.float16))
        (folder / _NAMES).write_text(json.dumps(self._facts), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Questions:
        """The questions kept in `folder`."""
        with np.load(folder / _FILE, allow_pickle=False) as arrays:
            return cls(arrays["vectors"], json.loads((folder / _NAMES).read_text(encoding="utf-8")))


def _softmax(scores: NDArray[Any]) -> NDArray[Any]:
    shares: NDArray[Any] = np.exp(scores - scores.max())
    shares /= shares.sum()
    return shares

"""Which facts a message asks for: by the nearest messages that are known, and the middles of all for each fact. Knows no Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.nlu.narrowing import directions

RANKING = 5
NEAREST = 8  # messages that are asked
LIKELY = 24  # facts with the nearest middles, whose messages are looked at one by one
OF_NEAREST = 0.7  # what they count for; the middles count for the rest
SHARPNESS = 20.0  # of cosines: the nearest message counts e times as much as one that is 1/20 farther
SHARPNESS_OF_MIDDLES = 25.0
WIDTH = 160  # numbers kept of a message: as right as all 768, and quicker by far
NONE = "~"  # before the label of messages that ask for no fact
_FILE, _NAMES = "facts.npz", "facts.json"

Matrix = NDArray[np.float32]


class Questions:
    """Messages that are known, each with the id of the fact that answers it, or with `NONE` and what else it is.

    `rows` has a unit vector of `WIDTH` numbers for each; `narrowing` makes one of a message's vectors.
    """

    def __init__(self, narrowing: Matrix, rows: Matrix, facts: Sequence[str]) -> None:
        order = sorted(range(len(facts)), key=lambda row: facts[row])  # so that those of a fact stand together
        self._narrowing, self._rows, self._facts = narrowing, rows[order], [facts[row] for row in order]
        self._names = sorted(set(facts))
        place = {name: n for n, name in enumerate(self._names)}
        self._place = np.array([place[fact] for fact in self._facts])
        self._begin: list[int] = np.searchsorted(self._place, range(len(self._names) + 1)).tolist()
        middles = np.zeros((len(self._names), rows.shape[1]), np.float32)
        np.add.at(middles, self._place, self._rows)
        self._middles = _unit(middles)

    @classmethod
    def of(cls, vectors: NDArray[Any], facts: Sequence[str]) -> Questions:
        """The messages with these vectors, of shape (messages, numbers), narrowed to where they differ most."""
        narrowing = directions(vectors, WIDTH)
        return cls(narrowing, _unit(vectors.astype(np.float32) @ narrowing), facts)

    def nearest(self, vector: NDArray[Any]) -> dict[str, float]:
        """The facts that are asked for, each with its share."""
        [narrow] = _unit((vector.astype(np.float32) @ self._narrowing)[None])
        middles = self._middles @ narrow
        among = np.argsort(-middles)[:LIKELY]
        # Fact by fact, where the rows lie: gathering them first would copy a megabyte.
        near = [self._rows[self._begin[n] : self._begin[n + 1]] @ narrow for n in among]
        places = np.repeat(among, [len(one) for one in near])
        cosines = np.concatenate(near)
        shares = _softmax(SHARPNESS_OF_MIDDLES * middles) * (1 - OF_NEAREST)
        top = np.argpartition(-cosines, min(NEAREST, len(cosines) - 1))[:NEAREST]
        np.add.at(shares, places[top], _softmax(SHARPNESS * cosines[top]) * OF_NEAREST)
        likely = [n for n in np.argsort(-shares)[:RANKING] if not self._names[n].startswith(NONE)]
        return {self._names[n]: float(shares[n]) for n in likely}

    def write(self, folder: Path) -> None:
        """Keep them as plain data."""
        np.savez_compressed(folder / _FILE, narrowing=self._narrowing, rows=self._rows.astype(np.float16))
        (folder / _NAMES).write_text(json.dumps(self._facts), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Questions:
        """The messages kept in `folder`."""
        with np.load(folder / _FILE, allow_pickle=False) as arrays:
            rows = arrays["rows"].astype(np.float32)
            return cls(arrays["narrowing"], rows, json.loads((folder / _NAMES).read_text(encoding="utf-8")))


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def _softmax(scores: NDArray[Any]) -> NDArray[Any]:
    shares: NDArray[Any] = np.exp(scores - scores.max())
    shares /= shares.sum()
    return shares

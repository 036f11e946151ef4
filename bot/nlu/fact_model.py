"""Which facts a message asks for, and what turns the nearest known ones are: by the nearest messages, and the middles of all for each fact.

Knows no Rasa.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.nlu.narrowing import directions

RANKING = 5
NEAREST = 8  # messages that are asked
LIKELY = 20  # facts with the nearest middles, whose messages are looked at one by one
OF_NEAREST = 0.7  # what they count for; the middles count for the rest
SHARPNESS = 20.0  # of cosines: the nearest message counts e times as much as one that is 1/20 farther
SHARPNESS_OF_MIDDLES = 25.0
WIDTH = 160  # numbers kept of a message: as right as all 768, and quicker by far
NONE = "~"  # before the label of messages that ask for no fact
_FILE, _NAMES = "facts.npz", "facts.json"

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Near:
    """What the messages known say of one: `facts` that are asked for, and labels of the nearest `turns`, each with its share."""

    facts: dict[str, float]
    turns: dict[str, float]


class Questions:
    """Messages that are known, each with the id of the fact that answers it, or with `NONE` and what else it is.

    `rows` has a unit vector of `WIDTH` numbers for each; `narrowing` makes one of a message's vectors. `turns`: what each
    is in its conversation, "" where it has none around it.
    """

    def __init__(self, narrowing: Matrix, rows: Matrix, facts: Sequence[str], turns: Sequence[str]) -> None:
        order = sorted(range(len(facts)), key=lambda row: facts[row])  # so that those of a fact stand together
        self._narrowing, self._rows, self._facts = narrowing, rows[order], [facts[row] for row in order]
        self._turns = [turns[row] for row in order]
        self._labels = sorted({*turns} - {""})
        at = {label: n for n, label in enumerate(self._labels)}
        self._label = np.array([at.get(turn, -1) for turn in self._turns])
        self._names = sorted(set(facts))
        place = {name: n for n, name in enumerate(self._names)}
        self._place = np.array([place[fact] for fact in self._facts])
        self._begin: list[int] = np.searchsorted(self._place, range(len(self._names) + 1)).tolist()
        middles = np.zeros((len(self._names), rows.shape[1]), np.float32)
        np.add.at(middles, self._place, self._rows)
        self._middles = _unit(middles)

    @classmethod
    def of(cls, vectors: NDArray[Any], facts: Sequence[str], turns: Sequence[str] = ()) -> Questions:
        """The messages with these vectors, of shape (messages, numbers), narrowed to where they differ most."""
        narrowing = directions(vectors, WIDTH)
        return cls(narrowing, _unit(vectors.astype(np.float32) @ narrowing), facts, turns or [""] * len(facts))

    def nearest(self, vector: NDArray[Any]) -> Near:
        """The facts that are asked for, and the turns nearest to it."""
        [narrow] = _unit((vector.astype(np.float32) @ self._narrowing)[None])
        middles = self._middles @ narrow
        spans = [slice(self._begin[n], self._begin[n + 1]) for n in _highest(middles, LIKELY)]
        # Fact by fact, where the rows lie: gathering them first would copy a megabyte.
        cosines = np.concatenate([self._rows[span] @ narrow for span in spans])
        places, labels = (np.concatenate([known[span] for span in spans]) for known in (self._place, self._label))
        shares = _softmax(SHARPNESS_OF_MIDDLES * middles) * (1 - OF_NEAREST)
        top = _highest(cosines, NEAREST)
        np.add.at(shares, places[top], _softmax(SHARPNESS * cosines[top]) * OF_NEAREST)
        first = sorted(_highest(shares, RANKING).tolist(), key=lambda n: -shares[n])
        facts = {self._names[n]: float(shares[n]) for n in first if not self._names[n].startswith(NONE)}
        return Near(facts, self._near_turns(labels, cosines))

    def _near_turns(self, labels: NDArray[Any], cosines: NDArray[Any]) -> dict[str, float]:
        """The labels of the nearest messages that are turns."""
        turns = np.flatnonzero(labels >= 0)
        top = turns[_highest(cosines[turns], NEAREST)]
        if not len(top):
            return {}
        shares: dict[str, float] = {}
        for label, share in zip(labels[top].tolist(), _softmax(SHARPNESS * cosines[top]).tolist(), strict=True):
            shares[self._labels[label]] = shares.get(self._labels[label], 0.0) + share
        return shares

    def write(self, folder: Path) -> None:
        """Keep them as plain data."""
        np.savez(folder / _FILE, narrowing=self._narrowing, rows=self._rows.astype(np.float16))
        (folder / _NAMES).write_text(json.dumps({"facts": self._facts, "turns": self._turns}), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Questions:
        """The messages kept in `folder`."""
        with np.load(folder / _FILE, allow_pickle=False) as arrays:
            rows = arrays["rows"].astype(np.float32)
            names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
            return cls(arrays["narrowing"], rows, names["facts"], names["turns"])


def _highest(values: NDArray[Any], count: int) -> NDArray[Any]:
    """Where the `count` highest values stand, in no order."""
    return np.argpartition(values, -count)[-count:] if count < len(values) else np.arange(len(values))


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def _softmax(scores: NDArray[Any]) -> NDArray[Any]:
    shares: NDArray[Any] = np.exp(scores - scores.max())
    shares /= shares.sum()
    return shares

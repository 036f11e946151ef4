"""The statistics of what a turn is: one logistic regression on its vectors, in context and alone. Knows no Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.nlu.narrowing import directions
from bot.nlu.regression import fitted

STEPS = 25  # a third of the time of all, and half a point less on a tenth left out
WIDTH = 256  # numbers kept of the vectors: as right as all 768, in less than half the time
TOPIC_WEIGHT = 0.5  # of the topic before against a vector of length one
_ARRAYS, _NAMES = "turns.npz", "turns.json"


@dataclass(frozen=True)
class TurnModel:
    """`labels` by rows of `weights`, which has a column for each number of the narrowed vector and for each of `topics`."""

    labels: tuple[str, ...]
    topics: tuple[str, ...]
    narrowing: NDArray[Any]
    weights: NDArray[Any]
    bias: NDArray[Any]

    @classmethod
    def fit(cls, vectors: NDArray[Any], topics: Sequence[str], labels: Sequence[str], *, strength: float) -> TurnModel:
        """Fit on vectors, of shape (turns, dimensions), the topics before and what the turns are."""
        known = tuple(sorted(set(topics)))
        before = np.array([[float(topic == name) for name in known] for topic in topics]) * TOPIC_WEIGHT
        narrowing = directions(vectors, WIDTH)
        columns = np.hstack([vectors @ narrowing, before])
        found = fitted(columns, labels, strength=strength, steps=STEPS)
        return cls(tuple(map(str, found.classes_)), known, narrowing, found.coef_.astype(np.float32), found.intercept_)

    def predict(self, vector: NDArray[Any], topic: str) -> dict[str, float]:
        """The share of each label for a turn after `topic`; they add up to one."""
        before = np.array([topic == name for name in self.topics], np.float32) * np.float32(TOPIC_WEIGHT)
        scores = self.weights @ np.concatenate([vector.astype(np.float32) @ self.narrowing, before]) + self.bias
        shares = np.exp(scores - scores.max())
        return dict(zip(self.labels, (shares / shares.sum()).tolist(), strict=True))

    def write(self, folder: Path) -> None:
        """Keep the model as plain data."""
        np.savez(folder / _ARRAYS, narrowing=self.narrowing, weights=self.weights, bias=self.bias)
        (folder / _NAMES).write_text(json.dumps({"labels": self.labels, "topics": self.topics}), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> TurnModel:
        """The model kept in `folder`."""
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        arrays = np.load(folder / _ARRAYS, allow_pickle=False)
        labels, topics = tuple(names["labels"]), tuple(names["topics"])
        return cls(labels, topics, arrays["narrowing"], arrays["weights"], arrays["bias"])

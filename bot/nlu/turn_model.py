"""The statistics of what a turn is: one logistic regression on its vectors, in context and alone. Knows no Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.nlu.regression import fitted

STEPS = 50  # a third of the time of all, and half a point less on a tenth left out
TOPIC_WEIGHT = 0.5  # of the topic before against a vector of length one
_ARRAYS, _NAMES = "turns.npz", "turns.json"


@dataclass(frozen=True)
class TurnModel:
    """`labels` by rows of `weights`, which has a column for each number of the vector and for each of `topics`."""

    labels: tuple[str, ...]
    topics: tuple[str, ...]
    weights: NDArray[Any]
    bias: NDArray[Any]

    @classmethod
    def fit(cls, vectors: NDArray[Any], topics: Sequence[str], labels: Sequence[str], *, strength: float) -> TurnModel:
        """Fit on vectors, of shape (turns, dimensions), the topics before and what the turns are."""
        known = tuple(sorted(set(topics)))
        before = np.array([[float(topic == name) for name in known] for topic in topics]) * TOPIC_WEIGHT
        columns = np.hstack([vectors, before])
        found = fitted(columns, labels, strength=strength, steps=STEPS)
        return cls(tuple(map(str, found.classes_)), known, found.coef_, found.intercept_)

    def predict(self, vector: NDArray[Any], topic: str) -> dict[str, float]:
        """The share of each label for a turn after `topic`; they add up to one."""
        before = np.array([topic == name for name in self.topics], vector.dtype) * vector.dtype.type(TOPIC_WEIGHT)
        scores = self.weights @ np.concatenate([vector, before]) + self.bias
        shares = np.exp(scores - scores.max())
        return dict(zip(self.labels, (shares / shares.sum()).tolist(), strict=True))

    def write(self, folder: Path) -> None:
        """Keep the model as plain data."""
        np.savez(folder / _ARRAYS, weights=self.weights.astype(np.float32), bias=self.bias)
        (folder / _NAMES).write_text(json.dumps({"labels": self.labels, "topics": self.topics}), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> TurnModel:
        """The model kept in `folder`."""
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        arrays = np.load(folder / _ARRAYS, allow_pickle=False)
        return cls(tuple(names["labels"]), tuple(names["topics"]), arrays["weights"], arrays["bias"])

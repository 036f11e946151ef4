"""The statistics of what a mention is to its writer: a logistic regression for each kind of mention. Knows no Rasa."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.nlu.regression import fitted

STEPS = 100
_ARRAYS, _NAMES = "mentions.npz", "mentions.json"


@dataclass(frozen=True)
class MentionModel:
    """For each kind its labels, and by kind the weights (labels by numbers of a vector) and the bias of each label."""

    labels: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, NDArray[Any]]
    bias: Mapping[str, NDArray[Any]]

    @classmethod
    def fit(
        cls, vectors: NDArray[Any], kinds: Sequence[str], labels: Sequence[str], *, strength: float
    ) -> MentionModel:
        """Fit on vectors, of shape (mentions, numbers), the kind of each mention and its label."""
        found = {}
        for kind in sorted(set(kinds)):
            of = [row for row, one in enumerate(kinds) if one == kind]
            found[kind] = fitted(vectors[of], [labels[row] for row in of], strength=strength, steps=STEPS)
        return cls(
            {kind: tuple(map(str, one.classes_)) for kind, one in found.items()},
            {kind: one.coef_.astype(np.float32) for kind, one in found.items()},
            {kind: one.intercept_.astype(np.float32) for kind, one in found.items()},
        )

    def predict(self, vector: NDArray[Any], kind: str) -> tuple[str, float]:
        """The likeliest label of a mention of `kind`, with its share."""
        scores = self.weights[kind] @ vector + self.bias[kind]
        shares = np.exp(scores - scores.max())
        best = int(shares.argmax())
        return self.labels[kind][best], float(shares[best] / shares.sum())

    def write(self, folder: Path) -> None:
        """Keep the model as plain data."""
        arrays = {f"weights.{kind}": rows for kind, rows in self.weights.items()}
        np.savez(folder / _ARRAYS, **arrays, **{f"bias.{kind}": row for kind, row in self.bias.items()})
        (folder / _NAMES).write_text(json.dumps(self.labels), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> MentionModel:
        """The model kept in `folder`."""
        labels = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        arrays = np.load(folder / _ARRAYS, allow_pickle=False)
        return cls(
            {kind: tuple(names) for kind, names in labels.items()},
            {kind: arrays[f"weights.{kind}"] for kind in labels},
            {kind: arrays[f"bias.{kind}"] for kind in labels},
        )

"""Logistic regression on sentence vectors, stopped where more steps change little."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression


def fitted(vectors: NDArray[Any], labels: Sequence[str], *, strength: float, steps: int) -> LogisticRegression:
    """Fit on `vectors`, shape (texts, dimensions), after at most `steps` steps; `strength`: inverse regularisation."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped on purpose
        return LogisticRegression(C=strength, max_iter=steps, random_state=0).fit(vectors.astype(np.float32), labels)

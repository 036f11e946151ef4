"""Fewer numbers for a vector: those of the directions in which many vectors differ most (principal components about nothing)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def directions(vectors: NDArray[Any], width: int) -> NDArray[np.float32]:
    """The `width` strongest directions of `vectors`, shape (numbers, width): `vector @ directions` is the narrow one."""
    whole = vectors.astype(np.float32)
    _, found = np.linalg.eigh(whole.T @ whole)  # the strongest last
    return np.ascontiguousarray(found[:, -width:], np.float32)

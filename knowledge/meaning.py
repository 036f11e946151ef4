"""How near in meaning a text is to each passage, by a sentence encoder that the caller brings."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.base import Base

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors of unit length: texts that mean alike point alike."""

    @property
    def identity(self) -> str:
        """What tells this encoder from any other: vectors of one are of no use to another."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text: float32, shape (texts, dimensions)."""

    def __hash__(self) -> int:
        """Any: its vectors are held in memory as long as it is the one that asks."""


def nearness(base: Base, text: str, passages: Sequence[str], encoder: Encoder) -> Vectors:
    """The cosine of `text` with each of `passages`: shape (passages,), from -1 to 1."""
    query = encoder.encode([text])[0]
    cosines: Vectors = _vectors(base, tuple(passages), encoder) @ query
    return cosines


@lru_cache(maxsize=2)
def _vectors(base: Base, passages: tuple[str, ...], encoder: Encoder) -> Vectors:
    """The vectors of the passages: encoded once, and kept beside the base for the next process if that can be."""
    kept = path(base, encoder)
    try:
        with np.load(kept, allow_pickle=False) as found:
            vectors: Vectors = found["vectors"]
            if str(found["digest"]) == base.digest and len(vectors) == len(passages):
                return vectors
    except (OSError, ValueError, EOFError, KeyError, BadZipFile):
        pass  # none yet, or damaged: encode anew
    vectors = encoder.encode(passages)
    try:
        _keep(kept, vectors, base.digest)
    except OSError:
        pass  # a base that may only be read: each process encodes for itself
    return vectors


def path(base: Base, encoder: Encoder) -> Path:
    """Where the vectors of a base are kept for an encoder."""
    return base.path.with_name(f"{base.path.stem}.{encoder.identity[:12]}.npz")


def _keep(target: Path, vectors: Vectors, digest: str) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, vectors=vectors, digest=np.array(digest))
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)

"""The sentence encoder for `knowledge.search`, in whichever process asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.nlu import encoder_files
from bot.nlu.encoder import Encoder


class SearchEncoder:
    """Billie's own encoder, and what tells it from any other."""

    def __init__(self) -> None:
        self._encoder = Encoder(encoder_files.checked())
        self.identity = encoder_files.fingerprint()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of unit length for each text."""
        return self._encoder.encode(texts)


@lru_cache(maxsize=1)
def search_encoder() -> SearchEncoder:
    """The encoder, opened when it is first asked for: 80 MB in a process that has none, and a second on a busy machine."""
    return SearchEncoder()

"""The sentence encoder: a text in, a unit vector of 384 numbers out, on one thread of the processor.

Texts that mean alike point alike. The model that comes with Billie lies in `weights`; `bot/nlu/tuning`
makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

DIMENSIONS = 384
MODEL = "encoder.onnx"
TOKENIZER = "tokenizer.json"
NOTICE = "NOTICE"
FILES = (MODEL, TOKENIZER, NOTICE)

# A text, or what was said before and the text: the vector is that of the text alone, read after the other.
Text = str | tuple[str, str]

MAX_TOKENS = 128
# 128 tokens of ordinary prose are some 700 characters; what comes after the cut would be tokenized for nothing.
MAX_CHARACTERS = 2_000
# More at once is slower: what lies between two layers no longer fits the cache.
BATCH = 16
PADDED = 8  # tokens of nothing that are worth less than another reading of the weights
THREADS = 2  # of training; a running server has one


class Encoder:
    """Encodes texts with the model in `folder`; the folder may go once it is open."""

    def __init__(self, folder: Path) -> None:
        missing = [name for name in (MODEL, TOKENIZER) if not (folder / name).is_file()]
        if missing:
            raise FileNotFoundError(f"No sentence encoder in {folder}: {' and '.join(missing)} missing.")
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._session = onnxruntime.InferenceSession(
            str(folder / MODEL), _one_thread(), providers=["CPUExecutionProvider"]
        )

    def encode(self, texts: Sequence[Text], threads: int = 1) -> NDArray[np.float32]:
        """One row of unit length for each text, in their order; zeros for a text without a word or sign.

        `threads`: batches at a time; more than one is for training, since a server forks.
        """
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        # One by one: `encode_batch` would start threads, which do not survive a fork of the server.
        encodings = [self._tokenizer.encode(*_parts(text)) for text in texts]
        if threads == 1:
            for batch in _batches(encodings):
                vectors[batch] = self._run([encodings[index] for index in batch])
            return vectors
        batches = list(_batches(encodings))
        with ThreadPoolExecutor(threads) as pool:
            runs = pool.map(lambda batch: self._run([encodings[index] for index in batch]), batches)
            for batch, rows in zip(batches, runs, strict=True):
                vectors[batch] = rows
        return vectors

    def _run(self, encodings: Sequence[Encoding]) -> NDArray[np.float32]:
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.zeros((len(encodings), longest), np.int64)
        mask, pooled = np.zeros_like(ids), np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
            pooled[row, : len(encoding.ids)] = encoding.type_ids if any(encoding.type_ids) else 1
        inputs = {"input_ids": ids, "attention_mask": mask, "pooled_mask": pooled}
        embedding: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return embedding


def _batches(encodings: Sequence[Encoding]) -> Iterator[list[int]]:
    """Indexes of texts of like length together, so that little is padded; texts with no token of their own left out."""
    order = sorted(range(len(encodings)), key=lambda index: len(encodings[index].ids))
    spoken = [index for index in order if not all(encodings[index].special_tokens_mask)]
    batch: list[int] = []
    for index in spoken:
        longer = len(encodings[index].ids) - len(encodings[batch[0]].ids) if batch else 0
        if len(batch) == BATCH or longer * len(batch) > PADDED:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _parts(text: Text) -> list[str]:
    return [_readable(part) for part in ((text,) if isinstance(text, str) else text)]


def _readable(text: str) -> str:
    """The start of `text` as valid Unicode: half an emoji (a lone surrogate) would be refused."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def _one_thread() -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return options

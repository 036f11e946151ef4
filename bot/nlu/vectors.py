"""The vectors of the texts that are learnt from in `bot/data`, encoded beforehand.

    python -m bot.nlu.vectors        encodes what is new and forgets what is no more; then commit the file

They are what the encoder gives (rounded to 1/127), kept so that not every training spends the third of a minute that encoding
them takes. A text that is not among them is encoded when training.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.nlu import encoder_files, fact_examples, mentions, turns
from bot.nlu.encoder import DIMENSIONS, THREADS, Encoder, Text

MESSAGES = Path(__file__).parent.parent / "data" / "nlu"
PATH = encoder_files.FOLDER / "vectors.npz"
_SCALE = 127


def vectors_of(texts: Sequence[Text], encoder: Encoder, path: Path = PATH) -> NDArray[np.float32]:
    """One row of unit length for each text, in their order: the one kept, where there is one of this encoder."""
    kept = _kept(path)
    rows = np.zeros((len(texts), DIMENSIONS), np.float32)
    missing = []
    for place, text in enumerate(texts):
        row = kept.get(_key(text))
        if row is None:
            missing.append(place)
        else:
            rows[place] = row.astype(np.float32) / _SCALE
    if missing:
        rows[missing] = encoder.encode([texts[place] for place in missing], THREADS)
    return rows


def missing(path: Path = PATH) -> list[Text]:
    """The texts to learn from that have no vector kept."""
    kept = _kept(path)
    return [text for text in texts_to_learn() if _key(text) not in kept]


def texts_to_learn() -> Iterator[Text]:
    """All texts whose vectors are worth keeping."""
    yield from (text for text, _ in fact_examples.examples())
    yield from turns.texts(turns.known())
    yield from (mention.sentence for mention, _ in mentions.examples())
    yield from messages()


def messages(folder: Path = MESSAGES) -> Iterator[str]:
    """The messages of Rasa's training data, as they were typed: with their slips mended, few are other texts."""
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            lines = block.get("examples", "").splitlines()
            yield from (line.removeprefix("- ").strip() for line in lines if line.startswith("- "))


def keep(path: Path = PATH) -> int:
    """Writes the vectors of all texts to learn from; returns how many."""
    texts = list(dict.fromkeys(texts_to_learn()))
    rows = vectors_of(texts, Encoder(encoder_files.checked()), path)
    by_key = dict(sorted(zip(map(_key, texts), rows, strict=True), key=lambda pair: pair[0]))
    np.savez_compressed(
        path,
        encoder=np.array(encoder_files.fingerprint()),
        keys=np.array(list(by_key)),
        rows=np.round(np.stack(list(by_key.values())) * _SCALE).astype(np.int8),
    )
    _kept.cache_clear()
    return len(by_key)


@lru_cache(maxsize=1)  # read once in a training
def _kept(path: Path) -> dict[str, NDArray[np.int8]]:
    """The rows that are kept, by the key of their text; none when they are of another encoder."""
    if not path.is_file():
        return {}
    with np.load(path, allow_pickle=False) as arrays:
        if str(arrays["encoder"]) != encoder_files.fingerprint():
            return {}
        return dict(zip(arrays["keys"].tolist(), arrays["rows"], strict=True))


def _key(text: Text) -> str:
    return hashlib.sha256((text if isinstance(text, str) else "\n".join(text)).encode()).hexdigest()[:16]


if __name__ == "__main__":
    print(f"{keep()} vectors kept in {PATH.name}.")

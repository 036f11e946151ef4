"""The statistics of the intent classifier: two logistic regressions and how they are put together. Knows no Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

FLAG_WEIGHT = 0.5  # of the entities' kinds against a sentence vector of length one
_ARRAYS, _WORDS = "intents.npz", "intents.json"


@dataclass(frozen=True)
class Example:
    """A message as the model sees it: typed, with slips mended, its sentence vector, its entities by kind and place."""

    typed: str
    normal: str
    vector: NDArray[Any]
    entities: tuple[tuple[str, int, int], ...]

    @property
    def masked(self) -> str:
        """The text with each entity replaced by its kind: "coder pay in texas" -> "xrole pay in xplace"."""
        parts, at = [], 0
        for kind, start, end in sorted(self.entities, key=lambda entity: entity[1]):
            if start >= at:
                parts += [self.typed[at:start], f"x{_MASK.get(kind, kind)}"]
                at = end
        return "".join((*parts, self.typed[at:]))

    @property
    def flags(self) -> dict[str, float]:
        """Which kinds of entities stand in it and how many, its length, whether it asks."""
        kinds = [kind for kind, _, _ in self.entities]
        count = len(self.normal.split())
        flags = {f"has_{kind}": 1.0 for kind in kinds}
        flags |= {f"n_{kind}": min(kinds.count(kind), 3) / 3 for kind in kinds}
        return flags | {"short": float(count <= 3), "length": min(count, 30) / 30, "asks": float("?" in self.typed)}


def _log_softmax(scores: NDArray[Any]) -> NDArray[Any]:
    shifted = scores - scores.max()
    return np.maximum(shifted - np.log(np.exp(shifted).sum()), np.log(1e-9))  # type: ignore[no-any-return]


_WORD_GRAMS: dict[str, Any] = {"ngram_range": (1, 2), "sublinear_tf": True, "token_pattern": r"(?u)\b\w+\b"}
_LETTER_GRAMS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 4), "sublinear_tf": True}
_MASK = {"state": "place", "city": "place"}


class IntentModel:
    """Fitted regressions. `classes` are labels such as "ask_salary" and "out_of_scope/software"."""

    def __init__(self, parts: dict[str, Any]) -> None:
        self._parts = parts
        self._vector, self._words = parts["vector"], parts["words"]
        self._vector_coef = self._vector.coef_
        self._words_coef = np.ascontiguousarray(self._words.coef_.T)
        self._weight = float(parts["vector_weight"])
        self.classes: list[str] = [str(label) for label in parts["classes"]]

    @classmethod
    def fit(
        cls,
        examples: Sequence[Example],
        labels: Sequence[str],
        *,
        c_vector: float,
        c_words: float,
        vector_weight: float,
    ) -> IntentModel:
        """Fit on examples and their labels."""
        flags = DictVectorizer(sort=True)
        flagged = flags.fit_transform([e.flags for e in examples]) * FLAG_WEIGHT
        masked = [e.masked for e in examples]
        words = TfidfVectorizer(**_WORD_GRAMS)
        letters = TfidfVectorizer(**_LETTER_GRAMS, min_df=3, max_features=15_000)
        grams = hstack([words.fit_transform(masked), letters.fit_transform(masked), flagged]).tocsr()
        vectors = np.hstack([np.vstack([e.vector for e in examples]), flagged.toarray()])
        on_vector = LogisticRegression(C=c_vector, max_iter=300, random_state=0).fit(vectors, labels)
        # liblinear's one-against-rest: a fifth of lbfgs's time on these 40,000 columns, and as good
        on_words = LogisticRegression(C=c_words, solver="liblinear", random_state=0).fit(grams, labels)
        return cls({"flags": flags, "word": words, "letter": letters, "vector": on_vector, "words": on_words,
                    "vector_weight": vector_weight, "classes": list(on_vector.classes_)})  # fmt: skip

    def predict(self, example: Example) -> dict[str, float]:
        """The share of each class; they add up to one.

        The regressions' own `predict_proba` gives the same and takes four times as long for a single message: it
        checks its input, and multiplies the matrix's 20,000 columns of which a message has a hundred.
        """
        flagged = self._parts["flags"].transform([example.flags]) * FLAG_WEIGHT
        masked = [example.masked]
        grams = hstack(
            [self._parts["word"].transform(masked), self._parts["letter"].transform(masked), flagged]
        ).tocsr()
        on_vector = self._vector_coef @ np.concatenate([example.vector, flagged.toarray()[0]]) + self._vector.intercept_
        on_words = grams.data @ self._words_coef[grams.indices] + self._words.intercept_
        by_words = 1 / (1 + np.exp(-on_words))  # one class against the rest
        logarithm = self._weight * _log_softmax(on_vector) + (1 - self._weight) * np.log(
            by_words / by_words.sum() + 1e-9
        )
        together = np.exp(logarithm - logarithm.max())
        return dict(zip(self.classes, (together / together.sum()).tolist()))

    def write(self, folder: Path) -> None:
        """Keep the model as arrays and words: plain data, quick to read."""
        p = self._parts
        arrays = {"word_idf": p["word"].idf_, "letter_idf": p["letter"].idf_}
        for name in ("vector", "words"):
            arrays |= {f"{name}_coef": p[name].coef_.astype(np.float32), f"{name}_intercept": p[name].intercept_}
        np.savez(folder / _ARRAYS, **arrays)
        kept = {
            "classes": self.classes,
            "flags": list(p["flags"].feature_names_),
            "word": sorted(p["word"].vocabulary_, key=p["word"].vocabulary_.get),
            "letter": sorted(p["letter"].vocabulary_, key=p["letter"].vocabulary_.get),
            "vector_weight": self._weight,
        }
        (folder / _WORDS).write_text(json.dumps(kept), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> IntentModel:
        """The model kept in `folder`."""
        kept = json.loads((folder / _WORDS).read_text(encoding="utf-8"))
        arrays = np.load(folder / _ARRAYS, allow_pickle=False)
        flags = DictVectorizer(sort=True)
        flags.feature_names_ = kept["flags"]
        flags.vocabulary_ = {name: i for i, name in enumerate(kept["flags"])}
        parts: dict[str, Any] = {"flags": flags, "vector_weight": kept["vector_weight"], "classes": kept["classes"]}
        for name, options in (("word", _WORD_GRAMS), ("letter", _LETTER_GRAMS)):
            grams = TfidfVectorizer(**options, vocabulary={gram: i for i, gram in enumerate(kept[name])})
            grams.idf_ = arrays[f"{name}_idf"]
            parts[name] = grams
        for name, solver in (("vector", "lbfgs"), ("words", "liblinear")):
            regression = LogisticRegression(solver=solver)
            regression.classes_ = np.array(kept["classes"])
            regression.coef_, regression.intercept_ = arrays[f"{name}_coef"], arrays[f"{name}_intercept"]
            parts[name] = regression
        return cls(parts)

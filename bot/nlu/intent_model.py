"""The statistics of the intent classifier: two logistic regressions and how they are put together. Knows no Rasa."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.regression import fitted

FLAG_WEIGHT = 0.5  # of the entities' kinds against a sentence vector of length one
# Where more steps, or finer ones, made no difference on a tenth left out, and took twice the time.
STEPS, TOLERANCE = 60, 0.01
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


class _Grams:
    """A fitted TfidfVectorizer, for one text at a time. `first`: the column at which its n-grams begin."""

    def __init__(self, fitted: TfidfVectorizer, first: int) -> None:
        self._analyze = fitted.build_analyzer()
        self._columns, self._idf, self._first = fitted.vocabulary_, fitted.idf_, first

    def of(self, text: str) -> tuple[NDArray[Any], NDArray[Any]]:
        """The columns of the n-grams in `text`, and their weights of length one."""
        counts = Counter(column for gram in self._analyze(text) if (column := self._columns.get(gram)) is not None)
        columns = np.fromiter(counts, dtype=np.intp, count=len(counts))
        weights = (1 + np.log(np.fromiter(counts.values(), dtype=float, count=len(counts)))) * self._idf[columns]
        length = np.sqrt((weights**2).sum())
        return columns + self._first, weights / length if length else weights


def _log_softmax(scores: NDArray[Any]) -> NDArray[Any]:
    shifted = scores - scores.max()
    floored: NDArray[Any] = np.maximum(shifted - np.log(np.exp(shifted).sum()), np.log(1e-9))
    return floored


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
        self._flags: dict[str, int] = parts["flags"].vocabulary_
        first = len(parts["word"].vocabulary_)
        self._grams = (_Grams(parts["word"], 0), _Grams(parts["letter"], first))
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
        with ThreadPoolExecutor(1) as beside:  # both at once: they compute outside Python's lock
            # liblinear's one-against-rest: a fifth of lbfgs's time on these 40,000 columns, and as good
            on_words = beside.submit(
                LogisticRegression(C=c_words, solver="liblinear", tol=TOLERANCE, random_state=0).fit, grams, labels
            )
            on_vector = fitted(vectors, labels, strength=c_vector, steps=STEPS)
        return cls({"flags": flags, "word": words, "letter": letters, "vector": on_vector, "words": on_words.result(),
                    "vector_weight": vector_weight, "classes": list(on_vector.classes_)})  # fmt: skip

    def predict(self, example: Example) -> dict[str, float]:
        """The share of each class; they add up to one.

        scikit-learn's `transform` and `predict_proba` give the same (there is a test) and take five times as long for a
        single message: they check their input, build matrices, and multiply 20,000 columns of which a message has a
        hundred.
        """
        flags = np.zeros(len(self._flags))
        for name, value in example.flags.items():
            if name in self._flags:
                flags[self._flags[name]] = value * FLAG_WEIGHT
        masked = example.masked
        on_words = self._words.intercept_ + flags @ self._words_coef[-len(flags) :]
        for grams in self._grams:
            columns, weights = grams.of(masked)
            on_words = on_words + weights @ self._words_coef[columns]
        on_vector = self._vector_coef @ np.concatenate([example.vector, flags], dtype=self._vector_coef.dtype)
        on_vector = on_vector + self._vector.intercept_
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
            grams.idf_ = arrays[f"{name}_idf"]  # sets its vocabulary_ too
            parts[name] = grams
        for name, solver in (("vector", "lbfgs"), ("words", "liblinear")):
            regression = LogisticRegression(solver=solver)
            regression.classes_ = np.array(kept["classes"])
            regression.coef_, regression.intercept_ = arrays[f"{name}_coef"], arrays[f"{name}_intercept"]
            parts[name] = regression
        return cls(parts)

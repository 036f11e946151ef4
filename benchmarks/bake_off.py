"""Classifiers side by side, by cross-validation on the training data alone (docs/explanation/understanding.md).

    python -m benchmarks.bake_off [--folds 2] [--encoder NAME=FOLDER ...] [--diet EPOCHS]

For each candidate: accuracy over all intents, recall of out-of-scope messages, in-scope questions refused, expected
calibration error, milliseconds a message, seconds of training. `--encoder` adds sentence encoders to compare: an encoder
that was tuned on all of the training data has seen the held-out folds, so give one that was tuned on the other folds
(`tune_encoder.py --fold`). `--diet` adds Rasa's DIET with word and character counts, alone and with the first encoder,
which takes long.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_union

from bot.nlu.encoder import Encoder
from bot.nlu.entities import Recognizer
from bot.nlu.intent_model import Example, IntentModel
from bot.nlu.lexicon import Lexicon
from bot.nlu.spelling import Speller
from bot.nlu.words import words
from knowledge import base

ROOT = Path(__file__).parent.parent
OUT_OF_SCOPE = "out_of_scope"

Predict = Callable[[Sequence[int]], list[tuple[str, float]]]


def data() -> tuple[list[str], np.ndarray]:
    """The training messages and their labels, kinds of out-of-scope included."""
    texts, labels = [], []
    for path in sorted((ROOT / "bot" / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                texts.append(line[2:].strip())
                labels.append(block["intent"])
    return texts, np.array(labels)


def examples(texts: Sequence[str], known: Sequence[str], encoder: Encoder) -> list[Example]:
    """`texts` as the pipeline prepares them, with the words of `known` messages."""
    lexicon = Lexicon.of(known)
    recognizer, speller = Recognizer(base(), lexicon.ordinary, lexicon.usual), Speller(lexicon)
    prepared = []
    for text in texts:
        found = recognizer.recognize(text)
        spelled = words(text)
        keep = {w.start for w in spelled if any(e.start <= w.start < e.end for e in found)}
        prepared.append((text, speller.mend(text, spelled, keep), tuple((e.entity, e.start, e.end) for e in found)))
    vectors = encoder.encode([normal for _, normal, _ in prepared])
    return [Example(text, normal, vector, found) for (text, normal, found), vector in zip(prepared, vectors)]


def candidates(
    texts: list[str], labels: np.ndarray, train: np.ndarray, encoders: dict[str, Encoder]
) -> Iterator[tuple[str, float, Predict]]:
    """Each candidate's name, seconds of training, and how it predicts."""
    start = time.perf_counter()
    grams = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=2),
    )
    matrix = grams.fit_transform([texts[i] for i in train])
    plain = LogisticRegression(C=10, solver="liblinear").fit(matrix, labels[train])
    yield (
        "n-grams + logistic regression",
        time.perf_counter() - start,
        lambda rows: _best(plain.classes_, plain.predict_proba(grams.transform([texts[i] for i in rows]))),
    )
    for name, encoder in encoders.items():
        made = examples(texts, [texts[i] for i in train], encoder)
        vectors = np.vstack([example.vector for example in made])
        start = time.perf_counter()
        linear = LogisticRegression(C=10, max_iter=300).fit(vectors[train], labels[train])
        yield f"{name} + logistic regression", time.perf_counter() - start, _on(linear, vectors)
        near = KNeighborsClassifier(15, metric="cosine", weights="distance").fit(vectors[train], labels[train])
        yield f"{name} + 15 nearest neighbors", 0.0, _on(near, vectors)
        start = time.perf_counter()
        both = IntentModel.fit([made[i] for i in train], labels[train], c_vector=10, c_words=10, vector_weight=0.7)
        yield (
            f"{name} + n-grams + entity kinds (the pipeline)",
            time.perf_counter() - start,
            lambda rows, m=both, e=made: [max(m.predict(e[i]).items(), key=lambda pair: pair[1]) for i in rows],
        )


def _on(model: Any, vectors: np.ndarray) -> Predict:
    return lambda rows: _best(model.classes_, model.predict_proba(vectors[np.array(rows)]))


def _best(classes: Sequence[str], shares: np.ndarray) -> list[tuple[str, float]]:
    return [(str(classes[row.argmax()]), float(row.max())) for row in shares]


def diet(texts: list[str], labels: np.ndarray, train: np.ndarray, encoder: bool, epochs: int) -> tuple[float, Predict]:
    """Rasa's DIET with its usual features, and with the sentence encoder when `encoder`."""
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    pipeline: list[dict[str, Any]] = [{"name": "WhitespaceTokenizer"}]
    if encoder:
        pipeline.insert(0, {"name": "bot.nlu.entity_extractor.KnowledgeEntityExtractor"})
        pipeline.append({"name": "bot.nlu.sentence_featurizer.SentenceEncoderFeaturizer"})
    pipeline += [
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": epochs, "entity_recognition": False, "constrain_similarities": True},
    ]
    folder = Path(tempfile.mkdtemp())
    (folder / "config.yml").write_text(yaml.safe_dump({"recipe": "default.v1", "language": "en", "pipeline": pipeline}))
    blocks: dict[str, list[str]] = {}
    for i in train:
        blocks.setdefault(str(labels[i]).partition("/")[0], []).append(texts[i])
    nlu = {
        "version": "3.1",
        "nlu": [{"intent": k, "examples": "".join(f"- {t}\n" for t in v)} for k, v in blocks.items()],
    }
    (folder / "nlu.yml").write_text(yaml.safe_dump(nlu))
    start = time.perf_counter()
    model = train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder), fixed_model_name="diet")
    seconds = time.perf_counter() - start
    agent, loop = Agent.load(str(model)), asyncio.new_event_loop()

    def predict(rows: Sequence[int]) -> list[tuple[str, float]]:
        parsed = [loop.run_until_complete(agent.parse_message(texts[i]))["intent"] for i in rows]
        return [(p["name"], p["confidence"]) for p in parsed]

    return seconds, predict


def measure(predict: Predict, held: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """The figures of one candidate on one held-out fold."""
    start = time.perf_counter()
    found = predict(list(held))
    milliseconds = (time.perf_counter() - start) * 1000 / len(held)
    right = np.array([_coarse(label) == _coarse(labels[i]) for (label, _), i in zip(found, held)])
    outside = np.array([_coarse(labels[i]) == OUT_OF_SCOPE for i in held])
    said = np.array([_coarse(label) == OUT_OF_SCOPE for label, _ in found])
    sure = np.array([confidence for _, confidence in found])
    return {
        "accuracy": right.mean(),
        "in scope": right[~outside].mean(),
        "oos recall": said[outside].mean(),
        "refused": said[~outside].mean(),
        "calibration error": _calibration(sure, right),
        "ms": milliseconds,
    }


def _calibration(sure: np.ndarray, right: np.ndarray) -> float:
    bins = np.minimum((sure * 10).astype(int), 9)
    return float(sum(abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins)))


def _coarse(label: str) -> str:
    return label.partition("/")[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=2, help="of five")
    parser.add_argument("--encoder", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--diet", type=int, metavar="EPOCHS", help="of DIET; each takes some 25 s")
    options = parser.parse_args()
    encoders = {name: Encoder(Path(folder)) for name, _, folder in (e.partition("=") for e in options.encoder)}
    texts, labels = data()
    print(f"{len(texts)} messages, {len(set(map(_coarse, labels)))} intents, {options.folds} of 5 folds")
    table: dict[str, list[dict[str, float]]] = {}
    for train, held in list(StratifiedKFold(5, shuffle=True, random_state=1).split(texts, labels))[: options.folds]:
        tried = list(candidates(texts, labels, train, encoders))
        if options.diet:
            tried.append(("DIET, word and character counts", *diet(texts, labels, train, False, options.diet)))
            tried.append(("DIET with the encoder", *diet(texts, labels, train, True, options.diet)))
        for name, seconds, predict in tried:
            table.setdefault(name, []).append(measure(predict, held, labels) | {"train s": seconds})
    columns = ("accuracy", "in scope", "oos recall", "refused", "calibration error", "ms", "train s")
    print("| candidate |", " | ".join(columns), "|\n|", " --- |" * (len(columns) + 1))
    for name, rows in table.items():
        mean = {column: float(np.mean([row[column] for row in rows])) for column in columns}
        shown = [
            f"{mean[c]:.1%}" if c in columns[:4] else f"{mean[c]:.3f}" if c == "calibration error" else f"{mean[c]:.1f}"
            for c in columns
        ]
        print(f"| {name} | {' | '.join(shown)} |", flush=True)


if __name__ == "__main__":
    main()

"""How well Billie understands, measured on the independent test set: `make evaluate`.

Prints the figures with their 95 % intervals and writes `reports/understanding.md` with plots. `--gate` fails when a
figure lies more than the interval's half-width below the one in `recorded.json`; `--record` writes that file.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.talk import MODEL, ROOT

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.json"
REPORTS = ROOT / "reports"
OUT_OF_SCOPE = "out_of_scope"
REFUSALS = (OUT_OF_SCOPE, "nlu_fallback")
SCORED = (
    "role", "state", "city", "country", "certification", "organization", "experience", "setting", "specialty",
    "percentile", "money", "period", "region", "number",
)  # fmt: skip

Parse = Callable[[str], dict[str, Any]]


@dataclass(frozen=True)
class Item:
    """One labelled utterance: every acceptable intent, the kind when out of scope, the entities' normalised values.

    `entities`: None when nobody labelled them.
    """

    text: str
    intents: tuple[str, ...]
    kinds: tuple[str, ...]
    entities: frozenset[tuple[str, str]] | None

    @property
    def in_scope(self) -> bool:
        return self.intents[0] != OUT_OF_SCOPE


@dataclass
class Score:
    """A share with its 95 % interval (Wilson)."""

    right: float = 0
    of: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.of += 1

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def half_width(self) -> float:
        n, p, z = max(self.of, 1), self.share, 1.96
        return z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)

    def __str__(self) -> str:
        return f"{self.share:6.1%} ± {self.half_width:.1%} ({self.right:g} of {self.of})"


@dataclass
class Result:
    """All figures of one run."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    per_intent: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    calibration: list[tuple[float, bool]] = field(default_factory=list)
    worst: list[tuple[float, str, str, str]] = field(default_factory=list)
    entity_faults: list[str] = field(default_factory=list)
    entities: Counter[str] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)


def items(folder: Path = HERE) -> list[Item]:
    """The test set."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            found.append(
                Item(
                    str(entry["text"]),
                    _many(entry["intent"]),
                    _many(entry.get("kind")),
                    frozenset(_values(entry["entities"])) if "entities" in entry else None,
                )
            )
    return found


def evaluate(parse: Parse, test: Sequence[Item]) -> Result:
    """Score `parse` on `test`."""
    result = Result()
    for item in test:
        start = time.perf_counter()
        parsed = parse(item.text)
        result.milliseconds.append((time.perf_counter() - start) * 1000)
        intent, confidence = str(parsed["intent"]["name"]), float(parsed["intent"]["confidence"])
        right = intent in item.intents
        label = intent if right else item.intents[0]
        result.scores["in-scope accuracy" if item.in_scope else "out-of-scope recall"].add(
            right if item.in_scope else intent in REFUSALS
        )
        if item.in_scope:
            refused = intent in REFUSALS and not right
            result.scores["in-scope refused"].add(refused)
            _score_entities(result, item, parsed)
        result.confusion[label, intent] += 1
        result.per_intent[label]["of"] += 1
        result.per_intent[intent]["said"] += 1
        result.per_intent[label]["right"] += right
        result.calibration.append((confidence, right))
        if not right:
            result.worst.append((confidence, item.text, item.intents[0], intent))
    return result


def _score_entities(result: Result, item: Item, parsed: dict[str, Any]) -> None:
    if item.entities is None:
        return
    got = frozenset((e["entity"], _norm(e["value"])) for e in parsed["entities"] if e["entity"] in SCORED)
    result.entities["hit"] += len(got & item.entities)
    result.entities["extra"] += len(got - item.entities)
    result.entities["missed"] += len(item.entities - got)
    if got != item.entities:
        result.entity_faults.append(
            f"{item.text!r}: extra {sorted(got - item.entities)}, missed {sorted(item.entities - got)}"
        )


def entity_f1(result: Result) -> float:
    """F1 over all entity values of in-scope questions."""
    hit = result.entities["hit"]
    return 2 * hit / max(2 * hit + result.entities["extra"] + result.entities["missed"], 1)


def with_typo(text: str, rng: random.Random) -> str:
    """`text` with one slip of the finger in a word of four letters or more."""
    words = [(start, word) for start, word in _words(text) if len(word) >= 4 and word.isalpha()]
    if not words:
        return text
    start, word = rng.choice(words)
    at = rng.randrange(1, len(word) - 1)
    slip = rng.choice(("swap", "drop", "double", "near"))
    if slip == "swap":
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif slip == "drop":
        word = word[:at] + word[at + 1 :]
    elif slip == "double":
        word = word[:at] + word[at] + word[at:]
    else:
        word = word[:at] + rng.choice("etaoinshrdlu") + word[at + 1 :]
    original = next(w for s, w in words if s == start)
    return text[:start] + word + text[start + len(original) :]


def _words(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in text.split(" "):
        found.append((at, word))
        at += len(word) + 1
    return found


def _many(value: Any) -> tuple[str, ...]:
    return () if value is None else tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def _values(entities: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (name, _norm(value))
        for name, values in entities.items()
        if name in SCORED
        for value in (values if isinstance(values, list) else [values])
    ]


def _norm(value: Any) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else str(value).strip().lower()


def summary(plain: Result, typos: Result) -> dict[str, Score]:
    """The figures that are recorded and gated; "refused" is turned, so that higher is better for all."""
    refused = plain.scores["in-scope refused"]
    total = plain.entities["hit"] + plain.entities["missed"]
    return {
        "in-scope accuracy": plain.scores["in-scope accuracy"],
        "out-of-scope recall": plain.scores["out-of-scope recall"],
        "in-scope not refused": Score(refused.of - refused.right, refused.of),
        "entity F1": Score(entity_f1(plain) * total, total),
        "in-scope accuracy with a typo": typos.scores["in-scope accuracy"],
    }


def report(plain: Result, figures: dict[str, Score]) -> str:
    """The report as Markdown."""
    lines = [
        "# Understanding, measured",
        "",
        f"Independent test set: {len(plain.milliseconds)} utterances (`tests/nlu`).",
        "",
    ]
    lines += ["| figure | value |", "| --- | --- |", *(f"| {name} | {score} |" for name, score in figures.items())]
    middle = sorted(plain.milliseconds)[len(plain.milliseconds) // 2]
    lines += ["", f"Parse: p50 {middle:.1f} ms.", "", "![reliability](reliability.png) ![confusion](confusion.png)", ""]
    lines += ["| intent | F1 | precision | recall | of |", "| --- | ---: | ---: | ---: | ---: |"]
    for intent, c in sorted(plain.per_intent.items()):
        precision, recall = c["right"] / max(c["said"], 1), c["right"] / max(c["of"], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        lines.append(f"| {intent} | {f1:.2f} | {precision:.2f} | {recall:.2f} | {c['of']} |")
    lines += ["", "## The worst 30: wrong and sure of it", ""]
    lines += [
        f"- {confidence:.2f} “{text}”: {label}, taken for {intent}"
        for confidence, text, label, intent in sorted(plain.worst, reverse=True)[:30]
    ]
    return "\n".join(lines) + "\n"


def plots(plain: Result) -> None:
    """Reliability diagram and confusion matrix as PNG."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in plain.calibration:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    figure, axis = plt.subplots(figsize=(4, 4))
    axis.plot([0, 1], [0, 1], "--", color="grey")
    points = [(sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b)) for _, b in sorted(bins.items())]
    axis.plot(*zip(*points), marker="o")
    axis.set(xlabel="confidence", ylabel="right", title="Reliability")
    figure.savefig(REPORTS / "reliability.png", dpi=110, bbox_inches="tight")
    names = sorted({name for pair in plain.confusion for name in pair})
    figure, axis = plt.subplots(figsize=(9, 9))
    axis.imshow(
        [[plain.confusion[a, b] / max(plain.per_intent[a]["of"], 1) for b in names] for a in names], cmap="Blues"
    )
    axis.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axis.set_yticks(range(len(names)), names, fontsize=7)
    axis.set(xlabel="taken for", ylabel="is")
    figure.savefig(REPORTS / "confusion.png", dpi=110, bbox_inches="tight")


def below(figures: dict[str, Score], recorded: dict[str, float]) -> list[str]:
    """The figures that lie more than the interval's half-width below the recorded ones."""
    return [
        f"{name}: {figures[name].share:.1%}, recorded {value:.1%}"
        for name, value in recorded.items()
        if figures[name].share < value - figures[name].half_width
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gate", action="store_true", help="fail when a figure has fallen")
    parser.add_argument("--record", action="store_true", help="write the figures down as the ones to keep")
    options = parser.parse_args()
    from tests.talk import Talk, quiet

    quiet()
    parse = Talk("http://127.0.0.1:1/webhook").parse  # no action is called
    test = items()
    for item in test[:20]:
        parse(item.text)
    rng = random.Random(7)
    plain = evaluate(parse, test)
    slipped = [Item(with_typo(i.text, rng), i.intents, i.kinds, i.entities) for i in test]
    figures = summary(plain, evaluate(parse, slipped))
    REPORTS.mkdir(exist_ok=True)
    (REPORTS / "understanding.md").write_text(report(plain, figures), encoding="utf-8")
    (REPORTS / "entity_faults.txt").write_text("\n".join(plain.entity_faults), encoding="utf-8")
    plots(plain)
    for name, score in figures.items():
        print(f"{name:32} {score}")
    print(
        f"parse p50 {sorted(plain.milliseconds)[len(test) // 2]:.1f} ms; model {MODEL.stat().st_size / 1e6:.0f} MB; report: reports/understanding.md"
    )
    if options.record:
        RECORDED.write_text(
            json.dumps({name: round(score.share, 4) for name, score in figures.items()}, indent=2) + "\n"
        )
    if options.gate and (fallen := below(figures, json.loads(RECORDED.read_text()))):
        print("Understanding has fallen:", *fallen, sep="\n  ", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

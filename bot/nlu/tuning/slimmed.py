"""A network with fewer neurons in the wide layers of its feed-forward parts: a fifth of what a processor reads for a short question.

The neurons that the layer after them misses least are left out, a few at a time, and that layer is fitted anew, by least squares,
to give what it gave with all of them (Optimal Brain Surgeon, Hassibi and Stork 1993, for whole neurons). Layer by layer, so that each
makes up for those below it.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from bot.nlu.encoder import Text
from bot.nlu.encoder_build import LAYERS
from bot.nlu.tuning.network import Network

AT_A_TIME = 64
DAMPING = 1e-4  # of the mean of the diagonal: for neurons that go together


def slim(network: Network, texts: Sequence[Text], width: int) -> None:
    """Leaves `width` neurons in each wide layer of `network`, those that these texts need."""
    for index in range(LAYERS):
        name = f"encoder.layer.{index}"
        moments = network.moments(f"{name}.output.dense", texts)
        weight, bias = (network.weights[f"{name}.output.dense.{part}"].double() for part in ("weight", "bias"))
        kept, fitted = _fitted(torch.cat([weight, bias[:, None]], 1), moments, width)
        network.weights[f"{name}.output.dense.weight"] = fitted[:, :-1].float().contiguous()
        network.weights[f"{name}.output.dense.bias"] = fitted[:, -1].float().contiguous()
        for part in ("weight", "bias"):
            key = f"{name}.intermediate.dense.{part}"
            network.weights[key] = network.weights[key][kept].contiguous()


def _fitted(whole: Tensor, moments: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """Which columns of `whole` are kept, and what takes its place with these alone; the last column is the constant's.

    `moments`: the sums of the products of any two inputs, shape (inputs and 1, inputs and 1).
    """
    damped = moments + DAMPING * moments.diagonal().mean() * torch.eye(len(moments), dtype=moments.dtype)
    constant = torch.tensor([len(moments) - 1])
    kept = torch.arange(len(moments) - 1)
    while True:
        columns = torch.cat([kept, constant])
        inverse = torch.linalg.inv(damped[columns][:, columns])
        fitted = whole @ moments[:, columns] @ inverse
        if len(kept) == width:
            return kept, fitted
        missed = fitted[:, :-1].square().sum(0) / inverse.diagonal()[:-1]
        fewer = min(AT_A_TIME, len(kept) - width)
        kept = kept[missed.argsort()[fewer:].sort().values]

"""Training of the reader's network with PyTorch, which nothing else here needs: `pip install torch` before it.

Six passes over the annotated prompts and their variants, a quarter of an hour on two cores. Features are dropped at random,
so that no word is learnt by heart.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import nn

from generations.providers.local.reader.corpus import Annotated
from generations.providers.local.reader.features import features_of
from generations.providers.local.reader.network import BITS, TAGS, hashed
from generations.providers.local.reader.tagger import tags_of
from generations.providers.local.reader.tokens import tokens_of
from generations.providers.local.reader.training import taught

_WIDTH, _HIDDEN = 64, 128
_PASSES, _BATCH = 6, 32
_RATE, _WARM_UP, _LEAST = 2e-3, 500, 0.02
_FEATURES_DROPPED, _TOKENS_DROPPED, _SHOWN_DROPPED, _HIDDEN_DROPPED = 0.12, 0.05, 0.25, 0.35
_STEEPEST: Final = 5.0  # norm of a gradient


@dataclass(frozen=True)
class _Sample:
    hashes: Sequence[Sequence[int]]  # per token
    tags: Sequence[int]


class Network(nn.Module):
    """Embeddings of hashed features, summed per token; two bidirectional layers; scores per tag; a linear chain."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.EmbeddingBag(1 << BITS, _WIDTH, mode="sum")
        nn.init.normal_(self.embeddings.weight, 0.0, 0.05)
        self.inner = nn.Linear(_WIDTH, _WIDTH)
        self.first = nn.LSTM(_WIDTH, _HIDDEN, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(2 * _HIDDEN, _HIDDEN, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * _HIDDEN + _WIDTH, len(TAGS))
        self.following = nn.Parameter(torch.zeros(len(TAGS) + 1, len(TAGS)))  # its last row: what may come first
        self.last = nn.Parameter(torch.zeros(len(TAGS)))

    def forward(self, samples: Sequence[_Sample]) -> Any:
        """Scores, batch by tokens by tags."""
        lengths = [len(sample.tags) for sample in samples]
        tokens = [_kept(hashes) for sample in samples for hashes in sample.hashes]
        starts = torch.tensor(np.cumsum([0, *map(len, tokens[:-1])]))
        shown = torch.relu(
            self.inner(self.embeddings(torch.tensor([one for token in tokens for one in token]), starts))
        )
        shown = nn.utils.rnn.pad_sequence(
            torch.split(nn.functional.dropout(shown, _SHOWN_DROPPED), lengths), batch_first=True
        )
        shown = shown * (torch.rand(*shown.shape[:2], 1) > _TOKENS_DROPPED)
        told = shown
        for layer in (self.first, self.second):
            packed = nn.utils.rnn.pack_padded_sequence(
                told, torch.tensor(lengths), batch_first=True, enforce_sorted=False
            )
            told, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)
            told = nn.functional.dropout(told, _HIDDEN_DROPPED)
        return self.out(torch.cat([told, shown], -1))

    def loss(self, samples: Sequence[_Sample]) -> Any:
        """Negative log-likelihood of the tags, summed over the batch."""
        scores = self(samples)
        lengths = torch.tensor([len(sample.tags) for sample in samples])
        tags = nn.utils.rnn.pad_sequence([torch.tensor(sample.tags) for sample in samples], batch_first=True)
        inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
        every = scores[:, 0] + self.following[-1]
        right = every.gather(1, tags[:, :1])[:, 0]
        for at in range(1, scores.shape[1]):
            more = torch.logsumexp(every.unsqueeze(2) + self.following[:-1].unsqueeze(0), 1) + scores[:, at]
            every = torch.where(inside[:, at : at + 1], more, every)
            step = scores[:, at].gather(1, tags[:, at : at + 1])[:, 0] + self.following[tags[:, at - 1], tags[:, at]]
            right = right + torch.where(inside[:, at], step, torch.zeros(()))
        ends = tags.gather(1, (lengths - 1).unsqueeze(1))[:, 0]
        return (torch.logsumexp(every + self.last, 1) - right - self.last[ends]).sum()


def train_network(prompts: Sequence[Annotated], weights: Path, *, seed: int = 1) -> None:
    torch.manual_seed(seed)
    rng = random.Random(seed)
    samples = [sample for prompt in taught(prompts, seed) if (sample := _sample(prompt)).tags]
    network = Network()
    steps = _PASSES * math.ceil(len(samples) / _BATCH)
    optimizer = torch.optim.Adam(network.parameters(), lr=_RATE)
    for step, batch in enumerate(_batches(samples, rng)):
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(1.0, step / _WARM_UP) * max(_LEAST, 1 - step / steps)
        optimizer.zero_grad()
        (network.loss(batch) / len(batch)).backward()
        nn.utils.clip_grad_norm_(network.parameters(), _STEEPEST)
        optimizer.step()
    save(network.state_dict(), weights)


def save(state: dict[str, Any], weights: Path) -> None:
    """The weights under the names `network` knows, as half-precision floats."""
    found = {name: tensor.detach().numpy() for name, tensor in state.items()}
    stored = {
        "embeddings": found["embeddings.weight"],
        "in.weight": found["inner.weight"],
        "in.bias": found["inner.bias"],
        "out.weight": found["out.weight"],
        "out.bias": found["out.bias"],
        "first_tag": found["following"][-1],
        "next_tag": found["following"][:-1],
        "last_tag": found["last"],
    }
    for layer in ("first", "second"):
        for way, ending in (("forward", ""), ("backward", "_reverse")):
            stored[f"{layer}.{way}.input"] = found[f"{layer}.weight_ih_l0{ending}"]
            stored[f"{layer}.{way}.hidden"] = found[f"{layer}.weight_hh_l0{ending}"]
            stored[f"{layer}.{way}.bias"] = found[f"{layer}.bias_ih_l0{ending}"] + found[f"{layer}.bias_hh_l0{ending}"]
    np.savez_compressed(weights, **{name: values.astype(np.float16) for name, values in stored.items()})


def _sample(prompt: Annotated) -> _Sample:
    tokens = tokens_of(prompt.text)
    features = features_of(prompt.text, tokens)
    hashes = [hashed(*pair) for pair in zip(tokens, features, strict=True)]
    return _Sample(hashes, [TAGS.index(tag) for tag in tags_of(tokens, prompt.spans)])


def _kept(hashes: Sequence[int]) -> list[int]:
    return [one for one in hashes if random.random() > _FEATURES_DROPPED] or list(hashes[:1])


def _batches(samples: Sequence[_Sample], rng: random.Random) -> Iterator[list[_Sample]]:
    """Prompts of about one length together, in another order in each pass."""
    for _ in range(_PASSES):
        order = sorted(samples, key=lambda sample: len(sample.tags) * (1 + 0.2 * rng.random()))
        batches = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
        rng.shuffle(batches)
        yield from batches

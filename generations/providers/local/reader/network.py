"""The reader's second opinion: a small bidirectional LSTM network over the same features, run with NumPy.

Two layers of long short-term memory (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005) below a linear chain, as in
Huang, Xu & Yu 2015. The conditional random field knows what stands beside a token, the network what the whole prompt says;
the mean of their marginals reads better than either. `network_training` writes the weights, as half-precision floats.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from generations.providers.local.reader.labels import Label
from generations.providers.local.reader.tokens import Token

WEIGHTS: Final = Path(__file__).parent / "network.npz"
BITS: Final = 16  # of the hash of a feature
TAGS: Final = ("O", *(f"{place}-{label}" for label in Label for place in "BI"))
# What the network learns for itself from the order of tokens: their neighbours, pairs, the words of a clause.
_OF_NEIGHBOURS: Final = re.compile(r"^(?:w[+-]|s[+-]\d|f[+-]|r[+-]|tw[+-]|k[+-]|b[+-]=|around|t-|in=|bias)")
_GRAMS, _GRAMS_AT_MOST = (3, 4, 5), 40  # letters of a run, runs of a word
_NEVER: Final = -1e3
_LEAST: Final = 1e-6  # likelihood
_CHAIN_SHARE: Final = 0.3  # of what the chain says of neighbouring tags; the marginals know most of it

Floats = NDArray[np.float32]


def hashed(token: Token, features: Sequence[str]) -> list[int]:
    """The features of one token and the runs of letters in it, as places in the table of embeddings."""
    word = f"^{token.text.lower()}$"
    grams = [f"g{word[at : at + size]}" for size in _GRAMS for at in range(len(word) - size + 1)]
    told = (*(name for name in features if not _OF_NEIGHBOURS.match(name)), *grams[:_GRAMS_AT_MOST])
    return [zlib.crc32(name.encode()) & ((1 << BITS) - 1) for name in told]


def marginals(tokens: Sequence[Token], features: Sequence[Sequence[str]]) -> Floats:
    """How likely each tag of `TAGS` is for each token: one row per token, rows sum to 1."""
    model = _weights()
    seen = np.stack(
        [
            model["embeddings"][hashed(*pair)].astype(np.float32).sum(axis=0)
            for pair in zip(tokens, features, strict=True)
        ]
    )
    shown = np.maximum(seen @ model["in.weight"] + model["in.bias"], 0.0)
    inner = _both_ways(shown, "first", model)
    outer = _both_ways(inner, "second", model)
    scores = np.concatenate([outer, shown], axis=1) @ model["out.weight"] + model["out.bias"]
    return _chained(scores, model["first_tag"], model["next_tag"], model["last_tag"])


def best_tags(likely: Floats) -> list[str]:
    """The likeliest sequence in which no span goes on that never began (Viterbi 1967), spans as long as spans are."""
    step = _allowed() + _CHAIN_SHARE * _weights()["next_tag"]
    score = np.log(likely[0] + _LEAST) + np.array([_NEVER if tag[0] == "I" else 0.0 for tag in TAGS])
    came: list[Any] = []
    for row in likely[1:]:
        paths = score[:, None] + step
        came.append(paths.argmax(axis=0))
        score = paths.max(axis=0) + np.log(row + _LEAST)
    tag = int(score.argmax())
    found = [tag]
    for before in reversed(came):
        tag = int(before[tag])
        found.append(tag)
    return [TAGS[tag] for tag in reversed(found)]


@cache
def _allowed() -> Floats:
    """0 where the second tag may follow the first, else as good as never."""
    step = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for later, tag in enumerate(TAGS):
        if tag[0] == "I":
            step[:, later] = [0.0 if former != "O" and former[2:] == tag[2:] else _NEVER for former in TAGS]
    return step


def together(one: Floats, other: Floats) -> Floats:
    """The geometric mean of two opinions: what either finds impossible is."""
    mean: Floats = np.sqrt((one + _LEAST) * (other + _LEAST))
    return mean / mean.sum(axis=1, keepdims=True)


def _both_ways(rows: Floats, layer: str, model: dict[str, Floats]) -> Floats:
    forward = _lstm(rows, f"{layer}.forward", model)
    backward = _lstm(rows[::-1], f"{layer}.backward", model)[::-1]
    return np.concatenate([forward, backward], axis=1)


def _lstm(rows: Floats, name: str, model: dict[str, Floats]) -> Floats:
    """One direction of one layer; gates in PyTorch's order: in, forget, new, out."""
    hidden_weight = model[f"{name}.hidden"]
    driven = rows @ model[f"{name}.input"] + model[f"{name}.bias"]
    size = hidden_weight.shape[0]
    hidden, cell = np.zeros(size, np.float32), np.zeros(size, np.float32)
    told = np.empty((len(rows), size), np.float32)
    for number, row in enumerate(driven):
        gates = row + hidden @ hidden_weight
        opened = 1.0 / (1.0 + np.exp(-np.clip(gates, -30.0, 30.0)))
        cell = opened[size : 2 * size] * cell + opened[:size] * np.tanh(gates[2 * size : 3 * size])
        hidden = opened[3 * size :] * np.tanh(cell)
        told[number] = hidden
    return told


def _chained(scores: Floats, first: Floats, following: Floats, last: Floats) -> Floats:
    """Marginals of a linear chain by the forward-backward algorithm, in logarithms."""
    ahead, behind = np.empty_like(scores), np.empty_like(scores)
    ahead[0] = scores[0] + first
    for number in range(1, len(scores)):
        ahead[number] = _log_sum(ahead[number - 1][:, None] + following, 0) + scores[number]
    behind[-1] = last
    for number in range(len(scores) - 2, -1, -1):
        behind[number] = _log_sum(following + (scores[number + 1] + behind[number + 1])[None], 1)
    both = ahead + behind
    return np.exp(both - _log_sum(both, 1)[:, None])


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis))


@cache
def _weights() -> dict[str, Floats]:
    with np.load(WEIGHTS) as stored:
        return dict(_widened(stored))


def _widened(stored: Any) -> Iterator[tuple[str, Floats]]:
    """Embeddings stay halves, a few rows are needed at a time; the rest is computed with at full width, inputs by outputs."""
    for name in stored.files:
        turned = name.endswith((".weight", ".hidden", ".input"))
        values = stored[name].T if turned else stored[name]
        yield name, values if name == "embeddings" else np.ascontiguousarray(values, np.float32)

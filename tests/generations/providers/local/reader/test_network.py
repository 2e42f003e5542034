"""The network beside the random field: likelihoods that add up, and sequences that can be."""

from __future__ import annotations

import numpy as np
import pytest

from generations.providers.local.reader.features import features_of
from generations.providers.local.reader.labels import Label
from generations.providers.local.reader.network import TAGS, best_tags, marginals, together
from generations.providers.local.reader.tagger import spans_from
from generations.providers.local.reader.tokens import tokens_of

PROMPT = "Kettenblatt is a bike workshop in Freiburg, winter service 59 €, no vintage look please"


def test_every_token_has_likelihoods_that_add_up() -> None:
    tokens = tokens_of(PROMPT)
    likely = marginals(tokens, features_of(PROMPT, tokens))
    assert likely.shape == (len(tokens), len(TAGS))
    assert np.allclose(likely.sum(axis=1), 1.0, atol=1e-3)
    assert np.array_equal(likely, marginals(tokens, features_of(PROMPT, tokens)))


def test_the_network_alone_reads_a_plain_prompt() -> None:
    tokens = tokens_of(PROMPT)
    spans = spans_from(PROMPT, tokens, best_tags(marginals(tokens, features_of(PROMPT, tokens))))
    assert {(Label.BRAND, "Kettenblatt"), (Label.PLACE, "Freiburg")} <= {(span.label, span.text) for span in spans}


@pytest.mark.parametrize("seed", range(5))
def test_no_part_goes_on_that_never_began(seed: int) -> None:
    likely = np.random.default_rng(seed).dirichlet(np.ones(len(TAGS)), size=40).astype(np.float32)
    tags = best_tags(likely)
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert tag[0] != "I" or before[1:] == tag[1:]


def test_two_opinions_meet_in_the_middle() -> None:
    one, other = np.array([[0.9, 0.1]], np.float32), np.array([[0.5, 0.5]], np.float32)
    mean = together(one, other)
    assert np.isclose(mean.sum(), 1.0)
    assert 0.5 < mean[0, 0] < 0.9

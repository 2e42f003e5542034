"""The trained reader: which parts of a prompt are the name, the product, lines to show, notes not to show.

A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by CRFsuite and a small recurrent network
(`network`), trained on the prompts in `corpus/` with `manage.py train_reader`; the mean of what both find likely is
decoded. It runs here, with no service asked, in some ten milliseconds for a prompt.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import numpy as np

from generations.providers.local.reader.features import features_of
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.mending import mended
from generations.providers.local.reader.models import opened
from generations.providers.local.reader.network import TAGS, Floats, best_tags, marginals, together
from generations.providers.local.reader.notes import with_notes
from generations.providers.local.reader.tokens import Token, tokens_of
from generations.providers.local.reader.vocabulary import commonness

MODEL: Final = Path(__file__).parent / "reader.crfsuite"
OUTSIDE: Final = "O"
_BREAK: Final = re.compile("\n|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+")
_NOT_UNLIKELY: Final = 0.1  # how likely what is sold must be where the best reading has nothing
_LIKELY_NAME: Final = 0.4  # a wrong name on every scene is worse than none
_COMMON: Final = ("0", "1")
_SMALL: Final = 4  # letters of a word that tells something


def spans_of(text: str) -> tuple[Span, ...]:
    """The parts of a prompt in their order; what is in none of them is neither shown nor obeyed."""
    tokens = tokens_of(text)
    if not tokens:
        return ()
    likely = likelihoods(text, tokens)
    tags = best_tags(likely)
    tags = _with_likeliest(Label.BRAND, _LIKELY_NAME, likely, tokens, tags)
    if f"B-{Label.DOES}" not in tags:
        tags = _with_deed(text, tokens, tags, _with_likeliest(Label.PRODUCT, _NOT_UNLIKELY, likely, tokens, tags))
    return with_notes(text, mended(text, _whole(text, spans_from(text, tokens, tags))))


def likelihoods(text: str, tokens: tuple[Token, ...]) -> Floats:
    """How likely each tag is for each token, by the random field and the network together."""
    features = features_of(text, tokens)
    tagger = opened(MODEL)
    tagger.set(features)
    known = frozenset(tagger.labels())
    field = [[tagger.marginal(tag, at) if tag in known else 0.0 for tag in TAGS] for at in range(len(tokens))]
    return together(np.array(field, np.float32), marginals(tokens, features))


def _with_likeliest(
    label: Label, least: float, likely: Floats, tokens: tuple[Token, ...], tags: list[str]
) -> list[str]:
    """Nearly every prompt names somebody and something sold: where the best reading has none, the likeliest is taken."""
    begin, inside = f"B-{label}", f"I-{label}"
    if begin in tags:
        return tags
    begun, gone_on = likely[:, TAGS.index(begin)], likely[:, TAGS.index(inside)]
    named = (Label.BRAND, Label.PLACE, Label.CONTACT)  # what is the name or the town is not sold as well
    begins = [float(begun[index]) if tags[index][2:] not in named else 0.0 for index in range(len(tokens))]
    start = max(range(len(tokens)), key=begins.__getitem__)
    if begins[start] < least or commonness(tokens[start].text.lower()) in _COMMON:
        return tags
    end = start + 1
    while end < len(tokens) and gone_on[end] >= _NOT_UNLIKELY and tags[end][2:] not in named:
        end += 1
    found = [begin, *[inside] * (end - start - 1)]
    return [*tags[:start], *found, *tags[end:]]


def _with_deed(text: str, tokens: tuple[Token, ...], read: list[str], tags: list[str]) -> list[str]:
    """What was found to be sold only because nothing else is, right behind a name, is what that one does: "X opens courses"."""
    sold = f"B-{Label.PRODUCT}"
    if sold in read or sold not in tags:
        return tags
    start = tags.index(sold)
    named = max((index for index in range(start) if tags[index][2:] == Label.BRAND), default=-1)
    between = text[tokens[named].end : tokens[start].start] if named >= 0 else "."
    small = (len(tokens[index].text) < _SMALL or tags[index][2:] == Label.PLACE for index in range(named + 1, start))
    behind = not re.search(r"[.:;!?\n–—-]", between) and between.count(",") != 1 and all(small)
    if not behind or tokens[start].text[:1].isupper():
        return tags
    return [tag.replace(f"-{Label.PRODUCT}", f"-{Label.DOES}") for tag in tags]


def _whole(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """No part goes over the end of a line or a run of emoji; what lies beyond is a part of its own."""
    found: list[Span] = []
    for span in spans:
        at = span.start
        for piece in _BREAK.split(span.text):
            at = text.index(piece, at)
            if any(char.isalnum() for char in piece):
                found.append(Span(span.label, at, at + len(piece), piece))
            at += len(piece)
    return tuple(found)


def spans_from(text: str, tokens: tuple[Token, ...], tags: list[str]) -> tuple[Span, ...]:
    """Spans of tags like "B-w" and "I-w"; one that starts with "I-" starts a span too."""
    spans: list[Span] = []
    start = -1
    for index, tag in enumerate([*tags, OUTSIDE]):
        label = tags[index - 1][2:] if start >= 0 else ""
        if start >= 0 and (tag[:1] != "I" or tag[2:] != label):
            first, last = tokens[start].start, tokens[index - 1].end
            spans.append(Span(Label(label), first, last, text[first:last]))
            start = -1
        if start < 0 and tag != OUTSIDE:
            start = index
    return tuple(spans)


def tags_of(tokens: tuple[Token, ...], spans: tuple[Span, ...]) -> list[str]:
    """The tags of annotated text; a token that lies partly in a span is in it."""
    tags = [OUTSIDE] * len(tokens)
    for span in spans:
        inside = [index for index, token in enumerate(tokens) if token.start < span.end and token.end > span.start]
        for index in inside:
            tags[index] = f"{'B' if index == inside[0] else 'I'}-{span.label}"
    return tags

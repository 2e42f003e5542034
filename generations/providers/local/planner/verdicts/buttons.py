"""What the button of an ad asks for, by its kind, learnt from prompts for which people chose it.

A maximum-entropy model (Berger, Della Pietra & Della Pietra 1996): to CRFsuite, sequences of one item whose labels are the kinds.
It is trained by `manage.py train_verdicts` on `buttons.txt`, three lines a prompt:

    I tune pianos in Guadalajara from Monday to Saturday. Call 33 5550 0184
    best: call
    ok: appointment book
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.base import PlanRequest
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.reading import Reading, read
from generations.providers.local.reader.facts import FactKind
from generations.providers.local.reader.models import opened

MODEL: Final = Path(__file__).parent / "buttons.crfsuite"
CORPUS: Final = Path(__file__).parent / "buttons.txt"
_BREAK: Final = " ⏎ "  # of a line, in a prompt
_PARAMETERS: Final = {"c1": 0.05, "c2": 1.0, "max_iterations": 120}
_BEST_COUNTS: Final = 2  # as much as what is only good
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM, _STEM_OF_THING = 5, 6  # letters two forms of a word have in common


class Ask(StrEnum):
    """What people are asked to do; OWN is what only this trade asks for ("Book a tuning")."""

    OWN = "own"
    CALL = "call"
    TEXT = "text"
    ORDER = "order"
    PREORDER = "preorder"
    BUY = "buy"
    BOOK = "book"
    BOOK_A_PLACE = "book_a_place"
    APPOINTMENT = "appointment"
    TICKETS = "tickets"
    SIGN_UP = "sign_up"
    QUOTE = "quote"
    TRY = "try"
    SEE_HOW = "see_how"
    SAVE_THE_DATE = "save_the_date"
    VISIT = "visit"
    JOIN = "join"
    DONATE = "donate"
    HELP = "help"
    WRITE = "write"
    ONLINE = "online"
    MORE = "more"


@dataclass(frozen=True)
class Chosen:
    prompt: str
    best: Ask
    good: tuple[Ask, ...]


def asks(reading: Reading) -> Mapping[Ask, float]:
    """How likely each is to be what people would choose."""
    tagger = opened(MODEL)
    tagger.set([features_of(reading)])
    return {Ask(label): tagger.marginal(label, 0) for label in tagger.labels()}


def features_of(reading: Reading) -> list[str]:
    kinds = {fact.kind for fact in reading.facts} | {kind for line in reading.features for kind in line.kinds}
    pack = reading.category.pack
    phone, url, price = (kind in kinds for kind in (FactKind.PHONE, FactKind.URL, FactKind.PRICE))
    street = any(re.search(r"\d", place) for place in reading.places)
    told = sorted(set(_WORD.findall(fold(reading.told))))
    does = " ".join(line.text for line in reading.features if line.does)
    return [
        "bias",
        f"kind {pack.category}",
        f"kind {pack.category}, phone {phone}",
        f"trade {reading.trade}",
        f"sells {reading.category.sells}",
        f"sells {reading.category.sells}, phone {phone}, url {url}, price {price}, street {street}",
        f"language {reading.language}",
        f"appeal {bool(reading.appeal)}",
        f"way in {bool(reading.way_in)}",
        f"street {street}",
        f"place {bool(reading.places)}",
        *(f"{kind.name} {kind in kinds}" for kind in FactKind),
        *(f"word {word}" for word in told),
        *(f"stem {word[:_STEM]}" for word in told if len(word) > _STEM),
        *(f"thing {word[:_STEM_OF_THING]}" for word in _WORD.findall(fold(reading.product))),
        *(f"does {word[:_STEM_OF_THING]}" for word in _WORD.findall(fold(does))),
    ]


def read_choices(path: Path = CORPUS) -> Iterator[Chosen]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        prompt, best, good = block.split("\n")
        names = good.removeprefix("ok: ").split()
        yield Chosen(
            prompt.replace(_BREAK, "\n"),
            Ask(best.removeprefix("best: ")),
            tuple(Ask(name) for name in names if name != "-"),
        )


def train_buttons(chosen: Iterable[Chosen], model: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    for each in chosen:
        features = features_of(read(PlanRequest(prompt=each.prompt)))
        for ask in (*(each.best,) * _BEST_COUNTS, *each.good):
            trainer.append([features], [ask])
    trainer.train(str(model))

"""What a line has that makes people like it in its place, as features of a classifier. Pure."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from generations.providers.local.planner.keywords import fold, goods, trades
from generations.providers.local.planner.lines import feature
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.verdicts.speaking import is_besides, leans, speaks

_MOST_WORDS, _LETTERS_A_STEP, _MOST_LINES, _MOST_COMMAS, _MOST_OF_THING = 13, 8, 6, 3, 5
_WORDS_A_STEP, _MOST_STEPS = 10, 5  # of the prompt
_SURE, _LIKELY = 0.9, 0.6
_STEM: Final = 5  # letters two forms of a word have in common
_WORD: Final = re.compile(r"\w{4,}")
_DIGIT: Final = re.compile(r"\d")


class Sort(StrEnum):
    """Where a line comes from."""

    STOCK = "stock"  # written for the trade
    PLAIN = "plain"  # written for anyone: "See you in Leeds"
    QUESTION = "question"
    PAIN = "pain"
    SLOGAN = "slogan"
    APPEAL = "appeal"
    PRODUCT = "product"
    DEED = "deed"
    PEOPLE = "people"
    WHOM = "whom"
    DOES = "does"
    OFFER = "offer"
    LINE = "line"


def features_of(line: str, sort: Sort, reading: Reading) -> list[str]:
    told = _of_the_line(line, reading)
    found = ["bias", f"sort {sort}", *told, *(f"{sort}, {each}" for each in told)]
    found += [f"{sort}, {each}" for each in _of_the_ad(reading)]
    words = [fold(word.strip(".,!?")) for word in line.split()]
    if sort in (Sort.STOCK, Sort.PLAIN):
        stems = {word[:_STEM] for word in _WORD.findall(fold(line))}
        shared = len(stems & {word[:_STEM] for word in _WORD.findall(fold(reading.told))})
        found += [f"shares {min(shared, 3)}", f"shares {min(shared, 3)}, {_likely(reading)}"]
        found += [
            f"wide {reading.category.pack.is_wide}, {_likely(reading)}",
            *(f"stock {stem}" for stem in sorted(stems)),
        ]
    elif words:
        found += [f"word {word}" for word in sorted(set(words)) if word]
        found += [
            f"first {words[0]}",
            f"first {words[0]}, {sort}",
            f"last {words[-1]}",
            f"begins {' '.join(words[:2])}",
        ]
    return found


def _of_the_line(line: str, reading: Reading) -> list[str]:
    words, said = line.split(), fold(line)
    own = [fold(each.whole) for each in reading.features]
    at = own.index(said) if said in own else -1
    kinds = sorted({kind.name for kind in feature(line).kinds})
    return [
        f"words {min(len(words), _MOST_WORDS)}",
        f"letters {len(line) // _LETTERS_A_STEP}",
        f"place {at}",
        f"is last {at >= 0 and at == len(own) - 1}",
        f"language {reading.language}",
        *(f"speaks {what}" for what in speaks(line, reading.language)),
        f"leans {leans(line)}",
        f"besides {is_besides(line)}",
        f"asks {line.endswith('?')}",
        f"commas {min(line.count(','), _MOST_COMMAS)}",
        f"names {bool(reading.brand) and fold(reading.brand) in said}",
        f"tells the thing {bool(reading.product) and fold(reading.product) in said}",
        f"goods {any(fold(word) in goods() for word in words)}",
        f"trade {any(fold(word) in trades() for word in words)}",
        f"digits {bool(_DIGIT.search(line))}",
        f"begins the prompt {said in fold(reading.seen.text[: len(line) + 40])}",
        *(f"fact {kind}" for kind in kinds or ("none",)),
    ]


def _of_the_ad(reading: Reading) -> list[str]:
    return [
        f"fits {reading.fits}",
        f"trade {_likely(reading)}",
        f"kind {reading.category.pack.category}",
        f"sells {reading.category.sells}",
        f"plain {reading.plain}",
        f"lines {min(len(reading.features), _MOST_LINES)}",
        f"said {min(len(reading.told.split()) // _WORDS_A_STEP, _MOST_STEPS)}",
        f"words of the thing {min(len(reading.product.split()), _MOST_OF_THING)}",
    ]


def _likely(reading: Reading) -> str:
    likely = reading.category.likelihood
    return "sure" if likely >= _SURE else "likely" if likely >= _LIKELY else "unsure"

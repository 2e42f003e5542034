"""The vendored illustrations: which ones a phrase calls for, and their pixels.

`find(words)` takes any noun phrase in the languages of `words.LANGUAGES` and gives names, best first; it never gives
nothing: what the words do not name, the category decides, and a star stands in where even that is unknown. `load` gives
premultiplied RGBA uint8 (height, width, 4), at most 1024 px on the long side, cut to the picture's own bounds.
Words are data in `illustrations.txt`, categories in `categories.txt`, measured colours in `illustration_colours.json`;
docs/looks-art.md tells how the pictures were made.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generations.looks.heroes.words import LANGUAGES, NOTHING, Lexicon, Match, plain_words

Layer = NDArray[np.uint8]

ART: Final = Path(__file__).resolve().parents[3] / "static" / "art" / "illustrations"
STILL_LIFE: Final = "still-life"  # what a scene shows that nothing in the set is right for: plain solids
GENERAL: Final = ("glowing-star", "sparkles", "thumbs-up")
_USUAL: Final = 1.3
_SAYS_LITTLE: Final = frozenset(plain_words("shop store service services business company studio local online brand"))
_HERE: Final = Path(__file__).resolve().parent
_LOADED: Final = 14  # full pictures kept: 4 MB each at most


@cache
def names() -> tuple[str, ...]:
    """Every illustration, in the order of the word list."""
    return tuple(row[0] for row in rows_of("illustrations.txt") if row[0] != NOTHING)


@cache
def dominant_colours() -> MappingProxyType[str, tuple[str, ...]]:
    """Name -> up to three hex colours, largest area first: what a palette around the picture is chosen by."""
    found = json.loads((_HERE / "illustration_colours.json").read_text("utf-8"))
    return MappingProxyType({name: tuple(colours) for name, colours in found.items()})


def find(words: str, category: str = "", limit: int = 3, *, language: str = "") -> tuple[str, ...]:
    """Names for a phrase, best first: what it names, then what the category shows, then something for everybody."""
    usual = _of_category(category)
    # What is usual in the trade wins over a bystander: "children at a food bank" is about food.
    votes = [(name, weight * (_USUAL if name in usual else 1.0)) for name, weight in _lexicon().rank(words, language)]
    called = [*_asked_for(words), *(name for name, _ in sorted(votes, key=lambda vote: -vote[1]))]
    company = company_of(called[0]) if called and not category else ()
    return tuple(dict.fromkeys((*called, *usual, *company, *GENERAL)))[:limit]


def named(words: str, *, language: str = "", at_least: float = 0.0) -> tuple[str, ...]:
    """Names the words themselves call for; empty when they name nothing we can draw."""
    ranked = (name for name, weight in _lexicon().rank(words, language) if weight >= at_least)
    return tuple(dict.fromkeys((*_asked_for(words), *ranked)))


def mentions(words: str, *, language: str = "") -> tuple[Match, ...]:
    """Every phrase that names a picture, with the picture and how sure that is."""
    return tuple(_lexicon().matches(words, language))


def _asked_for(words: str) -> tuple[str, ...]:
    """A picture by its very name, whatever that means in another language ("crayon")."""
    name = words.lower().replace(" ", "-")
    return (name,) if name in names() else ()


def usual(category: str) -> tuple[str, ...]:
    """What a kind of business shows."""
    return _of_category(category)


@cache
def company_of(name: str) -> tuple[str, ...]:
    """What usually lies beside a picture: its like, else the things of the kind of business whose first picture it is."""
    of_trade = (pictures for pictures in _categories().values() if pictures[:1] == (name,))
    return _companions().get(name) or next(of_trade, ())


@cache
def _companions() -> dict[str, tuple[str, ...]]:
    known = set(names())
    return {name: tuple(filter(known.__contains__, others.split())) for name, others in rows_of("companions.txt")}


@cache
def _of_category(category: str) -> tuple[str, ...]:
    """What a kind of business shows; empty when it is not said."""
    key = "_".join(plain_words(category))
    if not key:
        return ()
    by_key = _categories()
    if key in by_key:
        return by_key[key]
    # The longest known run of the key's words, the last first: "vegan_bakery_shop" is a bakery.
    parts = [part for part in key.split("_") if part not in _SAYS_LITTLE] or key.split("_")
    for length in range(len(parts), 0, -1):
        for start in range(len(parts) - length, -1, -1):
            run = "_".join(parts[start : start + length])
            if run in by_key:
                return by_key[run]
    return (*(name for name, _ in _lexicon().rank(" ".join(parts))), *GENERAL)


# In OpenCV's half degrees and 255ths: the set's lilac, how far from it hues count, and the saturations of a tint and a colour.
_LILAC_HUE: Final = 137.0
_LILAC_REACH: Final = 32.0
_GREYISH: Final = 80.0
_PURPLE: Final = 150.0
_LESS_LILAC: Final = 0.85


@lru_cache(maxsize=_LOADED)
def load(name: str, size_px: int = 1024) -> Layer:
    """Premultiplied pixels with a long side of `size_px` (1024 at most). Read-only: copy before drawing into it."""
    with Image.open(ART / f"{name}.webp") as picture:
        pixels = np.asarray(picture.convert("RGBA"))
    layer = premultiplied(with_true_greys(pixels))
    scale = size_px / max(layer.shape[:2])
    if scale < 1:
        size = max(1, round(layer.shape[1] * scale)), max(1, round(layer.shape[0] * scale))
        layer = np.asarray(cv2.resize(layer, size, interpolation=cv2.INTER_AREA), np.uint8)
    layer.setflags(write=False)
    return layer


def with_true_greys(pixels: Layer) -> Layer:
    """Steel, paper and china without the lilac the set is drawn in; what is meant to be purple is far stronger and stays."""
    hsv = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2HSV).astype(np.float32)
    hue, strength = hsv[..., 0], hsv[..., 1]
    is_lilac = np.clip(1 - np.abs(hue - _LILAC_HUE) / _LILAC_REACH, 0, 1) ** 0.5
    is_pale = np.clip((_PURPLE - strength) / (_PURPLE - _GREYISH), 0, 1)
    hsv[..., 1] = strength * (1 - _LESS_LILAC * is_lilac * is_pale)
    greyer = cv2.cvtColor(np.round(hsv).astype(np.uint8), cv2.COLOR_HSV2RGB)
    return np.concatenate([greyer, pixels[..., 3:]], axis=2).astype(np.uint8)


def premultiplied(pixels: Layer) -> Layer:
    """Straight RGBA to premultiplied RGBA, rounded."""
    alpha = pixels[..., 3:].astype(np.uint16)
    colour = (pixels[..., :3] * alpha + 127) // 255
    return np.concatenate([colour, alpha], axis=2).astype(np.uint8)


@cache
def _lexicon() -> Lexicon:
    return lexicon_from("illustrations.txt", by_name=True)


def lexicon_from(file: str, *, by_name: bool = False) -> Lexicon:
    """A word list of this folder: name | English | Spanish | French | German, and more columns as in `LANGUAGES`.

    `by_name`: the names are English words too, so that a planner may ask for a picture by its very name.
    """
    entries = {}
    for name, *columns in rows_of(file):
        phrases = (tuple(phrase.strip() for phrase in column.split(",")) for column in columns)
        words = dict(zip(LANGUAGES, phrases, strict=False))
        if by_name and name != NOTHING:
            words["en"] = (name.replace("-", " "), *words["en"])
        entries[name] = words
    return Lexicon(entries)


def word_set(text: str) -> frozenset[str]:
    return frozenset(plain_words(text))


@cache
def _categories() -> dict[str, tuple[str, ...]]:
    known = set(names())
    found: dict[str, tuple[str, ...]] = {}
    for keys, pictures in rows_of("categories.txt"):
        shown = tuple(name for name in pictures.split() if name in known)
        for key in keys.split(","):
            found.setdefault(key.strip(), shown)
    return found


def rows_of(file: str) -> list[list[str]]:
    """The cells of a word list, without comments."""
    lines = (_HERE / file).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]

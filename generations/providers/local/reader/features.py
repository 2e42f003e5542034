"""What the tagger sees of each token: the word, its form, its neighbours, its clause. Pure.

The usual features of sequence labelling (Lafferty et al. 2001; Ratinov & Roth 2009), with those of the whole clause added:
an order to the maker of an ad is known by a word anywhere in it ("no stock photos of smiling people please").
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

from generations.providers.local.reader.facts import MARK, FactKind, protect
from generations.providers.local.reader.tokens import Token
from generations.providers.local.reader.towns import town_tokens, villages
from generations.providers.local.reader.trade_words import NONE, trade_word
from generations.providers.local.reader.vocabulary import commonness
from generations.providers.local.reader.word_classes import class_of

_ENDS_SENTENCE: Final = frozenset(".!?…\n。！？।")
_ENDS_CLAUSE: Final = _ENDS_SENTENCE | frozenset(',;:–—|•·()、，；："“”„«»') | {"-", "/"}
_CLAUSE_WORDS: Final = 14  # words of a clause that speak for each of its tokens
_ODD: Final = re.compile(r"[a-zß-ÿ][A-Z]|[^\W\d_]\d|\d[^\W\d_]{3,}")  # "OposiTIC", "MietMax24"
_NEAR: Final = (-3, -2, -1, 1, 2, 3)


def features_of(text: str, tokens: Sequence[Token]) -> list[list[str]]:
    """One list of features per token."""
    words = [_plain(token.text) for token in tokens]
    shapes = [_shape(token.text) for token in tokens]
    kinds = _fact_kinds(text, tokens)
    counts = Counter(word for word in words if len(word) > 2)
    casing = _casing(text)
    lower = [token.text.lower().replace("’", "'") for token in tokens]
    towns, small = town_tokens(lower), town_tokens(lower, villages())
    common = [commonness(word) for word in words]
    trades = [trade_word(word) for word in words]
    classes = [class_of(word) for word in words]
    clauses = _parts(tokens, _ENDS_CLAUSE)
    sentences = _parts(tokens, _ENDS_SENTENCE)
    found = []
    for index, (word, shape) in enumerate(zip(words, shapes, strict=True)):
        mine = [
            "bias",
            f"w={word}",
            f"s={shape}",
            f"ws={word}|{shape}",
            f"cs={casing}|{shape}",
            f"r={common[index]}",
            f"rs={common[index]}|{shape}",
            f"rt={common[index]}|{index in towns}|{casing}",
            f"tw={trades[index]}",
            f"tws={trades[index]}|{shape}",
            f"twr={trades[index]}|{common[index]}|{casing}",
            f"k={classes[index]}",
            f"p2={word[:2]}",
            f"p3={word[:3]}",
            f"e2={word[-2:]}",
            f"e3={word[-3:]}",
            f"e4={word[-4:]}",
            f"fact={kinds[index]}",
            f"again={counts[word] > 1}|{shape}",
        ]
        if _ODD.search(tokens[index].text):
            mine += ["odd", f"odd|{casing}|{clauses[index][0] == 0}"]
        if index in towns:
            mine += ["town", f"town|{words[index - 1] if index else '^'}"]
        if index in small:
            mine += ["village", f"village|{words[index - 1] if index else '^'}|{shape}"]
        for step in _NEAR:
            other = index + step
            there = words[other] if 0 <= other < len(tokens) else ("^" if other < 0 else "$")
            mine.append(f"w{step:+}={there}")
            if abs(step) < 3 and 0 <= other < len(tokens):
                mine += [f"s{step:+}={shapes[other]}", f"f{step:+}={kinds[other]}", f"r{step:+}={common[other]}"]
                mine += [f"tw{step:+}={trades[other]}", f"tw{step:+}={trades[other]}|{trades[index]}|{shape}"]
                mine += [f"k{step:+}={classes[other]}"]
        before = words[index - 1] if index else "^"
        after = words[index + 1] if index + 1 < len(tokens) else "$"
        mine += [f"k-={classes[index - 1] if index else '^'}|{classes[index]}"]
        mine += [f"k+={classes[index]}|{classes[index + 1] if index + 1 < len(tokens) else '$'}"]
        mine += [f"b-={before}|{word}", f"b+={word}|{after}", f"around={before}|{shape}|{after}"]
        if index > 1:
            mine.append(f"t-={words[index - 2]}|{before}|{shape}")
        mine += _of_clause(index, words, shapes, clauses, sentences, tokens)
        _, start, end = clauses[index]
        mine.append(f"tradesaround={_count(trades[start:index])}|{_count(trades[index + 1 : end])}|{trades[index]}")
        found.append(mine)
    return found


def _count(trades: Sequence[str]) -> int:
    return min(2, sum(found != NONE for found in trades))


def _of_clause(
    index: int,
    words: list[str],
    shapes: list[str],
    clauses: list[tuple[int, int, int]],
    sentences: list[tuple[int, int, int]],
    tokens: Sequence[Token],
) -> list[str]:
    number, start, end = clauses[index]
    sentence, opened, closed = sentences[index]
    length = end - start
    opens = "^" if start == 0 else tokens[start - 1].text
    closes = tokens[end].text if end < len(tokens) else "$"
    mine = [
        f"clause={min(number, 4)}",
        f"at={min(index - start, 3)}|{min(length, 6)}",
        f"last={index == end - 1}",
        f"open={opens}|{min(index - start, 2)}",
        f"close={closes}|{index == end - 1}",
        f"c1={words[start]}",
        f"c2={words[start]}|{words[start + 1] if length > 1 else '$'}",
        f"cl={words[end - 1]}",
        f"cs1={shapes[start]}|{min(number, 2)}|{min(length, 4)}",
        f"s1={words[opened]}",
        f"s2={words[opened]}|{words[opened + 1] if closed - opened > 1 else '$'}",
        f"sent={min(sentence, 3)}|{closed >= len(tokens) - 1}",
        f"q={closed < len(tokens) and tokens[closed].text == '?'}",
    ]
    mine += [f"in={word}" for word in dict.fromkeys(words[start:end][:_CLAUSE_WORDS]) if len(word) > 1]
    return mine


def _parts(tokens: Sequence[Token], ends: frozenset[str]) -> list[tuple[int, int, int]]:
    """For each token the number, first token and end of its clause; a mark that ends one belongs to it alone."""
    found: list[tuple[int, int, int]] = []
    start = number = 0
    for index in range(len(tokens) + 1):
        if index < len(tokens) and tokens[index].text not in ends:
            continue
        if index > start:
            found += [(number, start, index)] * (index - start)
            number += 1
        if index < len(tokens):
            found.append((number, index, index + 1))
        start = index + 1
    return found


def _fact_kinds(text: str, tokens: Sequence[Token]) -> list[str]:
    protected = protect(text)
    kinds: dict[int, FactKind] = {}
    at = 0
    for char in protected.text:
        if MARK.match(char):
            fact = protected.facts_in(char)[0]
            kinds.update(dict.fromkeys(range(at, at + len(fact.text)), fact.kind))
            at += len(fact.text)
        else:
            at += 1
    return [str(kinds.get(token.start, "-")) for token in tokens]


def _plain(word: str) -> str:
    folded = "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))
    return "".join("9" if char.isdigit() else char for char in folded.replace("’", "'")) or word


def _shape(word: str) -> str:
    kinds = "".join("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in word)
    short = "".join(char for index, char in enumerate(kinds) if index == 0 or char != kinds[index - 1])
    return f"{short[:6]}{'1' if len(word) == 1 else ''}"


def _casing(text: str) -> str:
    letters = [char for char in text if char.isalpha() and char.lower() != char.upper()]
    large = sum(char.isupper() for char in letters)
    return "lower" if not large else "UPPER" if large > 0.7 * len(letters) else "Mixed"

"""Which sentences of a prompt are said to whoever makes the ad: a second opinion, sentence by sentence.

The tagger decides word by word and now and then takes "Calm tone, and please don't use the word antique" for a line. Read
whole, such a sentence is plain: a linear-chain random field over the sentences of a prompt (one item each, so that it knows
what stands before) learns it from the marks of the same corpus. On a tenth of the prompts held out it finds four notes in
five and takes 9 of 4,649 sentences meant for customers for one.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.local.reader.corpus import Annotated
from generations.providers.local.reader.facts import FactKind, protect
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.models import opened

MODEL: Final = Path(__file__).parent / "notes.crfsuite"
_SENTENCES: Final = Path(__file__).parent / "to_maker"
_PUT_AMONG: Final = 2  # prompts, each single sentence
_PARAMETERS: Final = {"c1": 0.05, "c2": 0.1, "max_iterations": 150, "feature.minfreq": 2}
_NOTE, _SHOWN, _BOTH, _NEITHER = "note", "shown", "both", "neither"
_SURE: Final = 0.85
_SAID: Final = 0.085  # likelihood of a note under which a sentence is plainly for customers
_LEAST_SAID: Final = 2  # words
_LATIN: Final = re.compile(r"[^\W\d_a-z]*[a-z][\w'’-]*", re.I)
# What only whoever makes the ad can do, or is told of whom it is for, in the seven languages the sentences are in.
_OF_THE_FILM: Final = re.compile(
    r"\b(?:ads?|adverts?|v[ií]d[ée]os?|spots?|clips?|film\w*|reels?|promo\w*|pub|publicit\w+|an[uú]ncio|werb\w+|anzeige|advertentie\w*|"
    r"reclame\w*|spotje\w*|pubblicità|brief|cta|target\w*|aim(?:ed|ing)?|audience|zielgruppe|público|cible|pubblico|doelgroep|"
    r"ton[eo]?|tonalit\w+|tom|toon|style|stil|estilo|looks?|looking|feel|pictures?|image[ns]?|imágenes|bilder|photos?|fotos?|font|"
    r"colou?rs?|colores|couleurs|farben|musi\w+|música|make|keep|say(?:ing)?|mention\w*|use|using|write|show\w*|compare|promise|"
    r"words?|texte?|letters?|letras|lettres|buchstaben|schrift|dig[aá]\w*|pong[aá]\w*|us[eéa]\w*s|dites|mettez|utilisez|écri\w+|"
    r"schreib\w*|zeig\w*|please|bitte|por favor|svp|s['’]il (?:vous|te)|per favore|gostaria|gostava|gustaría|i['’]?d like|"
    r"we['’]?d like|hätten? gern|aimerai\w+|voudrai\w+|vorrei\w*|quieren|queremos|quiero|message|at the end|am ende|cierre|"
    r"à la fin|dirigid\w+|destiné\w*|promote|something|names?d?|nom|nombre|black|white|gold(?:en)?|silver|"
    r"elegante?|modern[eo]?|minimal\w*|dark|bright|schwarz|weiß|negro|blanco|dorado|noir|blanc|doré|élégant\w*|nero|bianco|preto|branco|zwart|wit)\b",
    re.I,
)
_END: Final = re.compile(r"[.!?…]+[\"”»“’')]*(?=\s|$)|\n+")
_TOKEN: Final = re.compile(r"[\w'’]+|[€$£%:;,]")
_MARKS: Final = {"digits": re.compile(r"\d"), "price": re.compile("[€$£]"), "quotes": re.compile('[«“„"]')}
_STEM: Final = 4  # letters two forms of a word have in common
_FIRST_SENTENCES: Final = 2
_WORDS_A_STEP, _MOST_STEPS = 3, 5
_MAY_BE_NOTES: Final = (Label.LINE, Label.DOES, Label.SLOGAN)
_OFFERED: Final = {FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER, FactKind.DATE, FactKind.HOURS}


def with_notes(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts with those of sentences said to the maker as notes; names, places and what is offered there stay what they are.
    What was taken for a note in a sentence plainly said to customers is a line."""
    found = list(spans)
    for (start, end), likely in likelihoods(text):
        if likely < _SAID and not _OF_THE_FILM.search(text, start, end):
            found = [replace(span, label=Label.LINE) if _is_said(span, start, end) else span for span in found]
        if likely < _SURE:
            continue
        inside = [at for at, span in enumerate(found) if start <= span.start < end]
        for at in inside:
            if found[at].label in _MAY_BE_NOTES and not _offers(found[at]):
                found[at] = replace(found[at], label=Label.NOTE)
        told = [found[at] for at in inside]
        if not any(span.label is Label.NOTE for span in told):
            rest = max((span.end for span in told), default=start)
            if re.search(r"\w", text[rest:end]):
                found.append(Span(Label.NOTE, rest, end, text[rest:end]))
    return _together(text, sorted(found, key=lambda span: span.start))


def _is_said(span: Span, start: int, end: int) -> bool:
    """ "Bees I don't kill, I rehome them": taken for a note in a sentence that is plainly for customers, and of no film."""
    is_inside = span.label is Label.NOTE and start <= span.start < span.end <= end
    return is_inside and len(_LATIN.findall(span.text)) >= _LEAST_SAID


def _together(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """ "A spot aimed at" and "night-shift nurses" are one note."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        if last and last.label is span.label is Label.NOTE and text[last.end : span.start] == " ":
            kept[-1] = last.covering(text, last.start, span.end)
        else:
            kept.append(span)
    return tuple(kept)


def likelihoods(text: str) -> list[tuple[tuple[int, int], float]]:
    """Where each sentence begins and ends, and how likely it is said to the maker only."""
    sentences = list(_sentences(text))
    tagger = opened(MODEL)
    tagger.set(_features(text, sentences))
    return [(where, tagger.marginal(_NOTE, at)) for at, where in enumerate(sentences)]


def is_for_the_maker(text: str, at: int) -> bool:
    """Whether the sentence around a character is more likely said to the maker than not."""
    return any(start <= at < end and likely > 0.5 for (start, end), likely in likelihoods(text))


def train_notes(prompts: Sequence[Annotated], model: Path, *, seed: int = 7) -> None:
    """Learns from the marked prompts and from the sentences of `to_maker/`, each put among those of two prompts."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    rng = random.Random(seed)
    by_language: dict[str, list[list[tuple[str, str]]]] = defaultdict(list)
    for prompt in prompts:
        sentences = list(_sentences(prompt.text))
        told = [(prompt.text[start:end], _told(prompt, (start, end))) for start, end in sentences]
        by_language[prompt.language].append(told)
        _append(trainer, told)
    for language, label, sentence in _single_sentences():
        for told in rng.sample(by_language[language], min(_PUT_AMONG, len(by_language[language]))):
            at = rng.choice((0, len(told), rng.randint(0, len(told))))
            _append(trainer, [*told[:at], (sentence, label), *told[at:]])
    trainer.train(str(model))


def _append(trainer: pycrfsuite.Trainer, told: Sequence[tuple[str, str]]) -> None:
    features = [_features_of(sentence, at, len(told)) for at, (sentence, _) in enumerate(told)]
    trainer.append(features, [label for _, label in told])


def _single_sentences() -> Iterator[tuple[str, str, str]]:
    """Language, label and words of each sentence of `to_maker/`: "n" for the maker, "s" to be shown."""
    for file in sorted(_SENTENCES.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            letter, _, sentence = line.partition(" ")
            yield file.stem, _NOTE if letter == Label.NOTE else _SHOWN, sentence


def _offers(span: Span) -> bool:
    return any(fact.kind in _OFFERED for fact in protect(span.text).facts)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    ends = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    for start, end in pairwise(ends):
        told = text[start:end].strip()
        if told:
            begin = text.index(told, start)
            yield begin, begin + len(told)


def _told(prompt: Annotated, sentence: tuple[int, int]) -> str:
    start, end = sentence
    labels = [span.label is Label.NOTE for span in prompt.spans if span.start < end and span.end > start]
    if not labels:
        return _NEITHER
    return _NOTE if all(labels) else _BOTH if any(labels) else _SHOWN


def _features(text: str, sentences: Sequence[tuple[int, int]]) -> list[list[str]]:
    return [_features_of(text[start:end], at, len(sentences)) for at, (start, end) in enumerate(sentences)]


def _features_of(sentence: str, at: int, count: int) -> list[str]:
    tokens = [token.lower().replace("’", "'") for token in _TOKEN.findall(sentence)]
    words = [token for token in tokens if token.replace("'", "").isalpha()]
    found = [
        "bias",
        f"sentence {min(at, _FIRST_SENTENCES)}",
        f"last {at == count - 1}",
        f"length {min(len(tokens) // _WORDS_A_STEP, _MOST_STEPS)}",
        f"asks {sentence.endswith('?')}",
        *(f"has {what}" for what, mark in _MARKS.items() if mark.search(sentence)),
    ]
    found += [f"word {word}" for word in sorted(set(words))]
    found += [f"stem {stem}" for stem in sorted({word[:_STEM] for word in words})]
    found += [f"two {' '.join(pair)}" for pair in pairwise(words)]
    found += [f"three {' '.join(words[start : start + 3])}" for start in range(len(words) - 2)]
    if words:
        begins = (f"begins {' '.join(words[:length])}" for length in (1, 2, 3))
        found += [*begins, f"begin stem {words[0][:_STEM]}", f"{at == 0} begins {words[0]}", f"ends {words[-1]}"]
    return found

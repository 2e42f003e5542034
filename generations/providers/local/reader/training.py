# ruff: noqa: E501
"""Training of the reader: variants of the annotated prompts, the field's parameters, and how well it reads.

The variants teach what people do to text: no capitals, only capitals, no full stops, no accents.
"""

from __future__ import annotations

import random
import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.local.reader.corpus import Annotated, annotated
from generations.providers.local.reader.features import features_of
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.tagger import spans_from, tags_of
from generations.providers.local.reader.tokens import tokens_of

_RECOMBINED_SHARE: Final = 0.15
_RECOMBINED: Final = tuple(Label(letter) for letter in "bwlpnct")
_PART_WORDS: Final = 7
_BEGIN: Final = re.compile(r"(?<=^<[wltn]>)[^\W\d_]")  # the first letter of a prompt is large, but not of a name
_GAP: Final = re.compile(r"\{(\w)\}")
_IN: Final = {"en": "in", "es": "en", "fr": "à", "de": "in", "it": "a", "pt": "em", "nl": "in"}
_ASKS: Final = {
    "en": ("Ad for my", "Make a video for a", "Video ad for", "I need an ad for my", "Create an ad for our", "commercial for"),
    "es": ("Anuncio para mi", "Haz un vídeo para una", "Quiero un anuncio de mi", "Vídeo para"),
    "fr": ("Pub pour mon", "Fais une vidéo pour une", "Je veux une pub pour ma", "Vidéo pour"),
    "de": ("Werbung für meine", "Mach ein Video für ein", "Werbespot für", "Ich brauche Werbung für mein"),
    "it": ("Pubblicità per la mia", "Fai un video per un", "Video per"),
    "pt": ("Anúncio para a minha", "Faz um vídeo para um", "Vídeo para"),
    "nl": ("Reclame voor mijn", "Maak een video voor een", "Video voor"),
}  # fmt: skip
# "~" asks for an ad, "@" is "in".
_SHAPES: Final = (
    "{b}, {w} @ {p}. {l}. {l}.", "{w} @ {p}, {l}, {b}", "{w} @ {p}. {l}. {b}", "{w}, {l}. {b}.", "{b} – {w}, {l}, {l}",
    "{w}: {b}. {l}", "{w} {p}, {l}", "{b} {w}", "{b} {w} @ {p}", "{l}. {l}. {b}, {p}.", "{w} | {b} | {p}", "{b} @ {p}. {l}, {l}",
    "{w}", "{w} @ {p}", "{w}, {l}, {n}", "<n>~</n> {w}", "<n>~</n> {w} @ {p}", "<n>~</n> {b}, {w}", "<n>~</n> {b}. {l}. {n}",
    "{w}, {l}, {l}. {c}", "{b}: {l}, {l}, {c}", "{w}. {l}. {l}. {t}: {c}", "{n}. {b}, {w} @ {p}, {l}", "{w} ({b}), {p}", "{l}, {b}",
)  # fmt: skip
_SENTENCES: Final = {
    "en": (
        "We make {w}. {l}.", "I run a {w} in {p}, {l}", "{b} is a {w} in {p}. {l}.", "{w} called {b} in {p}, {l}", "My {w} is called {b}. {l}.",
        "{b} sells {w}, {l}", "{w} in {p}, {b}, {l}", "We sell {w} and {l}. {b}.", "At {b} you get {w}. {l}.", "{w} by {b}, {l}",
    ),
    "es": ("Vendemos {w}. {l}.", "Tengo una {w} en {p}, {l}", "{b} es una {w} en {p}. {l}.", "{w} llamada {b} en {p}, {l}", "Se llama {b}, {w}, {l}"),
    "fr": ("Nous vendons {w}. {l}.", "J'ai une {w} à {p}, {l}", "{b} est une {w} à {p}. {l}.", "{w} à {p}, {b}, {l}", "{b} propose {w}, {l}"),
    "de": ("Wir machen {w}. {l}.", "Ich habe eine {w} in {p}, {l}", "{b} ist eine {w} in {p}. {l}.", "{w} in {p} namens {b}, {l}", "Bei {b} gibt es {w}, {l}"),
    "it": ("Vendiamo {w}. {l}.", "Ho una {w} a {p}, {l}", "{b} è una {w} a {p}. {l}."),
    "pt": ("Vendemos {w}. {l}.", "Tenho uma {w} em {p}, {l}", "{b} é uma {w} em {p}. {l}."),
    "nl": ("Wij maken {w}. {l}.", "{b} is een {w} in {p}. {l}."),
}  # fmt: skip
# What stands around a name that is told late.
_NAMED: Final = {
    "en": ("We're called {b}.", "It's called {b}.", "{b} is the name.", "The name is {b}.", "called {b}", "I go by {b}", "my shop's name: {b}", "We are {b}.", "– {b}"),
    "es": ("Se llama {b}.", "Nos llamamos {b}.", "La marca es {b}.", "Somos {b}.", "El taller se llama {b}", "me llamo {b}", "– {b}"),
    "fr": ("Ça s'appelle {b}.", "Nous sommes {b}.", "Le nom : {b}.", "la marque : {b}", "moi c'est {b}", "La boutique s'appelle {b}", "– {b}"),
    "de": ("Wir heißen {b}.", "Das Ganze heißt {b}.", "Der Laden heißt {b}.", "Unser Name ist {b}.", "Firma {b}", "Wir sind {b}", "– {b}"),
    "it": ("Si chiama {b}.", "La bottega si chiama {b}.", "Il nome è {b}.", "Siamo {b}", "– {b}"),
    "pt": ("Chama-se {b}.", "A loja chama-se {b}.", "O nome é {b}.", "Somos a {b}", "– {b}"),
    "nl": ("We heten {b}.", "De zaak heet {b}.", "– {b}"),
}  # fmt: skip
_NAMED_BEHIND: Final = ("{w}, {l}. +", "{l}. {n}. +", "{w} @ {p}, {l}, {l}. +", "{w}. {l}. {n}. +", "{w}, {l}, +")
_LOWER_SHARE, _UPPER_SHARE, _BARE_SHARE, _SWAP_SHARE = 0.2, 0.12, 0.08, 0.5
PARAMETERS: Final = {
    "c1": 0.3,
    "c2": 0.02,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


@dataclass(frozen=True)
class Score:
    """Spans found that are right, over those found and over those there are; harmonic mean."""

    precision: float
    recall: float
    count: int

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def split(prompts: Sequence[Annotated]) -> tuple[list[Annotated], list[Annotated]]:
    """Those to train on and a tenth to measure on, the same each time."""
    held_out = [prompt for prompt in prompts if zlib.crc32(prompt.text.encode()) % 10 == 0]
    return [prompt for prompt in prompts if prompt not in held_out], held_out


def train(prompts: Sequence[Annotated], model: Path, *, seed: int = 7, verbose: bool = False) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=verbose)
    trainer.set_params(PARAMETERS)
    for prompt in taught(prompts, seed):
        tokens = tokens_of(prompt.text)
        trainer.append(features_of(prompt.text, tokens), tags_of(tokens, prompt.spans))
    trainer.train(str(model))


def taught(prompts: Sequence[Annotated], seed: int) -> list[Annotated]:
    """What is learnt from: the usual ones twice, short ones made of their parts, and variants of them all."""
    written = [*prompts, *(prompt for prompt in prompts if prompt.usual), *recombined(prompts, seed)]
    return [*written, *variants(written, seed)]


def scores(prompts: Iterable[Annotated], model: Path) -> dict[Label, Score]:
    """Exact spans, as in the shared task CoNLL-2003; the end of a span may differ by marks."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    right, found, wanted = Counter[Label](), Counter[Label](), Counter[Label]()
    for prompt in prompts:
        tokens = tokens_of(prompt.text)
        read = spans_from(prompt.text, tokens, tagger.tag(features_of(prompt.text, tokens)))
        keys = {_key(span) for span in prompt.spans}
        for span in read:
            found[span.label] += 1
            right[span.label] += _key(span) in keys
        wanted.update(span.label for span in prompt.spans)
    return {
        label: Score(right[label] / max(1, found[label]), right[label] / max(1, wanted[label]), wanted[label])
        for label in Label
    }


def _key(span: Span) -> tuple[Label, int, str]:
    return (span.label, span.start, span.text.rstrip(" .,;:!?"))


def variants(prompts: Sequence[Annotated], seed: int) -> list[Annotated]:
    """Prompts once more as other people type them, with names swapped so that no name is learnt by heart."""
    rng = random.Random(seed)
    names = [span.text for prompt in prompts for span in prompt.spans if span.label is Label.BRAND]
    found = []
    for prompt in prompts:
        if rng.random() < _SWAP_SHARE:
            found.append(_with_other_name(prompt, rng.choice(names)))
        for share, change in ((_LOWER_SHARE, str.lower), (_UPPER_SHARE, str.upper), (_BARE_SHARE, _without_accents)):
            if rng.random() < share:
                found.append(_changed(prompt, change))
    return found


def recombined(prompts: Sequence[Annotated], seed: int) -> list[Annotated]:
    """Short plain prompts made of the parts of others: a name that comes last, a trade and a town, a list of facts."""
    rng = random.Random(seed)
    parts: dict[tuple[str, Label], list[str]] = defaultdict(list)
    for prompt in prompts:
        for span in prompt.spans:
            if len(span.text.split()) <= _PART_WORDS and "\n" not in span.text:
                parts[prompt.language, span.label].append(span.text)
    found = []
    for prompt in rng.sample(list(prompts), round(len(prompts) * _RECOMBINED_SHARE)):
        own = {label: parts[prompt.language, label] for label in _RECOMBINED}
        if prompt.language in _IN and all(own.values()):
            shape = rng.choice((*_SHAPES, *_SENTENCES[prompt.language] * 2, *_NAMED_BEHIND * 3))
            shape = shape.replace("@", _IN[prompt.language]).replace("+", rng.choice(_NAMED[prompt.language]))
            asked = shape.replace("~", rng.choice(_ASKS[prompt.language]))
            marked = _BEGIN.sub(lambda first: first.group().upper(), _filled(asked, own, rng), count=1)
            found.append(annotated(f"# {prompt.language} | {prompt.about}\n{marked}"))
    return found


def _filled(shape: str, parts: Mapping[Label, Sequence[str]], rng: random.Random) -> str:
    """The shape with a part of its kind, marked, in each gap."""
    return _GAP.sub(lambda gap: f"<{gap[1]}>{rng.choice(parts[Label(gap[1])])}</{gap[1]}>", shape)


def _with_other_name(prompt: Annotated, name: str) -> Annotated:
    return rebuilt(prompt, lambda span: name if span.label is Label.BRAND else span.text)


def _changed(prompt: Annotated, change: Callable[[str], str]) -> Annotated:
    """The same prompt letter by letter; a letter that becomes two ("ß") leaves it as it was."""
    text = change(prompt.text)
    if len(text) != len(prompt.text):
        return prompt
    return replace(
        prompt, text=text, spans=tuple(replace(span, text=text[span.start : span.end]) for span in prompt.spans)
    )


def _without_accents(text: str) -> str:
    return "".join(re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", char)) or char for char in text)


def rebuilt(prompt: Annotated, say: Callable[[Span], str]) -> Annotated:
    """The prompt with what `say` gives in place of each span."""
    text, spans, at = "", [], 0
    for span in prompt.spans:
        text += prompt.text[at : span.start]
        said = say(span)
        spans.append(Span(span.label, len(text), len(text) + len(said), said))
        text, at = text + said, span.end
    return replace(prompt, text=text + prompt.text[at:], spans=tuple(spans))

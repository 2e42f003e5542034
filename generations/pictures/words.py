"""From a noun phrase in people's words to the names it speaks of, best first. Pure.

A `Lexicon` maps phrases (one to six words, accents and case ignored) to names. `Lexicon.rank` reads the phrase from
its longest compounds down ("ice cream" is never cream), trusts the head of a noun phrase more than what stands beside
it ("loaf on a board" is a loaf), skips what is said to be absent ("without sugar"), and lets the language of the ad
win over words that look alike in another one ("pain", "pan", "chat").
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

NOTHING: Final = "-"  # the name of phrases that speak of nothing we show ("hand made" is no hand)
LANGUAGES: Final = ("en", "es", "fr", "de", "it", "pt", "nl")
_READ_EVERYWHERE: Final = frozenset(LANGUAGES[:4])  # their words count, for less, in ads of other languages too
_COMPOUNDS: Final = ("de", "nl")  # "Apfelkuchen", "appeltaart"
_LONGEST: Final = 6  # words of a compound
_MAX_WORDS: Final = 40


def _set_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The end of a compound that does not tell what is done there.
_SAYS_LITTLE: Final = _set_of(
    "verein vereins klub club kurs kurse kursen schule laden werkstatt verleih vermietung service dienst betrieb fest tag"
    " abend markt handel haus halle training unterricht stunde stunden reise reisen tour touren shop studio gruppe"
    " vereniging cursus les lessen winkel verhuur feest dag avond huis reis reizen groep"
)
_WORD: Final = re.compile(r"[a-z0-9]+")
_POSSESSIVE: Final = re.compile(r"'s\b")

# What follows one of these describes the scene, not the thing shown.
_BESIDE: Final = _set_of(
    "on in at with beside near under over behind next by against inside while and plus where that which"
    " en sobre con junto sur dans avec chez pres auf mit neben bei vor im am und y et from into for para pour fur von"
    " during after before sous unter"
)
# Such words of languages in which the others' mean something else ("van").
_BESIDE_IN: Final = {
    "it": _set_of("con per da su nel nella nei presso vicino e che"),
    "pt": _set_of("com por em no na nos nas junto e que"),
    "nl": _set_of("van met voor op uit bij naast aan en die"),
}
_ABSENT: Final = _set_of(
    "without no not never sin ni sans pas ohne kein keine keinen nicht minus senza nessun nessuna sem zonder geen"
)
# In these the head of a noun phrase stands first.
_HEAD_FIRST: Final = frozenset({"es", "fr", "it", "pt"})

# A holder gives way to what it holds: "taco plate" is a taco.
_HOLDERS: Final = _set_of(
    "plate box bag cup glass bottle jar bowl basket tray board table stack pile slice piece counter shelf kitchen shop"
    " store package pack packet set kit team hand hands caja bolsa plato taza botella cesta boite sac assiette tasse"
    " panier kiste tasche teller korb tisch customer customers day morning night evening summer winter room"
    " rental rentals hire lab laboratory lesson lessons class classes course courses workshop week weeks alquiler alquileres taller"
    " clases curso cursos location atelier cours verleih vermietung kurs kurse"
    " noleggio corso corsi laboratorio lezioni scatola tazza bottiglia cesto aluguel aluguer loja aula aulas oficina copo"
    " garrafa cesta verhuur lessen les doos winkel"
)

# Words of other languages that mean something else in English; they count only when the ad is in their language.
_FALSE_FRIENDS: Final = _set_of(
    "pain pan pie bad main or kind see hut boot four coin chat hose rock red tire gut handy once bar brief post art ort"
    " note band bank store rose ring arm gift date fin son an die also fast"
    " car cave pile robe case sale cake"
    " chair comedy course baskets basket de eis ei os fee feu fil bol bois cours personal work job plan bite vision zug courses"
    " notes rate cadre location pension nude gas ale ail lie lien mare mine port sol sal son tee the cola mate"
    " pastel mobile fans rayo real plate plume pose place piece page lime laine bulle cle bus balance essence mousse"
    " llama panda lion ram seal ox bat sari ice"
)


@dataclass(frozen=True)
class _Word:
    text: str
    share: float  # how much it counts


@dataclass(frozen=True)
class Match:
    """One phrase found: the name it speaks of, how sure that is, and the phrase as plain words."""

    name: str
    weight: float
    phrase: str = ""


def plain_words(text: str) -> list[str]:
    """Lower-case ASCII words: 'Crème brûlée, fraîche' -> creme brulee fraiche."""
    if text.isascii():  # most phrases of the lists are
        return _WORD.findall(_POSSESSIVE.sub("s", text.lower()))
    folded = text.casefold().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    folded = _POSSESSIVE.sub("s", folded)
    decomposed = unicodedata.normalize("NFKD", folded)
    return _WORD.findall("".join(mark for mark in decomposed if not unicodedata.combining(mark)))


@lru_cache(maxsize=4096)
def singulars(word: str, language: str = "") -> tuple[str, ...]:
    """The word itself, then what it may be the plural of, likeliest first."""
    forms = [word]
    if len(word) > 4 and word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        forms.append(word[:-2])
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    if language == "it" and len(word) > 4 and word[-1] in "ie":
        forms += [word[:-1] + end for end in ("oe" if word[-1] == "i" else "a")]
    for ending, shortest in (("es", 5), ("x", 5), ("en", 6), ("er", 7), ("n", 6), ("e", 6)):
        if len(word) >= shortest and word.endswith(ending):
            forms.append(word[: -len(ending)])
    return tuple(dict.fromkeys(forms))


class Lexicon:
    """Phrases per language. `entries`: name -> language -> phrases, the first of which is the name's own word."""

    def __init__(self, entries: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        self._phrases: dict[tuple[str, ...], dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
        for name, languages in entries.items():
            for language, phrases in languages.items():
                for rank, phrase in enumerate(phrases):
                    self._add(name, language, phrase, 1.0 if rank == 0 else 0.94)
        self._nouns = {
            language: {words[0] for words, langs in self._phrases.items() if len(words) == 1 and language in langs}
            for language in _COMPOUNDS
        }

    def _add(self, name: str, language: str, phrase: str, weight: float) -> None:
        words = tuple(plain_words(phrase))
        if words and len(words) <= _LONGEST:
            known = self._phrases[words][language]
            known[name] = max(known.get(name, 0.0), weight)

    def rank(self, text: str, language: str = "") -> list[tuple[str, float]]:
        """Names with their weights, heaviest first; ties go by name."""
        best: dict[str, float] = {}
        for match in self.matches(text, language):
            best[match.name] = max(best.get(match.name, 0.0), match.weight)
        return sorted(best.items(), key=lambda vote: (-vote[1], vote[0]))

    def matches(self, text: str, language: str = "") -> Iterable[Match]:
        """Every phrase found. Longest compounds first; a word belongs to one compound only."""
        words = _weighed(text, language)
        taken = [False] * len(words)
        for length in range(min(_LONGEST, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                if any(taken[start : start + length]):
                    continue
                found = self._lookup([word.text for word in words[start : start + length]], language)
                if not found:
                    continue
                taken[start : start + length] = [True] * length
                sure = 1.0 + 0.35 * (length - 1)
                share = max(word.share for word in words[start : start + length])
                if length == 1 and words[start].text in _HOLDERS:
                    share *= 0.55
                phrase = " ".join(word.text for word in words[start : start + length])
                yield from (
                    Match(name, weight * sure * share, phrase) for name, weight in found.items() if name != NOTHING
                )

    def _lookup(self, words: list[str], language: str) -> dict[str, float]:
        for last in singulars(words[-1], language):
            found = self._in_languages((*words[:-1], last), language)
            if found:
                return found
        if len(words) > 1 and language in _HEAD_FIRST:  # "machines à coudre"
            for first in singulars(words[0], language)[1:]:
                if found := self._in_languages((first, *words[1:]), language):
                    return found
        if len(words) > 1:  # Romance plurals inflect every word
            return self._in_languages(tuple(singulars(word, language)[-1] for word in words), language)
        return self._parts_of(words[0], language or "de")

    def _in_languages(self, phrase: tuple[str, ...], language: str) -> dict[str, float]:
        languages = self._phrases.get(phrase)
        if not languages:
            return {}
        found: dict[str, float] = {}
        is_false_friend = len(phrase) == 1 and phrase[0] in _FALSE_FRIENDS
        trusted = (language,) if language in languages else ("en",)
        for known, names in languages.items():
            if (is_false_friend and known not in trusted) or not _is_read(known, language):
                continue
            # The ad's own language first: "pain" in a French ad is bread.
            trust = 1.0 if known == (language or "en") else 0.75
            for name, weight in names.items():
                found[name] = max(found.get(name, 0.0), weight * trust)
        return found

    def _parts_of(self, word: str, language: str) -> dict[str, float]:
        """Compounds: the end names the thing (Apfelkuchen), else the beginning says what it is about (Fahrradtour)."""
        if len(word) < 8 or language not in _COMPOUNDS:
            return {}
        nouns = self._nouns[language]
        for end in sorted(_SAYS_LITTLE, key=len, reverse=True):  # "Kletterverein": climbing, and no club
            about = self._beginning(word.removesuffix(end), language) if word.endswith(end) else {}
            if about:
                return about
        for cut in range(2, len(word) - 3):
            if any(form in nouns for form in singulars(word[cut:])) and len(word) - cut >= 4:
                found = next(form for form in singulars(word[cut:]) if form in nouns)
                return {name: weight * 0.9 for name, weight in self._phrases[(found,)][language].items()}
        for cut in range(len(word) - 2, 3, -1):
            if about := self._beginning(word[:cut], language):
                return about
        return {}

    def _beginning(self, start: str, language: str) -> dict[str, float]:
        """What the beginning of a compound is about: a noun, with or without its s, or the stem of a verb."""
        nouns = self._nouns[language]
        forms = (start, start.removesuffix("s"), *(f"{start}{end}" for end in ("n", "en", "e")))
        found = next((form for form in forms if len(start) >= 4 and form in nouns), None)
        return {name: weight * 0.7 for name, weight in self._phrases[(found,)][language].items()} if found else {}


def _is_read(known: str, language: str) -> bool:
    """Whether a word of one language counts in an ad of another: Italian ads know no Spanish words, English ones all four."""
    if known == (language or "en"):
        return True
    return known == "en" if language in LANGUAGES and language not in _READ_EVERYWHERE else known in _READ_EVERYWHERE


def _weighed(text: str, language: str) -> list[_Word]:
    """The words with how much each counts: by the part of the phrase it is in, and by its place in that part."""
    parts: list[list[str]] = [[]]
    beside = _BESIDE | _BESIDE_IN.get(language, frozenset())
    absent = 0
    for word in plain_words(text)[:_MAX_WORDS]:
        if word in _ABSENT - beside:
            absent = 3
        elif word in beside:
            absent = 0
            parts.append([word])
        elif absent:
            absent -= 1
        else:
            parts[-1].append(word)
    weighed: list[_Word] = []
    share = 1.0
    for part in (part for part in parts if part):
        for index, word in enumerate(part):
            place = (index + 1) / len(part) if language not in _HEAD_FIRST else 1 - index / len(part)
            weighed.append(_Word(word, share * (1 + 0.3 * place)))
        if any(word not in beside for word in part):
            share = max(share * 0.62, 0.15)
    return weighed

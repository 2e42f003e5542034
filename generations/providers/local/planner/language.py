"""The language of a short text: by script first, then by small words, then by the category words that occur in it.

Counting function words does well on ten words and is silent when it knows nothing; there the letters tell (letters.py).
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Mapping
from typing import Final

from generations.providers.local.planner.letters import likelihoods
from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.lexicon.others import OTHERS

_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_LEAST: Final = 0.9  # words
_CLEAR: Final = 1.0  # words by which the first language leads
_LIKELIER: Final = 4.0  # natural logarithm
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CODE: Final = re.compile(r"[A-Z]{2}")  # "Tucson AZ" is not Hungarian
_LETTERS: Final = (
    ("de", re.compile(r"[ßäöü]|\b\w{3,}(?:ungen?|freie?[rsnm]?|liche?[rsnm]?|keit|isch(?:e[rsnm]?)?)\b")),
    ("es", re.compile("[ñ¿¡]|[áíóú]|ción\\b|ería\\b")),  # French has no acute but on the e, Italian writes the grave
    ("fr", re.compile("[çœ]|[èêë]|eaux?\\b|ère\\b|ée?s?\\b|eures?\\b")),
    (
        "it",
        re.compile(
            r"\b\w{3,}(?:eria|erie|zione|zioni|aggio|aggi|etto|etti|ezza|oio|aio)\b|\b(?:gli|degli|dello|della)\b"
        ),
    ),
    ("nl", re.compile(r"\b\w*(?:ij|aa|uu)\w+|\b\w{3,}(?:heid|tje|tjes)\b")),
    ("pl", re.compile("[łąężźćśń]")),
    ("pt", re.compile("[ãõ]|ê|[aeiou](?:lh|nh)[aeio]|ári[ao]s?\\b|ência")),
    ("tr", re.compile("[ğış]")),
    ("cs", re.compile("[řůě]")),
    ("ro", re.compile("[țș]")),
    ("hu", re.compile("[őű]")),
    ("sv", re.compile("[å]")),
    ("vi", re.compile("[ơưđ]")),
)
_NAMED: Final[dict[str, re.Pattern[str]]] = {
    "es": re.compile(r"\b(?:in spanish|en español|auf spanisch|en espagnol)\b", re.I),
    "fr": re.compile(r"\b(?:in french|en français|auf französisch|en francés)\b", re.I),
    "de": re.compile(r"\b(?:in german|auf deutsch|en allemand|en alemán)\b", re.I),
    "it": re.compile(r"\b(?:in italian|in italiano|auf italienisch|en italien|en italiano)\b", re.I),
    "pt": re.compile(r"\b(?:in portuguese|em português|auf portugiesisch|en portugais|en portugués)\b", re.I),
    "nl": re.compile(r"\b(?:in dutch|in het nederlands|auf niederländisch|en néerlandais)\b", re.I),
    "pl": re.compile(r"\b(?:in polish|po polsku|auf polnisch|en polonais)\b", re.I),
    "en": re.compile(r"\b(?:in english|auf englisch|en anglais|en inglés)\b", re.I),
}


def language_of(text: str, category_votes: Mapping[str, float] | None = None) -> str:
    """ISO 639 code of the language; English when nothing speaks for another one."""
    letters = sum(char.isalpha() for char in text) or 1
    for language, script in _SCRIPTS:
        if len(script.findall(text)) > letters * (0.15 if language in ("ja", "ko") else 0.3):
            return _refined(language, text)
    counted, lead = _latin_language(text, category_votes or {})
    if counted not in WRITTEN or lead >= _CLEAR:
        return counted
    likely = likelihoods(text)
    first, second = heapq.nlargest(2, likely, key=likely.__getitem__)
    return first if likely[first] - likely[second] > _LIKELIER else counted


def asked_language(text: str) -> str | None:
    """The language the user asks the ad to be in ("in Spanish, please")."""
    return next((language for language, asked in _NAMED.items() if asked.search(text)), None)


def _refined(language: str, text: str) -> str:
    if language == "ru" and re.search("[іїєґІЇЄҐ]", text):
        return "uk"
    if language == "ar" and re.search("[پچژگ]", text):
        return "fa"
    return language


def _latin_language(text: str, votes: Mapping[str, float]) -> tuple[str, float]:
    """The language that most words speak for, and by how many it leads."""
    tokens = [token.lower().replace("’", "'") for token in _WORD.findall(text) if not _CODE.fullmatch(token)]
    scores: dict[str, float] = {}
    for language, lexicon in {**OTHERS, **WRITTEN}.items():
        score = sum(1.0 if len(token) > 1 else 0.3 for token in set(tokens) if token in lexicon.function_words)
        score += sum(
            1.0
            for token in tokens
            if "'" in token and language in ("fr", "it") and token.split("'")[0] in ("l", "d", "qu", "j", "dell", "all")
        )
        scores[language] = score
    for language, letters in _LETTERS:
        scores[language] += 0.7 * min(3, len(letters.findall(text.lower())))
    for language, weight in votes.items():
        if language not in scores:
            continue
        scores[language] = scores.get(language, 0.0) + weight
    best = max(scores, key=lambda language: (scores[language], language == "en", language in WRITTEN))
    best = best if scores[best] >= _LEAST and scores[best] > scores["en"] else "en"
    return best, scores[best] - max(score for language, score in scores.items() if language != best)

# ruff: noqa: E501
"""The last reader before the screen: says what is wrong with a line, or nothing. A line with a fault is not shown."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection
from typing import Final

from generations.providers.local.planner.lexicon import WRITTEN, lexicon_for
from generations.providers.local.planner.lexicon.base import ENDS_WELL

MAX_WORDS: Final = 9
MAX_LENGTH: Final = 60
_PLACEHOLDER: Final = re.compile(
    r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\blorem ipsum\b|\b(?:xxx+|tbd|n/a|null|undefined|your (?:brand|product|company) (?:name )?here|insert \w+)\b|[\ue000-\uf8ff]",
    re.I,
)
_ORDER: Final = re.compile(
    r"\b(?:(?<!per )(?<!auch )(?<!via )(?<!by )(?<!over )video(?!\s(?:call|visit|consult|appointment|doorbell|game|lesson|camera|interview))|vids?|prompt|instructions?|voice-?over|soundtrack|b-?roll|viewers?|audience|zoom in|call to action|CTA|tagline|slogan|(?<!in )(?<!under )(?<!within )(?<!every )(?:15|30|60)[- ]sec\w*|aspect ratio|upbeat|cinematic|vertical video|anuncios?|vídeos?|videos|publicité|(?:une|la|ma|notre|petite|cette) pub|werbespot|werbevideo|insta-?reel|"
    r"background music|text overlay|framework|storyboard|AIDA)\b",
    re.I,
)
# What only whoever makes the ad is told: "never mention Bettys", "no detox talk", "no digas gratis".
_TO_THE_MAKER: Final = re.compile(
    r"\b(?:focus|concentrate) (?:only )?on (?:that|this|it)\b|^(?:could you|can you|i(?:['’]d| would) like|i need|si tu peux|si vous pouvez|vous pouvez mettre|ponle|ponedle|pónganle|ponédle|que se vea|que parezca|ich bräuchte|ich brauche|wir bräuchten|wir brauchen|könnt ihr|vorrei|mi serve|queria um|mettez(?:-y)?|mets)\b|\bce serait (?:top|bien|super)\b|"
    r"\bno (?:\w+ ){1,3}to (?:show|mention|put in|include)\b|"
    r"\b(?:have|haven['’]?t|don['’]?t have) (?:a |any |got a )?(?:logo|name yet)\b|\bkein logo\b|\b(?:no tenemos|no tengo) logo\b|\b(?:pas|n'ai pas) (?:de|encore de) logo\b|"
    r"^(?:please |and |so |but )*(?:never|don['’]?t|do not) (?:mention|say|show|use (?:the word|words|music|stock)|call (?:it|us|them)|promise|compare|reveal)\b|^no\b.*\b(?:talk|jokes?|puns?|references|hype|clich[eé]s?|buzzwords|emojis?|comparisons?|stock photos?)$|"
    r"\bno (?:digas|digáis|pongas|pongáis|menciones|muestres|uses|hables|prometas|compares|exageres)\b|^nada de (?:chistes|bromas|tópicos|promesas)|"
    r"\bne (?:dites|montrez|parlez|mentionnez|promettez|mettez|comparez)\b|^(?:pas de|aucune?) (?:blagues?|clichés?|humour|promesses|jeux? de mots)|"
    r"\b(?:nicht|nie|keine?n?)\b.*\b(?:sagen|zeigen|erwähnen|schreiben|nennen|versprechen|vergleichen)$|^keine\b.*(?:witze|klischees|vergleiche|superlative)$|"
    r"\bnon (?:dire|dite|mostrare|mostrate|scrivere|scrivete|nominare|promettere)\b|\bnão (?:diga|mostre|mencione|prometa|use|fale)\b|\bniet (?:noemen|zeggen|tonen|laten zien)$",
    re.I,
)
# Half a sentence: "without their feeling old".
_SUBORDINATE: Final = re.compile(
    r"^(?:de (?:ses|leurs)\b|ohne dass|sans que|sin que|senza che|sem que|so that they|damit sie|para que|pour qu)\b",
    re.I,
)
# Wishes for the film that name no film: "beachy vibe", "si possible", "mettez des chiens", "molto sobrio".
_WISH: Final = re.compile(
    r"\b(?:if\spossible|si\spossible|wenn\smöglich|se\spossibile|(?<!o\s)(?<!mos\s)si\s(?:se\s)?puede(?:s|n)?$|si\spuede\s(?:salir|ser)|se\s(?:der|puder|possível)|als\shet\skan)\b|"
    r"\b(?:subtitles|sottotitoli|subtítulos|untertitel|sous-titres|legendas)\b(?!\s(?:your|für|per|para|pour))|"
    r"\b(?:vibes?|aesthetic|feeling|mood)$|\b(?:vertical|horizontal|landscape|square)\s(?:format|video|version)\b|\bhochformat\b|\bformat\s(?:vertical|carré|stor)|\bmax\.?\s\d+\s?(?:sec|sek|seg|s)\b|"
    r"^(?:mettez|mets(?:-y)?|montrez|montre\s(?:les?|la|un)|fateci|fatelo|fate\svedere|fammi|mettete\w*|mostrate|vorremmo\sil|hacelo|hacedlo|hazlo|háganlo|pon(?:ed|ga|gan)\w*|que\s(?:sea|suene|se\svea|parezca|no\sparezca)|"
    r"põe|p[oô]nham?|façam|faz\sum|mostr(?:a|em)\s|não\s(?:falar|mostrar|usar)|zeigt?\s(?!getrennten|freie)|zeigen\ssie\s|nicht\szu\s|mentionnez|mentionner|évite[rz]?|evitar|evitad|evitate|vermeiden|avoid)\s|"
    r"\b(?:vi\sprego|per\sfavore|por\sfavor|s['’]il\s(?:te|vous)\spla[iî]t|svp|stp|pls|plz|a\.u\.b|bitte|prego)$|"
    r"^(?:(?:très|trop|muy|molto|sehr|ganz|bem|very|super|bien|plutôt|más|più|piuttosto|eher|etwas|bisschen|ein\sbisschen|un\spoco|un\speu|un\spo['’]|a\sbit|kind\sof|quite|heel|een\sbeetje|lekker)\s)+\w+"
    r"(?:\s(?:aber|but|mais|pero|ma|et|und|and|y|e|mas|en)\s(?:\w+\s)?\w+)?$|"
    r"\b(?:jaja\w*|haha\w*|lol|xd|mdr|ptdr)\b|^\d+\s(?:secondes?|seconds?|sekunden|segundos|secondi)$|\b(?:videino|videíto|videozinho|filmchen|petite pub)\b|"
    r"^(?:con|avec|mit|with)\s(?:respeto|respect|humor|humour|rispetto|respekt|ironia|hambre)$",
    re.I,
)
# After the first of these no second one can follow: something was cut out between them.
_OPENS_PHRASE: Final = {
    "en": frozenset(("for", "with", "of", "the", "a", "an", "our", "your")),
    "es": frozenset(("de", "con", "para", "del", "el", "la", "un", "una")),
    "fr": frozenset(("de", "avec", "du", "des", "le", "la", "un", "une")),
    "de": frozenset(("mit", "f\u00fcr", "von", "aus", "ein", "eine")),
    "it": frozenset(("di", "con", "per", "del", "della", "il", "la", "un", "una")),
    "pt": frozenset(("de", "com", "do", "da", "um", "uma")),
    "nl": frozenset(("voor", "van", "met", "de", "het", "een")),
    "pl": frozenset(("dla", "z", "od", "na")),
}
_NEVER_FOLLOWS: Final = {
    "en": frozenset(("of", "for", "with", "and", "or", "in", "at", "is", "are", "by")),
    "es": frozenset(("de", "en", "y", "con", "para", "por", "del", "es")),
    "fr": frozenset(("de", "\u00e0", "et", "avec", "pour", "en", "est", "du")),
    "de": frozenset(("in", "f\u00fcr", "und", "mit", "von", "ist", "im", "am")),
    "it": frozenset(("di", "a", "e", "con", "per", "in", "\u00e8", "del", "da")),
    "pt": frozenset(("de", "em", "e", "com", "para", "\u00e9", "no", "na")),
    "nl": frozenset(("in", "van", "en", "met", "voor", "is", "bij")),
    "pl": frozenset(("w", "z", "i", "dla", "od", "do")),
}
_AND: Final = frozenset(("y", "et", "und", "e", "en", "i"))  # "foto voor en na"
_DIGITS: Final = re.compile(r"\d+")
_OFFENCE: Final = re.compile(
    r"\b(?:fuck\w*|shit\w*|bitch\w*|cunt|nigg\w*|fagg?ot\w*|retard\w*|whore|slut|mierda|puta|putain|merde|scheiß\w*|hure)\b",
    re.I,
)


def banned_claim(text: str, language: str = "") -> bool:
    """Whether a text makes a claim nobody can show; in its own language where that is known ("cura" is care in Italian)."""
    known = [WRITTEN[language], WRITTEN["en"]] if language in WRITTEN else WRITTEN.values()
    return any(lexicon.banned.search(text) for lexicon in known)


def speaks_of_film(text: str) -> bool:
    return bool(_ORDER.search(text) or _TO_THE_MAKER.search(text) or _WISH.search(text))


def faults(
    line: str,
    *,
    language: str,
    prompt: str,
    seen: Collection[str] = (),
    max_words: int = MAX_WORDS,
    orders: bool = True,
    written: bool = False,
    brand: str = "",
) -> tuple[str, ...]:
    """What is wrong with a line for the screen, in words; an empty tuple when it may be shown.

    `orders` looks for instructions echoed as copy; `written` marks a line of a pack, which was never cut.
    """
    words = line.split()
    found = []
    if not line.strip():
        found.append("it is empty")
    if len(words) > max_words or any(len(part) > MAX_LENGTH for part in line.split("\n")):
        found.append("it is too long")
    if banned_claim(line, language):
        found.append("it makes a claim nobody can show")
    if _PLACEHOLDER.search(line):
        found.append("it holds a placeholder")
    if not written and _SUBORDINATE.search(line):
        found.append("it is half a sentence")
    told = not written and (_TO_THE_MAKER.search(line) or _WISH.search(line.strip(" .!")))
    if (orders and _ORDER.search(line)) or told:
        found.append("it repeats an instruction")
    if _OFFENCE.search(line):
        found.append("it offends")
    if line.casefold().strip(" .!?") in {other.casefold().strip(" .!?") for other in seen}:
        found.append("it was said before")
    if any(number not in _DIGITS.findall(prompt) for number in _DIGITS.findall(line)):
        found.append("it holds a number the prompt does not")
    last = words[-1].casefold().strip(".,") if words else ""
    cut = last in lexicon_for(language).dangling and not line.endswith(("?", "!", ".")) and not ENDS_WELL.search(line)
    if not written and cut:
        found.append("it was cut")
    if not written:
        found += _clumsy(line, language, brand, prompt.casefold())
    return tuple(found)


def _clumsy(line: str, language: str, brand: str, prompt: str) -> list[str]:
    """What an editor strikes out: two prepositions in a row, a word said twice, a name in small letters or twice."""
    found = []
    tokens = [word.casefold().strip(".,;:!?") for word in line.split()]
    pairs = list(itertools.pairwise(tokens))
    opens, follows = _OPENS_PHRASE.get(language, frozenset()), _NEVER_FOLLOWS.get(language, frozenset())
    if any(
        first in opens and second in follows and not (second in _AND and f"{first} {second}" in prompt)
        for first, second in pairs
    ):
        found.append("a word is missing between two small words")
    if any(first == second and len(first) > 2 and first.isalpha() for first, second in pairs):
        found.append("it stammers")
    if brand and line.casefold().count(brand.casefold()) > 1:
        found.append("it says the name twice")
    if len(brand) > 3 and brand[0].isupper() and brand not in line and brand[0].casefold() + brand[1:] in line:
        found.append("it writes the name small")
    if line.count("(") != line.count(")") or line.count("\u201c") != line.count("\u201d"):
        found.append("it is half in brackets")
    return found

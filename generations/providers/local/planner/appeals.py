# ruff: noqa: E501
"""Who asks for people and not for customers: "The band is looking for a trombone player", "Campaign to save the lido".

Such an ad opens with what is asked, in the user's words, and shows none of the lines written for those who sell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.reader import Label, Span

_SUBJECT_WORDS: Final = 12  # of those who ask, at most
_MOST: Final = 90  # characters of what is asked for

# Verbs of asking in the third person or the first, and how "we" say it.
_ASKS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": (
        (r"(?:is|are|(?:we|they)['’]re)\s(?:\w+ly\s|still\s|also\s|now\s)?looking for", "We're looking for"),
        (r"(?:is|are|(?:we|they)['’]re)\s(?:\w+ly\s|still\s|also\s|now\s)?(?:seeking|after)(?=\s(?:an?|\d|more|new|some)\s)", "We're looking for"),
        (r"(?:is|are|(?:we|they)['’]re)\s(?:\w+ly\s|still\s|also\s|now\s)?hiring", "We're hiring"),
        (r"(?:is|are|(?:we|they)['’]re)\s(?:\w+ly\s|still\s|also\s|now\s)?recruiting", "We're recruiting"),
        (r"(?:we\s(?:\w+ly\s|still\s|also\s)?need|(?:\w+ly\s|still\s|also\s)?needs?)(?=\s(?:an?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:more |new )?|[£$€]?\d[\d.,]*|more|new|some|volunteers|members|players|foster\w*|people|help|homes|your)\s)", "We need"),
        (r"we(?:['’]d love|\swant)(?=\s(?:new|more|some|a few)\s)", "We want"),
    ),
    "de": ((r"(?:sucht|suchen(?:\swir)?)(?:\sdringend|\snoch|\sab sofort|\swieder)*", "Wir suchen"), (r"(?:braucht|brauchen(?:\swir)?)(?:\sdringend|\snoch)*(?=\s(?:\d|eine?n?\s|neue|Helfer|Hilfe|Freiwillige|Verst))", "Wir brauchen")),
    "fr": ((r"(?:re)?cherch(?:e|ons)(?:\sencore|\surgemment|\sactivement)?", "Nous cherchons"), (r"recrut(?:e|ons)", "Nous recrutons"), (r"(?:a|avons)\sbesoin(?=\sd)", "Nous avons besoin")),
    "es": ((r"busca(?:mos)?(?:\surgentemente)?", "Buscamos"), (r"necesita(?:mos)?", "Necesitamos")),
    "it": ((r"(?:cerca|cerchiamo|ricerca)(?:\surgentemente)?", "Cerchiamo"), (r"(?:ha|abbiamo)\sbisogno(?=\sd)", "Abbiamo bisogno")),
    "pt": ((r"(?:procura(?:mos)?|busca(?:mos)?)", "Procuramos"), (r"precisa(?:mos)?(?=\sde)", "Precisamos")),
    "nl": ((r"(?:zoekt|zoeken(?:\swij|\swe)?)(?:\snog)?", "Wij zoeken"),),
}  # fmt: skip
# Verbs that already say "we", whoever stands before them.
_OURSELVES: Final = re.compile(
    r"^(?:we\b|we['’]re|suchen\swir|brauchen\swir|(?:re)?cherchons|recrutons|avons|buscamos|necesitamos|cerchiamo|abbiamo|procuramos|precisamos|zoeken\sw)", re.I
)  # fmt: skip
_WE_BEFORE: Final = re.compile(r"(?:^|\W)(?:we|wir|nous|on|noi|nosotr[oa]s|wij)(?:\s(?:are|also|still))?\s$", re.I)
# "People who are looking for", "si buscas": somebody else does.
_OTHERS: Final = re.compile(
    r"(?:\b(?:who|that|which|you|anyone|everyone|people|if|when|qui|ceux|si|quien(?:es)?|que|los|chi|che|quem|wer|wenn|falls|die|der|das|nobody|no|nothing|don['’]t|not|nicht|pas|non|não)\s)$",
    re.I,
)
_NOT_ASKED: Final = re.compile(
    r"^\s*(?:(?:an?|une?|una?|eine?n?|um|uma|een|kurze[sn]?|short|nice|simple|little|quick|\d+|some|d['’]une?|de)\s)*"
    r"(?:ads?|adverts?|commercial|clips?|spots?|reels?|promo\w*|story|stories|post\w*|content|avisos?|comercial|publicidad|pub|annonce|w(?:e|er)rb\w+|anzeige|something|etwas|was|algo|keine?n?\b|em\s|no\s|na\s|e\s|qualcosa|quelque chose|"
    r"idea\w*|help with (?:an?|my|our)|hilfe bei|no\b|it\b|them\b|to\b|little|nothing|quelqu|à (?:toucher|atteindre|cibler|faire connaître|promouvoir|attirer)|to (?:reach|target)|llegar a|raggiungere)",
    re.I,
)
# "Wir suchen auch neue Mitglieder": the ad is for something else first.
_ALSO: Final = re.compile(r"\s*(?:auch|aussi|también|anche|também|ook)\b|.*\salso\s", re.I)
_ENDS: Final = re.compile(
    r"(?<!\b\d)(?<!\b\d\d)\.|[;!?\n(]|:(?!\d)|,\s|\s[–—-]\s|\s(?:and|but)\s(?=(?:i|we)\b)|\s(?:und|aber|et|mais|y|pero|e|ma|mas|en|maar)\s(?=(?:ich|wir|je|nous|on|io|noi|nosotr\w+|eu|nós|wij)\b|\w+[ai]mos\b|\w+iamo\b)",
    re.I,
)
# What "its" is to others is "our" to those who ask.
_ITS: Final = (
    ("fr", re.compile(r"\b(?:son|sa|leur)\b"), "notre"), ("fr", re.compile(r"\b(?:ses|leurs)\b"), "nos"), ("en", re.compile(r"\b(?:its|their)\b"), "our"),
    ("de", re.compile(r"\b(?:sein|ihr)(?=e[nmrs]?\b)"), "unser"), ("es", re.compile(r"\s(?:para|en|de) sus?\s.*"), ""), ("it", re.compile(r"\s(?:per|nel|di) (?:il |la )?su[oa]\s.*"), ""),
    ("pt", re.compile(r"\s(?:para|em|de) (?:o |a )?(?:seu|sua)\s.*"), ""),
)  # fmt: skip
# "Männer gesucht!!" says it all.
_WANTED: Final = re.compile(
    r"(?:^|[.!?\n]\s*)((?!no\b|nothing\b|ads?\b|anzeige\b|kein)(?:(?!not\b|nicht\b)[^\W\d_][\w'’-]*\s){1,4}(?:wanted|needed|gesucht|recherchée?s)|(?:se buscan?|se necesitan?|cercasi|si cercano|procuram?-se)(?:\s[\w'’-]+){1,5})(?=\s*[!.,:\n]|$)",
    re.I,
)
_CAUSE: Final = {
    "en": (r"(?:campaign(?:ing)?|petition|fight(?:ing)?|fundrais\w+|appeal|drive)\s(?=to\s)to\s", ""),
    "fr": (r"(?:campagne|pétition|collecte|cagnotte|mobilisation)\s(?=pour\s\w+(?:er|ir|re)\s)", ""),
    "es": (r"(?:campaña|petición|recogida de firmas|colecta)\s(?=para\s\w+[aei]r\s)", ""),
    "it": (r"(?:campagna|petizione|raccolta(?:\s(?:fondi|firme))?)\s(?=per\s\w+[aei]re\s)", ""),
    "pt": (r"(?:campanha|petição|abaixo-assinado|vaquinha)\s(?=para\s\w+[aei]r\s)", ""),
}  # fmt: skip


@dataclass(frozen=True)
class Appeal:
    """What is asked, as a sentence of those who ask, and where in the prompt it stands."""

    text: str
    start: int
    end: int


def appeal_of(text: str, spans: Sequence[Span], language: str) -> Appeal | None:
    """The appeal of a prompt; `spans` are what the reader found in it."""
    notes = [span for span in spans if span.label is Label.NOTE]
    if wanted := _WANTED.search(text):
        told = any(note.start <= wanted.start(1) < note.end for note in notes) or speaks_of_film(wanted[1])
        if not told:
            return Appeal(f"{wanted[1][:1].upper()}{wanted[1][1:]}", wanted.start(1), wanted.end(1))
    for source, opening in (*_ASKS.get(language, ()), *filter(None, (_CAUSE.get(language),))):
        for found in re.finditer(rf"(?<!\w)(?:{source})", text, re.I):
            if text[found.end() - 1].isalpha() and text[found.end() : found.end() + 1].isalpha():
                continue  # "chercher"
            asked = _ENDS.split(text[found.end() :], maxsplit=1)[0]
            end = found.end() + len(asked)
            told = any(note.start <= found.start() < note.end or found.end() <= note.start < end - 1 for note in notes)
            asks = not opening or _asks(text[: found.start()], found.group(), spans)
            if (
                told
                or not asks
                or not 2 < len(asked.strip()) <= _MOST
                or _NOT_ASKED.match(asked)
                or speaks_of_film(asked)
                or _ALSO.match(asked)
                or _ALSO.match(found.group())
            ):
                continue
            for spoken, its, our in _ITS if opening else ():
                asked = its.sub(our, asked) if spoken == language else asked
            said = f"{opening} {asked.strip()}".strip()
            return Appeal(f"{said[:1].upper()}{said[1:]}", found.start(), end)
    return None


def _asks(before: str, verb: str, spans: Sequence[Span]) -> bool:
    """Whether those who ask are those the ad is for: "we", or the name or the thing that opens the sentence."""
    if _OTHERS.search(before):
        return False
    if _OURSELVES.match(verb) or _WE_BEFORE.search(before):
        return True
    sentence = re.split(r"[.!?\n]", before)[-1]
    start = len(before) - len(sentence)
    named = any(start <= span.start < len(before) for span in spans if span.label in (Label.BRAND, Label.PRODUCT))
    own = re.match(r"\s*(?:our|unsere?|notre|nuestr[oa]|(?:la |il )?nostr[oa]|noss[oa]|onze?)\s", sentence, re.I)
    return bool(named or own) and len(sentence.split()) <= _SUBJECT_WORDS

# ruff: noqa: E501
"""What a note to the maker of the ad says: what must not be mentioned ("no cows please"), whom the ad is for."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words

_NOT: Final = (
    r"(?:(?:please |bitte |por favor,? |svp |surtout )?(?:do not|don['’]?t|never|avoid|skip|leave out|without)(?: (?:say|mention|show|use|claim|promise|call it|write|include|put|do))?"
    r"|nobody|no one|niemand(?:en|em)?|personne qui|nadie|nessuno|ninguém|no(?: mention of| talk of)?|not? (?:menciones?|digas?|muestres?|pongas?|uses?|hables? de|prometas?)|sin|nada de"
    r"|(?:ne )?(?:pas|jamais)(?: (?:mentionner|montrer|dire|parler|utiliser|promettre))?(?: de| d['’]| du| des)?|sans"
    r"|keine?n?|ohne|nicht|geen|niet|zonder|senza|niente|non|sem|não|bez|nie)"
)
_FORBIDS: Final = re.compile(rf"(?:^|[\s,;(]){_NOT}\s+(?P<what>[^,.;!?()]+)", re.I)
_TO_THE_MAKER: Final = words(
    """
    video film music musik musique música text texto texte emoji emojis photos photo pictures images bilder imágenes stock voice
    voiceover jokes witze bromas blagues puns clichés buzzwords ad anuncio pub werbung about that this them like just too very
    please thanks sound sounds make made being look looks feel tone corporate serious funny anything nothing more than with from
    want need words word name names say show mention promise digas diga decir pongas poner uses usar utilices menciones mencionar dites dire utilisez employez mettez schreib schreibt
    schreiben verwende verwenden benutzen benutze
    zeigen sagen nennen erwähnen versprechen tono ton stil style
    """
)


_NEVER_SAID: Final = re.compile(
    r"\b(?:don['’]?t|do not|never|nicht|nie|ne|no|non|não|without) (?:ever )?(?:mention\w*|name\b|erwähn\w*|nennen|mentionne\w*|mencion\w*|nombr\w+|menzion\w+|nominar\w*)[^.,;)\n]*",
    re.I,
)


_POLITELY: Final = re.compile(
    r"(?:^|[.!?\n(]\s*)((?:please|pls|plz|bitte|svp|s['’]il (?:vous|te) pla[iî]t|por favor|porfa(?:vor)?|per favore)\b[^.!?\n)]*)",
    re.I,
)


def orders(text: str) -> tuple[str, ...]:
    """Orders wherever in a prompt they stand: "(dont mention the vape shop)", "Bitte ohne Kerzen"."""
    return tuple(found[found.lastindex or 0] for rule in (_NEVER_SAID, _POLITELY) for found in rule.finditer(text))


# "Leave the price out", "keine Preise nennen", "N'affichez aucun prix".
_NO_PRICES: Final = re.compile(
    r"\b(?:leave|keep)\b[^.;]{0,20}\bprices?\b[^.;]{0,12}\bout\b|\b(?:no|without|avoid|omit|skip|not|never|n['’]t|leave out)\b[^.;,]{0,24}\b(?:prices?|pricing|(?<!low )(?<!low-)costs?)\b|"
    r"\b(?:keine?n?|ohne|nicht|nichts)\b[^.;,]{0,24}\b(?:preise?n?|preisangabe\w*|tarife?)\b|\b(?:preise?)\b[^.;,]{0,16}\b(?:nicht|weglassen|raus)\b|"
    r"\b(?:pas|sans|aucun|ni|évite\w*|jamais)\b[^.;,]{0,24}\b(?:prix|tarifs?)\b|\b(?:sin|no|nada de|ni|evit\w*)\b[^.;,]{0,24}\b(?:precios?|tarifas?)\b|"
    r"\b(?:senza|non|niente|evit\w*)\b[^.;,]{0,24}\b(?:prezz[io]|tariff[ae])\b|\b(?:sem|não|nada de|evit\w*)\b[^.;,]{0,24}\b(?:preços?|valores)\b|\b(?:geen|zonder|niet|noem)\b[^.;,]{0,24}\b(?:prijs|prijzen|tarieven)\b",
    re.I,
)


# "No jokes about organs" leaves organs free to be told of.
_JOKES_ABOUT: Final = re.compile(
    r"(?<=\b)(?:jokes?|puns?|gags?|cracks|bromas?|chistes?|blagues?|jeux de mots|witze?n?|wortspiele?n?|scherze?n?|battut[ae]|piadas?|grap(?:pen)?)\s"
    r"(?:about|on|with|sobre|con|de|sur|avec|über|mit|su|com|over)\s[^,.;!?()]+|"
    r"\b[\w-]+\s(?=(?:jokes?|puns?|gags?)\b)",  # "goat puns"
    re.I,
)
_EITHER: Final = re.compile(r",\s|\s(?:or|and|nor|oder|und|ni|o|y|ou|et|e|of|en)\s", re.I)


def forbidden_by(note: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words, if any, that no line of the ad may hold. What those it is for have not ("parents with no will") may be said."""
    found = ["price"] if _NO_PRICES.search(note) else []
    wanted = _JOKES_ABOUT.sub("jokes ", _AIMED_AT.sub(" ", _FOR_WHOM.sub(" ", note)))
    for what in (each for match in _FORBIDS.finditer(wanted) for each in _EITHER.split(match["what"])):
        said = [word.strip("'’\"“”„«»:,") for word in what.split()]
        telling = [
            word for word in said if word.lower() not in _TO_THE_MAKER and word.lower() not in lexicon.function_words
        ]
        if telling and len(telling) <= 3:
            found.append(" ".join(telling))
    return tuple(found)


_FOR_WHOM: Final = re.compile(
    r"(?:zielgruppe|cible|public(?: cible| visé)?|público(?: objetivo|-alvo| alvo)?|para quién|target(?: audience| group| market| customers?)?|audience|pubblico|doelgroep|grupa docelowa|odbiorcy)"
    r"(?:\s(?:sind|ist|son|zijn))?(?:\s?[:：=]\s?|\s(?-i:(?=[A-ZÄÖÜ])))([^.!?;\n]{3,80})",
    re.I,
)


# The same as a sentence: "Aim it at home cooks who want less salt", "Zielgruppe sind Hobbyköche".
_AIMED_AT: Final = re.compile(
    r"(?:\b(?:target(?:ing|ed at)?|aim(?:ed|ing)?(?: it| this)? at|speak(?:ing)? to|audience (?:is|are)|our (?:buyers|customers|audience) are)\s(?:the\s)?|"
    r"\b(?:zielgruppe (?:sind|ist)|richtet sich an|gerichtet an)\s|"
    r"\b(?:dirigid[oa]s? a|orientad[oa]s? a|el público son|pensad[oa]s? para)\s(?:l[oa]s\s)?|\b(?:destinée?s? aux?|ciblez|ciblant|on (?:vise|s['’]adresse aux?)|nous visons)\s(?:les\s)?|"
    r"\b(?:rivolt[oa]|indirizzat[oa]) a(?:i|gli|lle)?\s|\b(?:il pubblico sono|il target sono)\s(?:i|gli|le)?\s?|\bgericht op\s)"
    r"(?!the\b|it\b|them\b|anyone\b|everyone\b)(?P<people>[^.!?;,:\n]{4,90})",
    re.I,
)


# "Tone calm, for landlords", "a short ad for busy parents about", "Der Spot soll Gartenbesitzer ansprechen".
_MEANT_FOR: Final = tuple(
    re.compile(rule, re.I)
    for rule in (
        r"\b(?:tone?|tono)\b[^.]*?(?:,| please)\s(?:for|para|pour|für)\s(?!(?:an?|my|our|the|una?|eine?n?|une?)\s)(?P<people>[^.!?;,:\n]{4,90})$",
        r"\b(?:make|keep) it (?:\w+ (?:and )?){1,3}for\s(?P<people>[^.!?;,:\n]{4,90})$",
        r"\b(?:ad|advert|video|spot|clip|anuncio|vídeo|pub|publicité|vidéo|annonce|werbung|werbespot)\s(?:\w+\s)?(?:for|para|pour|für)\s(?!(?:my|our|the|an?|nuestr\w+|mi|notre|mon|ma|unser\w*|mein\w*)\s)(?P<people>[^.!?;,:\n]{4,60}?)\s?(?::$|\b(?:about|sobre|über|sur)$)",
        r"\b(?:sell (?:it|them|this) to)\s(?P<people>[^.!?;,:\n]{4,90})",
        r"\b(?:soll|wollen|möchten|würden)\b[^.]{0,20}?\s(?-i:(?P<people>[A-ZÄÖÜ][\w-]+(?:\s(?:und|oder)\s[A-ZÄÖÜ][\w-]+)?))(?:\s(?:auf|in|über)\s\w+)?(?=\s(?:ansprechen|erreichen))",
        r"s['’]adresse(?:\s\w+)?\s(?:aux|à des|à tous les)\s(?P<people>[^.!?;,:\n]{4,90})",
        r"\b(?:toucher|donne envie aux)\s(?:les\s)?(?!\d|les\b)(?P<people>[^.!?;,:\n]{4,60}?)(?=$|\sd[e'’])",
    )
)


def people_meant(note: str) -> str:
    """Whom the ad is for, where a note says it."""
    found = _FOR_WHOM.search(note)
    if found:
        return found[1].strip(" .")
    aimed = next((found for rule in (_AIMED_AT, *_MEANT_FOR) if (found := rule.search(note))), None)
    return aimed["people"].strip() if aimed else ""


_PLAIN: Final = re.compile(
    r"\b(?:no|not|without|avoid|skip|never)\b[^.;]{0,24}\b(?:jokes?|joking|puns?|gags?|humou?r|funny|silly|cute|witty|preach\w*|lectur\w*)\b|\b(?:serious|sober|dignified|respectful\w*|matter-of-fact|businesslike)\b|"
    r"\b(?:sin|nada de|no)\b[^.;]{0,24}\b(?:bromas?|chistes?|humor|sermones)\b|\bseri[oa]s?\b|\bsobri[oa]s?\b|\brespetuos[oa]s?\b|\brispettos[oa]\b|\brespectueu(?:x|se)\b|"
    r"\b(?:pas|sans|ni|aucun\w*|évite\w*)\b[^.;]{0,24}\b(?:blagues?|humour|jeux? de mots|rigolo|drôle)\b|\bs[ée]rieu(?:x|se)\b|\bsobres?\b|"
    r"\b(?:keine?|ohne|nicht|bloß|nichts)\b[^.;]{0,24}\b(?:witz\w*|scherz\w*|spr[uü]che|lustig\w*|wortspiel\w*|zeigefinger|klamauk|albern\w*)\b|\b(?:seriös\w*|sachlich\w*|ernst\w*|nüchtern\w*|respektvoll\w*|würd(?:e|ig)\w*)\b|"
    r"\b(?:niente|senza|non|no)\b[^.;]{0,24}\b(?:battut\w+|scherz\w+|ironia|spiritos\w+)\b|\b(?:sem|nada de|não)\b[^.;]{0,24}\b(?:piadas?|humor|brincadeiras?)\b|\bséri[oa]s?\b",
    re.I,
)
_BUT_NOT: Final = re.compile(
    r"\b(?:not|isn['’]t|nothing|nicht|kein\w*|nada|pas|non|niente|não) (?:too |so |zu |tan |trop |troppo |demasiado |all )?(?:serious|stuffy|seri\w+|ernst\w*|sobri\w+|sérieu\w+)",
    re.I,
)


_FUN: Final = re.compile(
    r"(?:\b(?:a bit|bit|little|quite|gently|warm and|something|make (?:it|people)|ein bisschen|etwas|un poco|algo|un peu|un po['’]|um pouco)\s(?:\w+ and (?:a bit )?)?)"
    r"(?:funny|cheeky|witty|laugh|playful|fun|lustig|witzig|frech|gracios\w|divertid\w|drôle|rigolo\w*|divertente|spiritos\w|engraçad\w)",
    re.I,
)


def asks_for_plain_words(note: str) -> bool:
    """ "No jokes please", "seriös": the written lines must not be witty. "Not too serious" asks for the opposite."""
    return bool(_PLAIN.search(note)) and not _BUT_NOT.search(note) and not _FUN.search(note)

# ruff: noqa: E501
"""Messy input to plain prose: what a person meant to write, and nothing that could act as markup or as orders.

Takes the raw prompt; gives `Cleaned`: prose (one paragraph, sentences kept), the emoji that were in it (they vote for a
category) and whether it was shouted. Sentences that try to command the machine are dropped whole.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import PLACES
from generations.providers.local.planner.shouting import (
    is_german_in_small_letters,
    is_shouted,
    recased,
    with_nouns,
    with_towns,
)

EMOJI: Final = re.compile(
    "[\U0001f000-\U0001faff\U00002600-\U000027bf\U00002b00-\U00002bff\U000025a0-\U000025ff\U00002300-\U000023ff"
    "\U00002190-\U000021ff\U0001f1e6-\U0001f1ff\u203c\u2049\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f]+"
)
_EMOJI_JOINER: Final = re.compile("(?<![\u0600-\u0dff])[\u200c\u200d]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ue000-\uf8ff\ud800-\udfff]"
)
_DEAD_ELEMENT: Final = re.compile(r"<(script|style|iframe|svg|object)\b.*?(?:</\1\s*>|$)", re.I | re.S)
_TAG: Final = re.compile(r"<!--.*?(?:-->|$)|</?[a-zA-Z!][^<>]{0,300}>", re.S)
_BLOCK_END: Final = re.compile(r"</(?:h[1-6]|p|div|li|tr|title|header|section)\s*>|<br\s*/?>", re.I)
_TEMPLATE: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|#\{[^}]*\}", re.S)
_LINK: Final = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{0,300})\)")
_CODE: Final = re.compile(r"```\w*|`|~~|\*{1,3}|__+|(?m:^\s*#{1,6}\s+)|(?m:^\s*>\s+)")
_BULLET: Final = re.compile(r"(?m)^\s*(?:[-*+•·]|\d{1,2}[.)])\s+")
_PATH: Final = re.compile(r"(?:\.\./)+\S*|(?<![\w.])/(?:etc|usr|var|proc|home|tmp)/\S*")
# "my sister's nail studio": whose errand it is does not belong in the ad.
_RELATIVE: Final = re.compile(
    r"\b(my|our) (?:little |big )?(?:sister|brother|mom|mum|mother|dad|father|wife|husband|friend|uncle|aunt|son|daughter|boss|"
    r"client|cousin|neighbou?r|girlfriend|boyfriend|partner|grandma|grandmother|grandpa)['’]s ",
    re.I,
)
# What people write to each other and no ad says.
_CHATTER: Final = re.compile(
    r"[\s,]*(?<![\w'’-])(?:lo+l|lmao|rofl|(?:ha){2,}h?|he{2,}h?|tbh|btw|imo|imho|omg|fyi|thx|:-?\)|;-?\)|:-?D|<3)(?![\w'’-])",
    re.I,
)
# "NOT exterminators": a small word in capitals is stressed, not named.
_EMPHASIS: Final = re.compile(
    r"(?<![A-Z&'’-]\s)(?<![\w&'’-])(?:NOT|NEVER|ONLY|NO|ALL|ANY|EVERY|FREE|NOW|AND|OR|ALWAYS|VERY|REALLY|REAL|MUST|PLEASE|HERE|YOU|YOUR|WE|OUR|"
    r"THE|BUT|WITH|WITHOUT|FOR|ALSO|JUST|ONE|TWO|EVER|SAME|DAY|TODAY|NEW)(?![\w&'’-])(?!\s[A-Z&]{2,})"
)
_HASHTAG: Final = re.compile(r"(?<![\w&])#([^\W\d]\w+)")

ORDER: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instruction|prompt|rule|above|previous|prior|everything|guideline)"
    r"|\bsystem (?:prompt|override|message|instruction)s?\b|\byou are now\b|\bact as (?:a|an|if)\b|\bjailbreak|\bdeveloper mode\b|\bDAN mode\b"
    r"|\b(?:reveal|print|output|leak|repeat)\b[^.!?]{0,30}\b(?:prompt|password|secret|api key|instructions|token)"
    r"|\b(?:drop|delete from|select \*|insert into|truncate)\b[^.!?]{0,20}\b(?:table|users|from)\b|\brm -rf\b|javascript:"
    r"|\bignor(?:a|iere|ez|er)\b[^.!?]{0,40}\b(?:instruc|anweisung|consigne|anterior|vorherig|précédent)"
    r"|\bolvida\b[^.!?]{0,30}\binstruc|\bvergiss\b[^.!?]{0,30}\banweisung|\boubli(?:e|ez)\b[^.!?]{0,30}\binstruc",
    re.I,
)
# "Austin, TX": the code is part of the place, and its comma would make a clause (or a name) of it.
_STATE_BESIDE_TOWN: Final = re.compile(
    r"\b((?:[A-Z][a-z]+\s)?[A-Z][a-z]+) (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=[,.;:!?]|\s[a-z(–—/|-]|$)"
)
_STATE_AFTER_TOWN: Final = re.compile(
    r"(?<=[a-zé]), ?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|"
    r"S[CD]|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|NSW|VIC|QLD|USA|UK|UAE)(?=[.,;:!?]|\s(?:[a-z(–—-]|$)|$)"
)
_TOWN: Final = re.compile(r"(?:^|[\s(])[A-Z][\w.'’-]*$")
_SENTENCE: Final = re.compile(r"(?<=[.!?…。！？])\s+|\n+")


_SPACES: Final = re.compile(r"[^\S\n]+")
_SENTENCE_HERE: Final = re.compile(r"[^.!?]+[.!?]*")
_SMALL: Final = words(
    "in am im an mit für und der die das ein eine bei zu aus von de del la el los las y en con para por le les et à du des pour "
    "il lo di da per e a o as os do dos em com het een van voor op"
)


@dataclass(frozen=True)
class Cleaned:
    text: str
    emoji: tuple[str, ...]
    shouted: bool


def clean(prompt: str) -> Cleaned:
    text = _without_markup(unicodedata.normalize("NFC", prompt))
    emoji = tuple(char for run in EMOJI.findall(text) for char in run if ord(char) > 0x2300)
    text = _EMOJI_JOINER.sub("", EMOJI.sub(lambda run: " , " if len(run.group()) else "", text))
    text = _without_states(_one_paragraph(_without_orders(text)))
    shouted = is_shouted(text)
    text = _SENTENCE_HERE.sub(lambda found: _calm_sentence(found.group()), text) if not shouted else text
    if text == text.lower():
        text = with_towns(text)
    if is_german_in_small_letters(text):
        text = with_nouns(text)
    text = text if shouted else _EMPHASIS.sub(lambda word: _calm(word, text), text)
    return Cleaned(text=recased(text) if shouted else text, emoji=emoji, shouted=shouted)


def plain(prompt: str) -> str:
    """The prompt as it was typed, its line breaks too, without markup and without orders to the machine."""
    text = html.unescape(
        _INVISIBLE.sub("", unicodedata.normalize("NFC", prompt).replace("\r", "\n").replace("\t", " "))
    )
    text = _BLOCK_END.sub("\n", _DEAD_ELEMENT.sub(" ", text))
    text = _TAG.sub(" ", _DEAD_ELEMENT.sub(" ", _INVISIBLE.sub("", text)))
    text = _LINK.sub(lambda link: f"{link.group(1)} {link.group(2)}", _TEMPLATE.sub(" ", text))
    text = _PATH.sub(" ", _CODE.sub("", text)).replace("<", " ").replace(">", " ").replace("\\", " ")
    text = _without_orders(text) if ORDER.search(text) else text
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _calm(word: re.Match[str], text: str) -> str:
    starts = not text[: word.start()].rstrip() or text[: word.start()].rstrip()[-1] in ".!?"
    return word.group().capitalize() if starts else word.group().lower()


def _calm_sentence(sentence: str) -> str:
    """One shouted sentence of several words among calm ones: "UMZUG IN MÜNCHEN?"."""
    said = sentence.split()
    small = sum(word.lower() in _SMALL for word in said)
    return recased(sentence) if len(said) > 2 and small and is_shouted(sentence) else sentence


def _without_markup(text: str) -> str:
    text = html.unescape(_INVISIBLE.sub("", text.replace("\r", "\n").replace("\t", " ")))
    text = _BLOCK_END.sub("\n", _DEAD_ELEMENT.sub(" ", text))
    text = _TAG.sub(" ", _DEAD_ELEMENT.sub(" ", _INVISIBLE.sub("", text)))
    text = _LINK.sub(lambda link: f"{link.group(1)} {link.group(2)}", _TEMPLATE.sub(" ", text))
    text = re.sub(r"(https?://\S+)\s(?=[A-Z])", r"\1. ", text)
    text = _BULLET.sub("\n", _CODE.sub("", _CHATTER.sub("", text)))
    text = _RELATIVE.sub(r"\1 ", text)
    text = _HASHTAG.sub(r"\1", _PATH.sub(" ", text))
    return text.replace("<", " ").replace(">", " ").replace("\\", " ")


def _without_orders(text: str) -> str:
    """Drop sentences that talk to the machine ("ignore all previous instructions ..."); keep the rest."""
    return "\n".join(part for part in _SENTENCE.split(text) if not ORDER.search(part))


def _without_states(text: str) -> str:
    """ "in Austin, TX." is in Austin: the town says it, and two capitals are no name."""
    text = _STATE_BESIDE_TOWN.sub(lambda town: _town_alone(town, text), text)
    return _STATE_AFTER_TOWN.sub(lambda code: "" if _TOWN.search(text[: code.start()]) else code.group(), text)


def _town_alone(town: re.Match[str], text: str) -> str:
    if not _is_town(town, text):
        return town.group()
    before = text[: town.start()].rstrip()
    return f"in {town.group(1)}" if before and before[-1] in ",/|" else town.group(1)


def _is_town(town: re.Match[str], text: str) -> bool:
    """ "Tucson AZ"; and "Scottsdale AZ" where it is a clause of its own or stands behind "in"."""
    before, after = text[: town.start()].rstrip(), text[town.end() :].lstrip()
    alone = (not before or before[-1] in ",.;:/|-–—") and (not after or after[0] in ",.;:/|-–—!")
    return town.group(1).lower() in PLACES or alone or bool(re.search(r"\b(?:in|near|around|serving)$", before))


def _one_paragraph(text: str) -> str:
    text = re.sub(r"\b(Nr|No)\.\s(?=\d)", "\\1.\u00a0", text)  # "Teekontor Nr. 9" is one name
    lines = [line.strip(" ,;") for line in text.split("\n")]
    text = " ".join(line if line[-1] in ".!?,;:…。！？、،؟।" else f"{line}." for line in lines if line)
    text = re.sub(r"([!?.,;])\1+", r"\1", re.sub(r"\s@\s(?=\w)", " at ", text))
    text = re.sub(r"([!?])[!?]+", r"\1", text)
    text = re.sub(r"\s+([,;.!?])(?=\s|$)", r"\1", re.sub(r"[^\S\n]+", " ", text))
    text = re.sub(r"([,;.!?:])(?:\s*[,;])+", r"\1", text)
    return re.sub(r"[,;]\s*\.", ".", text).strip(" ,;-–—")

# ruff: noqa: E501
"""Names for the thing sold, short enough to stand beside a price or under a headline, and facts that share a line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.desk import copy_for
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lines import Feature, word_count
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.reader.facts import FactKind
from generations.spec import LINE_LENGTH

_PRICE_WORD: Final = re.compile(
    r"^(?:From|Only|Just|Starting|Under|Ab|Nur|Schon|Desde|A partir|Solo|Sólo|Por|Dès|À partir|Seulement|Da|Od|От|Vanaf)\b"
)
_AFTER_HEAD: Final = re.compile(
    r"\s(?:for|that|which|you|in|of|on|by|with|from|at|to|about|delivered|made|built|after|near|until|para|de|en|con|que|pour|à|en|qui|avec|"
    r"für|aus|im|mit|zum|per|da|di|com|voor|van|dla|z|w|em|no|na|в|на|i|στη|στην|στο|для|из)\s"
)
# In the Romance languages "de" joins what belongs together ("gafas de sol").
_AFTER_ROMANCE_HEAD: Final = re.compile(
    r"\s(?:para|en|con|que|por|pour|à|en|qui|avec|dans|per|a|in|che|com|em|no|na|hech[oa]s?|fait\w*|desde)\s"
)
_DONE_AT_END: Final = re.compile(
    r"(?<!recién)(?<!freshly)(?<!newly)(?<!appena)\s(?:made|run|based|led|designed|meant|hech[oa]s?|pensad[oa]s?|destinad[oa]s?|dirigid[oa]s?|diseñad[oa]s?|faite?s?|conçue?s?|destinée?s?|pensée?s?|fatt[oaie]|pensat[oaie]|feit[oa]s?|cousue?s?|gemacht|gedacht|gemaakt|bedoeld|\w{3,}[éí]e?s?|\w{3,}(?:ad|id)[oa]s)$",
    re.I,
)
_SPEAKS: Final = re.compile(
    r"(?:i|i'm|we|wir|ich|nous|je|noi|wij|ik)\s(?:(sew|make|bake|grow|roast|brew|knit|carve|print|paint|build)\s)?",
    re.I,
)
_IN: Final = {"en": "in", "es": "en", "fr": "à", "de": "in", "it": "a", "nl": "in"}
_JOINED_LENGTH: Final = 34
_THING_LENGTH: Final = 48  # characters of a thing with its price, that are read at once
_SAYS_WHAT: Final = 4  # words of a price that may stand alone: "à partir de 190 € par mois"
_DENIES: Final = re.compile(
    r"(?:keine?n?|ohne|nicht|nie|pas de|pas d['’]|ni|sans|aucun|no|sin|nada de|senza|niente|né|sem|nem|não|geen|zonder|niet|bez|nie|żadnych)\b",
    re.I,
)


def joined_facts(reading: Reading) -> list[Feature]:
    """The user's lines: bare prices with the thing they buy, bare facts side by side ("2 hours · $65")."""
    found: list[Feature] = []
    for feature in reading.features:
        last = found[-1] if found else None
        bare = feature.is_bare_price or _is_bare(feature)
        if last is not None and (whole := _bought_together(last, feature, reading)):
            found[-1] = replace(last, text=whole, kinds=last.kinds + feature.kinds)
            continue
        if last is not None and bare and _is_bare(last) and len(last.text) + len(feature.text) < _JOINED_LENGTH:
            price = _PRICE_WORD.sub(lambda word: word.group().lower(), feature.text)
            found[-1] = Feature(
                f"{last.text} · {price}", last.kinds + feature.kinds, alone=True, sentence=last.sentence
            )
        elif last is not None and feature.is_bare_price and _buys(last, feature, reading):
            found[-1] = replace(last, text=f"{last.text} · {feature.text}", kinds=last.kinds + feature.kinds)
        elif last is not None and _is_measure(last) and _takes_a_measure(feature):
            pair = (last.text, feature.text) if feature.text[:1].isdigit() else (feature.text, last.text)
            found[-1] = Feature(" · ".join(pair), last.kinds, sentence=last.sentence)
        else:
            found.append(_with_thing(feature, reading) if feature.is_bare_price else feature)
    return [feature for feature in found if not says_nothing(feature.whole)]


def _bought_together(last: Feature, feature: Feature, reading: Reading) -> str:
    """ "Cambio de aceite" and "filtro por 59 €" in one line, where the price is of both; "" where it is not."""
    if FactKind.PRICE not in feature.kinds or last.kinds or last.tail or feature.tail:
        return ""
    rest = f"{feature.text[:1].lower()}{feature.text[1:]}"
    pair = rf"{re.escape(last.text)}\s(?:and|y|e|et|und|en)\s(?:{re.escape(rest)}|{re.escape(feature.text)})"
    found = re.search(pair, reading.cleaned.text, re.I)
    return f"{last.text[:1]}{found[0][1:]}" if found and len(found[0]) <= LINE_LENGTH else ""


def spread(lines: list[Feature], scenes: int) -> list[Feature]:
    """With fewer lines than scenes, what shares a line gets one each ("Lifetime supply, how-to included")."""
    wide = list(lines)
    for line in lines:
        parts = re.split(r"\s·\s|,\s", line.text)
        tells = len(parts) == 2 and all(len(re.findall(r"[^\W\d_]{2,}", part)) > 1 for part in parts)
        in_a_row = (
            len(parts) == 2 and parts[0].split()[-1][:1].isupper() and parts[1][:1].isupper()
        )  # "Leeds, Hull and York"
        tells = (
            tells and not in_a_row and not line.tail and not _DENIES.match(line.text)
        )  # "No spa, no pool" is one thought
        if len(wide) >= scenes or not tells or (line.kinds and not line.alone) or (not line.kinds and "·" in line.text):
            continue
        at = wide.index(line)
        wide[at : at + 1] = [
            Feature(f"{part[:1].upper()}{part[1:]}", _kinds_of(part, line), sentence=line.sentence) for part in parts
        ]
    return wide


def _kinds_of(part: str, line: Feature) -> tuple[FactKind, ...]:
    offers = (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER)
    priced = re.search(r"[$€£¥₹%]|\d\s?(?:zł|kr|CHF|EUR|USD)", part)
    return tuple(kind for kind in line.kinds if (kind in offers) == bool(priced))


def _is_bare(feature: Feature) -> bool:
    """Short facts without a verb of their own: "2 hours", "Doors 6pm"; never two prices on one line."""
    return bool(feature.kinds) and word_count(feature.text) <= 3 and "·" not in feature.text and not feature.is_offer


def _buys(line: Feature, price: Feature, reading: Reading) -> bool:
    """ "We fix flats while you wait for $15": the price is of what stands right before it."""
    said = rf"{re.escape(line.whole)}\s(?:for|from|für|ab|pour|por|desde|per|a|à)\s{re.escape(price.text)}"
    fits = not line.kinds and not line.tail and len(line.text) + len(price.text) + 3 <= _THING_LENGTH
    return fits and bool(re.search(said, reading.cleaned.text, re.I))


def _is_measure(feature: Feature) -> bool:
    """ "7 kg" is no line of its own."""
    return feature.kinds == (FactKind.MEASURE,) and word_count(feature.text) <= 2


def _takes_a_measure(feature: Feature) -> bool:
    return not feature.kinds and not feature.does and "," not in feature.text and len(feature.text) <= 24


def _with_thing(feature: Feature, reading: Reading) -> Feature:
    """A bare price gets the thing it buys in front of it; without one it is not shown."""
    price = _PRICE_WORD.sub(lambda word: word.group().lower(), feature.text)
    noun = "" if reading.product else copy_for(reading).noun
    several = len(set(reading.facts_of(FactKind.PRICE))) > 1  # none of which is the price of all
    for thing in (head_of(reading.product), "" if several else brand_label(reading), "" if several else noun):
        told = re.search(rf"(?<=\b{re.escape(thing)})\s{re.escape(price)}", reading.cleaned.text, re.I)
        whole = f"{thing}{told.group()}" if told else f"{thing} · {price}"  # "Ramonage de poêle à 68 €" as it was told
        if thing and not says_nothing(thing) and len(whole) <= _THING_LENGTH and not re.search(r"\d", thing):
            return replace(feature, text=whole, alone=False)
    return replace(feature, alone=word_count(feature.text) < _SAYS_WHAT)


def brand_label(reading: Reading) -> str:
    """The brand where it reads as a name beside a price; a web address does not."""
    name = reading.brand
    return name if name and len(name) <= 24 and not re.search(r"\.\w", name) else ""


def head_of(product: str) -> str:
    """ "Tiny houses on wheels" is about tiny houses."""
    spoken = _SPEAKS.match(product)
    if spoken:
        thing = product[spoken.end() :]
        return head_of(f"{thing[:1].upper()}{thing[1:]}") if spoken.group(1) and " " in thing else ""
    head = _AFTER_HEAD.split(product, maxsplit=1)[0]
    if " de " in product or " di " in product or " d'" in product:
        head = _AFTER_ROMANCE_HEAD.split(product, maxsplit=1)[0]
    head = _DONE_AT_END.sub("", head)
    return head if len(head.split()) <= 5 else ""


def without_place(label: str, reading: Reading) -> str:
    """ "Clases de cerámica en Valencia" without its place, which the end card shows."""
    for place in reading.places:
        label = re.sub(rf"\s(?:in|en|à|a|em|no|na|te|w|we|near|bei)\s{re.escape(place)}$", "", label)
    return label


def with_place(label: str, reading: Reading) -> str:
    joiner = _IN.get(reading.language, "")
    place = next((name for name in reading.places if not re.search(r"\d", name)), "")
    if place and any(place in feature.text for feature in reading.features):
        return label
    if not place or not joiner or fold(place) in fold(label) or f"{joiner} {place}" not in reading.cleaned.text:
        return label
    placed = f"{label} {joiner} {place}"
    return placed if len(placed) <= 40 and word_count(placed) <= 7 else label

# ruff: noqa: E501
"""Openings made of the prompt itself: whom it is for, what it does, what is offered, whose it is.

A trade nobody wrote lines for still deserves an ad about exactly that thing. The frames are whole phrases with one gap,
and only words the user wrote go into it, in the form they were written; where none fits, nothing is composed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generations.providers.local.planner.keywords import fold, lookup, sold_as
from generations.providers.local.planner.labels import without_place
from generations.providers.local.planner.lines import Feature, word_count
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.reader.facts import FactKind

_FOR_WHOM: Final = {
    "en": "Made for {}", "es": "Pensado para {}", "fr": "Pensé pour les {}", "de": "Gemacht für {}", "it": "Pensato per {}", "pt": "Feito para {}",
    "nl": "Gemaakt voor {}", "pl": "Stworzone dla {}",
}  # fmt: skip
FOR_PEOPLE: Final = {
    "en": "For {}", "es": "Para {}", "fr": "Pour les {}", "de": "Für {}", "it": "Per {}", "pt": "Para {}", "nl": "Voor {}", "pl": "Dla {}",
}  # fmt: skip
_PERSONAL: Final = re.compile(
    r"\b(?:aged?|ages|old|older|over|under|between|income|sick|afraid|scared|lonely|poor|rich|women|men|single|divorced|millennials?|gen z|thirties|twenties|forties|fifties|"
    r"años|mayores|jóvenes|jeunes?|âgée?s?|retraitée?s?|plus de|moins de|ältere?n?|junge?n?|jahren?|alter|ab|über|unter|anni|giovani|anziani|anos|idosos|jovens|ouderen|jaar)\b",
    re.I,
)
_PEOPLE_WORDS: Final = 8
_TO_PEOPLE: Final = {"en": "{}, this one's for you", "fr": "{}, c'est pour vous"}
_MEET: Final = {
    "en": "Meet {}", "es": "Te presentamos {}", "fr": "Voici {}", "de": "Das ist {}", "it": "Ecco {}", "pt": "Conheça {}", "nl": "Dit is {}", "pl": "Oto {}",
}  # fmt: skip
_FOR: Final = {
    "en": "for", "es": "para", "fr": "pour", "de": "für", "it": "per", "pt": "para", "nl": "voor", "pl": "dla",
}  # fmt: skip
_PEOPLE: Final = re.compile(
    r"(?:[a-z]{2,}(?:ers|ors|ists|ians|ants|ents)|people|kids|children|teens|parents|families|women|men|moms|mums|dads|couples|beginners|nurses|brides|grooms|"
    r"grandparents|newcomers|locals|freelancers|athletes|chefs|cooks|pros|fans|"
    r"débutants|familles|parents|enfants|femmes|hommes|étudiants|couples|jardiniers|cuisiniers|sportifs|coureurs)$",
    re.I,
)
_ANYBODY: Final = ("people", "everyone", "anyone", "all", "humans", "folk", "folks", "others")
# Children do not watch ads, and nobody is called old.
_NOT_CALLED: Final = re.compile(
    r"\b(?:kids|children|babies|toddlers|enfants|bébés|élèves)$|^(?:older|elderly|disabled|seniors|aged)\b", re.I
)
_NOT_PEOPLE: Final = re.compile(
    r"(?:cent(?:er|re)|number|paper|computer|printer|boiler|trailer|container|freezer|cooler|mower|tower|dinner|flower|power|shelter|"
    r"theater|water|letter|charter|filter|heater|shutter|gutter|cluster|tractor|motor|door|floor|interior|event|restaurant|plant|"
    r"apartment|tenement|document|payment|shipment|department|investment|garment)s$",
    re.I,
)
_PAIN_QUESTION: Final = re.compile(
    r"\b(?:[a-z-]+s|people|anyone|women|men|children|folk)(?:\sin their [\w]+|\sover [\w]+)?\swho\s(?:are\s(?P<state>(?:afraid|tired|scared|bored|stuck|sick|new|allergic|nervous|shy|terrified|worried|short)\b[\w\s'’-]{2,32})|"
    r"(?P<verb>keep|always|still|wish|hate|dread|forget|lose|struggle|can't|cannot|don't have|have no|never|fear|avoid|need)\s(?P<what>[\w\s'’-]{2,30}))",
    re.I,
)
# "Gente que vive de alquiler": the third person becomes the second by its last letter.
_PEOPLE_WHO: Final = re.compile(
    r"(?:(?!con\b|de\b)[^\W\d_]+\s){1,2}que\s(?P<adverb>(?:no|nunca|siempre|ya)\s)?(?P<self>se\s)?(?P<verb>(?!está|son\b|es\b|era|fue|le\b|la\b|lo\b)[^\W\d_]*[aeé]n?)\s(?P<rest>[^,.;:]{3,40})",
    re.I,
)
# "Students moving in this September", "parents looking for a sitter".
_PEOPLE_DOING: Final = re.compile(
    r"(?:[\w'’-]+\s){1,3}?(?P<what>(?:moving|looking|starting|learning|training|planning|preparing|getting|struggling|dreaming|waiting|trying)\s[^,.;:\d]{3,36})",
    re.I,
)
_ASKED_WORDS: Final = 7
_AFTERWARDS: Final = re.compile(
    r"(?:after that|then|afterwards|danach|dann|puis|ensuite|luego|después|poi|dopo|depois|only|nur|solo|until|bis)\b",
    re.I,
)
LARGE_LENGTH: Final = 48  # characters of a line that opens
_SAYS_ENOUGH: Final = 2  # words; "Sheepdog trials" opens an ad by itself
_SMALL_END: Final = re.compile(r"\s(?:and|or|with|in|at|for|of|the|a|an|to|from|on|by)$", re.I)


def openings(reading: Reading, features: list[Feature], scenes: int) -> Iterator[tuple[str, Feature | None]]:
    """Lines that may open the ad, best first, each with the feature it uses up (if any)."""
    language = reading.language
    spare = len(features) > scenes - 2
    features = [feature for feature in features if not feature.tail]
    whom = audience(reading)
    if whom:
        yield from ((line, None) for line in _to_whom(whom, reading))
    if language != "en":
        yield from _of_the_name(reading, features)
    does = next((feature for feature in features if feature.does and feature.is_short), None)
    if does is not None and spare:
        yield does.text, does
    offer = next((line for line in features if _says_offer(line)), None)
    if offer is not None and spare:
        yield offer.text, offer
    own = headline(reading, features)
    if own is not None and spare:
        yield own.text, own
    asked = _need(reading)
    if asked:
        yield asked, None
    told = next((feature for feature in features if not feature.kinds and 3 <= len(feature.text.split()) <= 6), None)
    if told is not None and len(features) > 1 and not reading.product:
        yield told.text, told
    if len(reading.product.split()) >= _SAYS_ENOUGH and len(reading.product) <= LARGE_LENGTH:
        yield reading.product, None
    if does is not None:
        yield does.text, does
    if len(reading.product) <= LARGE_LENGTH and not says_nothing(reading.product):
        yield reading.product, None
    telling = (feature for feature in features if len(feature.text.split()) > 1 and not feature.alone)
    first = min(
        telling, key=lambda feature: (bool(_AFTERWARDS.match(feature.text)), not feature.is_offer), default=None
    )
    if first is not None and len(features) > 1:
        yield first.text, first
    if meant := for_whom(reading):
        yield meant, None
    if reading.brand and language in _MEET and len(reading.brand) <= 22 and (reading.product or features):
        yield _MEET[language].format(reading.brand), None


def _of_the_name(reading: Reading, features: list[Feature]) -> Iterator[tuple[str, Feature | None]]:
    """What the prompt says the named one does ("Cosely arregla tu ropa")."""
    named = next((line for line in features if reading.brand and line.text.startswith(f"{reading.brand} ")), None)
    if named is not None and len(named.text) <= 48:
        yield named.text, named


_LABEL_ONLY: Final = (
    FactKind.PRICE,
    FactKind.HOURS,
    FactKind.DATE,
    FactKind.PHONE,
    FactKind.URL,
    FactKind.EMAIL,
    FactKind.PLACE,
)
_SAYS_SOMETHING: Final = re.compile(
    r"\b(?:you|your|we|no|never|without|every|everyone|nobody|not|by hand|ready|back|home|all|any|only|always|still|until|before|stays?|keeps?|"
    r"lasts?|turns?|makes?|lets?|helps?|fits?|works?|comes?|goes|cooks?|saves?|stops?|grows?|opens?|folds?|runs?|feels?|smells?|tastes?)\b",
    re.I,
)
_AGENT: Final = re.compile(
    r"^(?:mobile |local |qualified |certified |licensed |registered |private |freelance |independent |experienced |professional |emergency |bilingual )*(?:[a-z'’-]+ ){0,2}[a-z'’-]*"
    r"(?:er|or|ist|ian|smith|wright|mason|sweep|planner|nanny|electrician|magician|au pair|doula|chef|coach|guide|vet|nurse|tutor|plumber|photographer)$",
    re.I,
)
_NO_AGENT: Final = re.compile(
    r"(?:^|[\s-])(?:computer|paper|water|beer|letter|poster|cooker|charger|holder|cover|power|printer|sweater|heater|dinner|summer|winter|river|tower|leather|"
    r"butter|pepper|ginger|corner|centre|center|theater|planter|composter|trailer|scooter|speaker|projector|monitor|sensor|mirror|motor|tractor|elevator|generator|colou?r|flavou?r|decor|"
    r"outdoor|door|floor|liquor|humidor|list|twist|tracker|timer|toaster|blender|mixer|cleaner app|filter|folder|lighter|cooler|feeder|helicopter|newsletter|counter|number|member|"
    r"october|november|december|september|order|cider|flower|shower|tester|hanger|conditioner|moisturi[sz]er|launcher|locker|together|offer|larger|smaller|better|under|over|after|for|or|her|per)$",
    re.I,
)


def headline(reading: Reading, features: list[Feature]) -> Feature | None:
    """The line of the user's that may open an English ad, if one may."""
    able = [feature for feature in features if _headline(feature, reading)] if reading.language == "en" else []
    return max(able, key=_weight, default=None)


def _headline(feature: Feature, reading: Reading) -> bool:
    """Whether a line of the user's says enough, and is short enough, to open the ad."""
    words = feature.text.split()
    plain = not any(kind in _LABEL_ONLY for kind in feature.kinds) and "·" not in feature.whole and not feature.tail
    plain = plain and not re.match(r"(?:last|this) ", feature.text, re.I)
    placed = any(fold(place) in fold(feature.text) for place in reading.places)
    return plain and not placed and 3 <= len(words) <= 7 and len(feature.text) <= 38 and _weight(feature) > 0


def _weight(feature: Feature) -> float:
    text = feature.text
    said = 1.0 if _SAYS_SOMETHING.search(text) else 0.0
    return (
        said
        + (2.0 if feature.does else 0.0)
        + (0.5 if FactKind.MEASURE in feature.kinds else 0.0)
        - 0.5 * text.count(",")
    )


def _need(reading: Reading) -> str:
    """ "Piano tuner" asks "Need a piano tuner?"; a thing is not needed like that."""
    product = without_place(reading.product, reading)
    if reading.language != "en" or not _AGENT.match(product) or _NO_AGENT.search(product) or len(product.split()) > 4:
        return ""
    name = product if product[:2].isupper() else product[:1].lower() + product[1:]
    return f"Need {'an' if name[0] in 'aeiou' else 'a'} {name}?"


def _says_offer(line: Feature) -> bool:
    """ "First class free" opens an ad; "Kimchi · $12" and "$12 a jar" are labels."""
    free = any(kind in (FactKind.OFFER, FactKind.DISCOUNT) for kind in line.kinds)
    return free and line.is_short and not line.alone and not re.search(r"·|^[\d$€£¥]", line.text)


def to_people(reading: Reading) -> str:
    """ "Welders, this one's for you": where the product names the people it is for in a word or two."""
    whom, frame = audience(reading), _TO_PEOPLE.get(reading.language)
    said = (
        frame is not None
        and whom.lower() not in _ANYBODY
        and _are_people(whom)
        and len(whom.split()) <= 2
        and not _NOT_CALLED.search(whom)
    )
    return frame.format(f"{whom[:1].upper()}{whom[1:]}") if frame and said else ""


def _are_people(whom: str) -> bool:
    last = whom.rsplit(maxsplit=1)[-1] if whom else ""
    things = any(entry.pack in sold_as("goods") for entry in lookup(fold(last)))
    return bool(_PEOPLE.search(whom)) and not things and not _NOT_PEOPLE.search(last)


def _to_whom(whom: str, reading: Reading) -> Iterator[str]:
    language = reading.language
    people = _are_people(whom)
    if called := to_people(reading):
        yield called
    frame = FOR_PEOPLE if reading.category.sells != "goods" or len(whom.split()) > 3 else _FOR_WHOM
    if language in frame and (people or language != "en"):
        yield frame[language].format(whom)


def for_whom(reading: Reading) -> str:
    """ "For nurses and warehouse workers", whom a note names and no question calls; nobody is told how old they are or what
    they earn."""
    if asked_of(reading):
        return ""
    frame, people = FOR_PEOPLE.get(reading.language), reading.aimed_at.strip(" .,")
    people = re.split(r",| (?:and not|nicht|y no|et non|rather than|not) ", people)[0].strip()
    plain = re.fullmatch(r"[^\W\d_][^\d;:()]{2,48}", people) and not _PERSONAL.search(people)
    spoken = f"{people[:1].lower()}{people[1:]}" if reading.language != "de" else people
    if reading.language == "fr":
        frame, spoken = "Pour {}", re.sub(r"^(?!tous\b|toutes\b)(?:les\s|des\s|aux\s)?", "les ", spoken)
        plain = plain and spoken.split()[1][-1:] in "sx"
    return frame.format(spoken) if frame and plain and word_count(people) <= _PEOPLE_WORDS else ""


def audience(reading: Reading) -> str:
    """The people of "cooling vest for welders", in the user's words; "" where "for" names no group."""
    word = _FOR.get(reading.language)
    product = without_place(reading.product, reading)
    found = re.search(rf"\s{word}\s((?:[^\W\d_][\w'’-]*\s?){{1,4}})$", product) if word else None
    whom = found.group(1).strip() if found else ""
    if not whom or whom.split()[0].lower() in reading.lexicon.function_words | {
        "sale",
        "hire",
        "rent",
        "home",
        "every",
        "any",
    }:
        return ""
    if reading.language == "en" and not _PEOPLE.search(whom):
        return ""
    if reading.language == "fr" and whom.split()[0][-1:] not in "sx":
        return ""
    return whom


def without_audience(reading: Reading) -> str:
    """The product without "for whom", for the label below an opening that says it."""
    whom = audience(reading)
    word = _FOR.get(reading.language, "")
    product = without_place(reading.product, reading)
    return product[: -len(f" {word} {whom}")].strip() if whom else reading.product


def asked_of(reading: Reading) -> str:
    """Whom a note names, asked: "students moving in this September" "Moving in this September?", "gente que vive de alquiler"
    "¿Vives de alquiler?"."""
    people = re.split(r",\s", reading.aimed_at)[0]
    if reading.language == "en" and (doing := _PEOPLE_DOING.fullmatch(people)):
        asked = f"{doing['what'][:1].upper()}{doing['what'][1:]}?"
    elif reading.language == "es" and (who := _PEOPLE_WHO.fullmatch(people)):
        verb = f"{who['verb'].removesuffix('n')}s"
        own = re.sub(r"\bsu(s?)\b", r"tu\1", who["rest"])
        said = f"{who['adverb'] or ''}{'te ' if who['self'] else ''}{verb} {own}"
        asked = f"¿{said[:1].upper()}{said[1:]}?" if not re.search(r"\b(?:les?|ell[oa]s|usted\w*)\b", own) else ""
    else:
        return ""
    return asked if word_count(asked) <= _ASKED_WORDS and not _PERSONAL.search(people) else ""


def pain_of(reading: Reading) -> str:
    """ "Adults who are afraid of water" asks "Afraid of water?"."""
    if asked := asked_of(reading):
        return asked
    found = _PAIN_QUESTION.search(reading.cleaned.text) if reading.language == "en" else None
    if found is None:
        return ""
    said = found.group("state") or f"{found.group('verb')} {found.group('what')}"
    if said.split()[-1] in ("that", "this", "it"):
        return ""  # "guys who hate that" hate what an ad might say
    said = re.split(r"\s(?:and|that|which|so|but|because|with|in)\s", said, maxsplit=1)[0]
    said = _SMALL_END.sub("", said.strip())
    return f"{said[:1].upper()}{said[1:]}?" if 2 <= len(said.split()) <= 6 else ""

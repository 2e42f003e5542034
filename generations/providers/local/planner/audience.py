# ruff: noqa: E501
"""Whom an ad speaks to, in the words of the prompt: "For nurses", "Welders, this one's for you", "Afraid of water?".

The frames are whole phrases with one gap, and only words the user wrote go into it, in the form they were written; where none fits,
nothing is composed.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.keywords import fold, lookup, sold_as
from generations.providers.local.planner.labels import without_place
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import word_count
from generations.providers.local.planner.reading import Reading

_PERSONAL: Final = re.compile(
    r"\b(?:aged?|ages|old|older|over|under|between|income|sick|afraid|scared|lonely|poor|rich|women|men|single|divorced|millennials?|gen z|thirties|twenties|forties|fifties|"
    r"años|mayores|jóvenes|jeunes?|âgée?s?|retraitée?s?|plus de|moins de|ältere?n?|junge?n?|jahren?|alter|ab|über|unter|anni|giovani|anziani|anos|idosos|jovens|ouderen|jaar)\b",
    re.I,
)
_TO_PEOPLE: Final = {"en": "{}, this one's for you", "fr": "{}, c'est pour vous"}
_FOR: Final = {
    "en": "for", "es": "para", "fr": "pour", "de": "für", "it": "per", "pt": "para", "nl": "voor", "pl": "dla",
}  # fmt: skip
_PEOPLE: Final = re.compile(
    r"(?:[a-z]{2,}(?:ers|ors|ists|ians|ants|ents)|people|kids|children|teens|parents|families|women|men|moms|mums|dads|couples|beginners|nurses|brides|grooms|"
    r"grandparents|newcomers|locals|freelancers|athletes|chefs|cooks|pros|fans|"
    r"débutants|familles|parents|enfants|femmes|hommes|étudiants|couples|jardiniers|cuisiniers|sportifs|coureurs)$",
    re.I,
)
_ANYBODY: Final = words(
    "people everyone anyone all humans folk folks others customers leute menschen firmen kunden gente personas gens personnes clients"
)
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
    r"\b(?:[a-z-]+s|people|anyone|women|men|children|folk)(?:\sin their [\w]+|\sover [\w]+)?\swho\s(?:[^.,;:!?]{3,60}\sand\s)?(?:are\s(?P<state>(?:afraid|tired|scared|bored|stuck|sick|new|allergic|nervous|shy|terrified|worried|short)\b[\w\s'’-]{2,40}(?![\w'’-]))|"
    r"(?P<verb>haven['’]t|hasn['’]t|gave up|given up|keep|always|still|wish|hate|dread|forget|lose|struggle|can't|cannot|don't have|have no|never|fear|avoid|need)\s(?P<what>[\w\s'’+-]{2,40}(?![\w'’-])))",
    re.I,
)
# "Gente que vive de alquiler": the third person becomes the second by its last letter.
_PEOPLE_WHO: Final = re.compile(
    r"(?:(?!con\b|de\b)[^\W\d_]+\s){1,2}que\s(?P<adverb>(?:(?:todavía|aún)(?:\sno)?|no|nunca|siempre|ya)\s)?(?P<self>se\s)?(?P<verb>(?!está|son\b|es\b|era|fue|le\b|la\b|lo\b)[^\W\d_]*[aeé]n?)\s(?P<rest>[^,.;:]{3,40})",
    re.I,
)
# "Students moving in this September", "parents looking for a sitter".
_PEOPLE_DOING: Final = re.compile(
    r"(?:[\w'’-]+\s){1,3}?(?P<what>(?:moving|going|looking|starting|learning|training|planning|preparing|getting|struggling|dreaming|waiting|trying)\s[^,.;:\d]{3,36})",
    re.I,
)
# "Stallholders who still use a paper notebook", "people who've just been made redundant".
_PEOPLE_WHO_DO: Final = re.compile(
    r"(?:[\w'’-]+\s){1,6}?who(?:(?:['’]ve|\shave)\s(?=just\s)|\s(?=(?:haven['’]t|gave up|still|never|always|often|hate|love|keep|need|want|work|live|travel|own|run|cannot|can['’]t|don['’]t|have|struggle|lost|missed|"
    r"inherited|commute|cycle|drive|sleep|cook|rent|miss|wish)\s))(?P<what>[^,.;:]{6,44})",
    re.I,
)
# "Menschen, die nachts arbeiten": the verb at the end becomes the first word of a question.
_MENSCHEN_DIE: Final = re.compile(
    r"(?:[^\W\d_]+\s){0,2}[^\W\d_]+, die\s(?P<what>[^,.;:\d]{3,40})\s(?P<verb>(?!(?:an|ab|auf|aus|ein|um|vor|zu|mit|nach|her|hin|weg|los|bei|zurück|weiter)[^\W\d_]{4,}en\b)[a-zäöüß]{3,}en)",
    re.I,
)
# What the people a brief names suffer from: "gente que trabaja sentada y le duele el cuello", "people with back pain".
_SUFFERS: Final = {
    "en": (r"\bwith\s(?P<what>(?:[a-z]+\s){0,2}(?:pain|aches?|headaches?|migraines?|allergies|insomnia|acne|eczema))\b", "{}?"),
    "de": (r"\bmit\s(?P<what>(?:[a-zäöü]+\s)?[A-ZÄÖÜ]\w*(?:schmerzen|beschwerden|angst|allergien?))\b", "{}?"),
    "fr": (r"\bqui\s(?:ont|a)\s(?P<what>(?:mal|peur|froid)\s[^.,;:\d]{3,24})", "{} ?"),
    "es": (r"\bles?\s(?P<what>(?:duelen?|cuestan?|molestan?)\s[^.,;:\d]{3,24})", "¿Te {}?"),
    "it": (r"\b(?:con|che\s(?:ha|hanno))\s(?P<what>(?:mal|dolori|paura)\s[^.,;:\d]{3,24})", "{}?"),
    "pt": (r"\b(?:com|que\stêm)\s(?P<what>(?:dores|medo)\s[^.,;:\d]{3,24})", "{}?"),
    "nl": (r"\bmet\s(?P<what>\w*(?:pijn|klachten|angst))\b", "{}?"),
}  # fmt: skip
_THE_PEOPLE: Final = r"\b(?:people|adults|patients|those|Leute|Menschen|gens|personnes|ceux|patients|gente|personas|quienes|persone|pazienti|pessoas|mensen)\b"
_THEIRS: Final = re.compile(r"\bihr(?P<ending>e[nmrs]?)?\b")
_THEIR: Final = re.compile(r"\btheir\b")
_ASKED_WORDS: Final = 7
_WHOLE: Final = 3  # words of a question that says what of: "Never learned?"
_NEUTRAL: Final = re.compile(
    r"(?:work|live|travel|own|run|have|drive|cook|sleep|rent|cycle|commute)\s", re.I
)  # no pain
_END: Final = 12  # characters by which the end of a note is found in the prompt
LARGE_LENGTH: Final = 48  # characters of a line that opens
_SMALL_END: Final = re.compile(r"\s(?:and|or|with|in|at|for|of|the|a|an|to|from|on|by)$", re.I)


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
    if re.search(rf"{re.escape(people[-_END:])}\w", reading.cleaned.text):
        return ""  # cut in a word
    if reading.language == "en":
        doing = _PEOPLE_DOING.fullmatch(people.split(" who ")[0]) or _PEOPLE_WHO_DO.fullmatch(people)
        what = re.sub(r"^have (?=never )", "", doing["what"]) if doing else ""
        what = "" if reading.fits and _NEUTRAL.match(what) else what  # the trade's own hook is nearer
        asked = f"{what[:1].upper()}{_THEIR.sub('your', what[1:])}?" if what else ""
    elif reading.language == "de" and (who := _MENSCHEN_DIE.fullmatch(reading.aimed_at)):
        asked = _to_you(who["what"], who["verb"])
    elif reading.language == "es" and (who := _PEOPLE_WHO.fullmatch(people)):
        verb = f"{who['verb'].removesuffix('n')}s"
        own = re.sub(r"(?<=[aei]r)se\b", "te", re.sub(r"\bsu(s?)\b", r"tu\1", who["rest"]))  # "de darse de alta"
        said = f"{who['adverb'] or ''}{'te ' if who['self'] else ''}{verb} {own}"
        said = re.split(r"\s(?:y|e|pero|aunque)\s", said)[0]
        asked = f"¿{said[:1].upper()}{said[1:]}?" if not re.search(r"\b(?:les?|ell[oa]s|usted\w*)\b", own) else ""
    else:
        return ""
    return asked if word_count(asked) <= _ASKED_WORDS and not _PERSONAL.search(asked) else ""


def _suffered(reading: Reading) -> str:
    pattern, frame = _SUFFERS.get(reading.language, ("(?!)", ""))
    found = re.search(pattern, reading.aimed_at) or (
        re.search(rf"{_THE_PEOPLE}[^.,;:!?\n]{{0,40}}?{pattern}", reading.cleaned.text) if reading.fits else None
    )
    what = found["what"] if found else ""
    asked = frame.format(what) if frame.startswith("¿") else frame.format(f"{what[:1].upper()}{what[1:]}")
    return asked if what and word_count(what) <= _ASKED_WORDS else ""


def _to_you(what: str, verb: str) -> str:
    """ "Nachts arbeiten" asks "Arbeiten Sie nachts?"."""
    reflexive = "sich " if what.startswith("sich ") else ""
    rest = _THEIRS.sub(lambda own: f"Ihr{own['ending'] or ''}", what.removeprefix("sich "))
    return f"{verb[:1].upper()}{verb[1:]} Sie {reflexive}{rest}?"


def pain_of(reading: Reading) -> str:
    """ "Adults who are afraid of water" asks "Afraid of water?"."""
    if asked := asked_of(reading) or _suffered(reading):
        return asked
    found = _PAIN_QUESTION.search(reading.cleaned.text) if reading.language == "en" else None
    if found is None:
        return ""
    said = found.group("state") or f"{found.group('verb')} {found.group('what')}"
    if said.split()[-1] in ("that", "this", "it"):
        return ""  # "guys who hate that" hate what an ad might say
    said = re.split(r"\s(?:and|that|which|so|but|because)\s", said, maxsplit=1)[0]
    said = said if word_count(said) <= _ASKED_WORDS else re.split(r"\s(?:with|in)\s", said, maxsplit=1)[0]
    said = _THEIR.sub("your", _SMALL_END.sub("", said.strip()))
    least = _WHOLE if re.match(r"(?:never|haven|hasn|gave|given|always|keep|need|avoid)", said, re.I) else _WHOLE - 1
    whole = least <= len(said.split()) <= _ASKED_WORDS and not re.search(r"\bto be$", said)
    return f"{said[:1].upper()}{said[1:]}?" if whole else ""

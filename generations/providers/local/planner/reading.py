"""What a prompt says, as values: brand, product, features, facts, audience, wishes. No copy is chosen here.

`read(request)` is the planner's understanding. Everything in it is the user's own words, tidied, or a category pack
found by keywords; nothing is invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.base import PlanRequest
from generations.providers.local.planner.brand import BrandFinder, Name
from generations.providers.local.planner.category import Category, category_of, fold, goods, trades
from generations.providers.local.planner.clauses import Clause, Clauses, clauses_of
from generations.providers.local.planner.clean import Cleaned, clean
from generations.providers.local.planner.facts import MARK, Fact, FactKind, Protected, protect
from generations.providers.local.planner.language import asked_language, language_of
from generations.providers.local.planner.lexicon import WRITTEN, Lexicon, lexicon_for
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import Feature, feature_of, product_phrase
from generations.providers.local.planner.names import NOT_NAMES, NOT_PLACES, PLACES

_PLACE_RUN: Final = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’.-]*(?<!\.))(?:\s(?:de|del|la|las|los|el|am|an|der|upon|sur|of|do|da)\s(?:la\s)?[A-ZÀ-ÖØ-Þ][\w'’-]+|[\s-][A-ZÀ-ÖØ-Þ][\w'’-]+){0,3}(?:,\s(?:[A-Z]{2}\b|(?:Texas|California|Oregon|Florida|Ohio|Georgia|Colorado|Arizona|Nevada|Utah|Michigan|Illinois|Virginia|Maine|Vermont|Washington|Ontario)\b))?"
)
_STREET: Final = re.compile(
    r"\b(?:\d{1,5}[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w'’.-]*\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Way|Place|Square|Highway|Hwy)\b\.?"
    r"|(?:Calle|C/|Avenida|Av\.|Plaza|Paseo|Rue|rue|Avenue|avenue|Boulevard|boulevard|Place|place|Via|Viale|Piazza|Rua|ul\.)\s[\w'’ .-]{2,30}?,?\s?\d{1,4}\b|\d{1,4},?\s(?:bis\s)?(?:rue|avenue|boulevard|place|quai)\s(?:[\w'’-]+\s?){1,5}"  # noqa: E501
    r"|[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|platz|gasse|weg|allee)\s\d{1,4}[a-z]?\b)"
)
_CONTACT_KINDS: Final = (FactKind.PHONE, FactKind.URL, FactKind.EMAIL, FactKind.HANDLE)


@dataclass(frozen=True)
class Reading:
    cleaned: Cleaned
    language: str
    lexicon: Lexicon
    category: Category
    brand: str
    slogan: str
    product: str  # short noun phrase in the user's words, or ""
    question: str  # a question of the user's that can open the ad
    features: tuple[Feature, ...]
    facts: tuple[Fact, ...]
    places: tuple[str, ...]
    audience: str
    call_to_action: str  # the one asked for, or ""
    directions: tuple[str, ...]
    refused: tuple[str, ...]
    mixed: bool = False  # the ad is in another language than the prompt
    flags: tuple[str, ...] = ()

    def facts_of(self, *kinds: FactKind) -> tuple[str, ...]:
        return tuple(fact.text for fact in self.facts if fact.kind in kinds)


def read(request: PlanRequest) -> Reading:
    cleaned = clean(request.prompt)
    prompt = protect(cleaned.text)
    first_look = category_of(prompt.text, cleaned.emoji)
    written_in = language_of(MARK.sub(" ", prompt.text), first_look.votes)
    asked = asked_language(cleaned.text)
    lexicon = lexicon_for(written_in)
    finder = BrandFinder(prompt, lexicon, trades(), goods(), cleaned.shouted)
    name = Name(request.brand.name.strip()[:60]) if request.brand.name.strip() else finder.find()
    category = category_of(prompt.text, cleaned.emoji, written_in)
    streets, places = _streets(prompt), _places(prompt, lexicon, name)
    body = _without_lone_places(_without_slogan(_without_name(prompt, name, lexicon), finder.slogan()), places)
    clauses = clauses_of(body, lexicon)
    call, spoken = _called_for(clauses, prompt, lexicon)
    reading = Reading(
        cleaned=cleaned,
        language=written_in,
        lexicon=lexicon,
        category=category,
        brand=name.text if name else "",
        slogan=finder.slogan(),
        product="",
        question="",
        features=(),
        facts=_spoken_facts(prompt, clauses) + tuple(Fact(FactKind.PLACE, place) for place in (*streets, *places)),
        places=(*streets, *places),
        audience=_audience(prompt, lexicon),
        call_to_action=call,
        directions=clauses.directions,
        refused=clauses.refused,
    )
    reading = _with_lines(reading, spoken, prompt)
    if asked is not None and asked != written_in:
        reading = _in_language(reading, asked)
    return replace(reading, flags=_flags(reading, request))


def _with_lines(reading: Reading, clauses: tuple[Clause, ...], prompt: Protected) -> Reading:
    product, rest = product_phrase(clauses, prompt, reading)
    question = ""
    features: list[Feature] = []
    for index, clause in enumerate(clauses):
        if clause.question and not question:
            words = prompt.restore(clause.text).strip()
            if 1 <= len(words.split()) <= 7:
                question = f"{words[:1].upper()}{words[1:]}?"
                continue
        features += feature_of(rest.get(index, clause), prompt, reading.lexicon)
    hidden = {fold(text) for text in (reading.brand, *reading.places) if text}
    kept = [
        feature
        for feature in features
        if not _only_says(feature.text, hidden)
        and not _says_refused(feature.text, reading.refused)
        and not any(_is_refused(Fact(kind, feature.text), reading.refused) for kind in feature.kinds)
    ]
    if fold(product) == fold(reading.brand):
        product = ""
    return replace(reading, product=product, question=question, features=tuple(_distinct(kept, product)))


def _only_says(text: str, hidden: set[str]) -> bool:
    """True for a line that holds nothing but the brand or a place and small words ("In Köln")."""
    rest = fold(text)
    for known in hidden:
        rest = rest.replace(known, " ")
    return rest != fold(text) and not [word for word in re.findall(r"\w+", rest) if len(word) > 3]


def _distinct(features: list[Feature], product: str) -> list[Feature]:
    kept: list[Feature] = []
    known = {fold(product)}
    for feature in features:
        key = fold(feature.text)
        if key not in known and not (key in fold(product) and len(key) > 3):
            known.add(key)
            kept.append(feature)
    return kept


def _without_name(prompt: Protected, name: Name | None, lexicon: Lexicon) -> str:
    """The prompt without the words that only introduce the name ("called X", "X is", "by X")."""
    text = prompt.text
    if name is None or not name.text:
        return text
    escaped = re.escape(name.text)
    # The naming words and the name go together, and so do "X is a" and "X:" at the start of a sentence.
    named = re.compile(
        rf"(?:,\s*)?(?:{lexicon.named.pattern})[\"“”„«‚'‘「]?\s?{escaped}\s?[\"“”»’'」]?(?:,(?=\s))?", re.I
    )
    text = named.sub(lambda words: ", " if words.group().startswith(",") and words.group().endswith(",") else " ", text)
    text = re.sub(rf"[\"“„«‚‘「『]\s?{escaped}\s?[\"”“»’‘」』]", name.text, text)
    subject = re.compile(
        rf"(^|(?<=[.!?]\s)|\b(?:for|about|für|para|pour)\s){escaped}\s*(?:[:–—,]|-\s|\s(?:is|are|es|est|ist|son|sont|sind)\s(?=(?:an?|the|our|your|my|un|una|une|la|el|le|die|der|das|eine?)\b))\s*",
        re.I,
    )
    text = subject.sub(r"\1", text)
    text = re.sub(rf"\s*[-–—:,(]\s*{escaped}\s*\)?(?=[.!]|$)|(?:^|(?<=[.!?]\s)){escaped}[.!]\s*", " ", text)
    text = re.sub(
        rf"\s(?:by|from|at|of|for|about|von|bei|für|de|chez|par|pour|para|por|من|لدى|عند|от|da|van|bij|od|hos)\s{escaped}(?=[,.;!?،]|$|\s(?:in|at|on|near|and|with|في|в|w|a|em|i)\b)",
        " ",
        text,
    )
    text = _without_lone_name(text, name.text, lexicon)
    text = re.sub(r"\s+([,.;!?])", r"\1", re.sub(r"[^\S\n]+", " ", text))
    return re.sub(r"([,.;!?])(?:\s*[,;])+", r"\1", text).strip(" ,")


_AFTER_NAME: Final = words(
    """
    in at on for and with from by or near en de del y con para à et avec pour au du und mit für im am aus a e em w
    i di da do na bij van voor ve och og
    """
)


def _without_lone_name(text: str, name: str, lexicon: Lexicon) -> str:
    """What is left of the name goes too, unless it is the subject of a sentence ("LedgerLeaf sends invoices")."""

    def kept(match: re.Match[str]) -> str:
        after = match.group(1) or ""
        if lexicon.language == "en" and not re.search(r"(?:[^s]s|can|will|lets)$", after):
            return f" {after}"
        is_verb = after and after.lower() not in _AFTER_NAME and fold(after) not in goods() and after[:1].islower()
        return match.group() if is_verb else f" {after}"

    flags = re.I if name[:1].lower() + name[1:] in text else 0
    return re.sub(rf"(?<![\w'’]){re.escape(name)}(?![\w'’])(?:\s([^\W\d_]+))?", kept, text, flags=flags)


def _without_slogan(text: str, slogan: str) -> str:
    if not slogan:
        return text
    return re.sub(rf"[^.,;!?]*[\"“„«'‘]\s?{re.escape(slogan)}\s?[\"”“»'’]", " ", text)


def _without_lone_places(text: str, places: tuple[str, ...]) -> str:
    """A place between commas is for the end card, not a line of its own."""
    for place in places:
        text = re.sub(rf"(?:^|[,.;]\s*){re.escape(place)}(?=\s*(?:[,.;]|$))", "", text)
    return text.strip(" ,")


def _streets(prompt: Protected) -> tuple[str, ...]:
    return tuple(dict.fromkeys(prompt.restore(match.group()).strip(" .,") for match in _STREET.finditer(prompt.text)))[
        :1
    ]


def _places(prompt: Protected, lexicon: Lexicon, name: Name | None) -> tuple[str, ...]:
    found: list[str] = []
    german = lexicon.language == "de"
    for sign in lexicon.place.finditer(prompt.text):
        run = _PLACE_RUN.match(prompt.text, sign.end())
        if run is None:
            continue
        place = run.group().strip(" .,")
        words = place.lower().split()
        known = place.lower() in PLACES or words[0] in PLACES or place.split(",")[0].lower() in PLACES
        inside_name = name is not None and (name.start <= run.start() < name.end or place in name.text)
        if (
            inside_name
            or MARK.search(place)
            or words[0] in NOT_PLACES
            or place.lower() in NOT_NAMES
            or (words[0] in NOT_NAMES and not known)
        ):
            continue
        if re.match(r"(?:made in|from)\b", sign.group().strip().lower()) or re.search(
            r"\b(?:made|built|brewed|grown|roasted|crafted|baked|produced|sewn|woven|bottled|born|assembled|designed|handmade|caught|raised|hecho|hecha|hechos|fabriqué\w*|hergestellt)\s$", prompt.text[: sign.start()], re.I
        ):
            continue  # where a thing comes from is not where to find it
        loose = bool(
            re.match(
                r"(?:from|over|at|throughout|across|por|de|del|aus|sur|a|dans|around)\b", sign.group().strip().lower()
            )
        )
        noun = german and (
            fold(words[0]) in goods()
            or re.search(r"(?:heit|keit|ung|qualität|arbeit|schaft|zeit|zeiten|tagen)$", words[0])
        )
        if known or not (loose or noun or fold(words[0]) in goods()):
            inflected = lexicon.language in ("pl", "cs", "ru", "uk", "el", "ro")
            found.append((f"{sign.group()}{place}" if inflected else place)[:60])
    if not found:
        found = [
            match.group()
            for match in re.finditer(r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]+)?", prompt.text)
            if match.group().lower() in PLACES
            and not (name and match.group() in name.text)
            and not re.search(r"(?:made in|from|de|aus)\s$", prompt.text[: match.start()], re.I)
        ]
    return tuple(
        place for place in dict.fromkeys(found) if not any(place != other and place in other for other in found)
    )[:2]


def _called_for(clauses: Clauses, prompt: Protected, lexicon: Lexicon) -> tuple[str, tuple[Clause, ...]]:
    """The call to action the user asks for, and the clauses that are left to be shown."""
    call = _written_call(prompt, lexicon)
    left: list[Clause] = []
    weak = ""
    for clause in clauses.shown:
        bare = lexicon.lead.sub("", clause.text).strip()
        facts = prompt.facts_in(clause.text)
        contact = any(fact.kind in _CONTACT_KINDS for fact in facts)
        match = next(((sign.search(bare), button) for sign, button in lexicon.actions if sign.search(bare)), None)
        only_contact = contact and len(MARK.sub("", bare).split()) <= 3
        if match is not None and match[0] is not None and not clause.question and (match[0].start() == 0 or contact):
            call = call or match[1]
            if not contact and _is_a_line(bare, match[0]):
                left.append(clause)
                continue
            left += _without_contact(clause, prompt, match[0].start() == 0)
            continue
        if match is not None:
            weak = weak or match[1]
        if not only_contact:
            left += _without_contact(clause, prompt, False) if contact else [clause]
    return call or weak, tuple(left)


def _is_a_line(text: str, call: re.Match[str]) -> bool:
    """ "Donate your old laptops" says more than its button does."""
    rest = MARK.sub("x", text[call.end() :]).split()
    return call.start() == 0 and 2 <= len(rest) and len(text.split()) <= 6


def _without_contact(clause: Clause, prompt: Protected, is_call: bool) -> list[Clause]:
    """A clause keeps what else it says; phone and address go to the end card."""
    kept = [fact for fact in prompt.facts_in(clause.text) if fact.kind not in _CONTACT_KINDS]
    if is_call:
        texts = [
            mark
            for mark, fact in zip(MARK.findall(clause.text), prompt.facts_in(clause.text), strict=True)
            if fact.kind in (FactKind.OFFER, FactKind.DISCOUNT)
        ]
        return [Clause(text) for text in texts if kept]
    text = clause.text
    for mark, fact in zip(MARK.findall(clause.text), prompt.facts_in(clause.text), strict=True):
        if fact.kind in _CONTACT_KINDS:
            text = re.sub(
                rf"\s*\b(?:at|on|via|auf|unter|en|sur|au|al|a|order|call|tel\.?|bei|:)?\s*:?\s*{mark}",
                "",
                text,
                flags=re.I,
            )
    return [replace(clause, text=text.strip())] if len(text.split()) >= 2 or MARK.search(text) else []


def _written_call(prompt: Protected, lexicon: Lexicon) -> str:
    """The words after "CTA:" or "call to action", verbatim when they fit a button."""
    sign = re.search(
        r"(?:\bCTA|call[- ]to[- ]action|llamada a la acción|appel à l['’]action|handlungsaufforderung|button(?: text)?)\b\s*(?:is|should be|:|=|-|ist|es|est|says?)?\s*[\"“'„«]?([^\"”“'»,.;!?\n]{3,40})",  # noqa: E501
        prompt.text,
        re.I,
    )
    if sign is None:
        return ""
    words = MARK.sub("", sign.group(1)).strip()
    words = re.sub(r"\s(?:at|on|via|to|in|en|auf|sur)$", "", words)
    return f"{words[:1].upper()}{words[1:]}" if 1 <= len(words.split()) <= 4 and len(words) <= 24 else ""


def _audience(prompt: Protected, lexicon: Lexicon) -> str:
    match = lexicon.audience.search(prompt.text)
    if match is None or match.lastindex is None:
        return ""
    words: list[str] = []
    for word in prompt.restore(match.group(1)).split():
        if (
            word.lower()
            in (
                "in",
                "with",
                "that",
                "who",
                "to",
                "at",
                "on",
                "de",
                "en",
                "mit",
                "in",
                "avec",
                "con",
                "use",
                "is",
                "plan",
                "by",
            )
            and words
        ):
            break
        words.append(word)
    while words and words[-1].lower() in lexicon.dangling:
        words.pop()
    return " ".join(words)[:120]


def _spoken_facts(prompt: Protected, clauses: Clauses) -> tuple[Fact, ...]:
    """The facts that are about the business: not those of the order ("15 seconds"), nor those not to be mentioned."""
    spoken = " ".join(clause.text for clause in clauses.shown)
    orders = " ".join(clauses.directions)
    about = set(prompt.facts_in(spoken)) | {fact for fact in prompt.facts if fact.kind in _CONTACT_KINDS}
    about |= {fact for fact in prompt.facts_in(orders) if fact.kind in (FactKind.OFFER, FactKind.DISCOUNT)}
    return tuple(fact for fact in prompt.facts if fact in about and not _is_refused(fact, clauses.refused))


def _is_refused(fact: Fact, refused: tuple[str, ...]) -> bool:
    kinds = {
        FactKind.PRICE: r"\bpric|\bprec|\bprix|\bpreis|\bcost", FactKind.DISCOUNT: r"discount|descuento|rabatt|réduction|remise", FactKind.PHONE: r"phone|number|tel[eé]fon|numéro|nummer",  # noqa: E501
        FactKind.URL: r"website|url|web|site", FactKind.HOURS: r"hours|opening|horario|horaires|zeiten",
    }  # fmt: skip
    return any(fact.kind in kinds and re.search(kinds[fact.kind], what, re.I) for what in refused)


def _says_refused(text: str, refused: tuple[str, ...]) -> bool:
    return any(len(word) > 3 and fold(word) in fold(text) for what in refused for word in what.split())


def _in_language(reading: Reading, asked: str) -> Reading:
    """The ad in another language than the prompt: only what needs no translation is kept."""
    if asked not in WRITTEN:
        return reading
    facts = tuple(fact for fact in reading.facts if fact.kind in (*_CONTACT_KINDS, FactKind.PLACE))
    return replace(
        reading,
        language=asked,
        lexicon=lexicon_for(asked),
        product="",
        question="",
        features=(),
        slogan="",
        call_to_action="",
        facts=facts,
        mixed=True,
    )


def _flags(reading: Reading, request: PlanRequest) -> tuple[str, ...]:
    flags = []
    if not reading.brand:
        flags.append("brand")
    if not reading.product and not reading.category.is_sure:
        flags.append("product")
    if reading.mixed or reading.language not in WRITTEN:
        flags.append("language")
    if (
        not reading.features
        and not reading.facts
        and not reading.question
        and (not reading.brand or len(reading.product.split()) < 2)
    ):
        flags.append("thin")
    return tuple(flags)

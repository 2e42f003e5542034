# ruff: noqa: E501
"""What a prompt says, as values: brand, product, features, facts, audience, wishes. No copy is chosen here.

`read(request)` is the planner's understanding. Everything in it is the user's own words, tidied, or a category pack
found by keywords; nothing is invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.base import PlanRequest
from generations.providers.local.planner.brand import BrandFinder
from generations.providers.local.planner.category import Category, category_of
from generations.providers.local.planner.clauses import Clause, Clauses, clauses_of, without_request
from generations.providers.local.planner.clean import Cleaned, clean
from generations.providers.local.planner.contact import (
    CONTACT_KINDS,
    called_for,
    lone_places,
    places,
    streets,
    without_lone_places,
)
from generations.providers.local.planner.english import plain_english
from generations.providers.local.planner.facts import MARK, Fact, FactKind, Protected, protect
from generations.providers.local.planner.keywords import fold, goods, trades
from generations.providers.local.planner.language import asked_language, language_of
from generations.providers.local.planner.lexicon import WRITTEN, Lexicon, lexicon_for
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import Feature, display, feature_of, product_phrase
from generations.providers.local.planner.names import KINDS
from generations.providers.local.planner.naming import Name
from generations.providers.local.planner.note_taking import without_notes
from generations.providers.local.planner.notes import people_meant, without_labels, without_length
from generations.providers.local.planner.sells import SERVICE_HEADS, says_nothing
from generations.providers.local.planner.speaking import base_of, without_person, without_self
from generations.providers.local.planner.trade_names import kind_in
from generations.providers.local.planner.word_shapes import ANSWERS, QUOTE_TO_SHOW, TELLS_OF_IT, WE_ARE


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
    answer: str = ""  # what the user says right after the question
    mixed: bool = False  # the ad is in another language than the prompt
    flags: tuple[str, ...] = ()

    @property
    def trade(self) -> str:
        """The key of the pack whose written lines fit."""
        return self.category.lines

    def facts_of(self, *kinds: FactKind) -> tuple[str, ...]:
        return tuple(fact.text for fact in self.facts if fact.kind in kinds)


def read(request: PlanRequest) -> Reading:
    cleaned = clean(request.prompt)
    prompt = protect(cleaned.text)
    first_look = category_of(prompt.text, cleaned.emoji)
    written_in = language_of(_prose(prompt), first_look.votes)
    if written_in == "en":
        cleaned = replace(cleaned, text=plain_english(cleaned.text))
        prompt = protect(cleaned.text)
    asked = asked_language(cleaned.text)
    lexicon = lexicon_for(written_in)
    said, labelled = without_labels(without_person(prompt.text, written_in), written_in)
    forbidden: tuple[str, ...] = ()
    if written_in != "en":
        said, notes, forbidden = without_notes(without_length(said, prompt), lexicon)
        labelled = (*labelled, *notes)
    prompt = replace(prompt, text=said)
    finder = BrandFinder(prompt, lexicon, trades(), goods(), cleaned.shouted)
    name = Name(request.brand.name.strip()[:60]) if request.brand.name.strip() else finder.find()
    towns = places(prompt, lexicon, name)
    if not towns and written_in != "de":
        towns = lone_places(prompt, name)
    prompt = replace(prompt, text=_without_where_it_is(prompt.text, name, towns, lexicon))
    category = category_of(
        _described(without_request(prompt.text, lexicon), name, written_in),
        cleaned.emoji,
        written_in,
        name.text if name else "",
        whole=cleaned.text,
    )
    located = (*streets(prompt), *towns)
    body = without_lone_places(_without_slogan(_without_name(prompt, name, lexicon), finder.slogan(), prompt), towns)
    clauses = clauses_of(body, lexicon)
    call, spoken = called_for(clauses, prompt, lexicon)
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
        facts=_spoken_facts(prompt, clauses) + tuple(Fact(FactKind.PLACE, place) for place in located),
        places=located,
        audience=_audience(prompt, lexicon) or people_meant(cleaned.text)[:120],
        call_to_action=call,
        directions=(*clauses.directions, *labelled),
        refused=(*clauses.refused, *forbidden),
    )
    reading = _with_lines(reading, spoken, prompt)
    if asked is not None and asked != written_in:
        reading = _in_language(reading, asked)
    return replace(reading, flags=_flags(reading, request))


def _described(text: str, name: Name | None, language: str) -> str:
    """ "Second Blanket is a charity", "Invoyce sends your invoices": the name, and then what it is or deals with."""
    if name is None or language != "en":
        return text
    at = text.find(name.text)
    told = TELLS_OF_IT.match(text, at + len(name.text)) if at >= 0 else None
    verb = told.group("verb") if told else None
    if told is None or (verb and (fold(verb) in goods() or verb in SERVICE_HEADS)):
        return text  # "Tadpoles Swim lessons" gives lessons
    bare = not re.match(r"(?:your|you|the|an?|its|their|people)\b", text[told.end() :])
    works = f"we {base_of(verb)} " if verb and bare and verb not in _SELLS else ""
    return f"{text[: at + len(name.text)]}, {works}{text[told.end() :]}"


def _prose(prompt: Protected) -> str:
    """The words that tell the language: no addresses, but hours and offers are written in it."""
    spoken = (FactKind.HOURS, FactKind.DATE, FactKind.OFFER)
    return MARK.sub(
        lambda mark: f" {prompt.restore(mark.group())} " if prompt.facts_in(mark.group())[0].kind in spoken else " ",
        prompt.text,
    )


def _with_lines(reading: Reading, clauses: tuple[Clause, ...], prompt: Protected) -> Reading:
    product, rest = product_phrase(clauses, prompt, reading)
    question, answer, asked_in = "", "", -1
    features: list[Feature] = []
    for index, clause in enumerate(clauses):
        if clause.question and not question:
            words = prompt.restore(clause.text).strip()
            if 1 <= len(words.split()) <= 7:
                question, asked_in = f"{words[:1].upper()}{words[1:]}?", index
                continue
        short = len(clause.text.split()) <= 6 and not prompt.facts_in(clause.text) and not answer
        if question and short and index == asked_in + 1 and ANSWERS.match(clause.text):
            answer = display(clause.text, prompt)
            continue
        told = rest.get(index, clause)
        if reading.brand and told.text.startswith(f"{reading.brand} "):
            told = replace(told, kept=True)  # the article of "La Espiga" is part of it
        features += feature_of(told, prompt, reading.lexicon)
    hidden = {fold(text) for text in (reading.brand, *reading.places) if text}
    kept = [
        feature
        for feature in features
        if not _only_says(feature.text, hidden)
        and not _says_refused(feature.text, reading.refused)
        and not any(_is_refused(Fact(kind, feature.text), reading.refused) for kind in feature.kinds)
    ]
    if fold(product) == fold(reading.brand) or says_nothing(product):
        product = ""
    product = product or kind_in(reading.brand)
    return replace(reading, product=product, question=question, answer=answer, features=tuple(_distinct(kept, product)))


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
    text = without_self(text, name.text, lexicon.language)
    # The naming words and the name go together, and so do "X is a" and "X:" at the start of a sentence.
    text = re.sub(rf"\s(?:as|trading as|working as|under the name|go by)\s{escaped}(?=[.,;!]|$)", "", text)
    text = re.sub(rf"{WE_ARE.pattern}{escaped}(?:[.,;!]\s*|\s*$)(?:(?:it['’]s|it is)\s)?", "", text)

    # "X in Naperville is accepting patients": "Accepting patients".
    text = re.sub(
        rf"(^|(?<=[.!?]\s)){escaped}(?:\s(?:in|of|at|on|near)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)?\s(?:is|are)\s(?:now\s)?(?=[a-z]+ing\b|open\b)",
        r"\1",
        text,
    )
    text = re.sub(rf"({escaped})\s?\((?:spell?ed|spelt|pronounced|rhymes)[^()]*\)", r"\1", text)
    named = re.compile(
        rf"(?:,\s*)?(?:{lexicon.named.pattern})[\"“”„«‚'‘「]?\s?{escaped}\s?[\"“”»’'」]?(?:,(?=\s))?", re.I
    )
    if lexicon.language != "en":
        text = re.sub(
            rf"(?:^|(?<=[.!?,]\s)){_THE_HOUSE}\s?(?:{lexicon.named.pattern})[\"“„«]?\s?{escaped}[\"”“»]?,?\s?",
            "",
            text,
            flags=re.I,
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


def _without_where_it_is(text: str, name: Name | None, towns: tuple[str, ...], lexicon: Lexicon) -> str:
    """ "Kora Studio in Lyon teaches pottery" says of Kora Studio that it "teaches pottery"; the town is known by now."""
    if name is None or not name.text or not towns:
        return text
    town = "|".join(re.escape(one) for one in towns)
    where = re.compile(
        rf"(?<![\w'’])({re.escape(name.text)}),?\s{_IN}\s(?:{town})(?:,\s(?:[A-Z]{{2}}|[A-Z][a-z]+))?,?\s(?=([^\W\d_]+)(\s{_DETERMINER}\s)?)"
    )

    def gone(match: re.Match[str]) -> str:
        does = match.group(3) or _is_verb_of_name(match.group(2), lexicon)
        return f"{match.group(1)} " if does else match.group()

    return where.sub(gone, text)


_DETERMINER: Final = r"(?:your|our|the|an?|any|every|all|votre|vos|des|les?|tus?|los|las|deine?|Ihre?n?|jeden?|alte)"
_IN: Final = r"(?:in|at|from|near|outside|of|en|à|de|in|aus|bei|w|we|em|di|a|te|uit)"
# "L'asso s'appelle X, ouvert à tous": the subject goes with its name.
_THE_HOUSE: Final = r"(?:(?:l['’]|(?:la|le|el|il|o|a|mi|ma|mon|notre|nuestra|nuestro|mein|meine|unser|unsere|die|der|das|de|het|ons|onze|mijn|nasz|nasza|nostra|nostro|nosso|nossa|la nostra|il nostro|a nossa|o nosso)\s)[\w-]+(?:\s[\w-]+)?)"
# "Tischlerei Brandt baut Küchen": the name and these verbs go, what is sold stays.
_SELLS: Final = words(
    """
    sells makes offers builds bakes produces provides baut verkauft bietet macht fertigt produziert liefert
    presents vende ofrece hace fabrica
    vend propose fabrique offre fa produce oferece faz verkoopt maakt biedt sprzedaje oferuje robi
    """
)
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
        if after.lower() in _SELLS:
            return " "
        return match.group() if _is_verb_of_name(after, lexicon) else f" {after}"

    flags = re.I if name[:1].lower() + name[1:] in text or name.lower() in text else 0
    return re.sub(rf"(?<![\w'’]){re.escape(name)}(?![\w'’])(?:\s([^\W\d_]+))?", kept, text, flags=flags)


def _is_verb_of_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind the name says what it does: "sends", "baut", but not "for" or "pasta"."""
    if lexicon.language == "en" and not re.search(r"(?:[^s]s|can|will|lets)$", word):
        return False
    return word[:1].islower() and word.lower() not in _AFTER_NAME and fold(word) not in goods() | KINDS


def _without_slogan(text: str, slogan: str, prompt: Protected) -> str:
    for quote in QUOTE_TO_SHOW.finditer(text) if slogan else ():
        if prompt.restore(quote.group(1)).strip(" .,") == slogan.strip(" .,"):
            return f"{text[: quote.start()]} {text[quote.end() :]}"
    return text


_ENDS_AUDIENCE: Final = words("in with that who to at on de en mit avec con use is plan by")


def _audience(prompt: Protected, lexicon: Lexicon) -> str:
    match = lexicon.audience.search(prompt.text)
    if match is None or match.lastindex is None:
        return ""
    found: list[str] = []
    said = prompt.restore(match.group(1))
    who = re.match(
        r"((?:people|anyone|those|everyone|folks)\s(?:who|with|that)\s[^,.;:!?]{3,60})", prompt.text[match.start(1) :]
    )
    if who:
        return prompt.restore(who.group(1)).strip()[:120]
    for word in said.split():
        if found and word.lower() in _ENDS_AUDIENCE:
            break
        found.append(word)
    while found and found[-1].lower() in lexicon.dangling:
        found.pop()
    if [word.lower() for word in found] in (["people"], ["everyone"], ["small"], ["new"], ["home"]):
        return ""
    return " ".join(found)[:120]


def _spoken_facts(prompt: Protected, clauses: Clauses) -> tuple[Fact, ...]:
    """The facts that are about the business: not those of the order ("15 seconds"), nor those not to be mentioned."""
    spoken = " ".join(clause.text for clause in clauses.shown)
    orders = " ".join(clauses.directions)
    about = set(prompt.facts_in(spoken)) | {fact for fact in prompt.facts if fact.kind in CONTACT_KINDS}
    about |= {fact for fact in prompt.facts_in(orders) if fact.kind in (FactKind.OFFER, FactKind.DISCOUNT)}
    return tuple(fact for fact in prompt.facts if fact in about and not _is_refused(fact, clauses.refused))


def _is_refused(fact: Fact, refused: tuple[str, ...]) -> bool:
    kinds = {
        FactKind.PRICE: r"\bpric|\bprec|\bprix|\bpreis|\bcost", FactKind.DISCOUNT: r"discount|descuento|rabatt|réduction|remise", FactKind.PHONE: r"phone|number|tel[eé]fon|numéro|nummer",
        FactKind.URL: r"website|url|web|site", FactKind.HOURS: r"hours|opening|horario|horaires|zeiten",
    }  # fmt: skip
    return any(fact.kind in kinds and re.search(kinds[fact.kind], what, re.I) for what in refused)


def _says_refused(text: str, refused: tuple[str, ...]) -> bool:
    return any(len(word) > 3 and fold(word) in fold(text) for what in refused for word in what.split())


def _in_language(reading: Reading, asked: str) -> Reading:
    """The ad in another language than the prompt: only what needs no translation is kept."""
    if asked not in WRITTEN:
        return reading
    facts = tuple(fact for fact in reading.facts if fact.kind in (*CONTACT_KINDS, FactKind.PLACE))
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

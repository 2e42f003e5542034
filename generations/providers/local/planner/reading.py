# ruff: noqa: E501
"""What a prompt says, as values: brand, product, features, facts, audience, wishes. No copy is chosen here.

`read(request)` is the planner's understanding: the trained reader finds the parts of the prompt, `heard` makes them fit
to be shown, the packs' keywords tell the kind of business. Everything is the user's own words; nothing is invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from generations.providers.base import PlanRequest
from generations.providers.local.planner.appeals import Appeal, appeal_of
from generations.providers.local.planner.as_told import as_told, call_of
from generations.providers.local.planner.category import Category, category_of
from generations.providers.local.planner.clean import Cleaned, clean, plain
from generations.providers.local.planner.cuts import EQUALS
from generations.providers.local.planner.heard import Heard, fits_as_product, without_noun
from generations.providers.local.planner.keywords import fold, goods, trades, votes
from generations.providers.local.planner.language import asked_language, language_of
from generations.providers.local.planner.lexicon import WRITTEN, Lexicon, lexicon_for
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import Feature, has_head, in_two, parted, trimmed, word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.pictures.evidence import Told
from generations.providers.local.planner.sells import is_a_firm, says_nothing
from generations.providers.local.planner.unspaced import LANGUAGES as UNSPACED
from generations.providers.local.planner.unspaced import spans_of_clauses
from generations.providers.local.planner.wishes import asks_for_plain_words, forbidden_by, orders, people_meant
from generations.providers.local.reader import Label, Span, spans_of
from generations.providers.local.reader.facts import CONTACT_KINDS, MARK, Fact, FactKind, Protected, protect
from generations.providers.local.reader.notes import is_for_the_maker

_FEW_LINES: Final = 2
_SUBJECT_WORDS: Final = 4
# "Smoked kipper rolls" stand before "for £6.50".
_THING_FOR_PRICE: Final = re.compile(
    r"(?P<thing>[^\W\d_][^\d,;:.]{3,40}?)\s(?:for|from|für|ab|pour|à|por|desde|a|da|voor|per)\s(?=[€$£]|\d[\d.,]*\s?(?:€|euros?|dollars?))",
    re.I,
)
_MADE_THING: Final = re.compile(
    r"(?P<thing>[^\W\d_][^\d,;:.]{3,40}?)\s(?=(?:made|fitted|built|cut|sewn|grown|baked|delivered|hech[oa]s|cosid[oa]s|fabricad[oa]s|faites?|faits|fabriquée?s|cousue?s|gemacht|gebaut|genäht|nach Maß|a medida|sur mesure)\b)",
    re.I,
)
_AN_AD: Final = re.compile(
    r"\b(?:ads?|adverts?|commercial|promo|spot|clip|film|anuncio|pub|publicité|annonce|werbung|\w*anzeige|\w*kampagne|campaign|campaña|campagne|campagna|campanha|pubblicità)\b",
    re.I,
)
_AN: Final = re.compile(r"(?:an?|une?|una|eine?n?|um|uma|een)\s", re.I)
_TAIL_LENGTH: Final = 56  # characters that stand small below what is sold


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
    aimed_at: str  # whom a note to the maker names
    people: str  # whom the text itself says it is for
    call_to_action: str  # the one asked for, or ""
    directions: tuple[str, ...]
    refused: tuple[str, ...]
    deed: str = ""  # the product with the verb before it ("arreglo vestidos de novia")
    product_tail: str = ""  # how the phrase goes on, where it was too long ("for sheds and summer houses")
    answer: str = ""  # what the user says right after the question
    way_in: str = ""  # what the words before an address say it is for ("Book now")
    told: str = ""  # the prompt without its notes to the maker
    appeal: str = ""  # what is asked of people, where they are no customers
    plain: bool = False  # no wit, says a note
    mixed: bool = False  # the ad is in another language than the prompt
    flags: tuple[str, ...] = ()
    seen: Told = field(default_factory=Told)  # what its pictures are chosen by

    @property
    def trade(self) -> str:
        """The key of the pack whose written lines fit."""
        return self.category.pack.key

    @property
    def fits(self) -> bool:
        """Whether lines written for the trade may stand in this ad: they speak to customers."""
        return self.category.fits(thin=len(self.features) < _FEW_LINES) and not self.appeal

    @property
    def audience(self) -> str:
        return self.aimed_at or self.people

    def facts_of(self, *kinds: FactKind) -> tuple[str, ...]:
        return tuple(fact.text for fact in self.facts if fact.kind in kinds)


_THE_THING: Final = re.compile(
    r"^(?:la|le|les|l['’]|el|los|las|il|lo|gli|the)\s?(?<=[\s'’])(?P<first>(?-i:[a-zà-ÿ]))", re.I
)
_BY_INTERNET: Final = re.compile(r"^(?:internet|online)\s(?P<first>[a-zà-ÿ])", re.I)  # "vendo por internet hamacas"


def read(request: PlanRequest) -> Reading:
    cleaned, text, language, spans = parts_of(request.prompt)
    category = category_of(text, spans, language, cleaned.emoji)
    appeal = appeal_of(text, spans, language)
    heard = Heard(text, _besides(spans, appeal), lexicon_for(language))
    brand = request.brand.name.strip()[:60] or heard.brand()
    product, more, features = _product_and_lines(heard)
    refused = tuple(
        filter(None, (what for note in (*heard.notes, *orders(text)) for what in forbidden_by(note, heard.lexicon)))
    )
    product = "" if _says(fold(product), refused) else product
    product = _THE_THING.sub(lambda found: found["first"].upper(), product)
    product = _BY_INTERNET.sub(lambda found: found["first"].upper(), product) if language != "en" else product
    places = tuple(place for place in heard.places() if fold(place) != fold(brand))
    aimed_at = next(filter(None, (trimmed(people_meant(note), heard.lexicon) for note in heard.notes)), "")[:120]
    told = heard.without_notes
    reading = Reading(
        cleaned=cleaned,
        language=language,
        lexicon=heard.lexicon,
        category=category,
        brand=brand,
        slogan=heard.slogan(),
        product=product,
        deed=heard.deed() if product else "",
        product_tail=more,
        question=heard.question(),
        answer=heard.answer(),
        features=_kept(features, brand, product, places, refused),
        facts=(*_facts(heard, told), *(Fact(FactKind.PLACE, place) for place in places)),
        places=places,
        # "Commuters in" Bristol, whose name is a part of its own, ends in a small word.
        aimed_at=aimed_at,
        people=_audience(protect(told), heard.lexicon),
        call_to_action=heard.led(call_of(request.prompt)) or heard.call(),
        directions=heard.notes,
        way_in=heard.way_in(),
        told=told,
        appeal=heard.shown(appeal.text) if appeal else "",
        plain=any(map(asks_for_plain_words, heard.notes)),
        refused=refused,
        seen=Told(
            text,
            spans,
            language,
            category.pack.category,
            category.likelihood,
            (*category.draws, *category.pack.subjects),
            category.kinds,
        ),
    )
    asked = asked_language(cleaned.text)
    if asked is not None and asked != language:
        reading = _in_language(reading, asked)
    return replace(reading, flags=_flags(reading, request))


def parts_of(prompt: str) -> tuple[Cleaned, str, str, tuple[Span, ...]]:
    """The prompt cleaned; its text, the language it is in and the parts the reader finds in that text."""
    as_it_tells = as_told(prompt)
    cleaned, text = clean(as_it_tells), plain(as_it_tells)
    protected = protect(cleaned.text)
    language = language_of(_prose(protected), votes(protected.text))
    spans = spans_of_clauses(text) if language in UNSPACED else _with_a_subject(text, spans_of(text))
    return cleaned, text, language, _with_call(text, spans, call_of(prompt))


def _with_call(text: str, spans: tuple[Span, ...], call: str) -> tuple[Span, ...]:
    """The parts with what the button should say as a call, whatever part held it."""
    start = text.lower().find(call.lower()) if call else -1
    if start < 0:
        return spans
    end = start + len(call)
    leads = (span for span in spans if span.start < start < span.end)
    ends = ((span, text.rfind(",", span.start, start)) for span in leads)  # "Free trial, the CTA is ..."
    before = (span.covering(text, span.start, comma) for span, comma in ends if comma > 0)
    kept = [span for span in spans if span.end <= start or span.start >= end]
    return tuple(sorted((*kept, *before, Span(Label.CALL, start, end, text[start:end])), key=lambda span: span.start))


def _besides(spans: tuple[Span, ...], appeal: Appeal | None) -> tuple[Span, ...]:
    """The parts that the appeal does not say already, and every way to answer it."""
    if appeal is None:
        return spans
    kept = (Label.CONTACT, Label.CALL, Label.NOTE)
    apart = (_behind(span, appeal) if span.label not in kept else span for span in spans)
    return tuple(span for span in apart if span is not None)


def _behind(span: Span, appeal: Appeal) -> Span | None:
    """What of a part the appeal does not say: "no audition" behind "looking for basses and tenors"."""
    subject = span.text[: max(0, appeal.start - span.start)]
    if span.start < appeal.start < span.end <= appeal.end and len(subject.split()) <= _SUBJECT_WORDS:
        return replace(span, label=Label.NOTE)  # "our choir" before "is looking for basses": not shown, and not unread
    if not appeal.start <= span.start < appeal.end:
        return span
    rest = span.text[max(0, appeal.end - span.start) :]
    told = rest.lstrip(" ,;:–—-")
    start = span.end - len(told)
    return Span(span.label, start, span.end, told) if len(told.split()) > 1 and rest != told else None


def _with_a_subject(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """An ad is about something: where nothing sold was found, a note that speaks of no film but of a trade is none."""
    if any(span.label in (Label.PRODUCT, Label.DOES) for span in spans):
        return spans
    return tuple(span for span in spans if span.label is not Label.NOTE or not _tells_a_trade(text, span))


def _tells_a_trade(text: str, note: Span) -> bool:
    names = any(fold(word) in goods() for word in re.findall(r"\w+", note.text))
    asks = speaks_of_film(note.text) or _AN_AD.search(note.text) or people_meant(note.text)
    return names and not asks and not is_for_the_maker(text, note.start)


def _product_and_lines(heard: Heard) -> tuple[str, str, list[Feature]]:
    """The phrase for what is sold, how it goes on, and all that is left to be shown, in the order of the prompt."""
    phrases = sorted((text for text in heard.products() if not says_nothing(text)), key=is_a_firm)
    product = next((text for text in phrases if fits_as_product(text)), "")
    # "Village" alone says nothing.
    rest = [text for text in phrases if text != product and (" " in text or not is_a_firm(text))]
    more: list[str] = []
    loose = ""  # "to thatch a roof" behind "a course where beginners learn": nothing by itself
    sentence: list[Feature] = []
    if not product and rest:
        first = rest.pop(0)
        told = None if has_head(first, heard.lexicon) else parted(first, heard.lexicon, does=True)
        if told and told.tail.split()[0] not in EQUALS:
            sentence = [told]
        else:
            product, *more = in_two(first, heard.lexicon)
            loose = "" if more or not first.startswith(product) else first[len(product) :].strip()
            product, more = (product, more) if fits_as_product(product) else ("", [product, *more])
            if not product and (told := parted(first, heard.lexicon, does=True)):
                sentence, more = [told], []
    deeds = [*sentence, *(line for text in heard.deeds() for line in heard.features(text, does=True))]
    lines = heard.lines()
    lines += heard.unread()
    named = {fold(word) for word in heard.brand().split()} & trades()  # "Thistle Row Inn" is an inn
    if not product and not phrases and not deeds and lines and not named and _names_a_thing(lines[0]):
        product = lines.pop(0).text
    if not product and not phrases and not deeds and lines and not named:
        made = _MADE_THING.match(lines[0].whole)  # "Blackout blinds made to measure"
        known = made and any(fold(word) in goods() for word in made["thing"].split())
        product = made["thing"] if made and known and fits_as_product(made["thing"]) else ""
    if not product and not deeds and not named:
        priced = (_THING_FOR_PRICE.match(line.whole) for line in lines)
        things = (found["thing"] for found in priced if found and fits_as_product(found["thing"]))
        things = (thing for thing in things if not _AN.match(thing))
        product = next((thing for thing in things if any(fold(word) in goods() for word in thing.split())), "")
    if not product and not deeds and not sentence:
        product = next(filter(fits_as_product, heard.products()), "")  # "Taller" says more than nothing
    if product and not more:
        lines, more = _said_again(product, lines)
    tail = (more[0] if more else loose) if product else ""
    said = (without_noun(text) for text in (*more, *rest))
    return product, tail, [*deeds, *(line for text in said for line in heard.features(text)), *lines]


def _said_again(product: str, lines: list[Feature]) -> tuple[list[Feature], list[str]]:
    """ "A 340 g waterproof speaker that floats upright" behind "waterproof speaker" goes on with what it says of it."""
    for line in lines:
        again = re.match(
            rf"(?:\w{{1,4}}[\s'’])?{re.escape(product)}\s(?=(?:that|which|who|where|que|qui|donde|où|che|dove|die|der|das|wo|waar|\w+ed|chosen|made|built|grown|hech[oa]s?|\w{{3,}}[ai]d[oa]s|faite?s?|\w{{3,}}ée?s?)\s)",
            line.whole,
            re.I,
        )
        rest = line.whole[again.end() :] if again else ""
        if rest and word_count(rest) > 1 and len(rest) <= _TAIL_LENGTH:
            return [other for other in lines if other is not line], [rest]
    return lines, []


def _names_a_thing(line: Feature) -> bool:
    """Whether the first line says what is sold: "Kits to knit your first hat"."""
    return (
        not line.kinds
        and not line.tail
        and fits_as_product(line.text)
        and any(fold(w) in goods() for w in line.text.split())
    )


def _prose(prompt: Protected) -> str:
    """The words that tell the language: no addresses, but hours and offers are written in it."""
    spoken = (FactKind.HOURS, FactKind.DATE, FactKind.OFFER)
    return MARK.sub(
        lambda mark: f" {prompt.restore(mark.group())} " if prompt.facts_in(mark.group())[0].kind in spoken else " ",
        prompt.text,
    )


def _facts(heard: Heard, told: str) -> tuple[Fact, ...]:
    """The facts that are about the business: those in what is shown, and every way to reach it."""
    shown = (Label.LINE, Label.PRODUCT, Label.DOES, Label.SLOGAN, Label.CALL, Label.CONTACT)
    about = [fact for span in heard.spans if span.label in shown for fact in protect(span.text).facts]
    about += [fact for fact in protect(told).facts if fact.kind in CONTACT_KINDS]
    return tuple(dict.fromkeys(about))


def _kept(
    features: list[Feature], brand: str, product: str, places: tuple[str, ...], refused: tuple[str, ...]
) -> tuple[Feature, ...]:
    """Each line once, none that only says the name, the product or the place again, none the user does not want."""
    known = {fold(product)}
    hidden = {fold(text) for text in (brand, *places) if text}
    kept: list[Feature] = []
    wholes = [_words_of(line.whole) for line in features]
    for line in features:
        key, told = fold(line.whole), _words_of(line.whole)
        if len(key.split()) > 1 and any(told != whole and f" {told} " in f" {whole} " for whole in wholes):
            continue  # "Rehome them" is in "I take them alive and rehome them"
        if key in known or (key in fold(product) and len(key) > 3) or _only_says(line.whole, hidden):
            continue
        if is_refused(line.whole, line.kinds, refused):
            continue
        known.add(key)
        kept.append(line)
    return tuple(kept)


def _words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _only_says(text: str, hidden: set[str]) -> bool:
    """True for a line that holds nothing but the brand or a place and small words ("In Köln")."""
    rest = fold(text)
    for known in hidden:
        rest = rest.replace(known, " ")
    return rest != fold(text) and not [word for word in re.findall(r"\w+", rest) if len(word) > 3]


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


def is_refused(text: str, kinds: tuple[FactKind, ...], refused: tuple[str, ...]) -> bool:
    """Whether the prompt asks not to say this, or no fact of its kind."""
    return _says(fold(text), refused) or any(_is_refused(Fact(kind, text), refused) for kind in kinds)


def _is_refused(fact: Fact, refused: tuple[str, ...]) -> bool:
    kinds = {
        FactKind.PRICE: r"\bpric|\bprec|\bprix|\bpreis|(?<!low )\b(?:costs?|co[uû]ts?|costes?|costos?)\b", FactKind.DISCOUNT: r"discount|descuento|rabatt|réduction|remise", FactKind.PHONE: r"phone|number|tel[eé]fon|numéro|nummer",
        FactKind.URL: r"website|url|web|site", FactKind.HOURS: r"hours|opening|horario|horaires|zeiten",
    }  # fmt: skip
    return any(fact.kind in kinds and re.search(kinds[fact.kind], what, re.I) for what in refused)


def _says(key: str, refused: tuple[str, ...]) -> bool:
    """Whether a text has all the words of weight of something refused: "plant parent" is not in "a thirsty plant"."""
    # "Old people" forbids both together and not "people".
    phrases = ([fold(word) for word in what.split() if len(word) > (2 if " " in what else 3)] for what in refused)
    return any(
        all(re.search(rf"\b{re.escape(word)}", key) for word in phrase) for phrase in phrases if phrase
    )  # "dough" is not in "sourdough"


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
        appeal="",
        call_to_action="",
        facts=facts,
        mixed=True,
    )


def _flags(reading: Reading, request: PlanRequest) -> tuple[str, ...]:
    flags = []
    if not reading.brand:
        flags.append("brand")
    says = reading.product or any(feature.does for feature in reading.features)
    if not says and not reading.category.is_sure:
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

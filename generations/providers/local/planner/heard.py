# ruff: noqa: E501
"""What the reader found in a prompt, as text fit for the screen: whose ad it is, what is sold, lines, wishes, notes.

The trained reader says which words are for what; here they get back what typing lost (capitals, "w/" for "with") and
lose what no screen shows (emoji, hash signs, stray quotation marks). Nothing is rephrased.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.clean import EMOJI
from generations.providers.local.planner.english import written_out
from generations.providers.local.planner.keywords import fold, goods
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import (
    Feature,
    display,
    feature,
    head_and_tail,
    pieces_of,
    trimmed,
    word_count,
)
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.shouting import as_name, is_shouted, recased, with_nouns
from generations.providers.local.planner.signs import name_of
from generations.providers.local.planner.spelling import spelled
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import CONTACT_KINDS, MARK, FactKind, protect
from generations.providers.local.reader.towns import town_tokens

_PRODUCT_LENGTH, _PRODUCT_WORDS = 44, 8
_LINE_LENGTH, _LINE_WORDS = 56, 9
_SMALL_WORDS_LENGTH: Final = 54  # characters; a line of short words may have one more of them
_BUTTON_LENGTH, _BUTTON_WORDS = 24, 4
_QUESTION_WORDS: Final = 9
_NAME_LENGTH: Final = 60
# "Ich habe einen kleinen Friseursalon" tells of a "Friseursalon": the ending goes with the article.
_ARTICLE: Final = re.compile(
    r"^\s*(?:(?:an?|une?|una?|ein|eine|einen|um|uma|een)\s(?=\S{3})|l['’](?=\w{3}))?(?:kleine[nmrs]\s(?=\S{3}))?", re.I
)
_OUR_OWN: Final = re.compile(r"\b(?:our|my)\s(?:[\w-]+\s){1,4}$", re.I)
_FIRST_PERSON: Final = re.compile(r"\w+(?:mos|iamo|ons|o|en)\s")  # "tenemos olivos" has its subject in the verb
_SPEAKERS: Final = {"en": "i|we", "de": "ich|wir", "fr": "je|nous|on", "nl": "ik|wij"}
# "My brother and" stands before "I fix brakes".
_I: Final = re.compile(r"(?:i|ich|yo|io|moi|eu|ik)\s", re.I)
_AND_I: Final = re.compile(
    r"\b(?:my|me and my|mein\w*|mon|ma|mes|mi|mis|mio|mia|(?:il|la) mi[oa]|[oa] m(?:eu|inha)|mijn)\s(?:[\w'’-]+\s){1,3}(?:and|und|et|y|e|en)\s$",
    re.I,
)
_WE_ARE_LINE: Final = re.compile(
    r"(is|are|have|has)\s(?=(?:down|now|back|open|based|proud|run|family|been|moved|just|new)\b)"
)
_SOMEBODY: Final = re.compile(r"(?:now\s|and\s)*(?:he|she)\s(?P<verb>[a-z]+s)(?=\s)", re.I)
_FOR_THEM: Final = re.compile(r"\bfor\s[\w\s-]{3,24}$")
_AND_WE: Final = re.compile(r"(?:^|[.!?]\s)(?:[A-Z]\w+,\s)?[Ww]ir\s[^.!?]*(?:\sund|,)\s$")
_WE_ARE: Final = re.compile(
    r"^(?:we(?:['’]re| are)|i(?:['’]m| am)|somos|soy|nous sommes|on est|wir sind|ich bin|siamo|sono|sou)\s(?:an?\s|una?\s|une?\s|eine?n?\s|um\s|uma\s)?",
    re.I,
)
_MADE_IN: Final = re.compile(r"\s(?:in\s|over\s|round\s|by\s)?(?:in|at|from|near|en|à|a|aus|im|bei|em|no|na)\s", re.I)
_TOLD_WITH_PLACE: Final = 2  # words; a longer line says enough by itself
_LEAD_WORDS: Final = 5
_WHEN: Final = words(
    "when date dates wann datum termin termine quand cuándo cuando fecha fechas quando data datas anlass day days tag tage jour jours día días giorno giorni hours open opening times time zeit zeiten uhrzeit öffnungszeiten "
    "horaires horaire heures horario horarios hora orari orario ore horário what was quoi qué que cosa event evento anlass événement détails details info infos extra extras service services leistung leistungen "
    "servicio servicios servizio servizi serviço serviços product products produit produkt producto prodotto produto offer offers offre angebot aktion oferta promo offerta promoción promozione price prices "
    "preis preise prix precio precios prezzo prezzi preço usp highlight highlights plus notes text slogan message where wo où dónde dove onde place ort lieu lugar luogo activity activité aktivität actividad attività"
)  # fields whose names add nothing to what stands in them
_FORM_FIELDS: Final = 3
_CAPITALS: Final = 0.08  # of the words; who types fewer leaves them out
_ACCENTS: Final = 2  # who types none means some
_BRIEF: Final = 3  # words that say more with the name of their field
_FIELD: Final = re.compile(r"(?:^|\n)\W*(?P<name>[^\W\d_][\w ]{2,14})\s?:\s*$")
# "Takes three weeks and costs 60 dollars" are two lines, the second without its verb.
_AND_COSTS: Final = re.compile(
    r"(?:,|\s(?:and|y|e|et|und|en))\s(?:it\s|sie\s)?(?:costs?|cuestan?|costan?o?|coûtent?|kostet|kosten|custam?)(?:\s|$)",
    re.I,
)
# "Our village brass band is 120 years old": the noun before the verb says what it is.
_OWN_NOUN: Final = re.compile(
    r"^(?:our|my|unser|unsere|mein|meine|notre|mon|ma|nuestr[oa]|mi|il nostro|la nostra)\s(?=[^,.]{4,40}\s(?:is|are|ist|sind|est|sont|es|son|è|sono|has|hat|needs?|sucht|cherche|busca|cerca|recrute)\s)|"
    r"(?<=\S{4})\s(?:is|are|ist|sind|est|sont|es|son|è|sono|has|hat|needs?|sucht|cherche|busca|cerca|recrute)\s.*$",
    re.I,
)
_JOINS: Final = re.compile(r"(?:and|y|e|et|und|en|i)\s", re.I)
# A wish for the film that was typed right behind a line, with no mark between.
_WISHED: Final = re.compile(
    r"\s(?:que (?:sea|se vea|suene)|fatelo|fate vedere|mettez|poned(?:le)?|ruhig ein bisschen|bitte (?:ruhig|lustig|schön|keine?)|bem chamativ[oa]|ça doit|muss ballern|danke euch|"
    r"thanks so much|gracias de antemano|merci d['’]avance|grazie mille)\b.*$",
    re.I | re.S,
)
# How a clause begins that says what one does; in the south the verb says who.
_DOES: Final = {
    "en": r"(?:i|we)\s(?!am\b|are\b|have\b|need\b|want\b|would\b)", "de": r"(?:ich|wir)\s(?!bin\b|sind\b|habe|heiß|brauch|such|möcht)",
    "fr": r"(?:je|j['’]|nous|on)\s?(?!suis\b|ai\b|sommes\b|avons\b|est\b|m['’]|cherch|voudr)", "nl": r"(?:ik|wij|we)\s(?!ben\b|zijn\b|heb|zoek|wil)",
    "es": r"(?:yo\s|nosotros\s)?(?!somos|tenemos|estamos|buscamos|queremos)\w+[aei]mos\s|(?:yo\s)?(?:hago|doy|vendo|arreglo|enseño|cuido|reparo|alquilo|llevo)\s",
    "it": r"(?:io\s|noi\s)?(?!siamo|abbiamo|cerchiamo)\w+iamo\s|(?:io\s)?(?:faccio|vendo|riparo|insegno|porto|affitto)\s",
    "pt": r"(?:eu\s|nós\s|a gente\s)?(?!somos|temos|estamos|queremos)\w+[aei]mos\s|(?:eu\s)?(?:faço|vendo|dou|conserto|ensino|alugo)\s",
}  # fmt: skip
_AND_THEN: Final = re.compile(
    r"\s(?:and|und|et|y|e)\s(?:now\s|jetzt\s|maintenant\s|ahora\s|adesso\s|agora\s)?(?=(?:i|we|ich|wir|je|j['’]|nous|on|io|noi|eu|nós)\b)",
    re.I,
)
_WHERE: Final = re.compile(
    r"\s(?:out of|from|in|at|near|above|behind|for|à|dans|chez|depuis|aus|im|bei|en|desde|a|nel|nella|da|em|no|na)\s",
    re.I,
)
_TURNED: Final = re.compile(r"^(\w+en) (wir)\b")  # "Bei Moosgrund bauen wir Flaschengärten"
_WHICH: Final = re.compile(r"^(?:that|which)\s(?=[a-z]{2,}s\s)")  # "an app that splits bills"
_HOW_ARE_YOU: Final = re.compile(
    r"\b(?:how are (?:you|ya|things)|how['’]s it going|you alright|c[oó]mo (?:va|est[aá]\w*|andan?|and[aá]s)|qu[eé] tal|wie geht['’]?s?|alles klar|(?:ça|comment) va|come (?:va|stai|state)|tudo bem|tudo bom|como vai|hoe gaat)\b",
    re.I,
)
_THIRD: Final = re.compile(r"^(?:s?he['’]?s|(?:she|he) is)\s", re.I)  # "shes fab": who?
_ONE_MAY: Final = re.compile(
    r"\b(?:can|pueden|peuvent|possono|podem|können|or|oder|ou|kann man|können sie|könnt ihr|se puede\w*|on peut|vous pouvez|si può|potete|you can|pode-se)\b",
    re.I,
)
_ONE_DOES: Final = re.compile(r"(?:se|si|on|man|wird|werden)\s", re.I)  # "se reserva en ..."
_OR: Final = re.compile(r"^(?:or|oder|ou|o|oppure|and|und|et|y|e)\s(?=\w+\s\w)", re.I)
_OR_CONTACT: Final = re.compile(r"\s(?:or|and|oder|und|ou|et|o|y|e|u)\s(?:\S+\s){0,5}?\S+$", re.I)
_NEAR: Final = 14  # characters between what is asked and the address it leads to
# "I want to advertise the set menu" is said to whoever makes the ad, up to the menu.
_ADVERTISE: Final = re.compile(
    r"^(?:(?:i|we)(?:['’]d)? (?:want|would like|like|need) to (?:advertise|promote|push)|(?:quiero|queremos|quisiera) (?:anunciar|promocionar)|"
    r"(?:je veux|nous voulons|je voudrais) (?:annoncer|promouvoir)|(?:voglio|vogliamo|vorrei) (?:pubblicizzare|promuovere)|(?:quero|queremos) (?:anunciar|divulgar))"
    r"\s(?:(?:the|our|my|el|la|los|las|nuestr[oa]s?|le|les|notre|nos|il|lo|o|a)\s)?",
    re.I,
)
_DEED_WORDS: Final = 3  # at least
_PERSONS: Final = words(
    "i you he she we they ich du er wir ihr sie je tu il elle on nous vous yo tú él ella nosotros vosotros io lui lei noi voi eu você nós"
)
_OURS: Final = re.compile(
    r"\b(?:our|my|unsere?[nmrs]?|meine?[nmrs]?|nos|mes|nuestr[oa]s|mis|nostr[ie]|miei|noss[oa]s)\s(?:\w+\s)?$", re.I
)
# "In the parish hall in Kinvara": where in the town it is.
_VENUE: Final = re.compile(
    r"\b(?:(?:in|at|im|in der|am|an der|dans la|dans le|dans l['’]|à la|au|en el|en la|nel|nella|alla|al|no|na)\s?)(?:the\s)?"
    r"(?P<venue>(?:(?!(?:heart|middle|centre|center|area|region|town|city|village|herzen|coeur|cœur|centro|corazón|cuore|zona|région|provincia|ciudad|pueblo|città|cidade)\b)[^\W\d_][\w'’-]*\s){1,3})"
    r"(?:in|of|von|de|di|à|a|d['’]|en|do|da)\s?$",
    re.I,
)
_PRICED: Final = (Label.PRODUCT, Label.DOES, Label.LINE)
_LEADS: Final = re.compile(r"\s(?:\w{1,5}\s){1,2}")
_SENTENCE_END: Final = re.compile(r"[.!?]+\s|\n")
_CLAUSE_END: Final = re.compile(r"[.,;:!?\n(]|\s[–—-]\s")
# "we Wrocławiu", "в Казани": where nouns change behind it, the preposition stays.
_INFLECTED: Final = ("pl", "cs", "ru", "uk", "el", "ro", "tr")
_PLACED: Final = re.compile(r"^(?:in|at|near|en|à|bei|nahe|a)\s(?=[A-ZÀ-Þ])|^tel\.?$", re.I)
_PREPOSITION: Final = re.compile(r"(?:^|\s)((?:w|we|na|pod|v|ve|в|во|на|под|у|σε|în|la)\s)$", re.I)


@dataclass(frozen=True)
class Heard:
    """The parts of one prompt. `text` is what the spans were read from."""

    text: str
    spans: tuple[Span, ...]
    lexicon: Lexicon

    def each(self, label: Label) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.label is label and span.text.strip())

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(span.text.strip(" ,;.\n") for span in self.each(Label.NOTE))

    @property
    def without_notes(self) -> str:
        """The prompt as far as customers may read it."""
        text, at = "", 0
        for note in self.each(Label.NOTE):
            text, at = f"{text}{self.text[at : note.start]} ", note.end
        return text + self.text[at:]

    def brand(self) -> str:
        return name_of(self.text, self.spans, self.lexicon)

    def products(self) -> tuple[str, ...]:
        things = [span for span in self.each(Label.PRODUCT) if not self._has_price(span)]
        told = [
            self.shown(f"{self._speaker(span)} {_ARTICLE.sub('', self._with_spot(span, span.text))}") for span in things
        ]
        if not told and not self.each(Label.DOES):
            told = [self.shown(self._first_words())]
        return tuple(dict.fromkeys(text for text in told if text and fold(text) != fold(self.brand())))

    def _first_words(self) -> str:
        """Where the reader found nothing sold: the first words it had no use for, if they name a thing or a trade."""
        start = next((span.end for span in self.spans if span.label is Label.BRAND and span.start == 0), 0)
        end = min((span.start for span in self.spans if span.start >= start), default=len(self.text))
        if self.text[start:end].rstrip().endswith(":"):
            return ""  # "Name of cause:" tells of a field
        clauses = _CLAUSE_END.split(self.text[start:end].strip(" ,:–—-"))
        told = (_WE_ARE.sub("", trimmed(_OWN_NOUN.sub("", clause), self.lexicon)) for clause in clauses[:2])
        said = next((text for text in told if len(text.split()) > 1), "")
        said = (
            re.sub(r"\s\w{1,4}$", "", said) if said.rsplit(" ", 1)[-1].lower() in self.lexicon.function_words else said
        )
        known = any(fold(word) in goods() for word in re.findall(r"\w+", said))
        return said if known and len(said.split()) <= _PRODUCT_WORDS else ""

    def deeds(self) -> tuple[str, ...]:
        told = [_TURNED.sub(r"\2 \1", self._with_subject(span)) for span in self.each(Label.DOES)]
        if not told and not self.products():
            told = [self._first_deed()]
        return tuple(filter(None, map(self.shown, told)))

    def _first_deed(self) -> str:
        """Where the reader found nothing sold and no deed: the first clause that says "we ...", wherever its places stand."""
        speaks = _DOES.get(self.lexicon.language)
        if not speaks:
            return ""
        parts = (part.strip() for clause in _CLAUSE_END.split(self.without_notes) for part in _AND_THEN.split(clause))
        told = (_up_to_place(part) for part in parts if re.match(speaks, part, re.I))
        fits = (part for part in told if _DEED_WORDS <= len(part.split()) <= _LINE_WORDS + 1)
        return next((part for part in fits if not protect(part).facts), "")

    def lines(self) -> list[Feature]:
        told = [
            (
                self._with_former(span)
                or self._with_price(span, self._with_field(span, self._placed(span, self._with_subject(span)))),
                self._sentence(span),
            )
            for span in self.spans
            if (span.label is Label.LINE and not self._leads_to_contact(span) and not self._is_price_of(span))
            or self._has_price(span)
        ]
        asked = [
            span.text
            for span in self.each(Label.CALL)
            if self._is_asked(span) and self._button(span) != self.shown(span.text)
        ]
        asked = [text for text in asked if len(text.split()) > 2 and not _ONE_MAY.search(text)]
        told = [
            (_ADVERTISE.sub("", _OR.sub("", _without_contact(text))), at) for text, at in told if not _THIRD.match(text)
        ]
        lines = [replace(line, sentence=at) for text, at in told for line in self.features(text)]
        lines += [line for text in asked for line in self.features(text)]
        return [line for line in lines if not set(line.kinds) & CONTACT_KINDS]

    def _sentence(self, span: Span) -> int:
        """Which sentence of the prompt it is in."""
        return len(_SENTENCE_END.findall(self.text[: span.start]))

    def _with_subject(self, span: Span) -> str:
        """ "Honest Bikes in Ghent repairs your bike" has its subject elsewhere: the name, or "we" for "our charity"."""
        before = self.text[: span.start]
        for place in self.each(Label.PLACE):
            before = re.sub(rf",?\s\w{{1,5}}\s{re.escape(place.text)},?\s$", " ", before)
        named = next((name.text for name in self.each(Label.BRAND) if before.endswith(f"{name.text} ")), "")
        if span.label is Label.DOES and named and span.text[:1].islower() and not _FIRST_PERSON.match(span.text):
            return f"{named} {span.text}"
        if speaker := self._speaker(span):
            return f"{speaker}{span.text}" if speaker == "-" else f"{speaker} {span.text}"
        if self.lexicon.language != "en":
            return span.text
        told = span.label is Label.DOES or any(thing.end == span.start - 1 for thing in self.each(Label.PRODUCT))
        if told and _OUR_OWN.search(before) and (verb := re.match(r"[a-z]+s(?=\s)", span.text)):
            return f"we {base_of(verb.group())}{span.text[verb.end() :]}"
        if span.label is Label.LINE and (ours := _WE_ARE_LINE.match(span.text)):
            return f"we {'are' if ours[1] in ('is', 'are') else 'have'}{span.text[ours.end(1) :]}"
        if (somebody := _SOMEBODY.match(span.text)) is not None:
            return f"we {base_of(somebody['verb'])}{span.text[somebody.end() :]}"
        if span.text.startswith("who ") and (whom := _FOR_THEM.search(before)):
            return f"{whom.group().strip()} {span.text}"
        return span.text

    def _speaker(self, span: Span) -> str:
        """Who does what a part says: "I" in "and I come to you", nobody in "on" before "Saturdays"."""
        before = self.text[: span.start]
        if (
            span.label is Label.LINE
            and span.text[:1].isdigit()
            and re.search(r"(?:^|\s)[-−–]$", before)
            and "%" in span.text
        ):
            return "-"
        if _I.match(span.text) and (both := _AND_I.search(before)):
            return both.group().strip()
        pronouns = _SPEAKERS.get(self.lexicon.language)
        if pronouns and (found := re.search(rf"\b({pronouns})\s$", before, re.I)):
            return found[1]
        goes_on = self.lexicon.language == "de" and _AND_WE.search(before) and re.match(r"[a-zäöü]+en\s", span.text)
        return "wir" if goes_on else ""

    def _with_former(self, span: Span) -> str:
        """ "Granita" and "and a brioche for €4.50" are one line where the reader cut before the "and"."""
        if not _JOINS.match(span.text):
            return ""
        former = next((other for other in self.spans if other.end == span.start - 1), None)
        told = f"{former.text} {span.text}" if former and former.label in (Label.PRODUCT, Label.LINE) else ""
        return told if len(told) <= _LINE_LENGTH and word_count(told) <= _LINE_WORDS else ""

    def _is_price_of(self, span: Span) -> Span | None:
        """What a price in brackets is the price of: "self-serve dog wash ($18)"."""
        former = next((other for other in self.spans if self.text[other.end : span.start] == " ("), None)
        priced = former is not None and former.label in _PRICED and feature(_bare(span.text)).is_bare_price
        return former if priced and former is not self._sold else None

    def _has_price(self, span: Span) -> bool:
        return any(self._is_price_of(line) is span for line in self.each(Label.LINE))

    @property
    def _sold(self) -> Span | None:
        return next(iter(self.each(Label.PRODUCT)), None)

    def _with_price(self, span: Span, told: str) -> str:
        prices = (line for line in self.each(Label.LINE) if self._is_price_of(line) is span)
        return next((f"{told} · {_bare(line.text)}" for line in prices), told)

    def _with_field(self, span: Span, told: str) -> str:
        """A bare date says more with the name of its field, "Starts: April 12", or what stands before it: "Orders close"."""
        said = feature(told)
        field = _FIELD.search(self.text[: span.start])
        brief = self._is_bare(told) or len(told.split()) <= _BRIEF
        tells = self._is_form or said.kinds == (FactKind.DATE,)
        if field and brief and tells and not said.is_offer and field["name"].casefold() not in _WHEN:
            name = field["name"].capitalize() if field["name"].isupper() else field["name"]
            return f"{name}{' ' * (self.lexicon.language == 'fr')}: {told}"
        if not said.kinds or not set(said.kinds) <= {FactKind.DATE, FactKind.HOURS} or not self._is_bare(told):
            return told
        before = [other for other in self.spans if other.end <= span.start]
        former = before[-1].end if before else 0
        if before and before[-1].label is Label.PLACE and self.text[former : former + 1] == ",":
            return told  # "in Brattleboro, Vermont is Saturday April 26"
        lead = _CLAUSE_END.split(self.text[former : span.start])[-1].strip()
        told_by = [word for word in lead.split() if word.lower() not in self.lexicon.function_words]
        spoken = len(told_by) > 1 or (len(told_by) == 1 and len(lead.split()) > 1)
        fits = spoken and len(lead.split()) <= _LEAD_WORDS and not _JOINS.match(f"{lead} ")
        return f"{lead} {told}" if fits else told

    @property
    def _is_form(self) -> bool:
        return len(re.findall(r"(?:^|\n)[^\n:]{2,24}:\s", self.text)) >= _FORM_FIELDS

    def _leads_to_contact(self, span: Span) -> bool:
        """ "Text Jess" says nothing without the number behind it."""
        brief = word_count(span.text) <= _TOLD_WITH_PLACE and not protect(span.text).facts
        following = (there.start for there in self.each(Label.CONTACT) if there.start > span.end)
        return brief and any(not self.text[span.end : start].strip(" :") for start in following)

    def _is_bare(self, told: str) -> bool:
        """Nothing but facts and the small words between them: "Thursday 12 March at noon"."""
        rest = MARK.sub(" ", protect(told).text)
        return all(word.lower() in self.lexicon.function_words for word in re.findall(r"\w+", rest))

    def _placed(self, span: Span, told: str) -> str:
        """ "Handmade" in a town says more with the town, and "on Saturdays" with the market."""
        if (spotted := self._with_spot(span, told)) != told:
            return spotted
        former = next((place for place in self.each(Label.PLACE) if place.end == span.start - 1), None)
        if former and span.text[:1].islower() and self.text[former.end] == " " and not _LEADS.match(f" {span.text} "):
            return f"{former.text} {told}"  # "Fremantle markets every Friday"
        if word_count(told) > _TOLD_WITH_PLACE or re.search(r"\d", told):
            return told
        for place in self.each(Label.PLACE):
            gap = self.text[span.end : place.start]
            if _MADE_IN.fullmatch(gap):
                return f"{told}{gap}{place.text}"
            if self.text[place.end : span.start] == " ":
                return f"{place.text} {told}"
        return told

    def features(self, text: str, *, does: bool = False) -> list[Feature]:
        """The lines in a piece of text: itself, or its parts where it is too long to be read at once."""
        told = list(filter(None, (part.strip(" ,") for part in _AND_COSTS.split(text))))
        if len(told) > 1 or told != [text.strip(" ,")]:
            return [line for number, part in enumerate(told) for line in self.features(part, does=does and not number)]
        shown = self.shown(text)
        most = _LINE_WORDS + (self.lexicon.language != "en")
        short = len(shown) <= _LINE_LENGTH and word_count(shown) <= most + (len(shown) <= _SMALL_WORDS_LENGTH)
        short = short or (feature(shown).alone and len(shown) <= _LINE_LENGTH)  # nothing but hours is never cut
        if not short and (parted := head_and_tail(shown, self.lexicon)):
            return [feature(parted[0], does=does, tail=parted[1])]
        parts = [shown] if short else pieces_of(shown, self.lexicon)
        return [feature(part, does=does) for part in parts if re.search(r"\w", part)]

    def question(self) -> str:
        asked = (span.text.partition("?")[0] for span in self.each(Label.SLOGAN) if self._asks(span))
        asked = (text for text in asked if not _HOW_ARE_YOU.search(text))
        return next((f"{self.shown(text)}?" for text in asked if len(text.split()) <= _QUESTION_WORDS), "")

    def answer(self) -> str:
        """What follows the question mark in "Can't read music? Neither can half of us"."""
        told = (self.shown(span.text.partition("?")[2].strip(" ?")) for span in self.each(Label.SLOGAN))
        return next(filter(None, told), "")

    def slogan(self) -> str:
        said = (self.shown(span.text) for span in self.each(Label.SLOGAN) if not self._asks(span))
        return next((text for text in said if word_count(text) <= _LINE_WORDS + 3), "")

    def _asks(self, span: Span) -> bool:
        return "?" in span.text or self.text[span.end : span.end + 2].lstrip().startswith("?")

    def _with_spot(self, span: Span, told: str) -> str:
        """ "Shop lettering on brick walls": a place in small letters belongs to what stands before it."""
        spots = (place for place in self.each(Label.PLACE) if self._spot_of(place) is span)
        return next((f"{told}{self.text[span.end : place.end]}" for place in spots), told)

    def _spot_of(self, place: Span) -> Span | None:
        small = place.text == place.text.lower() and self.text != self.text.lower()
        words = re.findall(r"[\w'’-]+", place.text)
        if not small or re.search(r"\d", place.text) or len(town_tokens(words)) == len(words):
            return None
        before = (other for other in self.spans if _LEADS.fullmatch(self.text[other.end : place.start]))
        return next((other for other in before if other.label in (Label.PRODUCT, Label.LINE)), None)

    def _is_no_place(self, span: Span) -> bool:
        """ "Voi camminate" is a sentence, and small; "action bitte" is a wish."""
        if speaks_of_film(span.text):
            return True
        if _OURS.search(self.text[: span.start]):
            return True  # "with our six lads"
        small = span.text == span.text.lower() and self.text != self.text.lower()
        return small and span.text.split()[0] in _PERSONS

    def places(self) -> tuple[str, ...]:
        found = []
        for span in self.each(Label.PLACE):
            if self._spot_of(span) is not None or self._is_no_place(span):
                continue
            text = _PLACED.sub("", _bare(span.text))
            place = as_name(text.lower()) if text in (text.lower(), text.upper()) and len(text) > 3 else text
            if (venue := self._venue_of(span)) and len(venue) + len(place) + 2 <= _NAME_LENGTH // 2:
                place = f"{venue}, {place}"
            led = _PREPOSITION.search(self.text[: span.start]) if self.lexicon.language in _INFLECTED else None
            found.append(f"{led.group(1)}{place}" if led else place)
        return tuple(dict.fromkeys(place[:_NAME_LENGTH] for place in found if place))[:2]

    def _venue_of(self, place: Span) -> str:
        """ "Parish hall" of "in the parish hall in Kinvara", where no other part holds it."""
        found = _VENUE.search(self.text[: place.start])
        if found is None or not re.search(
            r"\b(?:the|im|der|la|le|l['’]|au|el|nel|nella|alla|al|no|na|am)\b", found.group(), re.I
        ):
            return ""
        start, end = found.span("venue")
        taken = any(other.start < end and other.end > start for other in self.spans)
        venue = found["venue"].strip()
        return "" if taken or self._sells(venue) else f"{venue[:1].upper()}{venue[1:]}"

    def _sells(self, venue: str) -> bool:
        return any(fold(venue) in fold(thing.text) for thing in self.each(Label.PRODUCT))

    def call(self) -> str:
        """What people are asked to do, in words that fit a button."""
        return next(filter(None, map(self._button, self.each(Label.CALL))), "")

    def way_in(self) -> str:
        """ "Book: tallowlane.example", "Sign at saveourlido.example": the words before an address tell what it is for."""
        for contact in self.each(Label.CONTACT):
            lead = _CLAUSE_END.split(self.text[: contact.start].rstrip(" :"))[-1].split()[-_LEAD_WORDS:]
            said = f"{' '.join(lead)} now" if self.lexicon.language == "en" else " ".join(lead)
            button = next((button for sign, button in self.lexicon.actions if sign.search(said)), "") if lead else ""
            if button and button != self.lexicon.call_verb:
                return button
        return ""

    def _button(self, span: Span) -> str:
        said = self.shown(span.text)
        said = re.sub(r"^Dm\b", "DM", said)
        if _ONE_DOES.match(said):
            return next((button for sign, button in self.lexicon.actions if sign.search(said)), "")
        fits = len(said) <= _BUTTON_LENGTH and 1 < len(said.split()) <= _BUTTON_WORDS and self._is_asked(span)
        fits = fits and said.rsplit(" ", 1)[-1].lower() not in self.lexicon.dangling
        if fits and not re.search(r"\d", said) and not _ONE_MAY.search(said):
            return said
        return next((button for sign, button in self.lexicon.actions if sign.search(said)), "")

    def _is_asked(self, span: Span) -> bool:
        """What opens its sentence or leads to an address is asked of people; "fila é grande" in the middle of one is not."""
        before, after = self.text[: span.start].rstrip(" "), self.text[span.end : span.end + _NEAR]
        leads = any(span.end <= contact.start <= span.end + _NEAR for contact in self.each(Label.CONTACT))
        told = not before or before[-1] in '.!?\n:;,–—-"“«' or before.endswith(" to")
        return told or leads or "@" in after

    @property
    def _calm(self) -> str:
        """The prompt with the capitals it was meant to have: none where it was shouted."""
        return self.text.lower() if is_shouted(self.text) else self.text

    def shown(self, text: str) -> str:
        """As it is shown: calm, tidy, its first letter large."""
        text = _WHICH.sub("", _bare(_WISHED.sub("", text)))
        if is_shouted(self.text) or (is_shouted(text) and len(text.split()) > 2):
            text = recased(text)
        small = text[1:] == text[1:].lower() and len(re.findall(r"\b[A-ZÄÖÜ]", self._calm)) <= _CAPITALS * len(
            self.text.split()
        )
        if self.lexicon.language == "de" and (small or is_shouted(self.text)):
            text = with_nouns(text)
        if self.lexicon.language == "en":
            text = written_out(text)
        text = spelled(text, self.lexicon.language, careless=len(re.findall("[à-ÿ]", self.text.lower())) < _ACCENTS)
        return display(text, protect(""))


def _without_contact(line: str) -> str:
    """ "Walk in at 9 Bellwether Road or have a look at steadyiron.example" up to its "or"."""
    reached = [fact for fact in protect(line).facts if fact.kind in CONTACT_KINDS]
    if not reached:
        return line
    before = line[: line.find(reached[0].text)].rstrip()
    joint = _OR_CONTACT.search(before)
    return before[: joint.start()] if joint and len(before[: joint.start()].split()) > _DEED_WORDS else line


def _up_to_place(deed: str) -> str:
    """ "I do eyebrow threading out of a tiny studio": where it is done is said elsewhere, if it is long."""
    if len(deed.split()) <= _LINE_WORDS:
        return deed
    cut = next(
        (found.start() for found in _WHERE.finditer(deed) if len(deed[: found.start()].split()) >= _DEED_WORDS), 0
    )
    return deed[:cut] if cut else deed


def fits_as_product(text: str) -> bool:
    return len(text) <= _PRODUCT_LENGTH and word_count(text) <= _PRODUCT_WORDS


def _bare(text: str) -> str:
    text = re.sub(r"(?<!\w)#(?=\w)", "", EMOJI.sub(" ", text).replace("\n", " "))
    text = re.sub(r"\s+", " ", text).strip(' ,;:.!·•*|–—-…"“”„«»')
    text = text.replace('"', "") if text.count('"') % 2 else text
    return text.strip("()") if text.count("(") != text.count(")") else text


def base_of(verb: str) -> str:
    """ "teaches" without its ending."""
    base = re.sub(r"ies$", "y", re.sub(r"(?<=[sxz])es$|(?<=[cs]h)es$", "", verb))
    return base if base != verb else verb[:-1]

# ruff: noqa: E501
"""What the reader found in a prompt, as text fit for the screen: whose ad it is, what is sold, lines, wishes, notes.

The trained reader says which words are for what; here they get back what typing lost (capitals, "w/" for "with") and
lose what no screen shows (emoji, hash signs, stray quotation marks). Nothing is rephrased.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.asked import Asked
from generations.providers.local.planner.keywords import fold, goods
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import Feature, feature, parted, pieces_of, trimmed, word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.parts import (
    CLAUSE_END,
    JOINS,
    LEAD_WORDS,
    LINE_LENGTH,
    LINE_WORDS,
    TOLD_WITH_PLACE,
    bare,
)
from generations.providers.local.planner.signs import name_of
from generations.providers.local.planner.subjects import Subjects
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.deeds import deed_of
from generations.providers.local.reader.facts import CONTACT_KINDS, MARK, FactKind, protect
from generations.providers.local.reader.forms import is_form
from generations.providers.local.reader.streets import BESIDE, FLOOR

_PRODUCT_LENGTH, _PRODUCT_WORDS = 48, 8
_SMALL_WORDS_LENGTH: Final = 54  # characters; a line of short words may have one more of them
# "Ich habe einen kleinen Friseursalon" tells of a "Friseursalon": the ending goes with the article.
_ARTICLE: Final = re.compile(
    r"^\s*(?:(?:an?|une?|una?|ein|eine|einen|um|uma|een)\s(?=\S{3})|l['’](?=\w{3}))?(?:kleine[nmrs]\s(?=\S{3}))?", re.I
)
_WE_ARE: Final = re.compile(
    r"^(?:we(?:['’]re| are)|i(?:['’]m| am)|somos|soy|nous sommes|on est|wir sind|ich bin|siamo|sono|sou)\s(?:an?\s|una?\s|une?\s|eine?n?\s|um\s|uma\s)?",
    re.I,
)
_WHEN: Final = words(
    "goal aim objective objectif objetivo obiettivo ziel benefit benefits vorteil avantage ventaja vantaggio figure figures chiffre chiffres cifra zahl "
    "when date dates wann datum termin termine quand cuándo cuando fecha fechas quando data datas anlass day days tag tage jour jours día días giorno giorni hours open opening times time zeit zeiten uhrzeit öffnungszeiten "
    "horaires horaire heures horario horarios hora orari orario ore horário what was quoi qué que cosa event evento anlass événement détails details info infos extra extras service services leistung leistungen "
    "servicio servicios servizio servizi serviço serviços product products produit produkt producto prodotto produto offer offers offre angebot aktion oferta promo offerta promoción promozione price prices "
    "preis preise prix precio precios prezzo prezzi preço usp highlight highlights plus notes text slogan message where wo où dónde dove onde place ort lieu lugar luogo activity activité aktivität actividad attività"
)  # fields whose names add nothing to what stands in them
_BRIEF: Final = 5  # words that say more with the name of their field
_FIELD: Final = re.compile(r"(?:^|\n)\W*(?P<name>[^\W\d_][\w '’]{2,22})\s?:\s*$")
# "Takes three weeks and costs 60 dollars" are two lines, the second without its verb.
_AND_COSTS: Final = re.compile(
    r"(?:,|\s(?:and|y|e|et|und|en))\s(?:it\s|sie\s)?(?:costs?|cuestan?|costan?o?|coûtent?|kostet|kosten|custam?)(?:\s|$)",
    re.I,
)
# "Sharpens knives and shears from a" van in Stockport.
_LEFT_OPEN: Final = re.compile(
    r"\s(?:(?:from|at|on|with|for|by|out of|desde|en|con|depuis|dans|chez|avec|à)(?:\s(?:an?|the|our|my|un|una|une|el|la|le|mi|ma|mon|notre|nuestr[oa]))?|"
    r"(?:in|aus|mit|bei|von|auf)\s(?:an?|the|our|my|einem|einer|der|dem|den))$",
    re.I,
)
# "Bring a toaster, a coat or a lamp and forty volunteers will mend it with you" is two sentences.
_AND_CLAUSE: Final = re.compile(
    r",?\s(?:and|but|und|aber|et|mais|y|pero|e|ma)\s(?=(?:[\w'’-]+\s){1,3}(?:will|can|must|may|is|are|has|have|gets?|wird|werden|kann|können|ist|sind|"
    r"hat|haben|peut|peuvent|est|sont|ont|puede[n]?|es|son|está[n]?|tienen?|può|possono|è|sono|hanno)\s)",
    re.I,
)
# "Our village brass band is 120 years old": the noun before the verb says what it is.
_OWN_NOUN: Final = re.compile(
    r"^(?:our|my|unser|unsere|mein|meine|notre|mon|ma|nuestr[oa]|mi|il nostro|la nostra)\s(?=[^,.]{4,40}\s(?:is|are|ist|sind|est|sont|es|son|è|sono|has|hat|needs?|sucht|cherche|busca|cerca|recrute)\s)|"
    r"(?<=\S{4})\s(?:is|are|ist|sind|est|sont|es|son|è|sono|has|hat|needs?|sucht|cherche|busca|cerca|recrute)\s.*$",
    re.I,
)
# How a clause begins that says what one does; in the south the verb says who.
DOES: Final = {
    "en": r"(?:i|we)\s(?!am\b|are\b|have\b|need\b|want\b|would\b)", "de": r"(?:ich|wir)\s(?!bin\b|sind\b|habe|heiß|brauch|such|möcht)",
    "fr": r"(?:(?:je|nous|on)\s|j['’])(?!suis\b|ai\b|sommes\b|avons\b|est\b|m['’]|cherch|voudr)", "nl": r"(?:ik|wij|we)\s(?!ben\b|zijn\b|heb|zoek|wil)",
    "es": r"(?:yo\s|nosotros\s)?(?!somos|tenemos|estamos|buscamos|queremos)\w+[aei]mos\s|(?:yo\s)?(?:hago|doy|vendo|arreglo|enseño|cuido|reparo|alquilo|llevo)\s",
    "it": r"(?:io\s|noi\s)?(?!siamo|abbiamo|cerchiamo)\w+iamo\s|(?:io\s)?(?:faccio|vendo|riparo|insegno|porto|affitto)\s",
    "pt": r"(?:eu\s|nós\s|a gente\s)?(?!somos|temos|estamos|queremos)\w+[aei]mos\s|(?:eu\s)?(?:faço|vendo|dou|conserto|ensino|alugo)\s",
}  # fmt: skip
_HOUSE_DOES: Final = re.compile(
    r"(?:association|entreprise|équipe|atelier|boutique|ferme|école|club|application|appli|asociación|empresa|equipo|taller|tienda|granja|escuela|aplicación|associazione|azienda|squadra|bottega|scuola|applicazione|cooperativa|coopérative|associação|escola)\s"
    r"(?!de\b|d['’]|à\b|en\b|con\b|para\b|pour\b|per\b|sportive?|locale?|culturale?|familiale?|solidaire)[a-zà-ÿ]{3,}(?:e|ent|t|d|a|an|no|em)\s(?:des|les|la|le|un|une|el|los|las|una|unos|il|lo|gli|i|aux|à|a|vos|votre|tus|vuestr\w+|tu)\s",
    re.I,
)
# "Depuis 22 ans" tells more than "22 ans".
_YEARS: Final = re.compile(r"(?:\d{1,3}|\w{3,10}) (?:years|ans|Jahren|años|anni|anos|jaar)|(?:19|20)\d\d", re.I)
_SINCE: Final = re.compile(r"\b(for|for over|since|depuis|seit|desde hace|desde|da|da oltre|há|sinds|al)\s$", re.I)
_AND_THEN: Final = re.compile(
    r"\s(?:and|und|et|y|e)\s(?:now\s|jetzt\s|maintenant\s|ahora\s|adesso\s|agora\s)?(?=(?:i|we|ich|wir|je|j['’]|nous|on|io|noi|eu|nós)\b)",
    re.I,
)
_WHERE: Final = re.compile(
    r"\s(?:out of|from|in|at|near|above|behind|for|à|dans|chez|depuis|aus|im|bei|en|desde|a|nel|nella|da|em|no|na)\s",
    re.I,
)
_TURNED: Final = re.compile(r"^(\w+en) (wir)\b")  # "Bei Moosgrund bauen wir Flaschengärten"
_WE_ALSO: Final = re.compile(
    r"^(?:we also have|we['’]ve also got|we now have|on a aussi|nous avons aussi|wir haben (?:jetzt )?auch|también tenemos|tenemos también|abbiamo anche|temos também)\s(?:(?:an?|une?|des|eine?n?|una?|uma?)\s)?",
    re.I,
)
# "Is free for anyone under 18", "that are stitched by hand", "qui ouvre le 2 octobre": the noun stands in another scene.
_IS_ALONE: Final = re.compile(
    r"^(?:(?:(?:that|which|who)\s)?(?:is|are)\s(?=(?!not\b|it\b|there\b|you\b|your\b|we\b|looking\b|back\b)\w+\s\w)|(?:that|which|who)\s(?=[a-z]+\s)(?!is\s|its?\s|was\s|were\s|you\s|we\s|they\s|he\s|she\s|i\s|the\s|an?\s|no\w*\s|every\w*\s|your\s|our\s|never\s|are\s|can\s|will\s|has\s|have\s)|"
    r"(?:qui|que|che)\s(?!ont\s|sont\s|han\s|hanno\s|sono\s|n['’]|ne\s|se\s|s['’]|si\s|il|elle|on\s|vous|nous|tu\s|le\s|la\s|lo\s|no\s|non\s|te\s|ti\s)(?=[^\W\d_]+[eatr]\s)|"
    r"(?:est|sont)\s(?=\w+(?:ée?s?|ue?s?|ite?s?|ise?s?)\s)|(?:está|están|es|son)\s(?=\w+[ai]d[oa]s?\s)|(?:è|sono)\s(?=\w+[aiu]t[oaie]\s)|"
    r"(?:ist|sind)\s(?=(?:für|rund|ab|von|in|im|mit|ohne|bis|immer|auch)\s))",
    re.I,
)
_OPENS: Final = re.compile(
    r"\b(?:close|open|opened|öffnen|schließen|haben (?:auf|offen|geöffnet)|cerramos|abrimos|estamos|fermons|ouvrons|ferme|ouvre|chiudiamo|apriamo|fechamos)\b",
    re.I,
)
_STANDS_BESIDE: Final = re.compile(rf"\s*(?:{FLOOR}|{BESIDE})\b", re.I)
_THIRD: Final = re.compile(r"^(?:s?he['’]?s|(?:she|he) is)\s", re.I)  # "shes fab": who?
_OR: Final = re.compile(r"^(?:or|oder|ou|o|oppure|and|und|et|y|e)\s(?=\S+\s\S)", re.I)
_OR_CONTACT: Final = re.compile(r"\s(?:or|and|oder|und|ou|et|o|y|e|u)\s(?:\S+\s){0,5}?\S+$", re.I)
# "I want to advertise the set menu" is said to whoever makes the ad, up to the menu.
_ADVERTISE: Final = re.compile(
    r"^(?:(?:i|we)(?:['’]d)? (?:want|would like|like|need) to (?:advertise|promote|push)|(?:quiero|queremos|quisiera) (?:anunciar|promocionar)|"
    r"(?:je veux|nous voulons|je voudrais|on cherche à|nous cherchons à|on aimerait|on voudrait) (?:annoncer|promouvoir|faire connaître)|(?:voglio|vogliamo|vorrei) (?:pubblicizzare|promuovere)|(?:quero|queremos) (?:anunciar|divulgar))"
    r"\s(?:(?:that|que|che)\s|(?:the|our|my|el|la|los|las|nuestr[oa]s?|le|les|notre|nos|il|lo|o|a)\s)?",
    re.I,
)
# "We provide" says nothing beside what is provided.
_OFFERS: Final = re.compile(
    r"(?:we|i|wir|ich|nous|je|on)\s(?:provide|offer|sell|make|do|run|bieten|biete|verkaufen|verkaufe|proposons|propose|vendons|vends)",
    re.I,
)
_ONE_DOES: Final = re.compile(r"(?:se|si)\s\w+", re.I)  # "se reserva"
# "Für Menschen an, die ...": the end of "ich biete an" stays where it was.
_LOOSE_PREFIX: Final = re.compile(r"(?<=\w) (?:an|ein|auf|vor|ab)(?=, (?:die|der|das|den|wo)\s)")
# "Tortillas hechas" en Querétaro.
_MADE_AT_END: Final = re.compile(
    r"(?<!recién)(?<!freshly)(?<!newly)(?<!appena)\s(?:hech[oa]s?|fabricad[oa]s?|elaborad[oa]s?|cosid[oa]s?|made|produced|grown|brewed|baked|fabriquée?s?|faite?s?|cultivée?s?|fatt[oaie]|prodott[oaie]|feit[oa]s?|hergestellt|gemacht)$",
    re.I,
)
# "El pedido se hace" en xunamiel.mx
_IS_DONE_THERE: Final = re.compile(
    r"(?:^|\s)(?:se hacen?|se fait|se font|si fanno|si fa|wird|werden|faz-se|fazem-se)$", re.I
)
# "Everything" is at wrenwood.example.
_IS_AT: Final = re.compile(
    r"\s(?:is|are|ist|sind|gibt es|gibt['’]s|está|están|est|sont|è|sono|se trouve|steht|stehen)\s(?:\w+\s)?(?:at|on|auf|unter|bei|en|sur|su|via)\s"
)
_AT: Final = re.compile(r"\s(?:en|on|at|auf|sur|su|unter|via|bei|por|par|al|au|em)\s")
# "With my husband" is told of whoever writes.
_WITH_MINE: Final = re.compile(
    r"(?:with|avec|con|mit|com|met)\s(?:my|mon|ma|mes|mi|mis|meine?[mnr]?|mio|mia|meu|minha|mijn)\s\w+", re.I
)
_DEADLINE: Final = re.compile(r"(?:by|before|until|bis|vor|avant|jusqu|antes|hasta|entro|até|vóór|voor)\b", re.I)
_DEED_WORDS: Final = 3  # at least
_PRICED: Final = (Label.PRODUCT, Label.DOES, Label.LINE)
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?=[.!\n]|$)")
_LEAST_SAID, _MOST_SAID = 4, 22  # words of a sentence that is shown although the reader had no use for it
_NAMELESS: Final = re.compile(r"\b(?:name|namen|nom|nombre|nome|naam)\b", re.I)  # "We don't really have a name"
_SENTENCE_END: Final = re.compile(r"[.!?]+\s|\n")


@dataclass(frozen=True)
class Heard(Asked, Subjects):
    """The parts of one prompt as text fit for the screen."""

    def brand(self) -> str:
        return name_of(self.text, self.spans, self.lexicon)

    def products(self) -> tuple[str, ...]:
        things = [span for span in self.each(Label.PRODUCT) if not self._has_price(span)]
        told = [
            self.shown(f"{self._speaker(span)} {_ARTICLE.sub('', self._with_spot(span, span.text))}") for span in things
        ]
        if not told and not self.each(Label.DOES):
            told = [self.shown(self._first_words())]
        told = [_MADE_AT_END.sub("", text) for text in told]
        told = [self._our_own(text) for text in told]
        return tuple(dict.fromkeys(text for text in told if text and fold(text) != fold(self.brand())))

    def deed(self) -> str:
        """The thing sold with what is done with it, where its verb stands right before it."""
        thing = next(iter(self.each(Label.PRODUCT)), None)
        return self.shown(deed_of(self.text, thing, self.spans)) if thing else ""

    def _our_own(self, told: str) -> str:
        """ "Notre association" before "prête des jouets aux familles": a sentence keeps whose it is about."""
        if not _HOUSE_DOES.match(told):
            return told
        first = told.split(maxsplit=1)[0]
        owned = re.search(rf"\b(notre|nuestr[oa]|la nostra|il nostro|a nossa|o nosso)\s{first}\b", self.text, re.I)
        return f"{owned[1][:1].upper()}{owned[1][1:]} {told[:1].lower()}{told[1:]}" if owned else told

    def _first_words(self) -> str:
        """Where the reader found nothing sold: the first words it had no use for, if they name a thing or a trade."""
        start = next((span.end for span in self.spans if span.label is Label.BRAND and span.start == 0), 0)
        end = min((span.start for span in self.spans if span.start >= start), default=len(self.text))
        if self.text[start:end].rstrip().endswith(":"):
            return ""  # "Name of cause:" tells of a field
        if any(start <= note.start < end or note.start <= start < note.end for note in self.each(Label.NOTE)):
            return ""  # "Fais une pub pour ..."
        if re.match(r"[^.!?\n]*,[^.!?\n]*[.!?]\s", self.text[start:end]):
            return ""  # "Les lunchs froids, c'est fini." is said of something else
        clauses = CLAUSE_END.split(self.text[start:end].strip(" ,:–—-"))
        clauses = [clause for clause in clauses if not _STANDS_BESIDE.match(clause)]
        told = (_WE_ARE.sub("", trimmed(_OWN_NOUN.sub("", clause), self.lexicon)) for clause in clauses[:2])
        said = next((text for text in told if len(text.split()) > 1), "")
        said = (
            re.sub(r"\s\w{1,4}$", "", said) if said.rsplit(" ", 1)[-1].lower() in self.lexicon.function_words else said
        )
        known = any(fold(word) in goods() for word in re.findall(r"\w+", said))
        return said if known and len(said.split()) <= _PRODUCT_WORDS else ""

    def deeds(self) -> tuple[str, ...]:
        deeds = [span for span in self.each(Label.DOES) if " " in span.text.strip() or self._where_it_does(span)]
        deeds = [span for span in deeds if not (self.products() and _OFFERS.fullmatch(span.text.strip()))]
        told = [_TURNED.sub(r"\2 \1", self._with_subject(span) + self._where_it_does(span)) for span in deeds]
        if not told and not self.products():
            told = [self._first_deed()]
        return tuple(filter(None, (self.shown(_LEFT_OPEN.sub("", text)) for text in told)))

    def _first_deed(self) -> str:
        """Where the reader found nothing sold and no deed: the first clause that says "we ...", wherever its places stand."""
        speaks = DOES.get(self.lexicon.language)
        if not speaks:
            return ""
        parts = (part.strip() for clause in CLAUSE_END.split(self.without_notes) for part in _AND_THEN.split(clause))
        told = (_up_to_place(part) for part in parts if re.match(speaks, part, re.I))
        told = (part for part in told if not self.brand() or fold(self.brand()) not in fold(part))  # "Je l'ai appelé X"
        fits = (part for part in told if _DEED_WORDS <= len(part.split()) <= LINE_WORDS + 1 and not _OPENS.search(part))
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
        told = [(self._with_call(text, at), at) for text, at in told]
        told = [(_LOOSE_PREFIX.sub("", without_noun(_WE_ALSO.sub("", text))), at) for text, at in told]
        told = [
            (self._without_and(_ADVERTISE.sub("", _OR.sub("", _without_contact(field_cut(text))))), at)
            for text, at in told
            if not _THIRD.match(text)
            and not _WITH_MINE.fullmatch(text)
            and not _OFFERS.fullmatch(text)
            and not _ONE_DOES.fullmatch(text)
        ]
        begun = [at for _, at in told]
        lines = [
            replace(line, sentence=at, follows=number > begun.index(at))
            for number, (text, at) in enumerate(told)
            for line in self.features(text)
        ]
        lines += [line for text in self.asked() for line in self.features(text)]
        return [
            line for line in lines if not set(line.kinds) & CONTACT_KINDS and not re.fullmatch(r"\d{1,3}", line.text)
        ]

    def unread(self) -> list[Feature]:
        """Whole sentences the reader had no use for: "If your piano hasn't been touched in ten years we won't judge"."""
        found: list[Feature] = []
        sold = [fold(text) for text in self.products()]
        for sentence in _SENTENCE.finditer(self.text):
            inside = [span for span in self.spans if span.start < sentence.end() and span.end > sentence.start()]
            taken = any(span.label is not Label.PLACE for span in inside)
            told = sentence.group().strip(" ,;:–—-")
            is_said = _LEAST_SAID <= word_count(told) <= _MOST_SAID and not _NAMELESS.search(told)
            is_said = is_said and not any(thing in fold(told) for thing in sold)
            if not taken and is_said and not speaks_of_film(told):
                found += self.features(told)
        return found

    def _without_and(self, text: str) -> str:
        """Dutch "en" is "and"; elsewhere it is "in"."""
        return re.sub(r"^en\s", "", text, flags=re.I) if self.lexicon.language == "nl" else text

    def _with_call(self, text: str, sentence: int) -> str:
        """ "By January 15" says what until then: "Sign up by January 15"."""
        if not _DEADLINE.match(text) or not self._is_bare(text):
            return text
        calls = (span.text for span in self.each(Label.CALL) if self._sentence(span) == sentence)
        call = next((said for said in calls if word_count(said) <= _DEED_WORDS), "")
        return f"{call} {text[:1].lower()}{text[1:]}" if call else text

    def _sentence(self, span: Span) -> int:
        """Which sentence of the prompt it is in."""
        return len(_SENTENCE_END.findall(self.text[: span.start]))

    def _is_price_of(self, span: Span) -> Span | None:
        """What a price in brackets is the price of: "self-serve dog wash ($18)"."""
        former = next((other for other in self.spans if self.text[other.end : span.start] == " ("), None)
        priced = former is not None and former.label in _PRICED and feature(bare(span.text)).is_bare_price
        return former if priced and former is not self._sold else None

    def _has_price(self, span: Span) -> bool:
        return any(self._is_price_of(line) is span for line in self.each(Label.LINE))

    @property
    def _sold(self) -> Span | None:
        return next(iter(self.each(Label.PRODUCT)), None)

    def _with_price(self, span: Span, told: str) -> str:
        prices = (line for line in self.each(Label.LINE) if self._is_price_of(line) is span)
        return next((f"{told} · {bare(line.text)}" for line in prices), told)

    def _with_field(self, span: Span, told: str) -> str:
        """A bare date says more with the name of its field, "Starts: April 12", or what stands before it: "Orders close"."""
        said = feature(told)
        if _YEARS.fullmatch(told) and (since := _SINCE.search(self.text[: span.start])):
            return f"{since[1]} {told}"
        field = _FIELD.search(self.text[: span.start])
        brief = self._is_bare(told) or len(told.split()) <= _BRIEF
        tells = is_form(self.text) or said.kinds == (FactKind.DATE,)
        if field and brief and tells and not said.is_offer and field["name"].casefold().split()[-1] not in _WHEN:
            name = field["name"].capitalize() if field["name"].isupper() else field["name"]
            return f"{name}{' ' * (self.lexicon.language == 'fr')}: {told}"
        if not said.kinds or not set(said.kinds) <= {FactKind.DATE, FactKind.HOURS} or not self._is_bare(told):
            return told
        before = [other for other in self.spans if other.end <= span.start]
        former = before[-1].end if before else 0
        if before and before[-1].label is Label.PLACE and self.text[former : former + 1] == ",":
            return told  # "in Brattleboro, Vermont is Saturday April 26"
        lead = CLAUSE_END.split(self.text[former : span.start])[-1].strip()
        told_by = [word for word in lead.split() if word.lower() not in self.lexicon.function_words]
        spoken = len(told_by) > 1 or (len(told_by) == 1 and len(lead.split()) > 1)
        fits = spoken and len(lead.split()) <= LEAD_WORDS and not JOINS.match(f"{lead} ")
        return f"{lead} {told}" if fits else told

    def _leads_to_contact(self, span: Span) -> bool:
        """ "Text Jess" says nothing without the number behind it."""
        brief = word_count(span.text) <= TOLD_WITH_PLACE and not protect(span.text).facts
        gaps = [self.text[span.end : there.start] for there in self.each(Label.CONTACT) if there.start > span.end]
        led = bool(_IS_DONE_THERE.search(span.text)) and any(_AT.fullmatch(gap) for gap in gaps)
        return led or (brief and any(not gap.strip(" :") or _IS_AT.fullmatch(gap) for gap in gaps))

    def _is_bare(self, told: str) -> bool:
        """Nothing but facts and the small words between them: "Thursday 12 March at noon"."""
        rest = MARK.sub(" ", protect(told).text)
        return all(word.lower() in self.lexicon.function_words for word in re.findall(r"\w+", rest))

    def features(self, text: str, *, does: bool = False) -> list[Feature]:
        """The lines in a piece of text: itself, or its parts where it is too long to be read at once."""
        told = list(filter(None, (part.strip(" ,") for part in _AND_COSTS.split(text))))
        if any(" " not in part and not re.search(r"\d", part) for part in told[1:]):
            told = [text.strip(" ,")]  # "and costs nothing"
        if len(told) > 1 or told != [text.strip(" ,")]:
            return [line for number, part in enumerate(told) for line in self.features(part, does=does and not number)]
        shown = self.shown(text)
        most = LINE_WORDS + (self.lexicon.language != "en")
        short = len(shown) <= LINE_LENGTH and word_count(shown) <= most + (len(shown) <= _SMALL_WORDS_LENGTH)
        short = short or (feature(shown).alone and len(shown) <= LINE_LENGTH)  # nothing but hours is never cut
        if not short and (line := parted(shown, self.lexicon, does=does)):
            return [line]
        if not short and len(clauses := _AND_CLAUSE.split(shown, maxsplit=1)) > 1:
            return [
                line for number, part in enumerate(clauses) for line in self.features(part, does=does and not number)
            ]
        parts = [shown] if short else pieces_of(shown, self.lexicon)
        return [feature(part, does=does) for part in parts if re.search(r"\w", part)]


def without_noun(text: str) -> str:
    """ "That fits in 20 seconds" where its noun stands in another scene: "fits in 20 seconds"."""
    return _IS_ALONE.sub("", text)


# "Precio 24 € al mes"
_PRICE_NAMED: Final = re.compile(
    r"^(?:(?:and|und|et|y|e) )?(?:(?:the |el |le |der |il |o )?(?:precio|price|preis|prix|prezzo|preço|prijs)(?: (?:of|de|von|di|van))?)\s?:?\s(?=[€$£]?\s?\d)",
    re.I,
)


def field_cut(line: str) -> str:
    """ "Message: new patients welcome" without the name of a field that adds nothing."""
    line = _PRICE_NAMED.sub("", line)
    named, colon, value = line.partition(":")
    return value.strip() if colon and value.strip() and named.strip().casefold() in _WHEN else line


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
    if len(deed.split()) <= LINE_WORDS:
        return deed
    cut = next(
        (found.start() for found in _WHERE.finditer(deed) if len(deed[: found.start()].split()) >= _DEED_WORDS), 0
    )
    return deed[:cut] if cut else deed


_SPEAKER: Final = re.compile(
    r"\band I\b|\b(?:und|mit) ich\b|\b(?:et|y|e) (?:moi|yo|io)\b"
)  # "my mother and I run", no thing


def fits_as_product(text: str) -> bool:
    return len(text) <= _PRODUCT_LENGTH and word_count(text) <= _PRODUCT_WORDS and not _SPEAKER.search(text)

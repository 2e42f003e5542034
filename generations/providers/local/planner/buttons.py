# ruff: noqa: E501
"""The button of an ad: what people are asked to do, in two or three words."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Final

from generations.providers.local.planner import lint
from generations.providers.local.planner.button_words import (
    APPOINTMENT,
    BOOK,
    BOOK_A_PLACE,
    BUY,
    DONATE,
    HELP,
    JOIN,
    MORE,
    ONLINE,
    ORDER,
    PREORDER,
    QUOTE,
    SAVE_THE_DATE,
    SEE_HOW,
    SIGN_UP,
    TICKETS,
    TRY,
    WRITE,
    Words,
)
from generations.providers.local.planner.desk import copy_for, fitting
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.packs import Line
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.suiting import insisted, of_one, suited
from generations.providers.local.planner.verdicts.buttons import Ask, asks
from generations.providers.local.reader.facts import FactKind

_DELIVERED: Final = re.compile(
    r"deliver|take-?away|take-?out|pick-?up|lieferung|liefern|abhol|livraison|emporter|domicilio|para llevar|reparto",
    re.I,
)
_NOT_FOR_SALE: Final = re.compile(
    r"\b(?:borrow|totally free|completely free|free of charge|always free|no charge|nothing is for sale|swap)\b", re.I
)
_ON_WHATSAPP: Final = re.compile(
    r"whats\s?app|\b(?:whats|wasap|guasap|watsap|whatsap|zapzap|wh?app|wpp|wsp|zap)\b", re.I
)
_TEXTED: Final = re.compile(r"\btext\s(?:[\w'&-]+\s){0,4}[+(\d]", re.I)  # "text Jess 021 555 0172"
# "Escribí al 341 555 0182", "am besten eine Nachricht an 0761 555 0194".
_WRITTEN_TO: Final = re.compile(
    r"\b(?:escrib(?:e|í|id|an|a)(?:nos|me)?|manda(?:nos|me)? un mensaje|mándanos un mensaje|message|send (?:us |me )?a (?:text|message)|nachricht|schreib(?:t|en sie)?|sms|"
    r"écri(?:vez|s)(?:-nous|-moi)?|envoyez (?:-nous |-moi )?un (?:sms|message|texto)|scriv(?:i|ete)(?:ci|mi)?|manda(?:te)? un messaggio|appen|stuur een bericht)\s(?:\w{1,5}\s){0,3}[+(\d]",
    re.I,
)
_WHATSAPP: Final = {
    "en": "Message us", "es": "Escríbenos", "fr": "Écrivez-nous", "de": "Schreib uns", "it": "Scrivici", "pt": "Chame no WhatsApp",
}  # fmt: skip
_NO_APPOINTMENT: Final = re.compile(
    r"\b(?:sin (?:cita|reserva)|sans (?:rendez-vous|rdv|réservation)|ohne termin|no (?:appointment|booking)|walk-?ins?|senza "
    r"(?:appuntamento|prenotazione)|sem (?:marcação|hora marcada)|self-?serv|launderette|laundromat|laverie|waschsalon|autoservicio|if you drop|drop (?:it|them|yours) (?:off|in|by))",
    re.I,
)
_BOOKS: Final = re.compile(
    r"\b(?:book|reserve|appointment|cita|reserva|réserve|rendez-vous|termin|buchen|prenot|appuntament|marque|marcar|agende)",
    re.I,
)
# Buttons that ask people to talk, where the prompt names a site or an address instead.
_TALKS: Final = re.compile(
    r"^(?:ask|tell|talk|get in touch|contact|learn more|find out|preg[uú]nt|consult|cuéntanos|saber|más info|contáct|hable|"
    r"habla|frag|sprich|genauer|mehr |kontakt|erzähl|demand|parl|posez|en savoir|contactez|racontez|chied|scopri di|contatt|"
    r"raccont|pergunt|fale|saiba|entre em|neem |vraag|meer |vertel)",
    re.I,
)
_MEETINGS: Final = ("events", "shows", "community", "charity", "sports", "public_event")
# What a prompt offers, and the button that takes it up; the first that is there counts.
_OFFERED: Final[tuple[tuple[re.Pattern[str], Words], ...]] = (
    (
        re.compile(
            r"\bpre-?orders?\b|\b(?:ships|shipping) (?:from|in|on) (?:\d|[A-Z])|\bpreventas?\b|\bprécommand|\bvorbestell|\bpreordin|\bpré-venda|\bvoorbestel"
        ),
        PREORDER,
    ),
    (
        re.compile(
            r"\bfree trial\b|\btry (?:it )?(?:for )?free\b|\bfirst (?:\w+ )?(?:\d+ )?(?:days|weeks?|months?) (?:are |is )?free\b|\bfree for (?:the )?(?:first )?\d+ (?:days|weeks|months)|\b\d+[- ](?:day|week|month) (?:free )?trial\b|\bfree for (?:up to|your first|one)\b|"
            r"\bprueba gratis\b|\bgratis (?:hasta|para) (?:\d|un|dos|tres)|\bgratuite? jusqu['’]à \w+ [a-z]|\bkostenlos bis (?:zu )?\d|\bprimer(?:os|as)? [\w ]{1,24}(?:gratis|son gratis)|\bessai gratuit|\bpremiers? mois (?:est |sont )?(?:offert|gratuit)|\b(?:zum )?testen (?:gratis|kostenlos)|"
            r"\b(?:gratis|kostenlos) (?:testen|ausprobieren)|\bersten? (?:\w+ )?(?:monate?|wochen?|tage) (?:gratis|kostenlos)|\bprovalo gratis|\bprova gratuita|\bteste grátis|\bprobeer gratis",
            re.I,
        ),
        TRY,
    ),
    (
        re.compile(
            r"\bsign(?:ing)?[- ]?ups?\b|\bregist(?:er|ration)\b|\binscripci|\binscríb|\bapúnt|\binscri(?:vez|ption)|\banmeld|\biscri(?:zion|viti)|\binscriç|\baanmeld", re.I
        ),
        SIGN_UP,
    ),
    (
        re.compile(
            r"\bbook (?:with|at|by|online|early|ahead|your|a)\b|\bbookings?\b|\breserv(?:a|as|ad) (?:en|con|tu|por)\b|\bréserv(?:ez|ation)|\b(?:buchen|buchung|reservier)|"
            r"\bprenot|\breserv(?:e|as) (?:em|pelo|no)\b|\bboek (?:via|op|een)\b",
            re.I,
        ),
        BOOK,
    ),
    (
        re.compile(
            r"\bfree (?:quotes?|estimates?)\b|\b(?:quotes?|estimates?) (?:are |is )?(?:free|within|in)\b|\bpresupuestos? (?:gratis|gratuito|sin compromiso|en)|\bdevis (?:gratuit|offert|sous|en)|"
            r"\b(?:kostenlose[rsn]?|gratis) (?:angebot|kostenvoranschl)|\bkostenvoranschl|\bpreventiv[oi] (?:gratuit|in)|\borçamentos? (?:grátis|gratuito|sem)",
            re.I,
        ),
        QUOTE,
    ),
    (
        re.compile(
            r"(?:[€$£]\s?\d+|\d+(?:[.,]\d+)?\s?(?:€|euros?|dollars?|pesos|francs))\s(?:per|a|each|por|la|pro|die|a|par)\s(?:night|noche|nuit(?:ée)?|nacht|notte|noite)\b|"
            r"\beine nacht kostet\b|\bcouchages\b|\bhabitaciones desde\b|\bdoppelzimmer\b",
            re.I
        ),
        {**BOOK, "en": "Book your stay", "es": "Reserva tu noche"},
    ),
    (
        re.compile(
            r"\bnew members\b|\b(?:a|per|first) (?:training )?session\b|\bjoin us\b|\bteam for\b|\bcada (?:martes|jueves|sábado|domingo) (?:nos|a las)|\bnouveaux membres\b|\bneue mitglieder\b|"
            r"\bmitmachen\b|\bnuevos socios\b|\bnuovi soci\b",
            re.I,
        ),
        {
            "en": "Come along", "es": "Únete", "fr": "Rejoignez-nous", "de": "Mach mit", "it": "Unisciti a noi", "pt": "Junte-se a nós", "nl": "Doe mee",
        },
    ),
    (
        re.compile(
            r"\b(?:(?:we|I) rent|rent(?:s|ing)? out|rentals?|for (?:hire|rent)|hire of)\b|\balquil(?:a|amos|o)\b|\balquiler de\b|\b(?:on loue|nous louons|location (?:de|à|dès))|\bvermiet|\bmietservice|\bnoleggi|\balug(?:amos|uel|o)\b|\bverhuur",
            re.I,
        ),
        {**BOOK, "en": "Book yours", "de": "Jetzt mieten", "nl": "Huur nu"},
    ),
    (
        re.compile(
            r"\bsupper club\b|(?<!for )(?<!de )(?<!für )(?<!pour )\brestaurante?\b|\bbistro|\bbakery\b|\bchurrer|\btaquer|\bsidrer|\bcantin[ae]\b|\bpizzer|\bbäckerei\b|\bgasthof\b|\bwirtshaus\b|\bimbiss\b|\bboulangerie\b|\btrattoria\b",
            re.I,
        ),
        {
            "en": "Come and taste", "es": "Ven a probar", "fr": "Venez goûter", "de": "Komm probieren", "it": "Vieni ad assaggiare", "pt": "Venha provar", "nl": "Kom proeven",
        },
    ),
    (re.compile(r"\bviewings?\b|\bbesichtigung", re.I), {"en": "Book a viewing", "de": "Besichtigung buchen"}),
    (
        re.compile(
            r"\bturn up\b|\bpick (?:one |it |them |yours )?up\b|\bjust (?:come|walk|pop|drop)\b|\b(?:drop|pop|call) in\b|\bcome by\b|\bmarket (?:stall|day)|\bat [\w' ]{2,24} market\b|"
            r"\bkomm(?:t|en sie)? (?:einfach )?vorbei|\bpasa(?:te|os)? por|\bpassez\b|\bvenez\b|\bpassate\b",
            re.I,
        ),
        {},
    ),
    (
        re.compile(
            r"\b(?:ships|shipping|we (?:ship|post)|free (?:uk |us )?(?:delivery|postage)|envíos?|se envía|enviamos|versand|verschick|livraison|livré|expédi|spedizion|spedi(?:to|amo)|envio|portes (?:gr[aá]tis|inclu)|verzend)",
            re.I,
        ),
        ORDER,
    ),
    (
        re.compile(
            r"\b(?:software|saas|app for|platform for|dashboard|programa para|plataforma|aplicación|logiciel|application|programm für|plattform|gestionale|piattaforma|applicazione|aplicativo)\b",
            re.I,
        ),
        SEE_HOW,
    ),
)  # fmt: skip
_STARTS: Final = re.compile(
    r"(?:get started|start now|empieza|comienza|commencez|jetzt (?:starten|loslegen)|inizia|começa|begin)\b", re.I
)
_APP: Final = re.compile(
    r"\b(?:apps?|appli|applis|android|iphone|ios|software|logiciel|aplicación|aplicativo|applicazione)\b", re.I
)
_BUYS: Final = re.compile(
    r"(?:order|buy|shop|get yours|pick yours|commandez|choisissez|pide|compra|jetzt bestellen|ordina|peça|bestel nu)\b",
    re.I,
)
_LESSONS: Final = re.compile(
    r"(?:kurse?n?|courses?|class(?:es)?|lessons?|workshops?|cursos?|clases|cours|stages?|ateliers?|cors[oi]|lezion[ei]|aulas)\b",
    re.I,
)
_OPENS: Final = re.compile(
    r"\b(?:open(?:s|ing)|launch(?:es|ing)|eröffn|ouvr(?:e|ons|ez)\b|ouverture|abrimos|abre\b|apertura|inaugur|apriamo|apre\b|inauguraç)",
    re.I,
)


_WORDS: Final[dict[Ask, Words]] = {
    Ask.ORDER: ORDER, Ask.PREORDER: PREORDER, Ask.BUY: BUY, Ask.BOOK: BOOK, Ask.BOOK_A_PLACE: BOOK_A_PLACE, Ask.APPOINTMENT: APPOINTMENT, Ask.TICKETS: TICKETS, Ask.SIGN_UP: SIGN_UP,
    Ask.QUOTE: QUOTE, Ask.TRY: TRY, Ask.SEE_HOW: SEE_HOW, Ask.SAVE_THE_DATE: SAVE_THE_DATE, Ask.JOIN: JOIN, Ask.DONATE: DONATE, Ask.HELP: HELP, Ask.WRITE: WRITE, Ask.ONLINE: ONLINE,
    Ask.MORE: MORE,
}  # fmt: skip
_FREE: Final = re.compile(
    r"\b(?:free|gratis|gratuit\w*|kostenlos\w*|umsonst|trial|offerte?s?|regalo|essai|prueba|prova|nichts)\b", re.I
)
_CLUBS: Final = ("community", "sports", "music_school")
_SURE: Final = 0.6  # the same, where the prompt has a word for it ("sign up")
_CLEAR: Final = 0.3  # likelihood from which what people would choose replaces what rules found


def call_to_action(reading: Reading, brand_action: str, seed: str) -> str:
    """The button: the user's wish, the brand kit's, a phone's or the category's; verb first, short, fit for what is sold."""
    if _can_stand(brand_action.strip()):
        return brand_action.strip()
    if _can_stand(reading.call_to_action):
        return of_one(reading.call_to_action, reading)
    said = suited(_chosen(reading, seed), reading)
    is_told = reading.way_in or (reading.facts_of(FactKind.PHONE) and _message_verb(reading))
    return of_one(insisted(said if is_told else _likelier(said, reading), reading), reading)


def _likelier(said: str, reading: Reading) -> str:
    """What people would choose for such a prompt, where that is clear; said in the trade's own words where they ask the same."""
    likely = asks(reading)
    own = likely.get(Ask.OWN, 0.0)
    best = max((ask for ask in likely if ask is not Ask.OWN), key=likely.__getitem__)
    if best is Ask.TRY and (reading.appeal or reading.category.pack.category in _CLUBS):
        best = Ask.JOIN  # a first evening is tried by coming along
    words = {
        **_WORDS,
        Ask.CALL: {reading.language: reading.lexicon.call_verb},
        Ask.VISIT: {reading.language: reading.lexicon.visit_verb},
    }
    button = words.get(best, {}).get(reading.language, "")
    same = any(button in family and said in family for family in _families(reading.language))
    is_told = said in (_offered(reading), SIGN_UP.get(reading.language))
    least = _SURE if is_told else _CLEAR
    by_rule = same or likely[best] < least or likely[best] < own or not _can_be_done(best, reading)
    if not button or by_rule or (best is not Ask.TRY and said.split(maxsplit=1)[0] == button.split(maxsplit=1)[0]):
        return said
    return button


def _families(language: str) -> list[set[str]]:
    """Buttons that ask for the same in other words."""
    kinds = ((ORDER, BUY), (BOOK, BOOK_A_PLACE, APPOINTMENT))
    return [{words.get(language, "") for words in family} for family in kinds]


def _can_be_done(ask: Ask, reading: Reading) -> bool:
    """Nobody calls without a number, looks online without an address, or tries for nothing what has its price."""
    reached = {
        Ask.CALL: FactKind.PHONE,
        Ask.TEXT: FactKind.PHONE,
        Ask.ONLINE: FactKind.URL,
        Ask.WRITE: FactKind.EMAIL,
        Ask.SAVE_THE_DATE: FactKind.DATE,
    }
    if ask is Ask.TRY:
        return bool(_FREE.search(reading.cleaned.text))
    if ask is Ask.VISIT:
        return bool(reading.places) or not reading.facts_of(
            FactKind.PRICE
        )  # a lamp with a price and no shop is ordered
    return ask not in reached or bool(reading.facts_of(reached[ask]))


def _can_stand(wish: str) -> bool:
    return bool(wish) and len(wish) <= 40 and not lint.banned_claim(wish)


def _chosen(reading: Reading, seed: str) -> str:
    actions = copy_for(reading).actions
    if reading.way_in:
        verb = reading.way_in.split()[0]  # "Book the chair" is how a barber says "Book now"
        own = tuple(each for each in actions if reading.fits and each.text.startswith(f"{verb} "))
        return _picked(own, reading, seed) if own else reading.way_in
    if reading.trade == "restaurant" and _DELIVERED.search(reading.cleaned.text) and reading.language in ORDER:
        return ORDER[reading.language]
    if reading.facts_of(FactKind.PHONE) and (message := _message_verb(reading)):
        return message
    if reading.facts_of(FactKind.PHONE) and not reading.facts_of(FactKind.URL) and reading.lexicon.call_verb:
        return reading.lexicon.call_verb
    if _NOT_FOR_SALE.search(reading.cleaned.text) and reading.language == "en":
        actions = tuple(each for each in actions if not re.search(r"\b(?:shop|order|buy)\b", each.text, re.I)) or (
            Line(reading.lexicon.visit_verb),
        )
    if _NO_APPOINTMENT.search(reading.cleaned.text) and reading.lexicon.visit_verb:
        actions = tuple(each for each in actions if not _BOOKS.search(each.text)) or (Line(reading.lexicon.visit_verb),)
    said = _picked(actions, reading, seed)
    said = _with_an_end(said, reading) if _TALKS.match(said) else said
    return _of_its_kind(said, reading)


def _of_its_kind(said: str, reading: Reading) -> str:
    """Nobody orders an app or visits a course: it is tried, and booked."""
    is_app = reading.language in SEE_HOW and _APP.search(reading.cleaned.text)
    if is_app and _BUYS.match(said):
        return _offered(reading) or SEE_HOW[reading.language]
    if is_app and _STARTS.match(said):
        return _offered(reading) or said
    idle = said in {MORE.get(reading.language), ORDER.get(reading.language), reading.lexicon.visit_verb}
    if idle and _LESSONS.search(reading.product or reading.deed):
        return BOOK_A_PLACE.get(reading.language, said)
    return said


def _picked(actions: Sequence[Line], reading: Reading, seed: str) -> str:
    choice = fitting(actions, fold(reading.cleaned.text), reading.language) or actions
    return choice[random.Random(seed).randrange(len(choice))].text


def _with_an_end(said: str, reading: Reading) -> str:
    """ "Ask us" where nothing tells how: a site is to be seen, a street to be walked to."""
    if not reading.fits and (offered := _offered(reading)):
        return offered
    if reading.facts_of(FactKind.URL) and reading.language in ONLINE:
        return ONLINE[reading.language]
    if reading.facts_of(FactKind.EMAIL) and reading.language in WRITE:
        return WRITE[reading.language]
    reachable = reading.facts_of(FactKind.PHONE, FactKind.EMAIL, FactKind.HANDLE)
    meets = reading.appeal or reading.category.pack.category in _MEETINGS
    if meets and not reachable and reading.facts_of(FactKind.DATE) and reading.language in SAVE_THE_DATE:
        return SAVE_THE_DATE[reading.language]
    street = any(re.search(r"\d", place) for place in reading.places)
    here = street or (reading.places and (meets or (reading.fits and reading.category.sells != "work")))
    if reachable:
        return said
    if here and reading.lexicon.visit_verb:
        return reading.lexicon.visit_verb
    if reading.category.sells == "goods" and reading.facts_of(FactKind.PRICE) and not reading.appeal:
        return said if reading.fits else ORDER.get(reading.language, said)
    return said if reading.fits else MORE.get(reading.language, said)


def _offered(reading: Reading) -> str:
    """ "Try it free", "Pre-order now": where the trade has no button, what the prompt offers has one."""
    text, language = reading.cleaned.text, reading.language
    for sign, said in _OFFERED:
        if sign.search(text) and (button := said.get(language) or (reading.lexicon.visit_verb if not said else "")):
            return button
    if _OPENS.search(text) and reading.facts_of(FactKind.DATE):
        return SAVE_THE_DATE.get(language, "")
    return ""


def _message_verb(reading: Reading) -> str:
    """How people write, where the prompt says that they should."""
    if _ON_WHATSAPP.search(reading.cleaned.text):
        return _WHATSAPP.get(reading.language, "WhatsApp")
    if _WRITTEN_TO.search(reading.cleaned.text) and reading.language in _WHATSAPP and reading.language != "pt":
        return _WHATSAPP[reading.language]
    return "Text us" if reading.language == "en" and _TEXTED.search(reading.cleaned.text) else ""

# ruff: noqa: E501
"""Whether a button suits what is sold, and which does: nobody orders a course, tastes a soap or learns more of a pair of socks.

The first rule that holds counts: the button it is about, what the prompt must say, and the button that takes its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.button_words import (
    APPOINTMENT,
    BOOK,
    BOOK_A_PLACE,
    DONATE,
    HELP,
    ONLINE,
    ORDER,
    PREORDER,
    QUOTE,
    SALE,
    SAVE_THE_DATE,
    SIGN_UP,
    TEST_RIDE,
    TICKETS,
    VIEWING,
    WRITE,
    Words,
)
from generations.providers.local.planner.reading import Reading
from generations.providers.local.reader.facts import FactKind

# Buttons that say little.
_IDLE: Final = (
    r"learn more$|find out|discover$|meet us$|get in touch$|descubre más|descúbrelo$|saber más|más información|en savoir|découvrez$|"
    r"mehr erfahren|jetzt entdecken|scopri di più|scoprilo$|saiba mais|meer weten"
)
_BUYS: Final = r"order|buy|shop now|get yours|commandez|pide ya|pídelo|compra (?:ya|ahora)|achetez|acquista|compre já|koop nu|jetzt (?:bestellen|kaufen)|ordina|peça|bestel nu"
_VISITS: Final = (
    r"visit us|visítanos|venez nous voir|komm vorbei|vieni a trovarci|passa a trovarci|visite-nos|kom langs"
)
_TASTES: Final = (
    r"come and taste|ven a probar|venez goûter|goûtez|komm probieren|vieni ad assaggiare|venha provar|kom proeven"
)
_BOOKS: Final = r"book now|book yours|reserva ya|réservez$|jetzt (?:buchen|mieten)|prenota ora|reserve já|boek nu"
_APPOINTMENTS: Final = r"book (?:a visit|your)|pide (?:tu )?cita|prenez rendez-vous|termin (?:buchen|vereinbaren)|marque já|maak een afspraak"
_WALK_IN: Final = r"\b(?:sin cita|sans (?:rendez-vous|rdv)|ohne (?:termin|voranmeldung)|no appointments?|walk-?ins?|senza appuntamento|sem marcação|zonder afspraak)\b(?! on )"
_SAVES: Final = "|".join(map(re.escape, SAVE_THE_DATE.values()))
_DELIVERED: Final = (
    r"deliver|we post|we ship|\bships?\b|posted|liefer|verschick|versand|livr(?:e|ons|é|ées?|aison)\b|expédi|env(?:ío|iamos|íos)\b|a domicilio|"
    r"spedi(?:amo|zione|to)|consegn|entrega|bezorg"
)
_PER_HEAD: Final = r"\b(?:per person|per head|a head|por persona|par personne|par tête|pro person|pro kopf|a persona|por pessoa|per persoon)\b(?! (?:a|per|al|par|pro|im) (?:month|mes|mois|monat))"
_EATEN_IN: Final = r"frühstück|breakfast|brunch|buffet|fondue|desayuno|petit[- ]déjeuner|mittagstisch|menú del día"
_COURSE: Final = (
    r"\bnight school\b|\b(?:next|evening|weekend|beginners['’]?|six-week|day) course\b|\bcourse (?:starts|begins|runs|costs)\b|\bteach(?:es)? (?:adults|beginners|kids|children|people|you)\b|"
    r"\b(?:curso|clases) (?:de|para)\b|\bcorso (?:di|serale)\b|\blezioni di\b|(?<!en )(?<!au )\bcours (?:de|du soir|pour)\b|\bstage (?:de|d['’])\b|\b\w*(?:kurse?|kursus|lehrgang)\b|\bcurso (?:de|para)\b|\baulas de\b"
)
_LESSONS: Final = rf"{_COURSE}|\bclasses\b|\blessons\b|\bworkshops? for\b"
_UNIT: Final = (
    r"\b(?:a|per) (?:pair|bottle|jar|bag|pack|box|tin|tube|bar|tub|set|kit)\b|\bpack of \d|\beach\b|\bapiece\b|\b\w{3,}(?:paket|set|glas)\b|\bpro (?:packung|glas|flasche|stück|dose|paar|tüte)\b|"
    r"\b(?:la|le|l['’])\s?(?:bouteille|boîte|sachet|pot|paire|flacon|pièce|lot)\b|\b(?:la|el|por) (?:botella|caja|bolsa|tarro|frasco|bote|unidad|pieza|pastilla|par)\b|"
    r"\b(?:la|al) (?:bottiglia|confezione|scatola|vasetto|pezzo|paio)\b"
)
_WEIGHS: Final = r"\b(?:weighs|wiegt|pèse|pesa)\b|\d\s?(?:g|kg|cm|mm|ml|cl|litros?|liter|litres?|lumens?|watts?|w|gramm?s?|grammes|gramos|kilos)\b"
_EVERY: Final = r"\b(?:jeden|jede woche|every|chaque|tous les|toutes les|cada|todos los|ogni)\b"
_AT_THE_DOOR: Final = r"\bdirekt (?:an|am|ab|im)\b|\bab hof\b|\bfarm gate\b|\bvente directe\b|\bvente à la ferme\b"
_IN_SHOPS: Final = r"fachhandel|im handel|in stores|stockists|dealers|en tiendas|en magasins?|nei negozi"
_REPAIRS: Final = r"repair|restor|restring|sharpen|fix|tun(?:e|ing)\b|clean|repar|réparation|répar|instal|wartung|reinig|vermiet|\brent|\bhire|alquil|\bloue|noleggi|ripar"
_MENDS: Final = r"^\W*(?:(?:i|we|je|nous|on|ich|wir|ik|wij)\s(?:repair|fix|mend|restore|répar\w+|restaur\w+|repar\w+)|repar(?:o|amos)|arregl(?:o|amos)|restaur(?:o|amos)|ripar(?:o|iamo)|consert(?:o|amos))\b"
_LETS: Final = r"^\W*(?:my \w+ and )?(?:(?:i|we|je|nous|on|ich|wir|ik|wij)\s(?:rent|hire|lend|lou\w+|vermiet\w+|verleih\w+|verhu\w+)|alquil(?:o|amos)|noleggi(?:o|amo)|alug(?:o|amos))\b"
_LOOKS: Final = "|".join(map(re.escape, ONLINE.values()))
_OPEN: Final = r"\bopen(?:s|ed)?\b(?: \w+){0,2}? (?:mon|tue|wed|thu|fri|sat|sun|daily|every|from \d|at \d|until|till?|\d|seven|all|late)|\breopen|\b(?:monday|tuesday|wednesday|thursday) to \w+day\b|\b(?:montag|dienstag|mittwoch|donnerstag) bis \w+tag\b|\bdu (?:lundi|mardi|mercredi|jeudi) au \w+\b|\bde (?:lunes|martes|miércoles|jueves) a \w+\b|\b(?:hält|steht|parks?|stops?|se pone|s['’]installe)\b[^.]{0,24}\b(?:jeden|every|chaque|cada|todos)\b|\bgeöffnet\b|\böffnungszeiten\b|\bouverte?s?\b|\bouvrons\b|\babrimos\b|\babiert[oa]s?\b|\babro\b|\bapert[oai]\b|\bapriamo\b|\baberto\b|\bclosed (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
_STREET: Final = (
    r"\b(?:street|road|lane|avenue|square|calle|plaza|rue|place|quai|via|piazza|\w+(?:straße|strasse|gasse|platz))\b"
)
_COMES: Final = r"\bcomes? to you(?:r)?\b|\bat your (?:home|door|place)\b|\bje me déplace\b|\bnous nous déplaçons\b|\bà domicile\b|\ba domicilio\b|\bvoy a tu casa\b|\b(?:komme|kommen) (?:zu|nach) (?:ihnen|dir|euch|hause)\b|\bhausbesuch"


@dataclass(frozen=True)
class _Rule:
    """`instead_of` matches the button, `when` what is sold or said, `unless` what speaks against it."""

    instead_of: str
    when: str
    button: Words
    unless: str = ""
    facts: tuple[FactKind, ...] = ()  # each of these must be told
    without: tuple[FactKind, ...] = ()  # none of these may be
    sells: str = ""  # or the trade sells it, whatever is said

    def holds(self, said: str, reading: Reading) -> bool:
        told = reading.told
        if not re.match(self.instead_of, said, re.I) or not all(reading.facts_of(kind) for kind in self.facts):
            return False
        if any(reading.facts_of(kind) for kind in self.without):
            return False
        if self.unless and re.search(self.unless, told, re.I):
            return False
        return bool(re.search(self.when, told, re.I)) or (bool(self.sells) and reading.category.sells == self.sells)


_PRICED: Final = (FactKind.PRICE,)
_RULES: Final = (
    _Rule(
        rf"{_IDLE}|{_BUYS}|{_TASTES}",
        r"\bpre-?orders?\b|\bpreventa\b|\bprécommand|\bvorbestell|\bpreordin|\bpré-venda\b|\bvoorbestel",
        PREORDER,
    ),
    _Rule(
        rf"{_IDLE}|{_BUYS}|{_VISITS}",
        r"(?<!sin )\b(?:con cita|cita previa)\b|\bby appointment\b|\bsur (?:rendez-vous|rdv)\b|\bnach (?:vereinbarung|terminvereinbarung|absprache)\b|\bsu appuntamento\b",
        APPOINTMENT,
    ),
    _Rule(
        rf"{_IDLE}|{_SAVES}|{_TASTES}|{_VISITS}|{_BUYS}",
        r"\btickets?\b|\bbillets?\b|\bplaces (?:à|dès|de) \d|\bentradas (?:a|desde|por|en)\b|\b(?:tickets|eintrittskarten)\b|\bkarten (?:ab|zu|für|kosten)\b|\bbigliett[io] (?:da|a)\b|\bbilhetes?\b",
        TICKETS,
        unless=r"\bticket(?:s)? (?:system|office|machine)|support tickets|weighbridge ticket",
        facts=_PRICED,
    ),
    _Rule(
        rf"{_SAVES}|{_IDLE}",
        r"\bentries (?:close|open)|\b(?:per|a) team\b|\bregistration\b|\bentry fee\b|\binscripci(?:ón|ones)\b|\binscriptions?\b|\bstartgeld\b|\banmeld|\biscrizion|\bquota\b",
        SIGN_UP,
        facts=_PRICED,
    ),
    _Rule(rf"{_IDLE}|{_TASTES}|{_VISITS}", _PER_HEAD, BOOK_A_PLACE, unless=rf"{_DELIVERED}|{_EATEN_IN}"),
    _Rule(rf"{_BUYS}|participa$|join in$", _COURSE, BOOK_A_PLACE, unless=_DELIVERED),
    _Rule(rf"{_IDLE}|{_VISITS}", _LESSONS, BOOK_A_PLACE),
    _Rule(_IDLE, r"\btest rides?\b|\bprobefahrt(?:en)?\b", TEST_RIDE),
    _Rule(
        _IDLE,
        r"\bfree (?:site )?(?:quotes?|estimates?|surveys?)\b|\bpresupuesto (?:gratis|gratuito|sin)\b|\bdevis (?:gratuit|offert|sous)\b|\bkostenvoranschlag\b|\bpreventiv[oi] gratuit",
        QUOTE,
    ),
    _Rule(_VISITS, _COMES, BOOK),
    _Rule(_TASTES, _DELIVERED, ORDER),
    _Rule(_TASTES, _UNIT, ORDER, unless=rf"{_OPEN}|\bmarket|\bmercado|\bmarché|\bmarkt|\bhof\b|\bferme\b|\bat the farm", facts=_PRICED, without=(FactKind.HOURS,)),
    _Rule(_IDLE, r"\bgroom(?:ing)?\b|\b(?:per|a|the) session\b|\bséances?\b|\bsesi(?:ón|ones)\b|\bbehandlung|\bmassage", BOOK, facts=_PRICED),
    _Rule(
        _IDLE,
        r"\b(?:entry|admission|entrada|entrée|eintritt|ingresso)\b|\b(?:es|c['’]est) (?:gratis|gratuite?)\b|\blädt\b[^.]{0,60}\bein\b",
        SAVE_THE_DATE,
        unless=_EVERY,
        facts=(FactKind.DATE,),
    ),
    _Rule(_IDLE, rf"{_UNIT}|{_WEIGHS}", ORDER, unless=rf"{_IN_SHOPS}|{_AT_THE_DOOR}|{_REPAIRS}|{_PER_HEAD}|{_LESSONS}", facts=_PRICED, sells="goods"),
    _Rule(_IDLE, r"\bdonate\b|\bdonat(?:e|ions) (?:your|their|a|an|old)\b|\bfamilias de acogida\b|\bfamilles d['’]accueil\b|\bpflegefamilien\b", HELP),
)  # fmt: skip

_SALE_ON: Final = r"\b(?:\w*sale|clearance|clear[- ]?out|rebajas|liquidación|soldes|déstockage|\w*schlussverkauf|\w*ausverkauf|räumungsverkauf|saldi|svendita|saldos|uitverkoop)\b"
_NO_SALE: Final = r"\b(?:plant|bake|cake|book|garage|yard|jumble|boot|rummage) sale|for sale|on sale|sale of work"
# Whatever was chosen and however: nobody books where no booking is taken, orders a flat or learns more about a sale.
_LAST_RULES: Final = (
    _Rule(_BUYS, _MENDS, QUOTE),
    _Rule(_BUYS, _LETS, BOOK),
    _Rule(rf"{_IDLE}|{_LOOKS}", r"\.[a-z]{2,}/(?:give|donate|spenden?|dons?|donar|dona|doneer)\b", DONATE),
    _Rule(_IDLE, r"\b(?:stay|nights?|noches|nuits|nächte|notti|noites|nachten)\b", BOOK, facts=(FactKind.DATE,)),
    _Rule(_VISITS, _SALE_ON, SALE, unless=_NO_SALE, facts=(FactKind.URL,), without=(FactKind.PLACE,)),
    _Rule(f"{_BOOKS}|{_IDLE}", r"\bcotiza\w+|\b(?:presupuestos?|devis|quotes?|preventiv[oi]|angebot\w*)\s(?:gratis |gratuit |free )?(?:por|sur|from an?|per|da una|anhand von)\s(?:foto|photo)", QUOTE),
    _Rule(
        rf"{_IDLE}|{_BUYS}|{_BOOKS}|{_VISITS}",
        r"\b(?:flats?|apartments?|houses?|studios?|rooms?|pisos?|departamentos?|apartamentos?|moradia|casas?|appartements?|maisons?|t[1-5]|wohnung|haus|zimmer|appartament[oi]|bilocale|trilocale)\b[^.!?]{0,30}?"
        r"\b(?:to (?:let|rent)|for (?:rent|sale)|en (?:alquiler|venta)|se alquila|à (?:louer|vendre)|zu vermieten|zu verkaufen|in (?:affitto|vendita)|(?:para|a) (?:arrendar|alugar|vend(?:a|er)))\b",
        VIEWING,
        unless=rf"\b(?:per|a|por|la|pro|die|par|a) (?:night|noche|nuit|nacht|notte|noite|week|semana|semaine|woche)\b|holiday|vacacion|vacances|ferien|{_REPAIRS}",
    ),
    _Rule(rf"{_VISITS}|{_IDLE}", r"\b(?:e-?mails?|mails?|write|escrib\w*|écri\w*|schreib\w*|scriv\w*|correo)\b", WRITE, facts=(FactKind.EMAIL,), without=(FactKind.PHONE, FactKind.URL)),
    _Rule(
        rf"{_IDLE}|{_BUYS}",
        _SALE_ON,
        SALE,
        unless=_NO_SALE,
    ),
    _Rule(rf"{_IDLE}|{_BUYS}", r"\b(?:à réserver|réservation|a reservar|por encargo|auf vorbestellung|da prenotare)\b", BOOK),
    _Rule(rf"{_APPOINTMENTS}|{_IDLE}", r"\bangebot (?:in|innerhalb|binnen|am)\b|\b(?:quote|estimate) (?:in|within|the same|by)\b|\bpresupuesto (?:en|el mismo|al)\b|\bdevis (?:en|sous|dans|le jour)\b", QUOTE, without=(FactKind.PHONE,)),
)  # fmt: skip


def insisted(said: str, reading: Reading) -> str:
    """The button, or the one that what is told leaves no choice but."""
    rule = next((rule for rule in _LAST_RULES if rule.button.get(reading.language) and rule.holds(said, reading)), None)
    if rule is not None:
        return rule.button[reading.language]
    said = suited(said, reading) if re.match(_IDLE, said, re.I) else said
    walks_in = re.search(_WALK_IN, reading.told, re.I) and re.match(f"{_BOOKS}|{_APPOINTMENTS}", said, re.I)
    return reading.lexicon.visit_verb if walks_in and reading.lexicon.visit_verb else said


def suited(said: str, reading: Reading) -> str:
    """The button itself, or the one that suits what is sold."""
    rule = next((rule for rule in _RULES if rule.button.get(reading.language) and rule.holds(said, reading)), None)
    if rule is not None:
        return rule.button[reading.language]
    if not re.match(_IDLE, said, re.I) or not reading.lexicon.visit_verb:
        return said
    if reading.appeal or reading.category.pack.category == "charity":
        return HELP.get(reading.language, said)
    return reading.lexicon.visit_verb if _has_a_door(reading) else said


def _has_a_door(reading: Reading) -> bool:
    """A place people walk to: its street is told, or where it is and when it is open."""
    street = any(re.search(_STREET, place, re.I) for place in reading.places)
    opens = (
        bool(reading.places) and bool(reading.facts_of(FactKind.HOURS)) and bool(re.search(_OPEN, reading.told, re.I))
    )
    return (street or opens) and not re.search(_COMES, reading.told, re.I)


# One who works alone and says so.
_ALONE: Final = {
    "en": (r"\b(?:I|I['’](?:m|ve|ll|d)|my|me)\b", r"\b(?:[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Uu]s)\b|\band I\b"),
    "es": (
        r"\b(?:[Ss]oy|[Dd]oy|[Hh]ago|[Tt]engo|[Mm]is?|[Mm]e llamo|[Aa]rreglo|[Rr]eparo|[Vv]endo|[Aa]lquilo|[Rr]estauro|[Ff]abrico|[Ll]impio|[Ee]nseño|[Cc]uido|[Tt]rabajo|[Rr]espondo|[Aa]bro|[Pp]into|[Cc]ocino|conmigo)\b",
        r"\b(?:[Ss]omos|[Nn]osotr[oa]s|[Nn]uestr[oa]s?|[Nn]os|\w+[aei]mos|y yo)\b",
    ),
    "fr": (r"\b(?:[Jj]e|[Jj]['’]\w*|[Mm]on|[Mm]a|[Mm]es|moi)\b", r"\b(?:[Nn]ous|[Nn]otre|[Nn]os|[Oo]n|et moi)\b"),
    "de": (r"\b(?:[Ii]ch|[Mm]eine?[rnms]?|mir|mich)\b", r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser\w*|und ich)\b"),
    "it": (r"\b(?:[Ss]ono|[Ff]accio|[Hh]o|[Mm]i[oa]|[Mm]iei|[Mm]ie)\b", r"\b(?:[Ss]iamo|[Nn]oi|[Nn]ostr[oaie]|[Cc]i|\w+iamo|e io)\b"),
}  # fmt: skip
_OF_ONE: Final = {
    "en": ((r"\bus$", "me"), (r"^(Call|Text|Message|Ask|Tell|Write to) us\b", r"\1 me")),
    "es": ((r"^(Escríbe|Cuénta|Pregúnta|Contácta|Lláma|Consúlta)nos\b", r"\1me"),),
    "fr": ((r"-nous\b", "-moi"), (r"\bnous voir\b", "me voir")),
    "de": ((r"\b(Schreibt?) uns\b", r"\1 mir"), (r"\b(Rufe?t?) uns\b", r"\1 mich")),
    "it": ((r"^(Scrivi|Chiama|Contatta)ci\b", r"\1mi"),),
}
_AND_US: Final = re.compile(
    r"^(?:Inscrivez|Abonnez|Retrouvez)-(?:vous|nous)$|^(?:Join|Visit|Meet) us$|^(?:Únete|Rejoignez-nous)"
)


def of_one(said: str, reading: Reading) -> str:
    """ "Call me" of one who works alone: who says "I" is no "us"."""
    alone = _ALONE.get(reading.language)
    if (
        alone is None
        or _AND_US.match(said)
        or not re.search(alone[0], reading.told)
        or re.search(alone[1], reading.told)
    ):
        return said
    return next((re.sub(us, me, said) for us, me in _OF_ONE.get(reading.language, ()) if re.search(us, said)), said)

# ruff: noqa: E501
"""The words on buttons that no trade owns, by language: ordered, booked, entered, tried."""

from __future__ import annotations

from typing import Final

Words = dict[str, str]

SAVE_THE_DATE: Final[Words] = {
    "en": "Save the date", "es": "Apunta la fecha", "fr": "Notez la date", "de": "Merk dir den Tag", "it": "Segna la data", "pt": "Anote a data",
}  # fmt: skip
MORE: Final[Words] = {
    "en": "Learn more", "es": "Descubre más", "fr": "En savoir plus", "de": "Mehr erfahren", "it": "Scopri di più", "pt": "Saiba mais", "nl": "Meer weten",
}  # fmt: skip
ORDER: Final[Words] = {
    "en": "Order now", "es": "Pide ya", "fr": "Commandez", "de": "Jetzt bestellen", "it": "Ordina ora", "pt": "Peça já", "nl": "Bestel nu",
}  # fmt: skip
PREORDER: Final[Words] = {
    "en": "Pre-order now", "es": "Resérvalo ya", "fr": "Précommandez", "de": "Jetzt vorbestellen", "it": "Preordina ora", "pt": "Reserve já", "nl": "Bestel vooraf",
}  # fmt: skip
BOOK: Final[Words] = {
    "en": "Book now", "es": "Reserva ya", "fr": "Réservez", "de": "Jetzt buchen", "it": "Prenota ora", "pt": "Reserve já", "nl": "Boek nu",
}  # fmt: skip
BOOK_A_PLACE: Final[Words] = {
    **BOOK, "en": "Book your place", "es": "Reserva plaza", "de": "Platz sichern", "it": "Prenota il posto", "nl": "Boek je plek",
}  # fmt: skip
TEST_RIDE: Final[Words] = {
    "en": "Book a test ride", "es": "Reserva tu prueba", "fr": "Réservez un essai", "de": "Probefahrt buchen", "it": "Prenota una prova", "pt": "Marque um teste",
}  # fmt: skip
APPOINTMENT: Final[Words] = {
    "en": "Book a visit", "es": "Pide cita", "fr": "Prenez rendez-vous", "de": "Termin buchen", "it": "Prenota ora", "pt": "Marque já", "nl": "Maak een afspraak",
}  # fmt: skip
TICKETS: Final[Words] = {
    "en": "Get tickets", "es": "Compra tu entrada", "fr": "Prenez vos places", "de": "Tickets sichern", "it": "Compra i biglietti", "pt": "Compre o bilhete", "nl": "Koop tickets",
}  # fmt: skip
SIGN_UP: Final[Words] = {
    "en": "Sign up now", "es": "Apúntate", "fr": "Inscrivez-vous", "de": "Jetzt anmelden", "it": "Iscriviti", "pt": "Inscreva-se", "nl": "Meld je aan",
}  # fmt: skip
QUOTE: Final[Words] = {
    "en": "Get a quote", "es": "Pide presupuesto", "fr": "Demandez un devis", "de": "Angebot anfordern", "it": "Chiedi un preventivo", "pt": "Peça orçamento",
}  # fmt: skip
HELP: Final[Words] = {
    "en": "Lend a hand", "es": "Echa una mano", "fr": "Prêtez main-forte", "de": "Hilf mit", "it": "Dai una mano", "pt": "Dê uma mão", "nl": "Help mee",
}  # fmt: skip
SEE_HOW: Final[Words] = {
    "en": "See how it works", "es": "Mira cómo funciona", "fr": "Voir comment", "de": "So funktioniert’s", "it": "Guarda come funziona", "pt": "Veja como funciona",
    "nl": "Zie hoe het werkt",
}  # fmt: skip
BUY: Final[Words] = {
    "en": "Shop now", "es": "Compra ya", "fr": "Achetez", "de": "Jetzt kaufen", "it": "Acquista ora", "pt": "Compre já", "nl": "Koop nu",
}  # fmt: skip
TRY: Final[Words] = {
    "en": "Try it free", "es": "Pruébalo gratis", "fr": "Essayez gratuitement", "de": "Gratis testen", "it": "Provalo gratis", "pt": "Experimente grátis", "nl": "Probeer gratis",
}  # fmt: skip
JOIN: Final[Words] = {
    "en": "Join us", "es": "Únete", "fr": "Rejoignez-nous", "de": "Mach mit", "it": "Unisciti a noi", "pt": "Junte-se a nós", "nl": "Doe mee",
}  # fmt: skip
DONATE: Final[Words] = {
    "en": "Donate now", "es": "Dona ahora", "fr": "Faites un don", "de": "Jetzt spenden", "it": "Dona ora", "pt": "Doe agora", "nl": "Doneer nu",
}  # fmt: skip
ONLINE: Final[Words] = {
    "en": "See it online", "es": "Míralo en la web", "fr": "Voir sur le site", "de": "Online ansehen", "it": "Guarda sul sito", "pt": "Veja no site", "nl": "Bekijk het online",
}  # fmt: skip
WRITE: Final[Words] = {
    "en": "Write to us", "es": "Escríbenos", "fr": "Écrivez-nous", "de": "Schreibt uns", "it": "Scrivici", "pt": "Escreva-nos",
}  # fmt: skip
VIEWING: Final[Words] = {
    "en": "Book a viewing", "es": "Pide una visita", "fr": "Demandez une visite", "de": "Jetzt besichtigen", "it": "Prenota una visita", "pt": "Marque uma visita", "nl": "Plan een bezoek",
}  # fmt: skip
SALE: Final[Words] = {
    "en": "Shop the sale", "es": "Aprovecha ya", "fr": "Profitez-en", "de": "Jetzt sparen", "it": "Approfittane", "pt": "Aproveite já", "nl": "Profiteer nu",
}  # fmt: skip

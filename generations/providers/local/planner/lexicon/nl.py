# ruff: noqa: E501
"""Dutch small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

DUTCH = Lexicon(
    language="nl",
    function_words=words(
        "de het een en van voor met ons onze mijn is zijn op in bij naar ook niet maak wij ik je jouw uw elke dag vanaf klaar terwijl u wacht thuis bezorgd verse winkel nu uur alle uit over per worden we die dat te tot om geen zonder jij aan heeft hebben"
    ),
    lead=pattern(
        r"^(?:(?:(?:ik geef|wij geven|we geven)|en|of|maar|met|die|dat|waar|omdat|plus|voor|wij (?:bieden|hebben|zijn|maken|verkopen)|we (?:bieden|hebben|zijn|maken|verkopen)|ik (?:bied|heb|ben|maak|verkoop)|er (?:is|zijn)|biedt|heeft|is|zijn|onze?|mijn|de|het|een)\s+)+"
    ),
    audience=pattern(
        r"\b(?:bedoeld voor|gemaakt voor|ideaal voor|perfect voor|speciaal voor|voor (?=(?:gezinnen|kinderen|jongeren|vrouwen|mannen|ouders|bedrijven|mensen|studenten|stellen|beginners|volwassenen|senioren|iedereen|baby)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:merk|bedrijf|genaamd|van|in|en|met|voor|die|is|de|het|bij|te|uit)$"),
    banned=pattern(
        r"\b(?:de|het) (?:aller)?beste\b|\ballerbeste\b|\bbeste van\b|\bnummer (?:één|een|1)\b|#\s?1\b|\bgegarandeerd\b|\bbekroond\w*|\bprijswinnend\w*|\bgeneest\b|\bwondermiddel\b|\bgoedkoopste\b|\bklinisch bewezen\b|\bzonder risico\b|\bmarktleider\b|\bonverslaanbaar\b|\bmeest verkochte\b"
    ),
    pain_cues=pattern(
        r"\b(?:genoeg van|nooit meer|geen stress|stress\w*|spoed\w*|noodgeval\w*|dringend|lekkage\w*|verstopt\w*|proble(?:em|men)|pijn\w*|kapot\w*|gedoe)\b"
    ),
    change_cues=pattern(
        r"\b(?:voor en na|verander\w+|verbouw\w+|renov\w+|afvallen|leer(?:t|en)?\b|fit worden|opknappen|metamorfose)\b"
    ),
    actions=actions(
        (
            (r"\bdownload\w*\b", "Download de app"),
            (r"\btafel reserveren\b|\breserveer\w*\b", "Reserveer nu"),
            (r"\bafspraak\b", "Maak een afspraak"),
            (r"\bboek(?:en|ing|ingen)?\b(?! (?:van|over|voor))", "Boek nu"),
            (r"\bbestel(?:len)?\b", "Bestel nu"),
            (r"\b(?:koop|shop)\b", "Shop nu"),
            (r"\bdoneer\w*\b", "Doneer nu"),
            (r"\b(?:schrijf je in|inschrijven|meld je aan|aanmelden)\b", "Meld je aan"),
            (r"\babonneer\w*\b", "Abonneer je"),
            (r"\bsolliciteer\w*\b", "Solliciteer nu"),
            (r"\b(?:bel|tel)\b", "Bel nu"),
            (r"\b(?:mail|app) ons\b", "Stuur een bericht"),
            (r"\b(?:kom langs|bezoek)\b", "Kom langs"),
            (r"\bofferte\b", "Vraag een offerte"),
        )
    ),
    call_verb="Bel nu",
    visit_verb="Kom langs",
    dangling=words("en of voor met zonder in aan op bij van tot te de het een onze mijn als is zijn die dat om uit"),
)

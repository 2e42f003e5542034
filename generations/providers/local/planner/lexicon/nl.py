# ruff: noqa: E501
"""Dutch small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = r"(?:(?:korte?|leuke?|mooie?|kleine?)\s)*(?:video(?:'s)?|filmpje|film|reclame|reclamespot|spotje|spot|advertentie|reel|clip|promo|commercial)\b"

DUTCH = Lexicon(
    language="nl",
    function_words=words(
        "de het een en van voor met ons onze mijn is zijn op in bij naar ook niet maak wij ik je jouw uw elke dag vanaf klaar terwijl u wacht thuis bezorgd verse winkel nu uur alle uit over per worden we die dat te tot om geen zonder jij aan heeft hebben"
    ),
    request=pattern(
        r"^(?:(?:hallo|hoi|goedendag|graag|alsjeblieft)\b[\s,!.]*)*(?:(?:ik|wij|we) (?:wil(?:len)?|zoek(?:en)?|heb(?:ben)?|zou(?:den)?)(?: graag)?(?: nodig)?\s|(?:kun|kan|zou) (?:je|jij|u)\s)?"
        r"(?:(?:maak|maken|creëer|genereer|ontwerp|schrijf|geef)\s(?:me\s|mij\s|ons\s)?)?(?:(?:een|de|het|onze|mijn)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:van) (?:\d+|[\ue000-\ue0ff])\s?(?:s|sec|seconden)?)?(?:\s(?:voor|over|van)\b|\s?[:\-–])?\s*(?:maken\b\s*)?"
    ),
    direction=pattern(
        r"^(?:en\s|graag\s)*(?:(?:gebruik|toon|laat (?:het|de|een)|(?:begin|eindig|sluit af) met|voeg|zet|vermijd|geen (?:muziek|tekst|stem|mensen)|zonder (?:muziek|tekst|stem|mensen)|niet (?:tonen|noemen)|ik wil|wij willen|antwoord|schrijf)\b"
        r"|(?:met |een |in )*(?:[\w-]+\s){0,2}(?:toon|stijl|sfeer|muziek|voice-?over|kleuren|palet|lettertype|camera|shots?|scènes?|formaat|duur|achtergrond|uitstraling)\b(?!\s(?:school|winkel))"
        r"|(?:de |het )?(?:video|spot|toon|stijl|doelgroep)\s?(?:is|moet|:)|\d+\s?(?:s|sec|seconden)\b\.?$|verticaal\b|voor (?:instagram|tiktok|facebook|social media)"
        r"|(?:heel |erg )?(?:elegant|modern|grappig|vrolijk|warm|gezellig|minimalistisch|professioneel|dynamisch|luxe|en|,|\s)+$|bedankt\b|dank je\b|iets\b)"
    ),
    mention=pattern(
        r"^(?:graag\s|en\s|ook\s)*(?:noem|vermeld|benadruk|zeg|vertel)(?: dat| de| het| onze)?\s+|^(?:voordelen|aanbieding|product|kenmerken):\s*"
    ),
    refusal=pattern(
        r"\b(?:noem|vermeld|toon|zeg)(?: de| het| onze)? ([^.,;]+?) niet\b|\b(?:geen|zonder) ((?:prijzen|prijs|muziek|telefoonnummer)\b[^.,;]*)"
    ),
    lead=pattern(
        r"^(?:(?:(?:ik geef|wij geven|we geven)|en|of|maar|met|die|dat|waar|omdat|plus|voor|wij (?:bieden|hebben|zijn|maken|verkopen)|we (?:bieden|hebben|zijn|maken|verkopen)|ik (?:bied|heb|ben|maak|verkoop)|er (?:is|zijn)|biedt|heeft|is|zijn|onze?|mijn|de|het|een)\s+)+"
    ),
    named=pattern(
        r"\b(?:genaamd|onder de naam|heet|heten|met de naam|(?:het |ons |mijn |de )?(?:merk|bedrijf|naam|winkel)(?: is| heet|:))\s+"
    ),
    by=pattern(r"\b(?:van|bij|door|ontdek|bezoek|probeer|welkom bij)\s+(?:de\s|het\s)?"),
    place=pattern(r"\b(?:in|te|nabij|vlakbij|rond|rondom|uit|in hartje)\s+"),
    audience=pattern(
        r"\b(?:bedoeld voor|gemaakt voor|ideaal voor|perfect voor|speciaal voor|voor (?=(?:gezinnen|kinderen|jongeren|vrouwen|mannen|ouders|bedrijven|mensen|studenten|stellen|beginners|volwassenen|senioren|iedereen|baby)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:merk|bedrijf|genaamd|van|in|en|met|voor|die|is|de|het|bij|te|uit)$"),
    joint=pattern(r"\s+(?:met|waar|omdat|die|dat|gemaakt (?:van|in|met))\s+|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"),
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
    email_verb="Mail ons",
    dangling=words("en of voor met zonder in aan op bij van tot te de het een onze mijn als is zijn die dat om uit"),
)

# ruff: noqa: E501
"""German small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = (
    r"(?:(?:kurze[nrs]?|kleine[nrs]?|tolle[nrs]?|schöne[nrs]?|neue[nrs]?)\s)*"
    r"(?:werbung|werbe-?(?:video|spot|clip|film|anzeige|kampagne)s?|videos?|spots?|clips?|anzeigen?|filme?|reels?|imagefilm|promo(?:video)?s?|kampagne|video-?werbung|video-?anzeige|instagram-?(?:video|reel|clip))\b"
)

GERMAN = Lexicon(
    language="de",
    function_words=words(
        "nur dazu vor bis so wenn man der die das den dem ein eine einen einer und oder für mit ohne im in am auf bei von vom zu zum zur ist sind wir unser unsere mein meine "
        "ich ihr ihre ihren sie auch nicht mehr aus nach seit wie was bitte erstelle brauche möchte täglich keine kein unter samstags sonntags montags erreichbar uhr ab heißt jetzt gibt es"
    ),
    request=pattern(
        r"^(?:(?:hallo|hi|servus|moin|guten tag|bitte)\b[\s,!.]*)*(?:(?:ich|wir) (?:möchten?|hätten? gerne?|brauchen?|suchen?|wollen|will|wünschen?)\s(?:bitte\s)?|(?:kannst du|können sie|könnten sie|könntest du)\s(?:mir |uns )?(?:bitte\s)?)?"
        r"(?:(?:erstellen?|erstelle|erstell|mache?|machen|generiere|produziere|gestalte|entwirf|schreibe?|drehe|gib)(?: sie)?\s(?:mir |uns )?(?:bitte\s)?)?(?:(?:ein|eine|einen|das|die|den|unser|unsere|mein)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:von|mit|in) (?:\d+|[\ue000-\ue0ff])\s?(?:s|sek|sekunden)?)?(?:\s(?:für|über|von|zu|zum|zur|mit|,? ?(?:das|der|die) (?:zeigt|bewirbt))\b|\s?[:\-–]\s)?\s*(?:(?:erstellen|machen)\b\s*)?"
        r"|^(?:(?:ich|wir) (?:möchten?|wollen|will) )?(?:bewirb|bewerbe|werbung für|promote)\b\s*"
    ),
    direction=pattern(
        r"^(?:und\s|bitte\s)*(?:(?:nutze|verwende|benutze|zeige?|beginne|starte mit|ende|füge|setze|vermeide|keine? (?:musik|text|stimme|preise|personen)|ohne (?:musik|text|stimme|ton|personen)|nicht (?:zeigen|erwähnen)|ich (?:möchte|will|hätte)|wir (?:möchten|wollen|hätten)|antworte|schreibe)\b"
        r"|(?:im |in |mit |ein |eine |einem |einer |der |die |das )*(?:[\w-]+\s){0,2}(?:ton|stil|look|stimmung|atmosphäre|musik|sprecher(?:stimme)?|farben|farbpalette|schriftart|kamera|einstellungen|szenen?|format|länge|dauer|hintergrund)\b(?!\s(?:schule|für))"
        r"|(?:das |der |die )?(?:video|spot|werbung|ton|stil|zielgruppe)\s?(?:ist|soll|sollte|muss|:)|\d+\s?(?:s|sek|sekunden)\b\.?$|hochformat\b|querformat\b|für (?:instagram|tiktok|facebook|social media)"
        r"|(?:sehr )?(?:elegant|modern|lustig|fröhlich|warm|gemütlich|minimalistisch|professionell|dynamisch|luxuriös|edel|und|,|\s)+$|danke\b|irgendwas\b|irgendetwas\b)"
    ),
    mention=pattern(
        r"^(?:bitte\s|und\s|auch\s)*(?:erwähne|nenne|betone|hebe|sage|zeige, dass|weise)(?: sie)?(?:,? dass| den| die| das| unsere[nrs]?| auf)?\s+|^(?:vorteile|angebot|produkt|merkmale):\s*"
    ),
    refusal=pattern(
        r"\b(?:erwähne|nenne|zeige|sage)(?: bitte)? (?:nicht|keine?n?)(?: die| den| das)? ?([^.,;]+)|\b(?:keine?|ohne) ((?:preise?|musik|telefonnummer)\b[^.,;]*)"
    ),
    lead=pattern(
        r"^(?:(?:und|oder|aber|mit(?!\s[^,.]*\s[a-zäöü]{3,}(?:t|en)$)|inklusive|sowie|weil|wo|dass|plus|für|(?:wir|ich) (?:bieten?|haben?|sind|mach(?:en?)?|verkaufen?|führen?|geben?|bin)|es gibt|bietet|bieten|hat|ist|sind|unsere?[nrms]?|meine?[nrms]?|der|die|das|den|dem|eine?[nrms]?|marke für)\s+)+"
    ),
    named=pattern(
        r"\b(?:namens|unter dem namen|marke|heißt|heissen|heißen|genannt|mit dem namen|(?:die |unsere |meine )?(?:marke|firma|name|unternehmen)(?: ist| heißt|:)|(?:mein|unser) name ist)\s+"
    ),
    by=pattern(
        r"\b(?:von|bei|für|vom|beim|entdecke|entdecken sie|willkommen (?:bei|im)|besuchen sie|besuche)\s+(?:der\s|dem\s|den\s|die\s|das\s)?"
    ),
    place=pattern(r"\b(?:in|bei|nahe|aus|rund um|im raum|im herzen von|mitten in|nähe)\s+(?:der\s|dem\s)?"),
    audience=pattern(
        r"\b(?:zielgruppe(?: ist| sind|:)?|gedacht für|ideal für|perfekt für|für (?=(?:familien|kinder|junge|frauen|männer|eltern|unternehmen|firmen|studenten|senioren|paare|anfänger|einsteiger|berufstätige|menschen)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"\s+(?:marke|firma|unternehmen|namens|von|in|und|mit|für|ist|der|die|das|im|bei|heißt|zum|zur|am|aus)$"
    ),
    joint=pattern(
        r"\s+(?:mit|wo|weil|sowie|hergestellt (?:aus|in)|inklusive|gemacht (?:aus|in|mit))\s+|,\s(?:die|der|das|welche)\s|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"(?<!\bam )\b(?:(?:der|die|das|den|dem) )?(?:aller)?beste[nrsm]?\b(?! (?:freund|aus))|\bnummer (?:eins|1)\b|\bnr\.? ?1\b|#\s?1\b|\bgarantiert?\w*|\bpreisgekrönt\w*|\bausgezeichnet\w*|\bheilt\b|\bheilung\b|\bwunder(?:mittel|waffe)\b|\bwelt(?:beste|weit führend)\w*|\b(?:am )?billigste\w*"
        r"|\bklinisch (?:getestet|bewiesen)\b|\bohne risiko\b|\brisikofrei\b|\bmarktführer\w*|\bführende[nrs]?\b|\bunschlagbar\w*|\btestsieger\b|\bmeistverkauft\w*"
    ),
    pain_cues=pattern(
        r"\b(?:genug von|schluss mit|nie wieder|kein stress|stress\w*|notfall\w*|notdienst|dringend|rohrbruch|verstopft\w*|probleme?n?|schmerz\w*|kaputt\w*|ärger\w*|müde von|nervig\w*|papierkram|defekt\w*)\b"
    ),
    change_cues=pattern(
        r"\b(?:vorher[- /]*(?:und )?nachher|verwandl\w+|renovier\w+|sanier\w+|umbau\w*|neues? ich|abnehmen|lernen?|lerne|fit werden|umstyl\w+|verwandeln)\b"
    ),
    actions=actions(
        (
            (r"\b(?:herunterladen|lade (?:die app|jetzt)|download)\b", "Jetzt laden"),
            (r"\btisch (?:reservieren|buchen)\b|\breservier\w+\b", "Tisch reservieren"),
            (r"\btermin\w* (?:vereinbaren|buchen)\b|\btermin(?:e|vereinbarung)?\b", "Termin buchen"),
            (r"\b(?:jetzt |online )buchen\b|\bbuch(?:e|en sie)\b", "Jetzt buchen"),
            (r"\bbestell(?:en|e|t|ung)?\w*\b", "Jetzt bestellen"),
            (r"\b(?:jetzt|online) kaufen\b|\bkaufe?\b", "Jetzt kaufen"),
            (r"\bspende(?:n|t)?\b", "Jetzt spenden"),
            (r"\b(?:anmelden|melde dich|melden sie sich|registrier\w+)\b", "Jetzt anmelden"),
            (r"\bbewirb dich\b|\bbewerben\b", "Jetzt bewerben"),
            (r"\babonnier\w+\b", "Jetzt abonnieren"),
            (r"\b(?:rufen? sie|ruf(?: uns)? an|anrufen|tel(?:efon)?\b)", "Jetzt anrufen"),
            (r"\bschreib(?:en sie|t)? uns\b", "Jetzt schreiben"),
            (r"\b(?:besuch(?:en|e|t)?|kommt? vorbei|vorbeikommen)\b", "Komm vorbei"),
            (r"\bangebot (?:anfordern|einholen)\b|\bkostenvoranschlag\b", "Angebot anfordern"),
        )
    ),
    call_verb="Jetzt anrufen",
    visit_verb="Jetzt besuchen",
    email_verb="Jetzt schreiben",
    dangling=words(
        "und oder für mit ohne im in am auf bei von vom zu zum zur der die das den dem ein eine einen einer unser unsere mein als ist sind"
    ),
)

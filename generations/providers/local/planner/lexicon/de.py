# ruff: noqa: E501
"""German small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

GERMAN = Lexicon(
    language="de",
    function_words=words(
        "nur dazu vor bis so wenn man der die das den dem ein eine einen einer und oder für mit ohne im in am auf bei von vom zu zum zur ist sind wir unser unsere mein meine "
        "ich ihr ihre ihren sie auch nicht mehr aus nach seit wie was bitte erstelle brauche möchte täglich keine kein unter samstags sonntags montags erreichbar uhr ab heißt jetzt gibt es"
    ),
    lead=pattern(
        r"^(?:(?:und|oder|aber|mit(?!\s[^,.]*\s[a-zäöü]{3,}(?:t|en)$)|inklusive|sowie|weil|wo|dass|plus|für|(?:wir|ich) (?:bieten?|haben?|sind|mach(?:en?)?|verkaufen?|führen?|geben?|bin)|es gibt|bietet|bieten|hat|ist|sind|unsere?[nrms]?|meine?[nrms]?|der|die|das|den|dem|eine?[nrms]?|marke für)\s+)+"
    ),
    audience=pattern(
        r"\b(?:zielgruppe(?: ist| sind|:)?|gedacht für|ideal für|perfekt für|für (?=(?:familien|kinder|junge|frauen|männer|eltern|unternehmen|firmen|studenten|senioren|paare|anfänger|einsteiger|berufstätige|menschen)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"\s+(?:marke|firma|unternehmen|namens|von|in|und|mit|für|ist|der|die|das|im|bei|heißt|zum|zur|am|aus)$"
    ),
    banned=pattern(
        r"(?<!\bam )\b(?:(?:der|die|das|den|dem) )?(?:aller)?beste[nrsm]?\b(?! (?:freund|aus))|\bnummer (?:eins|1)\b|\bnr\.? ?1\b|#\s?1\b|\bgarantiert?\w*(?!\s(?:vor|bis|in|innerhalb)\b)|\bpreisgekrönt\w*|\bausgezeichnet\w*|\bheilt\b|\bheilung\b|\bwunder(?:mittel|waffe)\b|\bwelt(?:beste|weit führend)\w*|\b(?:am )?billigste\w*"
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
            (r"\bvorbestell\w*\b", "Jetzt vorbestellen"),
            (r"\bbestell(?:en|e|t|ung)?\w*\b", "Jetzt bestellen"),
            (r"\bdemo\b", "Demo buchen"),
            (r"\b(?:jetzt|online) kaufen\b|\bkaufe?\b|\berhältlich (?:auf|bei|unter)$", "Jetzt kaufen"),
            (r"\bspende(?:n|t)?\b", "Jetzt spenden"),
            (r"\b(?:anmelden|anmeldung\w*|melde dich|melden sie sich|registrier\w+)\b", "Jetzt anmelden"),
            (r"\bbewirb dich\b|\bbewerben\b", "Jetzt bewerben"),
            (r"\babonnier\w+\b", "Jetzt abonnieren"),
            (r"\b(?:rufen? sie|ruf(?: uns)? an|anrufen|tel(?:efon)?\b)", "Jetzt anrufen"),
            (r"\bschreib(?:en sie|t)? uns\b", "Jetzt schreiben"),
            (r"\b(?:besuch(?:en|e|t)?|kommt? vorbei|vorbeikommen)\b", "Komm vorbei"),
            (r"\bangebot (?:anfordern|einholen)\b|\bkostenvoranschlag\b", "Angebot anfordern"),
        )
    ),
    call_verb="Jetzt anrufen",
    visit_verb="Komm vorbei",
    dangling=words(
        "per und oder für mit ohne im in am auf bei von vom zu zum zur der die das den dem ein eine einen einer unser unsere mein als ist sind"
    ),
)

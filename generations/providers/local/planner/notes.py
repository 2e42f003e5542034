# ruff: noqa: E501
"""Notes to whoever makes the film, in the languages other than English: labels, moods, and what must not be said.

"Cible : étudiants", "Bitte seriös, keine Witze" and "no prometas plaza" direct the ad and are never part of it. Takes a
sentence or a clause in the user's words; says what of it is a note, and what such a note forbids to mention.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_LABELS: Final = (
    r"zielgruppe|tonalität|ton|stil|stimmung|länge|dauer|format|musik|sprache|plattform|kanal|hinweis|farben|"
    r"cible|public(?: cible)?|style|ambiance|durée|langue|musique|plateforme|couleurs|consigne|"
    r"público(?: objetivo|-alvo)?|tono|estilo|duración|formato|música|idioma|plataforma|ambiente|colores|"
    r"target|pubblico|stile|atmosfera|durata|lingua|musica|piattaforma|colori|"
    r"tom|duração|plataforma|cores|público alvo|"
    r"doelgroep|toon|stijl|sfeer|duur|lengte|muziek|taal|kleuren|"
    r"grupa docelowa|odbiorcy|styl|klimat|czas trwania|długość|muzyka|język|kolory|"
    r"målgrupp|målgruppe|längd|længde|musikk|språk|sprog|hedef kitle|üslup|süre|müzik|аудитория|тон|стиль|формат|музыка|длительность|аудиторія|музика|тривалість|"
    r"الجمهور|الأسلوب|النبرة|المدة|लहजा|शैली|अवधि|दर्शक|ターゲット|トーン|雰囲気|長さ|尺|受众|风格|时长|语气|대상|톤|분위기|길이|κοινό|ύφος|διάρκεια|μουσική"
)
_LABELLED: Final = re.compile(
    rf"(?:^|(?<=[.!?;,]\s)|(?<=[。！、]))(?:{_LABELS})\s?[:：=]\s?[^.!?;。！]*[.!?;。！]?\s*", re.I
)
_ENGLISH_LABELLED: Final = re.compile(
    r"(?:^|(?<=[.!?;]\s))(?:target(?: audience| group| market| customers?)?|audience|tone(?: of voice)?|style|mood|vibe|feel|format|length|duration|music|platform|channel|voice|"
    r"setting|look(?: and feel)?|deadline|budget|notes?|colou?rs?|aim|goal|purpose|avoid|do not say|don['’]t say)\s?[:=]\s?[^.!?;]*[.!?;]?\s*",
    re.I,
)
_FOR_WHOM: Final = re.compile(
    r"(?:zielgruppe|cible|public(?: cible)?|público(?: objetivo|-alvo| alvo)?|target(?: audience| group| market| customers?)?|audience|pubblico|doelgroep|grupa docelowa|odbiorcy)\s?[:：=]\s?([^.!?;]{3,80})",
    re.I,
)
_MOODS: Final = {
    "de": r"seriös|sachlich|locker|ruhig|freundlich|frech|ernst|würdevoll|schlicht|dezent|nüchtern|emotional|humorvoll|witzig|lustig|modern|elegant|warm|herzlich|edel|fröhlich|bodenständig|direkt|poppig|jung|dynamisch|professionell|kurz|knackig|ehrlich",
    "fr": r"sobre|sérieux|sérieuse|simple|chaleureux|chaleureuse|drôle|dynamique|doux|douce|calme|élégante?|moderne|professionnelle?|direct|pudique|poétique|rassurante?|décalée?|joyeux|court|punchy|honnête",
    "es": r"serio|seria|sobrio|sobria|cercano|cercana|sencillo|sencilla|divertido|divertida|tranquilo|tranquila|elegante|moderno|moderna|profesional|directo|cálido|cálida|emotivo|alegre|dinámico|corto|honesto",
    "it": r"serio|seria|sobrio|sobria|semplice|allegro|allegra|simpatico|ironico|tranquillo|calmo|elegante|moderno|moderna|professionale|diretto|caldo|emozionante|giovane|dinamico|corto|onesto",
    "pt": r"sério|séria|sóbrio|sóbria|simples|alegre|divertido|calmo|tranquilo|elegante|moderno|moderna|profissional|direto|acolhedor|emotivo|jovem|dinâmico|curto|honesto",
    "nl": r"serieus|rustig|nuchter|vrolijk|grappig|warm|modern|elegant|professioneel|direct|eerlijk|ingetogen|speels|kort|stijlvol",
    "pl": r"poważnie|poważny|spokojnie|spokojny|wesoło|wesoły|elegancko|nowocześnie|profesjonalnie|ciepło|prosto|bez zadęcia|krótko|rzeczowo",
}  # fmt: skip
_VERY: Final = r"(?:sehr|eher|bitte|ganz|gerne?|halt|très|plutôt|assez|bien|muy|más bien|bastante|por favor|molto|piuttosto|per favore|muito|bastante|por favor|heel|graag|liefst|wel|bardzo|proszę|raczej|und|aber|et|mais|y|pero|e|ma|mas|en|maar|i|ale|nicht zu|pas trop|no muy|non troppo|niet te|svp)"
# What only concerns the telling: jokes, superlatives, promises.
_OF_TELLING: Final = {
    "de": r"witz|humor|scherz|übertreib|superlativ|floskel|klischee|emoji|versprech|angst|druck|kitsch|pathos|slang|anglizism|hektik|reim|gedicht|marktschrei|werbesprech|denglisch",
    "fr": r"humour|blague|exagér|superlatif|cliché|emoji|promesse|pathos|jeu de mots|jeux de mots|anglicisme|rimes?\b|chichi|blabla|tutoiement",
    "es": r"humor|bromas?|chistes?|exagera|superlativ|cliché|tópico|emoji|promesas|dramatism|anglicismo|rimas?\b|tecnicismo",
    "it": r"umorism|battut|scherz|esager|superlativ|cliché|luoghi comuni|emoji|promess|pathos|rime\b|inglesismi",
    "pt": r"humor|piadas?|brincadeira|exager|superlativ|cliché|clichê|emoji|promess|dramatismo|rimas?\b",
    "nl": r"humor|grap|overdrijv|overdreven|superlatie|cliché|emoji|belofte|poespas|rijm",
    "pl": r"humor|żart|przesad|superlatyw|klisz|emoji|obietnic|patos|rym",
}  # fmt: skip
_NO: Final = {
    "de": r"keine?n?|ohne|nicht",
    "fr": r"pas (?:de |d['’])|sans|aucune?|ni",
    "es": r"sin|nada de|ni|no",
    "it": r"senza|niente|nessun[ao]?|né|non",
    "pt": r"sem|nada de|nem|não",
    "nl": r"geen|zonder|niet",
    "pl": r"bez|żadnych|nie",
}
# Orders not to do something; the rest of the clause is what must not be mentioned.
_DO_NOT: Final = {
    "de": (
        r"(?:bitte\s)?(?:(?:keine?n?|ohne)\s)?(?P<what>.*?)\s?(?:bitte\s)?(?:nicht\s)?(?:nennen|erwähnen|versprechen|erfinden|übertreiben|schreiben|behaupten|verwenden|benutzen|reinschreiben|reinnehmen|zeigen|sagen)$",
        r"(?:bitte\s)?(?:erfinde|nenne?|erwähnt?|versprecht?|versprich|schreibt?|zeigt?|sagt?|verwendet?|macht?|übertreibt?)\s(?:bitte\s)?(?:auch\s)?(?:nichts?|keine?n?)\b\s?(?P<what>.*)$",
    ),
    "fr": (
        r"(?:merci de |svp |et |surtout )*ne (?:pas )?(?:promett|invent|exagér|parl|mentionn|di[st]|mett|utilis|montr|cit|fai|écri|évoqu|ajout|précis|indiqu|tutoy|vouvoy|donn|annonc)\w*(?: pas| rien| jamais)?(?: de la| de| du| des| d['’]| le| la| les| un| une)?\s?(?P<what>.*)$",
    ),
    "es": (
        r"(?:por favor |y |pero )*no (?:(?:me |nos |lo |la |se )?(?:prometas|inventes|exageres|hables|metas|hagas|pongas|digas|muestres|menciones|incluyas|uses|utilices|escribas|añadas|nombres|cites|des|insinúes|hay que (?:decir|mencionar|poner|prometer)|(?:mencionar|prometer|inventar|decir|poner|hablar|usar|exagerar)))(?: de| el| la| los| las| un| una)*\s?(?P<what>.*)$",
    ),
    "it": (
        r"(?:per favore |e |ma |mi raccomando )*non (?:promett|invent|esager|parl|usa|dir|dite|dica|met|mostr|cit|nomin|menzion|fare|fate|faccia|scriv|inser|indic)\w*(?: di| del| della| dei| il| la| i| le| un| una)*\s?(?P<what>.*)$",
    ),
    "pt": (
        r"(?:por favor |e |mas )*não (?:promet|invent|exager|fal[ea]|us[ea]|dig|diz|ponh|mostr|cit|menci|faç|faz|escrev|inclu|coloqu)\w*(?: de| do| da| o| a| os| as| um| uma)*\s?(?P<what>.*)$",
    ),
    "nl": (
        r"(?:graag\s|liever\s)?(?:geen\s|niets\s)?(?P<what>.*?)\s?(?:niet\s)?(?:noemen|beloven|verzinnen|overdrijven|gebruiken|vermelden|laten zien|tonen)(?:\sgraag)?$",
        r"(?:noem|beloof|verzin|overdrijf|gebruik|vermeld|toon)\s(?P<what>.*?)\s?(?:niet|niks)$",
        r"(?:noem|beloof|verzin|gebruik|vermeld|toon)\s(?:geen|niets|niks)\s?(?P<what>.*)$",
    ),
    "pl": (
        r"(?:proszę |i |tylko )*nie (?:obiecuj|wymyśl|przesadz|mów|pisz|używaj|pokazuj|wspomin|podaw|strasz)\w*(?: o)?\s?(?P<what>.*)$",
    ),
}  # fmt: skip
_NEEDS_NOT: Final = {"de": re.compile(r"\b(?:nicht|keine?n?|ohne|nichts)\b", re.I), "nl": re.compile(r"\b(?:niet|geen|niets|niks)\b", re.I)}  # fmt: skip
_POLITE_END: Final = re.compile(
    r"[\s,]+(?:aub|a\.u\.b|alsjeblieft|alstublieft|svp|s['’]il (?:te|vous) pla[iî]t|merci|bitte|danke|por favor|gracias|per favore|grazie|obrigad[oa]|proszę|dzięki|bedankt)$",
    re.I,
)


def without_labels(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The text without its labelled notes ("Durée : 15 s."), and those notes."""
    if language == "en":
        notes = tuple(note.group().strip(" .!;") for note in _ENGLISH_LABELLED.finditer(text))
        return _ENGLISH_LABELLED.sub("", text).strip(" ,"), notes
    found = tuple(note.group().strip(" .!;") for note in _LABELLED.finditer(text))
    return (_LABELLED.sub("", text).strip(" ,"), found) if found else (text, ())


def people_meant(text: str) -> str:
    """Whom the ad is for, where a label says it."""
    found = _FOR_WHOM.search(text)
    return found.group(1).strip(" .") if found else ""


def is_note(clause: str, language: str, *, after_note: bool = False) -> bool:
    """Whether a clause only says how to tell; behind another note ("Ton sobre, ...") less is needed to know it."""
    rules = _rules(language)
    if rules is None:
        return False
    mood, manner, denial = rules
    return (
        bool(mood.match(clause) or manner.match(clause) or (after_note and denial.match(clause)))
        or forbids(clause, language) is not None
    )


def forbids(clause: str, language: str) -> str | None:
    """What an order like "Preise nicht nennen" forbids to mention ("" for nothing in particular); None if it is none."""
    needed = _NEEDS_NOT.get(language)
    if needed is not None and not needed.search(clause):
        return None
    for rule in _DO_NOT.get(language, ()):
        found = re.fullmatch(rule, clause.strip(" .!"), re.I)
        if found:
            return found.group("what").strip(" ,.!")
    return None


def without_thanks(clause: str, language: str) -> str:
    return _POLITE_END.sub("", clause) if language != "en" else clause


@cache
def _rules(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    if language not in _MOODS:
        return None
    moods, telling, no = _MOODS[language], _OF_TELLING[language], _NO[language]
    mood = re.compile(rf"(?:{_VERY}\s)*(?:{moods})(?:(?:\s|,\s)(?:{_VERY}\s)*(?:{moods}))*$", re.I)
    manner = re.compile(rf"(?:{_VERY}\s)*(?:{no})\s?(?:[\w'’]+\s){{0,2}}\w*(?:{telling})", re.I)
    denial = re.compile(rf"(?:{_VERY}\s)*(?:{no})(?:\s|(?<=['’]))", re.I)
    return mood, manner, denial

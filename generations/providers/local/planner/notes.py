# ruff: noqa: E501
"""Notes to whoever makes the film, in the languages other than English: labels, moods, and what must not be said.

"Cible : étudiants", "Bitte seriös, keine Witze" and "no prometas plaza" direct the ad and are never part of it. Takes a
sentence or a clause in the user's words; says what of it is a note, and what such a note forbids to mention.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generations.providers.local.planner.facts import Protected
from generations.providers.local.planner.lexicon import Lexicon

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
# "Zielgruppe Heimwerker.": a label at the head of a sentence needs no colon.
_LABEL_ALONE: Final = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:zielgruppe|doelgroep|público objetivo|público-alvo|grupa docelowa|målgrupp)(?:\s(?:sind|ist|son|is|zijn|to|är))?\s[^.!?]{3,60}[.!?]\s*",
    re.I,
)
_SECONDS: Final = re.compile(
    r"(?:en |in |de |di |da |von )?(?:(?:5|6|8|10|12|15|20|30)\s?[-–]\s?)?(?:5|6|8|10|12|15|20|30|45|60|90)\s?(?:s|sec|sek|sekunden|segundos|secondes|secondi|seconden|sekund|秒|초|секунд|saniye|sekunder)\w*\.?",
    re.I,
)
_LONE_FACT: Final = re.compile(
    r"(?:(?<=[.!?,;]\s)|^)(?P<length>[\ue000-\ue0ff]|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s\w+)(?:\smax\w*\.?)?(?:[.!,;]\s?|$)"
)
_FOR_WHOM: Final = re.compile(
    r"(?:zielgruppe|cible|public(?: cible)?|público(?: objetivo|-alvo| alvo)?|target(?: audience| group| market| customers?)?|audience|pubblico|doelgroep|grupa docelowa|odbiorcy)(?:\s(?:sind|ist|son|zijn))?(?:\s?[:：=]\s?|\s(?=[A-ZÄÖÜ]))([^.!?;]{3,80})",
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
        r"(?:svp |surtout )?ne (?:pas|jamais|rien) (?:[a-zà-ÿ]+(?:er|ir|re|oir))\b\s?(?P<what>.*)$",
        r"(?:merci de |svp |et |surtout |on |il ne faut pas )*ne (?:pas )?(?:promett|invent|exagér|parl|mentionn|di[st]|mett|utilis|montr|cit|fai|écri|évoqu|ajout|précis|indiqu|tutoy|vouvoy|donn|annonc)\w*(?: pas| rien| jamais)?(?: de la| de| du| des| d['’]| le| la| les| un| une)?\s?(?P<what>.*)$",
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
_ELSEWHERE: Final = re.compile(
    r".*(?:मत|न)\s(?:कीजिए|करें|करना|कहें|कहना|लिखें|बोलें|दिखाएं|दिखाएँ|डालें|बताएं|बताएँ|दीजिए|दें)\S*$"
    r"|.*(?:しないで|言わないで|使わないで|書かないで|触れないで|載せないで|入れないで|出さないで|謳わないで|は(?:不要|なし|控えめ)で?)(?:ください|下さい)?$"
    r"|.*(?:感じで|雰囲気で|トーンで|テイストで|イメージで|動画で|秒で|秒程度).*|.*(?:お願いします|してください|してほしい|して欲しい|作ってください)$"
    r"|.*(?:하지|쓰지|말하지|언급하지|넣지|과장하지)\s?(?:말아|마)\S*(?:\s\S+)?$"
    r"|.*(?:不要|请勿|别|勿)(?:提|说|写|用|承诺|夸大|出现|保证).*"
    r"|(?:ولا|لا|بدون|ممنوع|من دون)\s(?:تذكر|تقل|تعد|تستخدم|تكتب|تضع|مبالغ|وعود|نكات|مزاح|داعي|تذكروا|تعدوا|تبالغ)\w*.*"
    r"|.*\b(?:söyleme|yazma|kullanma|vaat etme|abartma|bahsetme|gösterme|verme|uydurma)(?:y[iı]n|y[iı]n[iı]z)?(?:\slütfen)?$|.*\b(?:şaka|abartı|emoji)\s(?:yok|olmasın)$"
    r"|(?:и |но |без |ничего )?(?:не )?(?:обещайте|обещай|пишите|говорите|упоминайте|используйте|показывайте|преувеличивайте|выдумывайте)\b.*|.*не (?:обеща|упомина|использ|преувелич|выдум)\w*.*|без (?:шуток|юмора|пафоса|обещаний|преувеличений|эмодзи)\b.*"
    r"|.*не (?:обіця|згаду|використ|перебільш|вигаду|пиш|кажі)\w*.*|без (?:жартів|гумору|пафосу|обіцянок|перебільшень|емодзі)\b.*"
    r"|(?:lova|nämn|skriv|säg|visa|använd|nævn|lov|skriv|sig|vis|brug|nevn|ikke|inte)\s.*\b(?:inte|inga|inget|ikke|ingen|lova|nämn|nævn|lov|skriv|bruk|brug|säg)\b.*|(?:inga|ingen|utan|uten|uden)\s(?:skämt|löften|superlativ\w*|humor|vitser|løfter|emojis?|överdrifter|overdrivelser)\b.*"
    r"|(?:μην?|χωρίς|όχι)\s(?:υποσχ|αναφ|γράψ|πείτε|χρησιμ|υπερβολ|αστεί|χιούμορ|πεις|υπόσχ|δείξ)\w*.*"
    r"|(?:אל|בלי|לא)\s(?:תבטיח|תכתב|תזכיר|להבטיח|להזכיר|לכתוב|הומור|בדיחות|הגזמות|סופרלטיבים)\w*.*"
    r"|(?:ne|žádné|bez)\s?(?:slibujte|zmiňujte|pište|vtip\w*|humor\w*|přehán\w*|superlativ\w*).*|.*(?:neslibujte|nezmiňujte|nepište|nepřehánějte).*"
    r"|(?:fără|nu)\s(?:glume|umor|promisiuni|promite\w*|menționa\w*|exager\w*|spune\w*|scrie\w*).*"
    r"|.*\bne (?:ígérj|írj|említs|mondj|túlozz)\w*.*|(?:älä|älkää)\s\w+.*|(?:jangan|tanpa)\s(?:janji|sebut|tulis|lebay|humor|menjanjikan|menyebut)\w*.*|(?:đừng|không)\s(?:hứa|nhắc|viết|nói|dùng)\s.*",
    re.I,
)
_FORBIDDEN: Final = re.compile(
    r"(?:interdiction|interdit|défense|prohibido|verboten|vietato|proibido|verboden|zakaz)\s(?:absolue?\s)?(?:de |d['’]|zu |om )?(?:promett|dire|mentionn|parl|prometer|decir|mencionar|hablar|dirlo|promettere|parlare|menzionare|falar|dizer)\w*(?: de| du| des| la| le| les| une?| el)*\s?(?P<what>.*)$",
    re.I,
)
_LOOK_OUT: Final = re.compile(
    r"^(?:attention|achtung|hinweis|wichtig|important|importante|ojo|atención|attenzione|atenção|let op|uwaga|nb|ps)\s?[:!]?\s",
    re.I,
)
_ASKS_NOT: Final = re.compile(
    r"(?:bitte|svp|por favor|per favore|proszę|graag|merci de|surtout|sobre todo|soprattutto|vooral|bloß)\s(?:auch\s)?(?:nicht|keine?n?|pas|ne|no|non|não|niet|geen|nie|sin|sans|ohne|senza|sem|zonder|bez)\b|.*\b(?:großaufnahme|nahaufnahme|gros plan|primer plano|primo piano|grande plano|close-?up|zbliżeni\w+)\b",
    re.I,
)
_NEEDS_NOT: Final = {"de": re.compile(r"\b(?:nicht|keine?n?|ohne|nichts)\b", re.I), "nl": re.compile(r"\b(?:niet|geen|niets|niks)\b", re.I)}  # fmt: skip
_OF_A_THING: Final = re.compile(
    r"\s(?:von|vom|der|des|für|de|du|del|di|della|delle|do|da|dos|das|van|voor|para|pour|per|dla|und|et|y|e|en)\b", re.I
)
_POLITE_END: Final = re.compile(
    r"[\s,]+(?:aub|a\.u\.b|alsjeblieft|alstublieft|svp|s['’]il (?:te|vous) pla[iî]t|merci|bitte|danke|por favor|gracias|per favore|grazie|obrigad[oa]|proszę|dzięki|bedankt)$",
    re.I,
)


def without_labels(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The text without its labelled notes ("Durée : 15 s."), and those notes."""
    if language == "en":
        notes = tuple(note.group().strip(" .!;") for note in _ENGLISH_LABELLED.finditer(text))
        return _ENGLISH_LABELLED.sub("", text).strip(" ,"), notes
    found: list[str] = []
    for rule in (_LABELLED, _LABEL_ALONE):
        found += [note.group().strip(" .!;") for note in rule.finditer(text)]
        text = rule.sub("", text)
    return text.strip(" ,"), tuple(found)


def without_length(text: str, prompt: Protected) -> str:
    """The text without a clause that is only the film's length ("15 Sekunden, locker"); what follows it is a note, too."""

    def order(found: re.Match[str]) -> str:
        return "" if _SECONDS.fullmatch(prompt.restore(found.group("length")).strip()) else found.group()

    return _LONE_FACT.sub(order, text)


def people_meant(text: str) -> str:
    """Whom the ad is for, where a label says it."""
    found = _FOR_WHOM.search(text)
    return found.group(1).strip(" .") if found else ""


def is_note(clause: str, language: str, *, after_note: bool = False) -> bool:
    """Whether a clause only says how to tell; behind another note ("Ton sobre, ...") less is needed to know it."""
    if _ELSEWHERE.match(clause) and language not in _MOODS:
        return True
    rules = _rules(language)
    if rules is None:
        return False
    mood, manner, denial = rules
    after_note = after_note or bool(_POLITE_END.search(clause))
    return (
        bool(
            _ASKS_NOT.match(clause)
            or mood.match(clause)
            or manner.match(clause)
            or (after_note and denial.match(clause))
        )
        or forbids(clause, language) is not None
    )


def forbids(clause: str, language: str) -> str | None:
    """What an order like "Preise nicht nennen" forbids to mention ("" for nothing in particular); None if it is none."""
    clause = _LOOK_OUT.sub("", clause)
    if banned := _FORBIDDEN.match(clause):
        return banned.group("what").strip(" ,.!")
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
    mood = re.compile(
        rf"(?:{_VERY}\s)*(?:{moods})(?:(?:\s|,\s)(?:{_VERY}\s)*(?:{moods}))*(?:\s(?:mais|aber|pero|ma|mas|maar|ale|und|et|y|e|en|i)\s(?:{_VERY}\s)*(?:{no}|pas|non|não|nicht|no|niet|nie)\s\S+(?:\s\S+)?)?$",
        re.I,
    )
    manner = re.compile(rf"(?:{_VERY}\s)*(?:{no})\s?(?:[\w'’]+\s){{0,2}}\w*(?:{telling})", re.I)
    denial = re.compile(rf"(?:{_VERY}\s)*(?:{no})(?:\s|(?<=['’]))", re.I)
    return mood, manner, denial


def is_of_a_thing(clause: str, lexicon: Lexicon) -> bool:
    """ "Reinigung und Stimmung von Orgeln" tunes organs; only the mood of a film is a direction."""
    found = lexicon.direction.match(clause)
    return lexicon.language != "en" and found is not None and bool(_OF_A_THING.match(clause[found.end() :]))

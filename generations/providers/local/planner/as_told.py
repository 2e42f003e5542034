# ruff: noqa: E501
"""A prompt that tells the maker of the ad what to say, as what is said: "Mention that it reads receipts" reads receipts."""

from __future__ import annotations

import re
from typing import Final

_START: Final = r"(?P<before>^\s*|[.!?\n]\s*)"
# "Mention that it", "Debe decir que", "Wichtig:", "À montrer :" before what is shown.
_LEADS: Final = re.compile(
    _START
    + r"(?P<lead>(?:please\s)?lead with\s|(?:please\s)?(?:mention|highlight|stress)\s(?!no\b|nothing\b|only\b|it\b|this\b)(?:that\s(?:(?:it|we|they)\s)?|(?:the|our|its)\s)?|(?:please\s)?(?:make sure (?:to (?:mention|say)|it says)|(?:it|the ad|the video)\s(?:should|must|has to|needs to)\s(?:say|mention))\s(?:that\s(?:(?:it|we|they)\s)?)|"
    r"(?:debe|tiene que|hay que|que)\s(?:decir|mencionar|contar)\sque\s|(?:menciona|mencionad|di|decid)\sque\s|"
    r"(?:mentionnez|mentionne|dites|précisez|précise|il faut (?:dire|mentionner|préciser))\squ(?:e\s|['’])(?:(?:il|elle|on)\s)?|"
    r"(?:important|key points?|key facts?|(?:key|main) (?:claim|message|benefit)s?|selling points?|usp|must include|to mention|facts?|(?:key )?(?:data|specs)|features|client|cliente|kunde|annonceur|anunciante|inserzionista|datos(?: clave)?|factos|fatti|dati|eckdaten|kerndaten|données|importante|puntos clave|a destacar|imprescindible|à montrer|à dire|à mentionner|points clés|à retenir|wichtig|unbedingt|kernpunkte|zu zeigen|das muss rein|fakten)\s?:\s)(?P<first>\S)",
    re.I,
)
_THAT: Final = re.compile(r",\s(?:que|that|qu['’](?:il|elle|on)|qu['’])\s")
_AND_THAT: Final = re.compile(r",?\s(?:y|e|et|and|und)\s(?:que|that|qu['’](?:il|elle|on)|qu['’])\s(?P<first>\S)")
# "Promote our app Tidewise to sea swimmers."
_PROMOTE: Final = re.compile(
    r"^\s*(?:brief:\s)?promote\s(?:(?:our|my|the|an?)\s)?(?P<thing>[^.!?\n,\d]{4,60}?)\sto\s(?P<people>(?!the\s)[^\W\d][^.!?\n]{4,90})(?=[.!?\n])",
    re.I,
)
_BUTTON: Final = r"(?:call[- ]to[- ]action|cta|button|llamada a la acción|botón|appel à l['’]action|bouton|handlungsaufforderung|handlungsaufruf)"
_CALL: Final = re.compile(
    _START + rf"(?P<lead>{_BUTTON}\s?:\s)(?P<first>\S)",
    re.I,
)
# "The CTA is book a demo", "call to action: try a bar".
_BUTTON_IS: Final = rf"(?<!\w){_BUTTON}(?:\s?:|\s(?:is|should (?:be|say|read)|es|debe decir|est|ist|soll(?:te)? (?:lauten|heißen))\s?:?|(?=\s(?-i:[\"“„«']?[A-ZÀ-Ü¡])))\s[\"“„«']?"
CALL_LED: Final = re.compile(rf"(?:{_BUTTON_IS}|(?<!\w){_BUTTON}\s)$", re.I)
_ASKED: Final = re.compile(rf"{_BUTTON_IS}(?P<call>(?:[^.!?\n,;\"”“»]|\.(?=\w)){{4,60}})", re.I)
# "At Saltgrass Kayaks you can paddle out": whose it is, and what one does there.
_YOU_CAN: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:At|With)\s(?P<name>(?:The\s)?[A-Z][\w'’&-]*(?:\s(?:[A-Z&][\w'’-]*|of|and|the)){0,4}(?:\sin\s[A-Z][\w-]+)?),?\s(?:you\scan\s(?P<first>[a-z])|(?P<you>you(?:['’](?:re|ll|ve)|\sget|\sare|\slearn|\spay)\s))"
)


_SPEAKS: Final = re.compile(r"(?:I|We|Ich|Wir|Je|J['’]|Nous|On|Soy|Somos|Sono|Siamo)\b")
# "hiya so i clean ovens", "bonjour, alors moi je fais ...", "Mira, soy Charo".
_HELLO: Final = re.compile(
    r"^\s*(?:(?:hi(?:ya)?|hello|hey|moin|hola|bonjour|bonsoir|salut|hallo|servus|ciao|buongiorno)(?:\s(?:there|all|everyone|zusammen|à tous))?\b[\s,!.]+)?"
    r"(?:(?:so|ok|okay|alright|right|well|alors|bon|bah|bueno|oye|also|moi|allora|pues)\b[\s,]+|mira(?:,\s|\s(?=soy|somos|tengo|tenemos)))*",
    re.I,
)


# "Test: yoga studio, ...", "Plumber advert, boiler servicing £79": what is being typed is not what is sold.
_TRIED: Final = re.compile(r"^\s*(?:test(?:ing| prompt| ad| rapide| rápido)?|prueba|essai|prova|versuch)\s?:\s+", re.I)
_ORDERED: Final = re.compile(
    r"^\s*(?:(?:please|por favor|bitte)\s)?(?:promociona|promocionar|anuncia|anunciar|publicita|promouvoir|promouvez|bewirb|bewerbe|bewerbt|promuovi|divulgue|promote|advertise|sell)\s"
    r"(?:my|our|mi|nuestr[oa]s?|mon|ma|mes|notre|nos|unsere?n?|meine?n?|la mia|il mio|la nostra|il nostro|a minha|o meu|a nossa|o nosso)\s(?=\S+)",
    re.I,
)
_SPOKEN_TO: Final = re.compile(
    r",\s(?:talk(?:ing)? to|speak(?:ing)? to|parler (?:aux|à)|hablar a|público|public)\s(?P<who>[^,.;:]{4,40})(?=[,.]|$)",
    re.I,
)
_BRANDED: Final = re.compile(r"(?P<before>[.!?]\s)(?:Marca|Marque|Marke)\s(?=[A-ZÀ-Ü])")
_ADVERT: Final = re.compile(
    r"^(?P<what>[^,.:;!?\n]{3,48}?)\s(?:advert|ad|commercial|promo|video ad|ad video|werbespot|werbevideo)(?=\s?[,.:;\n–—-])",
    re.I,
)


_ADDRESS: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")


def as_told(prompt: str) -> str:
    """The prompt without greetings and the words that only order what it says."""
    greeted = _HELLO.match(prompt)
    start = greeted.end() if greeted else 0
    if start and (prompt[start : start + 1].islower() or _SPEAKS.match(prompt, start)):
        prompt = prompt[start:]
    prompt = _ADVERT.sub(r"\g<what>", _ORDERED.sub("", _TRIED.sub("", prompt)))
    prompt = _BRANDED.sub(r"\g<before>Brand: ", _SPOKEN_TO.sub(r". Target audience: \g<who>", prompt))
    text = _LEADS.sub(_without_lead, prompt)
    if text != prompt:
        text = _AND_THAT.sub(lambda that: f". {that['first'].upper()}", _THAT.sub(", ", text))
    text = _PROMOTE.sub(_to_whom, _CALL.sub(_without_lead, text))
    return _YOU_CAN.sub(_at_whose, text)


def call_of(prompt: str) -> str:
    """What the prompt says the button should ask for, or nothing."""
    asked = _ASKED.search(prompt)
    return asked["call"].strip(" '’") if asked else ""


def _at_whose(found: re.Match[str]) -> str:
    told = found["first"].upper() if found["first"] else found["you"].capitalize()
    return f"{found['before']}{found['name']}. {told}"


def _without_lead(found: re.Match[str]) -> str:
    is_address = _ADDRESS.match(found.string, found.start("first"))
    return f"{found['before']}{found['first'] if is_address else found['first'].upper()}"


def _to_whom(found: re.Match[str]) -> str:
    return f"{found['thing'][:1].upper()}{found['thing'][1:]}. Target audience: {found['people']}"

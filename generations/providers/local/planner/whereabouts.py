# ruff: noqa: E501
"""Where the business is, and lines that say more with their place ("Handmade in Leith")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lines import word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.parts import TOLD_WITH_PLACE, Parts, bare
from generations.providers.local.planner.shouting import as_name
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import is_month
from generations.providers.local.reader.towns import town_tokens

_NAME_LENGTH: Final = 60
_MADE_IN: Final = re.compile(r"\s(?:in\s|over\s|round\s|by\s)?(?:in|at|from|near|en|à|a|aus|im|bei|em|no|na)\s", re.I)
_PERSONS: Final = words(
    "i you he she we they ich du er wir ihr sie je tu il elle on nous vous yo tú él ella nosotros vosotros io lui lei noi voi eu você nós"
)
_PAST_STREET: Final = re.compile(r"([A-ZÀ-Þ][\w'’]+\s(?:St|Ave|Rd|Blvd)\.?)\s(?=\S+\s\S).*$")
# "Luitpoldstraße 18, Montag zu".
_CLOSED_THEN: Final = re.compile(
    r",\s(?:\w+(?:tags?|days?)\s(?:zu|closed)|montags zu|(?:closed|cerrado|fermé|geschlossen|chiuso|fechado|gesloten)\b.*|(?:lunes|lundi|lunedì|segunda)\s(?:cerrado|fermé|chiuso))$",
    re.I,
)
_OF_A_TOWN: Final = re.compile(
    r"\b(?:in|around|near|en|à|autour de|de|bei|um|a|em|nella zona di)\s(?P<town>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)(?=\s|[.,;]|$)"
)
_ASK_FOR: Final = re.compile(
    r"\b(?:ask(?:ing)? for|pregunt(?:a|ad|e|en|ar) por|demand(?:ez|er) (?:à parler à )?|frag(?:t|en Sie)? nach|chied(?:ere|ete|i) di|pergunt(?:e|ar) por(?: [oa])?|vraag naar)\s$",
    re.I,
)
_OURS: Final = re.compile(
    r"\b(?:our|my|unsere?[nmrs]?|meine?[nmrs]?|nos|mes|nuestr[oa]s|mis|nostr[ie]|miei|noss[oa]s)\s(?:\w+\s)?$", re.I
)
# "In the parish hall in Kinvara": where in the town it is.
_VENUE: Final = re.compile(
    r"\b(?:(?:in|at|im|in der|am|an der|dans la|dans le|à la|au|en el|en la|nel|nella|alla|al|no|na)\s|dans l['’])(?:the\s)?"
    r"(?P<venue>(?:(?!(?:heart|middle|centre|center|area|region|district|neighbou?rhood|town|city|village|barrio|colonia|distrito|sierra|valle|bahía|quartier|vallée|viertel|stadtteil|kiez|quartiere|bairro|herzen|coeur|cœur|centro|corazón|cuore|zona|région|provincia|ciudad|pueblo|città|cidade|départ|start|nähe|proximité|côté|rayon|alrededores|salida|partenza|saída)\b)[^\W\d_][\w'’-]*\s){1,3})"
    r"(?:in|of|von|de|di|à|a|d['’]|en|do|da)\s?$",
    re.I,
)
_LEADS: Final = re.compile(r"\s(?:\w{1,5}\s){1,2}")
# "we Wrocławiu", "в Казани": where nouns change behind it, the preposition stays.
_INFLECTED: Final = ("pl", "cs", "ru", "uk", "el", "ro", "tr")
_HOW: Final = re.compile(
    r"(?<=\w)\s(?:frisch|heute|täglich|wieder|gern|neu|jetzt|bald|endlich|selbst|bitte|am abend|al (?:amanecer|atardecer)|por la (?:noche|mañana|tarde)|at (?:dawn|dusk|night|sunrise|sunset)|"
    r"la nuit|le soir|au coucher du soleil|all['’]alba|al tramonto)$"
)  # "in Plagwitz frisch", "Bacalar al amanecer"
_PLACED: Final = re.compile(r"^(?:(?i:in|at|near|en|à|bei|nahe)|a)\s(?=[A-ZÀ-Þ])|^d['’](?=[A-ZÀ-Þ])|^(?i:tel)\.?$")
_ARTICLE: Final = re.compile(
    r"^(?:the|el|la|los|las|le|les|il|lo|gli|der|die|das|dem|den|o|a|os|as|het|de)\s(?=[A-ZÀ-Þ])"
)
# "Im Bayerischen Wald", "in der Alten Ziegelei": the adjective has the ending its preposition asks for.
_BENT: Final = re.compile(r"[^\W\d_]{3,}en\s[A-ZÄÖÜ]")
_BENT_BY: Final = re.compile(r"(?:^|\s)((?:im|am|vom|beim|zum|(?:in|auf|an|bei|aus|von)\s(?:der|den|dem))\s)$", re.I)
_PREPOSITION: Final = re.compile(r"(?:^|\s)((?:w|we|na|pod|v|ve|в|во|на|под|у|σε|în|la)\s)$", re.I)

# "In Landshut wieder Schallplattenbörse": what comes there again is no part of the place.
_AGAIN: Final = re.compile(r"\s(?:wieder|erneut|encore|otra vez|again)\b.*$")
_SINCE: Final = re.compile(r"(?:since|seit|depuis|desde|dal|sinds)\s")
_AND_IN: Final = re.compile(r"\s(and|et|y|e|und)\s(?:à|en|in|a|near|bei)\s(?=[A-ZÀ-Þ])")
_ALSO_IN: Final = re.compile(
    r"\b(?:in|à|en|a)\s(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s(?:and|und|et|y|e)\s(?:(?:on|every|jeden|am|le|chaque|cada|los?|il|ogni)\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\w+tags?|mittwochs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\s(?:in|à|en|a)\s$",
    re.I,
)
_QUARTER: Final = re.compile(r"[a-zà-ÿ]{4,}\s(?:de|del|of|di|du|von|d['’])\s?(?:la\s)?[A-ZÀ-Þ]")
_ENDS_SMALL: Final = re.compile(r"\s[a-zäöüß]{4,}$")  # "STEP-Datei hochlädt": a German place ends in a noun
_SMALL_NOUN: Final = re.compile(r"^(?:(?:the|el|la|los|las|le|les|il|lo)\s|l['’]\s?)(?=[a-zà-ÿ]{3,}\s)")


@dataclass(frozen=True)
class Whereabouts(Parts):
    """Places, and what stands beside them."""

    def places(self) -> tuple[str, ...]:
        found: list[str] = []
        for span in self.each(Label.PLACE):
            if self._spot_of(span) is not None or self._is_no_place(span):
                continue
            text = _HOW.sub("", _ARTICLE.sub("", _PLACED.sub("", _AGAIN.sub("", bare(span.text)))))
            text = _AND_IN.sub(r" \1 ", _written(text))
            place = as_name(text.lower()) if text in (text.lower(), text.upper()) and len(text) > 3 else text
            if (venue := self._venue_of(span)) and len(venue) + len(place) + 2 <= _NAME_LENGTH // 2:
                place = f"{venue}, {place}"
            led = _PREPOSITION.search(self.text[: span.start]) if self.lexicon.language in _INFLECTED else None
            if self.lexicon.language == "de" and _BENT.match(place):
                led = _BENT_BY.search(self.text[: span.start])
            former, both = self._two_towns(span, f"{led.group(1)}{place}" if led else place)
            found = [*(told for told in found if told != former), both]
        ended = (
            _PAST_STREET.sub(r"\1", _CLOSED_THEN.sub("", place)) for place in found
        )  # "Church St. OAP lunch special"
        return tuple(dict.fromkeys(_short(place) for place in ended if place))[:2]

    def _two_towns(self, span: Span, place: str) -> tuple[str, str]:
        """The town told in one breath with this one, and both: "on Wednesdays in Bad Belzig and on Fridays in Treuenbrietzen"."""
        former = _ALSO_IN.search(self.text[: span.start])
        if former is None or not (former["place"][:1].isupper() and span.text[:1].isupper()):
            return "", place
        return former["place"], f"{former['place']} · {place}"

    def _is_no_place(self, span: Span) -> bool:
        """ "Voi camminate" is a sentence, and small; "action bitte" is a wish."""
        if speaks_of_film(span.text) or is_month(span.text):
            return True
        if _ASK_FOR.search(self.text[: span.start]):
            return True  # "preguntad por Eutimio"
        if _OURS.search(self.text[: span.start]):
            return True  # "with our six lads"
        if self.text == self.text.lower():
            return False
        if span.text == span.text.lower():
            return span.text.split()[0] in _PERSONS
        return self.lexicon.language == "de" and bool(_ENDS_SMALL.search(span.text))

    def _venue_of(self, place: Span) -> str:
        """ "Parish hall" of "in the parish hall in Kinvara", where no other part holds it."""
        found = _VENUE.search(self.text[: place.start])
        if found is None or not re.search(
            r"\b(?:the|im|der|la|le|l['’]|au|el|nel|nella|alla|al|no|na|am)\b", found.group(), re.I
        ):
            return ""
        start, end = found.span("venue")
        if re.match(
            r"(?:my|our|mi|mio|mia|mon|ma|notre|mein\w*|unser\w*|nuestr\w+|nostr\w+|minha|meu|nosso|nossa|mijn|onze)\s",
            found["venue"],
            re.I,
        ):
            return ""  # "nel mio laboratorio a Cremona"
        taken = any(other.start < end and other.end > start for other in self.spans)
        venue = found["venue"].strip()
        return "" if taken or self._sells(venue) else f"{venue[:1].upper()}{venue[1:]}"

    def _sells(self, venue: str) -> bool:
        return any(fold(venue) in fold(thing.text) for thing in self.each(Label.PRODUCT))

    def _placed(self, span: Span, told: str) -> str:
        """ "Handmade" in a town says more with the town, and "on Saturdays" with the market."""
        if (spotted := self._with_spot(span, told)) != told:
            return spotted
        former = next((place for place in self.each(Label.PLACE) if place.end == span.start - 1), None)
        if (
            former
            and told == span.text
            and span.text[:1].islower()
            and self.text[former.end] == " "
            and not _LEADS.match(f" {span.text} ")
            and not _SINCE.match(span.text)
        ):
            return f"{former.text} {told}"  # "Fremantle markets every Friday"
        if word_count(told) > TOLD_WITH_PLACE or re.search(r"\d", told):
            return told
        for place in self.each(Label.PLACE):
            gap = self.text[span.end : place.start]
            if _MADE_IN.fullmatch(gap):
                return f"{told}{gap}{place.text}"
            if self.text[place.end : span.start] == " ":
                return f"{place.text} {told}"
        return told

    def _where_it_does(self, span: Span) -> str:
        """ "Covers" says something with the places behind it."""
        if " " in span.text.strip():
            return ""
        return next((f" {place.text}" for place in self.each(Label.PLACE) if place.start == span.end + 1), "")

    def _with_spot(self, span: Span, told: str) -> str:
        """ "Shop lettering on brick walls": a place in small letters belongs to what stands before it."""
        spots = (place for place in self.each(Label.PLACE) if self._spot_of(place) is span)
        return next((f"{told}{self.text[span.end : place.end]}" for place in spots), told)

    def _spot_of(self, place: Span) -> Span | None:
        small = place.text == place.text.lower() and self.text != self.text.lower()
        words = re.findall(r"[\w'’-]+", place.text)
        if not small or re.search(r"\d", place.text) or len(town_tokens(words)) == len(words):
            return None
        before = (other for other in self.spans if _LEADS.fullmatch(self.text[other.end : place.start]))
        return next((other for other in before if other.label in (Label.PRODUCT, Label.LINE)), None)


def _written(place: str) -> str:
    """ "El barrio de Ruzafa" on a sign: without its article, its first letter large."""
    told = _SMALL_NOUN.sub("", place)
    return f"{told[:1].upper()}{told[1:]}" if told != place or _QUARTER.match(place) else place


def _short(place: str) -> str:
    """A long list of places up to its last comma or "and" that fits."""
    if len(place) <= _NAME_LENGTH:
        return place
    cuts = [
        found.start() for found in re.finditer(r",\s|\s(?:and|und|et|y|e|en)\s", place) if found.start() <= _NAME_LENGTH
    ]
    return place[: cuts[-1]] if cuts else place[:_NAME_LENGTH].rsplit(" ", 1)[0]


def town_of(people: str) -> tuple[str, ...]:
    """The town of those an ad is for: "landlords in Leeds with three flats"."""
    found = _OF_A_TOWN.search(people)
    return (found["town"],) if found and town_tokens(found["town"].lower().split()) else ()

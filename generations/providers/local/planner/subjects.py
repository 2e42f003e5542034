# ruff: noqa: E501
"""The subject a part left behind: "I", "my brother and", the name, or "we" for "our charity"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lines import head_and_tail, word_count
from generations.providers.local.planner.parts import JOINS, LINE_LENGTH, LINE_WORDS
from generations.providers.local.planner.whereabouts import Whereabouts
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.deeds import verb_before

_OUR_OWN: Final = re.compile(r"\b(?:our|my)\s(?:[\w-]+\s){1,4}$", re.I)
# "Our clinic treats birds" is "we treat birds"; "our honey tastes of heather" is not.
_OUR_HOUSE: Final = re.compile(
    r"\b(?:our|my)\s(?:[\w-]+\s){0,3}(?:clinic|shop|studio|garage|bakery|firm|practice|team|club|charity|farm|school|company|workshop|salon|store|restaurant|cafe|café|bar|pub|"
    r"hotel|gym|agency|business|family|crew|association|society|group|choir|band|library|museum|nursery|kennels?|stables?|surgery|vets?)\s$",
    re.I,
)
_FIRST_PERSON: Final = re.compile(
    r"(?:\w+(?:mos|iamo|ons|o|en)|on|je|nous|we)\s"
)  # "tenemos olivos" has its subject in the verb
_SPEAKERS: Final = {"en": "i|we", "de": "ich|wir", "fr": "je|nous|on", "nl": "ik|wij"}
# "My brother and" stands before "I fix brakes".
_I: Final = re.compile(r"(?:i|ich|yo|io|moi|eu|ik)\s", re.I)
_AND_I: Final = re.compile(
    r"\b(?:my|me and my|mein\w*|mon|ma|mes|mi|mis|mio|mia|(?:il|la) mi[oa]|[oa] m(?:eu|inha)|mijn)\s(?:[\w'’-]+\s){1,3}(?:and|und|et|y|e|en)\s$",
    re.I,
)
# "Meine Schwester und ich" before "züchten" are "wir".
_SHE_AND_I: Final = re.compile(r"\b(?:my|meine?)\s(?:[\w'’-]+\s){1,3}(?:and|und)\s(?:i|ich)\s$", re.I)
# "We clear gutters from the ground, send photos and charge £55": who sends and charges.
_BASE_VERB: Final = re.compile(
    r"(?:send|charge|deliver|collect|fit|come|make|offer|bring|take|give|use|sell|bake|roast|repair|fix|build|clean|clear|pick|run|teach|keep|leave|lend|rent|ship|post|print|cut|install|work|speak|open|grow|serve|buy|mend|restore|train|meet|cover|travel|arrange|"
    r"recycle|plan|design|write|edit|host|paint|polish|test|check|measure|translate|walk|feed|groom|wash|iron|grind|sharpen|press|brew|blend|weave|knit|sew|carve|forge|weld|move|store|drive|cook|cater|"
    r"play|perform|record|film|map|survey|inspect|service|tune|rebuild|replace|quote|reply|answer|return|refund)\s"
)
_WE_DO: Final = re.compile(r"(?:^|[.!?:]\s)(?:[^.!?:]*,\s)?([Ww]e|I)\s[a-z]+\s[^.!?:]*(?:,|,?\sand)\s$")
_ELIDED: Final = re.compile(r"(\b(?:l|d|un|all|dell|nell|sull|dall)['’])\s", re.I)
_WE: Final = {"en": "We", "de": "Wir"}
_WE_ARE_LINE: Final = re.compile(
    r"(is|are|have|has)\s(?=(?:down|now|back|open|based|proud|run|family|been|moved|just|new)\b)"
)
_SOMEBODY: Final = re.compile(r"(?:now\s|and\s)*(?:he|she)\s(?P<verb>[a-z]+s)(?=\s)", re.I)
# What stands between a thing and its article: "our", "die", "il nostro".
_DETERMINER: Final = re.compile(
    r"\b(?:(?:il|la|i|le|lo|gli|o|a|os|as)\s)?(?:our|my|the|unsere?[nmrs]?|meine?[nmrs]?|der|die|das|notre|nos|mon|ma|mes|la|le|les|l['’]|nuestr[oa]s?|mis?|el|los|las|"
    r"il|i|lo|gli|nostr[oaie]|mi[oa]|miei|mie|o|a|os|as|noss[oa]s?|meus?|minhas?|onze|ons|mijn|de|het)\s?$",
    re.I,
)
# A line that begins with one of these says more about the thing before it and needs no subject.
_OPENS_PHRASE: Final = re.compile(
    r"(?:for|with|without|from|in|at|on|by|to|of|and|or|as|für|mit|ohne|aus|von|in|im|am|an|bei|zum|zur|und|oder|auf|ab|bis|nach|um|"
    r"pour|avec|sans|de|du|des|en|dans|à|au|aux|par|sur|dès|et|ou|para|con|sin|desde|por|y|o|a|hasta|per|senza|da|di|dal|dei|e|fino|com|sem|até|"
    r"voor|met|zonder|van|uit|op|bij|en|of|tot|vanaf|only|just|nur|solo|sólo|seulement|who)\s|\w+['’]",
    re.I,
)
_BEHIND: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ww]ith|by|from|for|of|to|[Bb]ei|mit|von|für|aus|im|zum|zur|chez|avec|par|pour|de|dans|con|en|por|para|a|da|di|per|com|no|na|bij|met|voor|van|op)"
    r"\s(?:(?:der|dem|the|la|le|el|il|our|unserer?|[A-ZÄÖÜ]\w+)\s){0,2}$"
)
# "Con Facturín los autónomos timbran": the name is what they do it with.
_WITH_IT: Final = re.compile(r"(?:^|[.!?\n]\s)((?:Con|Mit|Avec|Com|Met|With)\s)$")
_HAVE_WE: Final = re.compile(r"\b(haben|sind|werden|können|wollen|bieten|geben|machen)\s(wir)\s$", re.I)
# "Wir sind die Bücherei und verleihen": who says it stands before the first verb.
_AND_VERB: Final = re.compile(r"\bund (?!bieten|verkaufen|haben|sind|suchen|brauchen)([a-zäöü]{4,}en)\s$")
_WE_ABOVE: Final = re.compile(r"\b[Ww]ir\s[^.!?]*$")
# "Der ohne Leim hält": a relative clause, its verb last.
_WHICH_DE: Final = re.compile(r"(?:der|die|das|den|dem)\s(?=[a-zäöüß]).*[a-zäöüß](?:t|en|ist|sind)$")
# "Quillback, an app that" before "turns voice notes": the name does it.
_APPOSED: Final = re.compile(r",\s(?:(?:an?|una?|une|um|uma)\s[^.,;:!?\n]{2,40}?\s)?(?:that|which|who|qui|que|che)\s$")
_APPOSED_DE: Final = re.compile(r",\s(?:eine?n?\s[^.,;:!?\n]{2,40}?,\s)?$")
_SPLIT_DE: Final = re.compile(r"(ab|an|auf|aus|ein|mit|vor|zu|nach|los|weg|zurück|her|hin)(\w{3,}t)$")
# "Bei Quendler in Graz bekommt" and "Jedes Lastenrad sein Service": the subject of a sentence that something else opens.
_FRONTED: Final = re.compile(
    r"(?:^|[.!?:;\n]\s*)(?:Bei|In|Im|Am|An|Auf|Mit|Ab|Seit|Nach|Für|Hier|Heute|Jede[nms]?)\s(?:[^.,;:!?\n]*\s)?(?:[A-ZÄÖÜ0-9][\w-]*|uns)\s"
    r"((?!ge|gib|ist|sind|hat|haben|find|freu|(?:[smdk]?ein|ihr|unser|dies|all|jed|viel|beid|manch|ander)e[nm]\s)[a-zäöüß]{3,}(?:en|t))\s$"
)
_SUBJECT_DE: Final = re.compile(
    r"((?:(?:[Jj]ede[rs]?|[Dd]er|[Dd]ie|[Dd]as|[Uu]nsere?)\s)?[A-ZÄÖÜ][a-zäöüß-]+)\s(?=[a-zäöü])"
)
_ARTICLE_DE: Final = re.compile(r"(?:^|\s)(eine?|unsere?|mein|der|die|das)\s$", re.I)
_WITH_DE: Final = re.compile(r"(?:^|\s)(?:mit|ohne|aus)\s\w")
_SUBJECT_LENGTH, _SENTENCE_LENGTH = 30, 112  # characters
_FOR_THEM: Final = re.compile(r"\bfor\s[\w\s-]{3,24}$")
_ADDRESSED: Final = frozenset(
    {"you", "vous", "tu", "du", "ihr", "voi", "você", "usted", "je", "u"}
)  # they do it, not the firm
# "Ich repariere Mühlen, hole sie ab", "nous cardons la laine et remontons le matelas": who does the second as well.
_AND_I_DE: Final = re.compile(r"(?:^|[.!?]\s)Ich\s[^.!?]*(?:\sund|,)\s$")
_I_DO: Final = re.compile(r"[a-zäöüß]{3,}e\s(?:sie|es|ihn|den|die|das|alle|eure?n?|Ihre?n?|deine?n?)\s")
_ET_NOUS: Final = re.compile(r"\b[Nn]ous\s[a-zà-ÿ]+ons\s[^.!?]*(?:\set|,)\s$")
_NOUS_DO: Final = re.compile(r"[a-zà-ÿ]{3,}ons\s(?:les?|la|l['’]|votre|vos|des|une?|du|tou)")
_AND_WE: Final = re.compile(r"(?:^|[.!?]\s)(?:[A-Z]\w+,\s)?[Ww]ir\s[^.!?]*(?:\sund|,)\s$")


@dataclass(frozen=True)
class Subjects(Whereabouts):
    """Parts with the subject they need."""

    def _with_subject(self, span: Span) -> str:
        """ "Honest Bikes in Ghent repairs your bike" has its subject elsewhere: the name, or "we" for "our charity"."""
        before = self.text[: span.start]
        for place in self.each(Label.PLACE):
            before = re.sub(rf",?\s\w{{1,5}}\s{re.escape(place.text)},?\s$", " ", before)
        which = _APPOSED_DE if _WHICH_DE.match(span.text) else _APPOSED
        apposed = which.search(before) if span.label is Label.DOES else None
        lead = before[: apposed.start()] + " " if apposed else before
        named = next((name.text for name in self.each(Label.BRAND) if lead.endswith(f"{name.text} ")), "")
        led = _WITH_IT.search(before[: -len(named) - 1]) if named else None
        turned = led is not None and self.lexicon.language == "de"
        speaks = bool(_FIRST_PERSON.match(span.text)) and not turned
        if span.label is Label.DOES and named and span.text[:1].islower() and not speaks:
            told = f"{led[1] if led else ''}{named} {_verb_early(span.text)}"
            fits = len(told) <= LINE_LENGTH or head_and_tail(told, self.lexicon) is not None
            return told if fits else span.text
        if span.label is Label.DOES and _WHICH_DE.match(span.text):
            return _verb_early(span.text)
        if whose := self._verb_second(span, before) or self._related(span, before):
            return whose
        if speaker := self._speaker(span):
            return f"{speaker}{span.text}" if speaker == "-" else f"{speaker} {span.text}"
        ours = self.lexicon.language == "en" and _OUR_HOUSE.search(before)
        whole = self._whole(span)
        if self.lexicon.language != "en" or (whole != span.text and not ours):
            return whole
        works = span.label is Label.DOES or bool(ours)
        if works and _OUR_OWN.search(before) and (verb := re.match(r"[a-z]+s(?=\s)", span.text)):
            return f"we {base_of(verb.group())}{span.text[verb.end() :]}"
        if span.label is Label.LINE and (ours := _WE_ARE_LINE.match(span.text)):
            return f"we {'are' if ours[1] in ('is', 'are') else 'have'}{span.text[ours.end(1) :]}"
        if (somebody := _SOMEBODY.match(span.text)) is not None:
            return f"we {base_of(somebody['verb'])}{span.text[somebody.end() :]}"
        if span.text.startswith("who ") and (whom := _FOR_THEM.search(before)):
            return f"{whom.group().strip()} {span.text}"
        return span.text

    def _verb_second(self, span: Span, before: str) -> str:
        """ "Bei uns lernen" before "Anfänger an einem Samstag" is "Anfänger lernen an einem Samstag"."""
        if self.lexicon.language != "de" or span.label is not Label.LINE:
            return ""
        verb, subject = _FRONTED.search(before), _SUBJECT_DE.match(span.text)
        taken = verb and any(part.end > verb.start(1) and part.start < span.start for part in self.spans)
        if not verb or not subject or taken:
            return ""
        return f"{subject[1]} {verb[1]} {span.text[subject.end() :]}"

    def _related(self, span: Span, before: str) -> str:
        """ "Ein Hocker" before "der ohne Leim hält"; a long clause is told without its ends: "komplett mit Lastenrädern"."""
        if self.lexicon.language != "de" or span.label is not Label.LINE or not _WHICH_DE.match(span.text):
            return ""
        before = before.rstrip(" ,")  # a place between them is gone already: "Umzugsservice in Köln, der ... fährt"
        thing = next((thing.text for thing in self.each(Label.PRODUCT) if before.endswith(thing.text)), "")
        article = _ARTICLE_DE.search(before[: -len(thing)]) if thing else None
        told = f"{article[1]} {thing}, {span.text}" if article else f"{thing}, {span.text}"
        inside = span.text.split(maxsplit=1)[1].rsplit(maxsplit=1)[0]
        return told if thing and len(told) <= LINE_LENGTH else inside if thing and _WITH_DE.search(inside) else ""

    def _whole(self, span: Span) -> str:
        """ "Our heather honey" before "is back" is what is back: they stood side by side in the prompt."""
        before = self.text[: span.start]
        for place in self.each(Label.PLACE):
            before = re.sub(
                rf"(?:\s\w{{1,5}}\s{re.escape(place.text)}|,\s\w{{1,5}}\s{re.escape(place.text)},)\s$", " ", before
            )
        named = (*self.each(Label.PRODUCT), *self.each(Label.BRAND))
        subject = next((thing.text for thing in named if before.endswith(f"{thing.text} ")), "")
        goes_on = span.label is Label.LINE and span.text[:1].islower() and not _OPENS_PHRASE.match(span.text)
        first = span.text.split()[0]
        goes_on = goes_on and first not in _ADDRESSED
        which = self.lexicon.language == "nl" and first in ("die", "dat")  # no comma stands before it
        goes_on = goes_on and (which or not _DETERMINER.match(f"{first} "))
        if not subject or not goes_on or len(subject) > _SUBJECT_LENGTH or " " not in span.text:
            return span.text
        before = before[: -len(subject) - 1]
        article = _DETERMINER.search(before)
        if _BEHIND.search(before[: article.start()] if article else before):
            return span.text  # "at the Corner Studio couples book three lessons"
        is_name = any(subject == name.text for name in self.each(Label.BRAND))
        said = re.sub(r"^(?:that|which|who|qui|que|che)\s", "", span.text) if is_name else span.text
        told = f"{article.group().strip()} {subject} {said}" if article else f"{subject} {said}"
        return _ELIDED.sub(r"\1", told) if len(told) <= _SENTENCE_LENGTH else span.text

    def _speaker(self, span: Span) -> str:
        """Who does what a part says: "I" in "and I come to you", nobody in "on" before "Saturdays"."""
        before = self.text[: span.start]
        if (
            span.label is Label.LINE
            and span.text[:1].isdigit()
            and re.search(r"(?:^|\s)[-−–]$", before)
            and "%" in span.text
        ):
            return "-"
        if _I.match(span.text) and (both := _AND_I.search(before)):
            return both.group().strip()
        if self.lexicon.language in _WE and _SHE_AND_I.search(before):
            return _WE[self.lexicon.language]
        pronouns = _SPEAKERS.get(self.lexicon.language)
        if pronouns and (found := re.search(rf"\b({pronouns})\s$", before, re.I)):
            turned = _HAVE_WE.search(before) if self.lexicon.language == "de" else None
            return f"{turned[2]} {turned[1]}" if turned else found[1]
        is_thing = span.label is Label.PRODUCT and span is self.each(Label.PRODUCT)[0]
        if not is_thing and (verb := self._verb_before(span, before)):
            return verb
        if self.lexicon.language == "en" and _BASE_VERB.match(span.text) and (we := _WE_DO.search(before)):
            return we[1]
        if self.lexicon.language == "de" and _I_DO.match(span.text) and _AND_I_DE.search(before):
            return "ich"
        if self.lexicon.language == "fr" and _NOUS_DO.match(span.text) and _ET_NOUS.search(before):
            return "nous"
        goes_on = self.lexicon.language == "de" and _AND_WE.search(before) and re.match(r"[a-zäöü]+en\s", span.text)
        return "wir" if goes_on else ""

    def _verb_before(self, span: Span, before: str) -> str:
        """ "Convertimos" before "vallas viejas en morrales", "verleihen" before "ab Mai auch Zelte": the reader left it out."""
        if self.lexicon.language == "de":
            verb = _AND_VERB.search(before) if _WE_ABOVE.search(before) else None
            free = verb and not any(other.end > verb.start(1) and other.start < span.start for other in self.spans)
            return f"wir {verb[1]}" if verb and free else ""
        return verb_before(self.text, span, self.spans).strip()

    def _with_former(self, span: Span) -> str:
        """ "Granita" and "and a brioche for €4.50" are one line where the reader cut before the "and"."""
        if not JOINS.match(span.text):
            return ""
        former = next((other for other in self.spans if other.end == span.start - 1), None)
        told = f"{former.text} {span.text}" if former and former.label in (Label.PRODUCT, Label.LINE) else ""
        return told if len(told) <= LINE_LENGTH and word_count(told) <= LINE_WORDS else ""


def base_of(verb: str) -> str:
    """ "teaches" without its ending."""
    base = re.sub(r"ies$", "y", re.sub(r"(?<=[sxz])es$|(?<=[cs]h)es$", "", verb))
    return base if base != verb else verb[:-1]


def _verb_early(text: str) -> str:
    """ "Die alle Kabel verschwinden lässt" as what is said of the thing: "lässt alle Kabel verschwinden"."""
    if not _WHICH_DE.match(text):
        return text
    *said, verb = text.split()[1:]
    split = _SPLIT_DE.match(verb)  # "ausleuchtet" is "leuchtet" and "aus"
    return " ".join((split[2], *said, split[1]) if split else (verb, *said))

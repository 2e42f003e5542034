# ruff: noqa: E501
"""What a prompt asks: the question that opens the ad, its slogan, what people are asked to do and what an address is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.as_told import CALL_LED, ENDS_ON
from generations.providers.local.planner.lines import word_count
from generations.providers.local.planner.parts import CLAUSE_END, LEAD_WORDS, LINE_WORDS, Parts
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import CONTACT_KINDS, protect

_BUTTON_LENGTH, _BUTTON_WORDS, _LED_LENGTH, _LED_WORDS = 24, 4, 30, 6
_QUESTION_WORDS: Final = 14  # a long one is asked in its first words, the rest below
_HOW_ARE_YOU: Final = re.compile(
    r"\b(?:how are (?:you|ya|things)|how['’]s it going|you alright|c[oó]mo (?:va|est[aá]\w*|andan?|and[aá]s)|qu[eé] tal|wie geht['’]?s?|alles klar|(?:ça|comment) va|come (?:va|stai|state)|tudo bem|tudo bom|como vai|hoe gaat)\b",
    re.I,
)
_ONE_MAY: Final = re.compile(
    r"\b(?:can|pueden|peuvent|possono|podem|können|or|oder|ou|kann man|können sie|könnt ihr|se puede\w*|on peut|vous pouvez|si può|potete|you can|pode-se)\b",
    re.I,
)
# "Donations go through homewardloft.example.org".
_GOES_BY: Final = re.compile(r"\s(?:go|goes|gehen|geht|vont|va|van|vanno|vão)$", re.I)
# "Le site : baleine-et-fils.fr" asks nothing.
_IS_WHERE: Final = re.compile(
    r"(?:(?:le|la|el|the|il|o|die|der|het|notre|nuestra|our|unsere?|my|mi|mon)\s)?(?:site|web|website|webseite|homepage|página(?:\sweb)?|sito|pagina|adresse|address|dirección|mail|e-?mail|téléphone|telefon|teléfono|phone)",
    re.I,
)
_ONE_DOES: Final = re.compile(r"(?:se|si|on|man|wird|werden)\s", re.I)  # "se reserva en ..."
_YOU_DO: Final = re.compile(r"\s(?:doe|doet|kun|kunt|kan) (?:je|u)$", re.I)  # "boeken doe je op ..."
_THEY_DO: Final = re.compile(r"(?:que\s\w+n|qu['’]ils?\s\w+)\b", re.I)  # "que llamen"
_ABBREVIATED: Final = re.compile(r"\.\w\.$")  # "at 2 a.m.?"
_NEAR: Final = 14  # characters between what is asked and the address it leads to
_WITH_ADDRESS: Final = re.compile(r"\s(?:at|on|via|en|sur|auf|unter|bei|su|em|op)\s\S+\.\w+$", re.I)
# "Text NERVOUS to 07700 900318"
_KEYWORD: Final = re.compile(
    r"\b(?P<verb>[Tt]ext|[Ee]nv[ií]a|[Mm]anda|[Ee]nvoyez|[Ss]ende|[Ss]chicke?|[Ii]nvia)\s[\"“«„']?(?P<word>[A-ZÄÖÜ][A-ZÄÖÜ0-9]{2,11})[\"”»“']?\s(?:to|al?|au|an)\s"
)
_ONE_WORD: Final = re.compile(
    r"[^\W\d_]{4,20}(?:l[ao]s?|te|ti|nos)"
)  # "Pruébala", "Apúntate"; a bare "Book" says too little
_SHORT_CALL: Final = 2  # words a button may have
# Words that tell more than where or how: "bring a coat, a bike or a lamp and we mend it with you".
_LONG_CALL: Final = 9


@dataclass(frozen=True)
class Asked(Parts):
    """What is asked, of viewers and by them."""

    def question(self) -> str:
        asked = (span.text.partition("?")[0] for span in self.each(Label.SLOGAN) if self._asks(span))
        asked = (text for text in asked if not _HOW_ARE_YOU.search(text))
        mark = "\u202f?" if self.lexicon.language == "fr" else "?"
        short = (text for text in asked if len(text.split()) <= _QUESTION_WORDS)
        return next((f"{self.shown(text)}{'.' if _ABBREVIATED.search(text) else ''}{mark}" for text in short), "")

    def answer(self) -> str:
        """What follows the question mark in "Can't read music? Neither can half of us"."""
        told = (self.shown(span.text.partition("?")[2].strip(" ?")) for span in self.each(Label.SLOGAN))
        return next(filter(None, told), "")

    def slogan(self) -> str:
        said = (self.shown(span.text) for span in self.each(Label.SLOGAN) if not self._asks(span))
        return next((text for text in said if word_count(text) <= LINE_WORDS + 3), "")

    def _asks(self, span: Span) -> bool:
        return "?" in span.text or self.text[span.end : span.end + 2].lstrip().startswith("?")

    def call(self) -> str:
        """What people are asked to do, in words that fit a button."""
        if keyword := _KEYWORD.search(self.text):
            return f"{keyword['verb'].capitalize()} {keyword['word']}"
        return next(filter(None, map(self._button, self.each(Label.CALL))), "")

    def led(self, call: str) -> str:
        """What a brief wants on the button ("CTA: ..."), without an address; "" where it is too long for one."""
        said = _WITH_ADDRESS.sub("", self.shown(call)) if call else ""
        is_way = any(fact.kind in CONTACT_KINDS for fact in protect(said).facts)
        fits = self._fits(said, _LED_WORDS, _LED_LENGTH) or bool(_ONE_WORD.fullmatch(said))
        fits = fits and not _ONE_MAY.search(said)
        return said if fits and not is_way else ""

    def _fits(self, said: str, words: int, length: int) -> bool:
        """Whether a button of so many words and characters holds it, and it is no half sentence."""
        short = len(said) <= length and 1 < len(said.split()) <= words
        return short and said.rsplit(" ", 1)[-1].lower() not in self.lexicon.dangling

    def asked(self) -> list[str]:
        """What is asked in more words than a button has."""
        told = (span for span in self.each(Label.CALL) if self._is_asked(span))
        long = [span.text for span in told if self._button(span) != self.shown(span.text)]
        return [text for text in long if len(text.split()) > (_LONG_CALL if _ONE_MAY.search(text) else _SHORT_CALL)]

    def way_in(self) -> str:
        """ "Book: tallowlane.example", "Sign at saveourlido.example": the words before an address tell what it is for."""
        for contact in self.each(Label.CONTACT):
            lead = CLAUSE_END.split(self.text[: contact.start].rstrip(" :"))[-1].split()[-LEAD_WORDS:]
            said = f"{' '.join(lead)} now" if self.lexicon.language == "en" else " ".join(lead)
            button = next((button for sign, button in self.lexicon.actions if sign.search(said)), "") if lead else ""
            if button and button != self.lexicon.call_verb:
                return button
        return ""

    def _button(self, span: Span) -> str:
        said = _WITH_ADDRESS.sub("", self.shown(span.text))
        said = re.sub(r"^Dm\b", "DM", said)
        if _ONE_DOES.match(said) or _YOU_DO.search(said) or _THEY_DO.match(said):
            return next((button for sign, button in self.lexicon.actions if sign.search(said)), "")
        if _IS_WHERE.fullmatch(said) or _GOES_BY.search(said):
            return ""
        is_led = bool(CALL_LED.search(self.text[: span.start]))
        words, length = (_LED_WORDS, _LED_LENGTH) if is_led else (_BUTTON_WORDS, _BUTTON_LENGTH)
        fits = self._fits(said, words, length) and self._is_asked(span)
        if fits and (is_led or not re.search(r"\d", said)) and not _ONE_MAY.search(said):
            return said
        return next((button for sign, button in self.lexicon.actions if sign.search(said)), "")

    def _is_asked(self, span: Span) -> bool:
        """What opens its sentence or leads to an address is asked of people; "fila é grande" in the middle of one is not."""
        if ENDS_ON.match(span.text):
            return False
        before, after = self.text[: span.start].rstrip(" "), self.text[span.end : span.end + _NEAR]
        leads = any(span.end <= contact.start <= span.end + _NEAR for contact in self.each(Label.CONTACT))
        if CALL_LED.search(self.text[: span.start]):
            return True
        told = not before or before[-1] in '.!?\n:;,–—-"“«' or before.endswith(" to")
        return told or leads or "@" in after

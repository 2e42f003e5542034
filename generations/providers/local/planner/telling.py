# ruff: noqa: E501
"""The prompt told in its own sentences: what customers may read of it, whole and in order, parted only where it may be.

`told(reading)` gives the pieces between the commas of each sentence, without greetings, calls to action, what only names the business
and what is said to whoever makes the ad. Where one sentence says both, a piece that is for the maker goes and the others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.asides import (
    AIMED,
    AND_ON,
    AT,
    BRIEFING,
    CALLED,
    CAMPAIGN,
    DENIES,
    I_AM,
    IF_POSSIBLE,
    LEADS,
    NAMING,
    PREFACE,
    PUSH,
    RUNS,
    TO_THE_ADDRESS,
)
from generations.providers.local.planner.heard import Heard, field_cut, without_noun
from generations.providers.local.planner.joints import pieces_of, sentences
from generations.providers.local.planner.keywords import fold, trades
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.phrases import GOOD_GAP, LIST_GOES_ON, LONG, LONG_FOR_FEW, in_lines
from generations.providers.local.planner.pieces import LIST_ENDS, Piece
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.unspaced import LANGUAGES as UNSPACED
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import is_day, protect
from generations.providers.local.reader.notes import is_for_the_maker
from generations.providers.local.reader.streets import PLEASE

_SHOWN: Final = (Label.LINE, Label.DOES, Label.PRODUCT, Label.SLOGAN)
# "Second Sofa is a charity in Hull that picks up furniture ..." picks it up: too long with what it is.
_IS_WHAT: Final = re.compile(
    r"\s(?:is an?|est une?|es una?|è una?|é uma?)\s(?:(?!para|pour|afin|per|so)[^\s,.;:]+\s){1,6}?(?:that|which|qui|que|che)\s"
    r"(?!(?:los|las|les|des|the|you|we|it|they|se|te|nos|vous|tu)\s)(?=[a-zà-ÿ]{2,}(?:s|e|a|ue|ge|it|d|iza|ece)\s)"
)
_TELLS_ENOUGH: Final = 24  # characters
_LEADS_TO: Final = re.compile(
    r"[\s,.;:–-]*\b(?:t[eé]l(?:[eé]f(?:on|ono))?|phone|fon|mobile?|whatsapp|info)?\.?:?\s*$", re.I
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAMED: Final = (Label.BRAND, Label.PLACE)
_REACHED: Final = (Label.CALL, Label.CONTACT)
_SHORT_CALL: Final = 4  # words; a longer one is a line: "Come up the tower on the open evening"
_ARTICLE: Final = 6  # characters between "we are" and the name
_UP_TO_PLACE: Final = re.compile(r"\s(?:[a-zà-ÿ]+\s){1,2}")
_LISTED: Final = 110  # characters of what is told before the last things of a list
# "Shears" behind "knives,"; "mower blades" behind both.
_THING: Final = re.compile(r"[^\W\d_]{3,}[)»”]?")
_TWO_WORDS: Final = re.compile(r"[^\W\d_]{3,}(?:\s[^\W\d_]{3,})?[)»”]?")
_DENIED: Final = re.compile(r"(?:never|not|nicht|nie|pas|jamais|nunca)\s\S+(?:\s\S+)?", re.I)
_BUT: Final = re.compile(r"(?:nur|only|just|sólo|solo|seulement)\s", re.I)  # "no sales, only hire"
# "Leute, die glauben, sie können nicht singen": what they believe is no news.
_SAYS_THAT: Final = re.compile(
    r"\b(?:glaub(?:en|t|e)|denk(?:en|t|e)|mein(?:en|t)|find(?:en|et|e)|sag(?:en|t|e)|weiß|wissen|hoff(?:en|t|e)|think|thinks|believe|says?|know)$",
    re.I,
)
_LABEL_WORDS: Final = 3  # before a colon that only name what follows: "Launch price"
_STORY: Final = 0.2  # the share of a sentence's words of weight the reader must have had a use for
_BRIEF: Final = 0.6  # of a piece in a sentence that is partly for the maker
_LEAST, _MOST = 2, 40  # words of what is told
_OWN: Final = words("my our your her his mi mis mon ma mes notre nos nuestro nuestra mein meine unser unsere")
_WHICH_DOES: Final = re.compile(r"^,\s(?:qui|que|which|who|that|che)\s(?=[^\W\d_]{3,}\s)")
_KIND_OF: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s")
_TELLS: Final = re.compile(r"\d|\b(?:free|gratis|gratuite?s?|kostenlos|umsonst|grátis|gratuit[oa])\b", re.I)
_UNREAD, _FIRST_UNREAD = 4, 3  # words of a sentence the reader had no use for; of the one that begins the prompt
_WHOSE: Final = re.compile(r"(?:die|der|das|den|dem|which|that|who|qui|que|che)\s", re.I)


def told(reading: Reading, *, fine: bool = False) -> tuple[Piece, ...]:
    """Everything customers may read, in the order of the prompt; `fine`, in as many pieces as may stand, for a prompt that says little."""
    text, spans, lexicon = reading.seen.text, tuple(reading.seen.spans), reading.lexicon
    teller = _Teller(text, spans, lexicon, Heard(text, spans, lexicon), reading.brand, fine)
    return tuple(piece for number, bounds in enumerate(sentences(text)) for piece in teller.sentence(number, bounds))


def may_be_told(reading: Reading) -> bool:
    """Whether the ad is in the prompt's language, and that parts its words."""
    return not reading.mixed and reading.language not in UNSPACED


@dataclass(frozen=True)
class _Teller:
    text: str
    spans: tuple[Span, ...]
    lexicon: Lexicon
    heard: Heard
    brand: str
    fine: bool

    def sentence(self, number: int, bounds: tuple[int, int]) -> Iterator[Piece]:
        start, end = bounds
        inside = [span for span in self.spans if _meets(span, start, end)]
        if (not inside and not self._is_said(start, end)) or PREFACE.search(self.text, start, end):
            return
        for_maker = any(span.label is Label.NOTE for span in inside)
        if inside and not for_maker and self._used(start, end) < (_STORY if start else _STORY / 2):
            for_maker = any(span.label in _SHOWN and protect(span.text).facts for span in inside)
            if not for_maker and (start or self._is_sold or not self._is_said(start, end)):
                return  # what the reader had no use for; of "A tuning is €95 and I'll be honest" the price is told
        kept: list[tuple[int, int, str]] = []
        lost = True  # what stood before the next piece
        pieces = self._together(list(pieces_of(self.text, start, end)), inside)
        for begin, stop, joint in pieces:
            parts = self._parts(begin, stop, for_maker=for_maker, opens=begin == start and len(pieces) > 1)
            for first, (at, until) in enumerate(parts):
                begun = self._whose(start, at) if lost and not first else at
                kept.append((begun, until, "" if lost or first else joint))
                lost = False
            lost = not parts or parts[-1][1] < stop
        for at, until, joint in kept:
            yield from self._shown(number, at, until, joint, end)

    def _whose(self, start: int, at: int, *, any_word: bool = False) -> int:
        """Where a clause begins whose noun was left out: at "App Pillenpost" before ", die an Medikamente erinnert"."""
        if not any_word and not _WHOSE.match(self.text, at):
            return at
        begin = at
        for span in sorted(self.spans, key=lambda span: -span.end):
            is_before = start <= span.start < span.end <= begin and not self.text[span.end : begin].strip(" ,\"'«»“”„")
            if span.label in (Label.BRAND, Label.PRODUCT) and is_before:
                begin = span.start
        return begin

    def _shown(self, number: int, start: int, end: int, joint: str, last: int) -> Iterator[Piece]:
        words_told = PLEASE.sub("", field_cut(self.text[start:end].strip()))
        if _is_a_person(words_told.rstrip(".!")):
            return
        shown = self.heard.shown(
            _as_subject(words_told) if self.lexicon.language == "de" and not joint.strip(" ,") else words_told
        )
        is_named = self.lexicon.language == "en" and is_day(words_told.split()[0])
        if joint.isspace() and words_told.startswith("(") and not shown.startswith("("):
            joint = ", "  # "no parking (we won't pretend otherwise)"
        if joint and words_told.lstrip("(")[:1].islower() and not is_named:
            shown = f"{shown[:1].lower()}{shown[1:]}"
        if self.brand and shown.startswith(f"{self.brand}, "):  # "Fil Perdu, qui vend des tissus" tells it itself
            shown = _WHICH_DOES.sub(" ", shown[len(self.brand) :], count=1)
            shown = f"{self.brand}{shown}"
        mark = "?" if end >= last - 2 and self.text[start:last].rstrip("\"'»”").endswith("?") else ""
        for index, (part, glue, torn) in enumerate(self._lines(shown)):
            kinds = tuple(fact.kind for fact in protect(part).facts)
            whole = shown.endswith(part)
            yield Piece(
                part.rstrip("?! \u00a0\u202f") if mark else part,
                glue if index else joint,
                number,
                kinds,
                torn,
                self._asks if mark and whole else "",
                bool(self.brand) and self.brand in part,
            )

    def _together(self, pieces: list[tuple[int, int, str]], inside: Sequence[Span]) -> list[tuple[int, int, str]]:
        """The pieces with lists, names and places whole, and short labels with what stands behind their colon."""
        joined: list[tuple[int, int, str]] = []
        in_a_list = False
        for start, end, joint in pieces:
            said = self.text[start:end].rstrip(" .!?")
            at, until = joined[-1][:2] if joined else (start, start)
            former = self.text[at:until]
            named = [span for span in inside if span.label in _NAMED]
            things = _TWO_WORDS if in_a_list else _THING
            thing = (
                bool(things.fullmatch(said))
                and not BRIEFING.match(said)
                and not any(_meets(span, start, end) for span in named)
            )
            listed = thing or _is_listed(said, self.lexicon)
            listed = listed and "," in joint and self._lists(at, until, inside)
            # "Free" in "Tuesdays 7.30pm, free": a word that fills no scene by itself.
            listed = listed or (thing and " " not in said and joint[:1] in ",:" and len(former) + len(said) < LONG)
            is_denied = bool(_DENIED.fullmatch(said)) or bool(DENIES.match(former) and _BUT.match(said))
            denied = "," in joint and is_denied and len(former) + len(said) < LONG - 1
            labelled = ":" in joint and len(former.split()) <= _LABEL_WORDS and not BRIEFING.match(former)
            sold = [span for span in inside if span.label is Label.PRODUCT]
            labelled = labelled and not any(_meets(span, at, until) for span in (*named, *sold))
            reported = "," in joint and bool(_SAYS_THAT.search(former))
            if joined and (listed or denied or labelled or reported or _in_a_name(until, start, inside)):
                joined[-1] = (at, end, joined[-1][2])
                in_a_list = thing
            else:
                joined.append((start, end, joint))
                in_a_list = False
        return joined

    def _lists(self, start: int, end: int, inside: Sequence[Span]) -> bool:
        """Whether a piece may go on with the last things of a list: it is no name, no address and, where little is told, no fact."""
        told = self.text[start:end]
        reached = any(span.label is Label.CONTACT and _meets(span, start, end) for span in inside)
        stands_alone = self.fine and re.search(r"\d", told)
        return len(told) <= _LISTED and not reached and not stands_alone and self._says_more(start, end, inside)

    def _lines(self, shown: str) -> list[tuple[str, str, float]]:
        if self.fine:
            return in_lines(shown, self.lexicon, self._names, longest=LONG_FOR_FEW, most=GOOD_GAP)
        return in_lines(shown, self.lexicon, self._names)

    @property
    def _asks(self) -> str:
        return "\u202f?" if self.lexicon.language == "fr" else "?"

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(span.text for span in self.spans if span.label in (Label.BRAND, Label.PLACE))

    def _without_address(self, start: int, end: int) -> int:
        """The end of a piece without an address at its end that is shown anyway."""
        for span in self.spans:
            ends_it = start < span.start < span.end <= end and not self.text[span.end : end].strip(" .!")
            if span.label is Label.CONTACT and ends_it:
                led = AT.search(self.text[start : span.start])
                told = TO_THE_ADDRESS.sub("", self.text[start : start + led.start()]) if led else ""
                if protect(told).facts and len(told.split()) > _LEAST:
                    return start + len(told)
                bare = _LEADS_TO.search(self.text[start : span.start])
                if bare and re.search(r"\W", bare[0].strip()):
                    return start + bare.start()
        return end

    def _parts(self, start: int, end: int, *, for_maker: bool, opens: bool) -> list[tuple[int, int]]:
        """What of a piece is told: all of it, the parts the reader found, or nothing. `opens` its sentence, which goes on."""
        inside = [span for span in self.spans if _meets(span, start, end)]
        body = self.text[start:end]
        said = [span for span in inside if span.label in _SHOWN]
        found = _joined(self.text, [(max(start, span.start), min(end, span.end)) for span in said])
        found = [(at, self._to_place(until, end)) for at, until in found]
        found = [(at, until) for at, until in found if not CAMPAIGN.search(self.text[at:until])]
        found = [(at, until) for at, until in found if not AIMED.search(self.text[:at])]
        found = [(at, until) for at, until in found if " " in self.text[at:until] or protect(self.text[at:until]).facts]
        if not self._says_more(start, end, inside):
            leads = opens and LEADS.match(body) and any(span.label in _NAMED for span in inside)
            return [(start, end)] if leads and not for_maker else self._presented(start, end)
        reached = [span for span in inside if span.label in _REACHED]
        asks = bool(reached) and all(span.label is Label.CALL for span in inside) and len(body.split()) > _SHORT_CALL
        if not said and reached and (for_maker or not asks):
            return []
        if any(span.label is Label.NOTE for span in inside) or (for_maker and self._used(start, end) < _BRIEF):
            return found or self._presented(start, end)
        wishes = speaks_of_film(IF_POSSIBLE.sub(" ", body)) and not DENIES.match(body)
        if wishes or BRIEFING.match(body):
            return []
        if pushed := PUSH.match(body):
            return [(start + pushed.end(), end)]
        end = self._without_address(start, end)
        name = next((span for span in inside if span.label is Label.BRAND and span.start < end), None)
        if name is None:
            return [(start, end)]
        if _KIND_OF.fullmatch(self.text[start : name.start]) and not self._beyond(name, end, inside):
            return []  # "Charity: Second Wheel"
        defined = _IS_WHAT.match(self.text, name.end, end)
        if defined and end - start > LONG and end - defined.end() >= _TELLS_ENOUGH:
            return [(defined.end(), end)]
        introduced = RUNS.match(body)
        if introduced and start + introduced.end() + _ARTICLE >= name.start:
            goes_on = AND_ON.match(self.text, name.end, end)
            return [(goes_on.end(), end)] if goes_on else found
        if goes_on := AND_ON.match(self.text, name.end, end):
            begun = CALLED.search(self.text[start : name.start])
            if begun and sum(1 for _ in self._heavy(self.text[start : name.start], 0, naming=True)) <= 1:
                return [(goes_on.end(), end)]  # "We go by Aunty Dilini's and regulars queue in the rain"
        called = CALLED.search(self.text[start : name.start])
        if called and not self._beyond(name, end, inside):
            told = (start, start + called.start())
            return [told] if sum(1 for _ in self._heavy(self.text[slice(*told)], 0)) > _LEAST else []
        return [(start, end)]

    def _presented(self, start: int, end: int) -> list[tuple[int, int]]:
        """ "Malerbetrieb Oswald in Kassel", where nothing else tells what the business is."""
        inside = [span for span in self.spans if start <= span.start and span.end <= end]
        name = next((span for span in inside if span.label is Label.BRAND), None)
        place = next((span for span in inside if span.label is Label.PLACE), None)
        if name is None or place is None or not _UP_TO_PLACE.fullmatch(self.text[name.end : place.start]):
            return []
        begin = self._whose(start, name.start, any_word=True)
        sold = [span for span in self.spans if span.label in (Label.PRODUCT, Label.DOES)]
        elsewhere = any(span.start >= place.end or span.end <= begin for span in sold)
        return [(begin, place.end)] if " " in self.text[begin : name.end] and not elsewhere else []

    def _beyond(self, name: Span, end: int, inside: Sequence[Span]) -> bool:
        """Whether more than a place stands behind the name."""
        last = max([name.end, *(span.end for span in inside if span.label is Label.PLACE)])
        return bool(self.text[min(last, end) : end].strip(" .!'’\"”»s"))

    def _to_place(self, at: int, end: int) -> int:
        """The end of a part with the place right behind it: "covering Swindon and 20 miles around"."""
        for span in self.spans:
            if (
                span.label is Label.PLACE
                and at < span.start < end
                and _UP_TO_PLACE.fullmatch(self.text[at : span.start])
            ):
                at = span.end
        return at

    def _says_more(self, start: int, end: int, inside: Sequence[Span]) -> bool:
        """Whether anything is left without names, places and ways to reach it."""
        rest = self.text[start:end]
        for span in inside:
            is_short = span.label is Label.CALL and len(span.text.split()) <= _SHORT_CALL
            if not _meets(span, start, end):
                continue
            if is_short or span.label in (Label.BRAND, Label.PLACE, Label.CONTACT):
                rest = rest.replace(self.text[max(start, span.start) : min(end, span.end)], " ")
        when = any(is_day(word) for word in rest.split())  # "auch sonntags"
        return when or bool(_TELLS.search(rest)) or any(True for _ in self._heavy(rest, 0, naming=True))

    def _used(self, start: int, end: int) -> float:
        """The share of its words of weight that the reader had a use for."""
        used = [
            any(span.start <= at < span.end and span.label is not Label.NOTE for span in self.spans)
            for at in self._heavy(self.text[start:end], start)
        ]
        return sum(used) / len(used) if used else 1.0

    def _heavy(self, text: str, offset: int, *, naming: bool = False) -> Iterator[int]:
        small = self.lexicon.function_words | self.lexicon.dangling | (NAMING if naming else frozenset())
        for word in _WORD.finditer(text):
            if len(word.group()) > _LEAST and word.group().lower() not in small:
                yield offset + word.start()

    @property
    def _is_sold(self) -> bool:
        """Whether the reader found anywhere what the business sells or does."""
        return any(span.label in (Label.PRODUCT, Label.DOES) for span in self.spans)

    def _is_said(self, start: int, end: int) -> bool:
        """Whether a sentence the reader had no use for may be told all the same."""
        sentence = self.text[start:end]
        is_one = (_UNREAD if start else _FIRST_UNREAD) <= len(sentence.split()) <= _MOST
        return is_one and not speaks_of_film(sentence) and not is_for_the_maker(self.text, start)


def _is_listed(text: str, lexicon: Lexicon) -> bool:
    """ "Shears and mower blades" behind "knives,", "and hedge trimmers": the last things of a list."""
    things, small = LIST_GOES_ON.match(text), lexicon.function_words | _OWN
    begins = things is not None and not any(word.lower() in small for word in things.group().split()[:-1])
    return begins or (bool(LIST_ENDS.match(text)) and not re.search(r"\d", text))


def _meets(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _in_a_name(end: int, start: int, spans: Sequence[Span]) -> bool:
    """Whether the joint between the two stands in a name, or between a town and its region."""
    inside = any(span.start < end and start < span.end for span in spans if span.label in _NAMED)
    places = [span for span in spans if span.label is Label.PLACE]
    return inside or any(one.end == end and other.start == start for one in places for other in places)


_WHO_DOES: Final = re.compile(r"\s(?:wir|ich|sie|er|es|man|ihr|du)\b")


def _as_subject(text: str) -> str:
    """ "Für Krümelfix, den kabellosen Tischstaubsauger" names "der kabellose Tischstaubsauger"."""
    named = re.match(r"(?P<article>den|einen|unseren|meinen)\s(?P<which>(?:[a-zäöüß]+en\s)*)(?=[A-ZÄÖÜ])", text)
    if named is None or _WHO_DOES.search(text, named.end()):  # "den Papierkram übernehmen wir"
        return text
    article, ending = ("der", "e") if named["article"] == "den" else (named["article"].removesuffix("en"), "er")
    which = re.sub(r"en\b", ending, named["which"])
    return f"{article} {which}{text[named.end() :]}"


def _is_a_person(text: str) -> bool:
    """ "I'm Dave", and not "Ich bin Schreinerin"."""
    return bool(I_AM.fullmatch(text)) and trades().isdisjoint(fold(word) for word in text.split())


def _joined(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts that only a blank parts are one."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


_FOR_A_PRICE: Final = re.compile(r"^(?:à|por|for|für|at|a|per)\s(?=[€$£]\s?\d|\d[\d.,\s]*\s?(?:[€$£]|euros?\b))", re.I)


def without_and(text: str) -> str:
    """As a scene of its own begins: "and you can post them" without its "and", the first letter large."""
    rest = _FOR_A_PRICE.sub("", without_noun(text))
    rest = re.sub(r"^(?:and|but|so|und|aber|et|mais|y|e|pero)\s(?=\S+\s\S)", "", rest, flags=re.I)
    return f"{rest[:1].upper()}{rest[1:]}" if not re.match(r"[a-z]+[A-Z]|\S+\.\w", rest) else rest

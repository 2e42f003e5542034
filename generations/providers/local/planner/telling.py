# ruff: noqa: E501
"""The prompt told in its own sentences: what customers may read of it, whole and in order, parted only where it may be.

`told(reading)` gives the pieces between the commas of each sentence, without greetings, calls to action, what only names the business
and what is said to whoever makes the ad. Where one sentence says both, a piece that is for the maker goes and the others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generations.providers.local.planner.cuts import CUTS, EQUALS, GOES_ON
from generations.providers.local.planner.heard import Heard, field_cut, without_noun
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.tears import tears
from generations.providers.local.planner.unspaced import LANGUAGES as UNSPACED
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import FactKind, is_day, places_of, protect
from generations.providers.local.reader.notes import is_for_the_maker

LONG: Final = 60  # characters from which a piece is parted once more
_LONGEST: Final = 84
_LONG_FOR_FEW, _GOOD_GAP = 30, 14.0  # the same where little is told; what a gap may cost there
_SHOWN: Final = (Label.LINE, Label.DOES, Label.PRODUCT, Label.SLOGAN)
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"'»”)]*\s+(?=[\"'«“(¿¡]?[\w$€£])|\n+|\s(?=[¿¡])")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Zapuzd]|St|Mr|Mrs|Ms|Dr|Nr|No|ca|bzw|inkl|incl|Std|Str|approx|Sra?|Ave|avda|C|p|m|h|min|max|vs|Mio|tel|Tel)\.$"
)
_JOINT: Final = re.compile(
    r"(?P<hard>\s*[;:]\s+|\s[–—-]\s|\s?—\s?|\s(?=\()|(?<=\w\)),?\s(?=\S))|(?P<comma>,\s+)|"
    r"(?P<and>\s(?=(?:and|und|et|y|e|but|aber|mais|pero|so)\s(?:we|i|you|they|it|there|wir|ich|Sie|sie|es|nous|on|je|j['’]|vous|il|ils|elle|elles|tú)\b))"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAMING: Final = words(
    "name named called call calls names brand company shop store business club app the our my its nombre marca llama llamamos llamo empresa negocio tienda nom appelle appelons marque boutique "
    "entreprise heißt heiße heißen heisst heissen nennen nennt unser unsere unserem mein meine laden firma marke verein geschäft ist sind and und somos soy sommes suis sind bin are that us "
    "comms communications office team marketing press product launch launches campaign brief request from behalf need want equipo producto agencia campaña lanzamiento lanzamos équipe produit campagne lancement lançons produktteam kampagne produktstart auftrag "
    "marchio launching launched label people know me who here go by that's that this is meet it's we're i'm c'est es une une hi hello hey hallo hola bonjour salut g'day moin servus buenas"
)
_GREETING: Final = re.compile(
    r"(?:hi|hello|hey|hallo|hola|bonjour|salut|g['’]day|moin|servus|buenas|ok|so|also|well|bueno|alors)\b[\w ]{0,14}$",
    re.I,
)
# Who speaks and what for, before the name: "I run Bud & Bloom, a flower farm".
_RUNS: Final = re.compile(
    r"(?:(?:hi|hello|hey|hallo|hola|bonjour)\b[\w ]{0,12},?\s)?(?:(?:i|we)(?:['’]ve|['’]m|['’]re)?\s(?:(?:also|just|have)\s)?(?:run|own|opened|started|manage|are|am|founded)\b|(?:this is|it['’]?s called|they['’]re called|meet)\b|"
    r"(?:somos|soy|tengo|tenemos|me llamo|nos llamamos|llevo|regento|se llama)\b|(?:nous sommes|je suis|on est|j['’]ai|nous avons|on s['’]appelle|je m['’]appelle|je tiens|nous tenons|c['’]est|(?:il|elle|ça) s['’]appelle)\b|"
    r"(?:siamo|sono|abbiamo|ho|mi chiamo|ci chiamiamo)\b|(?:ich|wir) (?:bin|sind|habe|haben|betreibe|betreiben|führe|führen|heißen|heiße)\b|(?:es|er|sie|das) (?:heißt|ist)\b)",
    re.I,
)
_NAMED: Final = (Label.BRAND, Label.PLACE)
_REACHED: Final = (Label.CALL, Label.CONTACT)
_FEW: Final = 4  # words of a phrase that only leads to what follows: "At Brindazur"
_SHORT_CALL: Final = 4  # words; a longer one is a line: "Come up the tower on the open evening"
_ARTICLE: Final = 6  # characters between "we are" and the name
# Before a name at the end of its piece.
_CALLED: Final = re.compile(
    r"\s(?:(?:and|which|that|que|qui|und|y|et)\s)?(?:is|are|says?|called|named|by|as|como|è|llamad[oa]|llama|llamamos|es|(?:on\s|nous\s)?s['’]appelle|(?:nous\s)?appelons|(?:se\s)?llama|(?:si\s)?chiama|ci chiamiamo|chiamat[oa]|(?:se\s)?chama|appelée?|nommée?|est|heißt|heisst|nennt sich|"
    r"nennen|ist|namens)\s(?:(?:the|el|la|le|les|die|der|das|simply|just|einfach)\s)?[\"“„«'‘]?$",
    re.I,
)
_AND_ON: Final = re.compile(r"(?:['’]s)?[\"”»’']?,?\s(?:and|und|et|y|e)\s")
_LEADS: Final = re.compile(
    r"(?:in|at|on|with|from|near|en|a|con|desde|à|au|aux|dans|avec|chez|sur|im|am|auf|mit|bei|aus|unter)\s", re.I
)
_IF_POSSIBLE: Final = re.compile(r"\b(?:wenn möglich|if possible|si possible|si es posible|se possibile)\b", re.I)
_DENIES: Final = re.compile(r"(?:sans|sin|ohne|no|without|senza)\s", re.I)  # "sans publicité"
_AIMED: Final = re.compile(r"\b(?:aimed|targeted|pitched|dirigid\w+|destiné\w*|gerichtet)\s$", re.I)
_CAMPAIGN: Final = re.compile(r"campaign|campagne|kampagne|campaña|campagna|\b(?:ad|spot|brief|briefing)\b", re.I)
# "Free for 30 days at tallyfern.io": the address stands on the end card.
_AT: Final = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\best)(?<!\bsont)(?<!\bist)(?<!\bsind)(?<!\bgibt es)(?<!tá)(?<!tán)\s(?:at|on|via|en|sur|auf|unter|bei|su)\s$"
)
_PUSH: Final = re.compile(
    r"(?:ask|invite|get|tell|encourage)\s(?:people|customers|them|viewers|everyone|folks|families|parents)\sto\s|"
    r"(?:our|the)\s(?:[\w-]+\s)?team\s(?:is|are)\s(?:launching|releasing|introducing|bringing out)\s|(?:notre|l['’])\s?équipe(?: \w+)?(?: d[eu]\s\S+)? (?:lance|prépare la sortie d(?:u|e la|e))\s|nuestro equipo(?: de \w+)? lanza\s|"
    r"(?:our|the|this)\s(?:[\w-]+\s){0,2}(?:push|campaign|launch|ad|spot)\s(?:is|will be)\s(?:for|about)\s(?:an?\s|the\s|our\s)?",
    re.I,
)
_UP_TO_PLACE: Final = re.compile(r"\s(?:[a-zà-ÿ]+\s){1,2}")
_BRIEFING: Final = re.compile(
    r"(?:product\s|marketing\s|creative\s|campaign\s)?(?:brief|briefing|request|task|auftrag|encargo|demande|consigne|produktbriefing|werbebriefing|projet|proyecto|project)(?:\s?:|\s(?:for|pour|para|für)\b|\W*$)|"
    r"unser\s\w*team\sbringt\s|"
    r"(?:talk|speak|appeal|pitch|sell|aim|address)\s(?:it\s|this\s)?(?:to|at)\s|(?:lead|open|start|finish|end|close)\s(?:it\s)?(?:with|on)\s|(?:ziel ist|(?:the\s)?goal is|l['’]objectif est|el objetivo es)\s",
    re.I,
)
_LISTED: Final = 110  # characters of what is told before the last things of a list
# "Shears" behind "knives,"; "mower blades" behind both.
_THING: Final = re.compile(r"[^\W\d_]{3,}[)»”]?")
_TWO_WORDS: Final = re.compile(r"[^\W\d_]{3,}(?:\s[^\W\d_]{3,})?[)»”]?")
_DENIED: Final = re.compile(r"(?:never|not|nicht|nie|pas|jamais|nunca)\s\S+(?:\s\S+)?", re.I)
_LABEL_WORDS: Final = 3  # before a colon that only name what follows: "Launch price"
_STORY: Final = 0.2  # the share of a sentence's words of weight the reader must have had a use for
_BRIEF: Final = 0.6  # of a piece in a sentence that is partly for the maker
_SPEAKS: Final = re.compile(r"\w+\s(?:we|i|you|they|it|wir|ich|sie|es|nous|on|je|vous|ils?|elles?)\s", re.I)
# How "and" goes on with another verb: "and stands on", "y reparo guitarras", "und vermiete sie".
_DOES: Final = {
    "en": r"(?:and|or|but|then)\s(?:(?!this|its|us|hers|his|as\b)[a-z-]{3,}[^s\W]s(?!\s(?:in|on|at|to|for|from|across|with|by|of|near|around)\b)|stands|runs|comes|goes|works|fits|lasts|opens|starts|ends|sits|looks|talks|listens|can|will|is|are|has|have|get|give|make|take|keep|let|do|go|run|sell|fix|buy|bring|pick|drop|come|send|ship|build|bake|teach|offer|deliver|repair|love|mend|grow)\s(?!and\b|or\b)\S",
    "es": r"(?:y|e|o|pero)\s(?:[a-zà-ÿ]{3,}(?:o|mos)|[a-zà-ÿ]{3,}[ae]n?\s(?:sol[oa]|los?|las?|un[ao]?|tus?|cada)|se|te|os|es|son|está|hay)\s\S",
    "fr": r"(?:et|ou|mais)\s(?:[a-zà-ÿ]{3,}(?:e|ent|ons|ez|it|nd)\s(?:les?|la|des|une?|vos|votre|du|sa|son|ses|leurs?)|est|sont|peut|se|s['’]\w+)\s\S",
    "de": r"(?:und|oder|aber)\s(?:[a-zäöüß]{3,}(?:e|en|t)\s(?:sie|es|den|die|das|dem|der|ihn|auch|ihnen|Ihnen|Sie|dir|dich|euch|ein\w*|auf|in|im|mit|an|zu|ab|nur|\d\S*)|ist|sind|hat|kann)\s\S",
}
_LEAST_COST: Final = 1.0
_LEAST, _MOST = 2, 40  # words of what is told
_TO_A_NUMBER: Final = re.compile(r"\w{1,3}\s\d")
_RELATIVE: Final = re.compile(r"(?:that|which|who|que|qui|dont|die|der|das)\s")
_OWN: Final = words("my our your her his mi mis mon ma mes notre nos nuestro nuestra mein meine unser unsere")
_OF: Final = words("of de du des del di da von der den")
_LIST_WORDS: Final = 3
_TO_DO: Final = re.compile(r"à\s\w{2,}(?:er|re|ir)\b")  # "machines" à coudre
_RIGHT: Final = words(
    "rund direkt genau gleich nur right straight just only juste justo directly directement kann können wird werden will wollen muss müssen soll sollen darf dürfen"
)
_UNREAD: Final = 4  # words of a sentence the reader had no use for
# How a piece begins that goes on with the one before it.
_GOES_ON: Final = re.compile(
    r"(?:and|or|but|so|because|that|which|who|whose|where|while|with|without|especially|including|then|than|und|oder|aber|sondern|denn|weil|dass|damit|die|der|das|den|deren|wo|wobei|mit|ohne|"
    r"et|ou|mais|car|donc|qui|que|qu['’]\w+|dont|où|avec|sans|y|e|o|u|pero|sino|porque|que|quien|donde|cuyo|con|sin|ni|para que|pour que|afin|um)\b",
    re.I,
)
_POINTS_BACK: Final = re.compile(
    r"(?:it|its|it['’]s|they|they['’]re|their|this|that['’]?s?|these|those|he|she|then|also|es|er|sie|dies\w*|dann|auch|elles?|ils?|ça|cela|c['’]est|ce|puis|aussi|ellos?|ellas?|esto|eso|luego|también)\b",
    re.I,
)
_LIST_ENDS: Final = re.compile(
    r"(?:and|or|und|oder|sowie|et|ou|y|o|e|u)\s(?!(?:we|i|you|they|it|there|wir|ich|sie|es|nous|on|je|vous|ils?|elles?|if|when|while|who|whoever|wenn|wer|falls|si|qui|quand|quien|cuando)\b)\S+(?:\s\S+){0,4}$",
    re.I,
)
_LIST_GOES_ON: Final = re.compile(
    r"[^\W\d][\w'’-]*(?:\s[\w'’-]+)?\s(?:and|or|und|oder|et|ou|y|o)\s(?!(?:we|i|you|they|it|wir|ich|sie|es|nous|on|je|vous|if|when|wenn|si)\b)",
    re.I,
)
_WAITS: Final = re.compile(
    r"(?:(?:and|und|et|y|but|aber|mais|pero|so)\s)?(?:if|when|once|while|until|before|after|because|whether|wenn|falls|sobald|bis|bevor|nachdem|weil|wer|si|quand|lorsque|dès que|avant que|"
    r"cuando|mientras|antes de que|en cuanto|aunque|although|obwohl)\s(?!\S+$)",
    re.I,
)


@dataclass(frozen=True)
class Piece:
    """Words between two joints. `joint` stands before it in its sentence: ", ", " "; empty where a sentence begins."""

    text: str
    joint: str
    sentence: int
    kinds: tuple[FactKind, ...] = ()
    torn: float = 0.0  # of the rest of a piece too long for one line: what the gap before it costs
    ends: str = ""  # "?" where it asks
    names: bool = False  # the business

    @property
    def goes_on(self) -> bool:
        """Whether it cannot be read without the piece before it."""
        return self.torn > 0 or (bool(self.joint) and bool(_GOES_ON.match(self.text)))

    @property
    def ends_a_list(self) -> bool:
        is_thing = self.joint.startswith(",") and " " not in self.text and not self.kinds
        return bool(self.joint) and (is_thing or bool(_LIST_ENDS.match(self.text) or _LIST_GOES_ON.match(self.text)))

    @property
    def waits(self) -> bool:
        """Whether what it begins is said in the next piece: "if your child grows", "we swap them"."""
        dated = bool(self.kinds) and set(self.kinds) <= {FactKind.DATE, FactKind.HOURS}
        leads = not self.joint and (dated or _LEADS.match(self.text)) and len(self.text.split()) <= _FEW
        return bool(leads or _WAITS.match(self.text)) and not self.ends

    @property
    def points_back(self) -> bool:
        return bool(_POINTS_BACK.match(self.text))

    @property
    def is_offer(self) -> bool:
        return any(kind in (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER) for kind in self.kinds)


def told(reading: Reading, *, fine: bool = False) -> tuple[Piece, ...]:
    """Everything customers may read, in the order of the prompt; `fine`, in as many pieces as may stand, for a prompt that says little."""
    text, spans, lexicon = reading.seen.text, tuple(reading.seen.spans), reading.lexicon
    teller = _Teller(text, spans, lexicon, Heard(text, spans, lexicon), fine)
    return tuple(piece for number, bounds in enumerate(_sentences(text)) for piece in teller.sentence(number, bounds))


def may_be_told(reading: Reading) -> bool:
    """Whether the ad is in the prompt's language, and that parts its words."""
    return not reading.mixed and reading.language not in UNSPACED


@dataclass(frozen=True)
class _Teller:
    text: str
    spans: tuple[Span, ...]
    lexicon: Lexicon
    heard: Heard
    fine: bool

    def sentence(self, number: int, bounds: tuple[int, int]) -> Iterator[Piece]:
        start, end = bounds
        inside = [span for span in self.spans if _meets(span, start, end)]
        if not inside and not self._is_said(self.text[start:end]):
            return
        for_maker = any(span.label is Label.NOTE for span in inside)
        if inside and not for_maker and self._used(start, end) < _STORY:
            return
        kept: list[tuple[int, int, str]] = []
        lost = True  # what stood before the next piece
        pieces = list(_pieces(self.text, start, end))
        pieces = self._together(pieces, inside)
        for begin, stop, joint in pieces:
            parts = self._parts(begin, stop, for_maker=for_maker, opens=begin == start and len(pieces) > 1)
            for first, (at, until) in enumerate(parts):
                kept.append((at, until, "" if lost or first else joint))
                lost = False
            lost = not parts or parts[-1][1] < stop
        for at, until, joint in kept:
            yield from self._shown(number, at, until, joint, end)

    def _shown(self, number: int, start: int, end: int, joint: str, last: int) -> Iterator[Piece]:
        words_told = field_cut(self.text[start:end].strip())
        shown = self.heard.shown(
            _as_subject(words_told) if self.lexicon.language == "de" and not joint.strip(" ,") else words_told
        )
        is_named = self.lexicon.language == "en" and is_day(words_told.split()[0])
        if joint and words_told[:1].islower() and not is_named:
            shown = f"{shown[:1].lower()}{shown[1:]}"
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
                self._brand in part,
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
            things = _TWO_WORDS if in_a_list and end == pieces[-1][1] else _THING
            thing = bool(things.fullmatch(said)) and not any(_meets(span, start, end) for span in named)
            listed = thing or _is_listed(said, self.lexicon)
            listed = listed and "," in joint and self._lists(at, until, inside)
            denied = "," in joint and bool(_DENIED.fullmatch(said)) and len(former) + len(said) < LONG - 1
            labelled = ":" in joint and len(former.split()) <= _LABEL_WORDS and not _BRIEFING.match(former)
            sold = [span for span in inside if span.label is Label.PRODUCT]
            labelled = labelled and not any(_meets(span, at, until) for span in (*named, *sold))
            if joined and (listed or denied or labelled or _in_a_name(until, start, inside)):
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
            return _in_lines(shown, self.lexicon, self._names, longest=_LONG_FOR_FEW, most=_GOOD_GAP)
        return _in_lines(shown, self.lexicon, self._names)

    @property
    def _asks(self) -> str:
        return "\u202f?" if self.lexicon.language == "fr" else "?"

    @property
    def _brand(self) -> str:
        return next((span.text for span in self.spans if span.label is Label.BRAND), "\n")

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(span.text for span in self.spans if span.label in (Label.BRAND, Label.PLACE))

    def _without_address(self, start: int, end: int) -> int:
        """The end of a piece without an address at its end that is shown anyway."""
        for span in self.spans:
            ends_it = start < span.start < span.end <= end and not self.text[span.end : end].strip(" .!")
            if span.label is Label.CONTACT and ends_it:
                led = _AT.search(self.text[start : span.start])
                told = self.text[start : start + led.start()] if led else ""
                if protect(told).facts and len(told.split()) > _LEAST:
                    return start + len(told)
        return end

    def _parts(self, start: int, end: int, *, for_maker: bool, opens: bool) -> list[tuple[int, int]]:
        """What of a piece is told: all of it, the parts the reader found, or nothing. `opens` its sentence, which goes on."""
        inside = [span for span in self.spans if _meets(span, start, end)]
        body = self.text[start:end]
        said = [span for span in inside if span.label in _SHOWN]
        found = _joined(self.text, [(max(start, span.start), min(end, span.end)) for span in said])
        found = [(at, self._to_place(until, end)) for at, until in found]
        found = [(at, until) for at, until in found if not _CAMPAIGN.search(self.text[at:until])]
        found = [(at, until) for at, until in found if not _AIMED.search(self.text[:at])]
        found = [(at, until) for at, until in found if " " in self.text[at:until] or protect(self.text[at:until]).facts]
        if _GREETING.fullmatch(body.strip()):
            return []
        if not self._says_more(start, end, inside):
            leads = opens and _LEADS.match(body) and any(span.label in _NAMED for span in inside)
            return [(start, end)] if leads and not for_maker else []
        reached = [span for span in inside if span.label in _REACHED]
        asks = bool(reached) and all(span.label is Label.CALL for span in inside) and len(body.split()) > _SHORT_CALL
        if not said and reached and (for_maker or not asks):
            return []
        if any(span.label is Label.NOTE for span in inside) or (for_maker and self._used(start, end) < _BRIEF):
            return found
        wishes = speaks_of_film(_IF_POSSIBLE.sub(" ", body)) and not _DENIES.match(body)
        if wishes or _BRIEFING.match(body):
            return []
        if pushed := _PUSH.match(body):
            return [(start + pushed.end(), end)]
        end = self._without_address(start, end)
        name = next((span for span in inside if span.label is Label.BRAND and span.start < end), None)
        if name is None:
            return [(start, end)]
        introduced = _RUNS.match(body)
        if introduced and start + introduced.end() + _ARTICLE >= name.start:
            goes_on = _AND_ON.match(self.text, name.end, end)
            return [(goes_on.end(), end)] if goes_on else found
        if goes_on := _AND_ON.match(self.text, name.end, end):
            begun = _CALLED.search(self.text[start : name.start])
            if begun and sum(1 for _ in self._heavy(self.text[start : name.start], 0, naming=True)) <= 1:
                return [(goes_on.end(), end)]  # "We go by Aunty Dilini's and regulars queue in the rain"
        called = _CALLED.search(self.text[start : name.start])
        if called and not self._beyond(name, end, inside):
            told = (start, start + called.start())
            return [told] if sum(1 for _ in self._heavy(self.text[slice(*told)], 0)) > _LEAST else []
        return [(start, end)]

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
        return bool(re.search(r"\d", rest)) or any(True for _ in self._heavy(rest, 0, naming=True))

    def _used(self, start: int, end: int) -> float:
        """The share of its words of weight that the reader had a use for."""
        used = [
            any(span.start <= at < span.end and span.label is not Label.NOTE for span in self.spans)
            for at in self._heavy(self.text[start:end], start)
        ]
        return sum(used) / len(used) if used else 1.0

    def _heavy(self, text: str, offset: int, *, naming: bool = False) -> Iterator[int]:
        small = self.lexicon.function_words | self.lexicon.dangling | (_NAMING if naming else frozenset())
        for word in _WORD.finditer(text):
            if len(word.group()) > _LEAST and word.group().lower() not in small:
                yield offset + word.start()

    def _is_said(self, sentence: str) -> bool:
        """Whether a sentence the reader had no use for may be told all the same."""
        count = len(sentence.split())
        return (
            _UNREAD <= count <= _MOST
            and not speaks_of_film(sentence)
            and not is_for_the_maker(self.text, self.text.index(sentence))
        )


def _is_listed(text: str, lexicon: Lexicon) -> bool:
    """ "Shears and mower blades" behind "knives,", "and hedge trimmers": the last things of a list."""
    things, small = _LIST_GOES_ON.match(text), lexicon.function_words | _OWN
    begins = things is not None and not any(word.lower() in small for word in things.group().split()[:-1])
    return begins or (bool(_LIST_ENDS.match(text)) and not re.search(r"\d", text))


def _meets(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _in_a_name(end: int, start: int, spans: Sequence[Span]) -> bool:
    """Whether the joint between the two stands in a name, or between a town and its region."""
    inside = any(span.start < end and start < span.end for span in spans if span.label in _NAMED)
    places = [span for span in spans if span.label is Label.PLACE]
    return inside or any(one.end == end and other.start == start for one in places for other in places)


def _in_lines(
    text: str, lexicon: Lexicon, names: Sequence[str], *, longest: int = LONG, most: float = 1e6
) -> list[tuple[str, str, float]]:
    """What is too long for one line, parted before a phrase; each part with what stood before it and what the gap costs."""
    best = min(_gaps(text, lexicon, names), default=None) if len(text) > longest else None
    if best is None or best[0] > most:
        return [(text, "", 0.0)]
    cost, head, glue, tail = best
    (first, _, _), *more = _in_lines(tail, lexicon, names, most=most)
    return [*_in_lines(head, lexicon, names, most=most), (first, glue, max(cost, _LEAST_COST)), *more]


def _gaps(text: str, lexicon: Lexicon, names: Sequence[str]) -> Iterator[tuple[float, str, str, str]]:
    """Where a long piece may be parted, with what it costs."""
    prompt = protect(text)
    opens = frozenset(f"{CUTS.get(lexicon.language, '')} {GOES_ON.get(lexicon.language, '')}".split())
    small = lexicon.function_words | lexicon.dangling | opens | _RIGHT
    joins = EQUALS - opens
    verb = _DOES.get(lexicon.language)
    for gap in re.finditer(r",?\s+", prompt.text):
        head, tail = prompt.text[: gap.start()], prompt.text[gap.end() :]
        last = head.split()[-1].lower()
        shown, below = prompt.restore(head), prompt.restore(tail)
        first = re.split(r"[\s'’]", below, maxsplit=1)[0].lower()
        if last in small or len(shown.split()) < _LEAST or len(below.split()) < _LEAST:
            continue
        if shown[-1].isdigit() and _TO_A_NUMBER.match(below):
            continue  # "8" and "bis 13 Uhr"
        if any(not (name in shown or name in below) for name in names if name in text):
            continue
        cost = tears(shown, below) + abs(len(shown) - len(below)) / 4
        cost += sum(40 if len(part) > _LONGEST else 10 if len(part) > LONG else 0 for part in (shown, below))
        cost += (
            25 if len(head.split()) > 1 and head.split()[-2].lower() in joins else 0
        )  # "cuts sheets and stands" on what?
        cost += 15 if len(below.split()) <= _LEAST or len(shown.split()) <= _LEAST else 0
        cost += 8 if _RELATIVE.match(below) else 45 if first in _OF else 0
        if first in joins:
            cost += 30 if "," in " ".join(shown.split()[-_LIST_WORDS:]) else 0
            cost += 6 if _SPEAKS.match(below) else 8 if verb and re.match(verb, below) else 30
        elif _TO_DO.match(below):
            cost += 45
        elif verb and re.search(rf"\s{verb}", below):
            cost += 12  # it is better parted before that clause
        elif "," in gap.group() and _LIST_GOES_ON.match(below):
            cost += 30
        elif (
            first not in opens
            and "," not in gap.group()
            and not (first in _RIGHT and below.split()[1].lower() in opens)
        ):
            cost += 45
        yield cost, shown, prompt.restore(gap.group()), below


def _as_subject(text: str) -> str:
    """ "Für Krümelfix, den kabellosen Tischstaubsauger" names "der kabellose Tischstaubsauger"."""
    named = re.match(r"(?P<article>den|einen|unseren|meinen)\s(?P<which>(?:[a-zäöüß]+en\s)*)(?=[A-ZÄÖÜ])", text)
    if named is None:
        return text
    article, ending = ("der", "e") if named["article"] == "den" else (named["article"].removesuffix("en"), "er")
    which = re.sub(r"en\b", ending, named["which"])
    return f"{article} {which}{text[named.end() :]}"


def _joined(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts that only a blank parts are one."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, its mark included; no full stop in a date or behind an abbreviation ends one."""
    facts = places_of(text, tuple(FactKind))
    ends = [0]
    for found in _SENTENCE_END.finditer(text):
        inside = any(start < found.start() + 1 < end or start < found.end() < end for start, end in facts)
        if not inside and not ("." in found.group() and _ABBREVIATION.search(text[: found.start() + 1])):
            ends.append(found.end())
    for start, end in pairwise((*ends, len(text))):
        said = text[start:end].rstrip()
        begin = start + len(said) - len(said.lstrip())
        if said.strip():
            yield begin, start + len(said)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The bounds of what stands between the joints of a sentence, with the joint before each."""
    facts = places_of(text, tuple(FactKind))
    at, joint = start, ""
    for found in _JOINT.finditer(text, start, end):
        if any(begin < found.end() and found.start() < stop for begin, stop in facts if begin < found.start() < stop):
            continue
        if found.start() > at:
            yield at, found.start(), joint
        at, joint = found.end(), found.group()
    if end > at:
        yield at, end, joint


def without_and(text: str) -> str:
    """As a scene of its own begins: "and you can post them" without its "and", the first letter large."""
    rest = without_noun(text)
    rest = re.sub(r"^(?:and|but|so|und|aber|et|mais|y|e|pero)\s(?=\S+\s\S)", "", rest, flags=re.I)
    return f"{rest[:1].upper()}{rest[1:]}" if not re.match(r"[a-z]+[A-Z]|\S+\.\w", rest) else rest

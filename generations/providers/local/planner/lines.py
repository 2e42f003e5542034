"""The user's words as lines fit for the screen: trimmed of small talk and claims, parted where too long, never rephrased."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.cuts import CUTS, CUTS_BEHIND, EQUALS, GOES_ON
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import ENDS_WELL, words
from generations.providers.local.planner.tears import ends_with_prefix, says_only_when, tears
from generations.providers.local.reader.facts import MARK, FactKind, Protected, protect

_WORDS_AT_MOST: Final = 9
_CHARS_AT_MOST: Final = 56
_HEAD_LENGTH: Final = 48  # characters of a long sentence that stand large
_LONG_HEAD_LENGTH: Final = 60  # of one that can be parted nowhere else
_REGION: Final = re.compile(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?:\s[a-z]|,|$)")  # "Bozeman," and "Montana starting May 6"
_NO_JOINT: Final = 45  # what parting a short sentence may not cost; it is read in one
_QUANTIFIERS: Final = words(
    "all every each tous toutes chaque todos todas todo toda cada tutti tutte ogni alle jeden jede jedes jedem"
)
# "I build horns and give, on 2 May, a course": the verb without its subject.
_LEFT_VERB: Final = re.compile(r"^(?:gebe|geben|gibt|mache|machen|biete|bieten)\s(?=(?:am|ab|vom|im|bis)\s)", re.I)
# No large line ends with one of these, whatever stands below it.
_NEVER_LAST: Final = words(
    "it's is are it there's there we you they i i'm we're you're has have had will can be was were do does get gets"
)
# What they count stands behind them.
_NUMBERS: Final = words(
    "two three four five six seven eight nine ten twelve zwei drei vier fünf sechs sieben acht neun zehn zwölf "
    "deux trois quatre cinq huit neuf dix douze dos tres cuatro cinco seis siete ocho nueve diez doce "
    "due tre quattro cinque sei sette otto nove dieci dois três quatro twee drie vier vijf zes zeven negen tien"
)
# Words that a line never parts: "up to 4 hours", "one at a time", "made by hand", "à partir du 1er mars".
_BY: Final = ("by", "in", "from", "with", "of")
_MADE: Final = ("made", "built", "grown", "baked", "knitted", "sewn", "brewed", "run")
_PAIRS: Final = (
    "up to", "one at", "out of", "thanks to", "due to", "next to", "bis zu", "dank der", "dank des", "tot aan", "fino a",
    "partir de", "partir du", "près de", "loin de", "avant de", "grâce à", "grâce au", "después de", "antes de", "cerca de",
    "dentro de", "gracias a",
)  # fmt: skip
_UP_TO: Final = frozenset((made, by) for made in _MADE for by in _BY) | frozenset(
    tuple(pair.split()) for pair in _PAIRS
)
_PAIRED: Final = re.compile(r"\w+\s[a-z]?[A-ZÀ-ÖØ-Þ]")  # "Android" and "iPhone"
_OF_THE_MONTH: Final = re.compile(
    r"(?:du mois|of (?:the|every|each) (?:month|week)|(?:des|im) Monats?|del mes|del mese|do mês)\b", re.I
)
_ADVERBS: Final = words(
    "só nur solo sólo only seulement uniquement just auch também también aussi anche even sogar même incluso ya déjà già já schon"
)
_SAYS_WHO: Final = words("we we're we'll you i i'm it's they wir ihr nous on vous noi voi")
_THEIR: Final = re.compile(r"ihr\s[A-ZÄÖÜ]")  # "ihr Werkzeug"
_AND: Final = words("and or y et ou und oder")
# "Canal" and "du Midi" are one name.
_PARTS_NAME: Final = re.compile(r"(?:du|des|de la|del|della|do|da|of the|van de|vom)\s[A-ZÀ-Þ]")
_BEFORE_NUMBER: Final = words(
    "années años anni anos calle rue via aula sala gate no nr numéro número numero route ruta tipo typ type size talla taille größe"
)
_PARTICLES: Final = words("out up off back away down")
_WITH_OF: Final = words("out because instead plenty full")
_SPEAKS_ON: Final = re.compile(r"(?:wir|Sie|sie|ich|wij|we|ze)\s")
_PLURAL: Final = re.compile(r"\w{3,}(?:en|n)$")
_PRONOUNS: Final = words(
    "sich zich se hij ze zij them it him her us you they sie es ihn uns ihnen les le la nous vous los las lo nos li ci vi"
)
_VERB_FIRST: Final = re.compile(r"(?:\w+en (?:wir|Sie)|\w+e ich)\b")
_AT_AN_HOUR: Final = re.compile(r"\d(?:\s?(?:h|uhr|am|pm|a\.m\.|p\.m\.))?$", re.I)
_UNTIL: Final = re.compile(r"(?:à|a|to|until|till|bis|jusqu\W|hasta|fino|até|tot)\b", re.I)
_HOUR: Final = re.compile(r"\d\s?h$")
_SWISS: Final = re.compile(r"\d\.[–—-]\s*$")
_IS: Final = words("is are ist sind est sont es son è sono é são costs costa kostet coûte")
_BELOW_MORE: Final = 3  # words a small line may have more than a large one
_FEW: Final = 3  # words; "and Wednesdays" goes with what stands before it
_TO_A_NUMBER: Final = re.compile(r"\w{1,3}\s\d")
_SOON_A_FACT: Final = re.compile(rf"(?:\w{{1,4}}\s)?{MARK.pattern}")
_PRODUCT_LENGTH: Final = 48
# What may open a line after the product was cut off ("for shops and offices", "at your office").
_STANDS: Final = re.compile(
    r"(?:(?:only|just|solo|sólo|nur|uniquement|seulement|só|alleen)\s)?"
    r"(?:for|at|by|without|para|a domicilio|pour|à|chez|sans|en|für|zum|zur|im|ohne|per|voor|dla|для)\s(?!\S+$)|"
    r"(?:for|para|pour|für|en|à|per|voor|dla|для)\s(?!the$)\w{4,}$",
    re.I,
)
FOR_WHOM: Final = re.compile(r"(?:for|para|pour|für|per|voor|dla)\s\w", re.I)
_HEAD_ENDS: Final = re.compile(
    r"\s(?=(?:for|in|to|from|at|on|by|near|so|we|is|are|en|para|por|pour|à|dans|für|aus|im)\s|"
    r"(?:de nuestr|de notre|from our|of our|aus unser))"
)
_AND_MORE: Final = re.compile(r"and (?:the|most|we|it|you|they|our|all|every)\s")  # a thought of its own begins
_CJK: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


@dataclass(frozen=True)
class Feature:
    text: str
    kinds: tuple[FactKind, ...] = ()
    alone: bool = False  # nothing but facts, no word of its own
    does: bool = False  # what the thing does for people ("stays cold for four hours")
    sentence: int = -1  # of the prompt, in which it stands
    follows: bool = False  # another line of that sentence comes first
    tail: str = ""  # the rest of a long sentence; it stands small below `text`, in the same scene
    comma: bool = False  # between the two

    @property
    def whole(self) -> str:
        return f"{self.text}{',' * self.comma} {self.tail}".rstrip()

    @property
    def is_offer(self) -> bool:
        return any(kind in (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER) for kind in self.kinds)

    @property
    def is_bare_price(self) -> bool:
        """A price alone says nothing; it needs the thing it buys."""
        if set(self.kinds) != {FactKind.PRICE}:
            return False
        rest = re.sub(
            r"^(?:from|only|just|desde|ab|nur|dès|seulement)\b|(?:/|per |pro |par |al )\w+", "", self.text, flags=re.I
        )
        return self.alone or not re.search(r"[^\W\d_]{4,}", rest)

    @property
    def is_short(self) -> bool:
        return word_count(self.text) <= 6 and len(self.text) <= 38 and not self.tail


def word_count(text: str) -> int:
    """Words as a reader feels them: scripts without spaces count a word per three characters."""
    dense = len(_CJK.findall(text))
    return max(len(text.replace(" · ", " ").split()), (dense + 2) // 3)


_LESS: Final = re.compile(r"\s*[-–−]\s?\d+\s?%")  # "-40 % sur les paniers"


def stripped(text: str, marks: str) -> str:
    """Without such marks at its ends, but for the minus sign of a share."""
    return "-" * bool(_LESS.match(text)) + text.strip(marks)


def display(text: str, prompt: Protected) -> str:
    """Facts back in, first letter large (not of addresses), no trailing full stop."""
    said = prompt.restore(text)
    text = stripped(said, ' ,;:.!–—-"“”«»„()[]')
    text += ".–" * bool(_SWISS.search(said) and text[-1:].isdigit())  # "Fr. 95.–"
    text += ")" * (text.count("(") - text.count(")") == 1)  # "$62 (reg. $80)"
    text += "\u00a0»" * (text.count("«") - text.count("»") == 1)
    if text.count("'") == 1:
        text = text.strip("' ")  # half a pair of quotation marks
    first = text.split(" ", 1)[0]
    if re.match(r"[a-z]+[A-Z]|\S+\.(?:com|org|net|io|co|de|fr|es)\b|@", first):
        return text
    return f"{text[:1].upper()}{text[1:]}"


def pieces_of(text: str, lexicon: Lexicon) -> list[str]:
    """A line of the user's that is too long to be read at once, as the shorter lines it holds; none where it has no joint."""
    prompt = protect(text)
    parts = _short_pieces(trimmed(prompt.text, lexicon), lexicon, prompt)
    return [display(part, prompt) for part in parts if len(part.split()) > 1 or MARK.search(part)]


def feature(text: str, *, does: bool = False, tail: str = "") -> Feature:
    prompt = protect(f"{text} {tail}")
    words = MARK.sub(" ", prompt.text).split()
    kinds = tuple(fact.kind for fact in prompt.facts_in(prompt.text))
    return Feature(text, kinds, alone=not words, does=does, tail=tail)


def parted(sentence: str, lexicon: Lexicon, *, does: bool = False) -> Feature | None:
    """A long sentence as a line with its rest small below; None as in `head_and_tail`."""
    told = head_and_tail(sentence, lexicon)
    if told is None:
        return None
    return replace(feature(told[0], does=does, tail=told[1]), comma=f"{told[0]}, {told[1]}".lower() in sentence.lower())


_PREFIX_FIRST: Final = re.compile(r"(?:aus|ab|an|auf|ein|vor|zu|mit|nach|um|weg|bei|her|hin)(?:,|\s(?:und|oder)\b)")
_BUT: Final = frozenset({"mais", "but", "aber", "doch", "sondern", "pero", "sino", "ma", "mas", "maar", "rund"})
_WHO: Final = re.compile(r"(?:i|we|ich|wir|je|nous|on|io|noi|yo|eu|ik|wij)\s", re.I)


def head_and_tail(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A long sentence as what is read large and what goes on small below it; None where it is too long for both.

    The joint is a comma, else a small word that opens a phrase, else any gap that leaves no small word behind.
    """
    if lexicon.banned.search(text):
        return None
    return _in_halves(text, lexicon, _HEAD_LENGTH) or _in_halves(text, lexicon, _LONG_HEAD_LENGTH)


def _in_halves(text: str, lexicon: Lexicon, longest: int) -> tuple[str, str] | None:
    prompt = protect(text)
    opens = frozenset(f"{CUTS.get(lexicon.language, '')} {GOES_ON.get(lexicon.language, '')}".split())
    small = opens | _QUANTIFIERS | _NUMBERS | _ADVERBS | _IS | lexicon.dangling
    small |= (lexicon.function_words if lexicon.language != "en" else _NEVER_LAST) | _BUT
    best: tuple[float, str, str] | None = None
    for gap in re.finditer(r"\s+", prompt.text):
        head, tail = prompt.text[: gap.start()], prompt.text[gap.end() :]
        last, first = head.split()[-1].lower(), re.split(r"[\s'’]", tail, maxsplit=1)[0].lower().strip(",")
        shown, below = prompt.restore(head).removesuffix(" ·"), prompt.restore(tail)
        if below.startswith("·"):
            continue
        if len(shown) > longest or len(below) > _CHARS_AT_MOST or len(shown.split()) < 2 or len(below.split()) < 2:
            continue
        if word_count(shown) > _WORDS_AT_MOST or word_count(below) > _WORDS_AT_MOST + _BELOW_MORE:
            continue
        if last in small and not ends_with_prefix(shown, below):
            continue
        if (shown[-1].isdigit() and _TO_A_NUMBER.match(below)) or shown.endswith("-"):
            continue
        if below[0].isdigit() and last in _BEFORE_NUMBER:
            continue  # "des années" and "60"
        if _AT_AN_HOUR.search(shown) and _UNTIL.match(below):
            continue  # "de 20 h" and "à minuit"
        if _HOUR.search(shown) and below[0].isdigit():
            continue  # "6 h 45"  # "10 to 14", "Kuckucks- und Standuhren"
        if (last, first) in _UP_TO or _OF_THE_MONTH.match(below):
            continue
        if re.match(rf"\w+\s{re.escape(last)}\b", below, re.I) or _PREFIX_FIRST.match(below):
            continue  # "Stein" and "für Stein", "liest per Funk" and "aus und"
        cost = (
            tears(shown, below) + abs(len(shown) - len(below)) / 2 + (15 if last in _PRONOUNS else 0)
        )  # "matches them" to what?
        cost += 40 if _PARTS_NAME.match(below) or (last in _WITH_OF and first == "of") else 0
        cost += 60 if head.endswith(",") and _REGION.match(below) and shown.rstrip(",").split()[-1][:1].isupper() else 0
        cost += 40 if _SPEAKS_ON.match(below) and _PLURAL.search(shown) else 0  # "verkaufen" and "wir direkt"
        cost += 20 if shown.split()[-2].lower() in _AND else 0  # "a payload and room" for three
        cost += (
            30 if _WHO.match(shown) and len(shown.split()) <= _FEW and first in _AND else 0
        )  # "I restring" and what?
        cost += 12 if len(shown.split()) < _FEW else 0  # "Com consulta"
        counts = shown.rsplit(" ", 1)[-1].isdigit() and (below[:1].islower() or lexicon.language == "de")
        cost += 40 if counts and first not in opens else 0  # "buy 5 knots", "binnen 5 Werktagen"
        cost += 40 if first in _PARTICLES and not tail.startswith("out of ") else 0  # "comes" and "out October 3"
        cost += 40 if _VERB_FIRST.match(below) else 0  # "am Samstag füllen wir"
        cost += 30 if first in EQUALS and shown.split()[-1][0].isupper() and _PAIRED.match(below) else 0
        if head.endswith((",", ";", ":", "·")):
            cost -= 20
        elif first in EQUALS:
            inside = any(word.lower() in opens for word in head.split()[-_FEW:])  # "with a vest and a large bag"
            inside = inside and not ends_with_prefix(shown, below)
            cost += (20 if inside else 5) if len(below.split()) > _FEW else 30
        elif first in _IS or (first in _SAYS_WHO and not _THEIR.match(below)):
            cost += 5
        elif says_only_when(shown):
            cost += 10
        elif first not in opens and not _SOON_A_FACT.match(tail) and not tail.startswith(("out of ", "one at a time")):
            cost += 60 if shown[-1].isalpha() and below[:1].isupper() else 45  # "aus trockenen", "Unterweisungen"
        if best is None or cost < best[0]:
            best = (cost, shown, below)
    if best is None or (best[0] >= _NO_JOINT and (len(text) <= _HEAD_LENGTH or longest > _HEAD_LENGTH)):
        return None
    return display(best[1], protect("")), best[2].rstrip(" .,;")


def trimmed(text: str, lexicon: Lexicon) -> str:
    """Without leading small words, claims nobody can show, idle tails and dangling ends."""
    text = re.sub(r"\s(?:please|thanks|thank you)$|^please\s", "", stripped(text, " ,;:.!?–—-()"), flags=re.I)
    claim = lexicon.banned.search(text)
    if claim and re.search(
        r"\b(?:not|no|cannot|can['’]t|never|don['’]t|won['’]t|doesn['’]t|an?|without|nicht|keine?|pas|sin|sans|ohne)\s*$",
        text[: claim.start()],
        re.I,
    ):
        return ""  # without the claim the sentence would not stand
    if claim:
        text = re.sub(r"\s{2,}", " ", lexicon.banned.sub(" ", text)).strip(" ,;:-")
        if len(text.split()) < 2 and not MARK.search(text):
            return ""
        text = re.sub(
            r"^(?:in|of|for|at|by|results?|resultados|résultats|satisfaction|your|de|del|en|du|der|des)\b.*$",
            "",
            text,
            flags=re.I,
        )
    text = lexicon.lead.sub("", text).strip()
    text = re.sub(r"\s(?:business|company|brand|startup)(?=\s(?:in|for|from|near|based)\b)", "", text)
    text = _LEFT_VERB.sub("", text)
    previous = None
    while previous != text:
        previous = text
        text = lexicon.idle_tail.sub("", text).strip(" ,;:")
        words = text.split()
        if words and words[-1].lower() in lexicon.dangling and len(words) > 1 and not ENDS_WELL.search(text):
            text = " ".join(words[:-1])
    return text


def _short_pieces(text: str, lexicon: Lexicon, prompt: Protected) -> list[str]:
    """A clause that is too long is cut in two at its last good joint; what stays too long is left out."""
    if _fits(text, prompt, lexicon):
        return [text] if text else []
    cut = re.compile(
        r"\s(?=(?:for|to|in|from|at|so|every|each|jeden|jede|cada|chaque|ogni|elke|when|while|without|and|or|before|after|during|through|into|using|on|para|en|desde|por|y|sin|pour|dans|dès|et|sans|chez|für|in|aus|und|ohne|von|bei|ab|من|في|مع|على|إلى|حتى|в|на|с|для|от|за|con|per|da|di|com|em|van|voor|met|bij|w|z|dla|na|ile|för|till|på|με|για|σε|στη|στο)\s)",
        re.I,
    )
    if lexicon.language in CUTS:
        return _parted(text, lexicon, prompt)
    if lexicon.language in CUTS_BEHIND:
        return _parted_behind(text, lexicon, prompt)
    spots = [match.start() for match in (*cut.finditer(text), *re.finditer(r"\s(?=[\ue000-\ue0ff])", text))]
    for spot in sorted(spots, key=lambda place: abs(place - len(text) / 2)):
        left, right = trimmed(text[:spot], lexicon), trimmed(text[spot:], lexicon)
        if len(left.split()) >= 2 and _fits(left, prompt, lexicon):
            whole = len(right.split()) >= 2 or bool(MARK.search(right))
            return [left] + ([right] if whole and _fits(right, prompt, lexicon) else [])
    return []


def has_head(text: str, lexicon: Lexicon) -> bool:
    """Whether a long phrase begins with a name for the thing: "hire of cold rooms for weddings", not "outings to learn"."""
    heads = (trimmed(text[: cut.start()], lexicon) for cut in _HEAD_ENDS.finditer(text))
    return any(2 <= len(head.split()) <= _WORDS_AT_MOST and len(head) <= _PRODUCT_LENGTH for head in heads)


def in_two(text: str, lexicon: Lexicon) -> list[str]:
    """A phrase too long for a label as its head and what is said of it: "hire of cold rooms", "for weddings in June"."""
    prompt = protect(text)
    for cut in _HEAD_ENDS.finditer(text):
        head, rest = trimmed(text[: cut.start()], lexicon), text[cut.end() :]
        if head.split()[-1:] and head.split()[-1].lower() in _ADVERBS:
            head, rest = head.rsplit(maxsplit=1)[0], f"{head.split()[-1]} {rest}"  # "only for tortoises"
        if head.split() and rest.split() and (head.split()[-1].lower(), rest.split()[0].lower()) in _UP_TO:
            head, rest = head.removesuffix(head.split()[-1]).rstrip(), f"{head.split()[-1]} {rest}"  # "made by hand"
        if head.split()[-1:] and head.split()[-1].lower() in _NEVER_LAST:
            continue  # "an app that reminds you"
        if 2 <= len(head.split()) <= _WORDS_AT_MOST and len(head) <= _PRODUCT_LENGTH:
            return [head, rest] if _STANDS.match(rest) else [head]
    return [prompt.restore(part) for part in _short_pieces(prompt.text, lexicon, prompt)] or [text]


def _parted_behind(text: str, lexicon: Lexicon, prompt: Protected) -> list[str]:
    """The same where such words follow their noun: cut behind "के लिए", never before it."""
    spots = [found.end() for found in re.finditer(CUTS_BEHIND[lexicon.language], text) if found.end() < len(text)]
    for spot in sorted(spots, key=lambda place: abs(place - len(text) / 2)):
        parts = [text[:spot].strip(" 、,"), text[spot:].strip(" 、,")]
        if all(_fits(part, prompt, lexicon) for part in parts):
            return parts
    return []


def _parted(text: str, lexicon: Lexicon, prompt: Protected) -> list[str]:
    """A long line in two or three that each stand: at its commas first, then before a preposition, never behind one."""
    before = frozenset(CUTS[lexicon.language].split())
    best: tuple[float, int] | None = None
    for gap in re.finditer(r"\s+", text):
        left, right = text[: gap.start()], text[gap.end() :]
        last, first = left.split()[-1].lower(), re.split(r"[\s'’]", right, maxsplit=1)[0].lower()
        small = before | lexicon.dangling | (lexicon.function_words if lexicon.language != "en" else _NEVER_LAST)
        brief = len(left.split()) < 2 and not MARK.search(left)
        if left[-1].isdigit() and _TO_A_NUMBER.match(right):
            continue  # "10 to 14"
        if last.strip(",") in small or brief or (len(right.split()) < 2 and not MARK.search(right)):
            continue
        comma = left.endswith((",", ";"))
        if not comma and first not in before and first not in EQUALS and not MARK.match(first):
            continue
        cost = abs(gap.start() - len(text) / 2) + (
            -30 if comma else 25 if first in EQUALS else 15 if MARK.match(first) else 0
        )
        cost += 40 if not _fits(left, prompt, lexicon) else 0
        cost -= 15 if first in ("if", "because", "so", "unless") else 0
        cost -= 45 if _AND_MORE.match(right) else 0
        if best is None or cost < best[0]:
            best = (cost, gap.start())
    if best is None:
        return []
    pieces: list[str] = []
    for part in (text[: best[1]], text[best[1] :]):
        piece = trimmed(part, lexicon)
        pieces += ([piece] if _fits(piece, prompt, lexicon) else _parted(piece, lexicon, prompt)) if piece else []
    return pieces


def _fits(text: str, prompt: Protected, lexicon: Lexicon) -> bool:
    shown = prompt.restore(text)
    most = _WORDS_AT_MOST + (lexicon.language != "en")  # their articles and prepositions are read in passing
    return word_count(shown) <= most and len(shown) <= _CHARS_AT_MOST

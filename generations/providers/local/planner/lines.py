# ruff: noqa: E501
"""The user's clauses as lines fit for the screen: trimmed of small talk and claims, never rephrased.

`feature_of` gives the lines one clause holds (none when nothing in it can be shown); `product_phrase` picks the clause
that says what is sold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from generations.providers.local.planner.category import Category
from generations.providers.local.planner.clauses import Clause
from generations.providers.local.planner.cuts import CUTS, CUTS_BEHIND, EQUALS, STARTS_NO_THING
from generations.providers.local.planner.facts import MARK, FactKind, Protected
from generations.providers.local.planner.keywords import fold, goods, trades
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import ENDS_WELL
from generations.providers.local.planner.names import PLACES
from generations.providers.local.planner.sells import SERVICE_HEADS, says_nothing
from generations.providers.local.planner.word_shapes import LETS, NO_NOUN, WE_DO

_WORDS_AT_MOST: Final = 9
_CHARS_AT_MOST: Final = 56
_PRODUCT_LENGTH: Final = 44
# What may open a line after the product was cut off ("for shops and offices", "at your office").
_STANDS: Final = re.compile(
    r"(?:for|at|by|without|para|a domicilio|pour|à|chez|sans|en|für|zum|zur|im|ohne|per|voor|dla|для)\s(?!\S+$)|"
    r"(?:for|para|pour|für|en|à|per|voor|dla|для)\s(?!the$)\w{4,}$",
    re.I,
)
FOR_WHOM: Final = re.compile(r"(?:for|para|pour|für|per|voor|dla)\s\w", re.I)
_FOR_WHOM: Final = re.compile(r"\w\s(?:for|para|pour|für)\s\w", re.I)
_HEAD_ENDS: Final = re.compile(
    r"\s(?=(?:for|in|to|from|at|on|by|near|so|we|is|are|en|para|por|pour|à|dans|für|aus|im)\s|"
    r"(?:de nuestr|de notre|from our|of our|aus unser))"
)
_CJK: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_HELPS: Final = re.compile(
    r"^(?:[\w-]+\s){0,2}?(?:helps?|lets?|allows?|enables?)\s(.{2,40}?)\s(?:to\s)?((?:plan|track|save|learn|find|get|manage|cook|sleep|build|grow|book|write|create|make|keep|stay|see|send|pay|organi[sz]e|share|reduce|cut|lose|"
    r"gain|reach|run|start|stop|feel|eat|relax|focus|read|speak|meet|hire|sell|buy|automate|schedule|design|edit|protect|connect|discover|improve|prepare|practice|control|check|clean|turn|do|work|live|move|"
    r"train|breathe|remember|understand|compare|invest|budget|translate|recover|monitor|collect|deliver|measure|finish|onboard|handle|hire|explore|win|launch|fix|heal|score|land|teach|play|cope)\b.*)$",
    re.I,
)
_PRONOUN_ONLY: Final = re.compile(
    r"^(?:i|me|you|he|she|him|her|us|them|this|that|here|there|it|so|too|also|etc|more|now|stuff|things?|something|everything|us all|and more)$",
    re.I,
)
# "who are afraid of water" is asked, never stated.
_A_PAIN: Final = re.compile(
    r"^(?:afraid|scared|tired|bored|stuck|sick of|nervous|worried|hate|dread|forget|struggle)\b", re.I
)
_LONG_KEPT: Final = 6
_AND_DOES: Final = re.compile(r"\sand\s(?=[a-z]{3,}s\s[a-z])")
_ONLY_FREE: Final = re.compile(
    r"(?:free|gratis|kostenlos|gratuite?|gratuita?o?|za darmo)"
    r"\s(?:for|on|in|with|für|auf|im|para|en|pour|sur|per|su|no|na|voor|op)\s",
    re.I,
)
# What tells no thing: "no electrician", "stop losing leads", "in Dortmund".
_NO_THING: Final = re.compile(
    r"(?:no|without|sin|sans|ohne|keine?n?|senza|sem|zonder|geen|bez|zero|stop|never|deja de|arrêtez|schluss mit)\s|"
    r"(?:in|en|à|a|em|te|w|i)\s(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s(?-i:[A-ZÀ-Þ])[\w'’-]+)?$",
    re.I,
)
_ARTICLE: Final = re.compile(
    r"(?:(?:und|y|e|et|ed|en|i|aber|pero|mais|ma|mas|maar|también|aussi|anche|também)\s)?"
    r"((?:(?:para|pour|für|per|voor|dla|il|lo|i|gli|le|la|les|el|los|las|o|a|os|as|der|die|das|de|het|unsere?|nuestr[oa]s?|notre|nos|nostr[oaie]|noss[oa]s?|onze?)\s|l['’]))(?=\S)",
    re.I,
)
_COMES_WITH_IT: Final = re.compile(r"\s(?:included|inklusive|incluid[oa]s?|compris(?:es?)?|inclus[oei]?s?)$", re.I)
_COUNTED: Final = (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER, FactKind.HOURS, FactKind.DATE, FactKind.MEASURE)


@dataclass(frozen=True)
class Feature:
    text: str
    kinds: tuple[FactKind, ...] = ()
    alone: bool = False  # nothing but facts, no word of its own
    does: bool = False  # what the thing does for people ("stays cold for four hours")

    @property
    def is_offer(self) -> bool:
        return any(kind in (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER) for kind in self.kinds)

    @property
    def is_bare_price(self) -> bool:
        """A price alone says nothing; it needs the thing it buys."""
        if self.kinds != (FactKind.PRICE,):
            return False
        rest = re.sub(
            r"^(?:from|only|just|desde|ab|nur|dès|seulement)\b|(?:/|per |pro |par |al )\w+", "", self.text, flags=re.I
        )
        return self.alone or not re.search(r"[^\W\d_]{4,}", rest)

    @property
    def is_short(self) -> bool:
        return word_count(self.text) <= 6 and len(self.text) <= 38


def word_count(text: str) -> int:
    """Words as a reader feels them: scripts without spaces count a word per three characters."""
    dense = len(_CJK.findall(text))
    return max(len(text.replace(" · ", " ").split()), (dense + 2) // 3)


def display(text: str, prompt: Protected) -> str:
    """Facts back in, first letter large (not of addresses), no trailing full stop."""
    text = prompt.restore(text).strip(' ,;:.!–—-"“”«»„()[]')
    if text.count("'") == 1:
        text = text.strip("' ")  # half a pair of quotation marks
    first = text.split(" ", 1)[0]
    if re.match(r"[a-z]+[A-Z]|\S+\.(?:com|org|net|io|co|de|fr|es)\b|@", first):
        return text
    return f"{text[:1].upper()}{text[1:]}"


def feature_of(clause: Clause, prompt: Protected, lexicon: Lexicon) -> list[Feature]:
    text = _with_article(trimmed(clause.text, lexicon), clause, lexicon)
    if clause.kept and word_count(prompt.restore(clause.text)) > _LONG_KEPT and (cut := _AND_DOES.search(clause.text)):
        parts = (clause.text[: cut.start()], clause.text[cut.end() :])
        return [Feature(display(part, prompt), tuple(fact.kind for fact in prompt.facts_in(part))) for part in parts]
    if clause.kept and _fits(clause.text, prompt, lexicon):
        return [Feature(display(clause.text, prompt), tuple(fact.kind for fact in prompt.facts_in(clause.text)))]
    if clause.relative and _A_PAIN.match(text):
        return []
    helps = _HELPS.match(text)
    if helps:
        text = helps.group(2)
    elif lexicon.language == "en" and (lets := LETS.match(text)):
        text = lets.group("does")
    found: list[Feature] = []
    for piece in _short_pieces(text, lexicon, prompt):
        kinds = tuple(fact.kind for fact in prompt.facts_in(piece))
        words = MARK.sub(" ", piece).split()
        if not words and not any(kind in _COUNTED for kind in kinds):
            continue
        if re.fullmatch(r"(?:we|i|they|it)\s(?:help|offer|do|make|sell|work|have|are|can)s?", piece.strip(), re.I):
            continue
        if len(words) == 1 and not kinds and (_PRONOUN_ONLY.match(words[0]) or len(words[0]) < 4):
            continue
        found.append(Feature(display(piece, prompt), kinds, alone=not words, does=clause.relative and not found))
    return found


def _with_article(text: str, clause: Clause, lexicon: Lexicon) -> str:
    """ "Y las clases son pequeñas" is no line without its article; behind a preposition it goes with the preposition."""
    article = (
        _ARTICLE.match(clause.text.strip(" ,;:.!?–—-")) if lexicon.language != "en" and not clause.relative else None
    )
    led = article is not None and text and clause.text[article.end() :].lstrip().startswith(text.split(maxsplit=1)[0])
    return f"{article.group(1)}{text}" if article and led else text


def trimmed(text: str, lexicon: Lexicon) -> str:
    """Without leading small words, claims nobody can show, idle tails and dangling ends."""
    text = re.sub(r"\s(?:please|thanks|thank you)$|^please\s", "", text.strip(" ,;:.!?–—-()"), flags=re.I)
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
        small = before | lexicon.dangling | (lexicon.function_words if lexicon.language != "en" else frozenset())
        brief = len(left.split()) < 2 and not MARK.search(left)
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


class Understood(Protocol):
    """The parts of a reading a product phrase depends on."""

    @property
    def lexicon(self) -> Lexicon: ...

    @property
    def category(self) -> Category: ...

    @property
    def brand(self) -> str: ...

    @property
    def places(self) -> tuple[str, ...]: ...


def product_phrase(clauses: Sequence[Clause], prompt: Protected, known: Understood) -> tuple[str, dict[int, Clause]]:
    """What is sold, in the user's words; and, for the clause it came from, what that clause says besides."""
    lexicon, category, brand = known.lexicon, known.category, known.brand
    hits = frozenset(word for hit in category.hits for word in hit.split())
    best: tuple[float, int, str] | None = None
    signed = lexicon.language == "en" and any(fold(word) in goods() for word in brand.split())
    doing = next((clause.sentence for clause in clauses if clause.lead_sentence and WE_DO.match(clause.text)), None)
    for index, clause in enumerate(clauses):
        if clause.question or clause.relative or _NO_THING.match(clause.text) or _ONLY_FREE.match(clause.text):
            continue
        if _COMES_WITH_IT.search(clause.text):
            continue
        if brand and clause.text.startswith(brand):
            continue  # "La Espiga hornea pan" is what it does
        head = clause.text.split(brand)[0] if brand else clause.text
        text = _noun_part(trimmed(head, lexicon), lexicon, prompt)
        text = re.sub(r"^get\s(?=[a-z])", "", text) if lexicon.language == "en" else text
        words = [fold(word.strip(".,!?'’")) for word in MARK.sub(" ", text).split()]
        if lexicon.language != "en" and re.match(r"[\d\ue000-\ue0ff]", text):
            continue  # "9 Katzen" are of the house, not what it is
        if lexicon.language != "en" and (text in known.places or text.lower() in PLACES):
            continue
        if lexicon.language != "en" and text and text.split()[0].lower() in STARTS_NO_THING:
            continue  # "Aus der Oberpfalz" is where, not what
        if lexicon.language != "en" and words and len(words) > 8:
            bare = (
                re.sub(rf"\s[a-zà-ü]{{1,3}}\s(?:{'|'.join(map(re.escape, known.places))})$", "", text)
                if known.places
                else text
            )
            words, text = (words[: len(bare.split())], bare) if bare != text else (words, text)
        if not words or len(words) > 8 or len(prompt.restore(text)) > 44 or says_nothing(text):
            continue
        if lexicon.language == "en" and NO_NOUN.match(text):
            continue
        if signed and clause.sentence and (len(words) == 1 or not any(word in trades() for word in words)):
            continue  # "Thistle Row Inn. Wood stove in every room" is an inn
        if doing is not None and clause.sentence == doing and not clause.lead_sentence:
            continue  # "We rehome bees with local beekeepers" sells no beekeepers
        tells = re.match(r"(?:we|wir|nous)\s", text, re.I) and text != trimmed(head, lexicon)
        if tells and _fits(clause.text, prompt, lexicon):
            continue  # "We supply boxes to online shops" is a line of its own
        if (brand and fold(brand) in fold(text)) or _HELPS.match(text):
            continue
        spoken = sum(
            1
            for word in words
            if word in hits or any(word.startswith(hit) or word.endswith(hit) for hit in hits if len(hit) >= 4)
        )
        trade = any(word in trades() for word in words)
        score = (
            2.0 * min(2, spoken)
            + (1.0 if trade else 0.0)
            + (2.0 if clause.lead_sentence else 0.0)
            + (1.2 if clause.lead_sentence and words[0] in SERVICE_HEADS else 0.0)
            + (1.0 if not index and lexicon.language != "en" and len(words) > 1 and words[0] in trades() else 0.0)
            - 0.25 * index
            - 0.1 * max(0, len(words) - 4)
        )
        if any(fact.kind in _COUNTED for fact in prompt.facts_in(text)):
            # "Vet clinic open Sundays" still says what it is
            hours = clause.lead_sentence and spoken and all(f.kind is FactKind.HOURS for f in prompt.facts_in(text))
            score -= 1.0 if hours else 2.5
        if index and re.fullmatch(r"\w+\s(?:and|&|y|et|und|e)\s\w+", text):
            score -= 1.5  # "cats and dogs" is whom or what for
        if re.match(r"[\d\ue000-\ue0ff]", text):
            score -= 1.5
        if not spoken and category.hits and not _FOR_WHOM.search(text) and words[0] not in SERVICE_HEADS:
            score -= 0.6
        if index and re.match(r"open\s(?:days?|house|until|till|every|from|daily)\b", text, re.I):
            continue
        if re.match(r"(?:[a-z]+s\s(?:with|your|you|itself))\b", text, re.I):
            score -= 2.0  # "Syncs with your bank" is what it does
        if re.match(r"(?:free|we|she|he|they|i|you|wir|nous|nosotros|order|book|get)\b", text, re.I):
            score -= 1.2
        # Where the first clause was only a place or a name, the next one tells what is sold.
        leads = clause.lead_sentence or (lexicon.language != "en" and index == 1 and best is None and not clause.whole)
        score += 1.0 if leads and not clause.lead_sentence else 0.0
        if (spoken or leads) and (best is None or score > best[0]):
            best = (score, index, text)
    if best is None or best[0] <= 0:
        return "", {}
    shown = re.sub(r"(?<=\w)\sfor (?:people|everyone|anyone|those)$", "", display(best[2], prompt))
    whole = trimmed(clauses[best[1]].text, lexicon)
    rest = whole[whole.find(best[2]) + len(best[2]) :].strip() if best[2] in whole else ""
    if brand and rest.startswith(brand):
        rest = rest[len(brand) :].strip()
    for place in known.places:
        rest = re.sub(rf"(?:^|\s)[a-zà-ü]{{1,5}}\s{re.escape(place)}\b[\s,]*", " ", rest).strip()
    stands = len(rest.split()) >= 2 and bool(_STANDS.match(rest))
    said = stands or len(trimmed(rest, lexicon).split()) >= 4 or bool(MARK.search(rest))
    return shown, {best[1]: Clause(rest if said else "", kept=stands)}


def _noun_part(text: str, lexicon: Lexicon, prompt: Protected) -> str:
    """The head of a clause: before "in Portland", "for hikers", "to plan meals", when the whole is long."""
    if len(text.split()) <= 5 or (len(text.split()) <= 8 and len(prompt.restore(text)) <= _PRODUCT_LENGTH):
        return text
    cuts = _HEAD_ENDS.finditer(text.split(" who ", 1)[0])  # "lessons for adults who are afraid of water"
    heads = [head for cut in cuts if 2 <= len((head := trimmed(text[: cut.start()], lexicon)).split()) <= 6]
    bare = [head for head in heads if not MARK.search(head)]  # "fresh fish", not "fresh fish every Friday from 7"
    head = (bare or heads or [""])[-1]
    return head if head and len(head.split()) >= 2 else text

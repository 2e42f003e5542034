"""The words on screen: written lines of the pack and the user's own lines, one idea per scene, every line linted.

Takes a `Reading` and the beats (scene types in order); gives one `Words` per beat. The first beat opens, the last is
the end card. Sentences are chosen, never generated.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from generations.providers.local.planner import lint
from generations.providers.local.planner.category import fold
from generations.providers.local.planner.facts import Fact, FactKind
from generations.providers.local.planner.lexicon.others import NEUTRAL_LINES
from generations.providers.local.planner.lines import Feature, word_count
from generations.providers.local.planner.packs import Copy, Line, all_packs
from generations.providers.local.planner.packs.base import copy as copy_of
from generations.providers.local.planner.reading import Reading
from generations.spec import SceneType

_OPENS_WITH_PAIN: Final = (SceneType.PROBLEM, SceneType.BEFORE)
_CONTACT_KINDS: Final = (FactKind.PHONE, FactKind.URL, FactKind.EMAIL, FactKind.HANDLE)
_BADGE_KINDS: Final = (FactKind.DISCOUNT, FactKind.OFFER, FactKind.HOURS, FactKind.DATE)
_BADGE_LENGTH: Final = 24
_DELIVERED: Final = re.compile(
    r"deliver|take-?away|take-?out|pick-?up|lieferung|liefern|abhol|livraison|emporter|domicilio|para llevar|reparto",
    re.I,
)
_SAYS_NOTHING: Final = frozenset(
    ("app", "software", "platform", "service", "shop", "store", "company", "product", "tool")
)
_PRICE_WORD: Final = re.compile(
    r"^(?:From|Only|Just|Starting|Under|Ab|Nur|Schon|Desde|A partir|Solo|Sólo|Por|Dès|À partir|Seulement|Da|Od|От|Vanaf)\b"
)
_AFTER_HEAD: Final = re.compile(
    r"\s(?:for|that|which|you|in|of|on|by|with|from|at|to|delivered|made|built|after|near|until|para|de|en|con|que|pour|à|en|qui|avec|"
    r"für|aus|im|mit|zum|per|da|di|com|voor|van|dla|z|w|em|no|na|в|на|i|στη|στην|στο|для|из)\s"
)
_STANDS_ALONE: Final = re.compile(
    r"\b(?:open|opens|geöffnet|offen|öffnet|abre|abierto|abrimos|ouvert|ouvre|every|daily|täglich|jeden|cada|chaque|until|till|late)|"
    r"\b24\s?/\s?7|营业|営業|\d\S*\s?(?:-|–|to|bis|a|à)\s?\d",
    re.I,
)
_ORDER: Final = {"en": "Order now", "es": "Pide ya", "fr": "Commandez", "de": "Jetzt bestellen"}


@dataclass(frozen=True)
class Words:
    text: str
    subtext: str = ""
    badge: str = ""


@dataclass
class _Desk:
    """What is left to say while the scenes are written."""

    reading: Reading
    rng: random.Random
    seen: list[str] = field(default_factory=list)

    def passes(self, line: str, *, max_words: int = lint.MAX_WORDS, written: bool = False) -> bool:
        orders = not written and self.reading.category.pack.key not in ("photography", "marketing", "games")
        return not lint.faults(
            line,
            language=self.reading.language,
            prompt=self.reading.cleaned.text,
            seen=self.seen,
            max_words=max_words,
            orders=orders,
            written=written,
        )

    def say(self, line: str) -> str:
        self.seen.append(line)
        return line

    def pick(self, lines: Iterable[Line]) -> str:
        """A written line that was not said yet: one whose condition the prompt meets, else one without condition."""
        prompt = fold(self.reading.cleaned.text)
        choice = _fitting([line for line in lines if self.passes(line.text, written=True)], prompt)
        return self.say(self.rng.choice(choice).text) if choice else ""


def write(reading: Reading, beats: Sequence[SceneType], seed: str) -> tuple[Words, ...]:
    desk = _Desk(reading, random.Random(seed))
    lines = _user_lines(desk)
    opening = _opening(desk, beats[0], lines)
    closing = _closing(desk, lines, len(beats))
    middles, left = _middles(desk, beats[1:-1], lines)
    words = [opening, *middles, closing]
    # What is still unsaid goes to the end card first, then wherever a line has room below it.
    _tuck_in(desk, words, left, (len(words) - 1, *range(1, len(words) - 1)))
    return _with_badges(desk, words)


def call_to_action(reading: Reading, brand_action: str, seed: str) -> str:
    """The button: the user's wish, the brand kit's, a phone's or the category's; verb first, short."""
    for wish in (brand_action.strip(), reading.call_to_action):
        if wish and len(wish) <= 40 and not lint.banned_claim(wish):
            return wish
    actions = copy_for(reading).actions
    if (
        reading.category.pack.key == "restaurant"
        and _DELIVERED.search(reading.cleaned.text)
        and reading.language in _ORDER
    ):
        return _ORDER[reading.language]
    if reading.facts_of(FactKind.PHONE) and not reading.facts_of(FactKind.URL) and reading.lexicon.call_verb:
        return reading.lexicon.call_verb
    fitting = _fitting(actions, fold(reading.cleaned.text)) or actions
    return fitting[random.Random(seed).randrange(len(fitting))].text


def copy_for(reading: Reading) -> Copy:
    pack = reading.category.pack
    if reading.language in pack.copies:
        return pack.copies[reading.language]
    neutral = NEUTRAL_LINES.get(reading.language)
    if neutral is None:
        return pack.copies["en"] if reading.language == "en" else _neutral_copy("", (), "", "\u2192")
    return _neutral_copy(neutral.opening, neutral.middles, neutral.closing, neutral.call_to_action)


def _neutral_copy(opening: str, middles: tuple[str, ...], closing: str, action: str) -> Copy:
    return copy_of(
        noun="",
        hooks=opening,
        pains=opening,
        agitates=" | ".join(middles[:1]),
        bodies=" | ".join(middles),
        closes=closing,
        cta=action,
    )


def _user_lines(desk: _Desk) -> list[Feature]:
    named = (_with_meaning(feature, desk.reading) for feature in desk.reading.features)
    return [feature for feature in named if feature.text and desk.passes(feature.text, max_words=10)]


def _with_meaning(feature: Feature, reading: Reading) -> Feature:
    """A bare price gets the thing it buys in front of it; without one it is not shown."""
    if not feature.is_bare_price:
        return feature
    price = _PRICE_WORD.sub(lambda word: word.group().lower(), feature.text)
    for thing in (_label(reading), _head(reading.product), copy_for(reading).noun):
        whole = f"{thing} · {price}"
        if thing and len(whole) <= 52 and not re.search(r"\d", thing):
            return Feature(whole, feature.kinds)
    return Feature("", feature.kinds)


def _label(reading: Reading) -> str:
    """The brand where it reads as a name beside a price; a web address does not."""
    name = reading.brand
    return name if name and len(name) <= 24 and not re.search(r"\.\w", name) else ""


def _head(product: str) -> str:
    """ "Tiny houses on wheels" is about tiny houses."""
    head = _AFTER_HEAD.split(product, maxsplit=1)[0]
    return head if len(head.split()) <= 7 else ""


def _opening(desk: _Desk, beat: SceneType, lines: list[Feature]) -> Words:
    reading = desk.reading
    copy = copy_for(reading)
    written = (copy.pains or copy.hooks) if beat in _OPENS_WITH_PAIN else copy.hooks
    if reading.question and desk.passes(reading.question):
        text = desk.say(reading.question)
    elif reading.language not in reading.category.pack.copies and reading.product and desk.passes(reading.product):
        return Words(desk.say(reading.product), _place_line(reading, reading.product))
    elif reading.language not in reading.category.pack.copies and lines:
        return Words(desk.say(lines.pop(0).text), _place_line(reading, ""))
    else:
        text = desk.pick(written) or desk.pick(copy.hooks) or desk.pick(_general(reading).hooks)
    return Words(text, _introduction(desk, text))


def _introduction(desk: _Desk, text: str) -> str:
    """Under the hook: what it is and where, in the user's words; else the trade's label."""
    reading = desk.reading
    label = reading.product if desk.passes(reading.product) and fold(reading.product) not in _SAYS_NOTHING else ""
    if not label:
        copy = copy_for(reading)
        label = copy.noun if reading.category.is_sure and not _same(copy.noun, text) else ""
    if not label:
        return ""
    placed = _with_place(label, reading)
    return desk.say(placed if desk.passes(placed) else label)


def _with_place(label: str, reading: Reading) -> str:
    joiner = {"en": "in", "es": "en", "fr": "à", "de": "in"}.get(reading.language, "")
    place = next((name for name in reading.places if not re.search(r"\d", name)), "")
    if place and any(place in feature.text for feature in reading.features):
        return label
    if not place or not joiner or fold(place) in fold(label) or f"{joiner} {place}" not in reading.cleaned.text:
        return label
    placed = f"{label} {joiner} {place}"
    return placed if len(placed) <= 40 and word_count(placed) <= 7 else label


def _place_line(reading: Reading, label: str) -> str:
    return next((place for place in reading.places if fold(place) not in fold(label)), "")


def _closing(desk: _Desk, lines: list[Feature], scenes: int) -> Words:
    reading = desk.reading
    copy = copy_for(reading)
    text = desk.say(reading.slogan) if reading.slogan and desk.passes(reading.slogan) else ""
    text = text or desk.pick(copy.closes) or desk.pick(_general(reading).closes) or (reading.product or reading.brand)
    offer = next(
        (line for line in lines if line.is_offer and len(lines) >= scenes - 2 and desk.passes(line.text)), None
    )
    if offer is not None:
        lines.remove(offer)
        return Words(text, desk.say(offer.text))
    return Words(text)


def _middles(desk: _Desk, beats: Sequence[SceneType], lines: list[Feature]) -> tuple[list[Words], list[Feature]]:
    copy = copy_for(desk.reading)
    words: list[Words] = []
    waiting = list(lines)
    for index, beat in enumerate(beats):
        ahead = sum(1 for later in beats[index:] if later not in (SceneType.AGITATE, *_OPENS_WITH_PAIN))
        if beat is SceneType.AGITATE or beat in _OPENS_WITH_PAIN:
            source = copy.agitates if beat is SceneType.AGITATE else (*copy.pains, *copy.agitates)
            text = desk.pick(source) or desk.pick(_general(desk.reading).agitates)
            if text:
                words.append(Words(text))
                continue
        words.append(_middle(desk, copy, waiting, ahead))
    calm = [index for index, beat in enumerate(beats) if beat is not SceneType.AGITATE and beat not in _OPENS_WITH_PAIN]
    _tuck_in(desk, words, waiting, calm)
    return words, waiting


def _middle(desk: _Desk, copy: Copy, waiting: list[Feature], ahead: int) -> Words:
    """One idea: the user's short line large, or a written line with the user's longer one under it."""
    while waiting and not desk.passes(waiting[0].text, max_words=10):
        waiting.pop(0)
    line = waiting.pop(0) if waiting else None
    if line is not None and line.is_short:
        text = desk.say(line.text)
        extra = waiting.pop(0) if len(waiting) > max(0, ahead - 1) and waiting else None
        return Words(text, desk.say(extra.text) if extra is not None and desk.passes(extra.text, max_words=10) else "")
    written = (
        desk.pick(copy.bodies)
        or desk.pick(_general(desk.reading).bodies)
        or desk.pick(copy.closes)
        or desk.pick(copy.hooks)
    )
    if line is None:
        return Words(written or _spare(desk))
    return Words(written, desk.say(line.text)) if written else Words(desk.say(line.text))


def _spare(desk: _Desk) -> str:
    """When every written line was said: the name, a place, a fact; at last the product again."""
    reading = desk.reading
    for line in (
        reading.brand,
        *reading.places,
        *(fact.text for fact in reading.facts if fact.kind not in _CONTACT_KINDS),
    ):
        if line and desk.passes(line):
            return desk.say(line)
    return reading.product or reading.brand or copy_for(reading).hooks[0].text


def _tuck_in(desk: _Desk, words: list[Words], waiting: list[Feature], places: Sequence[int]) -> None:
    """Lines that found no scene go under the lines that have nothing below them."""
    for index in places:
        spoken = words[index]
        if waiting and not spoken.subtext:
            extra = waiting.pop(0)
            if desk.passes(extra.text, max_words=10):
                words[index] = Words(spoken.text, desk.say(extra.text), spoken.badge)


def _with_badges(desk: _Desk, words: list[Words]) -> tuple[Words, ...]:
    """Short facts that no line shows yet become badges: one on a middle scene, one on the end card."""
    shown = fold(" ".join(f"{spoken.text} {spoken.subtext}" for spoken in words))
    badges = [
        f"{text[:1].upper()}{text[1:]}"
        for fact in desk.reading.facts
        if fold(text := fact.text.rstrip(". ")) not in shown and _makes_a_badge(fact) and not lint.banned_claim(text)
    ]
    # A saving may be read twice: large in its line, and again beside the button.
    repeated = [fact.text for fact in desk.reading.facts if fact.kind is FactKind.DISCOUNT and _makes_a_badge(fact)]
    places = [len(words) - 1, *range(1, len(words) - 1)]
    for place, badge in zip(places, badges or repeated[:1], strict=False):
        if fold(badge) not in fold(f"{words[place].text} {words[place].subtext}"):
            words[place] = Words(words[place].text, words[place].subtext, badge)
    return tuple(words)


def _makes_a_badge(fact: Fact) -> bool:
    """Short, and clear without its sentence: "Open weekends", not "Weekends"; "15 % off", not "15 %"."""
    text = fact.text
    if fact.kind not in _BADGE_KINDS or len(text) > _BADGE_LENGTH or len(text.split()) > 5:
        return False
    if fact.kind is FactKind.DISCOUNT:
        return bool(re.search(r"[^\W\d_]{2,}|折|引", text))
    return fact.kind is not FactKind.HOURS or bool(_STANDS_ALONE.search(text))


def _general(reading: Reading) -> Copy:
    return all_packs()["general"].copies.get(reading.language) or copy_for(reading)


def _fitting(lines: Sequence[Line], prompt: str) -> list[Line]:
    """The lines whose condition the prompt meets; when none has one, those that fit any prompt."""
    fit = [
        line
        for line in lines
        if (not line.needs or _mentions(prompt, line.needs)) and not (line.bars and _mentions(prompt, line.bars))
    ]
    return [line for line in fit if line.needs] or fit


def _mentions(prompt: str, needed: str) -> bool:
    return any(re.search(rf"\b{re.escape(fold(word))}", prompt) for word in needed.split("/"))


def _same(one: str, other: str) -> bool:
    return fold(one).strip(" .!?") in fold(other)

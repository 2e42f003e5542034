"""A prompt in its own sentences, at the desk: the pieces that pass, how they are laid out, and whom the opening calls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.asides import IS_THE_NAME, SPEAKS_FOR, WE_ARE_AT
from generations.providers.local.planner.audience import pain_of
from generations.providers.local.planner.desk import LINE_WORDS, Desk, Words, copy_for, is_mourning, is_own_voice
from generations.providers.local.planner.headlines import as_headlines
from generations.providers.local.planner.introductions import Introduction, introduction_of
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.laying import ONE_SIZE_LENGTH, WE_DO, WRITTEN_ASKS, Layout, Room, best_layout
from generations.providers.local.planner.line_breaks import broken
from generations.providers.local.planner.lines import feature, word_count
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.planner.pieces import Piece
from generations.providers.local.planner.reading import Reading, is_refused
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.planner.telling import told
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.providers.local.reader.facts import CONTACT_KINDS, FactKind, is_day
from generations.spec import LINE_LENGTH

_BARE: Final = 6  # words of a fact that does not say what is sold
_TAKES_PLACE: Final = ("events", "shows", "community", "charity", "sports", "public_event")
_UNTIL: Final = re.compile(
    r"\b(?:until|till|by|before|bis|vor|hasta(?: el)?|antes del?|jusqu['’]au|avant(?: le)?|entro il|fino al)\s$", re.I
)
# "6. und" before "7. Dezember".
_FIRST_DAY: Final = re.compile(
    r"(?<![\d€$£.,])\b\d{1,2}\.?\s?(?:und|and|et|y|e|en|&|–|-|bis|to|au|al|a|tot)\s?(?:(?:le|el|il|the|zum)\s)?$"
)
_SENTENCE: Final = re.compile(r"[.!?]\s")
_IS_PAST: Final = re.compile(
    r"\b(?:last (?:year|time|month)|ran|sold out|was|were|had|l['’]an dernier|l['’]année dernière|était|el año pasado|"
    r"fue|letztes (?:jahr|mal)|war|waren|l['’]anno scorso|era|no ano passado|foi|vorig jaar|was)\b",
    re.I,
)
_CLAUSES: Final = re.compile(r",\s|\s\.\s|\n|\s(?:and|und|et|y|e)\s")
_OF_THE_WHOLE: Final = 1  # word beside the price of the thing itself: "Cuesta 29,90 €"
_LEAST_LEFT: Final = 5  # words of a piece without the people it named
_PEOPLE: Final = re.compile(r"\b(?:people|anyone|those|adults|everyone)$", re.I)
_MOST_TOLD: Final = 20  # words of a piece of the prompt
_STEM, _ENDING = 5, 3  # letters of a word that tells what it is; letters it may end differently in
_BEFORE: Final = -1  # the sentence of what opens the ad and is not in the prompt
_LOST: Final = 8.0  # what a piece costs that does not pass
_SIGN_FIRST: Final = 4.0  # what an opening costs that only says whose ad it is
_CALL_WORDS: Final = 4  # that only lead to a number or an address
_FINER: Final = 3.0  # what finer pieces must be better by
# Kinds whose written lines are true of too many things.
_BROAD: Final = (
    "app",
    "saas",
    "electronics",
    "education",
    "consulting",
    "industry",
    "marketing",
    "general_product",
    "general_service",
)
_LITTLE: Final = 160  # characters of a prompt that may need a written opening
_INTRODUCES: Final = 8.0  # what an opening costs that only introduces
_WRITTEN: Final = 1.0  # what an ad that opens on a written line must be better by
_SURE: Final = 0.9  # likelihood of the trade of an ad that asks for plain words
_LISTS: Final = 2  # commas
_TRIED: Final = 2  # written lines of a kind that may open
_GOOD_CLOSE, _MORE_IF_WIDE = 2.6, 0.6  # what the judge must think of a written close, more where its kind is wide
_OFFER_LENGTH, _OPENING_LENGTH = 48, 54  # characters of an offer, and of an opening, that are said again
_OF_MINE: Final = re.compile(r"(?:my|our|mein\w*|unser\w*|mi|mis|nuestr\w+|mon|ma|mes|notre|nos)\s", re.I)
_MOST_SOLD: Final = 7  # words of what is sold
_LEAST_DOES: Final = 3  # words that tell what somebody does: "I tune pianos"


def layout_for(desk: Desk, room: Room) -> Layout | None:
    """How the prompt fills the scenes, in finer pieces or behind a written line where it says little; None where it cannot."""
    reading = desk.reading
    found: list[Layout] = []
    whole, parted = (_told(desk, fine=fine) for fine in (False, True))
    for each, finer in ((whole, 0.0), (parted, _FINER)):
        if layout := best_layout(reading, each.pieces, room):
            named = _SIGN_FIRST if _only_presents(each.pieces[0], reading) else 0.0
            found.append(replace(layout, cost=layout.cost + each.lost * _LOST + named + finer))
    own = [piece for piece in whole.pieces if piece.sentence != _BEFORE]  # behind a question to the people it is for
    if introduction := introduction_of(own, reading):
        label = replace(own[0], text=introduction.label, labels=True)  # behind what opens instead
        turned = best_layout(reading, [label, *own[introduction.pieces :]], room)
        if turned and turned.turned and not turned.scenes[0][0].endswith("?"):
            found = [each for each in found if not each.turned] + [turned]
        found = [each if each.turned else replace(each, cost=each.cost + _INTRODUCES) for each in found]
        found += _behind_introduction(desk, introduction, own, room)
        return min(found, key=lambda layout: layout.cost, default=None)
    in_own_voice = bool(whole.pieces and found and WE_DO.match(whole.pieces[0].text))
    may = _may_open_written(whole.pieces, reading) and not in_own_voice and not reading.plain
    hook = _hook(desk) if may else None
    if hook:
        behind = [whole.pieces, whole.pieces[1:]] if _only_presents(whole.pieces[0], reading) else [whole.pieces]
        opened = (best_layout(reading, [hook, *rest], room) for rest in behind)
        found += [replace(layout, cost=layout.cost + _WRITTEN) for layout in opened if layout]
    return min(found, key=lambda layout: layout.cost, default=None)


def _behind_introduction(desk: Desk, introduction: Introduction, own: Sequence[Piece], room: Room) -> list[Layout]:
    """The layouts that open on a hook of the trade with the introduction below it; without a hook, on what the name is of."""
    reading = desk.reading
    rest = own[introduction.pieces :]
    is_wide = reading.category.pack.is_wide or all_packs()[reading.trade].is_wide
    if hook := None if is_wide else _hook(desk):
        whom = [Piece(introduction.whom, "", 0)] if introduction.whom else []
        opens = [hook, Piece(introduction.label, "", _BEFORE, labels=True), *whom]
    elif introduction.named and not introduction.whom:  # the name stands above the words
        opens = [replace(own[0], text=introduction.label, labels=True)]
    else:
        return []
    layout = best_layout(reading, [*opens, *rest], room)
    return [layout] if layout else []


@dataclass(frozen=True)
class _Told:
    """The pieces that pass, behind a question where there is one, and how many do not, or stand in no scene."""

    pieces: list[Piece]
    lost: int


def _told(desk: Desk, *, fine: bool) -> _Told:
    every = told(desk.reading, fine=fine)
    pieces = _calling(desk, as_headlines(_shown(desk, every), desk.reading))
    too_long = sum(1 for piece in pieces if len(piece.text) > ONE_SIZE_LENGTH)
    return _Told(pieces, max(0, len(every) - len(pieces)) + too_long)


def _may_open_written(pieces: list[Piece], reading: Reading) -> bool:
    """Whether a written line may stand before pieces that say little, tear nothing and bring no first words of their own."""
    says_little = sum(len(piece.text) for piece in pieces) <= _LITTLE and not any(piece.torn for piece in pieces)
    return bool(pieces) and says_little and not pieces[0].ends and not reading.slogan


def has_own_lines(reading: Reading) -> bool:
    """Whether written lines of the trade may stand in the ad: it is sure, no broad one, and no plain words were asked for."""
    return _is_sure(reading) and not reading.plain


def _is_sure(reading: Reading) -> bool:
    """Whether lines written for the trade fit; those of a broad one are true of too many things."""
    return reading.fits and reading.trade not in _BROAD


def _only_presents(piece: Piece, reading: Reading) -> bool:
    """ "Harlow Dental in Leeds": the name and the place, which the end card shows too."""
    return piece.text.startswith(reading.brand or "\n") and piece.text.endswith(reading.places or ("\n",))


def _hook(desk: Desk) -> Piece | None:
    """The question to the people a brief names, else the best of some written lines of the trade; None where it is not sure."""
    reading = desk.reading
    if (asked := pain_of(reading)) and desk.passes(asked):
        return Piece(asked.rstrip("?"), "", _BEFORE, ends="?", written=True)
    copy = all_packs()[reading.trade].copies.get(reading.language) if reading.plain else copy_for(reading)
    unsure = reading.plain and reading.category.likelihood < _SURE
    if copy is None or unsure or is_mourning(reading) or not _is_sure(reading):
        return None
    # Tyres in a garage's list make it no tyre shop.
    unlisted = [said for said in re.split(r"[.!?\n]+", reading.cleaned.text) if said.count(",") < _LISTS]
    about = " ".join((reading.product, reading.brand, *unlisted))
    hooks = (desk.some(each, _TRIED, max_words=LINE_WORDS, about=about) for each in (copy.hooks, copy.pains))
    lines = [line for some in hooks for line in some]
    lines = [line for line in lines if line.endswith("?")] if reading.plain else lines  # a plain question is no joke
    if not lines:
        return None
    best = max(
        lines, key=lambda line: worth(line, Sort.STOCK, Place.OPENING, reading) + WRITTEN_ASKS * line.endswith("?")
    )
    asks = re.search(r"\s*\?$", best)
    return Piece(best[: asks.start()] if asks else best, "", _BEFORE, ends=asks[0] if asks else "", written=True)


def _calling(desk: Desk, pieces: list[Piece]) -> list[Piece]:
    """The pieces behind a question to the people a brief names: "Afraid of water?", and "I teach adults" without who they are."""
    asked = pain_of(desk.reading)
    if not asked or desk.reading.question or not desk.passes(asked):
        return pieces
    who = re.compile(rf"\s(?:who|that)\s(?:are\s)?{re.escape(asked.rstrip('?'))}$", re.I)
    told = [replace(piece, text=who.sub("", piece.text)) for piece in pieces]
    cut = [piece.text for piece, former in zip(told, pieces, strict=True) if piece != former]
    if any(len(text.split()) < _LEAST_LEFT or _PEOPLE.search(text) for text in cut):
        return pieces
    return [Piece(asked.rstrip("?"), "", _BEFORE, ends="?"), *told]


def introduced(desk: Desk, opening: Words, *, turned: bool) -> Words:
    """The opening with what is sold small below a bare fact or a later sentence."""
    reading, said = desk.reading, fold(f"{' '.join(desk.seen)} {desk.reading.brand}")
    told = feature(opening.text)
    is_bare = bool(told.kinds) and word_count(told.text) <= _BARE
    line = reading.product if is_bare or turned else ""
    unsaid = not all(
        fold(word)[: max(_STEM, len(word) - _ENDING)] in said for word in line.split() if len(word) >= _STEM
    )
    fits = not opening.subtext and len(line) <= LINE_LENGTH and not says_nothing(line)
    if unsaid and fits and desk.passes(line, max_words=LINE_WORDS):
        shown = replace(opening, subtext=desk.say(line))
        is_spec = FactKind.MEASURE in told.kinds  # what it is of says more than "18 V"
        return (
            replace(shown, text=f"{line[:1].upper()}{line[1:]}", subtext=opening.text) if is_bare and is_spec else shown
        )
    return opening


def _shown(desk: Desk, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that pass, each once; what went on with one that does not begins anew, or goes with it."""
    kept: list[Piece] = []
    said: set[str] = set()
    lost = False
    for piece in pieces:
        refused = is_refused(piece.text, piece.kinds, desk.reading.refused) or _only_reaches(piece, desk.reading)
        refused = refused or fold(piece.text) == fold(desk.reading.call_to_action)  # it is on the button
        refused = refused or (len(pieces) > 1 and _only_names(piece, desk.reading))
        refused = refused or _only_says_where(piece, desk.reading) or _speaks_for(piece, desk.reading)
        refused = refused or (bool(kept) and not piece.joint and _only_presents(piece, desk.reading))
        passes = desk.passes(broken(piece.text, desk.reading), max_words=_MOST_TOLD, written=True, may_repeat=True)
        if refused or not passes or fold(piece.text) in said or (lost and piece.goes_on):
            lost = True
        else:
            said.add(fold(piece.text))
            kept.append(replace(piece, joint="") if lost and piece.joint else piece)
            lost = False
    return [replace(piece, labels=_is_label(piece, kept, desk.reading)) for piece in kept]


def _is_label(piece: Piece, pieces: Sequence[Piece], reading: Reading) -> bool:
    """Whether a piece only names what is sold, and others or the business's name say it too."""
    if piece.joint or piece.kinds or fold(piece.text) != fold(reading.product):
        return False
    told = fold(" ".join((reading.brand, *(other.text for other in pieces if other is not piece))))
    return any(fold(word)[:_STEM] in told for word in piece.text.split() if len(word) >= _STEM - 1)


def _only_reaches(piece: Piece, reading: Reading) -> bool:
    """ "Melden Sie sich unter 04131 555 018": what the button and the line below it say anyway."""
    reached = next((fact for fact in reading.facts_of(*CONTACT_KINDS) if fact in piece.text), "")
    return (
        bool(reached)
        and set(piece.kinds) <= CONTACT_KINDS
        and word_count(piece.text.replace(reached, "")) <= _CALL_WORDS
    )


def _only_names(piece: Piece, reading: Reading) -> bool:
    """ "Scheunenkaffee heißt das Ganze": a name that stands elsewhere."""
    rest = piece.text.replace(reading.brand, "", 1).strip() if reading.brand else piece.text
    return bool(IS_THE_NAME.fullmatch(rest))


def _only_says_where(piece: Piece, reading: Reading) -> bool:
    """ "Estamos en la calle Predicadores 48", which stands at the end anyway."""
    where = WE_ARE_AT.match(piece.text)
    return where is not None and not piece.joint and fold(piece.text[where.end() :]) in map(fold, reading.places)


def _speaks_for(piece: Piece, reading: Reading) -> bool:
    """ "I'm an agent at Penrose Lettings": who speaks for a business that is named elsewhere."""
    said = SPEAKS_FOR.match(piece.text)
    return said is not None and bool(reading.brand) and fold(piece.text[said.end() :]) == fold(reading.brand)


def last_words(desk: Desk, layout: Layout) -> str:
    """What stands on an end card for which nothing is left: the day of what takes place, a written close of the trade, the one
    price of a thing, a short offer once more; "" where there is none of these."""
    return _day_last(desk, layout) or written_last(desk) or _price_last(desk, layout) or offer_last(desk, layout)


def opening_last(desk: Desk, layout: Layout) -> str:
    """What the business does, where the ad opened on it in one short line, else what it sells: without name and place, which
    stand there anyway."""
    reading, (line, below) = desk.reading, layout.scenes[0]
    told = bool(WE_DO.match(line)) or (bool(reading.product) and fold(reading.product) in fold(line))
    is_whole = told and not below and not layout.written and line[-1:] not in "?…"
    words_sold = len(reading.product.split())
    is_whole_thing = 1 < words_sold <= _MOST_SOLD and not says_nothing(reading.product)
    goes_on = re.search(rf"{re.escape(reading.product)} (?P<next>[^\W\d_]+)", reading.cleaned.text, re.I)
    is_whole_thing = is_whole_thing and (goes_on is None or goes_on["next"].lower() in reading.lexicon.function_words)
    sold = reading.product if is_whole_thing and not reading.product.startswith("Online ") else ""
    for text in (line if is_whole else "", sold):
        shown = any(fold(name) in fold(text) for name in (reading.brand, *reading.places))
        fits = 0 < len(text) <= _OPENING_LENGTH and not shown
        if fits and desk.passes(text, max_words=LINE_WORDS, may_repeat=True):
            return text
    return ""


def what_is_done(layout: Layout, told: str) -> str:
    """ "I tune pianos" of "I tune pianos and I'm also ...": what an ad without a name may end on instead of what it told."""
    if told == layout.scenes[0][0] and not WE_DO.match(told) and not _OF_MINE.match(told):
        return ""
    heads = (_CLAUSES.split(text)[0].rstrip("…") for text, _ in layout.scenes if WE_DO.match(text))
    return next((head for head in heads if len(head.split()) >= _LEAST_DOES and len(head) <= _OFFER_LENGTH), "")


def day_of(reading: Reading) -> str:
    """The day of what takes place; "" where none is told, or only until when, or when it last was."""
    if reading.category.pack.category not in _TAKES_PLACE:
        return ""
    days = [day for day in reading.facts_of(FactKind.DATE) if re.search(r"\d", day)]
    before = reading.cleaned.text.partition(days[0])[0] if days else ""
    if not days or _UNTIL.search(before) or _IS_PAST.search(_SENTENCE.split(before)[-1]):
        return ""
    if first := _FIRST_DAY.search(before):
        return f"{first[0]}{days[0]}"
    weekday = before.rsplit(maxsplit=1)[-1].rstrip(",") if before.strip() else ""
    return f"{weekday} {days[0]}" if is_day(weekday) else days[0]


def _day_last(desk: Desk, layout: Layout) -> str:
    day = day_of(desk.reading)
    return _once_more(desk, layout, day, day) if day else ""


def _price_last(desk: Desk, layout: Layout) -> str:
    reading = desk.reading
    prices = set(reading.facts_of(FactKind.PRICE))
    if reading.category.pack.category in _TAKES_PLACE or len(prices) != 1 or reading.category.sells != "goods":
        return ""
    price = prices.pop()
    clause = next((part for part in _CLAUSES.split(" . ".join(desk.seen)) if price in part), "")
    if len(clause.replace(price, " ").split()) > _OF_THE_WHOLE:
        return ""  # "First box £9" is no price of all
    whole = clause if clause and len(clause) <= _OFFER_LENGTH else price  # "Kilo 9,80 €"
    return _once_more(desk, layout, price, whole)


def _once_more(desk: Desk, layout: Layout, fact: str, whole: str) -> str:
    """The fact in its clause, unless the last scene has just told it."""
    just_told = any(fact in line for line in layout.scenes[-1])
    return "" if just_told or not desk.passes(fact) else f"{whole[:1].upper()}{whole[1:]}"


def written_last(desk: Desk) -> str:
    """The best of the trade's written closes, where it is sure and the end card's judge thinks well of it."""
    reading = desk.reading
    if not has_own_lines(reading) or reading.slogan:
        return ""
    lines = [
        line
        for line in desk.some(copy_for(reading).closes, _TRIED, max_words=LINE_WORDS)
        if is_own_voice(line, reading)
    ]
    best = max(lines, key=lambda line: worth(line, Sort.STOCK, Place.CLOSING, reading), default="")
    least = _GOOD_CLOSE + (_MORE_IF_WIDE if all_packs()[reading.trade].is_wide else 0.0)
    return desk.say(best) if best and worth(best, Sort.STOCK, Place.CLOSING, reading) >= least else ""


def offer_last(desk: Desk, layout: Layout) -> str:
    """A short offer of an earlier scene than the last, said once more."""
    lines = (line for scene in layout.scenes[:-1] for line in scene if not line[:1].islower())
    offer = next(filter(None, (_offer_of(desk, line) for line in lines)), "")
    return f"{offer[:1].upper()}{offer[1:]}"


def _offer_of(desk: Desk, line: str) -> str:
    """A short line that is an offer, to be said once more; "" of any other."""
    tells = feature(line)
    is_offer = tells.is_offer and not tells.tail and len(line) <= _OFFER_LENGTH
    return line if is_offer and desk.passes(line, max_words=LINE_WORDS, may_repeat=True) else ""

"""Which kind of business a prompt is about, hence which written lines fit it and which pictures.

A narrow trade whose keyword stands in the prompt, or which its words suggest, where the classifier of trades finds it likely;
else the kind that the classifier of kinds finds likely; else none, and the ad keeps to the user's own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.category.classifiers import Classifiers, classifiers
from generations.providers.local.planner.category.evidence import Evidence, evidence_of
from generations.providers.local.planner.keywords import sold_as
from generations.providers.local.planner.packs import Pack, all_packs, parent_of
from generations.providers.local.reader import Span

GENERAL: Final = "general"
_LIKELY_TRADE: Final = 0.4
_SURE_TRADE: Final = 0.8  # against a kind that is sure: a hotel with a sauna is a hotel
_SURER_TRADE: Final = 0.55  # against a wide one that is sure: to hire wetsuits is to hire
_SUGGESTED_TRADE: Final = 0.5  # one that no keyword names
_SURE_KIND, _ALL_SURE = 0.7, 0.95
_CALLED: Final = 0.1  # of the kind its noun names, where the likeliest is a wide one: a flower shop is no local shop
_PROGRAMS: Final = {"app", "saas"}
_LIKELY_KIND: Final = 0.4
_NOT_EXCLUDED: Final = 0.03
_NOT_UNLIKELY: Final = 0.25
_FITS: Final = 0.9  # of ten written lines of a kind so likely nine fit the prompt, of one less likely seven
_FITS_THIN: Final = 0.5
_KINDS: Final = 3  # kept for who wants to know what else it may be
# So much of the probability lies with things, or with work: many kinds of work (causes, days out) are no errand done.
_ON_THE_SIGN: Final = 0.05  # likelihood of a kind that is named there
_ALL_BUT_SURE: Final = (("general_product", "goods", 0.5), ("general_service", "work", 0.7))


@dataclass(frozen=True)
class Category:
    pack: Pack
    draws: tuple[str, ...] = ()  # drawable things the prompt names, what is sold first
    likelihood: float = 0.0  # that this is the kind or the trade
    kinds: tuple[str, ...] = ()  # the likeliest, whether or not one was likely enough
    is_named: bool = False  # what is sold is called by a word of this narrow trade

    @property
    def is_sure(self) -> bool:
        return not self.pack.key.startswith(GENERAL)

    def fits(self, *, thin: bool) -> bool:
        """Whether the lines written for this pack may stand in the ad; else the user's own words say more.

        Of a prompt that is `thin` there are few such words, and a line that is likely to fit beats one that fits anybody.
        """
        return self.is_sure and self.likelihood >= (_FITS_THIN if thin or self.is_named else _FITS)

    @property
    def sells(self) -> str:
        """ "goods", "work" or "" where neither is clear."""
        return next((kind for kind in ("goods", "work") if self.pack.key in sold_as(kind)), "")


def category_of(text: str, spans: Sequence[Span], language: str, emoji: Sequence[str] = ()) -> Category:
    """`spans` are the parts the reader found in `text`, `language` is an ISO 639 code."""
    found = evidence_of(text, spans, language, emoji)
    models = classifiers()
    kinds = models.kinds(found)
    key, likelihood = judge(found, models, kinds)
    likeliest = tuple(sorted(kinds, key=lambda kind: -kinds[kind])[:_KINDS])
    return Category(all_packs()[key], _draws(found, key), likelihood, likeliest, _is_named(found, key))


def _is_named(found: Evidence, key: str) -> bool:
    """Whether the noun that names the thing is a word of this trade: "power bank", and not the lamp in "workshop lamp"."""
    heads = (hit for hit in found.hits if hit.letter == "w" and hit.is_exact and (hit.is_head or hit.is_of_head))
    deeds = (
        hit for hit in found.hits if hit.letter == "v" and hit.is_exact and hit.length > 1
    )  # "clear blocked drains"
    named = any(entry.pack == key for hit in (*heads, *deeds) for entry in hit.entries)
    return bool(all_packs()[key].parent) and named


def decide(found: Evidence, models: Classifiers) -> str:
    """The key of the pack that is likeliest."""
    return judge(found, models, models.kinds(found))[0]


def judge(found: Evidence, models: Classifiers, kinds: Mapping[str, float]) -> tuple[str, float]:
    """The key of the likeliest pack and how likely it is; `kinds` is what the models say of each kind."""
    if not found.tells:
        return GENERAL, 0.0
    trades = models.trades(found, kinds)
    key = _likeliest(found, kinds, trades)
    named = key == found.named_kind and kinds[key] >= _NOT_UNLIKELY
    told = found.trades.get(key, ())
    named = named or (key in trades and "w whole" in told and "in a compound" not in told)
    return key, 1.0 if named else max(kinds.get(key, 0.0), trades.get(key, 0.0))


def _likeliest(found: Evidence, kinds: Mapping[str, float], trades: Mapping[str, float]) -> str:
    trade = max(trades, key=lambda key: trades[key], default="")
    kind = max(kinds, key=lambda key: kinds[key])
    least = _LIKELY_TRADE
    told = found.trades.get(trade, ())
    named = "w whole" in told
    if not told:
        least = _SUGGESTED_TRADE
    elif not any(f"in {letter}" in told for letter in "wvb"):
        least = (
            _SURE_TRADE if found.says_what else _SURER_TRADE
        )  # only lines speak of it: crickets with curry are no curry
    is_another = kind != parent_of(trade) and {kind, parent_of(trade)} != _PROGRAMS
    if kinds[kind] >= _SURE_KIND and is_another and not named:
        is_open = all_packs()[kind].is_wide and kinds[kind] < _ALL_SURE
        least = max(least, _SURER_TRADE if is_open else _SURE_TRADE)
    if kind in _PROGRAMS and kinds[kind] >= _SURE_KIND and parent_of(trade) not in _PROGRAMS and not named:
        trade = ""  # an app for beekeepers keeps no bees
    if trade and not told and kind == parent_of(trade) and trades[trade] < min(_FITS, kinds[kind]):
        trade = ""  # the lines of the kind fit, those of the trade do not
    if trade and trades[trade] >= least:
        return trade
    if signed := _signed(found, kinds, kind):
        return signed
    is_called = found.named_kind and kinds[found.named_kind] >= _CALLED
    if kinds[kind] >= _LIKELY_KIND and not (is_called and all_packs()[kind].is_wide):
        return kind
    if found.named_kind and kinds[found.named_kind] >= _NOT_EXCLUDED:
        return found.named_kind
    if found.spelt:
        return found.spelt
    if found.named_kind.startswith(GENERAL):
        return found.named_kind
    if found.drawn:
        return max(found.drawn, key=lambda key: kinds.get(key, 0.0))
    for key, sold, least in _ALL_BUT_SURE:
        if sum(share for kind, share in kinds.items() if kind in sold_as(sold)) > least:
            return key
    return GENERAL


def _signed(found: Evidence, kinds: Mapping[str, float], kind: str) -> str:
    """The kind the name on the sign ends in, "Brightwater Dental", where the likeliest one is only spoken of: "cleaning"."""
    heads = [(hit.letter, entry.pack) for hit in found.hits if hit.is_head for entry in hit.entries]
    is_spoken_of = any(entry.pack == kind for hit in found.hits if not hit.is_head for entry in hit.entries)
    if not is_spoken_of or any(pack == kind for _, pack in heads):
        return ""
    named = {pack for letter, pack in heads if letter == "b" and kinds.get(pack, 0.0) >= _ON_THE_SIGN}
    return max(named, key=lambda pack: kinds[pack], default="")


def _draws(found: Evidence, key: str) -> tuple[str, ...]:
    """The pictures of words that speak for this pack or its kind; of a kind too wide for pictures, those of what is sold."""
    kind = parent_of(key)
    unsure = key.startswith(GENERAL) or all_packs()[key].is_wide
    told: list[str] = []
    for letter in "wvbml":
        hits = sorted((hit for hit in found.hits if hit.letter == letter), key=lambda hit: not hit.is_head)
        for hit in hits:
            of_kind = [entry for entry in hit.entries if entry.pack == key or parent_of(entry.pack) == kind]
            any_of = hit.entries if unsure and letter == "w" and hit.is_head else ()
            told += [entry.draws for entry in (*of_kind, *any_of) if entry.draws]
    return tuple(dict.fromkeys(told))

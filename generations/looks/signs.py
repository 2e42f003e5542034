"""Signs: things that carry words, which one body scene of an ad shows instead of bare ground behind them.

A price hangs on a tag, a date stands on a calendar's page, hours on a board at the door. `kind_for` reads from the words
which thing suits them; `sign_of` gives a scene its sign, one scene in each ad. Pure; `sign_art.py` draws them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from generations.looks import colour
from generations.looks.figures import is_price, large_figure
from generations.looks.palette import Palette
from generations.looks.zones import Area, Zones
from generations.pictures.sorts import DEVICES
from generations.pictures.words import plain_words
from generations.spec import AdSpec, Scene

Kind = Literal["tag", "ticket", "calendar", "board", "seal", "chalkboard", "note", "card", "window"]
# What a look hangs up: first what words stand on that ask for nothing of the rest.
LOUD: Final[tuple[Kind, ...]] = ("note", "tag", "ticket", "calendar", "board", "seal", "chalkboard")
SOBER: Final[tuple[Kind, ...]] = ("card", "calendar", "board", "seal")
ON_SCREEN: Final[tuple[Kind, ...]] = ("window", "card", "tag", "calendar")  # the window for software alone

_MONTHS: Final = """
jan(?:uary)? feb(?:ruary)? march april may june july aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin
juillet août septembre octobre novembre décembre januar jänner februar märz juni juli oktober dezember gennaio febbraio
aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro
dezembro januari februari maart mei augustus
"""
_DAYS: Final = """
mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? lunes martes miércoles jueves viernes sábados? domingos?
lundis? mardis? mercredis? jeudis? vendredis? samedis? dimanches? montags? dienstags? mittwochs? donnerstags? freitags?
samstags? sonnabends? sonntags? lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
_YEARS: Final = "years? años ans jahren? anni anos jaar"
_SINCE: Final = "since seit desde depuis dal sinds est\\.?"
_ALTERNATIVES = {
    name: "|".join(words.split()) for name, words in {"m": _MONTHS, "d": _DAYS, "y": _YEARS, "s": _SINCE}.items()
}
_DATE: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?[ \u00a0](?:of |de |di )?(?:{_ALTERNATIVES['m']})\b"
    rf"|\b(?:{_ALTERNATIVES['m']})[ \u00a0]\d{{1,2}}\b|\b(?:{_ALTERNATIVES['d']})\b",
    re.IGNORECASE,
)
_TIME: Final = r"\d{1,2}(?:[:.h]\d{2})?[ \u00a0]?(?:am\b|pm\b|a\.m\.|p\.m\.|uhr\b|h\b|heures\b)?"
_HOURS: Final = re.compile(rf"{_TIME} ?(?:[-–—]|to|until|till|bis|à|a|às|alle|tot) ?{_TIME}", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\d[:h]\d|\d ?(?:am|pm|uhr|h)\b|heures", re.IGNORECASE)
_EXPERIENCE: Final = re.compile(
    rf"\b\d+[ \u00a0](?:{_ALTERNATIVES['y']})\b|\b(?:{_ALTERNATIVES['s']})[ \u00a0](?:19|20)\d\d\b", re.IGNORECASE
)
_GIVEN: Final = re.compile(
    r"^free\b|\b(?:is|are|for) free\b|\bgratis\b|\bgratuit|\bkostenlos|\bofferte?s?\b|\bgrátis\b", re.IGNORECASE
)
_FOOD_PLACES: Final = frozenset({"bakery", "bar", "cafe", "restaurant", "market", "vineyard"})
_STANDS_OUT: Final = 1.8  # contrast of a face to the ground
_RANKS: Final[tuple[Kind, ...]] = ("tag", "calendar", "board", "ticket", "seal")  # said by the words, best first
_MOST: Final = {"seal": 44, "tag": 70}  # characters that still stand large on it
_MOST_OF_ALL: Final = 84  # the same on the others
# How much of a sign is rim, as shares of its width and height: left, top, right, bottom.
_RIMS: Final[dict[Kind, tuple[float, float, float, float]]] = {
    "tag": (0.09, 0.24, 0.09, 0.09),
    "ticket": (0.10, 0.12, 0.10, 0.27),
    "calendar": (0.08, 0.315, 0.08, 0.085),
    "board": (0.09, 0.265, 0.09, 0.095),
    "seal": (0.235, 0.265, 0.235, 0.295),
    "chalkboard": (0.10, 0.105, 0.10, 0.185),
    "note": (0.085, 0.15, 0.085, 0.12),
    "card": (0.11, 0.13, 0.11, 0.13),
    "window": (0.08, 0.21, 0.08, 0.09),
}


@dataclass(frozen=True)
class Sign:
    """What a scene's words stand on: where it is in the frame, rim and all, and the colours of its face."""

    kind: Kind
    area: Area
    palette: Palette
    is_strong: bool  # its face is the palette's strong colour where that stands out, else paper

    def zones(self, zones: Zones) -> Zones:
        """The scene's areas with the words inside the rim."""
        left, top, right, bottom = _RIMS[self.kind]
        x, y, width, height = self.area.x, self.area.y, self.area.width, self.area.height
        face = Area(x + left * width, y + top * height, (1 - left - right) * width, (1 - top - bottom) * height)
        return replace(zones, text=face)


def kind_of(spec: AdSpec, scene: Scene, place: str, kinds: tuple[Kind, ...]) -> Kind | None:
    """The scene's sign of the kinds a look has, or None: in each ad the one body scene whose words ask for one most, else its
    last."""
    bodies = [each for each in spec.scenes[1:-1] if _length(each) <= _MOST_OF_ALL]
    if scene not in bodies or not kinds:
        return None
    found = [kind_for(each.text_overlay.text, each.text_overlay.subtext) for each in bodies]
    said = [kind for kind in _RANKS if kind in found]
    at = found.index(said[0]) if said else len(bodies) - 1
    if scene != bodies[at]:
        return None
    is_software = bool(DEVICES & set(plain_words(spec.analysis.category.replace("_", " "))))
    if "window" in kinds and is_software:
        return "window"
    usual = next(kind for kind in kinds if kind != "window")
    kind = found[at] or ("chalkboard" if place in _FOOD_PLACES else usual)
    return kind if kind in kinds else usual


def _length(scene: Scene) -> int:
    return len(scene.text_overlay.text) + len(scene.text_overlay.subtext)


def face_on(ground: Palette, strong: Palette, *, is_strong: bool) -> Palette:
    """The colours of a sign before a ground: the strong ones where they are wanted and stand out, else those of paper."""
    if is_strong and colour.contrast(strong.background, ground.background) >= _STANDS_OUT:
        return strong
    return ground.on_paper()


def kind_for(text: str, subtext: str = "") -> Kind | None:
    """The thing a line is at home on; None where its words name none."""
    length = len(text) + len(subtext)
    figure = large_figure(text)
    kind: Kind | None = None
    if figure and is_price(figure):
        kind = "ticket" if "%" in figure else "tag"
    elif _HOURS.search(text) and (_CLOCK.search(text) or _DATE.search(text)):
        kind = "board"
    elif _DATE.search(text):
        kind = "calendar"
    elif _GIVEN.search(text):
        kind = "ticket"
    elif _EXPERIENCE.search(text):
        kind = "seal"
    return kind if kind is not None and length <= _MOST.get(kind, length) else None

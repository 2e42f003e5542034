"""Arrangements of hero and props inside a scene's hero area: the parts a cast is made of.

Each arrangement is a function of a `Room` (the hero area in pixels, the sprites, chance) and gives parts back to front.
`arranged` picks one that fits the role and what there is to show, so that hook, body and end card never look alike and
two ads with the same look differ.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generations.looks.base import Role, SceneBrief
from generations.looks.cast import Entrance, Part
from generations.looks.compositor import Sprite
from generations.looks.zones import Arrangement, Shape, shape_of
from generations.pictures import catalogue

OFF_WORDS: Final = 0.012  # of the frame's height: how far what stands in a place keeps from words above it


@dataclass(frozen=True)
class Temper:
    """How a look moves: gentle or bouncy, upright or askew."""

    hero_entrance: Entrance = "pop"
    prop_entrance: Entrance = "pop"
    entrance_s: float = 0.6
    tilt_degrees: float = 8.0
    bob_px: float = 11.0
    swing_degrees: float = 2.5
    push: float = 0.05
    beat: float = 0.045
    squash: float = 0.0


@dataclass(frozen=True)
class Room:
    """The hero area in pixels, who stands in it, and the beats props may arrive on."""

    x: float
    y: float
    width: float
    height: float
    hero: Sprite
    props: tuple[Sprite, ...]
    temper: Temper
    beat_s: float
    is_wide: bool
    random: random.Random
    frame_width: int
    frame_height: int
    outward: int  # 1 or -1 where the words stand beside the hero: away from them; 0 where they stand above

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def side(self) -> float:
        """The largest square that fits: most heroes are about square."""
        return min(self.width, self.height)

    def hero_part(self, x: float, y: float, side: float, degrees: float = 0.0) -> Part:
        temper = self.temper
        width, height = _box_for(self.hero, side, self.width * 1.02, self.height * 1.1)
        return Part(
            self.hero,
            x,
            y,
            width,
            height,
            0.0 if _stands_straight(self.hero) else degrees,
            is_hero=True,
            entrance=temper.hero_entrance,
            entrance_s=temper.entrance_s,
            bob_px=temper.bob_px,
            swing_degrees=temper.swing_degrees,
            push=temper.push,
            beat=temper.beat,
            squash=temper.squash,
            phase=self.random.random(),
        )

    def prop_part(self, order: int, x: float, y: float, side: float, degrees: float = 0.0) -> Part:
        """The `order`-th prop; each arrives half a beat after the one before."""
        return self.companion(self.props[order % len(self.props)], order, x, y, side, degrees)

    def companion(self, sprite: Sprite, order: int, x: float, y: float, side: float, degrees: float) -> Part:
        """Something beside the hero, the `order`-th to arrive."""
        temper = self.temper
        width, height = _box_for(sprite, side, side * 1.3, side * 1.3)
        return Part(
            sprite,
            x,
            y,
            width,
            height,
            0.0 if _stands_straight(sprite) else degrees,
            delay_s=0.25 + (order + 1) * max(self.beat_s / 2, 0.22),
            entrance=temper.prop_entrance,
            entrance_s=temper.entrance_s * 0.85,
            bob_px=temper.bob_px * 1.2,
            swing_degrees=temper.swing_degrees * 1.8,
            push=temper.push * 0.4,
            beat=temper.beat * 1.3,
            phase=self.random.random(),
            depth=1.5,
        )


def _box_for(sprite: Sprite, side: float, width_limit: float, height_limit: float) -> tuple[float, float]:
    """A box of the area of a square of `side`, in the sprite's shape: tall and wide things look equally large."""
    root = math.sqrt(sprite.aspect)
    width, height = side * root, side / root
    shrink = min(1.0, width_limit / width, height_limit / height)
    return width * shrink, height * shrink


Arrange = Callable[[Room], list[Part]]


def centred(room: Room) -> list[Part]:
    """Upright; a companion makes a group of the two on one line. Beside words, where there is less width, it stands before the
    hero's foot; else next to it, hardly over it."""
    x, y = room.centre
    if not room.props:
        return [room.hero_part(x, y, room.side * 0.92)]
    lean = room.random.choice((-1, 1))
    hero_x, hero_side, prop_x, prop_side = (0.0, 0.92, 0.34, 0.40) if room.is_wide else (0.10, 0.80, 0.33, 0.37)
    hero = room.hero_part(x - lean * room.width * hero_x, y, room.side * hero_side)
    shrink = 1.0 if room.is_wide else min(1.0, room.width * _GROUPED / hero.width)
    hero = replace(hero, width=hero.width * shrink, height=hero.height * shrink)
    beside = room.prop_part(0, x + lean * room.width * prop_x, y, room.side * prop_side, 5.0 * lean)
    return [hero, replace(beside, y=hero.y + hero.height / 2 - beside.height * 0.46)]


def tilted(room: Room) -> list[Part]:
    """Large and askew, alone: a companion would be jammed into a corner."""
    x, y = room.centre
    lean = room.outward or room.random.choice((-1, 1))
    tilt = room.temper.tilt_degrees * lean
    return [room.hero_part(x + room.width * 0.03 * lean, y + room.height * 0.02, room.side * 1.02, tilt)]


def close_up(room: Room) -> list[Part]:
    """As near as the frame allows, off the middle."""
    x, y = room.centre
    lean = room.outward or room.random.choice((-1, 1))
    shift_x = room.width * (0.20 if room.is_wide else 0.15) * lean
    side = room.side * (1.16 if room.is_wide else 1.20)
    hero = room.hero_part(x + shift_x, y + room.height * 0.12, side, room.temper.tilt_degrees * 1.2 * -lean)
    return [replace(hero, push=hero.push * 2, width=hero.width * 1.1, height=hero.height * 1.1)]


def duo(room: Room) -> list[Part]:
    """Two things of about one size, one in front of the other."""
    x, y = room.centre
    lean = room.random.choice((-1, 1))
    hero = room.hero_part(x + lean * room.width * 0.17, y + room.height * 0.08, room.side * 0.74, 6 * lean)
    behind = room.prop_part(0, x - lean * room.width * 0.24, y - room.height * 0.17, room.side * 0.54, -9 * lean)
    small = [room.prop_part(1, x - lean * room.width * 0.30, y + room.height * 0.34, room.side * 0.26, 12 * lean)]
    return [replace(behind, delay_s=0.12), hero, *(small if len(room.props) > 1 else [])]


def trio(room: Room) -> list[Part]:
    """Three of a kind on one ground: the hero in front, two smaller ones behind it on either side."""
    x, y = room.centre
    lean = room.outward or room.random.choice((-1, 1))
    hero = room.hero_part(x + lean * room.width * 0.03, y + room.height * 0.06, room.side * 0.72)
    foot = hero.y + hero.height / 2 - room.side * 0.07
    pair = [
        room.companion(room.hero, order, x + way * room.width * away, y, room.side * share, 4.0 * way)
        for order, (way, away, share) in enumerate(((-lean, 0.33, 0.50), (lean, 0.34, 0.42)))
    ]
    return [*(replace(part, y=foot - part.height / 2) for part in pair), hero]


def in_a_row(room: Room) -> list[Part]:
    """Three things side by side on one line, the hero in the middle and larger."""
    x, y = room.centre
    foot = y + room.side * 0.30
    hero = room.hero_part(x, y, room.side * 0.72)
    parts = []
    for order, lean in enumerate((-1, 1)):
        side = room.side * 0.40
        parts.append(room.prop_part(order, x + lean * room.width * 0.36, foot - side * 0.35, side, lean * 7))
    return [*parts, replace(hero, y=foot - hero.height * 0.42)]


def grouped(room: Room) -> list[Part]:
    """The hero and one or two companions side by side, each nearly whole, together as wide as the room."""
    x, y = room.centre
    lean = room.random.choice((-1, 1))
    hero = room.hero_part(x, y, room.side)
    beside = [room.prop_part(order, x, y, room.side * _BESIDE_HERO) for order in range(min(len(room.props), 2))]
    for count in range(len(beside), 0, -1):
        row = [beside[0], hero, beside[1]] if count > 1 else [hero, beside[0]]
        widths = [part.sprite.width * part.scale * (1.0 if part.is_hero else _SEEN) for part in row]
        shrink = min(1.0, room.width * _ROW_WIDTH / sum(widths))
        if shrink >= _LEAST_HERO:
            break
    beside = beside[:count]
    if shrink < _LEAST_HERO:  # a wide one stays large, its companion stands before its end
        shrink = _LEAST_HERO
        over = sum(widths) * shrink - room.width * _ROW_WIDTH
        widths = [width - (0.0 if part.is_hero else over / shrink) for part, width in zip(row, widths, strict=True)]
    at, placed = x - lean * sum(widths) * shrink / 2, {}
    for part, width in zip(row, widths, strict=True):
        middle = at + lean * width * shrink / 2
        placed[id(part)] = replace(part, x=middle, width=part.width * shrink, height=part.height * shrink)
        at += lean * width * shrink
    return [placed[id(part)] for part in (hero, *beside)]


def sandwich(room: Room) -> list[Part]:
    """For words in the middle of a tall frame: the hero above them, its companions below, whole and on one line."""
    x, y = room.centre
    lean = room.random.choice((-1, 1))
    hero = room.hero_part(x, y - room.height * 0.03, room.side * 0.86, room.temper.tilt_degrees * 0.6 * lean)
    shrink = min(1.0, room.height * 0.90 / hero.height)
    hero = replace(hero, width=hero.width * shrink, height=hero.height * shrink)
    return [*_on_the_floor(room), hero]


def _on_the_floor(room: Room) -> list[Part]:
    """One or two companions on a line near the foot of a tall frame."""
    count = min(len(room.props), 2)
    if not count:
        return []
    side = room.frame_width * (0.50 if count == 1 else 0.43)
    foot = room.frame_height * _FLOOR
    parts = [
        room.prop_part(order, room.frame_width * (0.5 + away), foot, side)
        for order, away in enumerate(((0.0,), (-0.23, 0.23))[count - 1])
    ]
    shrink = [min(1.0, room.frame_width * _FLOOR_SHARE / part.width) if count > 1 else 1.0 for part in parts]
    return [
        replace(
            part,
            width=part.width * small,
            height=part.height * small,
            y=foot - part.height * small / 2,
            delay_s=0.16 + 0.2 * order,
        )
        for order, (part, small) in enumerate(zip(parts, shrink, strict=True))
    ]


def alone(room: Room) -> list[Part]:
    x, y = room.centre
    return [room.hero_part(x, y, room.side * 0.96)]


def _stands_straight(sprite: Sprite) -> bool:
    """Whether a picture is cut off straight at a side, as a slope or a wave is: it must not lean."""
    alpha = sprite.layer[..., 3]
    rows, columns = (max(1, round(side * _EDGE)) for side in alpha.shape)
    edges = alpha[-rows:], alpha[:rows], alpha[:, :columns], alpha[:, -columns:]
    return max(float(edge.mean()) for edge in edges) > _CUT_OFF * 255


_SLENDER: Final = 0.62  # width by height: a bottle reaches its box's top in the middle
_EMPTY_CORNERS: Final = 0.93
_EDGE, _FULL = 0.06, 0.55
_CUT_OFF: Final = 0.72  # of a side that is filled
_ACROSS, _FOOT = 0.97, 0.985  # of the frame: how wide a whole thing may be, and how low it may reach
_FLOOR: Final = 0.955  # of a tall frame's height: where companions stand below the words
_FLOOR_SHARE: Final = 0.42  # of the frame's width, for each of two that stand there
_GROUPED: Final = 0.72  # of the room's width, for a hero with a companion beside it
_BESIDE_HERO: Final = 0.46  # of the hero's side
_SEEN: Final = 0.8  # of a companion beside its hero
_LEAST_HERO: Final = 0.76  # of its size alone
_ROW_WIDTH: Final = 1.06  # of the room's width
_GAP_BESIDE: Final = 0.012  # of the frame's width

_WITH_PROPS: Final[dict[Role, tuple[Arrange, ...]]] = {
    Role.HOOK: (centred, tilted),
    Role.BODY: (duo, close_up, in_a_row),
    Role.END: (alone,),
}
_WITHOUT_PROPS: Final[dict[Role, tuple[Arrange, ...]]] = {
    Role.HOOK: (alone, tilted),
    Role.BODY: (close_up, alone),
    Role.END: (alone,),
}


def room_for(brief: SceneBrief, temper: Temper) -> Room:
    """The scene's hero area and cast. Without a hero there is nothing to arrange: a look must have been given one."""
    if brief.hero is None:
        raise ValueError("a scene without a hero cannot be arranged")
    left, top, width, height = brief.staging.hero.in_pixels(brief.width, brief.height)
    beats = brief.beats_s
    is_beside = brief.staging.zones.is_beside
    beat_s = beats[1] - beats[0] if len(beats) > 1 else 0.5
    return Room(
        left,
        top,
        width,
        height,
        Sprite(brief.hero.layer),
        tuple(Sprite(layer) for layer in brief.hero.props),
        temper,
        beat_s,
        is_beside,
        brief.scene_random("room"),
        brief.width,
        brief.height,
        (1 if brief.staging.hero.centre[0] > brief.staging.zones.text.centre[0] else -1) if is_beside else 0,
    )


def arranged(brief: SceneBrief, temper: Temper, choices: Sequence[Arrange] | None = None) -> list[Part]:
    """The parts of a scene: an arrangement that suits its role, another one in each body scene of the ad."""
    room = room_for(brief, temper)
    is_tall = shape_of(brief.width, brief.height) is Shape.VERTICAL
    if is_tall and brief.staging.arrangement is Arrangement.HERO_FIRST:
        return [_whole(brief, _clear_of_words(brief, part)) for part in sandwich(room)]
    fitting = choices or (_WITH_PROPS if room.props else _WITHOUT_PROPS)[brief.role]
    if brief.staging.sign is not None:  # what stands at the foot of a sign is no second picture
        fitting = (centred,) if room.props else (alone,)
    start = brief.ad_random("arrangement").randrange(len(fitting))
    chosen = fitting[(start + brief.index) % len(fitting)]
    is_free = len(fitting) > 1  # a look with one arrangement has built something around it
    if brief.role is Role.BODY and is_free and chosen in (alone, close_up) and _comes_in_threes(brief):
        chosen = trio
    parts = chosen(room)
    return [_whole(brief, _clear_of_words(brief, part)) for part in parts]


def _comes_in_threes(brief: SceneBrief) -> bool:
    """Whether more than one of it is a natural sight: croissants and candles, not teapots, people and the sun."""
    return brief.hero is not None and brief.hero.kind == "illustration" and brief.hero.name in catalogue.in_numbers()


def _whole(brief: SceneBrief, part: Part) -> Part:
    """The part inside the frame at the largest size its motion gives it: moved in from the sides, made smaller at the foot."""
    turn = math.radians(abs(part.degrees) + part.swing_degrees)
    width, height = part.sprite.width * part.scale, part.sprite.height * part.scale
    grown = (1 + part.push + part.beat) * _EMPTY_CORNERS
    half_width = (width * math.cos(turn) + height * math.sin(turn)) / 2 * grown
    half_height = (height * math.cos(turn) + width * math.sin(turn)) / 2 * grown
    below = max(0.0, part.y + half_height - brief.height * _FOOT)
    shrink = min(1.0, brief.width * _ACROSS / (2 * half_width), 1 - below / (2 * half_height))
    x = min(max(part.x, half_width * shrink), brief.width - half_width * shrink)
    return replace(part, x=x, y=part.y - below / 2, width=part.width * shrink, height=part.height * shrink)


def _has_full_edges(sprite: Sprite) -> bool:
    """Whether the picture fills its box at the top or the foot, as a sheet of paper does: nothing of it is an empty corner."""
    alpha = sprite.layer[..., 3]
    rows = max(1, round(alpha.shape[0] * _EDGE))
    return max(float(alpha[:rows].mean()), float(alpha[-rows:].mean())) > _FULL * 255


def _clear_of_words(brief: SceneBrief, part: Part) -> Part:
    """The part moved, and if that is not enough made smaller, until its turned box stays out of the text area at the largest
    size its motion gives it. Corners of a picture are mostly empty: a little of the box may reach under words that stand
    above or below it, unless it is slender; beside words it keeps a gap to where their lines begin."""
    text = brief.staging.zones.text
    hero_x = brief.staging.hero.centre[0]
    is_beside = brief.staging.zones.is_beside
    turn = math.radians(abs(part.degrees) + part.swing_degrees)
    width, height = part.sprite.width * part.scale, part.sprite.height * part.scale
    grown = 1 + part.push + part.beat
    if not is_beside and part.sprite.aspect > _SLENDER and not _has_full_edges(part.sprite):
        grown *= _EMPTY_CORNERS
    if is_beside:
        half = (width * math.cos(turn) + height * math.sin(turn)) / 2 * grown
        way = 1 if hero_x > text.centre[0] else -1
        edge = (text.x + text.width if way > 0 else text.x) * brief.width + way * _GAP_BESIDE * brief.width
        overlap = half - (part.x - edge) * way
    else:
        half = (height * math.cos(turn) + width * math.sin(turn)) / 2 * grown + part.bob_px * brief.unit
        way = 1 if part.y > text.centre[1] * brief.height else -1
        edge = (text.y + text.height if way > 0 else text.y) * brief.height
        overlap = half - (part.y - edge) * way
    if overlap <= 0:
        return part
    shift = min(overlap, half * 0.16) * way
    shrink = max(0.5, 1 - max(0.0, overlap - abs(shift)) / half)
    moved = replace(part, x=part.x + shift) if is_beside else replace(part, y=part.y + shift)
    return replace(moved, width=part.width * shrink, height=part.height * shrink)

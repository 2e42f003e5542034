"""Who is on stage and how they move: the hero and its props as parts with an entrance, a bob, a beat pulse and a shadow.

`Cast.draw(frame, t)` draws the parts in order. A hero is never absent: before its entrance it stands at the entrance's
first state, so the first frame of an ad and the material under a transition already show it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np

from generations.looks import colour, easing
from generations.looks.afloat import Sea, is_afloat
from generations.looks.base import Frame, Layer, Role, SceneBrief
from generations.looks.compositor import Mask, Sprite, blurred, lifted, tinted
from generations.looks.sign_art import SignArt

Entrance = Literal["pop", "rise", "slide", "drop", "pull_back", "spin", "grow"]

_CLOSE, _DARK = 0.26, 0.5  # of lightness: things closer than this to a ground darker than that are lost on it
_ASIDE: Final = 0.35  # of a shadow's drop: light comes a little from the left
_SHADOW_PX: Final = 320  # shadows are soft: a small copy is enough
_BAR, _SHAKE = 4, 1.5  # every bar things are shaken once, by so many times their swing
_AFLOAT_LEAN: Final = 0.2  # water lies level
_LOW, _SOLID = 0.14, 60  # of the height: where feet are; alpha that counts as the thing
_LEAST_TREAD, _BEYOND = 0.45, 1.12  # of the width; a shadow reaches a little beyond the feet
_BEAT_GAIN: Final = {Role.HOOK: 1.0, Role.BODY: 0.6, Role.END: 0.35}


@dataclass(frozen=True)
class Part:
    """One picture on stage. `x`, `y` is its centre at rest in pixels, `width` and `height` the box it is fitted into."""

    sprite: Sprite
    x: float
    y: float
    width: float
    height: float
    degrees: float = 0.0
    delay_s: float = 0.0
    is_hero: bool = False
    entrance: Entrance = "pop"
    entrance_s: float = 0.6
    bob_px: float = 10.0
    swing_degrees: float = 2.0
    push: float = 0.05  # growth over the scene
    beat: float = 0.04  # growth on a beat
    phase: float = 0.0
    squash: float = 0.0  # how much it flattens on a beat, standing on its foot
    depth: float = 1.0  # how much the camera's drift moves it
    lift_px: float = 0.0  # how high it hangs above the floor its shadow lies on

    @property
    def scale(self) -> float:
        return self.sprite.scale_to_fit(self.width, self.height)


@dataclass(frozen=True)
class ShadowStyle:
    colour: str = "#2A1408"
    opacity: float = 0.34
    blur: float = 0.06  # of the part's size
    drop: float = 0.045  # downwards, of the part's size
    is_contact: bool = False  # an ellipse under the foot instead of the part's own shape


@dataclass(frozen=True)
class Pose:
    x: float
    y: float
    scale: float
    degrees: float
    opacity: float
    stretch: float = 1.0  # height alone


class Cast:
    def __init__(self, brief: SceneBrief, parts: Sequence[Part], shadow: ShadowStyle | None = None) -> None:
        self.parts = tuple(parts)
        self._brief = brief
        self._shadow = shadow
        self._sign = SignArt(brief) if brief.staging.sign else None
        self._shaded: dict[tuple[int, float], Sprite] = {}
        self._feet: dict[int, tuple[Sprite, float, float]] = {}
        self._gain = _BEAT_GAIN[brief.role]
        lead = 0.18 if brief.role is Role.HOOK else 0.22
        self._start_s = brief.start_s - lead
        self._span_s = max(brief.duration_s, 0.1)
        self._accents = () if brief.is_last else brief.beats_s[_BAR::_BAR]
        hero = next((part for part in self.parts if part.is_hero and is_afloat(brief, part.y)), None)
        self._afloat = hero
        self._sea = Sea(brief, hero.sprite.layer, hero.y, hero.sprite.height * hero.scale) if hero else None

    def draw(self, frame: Frame, t: float) -> None:
        if self._sign is not None:
            self._sign.draw(frame, t)
        self.draw_water(frame, t)
        for part in self.parts:
            self.draw_part(frame, part, t)

    @property
    def is_afloat(self) -> bool:
        return self._sea is not None

    def draw_water(self, frame: Frame, t: float) -> None:
        """What the hero floats in, if it does; `draw` begins with it."""
        if self._afloat is not None and self._sea is not None:
            pose = self.pose(self._afloat, t)
            high = self._afloat.sprite.height * pose.scale * pose.stretch
            self._sea.draw(frame, pose.x, pose.y, self._afloat.sprite.width * pose.scale, high, t)

    def draw_part(self, frame: Frame, part: Part, t: float) -> None:
        pose = self.pose(part, t)
        if pose.scale <= 0.01 or pose.opacity <= 0:
            return
        if self._shadow is not None and self._shadow.is_contact and part is not self._afloat:
            self._draw_foot(frame, part, pose, self._shadow)
        sprite = self._sprite_of(part)
        sprite.put(frame, pose.x, pose.y, pose.scale, pose.degrees, pose.opacity, stretch=pose.stretch)

    def pose(self, part: Part, t: float) -> Pose:
        """Where a part is at a time: entrance, then breathing, bob, swing and beat without end."""
        p = easing.progress(t, self._start_s + part.delay_s, part.entrance_s)
        x, y, scale, degrees, opacity = _entered(part, p)
        calm = 1.0 if not self._brief.is_last else 0.7 if part.is_hero else 0.35
        unit = self._brief.unit * (0.7 if self._brief.is_last else 1.0)
        y += easing.sway(t, 3.4, part.phase) * part.bob_px * unit
        x += easing.sway(t, 5.1, part.phase + 0.3) * part.bob_px * 0.5 * unit * part.depth
        degrees += easing.sway(t, 4.3, part.phase + 0.15) * part.swing_degrees * calm
        if self._accents and t >= self._accents[0]:
            degrees += easing.wobble(t, self._accents) * part.swing_degrees * _SHAKE * (1 if part.phase < 0.5 else -1)
        grown = 1 + part.push * (t / self._span_s) * (0.5 if self._brief.is_last else 1.0)
        grown += part.beat * self._gain * easing.pulse(t, self._brief.beats_s)
        size = part.scale * scale * grown
        stretch = 1 - part.squash * self._gain * easing.wobble(t, self._brief.beats_s)
        y += part.sprite.height * size * (1 - stretch) / 2
        lean = part.degrees * (_AFLOAT_LEAN if part is self._afloat else 1.0)
        return Pose(x, y, size, lean + degrees, opacity, stretch)

    def _sprite_of(self, part: Part) -> Sprite:
        """The part with its shadow under it, as one picture: drawing both as one takes half the time."""
        if self._shadow is None or self._shadow.is_contact or part is self._afloat:
            return part.sprite
        key = id(part.sprite), part.degrees
        if key not in self._shaded:
            self._shaded[key] = Sprite(_shaded(part.sprite.layer, self._style_of(part, self._shadow), part.degrees))
        return self._shaded[key]

    def _style_of(self, part: Part, shadow: ShadowStyle) -> ShadowStyle:
        """A dark thing on a dark ground has light behind it instead of a shadow nobody sees."""
        ground = self._brief.palette.background
        close = abs(_lightness_of(part.sprite.layer) - colour.lightness(ground)) < _CLOSE
        is_lost = close and colour.lightness(ground) < _DARK
        return ShadowStyle(colour.mix(ground, "#FFFFFF", 0.65), 0.6, 0.11, 0.0) if is_lost else shadow

    def _draw_foot(self, frame: Frame, part: Part, pose: Pose, style: ShadowStyle) -> None:
        """An ellipse on the floor under the part."""
        key = id(part.sprite)
        if key not in self._feet:
            alpha, shrink = _small_alpha(part.sprite.layer)
            middle, wide = _tread(alpha)
            self._feet[key] = Sprite(_soft(_ellipse(wide, max(8, wide // 7)), style)), middle * shrink, shrink
        sprite, aside, shrink = self._feet[key]
        foot = pose.y + part.sprite.height * pose.scale * 0.49
        sprite.put(frame, pose.x + aside * pose.scale, foot + part.lift_px, pose.scale * shrink, 0.0, pose.opacity)


def _shaded(layer: Layer, style: ShadowStyle, degrees: float) -> Layer:
    alpha, shrink = _small_alpha(layer)
    drop = max(layer.shape[:2]) * style.drop
    return lifted(layer, _soft(alpha, style), drop * _ASIDE, drop, degrees=degrees, scale=shrink)


def _soft(alpha: Mask, style: ShadowStyle) -> Layer:
    """A mask as a soft shadow, on a canvas as much larger as the blur needs."""
    side = max(alpha.shape)
    return tinted(
        blurred(padded_mask(alpha, round(side * style.blur * 1.6)), side * style.blur), style.colour, style.opacity
    )


def _entered(part: Part, p: float) -> tuple[float, float, float, float, float]:
    """x, y, scale factor, extra degrees and opacity of an entrance at progress `p`. The hero starts visible."""
    smooth, springy = easing.out_expo(p), easing.out_back(p, 1.6)
    low = 0.78 if part.is_hero else 0.0
    away = 1 - smooth
    x, y, scale, degrees, opacity = part.x, part.y, 1.0, 0.0, 1.0
    if part.entrance == "pop":
        scale = easing.between(low, 1.0, springy)
    elif part.entrance == "spin":
        scale, degrees = easing.between(low, 1.0, springy), -24 * (1 - springy)
    elif part.entrance == "rise":
        y += part.height * (0.22 if part.is_hero else 0.9) * away
    elif part.entrance == "slide":
        x += part.width * (0.3 if part.is_hero else 1.1) * away
    elif part.entrance == "drop":
        y -= part.height * (0.13 if part.is_hero else 1.2) * (1 - springy)
    elif part.entrance == "pull_back":
        scale = easing.between(1.20, 1.0, easing.out_cubic(p))
    elif part.entrance == "grow":
        scale = easing.between(0.86 if part.is_hero else 0.6, 1.0, smooth)
    if not part.is_hero:
        opacity = min(1.0, p * 4)
    return x, y, scale, degrees, opacity


def padded_mask(mask: Mask, pad: int) -> Mask:
    return cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)  # type: ignore[return-value]


def _lightness_of(layer: Layer) -> float:
    """Mean lightness of what can be seen of a layer, 0 to 1."""
    red, green, blue, alpha = cv2.resize(layer, (32, 32), interpolation=cv2.INTER_AREA).reshape(-1, 4).mean(axis=0)
    share = 255 / max(alpha, 1.0)
    levels = (min(round(level * share), 255) for level in (red, green, blue))
    return colour.lightness("#" + "".join(f"{level:02X}" for level in levels))


def _small_alpha(layer: Layer) -> tuple[Mask, float]:
    """The layer's alpha, at most _SHADOW_PX wide and high, and how many times smaller it is."""
    height, width = layer.shape[:2]
    shrink = max(1.0, max(height, width) / _SHADOW_PX)
    size = max(2, round(width / shrink)), max(2, round(height / shrink))
    alpha = np.ascontiguousarray(layer[..., 3])
    return cv2.resize(alpha, size, interpolation=cv2.INTER_AREA), shrink  # type: ignore[return-value]


def _tread(alpha: Mask) -> tuple[float, int]:
    """What a thing stands on: how far from its middle, and how wide, in pixels; at least a part of its whole width."""
    height, width = alpha.shape
    low = np.flatnonzero(alpha[-max(1, round(height * _LOW)) :].max(axis=0) > _SOLID)
    if not low.size:
        return 0.0, width
    wide = max(low[-1] - low[0] + 1, width * _LEAST_TREAD) * _BEYOND
    return (low[0] + low[-1] + 1 - width) / 2, round(wide)


def _ellipse(width: int, height: int) -> Mask:
    mask = np.zeros((height, width), np.uint8)
    cv2.ellipse(mask, (width // 2, height // 2), (int(width * 0.42), height // 2 - 1), 0, 0, 360, 255, -1, cv2.LINE_AA)
    return mask

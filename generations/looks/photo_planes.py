"""A photo from edge to edge: a plane of it that melts into a dark ground, or ends in a shape of the ad's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks import backdrops, colour, easing
from generations.looks.backdrops import Painter
from generations.looks.base import Frame, Layer, Role, SceneBrief
from generations.looks.drawing import box_points, fill
from generations.looks.heroes import cards
from generations.looks.heroes.photos import PhotoArt
from generations.looks.heroes.saliency import Box
from generations.looks.photo_camera import camera_for, pushed
from generations.looks.zones import Arrangement

_GLIDE_S: Final = 2.4
_DYED_SHARE: Final = 0.96
_LOOK_PX, _OTHER_LEVELS = 200, 14
_PALE: Final = 165.0  # mean level of a bright sky
_DYE_LIGHTNESS: Final = 0.86
_SIDEWAYS: Final = 0.4  # of a view: how far beside its subject a pan begins
_PANORAMA: Final = 2.1  # width by height
_OPENS_PX: Final = 1080, 1430
_OPENS: Final = 0.46, 1.9  # that shape by the photo's
_UPRIGHT: Final = 0.85  # width by height below which a photo fills an upright frame
# Of the words' reach: where a wide photo begins, up to where it is hardly seen, from where it is wholly.
_SINKS: Final = {Role.HOOK: (0.55, 0.6, 1.4), Role.END: (0.80, 0.84, 1.22), "beside": (0.56, 0.62, 1.3)}
_SUNK: Final = 0.45  # of a photo that fills the frame
_DARK: Final = 100.0  # mean level
_LEAST_SEEN: Final = 0.12
_FADE_REACH, _EDGE_REACH = 0.05, 0.01  # past the hero's area towards words beside it, of the frame's width
COLOURED: Final = 0.07  # OKLab chroma from which a ground is the colour itself


def bleed(brief: SceneBrief, art: PhotoArt, *, details: bool) -> Painter:
    """The photo reaches three edges of the frame; towards the words it melts into the ground."""
    box, melts = bleed_box(brief, art)
    ratio = box[2] / box[3]
    if brief.role is Role.END or is_panorama(art):
        return melting(brief, art, box, melts, _to_the_focus(brief, art, ratio))
    return melting(brief, art, box, melts, camera_for(brief, art, ratio, details=details))


def can_open(art: PhotoArt) -> bool:
    """Whether the photo may fill the whole of a frame of any shape: sharp enough, not cut to a strip of itself, and dark where
    words would stand on it."""
    wide, high = _OPENS_PX
    fits = _OPENS[0] < wide / high / art.ratio < _OPENS[1] and art.can_fill(wide, high)
    return fits and _sunken_level(art, wide / high) < _DARK


def _sunken_level(art: PhotoArt, ratio: float) -> float:
    """How light the part is that would sink, 0..255: a white plate or a sky turned brown is a spoilt picture."""
    shown = cards.cover_box(art, ratio)
    width, height = art.size
    rows = slice(round(shown.y * height), round((shown.y + shown.height * _SUNK) * height))
    part = art.pixels[rows, round(shown.x * width) : round((shown.x + shown.width) * width)]
    return float(cv2.cvtColor(np.ascontiguousarray(part), cv2.COLOR_RGB2GRAY).mean())


def opening(brief: SceneBrief, art: PhotoArt) -> Painter | None:
    """The photo to every edge but the words', where it sinks into the ground, which is dark; None where a frame of this shape
    would cut it to a strip. A photo taller than wide fills an upright frame wholly."""
    width, height = brief.size
    text = brief.staging.zones.text
    is_beside = brief.staging.zones.is_beside
    sinks, dim, clear = _SINKS["beside" if is_beside else brief.role]
    edge = (text.x + text.width) * width if is_beside else (text.y + text.height) * height
    first = 0 if not is_beside and art.ratio < _UPRIGHT else round(edge * sinks)
    left, top = (first, 0) if is_beside else (0, first)
    wide, high = width - left, height - top
    if not _OPENS[0] < wide / high / art.ratio < _OPENS[1]:
        return None
    at = np.arange(first, width if is_beside else height)
    share = np.clip((at - edge * dim) / (edge * (clear - dim)), 0, 1)
    share = share * share * (3 - 2 * share)
    share = share * np.clip((at - first) / (edge * clear - first), 0, 1) if first else np.maximum(share, _LEAST_SEEN)
    line = (share * 255).round().astype(np.uint8)
    plane = np.repeat(line[None, :], high, axis=0) if is_beside else np.repeat(line[:, None], wide, axis=1)
    return _laid_over(art, (left, top, wide, high), plane, camera_for(brief, art, wide / high, details=False))


def is_panorama(art: PhotoArt) -> bool:
    """So wide that a frame of its shape would be a strip: the camera pans over it instead."""
    return art.ratio > _PANORAMA


def _to_the_focus(brief: SceneBrief, art: PhotoArt, ratio: float) -> Callable[[float], Box]:
    """Over what the box's shape would cut off: the camera comes from the photo's farther end, and rests where the eye goes."""
    rest = cards.cover_box(art, ratio)
    glide_s = _GLIDE_S if brief.role is Role.END else brief.duration_s
    x = 0.0 if rest.x > (1 - rest.width) / 2 else 1 - rest.width
    y = 0.0 if rest.y > (1 - rest.height) / 2 else 1 - rest.height
    if brief.role is not Role.END:  # its subject is seen at once
        x = rest.x + min(max(x - rest.x, -_SIDEWAYS * rest.width), _SIDEWAYS * rest.width)
    start = Box(x, y, rest.width, rest.height)

    def glide(t: float) -> Box:
        p = easing.in_out_sine(easing.clamp((t - brief.start_s) / glide_s))
        return pushed(cards.between(start, rest, p), 0.5 * t / brief.duration_s)

    return glide


def bleed_box(brief: SceneBrief, art: PhotoArt) -> tuple[tuple[int, int, int, int], str]:
    """Left, top, width, height, and the side of the words. An end card shows as much of the photo's height as there is."""
    width, height = brief.size
    area = brief.staging.hero
    is_first = brief.staging.arrangement is Arrangement.HERO_FIRST and brief.role is Role.BODY
    if brief.staging.zones.is_beside:
        over = _FADE_REACH if _fades(brief, art) else _EDGE_REACH
        wide = round(width * (area.x + area.width + over if is_first else 1 + over - area.x))
        return (0 if is_first else width - wide, 0, wide, height), "right" if is_first else "left"
    high = round(height * (area.y + area.height + 0.02 if is_first else 1.03 - area.y))
    if brief.role is Role.END and not is_panorama(art):
        high = min(high, round(width / art.ratio))
    return (0, 0 if is_first else height - high, width, high), "down" if is_first else "up"


def melting(
    brief: SceneBrief, art: PhotoArt, box: tuple[int, int, int, int], melts: str, camera: Callable[[float], Box]
) -> Painter:
    """A photo in a box (left, top, width, height) that fades into a dark ground on one side; on a pale or coloured one,
    where a fade would be a smear, it ends in the ad's own shape."""
    _, _, wide, high = box
    plane = _faded(wide, high, melts) if _fades(brief, art) else _shaped_side(brief, wide, high, melts)
    return _laid_over(art, box, plane, camera)


def _laid_over(art: PhotoArt, box: tuple[int, int, int, int], plane: Layer, camera: Callable[[float], Box]) -> Painter:
    """The camera's view in a box, as far as `plane` (255: wholly) lets it show."""
    left, top, wide, high = box
    share = cv2.cvtColor(plane, cv2.COLOR_GRAY2RGB)
    rest = cv2.bitwise_not(share)

    def paint(frame: Frame, t: float) -> None:
        picture = cv2.multiply(cards.window(art, wide, high, camera(t)), share, scale=1 / 255)
        under = frame[top : top + high, left : left + wide]
        cv2.add(cv2.multiply(under, rest, scale=1 / 255), picture, under)

    return paint


def _fades(brief: SceneBrief, art: PhotoArt) -> bool:
    ground = brief.palette.background
    is_dark = colour.lightness(ground) < 0.5 and colour.chroma(ground) < COLOURED and not _has_pale_sky(art)
    return is_dark or (bool(art.ground) and colour.contrast(art.ground, ground) < 1.2)


def _has_pale_sky(art: PhotoArt) -> bool:
    """Whether the photo is bright along its top: faded into the dark, that glows like fog."""
    sky = art.pixels[: max(1, art.pixels.shape[0] // 5)]
    return float(sky.mean()) > _PALE


def _faded(wide: int, high: int, melts: str) -> Layer:
    """255 where the photo shows, falling to 0 towards the side it melts into."""
    is_upright = melts in {"up", "down"}
    ramp = np.clip(np.linspace(0, 1, high if is_upright else wide) / 0.28, 0, 1)
    ramp = ramp * ramp * (3 - 2 * ramp)
    ramp = ramp[::-1] if melts in {"down", "right"} else ramp
    plane = np.repeat(ramp[:, None], wide, axis=1) if is_upright else np.repeat(ramp[None, :], high, axis=0)
    return np.ascontiguousarray((plane * 255).astype(np.uint8))


def _shaped_side(brief: SceneBrief, wide: int, high: int, side: str) -> Layer:
    """255 where the photo shows; on the side of the words it ends in round corners, on a slant or in an arc."""
    edge = brief.ad_random("edge").choice(("round", "slant", "arc", "straight"))
    if edge == "round":
        return _rounded_side(wide, high, side, brief.unit)
    lean = brief.ad_random("edge lean").choice((-1, 1))
    along = np.linspace(0, 1, 48)
    long, margin = (wide, high) if side in {"up", "down"} else (high, wide), 34 * brief.unit
    reach = min(0.07 * long[0], 0.14 * long[1])
    curve = {
        "slant": reach * (0.5 + lean * (along - 0.5)),
        "arc": reach * (2 * along - 1) ** 2,
        "straight": np.zeros_like(along),
    }[edge] + margin
    mask = np.zeros((high, wide), np.uint8)
    if side in {"up", "down"}:
        xs, ys = along * (wide + 40) - 20, curve if side == "up" else high - curve
        far = high + 20 if side == "up" else -20
        points = [*zip(xs, ys, strict=True), (wide + 20, far), (-20, far)]
    else:
        ys, xs = along * (high + 40) - 20, curve if side == "left" else wide - curve
        far = wide + 20 if side == "left" else -20
        points = [*zip(xs, ys, strict=True), (far, high + 20), (far, -20)]
    fill(mask, np.array(points))
    return mask


def _rounded_side(wide: int, high: int, side: str, unit: float) -> Layer:
    """255 where the photo shows: all but two round corners and a margin on the side of the words."""
    radius, margin = round(84 * unit), round(34 * unit)
    mask = np.zeros((high, wide), np.uint8)
    left, top, right, bottom = {
        "up": (0, margin, wide, high + 2 * radius),
        "down": (0, -2 * radius, wide, high - margin),
        "left": (margin, 0, wide + 2 * radius, high),
        "right": (-2 * radius, 0, wide - margin, high),
    }[side]
    if side in {"left", "right"}:  # these corners lie on the frame's own edges
        radius = 0
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    fill(mask, box_points(middle_x, middle_y, right - left, bottom - top, 0, radius))
    return mask


def dyed(brief: SceneBrief, art: PhotoArt, *, near: float = 1.0) -> Painter:
    """A thing photographed on a pale ground, printed over a shape in a pale colour of the ad as ink is: the photo's own ground
    vanishes, its shadows stay. Shown whole, `near` times larger."""
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y = left + width / 2, top + height / 2
    reach = min(max(width, height) * 0.55, brief.clear_px * 0.94)
    tone = colour.mix(brief.palette.background, brief.palette.accent, 0.22)
    tone = colour.with_lightness(tone, max(colour.lightness(tone), _DYE_LIGHTNESS))
    niche = (x - reach * 0.82, y - reach, reach * 1.64, brief.height * 2.0)
    is_niche = brief.ad_random("dye").random() < 0.5
    behind = (
        backdrops.arch(*brief.size, tone, niche)
        if is_niche
        else backdrops.disc(*brief.size, tone, x, y, reach, colour.mix(tone, "#000000", 0.4))
    )
    thing = _of_the_thing(art)
    share = min(width / (thing.width * art.ratio), height / thing.height) * _DYED_SHARE * near
    wide, high = share * thing.width * art.ratio, share * thing.height
    fit = min(1.0, brief.clear_px / ((wide if brief.staging.zones.is_beside else high) / 2))
    wide, high = round(wide * fit), round(high * fit)
    least = np.array(colour.rgb(art.ground), np.float32)
    levels = np.arange(256, dtype=np.float32)[:, None]
    whiten = np.ascontiguousarray((levels * (255 / least)).clip(0, 255).round().astype(np.uint8)[None])

    def paint(frame: Frame, t: float) -> None:
        behind(frame, t)
        p = easing.tween(t, brief.start_s - 0.2, 0.8)
        grown = 1 + 0.015 * easing.pulse(t, brief.beats_s) * (not brief.is_last)
        view = pushed(thing, grown * 0.6 * t / brief.duration_s)
        ink = np.asarray(cv2.LUT(cards.window(art, wide, high, view), whiten), np.uint8)
        _printed(frame, ink, round(x - wide / 2), round(y - high / 2 + (1 - p) * 0.1 * high))

    return paint


def _of_the_thing(art: PhotoArt) -> Box:
    """Where the picture is not its ground, with some air."""
    small = cv2.resize(art.pixels, (_LOOK_PX, _LOOK_PX), interpolation=cv2.INTER_AREA).astype(np.int16)
    far = np.abs(small - np.array(colour.rgb(art.ground), np.int16)).max(axis=2) > _OTHER_LEVELS
    columns, rows = np.flatnonzero(far.any(axis=0)), np.flatnonzero(far.any(axis=1))
    if not len(columns):
        return Box(0, 0, 1, 1)
    left, right = max(0, columns[0] - 6) / _LOOK_PX, min(_LOOK_PX, columns[-1] + 7) / _LOOK_PX
    top, foot = max(0, rows[0] - 6) / _LOOK_PX, min(_LOOK_PX, rows[-1] + 7) / _LOOK_PX
    return Box(left, top, right - left, foot - top)


def _printed(frame: Frame, ink: NDArray[np.uint8], x: int, y: int) -> None:
    """Multiply a picture into the frame, what hangs over the edge cut off."""
    height, width = frame.shape[:2]
    seen = ink[max(0, -y) : max(0, height - y), max(0, -x) : max(0, width - x)]
    if seen.size:
        under = frame[max(0, y) : max(0, y) + seen.shape[0], max(0, x) : max(0, x) + seen.shape[1]]
        cv2.multiply(under, seen, under, scale=1 / 255)

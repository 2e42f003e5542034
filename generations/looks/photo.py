"""Photo: the user's own pictures. A frame on a ground made of the picture itself, a camera moving inside it, details cut on
the beat, a fan of prints; a thing on a plain ground steps out of its picture. Nothing is stretched, nothing cropped away
unseen: every ad shows its photo whole once. The frame (card, print, arch, bleed) and the ground's tone belong to the ad.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, HeroArt, Layer, Look, Palette, SceneBrief
from generations.looks.cast import Cast, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, close_up
from generations.looks.compositor import Sprite
from generations.looks.drawing import box_points, fill, glow_layer
from generations.looks.heroes import cards, photos
from generations.looks.heroes.photos import PhotoArt
from generations.looks.heroes.saliency import Box
from generations.looks.particles import dusted
from generations.looks.photo_frames import cutting_for, plate_for
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#17110D", "#3A2417", "#F2B45C", "#FFF6EA", "#1D1208", "#4A3020"),
    Palette("#0D1418", "#16303C", "#8FD3E8", "#F3FAFC", "#08161C", "#23424F"),
    Palette("#F7F1E8", "#5A3524", "#A8481E", "#2A1A12", "#FFFFFF", "#E9DAC6"),
    Palette("#101510", "#24402C", "#CFE38F", "#F6FAEF", "#111A0C", "#2F4A35"),
    Palette("#F3F5F6", "#23374A", "#1F5FA8", "#14202B", "#FFFFFF", "#DAE2E8"),
    Palette("#171019", "#46254F", "#F0A8C8", "#FDF3F9", "#210F20", "#53315C"),
)
TEMPER: Final = Temper("grow", "grow", 0.9, tilt_degrees=0, bob_px=8, swing_degrees=0.8, push=0.06, beat=0.02)

_WIDEST_FRAME: Final = 1.4
_COLOURED, _COLOUR_TINT = 0.07, 0.92  # a ground of this OKLab chroma is the colour itself, hardly the picture's blur
_WIDEST_FOR_HALF: Final = 1.1  # width by height

Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    if not brief.photos:
        return _without_photos(brief)
    art = _main_photo(brief)
    ground = _ground(brief, art)
    show = _show(brief, art)
    is_dark = colour.lightness(brief.palette.background) < 0.5
    dust = dusted(brief, brief.palette.accent, 16 if is_dark else 0, 18)

    def frame_at(t: float) -> Frame:
        frame = ground(t)
        show(frame, t)
        dust.draw(frame, t)
        return frame

    return frame_at


def _without_photos(brief: SceneBrief) -> FrameFunction:
    """The look's light and ground around a drawn hero, for ads that were given this look but no photo."""
    if brief.hero is None:
        raise ValueError("a scene without photos needs a hero")
    is_dark = colour.lightness(brief.palette.background) < 0.5
    base = backdrops.ground(*brief.size, brief.palette.background, is_dark=is_dark)
    show = _stepping_out(brief, brief.hero.layer)
    dust = dusted(brief, brief.palette.accent, 24 if is_dark else 0, 18)

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        show(frame, t)
        dust.draw(frame, t)
        return frame

    return frame_at


def _main_photo(brief: SceneBrief) -> PhotoArt:
    """Hook and end card show the first photo; bodies go through the others in turn."""
    turn = brief.index if brief.role is Role.BODY else 0
    return photos.prepare(brief.photos[turn % len(brief.photos)])


def _others(brief: SceneBrief, art: PhotoArt) -> list[PhotoArt]:
    prepared = [photos.prepare(path) for path in brief.photos[:4]]
    return [other for other in prepared if other is not art and other.pixels is not art.pixels][:2]


def _ground(brief: SceneBrief, art: PhotoArt) -> Callable[[float], Frame]:
    """The picture, blurred and tinted by the palette, drifting behind everything."""
    width, height = brief.size
    is_dark = colour.lightness(brief.palette.background) < 0.5
    tint = brief.palette.background
    if brief.role is Role.BODY and colour.chroma(tint) >= _COLOURED:
        tint = colour.with_luminance(tint, colour.luminance(tint) * 0.72)
    elif brief.role is Role.BODY:  # a shade off hook and end card, still on the same side of the words
        tint = colour.mix(tint, brief.palette.deep, 0.22) if is_dark else colour.mix(tint, brief.palette.soft, 0.45)
    share = _COLOUR_TINT if colour.chroma(tint) >= _COLOURED else 0.72 if is_dark else 0.84
    wide = cards.backdrop(art, round(width * 1.12), round(height * 1.12), tint, share)

    def ground(t: float) -> Frame:
        x = -width * 0.06 * (1 + 0.7 * easing.sway(t, 11))
        y = -height * 0.06 * (1 + 0.6 * easing.sway(t, 8.5, 0.25))
        matrix = np.array([[1.0, 0, x], [0, 1.0, y]])
        return cv2.warpAffine(wide, matrix, (width, height), flags=cv2.INTER_LINEAR)  # type: ignore[return-value]

    return ground


def _show(brief: SceneBrief, art: PhotoArt) -> Painter:
    """How this scene shows the photo."""
    if art.kind == "logo":
        return _framed(brief, art, "card")
    if art.cutout is not None:
        return _stepping_out(brief, art.cutout)
    if brief.role is Role.BODY:
        if (
            art.cutout is None
            and shape_of(*brief.size) is Shape.VERTICAL
            and brief.staging.arrangement is Arrangement.HERO_FIRST
        ):
            return _sandwich(brief, art)
        if brief.index % 2 == 0:
            return _fan(brief, art)
        return _framed(brief, art, _kind(brief, art), details=True)
    return _framed(brief, art, _kind(brief, art))


def _kind(brief: SceneBrief, art: PhotoArt) -> str:
    """The ad's frame, unless it would not suit the photo: a bleed needs one that is sharp enough and of about its shape, an
    arch would cut a wide one in half."""
    kind = brief.ad_random("frame").choice(("card", "print", "arch", "bleed"))
    is_square = shape_of(*brief.size) is Shape.SQUARE
    if is_square and brief.staging.zones.is_beside and brief.role is not Role.END and _fills_the_side(brief, art):
        return "bleed"  # beside words in a square a framed photo would be small
    if kind == "bleed":
        _, _, width, height = brief.staging.hero.in_pixels(*brief.size)
        ratio = width / brief.height if brief.staging.zones.is_beside else brief.width / height
        is_near = 0.55 < ratio / art.ratio < 1.8
        return kind if brief.role is not Role.END and is_near and art.can_fill(brief.width, round(height)) else "card"
    return "card" if kind == "arch" and art.ratio > 1.3 else kind


def _fills_the_side(brief: SceneBrief, art: PhotoArt) -> bool:
    """Whether the photo, cut to the upright half of a square, keeps enough of itself and stays sharp."""
    return art.ratio < _WIDEST_FOR_HALF and art.can_fill(brief.width // 2, brief.height)


def _frame_size(brief: SceneBrief, art: PhotoArt, kind: str, share: float = 1.0) -> tuple[int, int]:
    """A frame in the photo's own direction that fits the hero area."""
    _, _, width, height = brief.staging.hero.in_pixels(*brief.size)
    is_beside = brief.staging.zones.is_beside
    if brief.role is Role.END and not is_beside:
        width = brief.width * 0.86  # a wide photo must not end small
    if kind == "arch":
        ratio = 0.80
    elif art.kind == "logo":
        ratio = 1.0
    elif brief.role is Role.END:  # the end card shows the photo as it is
        ratio = min(max(art.ratio, 0.66), 2.1)
    else:  # towards the area's own shape, never more than a third of the photo away: but a panorama would be a strip
        ratio = min(max(width / height, min(art.ratio * 0.67, _WIDEST_FRAME)), art.ratio / 0.67)
    if is_beside and shape_of(*brief.size) is Shape.SQUARE and brief.role is Role.HOOK:
        share *= 0.90  # this area bleeds past the frame, and a photo's frame does not
    room_w, room_h = width * 0.98 * share, height * (0.88 if kind == "print" else 0.96) * share
    wide = min(room_w, room_h * ratio)
    return round(wide / 2) * 2, round(wide / ratio / 2) * 2


def _framed(brief: SceneBrief, art: PhotoArt, kind: str, *, details: bool = False) -> Painter:
    """One frame; inside it the camera moves, and with `details` it cuts on every second beat."""
    if kind == "bleed":
        return _bleed(brief, art, details=details)
    width, height = _frame_size(brief, art, kind)
    cutting = cutting_for(brief, width, height, kind)
    camera = _camera(brief, art, width / height, details=details)
    left, top, room_w, room_h = brief.staging.hero.in_pixels(*brief.size)
    margin = 0.53 * width + 20 * brief.unit
    x, y = min(max(left + room_w / 2, margin), brief.width - margin), top + room_h / 2
    lean = brief.ad_random("lean").choice((-1, 1)) * (-1 if brief.role is Role.BODY else 1)
    tilt = {"card": 2.6, "print": 4.0, "arch": 0.0}[kind] * lean * (0.4 if brief.is_last else 1.0)
    still = cards.whole(art, width, height) if art.kind == "logo" else None
    lead = 0.12 if brief.role is Role.HOOK else 0.24  # the hook is seen arriving
    plate = plate_for(brief, cutting, kind)

    def paint(frame: Frame, t: float) -> None:
        p = easing.tween(t, brief.start_s - lead, 0.85)
        if plate is not None:
            turn = -tilt * 1.6 * p + 0.8 * easing.sway(t, 6.5, 0.4)
            plate.put(frame, x - 14 * lean * brief.unit, y + 10 * brief.unit, 2.0 * easing.between(0.86, 1.02, p), turn)
        kick = 0.018 * easing.pulse(t, brief.beats_s) * (0.3 if brief.is_last else 1.0)
        picture = still if still is not None else cards.window(art, width, height, camera(t))
        cutting.draw(
            frame,
            picture,
            x + 6 * easing.sway(t, 6) * brief.unit,
            y + (1 - p) * 0.16 * height + 8 * easing.sway(t, 4.4, 0.2) * brief.unit,
            easing.between(0.90, 1.0, p) * (1 + kick) * (0.985 + 0.015 * easing.sway(t, 7)),
            tilt * p + 6 * lean * (1 - p) * (kind != "arch") + 0.5 * easing.sway(t, 5.5),
        )

    return paint


def _camera(brief: SceneBrief, art: PhotoArt, ratio: float, *, details: bool) -> Callable[[float], Box]:
    """What the camera sees: a slow pull-back over the whole picture, or one detail after another."""
    whole = cards.cover_box(art, ratio)
    if not details or not art.details:
        near = cards.cover_box(art, ratio, 1.26 if brief.role is Role.HOOK else 1.10)
        if brief.role is Role.BODY:
            near, whole = whole, near

        def glide(t: float) -> Box:
            curve = easing.out_cubic if brief.role is Role.HOOK else easing.in_out_sine
            return cards.between(near, whole, curve(easing.clamp(t / brief.duration_s)))

        return glide
    shots = [
        (cards.cover_box(art, ratio, 1.75, box.centre), cards.cover_box(art, ratio, 1.95, box.centre))
        for box in art.details[:3]
    ]
    shots.append((cards.cover_box(art, ratio, 1.12), whole))
    cuts = _cut_times(brief, len(shots))

    def cut(t: float) -> Box:
        number = sum(1 for at in cuts if t >= at)
        start = cuts[number - 1] if number else 0.0
        end = cuts[number] if number < len(cuts) else brief.duration_s
        first, last = shots[min(number, len(shots) - 1)]
        return cards.between(first, last, easing.clamp((t - start) / max(end - start, 0.1)))

    return cut


def _cut_times(brief: SceneBrief, shots: int) -> list[float]:
    """Every second beat inside the scene, at least 0.9 s apart, one fewer than there are shots."""
    cuts: list[float] = []
    for beat in brief.beats_s[::2] or tuple(np.arange(brief.start_s + 1, brief.duration_s, 1.0)):
        is_inside = brief.start_s + 0.8 < beat < brief.duration_s - brief.handle_s - 0.8
        if is_inside and (not cuts or beat - cuts[-1] >= 0.9) and len(cuts) < shots - 1:
            cuts.append(float(beat))
    return cuts


def _bleed(brief: SceneBrief, art: PhotoArt, *, details: bool) -> Painter:
    """The photo reaches three edges of the frame; towards the words it melts into the ground."""
    width, height = brief.size
    area = brief.staging.hero
    is_upright = not brief.staging.zones.is_beside
    is_first = brief.staging.arrangement is Arrangement.HERO_FIRST and brief.role is Role.BODY
    if is_upright:
        high = round(height * (area.y + area.height + 0.02 if is_first else 1.03 - area.y))
        box = (0, 0 if is_first else height - high, width, high)
        melts = "down" if is_first else "up"
    else:
        wide = round(width * (area.x + area.width + 0.04 if is_first else 1.05 - area.x))
        box = (0 if is_first else width - wide, 0, wide, height)
        melts = "right" if is_first else "left"
    return _melting(brief, art, box, melts, _camera(brief, art, box[2] / box[3], details=details))


def _melting(
    brief: SceneBrief, art: PhotoArt, box: tuple[int, int, int, int], melts: str, camera: Callable[[float], Box]
) -> Painter:
    """A photo in a box (left, top, width, height) that fades into a dark ground on one side; on a pale or coloured one,
    where a fade would be a smear, it ends in round corners."""
    left, top, wide, high = box
    is_dark = colour.lightness(brief.palette.background) < 0.5 and colour.chroma(brief.palette.background) < _COLOURED
    is_seamless = bool(art.ground) and colour.contrast(art.ground, brief.palette.background) < 1.2
    plane = _faded(wide, high, melts) if is_dark or is_seamless else _rounded_side(wide, high, melts, brief.unit)
    share = cv2.cvtColor(plane, cv2.COLOR_GRAY2RGB)
    rest = cv2.bitwise_not(share)

    def paint(frame: Frame, t: float) -> None:
        picture = cv2.multiply(cards.window(art, wide, high, camera(t)), share, scale=1 / 255)
        under = frame[top : top + high, left : left + wide]
        cv2.add(cv2.multiply(under, rest, scale=1 / 255), picture, under)

    return paint


def _faded(wide: int, high: int, melts: str) -> Layer:
    """255 where the photo shows, falling to 0 towards the side it melts into."""
    is_upright = melts in {"up", "down"}
    ramp = np.clip(np.linspace(0, 1, high if is_upright else wide) / 0.28, 0, 1)
    ramp = ramp * ramp * (3 - 2 * ramp)
    ramp = ramp[::-1] if melts in {"down", "right"} else ramp
    plane = np.repeat(ramp[:, None], wide, axis=1) if is_upright else np.repeat(ramp[None, :], high, axis=0)
    return np.ascontiguousarray((plane * 255).astype(np.uint8))


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


def _sandwich(brief: SceneBrief, art: PhotoArt) -> Painter:
    """Words in the middle of a tall frame, the photo above them and a detail or another photo below."""
    width, height = brief.size
    area = brief.staging.hero
    upper = round(height * (area.y + area.height))
    lower = round(height * 0.335)
    other = (_others(brief, art) or [art])[0]
    details = other.details if other is art else ()
    close = cards.cover_box(other, width / lower, 1.0, details[-1].centre if details else None)
    painters = (
        _melting(brief, art, (0, 0, width, upper), "down", _camera(brief, art, width / upper, details=True)),
        _melting(brief, other, (0, height - lower, width, lower), "up", lambda t: _pushed(close, t / brief.duration_s)),
    )

    def paint(frame: Frame, t: float) -> None:
        for painter in painters:
            painter(frame, t)

    return paint


def _fan(brief: SceneBrief, art: PhotoArt) -> Painter:
    """Two or three prints laid over each other: other photos, or details of the one there is."""
    is_stacked = brief.staging.arrangement is Arrangement.STACKED
    share = 0.66 if is_stacked else 0.72 if brief.staging.zones.is_beside else 0.78
    width, height = _frame_size(brief, art, "card", share)
    cutting = cutting_for(brief, width, height, "print" if brief.ad_random("frame").random() < 0.5 else "card")
    ratio = width / height
    others = _others(brief, art)
    views = [(other, cards.cover_box(other, ratio)) for other in others if other.kind != "logo"]
    views += [(art, cards.cover_box(art, ratio, 1.8, box.centre)) for box in art.details[: 2 - len(views)]]
    views.append((art, cards.cover_box(art, ratio)))
    left, top, room_w, room_h = brief.staging.hero.in_pixels(*brief.size)
    x, y = left + room_w / 2, top + room_h * (0.54 if is_stacked else 0.5)
    lean = brief.scene_random("fan").choice((-1, 1))
    places = [(-0.13, -0.07, -9.0), (0.13, -0.05, 8.0), (0.0, 0.05, -1.5)][3 - len(views) :]

    def paint(frame: Frame, t: float) -> None:
        for order, ((picture, box), (away_x, away_y, turn)) in enumerate(zip(views, places, strict=True)):
            is_top = order == len(views) - 1
            p = easing.tween(t, brief.start_s - 0.3 + (0 if is_top else 0.22 * (order + 1)), 0.7)
            spread = p if not is_top else 1.0
            shot = cards.window(picture, width, height, _pushed(box, t / brief.duration_s * (1.0 if is_top else 0.5)))
            cutting.draw(
                frame,
                shot,
                x + away_x * lean * room_w * spread + 5 * easing.sway(t, 6, order * 0.3) * brief.unit,
                y + away_y * room_h * spread + 7 * easing.sway(t, 4.7, order * 0.2) * brief.unit,
                easing.between(0.92, 1.0, p) * (1 + 0.014 * easing.pulse(t, brief.beats_s) * is_top),
                turn * lean * spread + 0.6 * easing.sway(t, 5, order * 0.4),
            )

    return paint


def _pushed(box: Box, share: float) -> Box:
    """The same view, moving 7 % closer."""
    shrink = 1 - 0.07 * easing.clamp(share)
    x, y = box.centre
    return Box(x - box.width * shrink / 2, y - box.height * shrink / 2, box.width * shrink, box.height * shrink)


def _stepping_out(brief: SceneBrief, cutout: Layer) -> Painter:
    """The thing alone, lit, on a disc or niche of the palette: only for photos whose cut-out is safe."""
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y, short = left + width / 2, top + height / 2, min(width, height)
    palette = brief.palette
    tone = colour.mix(palette.background, palette.soft, 0.9)
    niche = (x - short * 0.46, y - short * 0.52, short * 0.92, brief.height * 2.0)
    behind = (
        backdrops.arch(*brief.size, tone, niche)
        if brief.ad_random("behind").random() < 0.5
        else backdrops.disc(*brief.size, tone, x, y, short * 0.54, colour.mix(palette.deep, "#000000", 0.5))
    )
    glow = Sprite(glow_layer(260, palette.accent, 0.22, 1.4))
    with_hero = HeroArt(cutout, "photo", "photo")
    is_near = brief.role is Role.BODY and brief.index % 2 == 0
    parts = arranged(_with(brief, with_hero), TEMPER, (close_up,) if is_near else (alone,))
    cast = Cast(brief, parts, ShadowStyle(colour.mix(palette.background, "#000000", 0.8), 0.45, 0.06, 0.05))

    def paint(frame: Frame, t: float) -> None:
        behind(frame, t)
        glow.put(frame, x, y - short * 0.08, short * 0.62 / 260, 0, 1, "screen")
        cast.draw(frame, t)

    return paint


def _with(brief: SceneBrief, hero: HeroArt) -> SceneBrief:
    return replace(brief, hero=hero)


LOOK: Final = Look(
    name="photo",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.WHIP, frames=11),
    grade=Grade(style="cinematic", strength=0.25, vignette=0.22, grain=0.12),
    type=RECIPES["photo"],
    category_palettes={
        "law": (4, 1),
        "health": (4,),
        "dental": (4,),
        "software": (1, 4),
        "restaurant": (0, 3),
        "coffee": (0, 2),
        "bakery": (2, 0),
    },
    uses_photos=True,
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

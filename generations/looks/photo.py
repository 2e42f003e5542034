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
from generations.looks.backdrops import Painter
from generations.looks.base import Frame, FrameFunction, HeroArt, Layer, Look, Palette, SceneBrief
from generations.looks.cast import Cast, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, close_up
from generations.looks.compositor import Sprite
from generations.looks.drawing import glow_layer
from generations.looks.heroes import cards, photos
from generations.looks.heroes.photos import PhotoArt
from generations.looks.particles import dusted
from generations.looks.photo_camera import camera_for
from generations.looks.photo_frames import cutting_for, frame_size, plate_for
from generations.looks.photo_many import can_tile, fan, has_others, sandwich, tiled
from generations.looks.photo_palette import is_on_paper
from generations.looks.photo_planes import COLOURED, bleed, bleed_box, dyed, is_panorama, opening
from generations.looks.photo_stage import fills_behind, stage_for
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

_COLOUR_TINT: Final = 0.92  # a coloured ground is the colour itself, hardly the picture's blur
_TILES_SHARE: Final = 0.6  # of the ads with one scene of several pictures
_BLEEDS: Final = 0.55, 1.8  # shape of the space to shape of the photo: more would cut it in half
_BLEEDS_AT_END: Final = 0.55, 1.6  # there the camera passes over what is cut
_PAN_ENLARGED: Final = 3.0  # a moving picture may be softer
_NEAR: Final = 1.35
_WIDEST_FOR_HALF: Final = 1.1  # width by height


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


def _ground(brief: SceneBrief, art: PhotoArt) -> Callable[[float], Frame]:
    """The picture, blurred and tinted by the palette, drifting behind everything."""
    width, height = brief.size
    is_dark = colour.lightness(brief.palette.background) < 0.5
    tint = brief.palette.background
    if brief.role is Role.BODY and colour.chroma(tint) >= COLOURED:
        tint = colour.with_luminance(tint, colour.luminance(tint) * (0.72 if is_dark else 1.14))
    elif brief.role is Role.BODY:  # a shade off hook and end card, still on the same side of the words
        tint = colour.mix(tint, brief.palette.deep, 0.22) if is_dark else colour.mix(tint, brief.palette.soft, 0.45)
    share = _COLOUR_TINT if colour.chroma(tint) >= COLOURED else 0.72 if is_dark else 0.84
    wide = cards.backdrop(art, round(width * 1.12), round(height * 1.12), tint, share)

    def ground(t: float) -> Frame:
        x = -width * 0.06 * (1 + 0.7 * easing.sway(t, 11))
        y = -height * 0.06 * (1 + 0.6 * easing.sway(t, 8.5, 0.25))
        matrix = np.array([[1.0, 0, x], [0, 1.0, y]])
        return cv2.warpAffine(wide, matrix, (width, height), flags=cv2.INTER_LINEAR)  # type: ignore[return-value]

    return ground


def _show(brief: SceneBrief, art: PhotoArt) -> Painter:
    """How this scene shows the photo."""
    if brief.staging.is_full and (filled := opening(brief, art)) is not None:
        return filled
    if art.kind == "logo":
        return _framed(brief, art, "card")
    if art.cutout is not None:
        return _stepping_out(brief, art.cutout)
    is_dyed = is_on_paper(art)
    if is_dyed and brief.role is not Role.BODY:
        return dyed(brief, art)
    if brief.role is Role.BODY:
        is_tall = shape_of(*brief.size) is Shape.VERTICAL
        if is_tall and brief.staging.arrangement is Arrangement.HERO_FIRST:
            return sandwich(brief, art)
        if is_dyed:
            return dyed(brief, art, near=_NEAR)
        if (brief.index % 2 == 0 or is_tall) and has_others(brief, art):
            prefers_tiles = brief.ad_random("several").random() < _TILES_SHARE
            return tiled(brief, art) if prefers_tiles and can_tile(brief, art) else _on_stage(brief, fan(brief, art))
        return _framed(brief, art, _kind(brief, art), details=True)
    return _framed(brief, art, _kind(brief, art))


def _on_stage(brief: SceneBrief, show: Painter) -> Painter:
    stage = stage_for(brief)

    def paint(frame: Frame, t: float) -> None:
        stage(frame, t)
        show(frame, t)

    return paint


def _kind(brief: SceneBrief, art: PhotoArt) -> str:
    """The ad's frame, unless it would not suit the photo: a bleed needs one that is sharp enough and of about its shape, an
    arch would cut a wide one in half."""
    kind = brief.ad_random("frame").choice(("card", "print", "arch", "bleed", "bleed", "bleed"))
    is_square = shape_of(*brief.size) is Shape.SQUARE
    if is_square and brief.staging.zones.is_beside and _fills_the_side(brief, art):
        return "bleed"  # beside words in a square a framed photo would be small
    (_, _, width, height), _ = bleed_box(brief, art)
    if is_panorama(art) and art.can_fill(width, height, _PAN_ENLARGED):
        return "bleed"
    if kind == "bleed":
        low, high = _BLEEDS_AT_END if brief.role is Role.END else _BLEEDS
        is_near = low < width / height / art.ratio < high
        return kind if is_near and art.can_fill(width, height) else "card"
    return "card" if kind == "arch" and art.ratio > 1.3 else kind


def _fills_the_side(brief: SceneBrief, art: PhotoArt) -> bool:
    """Whether the photo, cut to the upright half of a square, keeps enough of itself and stays sharp."""
    return art.ratio < _WIDEST_FOR_HALF and art.can_fill(brief.width // 2, brief.height)


def _framed(brief: SceneBrief, art: PhotoArt, kind: str, *, details: bool = False) -> Painter:
    """One frame; inside it the camera moves, and with `details` it cuts on every second beat."""
    if kind == "bleed":
        return bleed(brief, art, details=details)
    width, height = frame_size(brief, art, kind)
    cutting = cutting_for(brief, width, height, kind)
    camera = camera_for(brief, art, width / height, details=details)
    left, top, room_w, room_h = brief.staging.hero.in_pixels(*brief.size)
    margin = 0.53 * width + 20 * brief.unit
    x, y = min(max(left + room_w / 2, margin), brief.width - margin), top + room_h / 2
    lean = brief.ad_random("lean").choice((-1, 1)) * (-1 if brief.role is Role.BODY else 1)
    tilt = {"card": 2.6, "print": 4.0, "arch": 0.0}[kind] * lean * (0.4 if brief.is_last else 1.0)
    still = cards.whole(art, width, height) if art.kind == "logo" else None
    lead = 0.12 if brief.role is Role.HOOK else 0.24  # the hook is seen arriving
    stage = stage_for(brief)
    plate = None if fills_behind(brief) else plate_for(brief, cutting, kind)

    def paint(frame: Frame, t: float) -> None:
        stage(frame, t)
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
    grade=Grade(style="cinematic", strength=0.25, vignette=0.22),
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

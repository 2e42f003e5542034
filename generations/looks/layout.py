"""Where the words go: an ad spec and a look in, overlays out, laid out anew for every frame size.

Each scene's blocks are measured with the typesetter and stacked with rhythm inside the look's text area, so boxes are
tight and never overlap, whatever the words: what does not fit shrinks and breaks anew, nothing is cut or dropped. All
times are frames of the ad, all boxes fractions of the frame. Pure: same input, same overlays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from generations.looks.base import Look, Palette, Role, Staging, staging_for
from generations.looks.blocks import Block, blocks_of_scene, under_logo
from generations.looks.stacking import Area as PixelArea
from generations.looks.stacking import Placed, stacked, sticker
from generations.looks.timing import Beat, Cue, beats_of_scene
from generations.looks.typography import TypeRecipe, recipe_named
from generations.looks.zones import Area, Shape, shape_of, zones_for
from generations.safe_zone import safe_zone
from generations.spec import AdSpec, OverlayPosition, Scene
from generations.text_setting import Align
from generations.timeline import Box, Exit, Overlay

_TOP_SHARE: Final = 0.30  # how much of the room that is left goes above the words in upright formats

_STEP_FROM_HERO: Final = 0.02  # of the frame's width
_SCRIM_AIR_PX: Final = 24.0


@dataclass(frozen=True, slots=True)
class Canvas:
    width: int
    height: int
    fps: int

    @property
    def unit(self) -> float:
        return min(self.width, self.height) / 1080


def overlays_for(
    spec: AdSpec,
    look: Look,
    palette: Palette | None,
    width: int,
    height: int,
    fps: int,
    scene_frames: Sequence[int],
    *,
    over_picture: Sequence[bool] = (),
    transition_frames: int = 0,
    logo_key: str | None = None,
) -> tuple[Overlay, ...]:
    """Every overlay of the ad in order. `palette` overrides the look's own; `over_picture` marks scenes whose clip was
    not made by the look (AI or stock), where words get light type on a darkened picture; a logo heads the end card."""
    canvas = Canvas(width, height, fps)
    recipe = look.type or recipe_named(look.name)
    overlays: list[Overlay] = []
    first = 0
    for index, (scene, frames) in enumerate(zip(spec.scenes, scene_frames, strict=True)):
        staging = staging_for(look, spec, scene, width, height)
        if palette is not None:
            staging = staging.recoloured(palette)
        is_picture = bool(over_picture) and over_picture[index]
        staging = staging.over_picture(width, height) if is_picture else staging
        blocks = blocks_of_scene(
            spec, scene, recipe, staging, is_beside=staging.zones.is_beside, over_picture=is_picture
        )
        if logo_key is not None and staging.role is Role.END:
            blocks = under_logo(logo_key, blocks)
        gone = max((overlay.start + overlay.frames for overlay in overlays), default=None)
        beats = _beats(staging.role, blocks, first, frames, fps, transition_frames, gone)
        placed = _placed(blocks, scene, staging, recipe, canvas, over_picture=is_picture)
        scene_overlays: list[Overlay] = [
            _overlay(scene, block, spot, beat, canvas) for block, spot, beat in zip(blocks, placed, beats, strict=True)
        ]
        overlays += _with_one_scrim(scene_overlays, placed, staging, canvas)
        first += frames
    return tuple(overlays)


def _beats(
    role: Role, blocks: Sequence[Block], first: int, frames: int, fps: int, transition_frames: int, gone: int | None
) -> tuple[Beat, ...]:
    cues = [Cue(block.role, block.text, block.entrance_s) for block in blocks]
    return beats_of_scene(role, cues, first, frames, fps, transition_frames, taken_until=gone)


def _placed(
    blocks: Sequence[Block], scene: Scene, staging: Staging, recipe: TypeRecipe, canvas: Canvas, *, over_picture: bool
) -> list[Placed]:
    """A place for every block, in the order of the blocks: the stack, then a sticker at the hero's shoulder."""
    safe = safe_zone(canvas.width, canvas.height)
    align = blocks[0].align if blocks else recipe.align
    area, share = _text_area(scene, staging, canvas, align)
    in_stack = [block for block in blocks if not block.is_sticker]
    stack = stacked(in_stack, area, safe, canvas.unit, align=align, share_above=share, gap_em=recipe.gap_em)
    by_block = {id(block): spot for block, spot in zip(in_stack, stack, strict=True)}
    for block in blocks:
        if block.is_sticker:
            zone = _pixels(staging.zones.badge, canvas)
            by_block[id(block)] = sticker(block, zone, safe, canvas.unit, stack)
    return [by_block[id(block)] for block in blocks]


def _text_area(scene: Scene, staging: Staging, canvas: Canvas, align: Align) -> tuple[PixelArea, float]:
    """The area for the words and which share of its free height lies above them; the scene's wish is honoured."""
    safe = safe_zone(canvas.width, canvas.height)
    left, top, width, height = staging.zones.text.in_pixels(canvas.width, canvas.height)
    is_beside = staging.zones.is_beside
    if align == "start" and not is_beside and staging.sign is None:  # one left edge through the whole ad
        edge = zones_for(canvas.width, canvas.height, Role.HOOK).text.x * canvas.width
        left, width = min(left, edge), width + max(left - edge, 0.0)
    area = PixelArea(
        max(left, safe.left), max(top, safe.top), min(left + width, safe.right), min(top + height, safe.bottom)
    )
    if is_beside and staging.sign is None and shape_of(canvas.width, canvas.height) is Shape.SQUARE:
        area = _clear_of_hero(area, staging, canvas)
    wish = scene.text_overlay.position
    if staging.sign is not None:
        return area, 0.5
    if staging.role is Role.END or wish is OverlayPosition.TOP:
        return area, 0.5 if is_beside else _TOP_SHARE
    if is_beside:
        return area, {OverlayPosition.CENTER: 0.5, OverlayPosition.BOTTOM: 1.0}[wish]
    room = max(area.bottom - area.top, canvas.height * 0.3)
    if wish is OverlayPosition.BOTTOM:
        return replace(area, top=safe.bottom - room, bottom=safe.bottom), 1.0
    middle = (safe.top + safe.bottom) / 2
    return replace(area, top=middle - room / 2, bottom=middle + room / 2), 0.5


def _clear_of_hero(area: PixelArea, staging: Staging, canvas: Canvas) -> PixelArea:
    """Square frames are tight: the words keep a step away from a hero that breathes and tilts beside them."""
    step = _STEP_FROM_HERO * canvas.width
    if staging.zones.hero.centre[0] > 0.5:
        return replace(area, right=area.right - step)
    return replace(area, left=area.left + step)


def _with_one_scrim(
    overlays: list[Overlay], placed: Sequence[Placed], staging: Staging, canvas: Canvas
) -> list[Overlay]:
    """Where the words need a shade behind them, one for all of a scene, from the nearest edge of the frame: the block that
    comes first carries it."""
    shaded = [number for number, overlay in enumerate(overlays) if overlay.style.scrim is not None]
    if not shaded:
        return overlays
    carrier = min(shaded, key=lambda number: (overlays[number].start, number))
    box = _scrim_box([placed[number] for number in shaded], canvas, is_beside=staging.zones.is_beside)
    out = []
    for number, overlay in enumerate(overlays):
        if number == carrier:
            out.append(overlay.model_copy(update={"scrim_box": box}))
        elif number in shaded:
            out.append(overlay.model_copy(update={"style": overlay.style.model_copy(update={"scrim": None})}))
        else:
            out.append(overlay)
    return out


def _scrim_box(spots: Sequence[Placed], canvas: Canvas, *, is_beside: bool) -> Box:
    """Full width from the top or bottom edge in upright formats, full height from the side in wide ones."""
    air = _SCRIM_AIR_PX * canvas.unit
    left, top = min(spot.left for spot in spots) - air, min(spot.top for spot in spots) - air
    right, bottom = max(spot.right for spot in spots) + air, max(spot.bottom for spot in spots) + air
    if is_beside:
        is_left = left + right < canvas.width
        low, high = (0.0, right / canvas.width) if is_left else (left / canvas.width, 1.0)
        return Box(x=max(low, 0.0), y=0.0, width=min(high, 1.0) - max(low, 0.0), height=1.0)
    low, high = top / canvas.height, bottom / canvas.height
    if low < 0.25:
        low = 0.0
    if high > 0.62:
        high = 1.0
    return Box(x=0.0, y=low, width=1.0, height=high - low)


def _pixels(area: Area, canvas: Canvas) -> PixelArea:
    left, top, width, height = area.in_pixels(canvas.width, canvas.height)
    return PixelArea(left, top, left + width, top + height)


def _overlay(scene: Scene, block: Block, spot: Placed, beat: Beat, canvas: Canvas) -> Overlay:
    return Overlay(
        id=f"s{scene.scene_number}-{block.role.value}{block.suffix}",
        role=block.role,
        text=spot.text,
        image_key=block.image_key,
        box=_box(spot, canvas),
        align=spot.align,
        valign="middle",
        style=spot.style,
        start=beat.start,
        frames=beat.frames,
        entrance=block.entrance,
        entrance_frames=beat.entrance_frames,
        exit=Exit.FADE if beat.exit_frames else Exit.NONE,
        exit_frames=beat.exit_frames,
        scene_number=scene.scene_number,
    )


def _box(spot: Placed, canvas: Canvas) -> Box:
    left, top = max(spot.left, 0.0), max(spot.top, 0.0)
    return Box(
        x=left / canvas.width,
        y=top / canvas.height,
        width=min(spot.right, canvas.width) / canvas.width - left / canvas.width,
        height=min(spot.bottom, canvas.height) / canvas.height - top / canvas.height,
    )

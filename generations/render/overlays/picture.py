"""An overlay at rest, in pieces: its words (each apart, so they can come on one by one), its button or badge, its logo.

`drawn` measures with the same function as the layout did, so what was laid out is what is drawn. Also here: the soft
scrim and the glow that lie under it as pictures of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageOps

from adgen.media.ffmpeg import MediaError
from adgen.media.probe import MAX_SIDE
from generations.text_setting import ARROW_EM, Setting, set_overlay
from generations.timeline import Entrance, Overlay, Pill, TextStyle
from generations.typesetting import Fill, Gradient, Outline, Paint, Shadow, draw_block, draw_word

from . import shapes
from .pieces import Piece, stacked, straight
from .sprite import Pixels

_STAR_TILT_DEG: Final = -8.0
_SCRIM_REACH_PX: Final = 120.0
_WIDE_SCRIM_REACH_PX: Final = 300.0
_SIDEWAYS: Final = 1.9  # a shade fades more slowly from side to side: there is more room
_GLOW_REACH_PX: Final = 44.0
_GLOW_STRENGTH: Final = 0.34
_OUTLINE_EM: Final = 0.035

# Of Pillow's readers those that decode a file by themselves: its PostScript reader would start a program.
_PICTURE_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")

OpenMedia = Callable[[str], Path]


def drawn(overlay: Overlay, width: int, height: int, open_media: OpenMedia) -> tuple[Piece, ...]:
    """The overlay's pieces in frame pixels; none when there is nothing to see."""
    if overlay.image_key is not None:
        return (_image(overlay, width, height, open_media(overlay.image_key)),)
    setting = set_overlay(overlay, width, height)
    if setting.block.is_empty:
        return ()
    unit = min(width, height) / 1080
    left, top = _corner(overlay, setting, width, height)
    if overlay.style.pill is None:
        return _words(overlay, setting, left, top, unit)
    return (_with_backing(overlay, setting, overlay.style.pill, left, top, unit),)


def _corner(overlay: Overlay, setting: Setting, width: int, height: int) -> tuple[float, float]:
    """Where the outer box's corner lies: text keeps its own alignment inside the box, buttons are aligned as a whole."""
    box = overlay.box
    free_y = box.height * height - setting.outer_height
    top = box.y * height + free_y * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[overlay.valign]
    if overlay.style.pill is None:
        return box.x * width, top
    free_x = box.width * width - setting.outer_width
    is_mirrored = setting.block.rtl and overlay.align != "center"
    share = {"start": 0.0, "center": 0.5, "end": 1.0}[overlay.align]
    return box.x * width + free_x * (1.0 - share if is_mirrored else share), top


def _paint(style: TextStyle, size_px: float) -> Paint:
    shadows: tuple[Shadow, ...] = ()
    if style.shadow is not None:
        opacity = shapes.rgba(style.shadow)[3]
        shadows = (Shadow(style.shadow[:7], 0.5 * opacity, size_px * 0.10, 0.0, size_px * 0.05),)
    outline = Outline(max(size_px * _OUTLINE_EM, 2.0), style.outline[:7]) if style.outline else None
    return Paint(_fill(style.color), _fill(style.accent), outline, shadows=shadows)


def _fill(colours: tuple[str, ...]) -> Fill:
    if len(colours) == 1:
        return colours[0][:7]
    last = len(colours) - 1
    stops = tuple((number / last, colour[:7]) for number, colour in enumerate(colours))
    return Gradient(stops, 0.0 if len(colours) == 2 else 90.0)


def _words(overlay: Overlay, setting: Setting, left: float, top: float, unit: float) -> tuple[Piece, ...]:
    """One piece a word where words move apart, else one for the whole block. Whole pixels: text at rest is crisp."""
    block = setting.block
    paint = _paint(overlay.style, block.size_px)
    x, y = round(left), round(top)
    if overlay.entrance in (Entrance.FADE, Entrance.SLIDE_UP, Entrance.SCALE, Entrance.STAMP, Entrance.NONE):
        layer = draw_block(block, paint)
        return (Piece(straight(layer.pixels), x + layer.x, y + layer.y),)
    pieces = []
    for index, word in enumerate(block.words):
        layer = draw_word(block, index, paint)
        line = block.lines[word.line]
        floor = round(y + max(line.ink[3], word.baseline) + 3 * unit)
        order = word.line if overlay.entrance is Entrance.LINE_WIPE else index
        pieces.append(
            Piece(
                straight(layer.pixels),
                x + layer.x,
                y + layer.y,
                order,
                floor,
                x + line.ink[0],
                x + line.ink[2],
                line.rtl,
                word.emphasised,
            )
        )
    return tuple(pieces)


def _with_backing(overlay: Overlay, setting: Setting, pill: Pill, left: float, top: float, unit: float) -> Piece:
    """Text on its button or badge, flattened: they move as one."""
    block, style = setting.block, overlay.style
    arrow_px = block.size_px * ARROW_EM if pill.arrow else 0.0
    text_x = left + setting.inset_x + (arrow_px if block.rtl else 0.0)
    layer = draw_block(block, _paint(style, block.size_px))
    text = Piece(straight(layer.pixels), round(text_x) + layer.x, round(top + setting.inset_y) + layer.y)
    piece = stacked(_backing(pill, setting, left, top, unit), text)
    if pill.arrow:
        ink_left, ink_right = text_x + block.ink[0], text_x + block.ink[2]
        piece = stacked(piece, _arrow(style, setting, ink_left if block.rtl else ink_right, top, mirrored=block.rtl))
    return _tilted(piece, _STAR_TILT_DEG) if pill.shape == "star" else piece


def _backing(pill: Pill, setting: Setting, left: float, top: float, unit: float) -> Piece:
    """The filled shape, with its border when it has one."""
    width, height = setting.outer_width, setting.outer_height
    x, y = int(np.floor(left)), int(np.floor(top))
    columns, rows = int(np.ceil(left + width)) - x, int(np.ceil(top + height)) - y
    edges = (left - x, top - y, left - x + width, top - y + height)
    if pill.shape == "star":
        side = max(columns, rows)
        return Piece(shapes.coloured(shapes.star(side, min(width, height)), pill.fill), x, y)
    radius = min(width, height) / 2 if pill.shape == "circle" else pill.radius_px * unit
    mask = shapes.rounded_rect(columns, rows, *edges, radius)
    piece = Piece(shapes.coloured(mask, pill.fill), x, y)
    if pill.border is None:
        return piece
    line = max(2.5 * unit, 1.5)
    inner = (edges[0] + line, edges[1] + line, edges[2] - line, edges[3] - line)
    ring = mask - shapes.rounded_rect(columns, rows, *inner, max(radius - line, 0.0))
    return stacked(piece, Piece(shapes.coloured(np.clip(ring, 0, 1), (pill.border,)), x, y))


def _arrow(style: TextStyle, setting: Setting, at: float, top: float, *, mirrored: bool) -> Piece:
    """The button's arrow, centred on its letters' body, half an em from the text that ends at `at`."""
    em = setting.block.size_px
    mask = shapes.arrow(em * 0.74, max(em * 0.105, 1.5))
    x = at + em * (ARROW_EM - 0.80)
    if mirrored:
        mask = np.ascontiguousarray(mask[:, ::-1])
        x = at - em * (ARROW_EM - 0.80) - mask.shape[1]
    y = top + setting.outer_height / 2 - mask.shape[0] / 2
    return Piece(shapes.coloured(mask, (style.color[0],)), round(x), round(y))


def _tilted(piece: Piece, degrees: float) -> Piece:
    height, width = piece.pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -degrees, 1.0)
    border = [float(part) for part in piece.pixels[0, 0, :3]] + [0.0]
    turned = cv2.warpAffine(piece.pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=border)
    return Piece(np.asarray(turned, np.uint8), piece.x, piece.y)


def _image(overlay: Overlay, width: int, height: int, path: Path) -> Piece:
    """A picture, whole and undistorted, in its box."""
    premultiplied = _read(path)
    box = overlay.box
    room_x, room_y = max(box.width * width, 2.0), max(box.height * height, 2.0)
    rows, columns = premultiplied.shape[:2]
    scale = min(room_x / columns, room_y / rows)
    size = max(round(columns * scale), 1), max(round(rows * scale), 1)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    resized = np.asarray(cv2.resize(premultiplied, size, interpolation=method), np.uint8)
    share_x = {"start": 0.0, "center": 0.5, "end": 1.0}[overlay.align]
    share_y = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[overlay.valign]
    x = box.x * width + (room_x - size[0]) * share_x
    y = box.y * height + (room_y - size[1]) * share_y
    return Piece(straight(resized), round(x), round(y))


def _read(path: Path) -> Pixels:
    """The picture upright, with its colours multiplied by their opacity. MediaError for what is none, or too large a one."""
    try:
        with Image.open(path, formats=_PICTURE_FORMATS) as opened:
            if max(opened.size) > MAX_SIDE:
                raise MediaError(f"The picture “{path.name}” has more than {MAX_SIDE} pixels a side.")
            return np.array(ImageOps.exif_transpose(opened).convert("RGBA").convert("RGBa"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise MediaError(f"The file “{path.name}” is not a picture we can read.", str(error)) from error


def scrim_under(overlay: Overlay, pieces: tuple[Piece, ...], width: int, height: int) -> Piece | None:
    """A soft patch that darkens (or lightens) the picture behind the words; at the frame's edges it does not fade."""
    if overlay.style.scrim is None or not pieces:
        return None
    unit = min(width, height) / 1080
    reach = (_SCRIM_REACH_PX if overlay.scrim_box is None else _WIDE_SCRIM_REACH_PX) * unit
    left, top, right, bottom = _covered(overlay, pieces, width, height)
    edges = (left <= 1, top <= 1, right >= width - 1, bottom >= height - 1)
    across = reach * _SIDEWAYS
    fades = tuple(0.0 if is_edge else room for is_edge, room in zip(edges, (across, reach, across, reach), strict=True))
    x0, y0 = round(left - fades[0]), round(top - fades[1])
    columns, rows = round(right + fades[2]) - x0, round(bottom + fades[3]) - y0
    mask = shapes.soft_rect(columns, rows, (fades[0], fades[1], fades[2], fades[3]))
    alpha = shapes.dithered(mask, 255 * shapes.rgba(overlay.style.scrim)[3])
    return _cut(_filled(alpha, overlay.style.scrim), x0, y0, width, height)


def _covered(overlay: Overlay, pieces: tuple[Piece, ...], width: int, height: int) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of what a scrim covers in full strength."""
    box = overlay.scrim_box
    if box is not None:
        return box.x * width, box.y * height, (box.x + box.width) * width, (box.y + box.height) * height
    return (
        min(piece.x for piece in pieces),
        min(piece.y for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
    )


def glow_under(overlay: Overlay, piece: Piece, width: int, height: int) -> Piece | None:
    """The light a button throws on what is behind it."""
    pill = overlay.style.pill
    if pill is None or pill.glow is None:
        return None
    unit = min(width, height) / 1080
    reach = int(_GLOW_REACH_PX * unit)
    mask = np.pad(piece.pixels[..., 3].astype(np.float32) / 255.0, reach)
    soft = shapes.dithered(shapes.glow(mask, reach / 2.2), 255 * _GLOW_STRENGTH)
    return _cut(_filled(soft, pill.glow), piece.x - reach, piece.y - reach, width, height)


def _filled(alpha: Pixels, colour: str) -> Pixels:
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = shapes.rgba(colour)[:3]
    out[..., 3] = alpha
    return out


def _cut(pixels: Pixels, x: int, y: int, width: int, height: int) -> Piece | None:
    left, top = max(-x, 0), max(-y, 0)
    inside = pixels[top : height - y, left : width - x]
    return Piece(inside, x + left, y + top) if inside.size else None

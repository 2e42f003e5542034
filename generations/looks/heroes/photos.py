"""The user's photos made ready to show: any size and shape, nothing stretched, nothing invented.

`prepare(path)` decodes once and gives a `PhotoArt`: RGB pixels at a useful size, the point the eye goes to, detail crops,
a palette taken from the picture, and a cut-out only where that is safe. What is a logo (transparent, tiny or flat) is
called one, to be shown whole with room around it. `cards` makes moving views and framed cards of a `PhotoArt`.
Frames are uint8 RGB (height, width, 3); layers uint8 RGBA premultiplied. Boxes and points are fractions of the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from generations.looks import colour
from generations.looks.base import Frame, Layer, Palette
from generations.looks.heroes.cutouts import cut_out, flat_ground_of, trimmed
from generations.looks.heroes.illustrations import premultiplied
from generations.looks.heroes.levels import well_lit
from generations.looks.heroes.photo_colours import clusters_of, palette_of
from generations.looks.heroes.saliency import Box, details_of, focus_of, saliency_of

Kind = Literal["photo", "cutout", "logo"]

MAX_PX: Final = 1500
MOST_ENLARGED: Final = 2.5
SHARP_ENOUGH: Final = 2.4  # of a picture without a frame; measured by eye on 600-pixel files
_SMOOTH_PX: Final = 900
_TINY_PX: Final = 260  # smaller pictures are shown like a logo, not blown up


@dataclass(frozen=True)
class PhotoArt:
    """A photo ready to show. `pixels` is opaque RGB; `cutout` is the thing alone (premultiplied RGBA, cut to its bounds)
    for a cut-out and for a transparent logo. `ground` is the colour all round its border, empty when there is none.
    `enlargement` tells how much larger than the file `pixels` is."""

    pixels: Frame
    kind: Kind
    focus: tuple[float, float]
    details: tuple[Box, ...]
    palette: Palette
    clusters: tuple[tuple[str, float], ...]
    ground: str
    cutout: Layer | None = None
    enlargement: float = 1.0

    @property
    def size(self) -> tuple[int, int]:
        return self.pixels.shape[1], self.pixels.shape[0]

    @property
    def ratio(self) -> float:
        """Width by height."""
        return self.pixels.shape[1] / self.pixels.shape[0]

    def can_fill(self, width: int, height: int, enlarged: float = SHARP_ENOUGH) -> bool:
        """Sharp enough to cover an area without a card: at most `enlarged` times larger than in the file."""
        needed = max(width / self.size[0], height / self.size[1])
        return self.kind == "photo" and needed * self.enlargement <= enlarged


def prepare(path: Path, max_px: int = MAX_PX) -> PhotoArt:
    """The photo at `path`, at most `max_px` on the long side. The last few are kept."""
    return _prepared(path, min(max_px, MAX_PX), path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _prepared(path: Path, max_px: int, _changed_ns: int) -> PhotoArt:
    with Image.open(path) as picture:
        upright = ImageOps.exif_transpose(picture) or picture
        pixels = np.asarray(upright.convert("RGBA"))
    return from_pixels(pixels, max_px)


def from_pixels(pixels: Layer, max_px: int = MAX_PX) -> PhotoArt:
    """The same from straight RGBA."""
    source = max(pixels.shape[:2])
    has_alpha = float((pixels[..., 3] < 128).mean()) > 0.02
    if has_alpha:
        return _transparent(pixels, max_px, source)
    rgb = _fitted(pixels[..., :3], max_px)
    scale = max(rgb.shape[:2]) / source
    ground = flat_ground_of(rgb)
    is_logo = source < _TINY_PX or (ground is not None and _is_flat_art(rgb, _far_from(ground, rgb)))
    thing = cut_out(rgb) if ground is not None else None
    kind: Kind = "logo" if is_logo else "cutout" if thing is not None else "photo"
    if not ground:
        rgb = well_lit(rgb)
    return _finished(rgb, kind, thing, ground or "", scale)


def _transparent(pixels: Layer, max_px: int, source: int) -> PhotoArt:
    """A logo or a thing cut out by its owner, shown on white, or on dark where it is white itself."""
    layer = trimmed(premultiplied(pixels))
    is_small = max(layer.shape[:2]) < _TINY_PX
    layer = _smooth_art(layer) if is_small else _fitted(layer, max_px)
    solid = layer[layer[..., 3] > 200][:, :3]
    light = float(solid.mean()) if len(solid) else 0.0
    ground = "#15171C" if light > 205 else "#FFFFFF"
    is_logo = is_small or _is_flat_art(layer[..., :3], np.ascontiguousarray(layer[..., 3]))
    scale = max(layer.shape[:2]) / max(1, source)
    return _finished(_on_colour(layer, ground), "logo" if is_logo else "cutout", layer, ground, max(scale, 1.0))


def _finished(rgb: Frame, kind: Kind, thing: Layer | None, ground: str, scale: float) -> PhotoArt:
    saliency = saliency_of(rgb)
    if ground:
        saliency = saliency * _away_from(ground, rgb, saliency.shape[0])
        saliency /= max(float(saliency.sum()), 1e-12)
    rgb.setflags(write=False)
    clusters = clusters_of(rgb)
    return PhotoArt(
        pixels=rgb,
        kind=kind,
        focus=(0.5, 0.5) if kind == "logo" else focus_of(saliency),
        details=() if kind == "logo" else details_of(saliency, rgb.shape[1] / rgb.shape[0]),
        palette=palette_of(clusters),
        clusters=clusters,
        ground=ground,
        cutout=thing,
        enlargement=max(scale, 1.0),
    )


def _fitted(pixels: NDArray[np.uint8], max_px: int) -> NDArray[np.uint8]:
    """At most `max_px`; small pictures grow, but never beyond what still looks sharp."""
    long = max(pixels.shape[:2])
    if long > max_px:
        return _shrunk(pixels, max_px / long)
    growth = min(max_px * 0.72 / long, MOST_ENLARGED)
    return _enlarged(pixels, growth) if growth > 1.05 else np.array(pixels)


def _shrunk(pixels: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """In linear light, so that fine bright detail does not go dark. The curve is the square, near enough and cheap."""
    size = scaled_size(pixels, scale)
    if pixels.shape[2] == 4:
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    linear = np.square(np.arange(256, dtype=np.float32) / 255)[pixels]
    small = np.asarray(cv2.resize(linear, size, interpolation=cv2.INTER_AREA))
    return np.asarray((np.sqrt(small) * 255).round(), np.uint8)


def _smooth_art(layer: Layer) -> Layer:
    """A tiny picture with transparency, larger, its stairs made smooth: blurred as far as its pixels are coarse, then the
    outline drawn sharp again. Right for the flat shapes that tiny logos are."""
    growth = max(1, round(_SMOOTH_PX / max(layer.shape[:2])))
    pad = 2
    room = cv2.copyMakeBorder(layer, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    large = cv2.resize(room.astype(np.float32), None, fx=growth, fy=growth, interpolation=cv2.INTER_CUBIC)
    soft = cv2.GaussianBlur(large.clip(0, 255), (0, 0), 0.95 * growth)
    alpha = soft[..., 3:] / 255
    edge = np.clip((alpha - 0.5) * 0.62 * growth + 0.5, 0, 1)
    own = soft[..., :3] / np.maximum(alpha, 0.02)
    return trimmed(np.concatenate([own.clip(0, 255) * edge, edge * 255], axis=2).round().astype(np.uint8))


def _enlarged(pixels: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """Lanczos and a light unsharp mask; premultiplied colour may never pass its alpha."""
    large = np.asarray(cv2.resize(pixels, scaled_size(pixels, scale), interpolation=cv2.INTER_LANCZOS4), np.uint8)
    soft = cv2.GaussianBlur(large, (0, 0), 0.9 * scale)
    sharp = np.asarray(cv2.addWeighted(large, 1.45, soft, -0.45, 0), np.uint8)
    if pixels.shape[2] == 4:
        sharp[..., 3] = large[..., 3]
        sharp[..., :3] = np.minimum(sharp[..., :3], large[..., 3:])
    return sharp


def scaled_size(pixels: NDArray[np.uint8], scale: float) -> tuple[int, int]:
    return max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))


def _on_colour(layer: Layer, ground: str) -> Frame:
    rest = (255 - layer[..., 3:].astype(np.uint16)) * np.array(colour.rgb(ground), np.uint16)
    return np.asarray(np.minimum(layer[..., :3] + (rest + 127) // 255, 255), np.uint8)


def _is_flat_art(rgb: Frame, shown: NDArray[np.uint8]) -> bool:
    """Where `shown` is above 200 a dozen exact colours cover most: drawn, not photographed. Shading spreads over many."""
    scale = min(1.0, 160 / max(rgb.shape[:2]))
    size = scaled_size(rgb, scale)
    small = cv2.medianBlur(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), 3)
    points = small[cv2.resize(shown, size, interpolation=cv2.INTER_NEAREST) > 200]
    if len(points) < 20:
        return True
    fine = (points.astype(np.int32) >> 2) @ np.array([1, 64, 4096])
    counts = np.sort(np.unique(fine, return_counts=True)[1])[::-1]
    return bool(counts[:12].sum() >= 0.75 * len(points))


def _away_from(ground: str, rgb: Frame, side: int) -> NDArray[np.float32]:
    """Where the picture is not its ground, (side, side), 0.02..1."""
    small = np.asarray(cv2.resize(rgb, (side, side), interpolation=cv2.INTER_AREA), np.uint8)
    return np.asarray(np.clip(_far_from(ground, small).astype(np.float32) / 255, 0.02, 1), np.float32)


def _far_from(ground: str, rgb: Frame) -> NDArray[np.uint8]:
    """0 where a pixel has the ground's colour, 255 from 24 levels away."""
    far = np.abs(rgb.astype(np.int16) - np.array(colour.rgb(ground), np.int16)).max(axis=2)
    return np.asarray((far.astype(np.float32) * (255 / 24)).clip(0, 255), np.uint8)

"""A photo on screen: moving views cut from it, rounded cards with border and shadow, and the dark ground behind.

`window` samples at sub-pixel steps and never stretches; `between` moves one box to another (Ken Burns inside a card).
`card` is an empty card, `card_layer` a finished one; logos and things on a plain ground are shown whole, with room.
Frames are uint8 RGB (height, width, 3); layers uint8 RGBA premultiplied. Sizes are for a 1080-pixel short side x `unit`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks import colour
from generations.looks.base import Frame, Layer
from generations.looks.heroes.photos import MOST_ENLARGED, PhotoArt, scaled_size
from generations.looks.heroes.saliency import Box

# The part of a card's side that what it shows whole may fill.
_ROOM: Final = {"logo": 0.66, "cutout": 0.82, "photo": 1.0}
_DARKER, _LIGHTER = 12.0, 16.0  # levels a photo's ground may differ from its tint
_TINY_ENLARGED: Final = 5.0  # on a card even a tiny picture must be seen


def cover_box(art: PhotoArt, ratio: float, zoom: float = 1.0, at: tuple[float, float] | None = None) -> Box:
    """The largest part of shape `ratio` around `at` (else the focus), `zoom` times closer, kept inside the picture."""
    across = min(1.0, ratio / art.ratio) / zoom
    down = min(1.0, art.ratio / ratio) / zoom
    x, y = at or art.focus
    left = min(max(x - across / 2, 0.0), 1 - across)
    top = min(max(y - down / 2, 0.0), 1 - down)
    return Box(left, top, across, down)


def between(one: Box, other: Box, share: float) -> Box:
    """A box on the way from one to the other: the camera's move inside a card."""
    return Box(
        *(
            start + (end - start) * share
            for start, end in zip(
                (one.x, one.y, one.width, one.height), (other.x, other.y, other.width, other.height), strict=True
            )
        )
    )


def window(art: PhotoArt, width: int, height: int, box: Box) -> Frame:
    """What the box shows, `width` x `height`, at sub-pixel steps. The box must have that shape: nothing is stretched."""
    full_width, full_height = art.size
    scale = min(box.width * full_width / width, box.height * full_height / height)
    pixels = art.pixels
    while scale >= 2:  # halve first: a bilinear sample of far-apart pixels would shimmer
        pixels, scale = _halved(art, pixels), scale / 2
    shrink = full_width / pixels.shape[1]
    x, y = box.centre
    matrix = np.array(
        [
            [scale, 0, x * full_width / shrink - scale * width / 2 + scale / 2 - 0.5],
            [0, scale, y * full_height / shrink - scale * height / 2 + scale / 2 - 0.5],
        ]
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(pixels, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )


_HALVES: dict[int, tuple[Frame, Frame]] = {}


def _halved(art: PhotoArt, pixels: Frame) -> Frame:
    """The picture at half its size, remembered for the photos in use."""
    known = _HALVES.get(id(pixels))
    if known is None or known[0] is not pixels:
        if len(_HALVES) >= 6:
            _HALVES.clear()
        size = max(1, pixels.shape[1] // 2), max(1, pixels.shape[0] // 2)
        known = pixels, np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        _HALVES[id(pixels)] = known
    return known[1]


@dataclass(frozen=True)
class Card:
    """A rounded card without its picture: `mask` (height, width) is where the picture shows, `under` the shadow and `over`
    the border, both premultiplied RGBA and larger than the card by `pad_px` on every side."""

    mask: NDArray[np.uint8]
    under: Layer
    over: Layer
    pad_px: int

    def filled(self, picture: Frame) -> Layer:
        """The whole card as one layer: shadow, picture, border."""
        pad, (height, width) = self.pad_px, self.mask.shape
        out = self.under.astype(np.uint16)
        inner = out[pad : pad + height, pad : pad + width]
        alpha = self.mask[..., None].astype(np.uint16)
        inner[:] = inner * (255 - alpha) // 255
        inner[..., :3] += (picture * alpha + 127) // 255
        inner[..., 3:] += alpha
        border = self.over.astype(np.uint16)
        out = out * (255 - border[..., 3:]) // 255 + border
        return np.minimum(out, 255).astype(np.uint8)


@lru_cache(maxsize=8)
def card(width: int, height: int, radius_px: int = 56, border: str = "#FFFFFF", unit: float = 1.0) -> Card:
    """An empty card. Shadow and border are sized for a 1080-pixel short side times `unit`."""
    pad = round(92 * unit)
    mask = _rounded(width, height, radius_px)
    big = np.pad(mask, pad)
    soft = _blurred(big, 34 * unit)
    near = _blurred(big, 9 * unit)
    shadow = np.clip(0.50 * _shifted(soft, round(24 * unit)) + 0.22 * _shifted(near, round(5 * unit)), 0, 255)
    under = np.zeros((*big.shape, 4), np.uint8)
    under[..., 3] = shadow
    line = max(1, round(2 * unit))
    inside = cv2.copyMakeBorder(
        _rounded(width - 2 * line, height - 2 * line, max(1, radius_px - line)),
        *(pad + line,) * 4,
        cv2.BORDER_CONSTANT,
        value=0,
    )
    ring = (big.astype(np.float32) - inside).clip(0) / 255
    # Lit from above: the border fades towards the foot.
    fade = np.linspace(0.62, 0.16, big.shape[0], dtype=np.float32)[:, None]
    over = np.concatenate([ring[..., None] * np.array(colour.rgb(border), np.float32), ring[..., None] * 255], axis=2)
    return Card(mask, under, (over * fade[..., None]).round().astype(np.uint8), pad)


def card_layer(
    art: PhotoArt, width: int, height: int, *, box: Box | None = None, radius_px: int = 56, unit: float = 1.0
) -> Layer:
    """A finished card: the photo (or the part `box` of it) filling it, or what must not be cut whole, with room."""
    return card(width, height, radius_px, "#FFFFFF", unit).filled(picture_for(art, width, height, box))


def picture_for(art: PhotoArt, width: int, height: int, box: Box | None = None) -> Frame:
    """What a card of that size shows."""
    if box is None and (art.ground or art.kind != "photo"):
        return whole(art, width, height)
    return window(art, width, height, box or cover_box(art, width / height))


def whole(art: PhotoArt, width: int, height: int) -> Frame:
    """A logo, a cut-out or a picture on a plain ground, uncut on that ground, softly lit from above."""
    frame = np.full((height, width, 3), colour.rgb(art.ground or "#FFFFFF"), np.float32)
    thing = art.cutout if art.cutout is not None else _opaque(art.pixels)
    room = _ROOM[art.kind]
    scale = min(width * room / thing.shape[1], height * room / thing.shape[0])
    if scale > 1:
        most = _TINY_ENLARGED if art.kind == "logo" else MOST_ENLARGED
        scale = max(1.0, min(scale, most / art.enlargement))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    fitted = np.asarray(cv2.resize(thing, scaled_size(thing, scale), interpolation=interpolation), np.float32)
    top, left = (height - fitted.shape[0]) // 2, (width - fitted.shape[1]) // 2
    place = frame[top : top + fitted.shape[0], left : left + fitted.shape[1]]
    place[:] = place * (1 - fitted[..., 3:] / 255) + fitted[..., :3]
    frame *= np.linspace(1.0, 0.955, height, dtype=np.float32)[:, None, None]
    return np.asarray(frame.clip(0, 255).round(), np.uint8)


def backdrop(art: PhotoArt, width: int, height: int, tint: str, share: float = 0.7) -> Frame:
    """The picture blurred and livened up, then `share` of a dark tint over it: a ground that belongs to the photo."""
    small_size = max(8, width // 16), max(8, height // 16)
    small = window(art, *small_size, cover_box(art, small_size[0] / small_size[1])).astype(np.float32)
    soft = cv2.GaussianBlur(small, (0, 0), max(small_size) / 14, borderType=cv2.BORDER_REFLECT)
    grey = soft.mean(axis=2, keepdims=True)
    lively = (grey + (soft - grey) * 1.25).clip(0, 255)
    mixed = lively * (1 - share) + np.array(colour.rgb(tint), np.float32) * share
    large = cv2.resize(_steadied(mixed, tint), (width, height), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(11).random((height, width, 1), np.float32) - 0.5
    return np.asarray((large + noise).round().clip(0, 255), np.uint8)


def _steadied(mixed: NDArray[np.float32], tint: str) -> NDArray[np.float32]:
    """The blurred picture with its light kept near the tint's: words of one colour must read on all of it."""
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)
    light = mixed @ weights
    own = float(np.array(colour.rgb(tint), np.float32) @ weights)
    kept = np.clip(light, own - _DARKER, own + _LIGHTER)
    return np.asarray(mixed + (kept - light)[..., None], np.float32)


def _opaque(rgb: Frame) -> Layer:
    return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])


def _rounded(width: int, height: int, radius: int) -> NDArray[np.uint8]:
    """An antialiased rounded rectangle, by distance."""
    radius = min(radius, width // 2, height // 2)
    x = np.abs(np.arange(width, dtype=np.float32) + 0.5 - width / 2) - (width / 2 - radius)
    y = np.abs(np.arange(height, dtype=np.float32) + 0.5 - height / 2) - (height / 2 - radius)
    distance = np.hypot(x.clip(0)[None, :], y.clip(0)[:, None]) + np.minimum(np.maximum(x[None, :], y[:, None]), 0)
    return np.asarray((255 * (radius - distance + 0.5).clip(0, 1)).round(), np.uint8)


def _blurred(mask: NDArray[np.uint8], sigma: float) -> NDArray[np.float32]:
    """Large blurs on a quarter-size copy: a sixth of the time, and nobody sees it."""
    if sigma < 6:
        return cv2.GaussianBlur(mask, (0, 0), sigma).astype(np.float32)
    height, width = mask.shape
    small = cv2.resize(mask, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small.astype(np.float32), (0, 0), sigma / 4)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _shifted(field: NDArray[np.float32], down: int) -> NDArray[np.float32]:
    return np.pad(field, ((down, 0), (0, 0)))[: field.shape[0]]

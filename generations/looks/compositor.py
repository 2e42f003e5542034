"""The layer compositor: premultiplied RGBA pictures placed on RGB frames at sub-pixel positions.

Frames are uint8 (height, width, 3) RGB, layers uint8 (height, width, 4) RGBA with premultiplied alpha, masks uint8
(height, width). `put` warps only the box a layer covers. Gradients and blurs are made small in float, enlarged, and
dithered before they become 8 bits, or dark grounds would band. OpenCV runs on one thread: scenes are the parallel unit.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks.base import Frame, Layer
from generations.looks.colour import rgb

cv2.setNumThreads(1)

Mode = Literal["over", "add", "screen"]
Mask = NDArray[np.uint8]
Field = NDArray[np.float32]
Matrix = NDArray[np.float64]
Warped = tuple[Layer, int, int]  # a layer in frame pixels, its left and top

# Positions closer than this to whole pixels count as whole: else rounding leaves a seam at a layer's edge.
_SNAP_PX: Final = 2e-3
_FEW: Final = 12  # one pixel in so many


def placed_at(
    layer: Layer, x: float, y: float, scale: float = 1.0, degrees: float = 0.0, stretch: float = 1.0
) -> Matrix:
    """The matrix that puts a layer's centre at (x, y); `stretch` scales the height alone."""
    height, width = layer.shape[:2]
    turn = math.radians(degrees)
    cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
    a, b, c, d = cos, -sin * stretch, sin, cos * stretch
    return np.array(
        [[a, b, x - a * width / 2 - b * height / 2], [c, d, y - c * width / 2 - d * height / 2]], np.float64
    )


def put(frame: Frame, layer: Layer, matrix: Matrix, opacity: float = 1.0, mode: Mode = "over") -> None:
    """Draw a layer into a frame, in place."""
    if opacity <= 0.004:
        return
    found = _warped(frame, layer, matrix)
    if found is not None:
        _lay(frame, found, opacity, mode)


def _lay(frame: Frame, found: Warped, opacity: float, mode: Mode) -> None:
    patch, left, top = found
    if opacity < 0.996:
        patch = cv2.convertScaleAbs(patch, alpha=opacity)  # type: ignore[assignment]
    height, width = patch.shape[:2]
    _blend(frame[top : top + height, left : left + width], patch, mode)


def _warped(frame: Frame, layer: Layer, matrix: Matrix) -> Warped | None:
    """The layer in frame pixels, clipped to the frame, with its left and top."""
    height, width = layer.shape[:2]
    corners = matrix[:, :2] @ np.array([[0, width, 0, width], [0, 0, height, height]]) + matrix[:, 2:]
    left = max(math.floor(corners[0].min() + _SNAP_PX), 0)
    top = max(math.floor(corners[1].min() + _SNAP_PX), 0)
    right = min(math.ceil(corners[0].max() - _SNAP_PX), frame.shape[1])
    bottom = min(math.ceil(corners[1].max() - _SNAP_PX), frame.shape[0])
    if right <= left or bottom <= top:
        return None
    if _is_whole_shift(matrix):
        x, y = round(matrix[0, 2]), round(matrix[1, 2])
        return layer[top - y : bottom - y, left - x : right - x], left, top
    local = matrix.copy()
    # Pixel centres: a layer's pixel 0 covers 0..1, OpenCV speaks of its centre.
    local[:, 2] += matrix[:, :2] @ np.array([0.5, 0.5]) - 0.5 - np.array([left, top])
    warped = cv2.warpAffine(
        layer, local, (right - left, bottom - top), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT
    )
    return warped, left, top  # type: ignore[return-value]


def _is_whole_shift(matrix: Matrix) -> bool:
    shift = matrix[:, 2]
    return bool(
        abs(matrix[0, 0] - 1) < 1e-5
        and abs(matrix[1, 1] - 1) < 1e-5
        and abs(matrix[0, 1]) < 1e-5
        and abs(matrix[1, 0]) < 1e-5
        and np.all(np.abs(shift - np.round(shift)) < _SNAP_PX)
    )


def _blend(under: Frame, patch: Layer, mode: Mode) -> None:
    picture = cv2.cvtColor(patch, cv2.COLOR_RGBA2RGB)
    if mode == "add":
        cv2.add(under, picture, under)
        return
    if mode == "screen":
        cv2.add(cv2.multiply(under, cv2.bitwise_not(picture), scale=1 / 255), picture, under)
        return
    clear = cv2.extractChannel(patch, 3)
    rest = cv2.cvtColor(cv2.bitwise_not(clear, clear), cv2.COLOR_GRAY2RGB)
    cv2.add(cv2.multiply(under, rest, rest, scale=1 / 255), picture, under)


def blend_masked(frame: Frame, other: Frame, mask: Mask) -> None:
    """Show `other` where the mask is white, in place; only the mask's box is touched. All are whole frames of one size."""
    box = _box_of(mask)
    if box is not None:
        blend_box(frame, other, mask[box], box[1].start, box[0].start)


def blend_box(frame: Frame, other: Frame, share: Mask, left: int, top: int) -> None:
    """Show `other` where `share` is white, a mask of the box whose corner is at (left, top). Both are whole frames."""
    box = slice(top, top + share.shape[0]), slice(left, left + share.shape[1])
    under, over = frame[box], other[box]
    edge = cv2.inRange(share, 1, 254)
    if cv2.countNonZero(edge) * _FEW > edge.size:
        _mix(under, over, cv2.cvtColor(share, cv2.COLOR_GRAY2RGB))  # type: ignore[arg-type]
        return
    # A shape with a thin soft edge: its inside is copied, and only the edge is reckoned.
    is_soft = cv2.threshold(edge, 0, 1, cv2.THRESH_BINARY)[1].view(np.bool_)
    rows, columns = np.divmod(np.flatnonzero(is_soft), edge.shape[1])
    cells = (rows + top) * frame.shape[1] + columns + left
    pixels = frame.reshape(-1, 3, copy=False)
    mixed = pixels.take(cells, axis=0)
    if cells.size:
        _mix(mixed, other.reshape(-1, 3).take(cells, axis=0), share[rows, columns, None].repeat(3, axis=1))
    cv2.copyTo(over, share, under)
    pixels[cells] = mixed


def _box_of(mask: Mask) -> tuple[slice, slice] | None:
    """Rows and columns a mask reaches; much quicker than `cv2.boundingRect`, which looks for contours' points."""
    rows, columns = np.flatnonzero(mask.max(axis=1)), np.flatnonzero(mask.max(axis=0))
    if not rows.size:
        return None
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _mix(under: NDArray[np.uint8], over: NDArray[np.uint8], share: NDArray[np.uint8]) -> None:
    """`share` of `over`, the rest of `under`, in place. Uses up `share`."""
    shown = cv2.multiply(over, share, scale=1 / 255)
    cv2.add(cv2.multiply(under, cv2.bitwise_not(share, share), scale=1 / 255), shown, under)


class Sprite:
    """A layer with its smaller copies, so that it can be drawn at any size up to 1:1 without shimmering.

    Drawn twice in the same place, it is warped once.
    """

    def __init__(self, layer: Layer) -> None:
        self.layer = np.ascontiguousarray(layer)
        self.height, self.width = layer.shape[:2]
        self._smaller: dict[int, Layer] = {1: self.layer}
        self._last: tuple[tuple[float, ...], Warped | None] = ((), None)

    @property
    def aspect(self) -> float:
        return self.width / self.height

    def scale_to_fit(self, width: float, height: float) -> float:
        return min(width / self.width, height / self.height)

    def put(
        self,
        frame: Frame,
        x: float,
        y: float,
        scale: float,
        degrees: float = 0.0,
        opacity: float = 1.0,
        mode: Mode = "over",
        stretch: float = 1.0,
    ) -> None:
        """Draw with the centre at (x, y); `scale` is in pixels of the original layer."""
        if scale <= 0.001 or opacity <= 0.004:
            return
        where = (*frame.shape, x, y, scale, degrees, stretch)
        if where != self._last[0]:
            layer, shrink = self._at(scale)
            self._last = where, _warped(frame, layer, placed_at(layer, x, y, scale * shrink, degrees, stretch))
        if self._last[1] is not None:
            _lay(frame, self._last[1], opacity, mode)

    def _at(self, scale: float) -> tuple[Layer, float]:
        step = 1
        while step < 16 and scale * step <= 0.62:
            step *= 2
        if step not in self._smaller:
            size = max(1, self.width // step), max(1, self.height // step)
            self._smaller[step] = cv2.resize(self.layer, size, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
        layer = self._smaller[step]
        return layer, self.width / layer.shape[1]


@lru_cache(maxsize=4)
def noise_tile(size: int = 256, seed: int = 7) -> NDArray[np.int16]:
    """Triangular noise of +-1 level in 1/256 steps, to hide the steps of 8 bits."""
    random = np.random.default_rng(seed)
    return (random.integers(-128, 128, (size, size)) + random.integers(-128, 128, (size, size))).astype(np.int16)


def enlarged(small: Field, width: int, height: int) -> Frame:
    """A small float picture (levels 0..255) as a full frame, smooth and dithered."""
    fixed = (np.clip(small, 0, 254) * 256).astype(np.uint16)
    large = cv2.resize(fixed, (width, height), interpolation=cv2.INTER_LINEAR)
    cv2.add(large, _dither(width, height), large)
    # Whole levels, rounded down: nothing between -1/2 and 1/2 is left for the rounding to nearest to decide.
    return cv2.convertScaleAbs(large, alpha=1 / 256, beta=-0.5 + 1 / 512)  # type: ignore[return-value]


@lru_cache(maxsize=4)
def _dither(width: int, height: int) -> NDArray[np.uint16]:
    tile = noise_tile().astype(np.int32) // 2 + 128
    rows, columns = -(-height // tile.shape[0]), -(-width // tile.shape[1])
    plane = np.tile(tile, (rows, columns))[:height, :width].clip(0, 511).astype(np.uint16)
    return np.repeat(plane[..., None], 3, axis=2)


def field_of(colour: str, width: int, height: int) -> Field:
    return np.full((height, width, 3), rgb(colour), np.float32)


def lerp_field(one: Field, other: Field, share: NDArray[np.float32]) -> Field:
    """`share` (height, width) of `other` in `one`, per pixel."""
    return one + (other - one) * share[..., None]


def grid(width: int, height: int) -> tuple[Field, Field]:
    """x and y of each pixel's centre as fractions of the frame."""
    xs = (np.arange(width, dtype=np.float32) + 0.5) / width
    ys = (np.arange(height, dtype=np.float32) + 0.5) / height
    across, down = np.meshgrid(xs, ys)
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def blurred(layer: Layer, radius_px: float) -> Layer:
    """A Gaussian of about `radius_px`, made on a shrunk copy; the layer's size stays."""
    step = max(1, min(8, int(radius_px / 4)))
    height, width = layer.shape[:2]
    small = cv2.resize(layer, (max(2, width // step), max(2, height // step)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), max(radius_px / 2 / step, 0.3))
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)  # type: ignore[return-value]


def padded(layer: Layer, pad: int) -> Layer:
    return cv2.copyMakeBorder(layer, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))  # type: ignore[return-value]


def tinted(alpha: Mask, colour: str, opacity: float = 1.0) -> Layer:
    """A layer of one colour shaped by a mask."""
    layer = np.empty((*alpha.shape, 4), np.uint8)
    for channel, level in enumerate((*rgb(colour), 255)):
        layer[..., channel] = cv2.convertScaleAbs(alpha, alpha=level / 255 * opacity)
    return layer


def shadow_of(layer: Layer, blur_px: float, colour: str, opacity: float) -> Layer:
    """A soft shadow in the shape of a layer, `2 * blur_px` larger on each side (same centre). At a quarter of the size in
    each direction would do, but equal pixels keep its placing simple."""
    alpha = padded(layer, int(blur_px * 2))[..., 3]
    soft = blurred(np.ascontiguousarray(alpha), blur_px)
    return tinted(soft, colour, opacity)


def lifted(layer: Layer, shadow: Layer, x: float, y: float, *, degrees: float, scale: float = 1.0) -> Layer:
    """A layer on a soft shadow of it that is `scale` times too small, on a canvas grown evenly so that the centre stays.
    Drawn turned by `degrees`, the shadow falls by (x, y) of the layer's pixels."""
    turn = -math.radians(degrees)
    x, y = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
    height, width = layer.shape[:2]
    pad = math.ceil(max(shadow.shape[1] * scale - width, shadow.shape[0] * scale - height, 0) / 2 + max(abs(x), abs(y)))
    size = wide, high = width + 2 * pad, height + 2 * pad
    canvas = cv2.warpAffine(shadow, placed_at(shadow, wide / 2 + x, high / 2 + y, scale), size)
    under = canvas[pad : pad + height, pad : pad + width]
    cover = cv2.merge([cv2.bitwise_not(layer[..., 3])] * 4)
    cv2.add(cv2.multiply(under, cover, scale=1 / 255), layer, under)
    return canvas  # type: ignore[return-value]


def dissolved(layer: Layer, opacity: float) -> Layer:
    return cv2.convertScaleAbs(layer, alpha=opacity)  # type: ignore[return-value]

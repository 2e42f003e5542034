"""When a thing can be cut out of its photo safely, and the cut-out. When in doubt there is none, and the photo is framed.

Safe means: the border of the picture is one colour; what a flood fill from the border leaves is one compact thing that
touches no edge; its outline stands out from the ground nearly everywhere (no soft shadow, no white shirt on white); and
no see-through hole is left inside. Layers are premultiplied RGBA uint8, cut to their bounds; edges are softened over
about two pixels and freed of the ground's colour.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks import colour
from generations.looks.base import Frame, Layer

Mask = NDArray[np.uint8]

_WORK_PX: Final = 400
_SAME: Final = 5.0  # Lab distance within which a border pixel is the ground
_FILL: Final = 7.0  # Lab distance the flood may cross
_STANDS_OUT: Final = 14.0
_OF_BOUNDS: Final = 0.4  # a thing fills at least this much of its bounding box
_OF_PICTURE: Final = (0.06, 0.9)


def flat_ground_of(rgb: Frame) -> str | None:
    """The colour all round the border, if it is one."""
    ground = _flat_border(_lab(_small(rgb)))
    if ground is None:
        return None
    back = cv2.cvtColor(ground[None, None].astype(np.float32), cv2.COLOR_Lab2RGB)[0, 0] * 255
    return colour.hexed((float(back[0]), float(back[1]), float(back[2])))


def is_cutout_safe(rgb: Frame) -> bool:
    return _thing_mask(rgb) is not None


def cut_out(rgb: Frame) -> Layer | None:
    """The thing alone, or None where cutting it out could go wrong."""
    small = _thing_mask(rgb)
    if small is None:
        return None
    height, width = rgb.shape[:2]
    mask = _refined(rgb, np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8))
    alpha = cv2.GaussianBlur(cv2.erode(mask, np.ones((3, 3), np.uint8)), (0, 0), 1.1)
    clean = _without_ground(rgb, mask)
    coloured = (clean.astype(np.uint16) * alpha[..., None] + 127) // 255
    return trimmed(np.dstack([coloured.astype(np.uint8), alpha]))


def trimmed(layer: Layer) -> Layer:
    """Cut to where anything shows, with a pixel of air."""
    return np.ascontiguousarray(layer[bounds_of(layer)])


def bounds_of(layer: Layer) -> tuple[slice, slice]:
    """Rows and columns where anything shows, with a pixel of air; everything where nothing does."""
    ys, xs = np.nonzero(layer[..., 3] > 3)
    if not len(xs):
        return slice(None), slice(None)
    return slice(max(int(ys.min()) - 1, 0), int(ys.max()) + 2), slice(max(int(xs.min()) - 1, 0), int(xs.max()) + 2)


def _small(rgb: Frame) -> Frame:
    scale = min(1.0, _WORK_PX / max(rgb.shape[:2]))
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _lab(rgb: Frame) -> NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2Lab), np.float32)


def _flat_border(lab: NDArray[np.float32]) -> NDArray[np.float32] | None:
    edge = max(2, round(min(lab.shape[:2]) * 0.015))
    ring = np.concatenate(
        [part.reshape(-1, 3) for part in (lab[:edge], lab[-edge:], lab[:, :edge], lab[:, -edge:])], axis=0
    )
    middle = np.median(ring, axis=0)
    same = np.linalg.norm(ring - middle, axis=1) < _SAME
    return middle if same.mean() > 0.985 else None


def _thing_mask(rgb: Frame) -> Mask | None:
    """The thing's mask at working size, or None if any doubt is left."""
    lab = _lab(_small(rgb))
    ground = _flat_border(lab)
    if ground is None:
        return None
    distance = np.linalg.norm(lab - ground, axis=2)
    near = (distance < _FILL).astype(np.uint8)
    outside = _reached_from_border(near)
    thing = _largest(1 - outside)
    if thing is None or not _is_compact(thing):
        return None
    filled = _filled(thing)
    if _has_see_through_hole(filled, distance) or not _stands_out(filled, distance):
        return None
    return filled * np.uint8(255)


def _reached_from_border(near: Mask) -> Mask:
    padded = cv2.copyMakeBorder(near, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    cv2.floodFill(padded, None, (0, 0), 2)
    return (padded[1:-1, 1:-1] == 2).astype(np.uint8)


def _largest(mask: Mask) -> Mask | None:
    """The one large piece; None when there are several or none."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count < 2:
        return None
    areas = stats[1:, cv2.CC_STAT_AREA]
    if areas.max() < 0.85 * areas.sum():
        return None
    return (labels == 1 + int(areas.argmax())).astype(np.uint8)


def _is_compact(thing: Mask) -> bool:
    x, y, width, height = cv2.boundingRect(thing)
    area = int(thing.sum())
    rows, columns = thing.shape
    touches = x <= 1 or y <= 1 or x + width >= columns - 1 or y + height >= rows - 1
    share = area / thing.size
    return not touches and area >= _OF_BOUNDS * width * height and _OF_PICTURE[0] <= share <= _OF_PICTURE[1]


def _filled(thing: Mask) -> Mask:
    outlines, _ = cv2.findContours(thing, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(cv2.drawContours(np.zeros_like(thing), outlines, -1, 1, cv2.FILLED), np.uint8)


def _has_see_through_hole(filled: Mask, distance: NDArray[np.float32]) -> bool:
    """A patch inside that is exactly the ground: the inside of a handle. A white label has print or shade on it."""
    core = cv2.erode(filled, np.ones((5, 5), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(((distance < 1.6) & (core > 0)).astype(np.uint8))
    return count > 1 and int(stats[1:, cv2.CC_STAT_AREA].max()) > 0.008 * int(filled.sum())


def _stands_out(filled: Mask, distance: NDArray[np.float32]) -> bool:
    """Two pixels inside the outline the colour is already far from the ground, nearly everywhere."""
    inner = cv2.erode(filled, np.ones((5, 5), np.uint8))
    rim = inner - cv2.erode(inner, np.ones((3, 3), np.uint8))
    if int(rim.sum()) < 20:
        return False
    return float((distance[rim > 0] > _STANDS_OUT).mean()) > 0.9


def _refined(rgb: Frame, coarse: Mask) -> Mask:
    """The outline at full size: near the coarse one, what is not the ground belongs to the thing."""
    lab = _lab(rgb)
    ground = np.median(np.concatenate([lab[0], lab[-1], lab[:, 0], lab[:, -1]]), axis=0)
    spread = max(3, round(max(rgb.shape[:2]) / _WORK_PX * 2)) | 1
    kernel = np.ones((spread, spread), np.uint8)
    sure, maybe = cv2.erode(coarse, kernel) > 127, cv2.dilate(coarse, kernel) > 127
    is_thing = sure | (maybe & (np.linalg.norm(lab - ground, axis=2) > _FILL))
    mask = is_thing.astype(np.uint8) * np.uint8(255)
    return np.asarray(cv2.medianBlur(mask, 5), np.uint8)


def _without_ground(rgb: Frame, mask: Mask) -> Frame:
    """Edge pixels take the colour of the thing just inside, so that no rim of the old ground shows."""
    inside = (cv2.erode(mask, np.ones((7, 7), np.uint8)) > 127).astype(np.float32)
    weight = cv2.GaussianBlur(inside, (0, 0), 3)
    spread = (
        cv2.GaussianBlur(rgb.astype(np.float32) * inside[..., None], (0, 0), 3) / np.maximum(weight, 1e-4)[..., None]
    )
    keep = inside[..., None]
    return np.asarray((rgb * keep + spread * (1 - keep)).clip(0, 255).round(), np.uint8)

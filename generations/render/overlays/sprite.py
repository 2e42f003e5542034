"""The picture of an overlay as the ffmpeg graph wants it: cropped, even, straight alpha, with its entrance played out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Sprite:
    """`frames` is (n, h, w, 4) uint8 RGBA with straight alpha; x, y, w and h are even and inside the canvas.

    Frame 0 belongs to the overlay's first frame; the last one is held until the overlay's exit. Colour goes on under
    transparent pixels (no black fringes when chroma is halved).
    """

    x: int
    y: int
    frames: Pixels

    @property
    def size_bytes(self) -> int:
        return int(self.frames.nbytes)

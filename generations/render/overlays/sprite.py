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
    transparent pixels (no black fringes when chroma is halved). Where pictures repeat, `order` names the picture shown at
    each moment; empty, they are shown one by one.
    """

    x: int
    y: int
    frames: Pixels
    order: tuple[int, ...] = ()

    def index_at(self, moment: int) -> int:
        """Which of `frames` is seen `moment` frames after the overlay's start."""
        last = (len(self.order) or len(self.frames)) - 1
        at = min(max(moment, 0), last)
        return self.order[at] if self.order else at

    @property
    def size_bytes(self) -> int:
        return int(self.frames.nbytes)

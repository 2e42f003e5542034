"""Contact sheets: what a prompt's ad looks like, without rendering it. One row per prompt and look: the first frame, the
hook once it stands, the bodies, the end card, with the words on. For people who change a look, for the docs and the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from generations.looks.base import Frame, Look
from generations.looks.briefs import brief_for
from generations.looks.choose import LOOKS, look_for
from generations.looks.layout import overlays_for
from generations.looks.photo_palette import in_photo_colours
from generations.providers.local.sound import beats_of
from generations.render.overlays import sprites_for
from generations.spec import AdSpec
from generations.timeline import FRAME_SIZES, Overlay
from generations.typesetting import TypeStyle, draw_block, set_line

FPS: Final = 30
HANDLE_FRAMES: Final = 10
_GAP: Final = 10
_LABEL: Final = 34


def sheet(rows: Sequence[tuple[str, Sequence[Frame]]], height: int = 480) -> Frame:
    """Labelled rows of frames, each `height` pixels high, on a dark ground."""
    drawn = [_row(label, frames, height) for label, frames in rows]
    width = max(row.shape[1] for row in drawn)
    padded = [np.pad(row, ((0, _GAP), (0, width - row.shape[1]), (0, 0)), constant_values=24) for row in drawn]
    return np.ascontiguousarray(np.concatenate(padded))


def ad_frames(
    spec: AdSpec, *, look: Look | None = None, scale: float = 0.5, seed: int = 1, photos: tuple[Path, ...] = ()
) -> list[Frame]:
    """Telling frames of the ad a spec becomes: 0 s, 1.4 s, the middle of up to two bodies, the end card."""
    look = in_photo_colours(look or look_for(spec, bool(photos)), photos)
    full_width, full_height = FRAME_SIZES[spec.ad_specifications.aspect_ratio]
    width, height = round(full_width * scale / 2) * 2, round(full_height * scale / 2) * 2
    ends = list(accumulate(round(scene.duration_s * FPS) for scene in spec.scenes))
    starts = [0, *ends[:-1]]
    frames_of = [end - start for start, end in zip(starts, ends, strict=True)]
    overlays = overlays_for(spec, look, None, width, height, FPS, frames_of, transition_frames=look.transition.frames)
    beats = beats_of(spec, seed)
    last = len(spec.scenes) - 1
    moments = [(0, 0), (0, round(1.4 * FPS)), *((body, frames_of[body] * 6 // 10) for body in range(1, last))][:4]
    moments.append((last, frames_of[last] - 12))
    found = []
    for index, at in moments:
        picture = frame_of_scene(
            look, spec, index, at, (width, height), frames_of[index], starts[index], beats, seed, photos
        )
        found.append(with_words(picture, overlays, starts[index] + at))
    return found


def frame_of_scene(
    look: Look,
    spec: AdSpec,
    index: int,
    at: int,
    size: tuple[int, int],
    frames: int,
    start: int,
    beats: Iterable[float] = (),
    seed: int = 1,
    photos: tuple[Path, ...] = (),
) -> Frame:
    """Frame `at` of scene `index`, which lasts `frames` from frame `start` of the ad; without words."""
    handle_s = HANDLE_FRAMES / FPS
    length_s = frames / FPS + 2 * handle_s
    inside = tuple(beat - start / FPS + handle_s for beat in beats if 0 <= beat - start / FPS + handle_s <= length_s)
    brief = brief_for(
        look,
        spec,
        spec.scenes[index],
        width=size[0],
        height=size[1],
        fps=FPS,
        frames=frames + 2 * HANDLE_FRAMES,
        handle_frames=HANDLE_FRAMES,
        seed=seed + index,
        beats_s=inside,
        photos=photos,
    )
    return look.prepare(brief)((at + HANDLE_FRAMES) / FPS)


def with_words(
    picture: Frame, overlays: Sequence[Overlay], at: int, open_media: Callable[[str], Path] | None = None
) -> Frame:
    """The overlays that show at a frame of the ad, laid over its picture (exits left out)."""
    height, width = picture.shape[:2]
    frame = picture.copy()
    for overlay in overlays:
        if not overlay.start <= at < overlay.start + overlay.frames:
            continue
        for sprite in sprites_for(overlay, width, height, FPS, open_media or _no_media):
            image = sprite.frames[sprite.index_at(at - overlay.start)]
            under = frame[sprite.y : sprite.y + image.shape[0], sprite.x : sprite.x + image.shape[1]]
            image = image[: under.shape[0], : under.shape[1]].astype(np.uint16)
            alpha = image[..., 3:]
            under[:] = ((image[..., :3] * alpha + under * (255 - alpha) + 127) // 255).astype(np.uint8)
    return frame


def _no_media(key: str) -> Path:
    raise FileNotFoundError(key)


def _row(label: str, frames: Sequence[Frame], height: int) -> Frame:
    shrunk = []
    for frame in frames:
        size = round(frame.shape[1] * height / frame.shape[0]), height
        shrunk.append(
            np.pad(
                cv2.resize(frame, size, interpolation=cv2.INTER_AREA), ((0, 0), (0, _GAP), (0, 0)), constant_values=24
            )
        )
    pictures = np.concatenate(shrunk, axis=1)
    strip = np.full((_LABEL, pictures.shape[1], 3), 24, np.uint8)
    words = draw_block(set_line(label[:120], TypeStyle(family="inter", weight=500, size_px=18, color="#E5E7EB"))).pixels
    words = words[: _LABEL - 8, : strip.shape[1] - 12]
    spot = strip[8 : 8 + words.shape[0], 6 : 6 + words.shape[1]]
    rest = 255 - words[..., 3:].astype(np.uint16)
    spot[:] = (words[..., :3] + spot * rest // 255).astype(np.uint8)
    return np.concatenate([strip, pictures])


def looks_named(names: Sequence[str]) -> list[Look]:
    """Looks by name; an unknown name is a `KeyError` that lists the known ones."""
    unknown = [name for name in names if name not in LOOKS]
    if unknown:
        raise KeyError(f"There is no look called {unknown[0]}; there are {', '.join(LOOKS)}.")
    return [LOOKS[name] for name in names]

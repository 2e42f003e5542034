"""Which stretches of an ad can be encoded alone, what each depends on, and where encoded ones are kept.

A timeline is cut at hard cuts and where transitions begin and end. A segment's key is a
hash of everything that shapes its pictures: the parts and the exact stretch of each file (by content, not by name),
transitions, grade, overlays placed relative to the segment, fades, the encoder's arguments, and the code and fonts that
draw. Where a segment lies in the ad is not in it: moving a scene costs nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from adgen.media.ffmpeg import executable
from generations.timeline import Gap, Overlay, Placement, Timeline

from .graph import Media
from .pieces import Body, pieces_of, within
from .settings import RenderSettings

DRAWING: Final = ("render", "typesetting")  # packages whose code decides how an ad looks and sounds
SHORTEST_FRAMES: Final = 8
SEGMENTS_A_RUN: Final = 2  # each has an encoder open until its process ends, 110 MB at 1080x1920
LARGE_PIXELS: Final = 3_000_000
ABANDONED_S: Final = 3600


@dataclass(frozen=True)
class Segment:
    """Frames [start, end) of the ad and the key of their pictures."""

    start: int
    end: int
    key: str

    @property
    def frames(self) -> int:
        return self.end - self.start


def cuts(timeline: Timeline) -> tuple[int, ...]:
    """Frames at which a segment may begin, the first being 0."""
    found = [0]
    for piece in pieces_of(timeline):
        if piece.start - found[-1] >= SHORTEST_FRAMES:
            found.append(piece.start)
    free = range(timeline.fade_in_frames, timeline.frames - max(timeline.fade_out_frames, SHORTEST_FRAMES) + 1)
    return (0, *(cut for cut in found[1:] if cut in free))


def segments_of(
    timeline: Timeline,
    overlays: tuple[Overlay, ...],
    media: Mapping[str, Media],
    settings: RenderSettings,
    open_media: Callable[[str], Path],
) -> tuple[Segment, ...]:
    starts = cuts(timeline)
    ends = (*starts[1:], timeline.frames)
    shared = _shared(timeline, settings)
    return tuple(
        Segment(start, end, _key([shared, *_shown(timeline, overlays, media, (start, end), open_media)]))
        for start, end in zip(starts, ends, strict=True)
    )


def _key(facts: list[object]) -> str:
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _shared(timeline: Timeline, settings: RenderSettings) -> list[object]:
    size = (timeline.width, timeline.height, timeline.fps)
    grade = timeline.grade.model_dump(mode="json")
    return [_code(), executable(), size, timeline.background, grade, settings.video_args(*size)]


def _shown(
    timeline: Timeline,
    overlays: tuple[Overlay, ...],
    media: Mapping[str, Media],
    window: tuple[int, int],
    open_media: Callable[[str], Path],
) -> Iterator[object]:
    """Everything that is seen in a window, told without saying where in the ad it is."""
    start, end = window
    part_starts = timeline.starts()
    for piece in within(pieces_of(timeline), *window):
        shape = [type(piece).__name__, piece.start - start, piece.end - start]
        if isinstance(piece, Body):
            yield [*shape, _part(timeline, piece.part, media), piece.start - part_starts[piece.part]]
        else:
            left = timeline.picture[piece.left]
            sides = [_part(timeline, number, media) for number in (piece.left, piece.left + 1)]
            yield [*shape, piece.cut - start, left.frames, left.transition_out.model_dump(mode="json"), sides]
    for overlay in overlays:
        if overlay.start < end and overlay.start + overlay.frames > start:
            facts = overlay.model_dump(mode="json", exclude={"id", "scene_number", "start"})
            picture = content_hash(open_media(overlay.image_key)) if overlay.image_key else ""
            yield ["overlay", overlay.start - start, facts, picture]
    if timeline.fade_in_frames and start == 0:
        yield ["fade in", timeline.fade_in_frames]
    if timeline.fade_out_frames and end == timeline.frames:
        yield ["fade out", timeline.fade_out_frames]


def _part(timeline: Timeline, number: int, media: Mapping[str, Media]) -> object:
    part = timeline.picture[number]
    if isinstance(part, Gap):
        return ["gap", part.color]
    ignored = {"id", "scene_number", "transition_out", "frames", "key", "clip_gain_db"}
    return [part.model_dump(mode="json", exclude=ignored), content_hash(media[part.key].path)]


def sound_key(timeline: Timeline, media: Mapping[str, Media], settings: RenderSettings) -> str:
    """The key of the whole sound track."""
    facts: list[object] = [_code(), executable(), timeline.fps, timeline.frames, settings.audio_kbps]
    facts.append(timeline.mix.model_dump(mode="json"))
    for sound in timeline.sounds:
        facts.append(
            [sound.model_dump(mode="json", exclude={"id", "key", "text"}), content_hash(media[sound.key].path)]
        )
    for start, part in zip(timeline.starts(), timeline.picture, strict=True):
        if isinstance(part, Placement) and part.clip_gain_db is not None:
            source = content_hash(media[part.key].path)
            facts.append([start, part.frames, part.source_in, part.speed, part.clip_gain_db, source])
    return _key(["sound", *facts])


def content_hash(path: Path) -> str:
    """By the content, read again when anything about the file has changed: its times alone can be set back."""
    status = path.stat()
    return _content_hash(path, (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns))


@cache
def _content_hash(path: Path, state: tuple[int, ...]) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _code() -> str:
    """A hash of the code and fonts that draw: after an upgrade nothing old is used."""
    home = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for package in DRAWING:
        for path in sorted((home / package).rglob("*.py")):
            digest.update(path.read_bytes())
    for path in sorted((home.parent / "adgen" / "media").glob("*.py")):
        digest.update(path.read_bytes())
    for path in sorted((home.parent / "static" / "fonts").rglob("*")):
        digest.update(f"{path.name}{path.stat().st_size}".encode())
    return digest.hexdigest()


@dataclass(frozen=True)
class Run:
    """Neighbouring segments made by one ffmpeg process."""

    segments: tuple[Segment, ...]

    @property
    def start(self) -> int:
        return self.segments[0].start

    @property
    def frames(self) -> int:
        return self.segments[-1].end - self.start


def runs_of(missing: list[Segment], timeline: Timeline) -> list[Run]:
    """Missing segments grouped into runs. Each key once. One segment each with grain, whose noise starts anew in each
    run, and for pictures so large that several open clips would need gigabytes."""
    alone = timeline.grade.grain > 0 or timeline.width * timeline.height > LARGE_PIXELS
    longest = 1 if alone else SEGMENTS_A_RUN
    groups: list[list[Segment]] = []
    for one in {segment.key: segment for segment in reversed(missing)}.values():
        groups.append([one])
    groups.sort(key=lambda group: group[0].start)
    merged: list[list[Segment]] = []
    for (one,) in groups:
        if merged and merged[-1][-1].end == one.start and len(merged[-1]) < longest:
            merged[-1].append(one)
        else:
            merged.append([one])
    return [Run(tuple(group)) for group in merged]


class SegmentStore:
    """Encoded segments by key in one folder, bounded in size; those not used for longest go first.

    Several processes may share it: files appear by renaming, and what is taken out is linked first, so that an eviction
    elsewhere cannot pull it away.
    """

    def __init__(self, folder: Path, *, limit_bytes: int = 4 * 2**30) -> None:
        self.folder, self.limit_bytes = folder, limit_bytes
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, key: str, scratch: Path) -> Path | None:
        """The segment as a file in `scratch`, or None."""
        mine = scratch / f"{key}.mp4"
        try:
            _link(self._path(key), mine)
            os.utime(self._path(key))
        except FileNotFoundError:
            return mine if mine.exists() else None
        return mine

    def keep(self, key: str, file: Path) -> None:
        part = self.folder / f".{key}.{os.getpid()}.part"
        _link(file, part)
        part.replace(self._path(key))
        self._evict()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.mp4"

    def _evict(self) -> None:
        """The oldest go until the rest fits, and so does what a killed process was about to keep."""
        for part in self.folder.glob(".*.part"):
            with suppress(FileNotFoundError):
                if part.stat().st_mtime < time.time() - ABANDONED_S:
                    part.unlink()
        files: list[tuple[float, int, Path]] = []
        for path in self.folder.glob("*.mp4"):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            files.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self.limit_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size


def _link(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # another file system
        shutil.copyfile(source, target)

"""Finished files: fetched at once, believed only when they decode, fitted in length without encoding clips again.

Addresses are fetched without our token through `adgen.http`. A clip shorter than its scene is played slower by rewriting its
time stamps; size and ratio are the renderer's work, which never stretches. Music is brought to the exact length with a real
end. Raises OutputLostError for what was delivered and cannot be used.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np

from adgen.http import FetchError, Rules, fetch
from adgen.media import audio
from adgen.media.ffmpeg import MediaError
from adgen.media.probe import MediaInfo, probe
from adgen.media.repack import encode_silent, repack_silent
from generations.providers.base import Capability, OutputLostError, ProviderError

MAX_BYTES: Final = {
    Capability.CLIP: 400 * 2**20,
    Capability.IMAGE: 40 * 2**20,
    Capability.MUSIC: 100 * 2**20,
    Capability.SPEECH: 50 * 2**20,
}
TYPES: Final = {
    Capability.CLIP: ("video/", "image/gif", "application/mp4"),
    Capability.IMAGE: ("image/",),
    Capability.MUSIC: ("audio/", "video/", "application/ogg"),  # sound alone in a container that may hold pictures
    Capability.SPEECH: ("audio/", "video/", "application/ogg"),
}
SUFFIXES: Final = {
    "png_pipe": ".png",
    "jpeg_pipe": ".jpg",
    "webp_pipe": ".webp",
    "mp3": ".mp3",
    "wav": ".wav",
    "flac": ".flac",
    "ogg": ".ogg",
    "matroska,webm": ".webm",
    "gif": ".gif",
}
WEBM_CODECS: Final = frozenset({"vp8", "vp9", "libvpx", "libvpx-vp9", "av1", "libdav1d"})
LASTING: Final = frozenset({".mp4", ".webm"})  # clips are kept in these
STILLS: Final = frozenset({".png", ".jpg", ".webp"})
SMALLEST: Final = 256  # pixels a picture needs to start a clip from
SHORTEST: Final = 0.75  # of what was asked; shorter is not what was bought
JOIN_S: Final = 0.8  # overlap where music repeats
END_S: Final = 1.6
MUSIC_LUFS: Final = -14.0


def fetch_first(
    addresses: Sequence[str], folder: Path, capability: Capability, allowed_hosts: frozenset[str]
) -> tuple[Path, MediaInfo]:
    """The first of the files offered that is what was asked for: some models send a preview or a log beside it."""
    lost: OutputLostError | None = None
    for address in addresses:
        try:
            return fetch_output(address, folder, capability, allowed_hosts)
        except OutputLostError as error:
            if lost is None or (error.transient and not lost.transient):  # what beckons to try again says more
                lost = error
    raise lost or OutputLostError("The AI service delivered nothing.", transient=True)


def fetch_output(
    address: str, folder: Path, capability: Capability, allowed_hosts: frozenset[str]
) -> tuple[Path, MediaInfo]:
    """The file behind `address`, decoded. ProviderError when the network failed: then it may be asked for again."""
    target = folder / f"fetched-{capability}"
    if address.startswith("data:"):
        _from_data(address, target, MAX_BYTES[capability])
    else:
        try:
            fetch(address, target, Rules(MAX_BYTES[capability], TYPES[capability], allowed_hosts))
        except FetchError as error:
            if error.transient:
                raise ProviderError(
                    "The finished file could not be fetched yet.", transient=True, detail=error.sentence
                ) from error
            raise OutputLostError(
                f"The finished file cannot be used. {error.sentence}", transient=error.gone
            ) from error
    return believed(target, capability)


def _from_data(address: str, target: Path, most: int) -> None:
    head, _, body = address.partition(",")
    if not head.endswith(";base64") or len(body) > most * 4 // 3 + 4:
        raise OutputLostError("The finished file cannot be used. It came in a form we do not take.")
    try:
        target.write_bytes(base64.b64decode(body, validate=True))
    except binascii.Error as error:
        raise OutputLostError("The finished file is damaged.", transient=True) from error


def believed(path: Path, capability: Capability) -> tuple[Path, MediaInfo]:
    """Open `path`, check that it is what was asked for, name it after what it really is. Of a clip the first picture is
    decoded here and all time stamps are read; whoever asked decodes it from end to end (`check_moving_picture`)."""
    try:
        info = probe(path)
        _check_kind(info, capability)
    except MediaError as error:
        path.unlink(missing_ok=True)
        raise OutputLostError(
            "The finished file is damaged and cannot be used.", transient=True, detail=str(error)
        ) from error
    suffix = SUFFIXES.get(info.container, ".mp4" if "mp4" in info.container else path.suffix)
    if suffix == ".webm" and info.has_picture and info.codec not in WEBM_CODECS:
        suffix = ".mkv"
    return path.rename(path.with_name(path.name + suffix)), info


def _check_kind(info: MediaInfo, capability: Capability) -> None:
    is_right = {
        Capability.CLIP: info.has_picture and not info.still,
        Capability.IMAGE: info.has_picture and (info.still or info.frames == 1),  # AVIF is a video of one picture
    }.get(capability, bool(info.audio))
    if not is_right:
        raise MediaError("The file is of another kind than was asked for.")


def fit_clip(path: Path, info: MediaInfo, needed_s: float) -> tuple[Path, str]:
    """A clip that lasts at least `needed_s`, silent, in a container we keep; the note says what was done. Only time stamps
    change, unless no such container holds its pictures as they are."""
    made_s = float(info.duration_s)
    if made_s < needed_s * SHORTEST:
        raise OutputLostError(f"The clip came back with {made_s:.1f} s instead of {needed_s:.1f} s.", transient=True)
    slower = made_s < needed_s - 0.02
    lasting = path.suffix in LASTING
    if not slower and not info.audio and lasting:
        return path, ""
    target = path.with_name(f"fitted{path.suffix if lasting else '.mp4'}")
    stretch = Fraction(needed_s) / info.duration_s * Fraction("1.002") if slower else Fraction(1)
    try:
        try:
            repack_silent(path, target, stretch)
        except MediaError:
            target = path.with_name("fitted.mp4")
            encode_silent(path, target, stretch)
    except MediaError as error:
        raise OutputLostError(
            "The finished file is damaged and cannot be used.", transient=True, detail=str(error)
        ) from error
    path.unlink()
    return target, f"Played at {made_s / needed_s:.0%} of its speed to fill the scene." if slower else ""


def fit_picture(path: Path, info: MediaInfo) -> Path:
    """A picture in a form that everybody reads, and large enough to start a clip from."""
    if min(info.display_size) < SMALLEST:
        raise OutputLostError("The picture came back far too small.", transient=True)
    if path.suffix in STILLS:
        return path
    target = path.with_name("picture.png")
    try:
        with av.open(str(path)) as box:
            next(box.decode(video=0)).to_image().save(target)
    except (av.error.FFmpegError, StopIteration, OSError, ValueError) as error:
        raise OutputLostError("The picture is damaged.", transient=True, detail=str(error)) from error
    path.unlink()
    return target


def fit_music(path: Path, duration_s: float, target: Path) -> str:
    """Exactly `duration_s` of it as WAV at the ad's loudness, ending rather than cut off. Returns a note, or ""."""
    wanted = round(duration_s * audio.RATE)
    try:
        sound = audio.read_sound(path)
    except MediaError as error:
        raise OutputLostError("The music is damaged and cannot be used.", transient=True, detail=str(error)) from error
    if len(sound) < audio.RATE * 3 or float(np.abs(sound).max()) < 1e-3:
        raise OutputLostError("The music came back silent or far too short.", transient=True)
    note = ""
    if len(sound) < wanted:
        note = f"The piece lasts {len(sound) / audio.RATE:.0f} s and repeats."
        sound = _repeated(sound, wanted)
    ended = audio.fade(sound[:wanted], round(0.02 * audio.RATE), round(END_S * audio.RATE))
    audio.write_wave(target, audio.normalise(ended, lufs=MUSIC_LUFS, ceiling_dbtp=-1.5))
    path.unlink()
    return note


def _repeated(sound: audio.Sound, wanted: int) -> audio.Sound:
    """The piece again and again, blended where it begins anew."""
    overlap = min(round(JOIN_S * audio.RATE), len(sound) // 4)
    whole = sound
    while len(whole) < wanted:
        joined = np.zeros((len(whole) + len(sound) - overlap, 2), np.float32)
        joined[: len(whole)] += audio.fade(whole, 0, overlap)
        joined[len(whole) - overlap :] += audio.fade(sound, overlap, 0)
        whole = joined
    return whole

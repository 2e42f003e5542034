"""The whole sound track of an ad, mixed to the sample in float32, loudness and peak set, encoded once.

In: timeline, media. Out: an m4a exactly as long as the picture. Music that is longer than the ad ends in a fade rather than
a cut, music that is shorter comes round again; both give way to a voice. A minute of stereo is 23 MB, so the mix is made
in memory: every sound starts on its exact sample, which filters with their frame sizes do not promise.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np

from adgen.media.audio import RATE, decode_audio, encode_aac, fade, normalise, silence
from adgen.media.loudness import Sound as Samples
from adgen.media.loudness import true_peak
from generations.timeline import Placement, Sound, SoundKind, Timeline

from .graph import Media

# AAC moves most peaks by up to half a dB, those of bursts of noise by 0.9; the mix keeps below by this much, and the result
# is measured: too little room costs a second encode, a twentieth of a whole render.
CODEC_HEADROOM_DB: Final = 1.0
ENDING_S: Final = 1.2
LOOP_OVERLAP_S: Final = 0.4


def mix(timeline: Timeline, media: Mapping[str, Media]) -> Samples:
    """All sounds at their places, music ducked under voices. Not yet normalised."""
    total = timeline.frames * RATE // timeline.fps
    beds, voices = silence(total), silence(total)
    for sound in timeline.sounds:
        bus = voices if sound.kind is SoundKind.VOICE else beds
        start, samples = _sound(sound, timeline, media[sound.key], total)
        _add(bus, start, samples)
    starts = timeline.starts()
    for start, part in zip(starts, timeline.picture, strict=True):
        if isinstance(part, Placement) and part.clip_gain_db is not None and media[part.key].info.audio:
            _add(beds, start * RATE // timeline.fps, _clip_sound(part, timeline, media[part.key]))
    if any(sound.kind is SoundKind.VOICE for sound in timeline.sounds):
        beds *= _ducking(voices, timeline.mix.duck_db)[:, None]
    return beds + voices


def sound_track(timeline: Timeline, media: Mapping[str, Media], output: Path, *, kbps: int) -> None:
    """Mix, normalise, encode, and measure what the encoder made of the peaks; too high, once more with more room."""
    mixed = mix(timeline, media)
    wanted = timeline.mix
    headroom = CODEC_HEADROOM_DB
    for _ in range(3):
        finished = normalise(mixed, lufs=wanted.loudness_lufs, ceiling_dbtp=wanted.true_peak_dbtp - headroom)
        encode_aac(finished, output, kbps=kbps)
        over = true_peak(decode_audio(output)) - (wanted.true_peak_dbtp - 0.05)
        if over <= 0:
            return
        headroom += over + 0.1


def _sound(sound: Sound, timeline: Timeline, media: Media, total: int) -> tuple[int, Samples]:
    """First sample (may be negative) and what is heard."""
    per_frame = RATE // timeline.fps
    start = sound.start * per_frame
    room = total - start
    wanted = room if sound.frames is None else min(room, sound.frames * per_frame)
    samples = decode_audio(media.path, start_s=Fraction(sound.source_in), samples=wanted + 1)
    fade_out = sound.fade_out_frames * per_frame
    if sound.kind is SoundKind.MUSIC:
        if sound.frames is not None and RATE // 4 < len(samples) < wanted - RATE // 20:
            samples = _come_round(samples, wanted)
        if len(samples) > wanted and not fade_out and _audible(samples[wanted - RATE // 20 : wanted]):
            fade_out = int(ENDING_S * RATE)
    elif len(samples) > wanted and not fade_out:
        fade_out = RATE // 50
    return start, fade(samples[:wanted], sound.fade_in_frames * per_frame, fade_out) * np.float32(sound.gain)


def _audible(samples: Samples) -> bool:
    return bool(len(samples)) and float(np.sqrt(np.mean(samples**2))) > 10 ** (-42 / 20)


def _come_round(samples: Samples, wanted: int) -> Samples:
    """Repeat a piece with an overlap until it is one sample longer than `wanted` (so that its end is faded)."""
    overlap = min(int(LOOP_OVERLAP_S * RATE), len(samples) // 3)
    longer = silence(wanted + 1)
    at = 0
    while at < wanted + 1:
        _add(longer, at, fade(samples, overlap if at else 0, overlap))
        at += len(samples) - overlap
    return longer


def _clip_sound(part: Placement, timeline: Timeline, media: Media) -> Samples:
    wanted = part.frames * RATE // timeline.fps
    heard = decode_audio(media.path, start_s=part.source_in_s, samples=wanted, speed=part.speed)
    ramp = min(RATE // 100, len(heard) // 2)
    return fade(heard, ramp, ramp) * np.float32(10 ** ((part.clip_gain_db or 0.0) / 20))


def _add(bus: Samples, start: int, samples: Samples) -> None:
    first = max(0, -start)
    count = min(len(samples) - first, len(bus) - max(0, start))
    if count > 0:
        bus[max(0, start) : max(0, start) + count] += samples[first : first + count]


def _ducking(voices: Samples, duck_db: float) -> np.ndarray:
    """Gain of everything else: down while somebody speaks, early by 80 ms, slowly back after 250 ms."""
    block = RATE // 100
    count = -(-len(voices) // block)
    padded = np.zeros(count * block, np.float32)
    padded[: len(voices)] = np.abs(voices).max(axis=1)
    speaking = np.sqrt((padded.reshape(count, block) ** 2).mean(axis=1)) > 10 ** (-45 / 20)
    held = np.convolve(speaking, np.ones(34))[8 : 8 + count] > 0 if count else speaking
    shape = np.hanning(27)
    depth = np.convolve(held, shape / shape.sum(), mode="same")
    gain = 10 ** (duck_db * depth / 20)
    return np.interp(np.arange(len(voices)), (np.arange(count) + 0.5) * block, gain).astype(np.float32)

"""Sound as numbers: files to float32 stereo at 48 kHz and back, brought to a loudness with no peak above a ceiling.

Arrays are (samples, 2) float32, full scale 1.0. Loudness and peaks are measured in `loudness.py`.
"""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from .ffmpeg import MediaError, run
from .loudness import Sound, loudness, peaks

RATE: Final = 48_000


def decode_audio(
    path: Path, *, start_s: Fraction = Fraction(0), samples: int | None = None, speed: float = 1.0, stream: int = 0
) -> Sound:
    """The sound from `start_s` on, at most `samples` long. Empty when there is none that far in."""
    if speed == 1.0 and (plain := _plain_wave(path)) is not None:
        first = round(start_s * RATE)
        return plain[first : None if samples is None else first + samples]
    tempo = [] if speed == 1.0 else [f"atempo={step:.6f}" for step in _tempo_steps(speed)]
    start = f"atrim=start={float(start_s):.6f},asetpts=PTS-STARTPTS"
    end = [] if samples is None else [f"atrim=end_sample={samples}"]
    chain = ",".join([start, *tempo, f"aresample={RATE}:first_pts=0", *end])
    outcome = run(
        ["-i", str(path), "-map", f"0:a:{stream}", "-af", chain, "-ac", "2", "-f", "f32le", "pipe:1"],
        capture=True,
        sentence=f"The sound of “{path.name}” could not be read.",
    )
    return np.frombuffer(outcome.stdout, np.float32).reshape(-1, 2)


def _plain_wave(path: Path) -> Sound | None:
    """16 bit 48 kHz WAV, what our own composer writes, without starting a process."""
    if path.suffix.lower() != ".wav":
        return None
    try:
        with wave.open(str(path), "rb") as file:
            if file.getframerate() != RATE or file.getsampwidth() != 2 or file.getnchannels() not in (1, 2):
                return None
            codes = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, file.getnchannels())
            data = codes.astype(np.float32) / np.float32(32768)
    except (wave.Error, EOFError, ValueError):
        return None
    return np.repeat(data, 2, axis=1) if data.shape[1] == 1 else data


def _tempo_steps(speed: float) -> list[float]:
    steps: list[float] = []
    while speed > 2:
        steps, speed = [*steps, 2.0], speed / 2
    while speed < 0.5:
        steps, speed = [*steps, 0.5], speed * 2
    return [*steps, speed]


def write_wave(path: Path, sound: Sound) -> None:
    """16 bit PCM with triangular dither (fixed seed: the same sound gives the same file)."""
    rng = np.random.default_rng(0)
    dither = rng.random(sound.shape, np.float32) - rng.random(sound.shape, np.float32)
    data = np.clip(np.round(sound * 32767 + dither), -32768, 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())


def encode_aac(sound: Sound, output: Path, *, kbps: int = 192) -> None:
    """AAC-LC in an m4a; its edit list makes it exactly as long as `sound`."""
    source = output.with_suffix(".f32")
    try:
        source.write_bytes(np.ascontiguousarray(sound, np.float32).tobytes())
        run(
            [
                *("-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", str(source)),
                *("-c:a", "aac", "-b:a", f"{kbps}k", "-profile:a", "aac_low", "-aac_coder", "twoloop", "-bitexact"),
                *("-movie_timescale", str(RATE)),
            ],
            output=output,
            sentence="The sound could not be encoded.",
        )
    finally:
        source.unlink(missing_ok=True)


def limit(sound: Sound, ceiling_dbtp: float) -> Sound:
    """Look-ahead limiter: no true peak above the ceiling, gain moves over 5 ms so that nothing clicks."""
    ceiling = 10 ** (ceiling_dbtp / 20)
    found = peaks(sound)
    if found.max(initial=0.0) <= ceiling:
        return sound
    reach = RATE // 200
    needed = np.minimum(1.0, ceiling / np.maximum(found, 1e-9)).astype(np.float32)
    lowest = cv2.erode(needed[None, :], np.ones((1, 4 * reach + 1), np.uint8))[0]
    smooth = _box(_box(lowest, reach), reach)
    return (sound * smooth[:, None]).astype(np.float32)


def _box(values: Sound, reach: int) -> Sound:
    """Moving average over 2 * reach + 1 values, edges repeated."""
    padded = np.pad(values.astype(np.float64), (reach + 1, reach), mode="edge")
    total = np.cumsum(padded)
    return ((total[2 * reach + 1 :] - total[: -2 * reach - 1]) / (2 * reach + 1)).astype(np.float32)


def normalise(sound: Sound, *, lufs: float, ceiling_dbtp: float) -> Sound:
    """Bring to a loudness with no peak above the ceiling: measure, gain, limit, measure again. Silence stays silence."""
    measured = loudness(sound)
    if measured == float("-inf"):
        return limit(sound, ceiling_dbtp)
    gain_db = min(40.0, lufs - measured)
    for _ in range(4):
        loud = (sound * 10 ** (gain_db / 20)).astype(np.float32)
        limited = limit(loud, ceiling_dbtp)
        if limited is loud:
            return loud
        error = lufs - loudness(limited)
        if abs(error) < 0.1:
            break
        gain_db += error
    return limited


def fade(sound: Sound, fade_in: int, fade_out: int) -> Sound:
    """Equal-power fades of so many samples at both ends."""
    if fade_in <= 0 and fade_out <= 0:
        return sound
    faded = sound.copy()
    fade_in, fade_out = min(fade_in, len(sound)), min(fade_out, len(sound))
    if fade_in:
        faded[:fade_in] *= np.sin(np.linspace(0, np.pi / 2, fade_in, dtype=np.float32))[:, None]
    if fade_out:
        faded[len(sound) - fade_out :] *= np.cos(np.linspace(0, np.pi / 2, fade_out, dtype=np.float32))[:, None]
    return faded


def silence(samples: int) -> Sound:
    return np.zeros((samples, 2), np.float32)


def read_sound(path: Path) -> Sound:
    """All of a file's sound; MediaError when it has none."""
    sound = decode_audio(path)
    if not len(sound):
        raise MediaError(f"The file “{path.name}” has no sound.")
    return sound

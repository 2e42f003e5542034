"""Sound as numbers: files to float32 stereo at 48 kHz and back, loudness and true peak (ITU-R BS.1770), a limiter.

Arrays are (samples, 2) float32, full scale 1.0. Filters run as FFT products or short convolutions, so numpy is enough.
"""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from .ffmpeg import MediaError, run

RATE: Final = 48_000
HOP: Final = RATE // 10
BLOCK_HOPS: Final = 4
TAPS: Final = 16
PEAK_CHUNK: Final = RATE * 5
Sound = NDArray[np.float32]


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


# Loudness ----------------------------------------------------------------------------------------------------------


def loudness(sound: Sound) -> float:
    """Integrated loudness in LUFS (BS.1770-4, gated); -inf for silence or less than 0.4 s."""
    hops = _hop_energy(sound)
    if len(hops) < BLOCK_HOPS:
        return float("-inf")
    power = np.convolve(hops, np.ones(BLOCK_HOPS), mode="valid") / (BLOCK_HOPS * HOP)
    loud = power[power > 10 ** ((-70 + 0.691) / 10)]
    if not len(loud):
        return float("-inf")
    loud = loud[loud > loud.mean() * 0.1]
    return float(-0.691 + 10 * np.log10(loud.mean()))


def _hop_energy(sound: Sound) -> NDArray[np.float64]:
    """Weighted energy of each tenth of a second, both channels together; ten seconds at a time to stay small."""
    energy = np.zeros(len(sound) // HOP)
    for first in range(0, len(energy), 100):
        last = min(len(energy), first + 100)
        lead = min(first * HOP, RATE // 2)  # the filters' memory
        weighted = _k_weighted(sound[first * HOP - lead : last * HOP])[lead:]
        energy[first:last] = np.square(weighted.reshape(-1, HOP * 2)).sum(axis=1, dtype=np.float64)
    return energy


def _k_weighted(sound: Sound) -> Sound:
    """Both channels through the two filters of BS.1770 (48 kHz coefficients of the standard), as one FFT product."""
    size = _fast_size(len(sound) + RATE // 2)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    response = (shelf * high_pass).astype(np.complex64)
    spectrum = np.fft.rfft(sound.T, size, axis=1) * response
    return np.fft.irfft(spectrum, size, axis=1)[:, : len(sound)].T.astype(np.float32)


def _fast_size(least: int) -> int:
    """The next product of 2, 3 and 5 from a coarse ladder."""
    power = 1 << (least - 1).bit_length()
    return min(size for size in (power, power * 3 // 4, power * 5 // 8, power * 9 // 16) if size >= least)


def _phases() -> NDArray[np.float32]:
    """Three interpolation filters (quarter, half, three quarters between samples): windowed sinc, 16 taps."""
    taps = np.arange(-7, 9)
    shifted = taps[None, :] - np.array([0.25, 0.5, 0.75])[:, None]
    kernel = np.sinc(shifted) * np.cos(np.pi * shifted / 17) ** 2
    return (kernel / kernel.sum(axis=1, keepdims=True)).astype(np.float32)


def peaks(sound: Sound) -> NDArray[np.float32]:
    """For each sample the largest absolute value at it and in the quarter steps after it, over both channels."""
    found = np.abs(sound).max(axis=1)
    kernels = _phases()
    for first in range(0, len(sound), PEAK_CHUNK):
        near = sound[max(0, first - TAPS) : first + PEAK_CHUNK + TAPS]
        skip, count = min(first, TAPS), min(PEAK_CHUNK, len(sound) - first)
        for kernel in kernels:
            for channel in range(2):
                between = np.abs(np.convolve(near[:, channel], kernel[::-1], mode="same"))[skip : skip + count]
                part = found[first : first + count]
                np.maximum(part, between[:count], out=part)
    return found


def true_peak(sound: Sound) -> float:
    """dBTP at four times oversampling; -inf for silence."""
    largest = float(peaks(sound).max(initial=0.0))
    return float(20 * np.log10(largest)) if largest > 0 else float("-inf")


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


def _box(values: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
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

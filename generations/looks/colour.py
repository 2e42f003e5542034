"""Colours as people see them: hex strings in and out, WCAG contrast, mixing, and making a colour readable on another.

Mixing and lightness work in OKLab (Björn Ottosson, 2020), so that a blend keeps its hue and a lighter version is lighter
by the same step for yellow and for blue.
"""

from __future__ import annotations

import math

Rgb = tuple[int, int, int]
_Lab = tuple[float, float, float]


def rgb(colour: str) -> Rgb:
    """'#E5532D' -> (229, 83, 45)."""
    digits = colour.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def hexed(value: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(min(max(part, 0), 255)):02X}" for part in value)


def _linear(part: float) -> float:
    part /= 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return 255 * (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055)


def luminance(colour: str) -> float:
    """WCAG relative luminance, 0..1."""
    red, green, blue = (_linear(part) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1..21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _oklab(colour: str) -> _Lab:
    red, green, blue = (_linear(part) for part in rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    mid = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def _from_oklab(lab: _Lab) -> str:
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    mid = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return hexed(
        (
            _encoded(4.0767416621 * long - 3.3077115913 * mid + 0.2309699292 * short),
            _encoded(-1.2684380046 * long + 2.6097574011 * mid - 0.3413193965 * short),
            _encoded(-0.0041960863 * long - 0.7034186147 * mid + 1.7076147010 * short),
        )
    )


def mix(one: str, other: str, share: float) -> str:
    """`share` of `other` in `one`."""
    pairs = zip(_oklab(one), _oklab(other), strict=True)
    light, a, b = (left + (right - left) * share for left, right in pairs)
    return _from_oklab((light, a, b))


def lightness(colour: str) -> float:
    """OKLab lightness, 0 black .. 1 white."""
    return _oklab(colour)[0]


def chroma(colour: str) -> float:
    """How colourful: 0 grey, about 0.1 muted, 0.2 and more vivid."""
    _, a, b = _oklab(colour)
    return math.hypot(a, b)


def hue(colour: str) -> float:
    """Hue angle in degrees, 0..360 (about 30 red, 90 yellow, 145 green, 260 blue)."""
    _, a, b = _oklab(colour)
    return math.degrees(math.atan2(b, a)) % 360


def with_lightness(colour: str, light: float) -> str:
    _, a, b = _oklab(colour)
    return _from_oklab((light, a, b))


def toned(colour: str, light: float, chroma_at_most: float) -> str:
    """The same hue at another lightness, its colourfulness capped: tints and shades of a brand colour."""
    _, a, b = _oklab(colour)
    strength = math.hypot(a, b)
    scale = min(1.0, chroma_at_most / strength) if strength > 1e-6 else 0.0
    return _from_oklab((light, a * scale, b * scale))


def livened(colour: str, chroma_at_least: float) -> str:
    """The same hue and lightness, as colourful as asked; greys stay grey."""
    lightness_, a, b = _oklab(colour)
    now = math.hypot(a, b)
    if now < 0.01 or now >= chroma_at_least:
        return colour
    share = chroma_at_least / now
    return _from_oklab((lightness_, a * share, b * share))


def readable(colour: str, on: str, ratio: float = 4.5) -> str:
    """`colour`, lightened or darkened by as little as it takes to reach `ratio` on `on`; black or white at the end."""
    if contrast(colour, on) >= ratio:
        return colour
    start = lightness(colour)
    tries = [start + step / 50 for step in range(-50, 51)]
    for light in sorted((light for light in tries if 0 <= light <= 1), key=lambda light: abs(light - start)):
        candidate = with_lightness(colour, light)
        if contrast(candidate, on) >= ratio:
            return candidate
    return best_of(on, "#FFFFFF", "#000000")


def off_middle(ground: str) -> str:
    """A ground for words: mid tones, on which neither white nor black reads well, go to the nearer side."""
    return with_luminance(ground, 0.12) if 0.12 < luminance(ground) < 0.3 else ground


def with_luminance(colour: str, wanted: float) -> str:
    """The same hue at a WCAG luminance, to within a hair."""
    low, high = 0.0, 1.0
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (middle, high) if luminance(with_lightness(colour, middle)) < wanted else (low, middle)
    return with_lightness(colour, low)


def best_of(on: str, *candidates: str) -> str:
    """The candidate that reads best on `on`."""
    return max(candidates, key=lambda candidate: contrast(candidate, on))

"""Contrast between colours as WCAG 2.2 defines it, and colours moved until they can be read."""

from __future__ import annotations

RGB = tuple[int, int, int]
_STEPS = 64


def rgb(color: str | RGB) -> RGB:
    """Red, green, blue 0-255 of "#RRGGBB", "RRGGBB", "#RGB" or a triple; ValueError for anything else."""
    if not isinstance(color, str):
        return color
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6:
        raise ValueError(f"not a colour: {color!r}")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def hex_color(color: RGB) -> str:
    return "#{:02X}{:02X}{:02X}".format(*color)


def luminance(color: str | RGB) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(first: str | RGB, second: str | RGB) -> float:
    """1 (same) to 21 (black on white); 4.5 is the floor for text, 3 for large text."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(color: str | RGB, background: str | RGB, ratio: float = 4.5) -> str:
    """The colour, lightened or darkened as little as it takes to reach the ratio against the background.

    Both ways are tried and the nearer wins; where neither reaches it, black or white, whichever is stronger.
    """
    start = rgb(color)
    if contrast_ratio(start, background) >= ratio:
        return hex_color(start)
    for step in range(1, _STEPS + 1):
        share = step / _STEPS
        ways = [_mixed(start, end, share) for end in ((255, 255, 255), (0, 0, 0))]
        good = [way for way in ways if contrast_ratio(way, background) >= ratio]
        if good:
            return hex_color(max(good, key=lambda way: contrast_ratio(way, background)))
    return hex_color(max(((255, 255, 255), (0, 0, 0)), key=lambda end: contrast_ratio(end, background)))


def strongest(colors: list[str] | tuple[str, ...], background: str | RGB) -> str:
    """The one of the colours that stands out most against the background."""
    return max(colors, key=lambda color: contrast_ratio(color, background))


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _mixed(color: RGB, end: RGB, share: float) -> RGB:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(color, end, strict=True))
    return red, green, blue

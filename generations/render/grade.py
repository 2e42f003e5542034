"""Colour: a clip's match and the ad's grade folded into one set of look-up tables, and their filter text.

Pure. A full 3-D table costs two thirds of an encode (measured: 30 ms a 1080x1920 frame, most of it conversions to RGB and
back), so the tables live in the picture's own YUV: one for luma, and, for each chroma plane, a gain and an offset that
depends on luma (split toning, white balance). That is 1 to 2 ms a frame and never leaves 4:2:0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generations.timeline import ColourMatch, Grade

KR: Final = 0.2126
KB: Final = 0.0722
KNOTS: Final = 13
Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Style:
    """A grade: contrast around the middle, lifted blacks, saturation, and what shadows and highlights lean towards."""

    contrast: float = 0.0
    lift: float = 0.0
    gamma: float = 1.0
    saturation: float = 1.0
    shadows: str = "#808080"
    highlights: str = "#808080"
    toning: float = 0.0


STYLES: Final[dict[str, Style]] = {
    "none": Style(),
    "cinematic": Style(0.22, 0.012, 0.98, 0.92, "#1E4A57", "#F2B880", 0.10),
    "luxury": Style(0.26, 0.008, 1.03, 0.86, "#2A2230", "#E9CF95", 0.12),
    "vibrant": Style(0.16, 0.0, 0.95, 1.22, "#2B3B6B", "#FFE2B0", 0.04),
    "natural": Style(0.07, 0.004, 0.98, 1.04, "#4B5B4A", "#FFF2DC", 0.03),
}


@dataclass(frozen=True)
class Tables:
    """Codes (8 bit, limited range) at `KNOTS` luma codes: luma out, and offsets added to the chroma planes."""

    luma: tuple[float, ...]
    u_offset: tuple[float, ...]
    v_offset: tuple[float, ...]
    saturation: float

    @property
    def identity(self) -> bool:
        return self == _identity()

    @property
    def toned(self) -> bool:
        return max(map(abs, self.u_offset + self.v_offset)) >= 0.4


def knots() -> Curve:
    return np.linspace(16.0, 235.0, KNOTS)


def _identity() -> Tables:
    none = (0.0,) * KNOTS
    return Tables(tuple(np.round(knots(), 2).tolist()), none, none, 1.0)


def tables_for(match: ColourMatch, grade: Grade) -> Tables:
    """The match is applied first, then the grade at its strength, tinted by the brand's colour."""
    light = (knots() - 16) / 219
    matched = np.clip((light * 2.0**match.exposure - 0.5) * match.contrast + 0.5, 0, 1)
    style, strength = STYLES[grade.style], grade.strength
    if grade.style == "none":
        strength = 0.0
    shaped = np.clip(matched, 0, 1) ** style.gamma
    shaped = shaped + style.contrast * _s_curve(shaped)
    shaped = style.lift + (1 - style.lift) * shaped
    luma = matched + strength * (shaped - matched)
    saturation = match.saturation * (1 + strength * (style.saturation - 1))
    u, v = _balance(match, matched)
    tone_u, tone_v = _toning(style, grade, luma)
    u, v = u * saturation + strength * tone_u, v * saturation + strength * tone_v
    return Tables(_codes(16 + 219 * np.clip(luma, 0, 1)), _codes(224 * u), _codes(224 * v), round(saturation, 4))


def _s_curve(light: Curve) -> Curve:
    """Zero at both ends and the middle, steepest around the middle."""
    return light * (1 - light) * (2 * light - 1) * 1.6


def _balance(match: ColourMatch, light: Curve) -> tuple[Curve, Curve]:
    """Red and blue gains as chroma offsets, exact for greys and close for the rest."""
    red, blue = match.red - 1, match.blue - 1
    luma_change = KR * red + KB * blue
    return light * (blue - luma_change) / (2 * (1 - KB)), light * (red - luma_change) / (2 * (1 - KR))


def _toning(style: Style, grade: Grade, light: Curve) -> tuple[Curve, Curve]:
    u, v = np.zeros_like(light), np.zeros_like(light)
    leanings = [(style.shadows, (1 - light) ** 2 * np.minimum(1, light * 6)), (style.highlights, light**2)]
    for colour, weight in leanings:
        cu, cv = chroma(colour)
        u, v = u + style.toning * weight * cu, v + style.toning * weight * cv
    if grade.tint:
        cu, cv = chroma(grade.tint)
        middle = 4 * light * (1 - light)
        u, v = u + 0.05 * middle * cu, v + 0.05 * middle * cv
    return u, v


def chroma(colour: str) -> tuple[float, float]:
    """Cb and Cr (-0.5 to 0.5) of a hex colour."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    luma = KR * red + (1 - KR - KB) * green + KB * blue
    return (blue - luma) / (2 * (1 - KB)), (red - luma) / (2 * (1 - KR))


def _codes(values: Curve) -> tuple[float, ...]:
    return tuple((np.round(values, 2) + 0.0).tolist())


def grade_chain(tables: Tables, width: int, height: int, name: str) -> str:
    """Filter text; "" when nothing changes. `name` keeps the inner labels apart from those of other chains."""
    if tables.identity:
        return ""
    luma = segments(tables.luma, 0)  # the filters cut decimals off: every expression rounds by adding a half
    chroma_gain = f"128.5+(val-128)*{tables.saturation:g}"
    if not tables.toned:
        return f"lutyuv=y='{luma}':u='{chroma_gain}':v='{chroma_gain}'"
    n = name
    return (
        f"format=yuv420p,extractplanes=y+u+v[{n}y][{n}u0][{n}v0];"  # apart first: a table for u and v alone runs over y too
        f"[{n}u0]lut=c0='{chroma_gain}'[{n}u];[{n}v0]lut=c0='{chroma_gain}'[{n}v];"
        f"[{n}y]split[{n}y0][{n}y1];[{n}y0]lut=c0='{luma}'[{n}yo];"
        f"[{n}y1]scale={width // 2}:{height // 2}:flags=fast_bilinear,split[{n}h0][{n}h1];"
        f"[{n}h0]lut=c0='{segments(tables.u_offset, 128)}'[{n}du];[{n}h1]lut=c0='{segments(tables.v_offset, 128)}'[{n}dv];"
        f"[{n}u][{n}du]blend=all_mode=grainmerge[{n}uo];[{n}v][{n}dv]blend=all_mode=grainmerge[{n}vo];"
        f"[{n}yo][{n}uo][{n}vo]mergeplanes=format=yuv420p:map1s=1:map2s=2"
    )


def segments(values: tuple[float, ...], base: float) -> str:
    """`base` plus a broken line through the knots, in `val`: a start, a slope, and a change of slope at each knot."""
    at = knots()
    slopes = np.diff(values) / np.diff(at)
    text = f"{base + values[0] + 0.5:g}{slopes[0]:+.5f}*(val-16)"
    for knot, change in zip(at[1:-1], np.diff(slopes), strict=True):
        if abs(change) > 1e-3:
            text += f"{change:+.5f}*max(0,val-{knot:g})"
    return text


def cube(tables: Tables, size: int = 17) -> str:
    """The same look as a .cube file for other programs: RGB in, RGB out, red fastest."""
    grid = np.linspace(0, 1, size)
    blue, green, red = np.meshgrid(grid, grid, grid, indexing="ij")
    luma = KR * red + (1 - KR - KB) * green + KB * blue
    u, v = (blue - luma) / (2 * (1 - KB)), (red - luma) / (2 * (1 - KR))
    code = 16 + 219 * luma
    out_y = (np.interp(code, knots(), tables.luma) - 16) / 219
    out_u = u * tables.saturation + np.interp(code, knots(), tables.u_offset) / 224
    out_v = v * tables.saturation + np.interp(code, knots(), tables.v_offset) / 224
    out_r, out_b = out_y + 2 * (1 - KR) * out_v, out_y + 2 * (1 - KB) * out_u
    out_g = (out_y - KR * out_r - KB * out_b) / (1 - KR - KB)
    rows = np.clip(np.stack([out_r, out_g, out_b], axis=-1).reshape(-1, 3), 0, 1)
    return f"LUT_3D_SIZE {size}\n" + "".join(f"{r:.5f} {g:.5f} {b:.5f}\n" for r, g, b in rows)

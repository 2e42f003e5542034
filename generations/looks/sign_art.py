"""How signs look: each an SVG in the colours of its face, drawn once a scene at its size in the frame, with its shadow.

It comes down from above as the scene begins and then holds still, since words stand on it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import resvg_py
from PIL import Image

from generations.looks import colour, easing
from generations.looks.base import Frame, Layer, SceneBrief
from generations.looks.compositor import Sprite, lifted, padded, shadow_of
from generations.looks.drawing import star_points
from generations.looks.palette import Palette
from generations.looks.signs import Kind

_LEAD_S, _ENTRANCE_S = 0.3, 0.55
_DROP: Final = 0.10  # of its height
_SHADOW: Final = ("#0D0A14", 0.030, 0.018)  # tone; blur and drop in shares of the sign's longer side
_OPACITY: Final = 0.30, 0.46  # of the shadow; where the face is about as light as the ground
_SEEN: Final = 1.45  # contrast
_NEAR: Final = 0.12  # OKLab lightness
_PAD: Final = 0.08
_WOOD: Final = ("#B98552", "#8F5F35")


class SignArt:
    """A scene's sign as a picture that `draw` lays on the frame."""

    def __init__(self, brief: SceneBrief) -> None:
        sign = brief.staging.sign
        if sign is None:
            raise ValueError("a scene without a sign has none to draw")
        left, top, width, height = sign.area.in_pixels(*brief.size)
        self._start_s = brief.start_s - _LEAD_S
        self._x, self._y, self._drop = left + width / 2, top + height / 2, height * _DROP
        face = _Face(width, height, brief.unit, sign.palette, brief.palette)
        layer = _rasterised(_DRAWN[sign.kind](face), round(width), round(height))
        tone, blur, drop = _SHADOW
        apart = abs(colour.lightness(sign.palette.background) - colour.lightness(brief.palette.background))
        opacity = _OPACITY[apart < _NEAR]
        side = max(width, height)
        layer = padded(layer, round(side * _PAD))
        shadow = shadow_of(layer, side * blur, tone, opacity)
        self._sprite = Sprite(lifted(layer, shadow, 0.0, side * drop, degrees=0.0))

    def draw(self, frame: Frame, t: float) -> None:
        away = 1 - easing.tween(t, self._start_s, _ENTRANCE_S, easing.out_back)
        self._sprite.put(frame, self._x, round(self._y - self._drop * away), 1.0)


@dataclass(frozen=True)
class _Face:
    """What a drawing needs: its size, pixels per pixel of 1080, and tones."""

    width: float
    height: float
    unit: float
    palette: Palette
    ground: Palette

    @property
    def tone(self) -> str:
        return self.palette.background

    @property
    def band(self) -> str:
        """A strong tone of the ad's that stands out from the face, and if there is one from the ground."""
        palette = self.palette
        usual = palette.accent if palette.is_dark else palette.deep
        seen = (
            tone
            for tone in (usual, palette.accent, palette.deep, *palette.extra)
            if min(colour.contrast(tone, self.tone), colour.contrast(tone, self.ground.background)) >= _SEEN
        )
        return next(seen, usual)

    @property
    def head(self) -> str:
        """The face's bar, a shade from it."""
        return colour.mix(self.tone, "#FFFFFF" if self.palette.is_dark else self.palette.text, 0.12)

    @property
    def cord(self) -> str:
        return "#FFFFFF" if self.ground.is_dark else colour.mix(self.ground.text, "#FFFFFF", 0.3)

    @property
    def lit(self) -> str:
        return colour.mix(self.tone, "#FFFFFF", 0.07 if self.palette.is_dark else 0.6)

    def darker(self, depth: float = 0.0) -> str:
        """The face where less light falls on it, or more in the shade still."""
        return colour.mix(self.tone, "#000000", depth + (0.10 if self.palette.is_dark else 0.045))

    def px(self, size: float) -> float:
        return size * self.unit

    def svg(self, *shapes: str) -> str:
        """The drawing; `url(#face)` fills with the face, lit from above."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:.1f} {self.height:.1f}">'
            f'<defs><linearGradient id="face" x1="0" y1="0" x2="0.25" y2="1"><stop stop-color="{self.lit}"/>'
            f'<stop offset="1" stop-color="{self.darker()}"/></linearGradient>'
            f'<linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop stop-color="{_WOOD[0]}"/>'
            f'<stop offset="1" stop-color="{_WOOD[1]}"/></linearGradient>'
            f'<linearGradient id="metal" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#F4F6F8"/>'
            f'<stop offset="1" stop-color="#9AA3AD"/></linearGradient></defs>{"".join(shapes)}</svg>'
        )


def _rasterised(svg: str, width: int, height: int) -> Layer:
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height))))
    return np.ascontiguousarray(np.asarray(picture.convert("RGBA").convert("RGBa")))


def _attributes(**given: str | float) -> str:
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in given.items())
    return "".join(f' {name}="{value if isinstance(value, str) else round(value, 2)}"' for name, value in named)


def _box(x: float, y: float, width: float, height: float, radius: float, fill: str, **more: str | float) -> str:
    return f"<rect{_attributes(x=x, y=y, width=width, height=height, rx=radius, fill=fill, **more)}/>"


def _circle(x: float, y: float, radius: float, fill: str, **more: str | float) -> str:
    return f"<circle{_attributes(cx=x, cy=y, r=radius, fill=fill, **more)}/>"


def _path(*steps: str | float, fill: str | float = "none", **more: str | float) -> str:
    """A path of commands and coordinates."""
    d = " ".join(step if isinstance(step, str) else str(round(step, 1)) for step in steps)
    return f"<path{_attributes(d=d, fill=fill, stroke_linecap='round', stroke_linejoin='round', **more)}/>"


def _dashes(*lengths: float) -> str:
    return " ".join(f"{length:.1f}" for length in lengths)


def _tag(face: _Face) -> str:
    """A price tag on its string: shoulders cut off, a ring around the hole, a stitched seam."""
    w, h, px = face.width, face.height, face.px
    top, cut, x = h * 0.075, w * 0.14, w / 2

    def outline(inset: float, **ink: str | float) -> str:
        left, right, head, foot, slope = inset, w - inset, top + inset, h - inset, cut - inset * 0.4
        corner, bend = px(46) - inset * 0.5, px(18)
        return _path(
            "M", left + slope, head, "H", right - slope, "Q", right - slope + bend, head, right - slope + bend * 2, head + bend,
            "L", right - bend, head + slope * 0.9, "Q", right, head + slope * 0.9 + bend, right, head + slope + bend * 2,
            "V", foot - corner, "Q", right, foot, right - corner, foot, "H", left + corner, "Q", left, foot, left, foot - corner,
            "V", head + slope + bend * 2, "Q", left, head + slope * 0.9 + bend, left + bend, head + slope * 0.9,
            "L", left + slope - bend * 2, head + bend, "Q", left + slope - bend, head, left + slope, head, "Z", **ink,
        )  # fmt: skip

    hole = top + h * 0.09
    cord = ("M", x, hole, "C", x - px(70), top - px(10), x - px(60), -px(40), x + px(30), -px(60))
    return face.svg(
        outline(0, fill="url(#face)"),
        outline(px(24), stroke=face.band, stroke_width=px(4), stroke_dasharray=_dashes(px(16), px(13)), opacity=0.6),
        _circle(x, hole, px(34), "url(#metal)"),
        _circle(x, hole, px(19), face.ground.background),
        _path(*cord, stroke=face.cord, stroke_width=px(7)),
    )


def _ticket(face: _Face) -> str:
    """A voucher: a bite out of either side, a perforation, stars on the stub."""
    w, h, px = face.width, face.height, face.px
    tear, bite, corner, top, foot = h * 0.80, px(44), px(34), h * 0.03, h * 0.97
    outline = _path(
        "M", corner, top, "H", w - corner, "Q", w, top, w, top + corner, "V", tear - bite, "A", bite, bite, "0 0 0", w, tear + bite,
        "V", foot - corner, "Q", w, foot, w - corner, foot, "H", corner, "Q", 0, foot, 0, foot - corner, "V", tear + bite,
        "A", bite, bite, "0 0 0", 0, tear - bite, "V", top + corner, "Q", 0, top, corner, top, "Z", fill="url(#face)",
    )  # fmt: skip
    perforation = _path(
        "M", bite * 1.5, tear, "H", w - bite * 1.5, stroke=face.palette.text, stroke_width=px(5), opacity=0.6,
        stroke_dasharray=_dashes(px(4), px(19)),
    )  # fmt: skip
    inside = tear - bite - top - px(36)
    frame = _box(
        px(28), top + px(28), w - px(56), inside, px(16), "none", stroke=face.band, stroke_width=px(4), opacity=0.7
    )
    stars = (_star(w / 2 + px(86) * step, (tear + foot) / 2, px(26), face.band) for step in (-2, -1, 0, 1, 2))
    return face.svg(outline, perforation, frame, *stars)


def _star(x: float, y: float, radius: float, fill: str) -> str:
    points = star_points(x, y, radius, radius * 0.45, 5, -90)
    return _path("M", *points.ravel().tolist(), "Z", fill=fill)


def _calendar(face: _Face) -> str:
    """A page of a calendar on two rings, its head in the strong tone, the leaves beneath it showing at the foot."""
    w, h, px = face.width, face.height, face.px
    top, head, corner = h * 0.055, h * 0.215, px(40)
    leaves = (
        _box(px(14) * step, h - px(60) + px(13) * step, w - px(28) * step, px(46), px(30), face.darker(depth))
        for step, depth in ((2, 0.26), (1, 0.14))
    )
    rings = (
        _circle(w * at, top + px(58), px(25), colour.mix(face.band, "#000000", 0.4))
        + _box(w * at - px(13), 0, px(26), top + px(58), px(13), "url(#metal)")
        for at in (0.27, 0.73)
    )
    band = _path(
        "M", 0, top + head, "V", top + corner, "Q", 0, top, corner, top, "H", w - corner, "Q", w, top, w, top + corner,
        "V", top + head, "Z", fill=face.band,
    )  # fmt: skip
    return face.svg(*leaves, _box(0, top, w, h - px(34) - top, corner, "url(#face)"), band, *rings)


def _board(face: _Face) -> str:
    """A board that hangs by two cords from a hook."""
    w, h, px = face.width, face.height, face.px
    top, corner, hook, ends = h * 0.165, px(38), px(26), (0.17, 0.83)
    line = _box(
        px(40), top + px(40), w - px(80), h - top - px(80), corner * 0.4, "none",
        stroke=face.band, stroke_width=px(3.5), opacity=0.65,
    )  # fmt: skip
    cords = ("M", w * ends[0], top + px(44), "L", w / 2, hook, "L", w * ends[1], top + px(44))
    return face.svg(
        _path(*cords, stroke=face.cord, stroke_width=px(7)),
        _box(0, top, w, h - top, corner, "url(#wood)"),
        _box(px(22), top + px(22), w - px(44), h - top - px(44), corner * 0.6, "url(#face)"),
        line,
        *(_circle(w * at, top + px(44), px(13), "url(#metal)") for at in ends),
        _circle(w / 2, hook, px(24), "url(#metal)"),
        _circle(w / 2, hook, px(10), colour.mix(face.ground.background, "#000000", 0.3)),
    )


def _seal(face: _Face) -> str:
    """A rosette: two ribbons, a crimped edge, a ring of dots around the words."""
    w, h, px = face.width, face.height, face.px
    x, y, radius = w / 2, h * 0.485, min(w, h * 0.97) / 2
    ribbons = (
        _path(
            "M", x + side * radius * 0.12, y + radius * 0.6, "L", x + side * radius * 0.34, h,
            "L", x + side * radius * 0.5, h - px(50), "L", x + side * radius * 0.74, h - px(14),
            "L", x + side * radius * 0.58, y + radius * 0.5, "Z", fill=colour.mix(face.band, "#000000", 0.12),
        )
        for side in (-1, 1)
    )  # fmt: skip
    edge = star_points(x, y, radius, radius * 0.945, 32).ravel().tolist()
    dots = _dashes(px(4), px(15))
    return face.svg(
        *ribbons,
        _path("M", *edge, "Z", fill=face.band, stroke=face.band, stroke_width=px(14)),
        _circle(x, y, radius * 0.865, "url(#face)"),
        _circle(x, y, radius * 0.80, "none", stroke=face.band, stroke_width=px(4), stroke_dasharray=dots),
    )


def _chalkboard(face: _Face) -> str:
    """A board on the pavement: a wooden frame on two legs, a slate with the dust of wiped chalk."""
    w, h, px = face.width, face.height, face.px
    foot, rim = h * 0.92, px(38)
    legs = (_box(w * at - px(24), foot - px(10), px(48), h - foot + px(10), px(6), _WOOD[1]) for at in (0.12, 0.88))
    dust = (
        f"<ellipse{_attributes(cx=w * x, cy=foot * y, rx=w * across, ry=foot * 0.07, fill='#FFFFFF', opacity=0.035)}/>"
        for x, y, across in ((0.3, 0.3, 0.24), (0.66, 0.68, 0.26), (0.5, 0.5, 0.34))
    )
    flourish = ("M", w * 0.4, foot - rim - px(40), "q", w * 0.05, -px(22), w * 0.1, 0, "t", w * 0.1, 0)
    return face.svg(
        *legs,
        _box(0, 0, w, foot, px(26), "url(#wood)"),
        _box(
            px(8), px(8), w - px(16), foot - px(16), px(20), "none", stroke="#FFFFFF", stroke_width=px(4), opacity=0.25
        ),
        _box(rim, rim, w - 2 * rim, foot - 2 * rim, px(12), "url(#face)"),
        *dust,
        _path(*flourish, stroke=face.band, stroke_width=px(5), opacity=0.8),
    )


def _note(face: _Face) -> str:
    """A sheet held by a strip of tape, one corner turned up."""
    w, h, px = face.width, face.height, face.px
    top, fold, corner = h * 0.045, px(96), px(18)
    sheet = _path(
        "M", corner, top, "H", w - corner, "Q", w, top, w, top + corner, "V", h - fold, "L", w - fold, h, "H", corner,
        "Q", 0, h, 0, h - corner, "V", top + corner, "Q", 0, top, corner, top, "Z", fill="url(#face)",
    )  # fmt: skip
    turned = _path(
        "M", w, h - fold, "L", w - fold, h, "L", w - fold * 0.92, h - fold * 0.8,
        "Q", w - fold * 0.9, h - fold * 0.9, w - fold * 0.78, h - fold * 0.92, "Z", fill=face.darker(0.18),
    )  # fmt: skip
    tape = _box(w * 0.36, 0, w * 0.28, px(76), px(6), colour.mix(face.band, "#FFFFFF", 0.25), opacity=0.94)
    return face.svg(sheet, turned, f"<g{_attributes(transform=f'rotate(-3 {w / 2:.1f} {top:.1f})')}>{tape}</g>")


def _card(face: _Face) -> str:
    """A plate as it hangs at the door of an office: a thin line around the words, a screw in each corner."""
    w, h, px = face.width, face.height, face.px
    inset, screw = px(30), px(58)
    screws = (
        _circle(x, y, px(12), "url(#metal)")
        + _path("M", x - px(7), y - px(5), "l", px(14), px(10), stroke="#5F6873", stroke_width=px(3))
        for x in (screw, w - screw)
        for y in (screw, h - screw)
    )
    return face.svg(
        _box(0, 0, w, h, px(30), "url(#face)"),
        _box(px(2), px(2), w - px(4), h - px(4), px(28), "none", stroke="#FFFFFF", stroke_width=px(4), opacity=0.16),
        _box(
            inset,
            inset,
            w - 2 * inset,
            h - 2 * inset,
            px(16),
            "none",
            stroke=face.band,
            stroke_width=px(3.5),
            opacity=0.8,
        ),
        *screws,
    )


def _window(face: _Face) -> str:
    """A program's window: a bar with three buttons and a field for an address."""
    w, h, px = face.width, face.height, face.px
    bar, corner, middle = h * 0.125, px(34), h * 0.0625
    head = _path(
        "M",
        0,
        bar,
        "V",
        corner,
        "Q",
        0,
        0,
        corner,
        0,
        "H",
        w - corner,
        "Q",
        w,
        0,
        w,
        corner,
        "V",
        bar,
        "Z",
        fill=face.head,
    )
    buttons = (
        _circle(px(52) + px(46) * step, middle, px(13), tone)
        for step, tone in enumerate(("#FF6B5E", "#FFC145", "#3CCB7F"))
    )
    field = _box(px(210), middle - px(22), w - px(210) - px(40), px(44), px(22), face.tone, opacity=0.55)
    return face.svg(
        _box(0, 0, w, h, corner, "url(#face)"),
        head,
        *buttons,
        field,
        _box(px(2), px(2), w - px(4), h - px(4), corner, "none", stroke="#FFFFFF", stroke_width=px(3), opacity=0.22),
    )


_DRAWN: Final[dict[Kind, Callable[[_Face], str]]] = {
    "tag": _tag,
    "ticket": _ticket,
    "calendar": _calendar,
    "board": _board,
    "seal": _seal,
    "chalkboard": _chalkboard,
    "note": _note,
    "card": _card,
    "window": _window,
}

"""Tech: apps, software, gadgets. A slow mesh of colour, a faint grid, sheets of frosted glass with small diagrams that draw
themselves. The diagrams claim nothing: no words, no figures. Ground (night, dawn, mint, graphite, daylight) and ornament
(grid, dots, orbits, waves) belong to the ad.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Layer, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, close_up, duo
from generations.looks.compositor import Field, Sprite, blend_masked, enlarged, grid, lifted
from generations.looks.drawing import box_points, empty_mask, fill, stroke
from generations.looks.particles import dusted
from generations.looks.places import in_place
from generations.looks.props import panel
from generations.looks.signs import ON_SCREEN
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role
from generations.pictures.sorts import SCREENS
from generations.timeline import Grade, Transition, TransitionStyle

# What the frosted cards and the mesh are made for, and ads whose pictures are not known here.
DEVICES: Final = frozenset(
    {
        "",
        "mobile-phone",
        "laptop",
        "desktop-computer",
        "tablet",
        "still-life",
        "cloud",
        "bar-chart",
        "chart-increasing",
        "rocket",
        "robot",
        "wireless",
        "server-rack",
        "router",
        "circuit-board",
        "shield",
        "locked",
        "gear",
    }
)
PALETTES: Final = (
    Palette("#0A0F2C", "#5B2BE0", "#7CE3FF", "#FFFFFF", "#07122B", "#1C4FD0", ("#8F7BFF", "#18B6E8")),
    Palette("#06191C", "#0E7C6B", "#7DF5C8", "#F4FFFB", "#04211C", "#0A5A78", ("#3BD3A0", "#2F8FD8")),
    Palette("#170B22", "#C2347A", "#FFB36B", "#FFF8F2", "#2A0E1D", "#6A2BC8", ("#FF6F91", "#8C52FF")),
    Palette("#0E1013", "#3A4250", "#C8FF4D", "#FFFFFF", "#12160A", "#2A3550", ("#7C8AA5", "#9BE15D")),
    Palette("#F1F3FE", "#3D3BD9", "#3A36D6", "#14163A", "#FFFFFF", "#C9D6FF", ("#F2C6E8", "#B7ECF2")),
)
TEMPER: Final = Temper("grow", "rise", 0.8, tilt_degrees=5, bob_px=12, swing_degrees=1.0, push=0.05, beat=0.02)

_OFF_WORDS_PX: Final = 34.0  # room for a sheet's sway and shadow

Mesh = Callable[[float], Field]
Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    shadow = colour.mix(brief.palette.deep, "#05060F", 0.7)
    if brief.staging.place:
        return in_place(brief, TEMPER, shadow, "straight", before=(dusted(brief, brief.palette.accent, 22, 14),))
    ornament = _ornament(brief)
    is_light = colour.lightness(brief.palette.background) > 0.6
    cast = Cast(brief, _parts(brief), ShadowStyle(shadow, 0.42, 0.08, 0.05))
    hero = next(part for part in cast.parts if part.is_hero)
    sheets = _sheets(brief, hero)
    mesh = _mesh(brief) if is_light else _haloed(_mesh(brief), brief, hero)
    ground = backdrops.Slow(lambda t: enlarged(mesh(t), *brief.size))
    dust = dusted(brief, brief.palette.accent, 0 if is_light else 22, 14)

    def frame_at(t: float) -> Frame:
        frame = ground(t)
        ornament(frame, t)
        for sheet in sheets:
            if sheet.is_behind:
                sheet.draw(frame, t)
        dust.draw(frame, t)
        cast.draw(frame, t)
        for sheet in sheets:
            if not sheet.is_behind:
                sheet.draw(frame, t)
        return frame

    return frame_at


def _parts(brief: SceneBrief) -> list[Part]:
    has_props = brief.hero is not None and bool(brief.hero.props)
    choices = {
        Role.HOOK: (alone,),
        Role.BODY: (alone, duo, close_up) if has_props else (alone, close_up),
        Role.END: (alone,),
    }
    return arranged(brief, TEMPER, choices[brief.role])


def _mesh(brief: SceneBrief) -> Mesh:
    """Six wandering points of colour, blended by inverse distance; calm and near the background behind the words, the
    more so where dark letters stand on a coloured light."""
    width, height = max(12, brief.width // 12), max(12, brief.height // 12)
    xs, ys = grid(width, height)
    palette = brief.palette
    aspect = brief.width / brief.height
    chance = brief.scene_random("mesh")
    tones = (
        palette.background,
        colour.mix(palette.background, palette.deep, 0.6),
        palette.deep,
        palette.soft,
        palette.background,
        *palette.extra[:1],
    )
    levels = [np.array(colour.rgb(tone), np.float32) for tone in tones]
    homes = [(chance.uniform(0, 1), chance.uniform(0, 0.35)) for _ in range(2)]
    homes += [
        (chance.uniform(0.55, 1.05), chance.uniform(0.6, 1.0)),
        (chance.uniform(-0.05, 0.4), chance.uniform(0.5, 0.95)),
    ]
    homes += [(chance.uniform(0, 1), chance.uniform(0.9, 1.2)), (chance.uniform(0.2, 0.9), chance.uniform(0.55, 0.8))]
    area = brief.staging.zones.text
    calmed, reach = (0.92, 1.3) if colour.lightness(palette.background) > 0.6 else (0.5, 1.0)
    calm = np.exp(
        -(((xs - area.centre[0]) / (area.width * 0.62)) ** 2 + ((ys - area.centre[1]) / (area.height * 0.7)) ** 2)
        / reach**2
    )
    base = np.array(colour.rgb(palette.background), np.float32)
    pace = 1.7 if brief.role is Role.HOOK else 1.0

    def mesh(t: float) -> Field:
        total = np.zeros((height, width, 3), np.float32)
        weights = np.zeros((height, width), np.float32)
        for order, ((x, y), level) in enumerate(zip(homes, levels, strict=True)):
            at_x = x + 0.13 * math.sin(t * pace * 0.55 + order * 1.9)
            at_y = y + 0.09 * math.cos(t * pace * 0.47 + order * 2.3)
            away = ((xs - at_x) * max(aspect, 0.7)) ** 2 + ((ys - at_y) / max(aspect, 0.7) * 0.9) ** 2
            weight = 1 / (away + 0.025) ** 1.6
            total += weight[..., None] * level
            weights += weight
        picture = total / weights[..., None]
        return picture + (base - picture) * (calmed * calm)[..., None].astype(np.float32)

    return mesh


def _haloed(mesh: Mesh, brief: SceneBrief, hero: Part) -> Mesh:
    """The mesh with light behind the hero, screened over it."""
    xs, ys = grid(max(12, brief.width // 12), max(12, brief.height // 12))
    away = np.hypot(xs * brief.width - hero.x, ys * brief.height - hero.y) / (max(hero.width, hero.height) * 0.95)
    away = np.minimum(away, 1)
    tone = np.array(colour.rgb(colour.mix(brief.palette.accent, brief.palette.deep, 0.55)), np.float32) / 255
    clear = 1 - 0.5 * ((1 - away) ** 1.3 * (1 - away * away)).astype(np.float32)[..., None] * tone
    return lambda t: 255 - (255 - mesh(t)) * clear


def _ornament(brief: SceneBrief) -> Painter:
    """A faint texture that drifts: the ad's own."""
    kind = brief.ad_random("ornament").choice(("grid", "dots", "orbits", "waves"))
    width, height = brief.size
    is_light = colour.lightness(brief.palette.background) > 0.6
    tone = colour.mix(brief.palette.accent, brief.palette.text, 0.3)
    filling = np.empty((height, width, 3), np.uint8)
    filling[:] = colour.rgb(tone)
    xs, ys = grid(width // 4, height // 4)
    x, y = brief.staging.hero.centre
    fade = np.exp(-(((xs - x) / 0.55) ** 2 + ((ys - y) / 0.42) ** 2)) * (0.20 if is_light else 0.17)
    veil = cv2.resize((fade * 255).astype(np.uint8), (width, height))
    pitch = round(90 * brief.unit)

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        _ORNAMENTS[kind](mask, t, pitch, x * width, y * height)
        blend_masked(frame, filling, cv2.multiply(mask, veil, scale=1 / 255))  # type: ignore[arg-type]

    return paint


def _grid(mask: np.ndarray, t: float, pitch: int, x: float, y: float) -> None:
    shift = (t * 12) % pitch
    for at in np.arange(x % pitch, mask.shape[1], pitch):
        cv2.line(mask, (int(at), 0), (int(at), mask.shape[0]), 255, 2)
    for at in np.arange((y % pitch) + shift - pitch, mask.shape[0], pitch):
        stroke(mask, np.array([(0.0, at), (float(mask.shape[1]), at)]), 2)


def _dots(mask: np.ndarray, t: float, pitch: int, x: float, y: float) -> None:
    step = pitch * 0.6
    for row, at_y in enumerate(np.arange(-step + (t * 8) % step, mask.shape[0] + step, step)):
        for column, at_x in enumerate(np.arange(x % step - step, mask.shape[1] + step, step)):
            swell = 2.6 + 2.0 * math.sin(t * 1.6 + column * 0.5 + row * 0.35)
            cv2.circle(mask, (round(at_x * 16), round(at_y * 16)), round(swell * 16), 255, -1, cv2.LINE_AA, 4)


def _orbits(mask: np.ndarray, t: float, pitch: int, x: float, y: float) -> None:
    for order in range(1, 6):
        radius = pitch * (1.6 * order + (t * 0.35) % 1.6)
        cv2.circle(mask, (round(x), round(y)), round(radius), 220, 2, cv2.LINE_AA)
        turn = t * (0.5 + 0.12 * order) * (-1) ** order + order
        spot = round((x + math.cos(turn) * radius) * 16), round((y + math.sin(turn) * radius) * 16)
        cv2.circle(mask, spot, 7 * 16, 255, -1, cv2.LINE_AA, 4)


def _waves(mask: np.ndarray, t: float, pitch: int, x: float, y: float) -> None:
    along = np.linspace(-20, mask.shape[1] + 20, 90)
    for order in range(9):
        swing = pitch * (0.5 + 0.18 * order)
        line = y + pitch * (order - 4) * 0.55 + swing * np.sin(along / pitch * 0.55 + t * 0.7 + order * 0.35)
        stroke(mask, np.stack([along, line], axis=1), 2)


_ORNAMENTS: Final = {"grid": _grid, "dots": _dots, "orbits": _orbits, "waves": _waves}


class Sheet:
    """A floating sheet of glass, empty or with a diagram that draws itself."""

    def __init__(
        self,
        brief: SceneBrief,
        x: float,
        y: float,
        width: float,
        height: float,
        diagram: str,
        delay_s: float,
        behind: bool,
    ) -> None:
        self.is_behind = behind
        self._brief, self._x, self._y = brief, x, y
        self._width, self._height = round(width), round(height)
        self._diagram, self._start = diagram, brief.start_s - 0.2 + delay_s
        is_light = colour.lightness(brief.palette.background) > 0.6
        radius = min(width, height) * 0.11
        top, bottom = (0.72, 0.52) if is_light else (0.20, 0.10)
        glass = "#FFFFFF"
        if not behind:  # over the hero a sheet must be dense enough for its diagram to read
            glass = "#FFFFFF" if is_light else colour.mix(brief.palette.background, brief.palette.deep, 0.32)
            top, bottom = (0.94, 0.88) if is_light else (0.84, 0.90)
        self._panel = panel(self._width, self._height, radius, glass, top, bottom, 0.95 if is_light else 0.6)
        self._finished: Sprite | None = None
        mask = empty_mask(round(width * 0.25) + 60, round(height * 0.25) + 60)
        fill(mask, box_points(mask.shape[1] / 2, mask.shape[0] / 2, width * 0.25, height * 0.25, 0, radius / 4))
        tone = np.array(colour.rgb(colour.mix(brief.palette.deep, "#04050D", 0.75)), np.float32)
        share = cv2.GaussianBlur(mask, (0, 0), 11).astype(np.float32)[..., None] / 255 * (0.22 if is_light else 0.4)
        self._shadow = np.concatenate([share * tone, share * 255], axis=2).astype(np.uint8)
        self._blank = self._lifted(self._panel)
        self._phase = delay_s

    def _lifted(self, sheet: Layer) -> Sprite:
        return Sprite(lifted(sheet, self._shadow, 0, 16 * self._brief.unit, degrees=0, scale=4))

    def draw(self, frame: Frame, t: float) -> None:
        p = easing.tween(t, self._start, 0.8)
        if p <= 0.01:
            return
        unit = self._brief.unit
        y = self._y + (1 - p) * 120 * unit + easing.sway(t, 4.6, self._phase) * 9 * unit
        scale = easing.between(0.9, 1.0, p)
        self._sheet_at(t).put(frame, self._x, y, scale, 0, p)

    def _sheet_at(self, t: float) -> Sprite:
        """The sheet with its diagram as far as it is drawn; once it stands, always the same."""
        if not self._diagram:
            return self._blank
        drawn = easing.tween(t, self._start + 0.25, 1.4, easing.in_out_cubic)
        if drawn >= 1.0 and self._finished is not None:
            return self._finished
        layer = self._panel.copy()
        _DIAGRAMS[self._diagram](layer, drawn, self._brief.palette)
        sprite = self._lifted(layer)
        if drawn >= 1.0:
            self._finished = sprite
        return sprite


def _sheets(brief: SceneBrief, hero: Part) -> list[Sheet]:
    """One large sheet behind the hero; beside a screen, in hooks and bodies, small ones with diagrams at its shoulders."""
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    short = min(width, height)
    x, y = left + width / 2, top + height / 2
    chance = brief.scene_random("sheets")
    kinds = ["chart", "bars", "ring", "checks", "switches", "calendar"]
    chance.shuffle(kinds)
    back = Sheet(brief, x, y, min(width, short * 1.0), short * 0.86, "", -0.3, behind=True)
    if (
        brief.role is Role.END or brief.hero is None or brief.hero.name not in SCREENS
    ):  # what has a kettle to do with charts?
        return [back]
    lean = 1 if brief.index % 2 else -1
    small = short * 0.36
    low_x, high_x = (
        _inside(brief, x - lean * short * 0.32, small * 1.1),
        _inside(brief, x + lean * short * 0.34, small),
    )
    low_y = _above_words(brief, y + short * 0.36, small * 0.74)
    low = Sheet(brief, low_x, low_y, small * 1.1, small * 0.74, kinds[0], 0.35, behind=False)
    high = Sheet(brief, high_x, y - short * 0.34, small, small * 0.66, kinds[1], 0.65, behind=False)
    if brief.role is Role.HOOK:
        return [back, low, high]
    return [back, low] if brief.index % 2 else [back, high]


def _inside(brief: SceneBrief, x: float, width: float) -> float:
    """The nearest place for a sheet's centre that leaves a margin to the frame's sides."""
    room = width / 2 + 36 * brief.unit
    return min(max(x, room), brief.width - room)


def _above_words(brief: SceneBrief, y: float, height: float) -> float:
    """The nearest height for a sheet's centre that keeps its foot off words below the hero."""
    zones = brief.staging.zones
    if zones.is_beside or zones.text.y < zones.hero.centre[1]:
        return y
    return min(y, zones.text.y * brief.height - height / 2 - _OFF_WORDS_PX * brief.unit)


def _ink(layer: Layer, mask: np.ndarray, tone: str, opacity: float = 1.0) -> None:
    """Draw a mask on a sheet in one colour, premultiplied; only where the mask has anything."""
    x, y, width, height = cv2.boundingRect(mask)
    if not width:
        return
    part = layer[y : y + height, x : x + width]
    share = mask[y : y + height, x : x + width].astype(np.float32)[..., None] / 255 * opacity
    over = share * np.array((*colour.rgb(tone), 255), np.float32)
    part[:] = np.clip(part * (1 - share) + over, 0, 255).astype(np.uint8)


def _blank(layer: Layer) -> tuple[np.ndarray, float, float]:
    return empty_mask(layer.shape[1], layer.shape[0]), layer.shape[1], layer.shape[0]


def _chart(layer: Layer, p: float, palette: Palette) -> None:
    mask, width, height = _blank(layer)
    along = np.linspace(0, 1, 60)
    rise = 0.72 - 0.42 * along**1.4 - 0.07 * np.sin(along * 9.5)
    points = np.stack([width * (0.1 + 0.8 * along), height * rise], axis=1)[: max(2, round(60 * p))]
    area = empty_mask(layer.shape[1], layer.shape[0])
    foot = height * 0.86
    fill(area, np.concatenate([points, [(points[-1][0], foot), (points[0][0], foot)]]))
    _ink(layer, area, palette.accent, 0.22)
    stroke(mask, points, height * 0.035)
    _ink(layer, mask, palette.accent)
    tip = empty_mask(layer.shape[1], layer.shape[0])
    cv2.circle(tip, (round(points[-1][0]), round(points[-1][1])), round(height * 0.055), 255, -1, cv2.LINE_AA)
    _ink(layer, tip, palette.text)


def _bars(layer: Layer, p: float, palette: Palette) -> None:
    _, width, height = _blank(layer)
    for order, share in enumerate((0.35, 0.52, 0.44, 0.68, 0.82)):
        mask = empty_mask(layer.shape[1], layer.shape[0])
        grown = share * easing.clamp(p * 1.8 - order * 0.18) * height * 0.78
        x = width * (0.16 + order * 0.17)
        fill(mask, box_points(x, height * 0.88 - grown / 2, width * 0.1, max(grown, 4), 0, width * 0.02))
        _ink(layer, mask, palette.accent if order == 4 else palette.text, 1.0 if order == 4 else 0.38)


def _ring(layer: Layer, p: float, palette: Palette) -> None:
    _, width, height = _blank(layer)
    centre, radius = (round(width * 0.28), round(height * 0.5)), round(height * 0.28)
    for share, tone, opacity in ((1.0, palette.text, 0.2), (0.76 * p, palette.accent, 1.0)):
        mask = empty_mask(layer.shape[1], layer.shape[0])
        cv2.ellipse(mask, centre, (radius, radius), -90, 0, 360 * share, 255, round(height * 0.09), cv2.LINE_AA)
        _ink(layer, mask, tone, opacity)
    _lines(layer, width * 0.56, (0.34, 0.5, 0.66), width * 0.32, p, palette)


def _checks(layer: Layer, p: float, palette: Palette) -> None:
    _, width, height = _blank(layer)
    for order, y in enumerate((0.26, 0.5, 0.74)):
        grown = easing.out_back(easing.clamp(p * 2.2 - order * 0.5))
        mask, tick = empty_mask(layer.shape[1], layer.shape[0]), empty_mask(layer.shape[1], layer.shape[0])
        x, side = width * 0.16, height * 0.085 * max(grown, 0.02)
        cv2.circle(mask, (round(x), round(height * y)), max(1, round(side)), 255, -1, cv2.LINE_AA)
        _ink(layer, mask, palette.accent)
        hook = np.array([(-0.45, 0.0), (-0.12, 0.36), (0.5, -0.36)]) * side + np.array([x, height * y])
        stroke(tick, hook, height * 0.022)
        _ink(layer, tick, palette.on_accent)
    _lines(layer, width * 0.28, (0.26, 0.5, 0.74), width * 0.58, p, palette)


def _switches(layer: Layer, p: float, palette: Palette) -> None:
    _, width, height = _blank(layer)
    _lines(layer, width * 0.1, (0.32, 0.68), width * 0.42, p, palette)
    for order, y in enumerate((0.32, 0.68)):
        on = easing.in_out_cubic(easing.clamp(p * 2 - 0.4 - order * 0.5))
        mask, knob = empty_mask(layer.shape[1], layer.shape[0]), empty_mask(layer.shape[1], layer.shape[0])
        x, long, high = width * 0.77, width * 0.2, height * 0.17
        fill(mask, box_points(x, height * y, long, high, 0, high / 2))
        _ink(layer, mask, colour.mix(palette.text, palette.accent, on), 0.35 + 0.65 * on)
        at = x + (on - 0.5) * (long - high)
        cv2.circle(knob, (round(at * 16), round(height * y * 16)), round(high * 0.4 * 16), 255, -1, cv2.LINE_AA, 4)
        _ink(layer, knob, "#FFFFFF")


def _calendar(layer: Layer, p: float, palette: Palette) -> None:
    _, width, height = _blank(layer)
    for order in range(15):
        row, column = divmod(order, 5)
        shown = easing.clamp(p * 3 - order * 0.12)
        mask = empty_mask(layer.shape[1], layer.shape[0])
        side = min(width * 0.12, height * 0.2)
        fill(mask, box_points(width * (0.16 + 0.17 * column), height * (0.24 + 0.26 * row), side, side, 0, side * 0.28))
        is_marked = order in {3, 7, 11}
        _ink(layer, mask, palette.accent if is_marked else palette.text, shown * (1.0 if is_marked else 0.26))


def _lines(layer: Layer, x: float, rows: tuple[float, ...], long: float, p: float, palette: Palette) -> None:
    """Greyed strokes where words would be."""
    for order, y in enumerate(rows):
        mask = empty_mask(layer.shape[1], layer.shape[0])
        length = long * (1.0, 0.74, 0.88)[order] * easing.clamp(p * 1.6 - order * 0.2)
        high = layer.shape[0] * 0.065
        fill(mask, box_points(x + max(length, high) / 2, layer.shape[0] * y, max(length, high), high, 0, high / 2))
        _ink(layer, mask, palette.text, 0.42)


_DIAGRAMS: Final = {
    "chart": _chart,
    "bars": _bars,
    "ring": _ring,
    "checks": _checks,
    "switches": _switches,
    "calendar": _calendar,
}


def electric(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The brand's colour lights the mesh; the accent follows it, bright enough for the dark."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.05:
        return palette
    is_light = colour.lightness(palette.background) > 0.6
    accent = colour.mix(palette.accent, colour.with_lightness(vivid, 0.45 if is_light else 0.84), 0.5)
    return replace(
        palette,
        background=colour.mix(palette.background, colour.toned(vivid, 0.17, 0.06), 0.0 if is_light else 0.35),
        deep=colour.mix(palette.deep, colour.with_lightness(vivid, 0.52), 0.65),
        soft=colour.mix(palette.soft, colour.with_lightness(vivid, 0.86 if is_light else 0.42), 0.3),
        accent=accent,
        on_accent="",
    )


LOOK: Final = Look(
    name="tech",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.ZOOM, frames=11),
    grade=Grade(style="cinematic", strength=0.3, vignette=0.2),
    has_places=True,
    signs=ON_SCREEN,
    own_ground_for=DEVICES,
    type=RECIPES["tech"],
    blend=electric,
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

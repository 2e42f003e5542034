"""Warm: neighbourhood shops, food, families. Cream paper, soft pebbles, a hero one could touch, confetti; one scene in full
colour. The ground behind the hero (pebble, plate, sunburst, niche, awning, hills) and the confetti belong to the ad."""

from __future__ import annotations

from typing import Final

from generations.looks import backdrops, colour
from generations.looks.backdrops import Painter
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, ShadowStyle
from generations.looks.compositions import Temper, arranged
from generations.looks.panels import Edge
from generations.looks.particles import Kind, scattered
from generations.looks.places import in_place
from generations.looks.signs import LOUD
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, floor_line, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#FFF3DF", "#C9431E", "#D2481F", "#3A2015", "#FFFFFF", "#FBD08A", ("#E8A04A", "#F4B7A0", "#8C5A32")),
    Palette("#FFF1EC", "#B8324F", "#C93A58", "#3B1620", "#FFFFFF", "#F9C3BE", ("#F2A65A", "#F7D9C4", "#9C4A5E")),
    Palette("#F4F3E3", "#2F6B4A", "#B8541C", "#20301F", "#FFFFFF", "#CFE0B4", ("#E9B44C", "#F2C9A1", "#5C8A52")),
    Palette("#EEF4F7", "#1F5A7A", "#C8502B", "#16303F", "#FFFFFF", "#BFDCE8", ("#F3B562", "#F6CDB8", "#4D88A3")),
    Palette("#FBF0F6", "#6D3A8C", "#A8337A", "#2E1838", "#FFFFFF", "#E7CBEA", ("#F4B860", "#F5C4D4", "#8E63A8")),
)
CATEGORY_PALETTES: Final = {
    "bakery": (0, 1, 3),
    "restaurant": (0, 1),
    "pizza": (0, 2),
    "coffee": (0, 3),
    "ice_cream": (1, 4),
    "florist": (1, 4),
    "wedding": (1, 4),
    "grocery": (2,),
    "farm": (2, 0),
    "pets": (3, 0),
    "cleaning": (3, 2),
    "childcare": (3, 4),
}
CONFETTI: Final[dict[str, tuple[Kind, ...]]] = {
    "florist": ("leaf", "heart"),
    "wedding": ("heart", "dot"),
    "pets": ("dot", "heart"),
    "grocery": ("leaf", "dot"),
    "farm": ("leaf", "dot"),
    "cleaning": ("ring", "spark"),
}
TEMPER: Final = Temper(hero_entrance="pop", prop_entrance="pop", tilt_degrees=9, beat=0.05)


def prepare(brief: SceneBrief) -> FrameFunction:
    palette = brief.palette
    paper = scattered(brief, _confetti_kinds(brief), _confetti_tones(palette), 12 if brief.is_last else 26, 0.025)
    if brief.staging.place:
        edge: Edge = brief.ad_random("panel").choice(("bow", "scallop"))
        return in_place(brief, TEMPER, _shadow(palette).colour, edge, behind=(paper,))
    base = backdrops.ground(*brief.size, palette.background, is_dark=brief.staging.is_inverted)
    painters = [_paper(brief), _behind_hero(brief)]
    cast = Cast(brief, arranged(brief, TEMPER), _shadow(palette))

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        for paint in painters:
            paint(frame, t)
        paper.draw(frame, t)
        cast.draw(frame, t)
        return frame

    return frame_at


def _shadow(palette: Palette) -> ShadowStyle:
    return ShadowStyle(
        colour.mix(palette.text if colour.lightness(palette.text) < 0.5 else palette.background, "#1A0C04", 0.6)
    )


def _paper(brief: SceneBrief) -> Painter:
    """What the ad's paper carries: pebbles in the corners, an awning, polka dots or broad bands."""
    palette = brief.palette
    kind = brief.ad_random("paper").choice(("pebbles", "pebbles", "awning", "dots", "bands"))
    quiet = colour.mix(palette.background, palette.soft, 0.30)
    is_high = brief.staging.arrangement is Arrangement.HERO_FIRST and shape_of(*brief.size) is not Shape.WIDE
    if kind == "awning" and not is_high:
        drop = brief.height * (0.062 if shape_of(*brief.size) is Shape.VERTICAL else 0.04)
        light = colour.mix(palette.background, "#FFFFFF", 0.6)
        strong = palette.deep if brief.staging.is_inverted else palette.accent
        return backdrops.awning(*brief.size, strong, light, drop, 9 if brief.width <= brief.height else 15)
    if kind == "dots":
        return backdrops.dots(*brief.size, quiet, 120 * brief.unit, 15 * brief.unit)
    if kind == "bands":
        return backdrops.stripes(*brief.size, quiet, 96 * brief.unit, 0, 10 * brief.unit)
    return _corners(brief)


def _corners(brief: SceneBrief) -> Painter:
    palette = brief.palette
    tones = tuple(colour.mix(palette.background, tone, 0.5) for tone in palette.extra[1:2] + palette.extra[:1])
    text = brief.staging.zones.text
    words = (text.y, text.y + text.height)
    return backdrops.corner_blobs(*brief.size, tones, brief.scene_random("corners"), words)


def _behind_hero(brief: SceneBrief) -> Painter:
    """The ad's own shape behind the hero; bodies may take another one than hook and end card."""
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y, short = left + width / 2, top + height / 2, min(width, height)
    palette, soft = brief.palette, brief.palette.soft
    chance = brief.ad_random("ground")
    kinds = ["pebble", "plate", "rays", "niche", "hills", "rings"]
    chance.shuffle(kinds)
    kind = kinds[1] if brief.role is Role.BODY and brief.index % 2 == 0 else kinds[0]
    is_low = shape_of(*brief.size) in {Shape.VERTICAL, Shape.PORTRAIT}
    if kind == "plate":
        plate = colour.mix(soft, "#FFFFFF", 0.0 if brief.staging.is_inverted else 0.72)
        return backdrops.disc(*brief.size, plate, x, y, min(short * 0.56, brief.clear_px), palette.text)
    if kind == "rays":
        return backdrops.rays(*brief.size, colour.mix(palette.background, soft, 0.75), x, y, 14)
    if kind == "niche":
        wide = short * 0.98
        return backdrops.arch(
            *brief.size, soft, (x - wide / 2, y - min(short * 0.58, brief.clear_px), wide, brief.height * 2)
        )
    if kind == "rings":
        reach = min(short * 0.62, brief.clear_px)
        tone = colour.mix(palette.background, soft, 0.9)
        return backdrops.rings(
            *brief.size, tone, x, y, tuple(reach * share for share in (1.0, 0.78, 0.56)), 26 * brief.unit
        )
    if kind == "hills" and (is_low and brief.staging.arrangement is not Arrangement.HERO_FIRST):
        tones = soft, colour.mix(soft, palette.extra[0], 0.45)
        line = floor_line(*brief.size, brief.role, brief.staging.arrangement, 0.42)
        return backdrops.hills(*brief.size, tones, line, short * 0.06)
    return backdrops.blob(
        *brief.size, soft, x, y, min(short * 0.60, brief.clear_px * 0.94), chance.random() * 6, 1.08 if is_low else 0.98
    )


def _confetti_kinds(brief: SceneBrief) -> tuple[Kind, ...]:
    category = brief.spec.analysis.category
    return CONFETTI.get(category) or brief.ad_random("confetti").choice(
        (("rod", "dot"), ("dot", "ring"), ("spark", "dot"), ("rod", "triangle"))
    )


def _confetti_tones(palette: Palette) -> tuple[str, ...]:
    return (*palette.extra, palette.accent, colour.mix(palette.background, "#FFFFFF", 0.7))


LOOK: Final = Look(
    name="warm",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.CIRCLE, frames=15),
    grade=Grade(style="vibrant", strength=0.35),
    has_places=True,
    signs=LOUD,
    type=RECIPES["warm"],
    category_palettes=CATEGORY_PALETTES,
    inverts=(True, False),
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

"""How each look sets its words, as data: families, sizes, entrances, buttons and badges for every role of overlay.

Sizes are pixels at a 1080-pixel short side. A recipe holds no colours, only which of a palette's inks a role takes;
`dressed` turns a role and a scene's palette into the concrete `TextStyle` a saved timeline carries. At most two families
a look (adcraft 1.4); one word of a headline may be emphasised. A new look adds one entry to `RECIPES`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from generations.looks import colour
from generations.timeline import Entrance, OverlayRole, Pill, TextStyle

if TYPE_CHECKING:
    from generations.looks.palette import Palette

READABLE: Final = 4.5  # WCAG AA for text of any size; the accent word is held to it as well
HOOK_CONTRAST: Final = 7.0
_OWN_CONTRAST: Final = 5.8  # of coloured and quiet inks on the flat ground: light and texture there take some of it
_COLOURED_INK: Final = 0.075  # OKLCH chroma from which a word is seen as coloured
_EMPHASIS_CONTRAST: Final = 4.8  # large letters bear it, and colour is what they are for
_LIGHT_ENOUGH: Final = 14.0
SHADE_ON_WHITE: Final = "#4A4A4A"  # a white picture under a scrim
_CARRIES_LIGHT: Final = 2.9  # a fill with this contrast to light words is deepened to carry them


class Ink(StrEnum):
    """Which colour of the palette a text takes."""

    TEXT = "text"
    ACCENT = "accent"
    QUIET = "quiet"
    ON_ACCENT = "on_accent"
    ON_DEEP = "on_deep"


class Sheen(StrEnum):
    """How accent colours are laid: flat, as polished metal, or as a blend towards the palette's partner colour."""

    FLAT = "flat"
    METAL = "metal"
    BLEND = "blend"


@dataclass(frozen=True, slots=True)
class RoleType:
    """One role's type: its style without colours, its ink, and how it comes on."""

    style: TextStyle
    ink: Ink = Ink.TEXT
    entrance: Entrance = Entrance.SLIDE_UP
    entrance_s: float = 0.7
    pill: Pill | None = None
    pill_fill: Ink = Ink.ACCENT


@dataclass(frozen=True, slots=True)
class TypeRecipe:
    """A look's type. `align` holds for upright formats; wide ones, with the hero beside the words, use `align_beside`."""

    name: str
    headline: RoleType
    subline: RoleType
    label: RoleType
    cta: RoleType
    badge: RoleType
    contact: RoleType
    brand: RoleType | None = None  # the brand on the end card; None: set like the headline
    sheen: Sheen = Sheen.FLAT
    align: Literal["start", "center"] = "center"
    align_beside: Literal["start", "center"] = "start"
    unrest: float = 1.0  # how much contrast the look's light and texture may take from its flat ground
    gap_em: float = 1.0  # rhythm: how airy the stack is
    holds_lines: float = 0.8  # a headline in fewer lines is taken while its letters keep this share of their size

    def role(self, role: OverlayRole) -> RoleType:
        """The type of an overlay role; roles without their own entry are set like their nearest relative."""
        by_role = {
            OverlayRole.HEADLINE: self.headline,
            OverlayRole.SUBLINE: self.subline,
            OverlayRole.LABEL: self.label,
            OverlayRole.BRAND: self.brand or self.headline,
            OverlayRole.CTA: self.cta,
            OverlayRole.BADGE: self.badge,
        }
        return by_role.get(role, self.contact)


def _gold(accent: str) -> tuple[str, ...]:
    """Metal: a light, the colour itself, a shade."""
    light = colour.lightness(accent)
    lift, fall = min(light + 0.10, 0.97), max(light - 0.10, 0.0)
    return colour.with_lightness(accent, lift), accent, colour.with_lightness(accent, fall)


def _readable_all(colours: tuple[str, ...], ground: str, ratio: float) -> tuple[str, ...]:
    return tuple(colour.readable(each, ground, ratio) for each in colours)


def _sheen_of(sheen: Sheen, palette: Palette) -> tuple[str, ...]:
    if sheen is Sheen.METAL:
        return _gold(palette.accent)
    if sheen is Sheen.BLEND:
        partner = max((palette.soft or palette.deep, palette.deep, *palette.extra), key=colour.chroma)
        return palette.accent, colour.mix(palette.accent, partner, 0.45)
    return (palette.accent,)


def _emphasis(sheen: tuple[str, ...], palette: Palette, ground: str, ratio: float) -> tuple[str, ...]:
    """The ink of the word that counts: the accent, else a colour of the palette, where the accent turns grey on this ground; a
    grey word is weaker than its line, so without a colour it is inked like the others."""
    inks = _readable_all(sheen, ground, ratio)
    text = _flat(Ink.TEXT, palette, ground)
    if _stands_out(inks[0], text, ground):
        return inks
    others = _readable_all((*palette.extra, palette.deep, palette.soft or palette.deep), ground, ratio)
    found = [ink for ink in others if _stands_out(ink, text, ground)]
    return (max(found, key=colour.chroma),) if found else (text,)


def _stands_out(ink: str, text: str, ground: str) -> bool:
    """Whether a word in this ink is stronger than the line around it: coloured, or at least as far from the ground."""
    return colour.chroma(ink) >= _COLOURED_INK or colour.contrast(ink, ground) >= 0.9 * colour.contrast(text, ground)


def _flat(ink: Ink, palette: Palette, ground: str) -> str:
    if ink is Ink.TEXT:
        return colour.readable(palette.text, ground, HOOK_CONTRAST)
    if ink is Ink.QUIET:
        return colour.readable(colour.mix(palette.text, ground, 0.14), ground, _OWN_CONTRAST)
    if ink is Ink.ACCENT:
        return colour.readable(palette.accent, ground, _OWN_CONTRAST)
    if ink is Ink.ON_DEEP:
        return colour.best_of(palette.deep, palette.background, palette.text, "#FFFFFF", "#14110F")
    return colour.readable(palette.on_accent or palette.background, palette.accent, READABLE)


def dressed(
    recipe: TypeRecipe, role: OverlayRole, palette: Palette, *, language: str = "", ground: str | None = None
) -> TextStyle:
    """The role's style in the palette's colours: every ink readable (4.5:1) on what the text will stand on, which is the
    palette's background unless `ground` says otherwise."""
    ground = ground or palette.background
    kind = recipe.role(role)
    sheen = _sheen_of(recipe.sheen, palette)
    if kind.pill is not None:
        return _dressed_pill(kind, kind.pill, sheen, palette, language, ground)
    accent = _emphasis(sheen, palette, ground, _EMPHASIS_CONTRAST * recipe.unrest)
    color: tuple[str, ...] = (_flat(kind.ink, palette, ground),)
    if kind.ink is Ink.ACCENT:
        color = _readable_all(sheen, ground, _OWN_CONTRAST * recipe.unrest)
    return kind.style.model_copy(update={"color": color, "accent": accent, "language": language})


def _dressed_pill(
    kind: RoleType, pill: Pill, sheen: tuple[str, ...], palette: Palette, language: str, ground: str
) -> TextStyle:
    fill = {Ink.ACCENT: sheen, Ink.TEXT: (palette.text,), Ink.ON_DEEP: (palette.deep,)}.get(kind.pill_fill)
    if fill is None:  # an outlined pill: the ground shows through
        ink = _flat(Ink.ACCENT, palette, ground)
        pill = pill.model_copy(update={"fill": (palette.background + "00",), "border": ink})
        return kind.style.model_copy(update={"color": (ink,), "accent": (ink,), "pill": pill, "language": language})
    fill, ink = _pair(fill, palette)
    glow = fill[0] if pill.glow else None
    pill = pill.model_copy(update={"fill": fill, "glow": glow})
    return kind.style.model_copy(update={"color": (ink,), "accent": (ink,), "pill": pill, "language": language})


def _pair(fill: tuple[str, ...], palette: Palette) -> tuple[tuple[str, ...], str]:
    """A fill and the ink on it, 4.5:1 apart. Strong colours are deepened a little to carry light words, as people expect
    of a button; bright ones (yellow, mint, gold) carry dark words."""
    light = colour.best_of("#000000", palette.background, palette.text, palette.on_accent or "#FFFFFF", "#FFFFFF")
    if colour.luminance(light) < 0.8:
        light = "#FFFFFF"
    if min(colour.contrast(light, each) for each in fill) >= _CARRIES_LIGHT:
        return _readable_all(fill, light, READABLE), light
    dark = colour.best_of("#FFFFFF", palette.background, palette.text, palette.deep)
    if colour.luminance(dark) > 0.03:
        dark = "#14110F"
    return _readable_all(fill, dark, READABLE), dark


def over_picture(palette: Palette) -> Palette:
    """The palette for words over a moving picture of unknown brightness: light type on the look's darkest shade. The
    accent stays readable even where the shade lies on white."""
    dark = min((palette.background, palette.deep, palette.text), key=colour.luminance)
    ground = colour.toned(dark, min(colour.lightness(dark), 0.16), 0.06)
    text = colour.best_of(ground, palette.background, palette.text, "#FFFFFF")
    text = text if colour.contrast(text, ground) >= _LIGHT_ENOUGH else "#FFFFFF"
    accent = colour.readable(palette.accent, SHADE_ON_WHITE, READABLE)
    return replace(palette, background=ground, text=text, deep=text, accent=accent, on_accent="", soft="").settled()


# --- the recipes -----------------------------------------------------------------------------------------------------


def _style(family: str, weight: int, size: float, floor: float, lines: int, **more: object) -> TextStyle:
    return TextStyle.model_validate(
        {"family": family, "weight": weight, "size_px": size, "min_size_px": floor, "max_lines": lines, **more}
    )


def _label(family: str, weight: int = 600, size: float = 34, tracking: float = 0.2) -> RoleType:
    style = _style(family, weight, size, 24, 2, uppercase=True, tracking_em=tracking, line_height=1.3)
    return RoleType(style, Ink.ACCENT, Entrance.FADE, 0.5)


def _contact(family: str, weight: int = 600, size: float = 68) -> RoleType:
    return RoleType(
        _style(family, weight, size, 28, 2, line_height=1.28, tabular_figures=True), Ink.QUIET, Entrance.FADE, 0.5
    )


def _support(
    family: str, weight: int, size: float, ink: Ink = Ink.TEXT, entrance: Entrance = Entrance.SLIDE_UP
) -> RoleType:
    return RoleType(_style(family, weight, size, 34, 3, line_height=1.26), ink, entrance, 0.6)


def _cta(
    family: str,
    weight: int,
    size: float,
    *,
    radius: float = 999,
    entrance: Entrance = Entrance.SCALE,
    glow: bool = False,
    arrow: bool = True,
    uppercase: bool = False,
    tracking: float = 0.0,
    fill: Ink = Ink.ACCENT,
    pulse: bool = True,
) -> RoleType:
    pill = Pill(
        radius_px=radius,
        padding_x_px=size * 1.12,
        padding_y_px=size * 0.62,
        arrow=arrow,
        glow="#FFFFFF" if glow else None,
        shine=True,
        pulse=pulse,
    )
    style = _style(family, weight, size, 30, 3, uppercase=uppercase, tracking_em=tracking, line_height=1.16)
    return RoleType(style, Ink.ON_ACCENT, entrance, 0.55, pill, fill)


def _badge(
    family: str,
    weight: int,
    size: float,
    shape: Literal["rounded", "circle", "star"],
    *,
    fill: Ink = Ink.ACCENT,
    radius: float = 18,
    uppercase: bool = True,
    entrance: Entrance = Entrance.STAMP,
    tracking: float = 0.01,
) -> RoleType:
    pad_x, pad_y = (size * 0.72, size * 0.44) if shape == "rounded" else (size * 0.3, size * 0.3)
    pill = Pill(shape=shape, radius_px=radius, padding_x_px=pad_x, padding_y_px=pad_y)
    lines = 2 if shape == "rounded" else 3
    style = _style(family, weight, size, 26, lines, uppercase=uppercase, line_height=1.06, tracking_em=tracking)
    return RoleType(style, Ink.ON_ACCENT, entrance, 0.4, pill, fill)


_LUXE = TypeRecipe(
    name="luxe",
    headline=RoleType(
        _style("playfair-display", 500, 138, 56, 3, accent_italic=True, line_height=1.14, tracking_em=-0.005),
        entrance=Entrance.WORD_RISE,
        entrance_s=1.05,
    ),
    subline=_support("montserrat", 500, 56, entrance=Entrance.FADE),
    label=_label("montserrat", 600, 34, 0.24),
    cta=_cta("montserrat", 600, 60, glow=True, arrow=False, tracking=0.02, entrance=Entrance.FADE, pulse=False),
    badge=_badge("montserrat", 600, 38, "rounded", fill=Ink.QUIET, radius=999, tracking=0.14, entrance=Entrance.FADE),
    contact=_contact("montserrat"),
    sheen=Sheen.METAL,
    gap_em=1.1,
)
_WARM = TypeRecipe(
    name="warm",
    headline=RoleType(
        _style("fredoka", 700, 142, 54, 3, line_height=1.04), entrance=Entrance.WORD_POP, entrance_s=0.95
    ),
    subline=_support("poppins", 600, 62, Ink.QUIET),
    label=_label("poppins", 600, 34, 0.14),
    cta=_cta("poppins", 600, 62),
    badge=_badge("fredoka", 700, 72, "star"),
    contact=_contact("poppins"),
    unrest=1.12,
)
_ECO = TypeRecipe(
    name="eco",
    headline=RoleType(
        _style("cormorant-garamond", 600, 158, 60, 3, accent_italic=True, line_height=1.0),
        entrance=Entrance.WORD_RISE,
        entrance_s=1.0,
    ),
    subline=_support("montserrat", 500, 58, Ink.QUIET),
    label=_label("montserrat", 600, 34, 0.2),
    cta=_cta("montserrat", 600, 62, fill=Ink.TEXT, entrance=Entrance.SLIDE_UP, pulse=False),
    badge=_badge("montserrat", 600, 50, "circle", fill=Ink.TEXT, entrance=Entrance.SCALE, tracking=0.04),
    contact=_contact("montserrat"),
    unrest=1.65,
    gap_em=1.05,
)
_TECH = TypeRecipe(
    name="tech",
    headline=RoleType(
        _style("space-grotesk", 700, 132, 54, 3, line_height=1.06, tracking_em=-0.02),
        entrance=Entrance.WORD_RISE,
        entrance_s=0.8,
    ),
    subline=_support("inter", 500, 60, Ink.QUIET),
    label=_label("inter", 600, 35, 0.16),
    cta=_cta("inter", 700, 61, radius=36, glow=True),
    badge=_badge("inter", 600, 44, "rounded", fill=Ink.QUIET, radius=999, uppercase=False, entrance=Entrance.SCALE),
    contact=_contact("inter"),
    sheen=Sheen.BLEND,
)
_ENERGETIC = TypeRecipe(
    name="energetic",
    headline=RoleType(
        _style("anton", 400, 250, 76, 3, uppercase=True, line_height=1.06, tracking_em=0.0),
        entrance=Entrance.WORD_SLAM,
        entrance_s=0.55,
    ),
    subline=_support("inter", 700, 62),
    label=_label("inter", 800, 36, 0.08),
    cta=_cta("inter", 800, 62, radius=18, uppercase=True, entrance=Entrance.SLIDE_UP, fill=Ink.TEXT),
    badge=_badge("anton", 400, 76, "rounded", radius=14),
    contact=_contact("inter"),
    align="start",
    gap_em=0.8,
    holds_lines=0.95,
    unrest=1.15,
)
_PHOTO = TypeRecipe(
    name="photo",
    headline=RoleType(
        _style("playfair-display", 700, 132, 54, 3, line_height=1.1),
        entrance=Entrance.WORD_RISE,
        entrance_s=0.9,
    ),
    subline=_support("montserrat", 600, 58),
    label=_label("montserrat", 700, 35, 0.16),
    cta=_cta("montserrat", 700, 63),
    badge=_badge("montserrat", 700, 46, "rounded", radius=999, uppercase=False, entrance=Entrance.SCALE),
    contact=_contact("montserrat"),
    unrest=1.3,
)
_TRUST = TypeRecipe(
    name="trust",
    headline=RoleType(
        _style("dm-serif-display", 400, 134, 54, 3, line_height=1.08),
        entrance=Entrance.LINE_WIPE,
        entrance_s=0.85,
    ),
    subline=_support("inter", 500, 60, Ink.QUIET),
    label=_label("inter", 700, 35, 0.12),
    cta=_cta("inter", 700, 60, radius=22, entrance=Entrance.SLIDE_UP, pulse=False),
    badge=_badge("inter", 700, 44, "rounded", fill=Ink.ON_DEEP, radius=16, uppercase=False, entrance=Entrance.SLIDE_UP),
    contact=_contact("inter"),
    align="start",
    unrest=1.1,
)
_BOLD = TypeRecipe(
    name="bold",
    headline=RoleType(
        _style("archivo-black", 400, 172, 60, 3, uppercase=True, line_height=1.0, tracking_em=-0.02),
        entrance=Entrance.WORD_SLAM,
        entrance_s=0.55,
    ),
    subline=_support("inter", 700, 62),
    label=_label("inter", 800, 36, 0.06),
    cta=_cta("archivo-black", 400, 62, radius=14, uppercase=True, entrance=Entrance.SLIDE_UP, fill=Ink.TEXT),
    badge=_badge("archivo-black", 400, 72, "star"),
    contact=_contact("inter"),
    align="start",
    gap_em=0.9,
    holds_lines=0.92,
    unrest=1.2,
)
_PLAYFUL = TypeRecipe(
    name="playful",
    headline=RoleType(_style("baloo-2", 700, 150, 54, 3, line_height=0.98), entrance=Entrance.WORD_POP, entrance_s=0.9),
    subline=_support("poppins", 600, 62, Ink.QUIET, Entrance.SCALE),
    label=_label("poppins", 700, 34, 0.1),
    cta=_cta("baloo-2", 700, 68, fill=Ink.ON_DEEP),
    badge=_badge("baloo-2", 700, 76, "star"),
    contact=_contact("poppins"),
    unrest=1.2,
)
_HOPE = TypeRecipe(
    name="hope",
    headline=RoleType(
        _style("nunito", 900, 132, 54, 3, line_height=1.08, tracking_em=-0.01),
        entrance=Entrance.LINE_WIPE,
        entrance_s=0.95,
    ),
    subline=_support("nunito", 700, 62, Ink.QUIET, Entrance.FADE),
    label=_label("nunito", 900, 34, 0.12),
    cta=_cta("nunito", 900, 62),
    badge=_badge("nunito", 900, 58, "circle", entrance=Entrance.SCALE, uppercase=False),
    contact=_contact("nunito", 700),
    unrest=1.25,
)

# For photos of trades whose own letters are round and jolly: beside a real picture a plainer face looks better.
PHOTO_MODERN: Final = TypeRecipe(
    name="photo_modern",
    headline=RoleType(
        _style("bricolage-grotesque", 800, 132, 54, 3, line_height=1.04, tracking_em=-0.015),
        entrance=Entrance.WORD_RISE,
        entrance_s=0.85,
    ),
    subline=_support("inter", 600, 58, Ink.QUIET),
    label=_label("inter", 700, 34, 0.12),
    cta=_cta("inter", 700, 61),
    badge=_badge("bricolage-grotesque", 800, 50, "rounded", radius=999, uppercase=False, entrance=Entrance.SCALE),
    contact=_contact("inter"),
    align="start",
    unrest=1.3,
)

RECIPES: Final[dict[str, TypeRecipe]] = {
    recipe.name: recipe for recipe in (_LUXE, _WARM, _ECO, _TECH, _ENERGETIC, _PHOTO, _TRUST, _BOLD, _PLAYFUL, _HOPE)
}
FALLBACK: Final = "photo"


def recipe_named(name: str) -> TypeRecipe:
    """The recipe of a look; a look that brings none of its own is set like `photo`, whose pair suits most things."""
    return RECIPES.get(name, RECIPES[FALLBACK])

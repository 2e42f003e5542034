"""Which blocks of words a scene shows, in reading order, with their styles: the content of the layout, before geometry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from generations.looks import colour
from generations.looks.base import Palette, Role, Staging
from generations.looks.figures import around, growth_of, is_price, large_figure
from generations.looks.typography import READABLE, SHADE_ON_WHITE, Ink, RoleType, TypeRecipe, dressed
from generations.looks.typography import over_picture as over_picture_palette
from generations.spec import AdSpec, OverlayAnimation, OverlayPosition, Scene
from generations.timeline import MOST_LINES, Entrance, OverlayRole, TextStyle

_LONG_LINE: Final = 9  # characters: a long text may have a line for each so many
_SCRIM_STRENGTH: Final = "BE"  # with it light type keeps 4.5:1 even over a white picture
_LOGO_CLEAR_PX: Final = 54.0
_HOOK_GROWTH: Final = 1.1  # the hook's letters are the largest of the ad
_SHORT: Final = 26  # characters: a text shorter than this gets larger letters, in proportion
_MOST_GROWTH: Final = 1.5
_TERSE, _TERSE_GROWTH = 7, 2.0  # "24/7", "-20 %": a picture of its own
_BESIDE_GROWTH: Final = 1.04  # beside a hero the words have height to spare: larger letters in more lines
_BESIDE_HOLDS_LINES: Final = 0.94
_ABOVE_HOLDS_LINES: Final = 0.95  # above one the area is seldom full: larger letters in one line more
_SHORT_SUBLINE, _SUBLINE_GROWTH = 34, 1.25
_SUBLINE_HOLDS_LINES: Final = 0.92
_CLOSING_GROWTH, _UNDER_NAME_GROWTH = 1.12, 1.15
_SIGN_GROWTH: Final = 1.8  # what stands on a sign fills it
_NAME_GROWTH: Final = 1.2  # of the name above the opening
_BRAND_HOLDS_LINES: Final = 0.95  # two large lines of a name are worth more than a small one
_REST_OF_NUMBER: Final = re.compile(r"(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[ \u00a0\u202f]?[%€$£₹])?")
_FRIENDLY = (Entrance.WORD_POP, Entrance.WORD_SLAM)


@dataclass(frozen=True)
class Block:
    """One overlay to be: words, style at full size, entrance. `broken_text` is what stands when `text` needs two lines."""

    role: OverlayRole
    text: str
    style: TextStyle
    entrance: Entrance
    entrance_s: float
    align: Literal["start", "center", "end"]
    is_sticker: bool = False
    gap_px: float = 36.0  # to the block above, at a 1080-pixel short side
    suffix: str = ""
    is_small: bool = False
    broken_text: str = ""
    image_key: str | None = None
    holds_lines: float = 0.8  # see TypeRecipe


def under_logo(key: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The end card's blocks under the brand's own picture, which takes their alignment and keeps clear space below."""
    align = blocks[0].align if blocks else "center"
    logo = Block(OverlayRole.LOGO, "", TextStyle(), Entrance.FADE, 0.5, align, gap_px=0.0, image_key=key)
    first = [replace(block, gap_px=max(block.gap_px, _LOGO_CLEAR_PX)) for block in blocks[:1]]
    return (logo, *first, *blocks[1:])


def blocks_of_scene(
    spec: AdSpec, scene: Scene, recipe: TypeRecipe, staging: Staging, *, is_beside: bool, over_picture: bool
) -> tuple[Block, ...]:
    """The scene's blocks in reading order; a badge that is a sticker comes last."""
    palette = over_picture_palette(staging.words) if over_picture else staging.words
    scrim = _needs_scrim(scene, staging, over_picture, is_beside)
    on_sign = staging.sign is not None
    recipe = replace(recipe, align="center", align_beside="center") if on_sign else recipe
    maker = _Maker(spec, scene, recipe, palette, staging.words, is_beside, scrim, over_picture, on_sign)
    if staging.role is Role.END:
        return maker.end_card()
    return maker.opening() if staging.role is Role.HOOK else maker.body()


def _needs_scrim(scene: Scene, staging: Staging, over_picture: bool, is_beside: bool) -> bool:
    """Words over a foreign clip, or asked to stand where the look's hero is."""
    wants_elsewhere = (
        scene.text_overlay.position is not OverlayPosition.TOP and staging.role is not Role.END and staging.sign is None
    )
    return over_picture or (wants_elsewhere and not is_beside)


@dataclass(frozen=True)
class _Maker:
    spec: AdSpec
    scene: Scene
    recipe: TypeRecipe
    palette: Palette
    own_palette: Palette
    is_beside: bool
    scrim: bool
    is_foreign: bool
    on_sign: bool

    def opening(self) -> tuple[Block, ...]:
        brand = self.spec.brand_guidelines.brand_name
        words = self.scene.text_overlay
        label = []
        if brand and not _says(words.text, brand):
            label = [_scaled(self._block(OverlayRole.LABEL, brand, as_role=OverlayRole.BRAND, gap_px=0), _NAME_GROWTH)]
        lead = self._headline(gap_px=38, grow=_HOOK_GROWTH)
        lead = tuple(map(self._with_large_figure, lead)) if is_price(large_figure(words.text)) else lead
        return (*label, *lead, *self._subline(), *self._badge())

    def body(self) -> tuple[Block, ...]:
        return (*map(self._with_large_figure, self._headline()), *self._subline(), *self._badge())

    def end_card(self) -> tuple[Block, ...]:
        brand = self.spec.brand_guidelines.brand_name
        action = self.spec.ad_specifications.call_to_action
        words = self.scene.text_overlay
        lead: tuple[Block, ...]
        if brand and not _says(words.text, brand):
            closing = () if _same(words.text, action) else self._closing(words.text)
            name = replace(self._block(OverlayRole.BRAND, brand, gap_px=0), holds_lines=_BRAND_HOLDS_LINES)
            lead = (self._large(name), *closing)
        else:
            lead = self._headline() if not _same(words.text, action) else ()
        button = self._block(OverlayRole.CTA, action, gap_px=56)
        return (*lead, *self._subline(growth=_UNDER_NAME_GROWTH), *self._badge(), button, *self._contact())

    def _headline(self, gap_px: float = 0.0, grow: float = 1.0) -> tuple[Block, ...]:
        words = self.scene.text_overlay
        if not words.text:
            return ()
        block = self._large(self._block(OverlayRole.HEADLINE, words.text, gap_px=gap_px), grow)
        style = block.style.model_copy(update={"emphasis": _found(words.emphasis, words.text)})
        if words.color is not None:
            own = colour.readable(words.color, self.palette.background, READABLE)
            style = style.model_copy(update={"color": (own,)})
        return (replace(block, style=style),)

    def _with_large_figure(self, headline: Block) -> Block:
        """The line with the price or measure it is about on a line of its own, far larger than the rest."""
        figure = large_figure(headline.text)
        if not figure:
            return headline
        growth = growth_of(figure, is_narrow=self.on_sign)
        update = {"emphasis": figure, "emphasis_scale": growth, "max_lines": _more_lines(headline.style.max_lines, 2)}
        return replace(headline, text=around(headline.text, figure), style=headline.style.model_copy(update=update))

    def _large(self, block: Block, grow: float = 1.0) -> Block:
        """A lead as large as its length invites; the stack makes it as small as its area asks."""
        length = max(len(block.text), 1)
        share = grow * min(max(_SHORT / length, 1.0), _TERSE_GROWTH if length <= _TERSE else _MOST_GROWTH)
        if not self.is_beside and not self.on_sign:
            style = block.style.model_copy(update={"size_px": block.style.size_px * share})
            return replace(block, style=style, holds_lines=max(block.holds_lines, _ABOVE_HOLDS_LINES))
        share *= _SIGN_GROWTH if self.on_sign else _BESIDE_GROWTH
        update = {"size_px": block.style.size_px * share, "max_lines": _more_lines(block.style.max_lines, 1)}
        holds = max(block.holds_lines, _BESIDE_HOLDS_LINES)
        return replace(block, style=block.style.model_copy(update=update), holds_lines=holds)

    def _closing(self, text: str) -> tuple[Block, ...]:
        """The end card's line under the brand: the supporting type, a step larger."""
        if not text:
            return ()
        block = self._block(OverlayRole.SUBLINE, text, gap_px=34)
        growth = _CLOSING_GROWTH * min(max(_SHORT_SUBLINE / len(text), 1.0), _SUBLINE_GROWTH)
        return (replace(_scaled(block, growth), suffix="-closing", holds_lines=_SUBLINE_HOLDS_LINES),)

    def _subline(self, growth: float = _SUBLINE_GROWTH) -> tuple[Block, ...]:
        words = self.scene.text_overlay
        if not words.subtext or _same(words.subtext, words.text):
            return ()
        block = self._block(OverlayRole.SUBLINE, words.subtext, gap_px=34)
        growth = _SIGN_GROWTH if self.on_sign else min(max(_SHORT_SUBLINE / len(block.text), 1.0), growth)
        grown = _scaled(block, growth)
        return (replace(grown, holds_lines=_SUBLINE_HOLDS_LINES),)

    def _badge(self) -> tuple[Block, ...]:
        badge = self.scene.text_overlay.badge
        if not badge:
            return ()
        block = self._block(OverlayRole.BADGE, badge, gap_px=50)
        is_sticker = block.style.pill is not None and block.style.pill.shape != "rounded"
        return (replace(block, is_sticker=is_sticker, align="center" if is_sticker else block.align),)

    def _contact(self) -> tuple[Block, ...]:
        lines = self.spec.ad_specifications.contact
        if not lines:
            return ()
        block = self._block(OverlayRole.CONTACT, "  ·  ".join(lines), gap_px=38)
        # An address of the web or a number must not get a hyphen that is not its own: it shrinks instead.
        style = block.style.model_copy(update={"max_lines": min(2 * len(lines), MOST_LINES), "min_size_px": 1.0})
        return (replace(block, style=style, broken_text="\n".join(lines)),)

    def _block(
        self, kind: OverlayRole, text: str, *, as_role: OverlayRole | None = None, gap_px: float = 36.0
    ) -> Block:
        role_type = self.recipe.role(kind)
        # A filled button brings its own ground: over a picture an accented one keeps the brand's colour, others turn light.
        has_ground = role_type.pill is not None and role_type.pill_fill is not Ink.QUIET
        palette = self.own_palette if has_ground and role_type.pill_fill is Ink.ACCENT else self.palette
        ground = SHADE_ON_WHITE if self.is_foreign else None
        style = dressed(self.recipe, kind, palette, language=self.spec.analysis.language, ground=ground)
        if style.pill is None:
            lines = max(style.max_lines, len(text) // _LONG_LINE)
            style = style.model_copy(update={"max_lines": min(lines, MOST_LINES)})
        if self.scrim and not has_ground:
            style = style.model_copy(update={"scrim": self.palette.background + _SCRIM_STRENGTH})
            if (
                kind is not OverlayRole.HEADLINE and style.pill is None
            ):  # small coloured type is the first to drown in a picture
                style = style.model_copy(update={"color": (self.palette.text,)})
        return Block(
            role=as_role or kind,
            text=text,
            style=style,
            entrance=self._entrance(kind, role_type),
            entrance_s=role_type.entrance_s,
            align=self.recipe.align_beside if self.is_beside else self.recipe.align,
            gap_px=gap_px,
            holds_lines=self.recipe.holds_lines,
            is_small=kind in (OverlayRole.LABEL, OverlayRole.CONTACT),
        )

    def _entrance(self, kind: OverlayRole, role_type: RoleType) -> Entrance:
        """The scene's wish, in the look's own hand: slide up is the look's entrance, scale its bouncy one."""
        if kind is not OverlayRole.HEADLINE:
            return role_type.entrance
        wish = self.scene.text_overlay.animation
        if wish is OverlayAnimation.FADE:
            return Entrance.FADE
        if wish is OverlayAnimation.SCALE:
            return role_type.entrance if role_type.entrance in _FRIENDLY else Entrance.SCALE
        return role_type.entrance


def _more_lines(lines: int, more: int) -> int:
    """So many lines more, as far as a timeline holds them."""
    return min(lines + more, MOST_LINES)


def _scaled(block: Block, growth: float) -> Block:
    return replace(block, style=block.style.model_copy(update={"size_px": block.style.size_px * growth}))


def _plain(text: str) -> str:
    kept = (char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum() or char == " ")
    return " ".join("".join(kept).split())


def _same(one: str, other: str) -> bool:
    return bool(one) and _plain(one) == _plain(other)


def _says(text: str, brand: str) -> bool:
    """Whether the text names the brand as whole words."""
    return bool(_plain(brand)) and f" {_plain(brand)} " in f" {_plain(text)} "


def _found(emphasis: str, text: str) -> str:
    """The emphasis as it stands in the text, or nothing; of a number, all of it ("5 000", "20 %"). Not by folded positions: an
    ß folds to two letters."""
    found = re.search(re.escape(emphasis), text, re.IGNORECASE) if emphasis else None
    if found is None:
        return ""
    rest = _REST_OF_NUMBER.match(text, found.end()) if found.group()[-1].isdigit() else None
    return text[found.start() : rest.end() if rest else found.end()]

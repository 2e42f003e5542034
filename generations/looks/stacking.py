"""Stacking measured blocks in an area: one scale for all, optical gaps, boxes as tight as the ink. Pixels in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from generations.looks.blocks import Block
from generations.safe_zone import SafeZone
from generations.text_setting import Align, Setting, set_text
from generations.timeline import OverlayRole, TextStyle
from generations.typesetting import TextBlock

_STICKER_PX: Final = 330.0
_STICKER_GAP_PX: Final = 14.0
_LOGO_ROOM_PX: Final = (420.0, 150.0)
_LEAST_SCALE, _MOST_SCALE = 0.1, 1.3
_HALVINGS: Final = 6
_LEAST_BY_ROLE: Final = {OverlayRole.CTA: 0.92, OverlayRole.BADGE: 0.75, OverlayRole.SUBLINE: 0.86}
_SMALL_LEAST: Final = 0.92  # labels and contacts are never scaled below this
_STICKER_SHRINK: Final = 0.92
_STICKER_STEPS: Final = 16
_SLACK_PX: Final = 2.0  # boxes are this much larger than the ink, so that rounding never breaks a line anew
_SUPPORT_SHARE: Final = 0.66  # supporting text is at most this share of the headline's size
# A smaller setting in fewer lines is taken when its letters keep this share of the largest setting's.
_FEWER_LINES: Final = {
    OverlayRole.CTA: 0.64,
    OverlayRole.BADGE: 0.62,
    OverlayRole.LABEL: 0.85,
    OverlayRole.CONTACT: 0.66,
}
_GAP_UNDER_LEAD: Final = 0.42
_LABEL_GAP: Final = 1.0  # of the gap below a label at least, however small the headline: else they seem one line
_CENTRED_SHARE: Final = 0.95  # centred lines keep this share of the area's width: edges stay calm
_GROWING: Final = (OverlayRole.CTA, OverlayRole.CONTACT)
_LEADS: Final = (OverlayRole.HEADLINE, OverlayRole.BRAND)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Placed:
    """A block's box, and its words and style as they came out."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    style: TextStyle
    align: Align

    def overlaps(self, other: Placed, margin: float = 0.0) -> bool:
        return (
            self.left < other.right + margin
            and other.left < self.right + margin
            and self.top < other.bottom + margin
            and other.top < self.bottom + margin
        )


@dataclass(frozen=True, slots=True)
class _Set:
    block: Block
    text: str
    style: TextStyle
    setting: Setting
    gap: float


def stacked(
    blocks: Sequence[Block],
    area: Area,
    safe: SafeZone,
    unit: float,
    *,
    align: Align,
    share_above: float,
    gap_em: float,
) -> list[Placed]:
    """Boxes for the blocks from top to bottom, at the largest common scale that fits the area.

    What comes to stand below the safe zone's step is set again in the narrower width that is free there.
    """
    if not blocks:
        return []
    narrow = [False] * len(blocks)
    placed: list[Placed] = []
    for _ in range(3):
        widths = [_width(area, safe, align, is_narrow=is_narrow) for is_narrow in narrow]
        sets = _largest_fit(blocks, widths, area.height, unit, gap_em)
        is_rtl = any(each.setting.block.rtl for each in sets)
        placed = _put(sets, widths, area, unit, align, share_above, is_rtl=is_rtl)
        now = [was or spot.bottom > safe.step_y for was, spot in zip(narrow, placed, strict=True)]
        if is_rtl and align != "center" and any(now):
            now = [True] * len(blocks)  # they share a right edge
        if now == narrow:
            break
        narrow = now
    return placed


def _width(area: Area, safe: SafeZone, align: str, *, is_narrow: bool) -> float:
    """The widest line allowed; below the safe zone's step it must end before the platform's buttons."""
    right = min(area.right, safe.step_right) if is_narrow else area.right
    if align != "center":
        return right - area.left - 2 * _SLACK_PX
    centre = (area.left + area.right) / 2
    return 2 * min(right - centre, centre - area.left) * _CENTRED_SHARE - 2 * _SLACK_PX


def _largest_fit(
    blocks: Sequence[Block], widths: Sequence[float], height: float, unit: float, gap_em: float
) -> list[_Set]:
    """The largest scale that fits, to within a hundredth; what stands under a lead may grow where there is room to spare."""
    sets = _set_all(blocks, widths, unit, gap_em, 1.0)
    low, high = (1.0, _MOST_SCALE) if _height(sets) <= height else (_LEAST_SCALE, 1.0)
    lines = _lines(sets)
    if low < 1.0:
        sets = _set_all(blocks, widths, unit, gap_em, low)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = _set_all(blocks, widths, unit, gap_em, middle)
        if _height(tried) <= height and (middle <= 1.0 or _lines(tried) == lines):  # none grows into another line
            low, sets = middle, tried
        else:
            high = middle
    return sets


def _lines(sets: Sequence[_Set]) -> list[int]:
    return [len(each.setting.block.lines) for each in sets]


def _height(sets: Sequence[_Set]) -> float:
    return sum(each.setting.outer_height + each.gap + 2 * _SLACK_PX for each in sets)


def _set_all(blocks: Sequence[Block], widths: Sequence[float], unit: float, gap_em: float, scale: float) -> list[_Set]:
    sets: list[_Set] = []
    lead_px = foot_px = 0.0
    for index, (block, width) in enumerate(zip(blocks, widths, strict=True)):
        if block.image_key is not None:
            sets.append(_picture_set(block, width, unit, scale))
            continue
        size = block.style.size_px * _own_scale(block, scale)
        if lead_px and block.role is OverlayRole.SUBLINE:
            size = min(size, max(lead_px * _SUPPORT_SHARE, 30.0))
        style = _sized(block.style, size)
        text, setting = _fewest_lines(block, style, width, unit)
        if block.role in _LEADS and not block.is_small:
            lead_px, foot_px = setting.block.size_px / unit, _foot_px(setting.block) / unit
        gap = _gap_px(block, blocks[index - 1], foot_px, scale) * unit * gap_em if index else 0.0
        sets.append(_Set(block, text, style, setting, gap))
    return sets


def _foot_px(block: TextBlock) -> float:
    """The letters a block ends on, between its own and those of a last line set larger."""
    last = (glyph.size_px for line in block.lines[-1:] for word in line.words for glyph in word.glyphs)
    return (block.size_px + max(last, default=block.size_px)) / 2


def _picture_set(block: Block, width: float, unit: float, scale: float) -> _Set:
    """Room for a logo, whose shape is not known here: it is shown whole inside."""
    room = _LOGO_ROOM_PX[0] * unit * scale, _LOGO_ROOM_PX[1] * unit * scale
    empty = set_text("", block.style, width, 1.0, unit, block.align)
    setting = replace(empty, outer_width=min(room[0], width), outer_height=room[1])
    return _Set(block, "", block.style, setting, 0.0)


def _fewest_lines(block: Block, style: TextStyle, width: float, unit: float) -> tuple[str, Setting]:
    """The text in as few lines as its role bears: a phrase that stays together beats slightly larger letters, and a button
    is one line unless that would make it tiny."""
    chosen = set_text(block.text, style, width, 1e5, unit, block.align)
    if len(chosen.block.lines) > block.text.count("\n") + 1 and style.emphasis_scale <= 1.0 and "\n" in block.text:
        # Its own break is of a line that the frame breaks anyway.
        block = replace(block, text=block.text.replace("\n", " "))
        chosen = set_text(block.text, style, width, 1e5, unit, block.align)
    floor = chosen.block.size_px * _FEWER_LINES.get(block.role, block.holds_lines)
    for lines in range(1, len(chosen.block.lines)):
        fewer = set_text(block.text, style.model_copy(update={"max_lines": lines}), width, 1e5, unit, block.align)
        if fewer.block.size_px >= floor:
            chosen = fewer
            break
    if block.broken_text and len(chosen.block.lines) > 1:
        return block.broken_text, set_text(block.broken_text, style, width, 1e5, unit, block.align)
    return block.text, chosen


def _gap_px(block: Block, above: Block, lead_px: float, scale: float) -> float:
    """The air above a block: under a headline it grows with the headline's letters."""
    under_lead = lead_px * _GAP_UNDER_LEAD if above.role in _LEADS and not above.is_small else 0.0
    under_label = above.is_small and block.role in _LEADS
    return max(block.gap_px * max(scale, _LABEL_GAP if under_label else 0.5), under_lead)


def _own_scale(block: Block, scale: float) -> float:
    """The headline gives way first: small type and buttons are never scaled below what can be read. What is under it alone
    grows."""
    if scale > 1.0:
        return scale if block.role in _GROWING else 1.0
    return max(scale, _SMALL_LEAST if block.is_small else _LEAST_BY_ROLE.get(block.role, 0.0))


def _sized(style: TextStyle, size_px: float) -> TextStyle:
    """The style at another size, its pill in proportion."""
    factor = size_px / style.size_px
    update: dict[str, object] = {"size_px": size_px, "min_size_px": min(style.min_size_px, size_px)}
    if style.pill is not None and factor != 1.0:
        pads = {"padding_x_px": style.pill.padding_x_px * factor, "padding_y_px": style.pill.padding_y_px * factor}
        update["pill"] = style.pill.model_copy(update=pads)
    return style.model_copy(update=update)


def _as_set(style: TextStyle, setting: Setting, unit: float) -> TextStyle:
    """The style at the size the block came out with (a hair more, so that flooring to half pixels finds it again)."""
    if setting.block.is_empty:
        return style
    size = min((setting.block.size_px + 0.01) / unit, 600.0)
    update: dict[str, object] = {"size_px": size, "min_size_px": min(style.min_size_px, size)}
    if style.pill is not None and style.pill.shape == "rounded":
        pad_x, pad_y = (max(pad / unit, 0.0) for pad in setting.padding)
        update["pill"] = style.pill.model_copy(update={"padding_x_px": pad_x, "padding_y_px": pad_y})
    return style.model_copy(update=update)


def _put(
    sets: Sequence[_Set],
    widths: Sequence[float],
    area: Area,
    unit: float,
    align: Align,
    share_above: float,
    *,
    is_rtl: bool,
) -> list[Placed]:
    y = area.top + max(area.height - _height(sets), 0.0) * share_above
    right = area.left + min(widths) + 2 * _SLACK_PX if is_rtl else area.right
    edges = replace(area, right=right) if align != "center" else area
    placed = []
    for each, room in zip(sets, widths, strict=True):
        y += each.gap
        # A text broken inside its words keeps the room it was broken for, so that drawing breaks it at the same places.
        width = room if _is_broken(each) else each.setting.outer_width + 2 * _SLACK_PX
        height = each.setting.outer_height + 2 * _SLACK_PX
        x = _left(edges, width, align, is_rtl=is_rtl)
        placed.append(Placed(x, y, x + width, y + height, each.text, _style(each, unit), align))
        y += height
    return placed


def _style(each: _Set, unit: float) -> TextStyle:
    style = _as_set(each.style, each.setting, unit)
    return style.model_copy(update={"max_lines": len(each.setting.block.lines)}) if _is_broken(each) else style


def _is_broken(each: _Set) -> bool:
    """Whether the typesetter had to break inside a word."""
    hyphens = each.setting.block.text.count("-\n") - each.text.count("-\n")
    return each.style.pill is None and hyphens > 0


def _left(area: Area, width: float, align: str, *, is_rtl: bool) -> float:
    if align == "center":
        return (area.left + area.right - width) / 2
    return area.right - width if (align == "end") != is_rtl else area.left


def sticker(block: Block, zone: Area, safe: SafeZone, unit: float, others: Sequence[Placed]) -> Placed:
    """A badge's place: centred in its zone, pulled into the safe zone and clear of the words, where need be below or
    above them and smaller."""
    side = _sticker_side(block, min(max(zone.width, zone.height), _STICKER_PX * unit), unit)
    for _ in range(_STICKER_STEPS):
        spot = _sticker_spot(block, zone, safe, unit, side)
        for y in (spot.top, *_clear_of(others, side, unit)):
            moved = replace(spot, top=y, bottom=y + side)
            if _is_free(moved, safe, others, unit):
                return moved
        side *= _STICKER_SHRINK
    return spot


def _sticker_side(block: Block, largest: float, unit: float) -> float:
    """A short text at full size leaves much air: its sticker is smaller."""
    full = set_text(block.text, block.style, largest, largest, unit).block.size_px
    for share in (0.66, 0.74, 0.82, 0.9):
        if set_text(block.text, block.style, largest * share, largest * share, unit).block.size_px >= full * 0.98:
            return largest * share
    return largest


def _sticker_spot(block: Block, zone: Area, safe: SafeZone, unit: float, side: float) -> Placed:
    x, y = (zone.left + zone.right - side) / 2, (zone.top + zone.bottom - side) / 2
    y = min(max(y, safe.top), safe.bottom - side)
    x = min(max(x, safe.left), safe.right_at(y + side) - side)
    setting = set_text(block.text, block.style, side, side, unit)
    return Placed(x, y, x + side, y + side, block.text, _as_set(block.style, setting, unit), "center")


def _clear_of(others: Sequence[Placed], side: float, unit: float) -> tuple[float, ...]:
    """Tops that clear the words: just below them, just above them."""
    if not others:
        return ()
    gap = _STICKER_GAP_PX * unit
    return max(other.bottom for other in others) + gap, min(other.top for other in others) - gap - side


def _is_free(spot: Placed, safe: SafeZone, others: Sequence[Placed], unit: float) -> bool:
    return safe.holds(spot.left, spot.top, spot.right, spot.bottom) and not any(
        spot.overlaps(other, 6 * unit) for other in others
    )

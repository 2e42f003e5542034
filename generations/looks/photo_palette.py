"""A look in the colours of the user's own photo: art and layout both take the look from here, so they agree on every ink.

The first photo decides: a ground in its hue lies behind the words, dark, pale or a strong colour as the ad's mood asks; its
strongest colour marks one word and the button. A colour the plan suggests wins over that one where the picture has a colour
of its kind, or has no colour at all; colours the user chose always win (see `Look.palette_for`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from generations.looks import colour
from generations.looks.base import Look, Palette, hues_apart
from generations.looks.heroes import photos as prepared_photos
from generations.looks.heroes.photo_colours import palette_of
from generations.looks.heroes.photos import PhotoArt
from generations.looks.photo_planes import can_open

_SAME_KIND_DEGREES: Final = 45
_COLOURED: Final = 0.05  # OKLab chroma
_STRONG: Final = 0.09
_WIDE: Final = 1.15  # width by height from which words stand above a photo in a square
_PALE: Final = 0.6
_TINY_ENLARGEMENT: Final = 2.4


def in_photo_colours(look: Look, photos: Sequence[Path]) -> Look:
    """The look with the first photo's palette as its only one; looks that show no photos, or have none, stay as they are. A
    logo is no picture of anything: an ad that has but logos is drawn, and ends on the logo (see `briefs`)."""
    if not look.uses_photos or not photos:
        return look
    if look.drawn is not None and all(_is_but_a_logo(prepared_photos.prepare(path)) for path in photos):
        return look.drawn
    art = prepared_photos.prepare(photos[0])
    ground = "paper" if is_on_paper(art) else look.photo_ground
    palette = art.palette
    if ground != "dark" and not is_on_paper(art):
        palette = palette_of(art.clusters, ground, fallback=look.palettes[0])
    return replace(
        look,
        palettes=(palette,),
        category_palettes={},
        blend=with_kindred_brand if ground == "dark" else None,
        takes_brand_colours=ground == "dark",
        photo_ground=ground,
        inverts=(False, True) if ground == "paper" and not art.ground else (False,),
        stacks=art.kind == "photo" and art.ratio > _WIDE,
        opens_full=not is_on_paper(art) and can_open(art),
    )


def _is_but_a_logo(art: PhotoArt) -> bool:
    """A mark with a transparent ground, or a tiny one; a larger flat picture may be a poster or a screen worth showing."""
    return art.kind == "logo" and (art.cutout is not None or art.enlargement >= _TINY_ENLARGEMENT)


def is_on_paper(art: PhotoArt) -> bool:
    """A picture on a pale ground of its own that cannot be cut out goes on with that ground."""
    return bool(art.ground) and art.cutout is None and colour.luminance(art.ground) > _PALE


def with_kindred_brand(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The brand's most colourful colour as the accent, where the photo (the palette's `extra`) agrees with it."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < _COLOURED:
        return palette
    coloured = [each for each in palette.extra if colour.chroma(each) >= _STRONG]
    if coloured and all(hues_apart(each, vivid) > _SAME_KIND_DEGREES for each in coloured):
        return palette
    accent = colour.readable(vivid, palette.background, 4.5)
    deep = colour.toned(vivid, 0.34, 0.12)
    soft = colour.mix(palette.background, vivid, 0.22)
    return replace(palette, accent=accent, on_accent="", deep=deep, soft=soft)

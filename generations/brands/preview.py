"""The end card a kit would give, as a picture: the same look, letters, logo and layout as the ad itself.

In: a kit's fields and where its files lie. Out: a JPEG of the still end card in the asked format. The words are the local
planner's for a sentence that says nothing but the brand's name.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Final

from PIL import Image

from generations.brands.services import KitValues
from generations.contact_sheet import FPS, frame_of_scene, with_words
from generations.looks.brand_type import in_brand_letters
from generations.looks.choose import look_for
from generations.looks.layout import overlays_for
from generations.models import AdBrand, BrandKit
from generations.models.brand_kit import OWN_FONT, BrandFields
from generations.pipeline.brand import logo_on_ground, make_letters_ready, material, planner_brand, true_to_brand
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import AspectRatio
from generations.timeline import FRAME_SIZES

SCALE: Final = 0.375  # of the ad's own size: 405 x 720 for 9:16
_STILL: Final = 12  # frames before the end, when everything has arrived


def end_card(brand: BrandFields, open_media: Callable[[str], Path], ratio: AspectRatio = AspectRatio.VERTICAL) -> bytes:
    """The last still of an ad made with `brand`, as JPEG."""
    name = brand.name.strip() or "Your brand"
    told = planner_brand(brand)
    spec = LocalPlanner().plan(PlanRequest(f"Something new from {name}", brand=told, aspect_ratio=ratio))
    spec = true_to_brand(spec, told)
    wanted = material(brand)
    make_letters_ready(wanted.letters, open_media)
    look = in_brand_letters(look_for(spec, has_photos=False), wanted.letters)
    width, height = (round(side * SCALE / 2) * 2 for side in FRAME_SIZES[ratio])
    ends = list(accumulate(round(scene.duration_s * FPS) for scene in spec.scenes))
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        files: dict[str, Path] = {}

        def save(path: Path, key: str) -> str:
            files[key] = path
            return key

        def find(key: str) -> Path:
            return files.get(key) or open_media(key)

        logo = None
        if wanted.logo_key:
            logo = logo_on_ground(
                wanted.logo_key, spec, look, (width, height), open_media=find, save_media=save, scratch=scratch
            )
        overlays = overlays_for(spec, look, None, width, height, FPS, lengths, logo_key=logo)
        last = len(lengths) - 1
        picture = frame_of_scene(
            look, spec, last, lengths[last] - _STILL, (width, height), lengths[last], ends[-1] - lengths[last]
        )
        shown = with_words(picture, overlays, ends[-1] - _STILL, find)
    out = io.BytesIO()
    Image.fromarray(shown).save(out, "JPEG", quality=88)
    return out.getvalue()


def end_card_of(values: KitValues, kit: BrandKit | None, open_media: Callable[[str], Path]) -> bytes:
    """The end card of a kit as it is being filled in: `kit` lends the files that were not chosen anew."""
    brand, files = AdBrand(), {}
    for name in ("name", "headline_font", "body_font", "tone", "call_to_action", "music_mood"):
        setattr(brand, name, getattr(values, name))
    brand.colors = list(values.colors)
    if kit is not None:
        brand.logo_key = "" if values.removes_logo else kit.logo_key
        brand.headline_font_key, brand.body_font_key = kit.headline_font_key, kit.body_font_key
    with tempfile.TemporaryDirectory() as folder:
        fresh = {"logo": values.logo, "headline_font": values.headline_file, "body_font": values.body_file}
        for field, file in fresh.items():
            if file is None:
                continue
            key = f"unsaved/{hashlib.sha256(file.data).hexdigest()}"
            files[key] = Path(folder) / field
            files[key].write_bytes(file.data)
            setattr(brand, f"{field}_key", key)
            if field != "logo":
                setattr(brand, field, OWN_FONT)
        return end_card(brand, lambda key: files.get(key) or open_media(key))

"""What can be done with a brand kit, and the copy of one that an ad keeps."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction

from accounts.models import User
from adgen.media import storage
from generations.brands.fonts import CleanFont
from generations.models import AdBrand, BrandKit, Generation
from generations.models.brand_kit import OWN_FONT, BrandFields
from generations.photos import CleanPhoto

MAX_KITS: Final = 30
_VALUES: Final = (
    "name", "colors", "headline_font", "headline_font_name", "body_font", "body_font_name", "tone", "call_to_action",
    "music_mood", "logo_width", "logo_height",
)  # fmt: skip
_FILES: Final = ("logo_key", "headline_font_key", "body_font_key")


class KitRefused(Exception):
    """The kit cannot be kept; the message is for the user."""


@dataclass(frozen=True)
class KitValues:
    """A kit as somebody filled it in. Files: None leaves the one there is; `removes_logo` takes it away."""

    name: str
    colors: tuple[str, ...] = ()
    headline_font: str = ""
    body_font: str = ""
    tone: str = ""
    call_to_action: str = ""
    music_mood: str = ""
    is_default: bool = False
    logo: CleanPhoto | None = None
    removes_logo: bool = False
    headline_file: CleanFont | None = None
    body_file: CleanFont | None = None


def brand_kit_create(*, owner: User, values: KitValues) -> BrandKit:
    """A new kit; the first of a user is their default. Raises `KitRefused` past `MAX_KITS`."""
    count = BrandKit.objects.filter(owner=owner).count()
    if count >= MAX_KITS:
        raise KitRefused(f"You have {MAX_KITS} brand kits already. Delete one you no longer use.")
    kit = BrandKit(id=uuid.uuid4(), owner=owner)
    return _written(kit, values, is_default=values.is_default or count == 0)


def brand_kit_change(*, kit: BrandKit, values: KitValues) -> BrandKit:
    """The kit as `values` say. Ads made with it before stay as they are."""
    return _written(kit, values, is_default=values.is_default)


def brand_kit_make_default(*, kit: BrandKit) -> None:
    with transaction.atomic():
        _leave_others(kit)
        BrandKit.objects.filter(pk=kit.pk).update(is_default=True)
    kit.refresh_from_db()


def brand_kit_delete(*, kit: BrandKit) -> None:
    """Row and files are gone afterwards; ads made with it keep their own copy."""
    kit.delete()


def brand_kit_wanted(*, owner: User, wanted: str) -> BrandKit | None:
    """The kit that "auto" (the default one), "none", an id or a name means. Raises `KitRefused` for anything else."""
    kits = BrandKit.objects.filter(owner=owner)
    if wanted == "none":
        return None
    if wanted == "auto":
        return kits.filter(is_default=True).first()
    try:
        found = kits.filter(pk=uuid.UUID(wanted)).first()
    except ValueError:
        found = kits.filter(name__iexact=wanted).first()
    if found is None:
        raise KitRefused(f"There is no brand kit “{wanted[:60]}”.")
    return found


def ad_brand(generation: Generation, source: BrandFields) -> AdBrand:
    """The unsaved copy of `source` that `generation` keeps, its files copied into the ad's folder."""
    kit = source if isinstance(source, BrandKit) else source.kit if isinstance(source, AdBrand) else None
    brand = AdBrand(generation=generation, kit=kit, **{name: getattr(source, name) for name in _VALUES})
    for name in _FILES:
        key = getattr(source, name)
        if key:
            setattr(brand, name, _copied(key, f"{generation.folder}/brand"))
    return brand


def _written(kit: BrandKit, values: KitValues, *, is_default: bool) -> BrandKit:
    for name in ("name", "headline_font", "body_font", "tone", "call_to_action", "music_mood"):
        setattr(kit, name, getattr(values, name))
    kit.colors = list(values.colors)
    _write_logo(kit, values)
    _write_font(kit, "headline", values.headline_file)
    _write_font(kit, "body", values.body_file)
    kit.is_default = is_default
    with transaction.atomic():
        if is_default:
            _leave_others(kit)
        kit.save()
    return kit


def _write_logo(kit: BrandKit, values: KitValues) -> None:
    if values.logo is not None:
        kit.logo_key = _kept(values.logo.data, kit.folder, "png")
        kit.logo_width, kit.logo_height = values.logo.width, values.logo.height
    elif values.removes_logo:
        kit.logo_key, kit.logo_width, kit.logo_height = "", 0, 0


def _write_font(kit: BrandKit, role: str, file: CleanFont | None) -> None:
    """A file is the choice "own"; choosing anything else lets an earlier file go."""
    if file is not None:
        setattr(kit, f"{role}_font", OWN_FONT)
        setattr(kit, f"{role}_font_key", _kept(file.data, kit.folder, file.suffix))
        setattr(kit, f"{role}_font_name", file.name)
    elif getattr(kit, f"{role}_font") != OWN_FONT:
        setattr(kit, f"{role}_font_key", "")
        setattr(kit, f"{role}_font_name", "")
    elif not getattr(kit, f"{role}_font_key"):
        setattr(kit, f"{role}_font", "")


def _kept(data: bytes, folder: str, suffix: str) -> str:
    """Stored under a name of its content: another content never takes the place of one that is in use."""
    scratch = Path(settings.SCRATCH_DIR) / f"brand-{uuid.uuid4()}"
    scratch.write_bytes(data)
    return storage.save_file(scratch, f"{folder}/{hashlib.sha256(data).hexdigest()[:20]}.{suffix}")


def _copied(key: str, folder: str) -> str:
    scratch = Path(settings.SCRATCH_DIR) / f"brand-{uuid.uuid4()}"
    scratch.mkdir()
    try:
        data = storage.open_file(key, scratch).read_bytes()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return _kept(data, folder, key.rpartition(".")[2])


def _leave_others(kit: BrandKit) -> None:
    BrandKit.objects.filter(owner_id=kit.owner_id, is_default=True).exclude(pk=kit.pk).update(is_default=False)

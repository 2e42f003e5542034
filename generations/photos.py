"""Uploaded product photos made safe: believed only once decoded, upright, small enough, and stripped of the rest.

`clean_photo` takes the bytes somebody sent and gives a fresh JPEG (or PNG where transparency or flat colours ask for
it) in sRGB, 8 bits, at most 2400 px on the long side, without EXIF, place, profile or comment. What cannot be used
raises `PhotoRefused` with a sentence on what is wrong and one on how to fix it. Sizes are checked on the header, before
a single pixel is decoded. Pure: no model, no request, no file is written.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Final, Literal, Protocol

import numpy as np
from PIL import Image, ImageCms

MAX_UPLOAD_BYTES: Final = 25 * 1024 * 1024
MAX_PIXELS: Final = 64_000_000
MAX_SIDE_PX: Final = 2400
MIN_SIDE_PX: Final = 16
MAX_RATIO: Final = 12  # of the long side to the short one

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_FEW_COLOURS: Final = 4096  # flat art stays PNG: JPEG would ring around its edges
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, struct.error, zlib.error)

# Beginnings of files people upload by mistake -> what they are, and what to do about it.
_STRANGERS: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"GIF8", "a GIF", "Save it as JPEG or PNG and upload that."),
    (b"BM", "a BMP picture", "Save it as JPEG or PNG and upload that."),
    (b"II*\x00", "a TIFF or camera raw file", "Export it as JPEG and upload that."),
    (b"MM\x00*", "a TIFF or camera raw file", "Export it as JPEG and upload that."),
    (b"%PDF", "a PDF", "Export the page as PNG and upload that."),
    (b"8BPS", "a Photoshop file", "Export it as PNG and upload that."),
    (b"PK\x03\x04", "an archive", "Unpack it and upload the pictures inside."),
)


class PhotoRefused(Exception):
    """A photo that cannot be used. `str()` is what the user reads: what is wrong, and how to fix it."""


class Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True)
class CleanPhoto:
    """`data` is a complete file in `format`; `width` and `height` are pixels after turning and scaling."""

    data: bytes
    width: int
    height: int
    format: Literal["JPEG", "PNG"]
    name: str = ""


def clean_photo(data: bytes | BinaryIO | Readable, name: str) -> CleanPhoto:
    """The photo ready to keep. `name` is only ever shown; what the file is, its bytes decide."""
    shown = _shown_name(name)
    raw = _bytes_of(data, shown)
    try:
        with Image.open(io.BytesIO(raw), formats=_FORMATS) as picture:
            _check_size(picture.width, picture.height, shown)
            pixels = _pixels(picture)
    except Image.DecompressionBombError:
        raise PhotoRefused(_too_many_pixels(shown)) from None
    except Image.UnidentifiedImageError:
        raise PhotoRefused(_not_a_photo(raw, shown)) from None
    except _BROKEN:
        raise PhotoRefused(
            f"{shown} is damaged or incomplete: it cannot be read to its end. Upload the original again."
        ) from None
    return _encoded(pixels, shown)


def _bytes_of(data: bytes | BinaryIO | Readable, shown: str) -> bytes:
    if isinstance(data, bytes):
        raw = data
    else:
        if isinstance(data, io.IOBase) or hasattr(data, "seek"):
            data.seek(0)
        raw = data.read(MAX_UPLOAD_BYTES + 1)
    if not raw:
        raise PhotoRefused(f"{shown} is empty. Check the file and upload it again.")
    if len(raw) > MAX_UPLOAD_BYTES:
        limit = MAX_UPLOAD_BYTES // 1024 // 1024
        raise PhotoRefused(f"{shown} is larger than {limit} MB. Export it smaller, 2400 pixels wide is plenty.")
    return raw


def _check_size(width: int, height: int, shown: str) -> None:
    """From the header alone, so that a bomb is never unpacked."""
    if width * height > MAX_PIXELS:
        raise PhotoRefused(_too_many_pixels(shown))
    short, long = sorted((width, height))
    if short < MIN_SIDE_PX:
        raise PhotoRefused(
            f"{shown} is only {width} × {height} pixels. Upload a picture of at least 200 pixels each way."
        )
    if long > MAX_RATIO * short:
        raise PhotoRefused(
            f"{shown} is a strip of {width} × {height} pixels, too narrow to show. Crop it closer to a square."
        )


def _pixels(picture: Image.Image) -> Image.Image:
    """First frame, scaled, upright, 8-bit sRGB; mode RGB, or RGBA when something shows through."""
    profile = picture.info.get("icc_profile")
    picture.draft(None, (MAX_SIDE_PX, MAX_SIDE_PX))  # JPEG decodes straight to a smaller size, never under this
    picture.load()
    orientation = _orientation(picture)
    flat = _reduced(_eight_bits(_reduced(picture)))
    flat.thumbnail((MAX_SIDE_PX, MAX_SIDE_PX), Image.Resampling.LANCZOS, reducing_gap=None)
    flat = _in_srgb(flat, profile)
    if orientation is not None:
        flat = flat.transpose(orientation)
    flat.info = {}  # Pillow would write profile and comment back from here
    return flat


def _reduced(picture: Image.Image) -> Image.Image:
    """A very large picture brought near its final size strip by strip: a filter over all of it would copy it first."""
    factor = max(picture.size) // MAX_SIDE_PX
    if factor < 2 or picture.mode not in ("RGB", "RGBA", "L", "CMYK") or "transparency" in picture.info:
        return picture
    width, height = picture.size
    small = Image.new(picture.mode, (-(-width // factor), -(-height // factor)))
    strip = 128 * factor
    for top in range(0, height, strip):
        part = picture.crop((0, top, width, min(top + strip, height)))
        small.paste(part.reduce(factor), (0, top // factor))
    return small


_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _orientation(picture: Image.Image) -> Image.Transpose | None:
    """How to turn the picture upright. A camera's broken EXIF must not cost the user the photo."""
    try:
        return _TURNS.get(picture.getexif().get(0x0112, 1))
    except (*_BROKEN, TypeError, AttributeError):
        return None


def _eight_bits(picture: Image.Image) -> Image.Image:
    """RGB, RGBA, or CMYK (kept until its profile is applied) with 8 bits a channel."""
    if picture.mode.startswith("I"):
        return _from_deep_grey(picture)
    if picture.mode in ("RGB", "CMYK") and "transparency" not in picture.info:
        return picture
    if picture.mode == "RGBA":
        return _opaque_if_possible(picture)
    if picture.mode in ("LA", "La", "RGBa", "PA") or "transparency" in picture.info:
        return _opaque_if_possible(picture.convert("RGBA"))
    return picture.convert("RGB")


def _from_deep_grey(picture: Image.Image) -> Image.Image:
    values = np.asarray(picture).astype(np.float32)
    return Image.fromarray((values / 257).round().clip(0, 255).astype(np.uint8)).convert("RGB")


def _opaque_if_possible(picture: Image.Image) -> Image.Image:
    lowest, highest = picture.getchannel("A").getextrema()
    if isinstance(highest, int | float) and highest < 8:
        raise PhotoRefused("The picture is fully transparent. Upload one with something in it.")
    return picture.convert("RGB") if lowest == 255 else picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as the camera or designer meant them; a profile that cannot be read or does not fit is left out."""
    plain = picture if picture.mode in ("RGB", "RGBA") else picture.convert("RGB")
    if not profile:
        return plain
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space.strip()
        colours = picture if picture.mode == "CMYK" else plain.convert("RGB")
        if space != colours.mode:
            return plain
        target = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(colours, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return plain
    if turned is None:
        return plain
    if plain.mode == "RGBA":
        turned.putalpha(plain.getchannel("A"))
    return turned


def _encoded(picture: Image.Image, shown: str) -> CleanPhoto:
    out = io.BytesIO()
    if picture.mode == "RGBA" or picture.getcolors(_FEW_COLOURS) is not None:
        picture.save(out, "PNG", compress_level=6)
        return CleanPhoto(out.getvalue(), picture.width, picture.height, "PNG", shown)
    picture.save(out, "JPEG", quality=92, subsampling=0)
    return CleanPhoto(out.getvalue(), picture.width, picture.height, "JPEG", shown)


def _shown_name(name: str) -> str:
    """The file's name without folders or control characters, short enough for a sentence."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    printable = "".join(mark for mark in last if mark.isprintable()).strip()
    return (printable if len(printable) <= 60 else printable[:40] + "…" + printable[-16:]) or "This photo"


def _too_many_pixels(shown: str) -> str:
    return f"{shown} has more than {MAX_PIXELS // 1_000_000} megapixels. Scale it down, 2400 pixels wide is plenty."


def _not_a_photo(raw: bytes, shown: str) -> str:
    kind, advice = _kind_of(raw)
    return f"{shown} is {kind}, not a JPEG, PNG or WebP picture. {advice}"


def _kind_of(raw: bytes) -> tuple[str, str]:
    start = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, kind, advice in _STRANGERS:
        if start.startswith(beginning):
            return kind, advice
    if raw[4:8] == b"ftyp":
        return _kind_of_container(raw[8:12])
    lowered = start.lower()
    if b"<svg" in lowered:
        return "an SVG drawing", "Export it as PNG and upload that."
    if lowered.startswith((b"<!doctype html", b"<html")):
        return "a web page", "Save the picture itself and upload that."
    if _is_text(start):
        return "a text file", "Upload a photo of the product."
    return "a file of another kind, or damaged", "Open it in a picture viewer, save it as JPEG and upload that."


def _kind_of_container(brand: bytes) -> tuple[str, str]:
    if brand in (b"heic", b"heix", b"heif", b"mif1", b"hevc", b"msf1"):
        return "an HEIC photo", "Save it as JPEG, or share it from the phone as “Most Compatible”, and upload that."
    if brand in (b"avif", b"avis"):
        return "an AVIF picture", "Save it as JPEG or PNG and upload that."
    return "a video", "Upload a photo of the product."


def _is_text(start: bytes) -> bool:
    return bool(start) and sum(byte < 9 or 13 < byte < 32 for byte in start) == 0 and _is_utf8(start)


def _is_utf8(start: bytes) -> bool:
    try:
        start[: len(start) - 4 if len(start) > 64 else None].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(start) - 8  # cut inside a character
    return True

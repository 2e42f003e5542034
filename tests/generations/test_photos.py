"""Uploads: what is believed, what is refused, and in which words."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from generations import photos
from generations.photos import CleanPhoto, PhotoRefused, clean_photo


def _noise(width: int, height: int, channels: int = 3) -> Image.Image:
    generator = np.random.default_rng(7)
    return Image.fromarray(generator.integers(0, 255, (height, width, channels), np.uint8))


def _file(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _opened(photo: CleanPhoto) -> Image.Image:
    picture = Image.open(io.BytesIO(photo.data))
    picture.load()
    assert picture.format == photo.format
    assert picture.size == (photo.width, photo.height)
    return picture


def _refusal(data: bytes, name: str) -> str:
    with pytest.raises(PhotoRefused) as refused:
        clean_photo(data, name)
    return str(refused.value)


def _png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photos_of_the_three_kinds_are_kept_whatever_they_are_called(kind: str) -> None:
    photo = clean_photo(_file(_noise(300, 200), kind), "whatever.txt")
    assert (photo.width, photo.height, photo.format, photo.name) == (300, 200, "JPEG", "whatever.txt")
    assert _opened(photo).mode == "RGB"


def test_a_file_object_is_read_from_its_start() -> None:
    file = io.BytesIO(_file(_noise(64, 64)))
    file.read(10)
    assert clean_photo(file, "a.jpg").width == 64


def test_large_photos_are_scaled_to_2400_on_the_long_side() -> None:
    photo = clean_photo(_file(Image.new("RGB", (6000, 4000), "#C05020")), "big.jpg")
    assert (photo.width, photo.height) == (2400, 1600)


def test_scaling_in_strips_leaves_no_seam_and_keeps_colours_under_transparency() -> None:
    ramp = np.zeros((5100, 60, 4), np.uint8)
    ramp[..., 0] = 200
    ramp[..., 3] = np.linspace(0, 255, 5100).astype(np.uint8)[:, None]
    wide = np.tile(ramp, (1, 9, 1))
    picture = np.asarray(_opened(clean_photo(_file(Image.fromarray(wide), "PNG"), "ramp.png"))).astype(int)
    assert picture.shape[0] == 2400
    assert np.abs(np.diff(picture[:, 20, 3])).max() <= 2
    assert np.abs(picture[1200:, 20, 0] - 200).max() <= 2


def test_small_photos_are_left_as_they_are() -> None:
    assert clean_photo(_file(_noise(120, 80)), "small.jpg").width == 120


@pytest.mark.parametrize(("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_photos_are_turned_upright(orientation: int, corner: tuple[int, int]) -> None:
    picture = Image.new("RGB", (400, 200), "blue")
    picture.paste((255, 0, 0), (0, 0, 100, 50))
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = clean_photo(_file(picture, exif=exif, quality=95), "turned.jpg")
    upright = _opened(photo).convert("RGB")
    assert upright.size == ((400, 200) if orientation in (1, 3) else (200, 400))
    x = 10 if corner[0] == 0 else upright.width - 10
    y = 10 if corner[1] == 0 else upright.height - 10
    red = upright.getpixel((x, y))
    assert isinstance(red, tuple)
    assert red[0] > 200
    assert red[2] < 60


def test_nothing_but_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif[0x8825] = {1: "N", 2: (52.0, 30.0, 0.0)}
    data = _file(_noise(80, 80), exif=exif, comment=b"private remark")
    assert b"SecretCamera" in data
    cleaned = clean_photo(data, "private.jpg").data
    assert b"SecretCamera" not in cleaned
    assert b"private remark" not in cleaned
    assert b"Exif" not in cleaned
    assert not Image.open(io.BytesIO(cleaned)).getexif()


def test_a_profile_is_applied_and_dropped() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = clean_photo(_file(_noise(64, 64), icc_profile=profile), "a.jpg")
    assert "icc_profile" not in _opened(photo).info
    broken = clean_photo(_file(_noise(64, 64), icc_profile=b"not a profile"), "a.jpg")
    assert broken.width == 64


def test_transparency_is_kept_and_opaque_alpha_is_not() -> None:
    logo = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    logo.paste((220, 30, 30, 255), (50, 20, 150, 80))
    photo = clean_photo(_file(logo, "PNG"), "logo.png")
    assert photo.format == "PNG"
    assert _opened(photo).getpixel((5, 5)) == (0, 0, 0, 0)
    full = _noise(64, 64).convert("RGBA")
    assert _opened(clean_photo(_file(full, "PNG"), "full.png")).mode == "RGB"


def test_flat_art_stays_lossless() -> None:
    flat = Image.new("RGB", (100, 100), "#123456")
    photo = clean_photo(_file(flat, "PNG"), "flat.png")
    assert photo.format == "PNG"
    assert _opened(photo).getpixel((50, 50)) == (0x12, 0x34, 0x56)


@pytest.mark.parametrize(
    ("picture", "kind"),
    [
        (_noise(60, 60).convert("CMYK"), "JPEG"),
        (_noise(60, 60).convert("L"), "JPEG"),
        (_noise(60, 60).quantize(16), "PNG"),
        (_noise(60, 60).convert("1"), "PNG"),
        (_noise(60, 60).convert("LA"), "PNG"),
    ],
)
def test_every_colour_mode_becomes_plain_rgb(picture: Image.Image, kind: str) -> None:
    assert _opened(clean_photo(_file(picture, kind), "mode")).mode == "RGB"


def test_sixteen_bits_of_grey_keep_their_brightness() -> None:
    deep = Image.fromarray(np.full((40, 40), 32896, np.uint16))
    picture = _opened(clean_photo(_file(deep, "PNG"), "deep.png"))
    assert picture.getpixel((20, 20)) == (128, 128, 128)


def test_a_palette_with_transparency_keeps_it() -> None:
    picture = Image.new("P", (40, 40), 1)
    picture.putpalette([0, 0, 0, 255, 0, 0] + [0] * 762)
    picture.paste(0, (0, 0, 20, 40))
    photo = clean_photo(_file(picture, "PNG", transparency=0), "palette.png")
    opened = _opened(photo)
    assert opened.mode == "RGBA"
    assert opened.getpixel((30, 10)) == (255, 0, 0, 255)
    assert opened.getchannel("A").getpixel((5, 5)) == 0


def test_of_an_animation_the_first_frame_is_kept() -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("#FF0000", "#00FF00")]
    data = _file(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100, lossless=True)
    photo = clean_photo(data, "moving.webp")
    assert _opened(photo).getpixel((25, 25)) == (255, 0, 0)


def test_a_photo_with_a_broken_exif_is_still_a_photo() -> None:
    data = _file(_noise(64, 64), exif=b"Exif\0\0II*\0\xff\xff\xff\xff garbage")
    assert clean_photo(data, "old.jpg").width == 64


def test_a_200_megapixel_png_is_refused_from_its_header() -> None:
    text = _refusal(_png_header(20000, 10000), "poster.png")
    assert text == "poster.png has more than 64 megapixels. Scale it down, 2400 pixels wide is plenty."
    assert "64 megapixels" in _refusal(_png_header(9000, 9000), "poster.png")


def test_a_truncated_jpeg_is_refused() -> None:
    data = _file(_noise(400, 400))
    expected = "cut.jpg is damaged or incomplete: it cannot be read to its end. Upload the original again."
    assert _refusal(data[: len(data) // 2], "cut.jpg") == expected


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_truncated_pictures_are_refused(kind: str) -> None:
    data = _file(_noise(400, 400), kind)
    assert "Upload" in _refusal(data[: len(data) // 2], "cut")


def test_too_many_bytes_are_refused_without_reading_the_rest() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1, /) -> bytes:
            Endless.asked = size
            return b"\xff" * size

        def seek(self, offset: int, whence: int = 0, /) -> int:
            return 0

    with pytest.raises(PhotoRefused, match="larger than 25 MB"):
        clean_photo(Endless(), "huge.jpg")
    assert Endless.asked == photos.MAX_UPLOAD_BYTES + 1


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.jpg", "a.jpg is empty. Check the file and upload it again."),
        (b"hello, I am text\n" * 9, "a.jpg", "a.jpg is a text file, not a JPEG, PNG or WebP picture. Upload a"),
        (b'<?xml version="1.0"?><svg xmlns="x"></svg>', "logo.png", "logo.png is an SVG drawing, not"),
        (b"<!DOCTYPE html><html></html>", "a.jpg", "a.jpg is a web page, not"),
        (b"GIF89a" + bytes(40), "a.jpg", "a.jpg is a GIF, not"),
        (b"%PDF-1.7 " + bytes(40), "a.jpg", "a.jpg is a PDF, not"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "IMG_1.HEIC", "IMG_1.HEIC is an HEIC photo, not"),
        (b"\0\0\0\x18ftypisom" + bytes(40), "a.mp4", "a.mp4 is a video, not"),
        (bytes(range(256)), "a.jpg", "a.jpg is a file of another kind, or damaged, not"),
    ],
)
def test_what_is_no_photo_is_named(data: bytes, name: str, expected: str) -> None:
    assert _refusal(data, name).startswith(expected)


def test_specks_strips_and_nothing_are_refused() -> None:
    assert "only 1 × 1 pixels" in _refusal(_file(Image.new("RGB", (1, 1)), "PNG"), "dot.png")
    assert "strip of 2000 × 20 pixels" in _refusal(_file(Image.new("RGB", (2000, 20)), "PNG"), "line.png")
    assert "fully transparent" in _refusal(_file(Image.new("RGBA", (99, 99), (0, 0, 0, 0)), "PNG"), "air.png")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("C:\\x\\cup.jpg", "cup.jpg"), ("../../etc/passwd", "passwd"), ("a\x00\nb.jpg", "ab.jpg"), ("", "This photo")],
)
def test_names_are_only_shown(name: str, shown: str) -> None:
    assert clean_photo(_file(_noise(40, 40)), name).name == shown


def test_random_damage_never_escapes_as_another_error() -> None:
    chance = random.Random(3)
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = _file(_noise(90, 90), kind)
        for _ in range(60):
            damaged = bytearray(whole)
            for _ in range(chance.randint(1, 12)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            with contextlib.suppress(PhotoRefused):
                clean_photo(bytes(damaged[: chance.randint(1, len(damaged))]), "x")

"""An uploaded logo: what is kept of it, what is refused and in which words."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from generations.brands.logos import clean_logo
from generations.photos import PhotoRefused
from tests.generations.brands.material import GOOD_SVG, png_logo, svg


def test_a_png_loses_its_empty_border_and_nothing_else() -> None:
    logo = clean_logo(png_logo(), "mark.png")
    assert (logo.width, logo.height, logo.format) == (101, 101, "PNG")
    picture = Image.open(io.BytesIO(logo.data))
    assert picture.mode == "RGBA"
    assert picture.getpixel((50, 50)) == (0xE8, 0x55, 0x2D, 255)


def test_a_webp_is_taken_too() -> None:
    out = io.BytesIO()
    Image.open(io.BytesIO(png_logo())).save(out, "WEBP", lossless=True)
    assert clean_logo(out.getvalue(), "mark.webp").width == 101


def test_an_svg_is_drawn_1024_pixels_wide_and_trimmed() -> None:
    logo = clean_logo(GOOD_SVG.encode(), "mark.svg")
    assert (logo.width, logo.height) == (512, 256)
    red, _, blue, alpha = Image.open(io.BytesIO(logo.data)).convert("RGBA").getpixel((256, 128))
    assert abs(red - blue) < 4
    assert alpha == 255


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (svg("<script>alert(1)</script>"), "holds a script"),
        (svg('<rect width="9" height="9" onload="x()"/>'), "holds a script"),
        (svg('<image href="file:///etc/passwd"/>'), "holds a picture"),
        (svg("<foreignObject/>"), "holds foreign content"),
        (svg("<text>Rosa</text>"), "holds live text"),
        (svg('<rect fill="url(http://elsewhere/x)" width="9" height="9"/>'), "refers to something outside"),
        (svg('<rect style="fill:url( \'//elsewhere/x\')" width="9" height="9"/>'), "refers to something outside"),
        (svg("<style>@import url(http://elsewhere)</style>"), "refers to something outside"),
        (svg("<style>.a{fill:u\\72l(x)}</style>"), "refers to something outside"),
        (svg('<use xlink:href="http://elsewhere#a"/>'), "refers to something outside"),
        (svg('<use href="other.svg#a"/>'), "refers to something outside"),
        (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "repeats parts that repeat parts"),
        (svg('<use id="a" href="#a"/>'), "repeats parts that repeat parts"),
        (svg('<filter id="f"/>'), "uses filters"),
        (svg("<animate/>"), "is animated"),
        (svg("<blink/>"), "uses “blink”"),
        (svg("<g>" * 50 + "</g>" * 50), "too intricate"),
        (svg("<g/>" * 5000), "too intricate"),
        (svg('<g opacity=".5"/>' * 40), "too many see-through layers"),
        (svg('<rect width="9" height="9"/>', 'viewBox="0 0 1 1000000"'), "too narrow"),
        (svg('<rect width="9" height="9"/>', ""), "does not say how large"),
        (svg("", 'viewBox="0 0 9 9"'), "transparent"),
        (b"<svg", "not a complete SVG"),
        (
            b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + svg("&b;"),
            "declares entities",
        ),
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("&x;"), "declares entities"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "is a JPEG"),
        (b"%PDF-1.7", "is a PDF"),
        (b"", "is empty"),
        (bytes(5 * 1024 * 1024 + 1), "larger than 5 MB"),
    ],
)
def test_what_is_not_safe_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(PhotoRefused, match=says) as refused:
        clean_logo(content, "mark.svg")
    assert str(refused.value).endswith(".")


def test_editors_own_elements_and_attributes_are_left_out() -> None:
    drawn = svg(
        '<metadata><x:y xmlns:x="urn:x"/></metadata><i:pgf xmlns:i="urn:i"/>'
        '<rect i:knockout="Off" xmlns:i="urn:i" width="9" height="9"/>'
    )
    assert clean_logo(drawn, "mark.svg").width == 1024

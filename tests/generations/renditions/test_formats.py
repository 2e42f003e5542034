"""Formats as values: names, sizes, words, and what is offered."""

from __future__ import annotations

import pytest

from generations.formats import Format, FormatKind, offers_for, usual
from generations.spec import AspectRatio

VIDEO = FormatKind.VIDEO


@pytest.mark.parametrize(
    ("wanted", "name", "label", "pixels"),
    [
        (Format(VIDEO, AspectRatio.SQUARE), "1x1-1080p-30fps", "1:1", (1080, 1080)),
        (Format(VIDEO, AspectRatio.PORTRAIT, "720p"), "4x5-720p-30fps", "4:5 in 720p", (720, 900)),
        (
            Format(VIDEO, AspectRatio.HORIZONTAL, "4K", 60),
            "16x9-4K-60fps",
            "16:9 in 4K at 60 frames a second",
            (3840, 2160),
        ),
        (Format(VIDEO, AspectRatio.VERTICAL, "4K"), "9x16-4K-30fps", "9:16 in 4K", (2160, 3840)),
    ],
)
def test_a_video_is_named_by_shape_size_and_rate(
    wanted: Format, name: str, label: str, pixels: tuple[int, int]
) -> None:
    assert (wanted.name, wanted.label, wanted.pixels) == (name, label, pixels)
    assert wanted.file_name == f"{name}.mp4"


def test_what_is_made_from_the_file_is_named_by_its_kind() -> None:
    names = [Format(kind).file_name for kind in FormatKind if kind is not VIDEO]
    assert names == ["gif.gif", "webp.webp", "hls.zip", "thumbnail.jpg"]


@pytest.mark.parametrize("own", AspectRatio)
def test_every_other_shape_is_offered_and_never_the_form_the_ad_has(own: AspectRatio) -> None:
    offers = offers_for(own)
    assert usual(own) not in offers
    shapes = {offer.aspect_ratio for offer in offers if offer == usual(offer.aspect_ratio)}
    assert shapes == set(AspectRatio) - {own}
    names = [offer.name for offer in offers]
    assert len(set(names)) == len(names) == 10

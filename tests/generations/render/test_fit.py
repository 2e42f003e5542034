"""Sources of every kind to frames of the ad, as filter text."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from adgen.media.probe import MediaInfo
from generations.render.fit import Take, containing, covering, fit_chain, seek_args
from generations.timeline import Fit, Gap, Placement, Timeline

PLAIN = MediaInfo(
    container="mov",
    duration_s=Fraction(5),
    start_s=Fraction(0),
    width=1080,
    height=1920,
    frames=150,
    fps=Fraction(30),
    longest_frame_s=Fraction(1, 30),
    variable_rate=False,
    rotation=0,
    sample_aspect=Fraction(1),
    pix_fmt="yuv420p",
    bit_depth=8,
    full_range=False,
    matrix="bt709",
    hdr="",
    codec="h264",
    progressive=True,
    still=False,
    audio=(),
)
AD = Timeline(width=1080, height=1920, picture=(Gap(frames=1),))


def chain(placement: Placement, info: MediaInfo, take: Take = Take(0, 30)) -> str:  # noqa: B008
    return fit_chain(placement, info, take, AD, "p0")


def test_a_clip_that_already_fits_is_not_scaled() -> None:
    text = chain(Placement(key="a", frames=30), PLAIN)
    assert "scale" not in text
    assert "trim=end_frame=30" in text


@pytest.mark.parametrize(
    ("source", "covered", "contained"),
    [
        ((1920, 1080), (3414, 1920), (1080, 606)),
        ((1080, 1080), (1920, 1920), (1080, 1080)),
        ((1081, 1921), (1082, 1920), (1080, 1918)),
        ((640, 480), (2560, 1920), (1080, 810)),
        ((33, 65), (1080, 2128), (974, 1920)),
    ],
)
def test_sizes_cover_and_contain_with_even_sides(
    source: tuple[int, int], covered: tuple[int, int], contained: tuple[int, int]
) -> None:
    assert covering(source, (1080, 1920)) == covered
    assert containing(source, (1080, 1920)) == contained


def test_cover_crops_at_the_focus() -> None:
    wide = replace(PLAIN, width=1920, height=1080)
    assert "crop=1080:1920:2334:0" in chain(Placement(key="a", frames=30, focus_x=1.0), wide)
    assert "crop=1080:1920:0:0" in chain(Placement(key="a", frames=30, focus_x=0.0), wide)


def test_contain_and_blur_pad_show_the_whole_picture() -> None:
    wide = replace(PLAIN, width=1920, height=1080)
    assert "pad=1080:1920:0:656" in chain(Placement(key="a", frames=30, fit=Fit.CONTAIN), wide)
    assert "gblur" in chain(Placement(key="a", frames=30, fit=Fit.BLUR_PAD), wide)


def test_colours_are_converted_from_what_the_file_says() -> None:
    sd = replace(PLAIN, width=720, height=576, matrix="bt601", full_range=True)
    assert "in_color_matrix=bt601:in_range=full:out_color_matrix=bt709:out_range=tv" in chain(
        Placement(key="a", frames=9), sd
    )
    hdr = replace(PLAIN, pix_fmt="yuv420p10le", hdr="smpte2084", matrix="bt2020", bit_depth=10)
    assert "tonemap" in chain(Placement(key="a", frames=9), hdr)


def test_interlaced_material_is_deinterlaced() -> None:
    assert chain(Placement(key="a", frames=9), replace(PLAIN, progressive=False)).startswith("yadif")


def test_reading_starts_before_the_first_needed_frame() -> None:
    assert seek_args(Placement(key="a", frames=30), PLAIN, Take(0, 30), 30) == []
    assert seek_args(Placement(key="a", frames=30, source_in="2"), PLAIN, Take(-6, 30), 30) == ["-ss", "1.700000"]
    assert seek_args(Placement(key="a", frames=30, source_in="2", speed=2.0), PLAIN, Take(0, 9), 30) == [
        "-ss",
        "1.833333",
    ]


def test_a_picture_is_fitted_once_and_then_held() -> None:
    photo = replace(PLAIN, width=4000, height=6000, pix_fmt="rgb24", still=True, duration_s=Fraction(0), frames=1)
    text = chain(Placement(key="a", frames=30), photo)
    assert text.count("scale=") == 1
    assert text.index("scale=") < text.index("tpad=")
    assert text.endswith("trim=end_frame=30")


def test_a_take_behind_the_files_end_reads_its_last_picture_and_holds_it() -> None:
    late = Placement(key="a", frames=30, source_in="9")
    assert seek_args(late, PLAIN, Take(0, 30), 30) == ["-ss", "4.866667"]
    assert "fps=30:round=down,tpad=stop=-1:stop_mode=clone,trim=start_pts=0:end_pts=30" in chain(late, PLAIN)

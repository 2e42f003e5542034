"""Captions from captions, voices or type."""

from __future__ import annotations

from generations.render.captions import burned, captions_of, captions_srt, captions_vtt
from generations.timeline import Box, Caption, Gap, Overlay, OverlayRole, Sound, SoundKind, Timeline

PICTURE = (Gap(frames=90),)
BOX = Box(x=0.1, y=0.2, width=0.8, height=0.2)


def test_web_captions_are_escaped_and_timed() -> None:
    timeline = Timeline(
        width=64, height=64, picture=PICTURE, captions=(Caption(start=15, frames=45, text="Tea & <b>cake</b> --> now"),)
    )
    assert captions_vtt(timeline) == (
        "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nTea &amp; &lt;b&gt;cake&lt;/b&gt; → now\n"
    )
    assert captions_srt(timeline).startswith("1\n00:00:00,500 --> 00:00:02,000\nTea & <b>cake</b> → now\n")


def test_captions_stay_inside_the_ad() -> None:
    late = (Caption(start=80, frames=60, text="late"), Caption(start=95, frames=5, text="gone"))
    timeline = Timeline(width=64, height=64, picture=PICTURE, captions=late)
    assert [(one.start, one.frames) for one in captions_of(timeline)] == [(80, 10)]


def test_a_voice_is_captioned_before_type_is() -> None:
    voice = Sound(kind=SoundKind.VOICE, key="v.wav", start=3, frames=30, text="Hello there")
    shown = Overlay(text="HELLO", box=BOX, start=0, frames=30)
    timeline = Timeline(width=64, height=64, picture=PICTURE, sounds=(voice,), overlays=(shown,))
    assert [one.text for one in captions_of(timeline)] == ["Hello there"]


def test_type_shown_together_is_one_cue_in_reading_order() -> None:
    low = Overlay(
        text="since 1998", role=OverlayRole.SUBLINE, box=BOX.model_copy(update={"y": 0.5}), start=6, frames=50
    )
    high = Overlay(text="Fresh  bread", box=BOX, start=-9, frames=60)
    logo = Overlay(image_key="logo.png", role=OverlayRole.LOGO, box=BOX, start=0, frames=60)
    later = Overlay(text="Come by", box=BOX, start=60, frames=30)
    timeline = Timeline(width=64, height=64, picture=PICTURE, overlays=(low, high, logo, later))
    assert [(one.start, one.frames, one.text) for one in captions_of(timeline)] == [
        (0, 56, "Fresh bread\nsince 1998"),
        (60, 30, "Come by"),
    ]


def test_burned_captions_are_type_without_movement() -> None:
    timeline = Timeline(width=1080, height=1920, picture=PICTURE, captions=(Caption(start=0, frames=30, text="Hi"),))
    assert [(one.text, one.role, one.entrance_frames) for one in burned(timeline)] == [("Hi", OverlayRole.CAPTION, 0)]

"""Timelines rendered for real: exact frames, exact time, right colours, right sound."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from adgen.media.audio import RATE, decode_audio
from adgen.media.ffmpeg import MediaCancelled, MediaError, run
from adgen.media.loudness import loudness, true_peak
from adgen.media.probe import probe
from generations.timeline import (
    Box,
    Exit,
    Gap,
    Grade,
    Overlay,
    Placement,
    Sound,
    SoundKind,
    Timeline,
    Transition,
    TransitionStyle,
)
from tests.generations.render.conftest import HEIGHT, WIDTH, Render, counting_clip, numbers, read_frames, shade, shades


def ad(*picture: Placement | Gap, **more: object) -> Timeline:
    return Timeline(width=WIDTH, height=HEIGHT, picture=picture, **more)  # type: ignore[arg-type]


def test_every_frame_is_the_right_one(render: Render) -> None:
    result = render(ad(Placement(key="one.mp4", source_in="1/3", frames=20), Placement(key="two.mp4", frames=15)))
    assert result.frames == 35
    assert numbers(result.path) == [*range(10, 30), *range(15)]


def test_speed_picks_frames_evenly(render: Render) -> None:
    fast = render(ad(Placement(key="one.mp4", source_in="1", frames=12, speed=2.0)), "fast.mp4")
    assert numbers(fast.path) == list(range(30, 54, 2))
    slow = render(ad(Placement(key="one.mp4", source_in="1", frames=12, speed=0.5)), "slow.mp4")
    assert numbers(slow.path) == [30, 30, 31, 31, 32, 32, 33, 33, 34, 34, 35, 35]


def test_a_clip_that_is_too_short_holds_its_last_frame(render: Render) -> None:
    result = render(ad(Placement(key="one.mp4", source_in="3", frames=20)))
    assert numbers(result.path) == [*range(90, 100), *[99] * 10]


@pytest.mark.parametrize(("source", "target"), [(24, 30), (25, 30), (50, 30), (60, 30), (30, 24), (30, 60), (120, 30)])
def test_rates_are_converted_without_drift(source: int, target: int, render: Render, tmp_path: Path) -> None:
    counting_clip(tmp_path / "clip.mp4", 100, fps=source)
    frames = 20
    timeline = ad(Placement(key="clip.mp4", frames=frames)).model_copy(update={"fps": target})
    result = render(timeline, open_media=lambda key: tmp_path / key)
    shown = numbers(result.path)
    assert len(shown) == frames
    for frame, number in enumerate(shown):
        assert abs(number - frame * source / target) <= 1.0


@pytest.mark.parametrize("style", [style for style in TransitionStyle if style is not TransitionStyle.CUT])
def test_no_transition_changes_the_length_or_the_frames_around_it(style: TransitionStyle, render: Render) -> None:
    change = Transition(style=style, frames=9)
    result = render(
        ad(
            Placement(key="one.mp4", frames=20, transition_out=change),
            Placement(key="two.mp4", source_in="1", frames=20),
        )
    )
    shown = numbers(result.path)
    assert len(shown) == 40
    assert shown[:16] == list(range(16))
    assert shown[25:] == list(range(35, 50))


def test_a_crossfade_goes_evenly_from_one_to_the_other_using_handles(render: Render) -> None:
    change = Transition(style=TransitionStyle.CROSSFADE, frames=10)
    result = render(
        ad(
            Placement(key="one.mp4", frames=20, transition_out=change),
            Placement(key="one.mp4", source_in="1", frames=20),
        )
    )
    seen = shades(result.path)
    for step in range(10):
        share = (step + 0.5) / 10
        expected = shade(15 + step) * (1 - share) + shade(25 + step) * share
        assert abs(seen[15 + step] - expected) < 2.5


def test_gaps_are_their_colour(render: Render) -> None:
    frames = read_frames(render(ad(Gap(frames=5, color="#C83C5A"), Placement(key="one.mp4", frames=5))).path)
    assert len(frames) == 10
    assert np.abs(frames[2].mean(axis=(0, 1)) - (0xC8, 0x3C, 0x5A)).max() < 3


def test_the_ad_fades_in_and_out(render: Render) -> None:
    result = render(ad(Gap(frames=30, color="#FFFFFF"), fade_in_frames=6, fade_out_frames=6))
    seen = shades(result.path)
    assert seen[0] < 10
    assert min(seen[8:22]) > 245
    assert seen[-1] < 60


def test_a_grade_brightens_and_tints_and_none_changes_nothing(render: Render) -> None:
    plain = read_frames(render(ad(Placement(key="one.mp4", frames=6)), "plain.mp4").path)[3]
    graded = read_frames(
        render(ad(Placement(key="one.mp4", frames=6), grade=Grade(style="luxury")), "graded.mp4").path
    )[3]
    tinted = Grade(style="natural", tint="#FF0000")
    red = read_frames(render(ad(Placement(key="one.mp4", frames=6), grade=tinted), "red.mp4").path)[3]
    assert abs(plain[30:].mean() - shade(3)) < 3
    assert np.abs(graded.astype(int) - plain).mean() > 1.5
    assert red[30:, :, 0].mean() - red[30:, :, 2].mean() > 3


def test_a_vignette_darkens_the_corners_only(render: Render) -> None:
    frame = read_frames(render(ad(Gap(frames=6, color="#C0C0C0"), grade=Grade(vignette=1.0))).path)[3]
    assert frame[:6, :6].mean() < 110
    assert abs(frame[HEIGHT // 2 - 6 : HEIGHT // 2 + 6, 26:38].mean() - 0xC0) < 4


def test_grain_is_light_and_only_in_the_brightness(render: Render) -> None:
    frame = read_frames(render(ad(Gap(frames=6, color="#808080"), grade=Grade(grain=1.0))).path)[3].astype(int)
    assert 0.8 < frame[..., 1].std() < 4
    assert np.abs(frame[..., 0] - frame[..., 2]).mean() < 1.5


def test_type_appears_holds_and_goes(render: Render) -> None:
    words = Overlay(
        text="HHHH",
        box=Box(x=0, y=0.2, width=1, height=0.6),
        start=6,
        frames=24,
        entrance_frames=5,
        exit=Exit.FADE,
        exit_frames=4,
    )
    timeline = Timeline(width=270, height=480, picture=(Gap(frames=40, color="#000000"),), overlays=(words,))
    light = [float(frame.mean()) for frame in read_frames(render(timeline).path)]
    assert max(light[:6]) < 0.6
    assert min(light[12:25]) > 1.5
    assert light[28] < light[24]
    assert max(light[30:]) < 0.6


def sounding(render: Render, *sounds: Sound, frames: int = 90) -> tuple[Path, np.ndarray]:
    result = render(ad(Gap(frames=frames), sounds=sounds))
    return result.path, decode_audio(result.path)


def test_sound_is_as_long_as_the_picture_and_as_loud_as_asked(render: Render) -> None:
    path, sound = sounding(render, Sound(kind=SoundKind.MUSIC, key="music.wav", gain=0.3))
    assert len(sound) == 3 * RATE
    assert probe(path).audio[0].duration_s == 3
    assert loudness(sound) == pytest.approx(-14, abs=0.5)
    assert true_peak(sound) < -1


def test_music_that_is_too_long_ends_instead_of_being_cut(render: Render) -> None:
    _, sound = sounding(render, Sound(kind=SoundKind.MUSIC, key="music.wav"))
    loud = np.abs(sound[RATE : RATE * 3 // 2]).max()
    assert np.abs(sound[-RATE // 50 :]).max() < 0.1 * loud


def test_an_effect_starts_on_its_sample(render: Render) -> None:
    _, sound = sounding(render, Sound(kind=SoundKind.EFFECT, key="click.wav", start=40))
    level = np.abs(sound).max(axis=1)
    first = int(np.argmax(level > level.max() * 0.2))
    assert abs(first - 40 * RATE // 30) < 30


def test_music_gives_way_to_a_voice(render: Render, media: Path) -> None:
    voice = Sound(kind=SoundKind.VOICE, key="click.wav", start=45)
    with_voice = ad(Gap(frames=120), sounds=(Sound(kind=SoundKind.MUSIC, key="music.wav"), voice))
    from generations.render.audio import mix
    from generations.render.renderer import open_all

    mixed = mix(with_voice, open_all(with_voice, lambda key: media / key))
    alone = mix(
        with_voice.model_copy(update={"sounds": with_voice.sounds[:1]}), open_all(with_voice, lambda key: media / key)
    )
    at = 45 * RATE // 30 + 2000  # after the click itself, while the music is still held down
    assert np.abs(mixed[at : at + 2000]).max() == pytest.approx(
        np.abs(alone[at : at + 2000]).max() * 10 ** (-9 / 20), rel=0.1
    )
    np.testing.assert_allclose(mixed[:RATE], alone[:RATE], atol=1e-4)


def test_the_file_is_tagged_and_ready_to_stream(render: Render) -> None:
    from generations.render import RenderSettings

    timeline = ad(Placement(key="one.mp4", frames=30), title="Fresh bread")
    result = render(timeline, settings=RenderSettings(comment="Made with AdGen."))
    head = result.path.read_bytes()[:4096]
    assert head.index(b"moov") < 4096
    with av.open(str(result.path)) as box:
        stream = box.streams.video[0]
        context = stream.codec_context
        assert (context.profile, context.pix_fmt, stream.average_rate) == ("High", "yuv420p", 30)
        assert (
            int(context.colorspace),
            int(context.color_primaries),
            int(context.color_trc),
            int(context.color_range),
        ) == (1, 1, 1, 1)
        assert (box.streams.audio[0].codec_context.name, box.streams.audio[0].rate) == ("aac", 48000)
        assert box.metadata["title"] == "Fresh bread"
        assert box.metadata["comment"] == "Made with AdGen."


def test_cancelling_leaves_nothing(render: Render, tmp_path: Path) -> None:
    with pytest.raises(MediaCancelled):
        render(ad(Placement(key="one.mp4", frames=90)), is_cancelled=lambda: True)
    assert not (tmp_path / "out.mp4").exists()
    assert list((tmp_path / "scratch").iterdir()) == []


def test_missing_and_unusable_media_are_named(render: Render, media: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="of this ad is missing"):
        render(ad(Placement(key="gone.mp4", frames=9)))
    with pytest.raises(MediaError, match="has no picture"):
        render(ad(Placement(key="music.wav", frames=9)))
    assert not (tmp_path / "out.mp4").exists()


SOURCE = "testsrc2=size={size}:rate={rate}:duration=1"
ODD = {
    "odd sides": (SOURCE.format(size="77x53", rate=30), ["-c:v", "ffv1", "-pix_fmt", "yuv444p"], ".mkv"),
    "10 bit": (SOURCE.format(size="96x160", rate=30), ["-c:v", "libx265", "-pix_fmt", "yuv420p10le"], ".mp4"),
    "4:4:4": (SOURCE.format(size="96x160", rate=30), ["-c:v", "libx264", "-pix_fmt", "yuv444p"], ".mp4"),
    "full range": (SOURCE.format(size="96x160", rate=30), ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p"], ".avi"),
    "anamorphic": (
        SOURCE.format(size="96x160", rate=30) + ",setsar=4/3",
        ["-c:v", "libx264", "-pix_fmt", "yuv420p"],
        ".mp4",
    ),
    "1 fps": (SOURCE.format(size="96x160", rate=1), ["-c:v", "libx264", "-pix_fmt", "yuv420p"], ".mp4"),
    "240 fps": (SOURCE.format(size="96x160", rate=240), ["-c:v", "libx264", "-pix_fmt", "yuv420p"], ".mp4"),
    "variable rate": (
        SOURCE.format(size="96x160", rate=30) + ",select='not(mod(n,5))+lt(n,9)'",
        ["-fps_mode", "vfr", "-c:v", "libx264", "-pix_fmt", "yuv420p"],
        ".mp4",
    ),
    "hdr": (
        SOURCE.format(size="96x160", rate=30)
        + ",format=yuv420p10le,setparams=color_trc=smpte2084:color_primaries=bt2020:colorspace=bt2020nc",
        ["-c:v", "libx265"],
        ".mp4",
    ),
    "interlaced": (
        SOURCE.format(size="96x160", rate=50) + ",tinterlace=4",
        ["-c:v", "libx264", "-flags", "+ildct", "-pix_fmt", "yuv420p"],
        ".mp4",
    ),
    "see-through": (SOURCE.format(size="96x160", rate=30) + ",format=rgba", ["-frames:v", "1"], ".png"),
    "8K": ("color=c=red:size=7680x4320:rate=30:duration=0.2", ["-c:v", "libx264", "-preset", "ultrafast"], ".mp4"),
    "gif": (SOURCE.format(size="60x60", rate=10), [], ".gif"),
    "webm": (SOURCE.format(size="96x160", rate=30), ["-c:v", "libvpx", "-deadline", "realtime"], ".webm"),
}


@pytest.mark.parametrize("name", ODD)
def test_unusual_sources_are_fitted(name: str, render: Render, tmp_path: Path) -> None:
    source, encoding, suffix = ODD[name]
    run(["-f", "lavfi", "-i", source, *encoding], output=tmp_path / f"clip{suffix}")
    result = render(ad(Placement(key=f"clip{suffix}", frames=20)), open_media=lambda key: tmp_path / key)
    info = probe(result.path)
    assert (info.width, info.height, info.frames) == (WIDTH, HEIGHT, 20)
    assert read_frames(result.path)[10].std() > 0.5 or name == "8K"


def test_a_rotated_clip_stands_upright(render: Render, tmp_path: Path) -> None:
    left = "color=c=black:size=160x96:rate=30:duration=1,drawbox=x=0:y=0:w=40:h=96:color=white:t=fill"
    run(["-f", "lavfi", "-i", left, "-c:v", "libx264", "-pix_fmt", "yuv420p"], output=tmp_path / "flat.mp4")
    run(["-display_rotation", "90", "-i", str(tmp_path / "flat.mp4"), "-c", "copy"], output=tmp_path / "turned.mp4")
    frame = read_frames(render(ad(Placement(key="turned.mp4", frames=9)), open_media=lambda key: tmp_path / key).path)[
        4
    ]
    rows = frame.mean(axis=(1, 2))
    assert max(rows[:12].mean(), rows[-12:].mean()) > 200
    assert min(rows[:12].mean(), rows[-12:].mean()) < 30

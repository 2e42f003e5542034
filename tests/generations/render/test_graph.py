"""The graph as text, layers and their times, grade tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from generations.render.grade import STYLES, cube, grade_chain, knots, tables_for
from generations.render.graph import Media, build_graph, vignette
from generations.render.layers import Run, layer_for, overlay_filter, times
from generations.render.overlays import Sprite
from generations.render.settings import RenderSettings
from generations.timeline import (
    Box,
    ColourMatch,
    Exit,
    Gap,
    Grade,
    Overlay,
    Placement,
    Timeline,
    Transition,
    TransitionStyle,
)
from tests.generations.render.test_fit import PLAIN

FADE = Transition(style=TransitionStyle.CROSSFADE, frames=10)
TWO = Timeline(
    width=1080,
    height=1920,
    picture=(Placement(key="a.mp4", frames=60, transition_out=FADE), Placement(key="b.mp4", source_in="1", frames=60)),
)
MEDIA = {key: Media(Path(key), PLAIN) for key in ("a.mp4", "b.mp4")}


def test_only_the_overlap_is_crossfaded(tmp_path: Path) -> None:
    graph = build_graph(TWO, (0, 120), MEDIA, (), tmp_path)
    assert graph.frames == 120
    assert [one[-1] for one in graph.inputs] == ["a.mp4", "b.mp4"]
    assert graph.text.count("xfade=transition=fade:duration=0.333333") == 1
    assert "[p0s0]trim=start_frame=0:end_frame=55,setpts=PTS-STARTPTS[p0t0]" in graph.text
    assert "[p0s1]trim=start_frame=55:end_frame=65,setpts=PTS-STARTPTS[p0t1]" in graph.text
    assert "concat=n=3:v=1:a=0" in graph.text
    assert graph.text.endswith("[picture]")


def test_a_window_opens_only_what_it_shows(tmp_path: Path) -> None:
    graph = build_graph(TWO, (65, 120), MEDIA, (), tmp_path)
    assert [one[-1] for one in graph.inputs] == ["b.mp4"]
    assert "xfade" not in graph.text


def test_one_grade_serves_neighbours_of_the_same_colours(tmp_path: Path) -> None:
    graded = TWO.model_copy(update={"grade": Grade(style="cinematic")})
    assert build_graph(graded, (0, 120), MEDIA, (), tmp_path).text.count("mergeplanes") == 1
    first = TWO.picture[0].model_copy(update={"match": ColourMatch(exposure=0.1)})
    matched = graded.model_copy(update={"picture": (first, TWO.picture[1])})
    assert build_graph(matched, (0, 120), MEDIA, (), tmp_path).text.count("mergeplanes") == 4


def test_words_of_the_timeline_never_reach_the_graph(tmp_path: Path) -> None:
    evil = TWO.model_copy(update={"title": "a';drawtext=text=x", "overlays": ()})
    assert "drawtext" not in build_graph(evil, (0, 120), MEDIA, (), tmp_path).text


def sprite(frames: int) -> Sprite:
    pictures = np.full((frames, 20, 40, 4), 200, np.uint8)
    pictures[..., 3] = np.linspace(20, 255, frames).astype(np.uint8)[:, None, None]
    return Sprite(10, 30, pictures)


def words(start: int, frames: int, exit_frames: int = 4, leave: Exit = Exit.FADE) -> Overlay:
    box = Box(x=0, y=0, width=1, height=1)
    return Overlay(text="x", box=box, start=start, frames=frames, exit=leave, exit_frames=exit_frames)


def test_only_changing_frames_are_stored(tmp_path: Path) -> None:
    layer = layer_for(words(10, 60), sprite(6), (0, 120), 30, tmp_path / "l")
    assert layer is not None
    assert layer.runs == (Run(10, 6), Run(66, 4))
    assert (layer.start, layer.end) == (10, 70)
    assert (tmp_path / "l").stat().st_size == 10 * 20 * 40 * 4
    assert times(layer.runs) == "if(lt(N,6),N+10,N+60)"


def test_a_window_in_the_middle_gets_the_held_frame(tmp_path: Path) -> None:
    layer = layer_for(words(10, 60), sprite(6), (30, 50), 30, tmp_path / "l")
    assert layer is not None
    assert layer.runs == (Run(0, 1),)
    assert (layer.start, layer.end) == (0, 20)
    assert layer_for(words(10, 60), sprite(6), (70, 90), 30, tmp_path / "l") is None


def test_an_entrance_may_begin_before_the_ad(tmp_path: Path) -> None:
    layer = layer_for(words(-4, 30, leave=Exit.NONE), sprite(6), (0, 60), 30, tmp_path / "l")
    assert layer is not None
    assert layer.runs == (Run(0, 2),)
    assert (layer.start, layer.end) == (0, 26)


def test_sliding_out_moves_up(tmp_path: Path) -> None:
    layer = layer_for(words(0, 30, leave=Exit.SLIDE_UP), sprite(2), (0, 60), 30, tmp_path / "l")
    assert layer is not None
    assert "y='30-6*pow(clip((n-25)/5,0,1),2)'" in overlay_filter(layer)


def test_no_grade_changes_nothing() -> None:
    assert tables_for(ColourMatch(), Grade()).identity
    assert grade_chain(tables_for(ColourMatch(), Grade()), 64, 64, "g") == ""


@pytest.mark.parametrize("style", [style for style in STYLES if style != "none"])
def test_grades_keep_black_dark_white_bright_and_order(style: str) -> None:
    tables = tables_for(ColourMatch(), Grade(style=style))  # type: ignore[arg-type]
    assert tables.luma[0] < 24
    assert tables.luma[-1] > 228
    assert all(a < b for a, b in zip(tables.luma, tables.luma[1:], strict=False))
    assert max(map(abs, tables.u_offset + tables.v_offset)) < 14


def test_half_strength_is_half_way() -> None:
    full, half = (np.array(tables_for(ColourMatch(), Grade(style="luxury", strength=s)).luma) for s in (1.0, 0.5))
    np.testing.assert_allclose(half, (full + knots()) / 2, atol=0.02)


def test_a_red_gain_makes_grey_redder() -> None:
    tables = tables_for(ColourMatch(red=1.1), Grade())
    assert tables.v_offset[-1] > 5
    assert tables.v_offset[0] == 0


def test_the_look_can_be_taken_elsewhere_as_a_cube() -> None:
    lines = cube(tables_for(ColourMatch(), Grade()), 5).splitlines()
    assert lines[0] == "LUT_3D_SIZE 5"
    assert len(lines) == 126
    assert lines[1] == "0.00000 0.00000 0.00000"
    assert lines[2] == "0.25000 0.00000 0.00000"


def test_a_vignette_is_clear_in_the_middle() -> None:
    alpha = vignette(90, 160, 1.0)[..., 3]
    assert alpha[80, 45] <= 1
    assert alpha[0, 0] > 160


def test_encoder_arguments_are_the_same_for_every_piece() -> None:
    args = RenderSettings().video_args(1080, 1920, 30)
    assert args[args.index("-preset") + 1] == "superfast"
    assert "mbtree=0" in args[args.index("-x264-params") + 1].split(":")  # else not always the same bytes
    assert "open-gop=0" in args[args.index("-x264-params") + 1]
    assert args[args.index("-maxrate") + 1] == "16000k"
    assert RenderSettings().video_args(2160, 3840, 60)[args.index("-maxrate") + 1] == "128000k"


def test_odd_sizes_of_gaps_and_stills_are_no_special_case(tmp_path: Path) -> None:
    still = Media(Path("s.png"), replace(PLAIN, still=True, pix_fmt="rgba", width=333, height=777))
    timeline = Timeline(width=64, height=64, picture=(Gap(frames=9), Placement(key="s.png", frames=9)))
    graph = build_graph(timeline, (0, 18), {"s.png": still}, (), tmp_path)
    assert "color=c=0x000000:s=64x64" in graph.text
    assert "tpad=stop=-1:stop_mode=clone,trim=end_frame=9" in graph.text

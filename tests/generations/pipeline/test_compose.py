"""Spec and clips become a timeline that is exact to the frame."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generations.looks.base import Look
from generations.pipeline.compose import (
    ComposedClip,
    EffectMedia,
    Finish,
    VoiceMedia,
    compose,
    effects_wanted,
    scene_frames,
)
from generations.render.checks import check_words
from generations.spec import AdSpec, AspectRatio, TransitionKind
from generations.timeline import FRAME_SIZES, Fit, Grade, Placement, SoundKind, Timeline, Transition, TransitionStyle
from tests.generations.looks.ads import flat_look, make_ad

WHOOSH = EffectMedia("sound/whoosh.wav", 0.31)
POP = EffectMedia("sound/pop.wav", 0.006)


def local_clips(spec: AdSpec, fps: int = 30) -> list[ComposedClip]:
    return [ComposedClip(f"clips/{n}.mp4", 12, frames + 24, n) for n, frames in enumerate(scene_frames(spec, fps), 1)]


def composed(spec: AdSpec | None = None, look: Look | None = None, **more: object) -> Timeline:
    spec = spec or make_ad()
    values: dict[str, object] = {
        "clips": local_clips(spec),
        "effects": {},
        "aspect_ratio": AspectRatio.VERTICAL,
        **more,
    }
    clips, effects, ratio = values.pop("clips"), values.pop("effects"), values.pop("aspect_ratio")
    return compose(spec, clips, "sound/music.wav", effects, look or flat_look("warm"), ratio, **values)  # type: ignore[arg-type]


def placements(timeline: Timeline) -> list[Placement]:
    return [part for part in timeline.picture if isinstance(part, Placement)]


@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
@pytest.mark.parametrize("durations", [(4, 3, 4, 4), (3.333, 3.334, 4.333, 4.0), (3.001, 4.017, 3.983, 3.999)])
def test_scene_lengths_sum_to_the_duration_exactly(durations: tuple[float, ...], fps: int) -> None:
    lengths = scene_frames(make_ad(durations=durations), fps)
    assert sum(lengths) == 15 * fps
    assert all(abs(length - seconds * fps) <= 1 for length, seconds in zip(lengths, durations, strict=True))


@pytest.mark.parametrize("ratio", list(AspectRatio))
def test_every_format_has_its_size_and_sound_words(ratio: AspectRatio) -> None:
    timeline = composed(aspect_ratio=ratio)
    assert (timeline.width, timeline.height) == FRAME_SIZES[ratio]
    assert timeline.frames == 450
    assert check_words(timeline, "Rosie's Bakery") == ()


def test_scenes_of_the_studio_start_after_their_handle() -> None:
    first, *_ = placements(composed())
    assert (first.key, first.source_in_s, first.frames, first.speed) == ("clips/1.mp4", Fraction(12, 30), 120, 1.0)


def test_a_longer_foreign_clip_leaves_material_on_both_sides() -> None:
    spec = make_ad()
    clips = [ComposedClip(f"ai/{n}.mp4", 0, 150, n, Fit.BLUR_PAD) for n in range(1, 5)]
    second = placements(composed(spec, clips=clips))[1]
    assert (second.source_in_s, second.frames, second.speed, second.fit) == (1, 90, 1.0, Fit.BLUR_PAD)


def test_a_shorter_foreign_clip_is_slowed_down_a_little_and_then_held() -> None:
    clips = [ComposedClip(f"ai/{n}.mp4", 0, frames, n) for n, frames in enumerate((108, 90, 30, 120), 1)]
    speeds = [placement.speed for placement in placements(composed(clips=clips))]
    assert speeds == [0.9, 1.0, 0.7, 1.0]


def test_clips_may_come_in_any_order() -> None:
    spec = make_ad()
    assert composed(spec, clips=local_clips(spec)[::-1]) == composed(spec)


def test_an_ad_has_one_kind_of_transition_and_none_after_the_end() -> None:
    timeline = composed()
    *inner, last = placements(timeline)
    assert {each.transition_out for each in inner} == {Transition(style=TransitionStyle.CIRCLE, frames=15)}
    assert last.transition_out == Transition()


def test_the_classic_finish_crossfades_and_fades() -> None:
    timeline = composed(finish=Finish.CLASSIC)
    assert placements(timeline)[0].transition_out == Transition(style=TransitionStyle.CROSSFADE, frames=15)
    assert (timeline.fade_in_frames, timeline.fade_out_frames) == (9, 9)


def test_the_looks_finish_opens_on_a_full_frame() -> None:
    assert (composed().fade_in_frames, composed().fade_out_frames) == (0, 0)


def test_a_transition_the_plan_asks_for_is_used_throughout() -> None:
    spec = make_ad()
    scenes = (
        tuple(scene.model_copy(update={"transition_out": TransitionKind.PUSH}) for scene in spec.scenes[:1])
        + spec.scenes[1:]
    )
    spec = AdSpec.model_validate(spec.model_copy(update={"scenes": scenes}).model_dump())
    styles = {each.transition_out.style for each in placements(composed(spec))[:-1]}
    assert styles == {TransitionStyle.PUSH_LEFT}


def test_colour_bars_take_the_ads_colours() -> None:
    look = flat_look("energetic")
    bars = Transition(style=TransitionStyle.COLOUR_BARS, frames=17)
    look = Look(**{**look.__dict__, "transition": bars})
    palette = look.palette_for(make_ad())
    assert placements(composed(look=look))[0].transition_out.colors == (palette.accent, palette.deep)


def test_the_peak_of_an_effect_falls_exactly_on_its_cut() -> None:
    timeline = composed(effects={"whoosh": WHOOSH, "pop": POP})
    cuts = [sound for sound in timeline.sounds if sound.id.startswith("cut")]
    for sound, cut in zip(cuts, (120, 210, 330), strict=True):
        peak = sound.start + (Fraction(31, 100) - Fraction(sound.source_in)) * 30
        assert peak == cut
        assert Fraction(sound.source_in) >= 0
    assert [sound.gain for sound in cuts] == [0.5, 0.5, 0.5]
    assert any(sound.key == POP.key for sound in timeline.sounds)


def test_effects_can_be_declined_and_missing_ones_are_left_out() -> None:
    spec = make_ad()
    quiet = AdSpec.model_validate({**spec.model_dump(), "audio": {**spec.audio.model_dump(), "sound_effects": False}})
    assert [sound.id for sound in composed(quiet, effects={"whoosh": WHOOSH}).sounds] == ["music"]
    assert [sound.id for sound in composed(spec).sounds] == ["music"]


def test_the_music_lasts_as_long_as_the_ad_at_the_plans_volume() -> None:
    music = composed().sounds[0]
    assert (music.kind, music.frames, music.gain, music.fade_out_frames) == (SoundKind.MUSIC, 450, 0.3, 0)


def test_voices_are_placed_in_their_scenes_and_captioned() -> None:
    spec = make_ad()
    spoken = tuple(scene.model_copy(update={"voice_over": f"Line {scene.scene_number}"}) for scene in spec.scenes)
    spec = AdSpec.model_validate(spec.model_copy(update={"scenes": spoken}).model_dump())
    timeline = composed(spec, voices={2: VoiceMedia("voice/2.wav", 60)})
    voice = timeline.sounds[-1]
    assert (voice.kind, voice.start, voice.text) == (SoundKind.VOICE, 126, "Line 2")
    assert [(each.start, each.frames, each.text) for each in timeline.captions] == [(120, 90, "Line 2")]


def test_without_a_voice_the_captions_are_left_to_the_words_on_screen() -> None:
    assert composed().captions == ()


def test_the_looks_grade_holds_unless_another_is_chosen() -> None:
    assert composed().grade == Grade()
    assert composed(grade=Grade(style="natural")).grade.style == "natural"


def test_words_over_foreign_clips_bring_their_own_shade() -> None:
    foreign = composed(clips=[ComposedClip(f"ai/{n}.mp4", 0, 150, n) for n in range(1, 5)])
    assert sum(each.scrim_box is not None for each in foreign.overlays) == 4
    assert all(each.scrim_box is None for each in composed().overlays)


def test_a_timeline_survives_being_saved() -> None:
    timeline = composed(effects={"whoosh": WHOOSH, "pop": POP})
    assert Timeline.model_validate_json(timeline.model_dump_json()) == timeline
    assert timeline.title == "Rosie's Bakery – Warm bread at dawn"


def test_each_look_names_the_effects_it_wants() -> None:
    assert effects_wanted(flat_look("warm")) == ("whoosh", "pop")
    assert effects_wanted(flat_look("luxe")) == ("shimmer", "pop")
    assert effects_wanted(flat_look("bold")) == ("whoosh", "impact")

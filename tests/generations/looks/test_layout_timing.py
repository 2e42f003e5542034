"""Words come early, stay long enough to be read, and have left before the cut."""

from __future__ import annotations

import pytest

from generations.looks.layout import overlays_for
from generations.looks.timing import Cue, beats_of_scene
from generations.looks.typography import RECIPES
from generations.looks.zones import Role
from generations.reading_time import reading_s
from generations.timeline import Overlay, OverlayRole
from tests.generations.looks.ads import flat_look, make_ad

SCENES = (120, 90, 120, 120)


def laid_out(look_name: str, scenes: tuple[int, ...] = SCENES, transition: int = 15) -> dict[str, Overlay]:
    look = flat_look(look_name)
    overlays = overlays_for(make_ad(), look, None, 1080, 1920, 30, scenes, transition_frames=transition)
    return {overlay.id: overlay for overlay in overlays}


@pytest.mark.parametrize("look_name", RECIPES)
def test_the_hook_is_nearly_in_on_the_first_frame_and_complete_by_1200_ms(look_name: str) -> None:
    """Feeds show the first frame as the picture of the ad: its words are there, and still settle."""
    hook = laid_out(look_name)["s1-headline"]
    assert hook.start <= -9
    assert -hook.start >= 0.75 * hook.entrance_frames
    assert 0 < hook.start + hook.entrance_frames <= 36


@pytest.mark.parametrize("look_name", RECIPES)
def test_the_brand_is_on_screen_within_three_seconds(look_name: str) -> None:
    brand = laid_out(look_name)["s1-brand"]
    assert brand.start + brand.entrance_frames <= 90


@pytest.mark.parametrize("seconds", [3, 4, 5, 7])
@pytest.mark.parametrize("look_name", RECIPES)
def test_the_button_lands_early_and_stands_still(look_name: str, seconds: int) -> None:
    overlays = laid_out(look_name, (120, 90, 120, seconds * 30))
    button, first = overlays["s4-cta"], 330
    landed = button.start + button.entrance_frames - first
    assert landed <= max(0.25 * seconds * 30, 1) + 1
    assert seconds * 30 - landed >= 2.5 * 30
    assert button.exit_frames == 0
    assert button.start + button.frames == first + seconds * 30


@pytest.mark.parametrize("look_name", RECIPES)
def test_body_words_start_at_the_cut_and_leave_before_the_next(look_name: str) -> None:
    for overlay in laid_out(look_name).values():
        if overlay.scene_number == 2:
            assert 120 <= overlay.start <= 120 + 15
            assert overlay.start + overlay.frames < 210


def test_a_short_scene_gives_up_its_entrance_before_its_reading_time() -> None:
    text = "Six words are enough for this"
    beat = beats_of_scene(Role.BODY, [Cue(OverlayRole.HEADLINE, text, 1.0)], 0, 90, 30, 15)[0]
    still = beat.frames - beat.entrance_frames - beat.exit_frames
    assert still >= round(reading_s(text) * 30)
    assert beat.entrance_frames < 30


def test_a_long_scene_keeps_the_looks_entrance() -> None:
    beat = beats_of_scene(Role.BODY, [Cue(OverlayRole.HEADLINE, "Two words", 1.0)], 0, 150, 30)[0]
    assert (beat.entrance_frames, beat.exit_frames) == (30, 6)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("Go", 1.2), ("Two words", 1.3), ("Open 24/7 today", 1.65), ("東京の朝ごはん", 1.44), ("don't re-read", 1.3)],
)
def test_reading_time_counts_words_and_characters(text: str, seconds: float) -> None:
    assert reading_s(text) == pytest.approx(seconds)


def test_seven_words_in_three_seconds_come_in_over_the_transition_and_stay_to_the_cut() -> None:
    text = "You don't have to face it alone"
    beat = beats_of_scene(Role.BODY, [Cue(OverlayRole.HEADLINE, text, 0.8)], 120, 90, 30, 15, taken_until=115)[0]
    assert (beat.start, beat.entrance_frames, beat.exit_frames) == (116, 4, 0)
    assert beat.start + beat.frames == 210


def test_words_never_come_in_while_the_last_scenes_words_still_stand() -> None:
    text = "You don't have to face it alone"
    beat = beats_of_scene(Role.BODY, [Cue(OverlayRole.HEADLINE, text, 0.8)], 120, 90, 30, 15, taken_until=120)[0]
    assert beat.start == 120

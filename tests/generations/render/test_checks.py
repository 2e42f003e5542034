"""The gate's checks find what they are for, and nothing in a sound ad."""

from __future__ import annotations

import numpy as np
import pytest

from generations.render.checks import (
    Finding,
    call_to_action,
    check_words,
    dull_opening,
    flashing,
    grounds_of,
    hard_to_read,
    low_contrast,
    most_flashes,
    outside_safe_zone,
    overlapping,
    worst_contrast,
)
from generations.render.mend import with_readable_words
from generations.timeline import Box, Gap, Overlay, OverlayRole, Pill, TextStyle, Timeline
from generations.typesetting import rgb

WHITE = np.full((192, 108, 3), 255, np.uint8)
BLACK = np.zeros((192, 108, 3), np.uint8)


def words(**changes: object) -> Overlay:
    values: dict[str, object] = {
        "id": "a",
        "text": "Warm bread",
        "box": Box(x=0.1, y=0.2, width=0.5, height=0.1),
        "start": 0,
        "frames": 120,
        "entrance_frames": 20,
        "exit_frames": 6,
        "scene_number": 1,
        **changes,
    }
    return Overlay.model_validate(values)


def ad(*overlays: Overlay) -> Timeline:
    return Timeline(width=1080, height=1920, picture=(Gap(frames=300), Gap(frames=150)), overlays=overlays)


def test_a_sound_ad_has_no_findings() -> None:
    button = words(id="b", role=OverlayRole.CTA, text="Order", start=310, frames=140, exit_frames=0)
    last = words(
        id="c",
        role=OverlayRole.BRAND,
        text="Rosie's",
        start=305,
        frames=145,
        box=Box(x=0.1, y=0.4, width=0.5, height=0.1),
    )
    assert check_words(ad(words(text="Rosie's bread"), button, last), "Rosie’s".replace("’", "'")) == ()


@pytest.mark.parametrize(
    ("box", "is_safe"),
    [
        (Box(x=0.07, y=0.15, width=0.86, height=0.2), True),
        (Box(x=0.02, y=0.15, width=0.5, height=0.2), False),
        (Box(x=0.07, y=0.05, width=0.5, height=0.2), False),
        (Box(x=0.07, y=0.5, width=0.86, height=0.1), False),  # under the platform's buttons
        (Box(x=0.07, y=0.5, width=0.78, height=0.1), True),
        (Box(x=0.07, y=0.6, width=0.5, height=0.1), False),
    ],
)
def test_boxes_outside_the_safe_zone_are_named(box: Box, is_safe: bool) -> None:
    findings = outside_safe_zone(ad(words(box=box)))
    assert findings == ([] if is_safe else [Finding("safe_zone", "“Warm bread” reaches out of the safe zone.", "a", 1)])


def test_boxes_overlap_only_while_both_are_seen() -> None:
    later = words(id="b", text="Later", start=120)
    together = words(id="b", text="Too soon", start=100)
    assert overlapping(ad(words(), later)) == []
    assert [each.sentence for each in overlapping(ad(words(), together))] == ["“Warm bread” and “Too soon” overlap."]


def test_words_that_leave_too_soon_are_named_with_figures() -> None:
    findings = hard_to_read(ad(words(text="Six words are too many here", frames=60)))
    assert findings[0].sentence == "“Six words are too many here” stands still for 1.1 s; reading it takes 2.7 s."


def test_a_call_to_action_must_be_there_and_stand_still() -> None:
    assert call_to_action(ad(words()))[0].sentence == "There is no call to action."
    late = words(role=OverlayRole.CTA, start=390, frames=60)
    assert call_to_action(ad(late))[0].sentence == "The call to action stands still for 1.1 s; 2.5 s are needed."


def test_a_brand_must_be_early_and_at_the_end() -> None:
    button = words(id="b", role=OverlayRole.CTA, text="Order", start=310, frames=140, exit_frames=0)
    sentences = [finding.sentence for finding in check_words(ad(words(start=0), button), "Rosie's")]
    assert sentences == ["Rosie's is not named in the first 3 s.", "Rosie's is not named on the end card."]


def test_contrast_is_measured_against_the_worst_of_what_lies_behind() -> None:
    half = BLACK.copy()
    half[:, 54:] = 255
    white = words(style=TextStyle(color=("#FFFFFF",)))
    assert worst_contrast(white, grounds_of(white, ad(white), {60: BLACK})) == pytest.approx(21)
    assert worst_contrast(white, grounds_of(white, ad(white), {60: BLACK, 61: half})) == pytest.approx(1)
    assert worst_contrast(white, []) is None


def test_a_button_brings_its_own_ground() -> None:
    style = TextStyle(color=("#FFFFFF",), pill=Pill(fill=("#000000",)))
    button = words(style=style)
    assert worst_contrast(button, grounds_of(button, ad(button), {60: WHITE})) == pytest.approx(21)
    clear = TextStyle(color=("#FFFFFF",), pill=Pill(fill=("#00000000",)))
    bare = words(style=clear)
    assert worst_contrast(bare, grounds_of(bare, ad(bare), {60: WHITE})) == pytest.approx(1)


def test_words_change_their_colour_as_little_as_it_takes_to_be_read() -> None:
    timeline = ad(words(style=TextStyle(color=("#E5532D",))))
    findings = low_contrast(timeline, {60: WHITE})
    assert [finding.check for finding in findings] == ["contrast"]
    mended = with_readable_words(timeline, findings, {60: WHITE})
    assert low_contrast(mended, {60: WHITE}) == []
    assert mended.overlays[0].style.scrim is None
    red, green, blue = rgb(mended.overlays[0].style.color[0])
    assert red > green > blue  # still the same hue, only deeper


def test_where_no_colour_reads_a_shade_goes_behind_the_words() -> None:
    half = BLACK.copy()
    half[:, 54:] = 255
    timeline = ad(words(style=TextStyle(color=("#FFFFFF",))))
    findings = low_contrast(timeline, {60: half})
    mended = with_readable_words(timeline, findings, {60: half})
    assert mended.overlays[0].style.scrim == "#0B0B0D96"


def test_a_scenes_shade_counts_for_all_its_words() -> None:
    carrier = words(
        style=TextStyle(color=("#FFFFFF",), scrim="#0C0A0AAE"), scrim_box=Box(x=0, y=0, width=1, height=0.5)
    )
    other = words(id="b", box=Box(x=0.1, y=0.35, width=0.5, height=0.1), style=TextStyle(color=("#FFFFFF",)))
    assert low_contrast(ad(carrier, other), {60: WHITE}) == []


def test_mending_leaves_other_findings_alone() -> None:
    timeline = ad(words())
    assert with_readable_words(timeline, [Finding("overlap", "x", "a")], {}) is timeline


def test_more_than_three_flashes_a_second_are_named() -> None:
    light = np.zeros((60, 8, 8), np.float32)
    light[::6] = 1.0  # five flashes a second at 30 fps
    assert most_flashes(light, 30) >= 4
    assert flashing(light, 30)[0].check == "flashes"


@pytest.mark.parametrize("share", [0.1, 1.0])
def test_slow_or_small_changes_are_not_flashes(share: float) -> None:
    light = np.zeros((90, 10, 10), np.float32)
    every = 2 if share < 0.25 else 20
    light[::every, : max(int(10 * share), 1)] = 1.0
    assert flashing(light, 30) == []


def test_a_slow_drift_of_light_is_no_flash() -> None:
    light = np.linspace(0, 1, 90, dtype=np.float32)[:, None, None] * np.ones((1, 4, 4), np.float32)
    assert most_flashes(light, 30) == 0


def test_an_opening_must_be_bright_and_move() -> None:
    assert [finding.sentence for finding in dull_opening([BLACK, BLACK])] == [
        "The first frame is almost black.",
        "Nothing moves in the first second.",
    ]
    moved = WHITE.copy()
    moved[:100] = 90
    assert dull_opening([WHITE, moved]) == []

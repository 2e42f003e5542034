"""Every line of a planned ad can be read while it stands: seconds move to where the words are, long lines are parted."""

from __future__ import annotations

import pytest

from generations.looks.choose import look_for
from generations.pipeline.compose import ComposedClip, compose, scene_frames
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.desk import Words
from generations.providers.local.planner.reading import Reading, read
from generations.providers.local.planner.reading_room import with_reading_room
from generations.render.checks import hard_to_read
from generations.spec import STRUCTURE_15_S, Framework

PAS = STRUCTURE_15_S[Framework.PAS]
SHORT = Words("Two words")
EIGHT = Words("Eight words are too many for three seconds")
LONG = Words("Nobody reads a line of more than a dozen words\nin the three seconds that a scene takes at least")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(PlanRequest(prompt="We mend accordions in Tulle."))


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ((SHORT, SHORT, SHORT, SHORT), [4, 3, 4, 4]),
        ((SHORT, EIGHT, SHORT, SHORT), [3, 4, 4, 4]),
        ((EIGHT, EIGHT, SHORT, SHORT), [4, 4, 3, 4]),
        ((SHORT, Words("Two words", EIGHT.text), SHORT, SHORT), [3, 4, 4, 4]),
    ],
)
def test_seconds_go_where_the_words_are(words: tuple[Words, ...], seconds: list[int], reading: Reading) -> None:
    beats, shown = with_reading_room(PAS, words, reading)
    assert [length for _, length in beats] == seconds
    assert shown == words


def test_the_scenes_stay_what_they_are_and_last_as_long(reading: Reading) -> None:
    beats, _ = with_reading_room(PAS, (SHORT, LONG, EIGHT, EIGHT), reading)
    assert [beat for beat, _ in beats] == [beat for beat, _ in PAS]
    assert round(sum(length for _, length in beats), 3) == 15
    assert all(3 <= length <= 7 and length * 10 == pytest.approx(round(length * 10)) for _, length in beats)


def test_a_line_too_long_for_any_scene_stands_in_two_sizes(reading: Reading) -> None:
    _, shown = with_reading_room(PAS, (EIGHT, LONG, EIGHT, SHORT), reading)
    assert tuple(LONG.text.split("\n")) == (shown[1].text, shown[1].subtext)
    _, kept = with_reading_room(PAS, (SHORT, EIGHT, SHORT, SHORT), reading)
    assert kept[1] == EIGHT  # in one where there is time


@pytest.mark.parametrize("aspect_ratio", ["9:16", "16:9"])
@pytest.mark.parametrize("has_photos", [False, True])
@pytest.mark.parametrize(
    "prompt",
    [
        "We run a walking netball group for women over 50 at the leisure centre in Kettering. Monday mornings 10 to 11, "
        "it's £3 a go, nobody cares if you last played at school. There's coffee after, which is the main reason half of us come.",
        "My wife and I run a small dental practice in Dunedin and lots of our patients are properly scared of the dentist. We book "
        "an extra 20 minutes for anyone who's nervous so nothing gets rushed. New patient exam with x-rays is $89.",
        "Arreglo paraguas. Sí, paraguas, en un local de tres metros en la calle Sierpe de Oviedo, desde hace 31 años. Cambiar una "
        "varilla cuesta 6 euros y te lo llevas en el día. Paragüería Nieves.",
        "Wir haben einen alten Luftschutzbunker in Bochum gemietet und züchten darin Pilze auf Kaffeesatz aus den Cafés nebenan. "
        "Führungen samstags, wer mag, darf sich eine Stirnlampe leihen, 12 Euro.",
    ],
    ids=["netball", "dentist", "umbrellas", "mushrooms"],
)
def test_the_gate_finds_nothing_that_leaves_before_it_is_read(prompt: str, has_photos: bool, aspect_ratio: str) -> None:
    spec = LocalPlanner().plan(PlanRequest(prompt=prompt, aspect_ratio=aspect_ratio))
    look = look_for(spec, has_photos=has_photos)
    clips = [
        ComposedClip("clips/a.mp4", handle_frames=10, frames=length + 20, scene_number=scene.scene_number)
        for scene, length in zip(spec.scenes, scene_frames(spec, 30), strict=True)
    ]
    assert hard_to_read(compose(spec, clips, None, {}, look, aspect_ratio)) == []

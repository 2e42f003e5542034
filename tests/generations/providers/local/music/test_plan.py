"""The plan of a piece and its score: sections that rise, chords that fill the time, notes inside it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generations.providers.local.music.beats import beat_grid
from generations.providers.local.music.harmony import bass_note, chord, voicings
from generations.providers.local.music.moods import MOODS
from generations.providers.local.music.plan import Plan, make_plan
from generations.providers.local.music.score import Score, write_score


def _plan(duration_s: float, cuts_s: tuple[float, ...], mood: str = "warm", variation: int = 0) -> Plan:
    kind = MOODS[mood]
    return make_plan(beat_grid(duration_s, cuts_s, mood, 1), kind, kind.variations[variation])


def _score(plan: Plan, mood: str, variation: int) -> Score:
    return write_score(plan, MOODS[mood], MOODS[mood].variations[variation], 1)


def test_four_scenes_rise_from_hook_to_end() -> None:
    assert [section.level for section in _plan(15, (4, 7, 11)).sections] == [1, 2, 3, 4]


def test_a_piece_without_cuts_still_has_three_parts() -> None:
    sections = _plan(15, ()).sections
    assert [section.level for section in sections] == [1, 3, 4]
    assert [section.cut for section in sections] == [True, False, False]


def test_a_long_piece_breaks_down_once_and_builds_again() -> None:
    levels = [section.level for section in _plan(60, tuple(range(6, 60, 6))).sections]
    assert levels == [1, 2, 2, 2, 2, 3, 1, 3, 4, 4]


@pytest.mark.parametrize("cuts_s", [(4, 7, 11), (5, 10), (3, 7, 12), (), (3.37, 7.91, 12.04)])
@pytest.mark.parametrize("mood", MOODS)
def test_the_last_chord_rings_inside_the_piece_and_chords_leave_no_gap(mood: str, cuts_s: tuple[float, ...]) -> None:
    plan = _plan(15, cuts_s, mood)
    assert 1.1 <= 15 - plan.grid.time_of(plan.final) <= 2.8
    assert plan.spans[0].start == 0
    assert plan.spans[-1].symbol == MOODS[mood].variations[0].ending
    assert all(before.end == after.start for before, after in pairwise(plan.spans))


@pytest.mark.parametrize("mood", MOODS)
def test_every_note_lies_inside_the_piece_and_inside_its_register(mood: str) -> None:
    for variation in range(len(MOODS[mood].variations)):
        plan = _plan(16.87, (3.37, 7.91, 12.04), mood, variation)
        score = _score(plan, mood, variation)
        for notes in score.notes:
            assert all(0 <= note.start_s < 16.87 and 0 < note.length_s < 12 for note in notes)
            assert all(26 <= note.midi <= 102 and 0 < note.velocity <= 1.2 for note in notes)
        assert all(0 <= hit.start_s < 16.87 for hit in score.hits)
        assert sum(len(notes) for notes in score.notes) > 40


@pytest.mark.parametrize("mood", MOODS)
def test_every_cut_gets_a_hit_and_something_leads_into_it(mood: str) -> None:
    plan = _plan(15, (4, 7, 11), mood)
    cues = _score(plan, mood, 0).cues
    variation = MOODS[mood].variations[0]
    for cut in (4, 7, 11):
        assert {cue.effect for cue in cues if cue.peak_s == pytest.approx(cut)} == {
            variation.into_cut,
            variation.on_cut,
        }


def test_voices_move_little_from_chord_to_chord() -> None:
    voiced = voicings([chord(symbol) for symbol in ("C", "Am", "F", "G")])
    for before, after in pairwise(voiced):
        assert sum(abs(a - b) for a, b in zip(before, after, strict=True)) <= 12


def test_chords_are_read() -> None:
    assert chord("D/F#").bass == 6
    assert sorted(chord("Bbmaj7").tones) == [2, 5, 9, 10]
    assert chord("Em", transpose=1).root == 5
    assert bass_note(chord("C"), "F") - bass_note(chord("C")) == 7
    with pytest.raises(ValueError, match="not a chord"):
        chord("H7")

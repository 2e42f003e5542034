"""Pieces cover the track, transitions never change its length."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generations.render.pieces import Blend, Body, pieces_of, within
from generations.render.segments import cuts
from generations.timeline import Gap, Timeline, Transition, TransitionStyle


def track(*parts: tuple[int, int], style: TransitionStyle = TransitionStyle.CROSSFADE) -> Timeline:
    picture = tuple(Gap(frames=frames, transition_out=Transition(style=style, frames=over)) for frames, over in parts)
    return Timeline(width=64, height=64, picture=picture)


def test_a_crossfade_borrows_from_both_sides_of_the_cut() -> None:
    assert pieces_of(track((60, 15), (60, 15))) == (Body(0, 0, 53), Blend(0, 53, 68, 60), Body(1, 68, 120))


def test_the_last_parts_transition_leads_nowhere() -> None:
    assert pieces_of(track((30, 20))) == (Body(0, 0, 30),)


def test_a_hard_cut_has_no_blend() -> None:
    assert pieces_of(track((30, 0), (20, 0))) == (Body(0, 0, 30), Body(1, 30, 50))


def test_a_transition_longer_than_its_neighbours_is_shortened() -> None:
    assert pieces_of(track((4, 60), (3, 0))) == (Blend(0, 0, 7, 4),)


@settings(suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(st.lists(st.tuples(st.integers(1, 90), st.integers(0, 60)), min_size=1, max_size=12))
def test_pieces_always_cover_the_track_exactly(parts: list[tuple[int, int]]) -> None:
    timeline = track(*parts)
    pieces = pieces_of(timeline)
    assert pieces[0].start == 0
    assert pieces[-1].end == timeline.frames
    assert all(left.end == right.start for left, right in itertools.pairwise(pieces))
    for start, end in zip(cuts(timeline), (*cuts(timeline)[1:], timeline.frames), strict=True):
        inside = within(pieces, start, end)
        assert sum(piece.end - piece.start for piece in inside) == end - start


def test_a_window_may_not_cut_a_transition() -> None:
    with pytest.raises(ValueError, match="inside a transition"):
        within(pieces_of(track((60, 15), (60, 0))), 0, 60)

"""The local clip provider: exactly the frames asked for, progress told, cancellation noticed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from adgen.media.probe import probe
from generations.looks.choose import LOOKS
from generations.providers.base import Cancelled, ClipRequest, ProviderContext, ProviderError, TicketState
from generations.providers.local.clips import LocalClipProvider, scene_clip
from tests.generations.looks.making import make_spec


def request_of(frames: int = 30, seed: int = 5) -> ClipRequest:
    spec = make_spec()
    return ClipRequest(spec, spec.scenes[0], 90, 160, 30, frames, 6, seed, (), (0.2, 0.7))


def context_in(folder: Path, told: list[float], cancel_after: int = 10_000) -> ProviderContext:
    return ProviderContext(
        scratch=folder,
        open_media=Path,
        save_media=lambda path, name: str(path),
        report=told.append,
        is_cancelled=lambda: len(told) >= cancel_after,
    )


def test_a_clip_has_exactly_the_frames_and_size_asked_for(tmp_path: Path) -> None:
    told: list[float] = []
    ticket = LocalClipProvider().start(request_of(37), context_in(tmp_path, told))
    assert ticket.state is TicketState.DONE
    assert ticket.made is not None
    assert ticket.made.model == "looks/warm"
    info = probe(Path(ticket.made.key))
    assert (info.frames, info.width, info.height) == (37, 90, 160)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_cancelling_stops_within_a_few_frames_and_leaves_no_file(tmp_path: Path) -> None:
    told: list[float] = []
    with pytest.raises(Cancelled):
        LocalClipProvider().start(request_of(300), context_in(tmp_path, told, cancel_after=2))
    assert len(told) == 2
    assert not list(tmp_path.glob("*.mp4"))


def test_an_unreadable_photo_is_a_sentence_for_the_user(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    request = replace(request_of(), photo_keys=(str(tmp_path / "broken.jpg"),))
    with pytest.raises(ProviderError, match="cannot be read"):
        LocalClipProvider().start(request, context_in(tmp_path, []))
    assert not list(tmp_path.glob("*.mp4"))


def test_the_photo_look_without_photos_shows_the_hero() -> None:
    frame = scene_clip(LOOKS["photo"], request_of(), ()).get_frame(0.5)
    assert frame.shape == (160, 90, 3)
    assert frame.std() > 8


def test_the_same_request_draws_the_same_frames() -> None:
    one = scene_clip(LOOKS["warm"], request_of(), ()).get_frame(0.5)
    other = scene_clip(LOOKS["warm"], request_of(), ()).get_frame(0.5)
    assert (one == other).all()

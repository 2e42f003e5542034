"""Any sequence of edits, rendered from stored segments, gives the very file that a cold render gives.

Twelve sequences run with the suite; `ADGEN_EDIT_SEQUENCES=200` runs that many. All share one store, so that every
sequence meets what the ones before it left.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from adgen.media.ffmpeg import run
from adgen.media.probe import probe
from generations.render import SegmentStore, render_timeline
from tests.generations.render.edits import EDITS, State, first_state, make_media

SEQUENCES = int(os.environ.get("ADGEN_EDIT_SEQUENCES", "12"))


@pytest.fixture(scope="module")
def spare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spare")
    make_media(folder)
    return folder


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SegmentStore:
    return SegmentStore(tmp_path_factory.mktemp("store"))


def rendered(state: State, name: str, store: SegmentStore | None) -> Path:
    return render_timeline(
        state.timeline,
        state.folder.parent / name,
        open_media=lambda key: state.folder / key,
        scratch=state.folder.parent / "scratch",
        settings=state.settings,
        store=store,
    ).path


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_edits_gives_the_file_of_a_cold_render(
    seed: int, spare: Path, store: SegmentStore, tmp_path: Path
) -> None:
    dice = random.Random(seed)
    (tmp_path / "media").mkdir()
    state = first_state(tmp_path / "media", spare)
    seen, done = [state], []
    for _ in range(dice.randrange(2, 7)):
        if dice.random() < 0.15:
            state = dice.choice(seen)  # undone
            done.append("undo")
        else:
            edit = dice.choice(EDITS)
            state = edit(state, dice)
            done.append(edit.__name__)
        seen.append(state)
        warm = rendered(state, "warm.mp4", store)
        if dice.random() < 0.3:
            assert warm.read_bytes() == rendered(state, "cold.mp4", None).read_bytes(), done
    cold = rendered(state, "cold.mp4", None)
    assert warm.read_bytes() == cold.read_bytes(), done
    assert probe(cold).frames == state.timeline.frames
    assert run(["-xerror", "-i", str(cold), "-f", "null", "-"], capture=True).stderr == ""
    assert not list((tmp_path / "scratch").iterdir())

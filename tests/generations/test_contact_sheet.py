"""A contact sheet shows each prompt's ad with its words, in the look it would get."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from django.core.management import call_command
from PIL import Image

from generations.contact_sheet import ad_frames, looks_named, sheet
from generations.looks.choose import LOOKS
from tests.generations.looks.making import make_spec


def test_an_ad_shows_first_frame_hook_bodies_and_end_card() -> None:
    frames = ad_frames(make_spec(), look=LOOKS["warm"], scale=0.2)
    assert [frame.shape for frame in frames] == [(384, 216, 3)] * 5
    assert not any(np.array_equal(one, other) for one, other in pairwise(frames))


def test_rows_of_different_width_share_one_sheet() -> None:
    narrow, wide = np.zeros((100, 50, 3), np.uint8), np.full((100, 150, 3), 255, np.uint8)
    page = sheet([("one", [narrow]), ("two", [wide, wide])], height=100)
    assert page.shape == (2 * (34 + 100 + 10), 320, 3)


def test_an_unknown_look_is_named_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match="no look called vapour; there are warm, luxe"):
        looks_named(["warm", "vapour"])


def test_the_command_draws_one_row_per_prompt_and_look(tmp_path: Path) -> None:
    prompts = tmp_path / "prompts.txt"
    prompts.write_text("# two shops\n\nRosie's Bakery, warm sourdough every day\nIron Gym, first class free\n")
    output = tmp_path / "sheet.png"
    call_command(
        "contact_sheet",
        prompts=prompts,
        output=output,
        looks="warm,bold",
        scale=0.1,
        height=96,
        aspect="1:1",
        verbosity=0,
    )
    with Image.open(output) as page:
        assert page.height == 4 * (34 + 96 + 10)

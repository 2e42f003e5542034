"""How good a line is as the first or the last of an ad, by judges that learnt it from people's verdicts."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from generations.providers.base import PlanRequest
from generations.providers.local.planner.reading import read
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.providers.local.planner.verdicts.corpus import read_corpus
from generations.providers.local.planner.verdicts.speaking import is_besides, leans, speaks
from generations.providers.local.planner.verdicts.training import split, tally, train_judge

READING = read(
    PlanRequest(
        prompt="Brindle & Son sharpens kitchen knives in Stockport while you wait. It is £4 a blade, and returns are free."
    )
)


def test_what_the_maker_does_is_worth_more_than_a_line_anyone_could_say() -> None:
    own = worth("Brindle & Son sharpens kitchen knives while you wait", Sort.DOES, Place.OPENING, READING)
    stock = worth("Good things take time", Sort.STOCK, Place.OPENING, READING)
    assert 1 <= stock < own <= 5


def test_a_price_closes_better_than_it_opens() -> None:
    opens = worth("£4 a blade", Sort.LINE, Place.OPENING, READING)
    closes = worth("£4 a blade", Sort.OFFER, Place.CLOSING, READING)
    assert closes > opens


def test_what_a_line_leans_on_and_whom_it_speaks_to() -> None:
    assert leans("and comes off without a mark")
    assert not leans("Comes off without a mark")
    assert is_besides("60 day returns even if you wore them")
    assert speaks("Ready while you wait, no appointment", "en") == ["to you", "of what is spared", "of soon"]


@pytest.mark.parametrize("place", list(Place))
def test_judges_choose_better_lines_than_chance_on_prompts_they_did_not_see(place: Place, tmp_path: Path) -> None:
    seen, held_out = split(list(read_corpus(place.corpus))[:250])
    model = tmp_path / "judge.crfsuite"
    train_judge(seen, model)
    found = tally(held_out, model)
    assert found.prompts == len(held_out) == 50
    assert found.chosen > found.any + 0.6 * (found.best - found.any)


def test_the_command_measures_without_changing_a_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "generations.management.commands.train_verdicts.read_corpus", lambda path: list(read_corpus(path))[:40]
    )
    before = [place.model.stat().st_mtime for place in Place]
    said = StringIO()
    call_command("train_verdicts", "--check", stdout=said)
    assert said.getvalue().count("8 prompts held out") == len(Place)
    assert [place.model.stat().st_mtime for place in Place] == before

"""What made each part, as the result page tells it."""

from __future__ import annotations

from decimal import Decimal

from generations.makers import Maker, makers_of
from generations.models import Generation, ProviderCall


def test_parts_come_in_story_order_with_their_maker_in_words(finished: Generation) -> None:
    for part, stage, model in (
        (2, "make_clips", "looks/warm"),
        (1, "make_clips", "looks/warm"),
        (0, "make_sound", "music/warm"),
    ):
        ProviderCall.objects.create(
            generation=finished, stage=stage, part=part, provider="local", model=model, state="done"
        )
    free = Decimal(0)
    assert makers_of(finished) == [
        Maker("Story and copy", "Local studio", "planner", free),
        Maker("Scene 1", "Local studio", "warm look", free),
        Maker("Scene 2", "Local studio", "warm look", free),
        Maker("Music and effects", "Local studio", "warm music", free),
    ]


def test_a_plan_without_a_ledger_row_still_says_who_wrote_it(finished: Generation) -> None:
    finished.calls.all().delete()
    assert makers_of(finished) == [Maker("Story and copy", "Local studio", "", Decimal(0))]


def test_a_failed_call_is_listed_only_when_it_cost_something(finished: Generation) -> None:
    for cost in (Decimal(0), Decimal("0.25")):
        ProviderCall.objects.create(
            generation=finished,
            stage="make_clips",
            part=1,
            provider="replicate",
            model="kwai/kling",
            state="failed",
            cost=cost,
        )
    assert makers_of(finished)[1:] == [Maker("Scene 1", "Replicate", "kwai/kling", Decimal("0.25"))]

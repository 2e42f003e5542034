"""What is set aside for an order covers whatever it can come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generations.pipeline.stage import DEADLINES_S, USUAL_DEADLINE_S
from generations.providers.catalogue import bill_for, entries, quote_for

TIMED = [one for one in entries().values() if any(row.unit == "gpu_second" for row in one.prices)]


def test_some_models_are_charged_by_machine_time() -> None:
    assert {one.id for one in TIMED} == {"stability-ai/sdxl", "meta/musicgen", "jaaari/kokoro-82m"}


@pytest.mark.parametrize("model", TIMED, ids=lambda one: one.id)
def test_a_machine_that_works_until_its_deadline_costs_no_more_than_was_set_aside(model: object) -> None:
    assert model in TIMED
    entry = TIMED[TIMED.index(model)]  # type: ignore[arg-type]
    deadline_s = DEADLINES_S.get(entry.capability, USUAL_DEADLINE_S)
    quote = quote_for(entry, {"num_outputs": 1})
    bill = bill_for(quote, {"predict_time": deadline_s})
    assert bill.cost == Decimal(str(deadline_s)) * quote.unit_price
    assert quote.expected < bill.cost <= quote.most

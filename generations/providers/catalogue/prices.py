"""What a request costs, from the price rows alone. Exact decimals, USD.

A model without a row that fits the request is refused: nothing is bought at an unknown price. Rows charge by what is made
(second, image, video, call), by what is read (character) or by the time a machine worked (gpu_second); only the last can
turn out dearer than expected, so its `most_units` is what has to be reserved: as many seconds as the deadline of the order lets
the machine work, so that a bill can never pass what was set aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from generations.providers.base import Bill, ProviderError, Quote
from generations.providers.catalogue.entries import PROVIDER, Entry, PriceRow

MICRO: Final = Decimal("0.000001")


def price_row(entry: Entry, sent: Mapping[str, Any]) -> PriceRow:
    for row in entry.prices:
        if all(sent.get(name) == value for name, value in row.when.items()):
            return row
    raise ProviderError(
        f"There is no price for {entry.name} with these settings, so it is not used. Choose another model."
    )


def quote_for(entry: Entry, sent: Mapping[str, Any]) -> Quote:
    """What the request `sent` is expected to cost and can cost at most."""
    row = price_row(entry, sent)
    units = row.usual_units if row.unit == "gpu_second" else counted_units(entry, row, sent)
    most_units = row.most_units if row.unit == "gpu_second" else units
    extra = row.each_reference_usd * _references(entry, sent)
    return Quote(
        provider=PROVIDER,
        model=entry.id,
        unit=row.unit,
        units=units,
        unit_price=row.usd,
        expected=_rounded(units * row.usd + extra),
        most=_rounded(most_units * row.usd + extra),
    )


def bill_for(quote: Quote, metrics: Mapping[str, Any], *, extra: Decimal = Decimal(0)) -> Bill:
    """What a finished prediction did cost: the provider's own count of units where it gives one, else what was asked for."""
    told = {"gpu_second": "predict_time", "second": "video_output_duration_seconds", "image": "image_count"}.get(
        quote.unit
    )
    number = metrics.get(told) if told else None
    units = quote.units
    if isinstance(number, int | float) and not isinstance(number, bool) and 0 < number < 86_400:
        units = Decimal(str(number))
    surcharge = quote.expected - _rounded(quote.units * quote.unit_price)
    return Bill(units, quote.unit_price, _rounded(units * quote.unit_price + surcharge + extra))


def counted_units(entry: Entry, row: PriceRow, sent: Mapping[str, Any]) -> Decimal:
    if row.unit == "second":
        return Decimal(str(sent[entry.words["duration"]]))
    if row.unit == "image":
        return Decimal(str(sent.get("num_outputs", 1)))
    if row.unit == "character":
        return Decimal(len(str(sent[entry.words["text"]])))
    return Decimal(1)


def _references(entry: Entry, sent: Mapping[str, Any]) -> int:
    field = entry.words.get("reference_images")
    return len(sent.get(field, ())) if field else 0


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(MICRO, ROUND_HALF_UP)

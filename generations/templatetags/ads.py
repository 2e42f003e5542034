"""Words and figures of the pages: seconds, money, formats. Filters only; each is pure."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from django import template

register = template.Library()

FRAMEWORKS: Final = {
    "PAS": "Problem, agitate, solve",
    "BAB": "Before, after, bridge",
    "AIDA": "Attention, interest, desire, action",
}


@register.filter
def time_left(seconds: int) -> str:
    """Coarse on purpose: an estimate that ticks down second by second would pretend to know."""
    if seconds < 8:
        return "A few seconds left"
    if seconds < 55:
        return f"About {round(seconds / 5) * 5} s left"
    if seconds < 90:
        return "About a minute left"
    return f"About {round(seconds / 60)} minutes left"


@register.filter
def duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min {whole % 60} s" if whole % 60 else f"{whole // 60} min"


@register.filter
def seconds(value: float | Decimal) -> str:
    """3.500 -> "3.5 s", 4.000 -> "4 s"."""
    return f"{float(value):.3f}".rstrip("0").rstrip(".") + " s"


@register.filter
def money(amount: Decimal | None) -> str:
    """Cents, and as many further digits as a smaller amount needs to be seen."""
    value = Decimal(amount or 0)
    if 0 < value < Decimal("0.01"):
        return f"${value.normalize():f}"
    return f"${value:,.2f}"


@register.filter
def decimals(value: float, places: int) -> str:
    """With the sign that type setters use: −14.1."""
    return f"{value:.{places}f}".replace("-", "−")


@register.filter
def shape(ratio: str) -> str:
    """9:16 -> 9x16: what a class name can hold."""
    return ratio.replace(":", "x")


@register.filter
def times(number: int, by: int) -> int:
    return number * by


@register.filter
def framework_name(code: str) -> str:
    return FRAMEWORKS.get(code, code)


@register.filter
def percent(share: float) -> str:
    return f"{round(share * 100)} %"

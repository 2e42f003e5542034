"""One helpful sentence for the page when the prompt left something out."""

from __future__ import annotations

from generations.spec import AdSpec

_HINTS = {
    "thin": "Tell us what you sell, what it is called and one thing people love about it, and the ad will be about exactly that.",
    "product": "What do you sell? Name the product or service and the ad will show it.",
    "brand": "What is your business called? Add the name and it will appear from the first seconds.",
    "language": "We do not write ads in this language yet, so the ad shows your own words. Add two or three short lines you would like to see.",  # noqa: E501
}


def hint_for(spec: AdSpec) -> str | None:
    """A question or a tip, the most useful one first; None when nothing is missing."""
    order = ("thin", "product", "brand", "language")
    return next((_HINTS[flag] for flag in order if flag in spec.analysis.flags), None)

"""What the tagger left out of a sentence that is shown comes back; what is said to nobody stays out."""

from __future__ import annotations

import pytest

from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.corpus import annotated
from generations.providers.local.reader.filling import filled

LINE, PRODUCT, DOES = Label.LINE, Label.PRODUCT, Label.DOES


def read(marked: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts as marked, and filled."""
    prompt = annotated(f"# en | test\n{marked}")
    return tuple(prompt.spans), filled(prompt.text, prompt.spans)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (
            "<w>Tote bags</w>, each one stamped with the boat's name. <l>£62</l>",
            (LINE, "each one stamped with the boat's name"),
        ),
        ("<l>Die App meldet</l>, welcher Keller feucht wird.", (LINE, "Die App meldet, welcher Keller feucht wird")),
        ("<w>Mietservice</w> für Baustellen-Hochbeete", (PRODUCT, "Mietservice für Baustellen-Hochbeete")),
        (
            "Unsere Senfe entstehen kalt <w>gemahlen</w> auf einer Steinmühle",
            (LINE, "Unsere Senfe entstehen kalt gemahlen auf einer Steinmühle"),
        ),
        (
            "I groom nervous and elderly dogs in my <w>garden studio</w>",
            (DOES, "I groom nervous and elderly dogs in my garden studio"),
        ),
        ("pour des familles <l>qui veulent être au calme</l>", (LINE, "pour des familles qui veulent être au calme")),
        (
            "on loue des <w>robes de mariée</w> au lieu de les vendre",
            (DOES, "on loue des robes de mariée au lieu de les vendre"),
        ),
    ],
)
def test_a_sentence_is_told_whole(marked: str, said: tuple[Label, str]) -> None:
    assert said in [(span.label, span.text) for span in read(marked)[1]]


@pytest.mark.parametrize(
    "marked",
    [
        "<w>drain service</w> aimed at landlords in Leeds",
        "<w>Kennels</w>, if your dog hates fireworks, <l>open all night</l>",
        "<w>Campervans</w>, Mabel and Otto, <l>from £115</l>",
        "Our B2B product, <w>a label printer</w>",
        "We are a small team. <w>Candles</w>",
        "<w>hot sauce</w> and I mostly sell it at markets",
    ],
)
def test_what_belongs_to_no_line_stays_out(marked: str) -> None:
    before, after = read(marked)
    assert after == before

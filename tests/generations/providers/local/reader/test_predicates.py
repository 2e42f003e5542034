"""What is said of the thing sold, behind it in its own sentence."""

from __future__ import annotations

from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.predicates import with_predicates


def part(text: str, label: Label, said: str) -> Span:
    start = text.index(said)
    return Span(label, start, start + len(said), said)


def test_what_is_done_with_a_thing_is_a_line() -> None:
    text = "Our tea cosies are knitted in Skye from old jumpers so they never fade. £18 each."
    spans = (
        part(text, Label.PRODUCT, "tea cosies"),
        part(text, Label.PLACE, "Skye"),
        part(text, Label.LINE, "£18 each"),
    )
    told = [span.text for span in with_predicates(text, spans) if span.label is Label.LINE]
    assert told == ["knitted in Skye from old jumpers so they never fade", "£18 each"]


def test_what_opens_opens_whole() -> None:
    text = "Notre librairie ouvre enfin à Dole le mardi 6 mai."
    spans = (part(text, Label.PRODUCT, "librairie"), part(text, Label.LINE, "le mardi 6 mai"))
    assert [span.text for span in with_predicates(text, spans)] == ["librairie", "ouvre enfin à Dole le mardi 6 mai"]


def test_a_name_in_there_leaves_it_alone() -> None:
    text = "Our boats are built by Harrow and sold in Hull."
    spans = (part(text, Label.PRODUCT, "boats"), part(text, Label.BRAND, "Harrow"))
    assert with_predicates(text, spans) == spans


def test_what_an_ad_is_asked_for_is_sold_where_nothing_else_is() -> None:
    text = "Ad for a tailor who only mends wetsuits. Same-day fixes."
    spans = (part(text, Label.NOTE, "Ad for a tailor"), part(text, Label.LINE, "Same-day fixes"))
    told = with_predicates(text, spans)
    assert [span.text for span in told if span.label is Label.PRODUCT] == ["tailor who only mends wetsuits"]
    assert [span.text for span in told if span.label is Label.NOTE] == ["Ad for a "]


def test_the_trade_of_who_speaks_is_sold() -> None:
    text = "Soy fisioterapeuta y voy a tu casa. Soy feliz."
    told = with_predicates(text, (part(text, Label.DOES, "voy a tu casa"),))
    assert [span.text for span in told if span.label is Label.PRODUCT] == ["fisioterapeuta"]

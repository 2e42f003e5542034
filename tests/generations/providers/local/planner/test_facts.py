"""Facts are found whole and come back letter for letter."""

from __future__ import annotations

import pytest

from generations.providers.local.reader.facts import FactKind, protect


@pytest.mark.parametrize(
    ("text", "kind", "fact"),
    [
        ("boots for €1,899 only here", FactKind.PRICE, "€1,899"),
        ("klocka 1 899 kr", FactKind.PRICE, "1 899 kr"),
        ("café por R$ 49,90", FactKind.PRICE, "R$ 49,90"),
        ("plans from $9.99/month", FactKind.PRICE, "from $9.99/month"),
        ("ab 29,90 € im Laden", FactKind.PRICE, "ab 29,90 €"),
        ("get 20% off today", FactKind.DISCOUNT, "get 20% off"),
        ("bis zu 50 % Rabatt", FactKind.DISCOUNT, "bis zu 50 % Rabatt"),
        ("2-for-1 drinks", FactKind.OFFER, "2-for-1"),
        ("with free delivery", FactKind.OFFER, "free delivery"),
        ("livraison gratuite", FactKind.OFFER, "livraison gratuite"),
        ("open 24/7 for you", FactKind.HOURS, "open 24/7"),
        ("Mon-Fri 9-5", FactKind.HOURS, "Mon-Fri 9-5"),
        ("ouvert de 7h à 19h", FactKind.HOURS, "ouvert de 7h à 19h"),
        ("call (312) 555-0199", FactKind.PHONE, "(312) 555-0199"),
        ("Tel. 030 555 01 23", FactKind.PHONE, "030 555 01 23"),
        ("write to hi@nori.shop", FactKind.EMAIL, "hi@nori.shop"),
        ("see nori.shop/sale now", FactKind.URL, "nori.shop/sale"),
        ("a 500 ml bottle", FactKind.MEASURE, "500 ml"),
        ("ISO 9001 certified", FactKind.MEASURE, "ISO 9001"),
        ("out March 14", FactKind.DATE, "March 14"),
    ],
)
def test_a_fact_is_found_whole(text: str, kind: FactKind, fact: str) -> None:
    protected = protect(text)
    assert (kind, fact) in [(found.kind, found.text) for found in protected.facts]
    assert protected.restore(protected.text) == text


@pytest.mark.parametrize(
    "text",
    ["fun in the sun", "sat on the mat", "so good, do it", "may I march in", "free of charge and free from sugar"],
)
def test_ordinary_words_are_not_facts(text: str) -> None:
    assert protect(text).facts == ()

"""Sentences that are said to whoever makes the ad, told from those customers read."""

from __future__ import annotations

import pytest

from generations.providers.local.reader import Label, Span, spans_of
from generations.providers.local.reader.notes import is_for_the_maker, with_notes

PROMPT = (
    "Marlpit Clocks restores longcase clocks in Ludlow. {} Free estimates and a 3-year guarantee on every movement."
)


@pytest.mark.parametrize(
    "sentence",
    [
        'Calm tone, and please don\'t use the word "antique".',
        "Keep the wording plain and big, this audience won't squint.",
        "No ticking sounds, please, and no grandfathers.",
        "Keep it calm and don't show any broken clocks.",
    ],
)
def test_what_is_said_to_the_maker_is_no_line(sentence: str) -> None:
    prompt = PROMPT.format(sentence)
    assert is_for_the_maker(prompt, prompt.index(sentence))
    shown = (span.text for span in spans_of(prompt) if span.label in (Label.LINE, Label.SLOGAN, Label.DOES))
    assert not any(text in sentence for text in shown)


@pytest.mark.parametrize(
    "sentence",
    [
        "Most repairs are back with you in three weeks.",
        "Bring your grandfather's clock on a Saturday morning.",
        "No job is too small.",
        "We keep it quiet in the workshop and we never rush a movement.",
    ],
)
def test_what_customers_read_is_no_note(sentence: str) -> None:
    prompt = PROMPT.format(sentence)
    assert not is_for_the_maker(prompt, prompt.index(sentence))


def test_names_and_offers_in_a_note_stay_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The ad should feel warm, show that it is free until 3 May, and never show the price of Brackenbury Cakes."
    monkeypatch.setattr("generations.providers.local.reader.notes.likelihoods", lambda _: [((0, len(text)), 1.0)])
    offer, mood, name = "free until 3 May", "feel warm", "Brackenbury Cakes"
    labels = ((Label.LINE, offer), (Label.LINE, mood), (Label.BRAND, name))
    spans = [Span(label, text.index(part), text.index(part) + len(part), part) for label, part in labels]
    found = {span.text: span.label for span in with_notes(text, spans)}
    assert (found[offer], found[mood], found[name]) == (Label.LINE, Label.NOTE, Label.BRAND)


def test_a_note_no_part_held_is_one_and_what_stands_side_by_side_is_one_note() -> None:
    text = "Soup kitchen in Leeds. Please don't show anybody crying and keep the music slow."
    first, second = "Please don't show anybody crying", "and keep the music slow"
    assert [span.text for span in with_notes(text, ()) if span.label is Label.NOTE] == [f"{first} {second}."]
    spans = [
        Span(Label.NOTE, text.index(part), text.index(part) + len(part), part)
        for part in (first, second)
    ]  # fmt: skip
    assert [span.text for span in with_notes(text, spans)] == [f"{first} {second}"]

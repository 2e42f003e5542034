"""Sentences to start from, one click away, and the ads on the landing page that came from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Example:
    title: str
    prompt: str


@dataclass(frozen=True)
class Sample:
    """A finished ad shown to visitors: static files made by AdGen from `prompt` alone."""

    name: str
    title: str
    prompt: str

    @property
    def video(self) -> str:
        return f"img/samples/{self.name}.mp4"

    @property
    def poster(self) -> str:
        return f"img/samples/{self.name}.webp"


EXAMPLES: Final = (
    Example(
        "A bakery", "Rosie's Bakery bakes sourdough and croissants fresh every morning from 6 am. Order for pickup."
    ),
    Example(
        "A luxury watch",
        "Meridian, a hand-finished automatic watch with an emerald dial, for people who notice details.",
    ),
    Example(
        "A booking app", "Slotly is a booking app for hair salons: clients book themselves, no-shows get a reminder."
    ),
    Example("A skincare serum", "Dewdrop, a gentle vitamin C serum for tired, dull skin. Vegan and fragrance free."),
    Example(
        "A dog walker", "Happy Paws walks dogs in small groups while you are at work, with a photo after every walk."
    ),
    Example("Running shoes", "Volt One running shoes: light, springy and made for city runners who train before work."),
)

SAMPLES: Final = (
    Sample("bakery", "An ad for a bakery", EXAMPLES[0].prompt),
    Sample("shoes", "An ad for running shoes", EXAMPLES[5].prompt),
    Sample("serum", "An ad for a skincare serum", EXAMPLES[3].prompt),
    Sample("dogs", "An ad for a dog walker", EXAMPLES[4].prompt),
    Sample(
        "lawyers",
        "An ad for a law firm",
        "Harbour & Lane are family lawyers who explain every step in plain words and answer within a day.",
    ),
)

"""Heroes: the one thing a scene shows. Illustrations for most businesses, objects drawn by code for premium ones, and
the user's photos; see `illustrations`, `objects` and `photos`.

`hero_for` chooses from the spec alone and gives a `HeroArt` no larger than asked.
"""

from __future__ import annotations

from typing import Protocol

from generations.looks.base import HeroArt
from generations.looks.heroes import illustrations
from generations.spec import AdSpec, Scene


class Colours(Protocol):
    """What a hero needs of a palette: hex strings."""

    @property
    def background(self) -> str: ...

    @property
    def accent(self) -> str: ...


def hero_for(spec: AdSpec, scene: Scene, palette: Colours, size_px: int, seed: int) -> HeroArt:
    """The hero of a scene and two or three companions, the hero's long side `size_px` at most."""
    names = illustrations.find(_words(scene), spec.analysis.category, 4, language=spec.analysis.language)
    side = min(size_px, 1024)
    props = tuple(illustrations.load(name, max(48, side // 2)) for name in names[1:])
    return HeroArt(illustrations.load(names[0], side), "illustration", names[0], props)


def _words(scene: Scene) -> str:
    return scene.subject or scene.visual_prompt

"""Heroes: the one thing a scene shows. Illustrations for most businesses, objects drawn by code for premium and serious ones,
and the user's photos; see `illustrations`, `objects`, `photos` and `cards`.

`hero_for` chooses (see `choice`) and draws; the result is no larger than asked, cut to its bounds, and its props are in the
same style. Everything drawn is cached in small bounded caches, so scenes of one ad share it.
"""

from __future__ import annotations

from generations.looks.base import HeroArt, Layer, ad_seed
from generations.looks.heroes import illustrations, objects
from generations.looks.heroes.choice import Picture, choose
from generations.looks.heroes.objects import LitObject
from generations.looks.heroes.objects.materials import Colours
from generations.looks.heroes.painting import PAINTED
from generations.spec import AdSpec, Scene


def hero_for(spec: AdSpec, scene: Scene, palette: Colours, size_px: int, seed: int, paint: str = "") -> HeroArt:
    """The hero of a scene, its long side at most `size_px`, and its companions at half that; `paint` is the colour of things
    whose own means nothing."""
    choice = choose(spec, scene, seed)
    variant = ad_seed(spec)  # the same bottle in every scene
    props = tuple(_drawn(picture, palette, max(64, size_px // 2), variant, paint) for picture in choice.props)
    return HeroArt(_drawn(choice.hero, palette, size_px, variant, paint), choice.hero.kind, choice.hero.name, props)


def lit_hero_for(spec: AdSpec, scene: Scene, palette: Colours, size_px: int, seed: int) -> LitObject | None:
    """The same hero under a light that can move, where it is an object; None where it is an illustration."""
    hero = choose(spec, scene, seed).hero
    return objects.lit(hero.name, size_px, palette, seed=ad_seed(spec)) if hero.kind == "object" else None


def _drawn(picture: Picture, palette: Colours, size_px: int, variant: int, paint: str) -> Layer:
    if picture.kind == "object":
        return objects.draw(picture.name, size_px, palette, seed=variant)
    return illustrations.load(picture.name, size_px, paint if picture.name in PAINTED else "")

"""Overlays to sprites: an `Overlay` value in, cropped RGBA pictures with their entrance out. Drawn once, cached."""

from .sprite import Sprite

__all__ = ["Sprite"]

"""Objects drawn by code for ads where an illustration would look cheap: each in the ad's own colours and light.

`draw(name, size_px, palette, light_angle, seed)` gives premultiplied RGBA uint8 (height, width, 4), cut to its bounds,
long side at most `size_px` (never over 1500). The last eight are kept, so that scenes share them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks.heroes.cutouts import bounds_of, trimmed
from generations.looks.heroes.objects import emblems, forms, packages, screens, still, vessels, watch
from generations.looks.heroes.objects.materials import Colours, Finish
from generations.looks.heroes.objects.studio import Canvas

MAX_PX: Final = 1500
LIGHT: Final = 60.0  # degrees: from above, a little to the right

Drawing = Callable[[Canvas, Finish, float, int], None]


@dataclass(frozen=True)
class Model:
    """A drawing and its frame in design units."""

    draw: Drawing
    width: float
    height: float


OBJECTS: Final[dict[str, Model]] = {
    "watch": Model(watch.draw, watch.WIDTH, watch.HEIGHT),
    "perfume": Model(vessels.draw_perfume, vessels.WIDTH, vessels.HEIGHT),
    "dropper": Model(vessels.draw_dropper, vessels.WIDTH, vessels.HEIGHT),
    "pump": Model(vessels.draw_pump, vessels.WIDTH, vessels.HEIGHT),
    "bottle": Model(vessels.draw_wine, vessels.WIDTH, vessels.HEIGHT),
    "jar": Model(vessels.draw_jar, vessels.JAR_WIDTH, vessels.JAR_HEIGHT),
    "box": Model(packages.draw_box, *packages.BOX),
    "bag": Model(packages.draw_bag, *packages.BOOK),
    "card": Model(packages.draw_card, *packages.CARD),
    "book": Model(packages.draw_book, *packages.BOOK),
    "phone": Model(screens.draw_phone, *screens.PHONE),
    "laptop": Model(screens.draw_laptop, *screens.LAPTOP),
    "window": Model(screens.draw_window, *screens.WINDOW),
    "scales": Model(emblems.draw_scales, *emblems.SCALES),
    "shield": Model(emblems.draw_shield, *emblems.SHIELD),
    "house": Model(emblems.draw_house, *emblems.HOUSE),
    "column": Model(emblems.draw_column, *emblems.COLUMN),
    "key": Model(emblems.draw_key, *emblems.KEY),
    "ring": Model(emblems.draw_ring, *emblems.RING),
    "heart": Model(emblems.draw_heart, *emblems.HEART),
    "tooth": Model(emblems.draw_tooth, *emblems.TOOTH),
    "cloche": Model(still.draw_cloche, *still.CLOCHE),
    "camera": Model(still.draw_camera, *still.CAMERA),
    "candle": Model(still.draw_candle, *still.CANDLE),
    "mug": Model(still.draw_mug, *still.MUG),
    "pen": Model(still.draw_pen, *still.PEN),
    "forms-arch": Model(forms.draw_arch, *forms.FORMS),
    "forms-orbit": Model(forms.draw_orbit, *forms.FORMS),
    "forms-stack": Model(forms.draw_stack, *forms.FORMS),
    "ball": Model(forms.draw_ball, *forms.SMALL),
    "hoop": Model(forms.draw_hoop, *forms.SMALL),
}

_MEASURED_PX: Final = 192
_NEUTRAL: Final = Finish("#C9CDD3", "#445566", "#445566", "#FFFFFF", "#223344", "#88AACC", is_dark=False)


def draw(name: str, size_px: int, palette: Colours, light_angle: float = LIGHT, seed: int = 0) -> NDArray[np.uint8]:
    """An object's picture. Read-only: copy before drawing into it."""
    return _drawn(name, min(max(size_px, 16), MAX_PX), Finish.of(palette), round(light_angle, 2), seed % 97)


@dataclass(frozen=True)
class LitObject:
    """An object under a moving light: keyframes a few degrees apart, all of one size, blended in between."""

    keys: tuple[NDArray[np.uint8], ...]

    def at(self, place: float) -> NDArray[np.uint8]:
        """The layer with the light at `place`: 0 is one end of its way, 1 the other. About a millisecond."""
        along = min(max(place, 0.0), 1.0) * (len(self.keys) - 1)
        low = min(int(along), len(self.keys) - 2)
        share = along - low
        if share < 0.004:
            return self.keys[low]
        return np.asarray(cv2.addWeighted(self.keys[low], 1 - share, self.keys[low + 1], share, 0), np.uint8)


def lit(
    name: str, size_px: int, palette: Colours, *, sweep_degrees: float = 60.0, steps: int = 6, seed: int = 0
) -> LitObject:
    """An object drawn under `steps` lights around LIGHT. Memory is `steps` pictures: ask for what the scene shows."""
    first = LIGHT - sweep_degrees / 2
    angles = [first + sweep_degrees * step / (steps - 1) for step in range(steps)]
    finish, side = Finish.of(palette), min(max(size_px, 16), MAX_PX)
    layers = [_canvas(name, side, finish, angle, seed % 97).finished() for angle in angles]
    bounds = bounds_of(layers[0])
    return LitObject(tuple(np.ascontiguousarray(layer[bounds]) for layer in layers))


@lru_cache(maxsize=8)
def _drawn(name: str, size_px: int, finish: Finish, light_angle: float, seed: int) -> NDArray[np.uint8]:
    layer = trimmed(_canvas(name, size_px, finish, light_angle, seed).finished())
    layer.setflags(write=False)
    return layer


def _canvas(name: str, size_px: int, finish: Finish, light_angle: float, seed: int) -> Canvas:
    """The object on a canvas whose content has a long side of `size_px`."""
    model = OBJECTS[name]
    canvas = Canvas(model.width, model.height, round(size_px / _filled_share(name)))
    model.draw(canvas, finish, light_angle, seed)
    return canvas


@cache
def _filled_share(name: str) -> float:
    """How much of the frame's long side the object takes, measured once on a small drawing."""
    model = OBJECTS[name]
    canvas = Canvas(model.width, model.height, _MEASURED_PX)
    model.draw(canvas, _NEUTRAL, LIGHT, 0)
    rows, columns = bounds_of(canvas.finished())
    return min(1.0, max(rows.stop - rows.start, columns.stop - columns.start) / _MEASURED_PX)

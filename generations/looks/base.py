"""What a look is, and the values that pass between looks, heroes, text layout and the clip maker.

A look is data (palettes, transition, grade, type recipe) and one `SceneArt`. Art draws background, hero, props, motion and
light of one scene; it never draws the words of the ad: those are overlays of the timeline. `staging_for` says how a scene
is set (role, arrangement, colours, areas), from the spec alone: art and text layout call it apart and get the same answer.
Images are numpy arrays: a frame is uint8 RGB (height, width, 3); a layer is uint8 RGBA with premultiplied alpha.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from generations.looks import colour, signs
from generations.looks.figures import large_figure
from generations.looks.own_colours import in_own_colours
from generations.looks.palette import Palette
from generations.looks.typography import TypeRecipe
from generations.looks.zones import SIGN_AREAS, Area, Arrangement, Role, Shape, Zones, shape_of, zones_for
from generations.pictures import places
from generations.spec import AdSpec, Scene
from generations.timeline import Grade, Transition

if TYPE_CHECKING:
    from moviepy.Effect import Effect

PhotoGround = Literal["dark", "paper", "colour"]
Frame = NDArray[np.uint8]
Layer = NDArray[np.uint8]
FrameFunction = Callable[[float], Frame]  # seconds from the clip's first frame -> frame

MAX_LAYER_PX: Final = 1500
_ORANGES: Final = 28.0, 72.0  # OKLCH hues in degrees
# Deep teal, aubergine, navy, indigo, forest: orange glows beside them.
_BESIDE_ORANGE: Final = ("#14464C", "#4A2340", "#24405E", "#33305E", "#25452F")
_BROWNS, _BROWN_UNDER = (42.0, 118.0), 0.5  # OKLCH hues in degrees, lightness
_UPRIGHT: Final = (Shape.VERTICAL, Shape.PORTRAIT)
_WORDY: Final = 46  # characters of a scene's words from which they get a larger area; small ones count by this share
_SMALL_SHARE: Final = 0.6
_FULL_SHARE: Final[Mapping[Role, float]] = {Role.HOOK: 0.9, Role.END: 0.5}


@dataclass(frozen=True)
class HeroArt:
    """What a scene shows: a cut-out picture, drawn as large as it may ever be needed (at most MAX_LAYER_PX)."""

    layer: Layer
    kind: Literal["illustration", "object", "photo"]
    name: str = ""
    props: tuple[Layer, ...] = ()  # smaller companions in the same style; may be empty


@dataclass(frozen=True)
class SceneBrief:
    """Everything a look may know about the scene it draws. Times are seconds from the clip's first frame; the scene proper
    runs from `handle_s` to `duration_s - handle_s`, the handles are material for transitions."""

    spec: AdSpec
    scene: Scene
    staging: Staging
    width: int
    height: int
    fps: int
    duration_s: float
    handle_s: float
    seed: int
    beats_s: tuple[float, ...] = ()
    photos: tuple[Path, ...] = ()
    hero: HeroArt | None = None
    index: int = 0  # 0 for the first scene

    @property
    def role(self) -> Role:
        return self.staging.role

    @property
    def palette(self) -> Palette:
        return self.staging.palette

    @property
    def size(self) -> tuple[int, int]:
        return self.width, self.height

    @property
    def clear_px(self) -> float:
        """From the hero's centre to the text area, in pixels: how far a shape behind the hero may reach."""
        x, y = self.staging.hero.centre
        text = self.staging.zones.text
        beside = max(text.x - x, x - text.x - text.width) * self.width
        above = max(text.y - y, y - text.y - text.height) * self.height
        return max(beside, above)

    @property
    def start_s(self) -> float:
        """When the scene proper begins."""
        return self.handle_s

    def ad_random(self, purpose: str) -> random.Random:
        """Chance that is the same in every scene of the ad: which ground, which ornaments."""
        return random.Random(f"{ad_seed(self.spec)} {purpose}")

    def scene_random(self, purpose: str) -> random.Random:
        """Chance of this scene alone: where things lie."""
        return random.Random(f"{self.seed} {self.index} {purpose}")

    @property
    def is_last(self) -> bool:
        return self.role is Role.END

    @property
    def unit(self) -> float:
        """Pixels per pixel of a 1080-pixel short side: sizes in a look are written for 1080."""
        return min(self.width, self.height) / 1080


class SceneArt(Protocol):
    """A look's drawing. Called once per scene: do all that does not move here, and return the rest as a function of time."""

    def __call__(self, brief: SceneBrief) -> FrameFunction: ...


@dataclass(frozen=True)
class Look:
    """One visual style. `inverted_bodies` and `arrangements` are cycled over the body scenes, started by the ad's own seed,
    so that two ads of one look differ in order and colour."""

    name: str
    prepare: SceneArt
    palettes: tuple[Palette, ...]
    transition: Transition
    grade: Grade = field(default_factory=Grade)
    type: TypeRecipe | None = None  # None: set like the photo look
    effects: tuple[Effect, ...] = ()  # MoviePy effects put on the finished clip
    uses_photos: bool = False  # shows the user's photos instead of a drawn hero
    category_palettes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # which of `palettes` suit it
    takes_brand_colours: bool = True
    inverts: tuple[bool, ...] = (False,)
    arrangements: tuple[Arrangement, ...] = (Arrangement.TYPE_FIRST,)
    blend: Callable[[Palette, tuple[str, ...]], Palette] | None = None  # own way of taking brand colours
    photo_ground: PhotoGround = "dark"  # what the user's photos lie on
    stacks: bool = False  # words above the hero in square frames too
    opens_full: bool = False  # its ads may open on a photo that fills the frame
    signs: tuple[signs.Kind, ...] = ()  # on one of which one body scene has its words
    has_places: bool = False  # its scenes may play in one of `generations/pictures/places`
    own_ground_for: frozenset[str] = frozenset()  # pictures at home before the look's own ground instead
    drawn: Look | None = None  # of a look for photos: the one that takes its place where there are but logos

    def palette_for(self, spec: AdSpec) -> Palette:
        """The ad's palette: one of the look's, by category or seed, with the brand's colours worked in."""
        fitting = self.category_palettes.get(spec.analysis.category) or tuple(range(len(self.palettes)))
        palette = self.palettes[fitting[ad_seed(spec) % len(fitting)]]
        if spec.brand_guidelines.has_own_colors:
            palette = in_own_colours(palette, spec.brand_guidelines.colors)
        elif self.takes_brand_colours and spec.brand_guidelines.colors:
            palette = (self.blend or with_brand)(palette, spec.brand_guidelines.colors)
        return palette.settled()


@dataclass(frozen=True)
class Staging:
    """How one scene of an ad is set."""

    role: Role
    arrangement: Arrangement
    palette: Palette
    zones: Zones
    is_inverted: bool
    is_full: bool = False  # the picture fills the frame, and sinks into the dark where the words stand
    place: str = ""  # the place its hero stands in, "" for the look's own ground
    scenery: Palette | None = None  # the colours of the place behind words on a strong one; None: the scene's own
    sign: signs.Sign | None = None  # what the words stand on, None: the ground

    @property
    def hero(self) -> Area:
        return self.zones.hero

    @property
    def words(self) -> Palette:
        """The colours of the words and of what they stand on."""
        return self.sign.palette if self.sign else self.palette

    def recoloured(self, palette: Palette) -> Staging:
        """The same staging in the colours of an ad's own palette."""
        strong = palette.inverted()
        own = strong if self.is_inverted else palette
        sign = self.sign and replace(self.sign, palette=signs.face_on(own, strong, is_strong=self.sign.is_strong))
        return replace(self, palette=own.shaded() if self.is_full else own, sign=sign)

    def over_picture(self, width: int, height: int) -> Staging:
        """The same staging for a clip the look did not make: no sign is in it."""
        return self if self.sign is None else replace(self, sign=None, zones=zones_for(width, height, self.role))


def ad_seed(spec: AdSpec) -> int:
    """A number that belongs to this ad: its words decide it, so art and layout agree without passing it on."""
    words = (
        spec.brand_guidelines.brand_name,
        spec.product_description,
        spec.analysis.category,
        spec.scenes[0].text_overlay.text,
    )
    return zlib.crc32("\x1f".join(words).encode())


def role_of(spec: AdSpec, scene: Scene) -> Role:
    if scene.scene_number == len(spec.scenes):
        return Role.END
    return Role.HOOK if scene.scene_number == 1 else Role.BODY


def staging_for(look: Look, spec: AdSpec, scene: Scene, width: int, height: int) -> Staging:
    role, shape = role_of(spec, scene), shape_of(width, height)
    plain = look.palette_for(spec)
    place = "" if not look.has_places or _needs_own_ground(look, spec) else _place_of(spec)
    kind = signs.kind_of(spec, scene, place, look.signs)
    is_brown = _is_brown(plain.inverted().background)
    is_inverted = role is Role.BODY and not is_brown and look.inverts[(scene.scene_number - 2) % len(look.inverts)]
    if place:  # it is seen by day, beside a panel
        can_block = not plain.is_dark and not is_brown
        is_blocked = can_block and _is_blocked(look, spec)
        in_between = can_block and is_inverted and not is_blocked and kind is None
        is_inverted = in_between if role is Role.BODY else is_blocked
    scenery = plain if place and is_inverted else None
    palette = plain.inverted() if is_inverted else plain
    is_full = look.opens_full and _is_full(spec, role)
    arrangement = Arrangement.ON_SIGN if kind else _arrangement(look, spec, scene, role, shape, has_floor=bool(place))
    zones, sign = zones_for(width, height, role, arrangement), None
    if kind is not None:
        is_strong = not is_inverted and not is_brown
        face = signs.face_on(palette, plain.inverted(), is_strong=is_strong)
        sign = signs.Sign(kind, SIGN_AREAS[shape], face, is_strong)
        zones = sign.zones(zones)
    palette = palette.shaded() if is_full else palette
    return Staging(role, arrangement, palette, zones, is_inverted, is_full, place, scenery, sign)


def _arrangement(look: Look, spec: AdSpec, scene: Scene, role: Role, shape: Shape, *, has_floor: bool) -> Arrangement:
    """The order of words and hero that a look, the words and the frame ask for."""
    if look.stacks and shape is Shape.SQUARE:
        return Arrangement.STACKED
    if role is Role.BODY and not look.uses_photos and large_figure(scene.text_overlay.text):
        return Arrangement.FIGURE_FIRST
    if role is not Role.END and not look.uses_photos and _is_wordy(scene) and shape in _UPRIGHT:
        return Arrangement.WORDS_FIRST
    is_alone = len(scene.pictures) == 1 and not look.uses_photos  # with no companion to stand below the words
    if role is not Role.BODY or (has_floor and shape in _UPRIGHT) or (is_alone and shape is Shape.VERTICAL):
        return Arrangement.TYPE_FIRST
    return look.arrangements[(scene.scene_number - 2 + ad_seed(spec) // 7) % len(look.arrangements)]


def _is_blocked(look: Look, spec: AdSpec) -> bool:
    """Whether the ad opens and ends with words on its strong colour, a place by day beside them: most do. In the others a scene
    in between may."""
    return any(look.inverts) and ad_seed(spec) // 3 % 4 > 0


def _is_brown(tone: str) -> bool:
    low, high = _BROWNS
    return low < colour.hue(tone) < high and colour.lightness(tone) < _BROWN_UNDER


def _needs_own_ground(look: Look, spec: AdSpec) -> bool:
    return any(next(iter(scene.pictures), "") in look.own_ground_for for scene in spec.scenes)


def _place_of(spec: AdSpec) -> str:
    """The place the ad's planner named, else the one its first picture or its kind of business calls for."""
    picture = next(iter(spec.scenes[0].pictures), "")
    name = spec.place or places.place_for(picture, spec.analysis.category, spec.analysis.product_type)
    return name if name in places.names() else ""


def _is_wordy(scene: Scene) -> bool:
    """Whether its words would be small in the area of a short line."""
    words = scene.text_overlay
    return len(words.text) + len(words.subtext) * _SMALL_SHARE > _WORDY


def _is_full(spec: AdSpec, role: Role) -> bool:
    """Whether a scene of this role shows its photo from edge to edge: most openings, some end cards."""
    return random.Random(f"{ad_seed(spec)} full {role}").random() < _FULL_SHARE.get(role, 0.0)


def with_brand(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The brand's most colourful colour becomes the accent and tints the ground; greys leave the look as it is."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.05:
        return palette
    ground, soft = palette.background, palette.soft or palette.background
    # Opposite hues mix to grey: a ground of another hue takes the brand's own hue at its own strength instead.
    if hues_apart(ground, vivid) > 60:
        ground = colour.toned(vivid, colour.lightness(ground), min(max(colour.chroma(ground), 0.015), 0.03))
    if hues_apart(soft, vivid) > 40:
        soft = colour.toned(vivid, colour.lightness(soft), 0.075)
    deep = colour.toned(vivid, min(colour.lightness(vivid), max(colour.lightness(palette.deep), 0.40)), 0.16)
    if _ORANGES[0] < colour.hue(vivid) < _ORANGES[1]:  # as dark as a ground they are rust
        deep = _BESIDE_ORANGE[zlib.crc32(f"{palette.background}{brand}".encode()) % len(_BESIDE_ORANGE)]
    accent = colour.readable(vivid, ground, 3.0)
    return replace(palette, background=ground, deep=deep, accent=accent, on_accent="", soft=soft)


def hues_apart(one: str, other: str) -> float:
    """Degrees between two hues."""
    away = abs(colour.hue(one) - colour.hue(other)) % 360
    return min(away, 360 - away)

"""The timeline: the one intermediate form between clips and a file. Composed, edited, varied, rendered.

Pure frozen values, versioned, shaped like OpenTimelineIO (tracks of placements, gaps, transitions). Time inside is whole
frames of `Timeline.fps`; seconds only at the edges. Positions and sizes on screen are fractions of the frame (0..1) or,
for type, pixels at a 1080-pixel short side. Media is named by storage key, never by path. docs/timeline.md tells the story.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)

TIMELINE_VERSION: Final = 1
LONGEST_S: Final = 600  # an ad's sound is mixed in memory
MOST_FRAMES: Final = LONGEST_S * 60
MOST_LINES: Final = 9  # of one text
LATEST_SOURCE_S: Final = 24 * 3600

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$")]


def _stays_inside(key: str) -> str:
    if key.startswith("/") or any(bad in key for bad in ("..", "\\", ":")) or not key.isprintable():
        raise ValueError("a media key is a relative name inside the media folder")
    return key


# Short on purpose: an exponent of a hundred million digits is a valid fraction too.
_SOURCE_TIME: Final = re.compile(r"\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?|\d{1,30}/\d{1,30}", re.ASCII)


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _is_a_source_time(text: str) -> str:
    text = text.strip()
    if text.startswith("-"):
        raise ValueError("source_in cannot be negative")
    try:
        start = Fraction(text) if _SOURCE_TIME.fullmatch(text) else None
    except ZeroDivisionError:
        start = None
    if start is None or start > LATEST_SOURCE_S:
        raise ValueError("source_in must be seconds, at most a day, as a number or a fraction")
    return text


Key = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(_stays_inside)]
Share = Annotated[float, Field(ge=0, le=1)]
Frames = Annotated[int, Field(ge=0, le=MOST_FRAMES)]
Length = Annotated[int, Field(ge=1, le=MOST_FRAMES)]
Start = Annotated[int, Field(ge=-300, le=MOST_FRAMES)]  # below zero: it has begun before the first frame
Colours = Annotated[tuple[Colour, ...], Field(min_length=1, max_length=12)]
Pixels = Annotated[float, Field(ge=0, le=10_000)]
SourceTime = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_is_a_source_time),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "number", "minimum": 0}]}),
]


class Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TransitionStyle(StrEnum):
    """How one placement gives way to the next; `light_sweep` ... are a look's own, the rest are the classics."""

    CUT = "cut"
    CROSSFADE = "crossfade"
    FADE_BLACK = "fade_black"
    FADE_WHITE = "fade_white"
    WIPE_LEFT = "wipe_left"
    DIAGONAL = "diagonal"
    PUSH_UP = "push_up"
    PUSH_LEFT = "push_left"
    CIRCLE = "circle"
    ZOOM = "zoom"
    WHIP = "whip"
    COLOUR_BARS = "colour_bars"
    LIGHT_SWEEP = "light_sweep"
    DISSOLVE = "dissolve"


class Fit(StrEnum):
    COVER = "cover"
    CONTAIN = "contain"
    BLUR_PAD = "blur_pad"


class Transition(Value):
    """Centred on the cut; takes its material from the handles on both sides (a missing handle holds the edge frame)."""

    style: TransitionStyle = TransitionStyle.CUT
    frames: Annotated[int, Field(ge=0, le=90)] = 0
    colors: Annotated[tuple[Colour, ...], Field(max_length=3)] = ()


class ColourMatch(Value):
    """Per-clip correction towards the ad's palette, applied before the grade; the identity by default."""

    exposure: Annotated[float, Field(ge=-1, le=1)] = 0.0
    contrast: Annotated[float, Field(ge=0.5, le=2)] = 1.0
    saturation: Annotated[float, Field(ge=0, le=2)] = 1.0
    red: Annotated[float, Field(ge=0.5, le=2)] = 1.0
    blue: Annotated[float, Field(ge=0.5, le=2)] = 1.0


class Placement(Value):
    """A clip's use on the picture track. `source_in` is seconds into the source as an exact fraction ("7/30")."""

    kind: Literal["clip"] = "clip"
    id: str = ""
    key: Key
    source_in: SourceTime = "0"
    frames: Length
    speed: Annotated[float, Field(ge=0.25, le=4)] = 1.0
    fit: Fit = Fit.COVER
    focus_x: Share = 0.5
    focus_y: Share = 0.5
    match: ColourMatch = ColourMatch()
    clip_gain_db: Annotated[float, Field(ge=-60, le=12)] | None = None  # None: the clip's own sound is not used
    transition_out: Transition = Transition()
    scene_number: int | None = None

    @property
    def source_in_s(self) -> Fraction:
        return Fraction(self.source_in)


class Gap(Value):
    """Nothing but a colour, for as long as it lasts."""

    kind: Literal["gap"] = "gap"
    id: str = ""
    frames: Length
    color: Colour = "#000000"
    transition_out: Transition = Transition()
    scene_number: int | None = None


def _kind_of(part: Any) -> str:
    """What a part says it is; a clip when it says nothing."""
    return str(part.get("kind", "clip") if isinstance(part, dict) else getattr(part, "kind", "clip"))


Part = Annotated[Annotated[Placement, Tag("clip")] | Annotated[Gap, Tag("gap")], Discriminator(_kind_of)]


class Box(Value):
    """A rectangle in fractions of the frame."""

    x: Share
    y: Share
    width: Share
    height: Share


class Pill(Value):
    """A filled, rounded shape behind a line of text: buttons and labels."""

    fill: Colours = ("#2563EB",)  # two or more colours: a gradient
    shape: Literal["rounded", "circle", "star"] = "rounded"
    border: Colour | None = None
    radius_px: Pixels = 999.0
    padding_x_px: Annotated[float, Field(ge=0, le=600)] = 56.0
    padding_y_px: Annotated[float, Field(ge=0, le=600)] = 30.0
    arrow: bool = False
    glow: Colour | None = None
    shine: bool = False
    pulse: bool = False


class TextStyle(Value):
    """Everything that shapes a block of text, in concrete values: a saved timeline needs no look to be drawn again."""

    family: str = "inter"
    weight: Annotated[int, Field(ge=100, le=900)] = 700
    italic: bool = False
    size_px: Annotated[float, Field(gt=0, le=600)] = 120.0  # the largest size tried
    min_size_px: Annotated[float, Field(gt=0, le=600)] = 48.0
    color: Colours = ("#FFFFFF",)  # two: a blend along the line; three or more: down the letters
    accent: Colours = ("#FFD54A",)
    accent_family: str | None = None
    accent_italic: bool = False
    emphasis: str = ""  # one word drawn in the accent
    emphasis_scale: Annotated[float, Field(ge=1, le=6)] = 1.0  # above 1: on lines of its own, that much larger
    uppercase: bool = False
    tracking_em: Annotated[float, Field(ge=-0.1, le=0.6)] = 0.0
    line_height: Annotated[float, Field(ge=0.7, le=2)] = 1.08
    max_lines: Annotated[int, Field(ge=1, le=MOST_LINES)] = 3
    shadow: Colour | None = None
    outline: Colour | None = None
    scrim: Colour | None = None  # soft darkening (or lightening) of the picture behind the block
    pill: Pill | None = None
    tabular_figures: bool = False
    language: Annotated[str, StringConstraints(max_length=16)] = ""  # decides upper case and glyph variants


class Entrance(StrEnum):
    NONE = "none"
    FADE = "fade"
    SLIDE_UP = "slide_up"
    SCALE = "scale"
    WORD_RISE = "word_rise"
    WORD_POP = "word_pop"
    WORD_SLAM = "word_slam"
    LINE_WIPE = "line_wipe"
    STAMP = "stamp"


class Exit(StrEnum):
    NONE = "none"
    FADE = "fade"
    SLIDE_UP = "slide_up"


class OverlayRole(StrEnum):
    HEADLINE = "headline"
    SUBLINE = "subline"
    LABEL = "label"
    BRAND = "brand"
    CTA = "cta"
    BADGE = "badge"
    CONTACT = "contact"
    CAPTION = "caption"
    LOGO = "logo"
    DISCLOSURE = "disclosure"


class Overlay(Value):
    """Text (or a picture, by `image_key`) laid over the ad from `start` for `frames`, entrance and exit included."""

    id: str = ""
    role: OverlayRole = OverlayRole.HEADLINE
    text: Annotated[str, StringConstraints(max_length=400)] = ""
    image_key: Key | None = None
    box: Box
    align: Literal["start", "center", "end"] = "center"
    valign: Literal["top", "middle", "bottom"] = "middle"
    style: TextStyle = TextStyle()
    start: Start
    frames: Length
    entrance: Entrance = Entrance.SLIDE_UP
    entrance_frames: Annotated[int, Field(ge=0, le=120)] = 24
    exit: Exit = Exit.FADE
    exit_frames: Annotated[int, Field(ge=0, le=60)] = 6
    scene_number: int | None = None
    scrim_box: Box | None = None  # what the style's scrim covers; None: the words' own surroundings

    @model_validator(mode="after")
    def _shows_something(self) -> Self:
        if not self.text.strip() and self.image_key is None:
            raise ValueError("an overlay needs a text or a picture")
        return self


class SoundKind(StrEnum):
    MUSIC = "music"
    EFFECT = "effect"
    VOICE = "voice"


class Sound(Value):
    """A piece of sound on the audio track. Gain is a linear share (music 0.3, effects 0.5 in the classic mix)."""

    id: str = ""
    kind: SoundKind
    key: Key
    start: Start = 0
    frames: Length | None = None
    source_in: SourceTime = "0"
    gain: Annotated[float, Field(ge=0, le=4)] = 1.0
    fade_in_frames: Frames = 0
    fade_out_frames: Frames = 0
    text: str = ""  # what a voice says; becomes captions


class Mix(Value):
    loudness_lufs: Annotated[float, Field(ge=-40, le=-5)] = -14.0
    true_peak_dbtp: Annotated[float, Field(ge=-9, le=0)] = -1.0
    duck_db: Annotated[float, Field(ge=-30, le=0)] = -9.0


class Grade(Value):
    """Colour finish of the whole ad, folded into one LUT: a named style, tinted by the brand's colours."""

    style: Literal["none", "cinematic", "luxury", "vibrant", "natural"] = "none"
    strength: Share = 1.0
    tint: Colour | None = None
    vignette: Share = 0.0
    grain: Share = 0.0


class Caption(Value):
    start: Frames
    frames: Length
    text: Annotated[str, StringConstraints(min_length=1, max_length=400)]


class Timeline(Value):
    version: Annotated[int, Field(ge=1, le=TIMELINE_VERSION)] = TIMELINE_VERSION
    fps: Literal[24, 25, 30, 50, 60] = 30
    width: Annotated[int, Field(ge=64, le=4096, multiple_of=2)]
    height: Annotated[int, Field(ge=64, le=4096, multiple_of=2)]
    picture: Annotated[tuple[Part, ...], Field(min_length=1, max_length=200)]
    overlays: Annotated[tuple[Overlay, ...], Field(max_length=300)] = ()
    sounds: Annotated[tuple[Sound, ...], Field(max_length=200)] = ()
    captions: Annotated[tuple[Caption, ...], Field(max_length=500)] = ()
    mix: Mix = Mix()
    grade: Grade = Grade()
    fade_in_frames: Frames = 0
    fade_out_frames: Frames = 0
    background: Colour = "#000000"
    title: Annotated[str, StringConstraints(max_length=1000)] = ""

    @model_validator(mode="after")
    def _is_an_ad(self) -> Self:
        if self.frames > LONGEST_S * self.fps:
            raise ValueError(f"an ad is at most {LONGEST_S} seconds long")
        return self

    @property
    def frames(self) -> int:
        """The length of the ad: the picture track's sum. Transitions never change it."""
        return sum(part.frames for part in self.picture)

    @property
    def duration_s(self) -> Fraction:
        return Fraction(self.frames, self.fps)

    def starts(self) -> tuple[int, ...]:
        """First frame of each part of the picture track."""
        starts, at = [], 0
        for part in self.picture:
            starts.append(at)
            at += part.frames
        return tuple(starts)


FRAME_SIZES: Final[dict[str, tuple[int, int]]] = {
    "9:16": (1080, 1920),
    "16:9": (1920, 1080),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
}

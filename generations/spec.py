"""The ad spec: the structured creative plan every planner writes and everything else reads.

One versioned pydantic schema with all its bounds. Instances are frozen values; `AdSpec.model_validate` is the only
way in and raises `pydantic.ValidationError` naming the field. Durations are seconds with at most millisecond precision
and sum exactly to the target.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

SPEC_VERSION: Final = 1
PROMPT_LENGTH: Final = (10, 500)
LINE_LENGTH: Final = 60
MAX_LINES: Final = 3
SCENE_DURATION_S: Final = (3.0, 7.0)
SCENE_COUNT: Final = {15: (3, 5), 30: (3, 10), 60: (3, 10)}
DURATIONS_S: Final = (15, 30, 60)
OWN_COLORS: Final = "own colours"  # a style keyword: the user chose the colours, in a brand kit or the prompt


class Framework(StrEnum):
    PAS = "PAS"
    BAB = "BAB"
    AIDA = "AIDA"


class SceneType(StrEnum):
    PROBLEM = "problem"
    AGITATE = "agitate"
    SOLVE = "solve"
    RESOLUTION = "resolution"
    BEFORE = "before"
    AFTER = "after"
    BRIDGE = "bridge"
    ATTENTION = "attention"
    INTEREST = "interest"
    DESIRE = "desire"
    ACTION = "action"


class AspectRatio(StrEnum):
    VERTICAL = "9:16"
    HORIZONTAL = "16:9"
    SQUARE = "1:1"
    PORTRAIT = "4:5"


class StylePreset(StrEnum):
    LUXURY = "luxury"
    MINIMAL = "minimal"
    VIBRANT = "vibrant"
    TECH = "tech"
    NATURAL = "natural"
    PLAYFUL = "playful"


class OverlayPosition(StrEnum):
    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


class OverlayAnimation(StrEnum):
    FADE = "fade"
    SLIDE_UP = "slide_up"
    SCALE = "scale"


class FontStyle(StrEnum):
    SERIF = "serif"
    SANS = "sans"
    DISPLAY = "display"
    ROUNDED = "rounded"
    CONDENSED = "condensed"


class Pacing(StrEnum):
    SLOW = "slow"
    MEDIUM = "medium"
    FAST = "fast"


class TransitionKind(StrEnum):
    """The transitions a plan may ask for; the renderer knows more (see `timeline.Transition`)."""

    AUTO = "auto"
    CUT = "cut"
    CROSSFADE = "crossfade"
    WIPE = "wipe"
    PUSH = "push"
    ZOOM = "zoom"


# The order of scene types in each framework and the classic 15-second structure, in seconds.
STRUCTURE_15_S: Final[dict[Framework, tuple[tuple[SceneType, int], ...]]] = {
    Framework.PAS: (
        (SceneType.PROBLEM, 4),
        (SceneType.AGITATE, 3),
        (SceneType.SOLVE, 4),
        (SceneType.RESOLUTION, 4),
    ),
    Framework.BAB: ((SceneType.BEFORE, 5), (SceneType.AFTER, 5), (SceneType.BRIDGE, 5)),
    Framework.AIDA: (
        (SceneType.ATTENTION, 3),
        (SceneType.INTEREST, 4),
        (SceneType.DESIRE, 5),
        (SceneType.ACTION, 3),
    ),
}


def _few_short_lines(text: str) -> str:
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise ValueError(f"at most {MAX_LINES} lines of text fit on screen")
    if any(len(line) > LINE_LENGTH for line in lines):
        raise ValueError(f"a line of text on screen holds at most {LINE_LENGTH} characters")
    return text


Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$", to_upper=True)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LINE_LENGTH)]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
LongText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
ScreenText = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_few_short_lines)]


class SpecPart(BaseModel):
    """Frozen, strict about unknown fields: a planner's surprise is an error, never silently kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Analysis(SpecPart):
    product_type: ShortText
    category: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")] = "general"
    target_audience: ShortText
    pain_point: ShortText
    framework: Framework
    rationale: LongText
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = "en"
    # Facts of the prompt, verbatim (prices, hours, phones, places); nothing on screen may alter them.
    facts: Annotated[tuple[ShortText, ...], Field(max_length=12)] = ()
    # What the prompt left out ("brand", "product", "language", "thin"); the page turns them into one question.
    flags: Annotated[tuple[ShortText, ...], Field(max_length=6)] = ()


class BrandGuidelines(SpecPart):
    brand_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    colors: Annotated[tuple[Colour, ...], Field(min_length=1, max_length=3)]
    style_keywords: Annotated[tuple[ShortText, ...], Field(max_length=8)] = ()
    mood: ShortText
    font_mood: FontStyle = FontStyle.SANS

    @property
    def has_own_colors(self) -> bool:
        """Whether the user chose the colours (a brand kit's, or said in the prompt): then they lead in every look."""
        return OWN_COLORS in self.style_keywords


class AdSpecifications(SpecPart):
    duration_s: Annotated[int, Field(ge=5, le=90)]
    aspect_ratio: AspectRatio = AspectRatio.VERTICAL
    framework: Framework
    call_to_action: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    # Small print of the end card: phone, place, address of the site; each echoed from the prompt.
    contact: Annotated[tuple[Line, ...], Field(max_length=3)] = ()
    music_style: ShortText
    pacing: Pacing = Pacing.MEDIUM


class TextOverlay(SpecPart):
    text: ScreenText = ""
    subtext: ScreenText = ""
    badge: Annotated[str, StringConstraints(strip_whitespace=True, max_length=24)] = ""
    # One word of `text` shown in the accent colour; empty for none.
    emphasis: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""
    position: OverlayPosition = OverlayPosition.TOP
    font_style: FontStyle = FontStyle.SANS
    color: Colour | None = None
    animation: OverlayAnimation = OverlayAnimation.SLIDE_UP


class Scene(SpecPart):
    scene_number: Annotated[int, Field(ge=1, le=10)]
    scene_type: SceneType
    duration_s: Annotated[float, Field(ge=SCENE_DURATION_S[0], le=SCENE_DURATION_S[1])]
    narrative_purpose: ShortText
    # The one thing seen, as a short noun phrase ("croissant", "phone with a booking app").
    subject: Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)] = ""
    # What the local studio shows, by the names of its pictures, the largest first; empty where `subject` decides.
    pictures: Annotated[tuple[Annotated[str, StringConstraints(max_length=40)], ...], Field(max_length=4)] = ()
    visual_prompt: LongText
    motion_prompt: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    negative_prompt: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    text_overlay: TextOverlay = TextOverlay()
    voice_over: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    transition_out: TransitionKind = TransitionKind.AUTO
    consistency_group: Annotated[str, StringConstraints(max_length=40)] = "main"


class Audio(SpecPart):
    style: ShortText
    mood: ShortText
    tempo: Pacing = Pacing.MEDIUM
    volume: Annotated[float, Field(ge=0, le=1)] = 0.3
    sound_effects: bool = True


class ConsistencyNotes(SpecPart):
    """Shared by every scene, so that separately made clips look like one film."""

    subject: LongText
    palette: ShortText
    light: ShortText
    camera: ShortText


class AdSpec(SpecPart):
    version: Annotated[int, Field(ge=1, le=SPEC_VERSION)] = SPEC_VERSION
    planner: ShortText = "local"
    analysis: Analysis
    product_description: LongText
    brand_guidelines: BrandGuidelines
    ad_specifications: AdSpecifications
    consistency: ConsistencyNotes
    scenes: Annotated[tuple[Scene, ...], Field(min_length=3, max_length=10)]
    audio: Audio
    # Where the local studio lets the ad play, by the name of its place; empty where picture and category decide.
    place: Annotated[str, StringConstraints(max_length=40)] = ""

    @model_validator(mode="after")
    def _scenes_tell_the_framework_in_the_asked_time(self) -> Self:
        framework = self.ad_specifications.framework
        if self.analysis.framework != framework:
            raise ValueError("analysis and ad_specifications name different frameworks")
        if [scene.scene_number for scene in self.scenes] != list(range(1, len(self.scenes) + 1)):
            raise ValueError("scenes must be numbered 1, 2, 3, ... in order")
        beats = [beat for beat, _ in STRUCTURE_15_S[framework]]
        strangers = [scene.scene_type for scene in self.scenes if scene.scene_type not in beats]
        if strangers:
            raise ValueError(f"{strangers[0]} is not a part of {framework}")
        order = [beats.index(scene.scene_type) for scene in self.scenes]
        if order != sorted(order):
            raise ValueError(f"scenes of {framework} must come in the order {', '.join(beats)}")
        lowest, highest = SCENE_COUNT.get(self.ad_specifications.duration_s, (3, 10))
        if not lowest <= len(self.scenes) <= highest:
            raise ValueError(f"a {self.ad_specifications.duration_s} s ad has {lowest}-{highest} scenes")
        total = sum((Decimal(str(scene.duration_s)) for scene in self.scenes), Decimal(0))
        if total != self.ad_specifications.duration_s:
            raise ValueError(f"scene durations sum to {total} s, not {self.ad_specifications.duration_s} s")
        return self

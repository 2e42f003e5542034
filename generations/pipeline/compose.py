"""Scenes and clips to a `Timeline`: pure, exact to the frame.

In: the ad spec, one clip a scene (with its handles), the music's key, sound effects by name, a look. Out: a timeline
whose picture track lasts the ad's duration to the frame (scene lengths are differences of rounded running sums, so nothing
drifts), with one kind of transition, the words laid out for the format, sound, grade. The stage around it finds the media.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Final

from generations.looks.base import Look, Palette
from generations.looks.layout import overlays_for
from generations.spec import AdSpec, AspectRatio, TransitionKind
from generations.timeline import (
    FRAME_SIZES,
    Caption,
    Fit,
    Grade,
    Overlay,
    OverlayRole,
    Placement,
    Sound,
    SoundKind,
    Timeline,
    Transition,
    TransitionStyle,
)

CROSSFADE_S: Final = 0.5
FADE_S: Final = 0.3
EFFECT_GAIN: Final = 0.5
SLOWEST: Final = 0.7  # a clip that is too short is slowed down to this at most; then its last frame is held
_LONGEST_SHARE: Final = 0.4  # of the shorter neighbouring scene, for a transition


class Finish(StrEnum):
    """`look`: the look's own transition, open on a full first frame. `classic`: crossfades, fade in and out."""

    LOOK = "look"
    CLASSIC = "classic"


@dataclass(frozen=True)
class ComposedClip:
    """A scene's clip as media: `frames` in all, the scene proper starting at `handle_frames`. A clip without handles was
    made by somebody else than the local studio: words over it get their own shade."""

    key: str
    handle_frames: int
    frames: int
    scene_number: int
    fit: Fit = Fit.COVER
    focus: tuple[float, float] = (0.5, 0.5)

    @property
    def is_foreign(self) -> bool:
        return self.handle_frames == 0


@dataclass(frozen=True)
class EffectMedia:
    """A sound effect as media: `peak_s` after its start is the moment that belongs on the cut."""

    key: str
    peak_s: float


@dataclass(frozen=True)
class VoiceMedia:
    """One scene's spoken line."""

    key: str
    frames: int


_TRANSITIONS: Final[dict[TransitionKind, tuple[TransitionStyle, float]]] = {
    TransitionKind.CUT: (TransitionStyle.CUT, 0.0),
    TransitionKind.CROSSFADE: (TransitionStyle.CROSSFADE, CROSSFADE_S),
    TransitionKind.WIPE: (TransitionStyle.WIPE_LEFT, 0.5),
    TransitionKind.PUSH: (TransitionStyle.PUSH_LEFT, 0.6),
    TransitionKind.ZOOM: (TransitionStyle.ZOOM, 0.36),
}

# What is heard at a cut and when a badge lands, by look. At most one effect a moment.
_CUT_EFFECTS: Final[dict[str, str]] = {"luxe": "shimmer"}
_BADGE_EFFECTS: Final[dict[str, str]] = {"bold": "impact", "energetic": "impact"}
_ANY_CUT: Final = "whoosh"
_ANY_BADGE: Final = "pop"


def effects_wanted(look: Look) -> tuple[str, ...]:
    """The names of the effects an ad of this look plays."""
    return tuple(dict.fromkeys((_CUT_EFFECTS.get(look.name, _ANY_CUT), _BADGE_EFFECTS.get(look.name, _ANY_BADGE))))


def compose(
    spec: AdSpec,
    clips: Sequence[ComposedClip],
    music_key: str | None,
    effects: Mapping[str, EffectMedia],
    look: Look,
    aspect_ratio: AspectRatio,
    *,
    fps: int = 30,
    palette: Palette | None = None,
    finish: Finish = Finish.LOOK,
    grade: Grade | None = None,
    voices: Mapping[int, VoiceMedia] | None = None,
    logo_key: str | None = None,
) -> Timeline:
    """The ad as a timeline. `clips` holds one clip for every scene of the spec, in any order."""
    width, height = FRAME_SIZES[aspect_ratio]
    lengths = scene_frames(spec, fps)
    by_scene = {clip.scene_number: clip for clip in clips}
    ordered = [by_scene[scene.scene_number] for scene in spec.scenes]
    transition = _transition(spec, look, palette, finish, lengths, fps)
    overlays = overlays_for(
        spec,
        look,
        palette,
        width,
        height,
        fps,
        lengths,
        over_picture=[clip.is_foreign for clip in ordered],
        transition_frames=transition.frames,
        logo_key=logo_key,
    )
    fade = round(FADE_S * fps) if finish is Finish.CLASSIC else 0
    sounds = (
        *_music(music_key, spec, sum(lengths), fade),
        *_effects(effects, look, overlays, lengths, spec, fps),
        *_voices(voices or {}, spec, lengths, fps),
    )
    return Timeline.model_validate(
        {
            "fps": fps,
            "width": width,
            "height": height,
            "picture": tuple(
                _placement(clip, length, transition if number + 1 < len(ordered) else Transition(), fps)
                for number, (clip, length) in enumerate(zip(ordered, lengths, strict=True))
            ),
            "overlays": overlays,
            "sounds": sounds,
            "captions": _captions(voices or {}, spec, lengths),
            "grade": grade or look.grade,
            "fade_in_frames": fade,
            "fade_out_frames": fade,
            "background": (palette or look.palette_for(spec)).background,
            "title": _title(spec),
        }
    )


def scene_frames(spec: AdSpec, fps: int) -> tuple[int, ...]:
    """Each scene's length in frames. Their sum is the ad's duration exactly."""
    ends, total = [0], Decimal(0)
    for scene in spec.scenes:
        total += Decimal(str(scene.duration_s))
        ends.append(int((total * fps).to_integral_value(ROUND_HALF_UP)))
    return tuple(after - before for before, after in pairwise(ends))


def _transition(
    spec: AdSpec, look: Look, palette: Palette | None, finish: Finish, lengths: Sequence[int], fps: int
) -> Transition:
    """The ad's one kind of transition: what the plan asks for, else the finish's; never longer than the scenes bear."""
    asked = Counter(
        scene.transition_out for scene in spec.scenes[:-1] if scene.transition_out is not TransitionKind.AUTO
    )
    longest = int(min(lengths) * _LONGEST_SHARE)
    if asked:
        style, seconds = _TRANSITIONS[asked.most_common(1)[0][0]]
        return Transition(style=style, frames=min(round(seconds * fps), longest))
    if finish is Finish.CLASSIC:
        return Transition(style=TransitionStyle.CROSSFADE, frames=min(round(CROSSFADE_S * fps), longest))
    own = look.transition
    colors = own.colors or _bar_colors(own.style, palette or look.palette_for(spec))
    return Transition(style=own.style, frames=min(round(own.frames * fps / 30), longest), colors=colors)


def _bar_colors(style: TransitionStyle, palette: Palette) -> tuple[str, ...]:
    return (palette.accent, palette.deep) if style is TransitionStyle.COLOUR_BARS else ()


def _placement(clip: ComposedClip, length: int, transition: Transition, fps: int) -> Placement:
    """The clip's use. The studio's clips start after their handle; others leave what they have to spare on both sides."""
    available = clip.frames - clip.handle_frames
    start, speed = clip.handle_frames, 1.0
    if clip.is_foreign and available > length:
        start = min((available - length) // 2, fps)
    if available < length:
        speed = max(available / length, SLOWEST)
    return Placement(
        id=f"scene-{clip.scene_number}",
        key=clip.key,
        source_in=str(Fraction(start, fps)),
        frames=length,
        speed=speed,
        fit=clip.fit,
        focus_x=clip.focus[0],
        focus_y=clip.focus[1],
        transition_out=transition,
        scene_number=clip.scene_number,
    )


def _music(key: str | None, spec: AdSpec, frames: int, fade: int) -> tuple[Sound, ...]:
    """The bed, at the plan's volume. It is composed to end by itself; the classic finish fades it with the picture."""
    if key is None:
        return ()
    return (
        Sound(id="music", kind=SoundKind.MUSIC, key=key, frames=frames, gain=spec.audio.volume, fade_out_frames=fade),
    )


def _effects(
    effects: Mapping[str, EffectMedia],
    look: Look,
    overlays: Sequence[Overlay],
    lengths: Sequence[int],
    spec: AdSpec,
    fps: int,
) -> list[Sound]:
    if not spec.audio.sound_effects or not effects:
        return []
    at_cut = effects.get(_CUT_EFFECTS.get(look.name, _ANY_CUT)) or effects.get(_ANY_CUT)
    at_badge = effects.get(_BADGE_EFFECTS.get(look.name, _ANY_BADGE))
    sounds = []
    if at_cut is not None:
        cuts = [sum(lengths[:number]) for number in range(1, len(lengths))]
        sounds += [_effect(at_cut, cut, f"cut-{number}", fps) for number, cut in enumerate(cuts, 1)]
    if at_badge is not None:
        landings = [each.start + each.entrance_frames // 2 for each in overlays if each.role is OverlayRole.BADGE]
        sounds += [_effect(at_badge, landing, f"badge-{number}", fps) for number, landing in enumerate(landings, 1)]
    return sounds


def _effect(effect: EffectMedia, moment: int, name: str, fps: int) -> Sound:
    """An effect whose peak falls exactly on a frame: what does not divide into frames is cut from its beginning."""
    wanted = Fraction(moment) - Fraction(effect.peak_s).limit_denominator(48_000) * fps
    start = ceil(wanted)
    source_in = Fraction(start) - wanted
    return Sound(
        id=name, kind=SoundKind.EFFECT, key=effect.key, start=start, source_in=str(source_in / fps), gain=EFFECT_GAIN
    )


def _voices(voices: Mapping[int, VoiceMedia], spec: AdSpec, lengths: Sequence[int], fps: int) -> list[Sound]:
    """Each spoken line at the start of its scene, after a breath when there is time for one."""
    sounds, first = [], 0
    for scene, length in zip(spec.scenes, lengths, strict=True):
        voice = voices.get(scene.scene_number)
        if voice is not None:
            breath = min(round(0.2 * fps), max(length - voice.frames, 0))
            sounds.append(
                Sound(
                    id=f"voice-{scene.scene_number}",
                    kind=SoundKind.VOICE,
                    key=voice.key,
                    start=first + breath,
                    frames=voice.frames,
                    text=scene.voice_over,
                )
            )
        first += length
    return sounds


def _captions(voices: Mapping[int, VoiceMedia], spec: AdSpec, lengths: Sequence[int]) -> tuple[Caption, ...]:
    """One caption a spoken scene. An ad without a voice has none: the renderer then captions what its type says."""
    captions, first = [], 0
    for scene, length in zip(spec.scenes, lengths, strict=True):
        if scene.scene_number in voices and scene.voice_over:
            captions.append(Caption(start=first, frames=length, text=scene.voice_over))
        first += length
    return tuple(captions)


def _title(spec: AdSpec) -> str:
    hook = " ".join(spec.scenes[0].text_overlay.text.split())
    return " – ".join(part for part in (spec.brand_guidelines.brand_name, hook) if part)

"""Everything an editor can do to an ad, at random: each edit takes the ad as it is and gives the ad as it is afterwards."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from adgen.media.audio import RATE, write_wave
from adgen.media.ffmpeg import BT709_TAGS, SET_BT709, run
from generations.render import QUALITIES, RenderSettings
from generations.render.formats import at_rate, at_size
from generations.timeline import (
    Box,
    Caption,
    ColourMatch,
    Entrance,
    Exit,
    Fit,
    Gap,
    Grade,
    Mix,
    Overlay,
    OverlayRole,
    Pill,
    Placement,
    Sound,
    SoundKind,
    TextStyle,
    Timeline,
    Transition,
    TransitionStyle,
)

CLIPS = ("one.mp4", "two.mp4", "wide.mp4", "still.png")
OUR_COLOURS = f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{SET_BT709}"
SOUNDS = ("music.wav", "click.wav")
COLOURS = ("#204060", "#A03030", "#F2F0E8", "#101010")
WORDS = ("Hi", "Now", "Tea time", "Sale 20 %", "A longer line of words")


@dataclass(frozen=True)
class State:
    """An ad being edited. `folder` holds its media by key; `spare` the files that may be put under those keys."""

    timeline: Timeline
    settings: RenderSettings
    folder: Path
    spare: Path


Edit = Callable[[State, random.Random], State]


def make_media(folder: Path) -> None:
    """Small clips of different makes: two plain, one wide with sound at 25 frames a second, a picture; a logo; sounds."""
    shapes = {
        "one": "testsrc2=size=64x96:rate=30",
        "two": "mandelbrot=size=64x96:rate=30:start_scale=0.5:end_scale=0.1",
    }
    for name, source in shapes.items():
        own = (
            ["-vf", OUR_COLOURS, *BT709_TAGS] if name == "one" else []
        )  # like a clip of the local studio: used as it is
        run(["-f", "lavfi", "-t", "2.5", "-i", source, *own, *_h264(name == "two")], output=folder / f"{name}.mp4")
    tone = ["-f", "lavfi", "-t", "2", "-i", "sine=frequency=300:sample_rate=44100"]
    wide = ["-f", "lavfi", "-t", "2", "-i", "testsrc2=size=110x54:rate=25", *tone, "-c:a", "aac"]
    run([*wide, *_h264(True)], output=folder / "wide.mp4")
    ramp = np.add.outer(np.arange(80), np.arange(60)).astype(np.uint8)
    for name, red in (("still", 40), ("logo", 220)):
        alpha = np.full_like(ramp, 255) if name == "still" else np.where(ramp > 60, 255, 0).astype(np.uint8)
        cv2.imwrite(str(folder / f"{name}.png"), np.stack([ramp, 139 - ramp, np.full_like(ramp, red), alpha], axis=-1))
    t = np.arange(RATE * 2) / RATE
    wave = 0.2 * np.sin(2 * np.pi * 330 * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    click = np.where(t < 0.02, 0.9 * np.sin(2 * np.pi * 2000 * t), 0)
    for name, sound in (("music", wave), ("click", click[: RATE // 4])):
        write_wave(folder / f"{name}.wav", np.stack([sound, sound], axis=1).astype(np.float32))


def _h264(few_keys: bool) -> list[str]:
    return ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-g", "250" if few_keys else "15"]


def first_state(folder: Path, spare: Path) -> State:
    for path in spare.iterdir():
        shutil.copyfile(path, folder / path.name)
    change = Transition(style=TransitionStyle.CROSSFADE, frames=10)
    timeline = Timeline(
        width=64,
        height=96,
        picture=(
            Placement(key="one.mp4", frames=24, transition_out=change),
            Placement(key="two.mp4", source_in="1/2", frames=22, transition_out=change),
            Placement(key="wide.mp4", source_in="1/5", frames=20),
        ),
        overlays=(words("Fresh bread", 4, 18), words("Order now", 48, 16)),
        sounds=(Sound(kind=SoundKind.MUSIC, key="music.wav", frames=66),),
    )
    return State(timeline, RenderSettings(), folder, spare)


def words(text: str, start: int, frames: int, **more: Any) -> Overlay:
    given = {"entrance_frames": 5, "exit_frames": 3} | more
    return Overlay(text=text, box=Box(x=0.05, y=0.35, width=0.9, height=0.3), start=start, frames=frames, **given)


# The picture track -------------------------------------------------------------------------------------------------


def trim(state: State, dice: random.Random) -> State:
    return _part(state, dice, frames=dice.randrange(1, 34), source_in=f"{dice.randrange(0, 70)}/30")


def move_a_cut(state: State, dice: random.Random) -> State:
    """One part a frame or a few longer, the next as much shorter."""
    parts = list(state.timeline.picture)
    if len(parts) < 2:
        return state
    at, by = dice.randrange(len(parts) - 1), dice.randrange(1, 5)
    if parts[at + 1].frames <= by:
        return state
    parts[at] = parts[at].model_copy(update={"frames": parts[at].frames + by})
    parts[at + 1] = parts[at + 1].model_copy(update={"frames": parts[at + 1].frames - by})
    return _with(state, picture=tuple(parts))


def split(state: State, dice: random.Random) -> State:
    parts = list(state.timeline.picture)
    at = dice.randrange(len(parts))
    part = parts[at]
    if part.frames < 2:
        return state
    first = dice.randrange(1, part.frames)
    left = part.model_copy(update={"frames": first, "transition_out": Transition()})
    right = part.model_copy(update={"frames": part.frames - first})
    if isinstance(part, Placement):
        start = part.source_in_s + first * _speed(part) / state.timeline.fps
        right = right.model_copy(update={"source_in": str(start)})
    return _with(state, picture=(*parts[:at], left, right, *parts[at + 1 :]))


def _speed(part: Placement) -> Fraction:
    return Fraction(part.speed).limit_denominator(1000)


def reorder(state: State, dice: random.Random) -> State:
    return _with(state, picture=tuple(dice.sample(state.timeline.picture, len(state.timeline.picture))))


def insert(state: State, dice: random.Random) -> State:
    parts = state.timeline.picture
    at = dice.randrange(len(parts) + 1)
    fresh: Placement | Gap = Placement(
        key=dice.choice(CLIPS), frames=dice.randrange(2, 26), source_in=str(dice.randrange(3))
    )
    if dice.random() < 0.35:
        fresh = Gap(frames=dice.randrange(1, 20), color=dice.choice(COLOURS))
    return _with(state, picture=(*parts[:at], fresh, *parts[at:])) if len(parts) < 7 else state


def delete(state: State, dice: random.Random) -> State:
    parts = state.timeline.picture
    at = dice.randrange(len(parts))
    return _with(state, picture=parts[:at] + parts[at + 1 :]) if len(parts) > 1 else state


def change_transition(state: State, dice: random.Random) -> State:
    colours = tuple(dice.sample(COLOURS, dice.randrange(0, 3)))
    style, frames = dice.choice(list(TransitionStyle)), dice.randrange(0, 24)
    return _part(state, dice, transition_out=Transition(style=style, frames=frames, colors=colours))


def change_speed(state: State, dice: random.Random) -> State:
    return _part(state, dice, speed=dice.choice([0.5, 0.75, 1.0, 1.3, 2.0, 4.0]))


def recolour(state: State, dice: random.Random) -> State:
    match = ColourMatch(
        exposure=dice.choice([0.0, 0.2]), red=dice.choice([1.0, 1.1]), saturation=dice.choice([1.0, 0.6])
    )
    return _part(state, dice, match=match)


def refit(state: State, dice: random.Random) -> State:
    return _part(state, dice, fit=dice.choice(list(Fit)), focus_x=dice.choice([0, 0.5, 1]))


def change_media(state: State, dice: random.Random) -> State:
    return _part(state, dice, key=dice.choice(CLIPS))


def change_gap(state: State, dice: random.Random) -> State:
    parts = tuple(
        part.model_copy(update={"color": dice.choice(COLOURS), "frames": dice.randrange(1, 20)})
        if isinstance(part, Gap)
        else part
        for part in state.timeline.picture
    )
    return _with(state, picture=parts)


def replace_the_file(state: State, dice: random.Random) -> State:
    """Other content under the name an ad already uses."""
    kind = dice.choice([("one.mp4", "two.mp4", "wide.mp4"), ("still.png", "logo.png"), SOUNDS])
    key, source = dice.choice(kind), dice.choice(kind)
    fresh = state.folder / f".{key}"
    shutil.copyfile(state.spare / source, fresh)
    if dice.random() < 0.5:
        fresh.replace(state.folder / key)
    else:  # written into the same file
        (state.folder / key).write_bytes(fresh.read_bytes())
        fresh.unlink()
    return state


# Words ---------------------------------------------------------------------------------------------------------------


def change_text(state: State, dice: random.Random) -> State:
    return _overlay(state, dice, text=dice.choice(WORDS))


def change_style(state: State, dice: random.Random) -> State:
    style = TextStyle(
        size_px=dice.choice([80, 120]),
        weight=dice.choice([400, 800]),
        color=(dice.choice(COLOURS),),
        uppercase=dice.random() < 0.3,
        scrim=dice.choice([None, "#00000080"]),
        outline=dice.choice([None, "#000000"]),
        pill=dice.choice([None, None, Pill(fill=(dice.choice(COLOURS),), shine=True)]),
    )
    return _overlay(state, dice, style=style)


def change_timing(state: State, dice: random.Random) -> State:
    start = dice.randrange(-6, max(1, state.timeline.frames))
    return _overlay(state, dice, start=start, frames=dice.randrange(1, 40), exit_frames=dice.randrange(0, 9))


def change_motion(state: State, dice: random.Random) -> State:
    return _overlay(state, dice, entrance=dice.choice(list(Entrance)), exit=dice.choice(list(Exit)))


def move_words(state: State, dice: random.Random) -> State:
    box = Box(x=dice.choice([0.0, 0.1, 0.3]), y=dice.choice([0.1, 0.11, 0.6]), width=0.65, height=0.3)
    return _overlay(state, dice, box=box, align=dice.choice(["start", "center", "end"]))


def add_words(state: State, dice: random.Random) -> State:
    start, frames = dice.randrange(-4, state.timeline.frames), dice.randrange(2, 40)
    fresh = words(dice.choice(WORDS), start, frames, role=dice.choice(list(OverlayRole)))
    if dice.random() < 0.3:
        fresh = fresh.model_copy(update={"text": "", "image_key": "logo.png"})
    kept = state.timeline.overlays
    return _with(state, overlays=(*kept, fresh) if len(kept) < 4 else (fresh, *kept[1:]))


def drop_words(state: State, dice: random.Random) -> State:
    kept = state.timeline.overlays
    return _with(state, overlays=tuple(dice.sample(kept, dice.randrange(len(kept) + 1))))


def caption(state: State, dice: random.Random) -> State:
    lines = tuple(
        Caption(start=dice.randrange(60), frames=dice.randrange(1, 30), text=dice.choice(WORDS))
        for _ in range(dice.randrange(3))
    )
    burned = replace(state.settings, burn_captions=dice.random() < 0.7)
    return _with(replace(state, settings=burned), captions=lines)


# Sound ---------------------------------------------------------------------------------------------------------------


def add_sound(state: State, dice: random.Random) -> State:
    kind = dice.choice(list(SoundKind))
    fresh = Sound(
        kind=kind, key=dice.choice(SOUNDS), start=dice.randrange(-5, 60), text="Hello" if kind == "voice" else ""
    )
    return _with(state, sounds=(*state.timeline.sounds[-2:], fresh))


def change_sound(state: State, dice: random.Random) -> State:
    update: dict[str, Any] = dice.choice(
        [
            {"gain": dice.choice([0.0, 0.3, 1.0])},
            {"start": dice.randrange(0, 40)},
            {"frames": dice.choice([None, 10, 50])},
            {"fade_in_frames": dice.randrange(9), "fade_out_frames": dice.randrange(9)},
            {"source_in": dice.choice(["0", "1/3"])},
            {"key": dice.choice(SOUNDS)},
        ]
    )
    sounds = list(state.timeline.sounds)
    if not sounds:
        return state
    at = dice.randrange(len(sounds))
    sounds[at] = sounds[at].model_copy(update=update)
    return _with(state, sounds=tuple(sounds))


def drop_sound(state: State, dice: random.Random) -> State:
    return _with(state, sounds=state.timeline.sounds[: dice.randrange(3)])


def use_the_clips_sound(state: State, dice: random.Random) -> State:
    return _part(state, dice, clip_gain_db=dice.choice([None, 0.0, -6.0]))


def remix(state: State, dice: random.Random) -> State:
    return _with(state, mix=Mix(loudness_lufs=dice.choice([-14, -16]), duck_db=dice.choice([-9, -3])))


# The whole ad --------------------------------------------------------------------------------------------------------


def regrade(state: State, dice: random.Random) -> State:
    style: Any = dice.choice(["none", "cinematic", "vibrant"])
    tint, strength = dice.choice([None, "#E5532D"]), dice.choice([0.5, 1.0])
    vignette, grain = dice.choice([0, 0.5]), dice.choice([0, 0, 0, 0.5])
    return _with(state, grade=Grade(style=style, tint=tint, strength=strength, vignette=vignette, grain=grain))


def fade(state: State, dice: random.Random) -> State:
    return _with(state, fade_in_frames=dice.choice([0, 6, 30]), fade_out_frames=dice.choice([0, 9, 40]))


def background(state: State, dice: random.Random) -> State:
    return _with(state, background=dice.choice(COLOURS), title=dice.choice(["", "Bread"]))


def resize(state: State, dice: random.Random) -> State:
    width, height = dice.choice([(64, 96), (64, 96), (96, 64), (80, 80), (64, 80)])
    if dice.random() < 0.3:
        return replace(state, timeline=at_size(state.timeline, dice.choice([64, 96])))
    return _with(state, width=width, height=height)


def change_rate(state: State, dice: random.Random) -> State:
    return replace(state, timeline=at_rate(state.timeline, dice.choice([24, 25, 30, 30, 50])))


def change_settings(state: State, dice: random.Random) -> State:
    fresh = replace(
        state.settings,
        quality=dice.choice([name for name in QUALITIES if name != "exact"]),
        audio_kbps=dice.choice([192, 128]),
        key_frame_s=dice.choice([2.0, 0.5]),
        comment=dice.choice(["", "Made with AdGen."]),
    )
    return replace(state, settings=fresh)


EDITS: tuple[Edit, ...] = (
    *(trim, move_a_cut, split, reorder, insert, delete, change_transition, change_speed, recolour, refit, change_media),
    *(change_gap, replace_the_file, change_text, change_style, change_timing, change_motion, move_words, add_words),
    *(drop_words, caption, add_sound, change_sound, drop_sound, use_the_clips_sound, remix, regrade, fade, background),
    *(resize, change_rate, change_settings),
)


def _with(state: State, **update: object) -> State:
    return replace(state, timeline=Timeline.model_validate(state.timeline.model_copy(update=update).model_dump()))


def _part(state: State, dice: random.Random, **update: object) -> State:
    """Some part of the picture track changed; a gap takes what of it a gap has."""
    parts = list(state.timeline.picture)
    at = dice.randrange(len(parts))
    known = {name: value for name, value in update.items() if name in type(parts[at]).model_fields}
    parts[at] = parts[at].model_copy(update=known)
    return _with(state, picture=tuple(parts))


def _overlay(state: State, dice: random.Random, **update: object) -> State:
    overlays = list(state.timeline.overlays)
    if not overlays:
        return state
    at = dice.randrange(len(overlays))
    known = {name: value for name, value in update.items() if not (name == "text" and overlays[at].image_key)}
    overlays[at] = overlays[at].model_copy(update=known)
    return _with(state, overlays=tuple(overlays))

"""Captions as WebVTT and SRT text, and as overlays when they are burned in.

From the timeline's captions; with none, from what voices say; with none, from the overlays' texts (an ad without a voice
says what it says in type).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generations.timeline import Box, Caption, Entrance, Exit, Overlay, OverlayRole, SoundKind, TextStyle, Timeline

SPOKEN_BY_TYPE: Final = frozenset(
    {
        OverlayRole.HEADLINE,
        OverlayRole.SUBLINE,
        OverlayRole.BRAND,
        OverlayRole.CTA,
        OverlayRole.BADGE,
        OverlayRole.CONTACT,
    }
)


def captions_vtt(timeline: Timeline) -> str:
    cues = [
        f"{_stamp(one.start, timeline.fps, '.')} --> {_stamp(one.start + one.frames, timeline.fps, '.')}\n"
        f"{_escape(one.text)}\n"
        for one in captions_of(timeline)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def captions_srt(timeline: Timeline) -> str:
    cues = [
        f"{number}\n{_stamp(one.start, timeline.fps, ',')} --> {_stamp(one.start + one.frames, timeline.fps, ',')}\n"
        f"{_one_paragraph(one.text)}\n"
        for number, one in enumerate(captions_of(timeline), 1)
    ]
    return "\n".join(cues)


def captions_of(timeline: Timeline) -> tuple[Caption, ...]:
    """The captions to show, in time order, inside the ad."""
    if timeline.captions:
        return _inside(timeline.captions, timeline)
    voices = [
        Caption(start=max(0, sound.start), frames=sound.frames or timeline.fps * 3, text=sound.text.strip())
        for sound in timeline.sounds
        if sound.kind is SoundKind.VOICE and sound.text.strip()
    ]
    if voices:
        return _inside(voices, timeline)
    return _inside(_from_overlays(timeline), timeline)


def _from_overlays(timeline: Timeline) -> list[Caption]:
    """Texts that appear together become one cue, lines in reading order (top to bottom)."""
    shown = [one for one in timeline.overlays if one.role in SPOKEN_BY_TYPE and one.text.strip()]
    groups: dict[tuple[int | None, int], list[Overlay]] = {}
    for one in shown:
        near = next(
            (key for key in groups if key[0] == one.scene_number and abs(key[1] - one.start) < timeline.fps), None
        )
        groups.setdefault(near or (one.scene_number, one.start), []).append(one)
    cues = []
    for group in groups.values():
        start = max(0, min(one.start for one in group))
        end = max(one.start + one.frames for one in group)
        lines = [_one_paragraph(one.text) for one in sorted(group, key=lambda one: (one.box.y, one.start))]
        cues.append(Caption(start=start, frames=max(1, end - start), text="\n".join(lines)[:400]))
    return cues


def _inside(captions: Iterable[Caption], timeline: Timeline) -> tuple[Caption, ...]:
    kept = []
    for one in sorted(captions, key=lambda one: one.start):
        end = min(one.start + one.frames, timeline.frames)
        if one.start < end and one.text.strip():
            kept.append(one.model_copy(update={"frames": end - one.start}))
    return tuple(kept)


def _stamp(frame: int, fps: int, point: str) -> str:
    milliseconds = round(frame * 1000 / fps)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def _escape(text: str) -> str:
    """Plain text for WebVTT: no markup, no line that could end a cue or start another."""
    return _one_paragraph(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _one_paragraph(text: str) -> str:
    lines = [" ".join(line.split()).replace("-->", "→") for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def burned(timeline: Timeline) -> tuple[Overlay, ...]:
    """Captions as type in the lower third, above the zone the platforms cover."""
    style = TextStyle(size_px=64, min_size_px=44, weight=700, max_lines=2, scrim="#00000066", outline="#000000")
    tall = timeline.height > timeline.width
    box = Box(x=0.08, y=0.52 if tall else 0.72, width=0.78 if tall else 0.84, height=0.12 if tall else 0.16)
    return tuple(
        Overlay(
            role=OverlayRole.CAPTION,
            text=one.text,
            box=box,
            style=style,
            start=one.start,
            frames=one.frames,
            entrance=Entrance.NONE,
            entrance_frames=0,
            exit=Exit.NONE,
        )
        for one in captions_of(timeline)
    )

"""How one part gives way to the next, as filter text over exactly the frames of the overlap.

Pure, but for the mattes, which are drawn with numpy once per transition. Classics are ffmpeg's xfade over the short
overlap (never over whole clips); the looks' own kinds are built from plain moves: stacked pictures panned with easing,
zooms, bands that slide across, and masks that uncover the new picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generations.timeline import Timeline, Transition, TransitionStyle

from .pieces import Blend

XFADES: Final[dict[TransitionStyle, str]] = {
    TransitionStyle.CROSSFADE: "fade",
    TransitionStyle.DISSOLVE: "dissolve",
}
# In these a hard cut is hidden: each side shows only up to the cut, no handles are used.
HIDDEN_CUTS: Final = frozenset({TransitionStyle.COLOUR_BARS, TransitionStyle.FADE_BLACK, TransitionStyle.FADE_WHITE})
THROUGH: Final = {TransitionStyle.FADE_BLACK: "black", TransitionStyle.FADE_WHITE: "white"}
# In these the new picture is uncovered through a moving mask.
REVEALS: Final = frozenset(
    {TransitionStyle.WIPE_LEFT, TransitionStyle.DIAGONAL, TransitionStyle.CIRCLE, TransitionStyle.LIGHT_SWEEP}
)
WITH_COLOURS: Final = frozenset({TransitionStyle.COLOUR_BARS, TransitionStyle.LIGHT_SWEEP, *THROUGH})
SLANT: Final = 0.32  # how far a band leans, as a share of the height
CUBIC: Final = "if(lt(ld(0),0.5),4*pow(ld(0),3),1-4*pow(1-ld(0),3))"
QUINTIC: Final = "if(lt(ld(0),0.5),16*pow(ld(0),5),1-16*pow(1-ld(0),5))"
Matte = NDArray[np.uint8]


@dataclass(frozen=True)
class Share:
    """The local frames of a part that a piece needs: [low, high) counted from the part's first frame."""

    part: int
    low: int
    high: int


def shares(blend: Blend, style: TransitionStyle, left_frames: int) -> tuple[Share, Share]:
    """What a blend takes from the part before and the part after."""
    before, after = blend.cut - blend.start, blend.end - blend.cut
    if style in HIDDEN_CUTS:
        return Share(blend.left, left_frames - before, left_frames), Share(blend.left + 1, 0, after)
    return Share(blend.left, left_frames - before, left_frames + after), Share(blend.left + 1, -before, after)


def mattes_for(transition: Transition, frames: int, width: int, height: int) -> tuple[Matte, ...]:
    """The pictures a transition needs drawn: a mask per frame (frames, h/2, w/2), or a still band (h, w, 4)."""
    style = transition.style
    if style is TransitionStyle.COLOUR_BARS:
        return (_bars(transition.colors or ("#FFFFFF", "#111111"), width, height),)
    masks = (_masks(style, frames, width, height),) if style in REVEALS else ()
    if style is TransitionStyle.LIGHT_SWEEP:
        return *masks, _glow(transition.colors[0] if transition.colors else "#FFF3D6", width, height)
    return masks


def blend_graph(
    blend: Blend, transition: Transition, timeline: Timeline, left: str, right: str, mattes: tuple[str, ...], out: str
) -> str:
    """Filter text from the labels `left` and `right` (and `mattes`) to `out`; every stream starts at zero."""
    frames, size = blend.end - blend.start, (timeline.width, timeline.height)
    style, fps = transition.style, timeline.fps
    if style in XFADES:
        return (
            f"[{left}][{right}]xfade=transition={XFADES[style]}:duration={frames / fps:.6f}"
            f":offset={-0.5 / fps:.6f}[{out}]"
        )
    if style is TransitionStyle.PUSH_LEFT:
        return f"[{left}][{right}]hstack,{_pan(size, frames, CUBIC, across=True)}[{out}]"
    if style is TransitionStyle.PUSH_UP:
        return f"[{left}][{right}]vstack,{_pan(size, frames, CUBIC, across=False)}[{out}]"
    if style is TransitionStyle.WHIP:
        return f"[{left}][{right}]hstack,{_smear(frames)},{_pan(size, frames, QUINTIC, across=True)}[{out}]"
    if style is TransitionStyle.ZOOM:
        return _zoom_through(left, right, out, frames, size, fps)
    if style is TransitionStyle.COLOUR_BARS:
        wide = bars_width(*size)
        return (
            f"[{left}][{right}]concat=n=2:v=1:a=0,fps={fps}[{out}c];[{out}c][{mattes[0]}]"
            f"overlay=x='{-wide}+{wide + size[0]}*(n+0.5)/{frames}':y=0:eof_action=repeat:format=yuv420[{out}]"
        )
    if style in THROUGH:
        return _through_colour(left, right, out, blend, THROUGH[style], fps)
    if style in REVEALS:
        return _uncover(left, right, out, frames, size, mattes)
    raise ValueError(f"no such transition: {style}")


def _pan(size: tuple[int, int], frames: int, ease: str, *, across: bool) -> str:
    side, axis, other = (size[0], "x", "y") if across else (size[1], "y", "x")
    return f"crop={size[0]}:{size[1]}:{axis}='st(0,(n+0.5)/{frames});{side}*{ease}':{other}=0"


def _smear(frames: int) -> str:
    """Horizontal blur, strongest in the middle where the pan is fastest."""
    soft = f"avgblur=sizeX=20:sizeY=1:enable='between(n,{frames * 0.18:.2f},{frames * 0.82 - 1:.2f})'"
    middle = f"enable='between(n,{frames * 0.34:.2f},{frames * 0.66 - 1:.2f})'"
    return f"{soft},avgblur=sizeX=70:sizeY=1:{middle},avgblur=sizeX=45:sizeY=1:{middle}"


def _zoom_through(left: str, right: str, out: str, frames: int, size: tuple[int, int], fps: int) -> str:
    """The old picture rushes towards the viewer, the new one arrives from afar (its rim mirrored while it is small)."""
    width, height = size
    rim_x, rim_y = width // 5 // 2 * 2, height // 5 // 2 * 2
    wide, high = width + 2 * rim_x, height + 2 * rim_y
    centre = f"x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s={width}x{height}:fps={fps}"
    grow = f"zoompan=z='1+1.1*pow((on+0.5)/{frames},2.2)':{centre}"
    arrive = f"zoompan=z='{wide / width:.5f}-{wide / width - 1:.5f}*pow(1-(on+0.5)/{frames},2.2)':{centre}"
    middle = f"enable='between(n,{frames * 0.3:.2f},{frames * 0.7 - 1:.2f})'"
    return (
        f"[{left}]{grow}[{out}a];"
        f"[{right}]pad={wide}:{high}:{rim_x}:{rim_y},"
        f"fillborders=left={rim_x}:right={rim_x}:top={rim_y}:bottom={rim_y}:mode=mirror,{arrive}[{out}b];"
        f"[{out}a][{out}b]xfade=transition=fade:duration={frames * 0.34 / fps:.6f}:offset={frames * 0.33 / fps:.6f},"
        f"gblur=sigma=9:{middle}[{out}]"
    )


def _through_colour(left: str, right: str, out: str, blend: Blend, colour: str, fps: int) -> str:
    before, after = blend.cut - blend.start, blend.end - blend.cut
    return (
        f"[{left}]fade=t=out:start_frame=0:nb_frames={before}:color={colour}[{out}a];"
        f"[{right}]fade=t=in:start_frame=0:nb_frames={after}:color={colour}[{out}b];"
        f"[{out}a][{out}b]concat=n=2:v=1:a=0,fps={fps}[{out}]"
    )


def _uncover(left: str, right: str, out: str, frames: int, size: tuple[int, int], mattes: tuple[str, ...]) -> str:
    """The new picture over the old one through the mask; with a second matte, a band of light rides on the edge."""
    width, height = size
    whole = f"{out}c" if len(mattes) > 1 else out
    text = (
        f"[{mattes[0]}]scale={width}:{height}:flags=bilinear[{out}m];[{right}][{out}m]alphamerge[{out}r];"
        f"[{left}][{out}r]overlay=0:0:shortest=1:format=yuv420[{whole}]"
    )
    if len(mattes) > 1:
        half = glow_width(width) // 2
        edge = f"{-_lean(height) - half}+{_travel(width, height)}*(st(0,(n+0.5)/{frames});{CUBIC})"
        text += f";[{whole}][{mattes[1]}]overlay=x='{edge}-{half}':y=0:eof_action=repeat:format=yuv420[{out}]"
    return text


# Mattes: drawn once, straight alpha, slanted to the right at the top -------------------------------------------------


def _lean(height: int) -> int:
    return round(height * SLANT) // 2 * 2


def bars_width(width: int, height: int) -> int:
    """Wide enough to cover the whole frame for a third of the way."""
    return (width * 3 // 2 + 2 * _lean(height)) // 2 * 2


def _from_edge(columns: int, height: int) -> NDArray[np.float32]:
    """For each pixel its distance right of the slanted line that meets the bottom at column 0."""
    x = np.arange(columns, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    return (x - _lean(height) * (1 - y / height)).astype(np.float32)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _bars(colors: tuple[str, ...], width: int, height: int) -> Matte:
    wide = bars_width(width, height)
    inside = _from_edge(wide, height)
    thick = wide - _lean(height)
    matte = np.zeros((height, wide, 4), np.uint8)
    for number, colour in enumerate(colors):
        matte[..., :3][inside >= thick * number / len(colors)] = _rgb(colour)
    matte[..., :3][inside < 0] = _rgb(colors[0])
    alpha = np.clip(inside + 0.5, 0, 1) * np.clip(thick - inside - 0.5, 0, 1)
    matte[..., 3] = np.round(255 * alpha)
    return matte


def _masks(style: TransitionStyle, frames: int, width: int, height: int) -> Matte:
    """White where the new picture shows, for each frame, drawn at half size (their edges are soft anyway)."""
    x = np.arange(1, width, 2, dtype=np.float32)[None, :]
    y = np.arange(1, height, 2, dtype=np.float32)[:, None]
    field, first, last, soft = _fronts(style, x, y, width, height)
    steps = [_eased((n + 0.5) / frames) for n in range(frames)]
    fronts = [first + (last - first) * step for step in steps]
    return np.stack([np.round(255 * np.clip((front - field) / soft + 0.5, 0, 1)).astype(np.uint8) for front in fronts])


def _fronts(
    style: TransitionStyle, x: NDArray[np.float32], y: NDArray[np.float32], width: int, height: int
) -> tuple[NDArray[np.float32], float, float, float]:
    """A field that grows in the direction of travel, where the front starts and ends in it, how soft it is."""
    if style is TransitionStyle.CIRCLE:
        return np.hypot(x - width / 2, y - height * 0.55), 0.0, float(np.hypot(width / 2, height * 0.55)) + 8, 8.0
    if style is TransitionStyle.WIPE_LEFT:
        return np.broadcast_to(width - x, (len(y), x.shape[1])), -40.0, width + 40.0, 80.0
    if style is TransitionStyle.DIAGONAL:
        return x + y, -60.0, width + height + 60.0, 120.0
    half = glow_width(width) // 2
    slanted = (x - _lean(height) * (1 - y / height)).astype(np.float32)
    return slanted, float(-_lean(height) - half), float(-_lean(height) - half + _travel(width, height)), 60.0


def _eased(progress: float) -> float:
    return 4 * progress**3 if progress < 0.5 else 1 - 4 * (1 - progress) ** 3


def _travel(width: int, height: int) -> int:
    """How far the edge of a light sweep's lower end goes: from out of sight to out of sight, glow included."""
    return width + _lean(height) + glow_width(width)


def glow_width(width: int) -> int:
    return round(width * 0.9) // 2 * 2


def _glow(colour: str, width: int, height: int) -> Matte:
    glow = glow_width(width)
    distance = (_from_edge(glow + _lean(height), height) - glow / 2) / (glow / 2)
    light = np.clip(1 - np.abs(distance), 0, 1)
    strength = 0.55 * light**2 + 0.45 * light**5
    matte = np.empty((height, glow + _lean(height), 4), np.uint8)
    core = np.clip(light**6, 0, 1)[..., None]
    matte[..., :3] = np.round(np.array(_rgb(colour)) * (1 - core) + 255 * core)
    matte[..., 3] = np.round(255 * np.clip(strength * 1.05, 0, 1))
    return matte

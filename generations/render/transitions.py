"""How one part gives way to the next, as filter text over exactly the frames of the overlap.

Pure, but for the mattes, which are drawn with numpy once per transition. Classics are ffmpeg's xfade over the short
overlap (never over whole clips); the looks' own kinds are built from plain moves: stacked pictures panned with easing,
zooms, and slanted bands or masks that slide across.
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
    TransitionStyle.FADE_BLACK: "fadeblack",
    TransitionStyle.FADE_WHITE: "fadewhite",
    TransitionStyle.WIPE_LEFT: "smoothleft",
    TransitionStyle.DIAGONAL: "diagtl",
    TransitionStyle.CIRCLE: "circleopen",
    TransitionStyle.DISSOLVE: "dissolve",
}
# In these a hard cut is hidden: each side shows only up to the cut, no handles are used.
HIDDEN_CUTS: Final = frozenset({TransitionStyle.COLOUR_BARS})
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


def mattes_for(transition: Transition, width: int, height: int) -> tuple[Matte, ...]:
    """The still pictures (h, w, 4) a transition slides across the frame; none for most."""
    if transition.style is TransitionStyle.COLOUR_BARS:
        return (_bars(transition.colors or ("#FFFFFF", "#111111"), width, height),)
    if transition.style is TransitionStyle.LIGHT_SWEEP:
        return _reveal(width, height), _glow(transition.colors[0] if transition.colors else "#FFF3D6", width, height)
    return ()


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
    if style is TransitionStyle.LIGHT_SWEEP:
        return _light_sweep(left, right, out, frames, size, mattes)
    raise ValueError(f"no such transition: {style}")


def _pan(size: tuple[int, int], frames: int, ease: str, *, across: bool) -> str:
    side, axis, other = (size[0], "x", "y") if across else (size[1], "y", "x")
    return f"crop={size[0]}:{size[1]}:{axis}='st(0,(n+0.5)/{frames});{side}*{ease}':{other}=0"


def _smear(frames: int) -> str:
    """Horizontal blur, strongest in the middle where the pan is fastest."""
    soft = f"avgblur=sizeX=20:sizeY=1:enable='between(n,{frames * 0.18:.2f},{frames * 0.82 - 1:.2f})'"
    strong = f"avgblur=sizeX=90:sizeY=1:enable='between(n,{frames * 0.34:.2f},{frames * 0.66 - 1:.2f})'"
    return f"{soft},{strong}"


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


def _light_sweep(left: str, right: str, out: str, frames: int, size: tuple[int, int], mattes: tuple[str, ...]) -> str:
    """The new picture is uncovered along a slanted edge; a band of light rides on the edge."""
    width, height = size
    lean = _lean(height)
    # the edge's lower end travels from -lean-glow/2 to width+glow/2; both mattes follow it
    travel, half = width + lean + _glow_width(width), _glow_width(width) // 2
    edge = f"{-lean - half}+{travel}*(st(0,(n+0.5)/{frames});{CUBIC})"
    return (
        f"[{mattes[0]}]loop=loop=-1:size=1,setpts=N,extractplanes=a,"
        f"crop={width}:{height}:x='{travel}-({edge})':y=0[{out}m];"
        f"[{right}][{out}m]alphamerge[{out}r];[{left}][{out}r]overlay=0:0:shortest=1:format=yuv420[{out}c];"
        f"[{out}c][{mattes[1]}]overlay=x='{edge}-{half}':y=0:eof_action=repeat:format=yuv420[{out}]"
    )


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
    return x - _lean(height) * (1 - y / height)


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


def _reveal(width: int, height: int) -> Matte:
    """Opaque left of a slanted edge; wide enough to be cropped at any position of the sweep."""
    travel = width + _lean(height) + _glow_width(width)
    wide = (travel + width + _lean(height) + _glow_width(width)) // 2 * 2
    matte = np.zeros((height, wide, 4), np.uint8)
    matte[..., 3] = np.round(255 * np.clip(0.5 - (_from_edge(wide, height) - travel) / 60, 0, 1))
    return matte


def _glow_width(width: int) -> int:
    return round(width * 0.9) // 2 * 2


def _glow(colour: str, width: int, height: int) -> Matte:
    glow = _glow_width(width)
    distance = (_from_edge(glow + _lean(height), height) - glow / 2) / (glow / 2)
    light = np.clip(1 - np.abs(distance), 0, 1)
    strength = 0.55 * light**2 + 0.45 * light**9
    matte = np.empty((height, glow + _lean(height), 4), np.uint8)
    core = np.clip(light**6, 0, 1)[..., None]
    matte[..., :3] = np.round(np.array(_rgb(colour)) * (1 - core) + 255 * core)
    matte[..., 3] = np.round(255 * np.clip(strength * 1.05, 0, 1))
    return matte

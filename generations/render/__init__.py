"""Timeline to file: the one renderer. `render_timeline` is the way in; docs/timeline.md describes what goes in."""

from .captions import captions_srt, captions_vtt
from .outputs import hls, preview_loop, sidecar, thumbnail
from .renderer import RenderResult, render_timeline
from .settings import QUALITIES, RenderSettings

__all__ = [
    "QUALITIES",
    "RenderResult",
    "RenderSettings",
    "captions_srt",
    "captions_vtt",
    "hls",
    "preview_loop",
    "render_timeline",
    "sidecar",
    "thumbnail",
]

"""Timeline to file: the one renderer. `render_timeline` is the way in; docs/timeline.md describes what goes in."""

from .captions import captions_srt, captions_vtt
from .outputs import hls, preview_loop, sidecar, still, thumbnail
from .platforms import PLATFORMS, Measured, check_platform, measured, report_of
from .renderer import RenderResult, render_timeline
from .segments import SegmentStore
from .settings import QUALITIES, RenderSettings
from .smartcut import smart_cut

__all__ = [
    "PLATFORMS",
    "QUALITIES",
    "Measured",
    "RenderResult",
    "RenderSettings",
    "SegmentStore",
    "captions_srt",
    "captions_vtt",
    "check_platform",
    "hls",
    "measured",
    "preview_loop",
    "render_timeline",
    "report_of",
    "sidecar",
    "smart_cut",
    "still",
    "thumbnail",
]

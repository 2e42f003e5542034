"""What can be mended in a timeline without making anything anew: words that are hard to see get a shade behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generations.timeline import Overlay, Timeline
from generations.typesetting import luminance

from .checks import Finding

_STRENGTH: Final = "96"


def with_shades(timeline: Timeline, findings: Sequence[Finding]) -> Timeline:
    """The timeline with a soft patch under every overlay that a contrast finding names: dark under light words, light
    under dark ones. Other findings leave it as it is."""
    named = {finding.overlay_id for finding in findings if finding.check == "contrast" and finding.overlay_id}
    if not named:
        return timeline
    overlays = tuple(_shaded(overlay) if overlay.id in named else overlay for overlay in timeline.overlays)
    return timeline.model_copy(update={"overlays": overlays})


def _shaded(overlay: Overlay) -> Overlay:
    is_light = luminance(overlay.style.color[0][:7]) > 0.4
    shade = "#0B0B0D" if is_light else "#FFFFFF"
    return overlay.model_copy(update={"style": overlay.style.model_copy(update={"scrim": shade + _STRENGTH})})

"""How a file is encoded: quality presets as data, and the few choices an export may make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from adgen.media.ffmpeg import BT709_TAGS, Limits


@dataclass(frozen=True)
class Quality:
    """x264's preset and rate. `maxrate_kbps` is for 1080x1920 at 30 fps and grows with the picture."""

    preset: str
    crf: float
    maxrate_kbps: int = 16000
    aq_mode: int = 1
    params: str = ""


# Measured on camera-like footage and on the local studio's flat art; docs/performance.md holds the figures.
QUALITIES: Final[dict[str, Quality]] = {
    # One B picture between others, always: at a CRF lower by a half it costs a sixth less than three chosen by looking, for
    # a VMAF higher by 0.3 and files a fifth larger, which the platforms encode again anyway.
    "standard": Quality("superfast", 21.5, params="b-adapt=0:bframes=1:weightp=0"),
    "high": Quality("veryfast", 19),
    "best": Quality("medium", 17, maxrate_kbps=24000),
    "draft": Quality("ultrafast", 27),
}


@dataclass(frozen=True)
class RenderSettings:
    """What shapes the file besides the timeline. `comment` is the disclosure written into the file's metadata."""

    quality: str = "standard"
    audio_kbps: int = 192
    burn_captions: bool = False
    key_frame_s: float = 2.0
    comment: str = ""
    threads: int = 1  # encoder threads: decoding and filters keep a second core busy, each more holds 35 MB of pictures
    filter_threads: int = 1
    limits: Limits = field(default=Limits())

    def video_args(self, width: int, height: int, fps: int) -> list[str]:
        """Arguments of the picture encoder. Equal for every piece of an ad, so that pieces join without encoding."""
        quality = QUALITIES[self.quality]
        rate = round(quality.maxrate_kbps * max(0.25, width * height * fps / (1080 * 1920 * 30)))
        group = round(self.key_frame_s * fps)
        params = [f"aq-mode={quality.aq_mode}", "open-gop=0", f"keyint={group}", "stitchable=1"]
        params.append("mbtree=0")  # with it one encode in fifty of the same pictures gives other bytes
        return [
            *("-c:v", "libx264", "-preset", quality.preset, "-crf", f"{quality.crf:g}", "-profile:v", "high"),
            *("-pix_fmt", "yuv420p", "-maxrate", f"{rate}k", "-bufsize", f"{rate * 2}k", "-forced-idr", "1"),
            *("-x264-params", ":".join(params + ([quality.params] if quality.params else []))),
            *("-threads", str(self.threads)),
            *BT709_TAGS,
        ]


STANDARD: Final = RenderSettings()

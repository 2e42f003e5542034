"""Requests that provider tests share, built from the local planner's own plan."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from PIL import Image

from generations.providers.base import (
    ClipRequest,
    ImageRequest,
    MusicRequest,
    PlanRequest,
    ProviderContext,
    SpeechRequest,
)
from generations.providers.local.planner import LocalPlanner
from generations.spec import AspectRatio

PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"
SIZES = {"9:16": (1080, 1920), "16:9": (1920, 1080), "1:1": (1080, 1080), "4:5": (1080, 1350)}


def clip_request(scene: int = 1, *, seconds: float = 4.8, ratio: str = "9:16", **more: Any) -> ClipRequest:
    spec = LocalPlanner().plan(PlanRequest(PROMPT, aspect_ratio=AspectRatio(ratio)))
    width, height = SIZES[ratio]
    return ClipRequest(
        spec,
        spec.scenes[scene - 1],
        width,
        height,
        fps=30,
        frames=round(seconds * 30),
        handle_frames=12,
        seed=77,
        **more,
    )


def image_request(**more: Any) -> ImageRequest:
    return ImageRequest("Custard tarts on a marble counter in morning light, steam rising", 1080, 1920, 77, **more)


def music_request(seconds: float = 15.0) -> MusicRequest:
    spec = LocalPlanner().plan(PlanRequest(PROMPT))
    return MusicRequest(spec, seconds, (4.0, 8.0), 77)


def speech_request(text: str = "Fresh custard tarts, every morning from seven.") -> SpeechRequest:
    return SpeechRequest(text)


class Shelf:
    """Media by key in a folder, as a provider sees it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "scratch").mkdir(parents=True, exist_ok=True)

    def picture(self, name: str, size: tuple[int, int] = (900, 1600), *, noise: bool = False) -> str:
        path = self.folder / name
        picture = Image.effect_noise(size, 90).convert("RGB") if noise else Image.new("RGB", size, "#c08040")
        picture.save(path)
        return name

    def context(self, **more: Any) -> ProviderContext:
        def save(source: Path, name: str) -> str:
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(source, target)
            return name

        return ProviderContext(self.folder / "scratch", lambda key: self.folder / key, save, **more)

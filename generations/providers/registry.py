"""Which provider does what. The local studio does everything until a key says otherwise."""

from __future__ import annotations

from generations.providers.base import ClipProvider, MusicProvider, Planner
from generations.providers.local.clips import LocalClipProvider
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.sound import LocalMusicProvider


def planner() -> Planner:
    return LocalPlanner()


def clip_provider() -> ClipProvider:
    return LocalClipProvider()


def music_provider() -> MusicProvider:
    return LocalMusicProvider()

"""What AdGen asks of a provider: one small Protocol per capability, and the values that pass through it.

Planners answer at once. Everything that makes media has `start(request, context) -> Ticket`, `check(ticket) -> Progress`
and `cancel(ticket)`: a remote provider returns from `start` as soon as the work is accepted and is polled by the watcher,
the local studio does its work inside `start` and returns a ticket that is already done. Requests and answers are frozen
values; media travels by storage key. A failure is a `ProviderError` with a sentence for the user.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from generations.spec import AdSpec, AspectRatio, Framework, Scene, StylePreset


class ProviderError(Exception):
    """Something a provider could not do. `sentence` is shown to the user; `transient` failures are tried again."""

    def __init__(self, sentence: str, *, transient: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.transient = transient


class Cancelled(Exception):
    """The user cancelled while work was under way. Raised by whoever notices, caught by the runner."""


class Capability(StrEnum):
    PLAN = "plan"
    IMAGE = "image"
    CLIP = "clip"
    MUSIC = "music"
    SPEECH = "speech"
    JUDGE = "judge"


class TicketState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Brand:
    """What a brand kit adds to a plan; every field may be empty."""

    name: str = ""
    colors: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    tone: str = ""
    call_to_action: str = ""
    music_mood: str = ""
    logo_key: str | None = None


@dataclass(frozen=True)
class PlanRequest:
    """Everything a planner may know. `framework` and `style` are None for "choose for me"."""

    prompt: str
    duration_s: int = 15
    aspect_ratio: AspectRatio = AspectRatio.VERTICAL
    framework: Framework | None = None
    style: StylePreset | None = None
    brand: Brand = Brand()
    photo_count: int = 0
    seed: int = 0


class Planner(Protocol):
    """Text to `AdSpec`. Raises `ProviderError`; an answer that is not a valid spec is the planner's to repair."""

    name: str

    def plan(self, request: PlanRequest) -> AdSpec: ...


@dataclass(frozen=True)
class ProviderContext:
    """A provider's narrow view of the world: media by key, a scratch folder, progress and cancellation."""

    scratch: Path
    open_media: Callable[[str], Path]  # key -> a local, readable file
    save_media: Callable[[Path, str], str]  # local file, suggested name -> key
    report: Callable[[float], None] = lambda fraction: None
    is_cancelled: Callable[[], bool] = lambda: False


@dataclass(frozen=True)
class ClipRequest:
    """One scene's clip. `frames` includes `handle_frames` of extra material before and after the scene proper, so that
    transitions never run out of picture; the scene itself starts at frame `handle_frames`."""

    spec: AdSpec
    scene: Scene
    width: int
    height: int
    fps: int
    frames: int
    handle_frames: int
    seed: int
    photo_keys: tuple[str, ...] = ()
    beats_s: tuple[float, ...] = ()  # beats inside the clip, seconds from its first frame


@dataclass(frozen=True)
class MusicRequest:
    """A music bed for the whole ad: exactly `duration_s` long, its sections changing at `cuts_s`."""

    spec: AdSpec
    duration_s: float
    cuts_s: tuple[float, ...]
    seed: int


@dataclass(frozen=True)
class Made:
    """One finished piece of media with what is worth keeping about its making."""

    key: str
    provider: str
    model: str
    cost: Decimal = Decimal(0)
    notes: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ticket:
    """A provider's promise: `external_id` finds it again after a crash; `made` is set once it is kept."""

    provider: str
    model: str
    state: TicketState
    external_id: str = ""
    made: Made | None = None
    error: str = ""


class ClipProvider(Protocol):
    name: str

    def start(self, request: ClipRequest, context: ProviderContext) -> Ticket: ...

    def check(self, ticket: Ticket) -> Ticket: ...

    def cancel(self, ticket: Ticket) -> None: ...


class MusicProvider(Protocol):
    name: str

    def start(self, request: MusicRequest, context: ProviderContext) -> Ticket: ...

    def check(self, ticket: Ticket) -> Ticket: ...

    def cancel(self, ticket: Ticket) -> None: ...

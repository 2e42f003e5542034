"""What AdGen asks of a provider: one small Protocol per capability, and the values that pass through it.

Planners answer at once. Everything that makes media has `start(request, context) -> Ticket`, `check(ticket) -> Ticket` and
`cancel(ticket)`: the local studio does its work inside `start` and returns a ticket that is already done; a remote provider
returns as soon as the work is accepted, is polled by the watcher, and brings finished files in with `collect`. Requests and
answers are frozen values; media travels by storage key. A failure is a `ProviderError` with a sentence for the user.

Money: `quote` says before the request leaves what it will cost and what it can cost at most; a finished ticket carries the
`Bill`. A request whose reply was lost is an `AmbiguousError`: it may have been sold, so look with `find` before buying again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from pydantic import TypeAdapter

from generations.spec import AdSpec, AspectRatio, Framework, Scene, StylePreset


class ProviderError(Exception):
    """Something a provider could not do. `sentence` is shown to the user; `transient` failures are tried again.

    `retry_after_s` is how long the provider asked to be left alone; `detail` is for the log, never for the user.
    """

    def __init__(
        self, sentence: str, *, transient: bool = False, retry_after_s: float | None = None, detail: str = ""
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.transient = transient
        self.retry_after_s = retry_after_s
        self.detail = detail


class AmbiguousError(ProviderError):
    """A paid request left and no usable reply came: it may have been accepted. Nothing may be bought again before `find`
    has looked, and not within `grace_s` seconds of the sending, because a list can lag behind."""

    def __init__(self, sentence: str, *, grace_s: float = 60, detail: str = "") -> None:
        super().__init__(sentence, transient=True, detail=detail)
        self.grace_s = grace_s


class OutputLostError(ProviderError):
    """What was made and paid for cannot be had: gone, refused or unreadable. `transient`: buying it again may help."""


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
    READY = "ready"  # made, not yet fetched: `collect` brings it in
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class ModelCard:
    """What a provider says of one of its models. `takes` names the options it understands, out of "seed", "start_image",
    "end_image", "negative_prompt" and "reference_images"; empty `durations_s` or `ratios` mean "any"."""

    provider: str
    model: str
    name: str
    capability: Capability
    durations_s: tuple[float, ...] = ()
    ratios: tuple[str, ...] = ()
    short_sides: tuple[int, ...] = ()
    takes: frozenset[str] = frozenset()
    needs_start_image: bool = False
    price: str = "free"  # for people: "$0.07 per second"


@dataclass(frozen=True)
class Quote:
    """What one request will cost: `expected` on the button, `most` reserved before it leaves. USD."""

    provider: str
    model: str
    unit: str  # "second", "image", "call", "token", ...
    units: Decimal
    unit_price: Decimal
    expected: Decimal
    most: Decimal


@dataclass(frozen=True)
class Bill:
    """What one request did cost, by the provider's own count of units."""

    units: Decimal
    unit_price: Decimal
    cost: Decimal


class Purchases(Protocol):
    """The caller's book for requests that answer at once (planner, judge): `reserve` is committed before the request
    leaves and may refuse; `settle` is called as soon as the answer's usage is known, before anybody reads the answer.
    `bill` is None when no reply came and nobody can say whether the request was charged."""

    def reserve(self, quote: Quote) -> str: ...

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None: ...


class NoBook:
    """Nobody counts: command lines without a ledger, and tests."""

    def reserve(self, quote: Quote) -> str:
        return ""

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None:
        return None


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
    marker: str = ""  # unique to this purchase, so that a lost reply can be found again
    webhook_url: str = ""  # where the provider may knock; polling remains the truth
    deadline_s: int = 900  # the provider is told to give up after this long


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
    first_frame_key: str | None = None  # a still the clip starts from
    last_frame_key: str | None = None
    resolution: str = ""  # a tier's wish, "720p"; empty: as large as the frame asks for

    @property
    def duration_s(self) -> float:
        return self.frames / self.fps


@dataclass(frozen=True)
class ImageRequest:
    """One still of about `width` x `height`; references are pictures whose subject should appear in it."""

    prompt: str
    width: int
    height: int
    seed: int
    negative_prompt: str = ""
    reference_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpeechRequest:
    """`text` spoken; `language` is an ISO 639 code, `voice` a provider's own name or empty for its default."""

    text: str
    language: str = "en"
    voice: str = ""
    speed: float = 1.0
    seed: int = 0


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


MediaRequest = ClipRequest | ImageRequest | MusicRequest | SpeechRequest


@dataclass(frozen=True)
class Ticket:
    """A provider's promise: `external_id` finds it again after a crash; `made` is set once it is kept.

    A failed ticket is `transient` when the same request may succeed next time. `raw` is the provider's last reply, cut to
    a few thousand characters, for the record. Tickets are stored: see `ticket_to_json`.
    """

    provider: str
    model: str
    state: TicketState
    external_id: str = ""
    made: Made | None = None
    error: str = ""
    transient: bool = False
    outputs: tuple[str, ...] = ()  # where finished files wait to be collected
    notes: tuple[str, ...] = ()
    quote: Quote | None = None
    bill: Bill | None = None
    raw: str = ""


_TICKETS: TypeAdapter[Ticket] = TypeAdapter(Ticket)


def ticket_to_json(ticket: Ticket) -> dict[str, Any]:
    answer: dict[str, Any] = _TICKETS.dump_python(ticket, mode="json")
    return answer


def ticket_from_json(stored: Mapping[str, Any]) -> Ticket:
    return _TICKETS.validate_python(stored)


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


class MediaProvider(Protocol):
    """A provider bound to one of its models. Adds to start, check and cancel what somebody else's machine needs.

    `quote` is pure and free. `collect` turns a READY ticket into a DONE one: fetches, believes nothing it cannot decode,
    saves. `find` looks for a purchase by the marker it was started with, sent not before `since`, leaving out ids that
    belong to other purchases; None means nothing like it was accepted so far.
    """

    name: str

    @property
    def card(self) -> ModelCard: ...

    def quote(self, request: Any) -> Quote: ...

    def start(self, request: Any, context: ProviderContext) -> Ticket: ...

    def check(self, ticket: Ticket) -> Ticket: ...

    def collect(self, ticket: Ticket, request: Any, context: ProviderContext) -> Ticket: ...

    def cancel(self, ticket: Ticket) -> None: ...

    def find(self, marker: str, since: datetime, known: Collection[str] = ()) -> Ticket | None: ...


class Vendor(Protocol):
    """Where providers come from: ours, or another package's under the entry point group "adgen.providers"."""

    name: str

    def cards(self) -> Sequence[ModelCard]: ...

    def provider(self, model: str) -> MediaProvider: ...


@dataclass(frozen=True)
class Change:
    """One thing an improved prompt does differently, and why."""

    what: str
    why: str


@dataclass(frozen=True)
class ImprovedPrompt:
    prompt: str
    changes: tuple[Change, ...]
    provider: str
    model: str


class PromptImprover(Protocol):
    name: str

    def improve(self, prompt: str) -> ImprovedPrompt: ...


@dataclass(frozen=True)
class Claim:
    """One checkable statement of a scene's prompt; weight 1 (nice) to 3 (must). Stills cannot show camera moves."""

    number: int
    text: str
    kind: str
    weight: int
    visible_in_stills: bool = True


@dataclass(frozen=True)
class Verdict:
    number: int
    verdict: str  # "yes", "partial", "no" or "cannot_tell"
    frames: tuple[int, ...] = ()
    evidence: str = ""


@dataclass(frozen=True)
class Unwanted:
    kind: str
    severity: int  # 1 to 3
    frames: tuple[int, ...] = ()


@dataclass(frozen=True)
class Judgement:
    """What a vision model saw. Numbers are computed by us from this, never typed by the model."""

    claims: tuple[Verdict, ...]
    unwanted: tuple[Unwanted, ...]
    composition: int
    light_colour: int
    subject_appeal: int
    notes: str
    refused: bool
    backend: str  # "judge:<model>:<prompt version>"
    raw: str = ""


@dataclass(frozen=True)
class JudgedFrame:
    """One still as JPEG bytes and its time in the clip."""

    at_s: float
    jpeg: bytes


class Judge(Protocol):
    """Looks at frames of a clip; raises `ProviderError` when it cannot say. Scoring is the caller's."""

    name: str

    def claims(self, scene_prompt: str) -> tuple[Claim, ...]: ...

    def judge(self, frames: Sequence[JudgedFrame], claims: Sequence[Claim]) -> Judgement: ...

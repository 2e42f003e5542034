"""What a stage is, and the narrow view of the world its `run` gets."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from pydantic_core import to_jsonable_python

from adgen.media import storage
from generations.models import Generation
from generations.pipeline.purchases import Book, Purchase
from generations.progress import label_of
from generations.providers.base import Capability, ProviderContext
from generations.queue import Queue

Input = TypeVar("Input")
Output = TypeVar("Output")

DEADLINES_S: Final = {Capability.CLIP: 900, Capability.MUSIC: 600}  # a provider is told to give up after this long
USUAL_DEADLINE_S: Final = 300


@dataclass(frozen=True)
class StageContext:
    """Media by key, progress, cancellation, the ledger's page of this run, and a scratch folder that is removed afterwards.
    No ORM, no request."""

    folder: str  # key prefix of the generation's media
    scratch: Path
    report: Callable[[float, str], None] = lambda fraction, text: None
    is_cancelled: Callable[[], bool] = lambda: False
    book: Book | None = None
    queue: str = ""  # whose workers run this
    segments: Path | None = None  # where encoded pieces of this ad are kept between renders

    @property
    def ledger(self) -> Book:
        if self.book is None:
            raise RuntimeError("nothing can be bought here: this context has no book")
        return self.book

    def open_media(self, key: str) -> Path:
        """A local file with the content of `key`."""
        return storage.open_file(key, self.scratch)

    def save_media(self, source: Path, name: str) -> str:
        """Keep the local file `source` (it is moved) as `name` in the generation's folder; returns its key."""
        return storage.save_file(source, f"{self.folder}/{name}")

    def for_provider(self, text: str) -> ProviderContext:
        return ProviderContext(
            scratch=self.scratch,
            open_media=self.open_media,
            save_media=self.save_media,
            report=lambda fraction: self.report(fraction, text),
            is_cancelled=self.is_cancelled,
        )

    def for_purchase(self, text: str, purchase: Purchase, kind: Capability) -> ProviderContext:
        return replace(
            self.for_provider(text),
            marker=purchase.marker,
            webhook_url=self.ledger.webhook_url(purchase),
            deadline_s=DEADLINES_S.get(kind, USUAL_DEADLINE_S),
        )


def _one_part(generation: Generation) -> Sequence[int]:
    return (0,)


@dataclass(frozen=True)
class Stage(Generic[Input, Output]):
    """One step of the pipeline.

    `gather` reads rows into a frozen value, `run` turns that value into another without touching the database, `keep`
    writes the rows of the result inside the runner's transaction. `parts` says into how many runs the stage fans out.
    Its label and its place on the progress bar stand in `generations.progress.SHARES`. A stage `on_request` runs for a
    finished ad, one part per wish: it leaves the ad's status, bar and words alone, and its failure is its own.
    """

    name: str
    version: int
    gather: Callable[[Generation, int], Input]
    run: Callable[[Input, StageContext], Output]
    keep: Callable[[Generation, int, Output], None]
    after: tuple[str, ...] = ()
    queue: Queue = Queue.APP
    time_limit_s: int = 100
    parts: Callable[[Generation], Sequence[int]] = field(default=_one_part)
    queue_for: Callable[[Generation], Queue] | None = None  # where the work depends on the generation
    identity: Callable[[Any], Any] | None = None  # what of the input the result depends on; None: all of it
    on_request: bool = False

    def queue_of(self, generation: Generation) -> Queue:
        return self.queue_for(generation) if self.queue_for else self.queue

    @property
    def label(self) -> str:
        return label_of(self.name)

    def fingerprint(self, value: Any) -> str:
        """sha256 of stage, version and canonical input: equal means the kept result still holds."""
        return digest([self.name, self.version, self.identity(value) if self.identity else value])


def digest(value: Any) -> str:
    """sha256 of the value's canonical JSON."""
    canonical = json.dumps(to_jsonable_python(value), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()

"""What an ad will cost, before anything is bought: what is expected, and what it can cost at most.

Nothing is asked of a provider: the plan is the local planner's (or the storyboard as it stands), the prices are the
catalogue's. `expected` is every part made by the first model that can, at the first try. `most` allows each part its dearest
model and one more paid try; it is also promised to the ledger, which never passes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate
from typing import Any, Final

from accounts.allowances import micros, usd
from generations.models import Generation
from generations.options import Options
from generations.pipeline.choice import providers_of, remote_candidates, wants_first_frame
from generations.pipeline.compose import scene_frames
from generations.pipeline.make_clips import FPS, HANDLE_FRAMES, still_of
from generations.providers.base import Capability, ClipRequest, MusicRequest, PlanRequest, ProviderError, Quote
from generations.providers.catalogue import Candidate, language_model
from generations.providers.local.planner import LocalPlanner
from generations.providers.registry import LOCAL
from generations.spec import AdSpec
from generations.timeline import FRAME_SIZES

TRIES_AT_MOST: Final = 2
SAMPLE_PROMPT: Final = "A family bakery in Lisbon: sourdough, custard tarts and fresh coffee every morning"
PLAN_INPUT_TOKENS: Final = 2500
PLAN_OUTPUT_TOKENS: Final = (1800, 8000)  # expected, at most
PLAN_TRIES_AT_MOST: Final = 3


@dataclass(frozen=True)
class Line:
    """One kind of work: how many pieces, by which model first, and what they cost together. USD."""

    kind: Capability
    pieces: int
    model: str
    expected: Decimal
    most: Decimal


@dataclass(frozen=True)
class Estimate:
    lines: tuple[Line, ...] = ()

    @property
    def expected(self) -> Decimal:
        return sum((line.expected for line in self.lines), Decimal(0))

    @property
    def most(self) -> Decimal:
        return sum((line.most for line in self.lines), Decimal(0))

    @property
    def is_free(self) -> bool:
        return not self.lines

    @property
    def expected_micros(self) -> int | None:
        """None when nothing is bought at all."""
        return None if self.is_free else micros(self.expected)

    @property
    def most_micros(self) -> int | None:
        return None if self.is_free else micros(self.most)


def estimate_for(options: Options, prompt: str = "", photo_count: int = 0) -> Estimate:
    """Before there is a plan: as if the local planner's were it."""
    if not _anything_bought(options):
        return Estimate()
    request = PlanRequest(
        prompt=prompt or SAMPLE_PROMPT,
        duration_s=options.duration_s,
        aspect_ratio=options.aspect_ratio,
        framework=options.framework,
        style=options.style,
        photo_count=photo_count,
    )
    spec = LocalPlanner().plan(request)
    return Estimate((*_plan_line(options), *_media_lines(spec, options, photo_count)))


def estimate_of(generation: Generation) -> Estimate:
    """What is still to be bought for a storyboard as it stands; what was spent so far is not in it."""
    spec, options = generation.ad_spec, generation.chosen_options
    photos = generation.photos.count()
    if spec is None:
        return estimate_for(options, generation.prompt, photos)
    return Estimate(tuple(_media_lines(spec, options, photos)) if _anything_bought(options) else ())


def estimate_take(request: ClipRequest | None, candidate: Candidate, stills: Sequence[Candidate]) -> Estimate:
    """One model on the bench: a clip of this request, or without one a plan. Free for the local studio; raises ProviderError
    for what has no price."""
    if candidate.provider == LOCAL:
        return Estimate()
    if request is None:
        return Estimate(tuple(_lines_of_planners([candidate])))
    lines = [_line(Capability.CLIP, [candidate], [request])]
    if lines[0] is None:
        raise ProviderError("This model has no price for such a clip.")
    if _needs_start_image([candidate]):
        lines.append(_line(Capability.IMAGE, stills, [still_of(request)]))
    return Estimate(tuple(line for line in lines if line is not None))


def estimate_of_scene(generation: Generation, number: int) -> Estimate:
    """What it costs to ask the models once more for one scene of a finished ad."""
    spec = generation.ad_spec
    if spec is None:
        return Estimate()
    photos = generation.photos.count()
    return Estimate(tuple(_clip_lines(spec, generation.chosen_options, [number - 1], photos)))


def _anything_bought(options: Options) -> bool:
    return any(remote_candidates(kind, options) for kind in (Capability.PLAN, Capability.CLIP, Capability.MUSIC))


def _plan_line(options: Options) -> list[Line]:
    return _lines_of_planners(remote_candidates(Capability.PLAN, options))


def _lines_of_planners(candidates: Sequence[Candidate]) -> list[Line]:
    quotes = []
    for candidate in candidates:
        try:
            model = language_model(candidate.model)
        except ProviderError:
            continue
        quotes.append(model.quote(candidate.provider, PLAN_INPUT_TOKENS, *PLAN_OUTPUT_TOKENS))
    if not quotes:
        return []
    most = max(quote.most for quote in quotes) * PLAN_TRIES_AT_MOST
    return [Line(Capability.PLAN, 1, quotes[0].model, quotes[0].expected, most)]


def _media_lines(spec: AdSpec, options: Options, photo_count: int) -> list[Line]:
    lines = _clip_lines(spec, options, range(len(spec.scenes)), photo_count)
    ends = tuple(accumulate(scene_frames(spec, FPS)))
    music = MusicRequest(spec, ends[-1] / FPS, tuple(end / FPS for end in ends[:-1]), 1)
    sound = _line(Capability.MUSIC, remote_candidates(Capability.MUSIC, options), [music])
    return [*lines, sound] if sound is not None else lines


def _clip_lines(spec: AdSpec, options: Options, scenes: Iterable[int], photo_count: int) -> list[Line]:
    """The scenes at these places (from 0), and the stills they begin with."""
    clips = [_clip_request(spec, options, number, photo_count) for number in scenes]
    candidates = remote_candidates(Capability.CLIP, options)
    lines = [_line(Capability.CLIP, candidates, clips)]
    if candidates:
        every = wants_first_frame(options)
        stills = [still_of(clip) for clip in clips]
        line = _line(Capability.IMAGE, remote_candidates(Capability.IMAGE, options), stills)
        if line is not None:
            first = _needs_start_image(candidates[:1]) or every
            ever = _needs_start_image(candidates) or every
            lines.append(replace(line, expected=line.expected if first else Decimal(0)) if ever else None)
    return [line for line in lines if line is not None]


def _clip_request(spec: AdSpec, options: Options, number: int, photo_count: int) -> ClipRequest:
    width, height = FRAME_SIZES[options.aspect_ratio]
    frames = scene_frames(spec, FPS)[number] + 2 * HANDLE_FRAMES
    photos = tuple(f"photo-{one}" for one in range(photo_count))
    return ClipRequest(spec, spec.scenes[number], width, height, FPS, frames, HANDLE_FRAMES, 1, photo_keys=photos)


def _needs_start_image(candidates: Sequence[Candidate]) -> bool:
    return any(provider.card.needs_start_image for _, provider in providers_of(candidates))


def _line(kind: Capability, candidates: Sequence[Candidate], requests: Sequence[Any]) -> Line | None:
    """The pieces' prices added up; None when nobody can be asked for them."""
    quoted = [quotes for quotes in (_quotes(candidates, request) for request in requests) if quotes]
    if not quoted:
        return None
    expected = sum((quotes[0].expected for quotes in quoted), Decimal(0))
    most = sum((max(quote.most for quote in quotes) for quotes in quoted), Decimal(0)) * TRIES_AT_MOST
    return Line(kind, len(quoted), quoted[0][0].model, expected, most)


def _quotes(candidates: Sequence[Candidate], request: Any) -> list[Quote]:
    quotes = []
    for candidate, provider in providers_of(candidates):
        asked = request
        if isinstance(request, ClipRequest):
            first = "first-frame" if provider.card.needs_start_image else None
            asked = replace(request, resolution=candidate.resolution, first_frame_key=first)
        try:
            quotes.append(provider.quote(asked))
        except ProviderError:
            continue
    return quotes


def in_words(estimate: Estimate) -> str:
    """For the button: "about $0.76, at most $1.20"; "free" when the local studio does everything."""
    if estimate.is_free:
        return "free"
    return f"about {dollars(estimate.expected)}, at most {dollars(estimate.most)}"


def dollars(amount: Decimal) -> str:
    """Cents, rounded up: never less than what it costs."""
    cents = -(-micros(amount) // 10_000)
    return f"${usd(cents * 10_000):.2f}"

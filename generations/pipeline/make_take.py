"""On request of staff: one model on one prompt of a bench, alone, so that what it does is its own doing.

A clip take asks one model, or the local studio, for the first scene of the sheet's plan; a plan take asks one planner for a
plan of the prompt. Nothing stands behind them: what fails is shown as failed. Both are ordered, waited for and booked like the
parts of any ad. What comes back is checked by machine; the share of checks it passes is its score.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from accounts.allowances import OverBudget
from adgen.media.probe import MediaInfo, probe
from generations.models import Clip, Generation, Take, TakeKind
from generations.options import Options
from generations.pipeline.book import free_call
from generations.pipeline.choice import remote_candidates
from generations.pipeline.gate import examine_picture
from generations.pipeline.make_clips import ClipOrder, buy, clip_request, draw
from generations.pipeline.purchases import Elsewhere
from generations.pipeline.stage import Stage, StageContext
from generations.providers import registry
from generations.providers.base import Capability, ClipRequest, Made, PlanRequest, ProviderError
from generations.providers.catalogue import Candidate
from generations.providers.local.planner.lint import banned_claim
from generations.queue import Queue
from generations.reading_time import reading_s
from generations.spec import AdSpec, AspectRatio
from generations.timeline import FRAME_SIZES

SCENE: Final = 1  # of the sheet's plan
SMOOTH_FPS: Final = 24
RATIO_TOLERANCE: Final = 0.02


@dataclass(frozen=True)
class TakeOrder:
    """Whom to ask, and for what: `clip` or `plan`. `stills` make a first frame for models that need one."""

    candidate: Candidate
    clip: ClipRequest | None = None
    plan: PlanRequest | None = None
    stills: tuple[Candidate, ...] = ()
    folder: str = ""


@dataclass(frozen=True)
class Check:
    name: str
    passed: bool
    detail: str = ""


@dataclass(frozen=True)
class FinishedTake:
    checks: tuple[Check, ...]
    made: Made | None = None
    info: MediaInfo | None = None
    size_bytes: int = 0
    request: ClipRequest | None = None
    spec: AdSpec | None = None


def gather(generation: Generation, part: int) -> TakeOrder:
    take = Take.objects.get(generation=generation, part=part)
    candidate = Candidate(take.provider, take.model)
    if take.kind == TakeKind.PLAN:
        return TakeOrder(candidate, plan=plan_request(generation))
    request = clip_request(generation, SCENE, FRAME_SIZES[generation.aspect_ratio])
    return TakeOrder(candidate, request, stills=stills(), folder=f"{generation.folder}/takes/{part}")


def plan_request(generation: Generation) -> PlanRequest:
    return PlanRequest(generation.prompt, aspect_ratio=AspectRatio(generation.aspect_ratio), seed=generation.seed)


def stills() -> tuple[Candidate, ...]:
    """Who makes a first frame for models that need one."""
    return remote_candidates(Capability.IMAGE, Options())


def run(order: TakeOrder, context: StageContext) -> FinishedTake:
    try:
        if order.plan is not None:
            return _planned(order.candidate, order.plan, context)
        return _filmed(order, replace(context, folder=order.folder))
    except OverBudget as over:
        raise ProviderError(over.sentence) from over  # this take's end, not a pause of an ad


def _planned(candidate: Candidate, request: PlanRequest, context: StageContext) -> FinishedTake:
    spec = registry.planner_of(candidate, context.book).plan(request)
    return FinishedTake(checks_of_plan(spec, request.prompt), spec=spec)


def _filmed(order: TakeOrder, context: StageContext) -> FinishedTake:
    request = order.clip
    if request is None:
        raise ProviderError("This take has nothing to film.")
    if order.candidate.provider == registry.LOCAL:
        if context.queue == Queue.APP:
            raise Elsewhere(Queue.RENDER)
        made = draw(request, context)
    else:
        made = buy(ClipOrder(request, (order.candidate,), order.stills, tier="bench"), context)
    path = context.open_media(made.key)
    info = probe(path)
    blemishes = [finding.sentence for finding in examine_picture(path, info)]
    return FinishedTake(checks_of_clip(info, request, blemishes), made, info, path.stat().st_size, request)


def checks_of_clip(info: MediaInfo, request: ClipRequest, blemishes: list[str]) -> tuple[Check, ...]:
    """Against what was asked. `blemishes` are the gate's sentences about opening and flashes."""
    short, asked_short = min(info.width, info.height), min(request.width, request.height)
    ratio, asked_ratio = info.width / info.height, request.width / request.height
    seconds, asked_s, fps = float(info.duration_s), request.duration_s, float(info.fps)
    flashes = " ".join(sentence for sentence in blemishes if "flash" in sentence)
    opening = " ".join(sentence for sentence in blemishes if "flash" not in sentence)
    return (
        Check("Moves, and shows something", passed=True),
        Check("Format as asked", abs(ratio / asked_ratio - 1) <= RATIO_TOLERANCE, f"{info.width}x{info.height}"),
        Check(f"{asked_short} pixels or more", short >= asked_short, f"{short} on the short side"),
        Check("Long enough", seconds >= asked_s - 1 / request.fps, f"{seconds:.1f} of {asked_s:.1f} s"),
        Check("Smooth", fps >= SMOOTH_FPS - 0.1, f"{fps:.3g} frames a second"),
        Check("Opens well", not opening, opening),
        Check("Steady light", not flashes, flashes),
    )


def checks_of_plan(spec: AdSpec, prompt: str) -> tuple[Check, ...]:
    overlays = [scene.text_overlay for scene in spec.scenes]
    brand = spec.brand_guidelines.brand_name
    spans = zip(overlays, spec.scenes, strict=True)
    hurried = [overlay.text for overlay, scene in spans if reading_s(overlay.text) > scene.duration_s]
    claims = [overlay.text for overlay in overlays if banned_claim(f"{overlay.text} {overlay.subtext}")]
    return (
        Check("Brand of the prompt", bool(brand) and brand.casefold() in prompt.casefold(), brand or "none"),
        Check("Every scene has words", all(overlay.text for overlay in overlays)),
        Check("Words can be read in time", not hurried, "; ".join(hurried)),
        Check("No claims that need proof", not claims, "; ".join(claims)),
        Check("Every scene shows something else", len({one.visual_prompt for one in spec.scenes}) == len(spec.scenes)),
    )


def keep(generation: Generation, part: int, take: FinishedTake) -> None:
    figures: dict[str, Any] = {"checks": [asdict(check) for check in take.checks]}
    row = Take.objects.get(generation=generation, part=part)
    if take.spec is not None:
        row.spec = take.spec.model_dump(mode="json")
    if take.made is not None and take.info is not None and take.request is not None:
        row.clip = _clip(generation, take.made, take.info, take.request, take.size_bytes)
        figures |= {"seconds": float(take.info.duration_s), "fps": round(float(take.info.fps), 3)}
        if take.made.provider == registry.LOCAL:
            call = free_call("make_clips", part, take.made, take.request.duration_s)
            call.generation, call.stage = generation, MAKE_TAKE.name
            call.save()
    row.figures = figures
    row.save(update_fields=["spec", "clip", "figures"])


def _clip(generation: Generation, made: Made, info: MediaInfo, request: ClipRequest, size_bytes: int) -> Clip:
    return Clip.objects.create(
        generation=generation,
        key=made.key,
        provider=made.provider,
        model=made.model,
        seed=request.seed,
        width=info.width,
        height=info.height,
        fps=round(float(info.fps), 3),
        frames=info.frames,
        size_bytes=size_bytes,
        notes=list(made.notes),
    )


MAKE_TAKE = Stage(
    name="make_take",
    version=1,
    queue=Queue.APP,
    time_limit_s=1200,
    gather=gather,
    run=run,
    keep=keep,
    on_request=True,
)

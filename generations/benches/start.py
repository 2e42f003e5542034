"""Starting a bench: every chosen model on every prompt, at a price that was shown first and cannot be passed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts import allowances
from accounts.models import User
from generations.models import Bench, Generation, SiteSettings, StageRun, Take, TakeKind
from generations.models_on_offer import models_on_offer
from generations.options import Options, clean_prompt
from generations.pipeline.compose import scene_frames
from generations.pipeline.estimate import Estimate, estimate_take
from generations.pipeline.ledger import cancel_open_calls
from generations.pipeline.make_clips import FPS, HANDLE_FRAMES
from generations.pipeline.make_take import MAKE_TAKE, SCENE, plan_request, stills
from generations.pipeline.plan_scenes import PLAN_SCENES
from generations.pipeline.runner import OPEN_RUNS
from generations.pipeline.stage import StageContext
from generations.providers import registry
from generations.providers.base import Capability, ClipRequest, ProviderError
from generations.providers.catalogue import Candidate
from generations.providers.local.planner import LocalPlanner
from generations.queue import Queue, ring
from generations.refusals import NotPossible, OutOfBudget
from generations.services import generation_delete
from generations.spec import AspectRatio
from generations.states import RunState, Status
from generations.timeline import FRAME_SIZES

MOST_PROMPTS: Final = 6
MOST_TAKES: Final = 36
SEED: Final = 7  # the same prompt is always the same request, so benches of different days compare
LOCAL_STUDIO: Final = "Local studio"
STAGE: Final = MAKE_TAKE.name


@dataclass(frozen=True)
class Contender:
    """A model that can be benched now. `key` is what a form sends: "clip|replicate:owner/name"."""

    kind: TakeKind
    candidate: Candidate
    name: str
    price: str

    @property
    def key(self) -> str:
        return f"{self.kind.value}|{self.candidate}"


@dataclass(frozen=True)
class Wish:
    """What staff want to see side by side."""

    prompts: tuple[str, ...]
    contenders: tuple[Contender, ...]
    aspect_ratio: AspectRatio = AspectRatio.VERTICAL

    @property
    def takes(self) -> int:
        return len(self.prompts) * len(self.contenders)


@dataclass(frozen=True)
class Priced:
    """One model's price over all prompts; `fault` says in words why it cannot be asked for such a clip."""

    contender: Contender
    estimates: tuple[Estimate, ...]
    fault: str = ""

    @property
    def estimate(self) -> Estimate:
        return Estimate(tuple(line for estimate in self.estimates for line in estimate.lines))


def contenders() -> tuple[Contender, ...]:
    """The local studio first, then every clip model and planner that has a key and is not switched off."""
    off = set(SiteSettings.now().switched_off)
    kinds = {Capability.CLIP: TakeKind.CLIP, Capability.PLAN: TakeKind.PLAN}
    local = Candidate(registry.LOCAL, "")
    found = [Contender(kind, local, LOCAL_STUDIO, "free") for kind in kinds.values()]
    for card in models_on_offer().models:
        candidate = Candidate(card.provider, card.model)
        if card.capability in kinds and card.provider not in off and registry.is_known(candidate, card.capability):
            found.append(Contender(kinds[card.capability], candidate, card.name, card.price))
    return tuple(sorted(found, key=lambda one: (one.kind != TakeKind.CLIP, bool(one.candidate.model), one.name)))


def bench_price(wish: Wish) -> tuple[Priced, ...]:
    """What each model costs over all prompts; nothing is asked of anybody."""
    requests = [_request_before(prompt, wish.aspect_ratio) for prompt in wish.prompts]
    first = stills()
    return tuple(_priced(contender, requests, first) for contender in wish.contenders)


def _priced(contender: Contender, requests: Sequence[ClipRequest], first: Sequence[Candidate]) -> Priced:
    asked = [request if contender.kind == TakeKind.CLIP else None for request in requests]
    try:
        return Priced(contender, tuple(estimate_take(one, contender.candidate, first) for one in asked))
    except ProviderError as error:
        return Priced(contender, (), error.sentence)


def _request_before(prompt: str, aspect_ratio: AspectRatio) -> ClipRequest:
    """The clip that will be asked for, as far as its price depends on it."""
    sheet = Generation(prompt=prompt, aspect_ratio=aspect_ratio, seed=SEED)
    spec = LocalPlanner().plan(plan_request(sheet))
    frames = scene_frames(spec, FPS)[SCENE - 1] + 2 * HANDLE_FRAMES
    width, height = FRAME_SIZES[aspect_ratio]
    return ClipRequest(spec, spec.scenes[SCENE - 1], width, height, FPS, frames, HANDLE_FRAMES, 1)


def bench_start(*, owner: User, wish: Wish, agreed_micros: int) -> Bench:
    """Start every take. Raises `NotPossible` for too many, for what cannot be asked, and when it may cost more than was
    agreed to; `OutOfBudget` when the expected price is not there. Nothing has started then."""
    if not wish.prompts or not wish.contenders:
        raise NotPossible("Choose at least one prompt and one model.")
    if len(wish.prompts) > MOST_PROMPTS or wish.takes > MOST_TAKES:
        raise NotPossible(
            f"At most {MOST_PROMPTS} prompts and {MOST_TAKES} takes at once; these are {wish.takes} takes."
        )
    prices = bench_price(wish)
    faults = [f"{price.contender.name}: {price.fault}" for price in prices if price.fault]
    if faults:
        raise NotPossible(" ".join(faults))
    expected = sum(price.estimate.expected_micros or 0 for price in prices)
    most = sum(price.estimate.most_micros or 0 for price in prices)
    if most > agreed_micros:
        raise NotPossible("The price has changed since it was shown. Look at it again.")
    try:
        with transaction.atomic():
            allowances.check(owner, expected)
            bench = Bench.objects.create(
                owner=owner, aspect_ratio=wish.aspect_ratio, expected_micros=expected, most_micros=most
            )
            for number, prompt in enumerate(wish.prompts):
                _sheet(bench, prompt, [(price, price.estimates[number]) for price in prices])
    except allowances.OverBudget as over:
        raise OutOfBudget(over.sentence, over.scope) from over
    return bench


def _sheet(bench: Bench, prompt: str, prices: Sequence[tuple[Priced, Estimate]]) -> None:
    """One prompt's row, planned locally so that every model films the same scene, and a run for each take."""
    sheet = Generation(
        id=uuid.uuid4(),
        owner=bench.owner,
        prompt=clean_prompt(prompt),
        aspect_ratio=bench.aspect_ratio,
        options=Options(aspect_ratio=AspectRatio(bench.aspect_ratio)).model_dump(mode="json"),
        seed=SEED,
        status=Status.COMPLETED,  # nothing is made of it: its takes are wishes, like other formats of a finished ad
        progress=100,
        is_bench=True,
        completed_at=timezone.now(),
    )
    sheet.spec = LocalPlanner().plan(plan_request(sheet)).model_dump(mode="json")
    sheet.save(force_insert=True)
    scenes = PLAN_SCENES.run(PLAN_SCENES.gather(sheet, 0), StageContext(sheet.folder, settings.SCRATCH_DIR))
    PLAN_SCENES.keep(sheet, 0, scenes)
    most = sum(estimate.most_micros or 0 for _, estimate in prices)
    if most:
        allowances.hold(bench.owner, sheet.pk, 0, most)  # the budget of its own: no take of it is bought beyond this
    for part, (price, estimate) in enumerate(prices, start=1):
        contender = price.contender
        Take.objects.create(
            bench=bench,
            generation=sheet,
            part=part,
            kind=contender.kind,
            provider=contender.candidate.provider,
            model=contender.candidate.model,
            name=contender.name,
            expected_micros=estimate.expected_micros or 0,
        )
        queue = Queue.RENDER if _draws(contender) else Queue.APP
        StageRun.objects.create(generation=sheet, stage=STAGE, part=part, queue=queue, rung_at=timezone.now())
        ring(queue)


def _draws(contender: Contender) -> bool:
    return contender.kind == TakeKind.CLIP and contender.candidate.provider == registry.LOCAL


def bench_cancel(*, bench: Bench) -> int:
    """Stop what is under way; what was bought stays on record. Gives how many takes that were."""
    stopped = 0
    with transaction.atomic():
        for sheet in sheets_of(bench):
            runs = StageRun.objects.filter(generation=sheet, stage=STAGE, state__in=OPEN_RUNS)
            stopped += runs.update(state=RunState.CANCELLED, token=F("token") + 1, lease_until=None)
            cancel_open_calls(sheet)
    return stopped


def bench_delete(*, bench: Bench) -> None:
    """Rows and files are gone afterwards; what was spent stays in the ledger."""
    for sheet in sheets_of(bench):
        generation_delete(generation=sheet)
    bench.delete()


def sheets_of(bench: Bench) -> list[Generation]:
    return list(Generation.objects.filter(takes__bench=bench).distinct().order_by("created_at"))

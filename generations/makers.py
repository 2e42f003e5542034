"""What made each part of an ad: provider, model and cost, from the ledger. Local work is never passed off as an AI's."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generations.models import Generation, ProviderCall

PROVIDERS: Final = {"local": "Local studio", "openai": "OpenAI", "replicate": "Replicate"}
LOCAL_MODELS: Final = {"looks": "{name} look", "music": "{name} music"}
PARTS: Final = {
    "write_spec": "Story and copy",
    "make_clips": "Scene {part}",
    "make_sound": "Music and effects",
    "export": "Finish",
}


@dataclass(frozen=True)
class Maker:
    part: str
    provider: str
    model: str
    cost: Decimal


def makers_of(generation: Generation) -> list[Maker]:
    """One line per part in story order; what failed and cost nothing is left out."""
    order = list(PARTS)
    calls = [call for call in generation.calls.all() if call.state == ProviderCall.State.DONE or call.cost]
    calls.sort(key=lambda call: (order.index(call.stage) if call.stage in order else len(order), call.part))
    made = [
        Maker(
            part=PARTS.get(call.stage, call.stage.replace("_", " ").capitalize()).format(part=call.part),
            provider=_name(call.provider),
            model=_in_words(call.model),
            cost=call.cost,
        )
        for call in calls
    ]
    spec = generation.ad_spec
    if spec and not any(call.stage == "write_spec" for call in calls):
        made.insert(0, Maker(PARTS["write_spec"], _name(spec.planner), "", Decimal(0)))
    return made


def _name(provider: str) -> str:
    return PROVIDERS.get(provider, provider.capitalize())


def _in_words(model: str) -> str:
    """The local studio's models are named by kind: "looks/warm" is the warm look. A vendor's name stays as it is."""
    kind, _, name = model.partition("/")
    return LOCAL_MODELS[kind].format(name=name) if kind in LOCAL_MODELS else model

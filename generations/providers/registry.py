"""Which provider does what. The local studio does everything until a key says otherwise.

`candidates(capability, tier)` names what to try, first to last: the operator's choice from the settings, then the tier's, as
far as a key and a price are there; the local studio comes last where it can do the work. Third parties join through the entry
point group "adgen.providers": each entry is called without arguments and gives a `Vendor` (see docs/providers.md).

The vendors' packages are imported where a key is used, and the looks and the composer where something is drawn or composed, not
at the top: each costs every process half a second and 40 MB, and a plan or a page needs none of them.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from django.conf import settings

from generations.providers.base import (
    Capability,
    ClipProvider,
    Judge,
    MediaProvider,
    MusicProvider,
    Planner,
    PlanRequest,
    PromptImprover,
    ProviderError,
    Purchases,
    Vendor,
)
from generations.providers.catalogue import Candidate, Tier, entries, language_model, language_models, tier
from generations.providers.catalogue.languages import WARN_DAYS
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec

if TYPE_CHECKING:
    from generations.providers.openai import Door as OpenAIDoor
    from generations.providers.replicate import ReplicateVendor

LOCAL: Final = "local"
OPENAI: Final = "openai"
REPLICATE: Final = "replicate"
ENTRY_POINTS: Final = "adgen.providers"
LOCALLY: Final = frozenset({Capability.PLAN, Capability.CLIP, Capability.MUSIC})
LANGUAGE: Final = frozenset({Capability.PLAN, Capability.JUDGE})
CHOICES: Final = {
    Capability.PLAN: (OPENAI, "ADGEN_PLANNER_MODEL"),
    Capability.JUDGE: (OPENAI, "ADGEN_JUDGE_MODEL"),
    Capability.IMAGE: (REPLICATE, "ADGEN_IMAGE_MODEL"),
    Capability.CLIP: (REPLICATE, "ADGEN_CLIP_MODEL"),
    Capability.MUSIC: (REPLICATE, "ADGEN_MUSIC_MODEL"),
    Capability.SPEECH: (REPLICATE, "ADGEN_SPEECH_MODEL"),
}

log = logging.getLogger(__name__)


# The local studio ----------------------------------------------------------------------------------------------------


def clip_provider() -> ClipProvider:
    from generations.providers.local.clips import LocalClipProvider

    return LocalClipProvider()


def music_provider() -> MusicProvider:
    from generations.providers.local.sound import LocalMusicProvider

    return LocalMusicProvider()


# Whom to ask ---------------------------------------------------------------------------------------------------------


def candidates(
    capability: Capability,
    tier_name: str = "",
    *,
    first: str = "",
    off: Sequence[str] = (),
    instead: Sequence[Candidate] | None = None,
) -> tuple[Candidate, ...]:
    """What to try for this work, in order. `first` is a user's own choice ("owner/name" or "provider:model"); providers
    named in `off` were switched off by staff, who may also have put another list in place of the settings' model and the
    tier's (`instead`): what they decide on the page counts at once, whatever the environment says."""
    listed = _chosen(capability, first)
    if instead is None:
        listed += _chosen(capability, _from_settings(capability))
        listed += tier(tier_name or settings.ADGEN_TIER).candidates.get(capability, ())
    else:
        listed += instead
    usable = [one for one in listed if one.provider not in off and can_use(one)]
    if capability in LOCALLY:
        usable.append(Candidate(LOCAL, ""))
    unique: dict[str, Candidate] = {}
    for one in usable:
        unique.setdefault(str(one), one)
    return tuple(unique.values())


def tier_of(name: str = "") -> Tier:
    return tier(name or settings.ADGEN_TIER)


def can_use(candidate: Candidate) -> bool:
    """Whether there is a key for this provider, and a price for this model."""
    if candidate.provider == LOCAL:
        return True
    if candidate.provider == OPENAI:
        return bool(settings.OPENAI_API_KEY) and candidate.model in language_models()
    if candidate.provider == REPLICATE:
        known = entries().get(candidate.model)
        return bool(settings.REPLICATE_API_TOKEN) and known is not None and bool(known.prices)
    vendor = third_parties().get(candidate.provider)
    return vendor is not None and any(card.model == candidate.model for card in vendor.cards())


def is_set_up(provider: str) -> bool:
    """Whether there is what this provider needs to be asked."""
    keys = {OPENAI: settings.OPENAI_API_KEY, REPLICATE: settings.REPLICATE_API_TOKEN}
    return bool(keys[provider]) if provider in keys else provider in third_parties()


def is_known(candidate: Candidate, capability: Capability) -> bool:
    """Whether this model is in a catalogue, with a price, and does this kind of work; keys aside."""
    if candidate.provider == OPENAI:
        known = language_models().get(candidate.model)
        return known is not None and capability in known.capabilities
    if candidate.provider == REPLICATE:
        entry = entries().get(candidate.model)
        return entry is not None and bool(entry.prices) and entry.capability == capability
    vendor = third_parties().get(candidate.provider)
    cards = vendor.cards() if vendor else ()
    return any((card.model, card.capability) == (candidate.model, capability) for card in cards)


def _from_settings(capability: Capability) -> str:
    return str(getattr(settings, CHOICES[capability][1]))


def _chosen(capability: Capability, model: str) -> list[Candidate]:
    if not model:
        return []
    provider, _, name = model.partition(":") if ":" in model else (CHOICES[capability][0], "", model)
    return [Candidate(provider, name)]


# Who answers ---------------------------------------------------------------------------------------------------------


def media_provider(provider: str, model: str) -> MediaProvider:
    """The maker of pictures, clips, music or speech behind a candidate or a stored ticket. Not for the local studio."""
    vendor = vendors().get(provider)
    if vendor is None:
        raise ProviderError(f"The provider {provider} is not set up any more.")
    return vendor.provider(model)


def vendors() -> Mapping[str, Vendor]:
    """Every vendor that can be asked now, by name."""
    found: dict[str, Vendor] = dict(third_parties())
    if settings.REPLICATE_API_TOKEN:
        hosts = frozenset(settings.ADGEN_FETCH_ALLOWED_HOSTS)
        found[REPLICATE] = _replicate(settings.REPLICATE_API_TOKEN, settings.REPLICATE_BASE_URL, hosts)
    return found


@cache
def _replicate(token: str, base_url: str, hosts: frozenset[str]) -> ReplicateVendor:
    from generations.providers.replicate import ReplicateVendor

    return ReplicateVendor(token, base_url, hosts)


@cache
def _door(key: str, base_url: str) -> OpenAIDoor:
    from generations.providers.openai import Door

    return Door(key, base_url)


def _openai() -> OpenAIDoor:
    return _door(settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL)


@cache
def third_parties() -> Mapping[str, Vendor]:
    """Vendors of other packages. One that does not load is left out with a word in the log; names of ours are not given away."""
    found: dict[str, Vendor] = {}
    for point in entry_points(group=ENTRY_POINTS):
        try:
            vendor: Vendor = point.load()()
            cards = vendor.cards()
        except (ImportError, AttributeError, TypeError, ValueError, ProviderError):
            log.exception("the provider of %s could not be loaded", point.name)
            continue
        if vendor.name in {LOCAL, OPENAI, REPLICATE} or any(card.provider != vendor.name for card in cards):
            log.error("the provider of %s uses a name that is not its own", point.name)
            continue
        found[vendor.name] = vendor
    return found


def planner(
    tier_name: str = "",
    purchases: Purchases | None = None,
    *,
    first: str = "",
    off: Sequence[str] = (),
    instead: Sequence[Candidate] | None = None,
) -> Planner:
    """The tier's planners one after another; the local one always has the last word."""
    models = _openai_models(Capability.PLAN, tier_name, first=first, off=off, instead=instead)
    if not models:
        return LocalPlanner()
    from generations.providers.openai import OpenAIPlanner

    return PlannerChain([OpenAIPlanner(_openai(), model, purchases) for model in models], LocalPlanner())


def planner_of(candidate: Candidate, purchases: Purchases | None = None) -> Planner:
    """Exactly this planner, with nobody behind it."""
    if candidate.provider == LOCAL:
        return LocalPlanner()
    if candidate.provider != OPENAI or not can_use(candidate):
        raise ProviderError(f"The planner {candidate} is not set up any more.")
    from generations.providers.openai import OpenAIPlanner

    return OpenAIPlanner(_openai(), candidate.model, purchases)


def prompt_improver(
    tier_name: str = "",
    purchases: Purchases | None = None,
    *,
    off: Sequence[str] = (),
    instead: Sequence[Candidate] | None = None,
) -> PromptImprover | None:
    """None without a key, or when staff switched its provider off: the page then offers no improvement."""
    models = _openai_models(Capability.PLAN, tier_name, off=off, instead=instead)
    if not models:
        return None
    from generations.providers.openai import OpenAIImprover

    return OpenAIImprover(_openai(), models[0], purchases)


def judge(
    tier_name: str = "",
    purchases: Purchases | None = None,
    *,
    off: Sequence[str] = (),
    instead: Sequence[Candidate] | None = None,
) -> Judge | None:
    """None without a key, or when staff switched its provider off: the dimension then says that it was not scored."""
    models = _openai_models(Capability.JUDGE, tier_name, off=off, instead=instead)
    if not models:
        return None
    from generations.providers.openai import OpenAIJudge

    return OpenAIJudge(_openai(), models[0], purchases)


def _openai_models(
    capability: Capability,
    tier_name: str,
    *,
    first: str = "",
    off: Sequence[str] = (),
    instead: Sequence[Candidate] | None = None,
) -> list[str]:
    listed = candidates(capability, tier_name, first=first, off=off, instead=instead)
    return [one.model for one in listed if one.provider == OPENAI]


class PlannerChain:
    """Remote planners in order, then the local one. What was tried in vain stands in the spec's `planner`."""

    def __init__(self, remote: Sequence[Planner], last: Planner) -> None:
        self._remote = tuple(remote)
        self._last = last
        self.name = self._remote[0].name if self._remote else last.name

    def plan(self, request: PlanRequest) -> AdSpec:
        failed: list[str] = []
        for one in self._remote:
            try:
                return _noted(one.plan(request), failed)
            except ProviderError as error:
                log.warning("planner %s: %s %s", one.name, error.sentence, error.detail)
                failed.append(f"{one.name} ({error.sentence})")
        return _noted(self._last.plan(request), failed)


def _noted(spec: AdSpec, failed: Sequence[str]) -> AdSpec:
    if not failed:
        return spec
    return spec.model_copy(update={"planner": f"{spec.planner}, after {'; '.join(failed)}"[:200]})


def retiring(today: date, tier_name: str = "") -> tuple[str, ...]:
    """Sentences about models in use whose announced end is near or past; for the health page and the start."""
    found = []
    for capability in sorted(LANGUAGE):
        for one in candidates(capability, tier_name):
            model = language_model(one.model) if one.provider == OPENAI else None
            left = model.days_left(today) if model else None
            if model and left is not None and left <= WARN_DAYS:
                found.append(f"{model.name} ends on {model.retires:%Y-%m-%d}; choose another model.")
    return tuple(dict.fromkeys(found))

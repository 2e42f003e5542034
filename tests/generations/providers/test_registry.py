"""Who is asked, in which order; and that without keys nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from generations.providers import registry
from generations.providers.base import Capability, PlanRequest, ProviderError
from generations.providers.catalogue import Candidate
from generations.providers.local.planner import LocalPlanner
from tests.fakes.openai import FakeOpenAI
from tests.fakes.orders import PROMPT

LOCAL = Candidate("local", "")


@pytest.fixture
def no_keys(settings: Any) -> Any:
    for name in ("OPENAI_API_KEY", "REPLICATE_API_TOKEN", *(setting for _, setting in registry.CHOICES.values())):
        setattr(settings, name, "")
    settings.ADGEN_TIER = "standard"
    return settings


@pytest.fixture
def keys(no_keys: Any) -> Any:
    no_keys.OPENAI_API_KEY = "sk-test"
    no_keys.REPLICATE_API_TOKEN = "r8_test"
    return no_keys


@pytest.fixture
def fake(keys: Any) -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as server:
        keys.OPENAI_BASE_URL = server.base_url
        yield server


def names(capability: Capability, tier: str = "", **more: Any) -> list[str]:
    return [str(one) for one in registry.candidates(capability, tier, **more)]


def test_without_keys_everything_is_local(no_keys: Any) -> None:
    assert {capability: registry.candidates(capability) for capability in Capability} == {
        Capability.PLAN: (LOCAL,),
        Capability.CLIP: (LOCAL,),
        Capability.MUSIC: (LOCAL,),
        Capability.IMAGE: (),
        Capability.SPEECH: (),
        Capability.JUDGE: (),
    }
    assert isinstance(registry.planner(), LocalPlanner)
    assert registry.prompt_improver() is None
    assert registry.judge() is None
    assert "replicate" not in registry.vendors()
    assert registry.planner().plan(PlanRequest(PROMPT)) == LocalPlanner().plan(PlanRequest(PROMPT))


def test_a_tier_names_what_is_tried_and_the_local_studio_comes_last(keys: Any) -> None:
    assert names(Capability.CLIP, "best") == [
        "replicate:google/veo-3.1",
        "replicate:kwaivgi/kling-v3-video",
        "replicate:kwaivgi/kling-v2.5-turbo-pro",
        "local:",
    ]
    assert registry.candidates(Capability.CLIP, "draft")[0].resolution == "720p"
    assert registry.tier_of("best").first_frame


def test_the_operators_choice_comes_first_and_a_users_before_it(keys: Any) -> None:
    keys.ADGEN_CLIP_MODEL = "google/veo-3.1-fast"
    assert names(Capability.CLIP)[:2] == ["replicate:google/veo-3.1-fast", "replicate:kwaivgi/kling-v2.5-turbo-pro"]
    assert names(Capability.CLIP, first="kwaivgi/kling-v2.5-turbo-pro")[:2] == [
        "replicate:kwaivgi/kling-v2.5-turbo-pro",
        "replicate:google/veo-3.1-fast",
    ]


def test_what_staff_decided_counts_whatever_the_environment_says(keys: Any) -> None:
    keys.ADGEN_CLIP_MODEL = "google/veo-3.1-fast"
    keys.ADGEN_PLANNER_MODEL = "gpt-6-sol"
    theirs = [Candidate("replicate", "prunaai/p-video", "720p")]
    assert names(Capability.CLIP, instead=theirs) == ["replicate:prunaai/p-video", "local:"]
    improver = registry.prompt_improver(instead=[Candidate("openai", "gpt-6-luna")])
    assert improver is not None
    assert improver.name == "openai:gpt-6-luna"
    assert registry.prompt_improver(off=["openai"]) is None
    assert registry.judge(off=["openai"]) is None
    assert isinstance(registry.planner(off=["openai"]), LocalPlanner)


def test_models_without_a_price_and_providers_switched_off_are_left_out(keys: Any) -> None:
    keys.ADGEN_CLIP_MODEL = "somebody/unknown"
    assert "replicate:somebody/unknown" not in names(Capability.CLIP)
    assert names(Capability.CLIP, off=["replicate"]) == ["local:"]
    with pytest.raises(ProviderError, match="not in the catalogue"):
        registry.media_provider("replicate", "somebody/unknown")
    with pytest.raises(ProviderError, match="not set up"):
        registry.media_provider("gone", "model")


def test_with_a_key_the_plan_is_openais(fake: FakeOpenAI) -> None:
    assert registry.planner().plan(PlanRequest(PROMPT)).planner == "openai:gpt-5.6-luna"


def test_when_the_first_model_fails_the_next_is_asked_and_the_record_says_so(fake: FakeOpenAI) -> None:
    fake.script("404")
    spec = registry.planner().plan(PlanRequest(PROMPT))
    assert spec.planner.startswith(
        "openai:gpt-6-luna, after openai:gpt-5.6-luna (The AI planner does not know this model."
    )
    assert [question["model"] for question in fake.questions] == ["gpt-5.6-luna", "gpt-6-luna"]


def test_at_last_the_local_planner_writes_the_plan_and_the_record_says_so(fake: FakeOpenAI) -> None:
    fake.script("quota", "refusal")
    spec = registry.planner().plan(PlanRequest(PROMPT))
    assert spec.planner.startswith("local, after openai:gpt-5.6-luna (The AI planner's account is out of credit.")
    assert spec.model_copy(update={"planner": "local"}) == LocalPlanner().plan(PlanRequest(PROMPT))


def test_models_that_end_soon_are_told(keys: Any) -> None:
    keys.ADGEN_PLANNER_MODEL = "gpt-5-mini"
    assert registry.retiring(date(2026, 11, 20)) == ("GPT-5 mini ends on 2026-12-11; choose another model.",)
    keys.ADGEN_PLANNER_MODEL = ""
    assert registry.retiring(date(2026, 11, 20)) == ()

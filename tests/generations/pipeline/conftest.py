from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from accounts.models import User
from generations.models import Generation, StageRun
from generations.options import Options
from generations.pipeline import buying, runner
from generations.providers import registry
from generations.services import generation_start
from tests.fakes.replicate import FakeReplicate
from tests.generations.pipeline.paid import PROMPT


@pytest.fixture
def fake(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeReplicate]:
    with FakeReplicate() as server:
        settings.REPLICATE_API_TOKEN = server.token
        settings.REPLICATE_BASE_URL = server.origin
        settings.ADGEN_FETCH_ALLOWED_HOSTS = frozenset({server.host})
        settings.ADGEN_TIER = "standard"
        registry._replicate.cache_clear()
        monkeypatch.setattr(buying, "back_off_s", lambda failures, retry_after_s: 0.0)
        yield server
        registry._replicate.cache_clear()


@pytest.fixture
def bought(user: User, fake: FakeReplicate) -> Generation:
    """Planned by the local planner; its scenes are about to be bought, one after the other."""
    generation = generation_start(owner=user, prompt=PROMPT, options=Options())
    for _ in range(2):
        assert runner.run_next("app") == "done"
    StageRun.objects.filter(stage="make_sound").delete()
    return generation

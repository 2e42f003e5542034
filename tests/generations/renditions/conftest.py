"""A finished ad whose wishes can be watched; nothing is drawn or rendered unless a test does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils import timezone

from generations.models import Generation


@pytest.fixture
def finished(make_generation: Callable[..., Generation]) -> Generation:
    return make_generation(status="completed", progress=100, current_step="Done", completed_at=timezone.now())

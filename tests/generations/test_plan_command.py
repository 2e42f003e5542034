"""`manage.py plan`: free unless somebody says otherwise, and booked when they do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from generations.models import ProviderCall, SiteSettings
from tests.fakes.openai import FakeOpenAI

pytestmark = pytest.mark.django_db(transaction=True)
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"


@pytest.fixture
def fake(settings: Any) -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as server:
        settings.OPENAI_API_KEY = server.key
        settings.OPENAI_BASE_URL = server.base_url
        settings.ADGEN_TIER = "standard"
        yield server


def plan(*options: str) -> dict[str, Any]:
    out = StringIO()
    call_command("plan", PROMPT, "--json", *options, stdout=out)
    spec: dict[str, Any] = json.loads(out.getvalue())
    return spec


def test_a_plan_on_the_command_line_costs_nothing_although_there_is_a_key(fake: FakeOpenAI) -> None:
    assert plan()["planner"] == "local"
    assert fake.asked == []
    assert not ProviderCall.objects.exists()


def test_a_paid_plan_stands_in_the_ledger(fake: FakeOpenAI) -> None:
    assert plan("--paid")["planner"] == "openai:gpt-5.6-luna"
    call = ProviderCall.objects.get()
    assert (call.stage, call.kind, call.state, call.cost) == ("plan", "plan", "done", fake.earned)
    assert call.settled_at is not None


def test_a_paid_plan_obeys_staffs_switches(fake: FakeOpenAI) -> None:
    SiteSettings.objects.create(switched_off=["openai"])
    assert plan("--paid")["planner"] == "local"
    assert fake.asked == []


def test_a_plan_loads_no_looks_no_composer_and_no_pipeline() -> None:
    """They would more than double what a plan costs."""
    code = (
        "import sys; from django.core.management import execute_from_command_line as run;"
        "run(['manage.py', 'plan', 'Rosa bakes custard tarts in Lisbon', '--json']);"
        "print(sorted({'PIL', 'cv2', 'generations.pipeline', 'generations.looks'} & set(sys.modules)))"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "adgen.settings"}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_paid_plan_without_budget_is_refused_in_a_sentence(fake: FakeOpenAI, settings: Any) -> None:
    settings.ADGEN_BUDGET_SITE_DAY = Decimal(0)
    with pytest.raises(SystemExit) as ended:
        plan("--paid")
    assert ended.value.code == 2
    assert fake.asked == []

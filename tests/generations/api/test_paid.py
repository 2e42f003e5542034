"""The API's money: 402, 429, Idempotency-Key, estimates, models, usage, storyboard, webhooks."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import hashlib
import hmac
import io
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from rest_framework_simplejwt.tokens import AccessToken

from accounts.models import Budget, User
from generations.models import CallState, Generation, ProviderCall, StageRun
from generations.pipeline import runner
from generations.states import Pause, RunState

JSON = "application/json"
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning"
KLING = "kwaivgi/kling-v2.5-turbo-pro"


@pytest.fixture
def api(user: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(user)}"})


@pytest.fixture
def keys(settings: Any) -> None:
    """A key is there; nobody answers at its address, and nobody is asked."""
    settings.REPLICATE_API_TOKEN = "r8_test"
    settings.REPLICATE_BASE_URL = "http://127.0.0.1:9"
    settings.ADGEN_TIER = "standard"


def generate(api: Client, key: str = "", **more: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return api.post("/api/generate", {"prompt": PROMPT, **more}, content_type=JSON, headers=headers)


@pytest.mark.django_db
def test_over_budget_is_402_and_leaves_nothing(api: Client, keys: None, settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal("0.50")
    answer = generate(api)
    assert answer.status_code == 402
    assert answer.json()["error"] == {
        "code": "over_budget",
        "message": "Your budget for today is used up. It starts afresh at midnight UTC.",
        "details": {"scope": ["user_day"]},
    }
    assert not Generation.objects.exists()
    assert set(Budget.objects.values_list("reserved", flat=True)) <= {0}


@pytest.mark.django_db
def test_without_keys_no_budget_stands_in_the_way(api: Client, settings: Any) -> None:
    settings.ADGEN_BUDGET_SITE_DAY = Decimal(0)
    assert generate(api).status_code == 202


@pytest.mark.django_db
def test_the_eleventh_start_of_an_hour_is_429(api: Client) -> None:
    assert [generate(api).status_code for _ in range(10)] == [202] * 10
    answer = generate(api)
    assert answer.status_code == 429
    assert 3500 <= int(answer["Retry-After"]) <= 3600
    assert answer.json()["error"]["message"] == "You can start 10 videos an hour. The next one can start in 60 minutes."


@pytest.mark.django_db
def test_a_start_that_was_refused_does_not_count(api: Client, keys: None, settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal("0.50")
    for _ in range(12):
        assert generate(api).status_code == 402
    settings.ADGEN_BUDGET_USER_DAY = None
    assert generate(api).status_code == 202


@pytest.mark.django_db(transaction=True)
def test_forty_simultaneous_starts_against_a_budget_for_ten(user: User, keys: None, settings: Any) -> None:
    settings.ADGEN_GENERATIONS_PER_HOUR = settings.ADGEN_API_REQUESTS_PER_MINUTE = 0
    token = f"Bearer {AccessToken.for_user(user)}"
    price = Client(headers={"authorization": token}).post("/api/estimate", {"prompt": PROMPT}, content_type=JSON).json()
    settings.ADGEN_BUDGET_USER_DAY = Decimal(price["expected"]) * 10

    def start(_: int) -> int:
        try:
            return int(generate(Client(headers={"authorization": token})).status_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(start, range(40)))
    assert sorted(answers) == [202] * 10 + [402] * 30
    assert Generation.objects.count() == 10


@pytest.mark.django_db
def test_the_same_key_starts_once_and_answers_the_same(api: Client) -> None:
    first, second = generate(api, "order-1"), generate(api, "order-1")
    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json() == second.json()
    assert Generation.objects.count() == 1
    assert generate(api, "order-2").json() != first.json()


@pytest.mark.django_db
def test_a_key_belongs_to_one_request(api: Client) -> None:
    generate(api, "order-1")
    answer = generate(api, "order-1", duration=30)
    assert answer.status_code == 422
    assert answer.json()["error"]["message"] == "This Idempotency-Key was used for another request."


@pytest.mark.django_db
def test_a_key_is_free_again_after_a_refusal(api: Client, keys: None, settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal("0.50")
    assert generate(api, "order-1").status_code == 402
    settings.ADGEN_BUDGET_USER_DAY = None
    assert generate(api, "order-1").status_code == 202


@pytest.mark.django_db
def test_estimates_name_what_is_expected_and_what_it_costs_at_most(api: Client, keys: None) -> None:
    body = api.post("/api/estimate", {"prompt": PROMPT}, content_type=JSON).json()
    clips = next(line for line in body["lines"] if line["kind"] == "clip")
    assert (clips["model"], clips["expected"]) == (KLING, f"{Decimal('0.35') * clips['pieces']:.4f}")
    assert Decimal(body["most"]) > Decimal(body["expected"])
    assert body["words"].startswith("about $")


@pytest.mark.django_db
def test_without_keys_the_estimate_is_free(api: Client) -> None:
    body = api.post("/api/estimate", {"prompt": PROMPT}, content_type=JSON).json()
    assert body == {"expected": "0.0000", "most": "0.0000", "words": "free", "lines": []}


@pytest.mark.django_db
def test_models_are_those_that_can_be_used_now(api: Client, keys: None) -> None:
    body = api.get("/api/models").json()
    assert body["tier"] == "standard"
    assert body["tiers"]["standard"]["clip"][0] == f"replicate:{KLING}"
    assert body["tiers"]["standard"]["clip"][-1] == "local"
    assert KLING in {model["model"] for model in body["models"]}


@pytest.mark.django_db
def test_usage_sums_exactly_by_day_kind_and_model(api: Client, user: User, make_generation: Callable[..., Any]) -> None:
    generation = make_generation()
    for cost, kind in [("0.1", "clip"), ("0.2", "clip"), ("0.000001", "plan")]:
        ProviderCall.objects.create(
            generation=generation, stage="x", kind=kind, provider="replicate", model="m", cost=Decimal(cost)
        )
    ProviderCall.objects.filter(kind="plan").update(created_at=timezone.now() - dt.timedelta(days=1))
    body = api.get("/api/usage?days=2").json()
    assert body["total"] == "0.3000"
    assert [(day["cost"], day["calls"]) for day in body["by_day"]] == [("0.0000", 1), ("0.3000", 2)]
    assert [(kind["label"], kind["cost"]) for kind in body["by_kind"]] == [("Clips", "0.3000"), ("Planning", "0.0000")]
    assert [model["name"] for model in body["by_model"]] == ["replicate:m"]
    assert [limit["name"] for limit in body["limits"]] == ["user_day", "user_month"]
    assert body["limits"][0]["limit"] == "100.0000"


@pytest.mark.django_db
def test_usage_of_strangers_is_not_shown(stranger: User, make_generation: Callable[..., Any]) -> None:
    ProviderCall.objects.create(
        generation=make_generation(), stage="x", kind="clip", provider="replicate", model="m", cost=Decimal(1)
    )
    api = Client(headers={"authorization": f"Bearer {AccessToken.for_user(stranger)}"})
    assert api.get("/api/usage").json()["total"] == "0.0000"
    assert api.get("/api/usage/csv").content.count(b"\r\n") == 1


@pytest.mark.django_db
def test_the_table_is_csv_without_formulas(api: Client, make_generation: Callable[..., Any]) -> None:
    ProviderCall.objects.create(
        generation=make_generation(),
        stage="x",
        kind="clip",
        provider="replicate",
        model="m",
        cost=Decimal("0.07"),
        error="=1+1",
    )
    answer = api.get("/api/usage/csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    row = next(csv.DictReader(io.StringIO(answer.content.decode())))
    assert (row["cost_usd"], row["error"]) == ("0.070000", "'=1+1")


# Storyboard


@pytest.fixture
def reviewed(api: Client) -> Generation:
    """Planned by the local planner and standing still."""
    generation_id = generate(api, review=True).json()["generation_id"]
    while runner.run_next("app") != "nothing to do":
        pass
    return Generation.objects.get(pk=generation_id)


@pytest.mark.django_db(transaction=True)
def test_a_plan_for_review_waits_and_says_so(reviewed: Generation) -> None:
    assert (reviewed.status, reviewed.paused, reviewed.current_step) == (
        "processing",
        "review",
        "Waiting for your review",
    )
    assert set(StageRun.objects.values_list("stage", flat=True)) == {"write_spec", "plan_scenes"}
    assert reviewed.scenes.count() >= 3


@pytest.mark.django_db(transaction=True)
def test_a_plan_can_be_changed_and_approved(api: Client, reviewed: Generation) -> None:
    first, second, *rest = reviewed.ad_spec.scenes  # type: ignore[union-attr]
    changes = {
        "scenes": [
            {"scene_number": 1, "text": "Warm tarts at seven", "duration_s": first.duration_s + 0.5},
            {"scene_number": 2, "duration_s": second.duration_s - 0.5, "visual_prompt": "A tray of tarts, steaming"},
        ],
        "order": [2, 1, *(scene.scene_number for scene in rest)],
        "call_to_action": "Come by",
    }
    answer = api.patch(f"/api/generations/{reviewed.pk}/storyboard", changes, content_type=JSON)
    assert answer.status_code == 200, answer.json()
    scenes = list(reviewed.scenes.all())
    assert scenes[0].planned.visual_prompt == "A tray of tarts, steaming"
    assert scenes[1].planned.text_overlay.text == "Warm tarts at seven"
    assert [scene.scene_type for scene in scenes[:2]] == [first.scene_type, second.scene_type]
    assert api.post(f"/api/generations/{reviewed.pk}/approve").status_code == 202
    reviewed.refresh_from_db()
    assert (reviewed.paused, reviewed.ad_spec.ad_specifications.call_to_action) == ("", "Come by")  # type: ignore[union-attr]
    assert StageRun.objects.filter(stage="make_clips", state=RunState.READY).count() == len(scenes)
    assert api.post(f"/api/generations/{reviewed.pk}/approve").status_code == 409


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"scenes": [{"scene_number": 9, "text": "x"}]}, "There is no scene 9."),
        (
            {"scenes": [{"scene_number": 1, "text": "x" * 61}]},
            "Scene 1, text: a line of text on screen holds at most 60 characters.",
        ),
        ({"order": [1, 1, 2]}, "The new order must name every scene once."),
        ({"scenes": [{"scene_number": 1, "duration_s": 6.9}]}, "Scene durations sum to"),
        ({"spec": {"no": "spec"}}, "Analysis: Field required."),
    ],
)
def test_a_plan_that_cannot_be_is_refused_in_words(
    api: Client, reviewed: Generation, change: dict[str, Any], sentence: str
) -> None:
    before = reviewed.spec
    answer = api.patch(f"/api/generations/{reviewed.pk}/storyboard", change, content_type=JSON)
    assert answer.status_code == 422
    assert answer.json()["error"]["message"].startswith(sentence)
    reviewed.refresh_from_db()
    assert reviewed.spec == before


@pytest.mark.django_db(transaction=True)
def test_strangers_do_not_see_a_plan(reviewed: Generation, stranger: User) -> None:
    api = Client(headers={"authorization": f"Bearer {AccessToken.for_user(stranger)}"})
    assert api.get(f"/api/generations/{reviewed.pk}/storyboard").status_code == 404
    assert api.post(f"/api/generations/{reviewed.pk}/approve").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_approving_holds_the_price_and_402_leaves_the_plan_waiting(
    api: Client, keys: None, reviewed: Generation, settings: Any
) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal("0.50")
    assert api.post(f"/api/generations/{reviewed.pk}/approve").status_code == 402
    reviewed.refresh_from_db()
    assert (reviewed.paused, reviewed.approved_at) == (Pause.REVIEW, None)
    settings.ADGEN_BUDGET_USER_DAY = None
    assert api.post(f"/api/generations/{reviewed.pk}/approve").status_code == 202
    assert Budget.objects.get(key=f"generation:{reviewed.pk}").held > 0


# Webhooks


def knock(call_id: uuid.UUID, *, key: bytes = b"secret", at: float | None = None) -> Any:
    body, stamp = b'{"id": "p1", "status": "succeeded"}', str(int(at or time.time()))
    mac = hmac.new(key, b"h1." + stamp.encode() + b"." + body, hashlib.sha256).digest()
    headers = {
        "webhook-id": "h1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(mac).decode()}",
    }
    return Client(enforce_csrf_checks=True).post(
        f"/api/hooks/replicate/{call_id}", body, content_type=JSON, headers=headers
    )


@pytest.mark.django_db
def test_a_genuine_knock_makes_the_watcher_look_at_once_and_nothing_else(
    make_generation: Callable[..., Any], settings: Any
) -> None:
    settings.REPLICATE_WEBHOOK_SECRET = "whsec_" + base64.b64encode(b"secret").decode()
    later = timezone.now() + dt.timedelta(minutes=1)
    call = ProviderCall.objects.create(
        generation=make_generation(),
        stage="make_clips",
        provider="replicate",
        model="m",
        state=CallState.OPEN,
        check_at=later,
    )
    assert knock(call.pk, key=b"other").status_code == 403
    assert knock(call.pk, at=time.time() - 900).status_code == 403
    call.refresh_from_db()
    assert call.check_at == later
    assert knock(call.pk).status_code == 204
    assert knock(uuid.uuid4()).status_code == 204
    call.refresh_from_db()
    assert call.state == CallState.OPEN
    assert call.check_at is not None
    assert call.check_at <= timezone.now()

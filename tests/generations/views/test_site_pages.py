"""Staff's pages: spend by day, provider and model; switches and tiers that count at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from generations.models import Generation, ProviderCall, SiteSettings
from generations.options import Options
from generations.pipeline.choice import remote_candidates, tier_name
from generations.pipeline.write_spec import gather
from generations.providers.base import Capability
from generations.site import SiteForm

pytestmark = pytest.mark.django_db
SPEND, MODELS = "/staff/spend/", "/staff/models/"
FLUX = "replicate:black-forest-labs/flux-schnell"


@pytest.fixture
def staff(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_user("ada", password="x", is_staff=True))
    return client


@pytest.fixture
def keys(settings: Any) -> None:
    settings.OPENAI_API_KEY, settings.REPLICATE_API_TOKEN = "key", "token"


def call(generation: Generation, cost: str, took_s: float = 10, **more: Any) -> ProviderCall:
    given = {
        "stage": "make_clips",
        "kind": "clip",
        "provider": "replicate",
        "model": "acme/film",
        "state": "done",
        **more,
    }
    now = timezone.now()
    return ProviderCall.objects.create(
        generation=generation, cost=Decimal(cost), sent_at=now - timedelta(seconds=took_s), completed_at=now, **given
    )


def given(**changes: Any) -> dict[str, Any]:
    """The form as the page shows it."""
    form = SiteForm(site=SiteSettings.now())
    return {name: form[name].initial for name in form.fields} | changes


def test_spend_is_summed_over_all_members(
    staff: Client, make_generation: Callable[..., Generation], settings: Any
) -> None:
    settings.ADGEN_BUDGET_SITE_DAY = Decimal(10)
    generation = make_generation()
    call(generation, "8.20", 20)
    call(generation, "0.10", 40)
    call(generation, "0", state="failed")
    call(generation, "0.05", provider="openai", model="gpt-large", possible_double=True, expected_micros=70_000)
    call(generation, "0", provider="local", model="looks/warm")
    page = staff.get(SPEND).content.decode()
    assert "$8.35 <span>of $10.00</span>" in page
    assert "is-near" in page
    assert "1 (33 %)" in page
    assert "30.0 s" in page
    assert "40.0 s" in page
    assert "Possibly bought twice" in page
    assert "$0.07" in page
    assert "looks/warm" not in page
    assert "style=" not in page


def test_without_spending_the_page_says_so(staff: Client) -> None:
    page = staff.get(SPEND).content.decode()
    assert "Nothing was bought in these days" in page
    assert "No key" in page


def test_a_switch_counts_at_once(staff: Client, keys: None) -> None:
    assert remote_candidates(Capability.IMAGE, Options()) != ()
    assert staff.post(MODELS, given(on=["openai"])).status_code == 302
    assert SiteSettings.now().switched_off == ["replicate"]
    assert remote_candidates(Capability.IMAGE, Options()) == ()
    assert remote_candidates(Capability.PLAN, Options()) != ()
    assert "Switched off" in staff.get(SPEND).content.decode()


def test_a_planner_that_is_switched_off_is_not_asked(
    staff: Client, keys: None, settings: Any, make_generation: Callable[..., Generation]
) -> None:
    settings.ADGEN_PLANNER_MODEL = "gpt-6-luna"
    staff.post(MODELS, given(on=["replicate"]))
    order = gather(make_generation(), 0)
    assert (order.models, order.off) == ((), ("openai",))


def test_a_tier_is_edited_and_comes_back_as_shipped(staff: Client, keys: None) -> None:
    assert staff.post(MODELS, given(**{"standard-image": f"{FLUX}\r\n"})).status_code == 302
    assert SiteSettings.now().tiers == {"standard": {"image": [FLUX]}}
    assert [str(one) for one in remote_candidates(Capability.IMAGE, Options(tier="standard"))] == [FLUX]
    assert str(remote_candidates(Capability.IMAGE, Options(tier="best"))[0]) != FLUX
    staff.post(MODELS, given(**{"standard-image": ""}))
    assert SiteSettings.now().tiers == {}


def test_the_usual_tier_is_chosen(staff: Client) -> None:
    staff.post(MODELS, given(tier="best"))
    assert tier_name(Options()) == "best"
    assert tier_name(Options(tier="draft")) == "draft"
    assert SiteSettings.now().changed_by is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("standard-image", "replicate:nobody/knows"),
        ("standard-image", "replicate:kwaivgi/kling-v2.5-turbo-pro"),
        ("standard-image", "flux"),
        ("best-plan", "<script>"),
        ("draft-image", "\n".join([FLUX] * 7)),
        ("tier", "golden"),
    ],
)
def test_what_nobody_can_ask_is_refused_and_nothing_is_kept(staff: Client, field: str, value: str) -> None:
    answer = staff.post(MODELS, given(**{field: value}))
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert not SiteSettings.objects.exists()


@pytest.mark.parametrize("path", [SPEND, MODELS])
def test_members_find_nothing_and_visitors_log_in(signed_in: Client, client: Client, path: str) -> None:
    assert signed_in.get(path).status_code == 404
    assert signed_in.post(MODELS, given(tier="best")).status_code == 404
    assert client.get(path)["Location"].startswith("/accounts/login/")
    assert not SiteSettings.objects.exists()


def test_the_wrong_method_is_refused(staff: Client) -> None:
    assert staff.post(SPEND).status_code == 405
    assert staff.put(MODELS).status_code == 405


def test_only_staff_are_led_there(staff: Client, signed_in: Client) -> None:
    assert f'href="{SPEND}"' in staff.get("/profile/").content.decode()
    assert f'href="{SPEND}"' not in signed_in.get("/profile/").content.decode()

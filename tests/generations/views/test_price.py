"""The price beside the button: there before anything is bought, and nothing where nothing is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from generations.options import Options
from generations.pipeline.estimate import Estimate, Line
from generations.providers.base import Capability

pytestmark = pytest.mark.django_db
PRICE = "/generations/price/"


@pytest.fixture
def priced(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """Every second costs five cents; what was asked is kept."""
    asked: list[Options] = []

    def estimate(options: Options, prompt: str = "", photo_count: int = 0) -> Estimate:
        asked.append(options)
        cost = Decimal("0.05") * options.duration_s
        return Estimate((Line(Capability.CLIP, 4, "acme/film", cost, cost * 2),))

    monkeypatch.setattr("generations.views.start.estimate_for", estimate)
    return asked


def test_the_local_studio_names_no_price(signed_in: Client) -> None:
    assert "is-free" in signed_in.get("/dashboard/").content.decode()
    assert "$" not in signed_in.post(PRICE, {"duration_s": "60"}).content.decode()


def test_the_dashboard_opens_with_the_price(signed_in: Client, priced: list[Options]) -> None:
    assert "About $0.75, at most $1.50" in signed_in.get("/dashboard/").content.decode()


def test_the_price_follows_the_options(signed_in: Client, priced: list[Options]) -> None:
    answer = signed_in.post(PRICE, {"prompt": "", "duration_s": "30", "aspect_ratio": "1:1"})
    assert "About $1.50, at most $3.00" in answer.content.decode()
    assert priced[-1].aspect_ratio == "1:1"


def test_a_tier_is_offered_only_where_there_are_models(signed_in: Client, priced: list[Options]) -> None:
    assert 'name="tier"' in signed_in.get("/dashboard/").content.decode()
    signed_in.post(PRICE, {"tier": "best"})
    assert priced[-1].tier == "best"


def test_without_keys_no_tier_is_offered(signed_in: Client) -> None:
    assert 'name="tier"' not in signed_in.get("/dashboard/").content.decode()


def test_nonsense_is_priced_as_the_default(signed_in: Client, priced: list[Options]) -> None:
    assert "About $0.75" in signed_in.post(PRICE, {"duration_s": "7", "seed": "-1"}).content.decode()


def test_visitors_log_in_and_a_get_is_refused(client: Client, signed_in: Client) -> None:
    assert client.post(PRICE)["Location"].startswith("/accounts/login/")
    assert signed_in.get(PRICE).status_code == 405

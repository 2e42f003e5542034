from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from generations.models import Generation, ProviderCall


def test_the_profile_shows_who_and_how_much(signed_in: Client, make_generation: Callable[..., Generation]) -> None:
    for status in ("completed", "completed", "failed", "pending"):
        generation = make_generation(status=status)
    ProviderCall.objects.create(
        generation=generation, stage="make_clips", provider="local", model="m", cost=Decimal("0.76")
    )
    page = "".join(signed_in.get("/profile/").content.decode().split())
    assert "<h1>rosa</h1>" in page
    assert "<dt>Videos</dt><dd>4</dd>" in page
    assert "67%" in page
    assert "$0.76" in page


def test_a_new_member_has_no_success_rate_yet(signed_in: Client) -> None:
    page = "".join(signed_in.get("/profile/").content.decode().split())
    assert "<dt>Successrate</dt><dd>–</dd>" in page


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/profile/", "page"),
        ("/profile/usage/", "true"),
        ("/brands/", "true"),
        ("/accounts/password/change/", "true"),
        ("/gallery/", None),
    ],
)
def test_the_top_bar_says_in_which_part_of_the_product_one_is(
    path: str, current: str | None, signed_in: Client
) -> None:
    link = signed_in.get(path).content.decode().partition('href="/profile/"')[2].partition(">")[0].strip()
    assert link == (f'aria-current="{current}"' if current else "")

"""The gallery of somebody with ten thousand videos: few queries, quick."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from generations.models import Generation
from generations.options import Options
from generations.states import Status

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ROWS = 10_000


@pytest.fixture
def big_gallery(user: User) -> None:
    options = Options().model_dump(mode="json")
    states = (Status.COMPLETED, Status.COMPLETED, Status.COMPLETED, Status.FAILED)
    Generation.objects.bulk_create(
        [
            Generation(
                owner=user,
                prompt=f"Rosa's Bakery in Lisbon, custard tart number {number}",
                options=options,
                status=states[number % 4],
                spec={"filler": "x" * 4000},
            )
            for number in range(ROWS)
        ],
        batch_size=1000,
    )


@pytest.mark.parametrize("query", ["", "?page=400", "?q=tart", "?status=failed&sort=oldest"])
def test_twenty_of_ten_thousand_take_few_queries_and_little_time(
    big_gallery: None, signed_in: Client, django_assert_max_num_queries: Callable[[int], Any], query: str
) -> None:
    with django_assert_max_num_queries(10):
        response = signed_in.get(f"/gallery/{query}")
    assert response.status_code == 200
    spent = []
    for _ in range(5):
        begun = time.process_time()
        signed_in.get(f"/gallery/{query}")
        spent.append(time.process_time() - begun)
    assert median(spent) < 0.150

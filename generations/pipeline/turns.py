"""Whose turn it is: users share the workers of a queue like people at a counter, however many ads each has asked for.

The queue promises no order at all, so the order is made here, at every claim:

1. who has the least under way at this moment,
2. what has been begun before what has not (an ad half made helps nobody),
3. who was served longest ago: one ad of each user before anybody's second,
4. first come, first served: the age of the ad, or of the wish for a finished one.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import models
from django.db.models import F, Max

from generations.models import StageRun
from generations.states import RunState

REMEMBERED: Final = timedelta(hours=1)  # who was served before that has waited long enough


def in_turn(waiting: models.QuerySet[StageRun], queue: str, wishes: tuple[str, ...], now: datetime) -> list[int]:
    """The primary keys of the `waiting` runs of `queue`, whose turn it is first. `wishes` names the stages on request."""
    under_way = Counter(StageRun.objects.filter(state=RunState.RUNNING).values_list("generation__owner", flat=True))
    begun_of_queue = StageRun.objects.filter(queue=queue, started_at__isnull=False)
    served = dict(
        begun_of_queue.filter(started_at__gte=now - REMEMBERED)
        .order_by()
        .values_list("generation__owner")
        .annotate(Max("started_at"))
    )
    siblings = begun_of_queue.filter(generation=models.OuterRef("generation")).exclude(stage__in=wishes)
    is_wish = models.Q(stage__in=wishes)
    rows = waiting.annotate(
        begun=models.Case(
            models.When(is_wish, then=models.Q(started_at__isnull=False)), default=models.Exists(siblings)
        ),
        since=models.Case(models.When(is_wish, then=F("created_at")), default=F("generation__created_at")),
    ).values_list("pk", "generation__owner", "begun", "since")

    def place(row: Any) -> tuple[Any, ...]:
        pk, owner, begun, since = row
        return under_way[owner], not begun, served.get(owner, now - REMEMBERED), since, pk

    return [row[0] for row in sorted(rows, key=place)]

"""A model bench: a few prompts through several models and planners, to see them side by side.

Each prompt has a sheet: a generation that nobody's gallery shows, with the local planner's plan, the same for every model.
Each take is one model on one sheet, made by the stage run `make_take` of the same `part`; whether it waits, is made or failed
says that run, and what it cost says the ledger.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from generations.models.clip import Clip
from generations.models.generation import Generation


class Bench(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="benches")
    aspect_ratio = models.CharField(max_length=5)
    expected_micros = models.BigIntegerField(default=0)  # the price that was agreed to
    most_micros = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-created_at",)
        verbose_name_plural = "benches"

    def __str__(self) -> str:
        return f"Bench of {self.created_at:%d %b %Y %H:%M}"


class TakeKind(models.TextChoices):
    CLIP = "clip", "Clip"
    PLAN = "plan", "Plan"


class Take(models.Model):
    """`figures` holds what was measured and the checks, as `pipeline.make_take` writes them; `spec` a planner's plan."""

    bench = models.ForeignKey(Bench, models.CASCADE, related_name="takes")
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="takes")
    part = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=5, choices=TakeKind)
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=120, blank=True)  # empty: the local studio chooses
    name = models.CharField(max_length=120)  # for people
    expected_micros = models.BigIntegerField(default=0)
    clip = models.OneToOneField(Clip, models.SET_NULL, null=True, blank=True, related_name="take")
    spec = models.JSONField(null=True, blank=True)
    figures = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("generation__created_at", "part")
        constraints = [
            models.UniqueConstraint(fields=["generation", "part"], name="take_part_once"),
            models.CheckConstraint(condition=models.Q(kind__in=TakeKind.values), name="take_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.generation}"

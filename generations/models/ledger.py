"""The ledger: one row per request to a provider, written before the request leaves. Costs are sums of these rows."""

from __future__ import annotations

import uuid

from django.db import models

from generations.models.generation import Generation


class ProviderCall(models.Model):
    class State(models.TextChoices):
        INTENT = "intent", "About to be sent"
        OPEN = "open", "Under way"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        CANCELLED = "cancelled", "Cancelled"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="calls")
    stage = models.CharField(max_length=20)
    part = models.PositiveSmallIntegerField(default=0)
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=State, default=State.INTENT)
    external_id = models.CharField(max_length=120, blank=True)
    units = models.DecimalField(max_digits=14, decimal_places=4, default=0)
    unit_price = models.DecimalField(max_digits=12, decimal_places=8, default=0)
    cost = models.DecimalField(max_digits=12, decimal_places=6, default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("created_at",)
        constraints = [models.CheckConstraint(condition=models.Q(cost__gte=0), name="call_cost_not_negative")]

    def __str__(self) -> str:
        return f"{self.provider} {self.model} {self.state}"

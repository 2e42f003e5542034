"""The ledger: one row per request to a provider, written before the request leaves. Costs are sums of these rows.

A purchase goes SENDING -> OPEN -> READY -> DONE. A reply that was lost makes it AMBIGUOUS until a search has found it (OPEN)
or given it up (FAILED, `possible_double`). Money is kept in whole micro-dollars, so that sums are exact on every database;
`settled_at` says that the bill is booked, once. Rows outlive their generation: what was spent stays on record.
"""

from __future__ import annotations

import uuid
from decimal import Decimal
from typing import Any, Final

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.allowances import micros, usd
from generations.models.generation import Generation


class CallState(models.TextChoices):
    INTENT = "intent", "About to be sent"
    SENDING = "sending", "Being sent"
    OPEN = "open", "Under way"
    READY = "ready", "Made, not fetched yet"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    AMBIGUOUS = "ambiguous", "Sent, not confirmed"


UNDER_WAY: Final = (CallState.INTENT, CallState.SENDING, CallState.OPEN, CallState.AMBIGUOUS)


class ProviderCall(models.Model):
    State = CallState

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    generation = models.ForeignKey(Generation, models.SET_NULL, null=True, related_name="calls")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="calls")
    stage = models.CharField(max_length=20)
    part = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=10, blank=True)  # a Capability: plan, image, clip, music, ...
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=CallState, default=CallState.INTENT)

    request_hash = models.CharField(max_length=64, blank=True)  # what was asked for: only the same request is continued
    marker = models.CharField(max_length=64, blank=True)  # finds a purchase whose reply was lost
    external_id = models.CharField(max_length=120, blank=True)
    ticket = models.JSONField(null=True, blank=True)  # the provider's promise as it was last seen
    in_play = models.BooleanField(default=True)  # False: a failure the user has asked to try afresh
    replaces = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    possible_double = models.BooleanField(default=False)  # given up without knowing whether it was sold

    unit = models.CharField(max_length=20, blank=True)
    units = models.DecimalField(max_digits=14, decimal_places=4, default=0)
    unit_price = models.DecimalField(max_digits=12, decimal_places=8, default=0)
    expected_micros = models.BigIntegerField(default=0)
    reserved_micros = models.BigIntegerField(default=0)
    reserved_on = models.DateField(null=True, blank=True)  # the day whose budgets it counts for
    cost_micros = models.BigIntegerField(default=0)

    sent_at = models.DateTimeField(null=True, blank=True)
    check_at = models.DateTimeField(null=True, blank=True)  # when the watcher looks next
    deadline_at = models.DateTimeField(null=True, blank=True)
    cancel_at = models.DateTimeField(null=True, blank=True)  # somebody wants it stopped
    again_at = models.DateTimeField(null=True, blank=True)  # after a failure: not before this
    settled_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    error = models.CharField(max_length=300, blank=True)
    transient = models.BooleanField(default=False)
    fetches = models.PositiveSmallIntegerField(default=0)  # failed tries to bring the file in
    polls = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("created_at",)
        constraints = [
            models.CheckConstraint(condition=Q(cost_micros__gte=0), name="call_cost_in_micros_not_negative"),
            models.CheckConstraint(condition=Q(reserved_micros__gte=0), name="call_reserved_not_negative"),
        ]
        indexes = [
            models.Index(fields=["state", "check_at"], name="call_due"),
            models.Index(fields=["generation", "stage", "part"], name="call_of_run"),
            models.Index(fields=["owner", "created_at"], name="call_of_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.model} {self.state}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whose money it was stays known when the generation is deleted."""
        if self.owner_id is None and self.generation is not None:
            self.owner_id = self.generation.owner_id
        super().save(*args, **kwargs)

    @property
    def cost(self) -> Decimal:
        return usd(self.cost_micros)

    @cost.setter
    def cost(self, amount: Decimal) -> None:
        self.cost_micros = micros(amount)

    @property
    def latency_s(self) -> float | None:
        """Seconds from sending to the end."""
        if self.sent_at is None or self.completed_at is None:
            return None
        return (self.completed_at - self.sent_at).total_seconds()

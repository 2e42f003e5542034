"""The rows that count what is done and spent: budgets, rate windows, and the credit that staff give on top."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q


class Budget(models.Model):
    """What one scope has spent and promised, in millionths of a US dollar.

    Scopes by key: `site:2026-11-20`, `user:<id>:2026-11-20`, `user:<id>:2026-11`, `generation:<id>`. Only a generation's row
    uses the last three fields: `held` is money put aside for it in the other scopes that no call has asked for yet,
    `held_on` the day whose scopes it counts for, `most` what was promised as the price at most.
    """

    key = models.CharField(max_length=80, unique=True)
    spent = models.BigIntegerField(default=0)
    reserved = models.BigIntegerField(default=0)
    held = models.BigIntegerField(default=0)
    held_on = models.DateField(null=True, blank=True)
    most = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(spent__gte=0), name="budget_spent_not_negative"),
            models.CheckConstraint(condition=Q(reserved__gte=0), name="budget_reserved_not_negative"),
            models.CheckConstraint(condition=Q(held__gte=0), name="budget_held_not_negative"),
        ]

    def __str__(self) -> str:
        return self.key


class RateWindow(models.Model):
    """How often something was done since `started_at`. A window begins with the first time."""

    key = models.CharField(max_length=80, unique=True)
    started_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.key} {self.count}"


class Credit(models.Model):
    """Money a user may spend beyond their limits of one calendar month (UTC), given by staff: a refund, a favour, a test."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="credits")
    amount = models.DecimalField(
        max_digits=12, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))], help_text="US dollars"
    )
    month = models.DateField(help_text="its first day")
    reason = models.CharField(max_length=200)
    given_by = models.CharField(max_length=50)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-at",)
        indexes = [models.Index(fields=["user", "month"], name="credit_of_user")]

    def __str__(self) -> str:
        return f"${self.amount} for {self.user} in {self.month:%B %Y}"

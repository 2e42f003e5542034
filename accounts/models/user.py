"""Users, and the plan that says what they may do and spend."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxLengthValidator, MinLengthValidator, RegexValidator
from django.db import models
from django.db.models.functions import Lower

username_validators: list[Callable[[Any], None]] = [
    MinLengthValidator(3, "Choose a user name of at least 3 characters."),
    MaxLengthValidator(50, "Choose a user name of at most 50 characters."),
    RegexValidator(r"^[\w.@+-]+\Z", "Use letters, digits and . @ + - _ only."),
]


def _amount() -> models.DecimalField[Any, Any]:
    return models.DecimalField(
        max_digits=12, decimal_places=2, null=True, blank=True, help_text="US dollars; empty: no limit"
    )


class Plan(models.Model):
    """What its users may do and spend. Users without a plan have the limits of the settings."""

    name = models.CharField(max_length=60, unique=True)
    generations_per_hour = models.PositiveIntegerField(default=10, help_text="0: no limit")
    api_requests_per_minute = models.PositiveIntegerField(default=100, help_text="0: no limit")
    generation_limit = _amount()
    day_limit = _amount()
    month_limit = _amount()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(
        max_length=50,
        unique=True,
        validators=username_validators,
        error_messages={"unique": "That user name is taken."},
    )
    email = models.EmailField(blank=True)
    plan = models.ForeignKey(Plan, models.SET_NULL, null=True, blank=True, related_name="users")

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="username_unique_in_any_case",
                violation_error_message="That user name is taken.",
            )
        ]

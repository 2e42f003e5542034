"""Users: a UUID key, a user name unique regardless of case, an optional email address."""

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


class User(AbstractUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(
        max_length=50,
        unique=True,
        validators=username_validators,
        error_messages={"unique": "That user name is taken."},
    )
    email = models.EmailField(blank=True)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="username_unique_in_any_case",
                violation_error_message="That user name is taken.",
            )
        ]

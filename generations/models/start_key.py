"""A caller's own name for one request to start a generation: sent twice, it starts once."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from generations.models.generation import Generation


class StartKey(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    body_hash = models.CharField(max_length=64)
    generation = models.ForeignKey(Generation, models.CASCADE, null=True, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="start_key_once")]
        indexes = [models.Index(fields=["created_at"], name="start_key_age")]

    def __str__(self) -> str:
        return self.key

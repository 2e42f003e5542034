"""A clip: one immutable video file made by a provider for a scene."""

from __future__ import annotations

import uuid

from django.db import models

from generations.models.generation import Generation
from generations.models.scene import Scene


class Clip(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="clips")
    scene = models.ForeignKey(Scene, models.CASCADE, null=True, blank=True, related_name="clips")
    key = models.CharField(max_length=300)
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=120)
    seed = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    fps = models.DecimalField(max_digits=7, decimal_places=3)
    frames = models.PositiveIntegerField()
    handle_frames = models.PositiveSmallIntegerField(default=0)
    size_bytes = models.PositiveBigIntegerField()
    notes = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("created_at",)

    def __str__(self) -> str:
        return f"{self.provider} {self.width}x{self.height}"

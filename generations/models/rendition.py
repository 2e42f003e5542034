"""A rendition: another form of a finished ad, made because its user asked for it."""

from __future__ import annotations

import uuid
from typing import cast

from django.db import models

from generations.formats import Format, FormatKind, Rate, Size
from generations.models.generation import Generation
from generations.spec import AspectRatio


class Rendition(models.Model):
    """What was asked for, and the file once there is one.

    Whether it waits, is being made, failed or is done says the stage run `make_rendition` with the same `part`: claims,
    progress, retries and cancelling are those of every other stage.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="renditions")
    part = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=40)  # Format.name
    kind = models.CharField(max_length=10, choices=FormatKind)
    aspect_ratio = models.CharField(max_length=5)
    size = models.CharField(max_length=5)
    fps = models.PositiveSmallIntegerField()
    at_s = models.FloatField(null=True, blank=True)  # of a cover picture: which moment

    key = models.CharField(max_length=300, blank=True)
    playlist_key = models.CharField(max_length=300, blank=True)  # of streaming files: where a player begins
    size_bytes = models.PositiveBigIntegerField(default=0)  # of everything kept for it
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    notes = models.JSONField(default=list, blank=True)  # what its user should know, as sentences
    findings = models.JSONField(default=list, blank=True)  # what the checks noticed, for staff
    platforms = models.JSONField(default=list, blank=True)  # platform checks, as on a generation
    created_at = models.DateTimeField(auto_now_add=True)
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("generation", "part")
        constraints = [
            models.UniqueConstraint(fields=["generation", "name"], name="rendition_name_once"),
            models.UniqueConstraint(fields=["generation", "part"], name="rendition_part_once"),
            models.CheckConstraint(condition=models.Q(kind__in=FormatKind.values), name="rendition_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def format(self) -> Format:
        shape = AspectRatio(self.aspect_ratio)
        return Format(FormatKind(self.kind), shape, cast(Size, self.size), cast(Rate, self.fps))

    @property
    def folder(self) -> str:
        """Storage key prefix of its files."""
        return f"{self.generation.folder}/formats/{self.name}"

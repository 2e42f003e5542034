"""A generation: one run that turns a prompt into one finished video."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q, Sum
from django.urls import reverse

from accounts.allowances import usd
from generations.options import Options
from generations.spec import AdSpec
from generations.states import CANCELLED_BY_USER, UNFINISHED, Pause, Status
from generations.timeline import Timeline


class Generation(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="generations")
    prompt = models.CharField(max_length=500)
    duration_s = models.PositiveSmallIntegerField(default=15)
    aspect_ratio = models.CharField(max_length=5, default="9:16")
    options = models.JSONField(default=dict)  # Options, as JSON
    seed = models.PositiveBigIntegerField(default=0)

    status = models.CharField(max_length=10, choices=Status, default=Status.PENDING)
    progress = models.PositiveSmallIntegerField(default=0)  # per cent; never goes back within one attempt
    current_step = models.CharField(max_length=120, blank=True)
    error = models.CharField(max_length=300, blank=True)
    revision = models.PositiveBigIntegerField(default=0)  # counts visible changes: what live pages look at
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    paused = models.CharField(max_length=10, choices=Pause, default=Pause.NONE, blank=True)
    pause_note = models.CharField(max_length=300, blank=True)  # why, and what to do next
    approved_at = models.DateTimeField(null=True, blank=True)  # when the storyboard was approved
    expected_micros = models.BigIntegerField(null=True, blank=True)  # the estimate it was started with
    most_micros = models.BigIntegerField(null=True, blank=True)

    spec = models.JSONField(null=True, blank=True)  # AdSpec, once written
    timeline = models.JSONField(null=True, blank=True)  # Timeline, once composed
    look = models.CharField(max_length=30, blank=True)
    sound = models.JSONField(default=dict, blank=True)  # storage keys of music and effects
    findings = models.JSONField(default=list, blank=True)  # what the review noticed, as sentences
    figures = models.JSONField(default=dict, blank=True)  # what was measured on the finished file
    platforms = models.JSONField(default=list, blank=True)  # what each platform would say about it
    standing = models.JSONField(null=True, blank=True)  # while a scene is made again: what to go back to; {}: nothing

    video_key = models.CharField(max_length=300, blank=True)
    thumbnail_key = models.CharField(max_length=300, blank=True)
    preview_key = models.CharField(max_length=300, blank=True)
    captions_key = models.CharField(max_length=300, blank=True)
    size_bytes = models.PositiveBigIntegerField(default=0)

    is_bench = models.BooleanField(default=False)  # a sheet of staff's model bench: in no gallery and no count
    is_sample = models.BooleanField(default=False)  # the ad a newcomer finds; not one of their own
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="children")
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = [
            models.Index(fields=["owner", "-created_at", "-id"], name="generation_gallery"),
            models.Index(fields=["owner", "status", "-created_at"], name="generation_by_status"),
            models.Index(fields=["status", "created_at"], name="generation_unfinished"),
            models.Index(fields=["status", "-completed_at"], name="generation_ended"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="generation_status_known"),
            models.CheckConstraint(condition=Q(progress__lte=100), name="generation_progress_at_most_100"),
        ]

    def __str__(self) -> str:
        return " ".join(self.prompt[:60].split())

    def get_absolute_url(self) -> str:
        return reverse("generation_show", args=[self.pk])

    @property
    def folder(self) -> str:
        """Storage key prefix of everything made for this generation."""
        return f"generations/{self.pk}"

    @property
    def is_unfinished(self) -> bool:
        return self.status in UNFINISHED

    @property
    def is_playable(self) -> bool:
        """A finished file is there, also while a part of it is made again."""
        return self.status == Status.COMPLETED or self.standing is not None

    @property
    def was_cancelled(self) -> bool:
        """Its owner stopped it: nothing went wrong."""
        return self.status == Status.FAILED and self.error == CANCELLED_BY_USER

    @property
    def chosen_options(self) -> Options:
        return Options.model_validate(self.options)

    @property
    def ad_spec(self) -> AdSpec | None:
        return AdSpec.model_validate(self.spec) if self.spec else None

    @property
    def composed_timeline(self) -> Timeline | None:
        return Timeline.model_validate(self.timeline) if self.timeline else None

    @property
    def total_cost(self) -> Decimal:
        """What the ledger sums to; lists use `selectors.with_cost` instead."""
        return usd(self.calls.aggregate(total=Sum("cost_micros"))["total"] or 0)

    @property
    def cost(self) -> Decimal:
        """`total_cost`, from the list's own query where it went through `selectors.with_cost`."""
        known = self.__dict__.get("cost_micros")
        return self.total_cost if known is None else usd(known)

    @property
    def expected_cost(self) -> Decimal | None:
        """What the estimate said at the start; None when nothing was to be bought."""
        return None if self.expected_micros is None else usd(self.expected_micros)

    @property
    def most_cost(self) -> Decimal | None:
        return None if self.most_micros is None else usd(self.most_micros)


class StateChange(models.Model):
    """One move of a generation's status: when, from what, to what."""

    generation = models.ForeignKey(Generation, models.CASCADE, related_name="changes")
    from_status = models.CharField(max_length=10, choices=Status)
    to_status = models.CharField(max_length=10, choices=Status)
    note = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.from_status} -> {self.to_status}"


class Photo(models.Model):
    """A product photo the user gave, already decoded, cleaned and scaled."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="photos")
    position = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=300)
    name = models.CharField(max_length=200, blank=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=["generation", "position"], name="photo_position_once")]

    def __str__(self) -> str:
        return self.name or str(self.pk)

"""Stage runs: the truth about what must be done, is being done and was done. The queue only rings the bell."""

from __future__ import annotations

from django.db import models

from generations.models.generation import Generation
from generations.states import RunState


class StageRun(models.Model):
    """One stage of one generation (one scene of it where the stage fans out: `part` is the scene number, else 0).

    A worker owns it by a claim: `owner` and a fencing `token` that grows with each claim, valid until `lease_until`.
    Every later write of that worker names its token, so a worker believed dead can never overwrite its successor.
    """

    generation = models.ForeignKey(Generation, models.CASCADE, related_name="runs")
    stage = models.CharField(max_length=20)
    part = models.PositiveSmallIntegerField(default=0)
    queue = models.CharField(max_length=12)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.READY)
    not_before = models.DateTimeField(null=True, blank=True)
    rung_at = models.DateTimeField(null=True, blank=True)  # when the queue was last told

    owner = models.CharField(max_length=80, blank=True)
    token = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)  # claims, crashed ones included
    failures = models.PositiveSmallIntegerField(default=0)  # exceptions that were tried again

    fraction = models.FloatField(default=0)  # how much of this run is done, 0..1
    fingerprint = models.CharField(max_length=64, blank=True)  # of the input whose result is kept
    error = models.CharField(max_length=300, blank=True)
    trace = models.TextField(blank=True)  # for staff
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("generation", "id")
        constraints = [
            models.UniqueConstraint(fields=["generation", "stage", "part"], name="stage_run_once"),
            models.CheckConstraint(condition=models.Q(state__in=RunState.values), name="stage_run_state_known"),
        ]
        indexes = [
            models.Index(fields=["state", "lease_until"], name="stage_run_open"),
            models.Index(fields=["queue", "started_at"], name="stage_run_served"),
        ]

    def __str__(self) -> str:
        return f"{self.stage}[{self.part}] {self.state}" if self.part else f"{self.stage} {self.state}"


class Worker(models.Model):
    """A live process that takes stage runs, or the watcher; rows not seen for a while are gone."""

    name = models.CharField(max_length=80, primary_key=True)
    queue = models.CharField(max_length=12)
    pid = models.PositiveIntegerField()
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

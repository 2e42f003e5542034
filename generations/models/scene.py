"""A scene: one planned 3-7 s part of the ad, and the clip chosen for it."""

from __future__ import annotations

from django.db import models

from generations.models.generation import Generation
from generations.spec import Scene as SceneSpec


class Scene(models.Model):
    generation = models.ForeignKey(Generation, models.CASCADE, related_name="scenes")
    number = models.PositiveSmallIntegerField()
    scene_type = models.CharField(max_length=12)
    duration_s = models.DecimalField(max_digits=6, decimal_places=3)
    plan = models.JSONField()  # the scene's part of the AdSpec
    seed = models.PositiveBigIntegerField()
    clip = models.ForeignKey("Clip", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("generation", "number")
        constraints = [models.UniqueConstraint(fields=["generation", "number"], name="scene_number_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.scene_type}"

    @property
    def planned(self) -> SceneSpec:
        return SceneSpec.model_validate(self.plan)

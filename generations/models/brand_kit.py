"""A brand kit: what a business always looks and sounds like; and the copy of one that an ad was made with.

An ad keeps its own copy of rows and files, so that changing or deleting the kit never changes an old ad.
"""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver

from adgen.media import storage
from generations.models.generation import Generation

OWN_FONT: Final = "own"  # in place of a family's name: the uploaded file


class BrandFields(models.Model):
    """`headline_font` and `body_font` are a shipped family, `OWN_FONT`, or empty for the style's own."""

    name = models.CharField(max_length=60)
    colors = models.JSONField(default=list, blank=True)  # up to three "#RRGGBB"
    logo_key = models.CharField(max_length=300, blank=True)
    logo_width = models.PositiveIntegerField(default=0)
    logo_height = models.PositiveIntegerField(default=0)
    headline_font = models.CharField(max_length=40, blank=True)
    headline_font_key = models.CharField(max_length=300, blank=True)
    headline_font_name = models.CharField(max_length=60, blank=True)
    body_font = models.CharField(max_length=40, blank=True)
    body_font_key = models.CharField(max_length=300, blank=True)
    body_font_name = models.CharField(max_length=60, blank=True)
    tone = models.CharField(max_length=60, blank=True)
    call_to_action = models.CharField(max_length=40, blank=True)
    music_mood = models.CharField(max_length=30, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class BrandKit(BrandFields):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="brand_kits")
    is_default = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-is_default", "name", "created_at")
        constraints = [
            models.UniqueConstraint(
                fields=["owner"], condition=Q(is_default=True), name="brand_kit_one_default_per_user"
            )
        ]

    @property
    def folder(self) -> str:
        """Storage key prefix of its logo and fonts."""
        return f"brands/{self.pk}"


class AdBrand(BrandFields):
    """The brand as it was when the ad was started; its files lie in the ad's own folder."""

    generation = models.OneToOneField(Generation, models.CASCADE, related_name="brand")
    kit = models.ForeignKey(BrandKit, models.SET_NULL, null=True, blank=True, related_name="ads")


@receiver(post_delete, sender=BrandKit)
def _files_go_with_the_row(sender: type[BrandKit], instance: BrandKit, **_: Any) -> None:
    """Also when an account is deleted with everything: a cascade calls no service."""
    folder = instance.folder
    transaction.on_commit(lambda: storage.delete_folder(folder))

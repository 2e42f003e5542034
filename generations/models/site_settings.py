"""What staff decided for the whole site: providers that are switched off, the usual tier, the models of each tier.

One row; without it everything is as shipped. Read at every use, so a change counts from the next request on.
"""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models

ONLY: Final = 1


class SiteSettings(models.Model):
    """`tiers` holds what stands in place of a shipped list: {"standard": {"clip": ["replicate:owner/name 720p", ...]}}."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    switched_off = models.JSONField(default=list, blank=True)  # names of providers
    tier = models.CharField(max_length=20, blank=True)  # empty: the settings'
    tiers = models.JSONField(default=dict, blank=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "site settings"
        constraints = [models.CheckConstraint(condition=models.Q(id=ONLY), name="site_settings_once")]

    def __str__(self) -> str:
        return "Site settings"

    @classmethod
    def now(cls) -> SiteSettings:
        """The row as it is, or the shipped state."""
        return cls.objects.filter(pk=ONLY).first() or cls()

    @property
    def tier_in_use(self) -> str:
        return self.tier or str(settings.ADGEN_TIER)

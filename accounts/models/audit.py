"""The audit log: what staff changed and what touched somebody's security, in words; written once, never changed.

Names are kept as text beside their keys, so that an entry still reads when its user or its subject is gone.
"""

from __future__ import annotations

from typing import Any, Never

from django.db import models


class Deed(models.TextChoices):
    ADDED = "added", "Added"
    CHANGED = "changed", "Changed"
    DELETED = "deleted", "Deleted"
    RETRIED = "retried", "Tried again"
    CANCELLED = "cancelled", "Cancelled"
    REMADE = "remade", "Exported again"
    SWITCHED = "switched", "Changed the site"
    SUSPENDED = "suspended", "Suspended"
    REINSTATED = "reinstated", "Reinstated"
    PLAN_GIVEN = "plan_given", "Gave a plan"
    CREDIT_GIVEN = "credit_given", "Gave credit"
    ACTED_AS = "acted_as", "Acted as a user"
    DID_AS = "did_as", "Did as a user"
    STOPPED_ACTING = "stopped_acting", "Stopped acting"
    BENCHED = "benched", "Started a bench"
    EXPORTED = "exported", "Downloaded a table"
    LOGGED_IN = "logged_in", "Logged in"
    LOGGED_OUT = "logged_out", "Logged out"
    LOG_IN_FAILED = "log_in_failed", "Log-in failed"
    PASSWORD_CHANGED = "password_changed", "Password changed"
    EMAIL_CHANGED = "email_changed", "Email changed"


class WrittenOnce(TypeError):
    """An entry of the audit log cannot be changed or deleted."""


class AppendOnly(models.QuerySet["AuditEntry"]):
    def update(self, **fields: Any) -> Never:
        raise WrittenOnce("The audit log is not changed.")

    def delete(self) -> Never:
        raise WrittenOnce("The audit log is not deleted.")


class AuditEntry(models.Model):
    """One deed: who, when, from which address, to what, and what changed as lines "name: before → after"."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    actor = models.CharField(max_length=150)
    actor_id = models.UUIDField(null=True, blank=True, editable=False)
    address = models.GenericIPAddressField(null=True, blank=True)
    deed = models.CharField(max_length=20, choices=Deed)
    subject = models.CharField(max_length=200, blank=True)
    subject_kind = models.CharField(max_length=60, blank=True)  # "accounts.user"
    subject_key = models.CharField(max_length=64, blank=True)
    change = models.TextField(blank=True)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["actor_id", "-at"], name="audit_by_actor"),
            models.Index(fields=["subject_kind", "subject_key", "-at"], name="audit_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.get_deed_display()} {self.subject}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise WrittenOnce("The audit log is not changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        raise WrittenOnce("The audit log is not deleted.")

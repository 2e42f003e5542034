"""What staff decided for everybody: closed for new ads or not, a notice on every page, the limits of those without a plan.

One row; without it everything is as the environment says. Read at every use, so a change counts from the next request on.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

ONLY: Final = 1
UNLIMITED: Final = "unlimited"
CLOSED: Final = (
    "AdGen is being looked after: no new ads for the moment. What is under way is finished, and nothing is lost."
)


def check_amount(text: str) -> None:
    """Empty, "unlimited", or an amount of US dollars."""
    if text and text != UNLIMITED:
        _dollars(text)


def _dollars(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise ValidationError("Write an amount in US dollars, for example 25.00, or unlimited.") from error
    if not amount.is_finite() or not 0 <= amount < 10**9:
        raise ValidationError("Write an amount between 0 and a billion US dollars, or unlimited.")
    return amount.quantize(Decimal("0.000001"))


AMOUNT_CHECKS: Final[list[Callable[[Any], None]]] = [check_amount]


def _amount() -> models.CharField[Any, Any]:
    return models.CharField(max_length=20, blank=True, validators=AMOUNT_CHECKS)


class SiteRules(models.Model):
    """Empty means: as the environment says. Amounts are US dollars as text, or "unlimited"."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    closed = models.BooleanField("closed for new ads", default=False)
    closed_note = models.CharField(max_length=200, blank=True)
    notice = models.CharField(max_length=300, blank=True)
    notice_until = models.DateTimeField(null=True, blank=True)

    generations_per_hour = models.PositiveIntegerField(null=True, blank=True)
    api_requests_per_minute = models.PositiveIntegerField(null=True, blank=True)
    generation_limit = _amount()
    day_limit = _amount()
    month_limit = _amount()
    site_day_limit = _amount()

    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "site rules"
        constraints = [models.CheckConstraint(condition=models.Q(id=ONLY), name="site_rules_once")]

    def __str__(self) -> str:
        return "Site rules"

    @classmethod
    def now(cls) -> SiteRules:
        """The row as it is, or as the environment says."""
        return cls.objects.filter(pk=ONLY).first() or cls()

    @property
    def closed_sentence(self) -> str:
        return self.closed_note or CLOSED

    @property
    def current_notice(self) -> str:
        """What every page says now; empty when there is nothing to say or its time is over."""
        is_over = self.notice_until is not None and self.notice_until <= timezone.now()
        return "" if is_over else self.notice

    @property
    def starts_an_hour(self) -> int:
        own = self.generations_per_hour
        return int(settings.ADGEN_GENERATIONS_PER_HOUR) if own is None else own

    @property
    def requests_a_minute(self) -> int:
        own = self.api_requests_per_minute
        return int(settings.ADGEN_API_REQUESTS_PER_MINUTE) if own is None else own

    @property
    def budget_generation(self) -> Decimal | None:
        return _or(self.generation_limit, settings.ADGEN_BUDGET_GENERATION)

    @property
    def budget_user_day(self) -> Decimal | None:
        return _or(self.day_limit, settings.ADGEN_BUDGET_USER_DAY)

    @property
    def budget_user_month(self) -> Decimal | None:
        return _or(self.month_limit, settings.ADGEN_BUDGET_USER_MONTH)

    @property
    def budget_site_day(self) -> Decimal | None:
        return _or(self.site_day_limit, settings.ADGEN_BUDGET_SITE_DAY)


def _or(text: str, usual: Decimal | None) -> Decimal | None:
    if not text:
        return usual
    return None if text == UNLIMITED else _dollars(text)

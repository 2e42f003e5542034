"""The site's rules as staff edit them: closed or open, the notice, the limits of everybody without a plan."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.conf import settings

from accounts.audit import changes_in_words
from accounts.models import SiteRules, User
from accounts.models.site_rules import ONLY

# field: (label, setting it stands in for)
LIMITS: Final = {
    "generations_per_hour": ("Starts per user and hour", "ADGEN_GENERATIONS_PER_HOUR"),
    "api_requests_per_minute": ("API requests per user and minute", "ADGEN_API_REQUESTS_PER_MINUTE"),
    "generation_limit": ("One ad, US dollars", "ADGEN_BUDGET_GENERATION"),
    "day_limit": ("A user's day, US dollars", "ADGEN_BUDGET_USER_DAY"),
    "month_limit": ("A user's month, US dollars", "ADGEN_BUDGET_USER_MONTH"),
    "site_day_limit": ("The whole site's day, US dollars", "ADGEN_BUDGET_SITE_DAY"),
}


class SiteRulesForm(forms.ModelForm):
    class Meta:
        model = SiteRules
        fields = ("closed", "closed_note", "notice", "notice_until", *LIMITS)
        labels = {"closed_note": "What members read", "notice": "Notice on every page", "notice_until": "Until (UTC)"}
        widgets = {
            "closed_note": forms.TextInput(attrs={"class": "control"}),
            "notice": forms.TextInput(attrs={"class": "control"}),
            "notice_until": forms.DateTimeInput(
                attrs={"class": "control", "type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
            ),
        }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, (label, setting) in LIMITS.items():
            usual = getattr(settings, setting)
            field = self.fields[name]
            field.label = label
            field.widget = forms.TextInput(attrs={"class": "control", "inputmode": "decimal"})
            field.help_text = f"Empty: {'unlimited' if usual is None else _plain(usual)}, as the environment says."

    @property
    def rates(self) -> list[forms.BoundField]:
        return [self["generations_per_hour"], self["api_requests_per_minute"]]

    @property
    def budgets(self) -> list[forms.BoundField]:
        return [self[name] for name in LIMITS if name.endswith("_limit")]


def site_rules_change(*, by: User, form: SiteRulesForm) -> str:
    """Keep what a valid form says; it counts at once. Gives what changed, in words."""
    before = SiteRules.now()
    after: SiteRules = form.save(commit=False)
    after.pk, after.changed_by = ONLY, by
    words = changes_in_words(
        *({_label(form, name): getattr(row, name) for name in form.fields} for row in (before, after))
    )
    if words:
        after.save()
    return words


def _label(form: SiteRulesForm, name: str) -> str:
    return str(form[name].label)


def _plain(amount: Any) -> str:
    text = f"{amount:f}" if not isinstance(amount, int) else str(amount)
    return text.rstrip("0").rstrip(".") if "." in text else text

"""Users, plans, budgets and the audit log in the back office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from accounts import audit
from accounts.allowances import usd
from accounts.back_office import Audited, ReadOnly
from accounts.models import AuditEntry, Budget, Credit, Deed, Plan, SiteRules, User
from accounts.services import credit_give, plan_give, user_delete, user_reinstate, user_suspend

POWERS = ("is_staff", "is_superuser", "groups", "user_permissions")
HISTORY = ("last_login", "date_joined")


class PlanForm(forms.Form):
    plan = forms.ModelChoiceField(Plan.objects.all(), required=False, empty_label="No plan: the site's limits")


class CreditForm(forms.Form):
    amount = forms.DecimalField(
        min_value=Decimal("0.01"), max_value=Decimal(100_000), decimal_places=2, help_text="US dollars, for this month"
    )
    reason = forms.CharField(max_length=200, help_text="For the audit log: a refund, a favour, a test")


@admin.register(User)
class UserAdmin(Audited, DjangoUserAdmin):
    list_display = ("username", "email", "plan", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", "plan", "date_joined")
    list_select_related = ("plan",)
    ordering = ("-date_joined",)
    fieldsets = (*(DjangoUserAdmin.fieldsets or ()), ("Plan", {"fields": ("plan",)}))
    actions = ("suspend", "reinstate", "give_plan", "give_credit")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """Who may change users does not make themselves superuser by it."""
        own = (*(str(name) for name in super().get_readonly_fields(request, obj)), *HISTORY)
        return own if request.user.is_superuser else (*own, *POWERS)

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> Any:
        if request.resolver_match and request.resolver_match.url_name == "auth_user_password_change":
            audit.record(request, Deed.PASSWORD_CHANGED, obj)
        return super().log_change(request, obj, message)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What goes with an account goes without asking for each of its rows."""
        return [f"{one} with every ad, brand kit and file" for one in objs], {"users": len(objs)}, set(), []

    def perform_delete(self, obj: User) -> None:
        user_delete(user=obj)

    @admin.action(description="Suspend the selected users", permissions=["change"])
    def suspend(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        self._each(request, chosen.exclude(username=request.user.get_username()), user_suspend, Deed.SUSPENDED)

    @admin.action(description="Let the selected users in again", permissions=["change"])
    def reinstate(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        self._each(request, chosen, user_reinstate, Deed.REINSTATED)

    def _each(self, request: HttpRequest, chosen: Iterable[User], service: Callable[..., bool], deed: Deed) -> None:
        changed = [user for user in chosen if service(user=user)]
        for user in changed:
            audit.record(request, deed, user)
        self.message_user(request, f"{deed.label}: {len(changed)}.")

    @admin.action(description="Give a plan to the selected users", permissions=["change"])
    def give_plan(self, request: HttpRequest, chosen: QuerySet[User]) -> HttpResponse | None:
        form = PlanForm(request.POST if "given" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, chosen, form, "give_plan", "Give a plan")
        plan = form.cleaned_data["plan"]
        for user in chosen.select_related("plan"):
            plan_give(user=user, plan=plan)
            words = audit.changes_in_words({"Plan": user.plan}, {"Plan": plan})
            audit.record(request, Deed.PLAN_GIVEN, user, change=words)
        self.message_user(request, f"{plan or 'No plan'}: {chosen.count()}.")
        return None

    @admin.action(description="Give credit to the selected users", permissions=["change"])
    def give_credit(self, request: HttpRequest, chosen: QuerySet[User]) -> HttpResponse | None:
        form = CreditForm(request.POST if "given" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, chosen, form, "give_credit", "Give credit")
        for user in chosen:
            given = credit_give(user=user, by=cast(User, request.user), **form.cleaned_data)
            audit.record(request, Deed.CREDIT_GIVEN, user, change=f"${given.amount}: {given.reason}")
        self.message_user(request, f"Credit given to {chosen.count()}.", messages.SUCCESS)
        return None

    def _ask(
        self, request: HttpRequest, chosen: QuerySet[User], form: forms.Form, action: str, title: str
    ) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "title": title, "form": form, "chosen": chosen}
        context |= {"action": action, "opts": self.opts, "media": self.media + form.media}
        return TemplateResponse(request, "admin/accounts/user/give.html", context)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **more: Any) -> Any:
        user = more.get("obj")
        context["can_be_played"] = user is not None and user.is_active and not (user.is_staff or user.is_superuser)
        return super().render_change_form(request, context, *args, **more)


@admin.register(Plan)
class PlanAdmin(Audited):
    list_display = (
        "name",
        "generations_per_hour",
        "api_requests_per_minute",
        "generation_limit",
        "day_limit",
        "month_limit",
    )


@admin.register(Budget)
class BudgetAdmin(ReadOnly):
    """What each scope has spent and promised; written by the ledger alone."""

    list_display = ("key", "spent_usd", "reserved_usd")
    search_fields = ("key",)
    ordering = ("-id",)

    @admin.display(description="spent", ordering="spent")
    def spent_usd(self, budget: Budget) -> str:
        return f"${usd(budget.spent)}"

    @admin.display(description="reserved", ordering="reserved")
    def reserved_usd(self, budget: Budget) -> str:
        return f"${usd(budget.reserved)}"


@admin.register(Credit)
class CreditAdmin(ReadOnly):
    """Given on the list of users."""

    list_display = ("user", "amount", "month", "reason", "given_by", "at")
    search_fields = ("user__username", "reason", "given_by")
    list_filter = ("month",)
    list_select_related = ("user",)


@admin.register(SiteRules)
class SiteRulesAdmin(ReadOnly):
    """Changed on the staff page."""

    list_display = ("__str__", "closed", "notice", "changed_by", "changed_at")


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnly):
    """Who did what: read, searched, downloaded; never written here."""

    list_display = ("at", "actor", "deed", "subject", "words", "address")
    list_filter = ("deed", "at", "subject_kind")
    search_fields = ("actor", "subject", "change", "address", "subject_key", "actor_id")
    date_hierarchy = "at"
    list_per_page = 50

    @admin.display(description="what changed", ordering="change")
    def words(self, entry: AuditEntry) -> str:
        return entry.change

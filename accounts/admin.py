"""Users, plans and budgets in the back office."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.http import HttpRequest

from accounts.allowances import usd
from accounts.models import Budget, Plan, User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    list_display = ("username", "email", "plan", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", "plan", "date_joined")
    list_select_related = ("plan",)
    ordering = ("-date_joined",)
    fieldsets = (*(DjangoUserAdmin.fieldsets or ()), ("Plan", {"fields": ("plan",)}))


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):
    list_display = (
        "name",
        "generations_per_hour",
        "api_requests_per_minute",
        "generation_limit",
        "day_limit",
        "month_limit",
    )


@admin.register(Budget)
class BudgetAdmin(admin.ModelAdmin):
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

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

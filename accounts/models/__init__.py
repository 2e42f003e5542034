"""The rows of accounts. Each file is one noun; this page only gathers them for Django."""

from accounts.models.audit import AuditEntry, Deed
from accounts.models.budget import Budget, Credit, RateWindow
from accounts.models.site_rules import SiteRules
from accounts.models.user import Plan, User, username_validators

__all__ = [
    "AuditEntry",
    "Budget",
    "Credit",
    "Deed",
    "Plan",
    "RateWindow",
    "SiteRules",
    "User",
    "username_validators",
]

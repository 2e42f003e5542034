"""The accounts app, and the admin site as our back office."""

from django.apps import AppConfig
from django.contrib.admin.apps import SimpleAdminConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Users, limits and audit"

    def ready(self) -> None:
        from accounts import sign_ins

        sign_ins.listen()


class BackOfficeConfig(SimpleAdminConfig):
    """Discovered in urls.py, not at the start: commands stay quick."""

    default_site = "accounts.back_office.BackOffice"

"""`manage.py run`: AdGen on one machine. Web, workers and watcher, until Ctrl-C."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from accounts.services import DEMO, demo_password, ensure_demo_user
from adgen import env
from adgen.first_start import prepare_data_folder
from adgen.launcher import CannotStart, Launcher, check_port, lock_data_folder
from generations.command_line import refuse
from generations.welcome import sample_start


class Command(BaseCommand):
    help = "Run the whole product on this machine until Ctrl-C."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = env.text("ADGEN_HOST", "127.0.0.1"), env.whole("PORT", 8000, lowest=1, highest=65535)
        try:
            lock = lock_data_folder()
            check_port(host, port)
        except CannotStart as error:
            refuse(str(error))
        with lock:
            prepare_data_folder()
            self._greet(host, port)
            Launcher(host, port).run()

    def _greet(self, host: str, port: int) -> None:
        user, is_new = ensure_demo_user()
        sample = is_new and settings.ADGEN_SAMPLE_AD
        if sample:
            sample_start(owner=user)
        shown = "localhost" if host in ("127.0.0.1", "0.0.0.0") else host  # noqa: S104  only compared
        self.stdout.write(f"\n  AdGen runs at  http://{shown}:{port}/")
        if user.check_password(demo_password()):
            self.stdout.write(f"  Log in as      {DEMO}  with password  {demo_password()}")
        if sample:
            self.stdout.write("  A first sample ad is being made; it will be in the gallery in a minute.")
        self.stdout.write(f"  Your data is in {settings.DATA_DIR}\n  Stop with Ctrl-C.\n")
        self.stdout.flush()

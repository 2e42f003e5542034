"""What a data folder needs before anything can run: tables, cache table, demo account."""

from __future__ import annotations

import fcntl

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


def prepare_data_folder() -> None:
    """Bring the database up to date; quick when it already is. Two processes at once take turns."""
    path = settings.DATA_DIR / "run" / "prepare"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        _reach_database()
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)


def _reach_database() -> None:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        why = str(error).strip().splitlines()[0]
        raise ImproperlyConfigured(f"ADGEN_DATABASE_URL: the database cannot be used: {why}") from error

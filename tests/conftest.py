"""What every test may use: users, a signed-in client, a media folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.files.storage import default_storage
from django.test import Client

from accounts.models import User
from generations.models import Generation
from generations.options import Options

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True, scope="session")
def _pages_are_loaded() -> None:
    """Before any test: a page first imported while a test has replaced a service would keep the replacement."""
    import_module(django_settings.ROOT_URLCONF)


@pytest.fixture(autouse=True)
def _folders_of_its_own(tmp_path: Path, settings: Any) -> None:
    """Media, scratch and run files of a test never meet another test's."""
    settings.DATA_DIR = tmp_path
    settings.SCRATCH_DIR = tmp_path / "scratch"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SCRATCH_DIR.mkdir()
    (tmp_path / "run").mkdir()
    settings.STORAGES = {
        **django_settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "media"},
        },
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.CACHES = {
        name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": str(tmp_path)}
        for name in ("default", "queue")
    }
    assert default_storage is not None


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("rosa", password=PASSWORD)


@pytest.fixture
def stranger(db: None) -> User:
    return User.objects.create_user("mallory", password=PASSWORD)


@pytest.fixture
def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def make_generation(user: User) -> Callable[..., Generation]:
    """A row as the product would have written it; nothing is queued."""

    def make(**fields: Any) -> Generation:
        given = {
            "owner": user,
            "prompt": "Rosa's Bakery in Lisbon, fresh custard tarts every morning",
            "options": Options().model_dump(mode="json"),
            "seed": 7,
            **fields,
        }
        return Generation.objects.create(**given)

    return make

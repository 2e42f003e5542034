"""A wrong value stops the start with one sentence that names the variable."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from adgen import env

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", env.Mail()),
        ("smtp://localhost", env.Mail(True, "localhost", 25)),
        ("smtp+tls://me:p%40ss@mail.example.com", env.Mail(True, "mail.example.com", 587, "me", "p@ss", starttls=True)),
        ("smtps://me:x@mail.example.com:4650", env.Mail(True, "mail.example.com", 4650, "me", "x", tls=True)),
    ],
)
def test_a_mail_address_says_where_letters_go(
    address: str, expected: env.Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADGEN_EMAIL_URL", address)
    assert env.mail("ADGEN_EMAIL_URL") == expected


@pytest.mark.parametrize(
    "address", ["mail.example.com", "pigeon://roof", "smtp://", "smtp://host:99999", "smtp://[::1"]
)
def test_another_mail_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADGEN_EMAIL_URL", address)
    with pytest.raises(ImproperlyConfigured, match="ADGEN_EMAIL_URL must be an address like"):
        env.mail("ADGEN_EMAIL_URL")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "eighty", "PORT must be a whole number, not 'eighty'"),
        ("ADGEN_HTTPS", "perhaps", "ADGEN_HTTPS must be one of true/false, not 'perhaps'"),
        ("ADGEN_LOG_LEVEL", "loud", "ADGEN_LOG_LEVEL must be one of debug, info, warning, error, not 'loud'"),
        (
            "ADGEN_DATABASE_URL",
            "banana",
            "ADGEN_DATABASE_URL must be an address like postgres://user:password@host/name.",
        ),
        ("ADGEN_DATA_DIR", "/proc/adgen", "ADGEN_DATA_DIR: the folder /proc/adgen cannot be made"),
        ("ADGEN_DATA_DIR", "~nobody-at-all/x", "ADGEN_DATA_DIR names a home folder that does not exist"),
    ],
)
def test_a_command_ends_with_one_sentence(name: str, value: str, sentence: str, tmp_path: Path) -> None:
    environment = {**os.environ, "ADGEN_DATA_DIR": str(tmp_path), name: value}
    command = [sys.executable, "manage.py", "run"]
    ended = subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith(sentence)

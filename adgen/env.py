"""Typed readers of environment variables. A wrong value stops the start and names the variable."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"0", "false", "no", "off"})


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    value = text(name).lower()
    if not value:
        return default
    if value in _TRUE:
        return True
    if value in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be one of true/false, not {value!r}")


def whole(name: str, default: int, *, lowest: int = 0, highest: int = 2**31) -> int:
    value = text(name)
    if not value:
        return default
    try:
        number = int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}") from error
    if not lowest <= number <= highest:
        raise ImproperlyConfigured(f"{name} must lie between {lowest} and {highest}, not {number}")
    return number


def dollars(name: str, default: str) -> Decimal | None:
    """An amount of US dollars, at most six decimals; None for "unlimited"."""
    value = text(name, default).lower()
    if value == "unlimited":
        return None
    try:
        amount = Decimal(value)
    except InvalidOperation as error:
        raise ImproperlyConfigured(f"{name} must be an amount in US dollars or 'unlimited', not {value!r}") from error
    if not amount.is_finite() or not 0 <= amount < 10**9:
        raise ImproperlyConfigured(f"{name} must lie between 0 and a billion US dollars, not {value}")
    return amount.quantize(Decimal("0.000001"))


def names(name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    value = text(name)
    return tuple(part.strip() for part in value.split(",") if part.strip()) if value else default


def one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    value = text(name, default).lower()
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not {value!r}")
    return value


def folder(name: str, default: Path) -> Path:
    try:
        return Path(text(name) or default).expanduser().resolve()
    except RuntimeError as error:
        raise ImproperlyConfigured(f"{name} names a home folder that does not exist: {text(name)!r}") from error


def make_folders(name: str, folders: Sequence[Path]) -> None:
    """The folders that follow from the variable `name`, there and writable."""
    for each in folders:
        try:
            each.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ImproperlyConfigured(f"{name}: the folder {each} cannot be made ({error.strerror}).") from error
        if not os.access(each, os.W_OK | os.X_OK):
            raise ImproperlyConfigured(f"{name}: the folder {each} cannot be written to.")


def database(name: str, default: str) -> Any:
    try:
        return dj_database_url.parse(text(name, default), conn_max_age=0)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be an address like postgres://user:password@host/name.") from error


@dataclass(frozen=True)
class Mail:
    """Where letters go. `is_set` is False while nobody said: they are printed in the terminal then."""

    is_set: bool = False
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


_MAIL_PORTS: Final = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def mail(name: str) -> Mail:
    """`smtp://`, `smtp+tls://` (STARTTLS) or `smtps://`, then `user:password@host:port`; odd characters as %XX."""
    value = text(name)
    if not value:
        return Mail()
    try:
        parts = urlsplit(value)
        host, port = parts.hostname, parts.port or _MAIL_PORTS[parts.scheme]
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"{name} must be an address like smtps://user:password@host:465.") from error
    if not host:
        raise ImproperlyConfigured(f"{name} must be an address like smtps://user:password@host:465.")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Mail(True, host, port, user, password, parts.scheme == "smtp+tls", parts.scheme == "smtps")


def secret(name: str, kept_in: Path) -> str:
    """The secret from the environment, else the one kept in a file that only this user can read."""
    value = text(name)
    if value:
        return value
    if not kept_in.exists():
        kept_in.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept_in.with_name(f"{kept_in.name}.{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(os.urandom(48).hex())
        try:
            os.link(fresh, kept_in)  # exactly one of two racing starts wins
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return kept_in.read_text().strip()

"""Which names may be taken at sign-up, on the page and by the API. Staff name accounts as they like (admin, command line)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import ValidationError

from accounts.models import username_validators
from accounts.services import DEMO

# What a letter from "us" would be signed with, and the account the product makes for itself.
RESERVED: Final = frozenset(
    {
        *("adgen", "admin", "administrator", "administration", "root", "superuser", "sysadmin", "system", "operator"),
        *("staff", "team", "support", "help", "helpdesk", "security", "abuse", "moderator", "moderation", "official"),
        *("postmaster", "hostmaster", "webmaster", "noreply", "billing", "owner", DEMO),
    }
)


def not_reserved(name: str) -> None:
    """Nobody signs up under a name that sounds like whoever runs the site, however it is dressed: "Admin.", "root_1"."""
    if re.sub(r"[\W\d_]+", "", name).casefold() in RESERVED:
        raise ValidationError("That user name is kept for whoever runs this AdGen. Choose another.", "reserved")


sign_up_validators: list[Callable[[Any], None]] = [*username_validators, not_reserved]

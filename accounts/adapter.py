"""How allauth is told about our accounts."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """User names differ by more than case, and no message tells which part of a log-in was wrong."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_taken": "That user name is taken.",
        "username_password_mismatch": "The user name or the password is not right.",
    }

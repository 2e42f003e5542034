"""Open or closed for new ads. Staff come in and start all the same: somebody has to see whether it works again."""

from __future__ import annotations

from accounts.models import SiteRules, User


class Closed(Exception):
    """Maintenance: `sentence` is for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def refuse_when_closed(user: User) -> None:
    """Raises `Closed` for everybody but staff while the site is closed for new ads."""
    if user.is_staff and user.is_active:
        return
    rules = SiteRules.now()
    if rules.closed:
        raise Closed(rules.closed_sentence)
